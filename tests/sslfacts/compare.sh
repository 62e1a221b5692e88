#!/bin/sh
# Compares what two builds of tests/sslfacts/main.c print; suites that only the second has, of ciphers
# that aren't here, are left out.   tests/sslfacts/compare.sh OURS THEIRS
set -eu
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" <"$here/rules.txt" >"$work/ours"
"$2" <"$here/rules.txt" | grep -vE '^[0-9a-f]{8} .* Enc=(IDEA|SEED|GOST89|KUZNYECHIK|MAGMA)|GOST' >"$work/theirs"
# The texts of both speak of GOST.
grep -v GOST "$work/ours" >"$work/ours.compared"
if ! cmp -s "$work/ours.compared" "$work/theirs"; then
    diff "$work/ours.compared" "$work/theirs" | cut -c1-300 | head -40
    echo "sslfacts: DIFFERS"
    exit 1
fi
echo "sslfacts: $(grep -c '^0300' "$work/ours") suites, $(grep -c '^rules' "$work/ours") rule strings, \
$(wc -l <"$work/ours") lines the same"
