#!/bin/sh
# The programs of examples/ with each other over loopback, on this library and on Debian's, each way
# round: what they print is what doc/guide says.   tests/examples.sh OUT
set -u
out=$(cd "$1" && pwd)
dir=$(mktemp -d)
servers=
failed=0
runs=0
trap 'kill $servers 2>/dev/null; rm -rf "$dir"' EXIT
trap 'exit 1' INT TERM

# ---- keys and certificates: two CAs; localhost, another host, a client, a client of the other CA ----

openssl() { "$out/bin/openssl" "$@"; }

authority() { # NAME
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=$1" \
        -addext keyUsage=critical,keyCertSign,cRLSign -keyout "$1.key" -out "$1.pem"
}

certificate() { # FILE ISSUER NAME
    openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$3" \
        -addext "subjectAltName=DNS:$3" -keyout "$1.key" -out "$1.req" &&
        openssl x509 -req -in "$1.req" -CA "$2.pem" -CAkey "$2.key" -days 2 -copy_extensions copy \
            -out "$1.pem"
}

cd "$dir" || exit 1
{
    authority root && authority other && certificate localhost root localhost &&
        certificate elsewhere root elsewhere.test && certificate alice root alice &&
        certificate mallory other mallory
} >pki.log 2>&1 || {
    cat pki.log
    exit 1
}

# ---- what is run, and what is expected ----

serve() { # PROGRAM CERT [CLIENT-CA]; sets port
    : >listening
    timeout 60 "$1" 127.0.0.1 0 "$2.pem" "$2.key" ${3:+"$3.pem"} >listening 2>>server.log &
    servers="$servers $!"
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        read -r word port <listening && [ "$word" = port ] && return
        sleep 0.05
    done
    echo "FAIL examples: $1 doesn't listen"
    exit 1
}

# The program ends so, having printed lines that match each pattern.
expect() { # CODE "PATTERN|PATTERN" PROGRAM ARG...
    code=$1 patterns=$2
    shift 2
    runs=$((runs + 1))
    timeout 10 "$@" >said 2>&1
    got=$?
    old_ifs=$IFS
    IFS='|'
    for pattern in $patterns; do
        grep -q -e "$pattern" said || {
            echo "FAIL examples: '$*' doesn't say '$pattern':"
            cat said
            failed=1
        }
    done
    IFS=$old_ifs
    [ "$got" -eq "$code" ] || {
        echo "FAIL examples: '$*' ends with $got, not $code:"
        cat said
        failed=1
    }
}

question() { # PROGRAM ARG...: an HTTP request on stdin, which then ends
    printf 'GET / HTTP/1.0\r\n\r\n' | "$@"
}

clients() { # SUFFIX of the clients' programs; the servers' ports are set
    rm -f session
    c=$out/examples
    expect 0 '^client: TLSv1.3|200 OK|^host localhost|^session new' \
        "$c/client$1" localhost "$plain" root.pem
    expect 1 'hostname mismatch|certificate verify failed' \
        "$c/client$1" localhost "$wrong" root.pem
    expect 1 'certificate verify failed' "$c/client$1" localhost "$plain" other.pem
    expect 1 'certificate verify failed' "$c/client$1" localhost "$plain"

    question timeout 10 "$c/talk$1" localhost "$plain" root.pem >said.talk 2>&1
    expect 0 '200 OK|^version TLSv1.3|^client nobody' cat said.talk
    expect 1 'certificate verify failed' "$c/talk$1" localhost "$wrong" root.pem

    expect 0 '^resume: TLSv1.3, new|^session new' \
        "$c/resume$1" localhost "$plain" session root.pem
    expect 0 'BEGIN SSL SESSION' cat session
    expect 0 '^resume: TLSv1.3, resumed|^session resumed' \
        "$c/resume$1" localhost "$plain" session root.pem
    expect 0 '^resume: TLSv1.3, resumed|^session resumed' \
        "$c/resume$1" localhost "$plain" session root.pem

    expect 0 'not asked|^client nobody' "$c/login$1" localhost "$plain" alice.pem alice.key root.pem
    expect 0 'certificates of /CN=root|^client alice' \
        "$c/login$1" localhost "$closed" alice.pem alice.key root.pem
    expect 1 "server doesn't take the certificate" \
        "$c/login$1" localhost "$closed" mallory.pem mallory.key root.pem
    expect 1 'alert certificate required' "$c/client$1" localhost "$closed" root.pem
    expect 1 'alert certificate required' "$c/resume$1" localhost "$closed" none root.pem
}

for there in '' -30; do
    server=$out/examples/server$there
    serve "$server" localhost && plain=$port
    serve "$server" elsewhere && wrong=$port
    serve "$server" localhost root && closed=$port
    for here in '' -30; do
        clients "$here"
    done
done
[ "$failed" -eq 0 ] && echo "$runs runs of the examples, all as the guide says"
exit "$failed"
