"""Gathers what the targets left in OUT into one `Evidence`, with None or nothing where a target was not run."""

import dataclasses
import pathlib
import re
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "fuzz"))
import about
import campaigns
import kept
import parse

PEERS = ["OpenSSL-3.0", "OpenSSL-3.5", "libsodium"]


@dataclasses.dataclass
class Line:
    """A line of the bench at a size: nanoseconds of each row and of each peer; 0 bytes is one call.
    `ghz` is the fastest clock of the run: a core that is shared slows down by halves now and then, so that
    cycles by each one's own would not compare."""
    name: str
    bytes: int
    group: str
    table: str
    rows: dict
    peers: dict
    ghz: float
    goal: float
    verdict: str

    @property
    def ours(self):
        """The row that is fastest, and its time."""
        row = min(self.rows, key=self.rows.get)
        return row, self.rows[row]

    def ratio(self, peer):
        """How many times as fast as the peer; None if it hasn't got it."""
        return self.peers[peer] / self.ours[1] if peer in self.peers else None

    def cycles(self, ns):
        """Cycles per byte, or nanoseconds of a call."""
        return ns * self.ghz / self.bytes if self.bytes else ns


@dataclasses.dataclass
class Row:
    """One implementation of a primitive, and what each kind of test said of it."""
    name: str
    source: str
    flags: list
    chosen: bool
    known: parse.Walked = None
    cross: parse.Walked = None
    secret: list = dataclasses.field(default_factory=list)  # of Followed
    covered: tuple = None                                   # lines run, lines

    @property
    def constant_time(self):
        return "constant-time" in self.flags

    @property
    def assembly(self):
        return "assembly" in self.flags


@dataclasses.dataclass
class Followed:
    """What one tool said of a row's secrets: it followed them ("ok"), it found a leak ("FAILED"), or
    why it couldn't follow them."""
    tool: str
    said: str


@dataclasses.dataclass
class Primitive:
    """A table of crypto/impl: its rows, the best first, its lines of the bench, and of its files
    {file: (lines run, lines)}."""
    name: str
    title: str
    standard: str
    rows: list
    lines: list
    files: dict


@dataclasses.dataclass
class Evidence:
    """All of it."""
    about: dict
    runs: dict
    primitives: list
    bench: list
    other_benches: dict  # run: [Line]
    coverage: dict       # file: (lines run, lines)
    parts: list          # (name, wall, CPU, verdict, its last line)
    dropin: list
    dropin_closing: tuple
    python_tests: list
    memory: list
    nginx: list
    interop: kept.Run
    fuzz: kept.Run
    campaigns: dict      # target: what all its long runs gave together


def by_name(lines):
    """{name: [Line, by size]}"""
    named = {}
    for line in sorted(lines, key=lambda l: l.bytes):
        named.setdefault(line.name, []).append(line)
    return {name: named[name] for name in dict.fromkeys(line.name for line in lines)}


def columns(told):
    """Of a line of the bench's JSON, what has a time."""
    return {key: value for key, value in told.items() if isinstance(value, dict)}


def bench_line(told, ghz):
    """A Line of the bench's JSON, or None where we haven't got the operation."""
    times = columns(told)
    rows = {key[4:]: value for key, value in times.items() if key.startswith("row ")}
    if not rows:
        return None
    return Line(told["name"], told["bytes"], told.get("group", ""), told.get("table", ""),
                {name: value["ns"] for name, value in rows.items()},
                {name: value["ns"] for name, value in times.items()
                 if not name.startswith(("row ", "within "))},
                ghz, told.get("goal", 0), told.get("verdict", "").strip())


def bench(runs):
    """The newest of each line and size that these runs have."""
    found = {}
    for run in runs:
        if isinstance(run.data, list):
            ghz = max((value["ghz"] for told in run.data for value in columns(told).values()), default=0)
            for told in run.data:
                found[told["name"], told["bytes"]] = bench_line(told, ghz)
    return [line for line in found.values() if line]


def walked(runs):
    """The newest of each kind, table and row, out of `make walk` and the first part of `make check`."""
    found = {}
    for run in runs.values():
        if run.name in ("walk", "cases"):
            found.update(parse.walked(run.lines))
    return found


def lacks(why):
    """What Valgrind hides: the features, where no other reason is given."""
    return why if not why or " " in why and why.startswith("not ") or why == "no secrets" else \
        f"can't decode {why}"


TOOLS = {"ct-valgrind": "Valgrind", "ct-msan": "MSan", "ct-asm": "instructions"}


def followers(runs):
    """A function for each of the three tools: (table, row) to what it said, "" for nothing."""
    by_valgrind, by_msan, by_asm = (runs.get(n) for n in TOOLS)
    tools = []
    if by_valgrind:
        said = parse.walked(by_valgrind.lines)

        def valgrind(table, row):
            w = said.get(("ct", table, row.name))
            if w is None or w.why_not:
                return lacks(w.why_not) if w else ""
            return "FAILED" if w.failed or not by_valgrind.ok else "ok"
        tools.append((TOOLS["ct-valgrind"], valgrind))
    if by_msan:
        why = parse.msan(by_msan.lines)
        tools.append((TOOLS["ct-msan"], lambda table, row: why.get((table, row.name), None) or
                      ("ok" if (table, row.name) in why else "")))
    if by_asm:
        functions = parse.instructions(by_asm.lines)
        tools.append((TOOLS["ct-asm"], lambda table, row: "" if row.source not in functions else
                      "ok" if functions[row.source] else "FAILED"))
    return tools


def primitives(runs, lines, coverage):
    """Each table with what was said of its rows."""
    listed = runs.get("rows")
    told, tools = walked(runs), followers(runs)
    found = []
    for table in parse.implementations(listed.lines if listed else []):
        rows = [Row(*row) for row in table.rows]
        for row in rows:
            row.known = told.get(("known", table.name, row.name))
            row.cross = told.get(("cross", table.name, row.name))
            row.covered = coverage.get(row.source)
            row.secret = [Followed(tool, said) for tool, ask in tools if (said := ask(table.name, row))]
        its = re.compile(rf"(ref|opt|crypto/impl)/{table.name}[_.]")
        files = {file: run for file, run in coverage.items()
                 if its.match(file) or file in [row.source for row in rows]}
        found.append(Primitive(table.name, table.title, table.standard, rows,
                               [line for line in lines if line.table == table.name], files))
    return found


def gather(out, log=HERE.parent / "fuzz" / "campaigns.csv"):
    """Everything under OUT."""
    out = pathlib.Path(out)
    runs = kept.runs(out)
    lines = bench([run for run in runs.values() if run.name.startswith("bench-")])
    coverage = {told["file"]: (told["run"], told["lines"])
                for told in (runs["cov"].data if "cov" in runs else None) or []}
    check = runs.get("check")
    parts = parse.parts(check.lines) if check else []
    closings = parse.closings(check.lines, [part[0] for part in parts]) if check else {}
    rows, closing = parse.dropin(runs["dropin"].lines if "dropin" in runs else [])
    listed = runs.get("rows")
    return Evidence(
        about={"date": listed.date if listed else int(time.time()),
               "commit": listed.commit if listed else "unknown",
               "cpu": about.processor(), "compiler": about.compiler(out / "lib" / "libcrypto.so.3")},
        runs=runs,
        primitives=primitives(runs, lines, coverage),
        bench=lines,
        other_benches={name: bench([runs[name]]) for name in ("no-avx512", "noise") if name in runs},
        coverage=coverage,
        parts=[(*part, closings.get(part[0], "")) for part in parts],
        dropin=rows,
        dropin_closing=closing,
        python_tests=parse.python_tests(runs["dropin-python"].lines if "dropin-python" in runs else []),
        memory=(runs["memory"].data if "memory" in runs else None) or [],
        nginx=parse.nginx(runs["bench-nginx"].lines if "bench-nginx" in runs else []),
        interop=kept.left(out / "interop.json") or kept.left(out / "interop-short.json"),
        fuzz=kept.left(out / "fuzz.json"),
        campaigns=campaigns.total(log))
