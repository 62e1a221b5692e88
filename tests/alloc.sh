#!/bin/sh
# Every allocation of the library fails once: the program's scenarios, and no place in crypto/ or ssl/ that
# asks for memory left out.   tests/alloc.sh out/test/alloc
set -u
report=$("$1" --sites)
status=$?
echo "$report" | sed -n '$p'

# Left out: base/mem.c, which passes on its caller's place, and secure memory, which comes from a heap
# of its own.
asked=$(grep -rnE 'OPENSSL_(clear_)?(malloc|zalloc|realloc|memdup|strn?dup)\(' crypto ssl \
    --include='*.c' | grep -v '^crypto/base/mem.c' | grep -vE '^[^:]*:[0-9]+:[ /]*\*' |
    cut -d: -f1,2)
missed=0
for site in $asked; do
    echo "$report" | grep -qx "site $site" && continue
    echo "FAIL alloc: no scenario makes $site fail"
    missed=$((missed + 1))
done
echo "$(echo "$asked" | wc -l) places that ask for memory, $missed never refused"
[ $status -eq 0 ] && [ $missed -eq 0 ]
