#!/bin/bash
# The lines of certlife_ca.txt with our openssl and with Debian's, each in a folder of its own.
#   tests/cli/certlife_ca.sh OUR_OPENSSL [THEIR_OPENSSL]
set -u
ours=$(realpath "$1")
theirs=${2:-/usr/bin/openssl}
here=$(dirname "$(realpath "$0")")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mkdir -p "$dir/theirs/newcerts"
cd "$dir/theirs" || exit 2

cat >ca.cnf <<'C'
[ca]
default_ca=CA
[CA]
dir=.
database=$dir/index.txt
new_certs_dir=$dir/newcerts
certificate=$dir/ca.pem
private_key=$dir/ca.key
serial=$dir/serial
crlnumber=$dir/crlnumber
default_md=sha256
default_days=365
default_crl_days=30
policy=pol
x509_extensions=usr
copy_extensions=copy
unique_subject=no
[pol]
countryName=optional
organizationName=match
commonName=supplied
emailAddress=optional
[anyp]
commonName=supplied
organizationName=optional
[usr]
basicConstraints=CA:FALSE
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid,issuer
[crlx]
authorityKeyIdentifier=keyid:always
[req]
distinguished_name=dn
prompt=no
x509_extensions=v3ca
[dn]
O=Org
CN=Root
[v3ca]
basicConstraints=critical,CA:TRUE
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid:always
keyUsage=critical,keyCertSign,cRLSign
C
sed 's/^unique_subject=no/unique_subject=yes/' ca.cnf >unique.cnf
sed 's/^policy=pol/&\nname_opt=ca_default\ncert_opt=ca_default/' ca.cnf >show.cnf
echo '[ca]' >empty.cnf
echo 'basicConstraints=CA:TRUE' >xf
: >index.txt
echo 1000 >serial
echo 01 >crlnumber
echo n >no
printf 'y\nn\n' >yesno
printf 'y\ny\ny\n' >yes
{
    "$theirs" req -x509 -newkey rsa:1024 -nodes -keyout ca.key -config ca.cnf -out ca.pem -days 3000 \
        -set_serial 0x0a
    "$theirs" req -x509 -key ca.key -config ca.cnf -out root2.pem -days 3000 -set_serial 0x0b
    "$theirs" req -new -newkey ed25519 -nodes -keyout k1.pem \
        -subj /C=DE/O=Org/CN=server/emailAddress=a@b -addext subjectAltName=DNS:x.y -out s.csr
    "$theirs" req -new -key k1.pem -subj /O=Other/CN=server -out bad.csr
    "$theirs" req -new -key k1.pem -subj /O=Org -out nocn.csr
    "$theirs" req -in s.csr -subj /O=Org/CN=x -out sig.csr
    "$theirs" spkac -key ca.key -out key.spkac
    printf 'O=Org\n0.CN=by spkac\n1.OU=x\nemailAddress=f@b\n' >>key.spkac
    "$theirs" req -new -key ca.key -subj "/O=Org/CN=Sélf/OU=x" -utf8 -out self.csr
} 2>/dev/null
cp -r ../theirs ../ours

# Codes of errors without addresses; the times of now; the certificates and signatures that hold them.
normal() {
    sed -E -e 's/^[0-9A-F]+:error:([0-9A-F]+):([^:]*):[^:]*:([^:]*):.*/error \1 \2 \3/' \
        -e 's/[A-Z][a-z]{2} [ 0-9]{2} [0-9:]{8} 20[0-9]{2} GMT/TIME/; s/20[0-9-]{8} [0-9:]{8}Z/TIME/' \
        -e 's/[0-9]{12}Z/TIME/g; /^ {8}([0-9a-f]{2}:)+([0-9a-f]{2})?$/d; /^[A-Za-z0-9+\/=]{1,64}$/d' "$1"
}
commands=0
different=0
step() {
    local tool=$1 line=$2 in=/dev/null
    cd "$dir/$tool" || exit 2
    case $line in
    '!'*)
        eval "${line#!}"
        return
        ;;
    '<'*)
        in=${line%% *}
        in=${in#<}
        line=${line#* }
        ;;
    esac
    eval "set -- $line"
    "${!tool}" ca "$@" <"$in"
    echo "exit $?"
    cat index.txt serial crlnumber index.txt.attr
    ls . newcerts
}
while read -r line; do
    case $line in '' | '#'*) continue ;; esac
    commands=$((commands + 1))
    for tool in theirs ours; do
        (step $tool "$line") >"$dir/out" 2>"$dir/err"
        normal "$dir/out" >"$dir/out.$tool"
        normal "$dir/err" >"$dir/err.$tool"
    done
    if ! cmp -s "$dir/out.theirs" "$dir/out.ours" || ! cmp -s "$dir/err.theirs" "$dir/err.ours"; then
        different=$((different + 1))
        echo "openssl ca $line: differs"
        diff "$dir/out.theirs" "$dir/out.ours" | head -n 8
        diff "$dir/err.theirs" "$dir/err.ours" | head -n 8
    fi
done <"$here/certlife_ca.txt"
echo "cli   $commands steps of a CA: $different differ"
[ $different -eq 0 ]
