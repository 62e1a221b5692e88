#!/bin/sh
# Line coverage out of a build with --coverage whose tests have run: HTML, a line a directory, and
# OUT/files.json: for each file its lines that can be run, and those that were.
# lcov's Perl complains of itself on stderr, so that is kept aside and shown if a step fails.
#   tests/cov.sh OUT
set -u
out=$1
quietly() { "$@" >"$out/lcov.log" 2>&1 || { cat "$out/lcov.log"; exit 1; }; }

quietly lcov -q --capture --directory "$out/obj" --output-file "$out/all.info"
quietly lcov -q --extract "$out/all.info" '*/ref/*' '*/opt/*' '*/crypto/*' '*/ssl/*' -o "$out/lib.info"
quietly genhtml -q --output-directory "$out/html" "$out/lib.info"

# lcov's file: "SF:path" begins a file, "DA:line,hits" is a line that can be run.
awk -v root="$PWD/" -v json="$out/files.json" -F '[:,]' '
    function count(what) { lines[what]++; if ($3 > 0) hit[what]++ }
    /^SF:/ { file = substr($0, 4); sub(root, "", file); sub("^\\./", "", file); dir = file; sub("/[^/]*$", "", dir)
             files[file] }
    /^DA:/ { count(dir); count(file) }
    END { for (what in lines) {
              if (what in files)
                  list = list (list == "" ? "" : ",") sprintf("\n  {\"file\": \"%s\", \"lines\": %d, \"run\": %d}",
                                                            what, lines[what], hit[what])
              else
                  printf "cov %-20s %5.1f%% (%d of %d lines)\n", what, 100 * hit[what] / lines[what],
                         hit[what], lines[what]
          }
          print "[" list "\n]" >json }' "$out/lib.info" | sort
