# Sourced by diff.sh: n/, keys of SM2 by both tools, what was signed and encrypted with them, requests,
# certificates.
mkdir n
for who in theirs ours; do
    "${!who}" genpkey -algorithm SM2 -out n/$who.key
    "${!who}" pkey -in n/$who.key -pubout -out n/$who.pub
    "${!who}" ec -in n/$who.key -out n/$who.old 2>/dev/null
    "${!who}" pkey -in n/$who.key -aes128 -passout pass:pw -out n/$who.enc
    "${!who}" dgst -sm3 -sign n/$who.key -sigopt distid:1234567812345678 -out n/$who.sig small
    "${!who}" pkeyutl -sign -inkey n/$who.key -rawin -digest sm3 -in small -out n/$who.none
    "${!who}" pkeyutl -encrypt -pubin -inkey n/$who.pub -in small -out n/$who.ct
    "${!who}" pkeyutl -encrypt -pubin -inkey n/$who.pub -in small -pkeyopt digest:SHA256 -out n/$who.256
    "${!who}" req -new -key n/$who.key -subj /CN=$who -sigopt distid:me -out n/$who.csr
    "${!who}" req -x509 -new -key n/$who.key -subj /CN=$who -set_serial 5 -days 9 -out n/$who.pem
    "${!who}" x509 -req -in n/$who.csr -vfyopt distid:me -CA n/$who.pem -CAkey n/$who.key -days 9 \
        -sigopt distid:you -set_serial 6 -out n/$who.leaf 2>/dev/null
done
