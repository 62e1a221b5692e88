#!/usr/bin/env python3
"""Prints README.md with the speeds of the last `make bench` between its markers; rows that it didn't
measure stay as they are.

  ci/readme-speeds.py out/bench/bench.json out/bench/memory.json README.md > new"""

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
    "PEM-RSA-2048", "PEM-P-256", "X509-parse", "CA-bundle-load", "Chain-of-3-ECDSA",
    "Chain-of-3-RSA", "EVP_MD_fetch", "OBJ_txt2nid", "Program-start",
    "TLS13-ECDSA-X25519", "TLS13-ECDSA-X25519MLKEM768", "TLS13-RSA-X25519", "TLS13-resumed",
    "TLS12-ECDSA-X25519", "TLS12-RSA-X25519", "TLS12-resumed-by-ticket")]
ROWS += [("TLS13-AES-128-GCM", 64), ("TLS13-AES-128-GCM", 1350), ("TLS13-AES-128-GCM", 16384),
         ("TLS13-ChaCha20-Poly1305", 1350)]
# Of memory.json: a name, its row, its unit.
MEMORY = [("TLS13-idle-server-bytes", "TLS 1.3 idle server, heap", " B"),
          ("TLS13-idle-client-bytes", "TLS 1.3 idle client, heap", " B"),
          ("TLS13-allocations", "TLS 1.3 handshake, allocations", "")]
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


def label(name):
    """As the table has it."""
    for written, read in (("-one-shot", ", one shot"), ("TLS13-", "TLS 1.3 "), ("TLS12-", "TLS 1.2 ")):
        name = name.replace(written, read)
    return name


def row(name, size, assay, peers, ratio):
    """A row of the table; None is what isn't there."""
    cells = [name, size or "", assay] + ["–" if p is None else p for p in peers]
    return "| " + " | ".join(str(c) for c in cells + ["–" if ratio is None else f"{ratio:.1f}"]) + " |"


def speed_row(name, size, line):
    """A line of the bench; nothing where we haven't got it."""
    if not any(k.startswith("row ") for k in line):
        return None
    peers = [rate(line[p]["ns"], size) if p in line else None for p in PEERS]
    beaten = line[PEERS[0]]["ns"] / ours(line) if PEERS[0] in line else None
    return row(label(name), size, rate(ours(line), size), peers, beaten)


def memory_row(name, unit, line):
    """What is counted instead of timed."""
    peers = [f"{line[p]}{unit}" if p in line else None for p in PEERS]
    return row(name, 0, f"{line['assay']}{unit}", peers, line[PEERS[0]] / line["assay"])


def table(lines, counts, before):
    """All rows: as measured, or as they were."""
    out = ["| operation | bytes | Assay | " + " | ".join(p.replace("-", " ") for p in PEERS) +
           " | × 3.0 |", "|---|---|---|" + "---|" * (len(PEERS) + 1)]
    by_name = {(line["name"], line["bytes"]): line for line in lines}
    count_of = {line["name"]: line for line in counts}
    for name, size in ROWS:
        new = by_name.get((name, size))
        out.append(speed_row(name, size, new) if new else before.get((label(name), str(size or ""))))
    for name, shown, unit in MEMORY:
        new = count_of.get(name)
        out.append(memory_row(shown, unit, new) if new else before.get((shown, "")))
    return "\n".join(r for r in out if r)


def rows_of(text):
    """The table's rows by operation and bytes."""
    cells = [(line, [c.strip() for c in line.split("|")]) for line in text.splitlines()]
    return {(c[1], c[2]): line for line, c in cells if len(c) > 2}


def measured(path):
    """What there is of a run."""
    path = pathlib.Path(path)
    return json.loads(path.read_text()) if path.exists() else []


MARKED = re.compile(r"(<!-- speeds begin -->\n)(.*)(<!-- speeds end -->)", re.S)
readme = pathlib.Path(sys.argv[3]).read_text()
print(MARKED.sub(lambda m: m[1] + table(measured(sys.argv[1]), measured(sys.argv[2]), rows_of(m[2])) +
                 "\n" + m[3], readme), end="")
