# The folder e/ for `smime`: a text, certificates of an RSA and an EC key with and without them, and
# messages. diff.sh reads this with $theirs set to Debian's openssl.
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
