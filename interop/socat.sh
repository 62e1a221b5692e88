#!/bin/sh
# A part of interop/dropin.sh: socat on both ends, and as a server of curl.
set -eu
# shellcheck source=/dev/null
. "${HERE:?run by interop/dropin.sh}/part.sh"

socat=/usr/bin/socat
server=''
# shellcheck disable=SC2317  # called by the trap
stop() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server"; } || true
    server=''
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

serve() { # ADDRESS COMMAND [KIND]
    port=$(free_ports 1)
    rm -f "$WORK/socat.log"
    (cd "$WORK" && become $socat -d -d "${3-OPENSSL-LISTEN}:$port,bind=127.0.0.1,reuseaddr,$1" "$2" 2>"$WORK/socat.log") &
    server=$!
    await grep -q 'listening on' "$WORK/socat.log" || true
}

word() { # PHRASE BEFORE IT
    sed -n "s/.* $1 \([^ ]*\)\$/\1/p" "$WORK/told" | head -n 1 | grep . || echo -
}

# What the client sends comes back, through both.
echoes() { # WHAT ADDRESS-OPTIONS VERSION CIPHER
    run 30 /bin/sh -c "$socat -d -d -t 20 - \"OPENSSL:127.0.0.1:$port,cafile=root.pem,$2\" <big >got"
    judge 0 'exiting with status 0'
    if [ "$result" = pass ] && ! { like "$(word 'version used:')" "$3" && like "$(word 'connection using')" "$4"; }; then
        result=FAIL why="expected $3 $4"
    fi
    differs "$WORK/got" "$WORK/big"
    row socat "$1" "$(word 'version used:')" "$(word 'connection using')" - verified "$result" "$why"
}

refuses() { # WHAT ADDRESS-OPTIONS REGULAR-EXPRESSION
    run 30 $socat -d -d - "OPENSSL:127.0.0.1:$port,$2" </dev/null
    judge 1 "$3"
    row socat "$1" - - - refused "$result" "$why"
}

mine=cert=client.pem,key=client.key,commonname=rsa.test
serve fork,cert=rsa.pem,key=rsa.key,cafile=root.pem,verify=1,dhparam=dh.pem EXEC:cat
server_is_ours "$server"
row socat 'listens, wants a client certificate (OPENSSL-LISTEN)' - - - - "$result" "$why"
echoes '9 MB there and back, client certificate (OPENSSL)' "$mine" TLSv1.3 TLS_AES_256_GCM_SHA384
echoes 'the same' "$mine,openssl-max-proto-version=TLS1.2" TLSv1.2 'ECDHE-RSA-*'
echoes 'the same, a cipher named' "$mine,openssl-max-proto-version=TLS1.2,cipher=DHE-RSA-AES128-GCM-SHA256" TLSv1.2 DHE-RSA-AES128-GCM-SHA256
echoes 'the same, RSA key exchange, CBC' "$mine,cipher=AES128-SHA256,openssl-max-proto-version=TLS1.2" TLSv1.2 AES128-SHA256
refuses 'another common name' "cafile=root.pem,commonname=wrong.test,cert=client.pem,key=client.key" 'commonName'
refuses 'an unknown authority' "cafile=other.pem,$mine" 'certificate verify failed'
refuses 'without the client certificate, TLS 1.2' "cafile=root.pem,commonname=rsa.test,openssl-max-proto-version=TLS1.2" 'alert handshake failure'
stop

printf 'HTTP/1.0 200 OK\r\n\r\nfrom socat\n' >"$WORK/answer"
serve fork,cert=ecdsa.pem,key=ecdsa.key,verify=0,openssl-min-proto-version=TLS1.3 'SYSTEM:read line; cat answer'
run 30 /usr/bin/curl -q -sS -v --max-time 20 --resolve "ecdsa.test:$port:127.0.0.1" --cacert root.pem "https://ecdsa.test:$port/"
judge 0 'from socat'
told=$(sed -n 's/.*SSL connection using \([^ ]*\) . \([^ ]*\).*/\1 \2/p' "$WORK/told")
row socat 'serves curl' "${told% *}" "${told#* }" - verified "$result" "$why"
stop

# Over datagrams; it says the cipher's version, whatever the connection's is.
echo 'from here and back' >"$WORK/line"
serve cert=rsa.pem,key=rsa.key,cafile=root.pem,verify=1 EXEC:cat OPENSSL-DTLS-SERVER
run 30 /bin/sh -c "(cat line; sleep 1) | $socat -d -d - 'OPENSSL-DTLS-CLIENT:127.0.0.1:$port,cafile=root.pem,$mine' >got"
judge 0 'exiting with status 0'
differs "$WORK/got" "$WORK/line"
row socat 'a line there and back by DTLS, client certificate (OPENSSL-DTLS-CLIENT)' DTLS "$(word 'connection using')" - verified "$result" "$why"
