#!/bin/sh
# A part of interop/dropin.sh: Redis serves and redis-cli asks; a second server follows the first over TLS.
set -eu
# shellcheck source=/dev/null
. "${HERE:?run by interop/dropin.sh}/part.sh"

leader='' follower=''
# shellcheck disable=SC2317  # called by the trap
finish() {
    for pid in $leader $follower; do
        kill "$pid" 2>/dev/null || continue
        wait "$pid" || true
    done
}
trap finish EXIT
trap 'exit 1' INT TERM HUP

# The server is the program redis-check-rdb of redis-tools by another name: what Debian's package redis-server adds is a service.
server=$WORK/redis-server
ln -s /usr/bin/redis-check-rdb "$server"
# shellcheck disable=SC2046  # two words
set -- $(free_ports 2)
port=$1 follower_port=$2

serve() { # PORT ARGUMENTS...: a server, which wants a client certificate
    mkdir "$WORK/redis.$1"
    own=$1
    shift
    become "$server" --bind 127.0.0.1 --port 0 --tls-port "$own" --dir "$WORK/redis.$own" --save '' --appendonly no \
        --tls-cert-file "$WORK/rsa.pem" --tls-key-file "$WORK/rsa.key" --tls-ca-cert-file "$WORK/root.pem" \
        --tls-dh-params-file "$WORK/dh.pem" "$@" >"$WORK/redis.$own.log" 2>&1
}

cli() { # PORT ARGUMENTS...
    at=$1
    shift
    run 20 /usr/bin/redis-cli -h 127.0.0.1 -p "$at" --tls --sni rsa.test --cacert root.pem "$@"
}
mine='--cert client.pem --key client.key'

pings() { # PORT
    # shellcheck disable=SC2086
    cli "$1" $mine PING
    said PONG
}

# A case: what it says where the client's certificate is accepted; with the server's complaint, where the connection isn't.
cases() {
    while IFS='|' read -r what arguments code version cipher certificate regex complains; do
        before=$(wc -l <"$WORK/redis.$port.log")
        # shellcheck disable=SC2086  # several arguments
        cli "$port" $arguments </dev/null
        judge "$code" "$regex"
        if [ -n "$complains" ] && ! tail -n "+$((before + 1))" "$WORK/redis.$port.log" | grep -q "$complains"; then
            result=FAIL why="${why:-the server did not complain: $complains}"
        fi
        row redis-cli "$what" "$version" "$cipher" - "$certificate" "$result" "$why"
    done
}

only() { # VERSION: all that the server speaks from now on
    # shellcheck disable=SC2086
    cli "$port" $mine CONFIG SET tls-protocols "$1"
    judge 0 '^OK$'
    row redis-cli "sets the server to $1 alone" - - - verified "$result" "$why"
}

value() { # VERSION: 9 MB there and back
    # shellcheck disable=SC2086
    cli "$port" $mine -x SET big <"$WORK/big"
    judge 0 '^OK$'
    # shellcheck disable=SC2086
    cli "$port" $mine GET big
    head -c -1 "$WORK/told" >"$WORK/got"
    [ "$result" = FAIL ] || { : >"$WORK/told" && judge 0 ''; }
    differs "$WORK/got" "$WORK/big"
    row redis-cli 'a value of 9 MB there and back' "$1" - - verified "$result" "$why"
}

benchmark() { # VERSION
    # shellcheck disable=SC2086
    run 60 /usr/bin/redis-benchmark -h 127.0.0.1 -p "$port" --tls --cacert root.pem $mine -n 10000 -c 20 -d 1000 --csv -t set,get
    judge 0 '"GET","[1-9]'
    ! said 'rror' || { result=FAIL why="${why:-$(complaint)}"; }
    row redis-benchmark '10000 SETs, 10000 GETs on 20 connections' "$1" - - verified "$result" "$why"
}

follows() {
    serve "$follower_port" --tls-replication yes --replicaof 127.0.0.1 "$port" --tls-client-cert-file "$WORK/client.pem" \
        --tls-client-key-file "$WORK/client.key" &
    follower=$!
    await pings "$follower_port" || true
    linked() {
        # shellcheck disable=SC2086
        cli "$follower_port" $mine INFO replication
        said master_link_status:up
    }
    await linked || true
    # shellcheck disable=SC2086
    cli "$follower_port" $mine STRLEN big
    judge 0 "^$(wc -c <"$WORK/big")\$"
    [ "$result" = FAIL ] || server_is_ours "$follower"
    row redis-server 'follows another over TLS, client certificate' "$1" - - verified "$result" "$why"
}

serve "$port" --tls-protocols TLSv1.3 &
leader=$!
await pings "$port" || true
server_is_ours "$leader"
row redis-server 'starts' - - - - "$result" "$why"
cases <<END
SET and GET, client certificate|$mine SET key value|0|TLSv1.3|-|verified|^OK\$|
no client certificate: is refused|GET key|1|-|-|-|.|peer did not return a certificate
a stranger's client certificate is refused|--cert stranger.pem --key stranger.key GET key|1|-|-|-|.|certificate verify failed
an unknown authority is refused|$mine --cacert other.pem GET key|1|-|-|refused|certificate verify failed|alert unknown ca
--tls-ciphersuites AES-128-GCM|$mine --tls-ciphersuites TLS_AES_128_GCM_SHA256 GET key|0|TLSv1.3|TLS_AES_128_GCM_SHA256|verified|^value\$|
--tls-ciphersuites ChaCha20-Poly1305|$mine --tls-ciphersuites TLS_CHACHA20_POLY1305_SHA256 GET key|0|TLSv1.3|TLS_CHACHA20_POLY1305_SHA256|verified|^value\$|
END
value TLSv1.3
benchmark TLSv1.3
only TLSv1.2
cases <<END
--tls-ciphers ECDHE ChaCha20-Poly1305|$mine --tls-ciphers ECDHE-RSA-CHACHA20-POLY1305 GET key|0|TLSv1.2|ECDHE-RSA-CHACHA20-POLY1305|verified|^value\$|
--tls-ciphers DHE AES-128-GCM|$mine --tls-ciphers DHE-RSA-AES128-GCM-SHA256 GET key|0|TLSv1.2|DHE-RSA-AES128-GCM-SHA256|verified|^value\$|
--tls-ciphers that the certificate can't serve|$mine --tls-ciphers ECDHE-ECDSA-AES128-GCM-SHA256 GET key|1|-|-|-|handshake failure|no shared cipher
a stranger's client certificate is refused, TLS 1.2|--cert stranger.pem --key stranger.key GET key|1|-|-|-|alert unknown ca|certificate verify failed
END
value TLSv1.2
follows TLSv1.2
server_is_ours "$leader"
row redis-server 'is there at the end' - - - - "$result" "$why"
