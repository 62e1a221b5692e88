#!/usr/bin/env python3
"""Gathers what the targets measured into one page, OUT/assay.html, and its text twin, OUT/assay.txt.

  report/report.py OUT

Nothing is run here: tests/kept.sh and the targets themselves leave their results in OUT, and what isn't
there is said to be not run."""

import pathlib
import sys

sys.dont_write_bytecode = True
import evidence
import page
import story
import text


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    out = pathlib.Path(sys.argv[1])
    told = story.report(evidence.gather(out))
    for name, made in (("assay.html", page.page(told)), ("assay.txt", text.text(told))):
        (out / name).write_text(made, encoding="utf-8")
        print(out / name)


if __name__ == "__main__":
    main()
