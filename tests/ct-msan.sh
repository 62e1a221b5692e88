#!/bin/sh
# Constant time by clang's MemorySanitizer: each row in a process of its own, since the first report
# ends it. Rows of hand-written assembly are opaque to it and are listed as such.
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

"$out/test/walk" list | { while read -r table row flags; do
    case $flags in
    *asm*) echo "msan  $table/$row: assembly, not seen by MSan"; continue ;;
    *here,ct*) ;;
    *) continue ;;
    esac
    if "$out/test/walk" ct "$table" "$row" >"$out/msan.log" 2>&1; then
        sed -n "s/^ct  /msan/p" "$out/msan.log"
    else
        echo "msan  $table/$row: FAILED"
        head -n 20 "$out/msan.log"
        bad=1
    fi
done; [ $bad -eq 0 ]; } || bad=1
exit $bad
