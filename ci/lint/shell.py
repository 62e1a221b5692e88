#!/usr/bin/env python3
"""Shell scripts are POSIX sh that shellcheck has nothing to say about."""

import pathlib
import subprocess

from findings import Findings, sources


def main():
    found = Findings("shell")
    scripts = [p for p in sources("") if pathlib.Path(p).is_file() and
               open(p, "rb").read(10).startswith(b"#!/bin/sh")] + [".ci/run"]
    for command in (["sh", "-n"], ["shellcheck", "-f", "gcc"]):
        for path in scripts:
            run = subprocess.run([*command, path], capture_output=True, text=True)
            for line in (run.stdout + run.stderr).splitlines():
                where, _, text = line.partition(": ")
                found.add("shell", path, (where.split(":") + ["0"])[1], "-", text)
    found.stale()
    found.finish(f"{len(scripts)} shell scripts")


main()
