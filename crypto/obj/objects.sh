#!/bin/sh
# Makes include/openssl/obj_mac.h and crypto/obj/obj_table.c of crypto/obj/objects.txt; run from the top.
set -eu
export LC_ALL=C
in=crypto/obj/objects.txt

awk -F'\t' '
function arcs(text,   n, i, part, out) {
    n = split(text, part, " ")
    for (i = 1; i <= n; i++)
        out = out (i > 1 ? "," : "") (part[i] ~ /^[0-9]+$/ ? part[i] "L" : "OBJ_" part[i])
    return out
}
function other(kinds, new, old,   n, i, kind) {
    n = split(kinds, kind, ",")
    for (i = 1; i <= n; i++)
        print "#define " kind[i] "_" new " " kind[i] "_" old
}
BEGIN {
    print "/* Object identifiers: short names (SN), long names (LN), numbers (NID), arcs (OBJ).\n" \
          " * Made by crypto/obj/objects.sh of crypto/obj/objects.txt. */\n" \
          "#ifndef OPENSSL_OBJ_MAC_H\n#define OPENSSL_OBJ_MAC_H\n"
}
/^#/ { next }
$1 == "=" { other($4, $2, $3); next }
{
    if ($3 != "-") print "#define SN_" $2 " \"" $3 "\""
    if ($4 != "-") print "#define LN_" $2 " \"" $4 "\""
    if ($1 != "-") print "#define NID_" $2 " " $1
    if ($5 != "-") print "#define OBJ_" $2 " " arcs($5)
}
END { print "\n#endif" }' $in > include/openssl/obj_mac.h

# The tables: all texts one after the other, all contents of OIDs (X.690, 8.19) likewise, a row an
# object that says where its own begin, and a hash table each for short names, long names, contents.
# Offsets, unlike pointers, need no relocation when a program starts.
awk -F'\t' '
function dotted(macro,   n, i, part, out) {
    n = split(oid[macro], part, " ")
    for (i = 1; i <= n; i++)
        out = out (i > 1 ? "." : "") (part[i] ~ /^[0-9]+$/ ? part[i] : dotted(part[i]))
    return out
}
function arc(v, more) { return (v >= 128 ? arc(int(v / 128), 128) " " : "") (v % 128 + more) }
function contents(text,   n, i, part, out) { # the values of the bytes, spaces between
    n = split(text, part, ".")
    if (n < 2)
        return "" # one arc alone has no encoding
    out = arc(40 * part[1] + part[2], 0)
    for (i = 3; i <= n; i++)
        out = out " " arc(part[i], 0)
    return out
}
# Puts a number where obj_hash() of obj.c says, or in the next free place; of equal keys the first.
function put(table, key, n, bytes, nid,   i, h) {
    if ((table, key) in seen)
        return
    seen[table, key] = 1
    h = 0
    for (i = 1; i <= n; i++)
        h = (h + bytes[i]) * 65599 % 4294967296
    for (h %= SLOTS; (table, h) in slot; h = (h + 1) % SLOTS)
        continue
    slot[table, h] = nid
}
function put_text(table, text, nid,   i, bytes) {
    for (i = 1; i <= length(text); i++)
        bytes[i] = ord[substr(text, i, 1)]
    put(table, text, length(text), bytes, nid)
}
function print_slots(table,   at, line) {
    print "\nconst uint16_t obj_by_" table "[OBJ_SLOTS] = {"
    for (at = 0; at < SLOTS; at++) {
        line = line (line == "" ? "    " : " ") ((table, at) in slot ? slot[table, at] : 0) ","
        if (length(line) > 90) { print line; line = "" }
    }
    if (line != "") print line
    print "};"
}
function text(s,   at) { # where it is in obj_text
    at = text_at
    texts = texts " \"" s "\\0\""
    text_at += length(s) + 1
    return at
}
function add(nid, sn, ln, der,   sn_at, ln_at, n, bytes, i) {
    texts = texts "   "
    sn_at = text(sn)
    ln_at = ln == sn ? sn_at : text(ln)
    texts = texts " /* " nid " */\n"
    if (nid > 0) { # 0 is what a free place holds
        put_text("sn", sn, nid)
        put_text("ln", ln, nid)
    }
    n = der != "" ? split(der, bytes, " ") : 0
    if (n > 0) put("der", der, n, bytes, nid)
    rows = rows sprintf("    {%d, %d, %d, %d}, /* %d */\n", sn_at, ln_at, n > 0 ? der_at : 0, n, nid)
    for (i = 1; i <= n; i++)
        ders = ders (i == 1 ? "    " : " ") bytes[i] ","
    if (n > 0) ders = ders "\n"
    der_at += n
}
BEGIN { SLOTS = 3001; for (i = 1; i < 256; i++) ord[sprintf("%c", i)] = i; text_at = 1 }
/^[#=]/ { next }
{ oid[$2] = $5 }
$1 != "-" {
    if ($3 == "-" && $4 == "-") $3 = "NULL" # as the two without names are called
    macro[$1] = $2; if ($1 + 0 > last) last = $1 + 0
    sn[$1] = $3 != "-" ? $3 : $4; ln[$1] = $4 != "-" ? $4 : $3
}
END {
    for (nid = 0; nid <= last; nid++)
        if (!(nid in macro))
            rows = rows "    {0, 0, 0, 0}, /* " nid " */\n"
        else
            add(nid, sn[nid], ln[nid], oid[macro[nid]] == "-" ? "" : contents(dotted(macro[nid])))
    print "/* The table of objects. Made by crypto/obj/objects.sh of crypto/obj/objects.txt. */"
    print "#include \"crypto/obj/obj.h\"\n"
    print "/* clang-format off: a record a line */"
    print "const char obj_text[] = \"\\0\"\n" texts "    ;\n"
    print "const uint8_t obj_der[] = {\n" ders "};\n"
    print "const struct obj_row obj_rows[] = {\n" rows "};\n"
    print "const size_t obj_rows_n = sizeof(obj_rows) / sizeof(obj_rows[0]);"
    print "struct asn1_object_st obj_objects[sizeof(obj_rows) / sizeof(obj_rows[0])];"
    print_slots("sn")
    print_slots("ln")
    print_slots("der")
}' $in > crypto/obj/obj_table.c
