# bench.dat to SVG: a table of speed ratios, a row a line of the bench, a column a size, a colour a
# ratio. In each cell the speed beside OpenSSL 3.0, and below it that beside the fastest of all peers.
BEGIN {
    FS = "\t"
    n_sizes = split("0 16 64 256 1350 8192 16384 1048576", sizes, " ")
    split("one call,16 B,64 B,256 B,1350 B,8 KiB,16 KiB,1 MiB", heads, ",")
    for (i = 1; i <= n_sizes; i++)
        column[sizes[i]] = i
    width = 1100; left = 230; cell = (width - left - 20) / n_sizes; high = 34; top = 96
    y = top
    frame[0] = " stroke=\"#b3261e\" stroke-width=\"2\""
    frame[1] = " stroke=\"#777\" stroke-width=\"1\" stroke-dasharray=\"4 3\""
}

function text(x, at, size, fill, more, what) {
    body = body sprintf("<text x=\"%.0f\" y=\"%.0f\" font-size=\"%d\" fill=\"%s\" %s>%s</text>\n",
                        x, at, size, fill, more, what)
}

# From red at half the speed over near-white at the same to deep green at four times the speed.
function colour(ratio,    t) {
    t = log(ratio) / log(2)
    if (t < 0) {
        t = t < -1 ? 1 : -t
        return mix(246, 244, 238, 196, 60, 50, t)
    }
    t = t > 2 ? 1 : t / 2
    return mix(246, 244, 238, 22, 110, 84, t)
}

function mix(r0, g0, b0, r1, g1, b1, t) {
    return sprintf("rgb(%d,%d,%d)", r0 + (r1 - r0) * t, g0 + (g1 - g0) * t, b0 + (b1 - b0) * t)
}

$1 == "group" { group = $2; next }

$2 != name {
    if (group != "") {
        y += name == "" ? 0 : 14
        text(20, y + 20, 14, "#222", "font-weight=\"bold\"", group)
        y += 30
        group = ""
    }
    name = $2
    y_row = y
    y += high
    text(left - 12, y_row + high / 2 + 5, 13, "#222", "text-anchor=\"end\"", name)
}

{
    x = left + (column[$3] - 1) * cell
    dark = $4 > 1.9 || $4 < 0.62
    body = body sprintf("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"3\" fill=\"%s\"%s/>\n",
                        x + 1.5, y_row + 1.5, cell - 3, high - 3, colour($4),
                        frame[$6])
    text(x + cell / 2, y_row + 16, 13, dark ? "#fff" : "#111", "text-anchor=\"middle\"",
         sprintf("%.2f", $4))
    text(x + cell / 2, y_row + 28, 10, dark ? "#e8f0ec" : "#444", "text-anchor=\"middle\"",
         sprintf("%.2f", $5))
    if ($3 == 0)
        text(x + cell + 10, y_row + high / 2 + 5, 12, "#444", "", sprintf("%d a second", 1e9 / $7 + 0.5))
}

END {
    printf "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" " \
           "viewBox=\"0 0 %d %d\" stroke=\"none\" font-family=\"DejaVu Sans, Helvetica, sans-serif\">\n",
           width, y + 24, width, y + 24
    print "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
    final = body
    body = ""
    text(20, 32, 18, "#111", "font-weight=\"bold\"", "Assay's speed, as a multiple of others'")
    text(20, 52, 12, "#555", "",
         "large: beside Debian's OpenSSL 3.0; small: beside the fastest of all peers; " \
         "framed in red: below this line's goal; dashed: as fast, as far as can be measured")
    for (i = 1; i <= n_sizes; i++)
        text(left + (i - 0.5) * cell, top - 14, 12, "#555", "text-anchor=\"middle\"", heads[i])
    print body final "</svg>"
}
