#!/bin/sh
# Everything that `make check` promises, a part after the other, with how long each took. A part that
# fails is remembered and the others still run. Closes with a table and Criterion's line.
#   tests/check.sh OUT
# shellcheck disable=SC2317  # the functions are called by part()
set -u
out=${1:-out}
table=$out/test/check.table
: >"$table"
failed=0

# part NAME COMMAND...: the command's output as it comes.
part() {
    name=$1
    shift
    printf '\n== %s: %s\n' "$name" "$*"
    start=$(date +%s)
    if "$@"; then verdict=ok; else verdict=FAILED failed=1; fi
    printf '%-34s %5ds  %s\n' "$name" $(($(date +%s) - start)) $verdict >>"$table"
}

# A target of this Makefile, without the compiler's lines.
target() {
    make --no-print-directory "O=$out" "$1" >"$out/test/$1.log" 2>&1
    status=$?
    grep -vE '^  (CC|AS|AR|LD) ' "$out/test/$1.log" | tail -n "${2:-40}"
    return "$status"
}

criterion() {
    "$out/test/check" --jobs 2 2>"$out/test/check.err"
    status=$?
    cat "$out/test/check.err"
    return "$status"
}

part "known answers, cross-checks, suite" criterion
part "allocation failure" tests/alloc.sh "$out/test/alloc"
part "threads" "$out/test/threads"
part "forks" "$out/test/fork"
part "Wycheproof" "$out/test/wycheproof"
part "NIST CAVP" "$out/test/cavp"
part "numbers beside GMP" "$out/test/gmp"
part "openssl beside Debian's" tests/cli/diff.sh "$out/bin/openssl"
part "ABI" target abi
part "lint" target lint-quick
part "choice of rows" target dispatch 100
part "constant time" target ct 150
part "planted faults" target selftest-short
part "sanitizers" target asan 3
part "thread sanitizer" target tsan 3
part "tests on the system's libcrypto" target twin 6
part "other machines" target cross 12

printf '\n'
cat "$table"
grep '^\[====\] Synthesis' "$out/test/check.err" | tail -n 1
exit $failed
