"""The lines that the targets print, read back. Each function takes lines and gives what it knows;
lines of other kinds are passed over."""

import dataclasses
import re


@dataclasses.dataclass
class Walked:
    """What the walker said of a row: counts, or why it was not run."""
    checks: int = 0
    vectors: int = 0
    failed: bool = False
    why_not: str = ""


@dataclasses.dataclass
class Listed:
    """A table of implementations as `openssl list -implementations` has it."""
    name: str
    title: str
    standard: str
    rows: list


WALKED = re.compile(r"(?:\[.*?\] )?(known|cross|ct|msan) +([\w.-]+) +([\w.-]+) +"
                    r"(?:not run:(?P<why>.*)|(?:(?P<vectors>\d+) vectors +)?(?P<checks>\d+) checks  (?P<end>ok|FAILED))$")
TABLE = re.compile(r"(\w+): (.*) \(([^()]*)\)$")
ROW = re.compile(r"  (\*?) +(\S+) +(\S+) *(.*)$")
MSAN = re.compile(r"msan  (\S+?)/(\S+): (?:not followed by MSan: (.*)|.*FAILED)$")
INSTRUCTIONS = re.compile(r"asm-ct \S*?((?:opt|ref)/\S+)\.o +(\d+) functions, +(\d+) jumps")
PART = re.compile(r"(.{34}) +(\d+)s +(\d+)s  (.*)$")
CLOSED = re.compile(r"dropin: (\d+) of (\d+) pass on \S+ \((.*)\)$")


def implementations(lines):
    """The tables, each with its rows: (name, source, flags, whether it is chosen)."""
    tables = []
    for line in lines:
        if (match := TABLE.match(line)):
            tables.append(Listed(*match.groups(), rows=[]))
        elif tables and (match := ROW.match(line)):
            star, name, source, flags = match.groups()
            tables[-1].rows.append((name, source, flags.split(), star == "*"))
    return tables


def walked(lines):
    """{(kind, table, row): Walked}"""
    found = {}
    for line in lines:
        if (match := WALKED.match(line)):
            key = match.group(1, 2, 3)
            if match["why"] is not None:
                found[key] = Walked(why_not=match["why"].strip())
            else:
                found[key] = Walked(int(match["checks"]), int(match["vectors"] or 0),
                                    match["end"] != "ok")
    return found


def msan(lines):
    """{(table, row): why it wasn't followed, "FAILED", or ""}"""
    found = {key[1:]: "FAILED" if w.failed else "" for key, w in walked(lines).items()
             if key[0] == "msan"}
    for line in lines:
        if (match := MSAN.match(line)):
            found[match.group(1, 2)] = match[3] or "FAILED"
    return found


def instructions(lines):
    """{source: functions}: the files whose instructions were followed; one that failed has none."""
    found, failed = {}, set()
    for line in lines:
        if (match := INSTRUCTIONS.match(line)):
            found[match[1]] = int(match[2])
        elif (match := re.match(r"asm-ct \S*?((?:opt|ref)/\S+)\.o: .*FAILED$", line)):
            failed.add(match[1])
    return {source: 0 if source in failed else n for source, n in found.items()}


def parts(lines):
    """The closing table of tests/check.sh: [(name, wall seconds, CPU seconds, verdict)]."""
    found = []
    for line in lines:
        if re.match(r"part +wall +CPU$", line):
            found = []
        elif (match := PART.match(line)):
            found.append((match[1].strip(), int(match[2]), int(match[3]), match[4].strip()))
    return found


def closings(lines, names):
    """{part: the last line it printed}, of the parts of these names."""
    found, name = {}, None
    for line in lines:
        if line.startswith("== ") and (begun := [n for n in names if line.startswith(f"== {n}: ")]):
            name = max(begun, key=len)
        elif re.match(r"part +wall +CPU$", line):
            break
        elif name and line.strip():
            found[name] = line.strip()
    return found


HEADS = ("program", "what it did", "version", "cipher", "group", "certificate", "result")


def dropin(lines):
    """The table of interop/dropin.sh: [a tuple of HEADS], and its closing (passed, total, version)."""
    at, rows, closing = None, [], None
    for line in lines:
        if re.match(r"program +what it did +version", line):
            at = [line.index(head) for head in HEADS] + [None]
        elif (match := CLOSED.match(line)):
            at, closing = None, (int(match[1]), int(match[2]), match[3])
        elif at and line[:1].strip():
            cells = (line[a:b].strip() for a, b in zip(at, at[1:]))
            rows.append(tuple("" if cell == "-" else cell for cell in cells))
    return rows, closing


def nginx(lines):
    """The table of bench/nginx.sh: [(load, ours per second, theirs, microseconds of CPU ours, theirs)]."""
    number = r" +([\d.]+)"
    row = re.compile(r"(\S+)" + 2 * number + r" +[\d.]+ \|" + 2 * number + r" +[\d.]+$")
    return [(match[1], *map(float, match.group(2, 3, 4, 5)))
            for match in map(row.match, lines) if match]


def python_tests(lines):
    """The lines of interop/dropin-python.sh: [(module, tests, passed on Debian's, passed here, skipped here)]."""
    row = re.compile(r"(\S+) +(\d+) tests; pass on Debian: +(\d+); here: +(\d+); skipped here: (\d+)$")
    return [(match[1], *map(int, match.group(2, 3, 4, 5))) for match in map(row.match, lines) if match]
