#!/bin/sh
# Constant time by clang's MemorySanitizer: each row in a process of its own, since the first report
# ends it. Rows of hand-written assembly are opaque to it; they are listed as not followed, and so are
# those of tests/msan-blind.txt, which must be reported: else the list is out of date.
#   tests/ct-msan.sh OUT     OUT is a build with -fsanitize=memory
set -u
out=$1
bad=0
for leak in branch address; do
    if "$out/test/ct-leak" $leak >/dev/null 2>&1; then
        echo "msan  planted leak: secret-dependent $leak NOT FOUND"
        bad=1
    else
        echo "msan  planted leak: secret-dependent $leak found"
    fi
done
"$out/test/ct-leak" none || bad=1

if ! rows=$("$out/test/walk" list) || [ -z "$rows" ]; then
    echo "msan  no rows: FAILED"
    exit 1
fi
while read -r table row flags _; do
    case $flags in
    *asm*) echo "msan  $table/$row: not followed by MSan: assembly"; continue ;;
    *here,ct*) ;;
    *) continue ;;
    esac
    why=$(sed -n "s/^$table  *$row  *//p" tests/msan-blind.txt)
    "$out/test/walk" ct "$table" "$row" >"$out/msan.log" 2>&1
    status=$?
    if [ -n "$why" ] && [ $status -ne 0 ]; then
        echo "msan  $table/$row: not followed by MSan: $why"
    elif [ -n "$why" ]; then
        echo "msan  $table/$row: followed after all; tests/msan-blind.txt says: $why: FAILED"
        bad=1
    elif [ $status -eq 0 ]; then
        sed -n "s/^ct  /msan/p" "$out/msan.log"
    else
        echo "msan  $table/$row: FAILED"
        head -n 20 "$out/msan.log"
        bad=1
    fi
done <<EOT
$rows
EOT
[ $bad -eq 0 ] && echo "msan  no secret decides a branch or an address in the rows above" ||
    echo "msan  FAILED"
exit $bad
