"""The chapter of speeds."""

import statistics

import plot
import words
from document import Beside, Cell, Key, Missing, Note, Plots, Section, Table
from evidence import PEERS, by_name

# The class that the style sheet gives each peer.
CLASSES = {"OpenSSL-3.0": "old", "OpenSSL-3.5": "new", "libsodium": "sodium"}
NAMES = {peer: peer.replace("-", " ") for peer in PEERS}
TELLING = 16384  # the size that stands for all sizes


def headline(lines):
    """Of a line's sizes, the largest up to TELLING."""
    return max((line for line in lines if line.bytes <= TELLING), key=lambda l: l.bytes, default=lines[0])


def ratio_cell(line, peer):
    """How often as fast as the peer."""
    ratio = line.ratio(peer)
    return words.NOTHING if ratio is None else Cell(words.times(ratio), "bad" if ratio < 0.97 else "")


def ratio_row(lines, peers, sized):
    """An operation: its bar, the ratios to these peers, our speed, of which size."""
    line = headline(lines)
    ratios = {peer: line.ratio(peer) for peer in PEERS if line.ratio(peer)}
    first = next(iter(ratios), None)
    bar = ""
    if first:
        marks = {CLASSES[peer]: r for peer, r in ratios.items() if peer != first}
        bar = plot.ratio_bar(ratios[first], marks, line.verdict)
    size = [Cell(plot.size_label(line.bytes) if line.bytes else "", "quiet")] if sized else []
    return [Cell(words.operation(line.name), "name"), Cell("", "", bar), *(ratio_cell(line, peer) for peer in peers),
            Cell(words.speed(line, line.ours[1])), *size]


def ratio_table(title, named):
    """A group of the bench."""
    peers = [peer for peer in PEERS if any(peer in line.peers for lines in named for line in lines)]
    sized = any(line.bytes for lines in named for line in lines)
    heads = ["operation", "", *(">× " + NAMES[p].replace("OpenSSL ", "").replace("lib", "") for p in peers), ">Assay"]
    return Table(heads + [">of"] * sized, [ratio_row(lines, peers, sized) for lines in named], title, plot.ratio_axis())


def size_plot(name, lines):
    """Cycles per byte of ours and of the peers by size; None where there are too few sizes."""
    sized = [line for line in lines if line.bytes]
    if len(sized) < 3:
        return None
    series = []
    for peer in reversed(PEERS):
        points = [(l.bytes, l.cycles(l.peers[peer])) for l in sized if peer in l.peers]
        if len(points) > 1:
            series.append((CLASSES[peer], points))
    series.append(("ours", [(l.bytes, l.cycles(l.ours[1])) for l in sized]))
    said = ", ".join(f"{plot.size_label(size)}: {plot.short(value)}" for size, value in series[-1][1])
    return words.operation(name), plot.by_size(name, series), said


def key():
    """The colours."""
    return Key([("ours", "Assay")] + [(CLASSES[peer], NAMES[peer]) for peer in PEERS])


def memory_table(lines):
    """The heap of TLS, counted."""
    heads = ["assay", *PEERS[:2]]
    rows = []
    for line in lines:
        name = words.operation(line["name"]).replace("-", " ").removesuffix(" bytes")
        unit = " B" if line["name"].endswith("-bytes") else ""
        rows.append([Cell(name, "name"),
                     *(words.count(line[h]) + unit if h in line else words.NOTHING for h in heads),
                     words.times(line["OpenSSL-3.0"] / line["assay"]) if "OpenSSL-3.0" in line else words.NOTHING])
    return Table(["of a connection", ">Assay", ">OpenSSL 3.0", ">OpenSSL 3.5", ">3.0 takes"], rows, "The heap of TLS")


def other_benches(found):
    """The bench with other CPUs' instructions, and of one library beside itself: how far it goes from 1."""
    names = {"no-avx512": ("without AVX-512", "bench-no-avx512"), "noise": ("OpenSSL 3.0 beside itself", "bench-noise")}
    rows, missing = [], []
    for run, (title, target) in names.items():
        ratios = sorted((ratio, line.name) for line in found.get(run, []) if (ratio := line.ratio("OpenSSL-3.0")))
        if not ratios:
            missing.append(Missing("the bench " + title if run == "no-avx512" else "the bench’s noise", target))
            continue
        told = [f"{words.times(ratio)} {words.operation(name)}" for ratio, name in (ratios[0], ratios[-1])]
        rows.append([Cell(title, "name"), str(len(ratios)), words.times(statistics.median(r for r, _ in ratios)), *told])
    heads = ["beside OpenSSL 3.0", ">lines", ">median", "slowest", "fastest"]
    return ([Table(heads, rows, "Other runs of the bench")] if rows else []) + missing


def nginx_table(lines):
    """nginx on either library."""
    rows = [[Cell(load.replace("-", " "), "name"), words.count(round(ours)), words.count(round(theirs)),
             words.times(ours / theirs), f"{cpu:.0f} µs", f"{their_cpu:.0f} µs", words.times(their_cpu / cpu)]
            for load, ours, theirs, cpu, their_cpu in lines]
    return Table(["load of wrk", ">Assay /s", ">Debian’s /s", ">×", ">CPU, Assay", ">CPU, Debian’s", ">×"], rows,
                 "nginx over loopback")


def section(evidence):
    """Ratios by group, speeds by size, memory, nginx."""
    named = by_name(evidence.bench)
    blocks = []
    if not named:
        blocks.append(Missing("the bench", "bench"))
    else:
        groups = {}
        for lines in named.values():
            groups.setdefault(lines[0].group, []).append(lines)
        if "bench-all" not in evidence.runs:
            blocks.append(Missing(f"all but {len(named)} operation{'s' * (len(named) > 1)} of the bench", "bench"))
        blocks += [
            Note("Bars: Assay’s speed as a multiple of OpenSSL 3.0’s (or of the next peer’s that has the operation), "
                 "on a logarithmic scale; what is above 16× ends there. Short marks: beside the others. Red: a goal missed."),
            key(), Beside([ratio_table(title, lines) for title, lines in groups.items()])]
        goals = [line.verdict for line in evidence.bench if line.verdict]
        blocks.insert(-2, Note(f"{goals.count('met')} of {len(goals)} lines reach their goal, {goals.count('tie')} tie with it, "
                               f"{goals.count('MISS')} miss it."))
        if (plots := [p for name, lines in named.items() if (p := size_plot(name, lines))]):
            blocks += [Note("Cycles per byte by the message’s size, both logarithmic: lower is faster."), Plots(plots)]
    more = [memory_table(evidence.memory)] if evidence.memory else [Missing("TLS’s memory", "bench-tls-memory")]
    more += [nginx_table(evidence.nginx)] if evidence.nginx else [Missing("the load on nginx", "bench-nginx")]
    return Section("speed", "Speed", blocks + more + other_benches(evidence.other_benches))
