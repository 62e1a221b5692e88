"""What every lint script shares: the list of exceptions, and how a finding is reported.

ci/lint/allow.txt is the one place where a finding is excused, a line each:

  rule  path  what  reason in words

`path` is a file, or a folder that ends in '/'; `what` is the name within it (a function, a symbol), or '-' for all of it. An exception that excuses
nothing any more is a finding itself."""

import pathlib
import sys

ALLOW = pathlib.Path("ci/lint/allow.txt")


class Findings:
    """The findings of one checker, which knows `rules`."""

    def __init__(self, *rules):
        self.rules, self.count, self.used, self.seen = rules, 0, set(), set()
        self.allowed = {}
        for number, line in enumerate(ALLOW.read_text().splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            fields = line.split(None, 3)
            if len(fields) < 4:
                sys.exit(f"{ALLOW}:{number}: want: rule path what reason")
            self.allowed[tuple(fields[:3])] = number

    def excused(self, rule, path, what):
        for (r, p, w) in self.allowed:
            at = path == p or p.endswith("/") and path.startswith(p)
            if r == rule and at and w in ("-", what):
                self.used.add((r, p, w))
                return True
        return False

    def add(self, rule, path, line, what, text):
        """Reports a finding unless it is excused; one place and rule once."""
        if self.excused(rule, path, what) or (rule, path, line, text) in self.seen:
            return
        self.seen.add((rule, path, line, text))
        self.count += 1
        print(f"{path}:{line}: {text} [{rule}]")

    def stale(self, paths=None):
        """Exceptions of our rules that excused nothing (of these paths alone, if given)."""
        for key, number in self.allowed.items():
            if key[0] in self.rules and key not in self.used and (paths is None or key[1] in paths):
                self.count += 1
                print(f"{ALLOW}:{number}: excuses nothing any more: {' '.join(key)}")

    def finish(self, what):
        print(f"lint  {what}: {'ok' if self.count == 0 else f'{self.count} findings'}")
        sys.exit(self.count != 0)


def sources(*suffixes):
    """The tree's files with these suffixes, by path; builds and hidden folders left out."""
    found = []
    for suffix in suffixes:
        found += [str(p) for p in pathlib.Path(".").glob(f"**/*{suffix}")
                  if not p.parts[0].startswith(("out", "."))]
    return sorted(found)
