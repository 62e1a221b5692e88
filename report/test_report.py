#!/usr/bin/env python3
"""The report, tested: results as the targets leave them, and what it makes of them.

  report/test_report.py OUT      OUT has the walker and the tool, whose real output is read too"""

import html.parser
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
import evidence
import page
import story
import text

HERE = pathlib.Path(__file__).resolve().parent
OUT = pathlib.Path("out")

ROWS = """\
sha256: SHA-224, SHA-256 (FIPS 180-4)
  * shani        opt/sha256_x86_64_shani.c                    constant-time +sse4.1 +shani
    avx2         opt/asm/x86_64/sha256_avx2.S                 constant-time assembly +avx2 +bmi
    ref          ref/sha256.c                                 constant-time
scrypt: scrypt's ROMix (RFC 7914)
  * ref          ref/scrypt.c
"""
WALK = """\
known sha256     shani            7 vectors        7 checks  ok
known sha256     avx2         not run: avx2 bmi
FAIL known sha256/ref: SHA-256 one block: byte 0 of 32: got ba7816bf..., want bb7816bf...
known sha256     ref              7 vectors        7 checks  FAILED
known scrypt     ref              4 vectors        4 checks  ok
cross sha256     shani           8120 checks  ok
9 rows, 8138 checks, 1 failed
"""
VALGRIND = """\
ct    planted leak: secret-dependent branch found
ct    sha256     shani        not run: sse4.1 shani
ct    sha256     avx2               6 checks  ok
ct    sha256     ref                6 checks  ok
ct    scrypt     ref          not run: not constant-time by its nature
ct    no secret decides a branch or an address in the above
"""
MSAN = """\
msan  sha256     shani              6 checks  ok
msan  sha256/avx2: not followed by MSan: assembly
msan  sha256/ref: FAILED
"""
INSTRUCTIONS = """\
asm-ct planted leak_branch    refused
asm-ct out/obj/opt/sha256_x86_64_shani.c.o              4 functions,  12 jumps on public values
asm-ct no secret decides a jump or an address
"""
CHECK = """\
== known answers, cross-checks, suite: tests/kept.sh out cases out/test/check --jobs 2
[====] Synthesis: Tested: 501 | Passing: 501 | Failing: 0 | Crashing: 0

== other machines: aarch64: target cross-aarch64 4
4 tests, 17 checks, 0 failed

part                                 wall    CPU
known answers, cross-checks, suite    23s    40s  ok
other machines: aarch64               60s    55s  FAILED
all, two at a time                    83s    95s  
"""
DROPIN = """\
program  what it did           version  cipher                  group   certificate  result
nginx    starts                -        -                       -       -            pass
curl     TLS 1.3, é, by name   TLSv1.3  TLS_AES_128_GCM_SHA256  X25519  verified     pass
curl     an unknown authority  -        -                       -       -            FAIL
    exit 0, not 60

dropin: 2 of 3 pass on /somewhere/dropin (OpenSSL 3.0.22 (Assay 0.1.0))
"""
NGINX = """\
nginx and wrk           assay /s     system /s  ratio |   assay us/req  system us/req  ratio
requests-small             20000         10000   2.00 |           30.0           60.0   2.00
"""
PYTHON = """\
test_ssl                      180 tests; pass on Debian:  170; here:  169; skipped here: 10
    test.test_ssl.X.test_y: asks for SSL 3.0
"""


def measured(size, row, old, **more):
    """A line as bench/driver.c writes it."""
    return {"name": "SHA-256", "bytes": size, "group": "Digests", "table": "sha256",
            "row shani": {"ns": row, "ghz": 3.0}, "row ref": {"ns": 9 * row, "ghz": 3.0},
            "OpenSSL-3.0": {"ns": old, "ghz": 3.0}, "goal": 1.0, "ratio": old / row, "low": 1, "high": 9,
            "beside": "OpenSSL-3.0", "verdict": "met ", **more}


BENCH = [measured(16, 50, 100), measured(1350, 500, 1000), measured(16384, 8192, 12288,
         **{"within SHA-1": {"ns": 1, "ghz": 3.0}})]
ABOUT = {"date": 2000, "commit": "abc1234", "cpu": "A CPU <3>, 2 cores", "compiler": "GCC 12", "seconds": 26, "status": 1}
INTEROP = {**ABOUT, "form": "short",
           "counts": {"ok": 2, "n/a": 1, "known": 0, "FAIL": 1},
           "peers": [{"name": "gnutls", "what": "GnuTLS <3>", "package": "gnutls-bin", "missing": []},
                     {"name": "nss", "what": "NSS", "package": "libnss3-tools", "missing": ["tstclnt"]}],
           "cells": [{"peer": "gnutls", "role": "client", "version": "1.3", "axis": "feature", "name": name,
                      "result": result, "detail": why, "seconds": 0.1}
                     for name, result, why in (("handshake", "ok", ""), ("0-RTT", "n/a", "unsupported"),
                                               ("HelloRetryRequest", "FAIL", "client: a wrong group"))] +
                    [{"peer": "gnutls", "role": "server", "version": "dtls1.2", "axis": "feature", "name": "cookie",
                      "result": "ok", "detail": "", "seconds": 0.1}]}
FUZZ = {**ABOUT, "per_target": 60, "targets": [
    {"target": "cert", "executions": 120000, "per_second": 2000.0, "corpus": 210, "edges": 500, "reached": 90, "lines": 100,
     "stability": "100%", "seconds": 60, "crashes": 1, "hangs": 0, "failed": None}]}


def keep(out, name, log="", data=None, date=1000, status=0):
    """What tests/kept.sh leaves of a run."""
    told = {"name": name, "date": date, "commit": "abc1234", "seconds": 60, "status": status}
    (out / "report").mkdir(exist_ok=True)
    (out / "report" / f"{name}.log").write_text(log)
    (out / "report" / f"{name}.json").write_text(json.dumps(told | ({"data": data} if data else {})))


def keep_all(out):
    """A run of everything."""
    for name, log in (("rows", ROWS), ("walk", WALK), ("ct-valgrind", VALGRIND), ("ct-asm", INSTRUCTIONS),
                      ("dropin", DROPIN), ("bench-nginx", NGINX), ("dropin-python", PYTHON)):
        keep(out, name, log)
    keep(out, "ct-msan", MSAN, status=1)
    keep(out, "check", CHECK, status=1)
    keep(out, "cov", "", [{"file": "ref/sha256.c", "lines": 200, "run": 199}, {"file": "ssl/a.c", "lines": 50, "run": 50},
                        {"file": "crypto/impl/sha256.c", "lines": 10, "run": 9}, {"file": "ref/sha256x.c", "lines": 1, "run": 0}])
    keep(out, "bench-all", "", BENCH)
    keep(out, "noise", "", [{"name": "SHA-1", "bytes": 16, "row itself": {"ns": 100, "ghz": 3},
                            "OpenSSL-3.0": {"ns": 101, "ghz": 3}}])
    keep(out, "no-avx512", "", BENCH)
    keep(out, "memory", "", [{"name": "TLS13-idle-server-bytes", "assay": 6000, "OpenSSL-3.0": 48000}])
    (out / "interop.json").write_text(json.dumps(INTEROP))
    (out / "fuzz.json").write_text(json.dumps(FUZZ))
    (out / "campaigns.csv").write_text("date,commit,target,cpu,executions,corpus,edges,crashes,hangs\n"
                                       "2026-01-01,abc1234,cert,600,2000000,9,500,1,0\n"
                                       "2026-01-02,abc1235,cert,660,3000000,9,510,0,0\n")


class Tags(html.parser.HTMLParser):
    """Complains of what is opened and not closed."""
    ALONE = {"meta"}

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.links = [], set(), set()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.ids.add(given.get("id"))
        if given.get("href", "").startswith("#"):
            self.links.add(given["href"][1:])
        if tag not in self.ALONE:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> in {self.open[-3:]}"
        self.open.pop()


class Gathered(unittest.TestCase):
    """A run of everything, gathered."""

    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.out = pathlib.Path(self.place.name)
        keep_all(self.out)

    def tearDown(self):
        self.place.cleanup()

    def gathered(self):
        return evidence.gather(self.out, self.out / "campaigns.csv")

    def row(self, name, table=0):
        return next(row for row in self.gathered().primitives[table].rows if row.name == name)

    def said(self):
        return text.text(story.report(self.gathered()))

    def test_walk(self):
        self.assertEqual((self.row("shani").known.vectors, self.row("shani").cross.checks), (7, 8120))
        self.assertEqual(self.row("avx2").known.why_not, "avx2 bmi")
        self.assertTrue(self.row("ref").known.failed)
        self.assertIsNone(self.row("ref").cross)

    def test_the_newer_walk_counts(self):
        keep(self.out, "cases", WALK.replace("7 checks  FAILED", "7 checks  ok"), date=2000)
        self.assertFalse(self.row("ref").known.failed)
        keep(self.out, "cases", WALK.replace("7 checks  FAILED", "7 checks  ok"), date=500)
        self.assertTrue(self.row("ref").known.failed)

    def test_constant_time(self):
        said = lambda name: {f.tool: f.said for f in self.row(name).secret}
        self.assertEqual(said("shani"), {"Valgrind": "can't decode sse4.1 shani", "MSan": "ok", "instructions": "ok"})
        self.assertEqual(said("avx2"), {"Valgrind": "ok", "MSan": "assembly"})
        self.assertEqual(said("ref"), {"Valgrind": "ok", "MSan": "FAILED"})
        self.assertFalse(self.row("ref", 1).constant_time)

    def test_a_leak_that_valgrind_reports_fails_its_rows(self):
        keep(self.out, "ct-valgrind", VALGRIND, status=1)
        self.assertIn("FAILED", [f.said for f in self.row("avx2").secret])

    def test_bench(self):
        line = self.gathered().bench[2]
        self.assertEqual(line.ours, ("shani", 8192))
        self.assertEqual((line.cycles(line.ours[1]), line.ratio("OpenSSL-3.0")), (1.5, 1.5))
        self.assertEqual(list(line.peers), ["OpenSSL-3.0"])

    def test_a_part_of_the_bench_replaces_its_lines_alone(self):
        keep(self.out, "bench-SHA", "", [measured(16384, 4096, 12288)], date=2000)
        self.assertEqual([line.ratio("OpenSSL-3.0") for line in self.gathered().bench], [2, 2, 3])

    def test_coverage(self):
        self.assertEqual(self.row("ref").covered, (199, 200))
        self.assertEqual(sorted(self.gathered().primitives[0].files), ["crypto/impl/sha256.c", "ref/sha256.c"])
        self.assertIn("98.9 %  of 261 lines of C run by the tests", self.said())

    def test_check(self):
        self.assertEqual(self.gathered().parts[1],
                         ("other machines: aarch64", 60, 55, "FAILED", "4 tests, 17 checks, 0 failed"))
        self.assertIn("1 of 2  parts of make check passed", self.said())

    def test_dropin(self):
        gathered = self.gathered()
        self.assertEqual(gathered.dropin_closing, (2, 3, "OpenSSL 3.0.22 (Assay 0.1.0)"))
        self.assertEqual(gathered.dropin[1], ("curl", "TLS 1.3, é, by name", "TLSv1.3", "TLS_AES_128_GCM_SHA256",
                                              "X25519", "verified", "pass"))
        self.assertEqual([row[6] for row in gathered.dropin], ["pass", "pass", "FAIL"])

    def test_nginx(self):
        self.assertEqual(self.gathered().nginx, [("requests-small", 20000, 10000, 30, 60)])

    def test_python(self):
        self.assertEqual(self.gathered().python_tests, [("test_ssl", 180, 170, 169, 10)])

    def test_noise(self):
        self.assertIn("1.01× SHA-1", self.said())

    def test_tls(self):
        said = self.said()
        for words in ("2 of 3  connections with 1 TLS stack as they should be", "client 1.3  server DTLS 1.2",
                      "DTLS 1.2, Assay is the server", "120 000  fuzzed inputs, 1 crash or hang",
                      "client: a wrong group", "NSS (tstclnt)"):
            self.assertIn(words, said)

    def test_campaigns(self):
        self.assertEqual(self.gathered().campaigns["cert"],
                         {"runs": 2, "cpu": 1260, "executions": 5000000, "edges": 510, "crashes": 1, "hangs": 0,
                          "date": "2026-01-02"})
        self.assertIn("5.0 million executions", self.said())

    def test_the_page(self):
        made = page.page(story.report(self.gathered()))
        tags = Tags()
        tags.feed(made)
        self.assertEqual(tags.open, [])
        self.assertLessEqual(tags.links, tags.ids)
        self.assertIn("GnuTLS &lt;3&gt;", made)
        self.assertNotIn("GnuTLS <3>", made)
        self.assertNotRegex(made, r"(?i)(src|href)=\"?https?:")

    def test_what_was_not_run_is_said(self):
        names = {"walk": "walk", "ct": "ct-*", "cov": "cov", "bench": "bench-all", "bench-nginx": "bench-nginx",
                 "bench-no-avx512": "no-avx512", "bench-noise": "noise", "dropin-python": "dropin-python",
                 "bench-tls-memory": "memory", "dropin": "dropin", "check": "check"}
        for target, pattern in names.items():
            self.assertNotIn(f"not run: make {target}\n", self.said())
            for left in self.out.glob(f"report/{pattern}.*"):
                left.unlink()
            self.assertIn(f"not run: make {target}\n", self.said())
        for target in ("interop", "fuzz"):
            (self.out / f"{target}.json").unlink()
            self.assertIn(f"not run: make {target}\n", self.said())
        self.assertIn("           not run", self.said())

    def test_what_was_cut_off_is_not_run(self):
        path = self.out / "report" / "walk.json"
        path.write_text(path.read_text()[:40])
        self.assertIn("not run: make walk\n", self.said())


class Kept(unittest.TestCase):
    """tests/kept.sh, and what real programs print."""

    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.out = pathlib.Path(self.place.name)

    def tearDown(self):
        self.place.cleanup()

    def kept(self, name, *command, **environment):
        run = subprocess.run([HERE.parent / "tests" / "kept.sh", self.out, name, *command], capture_output=True,
                             text=True, env={"PATH": "/usr/bin:/bin", **environment}, check=False)
        return run, evidence.kept.runs(self.out)[name]

    def test_status_output_and_data(self):
        left = self.out / "left.json"
        run, kept = self.kept("some", "sh", "-c", f"echo said; echo '[7]' >{left}; exit 3", KEEP=str(left))
        self.assertEqual((run.returncode, run.stdout), (3, "said\n"))
        self.assertEqual((kept.status, kept.log, kept.data), (3, "said\n", [7]))

    def test_data_of_an_earlier_run_is_not_kept(self):
        left = self.out / "left.json"
        left.write_text("[7]")
        self.assertIsNone(self.kept("some", "false", KEEP=str(left))[1].data)

    def test_walker_and_tool_are_understood(self):
        self.kept("rows", OUT / "bin" / "openssl", "list", "-implementations")
        self.kept("walk", OUT / "test" / "walk", "known", "md4")
        self.kept("ct-valgrind", OUT / "test" / "walk", "ct", "md4")
        found = {p.name: p for p in evidence.gather(self.out).primitives}
        self.assertGreater(len(found), 20)
        self.assertTrue(all(row.known.vectors and not row.known.failed for row in found["md4"].rows))
        self.assertTrue(all(row.secret[0].said == "ok" for row in found["md4"].rows))
        self.assertTrue(all(any(row.chosen for row in p.rows) for p in found.values()))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        OUT = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
