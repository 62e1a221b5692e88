#!/usr/bin/env python3
"""Reads on stdin what the analysers say of one file, in the compilers' format, and reports what
ci/lint/allow.txt doesn't excuse.   analysed.py FILE < output

The rule is the analyser's own name for its check: bugprone-sizeof-expression, nullPointer,
analyzer-use-of-uninitialized-value."""

import os
import re
import sys

from findings import Findings

LINE = re.compile(r"^([^\s:]+):(\d+):\d+: (?:warning|error): (.*?)(?: \[([^\]]+)\])?$")


def main():
    path, found = sys.argv[1], None
    rows = []
    for line in sys.stdin:
        m = LINE.match(line.rstrip())
        if m is not None:
            rule = (m[4] or "error").split(",")[0].removeprefix("-W")
            rows.append((rule, os.path.relpath(m[1]), int(m[2]), m[3]))
    found = Findings()
    found.rules = {key[0] for key in found.allowed} - QUICK_RULES
    for rule, where, number, text in rows:
        found.add(rule, where, number, "-", text)
    found.stale([path])
    sys.exit(found.count != 0)


QUICK_RULES = {"include", "format", "undocumented", "export", "shell", "long-file", "long-function"}
main()
