#!/bin/sh
# The tests, tested: each fault of tests/mutants.txt is planted alone in a copy of the tree, and the
# walker must see it, by known answers or by cross-checks. A fault that stays unseen fails, and so
# does an optimized row without a fault, and a fault whose text is no longer there.
#   tests/selftest.sh OUT [short]     OUT has test/walk and the compiler's lists of dependencies
set -u
out=$1
short=${2:-}
work=$out/selftest
mkdir -p "$work"
bad=0

"$out/test/walk" list >"$work/rows"
grep '^[a-z]' tests/mutants.txt >"$work/all"
if [ -n "$short" ]; then
    awk -F/ '!seen[$1]++' "$work/all" >"$work/todo"
else
    cp "$work/all" "$work/todo"
fi

# Each optimized row has a fault in its source, or in a file that its source includes.
while read -r table row flags source; do
    case $source in ref/*) continue ;; esac
    deps=$(cat "$out/obj/$source.d")
    grep "^$table/$row @@" "$work/all" | sed 's/^[^@]*@@ //; s/ @@.*//' >"$work/files"
    found=
    while read -r file; do
        case " $(echo $deps) " in *" $file "*) found=yes ;; esac
    done <"$work/files"
    [ -n "$found" ] || { echo "selftest $table/$row: no fault for $source"; bad=1; }
done <"$work/rows"

# plant FILE TEXT INSTEAD: replaces the first TEXT; false if there is none.
plant() {
    text=$2 instead=$3 awk '
        BEGIN { text = ENVIRON["text"]; instead = ENVIRON["instead"]; status = 1 }
        status && (at = index($0, text)) {
            $0 = substr($0, 1, at - 1) instead substr($0, at + length(text)); status = 0
        }
        { print }
        END { exit status }' "$1" >"$1.new" && mv "$1.new" "$1"
}

# caught KIND TABLE ROW
caught() {
    if [ "$3" = "*" ]; then
        timeout 120 out/test/walk "$1" "$2" >/dev/null 2>&1
    else
        timeout 120 out/test/walk "$1" "$2" "$3" >/dev/null 2>&1
    fi
    [ $? -eq 0 ] && echo "-" || echo "$1"
}

# Only the objects that depend on the file are made again, and kept aside meanwhile.
one() {
    table=${1%%/*} row=${1#*/}
    objects=$(grep -lE "(^| )$2( |\$)" $(find out/obj -name '*.d') | sed 's/\.d$/.o/')
    for o in $objects; do cp -p "$o" "$o.good"; done
    cp -p "$2" whole
    if ! plant "$2" "$3" "$4"; then
        verdict="the text isn't there: FAILED"
    elif ! make --no-print-directory CFLAGS=-O1 WARN= out/test/walk >make.log 2>&1; then
        verdict="doesn't compile: FAILED"
    else
        known=$(caught known "$table" "$row") cross=$(caught cross "$table" "$row")
        verdict="$known $cross"
        [ "$verdict" = "- -" ] && verdict="not caught: FAILED"
    fi
    cp -p whole "$2"
    for o in $objects; do mv "$o.good" "$o"; done
    printf '%-16s %-30s %-13s %s\n' "$1" "${2##*/}" "$verdict" "$4"
}

# worker N OF: every OFth fault, in a tree of its own.
worker() {
    tree=$work/$1
    mkdir -p "$tree/out"
    for part in Makefile ref opt crypto include tests vectors bench ci; do
        [ -e $part ] && cp -a $part "$tree"
    done
    awk "NR % $2 == $1 % $2" "$work/todo" >"$tree/todo"
    (
        cd "$tree" || exit 1
        make --no-print-directory CFLAGS=-O1 WARN= out/test/walk >make.log 2>&1 || {
            echo "selftest: the copy of the tree doesn't build: FAILED"
            tail -n 3 make.log
            exit
        }
        sed 's/ @@ /\t/g' todo >todo.tabs
        tab=$(printf '\t')
        while IFS=$tab read -r where file text instead; do
            one "$where" "$file" "$text" "$instead"
        done <todo.tabs
    ) >"$tree/report"
}

rm -rf "$work/0" "$work/1"
worker 0 2 &
worker 1 2
wait
printf '%-16s %-30s %-13s %s\n' row file "caught by" "with instead"
sort "$work/0/report" "$work/1/report"
grep -q FAILED "$work/0/report" "$work/1/report" && bad=1
faults=$(cat "$work/0/report" "$work/1/report" | wc -l)
[ "$faults" -eq "$(wc -l <"$work/todo")" ] || { echo "selftest: not all faults were planted"; bad=1; }
[ $bad -eq 0 ] && echo "selftest: all $faults faults caught" || echo "selftest: FAILED"
exit $bad
