#!/usr/bin/env python3
"""Assay as client and as server against every other TLS stack that is here, cell by cell: a table on the terminal,
interop.html and interop.json in the output directory. Status 1 if a cell fails that interop/differences.txt doesn't
explain. doc/INTEROP.md says more."""

import argparse
import concurrent.futures
import fcntl
import fnmatch
import os
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
from matrix import cells, ends, judge, peers, pki, results, text

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, "../report"))
import about

IN_NAMESPACE = "ASSAY_INTEROP_NAMESPACE"


def alone():
    """Root gets a network of its own, with nothing but loopback: some peers listen on all addresses."""
    if os.geteuid() != 0 or not sys.platform.startswith("linux"):
        return
    if os.environ.get(IN_NAMESPACE) is None:
        probe = subprocess.run(["unshare", "-n", "true"], capture_output=True, check=False)
        if probe.returncode == 0:
            os.environ[IN_NAMESPACE] = "1"
            os.execvp("unshare", ["unshare", "-n", sys.executable, *sys.argv])
        return
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        fcntl.ioctl(s, 0x8914, struct.pack("16sh14x", b"lo", 0x1 | 0x40))  # SIOCSIFFLAGS: IFF_UP, IFF_RUNNING


def where(r):
    return f"{r['peer']} {r['role']} {r['version']}/{r['axis']}/{r['name']}"


class Run:
    def __init__(self, options, directory):
        self.options, self.directory = options, directory
        self.environment = {**os.environ, "PATH": peers.PATH, "OPENSSL_CONF": "/dev/null"}
        self.differences = judge.Differences(os.path.join(HERE, "differences.txt"))
        self.without = set()  # (peer, role, version) that isn't there
        self.lock = threading.Lock()
        self.done, self.total, self.failed = 0, 0, 0

    def command(self, command, given):
        places = {"O": self.options.out, "ends": os.path.join(HERE, "ends"), "pki": self.directory}
        return [word.format(**places) for word in (*command, *given)]

    def one(self, peer, role, cell):
        """The result of a cell; role is Assay's."""
        result = {"peer": peer.name, "role": role, "version": cell.version, "axis": cell.axis, "name": cell.name}
        theirs = judge.other(role)
        if (peer.name, role, cell.version) in self.without or cells.is_dtls(cell.version) and not peer.dtls:
            return {**result, "result": judge.NOT_APPLICABLE, "detail": f"not {cells.title(cell.version)}", "seconds": 0}
        http = ("--http",) if theirs in peer.http else ()
        mine = (os.path.join(self.options.out, "interop", self.options.end), role)
        command = {role: self.command(mine, getattr(cell, role) + http),
                   theirs: self.command((*getattr(peer, theirs), theirs), getattr(cell, theirs))}
        for attempt in (1, 2):  # a wait that was too short on a busy machine gets another chance
            begun = time.monotonic()
            said = dict(zip(("server", "client"), ends.run(command["server"], command["client"], self.environment)))
            outcome, detail = judge.judge(cell, said, role, bool(http))
            late = any(s is not None and (s.status is None or '"timeout"' in s.output) for s in said.values())
            reason = self.differences.reason(peer.name, theirs, cell.id) if outcome == judge.FAIL else None
            if outcome != judge.FAIL or not late or reason is not None:
                break
        if cell.name == "handshake" and outcome == judge.NOT_APPLICABLE:
            self.without.add((peer.name, role, cell.version))
        result |= {"result": outcome, "detail": detail, "seconds": round(time.monotonic() - begun, 2), "attempts": attempt}
        if outcome == judge.FAIL:
            result["said"] = {r: vars(s) for r, s in said.items() if s is not None}
            if reason is not None:
                result |= {"result": judge.KNOWN, "reason": reason}
        return result

    def told(self, result):
        with self.lock:
            self.done += 1
            clear = "\r\033[K" if sys.stderr.isatty() else ""
            if result["result"] == judge.FAIL:
                self.failed += 1
                print(f"{clear}FAIL  {where(result)}: {result['detail']}", file=sys.stderr)
            if sys.stderr.isatty():
                print(f"{clear}{self.done}/{self.total} {where(result)}"[:110], end="", file=sys.stderr, flush=True)
            elif self.done % 200 == 0:
                print(f"      {self.done}/{self.total}", file=sys.stderr, flush=True)

    def all(self, plan):
        """Handshakes first: they tell which versions a peer has."""
        self.total = len(plan)
        results = [None] * len(plan)
        with concurrent.futures.ThreadPoolExecutor(self.options.jobs) as pool:
            for first in (True, False):
                waiting = {pool.submit(self.one, *item): i for i, item in enumerate(plan) if (item[2].name == "handshake") == first}
                for future in concurrent.futures.as_completed(waiting):
                    results[waiting[future]] = future.result()
                    self.told(future.result())
        if sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr)
        return results


def names(given):
    """An argument: peers by name, in the table's order."""
    known = [p.name for p in (*peers.PEERS, peers.SELF)]
    if set(given.split(",")) - set(known):
        raise argparse.ArgumentTypeError("the peers are " + ", ".join(known))
    return [name for name in known if name in given.split(",")]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", default="out", help="the output directory: OUT/interop has the ends, OUT/bin/openssl is the tool")
    parser.add_argument("--short", action="store_true", help="the peers whose packages are small, without the products")
    parser.add_argument("--peers", type=names, help="these alone, comma-separated")
    parser.add_argument("--role", choices=("client", "server"), help="Assay in this role alone")
    parser.add_argument("--cells", help="those whose VERSION/AXIS/NAME fits this pattern")
    parser.add_argument("--end", default="assay", choices=("assay", "openssl30", "openssl35"),
                        help="this one in Assay's place: is it the peer that's odd?")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--keep", action="store_true", help="leave the certificates where they are, and say where")
    parser.add_argument("-v", "--verbose", action="store_true", help="show the command lines and the words of what fails")
    return parser.parse_args()


def is_asked(options, peer, cell):
    """The short form has of the products none, and of DTLS and of peers that are slow the main rows."""
    if cell.axis == "product":
        return peer.product
    return not options.short or cell.short or peer.product and not cells.is_dtls(cell.version)


def planned(options, here):
    rows = [*cells.every(), *(() if options.short else cells.product())]
    return [(peer, role, cell) for role in ("client", "server") if options.role in (None, role)
            for cell in rows if options.cells is None or fnmatch.fnmatchcase(cell.id, options.cells)
            for peer in here if getattr(peer, judge.other(role)) and is_asked(options, peer, cell)]


def show_words(results):
    for r in results:
        for role, said in r.get("said", {}).items() if r["result"] == judge.FAIL else ():
            print(f"--- {where(r)}: {role}: {' '.join(said['command'])}\n"
                  f"status {said['status']}\n{said['output']}{said['errors']}")


def main():
    options = arguments()
    alone()
    options.out = os.path.abspath(options.out)
    known = {p.name: p for p in (*peers.PEERS, peers.SELF)}
    asked = [known[name] for name in options.peers] if options.peers else [p for p in peers.PEERS if p.short or not options.short]
    lacking = {p.name: peers.missing(p, options.out) for p in asked}
    here = [p for p in asked if not lacking[p.name]]
    ran = about.run(os.path.join(options.out, "interop", options.end))
    begun = time.monotonic()
    directory = tempfile.mkdtemp(prefix="interop-")
    try:
        pki.make(directory, os.path.join(options.out, "bin/openssl"))
        run = Run(options, directory)
        said = run.all(planned(options, here))
    finally:
        if options.keep:
            print(f"the certificates are in {directory}")
        else:
            shutil.rmtree(directory)
    if options.verbose:
        show_words(said)
    ran["seconds"] = round(time.monotonic() - begun)
    print(text.table(said, [p.name for p in here]))
    print("".join(f"\nFAIL  {where(r)}: {r['detail']}" for r in said if r["result"] == judge.FAIL))
    for peer in asked:
        if lacking[peer.name]:
            print(f"missing: {peer.name} ({peer.what}): {', '.join(lacking[peer.name])}; from {peer.package}")
    for row in run.differences.idle() if not (options.short or options.cells or options.role) else ():
        if set(row[0].split(",")) <= {p.name for p in here}:
            print(f"differences.txt: no cell differs that way any more: {row[0]} {row[1]}")
    kept = results.keep(options, list(known), ran, [
        {"name": p.name, "what": p.what, "package": p.package, "missing": lacking[p.name]} for p in asked], said)
    counts = results.counted(said)
    print(f"\ninterop: {counts['ok']} ok, {counts['known']} known, {counts['FAIL']} FAIL, {counts['n/a']} n/a with {len(here)} peers "
          f"in {ran['seconds']} s; {kept}.html, {os.path.basename(kept)}.json")
    sys.exit(1 if counts["FAIL"] else 0)


if __name__ == "__main__":
    main()
