#!/usr/bin/env python3
"""Every C file is as clang-format leaves it."""

import re
import subprocess

from findings import Findings, sources


def main():
    found = Findings("format")
    paths = [p for p in sources(".c", ".h") if not found.excused("format", p, "-")]
    out = subprocess.run(["clang-format", "--dry-run", *paths], capture_output=True, text=True).stderr
    for path in sorted(set(re.findall(r"^(\S+?):\d+:\d+: warning", out, re.M))):
        line = re.search(rf"^{re.escape(path)}:(\d+):", out, re.M)[1]
        found.add("format", path, line, "-", f"run clang-format -i {path}")
    found.stale()
    found.finish(f"{len(paths)} files formatted")


main()
