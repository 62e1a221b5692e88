# Sourced by diff.sh: what cmp writes into files is the same, certificates byte by byte and requests but for
# what is random in them and the time.

# c/FILE.theirs and c/FILE.ours by the same options.
cmp_by_both() {
    local who
    for who in theirs ours; do
        "${!who}" cmp -config c/mock.cnf -section cmp,ir "${@//WHO/$who}" >/dev/null 2>&1 || {
            different=$((different + 1))
            echo "cmp $*: $who fails"
        }
    done
    commands=$((commands + 1))
}
same_files() {
    local file
    for file; do
        cmp -s "c/$file.theirs" "c/$file.ours" && [ -e "c/$file.ours" ] && continue
        different=$((different + 1))
        echo "cmp: c/$file.theirs and c/$file.ours differ"
    done
}
for form in PEM DER; do
    cmp_by_both -certform $form -certout c/got.WHO -chainout c/chain.WHO -cacertsout c/pubs.WHO \
        -extracertsout c/extra.WHO -rsp_extracerts c/ca.pem -rsp_capubs c/ca.pem,c/server.pem
    same_files got chain pubs extra
    cmp_by_both -certform $form -out_trusted c/ca.pem -chainout c/chain.WHO
    same_files chain
    cmp_by_both -cmd genm -certform $form -cacertsout c/pubs.WHO -extracertsout c/extra.WHO -chainout c/chain.WHO
    same_files pubs extra chain
done

# Salts, numbers and nonces stand outermost; signatures aren't shown. The algorithm of a signature by RSA has NULL
# as its parameter (RFC 4055, 5), which Debian's leaves away in the header.
shown() {
    "$theirs" asn1parse -inform DER -in "$1" |
        sed -E -e '/d=4 .*prim: NULL/d' -e '/d=[0-5] .*HEX DUMP/s/HEX DUMP.*//' \
            -e 's/(UTCTIME|GENERALIZEDTIME) *:.*/\1/' -e 's/^.*:(d=[0-9]+).* (prim|cons)/\1 \2/'
}
while read -r line; do
    eval "set -- $line"
    cmp_by_both "$@" -reqout c/req.WHO
    shown c/req.theirs >out.theirs
    shown c/req.ours >out.ours
    if ! cmp -s out.theirs out.ours; then
        different=$((different + 1))
        echo "cmp $line: the requests differ"
        diff out.theirs out.ours | head -n 6
    fi
done <<'LINES'
-cmd ir
-cmd cr -days 3 -issuer /CN=CA
-cmd ir -implicit_confirm -geninfo 1.2.3.4:int:7
-cmd ir -popo 0 -accept_raverified -digest sha512 -mac hmacWithSHA256
-cmd ir -subject /CN=a+O=b/OU=c
-cmd ir -subject / -sans critical,a.b,1.2.3.4,::1,http://x/ -popo 0 -accept_raverified
-cmd ir -reqexts exts -policies policies
-cmd ir -reqexts san -policy_oids 1.2.3,1.2.4 -policy_oids_critical
-cmd ir -oldcert c/new.pem -subject ''
-cmd ir -csr c/new.csr -reqexts exts
-cmd kur -oldcert c/new.pem -revreason 1
-cmd kur -csr c/new.csr -oldcert c/new.pem
-cmd p10cr -csr c/new.csr
-cmd rr -oldcert c/new.pem -revreason 4
-cmd rr -csr c/new.csr -revreason 8
-cmd genm -infotype signKeyPairTypes
-section cmp,ir,signed -cmd ir -extracerts c/ca.pem
-section cmp,ir,signed -cmd cr -cert c/chain.pem -recipient /CN=x
-section cmp,ir,signed -cmd genm -digest sha384 -srvcert c/server.pem
LINES
