#!/usr/bin/env python3
"""A file is one idea and a function fits on a screen: no file over 900 lines, no function over 80."""

from findings import Findings, sources

FILE_LINES, FUNCTION_LINES = 900, 80


def functions(lines):
    """(first line, lines, name) of each C function; the repo's format puts both braces of a body
    in column 0, and its name before the first parenthesis of the paragraph above."""
    begin = None
    for i, line in enumerate(lines):
        if line == "{":
            begin = i
        elif line == "}" and begin is not None:
            head = begin - 1
            while head > 0 and (lines[head].startswith(" ") or "(" not in lines[head]):
                head -= 1
            yield head + 1, i - head + 1, lines[head].split("(")[0].split()[-1].lstrip("*")
            begin = None


def main():
    found = Findings("long-file", "long-function")
    paths = sources(".c", ".h", ".S", ".py", ".sh", ".mk", ".awk")
    for path in paths:
        lines = open(path, encoding="utf-8").read().splitlines()
        if len(lines) > FILE_LINES:
            found.add("long-file", path, 1, "-", f"{len(lines)} lines")
        if path.endswith((".c", ".h")):
            for first, n, name in functions(lines):
                if n > FUNCTION_LINES:
                    found.add("long-function", path, first, name, f"{name} has {n} lines")
    found.stale()
    found.finish(f"{len(paths)} files of at most {FILE_LINES} lines, functions of {FUNCTION_LINES}")


main()
