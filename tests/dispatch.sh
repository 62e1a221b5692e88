#!/bin/sh
# The choice of rows. Every row that this CPU can run is chosen when OPENSSL_ia32cap leaves just the
# features that it needs, but for references behind a row that needs nothing: those are for tests.
# And under qemu's models of older CPUs, older ones first, the library chooses rows that answer all
# vectors; a row that an older model has shown to do so isn't asked again.
#   tests/dispatch.sh WALK [STATIC_WALK]
set -u
walk=$1
static=${2:-}
bad=0

if ! "$walk" masks >"$walk.masks" || [ ! -s "$walk.masks" ]; then
    echo "dispatch: no masks: FAILED"
    exit 1
fi
while read -r table row mask better; do
    if [ "$mask" = never ] && [ "$row" = ref ]; then
        echo "dispatch $table: ref is for tests; $better needs no more"
        continue
    elif [ "$mask" = never ]; then
        echo "dispatch $table: $row can't be chosen, $better needs no more: FAILED"
        bad=1
        continue
    fi
    got=$(OPENSSL_ia32cap=$mask "$walk" chosen | sed -n "s/^$table //p")
    if [ "$got" = "$row" ]; then
        echo "dispatch $table: $row is chosen under $mask"
    else
        echo "dispatch $table: $got is chosen under $mask, not $row: FAILED"
        bad=1
    fi
done <"$walk.masks"
rm -f "$walk.masks"

seen=" "
for model in ${static:+Nehalem Westmere SandyBridge Haswell Broadwell}; do
    qemu-x86_64 -cpu "$model" "$static" chosen >"$static.chosen" 2>/dev/null
    [ -s "$static.chosen" ] || { echo "dispatch -cpu $model: chose nothing: FAILED"; bad=1; }
    while read -r table row; do
        case $seen in *" $table=$row "*) continue ;; esac
        seen="$seen$table=$row "
        qemu-x86_64 -cpu "$model" "$static" known "$table" "$row" >"$static.log" 2>&1 && continue
        echo "dispatch -cpu $model: $table/$row: FAILED"
        tail -n 5 "$static.log"
        bad=1
    done <"$static.chosen"
    echo "dispatch -cpu $model: $(sed 's/ /=/' "$static.chosen" | tr '\n' ' ')"
done
exit $bad
