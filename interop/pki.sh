#!/bin/sh
# The certificates of the interoperability runs, made by the installed openssl:  interop/pki.sh DIR
#
# root signs rsa, ecdsa, both-rsa, both-ecdsa, cache, expired and client; other signs stranger.
set -eu

cd "$1"

authority() { # NAME
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -sha256 \
        -subj "/CN=$1 authority" -addext keyUsage=critical,keyCertSign,cRLSign,digitalSignature \
        -keyout "$1.key" -out "$1.pem"
}

certificate() { # NAME ISSUER DAYS HOST rsa|ecdsa
    case $5 in
    rsa) set -- "$@" rsa:2048 rsa_keygen_bits:2048 ;;
    ecdsa) set -- "$@" ec ec_paramgen_curve:P-256 ;;
    esac
    openssl req -new -newkey "$6" -pkeyopt "$7" -nodes -sha256 -subj "/CN=$4" \
        -addext "subjectAltName=DNS:$4" -keyout "$1.key" -out "$1.req"
    openssl x509 -req -in "$1.req" -CA "$2.pem" -CAkey "$2.key" -days "$3" -copy_extensions copy -out "$1.pem"
}

authority root
authority other
certificate rsa root 10 rsa.test rsa
certificate ecdsa root 10 ecdsa.test ecdsa
certificate both-rsa root 10 both.test rsa
certificate both-ecdsa root 10 both.test ecdsa
certificate cache root 10 cache.test rsa
certificate expired root -1 expired.test ecdsa
certificate client root 10 client.test ecdsa
certificate stranger other 10 stranger.test ecdsa
cat client.pem client.key >client-both.pem
openssl pkey -in client.key -aes256 -passout pass:word -out client-encrypted.key
chmod 600 ./*.key
cat ecdsa.pem root.pem >ecdsa-chain.pem # whose issuer a client needs to judge the stapled response
openssl genpkey -genparam -algorithm DH -pkeyopt group:ffdhe2048 -out dh.pem

# The word of root on ecdsa, to be stapled.
serial=$(openssl x509 -in ecdsa.pem -noout -serial | cut -d= -f2)
printf 'V\t400101000000Z\t\t%s\tunknown\t/CN=ecdsa.test\n' "$serial" >index.txt
openssl ocsp -index index.txt -CA root.pem -rsigner root.pem -rkey root.key -ndays 2 \
    -issuer root.pem -cert ecdsa.pem -no_nonce -reqout ocsp.req
openssl ocsp -index index.txt -CA root.pem -rsigner root.pem -rkey root.key -ndays 2 \
    -reqin ocsp.req -respout ocsp.der

# Lists of the certificates that root has revoked: none, and rsa's.
printf '[ca]\ndefault_ca = root\n[root]\ndatabase = %s\ndefault_md = sha256\ndefault_crl_days = 2\n' revoked.txt >ca.conf
: >revoked.txt
openssl ca -config ca.conf -gencrl -keyfile root.key -cert root.pem -out none-revoked.crl
openssl ca -config ca.conf -revoke rsa.pem -keyfile root.key -cert root.pem
openssl ca -config ca.conf -gencrl -keyfile root.key -cert root.pem -out rsa-revoked.crl
