# The README with its table of implementations made anew, between its markers:
#   openssl list -implementations | awk -f ci/readme.awk - README.md
FNR == 1 { file++ }
file == 1 && /^[a-z]/ { # sha1: SHA-1 (FIPS 180-4)
    n++
    sub(/^[^:]*: /, "")
    standard[n] = substr($0, match($0, / \([^()]*\)$/) + 2)
    sub(/\)$/, "", standard[n])
    title[n] = substr($0, 1, RSTART - 1)
}
file == 1 && /^ / { #   * shani   opt/sha1_x86_64_shani.c   constant-time +sse4.1 +shani
    sub(/^ +\*?/, "")
    rows[n] = rows[n] (rows[n] == "" ? "" : ", ") "[" $1 "](" $2 ")"
}
file == 2 {
    if (/^<!-- rows end/) skip = 0
    if (!skip) print
    if (/^<!-- rows begin/) {
        skip = 1
        print "| primitive | standard | implementations, best first |"
        print "|---|---|---|"
        for (i = 1; i <= n; i++) print "| " title[i] " | " standard[i] " | " rows[i] " |"
    }
}
