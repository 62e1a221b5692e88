#!/usr/bin/env python3
"""Compares our headers and libraries with the installed libssl-dev, mechanically.

  ci/abi.py OUT [SHARED_LIBRARY ...]

  macros      every macro of ours has the same value (or the same expansion) as theirs
  prototypes  every function of ours has the same type as theirs
  typedefs    every typedef of ours names the same type
  structs     every complete structure of ours has the same sizeof and offsetof of each member
  enums       every enumerator has the same value
  exports     every symbol that the library exports is theirs, with the same version node, is in a
              list under crypto/exports or ssl/exports, and the other way round; every function of
              ours that the headers declare is exported; of libssl, which is growing, those that
              aren't are listed in OUT/missing-exports-libssl.so.3.txt alone

Prints counts and how much of theirs is not here yet; exits 1 if anything differs."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

OURS = pathlib.Path("include")
THEIRS = pathlib.Path("/usr/include")
THEIR_ARCH = pathlib.Path("/usr/include/x86_64-linux-gnu")
THEIR_LIBRARY = {"libcrypto.so.3": "/usr/lib/x86_64-linux-gnu/libcrypto.so.3",
                 "libssl.so.3": "/usr/lib/x86_64-linux-gnu/libssl.so.3"}
LISTS = {"libcrypto.so.3": "crypto/exports", "libssl.so.3": "ssl/exports"}
GROWING = {"libssl.so.3"}
PREFIX = "ASSAY_"  # macros that are ours alone

# What may differ, and why.
MAY_DIFFER = {
    "OPENSSL_VERSION_TEXT": "names the release",
    "IMPLEMENT_DYNAMIC_BIND_FN": "defines the same functions in other words",
    "IMPLEMENT_DYNAMIC_CHECK_FN": "likewise",
}

failures = []


def fail(text):
    failures.append(text)
    print("  DIFFERS:", text)


def run(*command, **kw):
    return subprocess.run(command, check=True, capture_output=True, text=True, **kw).stdout


def headers(side):
    """The headers that we have, by name; theirs of the same names."""
    names = sorted(p.name for p in (OURS / "openssl").glob("*.h"))
    return names if side == "ours" else [n for n in names if
                                         (THEIRS / "openssl" / n).exists() or
                                         (THEIR_ARCH / "openssl" / n).exists()]


def flags(side):
    return ["-DOPENSSL_SUPPRESS_DEPRECATED"] + (["-I", str(OURS)] if side == "ours" else [])


def source(side, body=""):
    # cms.h declares its functions of PEM behind pem.h.
    return "#include <stddef.h>\n#include <stdio.h>\n#include <openssl/pem.h>\n" + "".join(
        f"#include <openssl/{n}>\n" for n in headers(side)) + body


def is_ours(path):
    return path is not None and "openssl/" in path


def macros(side):
    """Name -> (parameters or None, line), for macros that are defined in openssl/."""
    text = run("gcc", *flags(side), "-E", "-dD", "-x", "c", "-", input=source(side))
    found, here = {}, False
    for line in text.splitlines():
        mark = re.match(r'# \d+ "([^"]*)"', line)
        if mark:
            here = is_ours(mark.group(1))
        define = re.match(r"#define (\w+)(\([^)]*\))?", line)
        if define and here:
            params = define.group(2)
            found[define.group(1)] = params
    return found


def expansions(side, names):
    """Each macro's full expansion, as tokens without white space."""
    body = ""
    for name, params in names.items():
        call = name
        if params is not None:
            n = 0 if params == "()" else params.count(",") + 1
            call += "(" + ",".join(f"arg{i}" for i in range(n)) + ")"
        body += f"\n@@{name}@@ {call}\n"
    text = run("gcc", *flags(side), "-E", "-P", "-x", "c", "-", input=source(side, body))
    result = {}
    for part in text.split("@@")[1:]:
        result.setdefault("order", []).append(part)
    parts = result.pop("order", [])
    for name, value in zip(parts[0::2], parts[1::2]):
        result[name.strip()] = re.sub(r"\s+", "", value)
    return result


def values(side, names):
    """The value of each macro that is a constant expression of integers or a string."""
    lines = {}
    with tempfile.TemporaryDirectory() as d:
        c = pathlib.Path(d) / "v.c"
        todo = list(names)
        while todo:
            body = "".join(
                f'\nlong long v_{n} = _Generic(({n}), char *: 0, default: (long long)({n}));\n'
                for n in todo)
            c.write_text(source(side, body))
            bad = subprocess.run(["gcc", *flags(side), "-w", "-fmax-errors=0", "-fsyntax-only", str(c)],
                                 capture_output=True, text=True).stderr
            start = source(side).count("\n")
            wrong = {todo[(int(m) - start - 2) // 2] for m in re.findall(r"v\.c:(\d+):\d+: error", bad)
                     if 0 <= (int(m) - start - 2) // 2 < len(todo)}
            if not wrong:
                break
            todo = [n for n in todo if n not in wrong]
        if todo:
            body = "\nint main(void) {\n" + "".join(
                f'printf("%s %lld\\n", "{n}", (long long)({n}));\n' for n in todo) + "}\n"
            c.write_text(source(side, body))
            exe = pathlib.Path(d) / "v"
            run("gcc", *flags(side), "-w", str(c), "-o", str(exe))
            for line in run(str(exe)).splitlines():
                name, value = line.split()
                lines[name] = value
    return lines


def bare(expansion):
    """Expansions that differ in nothing but parentheses and casts to void * are the same."""
    return re.sub(r"[()]", "", expansion)


def compare_macros():
    ours, theirs = macros("ours"), macros("theirs")
    both = {n: p for n, p in ours.items() if n in theirs}
    e_ours, e_theirs = expansions("ours", both), expansions("theirs", {n: theirs[n] for n in both})
    unequal = [n for n in both if e_ours.get(n) != e_theirs.get(n)]
    constants = [n for n in unequal if ours[n] is None and theirs[n] is None]
    v_ours, v_theirs = values("ours", constants), values("theirs", constants)
    for n in unequal:
        if n in MAY_DIFFER or (n in v_ours and v_ours[n] == v_theirs.get(n)):
            continue
        if bare(e_ours.get(n, "?")) != bare(e_theirs.get(n, "?!")):
            fail(f"macro {n}: {e_ours.get(n)} instead of {e_theirs.get(n)}")
    for n in ours:
        if n not in theirs and not n.startswith(PREFIX) and not n.startswith("HEADER_"):
            fail(f"macro {n} is not theirs")
    print(f"macros      {len(both):5} the same of {len(theirs)} in these headers of theirs")
    missing("macros", set(theirs) - set(ours))


def missing(what, names):
    pathlib.Path(OUT, f"missing-{what}.txt").write_text("".join(f"{n}\n" for n in sorted(names)))


def ast(side):
    text = run("clang", *flags(side), "-Xclang", "-ast-dump=json", "-fsyntax-only", "-x", "c", "-",
               input=source(side))
    return json.loads(text)["inner"]


def last_file(node, file):
    """The dump names a file only where it changes: the last that was named, in the dump's order."""
    if isinstance(node, dict):
        if isinstance(node.get("file"), str):
            file = node["file"]
        for key, child in node.items():
            if key != "includedFrom":
                file = last_file(child, file)
    elif isinstance(node, list):
        for child in node:
            file = last_file(child, file)
    return file


def declarations(side):
    """Functions, typedefs, enumerators and complete structures declared in openssl/."""
    functions, typedefs, structs, enums = {}, {}, {}, []
    file = None
    for d in ast(side):
        at = file = last_file(d.get("loc", {}), file)
        file = last_file({k: v for k, v in d.items() if k != "loc"}, file)
        if not is_ours(at):
            continue
        kind, name = d["kind"], d.get("name")
        if kind == "FunctionDecl" and d.get("storageClass") != "static":
            functions[name] = d["type"]["qualType"]
        elif kind == "TypedefDecl":
            typedefs[name] = d["type"].get("desugaredQualType", d["type"]["qualType"])
        elif kind == "RecordDecl" and d.get("completeDefinition") and name:
            structs[d["tagUsed"] + " " + name] = [
                f["name"] for f in d.get("inner", []) if f["kind"] == "FieldDecl" and f.get("name")]
        elif kind == "EnumDecl":
            enums += [e["name"] for e in d.get("inner", []) if e["kind"] == "EnumConstantDecl"]
    return functions, typedefs, structs, enums


def plain(text):
    return re.sub(r"\s+", " ", re.sub(r"/usr/include[^ )]*|include/openssl[^ )]*|:\d+:\d+", "", text))


def compare_named(what, ours, theirs):
    for name, value in ours.items():
        if name not in theirs:
            fail(f"{what} {name} is not theirs")
        elif plain(value) != plain(theirs[name]):
            fail(f"{what} {name}: {value} instead of {theirs[name]}")
    same = sum(plain(v) == plain(theirs.get(n, "")) for n, v in ours.items())
    print(f"{what + 's':11} {same:5} the same of {len(theirs)} in these headers of theirs")
    missing(what + "s", set(theirs) - set(ours))


def layout(side, structs, enums):
    body = "\nint main(void) {\n"
    for struct, fields in structs.items():
        body += f'printf("sizeof {struct} %zu\\n", sizeof({struct}));\n'
        for f in fields:
            body += f'printf("offsetof {struct}.{f} %zu\\n", offsetof({struct}, {f}));\n'
    for e in enums:
        body += f'printf("enum {e} %lld\\n", (long long){e});\n'
    body += "return 0; }\n"
    with tempfile.TemporaryDirectory() as d:
        c, exe = pathlib.Path(d) / "l.c", pathlib.Path(d) / "l"
        c.write_text(source(side, body))
        run("gcc", *flags(side), "-w", str(c), "-o", str(exe))
        return run(str(exe)).splitlines()


def compare_layouts(ours, theirs):
    structs = {s: [f for f in fields] for s, fields in ours[2].items() if s in theirs[2]}
    for s in ours[2]:
        if s not in theirs[2]:
            fail(f"{s} is complete here, but not there")
        elif ours[2][s] != theirs[2][s]:
            fail(f"{s}: members {ours[2][s]} instead of {theirs[2][s]}")
            structs.pop(s)
    enums = [e for e in ours[3] if e in theirs[3]]
    for e in set(ours[3]) - set(theirs[3]):
        fail(f"enumerator {e} is not theirs")
    a, b = layout("ours", structs, enums), layout("theirs", structs, enums)
    for x, y in zip(a, b):
        if x != y:
            fail(f"{x} instead of {y}")
    print(f"layouts     {sum(x == y for x, y in zip(a, b)):5} sizes, offsets and enumerators the same "
          f"of {len(structs)} structures")


def exported(path):
    found = {}
    for line in run("nm", "-D", "--defined-only", path).splitlines():
        parts = line.split()
        if parts[-2] in "TWiDBR" and "@" in parts[-1]:
            name, version = re.split("@+", parts[-1])
            found[name] = version
    return found


def compare_exports(path, functions):
    library = pathlib.Path(path).name
    ours, theirs = exported(path), exported(THEIR_LIBRARY[library])
    internal = set()
    listed = {}
    for p in sorted(pathlib.Path(LISTS[library]).glob("*.list")):
        for line in p.read_text().splitlines():
            if line and not line.startswith("#"):
                name, node = line.split()
                if name in listed:
                    fail(f"{p}: {name} is listed twice")
                listed[name] = node
                if p.name == "libssl.list":  # for libssl alone, in no public header of theirs either
                    internal.add(name)
    for name, version in ours.items():
        if theirs.get(name) != version:
            fail(f"{library} exports {name}@{version}, theirs {theirs.get(name)}")
        if name not in listed:
            fail(f"{library} exports {name}, which is in no list")
        if name not in functions and name not in internal:
            fail(f"{library} exports {name}, which no header declares")
    for name in listed:
        if name not in ours:
            fail(f"{name} is listed, but {library} doesn't have it")
    for name in functions:
        if name in theirs and name not in ours and library not in GROWING:
            fail(f"{name} is declared, but not exported")
    print(f"exports     {len(ours):5} of {len(theirs)} of {library}")
    missing(f"exports-{library}", set(theirs) - set(ours))


OUT = sys.argv[1]
pathlib.Path(OUT).mkdir(parents=True, exist_ok=True)
compare_macros()
ours, theirs = declarations("ours"), declarations("theirs")
compare_named("prototype", ours[0], theirs[0])
compare_named("typedef", ours[1], theirs[1])
compare_layouts(ours, theirs)
for library in sys.argv[2:]:
    compare_exports(library, ours[0])
print(f"{len(failures)} differences; what is not here yet is in {OUT}/missing-*.txt")
sys.exit(bool(failures))
