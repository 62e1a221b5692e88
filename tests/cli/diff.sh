#!/bin/bash
# Runs each line of commands.txt with our openssl and with Debian's, and compares standard output, exit
# code and, with addresses and source lines taken out, standard error.
#   tests/cli/diff.sh OUR_OPENSSL [THEIR_OPENSSL]
set -u
ours=$(realpath "$1")
theirs=${2:-/usr/bin/openssl}
here=$(dirname "$(realpath "$0")")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2

printf 'abc\n' >small
seq 1 20000 | head -c 100000 >big
"$theirs" genrsa -out rsa.pem 1024
"$theirs" genrsa -primes 3 -traditional -out rsa3.pem 1024
"$theirs" genpkey -quiet -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:1024 \
    -pkeyopt rsa_pss_keygen_md:sha256 -out rsapss.pem
"$theirs" rsa -in rsa.pem -pubout -out rsapub.pem 2>/dev/null
"$theirs" rsa -in rsa.pem -RSAPublicKey_out -out rsapkcs1.pem 2>/dev/null
"$theirs" rsa -in rsa.pem -outform MSBLOB -out rsa.blob 2>/dev/null
"$theirs" rsa -in rsa.pem -pubout -outform MSBLOB -out rsapub.blob 2>/dev/null
"$theirs" rsa -in rsa.pem -outform PVK -pvk-none -out rsa.pvk 2>/dev/null
for how in strong weak; do
    "$theirs" rsa -in rsa.pem -outform PVK -pvk-$how -passout pass:abcd -provider legacy \
        -provider default -out "rsa${how:0:1}.pvk" 2>/dev/null
done
"$theirs" genpkey -quiet -genparam -algorithm DSA -pkeyopt dsa_paramgen_bits:1024 \
    -pkeyopt dsa_paramgen_q_bits:160 -pkeyopt dsa_paramgen_md:sha1 -out dsa160.par 2>/dev/null
"$theirs" genpkey -paramfile dsa160.par -out dsa160.pem
"$theirs" dsa -in dsa160.pem -outform MSBLOB -out dsa160.blob 2>/dev/null
"$theirs" dsa -in dsa160.pem -pubout -outform MSBLOB -out dsa160pub.blob 2>/dev/null
"$theirs" genpkey -algorithm X25519 -out x25519.pem
"$theirs" enc -a -A -in big >b64.line
"$theirs" enc -a -in big >b64
for cipher in $(sed -n 's/.*-in theirs\.//p' "$here/commands.txt" | cut -d' ' -f1 | sort -u); do
    "$theirs" enc "-$cipher" -k pw -in big -out "theirs.$cipher" 2>/dev/null
    "$ours" enc "-$cipher" -k pw -in big -out "ours.$cipher" 2>/dev/null
    "$ours" enc -a "-$cipher" -k pw -in big -out "ours.$cipher.b64" 2>/dev/null
done
# Keys of curves, theirs and ours.
"$theirs" ecparam -name P-256 -genkey -noout -out ec.theirs.pem
"$ours" ecparam -name P-384 -genkey -noout -conv_form compressed -param_enc explicit -out ec.ours.pem
"$theirs" ec -in ec.theirs.pem -pubout -out ecpub.theirs.pem 2>/dev/null
"$ours" ec -in ec.ours.pem -pubout -out ecpub.ours.pem 2>/dev/null
"$theirs" ecparam -name secp112r2 -param_enc explicit -outform DER -out ecpar.theirs.der
"$ours" ecparam -name brainpoolP320r1 -param_enc explicit -out ecpar.ours.pem
# The same over binary fields, with what is signed by them.
"$theirs" ecparam -name sect283k1 -genkey -noout -out ecb.theirs.pem
"$ours" ecparam -name sect283k1 -genkey -noout -out ecb.ours.pem
"$ours" ecparam -name c2pnb176v1 -genkey -noout -conv_form hybrid -param_enc explicit -out ecbfull.ours.pem
"$theirs" ecparam -name sect239k1 -param_enc explicit -conv_form compressed -outform DER -out ecbpar.theirs.der
for who in theirs ours; do
    "${!who}" ec -in ecb.$who.pem -pubout -out ecbpub.$who.pem 2>/dev/null
    "${!who}" dgst -sha256 -sign ecb.$who.pem -out ecb.$who.sig small
done

"$theirs" dsaparam -out dsap.pem 1024 2>/dev/null
"$theirs" gendsa -out dsak.pem dsap.pem 2>/dev/null
"$theirs" dsa -in dsak.pem -pubout -out dsapub.pem 2>/dev/null
"$theirs" dsa -in dsak.pem -aes128 -passout pass:x -out dsae.pem 2>/dev/null
"$theirs" dhparam -out dhp.pem 512 2>/dev/null
"$theirs" genpkey -genparam -algorithm DHX -pkeyopt dh_rfc5114:1 -out dhx.pem
"$theirs" dhparam -in dhp.pem -outform DER -out dhp.der
"$theirs" dhparam -in dhx.pem -outform DER -out dhx.der
"$theirs" genpkey -algorithm DH -pkeyopt group:ffdhe2048 -out dhk.pem
head -n 2 dhp.pem >badp.pem

# Keys: of each kind a private and a public one, PEM and DER, encrypted by PBES2 and as RFC 1421 has it.
"$theirs" genpkey -genparam -algorithm DSA -pkeyopt dsa_paramgen_bits:1024 -out dsa.par 2>/dev/null
"$theirs" genpkey -genparam -algorithm DH -pkeyopt group:ffdhe2048 -out dh.par 2>/dev/null
"$theirs" genpkey -genparam -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec.par
"$theirs" genpkey -algorithm X25519 -out x25519.key
"$theirs" genpkey -algorithm ED448 -out ed448.key
"$theirs" genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out rsa.key
for kind in ec dsa dh; do
    "$theirs" genpkey -paramfile $kind.par -out $kind.key
done
for kind in x25519 ed448 rsa ec dsa dh; do
    "$theirs" pkey -in $kind.key -pubout -out $kind.pub
    "$theirs" pkey -in $kind.key -outform DER -out $kind.der
    "$theirs" pkey -in $kind.key -pubout -outform DER -out $kind.pub.der
    "$theirs" pkey -in $kind.key -aes256 -passout pass:pw -out $kind.enc
    "$theirs" pkcs8 -topk8 -in $kind.key -passout pass:pw -outform DER -out $kind.enc.der
    "$theirs" pkey -in $kind.key -traditional -aes128 -passout pass:pw -out $kind.old 2>/dev/null
done
for mode in cfb ofb; do
    "$theirs" pkcs8 -topk8 -in x25519.key -v2 aes-128-$mode -passout pass:pw -out x25519.$mode
done
printf 'pw\nother\n' >passwords
mkdir u
. "$here/verify_chain.sh"
. "$here/pkcs.sh"
# shellcheck source=tests/cli/ocsp.sh
. "$here/ocsp.sh"
# shellcheck source=tests/cli/ts.sh
. "$here/ts.sh"
. "$here/request_files.sh"
# Keys of u/, what was signed and encrypted with them, and hashes of 20 and 32 bytes.
"$theirs" genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out u/rsa.pem 2>/dev/null
"$theirs" genpkey -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:1024 -out u/pss.pem 2>/dev/null
"$theirs" genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out u/ec.pem
for kind in ed25519 ed448 x25519 x448; do "$theirs" genpkey -algorithm $kind -out u/$kind.pem; done
for key in rsa pss ec ed25519 ed448 x25519 x448; do
    "$theirs" pkey -in u/$key.pem -pubout -out u/$key.pub
done
"$theirs" pkey -in u/rsa.pem -aes128 -passout pass:pw -out u/rsa.enc
"$theirs" genpkey -algorithm x25519 | "$theirs" pkey -pubout -out u/peer.pub
printf %020d 1 >h20
printf %032d 1 >h32
"$theirs" pkeyutl -sign -inkey u/rsa.pem -in h20 -out u/rsa.sig
"$theirs" pkeyutl -encrypt -inkey u/rsa.pem -in small -out u/rsa.ct
"$theirs" pkeyutl -encrypt -inkey u/rsa.pem -in small -pkeyopt rsa_padding_mode:oaep -out u/oaep.ct
"$theirs" pkeyutl -sign -inkey u/ed448.pem -rawin -in small -out u/ed448.sig
"$theirs" dgst -sha256 -sign u/ec.pem -out u/ec.sig small
"$theirs" dgst -sha256 -sign u/rsa.pem -out u/rsa256.sig small
"$theirs" dgst -sha256 -sign u/rsa.pem -sigopt rsa_padding_mode:pss -out u/pss.sig small

# Certificates and a request for x509.
mkdir x
"$theirs" req -x509 -new -key u/rsa.pem -subj '/C=US/O=Test Org/CN=ab' -days 3650 \
    -set_serial 0x8123456789 -addext subjectAltName=DNS:a.b -addext 1.2.3.4=critical,DER:0102 \
    -out x/cert.pem 2>/dev/null
"$theirs" req -x509 -new -key u/pss.pem -subj /CN=p -days 3650 -out x/pss.pem 2>/dev/null
"$theirs" req -x509 -new -key dsak.pem -subj /CN=d -days 3650 -out x/dsa.pem 2>/dev/null
"$theirs" req -new -key u/rsa.pem -subj /CN=q -addext basicConstraints=CA:true -out x/req.pem 2>/dev/null
"$theirs" x509 -in x/cert.pem -outform DER -out x/cert.der
printf 'basicConstraints=CA:false\n' >x/ext.cnf
"$theirs" req -x509 -new -key rsa.pem -subj '/C=US/O=Test Org/CN=ab' -days 3650 -out x/other.pem

# shellcheck source=tests/cli/sm2_files.sh
. "$here/sm2_files.sh"
# shellcheck source=tests/cli/smime_files.sh
. "$here/smime_files.sh"
# shellcheck source=tests/cli/cms_files.sh
. "$here/cms_files.sh"
# shellcheck source=tests/cli/cmp_files.sh
. "$here/cmp_files.sh"
# shellcheck source=tests/cli/tls_files.sh
. "$here/tls_files.sh"

# CRLs for crl: of no entries, two, three; without numbers; with other identifiers; a delta; a bad one.
vectors=/usr/lib/python3/dist-packages/cryptography_vectors
cat >x/ca.cnf <<'C'
[ca]
default_ca = d
[d]
database = x/index
crlnumber = x/number
default_md = sha256
default_crl_days = 3650
[ext]
authorityKeyIdentifier = keyid
[noid]
issuerAltName = DNS:a.b
C
x_crl() {
    "$theirs" ca -config x/ca.cnf -gencrl -keyfile u/rsa.pem -cert x/cert.pem -out x/$1.crl \
        -crlexts $2 2>/dev/null
}
entry() { printf 'R\t301231000000Z\t%s\t%s\tunknown\t/CN=x\n' "$1" "$2" >>x/index; }
echo 1000 >x/number
: >x/index
x_crl a ext
entry 260101000000Z,keyCompromise 05
entry 260102000000Z 0A8000
x_crl b ext
entry 260103000000Z,CACompromise,20250101000000Z 03
x_crl c ext
x_crl noid noid
rm x/number
sed -i /crlnumber/d x/ca.cnf
"$theirs" ca -config x/ca.cnf -gencrl -keyfile u/rsa.pem -cert x/cert.pem -out x/v1.crl 2>/dev/null
"$theirs" crl -in x/a.crl -gendelta x/b.crl -key u/rsa.pem -out x/delta.crl
"$theirs" crl -in x/c.crl -badsig -out x/bad.crl
"$theirs" crl -in x/b.crl -outform DER -out x/b.der

# A certificate, bytes in base64 without a frame, BER, texts for asn1parse.
"$theirs" req -x509 -new -key rsa.pem -subj /C=DE/O=Test/CN=x -set_serial 77 -days 9 -out asn1.pem
"$theirs" x509 -in asn1.pem -outform DER -out asn1.der
cat rsa.pem asn1.pem >asn1.both
echo MAMCAQU= >asn1.b64
printf '\x30\x80\x24\x80\x04\x02\x00\x01\x00\x00\x00\x00' >asn1.ber
printf 'asn1 = SEQUENCE:one\n[one]\na=INTEGER:5\nb=SEQ:two\n[two]\nx=UTF8:hi\ny=BOOL:true\n' >asn1.conf
printf 'asn2 = SEQUENCE:one\n' >asn1.conf2
printf 'asn1 = \n[one\n' >asn1.badconf
printf '1.2.3.4 shortName A long name\n1.2.3.5\n' >asn1.oids

# "40F7...:error:0308010C:digital envelope routines:function:reason:file:line:" keeps code, library
# and reason, "function:file:line:CMP info: text" what is behind the line.
normal() {
    sed -E -e 's/^[0-9A-F]+:error:([0-9A-F]+):([^:]*):[^:]*:([^:]*):.*/error \1 \2 \3/' \
        -e 's/^[A-Za-z_0-9]+:[^:]*:[0-9]+:(CMP [a-zA-Z]+: )/\1/' -e 's/(new transaction with ID=)[0-9A-F:]+/\1/' "$1"
}

for file in ec.ours.pem ecpub.ours.pem ecpar.ours.pem ecbfull.ours.pem ecbpub.ours.pem ecb.ours.sig; do
    [ -s $file ] || { echo "cli   $file wasn't made"; exit 1; }
done
commands=0
different=0
while read -r line; do
    case $line in '' | '#'*) continue ;; esac
    input=small
    case $line in '<'*)
        input=${line%% *}
        input=${input#<}
        ;;
    esac
    eval "set -- ${line#<"$input" }"
    "$theirs" "$@" <"$input" >out.theirs 2>err.theirs
    echo "exit $?" >>out.theirs
    "$ours" "$@" <"$input" >out.ours 2>err.ours
    echo "exit $?" >>out.ours
    normal err.theirs >err2.theirs
    normal err.ours >err2.ours
    case $1 in cmp)
        for who in theirs ours; do
            normal out.$who >out2.$who && mv out2.$who out.$who
        done
        ;;
    esac
    commands=$((commands + 1))
    if ! cmp -s out.theirs out.ours || ! cmp -s err2.theirs err2.ours; then
        if grep -qxF -- "$line" "$here/differs.txt"; then
            continue
        fi
        different=$((different + 1))
        echo "openssl $line: differs"
        diff <(od -c out.theirs) <(od -c out.ours) | head -n 6
        diff err2.theirs err2.ours | head -n 6
    fi
done <"$here/commands.txt"
# shellcheck source=tests/cli/rehash.sh
. "$here/rehash.sh"
# shellcheck source=tests/cli/cmp.sh
. "$here/cmp.sh"
# shellcheck source=tests/cli/engine.sh
. "$here/engine.sh"
# shellcheck source=tests/cli/provider.sh
. "$here/provider.sh"
# What ours makes, theirs takes, and the other way round.
for kind in X25519 ED448 RSA EC:P-384 EC:B-233; do
    options=()
    [ "${kind%:*}" = EC ] && options=(-pkeyopt "ec_paramgen_curve:${kind#*:}")
    kind=${kind%:*}
    [ $kind = RSA ] && options=(-pkeyopt rsa_keygen_bits:1024)
    for pair in "ours theirs" "theirs ours"; do
        read -r first second <<<"$pair"
        "${!first}" genpkey -quiet -algorithm $kind "${options[@]}" -aes256 -pass pass:pw -out made.enc
        "${!first}" pkey -in made.enc -passin pass:pw -out made.first
        commands=$((commands + 1))
        "${!second}" pkey -in made.enc -passin pass:pw -check -out made.second
        if ! grep -qx 'Key is valid' made.second || ! grep -vx 'Key is valid' made.second | cmp -s - made.first; then
            different=$((different + 1))
            echo "a key of $kind that $first made: $second reads another"
        fi
    done
done
allowed=$(grep -cv '^#' "$here/differs.txt")
echo "cli   $commands commands beside $("$theirs" version | cut -d' ' -f1,2):" \
    "$different differ, $allowed may (tests/cli/differs.txt)"
[ $different -eq 0 ]
