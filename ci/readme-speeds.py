#!/usr/bin/env python3
"""Prints README.md with the speeds of the last `make bench` between its markers.

  ci/readme-speeds.py out/bench/bench.json README.md > new"""

import json
import pathlib
import re
import sys

# What a reader asks for first: a line of the bench and its sizes.
ROWS = [("SHA-256", 16384), ("SHA-256-one-shot", 16), ("SHA-512", 16384), ("SHA3-256", 16384),
        ("BLAKE2b", 16384), ("HMAC-SHA-256-one-shot", 16), ("HKDF-SHA-256", 0),
        ("PBKDF2-SHA-256-1000", 0), ("scrypt-1024-8-1", 0), ("AES-128-GCM", 16),
        ("AES-128-GCM", 1350), ("AES-128-GCM", 16384), ("AES-256-GCM", 16384),
        ("AES-128-GCM-new-key", 16), ("ChaCha20-Poly1305", 16), ("ChaCha20-Poly1305", 1350),
        ("ChaCha20-Poly1305", 16384), ("AES-128-CTR", 16384), ("AES-128-CBC-decrypt", 16384),
        ("AES-256-XTS", 16384), ("RAND_bytes", 16)]
PEERS = ["OpenSSL-3.0", "OpenSSL-3.5", "libsodium"]


def rate(ns, size):
    """GB/s for long messages, nanoseconds for short ones and for operations without a size."""
    return f"{size / ns:.2f} GB/s" if size >= 1024 else f"{ns:.0f} ns"


def ours(line):
    """The best of our rows, or the row chosen where the line has no table."""
    return min(v["ns"] for k, v in line.items() if k.startswith("row "))


def table(lines):
    out = ["| operation | bytes | Assay | " + " | ".join(p.replace("-", " ") for p in PEERS) +
           " | × 3.0 |", "|---|---|---|" + "---|" * (len(PEERS) + 1)]
    by_name = {(line["name"], line["bytes"]): line for line in lines}
    for name, size in ROWS:
        line = by_name[name, size]
        peers = [rate(line[p]["ns"], size) if p in line else "–" for p in PEERS]
        out.append(f"| {name.replace('-one-shot', ', one shot')} | {size or ''} | "
                   f"{rate(ours(line), size)} | {' | '.join(peers)} | "
                   f"{line[PEERS[0]]['ns'] / ours(line):.1f} |")
    return "\n".join(out)


lines = json.loads(pathlib.Path(sys.argv[1]).read_text())
readme = pathlib.Path(sys.argv[2]).read_text()
print(re.sub(r"(<!-- speeds begin -->\n).*(<!-- speeds end -->)",
             lambda m: m.group(1) + table(lines) + "\n" + m.group(2), readme, flags=re.S), end="")
