#!/bin/sh
# nginx and wrk over loopback, TLS 1.3, on our library and on the system's, in turn:
#
#   bench/nginx.sh LIBDIR        LIBDIR has libcrypto.so.3 and libssl.so.3
#
# Prints medians: requests per second, of wrk's connections that all stay open, or of connections for
# one request each; and the CPU time of nginx alone per request, which another's load on the machine
# changes less. Both programs have the same library.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
libdir=$(cd "${1:?usage: bench/nginx.sh LIBDIR}" && pwd -P)
rounds=5
seconds=2

work=$(mktemp -d)
chmod 755 "$work"
assay_pid='' system_pid=''
# shellcheck disable=SC2317  # called by the trap
finish() {
    for pid in $assay_pid $system_pid; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM HUP

on() { # assay|system COMMAND...
    case $1 in
    assay) set -- "LD_LIBRARY_PATH=$libdir" "$@" ;;
    system) set -- LC_ALL=C.UTF-8 "$@" ;;
    esac
    first=$1
    shift 2
    exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin "$first" "$@"
}

port() { # assay|system ecdsa|rsa
    case $1-$2 in
    assay-ecdsa) echo "$base" ;;
    assay-rsa) echo $((base + 1)) ;;
    system-ecdsa) echo $((base + 2)) ;;
    system-rsa) echo $((base + 3)) ;;
    esac
}

# Four ports in a row that nobody listens at: numbers beyond those that the system gives out by itself.
free_ports() {
    base=61200
    while ss -Hltn | grep -qE "127.0.0.1:($base|$((base + 1))|$((base + 2))|$((base + 3))) "; do
        base=$((base + 4))
    done
}

make_files() {
    "$here/../interop/pki.sh" "$work" >"$work/pki.log" 2>&1 || { cat "$work/pki.log" >&2; exit 1; }
    mkdir "$work/files"
    echo hello >"$work/files/small"
    head -c 100000 /dev/zero >"$work/files/large"
    for name in assay system; do
        sed "s|@WORK@|$work|g; s|@NAME@|$name|g; s|@ECDSA@|$(port "$name" ecdsa)|g; s|@RSA@|$(port "$name" rsa)|g" \
            "$here/nginx.conf.in" >"$work/$name.conf"
    done
}

await() { # PORT
    i=0
    until ss -Hltn | grep -q "127.0.0.1:$1 "; do
        i=$((i + 1))
        [ "$i" -lt 100 ] || { cat "$work"/*.log >&2; exit 1; }
        sleep 0.1
    done
}

worker_of() { # PID of the master
    pgrep -P "$1"
}

cpu_ns() { # PID
    cut -d ' ' -f 1 "/proc/$1/schedstat"
}

# A line of the table's data: LOAD LIBRARY REQUESTS/S NANOSECONDS-PER-REQUEST
run_load() { # LOAD LIBRARY MASTER PORT FILE [WRK-OPTION...]
    load=$1 library=$2 worker=$(worker_of "$3") url=https://127.0.0.1:$4/$5
    shift 5
    before=$(cpu_ns "$worker")
    (on "$library" wrk -t 1 -c 16 -d "$seconds" "$@" "$url") >"$work/wrk"
    after=$(cpu_ns "$worker")
    if grep -qE 'Non-2xx|Socket errors: connect [1-9]' "$work/wrk"; then
        cat "$work/wrk" >&2
        exit 1
    fi
    awk -v load="$load" -v library="$library" -v ns=$((after - before)) '
        /requests in/ { n = $1 }
        /^Requests\/sec/ { rate = $2 }
        END { if (n == 0) exit 1; print load, library, rate, ns / n }' "$work/wrk" >>"$work/data"
}

free_ports
make_files
(on assay nginx -c "$work/assay.conf" -e "$work/start.log") &
assay_pid=$!
(on system nginx -c "$work/system.conf" -e "$work/start.log") &
system_pid=$!
await "$(port assay ecdsa)"
await "$(port system ecdsa)"
grep -q "$libdir/libssl.so.3" "/proc/$(worker_of "$assay_pid")/maps"

: >"$work/data"
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    for library in system assay; do
        [ "$library" = assay ] && master=$assay_pid || master=$system_pid
        run_load handshakes-ECDSA "$library" "$master" "$(port "$library" ecdsa)" small -H 'Connection: close'
        run_load handshakes-RSA "$library" "$master" "$(port "$library" rsa)" small -H 'Connection: close'
        run_load requests-small "$library" "$master" "$(port "$library" ecdsa)" small
        run_load requests-100-KB "$library" "$master" "$(port "$library" ecdsa)" large
    done
done

awk '
    function median(values,    v, n, i, j, t) {
        n = split(values, v)
        for (i = 2; i <= n; i++)
            for (j = i; j > 1 && v[j - 1] + 0 > v[j] + 0; j--) { t = v[j]; v[j] = v[j - 1]; v[j - 1] = t }
        return n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2
    }
    !($1 in seen) { seen[$1] = 1; order[++loads] = $1 }
    { rate[$1, $2] = rate[$1, $2] " " $3; ns[$1, $2] = ns[$1, $2] " " $4 }
    END {
        printf "%-18s %12s %12s %6s | %14s %14s %6s\n", "nginx and wrk", "assay /s", "system /s", "ratio",
            "assay us/req", "system us/req", "ratio"
        for (i = 1; i <= loads; i++) {
            l = order[i]
            a = median(rate[l, "assay"]); s = median(rate[l, "system"])
            p = median(ns[l, "assay"]); q = median(ns[l, "system"])
            printf "%-18s %12.0f %12.0f %6.2f | %14.1f %14.1f %6.2f\n", l, a, s, a / s, p / 1e3, q / 1e3, q / p
        }
    }' "$work/data"
