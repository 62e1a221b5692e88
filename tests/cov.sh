#!/bin/sh
# Line coverage out of a build with --coverage whose tests have run: HTML, and a line a directory.
# lcov's Perl complains of itself on stderr, so that is kept aside and shown if a step fails.
#   tests/cov.sh OUT
set -u
out=$1
quietly() { "$@" >"$out/lcov.log" 2>&1 || { cat "$out/lcov.log"; exit 1; }; }

quietly lcov -q --capture --directory "$out/obj" --output-file "$out/all.info"
quietly lcov -q --extract "$out/all.info" '*/ref/*' '*/opt/*' '*/crypto/*' -o "$out/lib.info"
quietly genhtml -q --output-directory "$out/html" "$out/lib.info"

# lcov's file: "SF:path" begins a file, "DA:line,hits" is a line that can be run.
awk -v root="$PWD/" -F '[:,]' '
    /^SF:/ { dir = substr($0, 4); sub(root, "", dir); sub("^\\./", "", dir); sub("/[^/]*$", "", dir) }
    /^DA:/ { lines[dir]++; if ($3 > 0) hit[dir]++ }
    END { for (dir in lines)
              printf "cov %-20s %5.1f%% (%d of %d lines)\n", dir, 100 * hit[dir] / lines[dir],
                     hit[dir], lines[dir] }' "$out/lib.info" | sort
