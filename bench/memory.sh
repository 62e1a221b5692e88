#!/bin/sh
# What TLS connections take of the heap, a table beside the peers, and JSON:
#
#   bench/memory.sh JSON NAME=PROGRAM...      the programs of bench/memory.c; the first is ours
set -eu

json=$1
shift

# What each line must keep to.
goals='TLS13-allocations 400
TLS12-allocations 400
TLS13-idle-server-bytes 6144
TLS12-idle-server-bytes 6144
TLS13-idle-client-bytes 10240
TLS12-idle-client-bytes 10240'

for library; do
    "${library#*=}" | sed "s/^/${library%%=*} /"
done | awk -v goals="$goals" -v json="$json" '
    {
        if (!($1 in column)) { column[$1] = ++columns; library[columns] = $1 }
        value[$2, column[$1]] = $3
    }
    END {
        n = split(goals, goal, /[ \n]/)
        printf "\nTLS, memory: requests in a full handshake of both sides; bytes of an idle connection\n%-26s", ""
        for (c = 1; c <= columns; c++) printf " %11s", library[c]
        printf " |  goal\n"
        for (i = 1; i < n; i += 2) {
            name = goal[i]; most = goal[i + 1]; ours = value[name, 1]
            printf "%-26s", name
            list = list (i > 1 ? "," : "") "\n  {\"name\": \"" name "\""
            for (c = 1; c <= columns; c++) {
                printf " %11s", value[name, c]
                list = list ", \"" library[c] "\": " value[name, c]
            }
            list = list "}"
            printf " |  %s <= %d\n", ours != "" && ours + 0 <= most ? "met " : "MISS", most
        }
        print "[" list "\n]" > json
    }'
