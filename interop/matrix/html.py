"""The table as a page that needs nothing else."""

import html
import time

from matrix import text
from matrix.cells import title
from matrix.judge import FAIL, KNOWN, NOT_APPLICABLE, OK

STYLE = """
:root { color-scheme: light dark; --line: #8884; --ok: #1a7f37; --fail: #cf222e; --known: #9a6700 }
@media (prefers-color-scheme: dark) { :root { --ok: #3fb950; --fail: #f85149; --known: #d29922 } }
body { font: 15px/1.45 system-ui, sans-serif; margin: 1.5rem auto; max-width: 80rem; padding: 0 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-size: 13px }
th, td { padding: .15rem .5rem; border-bottom: 1px solid var(--line); text-align: center; white-space: nowrap }
th:first-child, td:first-child { text-align: left; position: sticky; left: 0; background: Canvas }
tr.axis td { font-weight: 600; padding-top: .7rem }
.ok { color: var(--ok) } .fail { color: #fff; background: var(--fail) } .known { color: var(--known) } .na { opacity: .35 }
"""
CLASS = {OK: "ok", FAIL: "fail", KNOWN: "known", NOT_APPLICABLE: "na"}


def escape(value):
    return html.escape(str(value), quote=True)


def when(seconds):
    return time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(seconds))


def data(r, notes):
    if r is None:
        return "<td></td>"
    why = r.get("reason") or r["detail"] or f"{r['seconds']} s"
    return f'<td class="{CLASS[r["result"]]}" title="{escape(why)}">{escape(text.mark(r, notes))}</td>'


def section(role, version, rows, peers, notes):
    rows, counts = text.folded(rows, peers)
    yield f"<h2>{title(version)}, Assay is the {role}</h2><div class=wide><table>"
    yield "<tr><th></th>" + "".join(f"<th>{escape(p)}</th>" for p in peers) + "</tr>"
    axis = None
    for row_axis, name, cells in rows:
        if row_axis != axis:
            axis = row_axis
            yield f'<tr class=axis><td colspan="{len(peers) + 1}">{escape(axis)}</td></tr>'
        yield f"<tr><td>{escape(name)}</td>" + "".join(data(cells.get(p), notes) for p in peers) + "</tr>"
    if counts:
        yield "<tr class=axis><td>suite × certificate × group</td>" + "".join(f"<td>{counts.get(p, '')}</td>" for p in peers) + "</tr>"
    yield "</table></div>"


def page(summary, results):
    peers = [p["name"] for p in summary["peers"] if not p["missing"]]
    notes = text.footnotes(results)
    counts = summary["counts"]
    several = len({p["run"]["date"] for p in summary["peers"]}) > 1
    lines = [f"<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
             f"<title>Assay: interoperability</title><style>{STYLE}</style><h1>Assay beside other TLS stacks</h1>",
             f"<p>{when(summary['date'])}, commit {escape(summary['commit'])}, {escape(summary['compiler'])}, {escape(summary['cpu'])}: "
             f"{summary['form']} form, {summary['seconds']} s: "
             f"<b class=ok>{counts[OK]} ok</b>, <b class=known>{counts[KNOWN]} known differences</b>, "
             f"<b>{counts[FAIL]} failures</b>, {counts[NOT_APPLICABLE]} that the peer hasn't.</p><ul>"]
    for p in summary["peers"]:
        lines.append(f"<li><b>{escape(p['name'])}</b>: {escape(p['what'])}" +
                     (f", run {when(p['run']['date'])} at {escape(p['run']['commit'])}" if several else "") +
                     (f", not here: {escape(', '.join(p['missing']))}" if p["missing"] else ""))
    lines.append("</ul>")
    for (role, version), rows in text.sections(results):
        lines += section(role, version, rows, peers, notes)
    if notes:
        lines.append("<h2>Differences</h2><ol>")
        lines += [f"<li><b>{escape(peer)}</b>: {escape(reason)}" for peer, reason in notes]
        lines.append("</ol>")
    return "\n".join(lines) + "\n"
