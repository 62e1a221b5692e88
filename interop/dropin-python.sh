#!/bin/sh
# Python 3.11's own tests of what stands on OpenSSL, on Debian's libraries and on those of a directory:
#
#   interop/dropin-python.sh LIBDIR [MODULE...]
#
# Says how many passed on each, and every test that passes on Debian's alone. Status 1 if there is one
# that interop/python-differences.txt doesn't explain.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
libdir=$(cd "${1:?usage: interop/dropin-python.sh LIBDIR [MODULE...]}" && pwd -P)
shift
[ $# -gt 0 ] || set -- test_hashlib test_hmac test_ssl test_httplib test_urllib2_localnet test_ftplib test_poplib \
    test_imaplib test_smtplib test_asyncio.test_sslproto test_asyncio.test_ssl test_asyncio.test_streams
python=/usr/bin/python3.11
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM HUP

# A run that dies begins again after the test that killed it.
run() { # RESULTS MODULE ENVIRONMENT...
    results=$1 module=$2
    shift 2
    round=0
    while [ $round -lt 40 ]; do
        round=$((round + 1))
        status=0
        (cd "$work" && env -i PATH=/usr/bin:/bin HOME="$work" LC_ALL=C.UTF-8 TMPDIR="$work" "$@" timeout 1200 \
            "$python" "$here/pytests.py" "$results" "test.$module") >"$work/log" 2>&1 </dev/null || status=$?
        [ $status -ne 0 ] || return 0
        if ! grep -q '^began ' "$results" 2>/dev/null; then
            echo "test.$module failed $(tail -n 1 "$work/log")" >>"$results"
            return 0
        fi
    done
}

# A line a test; one that began and has no end killed its process.
outcomes() { # RESULTS
    awk '$1 == "began" { if (!($2 in is)) is[$2] = "failed killed the process or hung"; next }
         { id = $1; sub(/^[^ ]* /, ""); is[id] = $0 }
         END { for (id in is) print id "\t" is[id] }' "$1" | sort
}

failed=0
for module; do
    : >"$work/debian.$module"
    : >"$work/ours.$module"
    run "$work/debian.$module" "$module"
    run "$work/ours.$module" "$module" LD_LIBRARY_PATH="$libdir"
    outcomes "$work/debian.$module" >"$work/debian"
    outcomes "$work/ours.$module" >"$work/ours"
    printf '%-28s %4d tests; pass on Debian: %4d; here: %4d; skipped here: %d\n' "$module" "$(wc -l <"$work/debian")" \
        "$(grep -c '	ok$' "$work/debian")" "$(grep -c '	ok$' "$work/ours")" "$(grep -c '	skipped$' "$work/ours")"
    grep '	ok$' "$work/debian" | join -t '	' -a 1 - "$work/ours" |
        awk -F '\t' '$3 != "ok" { print $1 "\t" ($3 == "" ? "was not run" : $3) }' >"$work/differ"
    while IFS='	' read -r id what; do
        reason=$(sed -n "s/^$id  *//p" "$here/python-differences.txt")
        [ -n "$reason" ] || failed=1
        printf "    %s: %s\n" "$id" "${reason:-$what}"
    done <"$work/differ"
done
[ $failed -eq 0 ]
