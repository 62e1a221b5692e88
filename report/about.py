"""Of what and on what a run was: kept with its results."""

import os
import pathlib
import re
import subprocess
import time


def processor():
    """The CPU by its own name, and how many of them."""
    try:
        told = pathlib.Path("/proc/cpuinfo").read_text()
    except OSError:
        return "an unnamed CPU"
    one = dict(re.findall(r"^(model name|cpu family|model)\s*: (.*)$", told, re.M))
    name = one.get("model name", "an unnamed CPU")
    if "cpu family" in one:
        name += f" (family {one['cpu family']}, model {one['model']})"
    return f"{name}, {os.cpu_count()} cores"


def compiler(binary):
    """What a built library or program says it was compiled by."""
    try:
        told = pathlib.Path(binary).read_bytes()
    except OSError:
        return "no library"
    if (match := re.search(rb"(?:Debian )?clang version [\w.+~-]+", told)):  # first: what starts a program is GCC's then, too
        return match[0].decode()
    match = re.search(rb"GCC: (\([^)]*\)) ([\d.]+)", told)
    return f"GCC {match[2].decode()} {match[1].decode()}" if match else "an unnamed compiler"


def commit():
    """As tests/kept.sh has it."""
    try:
        said = subprocess.run(["git", "describe", "--always", "--dirty", "--exclude", "*"], cwd=pathlib.Path(__file__).parent,
                              capture_output=True, text=True, check=False)
    except OSError:
        return "unknown"
    return said.stdout.strip() or "unknown"


def run(binary):
    """The fields of a run that begins now, with what is in `binary`."""
    return {"date": int(time.time()), "commit": commit(), "cpu": processor(), "compiler": compiler(binary)}
