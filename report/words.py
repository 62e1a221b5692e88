"""How figures are written."""

import datetime

from document import Cell

NOT_RUN = Cell("not run", "quiet")
NOTHING = Cell("–", "quiet")


def count(n):
    """1 234 567, with narrow spaces that don't break."""
    return f"{n:,}".replace(",", "\u202f")


def many(n):
    """For a tile: 1.2 million."""
    return f"{n / 1e6:.1f} million" if n >= 1e6 else count(n)


def moment(seconds):
    """22 November 2026, 06:30 UTC"""
    when = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
    return f"{when.day} {when:%B %Y, %H:%M} UTC"


def protocol(version):
    """TLS 1.3, DTLS 1.2; the matrix says 1.3 and dtls1.2."""
    return f"DTLS {version[4:]}" if version.startswith("dtls") else f"TLS {version}"


def lasted(seconds):
    """45 s, 3 min 20 s"""
    return f"{seconds} s" if seconds < 120 else f"{seconds // 60} min {seconds % 60} s"


def per_cent(part, whole):
    """Never 100 unless it is all."""
    return f"{min(100 * part / whole, 99.9 if part < whole else 100):.1f}\u202f%"


def times(ratio):
    """How often as fast."""
    return f"{ratio:.0f}×" if ratio >= 100 else f"{ratio:.1f}×" if ratio >= 10 else f"{ratio:.2f}×"


def cycles(line, ns):
    """Cycles per byte of long messages, the time of short ones and of calls."""
    if line.bytes >= 1024:
        value = line.cycles(ns)
        return f"{value:.3f} c/B" if value < 1 else f"{value:.2f} c/B"
    for unit, name in ((1e6, "ms"), (1e3, "µs")):
        if ns >= unit:
            return f"{ns / unit:.1f} {name}"
    return f"{ns:.0f} ns"


def speed(line, ns):
    """GB/s of long messages, calls per second."""
    if line.bytes >= 1024:
        return f"{line.bytes / ns:.2f} GB/s"
    return cycles(line, ns) if line.bytes else f"{count(round(1e9 / ns))}/s" if ns < 1e7 else f"{1e9 / ns:.1f}/s"


def operation(name):
    """A line's name, as one reads it."""
    for written, read in (("-one-shot", ", one shot"), ("TLS13-", "TLS 1.3 "), ("TLS12-", "TLS 1.2 "),
                          ("-new-key", ", new key")):
        name = name.replace(written, read)
    return name
