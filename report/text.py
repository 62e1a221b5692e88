"""The report as text: the same tables without the plots."""

import document

WIDTH = 100


def wrapped(words, indent=""):
    """Lines of at most WIDTH."""
    lines, line = [], indent
    for word in words.split(" "):
        if len(line) + len(word) + 1 > WIDTH and line.strip():
            lines.append(line.rstrip())
            line = indent
        line += word + " "
    return lines + [line.rstrip()]


def of(value):
    return value if isinstance(value, str) else value.text


def table(block):
    """Columns as wide as what is in them; those of plots alone are left out."""
    keep = [i for i, head in enumerate(block.head) if head]
    rows = [[block.head[i].lstrip(">") for i in keep]] + [[of(row[i]) for i in keep] for row in block.rows]
    widths = [max(len(row[k]) for row in rows) for k in range(len(keep))]
    lines = [block.title] if block.title else []
    for row in rows:
        cells = (text.rjust(width) if block.head[i].startswith(">") else text.ljust(width)
                 for text, width, i in zip(row, widths, keep))
        lines.append("  ".join(cells).rstrip())
    return lines


def tiles(block):
    lines = []
    for tile in block.tiles:
        figure, what = ("not run", f"{tile.what}: make {tile.target}") if isinstance(tile, document.Missing) else tile[:2]
        lines.append(f"{figure:>14}  {what}")
    return lines


def fold(block):
    return [f"{block.title} ({block.aside})"] + ["  " + line for line in blocks(block.blocks)]


SHOW = {
    document.Table: table,
    document.Missing: lambda block: [f"{block.what}: not run: make {block.target}"],
    document.Note: lambda block: wrapped(block.text),
    document.Key: lambda block: [],
    document.Plots: lambda block: [f"{title}: {said}" for title, _, said in block.plots],
    document.Beside: lambda block: blocks(block.blocks),
    document.Fold: fold,
}


def blocks(them):
    """Each, with an empty line between."""
    lines = []
    for block in them:
        if (shown := SHOW[type(block)](block)):
            lines += ([""] if lines else []) + shown
    return lines


def text(report):
    """The whole."""
    lines = [report.title] + report.about + [""] + tiles(report.tiles)
    for section in report.sections:
        lines += ["", "", section.title, "=" * len(section.title), ""] + blocks(section.blocks)
    return "\n".join(lines).replace("\u202f", " ") + "\n"
