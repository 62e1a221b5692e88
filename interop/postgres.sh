#!/bin/sh
# A part of interop/dropin.sh: PostgreSQL serves, psql asks. PostgreSQL refuses to run as root, who becomes nobody for it.
set -eu
# shellcheck source=/dev/null
. "${HERE:?run by interop/dropin.sh}/part.sh"

bin=/usr/lib/postgresql/15/bin
dir=$WORK/postgres
server='' as=''
[ "$(id -u)" -ne 0 ] || as='setpriv --reuid=nobody --regid=nogroup --clear-groups'
# shellcheck disable=SC2317  # called by the trap
finish() {
    [ -z "$server" ] || { kill -INT "$server" 2>/dev/null && wait "$server"; } || true # INT: at once, no crash
}
trap finish EXIT
trap 'exit 1' INT TERM HUP

port=$(free_ports 1)
as_server() { # PROGRAM ARGUMENTS...
    # shellcheck disable=SC2086  # several words, or none
    (cd "$dir" && on_lib $as "$@")
}

settings() {
    cat <<END
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$dir'
dynamic_shared_memory_type = mmap
fsync = off
ssl = on
ssl_cert_file = '$dir/rsa.pem'
ssl_key_file = '$dir/rsa.key'
ssl_ca_file = '$WORK/root.pem'
ssl_dh_params_file = '$WORK/dh.pem'
END
}

admissions() {
    cat <<END
local   all postgres                 trust
hostssl all client.test 127.0.0.1/32 cert
hostssl all secretive   127.0.0.1/32 scram-sha-256
hostssl all anyone      127.0.0.1/32 trust
END
}

start() {
    mkdir "$dir"
    cp "$WORK/rsa.pem" "$WORK/rsa.key" "$dir"
    chmod 600 "$dir/rsa.key"
    [ -z "$as" ] || chown -R nobody:nogroup "$dir"
    as_server timeout 60 $bin/initdb -D data -U postgres -A trust --no-sync --locale=C.UTF-8 >"$WORK/postgres.log" 2>&1 || return 0
    settings >"$dir/data/postgresql.conf"
    admissions >"$dir/data/pg_hba.conf"
    # shellcheck disable=SC2086
    become $as $bin/postgres -D "$dir/data" >"$WORK/postgres.log" 2>&1 &
    server=$!
    await on_lib $bin/pg_isready -q -h "$dir" -p "$port" || true
}

locally() { # PSQL'S ARGUMENTS
    on_lib timeout 30 $bin/psql -X -At -v ON_ERROR_STOP=1 "host=$dir port=$port user=postgres dbname=postgres" "$@"
}

ask() { # PARAMETERS PSQL'S ARGUMENTS...
    parameters=$1
    shift
    run 30 $bin/psql -X -At -v ON_ERROR_STOP=1 \
        "hostaddr=127.0.0.1 port=$port dbname=postgres sslmode=verify-full sslrootcert=root.pem connect_timeout=20 $parameters" "$@"
}

# The server's view of the connection that asks.
view="select 'view', version, cipher, client_dn from pg_stat_ssl where pid = pg_backend_pid()"
field() { # NUMBER
    sed -n 's/^view|//p' "$WORK/told" | cut -d '|' -f "$1" | grep . || echo -
}

cases() {
    grep -v '^#' "$HERE/psql.txt" >"$WORK/cases"
    while IFS='|' read -r what parameters code version cipher certificate regex; do
        ask "$parameters" -c "$view" </dev/null
        judge "$code" "$regex"
        if [ "$result" = pass ] && ! { like "$(field 1)" "$version" && like "$(field 2)" "$cipher"; }; then
            result=FAIL why="expected $version $cipher"
        fi
        row psql "$what" "$(field 1)" "$(field 2)" - "$certificate" "$result" "$why"
    done <"$WORK/cases"
}

copies() { # VERSION
    base64 "$WORK/big" >"$WORK/lines"
    ask "host=rsa.test user=anyone ssl_max_protocol_version=$1" -c 'create temporary table t (id serial, line text)' \
        -c '\copy t (line) from lines' -c '\copy (select line from t order by id) to got' -c "$view"
    judge 0 "^view.$1"
    differs "$WORK/lines" "$WORK/got"
    row psql 'copies 12 MB to the server and back' "$(field 1)" "$(field 2)" - verified "$result" "$why"
}

# What the server itself makes of the library: the extensions sslinfo and pgcrypto. The digest and the MAC are of FIPS 180-4 and RFC 4231.
extensions() {
    ask 'host=rsa.test user=client.test sslcert=client.pem sslkey=client.key' -c "$view" \
        -c "select 'it', ssl_client_dn_field('CN'), ssl_issuer_dn(), value from ssl_extension_info() where name = 'subjectAltName'"
    judge 0 '^it.client.test./CN=root authority.DNS:client.test$'
    row postgres "sslinfo: a client certificate's names and extensions" "$(field 1)" "$(field 2)" - verified "$result" "$why"
    ask 'host=rsa.test user=anyone' -c "$view" -c "select 'it', encode(digest('abc', 'sha256'), 'hex') =
            'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        encode(hmac('what do ya want for nothing?', 'Jefe', 'sha256'), 'hex') =
            '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
        decrypt(encrypt('text', 'sixteen byte key', 'aes'), 'sixteen byte key', 'aes') = 'text',
        decrypt(encrypt('text', 'key', '3des'), 'key', '3des') = 'text',
        pgp_sym_decrypt(pgp_sym_encrypt('text', 'word'), 'word') = 'text'"
    judge 0 '^it.t.t.t.t.t$'
    row postgres 'pgcrypto: SHA-256, HMAC, AES, TDEA, OpenPGP' "$(field 1)" "$(field 2)" - verified "$result" "$why"
}

start
server_is_ours "$server"
[ "$result" = pass ] || { why="$why; $(tail -n 1 "$WORK/postgres.log")"; server=''; }
row postgres 'makes a cluster, starts' - - - - "$result" "$why"
if [ -n "$server" ]; then
    locally -q -c 'create role anyone login' -c 'create role "client.test" login' -c "create role secretive login password 'word'" \
        -c 'grant all on schema public to public' -c 'create extension sslinfo' -c 'create extension pgcrypto' >&2
    cases
    copies TLSv1.3
    copies TLSv1.2
    extensions
    server_is_ours "$server"
    row postgres 'is there at the end, all its processes' - - - - "$result" "$why"
fi
