"""The table as text: peers as columns, cells as rows, for each role of Assay and each version."""

from matrix.cells import title
from matrix.judge import FAIL, KNOWN, NOT_APPLICABLE, OK

MARK = {OK: "ok", NOT_APPLICABLE: "-", FAIL: "FAIL"}


def sections(results):
    """((role, version), rows) where a row is (axis, name, {peer: result}) in the order of the cells."""
    made = {}
    for r in results:
        rows = made.setdefault((r["role"], r["version"]), {})
        rows.setdefault((r["axis"], r["name"]), {})[r["peer"]] = r
    for key, rows in made.items():
        yield key, [(axis, name, row) for (axis, name), row in rows.items()]


def footnotes(results):
    """A number for each reason."""
    reasons = {}
    for r in results:
        if r["result"] == KNOWN:
            reasons.setdefault((r["peer"], r["reason"]), len(reasons) + 1)
    return reasons


def mark(r, notes):
    if r is None:
        return ""
    return f"({notes[r['peer'], r['reason']]})" if r["result"] == KNOWN else MARK[r["result"]]


def folded(rows, peers):
    """The rows of the product, which are many, as one that counts."""
    plain = [row for row in rows if row[0] != "product"]
    cells = [row[2] for row in rows if row[0] == "product"]
    counts = {}
    for peer in peers:
        got = [c[peer] for c in cells if peer in c and c[peer]["result"] != NOT_APPLICABLE]
        if got:
            counts[peer] = f"{sum(c['result'] != FAIL for c in got)}/{len(got)}"
    return plain, counts


def table(results, peers):
    notes, lines = footnotes(results), []
    for (role, version), rows in sections(results):
        rows, counts = folded(rows, peers)
        width = max([len(name) for _, name, _ in rows] + [20]) + 2
        head = "".join(f"{peer:>{max(len(peer), 4) + 2}}" for peer in peers)
        lines += ["", f"{title(version)}, Assay is the {role}".ljust(width) + head]
        axis = None
        for row_axis, name, cells in rows:
            if row_axis != axis:
                axis = row_axis
                lines.append(f"  {axis}")
            lines.append(f"    {name}".ljust(width) +
                         "".join(f"{mark(cells.get(peer), notes):>{max(len(peer), 4) + 2}}" for peer in peers))
        if counts:
            lines.append("  suite x certificate x group".ljust(width) +
                         "".join(f"{counts.get(peer, ''):>{max(len(peer), 4) + 2}}" for peer in peers))
    if notes:
        lines.append("")
        lines += [f"({n}) {peer}: {reason}" for (peer, reason), n in notes.items()]
    return "\n".join(lines)
