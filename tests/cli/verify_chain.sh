# The folder v/ for `verify`: a root, intermediates, leaves with one fault each, a CRL, a folder of
# files named by hashes. diff.sh reads this with $theirs set to Debian's openssl.
mkdir v
cat >v/cnf <<'C'
[req]
distinguished_name = dn
prompt = no
[dn]
CN = x
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[mid]
basicConstraints = critical, CA:true, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[nc]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
nameConstraints = critical, permitted;DNS:example.org
[leaf]
basicConstraints = CA:false
keyUsage = digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:www.example.org, IP:192.0.2.1, email:a@example.org
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[client]
basicConstraints = CA:false
extendedKeyUsage = clientAuth
[other]
basicConstraints = CA:false
subjectAltName = DNS:www.example.com
[critical]
1.2.3.4.5 = critical, ASN1:NULL
[polca]
basicConstraints = critical, CA:true
certificatePolicies = 2.5.29.32.0
[pol]
basicConstraints = CA:false
certificatePolicies = 1.2.3, @p
[p]
policyIdentifier = 1.2.4
CPS.1 = "http://example.org"
userNotice.1 = @n
[n]
explicitText = "notice"
organization = "org"
noticeNumbers = 1,2
[as_root]
basicConstraints = critical, CA:true
sbgp-autonomousSysNum = critical, AS:64496-64511, AS:65536, RDI:1
sbgp-ipAddrBlock = critical, IPv4:192.0.2.0/24, IPv4:198.51.100.0/24, IPv6:2001:db8::/32
[as_mid]
basicConstraints = critical, CA:true
sbgp-autonomousSysNum = critical, AS:inherit
sbgp-ipAddrBlock = critical, IPv4:inherit, IPv6:2001:db8::/33
[as_leaf]
sbgp-autonomousSysNum = critical, AS:64500-64501, AS:65536
sbgp-ipAddrBlock = critical, IPv4:192.0.2.1-192.0.2.20, IPv6:2001:db8:1::/48
[as_more]
sbgp-autonomousSysNum = critical, AS:64500-64600
[as_space]
sbgp-ipAddrBlock = critical, IPv6:2001:db8:8000::/48
[as_safi]
sbgp-ipAddrBlock = critical, IPv4-SAFI:1:192.0.2.0/25
[ca]
default_ca = d
[d]
database = v/index
default_md = sha256
crlnumber = v/crlnumber
C
# name, subject, extensions, issuer (none: self-signed), serial number, days
v_cert() {
    "$theirs" ecparam -name prime256v1 -genkey -noout -out v/$1.key
    if [ $# = 3 ]; then
        "$theirs" req -new -x509 -key v/$1.key -subj "$2" -days 3650 -set_serial 1 -config v/cnf \
            -extensions $3 -out v/$1.pem
    else
        "$theirs" req -new -key v/$1.key -subj "$2" -config v/cnf -out v/csr
        "$theirs" x509 -req -in v/csr -CA v/$4.pem -CAkey v/$4.key -set_serial $5 -days $6 \
            -extfile v/cnf -extensions $3 -out v/$1.pem 2>/dev/null
    fi
}
v_cert root "/C=XX/CN=Test Root" root
v_cert self /CN=self root
v_cert mid "/C=XX/CN=Test Intermediate" mid root 2 3650
v_cert nc /CN=Constrained nc root 3 3650
v_cert polca /CN=polca polca root 4 3650
v_cert leaf /CN=www.example.org leaf mid 10 3000
v_cert client /CN=client client mid 11 3000
v_cert old /CN=old leaf mid 12 1
v_cert revoked /CN=revoked leaf mid 13 3000
v_cert outside /CN=www.example.com other nc 14 3000
v_cert critical /CN=critical critical mid 15 3000
v_cert deep /CN=deep leaf leaf 16 3000
v_cert pol /CN=pol pol polca 17 3000
: >v/index
echo 01 >v/crlnumber
"$theirs" ca -config v/cnf -revoke v/revoked.pem -keyfile v/mid.key -cert v/mid.pem 2>/dev/null
"$theirs" ca -config v/cnf -gencrl -keyfile v/mid.key -cert v/mid.pem -crldays 3000 \
    -out v/mid.crl 2>/dev/null
mkdir v/dir
cp v/root.pem "v/dir/$("$theirs" x509 -hash -noout -in v/root.pem).0"
cp v/mid.crl "v/dir/$("$theirs" crl -hash -noout -in v/mid.crl).r0"
"$theirs" x509 -in v/leaf.pem -outform DER -out v/leaf.der
# Resources of RFC 3779, issued by Debian's and by ours.
v_cert asroot "/CN=AS root" as_root
v_cert asmid "/CN=AS middle" as_mid asroot 20 3650
theirs=$ours v_cert asmid2 "/CN=AS middle 2" as_mid asroot 21 3650
for x in leaf more space safi; do
    v_cert as$x /CN=$x as_$x asmid 30 3000
    theirs=$ours v_cert as2$x /CN=$x as_$x asmid2 31 3000
done
# The last byte of the signature is another.
{ head -c -1 v/leaf.der; tail -c 1 v/leaf.der | tr '\000-\377' '\001-\377\000'; } |
    "$theirs" x509 -inform DER -out v/badsig.pem
