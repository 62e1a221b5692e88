# Sourced by diff.sh: p/, keys in PKCS #8, and in PKCS #12 with certificates, as every option of
# the commands writes them, by both tools; PKCS #7.
mkdir p
legacy="-provider legacy -provider default"
"$theirs" genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -quiet -out p/rsa.pem
"$theirs" pkey -in p/rsa.pem -aes128 -passout pass:pw -out p/rsa.enc
"$theirs" genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out p/ec.pem
for tool in theirs ours; do
    topk8() {
        local out=$1
        shift
        "${!tool}" pkcs8 -topk8 -in p/ec.pem -passout pass:pw "$@" -out "p/$out.$tool" || exit
    }
    topk8 usual
    topk8 der -outform DER
    topk8 prf -v2 des3 -v2prf hmacWithSHA512 -iter 5
    topk8 noiter -noiter -v2 camellia128
    topk8 scrypt -scrypt
    topk8 scryptn -scrypt_N 1024 -scrypt_r 4 -scrypt_p 2 -v2 aes128
    topk8 3des -v1 PBE-SHA1-3DES
    topk8 md5des -v1 PBE-MD5-DES $legacy
    topk8 rc2 -v1 PBE-SHA1-RC2-40 $legacy
    topk8 plain -nocrypt
done

# PKCS #12 of a certificate and its key, each file by both tools.
"$theirs" req -x509 -newkey rsa:1024 -nodes -keyout p/cakey.pem -subj /CN=CA -days 99 \
    -out p/ca.pem 2>/dev/null
"$theirs" req -new -key p/rsa.pem -subj /CN=leaf/O=T -out p/csr.pem
"$theirs" x509 -req -in p/csr.pem -CA p/ca.pem -CAkey p/cakey.pem -days 9 -out p/leaf.pem 2>/dev/null
cat p/leaf.pem p/rsa.pem p/ca.pem >p/all.pem
key="-in p/leaf.pem -inkey p/rsa.pem"
for tool in theirs ours; do
    export12() {
        local out=$1
        shift
        "${!tool}" pkcs12 -export -passout pass:pw "$@" -out "p/$out.$tool.p12" 2>/dev/null || {
            echo "$tool doesn't make p/$out.$tool.p12"
            exit 1
        }
    }
    export12 usual $key
    export12 empty $key -passout pass:
    export12 legacy $key -legacy -name 'My name'
    export12 descert $key -legacy -descert
    export12 names -in p/all.pem -certfile p/ca.pem -name "N$(printf '\303\244')me" -caname one -caname two
    export12 csp -in p/all.pem -CSP 'My Provider' -LMK -keysig
    export12 lmk -in p/all.pem -LMK -keyex -name x -keypbe NONE
    export12 plain -in p/all.pem -keypbe NONE -certpbe NONE -nomac
    export12 nomac $key -nomac
    export12 pbe -in p/all.pem -certpbe AES-128-CBC -keypbe des-ede3-cbc -macalg sha512 -iter 5
    export12 noiter -in p/all.pem -certpbe PBE-SHA1-3DES -keypbe camellia-256-cbc -noiter -nomaciter
    export12 rc4 $key -keypbe PBE-SHA1-RC4-128 -certpbe PBE-SHA1-2DES -legacy
    export12 chain $key -chain -CAfile p/ca.pem -untrusted p/ca.pem -certfile p/ca.pem -caname x
    export12 nokeys -in p/all.pem -nokeys -chain -CAfile p/ca.pem -caname 1 -name q
    export12 nocerts -inkey p/ec.pem -nocerts -name only
    export12 locked -in p/leaf.pem -inkey p/rsa.enc -passin pass:pw
done

# PKCS #7: certificates alone, with a CRL, signed and enveloped data.
touch p/index.txt
echo 01 >p/number
printf '[ca]\ndefault_ca=c\n[c]\ndatabase=p/index.txt\ncrlnumber=p/number\ndefault_md=sha256\n' >p/ca.cnf
for args in "-revoke p/leaf.pem -crl_reason keyCompromise" "-gencrl -crldays 9 -out p/crl.pem"; do
    "$theirs" ca -batch -config p/ca.cnf -cert p/ca.pem -keyfile p/cakey.pem $args 2>/dev/null
done
"$theirs" x509 -in p/leaf.pem -outform DER -out p/leaf.der
"$theirs" crl2pkcs7 -nocrl -certfile p/leaf.pem -certfile p/ca.pem -out p/certs.p7
"$theirs" crl2pkcs7 -in p/crl.pem -certfile p/leaf.pem -out p/crl.p7
"$ours" crl2pkcs7 -in p/crl.pem -certfile p/leaf.pem -outform DER -out p/crl.der || exit
"$theirs" smime -sign -in small -signer p/leaf.pem -inkey p/rsa.pem -outform PEM -out p/signed.p7
"$theirs" smime -encrypt -aes128 -in small -outform PEM -out p/enveloped.p7 p/leaf.pem

# Attributes of all types, secrets, a key by scrypt.
"$theirs" base64 -d >p/odd.p12 <<E
MIIDOwIBAzCCAuIGCSqGSIb3DQEHAaCCAtMEggLPMIICyzCCAeoGCSqGSIb3DQEHAaCCAdsEggHXMIIB0zCCAWYGCyqGSIb3DQEM
CgEDoIHsMIHpBgoqhkiG9w0BCRYBoIHaBIHXMIHUMIGHAhRUC2oKaNVM3dbdBjXT65d5sdXdjjAFBgMrZXAwDDEKMAgGA1UEAwwB
YTAgFw0yNjExMjEyMTM0NTRaGA8yMTI2MTAyODIxMzQ1NFowDDEKMAgGA1UEAwwBYTAqMAUGAytlcAMhABxnu0RL+M5s38YX0LPM
dIoxNzyeqemcxHB39RMX7LR/MAUGAytlcANBABBwF2rmW5GTcMDyPjhl77gVD4aFWRsK7EqUN7OzQwbneaw+ncZ5Hwol/h2ueP+V
o058Yci2c1lVGiLJZBfLrA0xaDAKBgNVBCoxAwIBBTAOBgNVBAQxBwQCeXoMAXgwDwYDKgMEMQgMBmjDpGxsbzARBgkqhkiG9w0B
CQcxBBMCYWIwEgYJKoZIhvcNAQkBMQUWA2FAYjASBgkqhkiG9w0BCRUxBQMDAWFiMEIGCyqGSIb3DQEMCgEFoBQwEgYJKoZIhvcN
AQcBoAUEA3NlYzEdMBsGCSqGSIb3DQEJFDEOHgwAcwBlAGMAcgBlAHQwIwYLKoZIhvcNAQwKAQWgFDASBgkqhkiG9w0BBwGgBQQD
c2VjMIHaBgkqhkiG9w0BBwGggcwEgckwgcYwgcMGCyqGSIb3DQEMCgECoIGWMIGTME8GCSqGSIb3DQEFDTBCMCEGCSsGAQQB2kcE
CzAUBAhbJsc5dpOJLQICBAACAQgCAQIwHQYJYIZIAWUDBAECBBAeRCXMELgWHgwOpT371qMqBECed07CQJXhWTmhIMhDu14rDwsT
l6XYhhbYf3BmvKisTU5yu3ZarJ4m6SOWY1EV7bUShFva3yMciQpS/zLq1XYRMRswGQYJKoZIhvcNAQkUMQweCiCsACAAdQByAG8w
UDBBMA0GCWCGSAFlAwQCAgUABDAuxeSMauQgL99V0KQFDqBVD7SkzsN/AhT8QqmLTwl2GtGJtZcq1IaDxdnXCxBlHVwECLaG3LPZ
Sf7dAgEH
E
