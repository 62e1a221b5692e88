"""The report, told from the evidence."""

import statistics

import plot
import words
from document import Cell, Note, Missing, Report, Section, Table, Tiles
from evidence import TOOLS, by_name
from primitives import section as primitives_section
from speed import section as speed_section, headline
from tls import section as tls_section


def walk_tile(primitives, kind, what):
    """How many checks (vectors, for known answers) the walker made of all rows."""
    walked = [w for p in primitives for row in p.rows if (w := getattr(row, kind)) and not w.why_not]
    if not walked:
        return Missing(what, "walk")
    n = sum(w.vectors if kind == "known" else w.checks for w in walked)
    bad = any(w.failed for w in walked)
    return (words.many(n), f"{what} of {len(walked)} implementations", "bad" if bad else "")


def secret_tile(evidence):
    """Rows that claim constant time, and those that a tool has followed."""
    tools = [tool for name, tool in TOOLS.items() if name in evidence.runs]
    if not tools:
        return Missing("constant time", "ct")
    claimed = [row for p in evidence.primitives for row in p.rows if row.constant_time]
    followed = [row for row in claimed if any(f.said == "ok" for f in row.secret)]
    bad = any(f.said == "FAILED" for row in claimed for f in row.secret)
    by = "" if len(tools) == len(TOOLS) else f" by {', '.join(tools)} alone"
    return (f"{len(followed)} of {len(claimed)}", "constant-time implementations followed" + by, "bad" if bad else "")


def coverage_tile(coverage):
    """Of all files."""
    if not coverage:
        return Missing("coverage", "cov")
    run, lines = (sum(values) for values in zip(*coverage.values()))
    return (words.per_cent(run, lines), f"of {words.count(lines)} lines of C run by the tests", "")


def speed_tile(evidence):
    """The median of what is beside OpenSSL 3.0, one size a line."""
    ratios = [r for lines in by_name(evidence.bench).values()
              if (r := headline(lines).ratio("OpenSSL-3.0"))]
    if not ratios:
        return Missing("speed", "bench")
    return (words.times(statistics.median(ratios)),
            f"OpenSSL 3.0’s speed: median of {len(ratios)} operation{'s' * (len(ratios) > 1)}", "")


def interop_tile(interop):
    """Cells that ended as they must."""
    if interop is None:
        return Missing("other TLS stacks", "interop")
    counts = interop.data["counts"]
    good = counts["ok"] + counts["known"]
    here = [p for p in interop.data["peers"] if not p["missing"]]
    return (f"{words.count(good)} of {words.count(good + counts['FAIL'])}",
            f"connections with {len(here)} TLS stack{'s' * (len(here) != 1)} as they should be", "bad" if counts["FAIL"] else "")


def fuzz_tile(fuzz):
    """Executions and what they found."""
    if fuzz is None:
        return Missing("fuzzing", "fuzz")
    targets = fuzz.data["targets"]
    found = sum(t["crashes"] + t["hangs"] for t in targets)
    return (words.many(sum(t["executions"] for t in targets)),
            f"fuzzed inputs, {found or 'no'} crash{'es' * (found != 1)} or hang{'s' * (found != 1)}",
            "bad" if found else "")


def dropin_tile(closing):
    """Debian's programs."""
    if closing is None:
        return Missing("Debian’s programs", "dropin")
    return (f"{closing[0]} of {closing[1]}", "things that Debian’s programs did, unmodified",
            "" if closing[0] == closing[1] else "bad")


def check_tile(parts):
    """The parts of make check."""
    judged = [p for p in parts if p[3]]
    if not judged:
        return Missing("all tests", "check")
    good = sum(p[3] == "ok" for p in judged)
    return (f"{good} of {len(judged)}", "parts of make check passed",
            "bad" if any(p[3] == "FAILED" for p in judged) else "")


def check_section(evidence):
    """Each part with its time and verdict."""
    run = evidence.runs.get("check")
    if run is None or not evidence.parts:
        return Section("check", "make check", [Missing("its parts", "check")])
    longest = max(wall for _, wall, _, verdict, _ in evidence.parts if verdict) or 1
    kinds = {"ok": "ok", "FAILED": "bad", "not run": "quiet"}
    rows = []
    for name, wall, cpu, verdict, said in evidence.parts:
        bar = plot.share_bar(wall / longest) if verdict else ""
        rows.append([Cell(name, "name"), Cell("", "", bar), words.lasted(wall),
                     words.lasted(cpu), Cell(verdict, kinds.get(verdict, "")), Cell(said, "quiet long")])
    return Section("check", "make check", [
        Note(f"Run {words.moment(run.date)} at {run.commit}, two parts at a time."),
        Table(["part", "", ">wall", ">CPU", "verdict", "its last line"], rows)])


def runs_section(evidence):
    """Where all figures come from."""
    rows = [[Cell(run.name, "name"), words.moment(run.date),
             Cell(run.commit, "" if run.commit == evidence.about["commit"] else "bad"),
             words.lasted(run.seconds), Cell("ok" if run.ok else f"status {run.status}", "ok" if run.ok else "bad")]
            for run in (*evidence.runs.values(), evidence.interop, evidence.fuzz) if run and run.name != "rows"]
    if not rows:
        return Section("runs", "Runs", [Missing("anything", "check")])
    return Section("runs", "Runs", [
        Note("Each figure above is of one of these runs. A commit in red isn’t the report’s own."),
        Table(["target", "when", "commit", ">took", "ended"], rows)])


def report(evidence):
    """The whole of it."""
    about = evidence.about
    tiles = Tiles([
        walk_tile(evidence.primitives, "known", "known answers"),
        walk_tile(evidence.primitives, "cross", "cross-checks"),
        secret_tile(evidence), coverage_tile(evidence.coverage), speed_tile(evidence),
        interop_tile(evidence.interop), fuzz_tile(evidence.fuzz),
        dropin_tile(evidence.dropin_closing), check_tile(evidence.parts)])
    return Report("Assay", [words.moment(about["date"]), about["cpu"], about["compiler"],
                            f"commit {about['commit']}"],
                  tiles, [primitives_section(evidence), speed_section(evidence), tls_section(evidence),
                          check_section(evidence), runs_section(evidence)])
