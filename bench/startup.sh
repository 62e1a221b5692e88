#!/bin/sh
# What it costs to start a program that links libcrypto.so.3 and hashes once (bench/startup.c):
#
#   bench/startup.sh count PROGRAM LIBDIR           instructions with LIBDIR's library, loader and all
#   bench/startup.sh check PROGRAM OURS THEIRS      the table; 1 if a rule is broken
#
# The rules: fewer instructions than with the other library; no file but the libraries; no thread;
# no piece of memory over 64 KiB.
set -eu

limit=65536
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The environment is empty, since the loader walks through it.
run() { # LIBDIR COMMAND...
    dir=$1
    shift
    env -i PATH="$PATH" LD_LIBRARY_PATH="$dir" "$@"
}

count() { # PROGRAM LIBDIR
    run "$2" valgrind --tool=callgrind --callgrind-out-file=/dev/null "$1" 2>&1 |
        sed -n 's/.*Collected : //p'
}

trace() { # PROGRAM LIBDIR
    strace -f -qq -o "$work/trace" -E LD_LIBRARY_PATH="$2" "$1"
}

files() {
    sed -n 's/^[0-9]* *\(open\|openat\|openat2\|creat\)(.*"\([^"]*\)".*= [0-9]*$/\2/p' "$work/trace" |
        grep -vE '/(libcrypto\.so\.3|libc\.so\.6|ld\.so\.cache)$' || true
}

threads() {
    grep -cE '^[0-9]* *(clone|clone3|fork|vfork)\(' "$work/trace" || true
}

# Anonymous mappings over the limit; what the libraries' data need is among them.
mappings() {
    sed -n 's/^[0-9]* *mmap([^,]*, \([0-9]*\),.*MAP_ANONYMOUS.*/\1/p' "$work/trace" |
        awk -v limit="$limit" '$1 > limit { n++ } END { print n + 0 }'
}

# Bytes that were ever allocated, so that no single piece was larger.
heap() { # PROGRAM LIBDIR
    run "$2" valgrind "$1" 2>&1 | sed -n 's/.*frees, \([0-9,]*\) bytes allocated.*/\1/p' | tr -d ,
}

if [ "$1" = count ]; then
    count "$2" "$3"
    exit
fi

program=$2 ours=$3 theirs=$4 broken=0

rule() { # NAME OURS THEIRS TEST...
    name=$1 a=$2 b=$3
    shift 3
    verdict=ok
    "$@" || { verdict=BROKEN; broken=1; }
    printf '%-34s %12s %12s  %s\n' "$name" "$a" "$b" "$verdict"
}

measure() { # LIBDIR: sets n_instructions, n_files, ...
    n_instructions=$(count "$program" "$1")
    n_heap=$(heap "$program" "$1")
    trace "$program" "$1"
    n_files=$(files | wc -l) n_threads=$(threads) n_mappings=$(mappings)
}

measure "$theirs"
t_instructions=$n_instructions t_heap=$n_heap t_files=$n_files
t_threads=$n_threads t_mappings=$n_mappings
measure "$ours"

printf '%-34s %12s %12s\n' "a start and one SHA-256" Assay system
rule "instructions, loader included" "$n_instructions" "$t_instructions" \
    [ "$n_instructions" -lt "$t_instructions" ]
rule "files opened beside libraries" "$n_files" "$t_files" [ "$n_files" -eq 0 ]
rule "threads started" "$n_threads" "$t_threads" [ "$n_threads" -eq 0 ]
rule "bytes allocated, in all" "$n_heap" "$t_heap" [ "$n_heap" -le "$limit" ]
rule "mappings over 64 KiB" "$n_mappings" "$t_mappings" [ "$n_mappings" -eq 0 ]
exit $broken
