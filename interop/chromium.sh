#!/bin/sh
# Headless Chromium opens a page of our s_server -www and of Debian's nginx on our libraries; its net log tells
# what it negotiated:  interop/chromium.sh OUT, where OUT/bin/openssl and OUT/dropin are.
# OUT/interop/chromium.png is its picture of the first page.
set -eu

HERE=$(cd "$(dirname "$0")" && pwd)
OUT=$(cd "$1" && pwd)
LIBDIR=$OUT/dropin
WORK=$(mktemp -d)
chmod 755 "$WORK" # nginx's workers are another user
export HERE LIBDIR WORK
# shellcheck source=/dev/null
. "$HERE/part.sh"

server=''
# shellcheck disable=SC2317  # called by the trap
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$WORK" 2>/dev/null || true
}
trap finish EXIT
trap 'exit 1' INT TERM HUP

"$HERE/pki.sh" "$WORK" >/dev/null 2>&1
# shellcheck disable=SC2046  # three words
set -- $(free_ports 3)
www=$1 port=$2 port12=$3

# Chromium takes a user's authorities from there.
mkdir -p "$WORK/.pki/nssdb"
certutil -N -d "sql:$WORK/.pki/nssdb" --empty-password
certutil -A -d "sql:$WORK/.pki/nssdb" -n root -t C,, -i "$WORK/root.pem"

browse() { # NAME URL ARGUMENTS...
    name=$1 url=$2
    shift 2
    env -i PATH=/usr/bin:/bin HOME="$WORK" LC_ALL=C.UTF-8 timeout -k 5 120 \
        chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --disable-dev-shm-usage --hide-scrollbars \
        --host-resolver-rules='MAP *.test 127.0.0.1' \
        --user-data-dir="$WORK/profile-$name" --log-net-log="$WORK/$name.json" "$@" "$url" \
        >"$WORK/$name.out" 2>"$WORK/$name.err"
}

# What the net log has of the handshake with HOST, and whether the page said TEXT: a line of the table.
judge_page() { # WHAT NAME HOST TEXT
    python3 - "$WORK/$2.json" "$3" >"$WORK/told" <<'PYTHON'
import json, sys
log = json.load(open(sys.argv[1]))
names = {number: name for name, number in log["constants"]["logEventTypes"].items()}
for event in log["events"]:
    seen = event.get("params", {})
    if names[event["type"]] == "SSL_CONNECT" and "version" in seen:
        print(f"version={seen['version']} cipher={seen['cipher_suite']} group={seen['key_exchange_group']}")
        break
PYTHON
    result=pass why=''
    if ! grep -q "$4" "$WORK/$2.out"; then
        result=FAIL why="the page didn't load: $(grep -o 'ERR_[A-Z_]*' "$WORK/$2.out" "$WORK/$2.err" | head -n 1)"
    elif ! grep -q '^version=TLS 1.3 .*group=4588$' "$WORK/told"; then
        result=FAIL why='no handshake of TLS 1.3 with X25519MLKEM768'
    fi
    printf '%-4s  %-36s %s %s\n' "$result" "$1" "$(cat "$WORK/told")" "$why"
    [ "$result" = pass ] || failed=1
}

failed=0
cd "$WORK"
"$OUT/bin/openssl" s_server -accept "127.0.0.1:$www" -cert ecdsa.pem -key ecdsa.key -www >www.log 2>&1 &
server=$!
await grep -q ACCEPT "$WORK/www.log"
browse www "https://ecdsa.test:$www/" --dump-dom || true
judge_page 'openssl s_server -www' www ecdsa.test 'TLSv1.3'
browse shot "https://ecdsa.test:$www/" --window-size=800,480 --screenshot="$OUT/interop/chromium.png" || true
kill "$server"

sed -e "s|@WORK@|$WORK|g" -e "s|@PORT@|$port|g" -e "s|@PORT12@|$port12|g" "$HERE/nginx.conf.in" >"$WORK/nginx.conf"
[ "$(id -u)" -eq 0 ] || sed -i '/^user /d' "$WORK/nginx.conf"
on_lib /usr/sbin/nginx -e "$WORK/error.log" -c "$WORK/nginx.conf" -g 'daemon off;' >"$WORK/nginx.out" 2>&1 &
await pgrep -F "$WORK/nginx.pid"
server=$(cat "$WORK/nginx.pid")
server_is_ours "$server"
[ "$result" = pass ] || { echo "nginx has another library: $why" && exit 1; }
browse nginx "https://rsa.test:$port/" --dump-dom || true
judge_page 'nginx' nginx rsa.test 'version=TLSv1.3'
exit $failed
