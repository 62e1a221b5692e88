#!/bin/sh
# Everything that `make check` promises: Criterion's cases first, on both cores, then the other parts
# in two lanes, one a core. A part that fails is remembered and the others still run. Closes with a
# table and Criterion's line.
#   tests/check.sh OUT
# shellcheck disable=SC2086  # commands are words of the list below
set -u
out=${1:-out}
work=$out/test/check.parts
rm -rf "$work"
mkdir -p "$work"

# A target of this Makefile, without the compiler's lines.
target() { # NAME LINES
    make --no-print-directory "O=$out" "$1" >"$out/test/$1.log" 2>&1
    status=$?
    grep -vE '^  (CC|AS|AR|LD) ' "$out/test/$1.log" | tail -n "${2:-40}"
    return "$status"
}

# The parts, the longest first so that both lanes end together: name, then command. No two build in
# the same folder.
parts="\
sanitizers, fuzzers' files          target asan 26
other machines: aarch64             target cross-aarch64 4
other machines: i386                target cross-i386 4
other machines: s390x               target cross-s390x 4
constant time: MemorySanitizer      target ct-msan 60
constant time: Valgrind             target ct-valgrind 60
planted faults                      target selftest-short
thread sanitizer                    target tsan 3
other TLS stacks                    target interop-short 24
choice of rows                      target dispatch 100
keys beside OpenSSL                 target both-short 45
numbers beside GMP                  $out/test/gmp
Wycheproof                          $out/test/wycheproof
constant time: instructions         target ct-asm 100
NIST CAVP                           $out/test/cavp
tests on the system's libcrypto     target twin 6
lint                                target lint-quick
openssl beside Debian's             tests/cli/diff.sh $out/bin/openssl
Debian's openssl on this library    target cli-debian
s_client and s_server               python3 tests/cli/tls.py $out/bin/openssl
certificates' lives                 tests/cli/certlife.sh $out/bin/openssl
DTLS with Debian's openssl          tests/cli/dtls.sh $out/bin/openssl
libssl beside Debian's              target sslfacts
connections beside Debian's         target ssl-twin 20
connections with Debian's libssl    target sslpair 20
examples                            target examples 12
ABI                                 target abi
report                              target report-test 4
allocation failure                  tests/alloc.sh $out/test/alloc
threads                             $out/test/threads
store-threads                       $out/test/store-threads
threads on one SSL_CTX              $out/test/ssl-threads
10000 connections, no leak          $out/test/ssl-threads 10000
forks                               $out/test/fork"

# A line of the table. The seconds of CPU that this shell's children have used are in times' second
# line, "0m1.5s 0m0.5s"; in a pipe it would be another shell's.
line() { # NAME START VERDICT
    times >"$work/$1.times"
    awk -v name="$1" -v wall=$(($(date +%s) - $2)) -v verdict="$3" 'NR == 2 {
        gsub(/[ms]/, " ")
        printf "%-34s %5ds %5.0fs  %s\n", name, wall, 60 * ($1 + $3) + $2 + $4, verdict }' \
        "$work/$1.times"
}

# Writes the part's line of the table; what it printed is kept, then shown at once.
part() { # NAME COMMAND...
    name=$1
    shift
    (
        start=$(date +%s)
        if "$@" >"$work/$name.log" 2>&1; then verdict=ok; else verdict=FAILED; fi
        grep -q 'not there; not run$' "$work/$name.log" && verdict='not run'
        line "$name" "$start" "$verdict"
    ) >"$work/$name.line"
    { printf '\n== %s: %s\n' "$name" "$*"; cat "$work/$name.log"; } >"$work/$name.text"
    cat "$work/$name.text"
}

# A part is taken by whoever makes its folder first.
lane() {
    printf '%s\n' "$parts" | while read -r line; do
        name=${line%%  *}
        mkdir "$work/$name.taken" 2>/dev/null || continue
        part "$name" ${line#"$name"} </dev/null
    done
}

start=$(date +%s)
part "known answers, cross-checks, suite" tests/kept.sh "$out" cases "$out/test/check" --jobs 2
lane &
lane
wait
line "all, two at a time" "$start" '' >"$work/all.line"

printf '\n'
{
    printf '%-34s %6s %6s\n' part wall CPU
    cat "$work/known answers, cross-checks, suite.line"
    printf '%s\n' "$parts" | while read -r line; do cat "$work/${line%%  *}.line"; done
    cat "$work/all.line"
} | tee "$out/test/check.table"
grep '^\[====\] Synthesis' "$work/known answers, cross-checks, suite.log" | tail -n 1

# Each part has a line, and the first beside them; a set of vectors that isn't there was not run.
[ "$(grep -cE '  (ok|not run)$' "$out/test/check.table")" -eq $(($(printf '%s\n' "$parts" | wc -l) + 1)) ]
