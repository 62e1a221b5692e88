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
ROWS += [(name, 0) for name in (
    "RSA-2048-sign", "RSA-2048-verify", "RSA-3072-sign", "RSA-4096-sign", "RSA-2048-keygen",
    "P-256-sign", "P-256-verify", "P-256-derive", "P-384-sign", "P-384-verify", "P-384-derive",
    "P-521-sign", "P-521-verify", "P-521-derive", "X25519-derive", "X25519-keygen",
    "Ed25519-sign", "Ed25519-verify", "X448-derive", "Ed448-sign", "Ed448-verify",
    "FFDHE-2048-derive", "ML-KEM-768-keygen", "ML-KEM-768-encaps", "ML-KEM-768-decaps",
    "PEM-RSA-2048", "PEM-P-256")]
PEERS = ["OpenSSL-3.0", "OpenSSL-3.5", "libsodium"]


def rate(ns, size):
    """GB/s for long messages, nanoseconds for short ones, operations per second without a size."""
    if size == 0:
        per_second = 1e9 / ns
        return f"{per_second:.1f}/s" if per_second < 100 else f"{per_second:.0f}/s"
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
        if not any(k.startswith("row ") for k in line):
            continue
        beaten = line[PEERS[0]]["ns"] / ours(line) if PEERS[0] in line else None
        peers = [rate(line[p]["ns"], size) if p in line else "–" for p in PEERS]
        out.append(f"| {name.replace('-one-shot', ', one shot')} | {size or ''} | "
                   f"{rate(ours(line), size)} | {' | '.join(peers)} | "
                   f"{f'{beaten:.1f}' if beaten else '–'} |")
    return "\n".join(out)


lines = json.loads(pathlib.Path(sys.argv[1]).read_text())
readme = pathlib.Path(sys.argv[2]).read_text()
print(re.sub(r"(<!-- speeds begin -->\n).*(<!-- speeds end -->)",
             lambda m: m.group(1) + table(lines) + "\n" + m.group(2), readme, flags=re.S), end="")
