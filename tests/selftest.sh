#!/bin/sh
# The tests, tested: each fault of tests/mutants.txt is planted alone in a copy of the tree, and the
# walker must see it, by known answers or by cross-checks. A fault that stays unseen fails, and so
# does an optimized row without a fault, and a fault whose text is no longer there.
#   tests/selftest.sh OUT [short|TABLE[/ROW]]   OUT has test/walk and the lists of dependencies;
#                                               short: the first fault of each table
set -u
out=$1
which=${2:-}
work=$out/selftest
mkdir -p "$work"
bad=0

"$out/test/walk" list >"$work/rows"
grep '^[a-z]' tests/mutants.txt >"$work/all"
if [ "$which" = short ]; then
    awk -F/ '!/^suite/ && !seen[$1]++' "$work/all" >"$work/todo"
else
    grep "^$which" "$work/all" >"$work/todo"
fi

# Each optimized row has a fault in its source, or in a file that its source includes.
while read -r table row _ source; do
    case $source in ref/*) continue ;; esac
    deps=$(tr -s ' \n' '  ' <"$out/obj/$source.d")
    grep "^$table/$row @@" "$work/all" | sed 's/^[^@]*@@ //; s/ @@.*//' >"$work/files"
    found=
    while read -r file; do
        case " $deps " in *" $file "*) found=yes ;; esac
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

# caught WORD PROGRAM...: prints WORD if its checks fail, "?" if there was nothing to run, or no
# answer in time.
caught() {
    word=$1
    shift
    timeout 120 "$@" >/dev/null 2>&1
    case $? in
    0) echo "-" ;;
    2 | 12[4-7]) echo "?" ;;
    *) echo "$word" ;;
    esac
}

# The verdict on the tree as it is, for a fault of $table/$row.
verdict() {
    if [ "$table" = suite ]; then
        found=$(caught suite out/test/suite "$row")
    else
        only=${row#\*}
        found="$(caught known out/test/walk known "$table" ${only:+"$only"})"
        found="$found $(caught cross out/test/walk cross "$table" ${only:+"$only"})"
    fi
    case $found in
    *[a-z]*) echo "$found" ;;
    *\?*) grep -q "^$table $row elsewhere" rows && echo "not run: not this CPU" ||
        echo "nothing ran: FAILED" ;;
    *) echo "not caught: FAILED" ;;
    esac
}

# Only the objects that depend on the file are made again, and kept aside meanwhile.
one() {
    table=${1%%/*} row=${1#*/} target=out/test/walk
    [ "$table" = suite ] && target=out/test/suite
    objects=$(grep -rlE --include='*.d' "(^| )$2( |\$)" out/obj | sed 's/\.d$/.o/')
    for o in $objects; do cp -p "$o" "$o.good"; done
    cp -p "$2" whole
    if ! plant "$2" "$3" "$4"; then
        found="the text isn't there: FAILED"
    elif ! make --no-print-directory CFLAGS=-O1 WARN= "$target" >make.log 2>&1; then
        found="doesn't compile: FAILED"
    else
        found=$(verdict)
    fi
    cp -p whole "$2"
    for o in $objects; do mv "$o.good" "$o"; done
    printf '%-20s %-26s %-13s %s\n' "$1" "${2##*/}" "$found" "$4"
}

# A copy of the tree, built.
copy() {
    tree=$work/0
    mkdir -p "$tree/out"
    for part in Makefile ref opt crypto ssl include tests vectors bench ci; do
        [ -e $part ] && cp -a $part "$tree"
    done
    cp "$work/rows" "$tree/rows"
    make -C "$tree" --no-print-directory -j2 CFLAGS=-O1 WARN= out/test/walk >"$work/make.log" 2>&1 || {
        echo "selftest: the copy of the tree doesn't build: FAILED"
        tail -n 3 "$work/make.log"
        exit 1
    }
    (cd "$tree" && out/test/walk known) >"$work/make.log" 2>&1 || {
        echo "selftest: the copy of the tree fails without a fault: FAILED"
        tail -n 3 "$work/make.log"
        exit 1
    }
    cp -a "$tree" "$work/1"
}

# worker N OF: every OFth fault, in a tree of its own.
worker() {
    tree=$work/$1
    awk "NR % $2 == $1 % $2" "$work/todo" >"$tree/todo"
    (
        cd "$tree" || exit 1
        sed 's/ @@ /\t/g' todo >todo.tabs
        tab=$(printf '\t')
        while IFS=$tab read -r where file text instead; do
            one "$where" "$file" "$text" "$instead"
        done <todo.tabs
    ) >"$tree/report"
}

rm -rf "$work/0" "$work/1"
copy
worker 0 2 &
worker 1 2
wait
printf '%-20s %-26s %-13s %s\n' row file "caught by" "with instead"
sort "$work/0/report" "$work/1/report"
grep -q FAILED "$work/0/report" "$work/1/report" && bad=1
faults=$(cat "$work/0/report" "$work/1/report" | wc -l)
[ "$faults" -eq "$(wc -l <"$work/todo")" ] || { echo "selftest: not all faults were planted"; bad=1; }
[ $bad -eq 0 ] && echo "selftest: all $faults faults caught" || echo "selftest: FAILED"
exit $bad
