#!/bin/sh
# Takes into fuzz/corpus what afl-fuzz found last: of a target's files and those of its queue, as few
# as meet every edge that they meet together. What was much longer than its like is left out.
#   fuzz/grow.sh PROGRAMS' FOLDER TARGET...
set -eu
folder=$1
shift
export AFL_QUIET=1 AFL_ALLOW_TMP=1 ASAN_OPTIONS=abort_on_error=1:symbolize=0:detect_leaks=0
for target; do
    work=$folder/grow
    rm -rf "$work"
    mkdir -p "$work/in"
    cp fuzz/corpus/"$target"/* "$work/in/"
    find "$folder/found/$target/default/queue" -maxdepth 1 -type f -name 'id:*' ! -name '*,orig:*' \
        -size -9 -print | while read -r file; do
        cp "$file" "$work/in/found-$(sha256sum "$file" | cut -c1-12)"
    done
    afl-cmin -e -m none -t 20000 -i "$work/in" -o "$work/out" -- "$folder/$target" >"$work/log" 2>&1 ||
        { cat "$work/log"; exit 1; }
    rm -rf fuzz/corpus/"$target"
    mv "$work/out" fuzz/corpus/"$target"
    echo "$target: $(find fuzz/corpus/"$target" -type f | wc -l) files"
done
