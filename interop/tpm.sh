#!/bin/sh
# A part of interop/dropin.sh: Debian's provider tpm2, an unmodified shared object, over a TPM that swtpm plays:
# its random generator, digests and MAC by this library and this tool, compared with Debian's own.
set -eu
# shellcheck source=/dev/null
. "${HERE:?run by interop/dropin.sh}/part.sh"

tpm=''
# shellcheck disable=SC2317  # called by the trap
stop() {
    [ -z "$tpm" ] || kill "$tpm" 2>/dev/null || true
    tpm=''
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

# The simulator's control port is the one after its own.
mkdir "$WORK/tpm"
port=$(free_ports 1)
env -i PATH=/usr/bin:/bin HOME="$WORK" /usr/bin/swtpm socket --tpm2 --tpmstate dir="$WORK/tpm" \
    --server "type=tcp,port=$port,bindaddr=127.0.0.1" --ctrl "type=tcp,port=$((port + 1)),bindaddr=127.0.0.1" \
    --flags not-need-init,startup-clear >"$WORK/swtpm.log" 2>&1 &
tpm=$!
settings="TPM2OPENSSL_TCTI=swtpm:port=$port OPENSSL_MODULES=/usr/lib/x86_64-linux-gnu/ossl-modules"

by_tpm() { # ARGUMENTS OF openssl...: Debian's tool on this library
    # shellcheck disable=SC2086  # settings
    run 60 env $settings /usr/bin/openssl "$@"
}
tells() { # WHAT REGULAR-EXPRESSION
    judge 0 "$2"
    row openssl "provider tpm2: $1" - - - - "$result" "$why"
}

# shellcheck disable=SC2086
await env -i $settings /usr/bin/openssl list -providers -provider tpm2 || true
by_tpm list -providers -provider tpm2 -provider default -verbose
tells 'is listed' 'TPM 2.0 Provider'
by_tpm list -random-generators -provider tpm2
tells 'has a generator' 'CTR-DRBG @ tpm2'
by_tpm rand -provider tpm2 -provider default -propquery '?provider=tpm2' -hex 24
tells 'random bytes' '^[0-9a-f]{48}$'
echo 'to be hashed' >"$WORK/hashed"
for hash in sha1 sha256 sha384; do
    by_tpm dgst -provider tpm2 -propquery provider=tpm2 -r -$hash hashed
    tells "$hash" "^$(env -i /usr/bin/openssl dgst -r -$hash "$WORK/hashed" | cut -d ' ' -f 1) "
done
by_tpm dgst -provider tpm2 -propquery provider=tpm2 -r -md5 hashed
judge 1 'unsupported'
row openssl 'provider tpm2: no MD5' - - - - "$result" "$why"
stop
