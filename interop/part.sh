# What the parts of interop/dropin.sh share; to be sourced by them.
# The environment has LIBDIR, with the two libraries; WORK, a directory with the certificates of pki.sh
# that all may read; and HERE, this directory.
# shellcheck shell=sh
set -eu

# A clean environment, so that nothing of the caller's reaches the programs.
become() { # PROGRAM ARGUMENTS...: in place of this shell
    exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME="$WORK" LC_ALL=C.UTF-8 LD_LIBRARY_PATH="$LIBDIR" "$@"
}
on_lib() {
    (become "$@")
}

# The same, with the dynamic loader's own account for loaded_ours. Sets status, whatever it is; what the
# program said and got is in $WORK/told.
run() { # SECONDS PROGRAM ARGUMENTS...
    rm -f "$WORK"/loader.*
    status=0
    seconds=$1
    shift
    (cd "$WORK" && on_lib LD_DEBUG=libs LD_DEBUG_OUTPUT="$WORK/loader" timeout -k 5 "$seconds" "$@") \
        >"$WORK/told" 2>&1 || status=$?
}

said() { # REGULAR-EXPRESSION
    [ -z "$1" ] || grep -aqE -- "$1" "$WORK/told"
}

complaint() {
    { grep -aE '^curl: |symbol lookup|error while loading|routines| E |rror: ' "$WORK/told" || tail -n 2 "$WORK/told"; } |
        head -n 2 | tr '\n\t' '  '
}

like() { # VALUE PATTERN
    # shellcheck disable=SC2254  # a pattern
    case $1 in $2) return 0 ;; esac
    return 1
}

# Waits for a command to succeed, ten seconds at most.
await() { # COMMAND...
    tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ $tries -lt 100 ] || return 1
        sleep 0.1
    done
}

free_ports() { # HOW-MANY
    /usr/bin/python3.11 -c 'import socket, sys
all = [socket.socket() for _ in range(int(sys.argv[1]))]
for s in all: s.bind(("127.0.0.1", 0))
print(*(s.getsockname()[1] for s in all))' "$1"
}

# ---- A line of the table ----

row() { # PROGRAM WHAT VERSION CIPHER GROUP VERIFIED pass|FAIL [WHY]
    printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" "$5" "$6" "$7" "${8-}" >>"$WORK/rows"
    printf '.' >&2
}

# ---- Whose library it was: both, or the libcrypto of what needs no more, of LIBDIR alone ----

all_ours() { # FILES [libcrypto]
    want=$LIBDIR/libcrypto.so.3
    [ $# -gt 1 ] || want="$want
$LIBDIR/libssl.so.3"
    [ "$1" = "$want" ]
}

loaded_ours() { # [libcrypto, where libssl isn't needed]: of the last run, its children included
    loaded=$(sed -n 's/.*calling init: \(.*\/lib\(ssl\|crypto\)\.so\.3\)$/\1/p' "$WORK"/loader.* | sort -u)
    all_ours "$loaded" "$@"
}

libraries_of() { # A FILE like /proc/PID/maps
    sed -n 's/.* \(\/.*\/lib\(ssl\|crypto\)\.so\.3\)$/\1/p' "$1" | sort -u
}

mapped_ours() { # PID
    loaded=$(libraries_of "/proc/$1/maps")
    all_ours "$loaded"
}

# Sets result and why to a failure unless the last run had our libraries.
expect_ours() { # [libcrypto]
    loaded_ours "$@" || { result=FAIL why="loaded: $loaded"; }
}

# Sets result and why: whether a server and its children have our libraries.
server_is_ours() { # PID
    result=FAIL why='is not there'
    kill -0 "${1:-0x}" 2>/dev/null || return 0
    for pid in $1 $(pgrep -P "$1" || true); do
        result=pass why=
        mapped_ours "$pid" || { result=FAIL why="process $pid has: $loaded"; break; }
    done
}

# Sets result and why: what the last run said, and its libraries.
judge_told() { # EXIT REGULAR-EXPRESSION
    result=FAIL
    if [ "$status" != "$1" ]; then
        why="exit $status: $(complaint)"
    elif ! said "$2"; then
        why="not said: $2; but: $(complaint)"
    else
        result=pass why=
    fi
}

judge() { # EXIT REGULAR-EXPRESSION [libcrypto]
    judge_told "$1" "$2"
    [ "$result" = FAIL ] || expect_ours ${3+"$3"}
}

differs() { # A B
    cmp -s "$1" "$2" || { result=FAIL why="${why:-the file differs}"; }
}
