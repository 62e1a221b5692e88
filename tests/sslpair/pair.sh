#!/bin/sh
# Connections between this libssl and another, both ways, over two pipes: versions, suites, groups,
# certificates. Both ends must say the same of them, exported secrets included.
#   tests/sslpair/pair.sh OURS THEIRS
set -u
ours=$1 theirs=$2
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mkfifo "$dir/up" "$dir/down"

identity() { # NAME ALGORITHM [OPTION]
    name=$1 && shift
    openssl genpkey -algorithm "$@" -out "$dir/$name.key" 2>/dev/null &&
        openssl req -new -key "$dir/$name.key" -subj "/CN=$name" -out "$dir/req" &&
        openssl x509 -req -in "$dir/req" -CA "$dir/ca.pem" -CAkey "$dir/ca.key" -days 30 \
            -out "$dir/$name.pem" 2>/dev/null
}
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=Pair CA" -days 30 \
    -keyout "$dir/ca.key" -out "$dir/ca.pem" 2>/dev/null
identity p256 EC -pkeyopt ec_paramgen_curve:P-256
identity p384 EC -pkeyopt ec_paramgen_curve:P-384
identity rsa RSA
identity pss RSA-PSS
identity ed25519 ED25519
identity ed448 ED448

tried=0 failed=0
# One connection: the options of both ends, then those of the server and of the client alone.
one() { # SERVER CLIENT BOTH SERVER-OPTIONS CLIENT-OPTIONS
    # shellcheck disable=SC2086  # options are words
    timeout 20 "$1" server "$dir" $3 $4 <"$dir/up" >"$dir/down" 2>"$dir/server" &
    # shellcheck disable=SC2086
    timeout 20 "$2" client "$dir" $3 $5 >"$dir/up" <"$dir/down" 2>"$dir/client"
    client=$?
    wait $!
    server=$?
    tried=$((tried + 1))
    [ $client -eq 0 ] && [ $server -eq 0 ] && cmp -s "$dir/server" "$dir/client" && return
    failed=$((failed + 1))
    echo "FAIL pair: server $1 $3 $4, client $2 $5"
    sed 's/^/    /' "$dir/server" "$dir/client"
}
pair() { # BOTH SERVER-OPTIONS CLIENT-OPTIONS
    one "$ours" "$theirs" "$@"
    one "$theirs" "$ours" "$@"
}

for suite in TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
    TLS_AES_128_CCM_SHA256 TLS_AES_128_CCM_8_SHA256; do
    pair "ciphersuites=$suite update=1" cert=p256 ""
done
for group in X25519 P-256 P-384 P-521 X448 ffdhe2048; do
    pair "" cert=p256 "groups=$group"
done
pair "" "cert=p256 groups=P-384" "groups=X25519:P-384" # a HelloRetryRequest
pair "alpn=h2" cert=rsa ""
for id in p256 p384 rsa pss ed25519 ed448; do
    pair "" "cert=$id ask=1" "cert=$id"
    pair max=0303 "cert=$id ask=1" "cert=$id"
done
for max in 0302 0301; do
    pair "max=$max" "cert=rsa ask=1" "cert=rsa"
    pair "max=$max" cert=p256 ""
done
for suite in ECDHE-RSA-AES128-GCM-SHA256 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-RSA-CHACHA20-POLY1305 \
    ECDHE-RSA-AES128-SHA256 ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES128-SHA DHE-RSA-AES256-GCM-SHA384 \
    DHE-RSA-AES128-SHA AES128-GCM-SHA256 AES256-SHA256 AES128-SHA AES128-CCM8 CAMELLIA256-SHA256 \
    ARIA128-GCM-SHA256; do
    pair "max=0303 suites=$suite:@SECLEVEL=0" cert=rsa ""
done
echo "$tried connections between two libraries, $failed failed"
[ $failed -eq 0 ]
