"""The plots, as SVG of which the page's style sheet gives the colours."""

import html
import math

# The scale of speeds beside OpenSSL's: from half as fast to sixteen times.
LOWEST, HIGHEST = 0.5, 16
TICKS, NUMBERED = (1, 2, 4, 8, 16), (1, 4, 16)


def escape(text):
    return html.escape(str(text), quote=True)


def place(ratio):
    """Where a ratio stands on that scale, in hundredths; what is beyond stands at its end."""
    inside = min(max(ratio, LOWEST), HIGHEST)
    return 100 * math.log(inside / LOWEST) / math.log(HIGHEST / LOWEST)


def ratio_bar(ratio, others, verdict):
    """A bar from 1 to the ratio, with a mark for each of `others`, {class: ratio}. It is stretched to
    its cell, so there is no text in it."""
    one, end = place(1), place(ratio)
    bits = [f'<line class="grid" x1="{place(t):.1f}" x2="{place(t):.1f}" y1="0" y2="16"/>' for t in TICKS]
    kind = "bad" if verdict == "MISS" else "ours"
    bits.append(f'<rect class="{kind}" x="{min(one, end):.1f}" width="{max(abs(end - one), 0.6):.1f}" '
                'y="4" height="8"/>')
    bits += [f'<line class="mark {name}" x1="{place(r):.1f}" x2="{place(r):.1f}" y1="1.5" y2="14.5"/>'
             for name, r in others.items()]
    return ('<svg class="bar" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">' +
            "".join(bits) + "</svg>")


def ratio_axis():
    """The scale's numbers, above the bars."""
    return "".join(f'<span style="left:{place(t):.1f}%">{t}×</span>' for t in NUMBERED)


def share_bar(share, kind="ours"):
    """A bar of a share of the whole width."""
    return ('<svg class="bar" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">'
            f'<rect class="track" x="0" width="100" y="5" height="6"/>'
            f'<rect class="{kind}" x="0" width="{100 * share:.1f}" y="5" height="6"/></svg>')


def size_label(n):
    """16 B, 1 KiB, 1 MiB"""
    for unit, name in ((1 << 20, "MiB"), (1 << 10, "KiB")):
        if n >= unit and n % unit == 0:
            return f"{n // unit} {name}"
    return f"{n} B"


WIDTH, HEIGHT = 168, 104
LEFT, RIGHT, TOP, BOTTOM = 6, 40, 10, 16


class Scale:
    """Logarithms of values, onto a stretch of the plot."""

    def __init__(self, low, high, begin, end):
        self.low, self.span = math.log(low), math.log(high) - math.log(low) or 1
        self.begin, self.length = begin, end - begin

    def __call__(self, value):
        return self.begin + self.length * (math.log(value) - self.low) / self.span


def short(value):
    """Three figures."""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def by_size(name, series):
    """Cycles per byte by size, both logarithmic: `series` is [(class, [(size, cycles)])], ours last,
    whose first and last values are written beside it."""
    points = [p for _, line in series for p in line]
    sizes = [s for s, _ in points]
    x = Scale(min(sizes), max(sizes), LEFT, WIDTH - RIGHT)
    y = Scale(max(c for _, c in points), min(c for _, c in points), TOP, HEIGHT - BOTTOM - 4)
    bits = [f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{HEIGHT - BOTTOM}" y2="{HEIGHT - BOTTOM}"/>']
    for kind, line in series:
        path = " ".join(f"{x(s):.1f},{y(c):.1f}" for s, c in line)
        bits.append(f'<polyline class="{kind}" points="{path}"/>')
    ours = series[-1][1]
    last = ours[-1]
    bits.append(f'<circle class="ours" cx="{x(last[0]):.1f}" cy="{y(last[1]):.1f}" r="2.4"/>')
    bits.append(f'<text class="now" x="{x(last[0]) + 6:.1f}" y="{y(last[1]) + 3.5:.1f}">{short(last[1])}</text>')
    bits.append(f'<text x="{LEFT}" y="{HEIGHT - 4}">{size_label(min(sizes))}</text>')
    bits.append(f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 4}" text-anchor="end">{size_label(max(sizes))}</text>')
    said = f"{name}: {short(last[1])} cycles per byte at {size_label(last[0])}"
    return (f'<svg class="small" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(said)}">' +
            "".join(bits) + "</svg>")
