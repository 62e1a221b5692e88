#!/bin/sh
# Runs everything that `make check` promises, in the order of cheapness, and closes with Criterion's
# line. The first failure of a part is remembered; the others still run.
set -u
out=${1:-out}
failed=

part() {
    echo "== $1"
    shift
    "$@" || failed="$failed $*"
}

part "Criterion: known answers, cross-checks, the suite" "$out/test/check" --jobs 2
part "Allocation failure" tests/alloc.sh "$out/test/alloc"
part "Threads" "$out/test/threads"
part "Forks" "$out/test/fork"
part "Project Wycheproof" "$out/test/wycheproof"
part "CAVP" "$out/test/cavp"

[ -z "$failed" ] || echo "FAILED:$failed"
[ -z "$failed" ]
