"""What a target's inputs reach of the source files that it is about (fuzz/reads.txt), by gcov."""

import glob
import json
import os
import pathlib
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
BATCH = 50  # files that one process reads; the counts of all of them add up


def expand(pattern):
    """The files of a pattern of the shell with braces."""
    before, brace, rest = pattern.partition("{")
    if not brace:
        return set(glob.glob(pattern, root_dir=ROOT))
    choices, _, after = rest.partition("}")
    return set().union(*(expand(before + choice + after) for choice in choices.split(",")))


def sources_of(target):
    for line in (HERE / "reads.txt").read_text(encoding="utf-8").splitlines():
        name, *patterns = line.split()[:1] and line.split()
        if name == target:
            return sorted(set().union(*map(expand, patterns)))
    return []


def replay(program, inputs, prefix, seconds):
    """As many of them as there is time for; the counts go below another root than the build's."""
    end = time.monotonic() + seconds
    env = {**os.environ, "GCOV_PREFIX": str(prefix)}
    for i in range(0, len(inputs), BATCH):
        if time.monotonic() > end:
            break
        subprocess.run([program, *inputs[i:i + BATCH]], env=env, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=1800, check=False)


def count(build, sources, prefix):
    """(lines reached, lines) of the sources, those that nothing counted among them."""
    here = prefix / "pairs"
    here.mkdir()
    notes = []
    for source in sources:
        stem = source.replace("/", "-")
        note = build / "obj" / (source + ".gcno")
        if not note.exists():
            continue
        notes.append(stem + ".gcno")
        (here / notes[-1]).symlink_to(note.resolve())
        for counted in prefix.glob(f"**/obj/{source}.gcda"):
            (here / (stem + ".gcda")).symlink_to(counted)
    r = subprocess.run(["gcov", "--json-format", "--stdout", *notes], cwd=here, check=True,
                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    hits = {}
    for told in map(json.loads, filter(None, r.stdout.decode().splitlines())):
        for file in told["files"]:
            for line in file["lines"] if file["file"] in sources else []:
                at = file["file"], line["line_number"]
                hits[at] = hits.get(at, 0) + line["count"]
    return sum(n > 0 for n in hits.values()), len(hits)


def measure(build, target, inputs, seconds):
    """(lines reached, lines): BUILD has the target built with --coverage."""
    with tempfile.TemporaryDirectory() as folder:
        prefix = pathlib.Path(folder)
        replay(build / "fuzz" / target, inputs, prefix, seconds)
        return count(build, sources_of(target), prefix)
