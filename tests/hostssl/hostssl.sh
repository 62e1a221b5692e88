#!/bin/sh
# hostssl.sh OUT PROGRAM   The system's own libssl.so.3, and python3 and curl with it, over this
# libcrypto.so.3: connections to and from programs that have the system's, TLS 1.2 and 1.3. PROGRAM is
# dane.c's. All that is needed has to be there; nothing is skipped.
set -eu
out=$(cd "$1" && pwd)
program=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
here=$(cd "$(dirname "$0")" && pwd)
python=/usr/bin/python3
for tool in $python curl openssl; do
    command -v "$tool" >/dev/null || { echo "hostssl: no $tool" >&2; exit 1; }
done
dir=$(mktemp -d)
servers=
finish() {
    for pid in $servers; do kill "$pid" 2>/dev/null || :; done
    rm -rf "$dir"
}
trap finish EXIT
trap 'exit 1' INT TERM
mkdir "$dir/lib"
ln -s "$out/lib/libcrypto.so.3" "$dir/lib"
cd "$dir"

theirs() { env -u LD_LIBRARY_PATH "$@"; }
ours() { LD_LIBRARY_PATH=$dir/lib "$@"; }
failed=0
bad() {
    echo "hostssl: $*" >&2
    failed=$((failed + 1))
}

# ---- That it is what it seems to be ----

ours $python -c 'import ssl, hashlib
assert "Assay" in ssl.OPENSSL_VERSION, ssl.OPENSSL_VERSION
assert hashlib.new("sha512_256", b"abc").hexdigest().startswith("53048e2681941ef9")
ssl.create_default_context()' || bad "python's ssl and hashlib"
theirs $python -c 'import ssl; assert "Assay" not in ssl.OPENSSL_VERSION' || bad "the system's is ours"

# ---- Servers, of three kinds of keys, with each library ----

certificate() { # NAME ALGORITHM...
    name=$1
    shift
    openssl req -x509 -newkey "$@" -nodes -keyout "$name.key" -out "$name.pem" -subj /CN=localhost \
        -addext subjectAltName=DNS:localhost 2>/dev/null
}
certificate rsa rsa:2048
certificate ec ec -pkeyopt ec_paramgen_curve:P-256
certificate ed ed25519
mkfifo open
exec 3<>open # what servers wait for
for whose in ours theirs; do
    # Not by the functions: `$!` is to be the server, not a shell around it.
    case $whose in
    ours) set -- "LD_LIBRARY_PATH=$dir/lib" ;;
    theirs) set -- -u LD_LIBRARY_PATH ;;
    esac
    for kind in rsa ec ed; do
        env "$@" $python -W ignore "$here/peer.py" server $kind.pem $kind.key <&3 >"$whose.$kind" &
        servers="$servers $!"
    done
done
for whose in ours theirs; do
    for kind in rsa ec ed; do
        for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
            [ -s "$whose.$kind" ] && break
            sleep 0.2
        done
        [ -s "$whose.$kind" ] || bad "no server $whose.$kind"
    done
done

# ---- Connections: each to say the same of itself ----

any="TLSv1_3 TLSv1_3::prime256v1 TLSv1_3::secp384r1 TLSv1_3::secp521r1 TLSv1_2"
all="$any TLSv1_2:ECDHE+AES128GCM TLSv1_2:ECDHE+AES256GCM TLSv1_2:ECDHE+CHACHA20 TLSv1_2:ECDHE+AESCCM
    TLSv1_2:ECDHE+AES256GCM:secp384r1"
rsa="TLSv1_2:AES128-GCM-SHA256 TLSv1_2:AES256-CCM TLSv1_2:ECDHE-ARIA128-GCM-SHA256
    TLSv1_2:ECDHE-ARIA256-GCM-SHA384"
connections=0
for kind in rsa ec ed; do
    cases=$all
    [ $kind != rsa ] || cases="$all $rsa"
    # shellcheck disable=SC2086
    theirs $python -W ignore "$here/peer.py" client "$(cat theirs.$kind)" $kind.pem $cases >want ||
        sed -i '/error\|failure\|NO_CIPHER/d' want
    [ "$(wc -l <want)" -ge 8 ] || bad "$kind: few connections are possible at all"
    for pair in ours:theirs theirs:ours ours:ours; do
        client=${pair%:*} server=${pair#*:}
        # shellcheck disable=SC2086
        $client $python -W ignore "$here/peer.py" client "$(cat "$server.$kind")" $kind.pem $cases \
            >got || :
        while read -r line; do
            connections=$((connections + 1))
            grep -qxF "$line" got || bad "$client to $server, $kind: not \"$line\""
        done <want
    done
done

# ---- curl, and a certificate that it doesn't trust ----

for version in 1.2 1.3; do
    for kind in rsa ec; do
        openssl s_server -accept 0 -cert $kind.pem -key $kind.key -www <&3 >served 2>&1 &
        pid=$!
        servers="$servers $pid"
        for _ in 1 2 3 4 5 6 7 8 9 10; do
            grep -q '^ACCEPT' served && break
            sleep 0.2
        done
        port=$(sed -n 's/^ACCEPT.*:\([0-9]*\)$/\1/p' served)
        url=https://localhost:$port/
        ours curl -sS --tlsv$version --tls-max $version --cacert $kind.pem "$url" >said || :
        grep -q "Protocol *: TLSv$version" said || bad "curl, TLS $version, $kind"
        ! ours curl -sS --tlsv$version --tls-max $version "$url" >/dev/null 2>said ||
            bad "curl trusts anybody"
        grep -q 'self-signed certificate' said || bad "curl: $(cat said)"
        kill "$pid" 2>/dev/null || :
    done
done

# ---- TLSA records ----

theirs "$program" rsa.pem rsa.key >want
ours "$program" rsa.pem rsa.key >got || bad "TLSA records"
cmp -s want got || { bad "TLSA records"; diff want got >&2; }
[ "$(grep -c 'verified 0, depth [01]' want)" -ge 6 ] || bad "no TLSA record matches"

[ $failed = 0 ] || { echo "hostssl: $failed failed" >&2; exit 1; }
echo "hostssl  $connections connections, 8 by curl, $(wc -l <got) TLSA records: ok"
