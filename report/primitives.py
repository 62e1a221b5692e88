"""The chapter of primitives: a line each, and what was said of each of their rows."""

import words
from document import Cell, Fold, Missing, Note, Plots, Section, Table
from evidence import PEERS, TOOLS, by_name
from speed import NAMES, headline, key, ratio_cell, size_plot


def checked_cell(walked, vectors):
    """Of known answers the vectors, of cross-checks the checks."""
    if walked is None:
        return words.NOT_RUN
    if walked.why_not:
        return Cell(f"not here: {walked.why_not}", "quiet")
    n = words.count(walked.vectors if vectors else walked.checks)
    return Cell(f"{n} FAILED" if walked.failed else n, "bad" if walked.failed else "")


def secret_cell(row, ran):
    """What the tools said of a row, or why none followed it."""
    reasons = [f"{f.tool}: {f.said}" for f in row.secret if f.said not in ("ok", "FAILED")]
    if not row.constant_time:
        return Cell("not claimed", "quiet")
    if any(f.said == "FAILED" for f in row.secret):
        return Cell("FAILED: " + ", ".join(f.tool for f in row.secret if f.said == "FAILED"), "bad")
    followed = [f.tool for f in row.secret if f.said == "ok"]
    if followed:
        return Cell(", ".join(followed), "ok")
    if reasons:
        return Cell("; ".join(reasons), "quiet")
    return Cell("not followed", "bad") if ran else words.NOT_RUN


def covered_cell(row, ran):
    """Lines of the row's file that the tests ran."""
    if row.assembly:
        return Cell("assembly", "quiet")
    if row.covered is None:
        return words.NOTHING if ran else words.NOT_RUN
    return Cell(words.per_cent(*row.covered))


def total_cell(walked, vectors):
    """Of all rows of a primitive."""
    ran = [w for w in walked if w and not w.why_not]
    if not ran:
        return words.NOT_RUN
    failed = any(w.failed for w in ran)
    n = words.count(sum(w.vectors if vectors else w.checks for w in ran))
    return Cell(f"{n} FAILED" if failed else n, "bad" if failed else "")


def secrets_cell(primitive, ran):
    """How many of the rows that claim it were followed by a tool at least."""
    claimed = [row for row in primitive.rows if row.constant_time]
    if not claimed:
        return Cell("not claimed", "quiet")
    if any(f.said == "FAILED" for row in claimed for f in row.secret):
        return Cell("FAILED", "bad")
    if not ran and not any(row.secret for row in claimed):
        return words.NOT_RUN
    followed = sum(any(f.said == "ok" for f in row.secret) for row in claimed)
    if not followed and any("no secrets" in f.said for row in claimed for f in row.secret):
        return Cell("no secrets", "quiet")
    return Cell(f"{followed} of {len(claimed)} rows", "ok" if followed == len(claimed) else "")


def coverage_cell(primitive, ran):
    """Of its files in C."""
    if not primitive.files:
        return words.NOTHING if ran else words.NOT_RUN
    return Cell(words.per_cent(*(sum(v) for v in zip(*primitive.files.values()))))


def speed_cells(primitive, ran):
    """Of its first operation: our time, the ratios to OpenSSL."""
    named = by_name(primitive.lines)
    if not named:
        return [words.NOTHING if ran else words.NOT_RUN] * 3
    line = headline(next(iter(named.values())))
    return [Cell(words.cycles(line, line.ours[1])), *(ratio_cell(line, peer) for peer in PEERS[:2])]


def summary(evidence):
    """A line a primitive."""
    ran = runs_of(evidence)
    rows = []
    for p in evidence.primitives:
        chosen = next((row.name for row in p.rows if row.chosen), "none")
        rows.append([Cell(p.title, "name", to="p-" + p.name), str(len(p.rows)), Cell(chosen, "quiet"),
                     total_cell([row.known for row in p.rows], True), total_cell([row.cross for row in p.rows], False),
                     secrets_cell(p, ran["ct"]), coverage_cell(p, ran["cov"]), *speed_cells(p, ran["bench"])])
    return Table(["primitive", ">rows", "in use", ">vectors", ">cross-checks", "constant time", ">coverage",
                  ">speed", ">× 3.0", ">× 3.5"], rows)


def runs_of(evidence):
    """Which of the targets were run, all of each."""
    runs = evidence.runs
    return {"walk": "walk" in runs or "cases" in runs, "cov": "cov" in runs, "bench": "bench-all" in runs,
            "ct": all(name in runs for name in TOOLS)}


def row_table(primitive, ran):
    """A line an implementation."""
    rows = []
    for row in primitive.rows:
        needs = " ".join(flag[1:] for flag in row.flags if flag.startswith("+"))
        rows.append([Cell(row.name + (" (in use)" if row.chosen else ""), "name"), checked_cell(row.known, True),
                     checked_cell(row.cross, False), secret_cell(row, ran["ct"]), covered_cell(row, ran["cov"]),
                     Cell(row.source, "quiet"), Cell(needs or "–", "quiet")])
    return Table(["row", ">vectors", ">cross-checks", "constant time", ">coverage", "source", "needs"], rows)


def line_table(named):
    """A line an operation: each row, then the peers."""
    rows = []
    for lines in named.values():
        line = headline(lines)
        rows.append([Cell(words.operation(line.name), "name"),
                     ", ".join(f"{row} {words.cycles(line, ns)}" for row, ns in line.rows.items()),
                     *(Cell(words.cycles(line, line.peers[p])) if p in line.peers else words.NOTHING for p in PEERS)])
    return Table(["operation", "Assay’s rows", *(">" + NAMES[p] for p in PEERS)], rows)


def fold(primitive, ran):
    """All of a primitive."""
    blocks = [row_table(primitive, ran)]
    named = by_name(primitive.lines)
    if named:
        blocks.append(line_table(named))
        if (plots := [p for name, lines in named.items() if (p := size_plot(name, lines))]):
            blocks += [key(), Plots(plots)]
    return Fold("p-" + primitive.name, primitive.title, primitive.standard, blocks)


def section(evidence):
    """The chapter."""
    if not evidence.primitives:
        return Section("primitives", "Primitives", [Missing("the list of implementations", "report")])
    ran = runs_of(evidence)
    tools = [tool for name, tool in TOOLS.items() if name not in evidence.runs]
    missing = [Missing(what, target) for what, target in (
        ("known answers and cross-checks", "walk"), ("constant time by " + ", ".join(tools), "ct"), ("coverage", "cov"),
        ("speeds of all", "bench")) if not ran[target]]
    return Section("primitives", "Primitives", [
        Note("Each primitive has a table of implementations; every one answers the known answers, and is compared with the "
             "reference. Vectors and cross-checks are of all its rows together."),
        *missing, summary(evidence),
        Fold("rows", "Each implementation", f"{sum(len(p.rows) for p in evidence.primitives)} of them",
             [fold(p, ran) for p in evidence.primitives])])
