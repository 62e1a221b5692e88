# Sourced by diff.sh, after pkcs.sh: o/, an index, requests and responses by both tools.
mkdir o
cp p/ca.pem p/cakey.pem p/leaf.pem p/rsa.pem o/
"$theirs" x509 -in p/csr.pem -req -CA p/ca.pem -CAkey p/cakey.pem -days 9 -set_serial 78 \
    -extfile <(printf 'extendedKeyUsage=OCSPSigning\nnoCheck=ignored\n') -out o/resp.pem 2>/dev/null
{
    printf 'V\t20500101000000Z\t\t%s\tunknown\t/CN=leaf\n' \
        "$("$theirs" x509 -in p/leaf.pem -noout -serial | cut -d= -f2)"
    printf 'R\t20500101000000Z\t200101000000Z,keyCompromise\t1234\tunknown\t/CN=a\n'
    printf 'R\t20500101000000Z\t200101000000Z\t1235\tunknown\t/CN=b\n'
    printf 'R\t20500101000000Z\t200101000000Z,CAkeyTime,20191101000000Z\t1236\tunknown\t/CN=c\n'
    printf 'R\t20500101000000Z\t200101000000Z,holdInstruction,holdInstructionReject\t1237\tunknown\t/CN=d\n'
} >o/index
for tool in theirs ours; do
    "${!tool}" ocsp -issuer o/ca.pem -cert o/leaf.pem -serial 0x1234 -sha256 -serial 0x1235 \
        -serial 0x1236 -serial 0x1237 -serial 5 -signer o/leaf.pem -signkey o/rsa.pem \
        -reqout "o/req.$tool" || exit
done
for tool in theirs ours; do
    answer() {
        local out=$1
        shift
        "${!tool}" ocsp -index o/index -CA o/ca.pem -reqin o/req.theirs -respout "o/$out.$tool" "$@"
    }
    answer ca -rsigner o/ca.pem -rkey o/cakey.pem -ndays 3
    answer key -rsigner o/resp.pem -rkey o/rsa.pem -resp_key_id -rmd sha512 -nmin 9
    answer other -rsigner o/leaf.pem -rkey o/rsa.pem -resp_no_certs -badsig
done
printf '0\003\n\001\006' >o/unauthorized
