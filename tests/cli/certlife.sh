#!/bin/bash
# A certificate's life with our openssl and with Debian's: each makes a root, an intermediate, a
# server's and a client's certificate for RSA, ECDSA and Ed25519, revokes one and makes CRLs; then
# each checks what the other made, and both have to say the same of it. After that the steps of
# certlife_ca.sh.
#   tests/cli/certlife.sh OUR_OPENSSL [THEIR_OPENSSL]
set -u
ours=$(realpath "$1")
theirs=${2:-/usr/bin/openssl}
here=$(dirname "$(realpath "$0")")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
checks=0
wrong=0

fail() {
    wrong=$((wrong + 1))
    echo "certlife: $*"
}

# Each CA has a folder, which is the section's name in life.cnf.
cat >life.cnf <<'C'
[req]
distinguished_name = dn
prompt = no
[dn]
O = Life
CN = $ENV::LIFE_NAME
[root_ext]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always
[mid_ext]
basicConstraints = critical, CA:true, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always, issuer
[server_ext]
basicConstraints = CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
authorityKeyIdentifier = keyid
crlDistributionPoints = URI:http://crl.example.org/mid.crl
authorityInfoAccess = OCSP;URI:http://ocsp.example.org
[client_ext]
basicConstraints = CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth, emailProtection
nameConstraints = permitted;DNS:x
[crl_ext]
authorityKeyIdentifier = keyid:always
[ca]
default_ca = $ENV::LIFE_CA
[root]
dir = root
default_days = 3000
x509_extensions = mid_ext
database = $dir/index.txt
serial = $dir/serial
crlnumber = $dir/crlnumber
new_certs_dir = $dir
certificate = $dir/ca.pem
private_key = $dir/ca.key
default_md = default
default_crl_days = 30
crl_extensions = crl_ext
policy = any
[mid]
dir = mid
default_days = 365
x509_extensions = server_ext
copy_extensions = copy
database = $dir/index.txt
serial = $dir/serial
crlnumber = $dir/crlnumber
new_certs_dir = $dir
certificate = $dir/ca.pem
private_key = $dir/ca.key
default_md = default
default_crl_days = 30
crl_extensions = crl_ext
policy = any
[any]
organizationName = match
commonName = supplied
C
sed -i '/^nameConstraints/d' life.cnf
export LIFE_NAME=x LIFE_CA=root

new_key() { # TOOL KIND FILE
    case $2 in
    rsa) "$1" genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$3" ;;
    ecdsa) "$1" genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$3" ;;
    ed25519) "$1" genpkey -algorithm ED25519 -out "$3" ;;
    esac
}

# In the folder MAKER/KIND.
live() { # TOOL KIND
    local tool=$1 kind=$2 c
    mkdir root mid
    for c in root mid; do
        : >$c/index.txt
        echo 01 >$c/crlnumber
        new_key "$tool" "$kind" $c/ca.key || return 1
    done
    echo 1000 >root/serial
    echo 2000 >mid/serial
    LIFE_NAME=Root "$tool" req -new -x509 -config ../../life.cnf -key root/ca.key -extensions root_ext \
        -set_serial 1 -days 3650 -out root/ca.pem || return 1
    LIFE_NAME=Intermediate "$tool" req -new -config ../../life.cnf -key mid/ca.key -out mid.csr &&
        LIFE_CA=root "$tool" ca -config ../../life.cnf -batch -notext -in mid.csr -out mid/ca.pem ||
        return 1
    for c in server client revoked; do
        new_key "$tool" "$kind" $c.key || return 1
    done
    "$tool" req -new -config ../../life.cnf -key server.key -subj /O=Life/CN=www.example.org \
        -addext subjectAltName=DNS:www.example.org,IP:192.0.2.1 -out server.csr &&
        "$tool" req -new -config ../../life.cnf -key client.key \
            -subj "/O=Life/CN=Cliënt" -utf8 -out client.csr &&
        "$tool" req -new -config ../../life.cnf -key revoked.key -subj /O=Life/CN=revoked \
            -out revoked.csr || return 1
    export LIFE_CA=mid
    "$tool" ca -config ../../life.cnf -batch -notext -in server.csr -out server.pem &&
        "$tool" ca -config ../../life.cnf -batch -notext -extensions client_ext -in client.csr \
            -out client.pem &&
        "$tool" ca -config ../../life.cnf -batch -notext -in revoked.csr -out revoked.pem &&
        "$tool" ca -config ../../life.cnf -revoke revoked.pem -crl_reason keyCompromise &&
        "$tool" ca -config ../../life.cnf -gencrl -out mid.crl || return 1
    LIFE_CA=root "$tool" ca -config ../../life.cnf -gencrl -out root.crl
}

# Both tools run the line; they say the same, and the exit code is the one that is expected.
both() { # CODE ARGUMENT...
    local code=$1
    shift
    "$theirs" "$@" >"$dir/t.out" 2>"$dir/t.err" </dev/null
    local t=$?
    "$ours" "$@" >"$dir/o.out" 2>"$dir/o.err" </dev/null
    local o=$?
    checks=$((checks + 1))
    [ $t = "$code" ] && [ $o = "$code" ] || fail "$PWD: $*: exit $t and $o, not $code"
    cmp -s "$dir/t.out" "$dir/o.out" || fail "$PWD: $*: the outputs differ"
    cmp -s "$dir/t.err" "$dir/o.err" || fail "$PWD: $*: the messages differ"
}

check() {
    local f
    for f in root/ca mid/ca server client revoked; do
        both 0 x509 -in $f.pem -text -noout
        both 0 x509 -in $f.pem -fingerprint -sha256 -serial -hash -dates -purpose
    done
    for f in mid server client revoked; do
        both 0 req -in $f.csr -text -verify -nameopt multiline,utf8
    done
    for f in root mid; do
        both 0 crl -in $f.crl -text -noout -CAfile $f/ca.pem -fingerprint -crlnumber -hash
    done
    cat root/ca.pem >trust.pem
    local chain="-CAfile trust.pem -untrusted mid/ca.pem -no-CApath"
    local crls="-crl_check_all -CRLfile root.crl -CRLfile mid.crl"
    both 0 verify $chain -purpose sslserver -verify_hostname www.example.org server.pem
    both 0 verify $chain -purpose sslclient client.pem
    both 0 verify $chain revoked.pem
    both 0 verify $chain $crls -purpose sslserver server.pem
    both 0 verify $chain $crls client.pem
    both 0 verify $chain $crls -x509_strict server.pem
    both 2 verify $chain $crls revoked.pem
    both 2 verify $chain -purpose sslserver client.pem
    both 2 verify $chain -verify_hostname www.example.com server.pem
    both 2 verify -CAfile trust.pem -no-CApath server.pem
    for f in 2000 2001 2002 2003; do
        LIFE_CA=mid both 1 ca -config ../../life.cnf -status $f
    done
}

for maker in ours theirs; do
    for kind in rsa ecdsa ed25519; do
        mkdir -p "$dir/$maker/$kind"
        cd "$dir/$maker/$kind" || exit 2
        if ! (live "${!maker}" $kind) >"$dir/log" 2>&1; then
            fail "$maker can't live with $kind"
            tail -n 12 "$dir/log"
            continue
        fi
        check
    done
done
cd "$dir" || exit 2
echo "cli   $checks checks of certificates' lives: $wrong wrong"
"$here/certlife_ca.sh" "$ours" "$theirs" || wrong=$((wrong + 1))
[ $wrong -eq 0 ]
