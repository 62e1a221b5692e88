"""What is kept of a run: OUT/NAME.json, for `make report`, and OUT/NAME.html. A run of some peers replaces these peers'
cells in what a run of all left; each peer's line says which run its cells are of."""

import json
import os

from matrix import cells, html, judge

KINDS = (judge.OK, judge.NOT_APPLICABLE, judge.KNOWN, judge.FAIL)
RUN = ("date", "commit", "cpu", "compiler")


def name(options):
    """A run of some cells, or with another in Assay's place, stays away from what whole runs left."""
    if options.role or options.cells or options.end != "assay":
        return "interop-part"
    return "interop-short" if options.short else "interop"


def counted(results):
    return {kind: sum(r["result"] == kind for r in results) for kind in KINDS}


def before(path):
    """(peers, cells) of what was left there; nothing where that isn't this program's."""
    try:
        with open(path, encoding="utf-8") as file:
            told = json.load(file)
        if not all("run" in peer for peer in told["peers"]):
            return [], []
        return told["peers"], told["cells"]
    except (OSError, ValueError, KeyError):
        return [], []


def whole(form, peers, results):
    """The runs' fields together, a peer's with each."""
    runs = {(p["run"]["date"], p["run"]["commit"]): p["run"] for p in peers}
    runs = [runs[key] for key in sorted(runs)]
    said = {key: ", ".join(dict.fromkeys(run[key] for run in runs)) for key in RUN if key != "date"}
    counts = counted(results)
    return {"date": runs[-1]["date"], **said, "form": form, "seconds": sum(run["seconds"] for run in runs),
            "status": 1 if counts[judge.FAIL] else 0, "counts": counts, "peers": peers, "cells": results}


def ranks():
    """The rows' places in the table."""
    rows = [*cells.every(), *cells.product()]
    return {(cell.version, cell.axis, cell.name): i for i, cell in enumerate(rows)}


def keep(options, known, run, peers, results):
    """Leaves both files, and says where; `known` are the names of all peers, in their order."""
    path = os.path.join(options.out, name(options))
    peers = [{**peer, "run": run} for peer in peers]
    if options.peers and name(options) != "interop-part":
        asked = {peer["name"] for peer in peers}
        old_peers, old_cells = before(path + ".json")
        peers += [peer for peer in old_peers if peer["name"] in known and peer["name"] not in asked]
        rows = ranks()
        results = [*results, *(r for r in old_cells if r["peer"] not in asked and (r["version"], r["axis"], r["name"]) in rows)]
        peers.sort(key=lambda peer: known.index(peer["name"]))
        results.sort(key=lambda r: (r["role"], rows[r["version"], r["axis"], r["name"]]))
    told = whole("short" if options.short else "full", peers, results)
    write(path + ".json", json.dumps(told, indent=1))
    write(path + ".html", html.page(told, results))
    return path


def write(path, text):
    with open(path + ".part", "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(path + ".part", path)
