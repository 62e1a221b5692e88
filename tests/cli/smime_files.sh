# The folder e/ for `smime` and more: a text, certificates of an RSA and an EC key with and without them,
# and messages. diff.sh reads this with $theirs set to Debian's openssl.
mkdir e
printf 'hello\nworld\n' >e/m
printf 'Content-Type: text/plain\r\n\r\nhello\n' >e/mt
printf 'Content-Type: text/html\r\n\r\nhello\n' >e/html
printf '[x' >e/bad.cnf
printf 'a=b\n' >e/good.cnf
"$theirs" genrsa -out e/k1.pem 2048 2>/dev/null
"$theirs" ecparam -name P-256 -genkey -noout -out e/k2.pem
for n in 1 2; do
    "$theirs" req -x509 -new -key e/k$n.pem -subj /CN=c$n -addext keyUsage=digitalSignature,keyCertSign \
        -addext extendedKeyUsage=emailProtection -days 3650 -out e/c$n.pem 2>/dev/null
    cat e/c$n.pem e/k$n.pem >e/b$n.pem
done
"$theirs" x509 -in e/c1.pem -outform DER -out e/c1.der
"$theirs" pkey -in e/k1.pem -aes128 -passout pass:pw -out e/k1.enc
"$theirs" smime -sign -in e/mt -signer e/b1.pem -out e/det
"$theirs" smime -sign -in e/m -text -signer e/b1.pem -nodetach -out e/op
"$theirs" smime -sign -in e/m -signer e/b1.pem -signer e/b2.pem -outform PEM -nodetach -out e/two.pem
"$theirs" smime -sign -in e/m -signer e/b1.pem -binary -outform PEM -out e/det.pem
"$theirs" smime -sign -in e/m -signer e/b2.pem -noattr -outform DER -nodetach -stream -out e/op.der
"$theirs" smime -encrypt -in e/m -out e/3des e/c1.pem
"$theirs" smime -encrypt -aes256 -in e/m -text -outform DER -out e/enc.der e/c1.pem
"$theirs" smime -encrypt -aes128 -in e/m -stream -outform PEM -out e/enc.pem e/c1.pem
"$theirs" dgst -sha256 -sign e/k1.pem -out e/m.sig e/m
"$theirs" pkeyutl -sign -inkey e/k1.pem -in e/m -out e/raw.sig
printf 'openssl_conf=x\n[x]\noid_section=y\n[y]\nfoooid=1.2.3.4\n' >e/oid.cnf
# A CA, and requests of names as Universal Strings and with an address as a PrintableString.
cat >e/ca.cnf <<'C'
[ca]
default_ca=d
[hack]
default_ca=h
[d]
database=e/index
serial=e/serial
unique_subject=no
default_md=sha256
new_certs_dir=e
policy=p
[h]
database=e/index
serial=e/serial
unique_subject=no
default_md=sha256
new_certs_dir=e
policy=p
msie_hack=yes
[p]
commonName=optional
organizationName=optional
organizationalUnitName=optional
localityName=optional
emailAddress=optional
C
: >e/index
echo 01 >e/serial
cat >e/universal.csr <<'C'
-----BEGIN CERTIFICATE REQUEST-----
MIIBGjCBwQIBADBfMREwDwYDVQQDHAgAAABoAAAAaTELMAkGA1UEChYCQUAxETAP
BgNVBAscCAAAAOkAAABBMQ0wCwYDVQQHHAQAAAFBMRswGQYJKoZIhvcNAQkBHAwA
AABhAAAAQAAAAGIwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAR0H7ukiH0WK+Ig
UPWrKnAD5sQolSyaB1ZJ1WUJCrePYTErrj2ryQ9ZV62RS8qTbOBpQ2YPyltvkBQO
GWfJwuU2oAAwCgYIKoZIzj0EAwIDSAAwRQIhAMQebDw6S/pfvfZIP9i/JeR8DKtm
JqzO2wqXdfxexKiRAiBtJYsmnQIiHwsB3HbDASDfEySl8NwhPfsSbLmQ6Kt8IA==
-----END CERTIFICATE REQUEST-----
C
cat >e/printable.csr <<'C'
-----BEGIN CERTIFICATE REQUEST-----
MIHaMIGBAgEAMB8xCjAIBgNVBAMMAWgxETAPBgkqhkiG9w0BCQETAmFiMFkwEwYH
KoZIzj0CAQYIKoZIzj0DAQcDQgAEdB+7pIh9FiviIFD1qypwA+bEKJUsmgdWSdVl
CQq3j2ExK649q8kPWVetkUvKk2zgaUNmD8pbb5AUDhlnycLlNqAAMAoGCCqGSM49
BAMCA0gAMEUCIDLDfWSwnOKokvIYO3GrUuvFXRfgT97x7gb64P8xx4LnAiEA6rfI
a4PWTszIY7Iu+EuDRkJH/9l8ToZIWCJU+94rG18=
-----END CERTIFICATE REQUEST-----
C
cat e/b1.pem e/b2.pem >e/both
