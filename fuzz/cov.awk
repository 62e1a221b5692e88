# tests/cov.sh's lines of the folders that read what nobody vouches for, and their sum.
#   cov ssl/hs  91.0% (910 of 1000 lines)
BEGIN {
    split("asn1 cmp cms conf crmf der ess ocsp pem pkcs12 pkcs7 ts x509 x509v3", names, " ")
    for (i in names)
        parser["crypto/" names[i]] = 1
}
$2 ~ /^ssl\// || $2 in parser {
    print
    hit = substr($4, 2) + 0
    lines = $6 + 0
    of = $2 ~ /^ssl\// ? "ssl" : "parsers"
    sum[of] += hit
    all[of] += lines
}
END {
    for (of in all)
        printf "%s: %.1f%% (%d of %d lines)\n", of, 100 * sum[of] / all[of], sum[of], all[of]
    h = sum["ssl"] + sum["parsers"]
    n = all["ssl"] + all["parsers"]
    printf "together: %.1f%% (%d of %d lines)\n", 100 * h / (n + (n == 0)), h, n
}
