#!/usr/bin/env python3
"""Every function that a public header declares stands under a comment: its own, or that of the
group it belongs to: the declarations that follow one another without an empty line, or follow the
type that the comment is about."""

import re

from findings import Findings, sources

COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)
DIRECTIVE = re.compile(r"^[ \t]*#(?:\\\n|[^\n])*", re.M)
BRACKET = re.compile(r'^ASSAY_API_(?:BEGIN|END)|extern "C" \{', re.M)
FUNCTION = re.compile(r"(?!typedef\b|STACK_OF)[^(={]*?(\w+)\s*\([^*]")
MACRO = re.compile(r"(?:DECLARE|DEFINE|SKM_DEFINE)_\w+\([^;]*\)$")  # declares without a semicolon
MARK = "\x01"  # a line (or its end) that is a comment
SKIP = "\x02"  # a line that is neither empty nor a declaration


def plain(text):
    """The text without comments and directives, each of its lines in place."""
    def lines_of(mark):
        return lambda m: "\n".join([mark] * (m[0].count("\n") + 1))
    text = COMMENT.sub(lines_of(MARK), text)
    return BRACKET.sub(SKIP, DIRECTIVE.sub(lines_of(SKIP), text))


def declarations(text):
    """(line, name, documented) of each function that is declared at file scope."""
    depth, documented, words, start, about_type = 0, False, "", 0, False
    for number, line in enumerate(plain(text).split("\n"), 1):
        if depth == 0 and not words:
            start = number
            documented = MARK in line or documented and (line.strip() != "" or about_type)
            about_type = about_type and line.strip() == ""
        words += line.replace(MARK, "").replace(SKIP, "").strip() + " "
        depth += sum(line.count(c) for c in "({") - sum(line.count(c) for c in ")}")
        if depth == 0 and MACRO.match(words.strip()):
            words = ""
        if depth == 0 and words.rstrip().endswith((";", "}")):
            function = FUNCTION.match(words)
            if function is not None:
                yield start, function[1], documented
            about_type = function is None and words.startswith(("typedef", "struct", "union"))
            words = ""
        words = words if words.strip() else ""


def main():
    found = Findings("undocumented")
    n = 0
    for path in [p for p in sources(".h") if p.startswith("include/openssl/")]:
        for line, name, documented in declarations(open(path, encoding="utf-8").read()):
            n += 1
            if not documented:
                found.add("undocumented", path, line, name, f"{name} has no comment")
    found.stale()
    found.finish(f"{n} public functions documented")


main()
