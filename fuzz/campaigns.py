#!/usr/bin/env python3
"""The log of the fuzzers' runs, fuzz/campaigns.csv: a line for each run of a target.

  fuzz/campaigns.py [--markdown FILE] LOG NAME...    what each target has had in all

With --markdown the table goes into FILE, between the lines that begin and end it.
"""

import csv
import os
import sys

FIELDS = ("date", "commit", "target", "cpu", "executions", "corpus", "edges", "crashes", "hangs")
NOTHING = {"runs": 0, "cpu": 0, "executions": 0, "edges": 0, "crashes": 0, "hangs": 0, "date": "-"}
BEGIN, END = "<!-- make fuzz-total -->\n", "<!-- end -->\n"


def add(log, date, commit, result):
    """One line, written at once: runs side by side share the file."""
    line = ",".join(str({**result, "date": date, "commit": commit}[f]) for f in FIELDS) + "\n"
    if not log.exists():
        line = ",".join(FIELDS) + "\n" + line
    with open(log, "a", encoding="utf-8") as f:
        f.write(line)


def total(log):
    """What each target's lines give together; of edges the most, of dates the last."""
    sums = {}
    if not os.path.exists(log):
        return sums
    with open(log, encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            t = sums.setdefault(row["target"], dict(NOTHING))
            t["runs"] += 1
            for field in ("cpu", "executions", "crashes", "hangs"):
                t[field] += int(row[field])
            t["edges"] = max(t["edges"], int(row["edges"]))
            t["date"] = max(t["date"], row["date"])
    return sums


def rows(log, names):
    sums = total(log)
    for name in sorted({*names, *sums}):
        t = sums.get(name, NOTHING)
        yield (name, f"{t['cpu'] / 60:.0f}", f"{t['executions']:,}", str(t["edges"]), str(t["crashes"]),
               str(t["hangs"]), t["date"])
    both = [sum(t[f] for t in sums.values()) for f in ("cpu", "executions", "crashes", "hangs")]
    yield ("all", f"{both[0] / 60:.0f}", f"{both[1]:,}", "", str(both[2]), str(both[3]), "")


HEAD = ("target", "minutes of CPU", "executions", "edges", "crashes", "hangs", "last")


def markdown(log, names):
    yield f"| {' | '.join(HEAD)} |\n"
    yield "|---|" + "---:|" * (len(HEAD) - 1) + "\n"
    for row in rows(log, names):
        yield f"| {' | '.join((f'`{row[0]}`' if row[0] != 'all' else 'all', *row[1:]))} |\n"


def main(argv):
    into = argv[1] if argv[:1] == ["--markdown"] else None
    log, *names = argv[2:] if into else argv
    if into is None:
        for row in (HEAD, *rows(log, names)):
            print(f"{row[0]:16}" + "".join(f"{field:>16}" for field in row[1:]).rstrip())
        return
    with open(into, encoding="utf-8") as f:
        before, _, rest = f.read().partition(BEGIN)
    after = rest.partition(END)[2]
    with open(into, "w", encoding="utf-8") as f:
        f.write(before + BEGIN + "".join(markdown(log, names)) + END + after)


if __name__ == "__main__":
    main(sys.argv[1:])
