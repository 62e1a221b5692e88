# Sourced by diff.sh, after pkcs.sh: t/, an authority, queries by both tools and replies by both to
# each of them.
mkdir t
cp p/ca.pem t/
printf 'extendedKeyUsage=critical,timeStamping\n' >t/ext
for kind in rsa ec; do
    "$theirs" req -new -key p/$kind.pem -subj "/O=Org/CN=TSA $kind" -out t/$kind.csr
    "$theirs" x509 -req -in t/$kind.csr -CA p/ca.pem -CAkey p/cakey.pem -days 9 -extfile t/ext \
        -out t/$kind.pem 2>/dev/null
done
cat t/rsa.pem t/ca.pem >t/chain.pem
cat >t/tsa.cnf <<'C'
oid_section = oids
[oids]
my_policy = 1.2.3.4.77
[tsa]
default_tsa = usual
[usual]
serial = t/serial
signer_cert = t/rsa.pem
signer_key = p/rsa.pem
certs = t/ca.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
other_policies = 1.2.3.4.2, my_policy
digests = sha256, sha1, sha512
accuracy = secs:1, millisecs:500
clock_precision_digits = 3
ordering = yes
tsa_name = yes
ess_cert_id_chain = yes
[ec]
serial = t/serial
crypto_device = builtin
signer_cert = t/ec.pem
signer_key = p/ec.pem
signer_digest = sha512
default_policy = my_policy
digests = sha256
ess_cert_id_alg = sha512
[bad]
serial = small
signer_cert = t/rsa.pem
signer_key = p/rsa.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
[noserial]
signer_cert = t/rsa.pem
C
for tool in theirs ours; do
    query() {
        local out=$1
        shift
        "${!tool}" ts -query -config t/tsa.cnf "$@" -out "t/$out.$tool" 2>/dev/null || {
            echo "$tool makes no query $out"
            exit 1
        }
    }
    query plain -data small -no_nonce
    query cert -data small -cert -sha512 -tspolicy my_policy
    query ec -data small -cert
    query refused -data small -md5
done
# t/KIND.QUERIED.REPLIED
reply() {
    "${!second}" ts -reply -config t/tsa.cnf -queryfile "t/$1.$first" "${@:2}" 2>/dev/null || {
        echo "$second makes no reply to $1 of $first"
        exit 1
    }
}
for first in theirs ours; do
    for second in theirs ours; do
        reply plain -out "t/plain.$first.$second"
        reply cert -sha512 -tspolicy 1.2.3.4.5 -out "t/cert.$first.$second"
        reply ec -section ec -out "t/ec.$first.$second"
        reply ec -section ec -token_out -out "t/token.$first.$second"
        reply refused -out "t/refused.$first.$second"
    done
done
[ "$(cat t/serial)" = 10 ] || {
    echo "the replies' serial numbers end with $(cat t/serial)"
    exit 1
}
