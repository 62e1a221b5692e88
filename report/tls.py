"""The chapter of TLS: other stacks, fuzzers, Debian's programs."""

import plot
import words
from document import Cell, Fold, Missing, Note, Section, Table

KINDS = {"ok": "ok", "FAIL": "bad", "known": "", "n/a": "quiet"}


def tally(cells):
    """Of a few cells of the matrix: how many are as they should be; of how many tried, if not all are."""
    tried = [c for c in cells if c["result"] != "n/a"]
    if not tried:
        return words.NOTHING
    good = sum(c["result"] != "FAIL" for c in tried)
    known = sum(c["result"] == "known" for c in tried)
    said = str(good) if good == len(tried) else f"{good} of {len(tried)}"
    return Cell(said + (f", {known} known" if known else ""), "ok" if good == len(tried) else "bad")


def grouped(cells, *keys):
    """{the values of these keys: the cells that have them}, in the cells' order."""
    found = {}
    for cell in cells:
        found.setdefault(tuple(cell[key] for key in keys), []).append(cell)
    return found


def shown(version):
    """Where it is clear of which protocol."""
    return words.protocol(version).removeprefix("TLS ")


def brief_matrix(cells, peers):
    """A line a peer, a column for each role and version."""
    columns = grouped(cells, "role", "version")
    rows = [[Cell(what, "name"), *(tally([c for c in column if c["peer"] == name]) for column in columns.values())]
            for name, what in peers.items()]
    return Table(["Assay is the", *(f">{role} {shown(version)}" for role, version in columns)], rows, "Other TLS stacks")


def differences(odd, peers):
    """What differs, and why: a line for each reason of a peer."""
    rows = []
    for (peer, result, why), cells in grouped(odd, "peer", "result", "why").items():
        names = list(dict.fromkeys(c["name"] for c in cells))
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        rows.append([Cell(peers.get(peer, peer), "name"), Cell(result, KINDS[result]), str(len(cells)),
                     Cell(", ".join(sorted({f"{c['role']} {shown(c['version'])}" for c in cells})), "quiet"),
                     ", ".join(names[:3]) + more, Cell(why, "quiet long")])
    return Table(["peer", "result", ">cells", "Assay is the", "what", "why"], rows, "Differences")


def full_matrices(cells, peers):
    """For each role and version a table: what was tried, by peer."""
    for (role, version), column in grouped(cells, "role", "version").items():
        rows = []
        for (axis, name), tried in grouped(column, "axis", "name").items():
            results = {c["peer"]: c["result"] for c in tried}
            rows.append([Cell(name, "name"), Cell(axis, "quiet"),
                         *(Cell(results.get(p, ""), KINDS.get(results.get(p), "")) for p in peers)])
        yield Table(["tried", "kind", *peers.values()], rows, f"{words.protocol(version)}, Assay is the {role}")


def ran(run):
    """Where a run's figures are from."""
    return f"Run {words.moment(run.date)} at {run.commit}, built by {run.data['compiler']}, on {run.data['cpu']}."


def interop(run):
    """The matrix, what differs and who wasn't there."""
    if run is None:
        return [Missing("the matrix of other TLS stacks", "interop")]
    data = run.data
    counts = data["counts"]
    peers = {p["name"]: p["what"] for p in data["peers"] if not p["missing"]}
    blocks = [Note(f"A cell is a role, a version, and a certificate, cipher suite, group or feature: {data['form']} form, "
                   f"{words.count(counts['ok'])} as they should be, {counts['known']} known differences, "
                   f"{counts['FAIL']} failures, {counts['n/a']} that the peer hasn’t. {ran(run)}"),
              brief_matrix(data["cells"], peers)]
    odd = [c | {"why": c.get("reason") or c["detail"]} for c in data["cells"] if c["result"] in ("FAIL", "known")]
    if odd:
        blocks.append(differences(odd, peers))
    absent = [f"{p['what']} ({', '.join(p['missing'])})" for p in data["peers"] if p["missing"]]
    if absent:
        blocks.append(Note("Not there: " + "; ".join(absent) + "."))
    product = [c for c in data["cells"] if c["axis"] != "product"]
    blocks.append(Fold("interop", "Every cell", f"{words.count(len(data['cells']))} of them",
                       list(full_matrices(product, peers))))
    return blocks


def fuzz(run):
    """The closing table of the fuzzers."""
    if run is None:
        return [Missing("the fuzzers", "fuzz")]
    targets = run.data["targets"]
    most = max((t["executions"] for t in targets), default=0) or 1
    rows = []
    for t in targets:
        bad = t["crashes"] + t["hangs"] > 0 or t.get("failed")
        share = words.per_cent(t["reached"], t["lines"]) if t.get("lines") else words.NOTHING
        rows.append([Cell(t["target"], "name"), Cell("", "", plot.share_bar(t["executions"] / most)),
                     words.count(t["executions"]), f"{t['per_second']:.0f}", words.count(t["corpus"]),
                     words.count(t["edges"]), share, str(t["crashes"]), str(t["hangs"]),
                     Cell("FAILED" if bad else "ok", "bad" if bad else "ok")])
    total = {key: sum(t[key] for t in targets) for key in ("executions", "corpus", "crashes", "hangs")}
    rows.append([Cell("all", "name"), "", words.count(total["executions"]), "", words.count(total["corpus"]), "", "",
                 str(total["crashes"]), str(total["hangs"]), ""])
    return [Table(["target", "", ">executions", ">a second", ">corpus", ">edges", ">of its files", ">crashes", ">hangs", "verdict"],
                  rows, f"Fuzzing, {words.lasted(run.data['per_target'])} a target"), Note(ran(run))]


def fuzz_campaigns(totals):
    """What the targets have had in all, whoever ran them."""
    if not totals:
        return []
    most = max(t["cpu"] for t in totals.values()) or 1
    fields = ("cpu", "executions", "crashes", "hangs")
    rows = [[Cell(name, "name"), Cell("", "", plot.share_bar(t["cpu"] / most)), f"{t['cpu'] / 60:.0f}",
             words.count(t["executions"]), words.count(t["edges"]), str(t["crashes"]), str(t["hangs"]), t["date"]]
            for name, t in sorted(totals.items())]
    cpu, executions, crashes, hangs = (sum(t[field] for t in totals.values()) for field in fields)
    rows.append([Cell("all", "name"), "", f"{cpu / 60:.0f}", words.count(executions), "", str(crashes), str(hangs), ""])
    return [Fold("campaigns", "Campaigns", f"{words.many(executions)} executions",
                 [Table(["target", "", ">minutes of CPU", ">executions", ">edges", ">crashes", ">hangs", "last"], rows,
                        "All that fuzz/campaigns.csv tells; what was found is mended (doc/FUZZING.md)")])]


def dropin(rows, closing):
    """Debian's programs: how many things each did, and all of them."""
    if closing is None:
        return [Missing("Debian’s programs on these libraries", "dropin")]
    programs = {}
    for row in rows:
        programs.setdefault(row[0], []).append(row)
    head = ["program", ">things done", ">passed", "versions", "cipher suites"]
    brief = []
    for program, done in programs.items():
        good = sum(row[6] == "pass" for row in done)
        brief.append([Cell(program, "name"), str(len(done)), Cell(str(good), "ok" if good == len(done) else "bad"),
                      ", ".join(sorted({row[2] for row in done if row[2]})) or words.NOTHING,
                      Cell(str(len({row[3] for row in done if row[3]}) or "–"), "quiet")])
    full = [[Cell(row[0], "name"), *(Cell(cell, "quiet") for cell in row[1:6]),
             Cell(row[6], "ok" if row[6] == "pass" else "bad")] for row in rows]
    return [Table(head, brief, "Debian’s programs, unmodified"),
            Table(["program", "what it did", "version", "cipher", "group", "certificate", "result"], full)]


def python(tests):
    """Python's standard library's own tests, on either library."""
    return Table(["Python’s own tests", ">tests", ">pass on Debian’s OpenSSL", ">pass here", ">skipped here"],
                 [[Cell(module, "name"), *map(words.count, counts)] for module, *counts in tests])


def section(evidence):
    """The chapter."""
    brief, *full = dropin(evidence.dropin, evidence.dropin_closing)
    blocks = [*interop(evidence.interop), *fuzz(evidence.fuzz), *fuzz_campaigns(evidence.campaigns), brief]
    if full:
        blocks.append(Fold("dropin", "All that they did", evidence.dropin_closing[2], full))
    blocks += [python(evidence.python_tests)] if evidence.python_tests else [Missing("Python’s own tests", "dropin-python")]
    return Section("tls", "TLS", blocks)
