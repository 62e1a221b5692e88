#!/bin/sh
# Instructions per operation beside the ones kept in bench/baseline.
#
#   bench/count.sh OUT check     lists what changed by more than 5 %, appeared or went; 1 if anything did
#   bench/count.sh OUT write     writes bench/baseline anew
#
# Counts repeat exactly on one compiler and C library; with others they differ a little, so the
# baseline names its own.
set -eu

out=$1
baseline=bench/baseline
limit=5

tools() {
    echo "# $(${CC:-cc} --version | sed q)"
    echo "# $(ldd --version | sed q)"
    echo "# $(valgrind --version)"
}

# "LINE ROW BYTES INSTRUCTIONS" for everything that bench/count.c runs, and for a program's start.
counts() {
    env -i valgrind --tool=callgrind --collect-atstart=no --toggle-collect=counted \
        --combine-dumps=yes --callgrind-out-file="$out/bench/count.out" "$out/bench/count" \
        >"$out/bench/count.log" 2>&1 || { cat "$out/bench/count.log" >&2; exit 2; }
    awk '/^desc: Trigger: Client Request: / { line = $5; row = $6; bytes = $7; n = $8 }
         /^totals: / && line != "" { printf "%s %s %d %.0f\n", line, row, bytes, $2 / n; line = "" }' \
        "$out/bench/count.out"
    echo "start-up - 0 $(bench/startup.sh count "$out/bench/startup" "$out/lib")"
}

counts >"$out/bench/counts"
[ -s "$out/bench/counts" ]

if [ "$2" = write ]; then
    {
        echo "# Instructions per operation, counted by Callgrind: make bench-check compares, make"
        echo "# bench-baseline writes. Columns: line of the bench, row, bytes, instructions."
        tools
        cat "$out/bench/counts"
    } >"$baseline"
    echo "$baseline: $(wc -l <"$out/bench/counts") counts"
    exit
fi

tools | while read -r line; do
    grep -qxF "$line" "$baseline" || echo "not the baseline's: ${line#\# }"
done
awk -v limit="$limit" '
    function say(what, was, is, note) {
        if (!changed++)
            printf "%-36s %12s %12s\n", "line, row, bytes", "baseline", "now"
        printf "%-36s %12s %12s  %s\n", what, was, is, note
    }
    /^#/ { next }
    { what = $1 " " $2 " " $3 }
    FNR == NR { was[what] = $4; next }
    !(what in was) { say(what, "-", $4, "new"); next }
    {
        percent = 100 * ($4 - was[what]) / was[what]
        if (percent > limit || percent < -limit)
            say(what, was[what], $4, sprintf("%+.1f %%", percent))
        delete was[what]
        same++
    }
    END {
        for (what in was)
            say(what, was[what], "-", "gone")
        printf "%d counts compared, %d changed by more than %d %%%s\n", same, changed, limit,
            changed ? ": mend it, or make bench-baseline" : ""
        exit changed > 0
    }' "$baseline" "$out/bench/counts"
