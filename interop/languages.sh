#!/bin/sh
# shellcheck disable=SC2154  # result and why are of part.sh
# A part of interop/dropin.sh: Ruby, PHP and python3-cryptography, whose modules bind all names at load;
# what each does with keys and messages (interop/languages), and a page fetched from haproxy.
set -eu
# shellcheck source=/dev/null
. "${HERE:?run by interop/dropin.sh}/part.sh"

server=''
# shellcheck disable=SC2317  # called by the trap
stop() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server"; } || true
    server=''
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

does() { # PROGRAM WHAT COMMAND...
    program=$1 what=$2
    shift 2
    run 60 "$@"
    judge 0 '^all is well$' libcrypto
    # Ruby and PHP have libssl, too.
    [ "$result" = pass ] || { judge 0 '^all is well$'; }
    row "$program" "$what" - - - - "$result" "$why"
}
cp "$HERE"/languages/* "$WORK"
does ruby 'keys, certificates, time stamps, PKCS #7 and #12, AES-GCM' /usr/bin/ruby ruby.rb
does php 'keys, certificates, CMS, PKCS #7 and #12, ciphers' /usr/bin/php crypto.php
does cryptography 'keys of all kinds, certificates, AEADs, PKCS #12' /usr/bin/python3 crypto.py

port=$(free_ports 1)
cat "$WORK/ecdsa.pem" "$WORK/ecdsa.key" >"$WORK/haproxy.pem"
cat >"$WORK/haproxy.cfg" <<X
global
    maxconn 50
defaults
    mode http
    timeout client 10s
    timeout server 10s
    timeout connect 10s
frontend all
    bind 127.0.0.1:$port ssl crt $WORK/haproxy.pem
    http-request return status 200 content-type text/plain lf-string "by haproxy %[ssl_fc_protocol]\n"
X
(cd "$WORK" && become /usr/sbin/haproxy -db -f haproxy.cfg >haproxy.log 2>&1) &
server=$!
await /bin/sh -c "exec 3<>/dev/tcp/127.0.0.1/$port" || true
run 30 /usr/bin/curl -q -sS -v --retry 20 --retry-connrefused --retry-delay 1 --max-time 30 --resolve "ecdsa.test:$port:127.0.0.1" --cacert root.pem "https://ecdsa.test:$port/"
judge 0 '^by haproxy TLSv1.3'
told=$(sed -n 's/.*SSL connection using \([^ ]*\) . \([^ ]*\).*/\1 \2/p' "$WORK/told" | tail -n 1)
row curl 'fetches from haproxy' "${told% *}" "${told#* }" - verified "$result" "$why"
server_is_ours "$server"
row haproxy 'serves' - - - - "$result" "$why"

fetches() { # PROGRAM COMMAND...
    program=$1
    shift
    run 30 "$@" ecdsa.test "$port" root.pem
    judge 0 '^by haproxy TLSv1.3'
    told=$(tail -n 1 "$WORK/told")
    row "$program" 'fetches from haproxy' "${told% *}" "${told#* }" - verified "$result" "$why"
    run 30 "$@" other.test "$port" root.pem
    judge_told 1 'hostname|did not match|certificate verify failed'
    row "$program" 'refuses it by another name' - - - refused "$result" "$why"
}
fetches ruby /usr/bin/ruby fetch.rb
fetches php /usr/bin/php fetch.php
stop
