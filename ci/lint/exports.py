#!/usr/bin/env python3
"""What a shared library exports is what its lists, crypto/exports/*.list or ssl/exports/*.list, say,
node by node; functions alone, no data; and the public header that a list is named for declares its
functions: those of md5.list are in md5.h; of evp_md.list, a part of evp.h, in evp.h.

  exports.py out/lib/libcrypto.so.3 out/lib/libssl.so.3"""

import pathlib
import re
import subprocess
import sys

from findings import Findings


def words_of(header):
    """All words that the compiler sees of the header itself, its macros expanded."""
    out = subprocess.run(["gcc", "-E", "-Iinclude", "-DOPENSSL_SUPPRESS_DEPRECATED", str(header)],
                         check=True, capture_output=True, text=True).stdout
    words, own = set(), False
    for line in out.splitlines():
        if line.startswith("# "):
            own = line.split('"')[1] == str(header)
        elif own:
            words.update(re.findall(r"\w+", line))
    return words


LISTS = {"libcrypto.so.3": "crypto/exports", "libssl.so.3": "ssl/exports"}


def listed(found, folder):
    """symbol -> (list, line, node)"""
    symbols = {}
    for path in sorted(pathlib.Path(folder).glob("*.list")):
        stem = path.stem
        while not (header := pathlib.Path("include/openssl") / (stem + ".h")).exists() and "_" in stem:
            stem = stem.rpartition("_")[0]
        declared = words_of(header) if header.exists() else set()
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            symbol, node = line.split()
            if symbol in symbols:
                found.add("export", str(path), number, symbol, f"{symbol} is listed twice")
            if symbol not in declared:
                found.add("export", str(path), number, symbol, f"{header} doesn't declare {symbol}")
            symbols[symbol] = (str(path), number, node)
    return symbols


def exported(library):
    """(symbol, node, nm's type letter) of each; the nodes themselves, absolute symbols, left out."""
    out = subprocess.run(["nm", "-D", "--defined-only", "--with-symbol-versions", library],
                         check=True, capture_output=True, text=True).stdout
    for line in out.splitlines():
        _, letter, name = line.split()
        if letter != "A":
            yield *re.split("@+", name + "@")[:2], letter


def compare(found, library):
    """The number of functions that the library exports, after findings."""
    want = listed(found, LISTS[pathlib.Path(library).name])
    have = set()
    for symbol, node, letter in exported(library):
        have.add(symbol)
        if symbol not in want:
            found.add("export", library, 0, symbol, f"exports {symbol}, which no list names")
        elif want[symbol][2] != node:
            found.add("export", library, 0, symbol, f"{symbol} is at {node}, not {want[symbol][2]}")
        if letter not in "TWi":
            found.add("export", library, 0, symbol, f"{symbol} is data ({letter})")
    for symbol in want.keys() - have:
        path, number, _ = want[symbol]
        found.add("export", path, number, symbol, f"{symbol} isn't in {library}")
    return len(have)


def main():
    found = Findings("export")
    counts = [compare(found, library) for library in sys.argv[1:]]
    found.stale()
    found.finish(f"{' and '.join(map(str, counts))} exported functions")


main()
