"""The report as a page that needs nothing else: page.html with page.css in it."""

import pathlib
import string

import document
from plot import escape

HERE = pathlib.Path(__file__).parent


def element(name, inside, **attributes):
    """<name ...>inside</name>; `inside` is HTML already."""
    given = "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items() if value)
    return f"<{name}{given}>{inside}</{name}>"


def cell(value, right):
    """A cell of a table: a Cell, or text."""
    if isinstance(value, str):
        value = document.Cell(value)
    inside = value.svg or escape(value.text)
    if value.to:
        inside = element("a", inside, href="#" + value.to)
    kind = " ".join(filter(None, (value.kind, "right" if right else "", "plot" if value.svg else "")))
    return element("th" if value.kind == "name" else "td", inside, class_=kind)


def table(block):
    """Scrolls in its own box where it is too wide."""
    right = [head.startswith(">") for head in block.head]
    plotted = [any(isinstance(row[i], document.Cell) and row[i].svg for row in block.rows) for i in range(len(right))]
    heads = "".join(
        element("th", element("span", block.axis, class_="axis"), class_="plot") if plotted[i] and block.axis else
        element("th", escape(head.lstrip(">")), class_="right" if right[i] else "", scope="col")
        for i, head in enumerate(block.head))
    rows = "".join(element("tr", "".join(cell(value, right[i]) for i, value in enumerate(row))) for row in block.rows)
    made = element("table", element("thead", element("tr", heads)) + element("tbody", rows),
                   class_="bars" if any(plotted) else "")
    title = element("h3", escape(block.title)) if block.title else ""
    return element("div", title + element("div", made, class_="wide"), class_="block")


def missing(block):
    """What was not run."""
    return element("p", f"{escape(block.what)}: not run: {element('code', 'make ' + escape(block.target))}", class_="missing")


def note(block):
    return element("p", escape(block.text), class_="note")


def tile(told):
    """A figure and what it counts."""
    if isinstance(told, document.Missing):
        return element("div", element("b", "not run", class_="quiet") +
                       element("span", f"{escape(told.what)}: {element('code', 'make ' + escape(told.target))}"))
    figure, what, kind = told
    return element("div", element("b", escape(figure), class_=kind) + element("span", escape(what)))


def tiles(block):
    return element("div", "".join(map(tile, block.tiles)), class_="tiles")


def key(block):
    return element("p", "".join(element("span", element("i", "", class_=kind) + escape(name))
                                for kind, name in block.colours), class_="key")


def plots(block):
    figures = (element("figure", element("figcaption", escape(title)) + svg) for title, svg, _ in block.plots)
    return element("div", "".join(figures), class_="plots")


def beside(block):
    return element("div", blocks(block.blocks), class_="beside")


def fold(block):
    summary = element("summary", element("span", escape(block.title)) + element("small", escape(block.aside)))
    return element("details", summary + blocks(block.blocks), id=block.id)


SHOW = {document.Table: table, document.Missing: missing, document.Note: note, document.Tiles: tiles,
        document.Key: key, document.Plots: plots, document.Beside: beside, document.Fold: fold}


def blocks(them):
    return "\n".join(SHOW[type(block)](block) for block in them)


def section(chapter):
    return element("section", element("h2", escape(chapter.title)) + blocks(chapter.blocks), id=chapter.id)


def page(report):
    """The whole."""
    template = string.Template((HERE / "page.html").read_text(encoding="utf-8"))
    return template.substitute(
        title=escape(report.title), style=(HERE / "page.css").read_text(encoding="utf-8"),
        about="".join(element("li", escape(words)) for words in report.about), tiles=tiles(report.tiles),
        contents="".join(element("a", escape(s.title), href="#" + s.id) for s in report.sections),
        sections="\n".join(map(section, report.sections)))
