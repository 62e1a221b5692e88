"""What tests/kept.sh kept of the targets' last runs: OUT/report/NAME.json and NAME.log."""

import dataclasses
import json
import pathlib


@dataclasses.dataclass
class Run:
    """One run of a target: when, of which commit, how long, how it ended, and what it left."""
    name: str
    date: int
    commit: str
    seconds: int
    status: int
    log: str = ""
    data: object = None

    @property
    def ok(self):
        return self.status == 0

    @property
    def lines(self):
        return self.log.splitlines()


def read(path):
    """The run that a .json file tells of; None if the file isn't one (cut off, another's)."""
    try:
        told = json.loads(path.read_text())
        log = path.with_suffix(".log")
        text = log.read_text(errors="replace") if log.exists() else ""
        return Run(told["name"], told["date"], told["commit"], told["seconds"], told["status"],
                   text, told.get("data"))
    except (ValueError, KeyError, TypeError, OSError):
        return None


def runs(out):
    """All of them by name, the oldest first."""
    found = (read(path) for path in pathlib.Path(out, "report").glob("*.json"))
    return {run.name: run for run in sorted((r for r in found if r), key=lambda r: (r.date, r.name))}


def left(path):
    """A JSON file that a target writes itself, as a run whose data it is; None if it isn't there or an older one's."""
    try:
        told = json.loads(path.read_text())
        return Run(path.stem, told["date"], told["commit"], told["seconds"], told["status"], "", told)
    except (ValueError, KeyError, TypeError, OSError):
        return None
