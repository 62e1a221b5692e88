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

# The texts, a row an object, and where in them each number's row begins; then the numbers by short
# name, long name, dotted OID. Offsets, unlike pointers, need no relocation when a program starts.
tmp=$(mktemp)
trap 'rm -f "$tmp"' EXIT
awk -F'\t' '
function dotted(macro,   n, i, part, out) {
    n = split(oid[macro], part, " ")
    for (i = 1; i <= n; i++)
        out = out (i > 1 ? "." : "") (part[i] ~ /^[0-9]+$/ ? part[i] : dotted(part[i]))
    return out
}
/^[#=]/ { next }
{ oid[$2] = $5 }
$1 != "-" && ($3 != "-" || $4 != "-") {
    row[++count] = $2; nid[count] = $1
    sn[count] = $3 != "-" ? $3 : $4; ln[count] = $4 != "-" ? $4 : $3
}
END {
    for (i = 1; i <= count; i++)
        print nid[i] "\t" sn[i] "\t" ln[i] "\t" (oid[row[i]] == "-" ? "" : nid[i] == 0 ? "" : dotted(row[i]))
}' $in > "$tmp"

index_by() { # name, column
    echo
    echo "const uint16_t $1[] = {"
    awk -F'\t' -v c="$2" '$c != "" { print $c "\t" $1 }' "$tmp" | sort -t'	' -k1,1 -k2,2n | cut -f2 | fold_numbers
    echo "};"
}
fold_numbers() {
    awk '{ line = line (line == "" ? "    " : " ") $1 ","; if (length(line) > 90) { print line; line = "" } }
         END { if (line != "") print line }'
}
{
    cat <<'TOP'
/* The table of objects. Made by crypto/obj/objects.sh of crypto/obj/objects.txt. */
#include "crypto/obj/obj.h"

/* clang-format off: a record a line */
const char obj_text[] = "\0"
TOP
    awk -F'\t' '{ printf "    \"%s\\0\" \"%s\\0\" \"%s\\0\" /* %d */\n", $2, $3, $4, $1 }' "$tmp"
    echo "    ;"
    echo
    echo "const uint32_t obj_at[] = {"
    awk -F'\t' 'BEGIN { at = 1; nid = 0 }
        { for (; nid < $1; nid++) print 0
          print at; nid++
          at += length($2) + length($3) + length($4) + 3 }' "$tmp" | fold_numbers
    echo "};"
    echo
    echo "const size_t obj_at_n = sizeof(obj_at) / sizeof(obj_at[0]);"
    index_by obj_by_sn 2
    index_by obj_by_ln 3
    index_by obj_by_oid 4
    for t in sn ln oid; do
        echo
        echo "const size_t obj_by_${t}_n = sizeof(obj_by_$t) / sizeof(obj_by_${t}[0]);"
    done
} > crypto/obj/obj_table.c
