# The folder q/ for `req`: configurations, keys, requests, and answers to its prompts. diff.sh reads
# this with $theirs set to Debian's openssl.
mkdir q
cat >q/np.cnf <<'C'
[req]
distinguished_name=dn
attributes=at
prompt=no
req_extensions=re
x509_extensions=xe
default_md=sha384
string_mask=nombstr
[dn]
C=DE
0.OU=a
1.OU=b
+2.OU=c
CN=Tést
emailAddress=a@b
[at]
challengePassword=secret
unstructuredName=foo
[re]
subjectAltName=DNS:a.b
keyUsage=critical,digitalSignature
[xe]
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid,issuer
[bad]
foo=bar
[other]
distinguished_name=dn2
[dn2]
commonName=Name
commonName_min=3
commonName_max=5
commonName_default=abcd
commonName_value=zz
[nodn]
x=1
[np2]
distinguished_name=dn3
prompt=no
[dn3]
foo=bar
C=DEE
C
cat >q/p.cnf <<'C'
[req]
distinguished_name=dn
[dn]
0.commonName=Name
0.commonName_min=3
0.commonName_max=5
organizationName=Org
organizationName_default=abcdefgh
[v]
distinguished_name=dnv
[dnv]
foo=Bar
foo_default=3
CN=Hi
CN_value=there
O=x
CN_foo=3
[e]
distinguished_name=dne
prompt=no
[dne]
[ne]
distinguished_name=dnne
prompt=no
[dnne]
CN=
[at]
distinguished_name=dna
attributes=ata
[dna]
CN=name
[ata]
foo=x
challengePassword=y
[at2]
distinguished_name=dna
attributes=nonex
[at3]
distinguished_name=dnx
attributes=ata
prompt=no
[dnx]
CN=3
[oid]
distinguished_name=dnx
prompt=no
string_mask=bad
[pse]
distinguished_name=dnx
prompt=no
req_extensions=nono
[psx]
distinguished_name=dnx
prompt=no
x509_extensions=nono
[md]
distinguished_name=dnx
prompt=no
default_md=nono
[ml]
distinguished_name=dnml
[dnml]
C=cc
C_min=2
C_max=x
O=yy
C
cat >q/bad.cnf <<'C'
config_diagnostics
C
cat >q/oid.cnf <<'C'
oid_section=oids
[oids]
myoid=1.2.3.4.5
my2=longname , 1.2.3.4.6
[req]
distinguished_name=dn
default_bits=512
default_keyfile=kf.pem
encrypt_key=no
req_extensions=re
[re]
basicConstraints=CA:FALSE
[dn]
CN=x
[enc]
distinguished_name=dn
output_password=secret
default_keyfile=kf2.pem
default_bits=1024
prompt=no
dirstring_type=teletexstring
C
cat >q/ak.cnf <<'C'
[req]
distinguished_name=dn
prompt=no
[dn]
CN=x
[a]
authorityKeyIdentifier=keyid
[b]
authorityKeyIdentifier=keyid:always
[c]
authorityKeyIdentifier=issuer
[d]
authorityKeyIdentifier=issuer:always
[e]
authorityKeyIdentifier=keyid,issuer
[f]
authorityKeyIdentifier=keyid:always,issuer:always
[g]
authorityKeyIdentifier=keyid:always,issuer
[h]
authorityKeyIdentifier=keyid,issuer:always
C
sed 's/^auth/subjectKeyIdentifier=hash\nauth/' q/ak.cnf >q/ak2.cnf
printf 'authorityKeyIdentifier=issuer\n' >q/xf
printf 'authorityKeyIdentifier=keyid\nbasicConstraints=CA:TRUE\n' >q/xf2
printf 'authorityKeyIdentifier=keyid,issuer\nbasicConstraints=CA:TRUE\n' >q/xf3
printf '\n\n' >q/nl
printf '.\n.\n' >q/dots
printf 'ab\nabcdef\nabcd\n\n' >q/lens
printf 'a\nb\nc\nd\n' >q/abcd
printf 'a\nD\nde\nxx\n' >q/ml
"$theirs" genrsa -out q/rsa.pem 1024 2>/dev/null
"$theirs" ecparam -name P-256 -genkey -noout -out q/ec.pem
"$theirs" ecparam -name P-384 -out q/ecp.pem
"$theirs" genpkey -algorithm ED25519 -out q/ed.pem
"$theirs" req -new -key q/rsa.pem -config q/np.cnf -out q/r.csr
"$theirs" req -in q/r.csr -outform DER -out q/r.der
"$theirs" req -x509 -key q/rsa.pem -config q/np.cnf -subj /CN=ca -addext basicConstraints=CA:TRUE \
    -out q/ca.pem -days 1000 -set_serial 7
"$theirs" req -x509 -key q/rsa.pem -config q/ak2.cnf -extensions a -out q/ca2.pem -set_serial 1
"$theirs" spkac -key q/rsa.pem -challenge hi -digest sha256 -out q/s.spk
"$theirs" spkac -key q/rsa.pem -out q/old.spk
printf '[x]\nSPKAC=abc\nBAR=zz\n' >q/sp.cnf
