#!/bin/sh
# Runs Debian's own programs on the libraries of a directory, and says in a table what they did:
#
#   interop/dropin.sh LIBDIR TOOL [SECONDS]      LIBDIR has libcrypto.so.3 and libssl.so.3; TOOL is our openssl;
#                                                SECONDS a run of wrk, 30 if not given
#
# Servers and clients of 127.0.0.1, on free ports, in a directory that is removed. A line passes if the
# program did what it should, the connection was the expected one (version, cipher, group), and the
# program had these two libraries, and no others of those names, in its process. Status 1 if a line
# failed.
set -eu

HERE=$(cd "$(dirname "$0")" && pwd)
given=$(cd "${1:?usage: interop/dropin.sh LIBDIR TOOL [SECONDS]}" && pwd -P)
TOOL=$(realpath "${2:?usage: interop/dropin.sh LIBDIR TOOL [SECONDS]}")
WRK_SECONDS=${3:-30}
WORK=$(cd "$(mktemp -d)" && pwd -P)
LIBDIR=$WORK/lib # where every user may read it
export HERE WORK LIBDIR TOOL WRK_SECONDS
chmod 755 "$WORK"

part=''
# shellcheck disable=SC2317  # called by the trap
finish() {
    [ -z "$part" ] || { kill "$part" 2>/dev/null && wait "$part"; } || true
    rm -rf "$WORK"
}
trap finish EXIT
trap 'exit 1' INT TERM HUP

mkdir "$LIBDIR"
cp "$given/libcrypto.so.3" "$given/libssl.so.3" "$LIBDIR"
"$HERE/pki.sh" "$WORK" >"$WORK/pki.log" 2>&1 || { cat "$WORK/pki.log" >&2; exit 1; }
head -c 9000001 /dev/urandom >"$WORK/big"

: >"$WORK/rows"
for name in openssl web postgres redis socat openssh hsm tpm cmp languages; do
    timeout -k 10 900 "$HERE/$name.sh" &
    part=$!
    status=0
    wait $part || status=$?
    part=''
    [ $status -eq 0 ] || printf '%s\truns its part to the end\t\t\t\t\tFAIL\texit %d\n' "$name" $status >>"$WORK/rows"
done
echo >&2

printf 'program\twhat it did\tversion\tcipher\tgroup\tcertificate\tresult\t\n' >"$WORK/head"
awk -F '\t' '
{ for (i = 1; i <= 7; i++) { if ($i == "") $i = "-"; cell[NR, i] = $i; if (length($i) > width[i]) width[i] = length($i) }
  why[NR] = $8 }
END {
    for (r = 1; r <= NR; r++) {
        line = ""
        for (i = 1; i <= 7; i++) line = line sprintf("%-" (width[i] + 2) "s", cell[r, i])
        sub(/ +$/, "", line); print line
        if (why[r] != "") print "    " why[r]
    }
}' "$WORK/head" "$WORK/rows"
total=$(wc -l <"$WORK/rows")
passed=$(awk -F '\t' '$7 == "pass"' "$WORK/rows" | wc -l)
version=$(env -i LD_LIBRARY_PATH="$LIBDIR" /usr/bin/python3.11 -I -c 'import ssl; print(ssl.OPENSSL_VERSION)' 2>/dev/null ||
    echo 'no version')
echo
echo "dropin: $passed of $total pass on $given ($version)"
[ "$passed" = "$total" ]
