#!/usr/bin/env python3
"""Which folder may include which: dependencies point one way.

  ref <- opt <- crypto/impl <- crypto/* <- ssl <- apps

Tests, fuzz, bench and interop see everything, and nothing sees them; examples see public headers alone. The primitives (ref, opt, crypto/impl) stand without the public
headers; public headers stand on public headers alone; the rest of crypto reaches opt through crypto/impl. ssl runs on any
libcrypto of this ABI: of crypto it sees the headers that SSL_SEES names, whose functions it brings along or which are
inline, or which have but the layout of what both share."""

import re

from findings import Findings, sources

PRIMITIVE_LIBC = {  # what a freestanding implementation has, and string.h
    "ref": {"stddef.h", "stdint.h", "stdbool.h", "limits.h", "string.h"},
    "opt": {"stddef.h", "stdint.h", "stdbool.h", "limits.h", "string.h", "immintrin.h", "tmmintrin.h", "arm_neon.h"},
}

# A layer's own folders come first in what it may see.
MAY_SEE = {
    "include": ["openssl"],
    "ref": ["ref"],
    "opt": ["opt", "ref"],
    "crypto/impl": ["crypto/impl", "opt", "ref"],
    "crypto": ["crypto", "ref", "openssl"],
    "ssl": ["ssl", "openssl"],
    "apps": ["apps", "ssl", "crypto", "openssl"],
    "examples": ["openssl"],
}
SSL_SEES = {"crypto/bytes/reader.h", "crypto/bytes/builder.h", "crypto/base/raise.h", "crypto/x509/dane_layout.h"}
SEE_ALL = ("tests", "fuzz", "bench", "interop")

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def layer(path):
    parts = path.split("/")
    return "crypto/impl" if parts[:2] == ["crypto", "impl"] else parts[0]


def allowed(source, name, quoted):
    top = layer(source)
    if top in SEE_ALL:
        return True
    if not quoted and not name.startswith("openssl/"):
        return name in PRIMITIVE_LIBC[top] if top in PRIMITIVE_LIBC else True
    if top == "ssl" and name in SSL_SEES:
        return True
    seen = layer(name)
    return any(seen == s or seen.startswith(s + "/") for s in MAY_SEE.get(top, []))


def main():
    found = Findings("include")
    n = 0
    for path in sources(".c", ".h", ".S", ".inc"):
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            m = INCLUDE.match(line)
            if m is None:
                continue
            n += 1
            if not allowed(path, m[2], m[1] == '"'):
                found.add("include", path, number, m[2], f"{layer(path)} doesn't see {m[2]}")
    found.stale()
    found.finish(f"{n} includes, one way")


main()
