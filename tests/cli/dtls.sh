#!/bin/bash
# DTLS between our openssl and Debian's, over loopback, each as client and as server: versions,
# suites, cookies, resumption by ticket and by id, client certificates, narrow paths, SRTP, another
# handshake from either end.
#   tests/cli/dtls.sh OUR_OPENSSL [THEIR_OPENSSL]
set -u
ours=$(realpath "$1")
theirs=${2:-/usr/bin/openssl}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
checks=0
wrong=0
port=$((21000 + $$ % 20000))
all="ALL:COMPLEMENTOFALL:@SECLEVEL=0"

fail() {
    wrong=$((wrong + 1))
    echo "dtls: $*"
}

for key in rsa:2048 ec:P-256; do
    name=${key%:*}
    option=$([ "$name" = ec ] && echo "-newkey ec -pkeyopt ec_paramgen_curve:P-256" || echo "-newkey $key")
    # shellcheck disable=SC2086
    "$theirs" req -x509 $option -nodes -keyout $name.key -out $name.pem -days 30 -subj "/CN=$name" \
        2>/dev/null || exit 2
done

# talk NAME SERVER CLIENT "server's options" "client's options" [what the client types]: the words go
# both ways. s.out and c.out are what they said.
talk() {
    local name=$1 server=$2 client=$3 typed=${6:-} pid
    checks=$((checks + 1))
    port=$((port + 1))
    rm -f s.out c.out
    # shellcheck disable=SC2086
    sleep 9 | timeout 9 "$server" s_server -accept $port -cert rsa.pem -key rsa.key -dcert ec.pem \
        -dkey ec.key -client_renegotiation $4 >s.out 2>&1 &
    pid=$!
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        grep -q ACCEPT s.out 2>/dev/null && break
        sleep 0.1
    done
    # shellcheck disable=SC2086
    {
        sleep 0.4
        for word in $typed; do
            echo "$word"
            sleep 0.4
        done
        echo "over and out"
        sleep 0.3
        echo Q
    } | timeout 8 "$client" s_client -connect 127.0.0.1:$port $5 >c.out 2>&1
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        grep -q "over and out" s.out && break
        sleep 0.1
    done
    kill $pid 2>/dev/null
    pkill -P $$ sleep 2>/dev/null
    wait $pid 2>/dev/null
    grep -q "over and out" s.out && return 0
    fail "$name: the server doesn't hear the client"
    tail -n 3 c.out s.out
    return 1
}

# said FILE TEXT NAME
said() {
    checks=$((checks + 1))
    grep -q -- "$2" "$1" || fail "$3: $1 doesn't say '$2'"
}

both() {
    local who=$1 server=$2 client=$3 suite
    talk "$who 1.2" "$server" "$client" -dtls1_2 -dtls1_2 && said c.out "DTLSv1.2" "$who 1.2"
    talk "$who 1.0" "$server" "$client" "-dtls1 -cipher $all" "-dtls1 -cipher $all" &&
        said c.out "Protocol  : DTLSv1\$" "$who 1.0"
    talk "$who any" "$server" "$client" -dtls "-dtls -mtu 300" && said c.out "DTLSv1.2" "$who any"
    talk "$who listen" "$server" "$client" "-dtls -listen" -dtls
    talk "$who narrow" "$server" "$client" "-dtls -mtu 256" "-dtls -mtu 256"
    for suite in ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-CHACHA20-POLY1305 DHE-RSA-AES128-CCM \
        ECDHE-RSA-AES256-SHA384 AES128-SHA AES256-GCM-SHA384; do
        talk "$who $suite" "$server" "$client" "-dtls1_2 -cipher $all" \
            "-dtls1_2 -cipher $suite:@SECLEVEL=0" && said c.out "$suite" "$who $suite"
    done
    talk "$who no_etm" "$server" "$client" "-dtls1_2 -no_etm" "-dtls1_2 -cipher AES128-SHA"
    talk "$who client's certificate" "$server" "$client" "-dtls1_2 -Verify 3" \
        "-dtls1_2 -cert ec.pem -key ec.key" && said s.out "CN = ec" "$who client's certificate"
    talk "$who srtp" "$server" "$client" "-dtls1_2 -use_srtp SRTP_AEAD_AES_128_GCM" \
        "-dtls1_2 -use_srtp SRTP_AES128_CM_SHA1_80:SRTP_AEAD_AES_128_GCM" &&
        said c.out "profile=SRTP_AEAD_AES_128_GCM" "$who srtp" &&
        said s.out "profile=SRTP_AEAD_AES_128_GCM" "$who srtp"
    talk "$who psk" "$server" "$client" "-dtls1_2 -nocert -psk 00112233 -cipher PSK" \
        "-dtls1_2 -psk 00112233 -cipher PSK" && said c.out "PSK" "$who psk"
    talk "$who again" "$server" "$client" -dtls1_2 -dtls1_2 R
}

# The session is made by one connection and resumed by another of the same server.
resumed() {
    local who=$1 server=$2 client=$3 options=$4 pid
    checks=$((checks + 1))
    port=$((port + 1))
    rm -f s.out c.out
    # shellcheck disable=SC2086
    sleep 9 | timeout 9 "$server" s_server -accept $port -cert rsa.pem -key rsa.key -dtls1_2 $options >s.out 2>&1 &
    pid=$!
    sleep 0.4
    { sleep 0.5; echo Q; } | timeout 5 "$client" s_client -connect 127.0.0.1:$port -dtls1_2 \
        -sess_out session.pem >/dev/null 2>&1
    sleep 0.3
    { sleep 0.5; echo Q; } | timeout 5 "$client" s_client -connect 127.0.0.1:$port -dtls1_2 \
        -sess_in session.pem >c.out 2>&1
    kill $pid 2>/dev/null
    pkill -P $$ sleep 2>/dev/null
    wait $pid 2>/dev/null
    grep -q "^Reused" c.out || fail "$who: isn't resumed"
}

for pair in "ours theirs" "theirs ours" "ours ours"; do
    read -r s c <<<"$pair"
    both "$s/$c" "${!s}" "${!c}"
    resumed "$s/$c ticket" "${!s}" "${!c}" ""
    resumed "$s/$c id" "${!s}" "${!c}" -no_ticket
done
echo "dtls: $checks checks, $wrong failed"
[ $wrong -eq 0 ]
