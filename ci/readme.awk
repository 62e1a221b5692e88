# The README's table of primitives and their rows, best first, from crypto/impl/tables.c and what
# `walk list` prints; and the README with it between its markers:
#   walk list | awk -f ci/readme.awk crypto/impl/tables.c - README.md
FILENAME ~ /tables\.c$/ && /^ *TABLE\(/ {
    split($0, part, "\"")
    name = $0
    sub(/^ *TABLE\(/, "", name)
    sub(/,.*/, "", name)
    order[++n] = name
    title[name] = part[2]
    standard[name] = part[4]
}
FILENAME == "-" {
    row = "`" $2 "`"
    if ($3 ~ /,asm/) row = row " (asm)"
    rows[$1] = rows[$1] (rows[$1] == "" ? "" : ", ") row
}
FILENAME ~ /README\.md$/ {
    if (/^<!-- rows end/) skip = 0
    if (!skip) print
    if (/^<!-- rows begin/) {
        skip = 1
        print "| primitive | standard | implementations, best first |"
        print "|---|---|---|"
        for (i = 1; i <= n; i++)
            print "| " title[order[i]] " | " standard[order[i]] " | " rows[order[i]] " |"
    }
}
