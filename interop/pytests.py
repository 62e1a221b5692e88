#!/usr/bin/env python3
"""Runs modules of Python's own tests and writes what became of each test, a line each.

    pytests.py RESULTS MODULE

RESULTS is appended to: "began ID", then "ID ok", "ID failed WHY", "ID skipped". Tests that a former
run has begun are left out, so that a run which dies is begun again and goes on after the test that
killed it. A test may take two minutes.
"""
import faulthandler
import os
import sys
import unittest

LIMIT = 120


class Result(unittest.TestResult):
    def __init__(self, out):
        super().__init__()
        self.out = out

    def tell(self, *words):
        print(*words, file=self.out, flush=True)

    def startTest(self, test):
        super().startTest(test)
        self.tell("began", test.id())
        faulthandler.dump_traceback_later(LIMIT, exit=True)
        self.outcome = "ok"

    def stopTest(self, test):
        super().stopTest(test)
        faulthandler.cancel_dump_traceback_later()
        self.tell(test.id(), self.outcome)

    def failed(self, error):
        if not self.outcome.startswith("failed"):
            text = " ".join(str(error[1]).split())[:200]
            self.outcome = f"failed {error[0].__name__}: {text}"

    def addError(self, test, err):
        if hasattr(self, "outcome") and not isinstance(test, unittest.suite._ErrorHolder):
            self.failed(err)
        else:  # of a class's or a module's setting up
            self.tell(test.id().replace(" ", "_"), f"failed {err[0].__name__}: {' '.join(str(err[1]).split())[:200]}")

    def addFailure(self, test, err):
        self.failed(err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.failed(err)

    def addSkip(self, test, reason):
        self.outcome = "skipped"

    def addUnexpectedSuccess(self, test):
        self.outcome = "failed unexpected success"


def each(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from each(test)
        else:
            yield test


def main():
    path, module = sys.argv[1:]
    begun = set()
    if os.path.exists(path):
        with open(path) as former:
            begun = {line.split()[1] for line in former if line.startswith("began ")}
    from test import support
    support.use_resources = ["cpu", "largefile"]  # no network
    tests = [t for t in each(unittest.defaultTestLoader.loadTestsFromName(module)) if t.id() not in begun]
    with open(path, "a") as out:
        unittest.TestSuite(tests).run(Result(out))


main()
