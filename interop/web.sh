#!/bin/sh
# A part of interop/dropin.sh: nginx serves, and is itself a client; curl, wrk and Python fetch; Python serves as well.
set -eu
# shellcheck source=/dev/null
. "${HERE:?run by interop/dropin.sh}/part.sh"

curl=/usr/bin/curl
nginx=/usr/sbin/nginx
wrk=/usr/bin/wrk
python=/usr/bin/python3.11

nginx_pid='' job=''
# shellcheck disable=SC2317  # called by the trap
finish() {
    [ -z "$nginx_pid" ] || kill "$nginx_pid" 2>/dev/null || true
    [ -z "$job" ] || wait "$job" 2>/dev/null || true
}
trap finish EXIT
trap 'exit 1' INT TERM HUP

# ---- nginx ----

# shellcheck disable=SC2046  # two words
set -- $(free_ports 2)
port=$1 port12=$2
mkdir "$WORK/files"
ln "$WORK/big" "$WORK/files/big"
sed -e "s|@WORK@|$WORK|g" -e "s|@PORT@|$port|g" -e "s|@PORT12@|$port12|g" "$HERE/nginx.conf.in" >"$WORK/nginx.conf"

start_nginx() {
    # Only root may choose the workers' user, and it is to be one who can read the directory.
    [ "$(id -u)" -eq 0 ] || sed -i '/^user /d' "$WORK/nginx.conf"
    on_lib "$nginx" -e "$WORK/error.log" -c "$WORK/nginx.conf" -g 'daemon off;' >"$WORK/nginx.out" 2>&1 &
    job=$!
    await pgrep -F "$WORK/nginx.pid" || true
    nginx_pid=$(cat "$WORK/nginx.pid" 2>/dev/null || true)
    sleep 0.3 # for the workers
    server_is_ours "$nginx_pid"
    [ -n "$nginx_pid" ] || why=$(tail -n 1 "$WORK/nginx.out" | tr '\t' ' ')
    row nginx 'starts: RSA and ECDSA keys, DH parameters, a stapled response' - - - - "$result" "$why"
}

page=''
fetch() { # HOST ARGUMENTS...
    host=$1
    shift
    run 35 "$curl" -q -sS -v --fail --max-time 30 --resolve "*:$port:127.0.0.1" --cacert root.pem "$@" \
        "https://$host:$port/$page"
}

# The last word that the server has on the connection; the names of groups that nginx 1.22 doesn't know.
view() { # KEY
    sed -n "s/.*version=.*/ &/;s/.* $1=\([^ ]*\).*/\1/p" "$WORK/told" | tail -n 1 | sed 's/^0x11ec$/X25519MLKEM768/'
}

# ---- curl ----

judge_view() { # EXIT VERSION CIPHER GROUP REGULAR-EXPRESSION
    judge "$1" "$5"
    if [ "$result" = pass ] && [ "$2" != - ] &&
        ! { like "$(view version)" "$2" && like "$(view cipher)" "$3" && like "$(view group)" "$4"; }; then
        result=FAIL why="expected $2 $3 $4"
    fi
}

verified() {
    if said 'SSL certificate verify ok'; then
        echo verified
    elif [ "$status" = 60 ] || [ "$status" = 91 ]; then
        echo refused
    elif said 'SSL certificate verify result'; then
        echo 'not verified'
    else
        echo -
    fi
}

view_row() { # PROGRAM WHAT
    row "$1" "$2" "$(view version)" "$(view cipher)" "$(view group)" "$(verified)" "$result" "$why"
}

curl_cases() {
    grep -v '^#' "$HERE/curl.txt" >"$WORK/cases"
    while IFS='|' read -r what host arguments code version cipher group regex; do
        # shellcheck disable=SC2086  # several arguments
        fetch "$host" $arguments </dev/null
        judge_view "$code" "$version" "$cipher" "$group" "$regex"
        view_row curl "$what"
    done <"$WORK/cases"
}

# Two connections of one process: the second resumes the session of the first.
curl_resumes() { # WHAT HOST ARGUMENTS...
    what=$1 again=$2
    shift 2
    fetch "$again" -H 'Connection: close' --http1.1 "$@" "https://$again:$port/"
    judge 0 'resumed=r'
    view_row curl "$what"
}

curl_big() { # WHAT ARGUMENTS...
    what=$1
    shift
    fetch rsa.test "$@" -o "$WORK/got" "https://rsa.test:$port/files/big"
    judge 0 ''
    differs "$WORK/got" "$WORK/big"
    rm -f "$WORK/got"
    view_row curl "$what"
}

# ---- nginx as a client, and under change ----

nginx_upstream() {
    page=upstream/
    fetch rsa.test
    judge_view 0 TLSv1.3 '*' '*' 'served=ecdsa.test'
    said 'client=SUCCESS' || { result=FAIL why="${why:-no client certificate arrived}"; }
    row nginx 'fetches from an upstream, with a client certificate' "$(view version)" "$(view cipher)" "$(view group)" verified "$result" "$why"
    page=upstream-stranger/
    fetch rsa.test
    page=''
    judge 22 'error: 502'
    if [ "$result" = pass ] && ! grep -q 'upstream SSL certificate verify error: (2[01]:' "$WORK/error.log"; then
        result=FAIL why="the upstream was not refused for its authority"
    fi
    row nginx 'refuses an upstream of an unknown authority' - - - refused "$result" "$why"
}

# Is what wrk said free of failures, and of how many requests?  Sets result, why, requests.
judge_wrk() { # EXIT
    requests=$(sed -n 's/^ *\([0-9]*\) requests in .*/\1/p' "$WORK/wrk.out")
    result=FAIL
    if [ "$1" -ne 0 ] || [ "${requests:-0}" -eq 0 ]; then
        why="exit $1: $(tail -n 1 "$WORK/wrk.out")"
    elif grep -E 'Socket errors|Non-2xx' "$WORK/wrk.out" >"$WORK/why"; then
        why=$(cat "$WORK/why")
    else
        result=pass why=
    fi
}

# New connections all the while, of which none may fail, to workers that come and go.
nginx_reload() {
    on_lib timeout 60 "$wrk" -t1 -c8 --timeout 10s -d5s -H 'Connection: close' "https://127.0.0.1:$port/" >"$WORK/wrk.out" 2>&1 &
    load=$!
    round=0 good=pass
    while [ $round -lt 6 ] && [ $good = pass ]; do
        round=$((round + 1))
        kill -HUP "$nginx_pid" || break
        for host in rsa.test ecdsa.test both.test; do
            fetch $host --http1.1 # an idle connection of h2 may be closed
            judge_view 0 TLSv1.3 '*' '*' "served=$host"
            [ "$result" = pass ] || { good=FAIL && break; }
        done
        sleep 0.4
    done
    ended=0
    wait $load || ended=$?
    if [ $good = pass ]; then
        judge_wrk $ended
        [ "$result" != pass ] || server_is_ours "$nginx_pid"
    fi
    view_row nginx "reloads $round times under load: $requests new connections"
}

# ---- wrk ----

wrk_run() { # WHAT PORT VERSION ARGUMENTS...
    what=$1 url=https://127.0.0.1:$2/wrk version=$3
    shift 3
    : >"$WORK/wrk.log"
    run $((WRK_SECONDS + 30)) "$wrk" -t2 -c20 --timeout 10s -d"${WRK_SECONDS}s" "$@" "$url"
    mv "$WORK/told" "$WORK/wrk.out"
    judge_wrk "$status"
    sed 's/ resumed=.*//' "$WORK/wrk.log" | sort -u >"$WORK/told"
    if [ "$result" = pass ] && { [ "$(wc -l <"$WORK/told")" -ne 1 ] || ! like "$(view version)" "$version"; }; then
        result=FAIL why="expected $version throughout"
    elif [ "$result" = pass ]; then
        expect_ours
    fi
    row wrk "$what: ${requests:-0} requests in $WRK_SECONDS s" "$(view version)" "$(view cipher)" "$(view group)" 'not verified' \
        "$result" "$why"
}

# ---- Python ----

python_rows() {
    status=0
    on_lib timeout 300 "$python" -I "$HERE/dropin.py" "$LIBDIR" "$port" "$WORK" >"$WORK/python.rows" 2>"$WORK/python.err" || status=$?
    cat "$WORK/python.rows" >>"$WORK/rows"
    [ $status -eq 0 ] || row python 'runs its part to the end' - - - - FAIL "$(tail -n 1 "$WORK/python.err")"
}

start_nginx
[ -n "$nginx_pid" ] || cat "$WORK/nginx.out" >&2
curl_cases
curl_resumes 'resumes a session by ticket, TLS 1.3' rsa.test --tlsv1.3
curl_resumes 'resumes a session by ticket, TLS 1.2' rsa.test --tls-max 1.2
curl_resumes 'resumes a session from the cache, TLS 1.3' cache.test --tlsv1.3
curl_resumes 'resumes a session from the cache, TLS 1.2' cache.test --tls-max 1.2
curl_big '9 MB by http/1.1, TLS 1.3' --http1.1 --tlsv1.3
curl_big '9 MB by h2, TLS 1.3' --http2 --tlsv1.3
curl_big '9 MB by http/1.1, TLS 1.2' --http1.1 --tls-max 1.2
curl_big '9 MB in CBC, TLS 1.2' --http1.1 --tls-max 1.2 --ciphers ECDHE-RSA-AES128-SHA
nginx_upstream
nginx_reload
wrk_run 'keeps connections' "$port" TLSv1.3
wrk_run 'keeps connections' "$port12" TLSv1.2
wrk_run 'a connection a request' "$port" TLSv1.3 -H 'Connection: close'
wrk_run 'a connection a request' "$port12" TLSv1.2 -H 'Connection: close'
python_rows
