#!/bin/sh
# Runs a command, shows what it prints and keeps it for `make report`:
#
#   [KEEP=FILE] tests/kept.sh OUT NAME COMMAND...
#
# OUT/report/NAME.log has its output, OUT/report/NAME.json when it ran, of which commit, for how long and
# how it ended, with what it left in FILE (JSON) as "data". The exit status is the command's.
set -u
report=$1/report name=$2
shift 2
mkdir -p "$report"
rm -f "$report/$name.json" "$report/$name.status" ${KEEP:+"$KEEP"}
commit=$(git describe --always --dirty --exclude '*' 2>/dev/null || echo unknown)
start=$(date +%s)
{
    "$@"
    echo $? >"$report/$name.status"
} | tee "$report/$name.log"
status=$(cat "$report/$name.status" 2>/dev/null || echo 1)
rm -f "$report/$name.status"
{
    printf '{"name": "%s", "date": %d, "commit": "%s", "seconds": %d, "status": %d' \
        "$name" "$start" "$commit" $(($(date +%s) - start)) "$status"
    if [ -n "${KEEP:-}" ] && [ -s "$KEEP" ]; then
        printf ', "data": '
        cat "$KEEP"
    fi
    printf '}\n'
} >"$report/$name.json.part"
mv "$report/$name.json.part" "$report/$name.json"
exit "$status"
