# Gathers the lines "symbol node" of all lists into one linker version script. Lines that start with
# '#' are comments. The order of the nodes is that of OpenSSL 3.0's releases; each inherits from the
# one before.
/^#/ || NF == 0 { next }
{ names[$2] = names[$2] "        " $1 ";\n" }
END {
    split("OPENSSL_3.0.0 OPENSSL_3.0.3 OPENSSL_3.0.8 OPENSSL_3.0.9", order, " ")
    for (i = 1; i in order; i++) {
        node = order[i]
        if (!(node in names))
            continue
        printf "%s {\n    global:\n%s", node, names[node]
        printf "%s} %s;\n", last == "" ? "    local: *;\n" : "", last
        last = node
    }
}
