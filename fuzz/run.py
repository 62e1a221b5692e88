#!/usr/bin/env python3
"""Runs the fuzzers' programs under afl-fuzz, one after the other, and closes with a table.

  fuzz/run.py [--seconds N] [--jobs 1|2] [--json FILE] [--log FILE [--until N]] [--coverage BUILD]
              PROGRAMS' FOLDER NAME...

Each begins with the files of fuzz/corpus/NAME (with their dictionary, fuzz/dict), leaves what it
found in FOLDER/found/NAME until it is run again, and what crashed or hung in FOLDER/findings/NAME
for good, and is one line of the table. Ends with 1 if one crashed or hung or
didn't run. With --coverage what each found is read again by that build's program, for as long as it
was fuzzed at most, and the table says which share it reaches of the source files that the target is
about (fuzz/reads.txt). With --log each run is a line more of that file (fuzz/campaigns.csv), and with --until
a target runs until the file's lines give it N seconds of CPU: those that have least begin, each of
them for at most --seconds.
"""

import argparse
import concurrent.futures
import datetime
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path += [str(HERE), str(HERE.parent / "report")]
import about
import campaigns
import coverage

TIMEOUT_MS = 60000  # what takes longer hangs: with AddressSanitizer, beside other programs
SLOW_MS = 240000    # a peer's first answer, which makes its keys then; programs that are run hundreds of times
PROGRESS = 20      # seconds from one line of progress to the next

# The vocabularies that a target's bytes may have; those that aren't here have none.
DICTIONARIES = {
    "asn1": "asn1", "beside": "asn1", "cert": "asn1", "constraints": "asn1", "crl": "asn1",
    "cms": "asn1", "crmf": "asn1", "ext": "asn1", "keys": "pem", "ocsp": "asn1", "pkcs12": "asn1", "pkcs7": "asn1", "req": "asn1",
    "pem": "pem", "conf": "conf", "asn1parse": "text", "session": "asn1", "tls_msg": "tls",
    "tls_server": "tls", "tls_client": "tls", "tls_inside": "tls", "tls_twin": "tls",
    "tls_open_server": "tls", "tls_open_client": "tls", "smime": "pem", "x509conf": "conf",
    "chain": "asn1", "record": "tls", "ssl_api": "api", "asn1_api": "calls", "conf_api": "calls",
    "ocsp_api": "calls", "ts": "asn1", "ts_api": "calls", "pem_api": "calls", "pkcs12_api": "calls",
    "pkcs7_api": "calls", "cms_api": "calls", "cmp_api": "calls",
}

# Whose files `beside` reads, which has none of its own.
BESIDE = ("asn1", "cert", "constraints", "crl", "ext", "keys", "ocsp", "pem", "pkcs12", "pkcs7", "req")

ENVIRONMENT = {
    "AFL_NO_UI": "1", "AFL_SKIP_CPUFREQ": "1", "AFL_NO_AFFINITY": "1", "AFL_NO_COLOR": "1",
    "AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES": "1", "AFL_FORKSRV_INIT_TMOUT": "60000",
    "ASAN_OPTIONS": "abort_on_error=1:symbolize=0:detect_leaks=0:allocator_may_return_null=1",
}

stopping = threading.Event()


def say(text):
    print(text, flush=True)


def stats_of(found):
    """afl-fuzz's own figures: lines "name : value"."""
    try:
        lines = (found / "default" / "fuzzer_stats").read_text().splitlines()
    except OSError:
        return {}
    return {k.strip(): v.strip() for k, v in (line.split(":", 1) for line in lines if ":" in line)}


def limit(name):
    return SLOW_MS if name == "tls_twin" or name.endswith("_api") else TIMEOUT_MS


def seeds_of(name, found):
    """The folder to begin with: `beside` reads what the others do."""
    if name != "beside":
        return HERE / "corpus" / name
    seeds = found / "seeds"
    seeds.mkdir()
    for other in BESIDE:
        for f in (HERE / "corpus" / other).iterdir():
            shutil.copy(f, seeds / f"{other}-{f.name}")
    return seeds


def replay(program, files):
    """What crashes without a fuzzer, before it begins."""
    env = {**os.environ, **ENVIRONMENT}
    for i in range(0, len(files), 500):
        r = subprocess.run([program, *files[i:i + 500]], env=env, stdout=subprocess.DEVNULL,
                           stderr=subprocess.PIPE, timeout=1800, check=False)
        if r.returncode != 0:
            return r.stderr.decode(errors="replace")[-2000:] or f"exit {r.returncode}"
    return None


def cpu_of(root, seen):
    """Seconds of CPU of a process, what it has begun, and of those of them that have ended: as their
    parents tell, or, of those whose parent ended before them, as they were when last seen."""
    parent, own, whole, begun = {}, {}, {}, {}
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()  # from proc(5)'s third on
        except OSError:
            continue
        pid = int(stat.parent.name)
        parent[pid], begun[pid] = int(fields[1]), fields[19]
        own[pid], whole[pid] = sum(map(int, fields[11:13])), sum(map(int, fields[11:15]))
    family = {root}
    while more := {p for p in parent if parent[p] in family} - family:
        family |= more
    seen.update({(p, begun[p]): own[p] for p in family if p in own})
    ticks = max(sum(whole.get(p, 0) for p in family), sum(seen.values()))
    return ticks / os.sysconf("SC_CLK_TCK")


def watch(name, process, found, end, most):
    """Until it ends of itself, or far too late, or has had its CPU: how much that was."""
    told, cpu, seen = time.monotonic(), 0, {}
    while process.poll() is None:
        time.sleep(0.5)
        cpu = max(cpu, cpu_of(process.pid, seen))
        if stopping.is_set() or time.monotonic() > end or (most and cpu >= most):
            process.terminate()
        if time.monotonic() - told >= PROGRESS:
            told = time.monotonic()
            s = stats_of(found)
            if s:
                say(f"  {name}: {s['execs_done']} executions, {s['corpus_count']} files, "
                    f"{s['edges_found']} edges, {s['saved_crashes']} crashes, "
                    f"{s['saved_hangs']} hangs, {cpu:.0f} s of CPU")
    return cpu


def result(name, stats, why, cpu=0):
    number = lambda key: int(float(stats.get(key, 0)))
    return {
        "target": name, "executions": number("execs_done"),
        "per_second": float(stats.get("execs_per_sec", 0)), "corpus": number("corpus_count"),
        "edges": number("edges_found"),
        "stability": stats.get("stability", ""), "seconds": number("run_time"), "cpu": round(cpu),
        "crashes": number("saved_crashes"), "hangs": number("saved_hangs"), "failed": why,
        "reached": 0, "lines": 0,
    }


def kept(found):
    """The files that it began with, and those that met something new."""
    return sorted(str(f) for f in (found / "default" / "queue").glob("id:*"))


def keep_findings(found, to):
    """What crashed and hung, where the next run leaves it."""
    for f in sorted(found.glob("default/crashes/id*")) + sorted(found.glob("default/hangs/id*")):
        to.mkdir(parents=True, exist_ok=True)
        shutil.copy(f, to / f"{datetime.datetime.now():%Y-%m-%d-%H%M}-{f.parent.name}-{f.name[3:9]}")


def run(name, args):
    program, found = args.folder / name, args.folder / "found" / name
    if stopping.is_set():
        return result(name, {}, "not run")
    most = args.until and args.until - campaigns.total(args.log).get(name, campaigns.NOTHING)["cpu"]
    say(f"{name}: {args.seconds} s" + (f", {most} s of CPU" if most else ""))
    shutil.rmtree(found, ignore_errors=True)
    found.mkdir(parents=True)
    seeds = seeds_of(name, found)
    files = sorted(str(f) for f in seeds.iterdir()) if seeds.is_dir() else []
    if not files:
        return result(name, {}, "no corpus")
    if why := replay(program, files):
        return result(name, {"saved_crashes": 1}, "its corpus: " + why)
    command = ["afl-fuzz", "-V", str(args.seconds), "-m", "none", "-t", str(limit(name)),
               "-i", str(seeds), "-o", str(found)]
    dictionary = HERE / "dict" / (DICTIONARIES.get(name, "") + ".dict")
    if dictionary.is_file():
        command += ["-x", str(dictionary)]
    with open(found / "log", "w", encoding="utf-8") as log:
        process = subprocess.Popen([*command, "--", str(program)], stdout=log, stderr=log,
                                   stdin=subprocess.DEVNULL, env={**os.environ, **ENVIRONMENT})
        cpu = watch(name, process, found, time.monotonic() + 2 * args.seconds + 300, most)
    keep_findings(found, args.folder / "findings" / name)
    stats = stats_of(found)
    why = None if stats else "afl-fuzz ended: " + (found / "log").read_text(errors="replace")[-1000:]
    r = result(name, stats, why, cpu)
    if args.coverage and not why:
        r["reached"], r["lines"] = coverage.measure(args.coverage, name, kept(found), args.seconds)
    if args.log and not why:
        campaigns.add(args.log, datetime.date.today(), args.commit, r)
    return r


def table(results):
    say("")
    say(f"{'target':14} {'executions':>10} {'a second':>9} {'corpus':>7} {'edges':>7} "
        f"{'of its files':>12} {'CPU':>6} {'crashes':>8} {'hangs':>6}")
    for r in results:
        share = f"{100 * r['reached'] / r['lines']:.1f}%" if r["lines"] else "-"
        say(f"{r['target']:14} {r['executions']:10} {r['per_second']:9.1f} {r['corpus']:7} "
            f"{r['edges']:7} {share:>12} {r['cpu']:4} s {r['crashes']:8} {r['hangs']:6}"
            + (f"  {r['failed']}" if r["failed"] else ""))
    say(f"{'all':14} {sum(r['executions'] for r in results):10} {'':9} "
        f"{sum(r['corpus'] for r in results):7} {'':7} {'':12} "
        f"{sum(r['cpu'] for r in results):4} s {sum(r['crashes'] for r in results):8} {sum(r['hangs'] for r in results):6}")


def main():
    p = argparse.ArgumentParser(description="Fuzzers, one after the other")
    p.add_argument("--seconds", type=int, default=60)
    p.add_argument("--jobs", type=int, default=1)
    p.add_argument("--json", type=pathlib.Path)
    p.add_argument("--log", type=pathlib.Path)
    p.add_argument("--until", type=int, default=0)
    p.add_argument("--coverage", type=pathlib.Path)
    p.add_argument("folder", type=pathlib.Path)
    p.add_argument("names", nargs="+")
    args = p.parse_args()
    args.folder = args.folder.resolve()
    args.coverage = args.coverage and args.coverage.resolve()
    ran, begun = about.run(args.folder / args.names[0]), time.monotonic()
    args.commit = ran["commit"]
    args.names = list(dict.fromkeys(args.names))  # a target twice would be one of no end
    if args.until:
        had = {name: campaigns.total(args.log).get(name, campaigns.NOTHING)["cpu"] for name in args.names}
        args.names = sorted((n for n in args.names if had[n] < args.until), key=had.get)
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        futures = [pool.submit(run, name, args) for name in args.names]
        try:
            results = [f.result() for f in futures]
        except KeyboardInterrupt:
            stopping.set()
            results = [f.result() for f in futures]
    table(results)
    failed = any(r["crashes"] or r["hangs"] or r["failed"] for r in results)
    if args.json:
        args.json.parent.mkdir(parents=True, exist_ok=True)
        args.json.write_text(json.dumps({**ran, "seconds": round(time.monotonic() - begun), "status": int(failed),
                                         "per_target": args.seconds, "targets": results}, indent=1) + "\n")
    return failed


if __name__ == "__main__":
    sys.exit(main())
