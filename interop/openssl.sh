#!/bin/sh
# A part of interop/dropin.sh: Debian's openssl, which binds all of its names at the start: keys, certificates, what
# signs and what enciphers, s_server and s_client; and what it makes on Debian's own libraries is taken on these.
set -eu
# shellcheck source=/dev/null
. "${HERE:?run by interop/dropin.sh}/part.sh"

openssl=/usr/bin/openssl
server=''
# shellcheck disable=SC2317  # called by the trap
stop() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server"; } || true
    server=''
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

dir=$WORK/tool
mkdir "$dir"

here() { # ARGUMENTS...: on these libraries; status and $WORK/told
    run 120 /usr/bin/env LD_BIND_NOW=1 $openssl "$@"
}
# shellcheck disable=SC2034  # judge_told reads it
there() { # ARGUMENTS...: on Debian's
    status=0
    (cd "$WORK" && env -i PATH=/usr/bin:/bin HOME="$WORK" LC_ALL=C.UTF-8 timeout -k 5 120 $openssl "$@") >"$WORK/told" 2>&1 ||
        status=$?
}

# Steps of one line of the table: each must end well on the libraries that it names; the first that doesn't is told.
begin() {
    result=pass why=
}
step() { # here|there REGULAR-EXPRESSION ARGUMENTS...
    [ "$result" = pass ] || return 0
    where=$1 wanted=$2
    shift 2
    "$where" "$@"
    if [ "$where" = here ]; then judge 0 "$wanted"; else judge_told 0 "$wanted"; fi
    [ "$result" = pass ] || why="$where: openssl $1: $why"
}
told() { # WHAT
    row openssl "$1" - - - - "$result" "$why"
}

begin
step here 'Assay' version -a
step here 'SHA2-256' list -digest-algorithms
told 'starts, all names bound; lists its algorithms'

# Keys of each kind: made here, read and checked there, and the other way round.
begin
for kind in 'RSA -pkeyopt rsa_keygen_bits:2048' RSA-PSS 'EC -pkeyopt ec_paramgen_curve:P-384' ED25519 ED448 X25519 X448 \
    'DH -pkeyopt group:ffdhe2048'; do
    for pair in 'here there' 'there here'; do
        # shellcheck disable=SC2086  # words
        step "${pair% *}" '' genpkey -quiet -algorithm $kind -aes256 -pass pass:word -out "$dir/key"
        step "${pair#* }" 'Key is valid' pkey -in "$dir/key" -passin pass:word -check -noout
    done
done
told 'genpkey, pkey -check: keys of eight kinds, on both libraries'

# A root, a request, a certificate of it, a chain.
begin
for pair in 'here there' 'there here'; do
    first=${pair% *} second=${pair#* }
    step "$first" '' req -x509 -newkey rsa:2048 -nodes -keyout "$dir/root.key" -out "$dir/root.pem" -subj /CN=root -days 30 \
        -addext keyUsage=critical,keyCertSign,cRLSign
    step "$second" '' req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$dir/leaf.key" -out "$dir/leaf.csr" \
        -subj /CN=leaf.test -addext subjectAltName=DNS:leaf.test
    step "$first" 'verify OK' req -in "$dir/leaf.csr" -verify -noout
    step "$first" '' x509 -req -in "$dir/leaf.csr" -CA "$dir/root.pem" -CAkey "$dir/root.key" -copy_extensions copy -days 9 \
        -out "$dir/leaf.pem"
    step "$second" 'leaf.pem: OK' verify -CAfile "$dir/root.pem" -verify_hostname leaf.test "$dir/leaf.pem"
    step "$first" 'leaf.pem: OK' verify -CAfile "$dir/root.pem" -verify_hostname leaf.test "$dir/leaf.pem"
    step "$second" '' pkcs12 -export -in "$dir/leaf.pem" -inkey "$dir/leaf.key" -passout pass:word -out "$dir/leaf.p12"
    step "$first" 'BEGIN PRIVATE KEY' pkcs12 -in "$dir/leaf.p12" -passin pass:word -nodes
done
told 'req -x509, x509 -req, verify, pkcs12: chains, on both libraries'

begin
for pair in 'here there' 'there here'; do
    first=${pair% *} second=${pair#* }
    step "$first" '' dgst -sha256 -sign "$dir/leaf.key" -out "$dir/sig" big
    step "$second" 'Verified OK' dgst -sha256 -prverify "$dir/leaf.key" -signature "$dir/sig" big
    for cipher in aes-256-cbc aes-128-ctr chacha20 camellia-256-cbc; do
        step "$first" '' enc -$cipher -pbkdf2 -k word -in big -out "$dir/sealed"
        step "$second" '' enc -d -$cipher -pbkdf2 -k word -in "$dir/sealed" -out "$dir/opened"
        [ "$result" = FAIL ] || differs "$dir/opened" "$WORK/big"
    done
done
told 'dgst -sign, enc: 9 MB signed and enciphered, on both libraries'

begin
for pair in 'here there' 'there here'; do
    first=${pair% *} second=${pair#* }
    step "$first" '' cms -sign -binary -in big -signer "$dir/leaf.pem" -inkey "$dir/leaf.key" -outform DER -out "$dir/signed" -nodetach
    step "$second" 'successful' cms -verify -binary -purpose any -in "$dir/signed" -inform DER -CAfile "$dir/root.pem" -out "$dir/opened"
    [ "$result" = FAIL ] || differs "$dir/opened" "$WORK/big"
    step "$first" '' cms -encrypt -binary -aes-256-gcm -in big -outform DER -out "$dir/sealed" "$dir/leaf.pem"
    step "$second" '' cms -decrypt -binary -in "$dir/sealed" -inform DER -recip "$dir/leaf.pem" -inkey "$dir/leaf.key" -out "$dir/opened"
    [ "$result" = FAIL ] || differs "$dir/opened" "$WORK/big"
done
told 'cms: 9 MB signed, and for an EC key, on both libraries'

# ---- TLS: its server and its client ----

serve() {
    port=$(free_ports 1)
    (cd "$WORK" && become LD_BIND_NOW=1 $openssl s_server -accept "127.0.0.1:$port" -cert rsa.pem -key rsa.key -dcert ecdsa.pem \
        -dkey ecdsa.key -www -quiet >"$WORK/server.log" 2>&1) &
    server=$!
    await grep -q ":$(printf %04X "$port") 00000000:0000 0A" /proc/net/tcp || true
}

connects() { # WHAT VERSION CIPHER GROUP ARGUMENTS...
    what=$1 version=$2 cipher=$3 group=$4
    shift 4
    run 60 /bin/sh -c "printf 'GET / HTTP/1.0\\r\\n\\r\\n' | LD_BIND_NOW=1 $openssl s_client -ign_eof -connect 127.0.0.1:$port \
        -CAfile root.pem -verify_return_error -servername rsa.test $*"
    judge 0 'HTTP/1.0 200 ok'
    got=$(sed -n 's/^New, \(.*\), Cipher is \(.*\)/\1 \2/p' "$WORK/told" | head -n 1)
    key=$(sed -n 's/^Server Temp Key: \(.*\), .*bits$/\1/p' "$WORK/told")
    if [ "$result" = pass ] && ! { like "$got" "$version $cipher" && like "$key" "$group" && said 'Verify return code: 0'; }; then
        result=FAIL why="expected $version $cipher $group"
    fi
    row openssl "$what" "${got%% *}" "${got#* }" "${key:--}" verified "$result" "$why"
}

serve
server_is_ours "$(pgrep -P "$server" openssl || echo "$server")"
row openssl 's_server listens' - - - - "$result" "$why"
connects 's_client, s_server' TLSv1.3 TLS_AES_256_GCM_SHA384 X25519 ''
connects 'the same, a suite and a group named' TLSv1.3 TLS_CHACHA20_POLY1305_SHA256 'ECDH, prime256v1' -ciphersuites \
    TLS_CHACHA20_POLY1305_SHA256 -groups P-256
connects 'the same, TLS 1.2' TLSv1.2 'ECDHE-*-GCM-*' X25519 -tls1_2
connects 'the same, CBC' TLSv1.2 ECDHE-RSA-AES128-SHA256 X25519 -tls1_2 -cipher ECDHE-RSA-AES128-SHA256
connects 'the same, RSA key exchange' TLSv1.2 AES256-GCM-SHA384 '' -tls1_2 -cipher AES256-GCM-SHA384
stop
