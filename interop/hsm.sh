#!/bin/sh
# A part of interop/dropin.sh: SoftHSM, which does its cryptography by libcrypto, OpenSC's pkcs11-tool,
# and curl with a key of that token by the engine pkcs11, an unmodified shared object.
set -eu
# shellcheck source=/dev/null
. "${HERE:?run by interop/dropin.sh}/part.sh"

module=/usr/lib/softhsm/libsofthsm2.so
server=''
# shellcheck disable=SC2317  # called by the trap
stop() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server"; } || true
    server=''
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

mkdir "$WORK/tokens"
printf 'directories.tokendir = %s\nobjectstore.backend = file\nlog.level = ERROR\n' "$WORK/tokens" >"$WORK/softhsm2.conf"

# With the token's settings.
hsm() { # PROGRAM ARGUMENTS...
    run 60 env SOFTHSM2_CONF="$WORK/softhsm2.conf" PKCS11_MODULE_PATH=$module "$@"
}

tells() { # PROGRAM WHAT REGULAR-EXPRESSION
    judge 0 "$3" libcrypto
    row "$1" "$2" - - - - "$result" "$why"
}

# By Debian's own library: the signature of the message is the key's.
signed() { # WHAT KEY OPTIONS...
    what=$1 key=$2
    shift 2
    judge 0 '' libcrypto
    (cd "$WORK" && env -i /usr/bin/openssl dgst -sha256 "$@" -verify "$key.pub" -signature signature message) >"$WORK/told" 2>&1 ||
        { result=FAIL why="not verified: $(complaint)"; }
    row pkcs11-tool "$what" - - - verified "$result" "$why"
}

hsm softhsm2-util --init-token --free --label assay --pin 1234 --so-pin 5678
tells softhsm2-util 'makes a token' 'has been initialized'

tool="pkcs11-tool --module $module --login --pin 1234"
n=0
for type in rsa:2048 EC:prime256v1; do
    n=$((n + 1)) name=${type%%:*}$n
    # shellcheck disable=SC2086  # a command's words
    hsm $tool --keypairgen --key-type $type --id 0$n --label "$name"
    tells pkcs11-tool "makes a key ($type)" 'Private Key Object'
done
for key in 01:rsa1 02:EC2; do
    name=${key#*:}
    # shellcheck disable=SC2086
    hsm $tool --read-object --type pubkey --id "${key%:*}" --output-file "$name.der"
    (cd "$WORK" && env -i /usr/bin/openssl pkey -pubin -inform DER -in "$name.der" -out "$name.pub")
done

# By number: of labels it takes another key's now and then.
echo 'to be signed' >"$WORK/message"
# shellcheck disable=SC2086
hsm $tool --sign --mechanism SHA256-RSA-PKCS --id 01 --input-file message --output-file signature
signed 'signs (RSA)' rsa1
# shellcheck disable=SC2086
hsm $tool --sign --mechanism SHA256-RSA-PKCS-PSS --id 01 --input-file message --output-file signature
signed 'signs (RSA-PSS)' rsa1 -sigopt rsa_padding_mode:pss
env -i /usr/bin/openssl dgst -sha256 -binary -out "$WORK/hash" "$WORK/message"
# shellcheck disable=SC2086
hsm $tool --sign --mechanism ECDSA --signature-format openssl --id 02 --input-file hash --output-file signature
signed 'signs (ECDSA)' EC2
# Certificates of the token's keys, which it has to prove.
printf 'HTTP/1.0 200 OK\r\n\r\nfor the token\n' >"$WORK/answer"
port=$(free_ports 1)
(cd "$WORK" && become /usr/bin/socat -d -d "OPENSSL-LISTEN:$port,bind=127.0.0.1,reuseaddr,fork,cert=ecdsa.pem,key=ecdsa.key,cafile=root.pem,verify=1" \
    'SYSTEM:read line; cat answer' 2>"$WORK/socat.log") &
server=$!
await grep -q 'listening on' "$WORK/socat.log" || true
for name in rsa1 EC2; do
    for version in 1.2 1.3; do
        (cd "$WORK" && env -i /usr/bin/openssl x509 -new -force_pubkey $name.pub -subj /CN=$name.hsm -CA root.pem -CAkey root.key -out $name.pem)
        hsm /usr/bin/curl -q -sS -v --max-time 20 --resolve "ecdsa.test:$port:127.0.0.1" --cacert root.pem --engine pkcs11 \
            --key-type ENG --key "pkcs11:token=assay;object=$name;type=private;pin-value=1234" --cert $name.pem \
            --tlsv$version --tls-max $version "https://ecdsa.test:$port/"
        judge 0 'for the token'
        told=$(sed -n 's/.*SSL connection using \([^ ]*\) . \([^ ]*\).*/\1 \2/p' "$WORK/told")
        row curl "client key in SoftHSM, engine pkcs11 (${name%?})" "${told% *}" "${told#* }" - verified "$result" "$why"
    done
done
stop
