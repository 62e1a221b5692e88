#!/bin/sh
# A part of interop/dropin.sh: Debian's provider tpm2, an unmodified shared object, over a TPM that swtpm plays:
# Debian's Python gets its digests and random bytes from there, by a configuration file alone, and serves TLS with
# keys that Debian's tool has made in the TPM; a client on Debian's libraries verifies what they sign.
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
module=/usr/lib/x86_64-linux-gnu/ossl-modules/tpm2.so
configure() { # PROPERTIES: what every fetch asks for
    printf '%s\n' 'openssl_conf = top' '[top]' 'providers = all' 'alg_section = algorithms' 'random = random' \
        '[all]' 'default = on' 'tpm2 = tpm' '[on]' 'activate = 1' '[tpm]' "module = $module" 'activate = 1' \
        '[random]' 'random = CTR-DRBG' 'properties = provider=tpm2' \
        '[algorithms]' "default_properties = $1" >"$WORK/tpm.cnf"
}

python() { # SCRIPT [ARGUMENTS...]
    run 60 env TPM2OPENSSL_TCTI="swtpm:port=$port" OPENSSL_CONF="$WORK/tpm.cnf" /usr/bin/python3.11 -I -c "$@"
}
debians() { # COMMAND ARGUMENTS...: of Debian's tool, on its own libraries
    (cd "$WORK" && env -i TPM2OPENSSL_TCTI="swtpm:port=$port" /usr/bin/openssl "$@") >>"$WORK/tpm.log" 2>&1
}
tells() { # WHAT EXIT REGULAR-EXPRESSION
    judge "$2" "$3" libcrypto
    # shellcheck disable=SC2154  # judge sets them
    row python3.11 "provider tpm2: $1" - - - - "$result" "$why"
}
random='import ssl; print(ssl.RAND_bytes(24).hex())'
handshake='import socket, ssl, subprocess, sys
name, version = sys.argv[1:]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(name + ".crt", name + ".key")
server = socket.create_server(("127.0.0.1", 0))
client = subprocess.Popen(["/usr/bin/openssl", "s_client", "-CAfile", name + ".crt", "-verify_return_error", version,
                           "-connect", "127.0.0.1:%d" % server.getsockname()[1]],
                          env={}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
context.wrap_socket(server.accept()[0], server_side=True).close()
print(client.communicate(timeout=30)[0])'
hash='import _hashlib; print(_hashlib.new("sha256", b"to be hashed").hexdigest())'
expected=$(printf 'to be hashed' | env -i /usr/bin/openssl dgst -sha256 -r | cut -d ' ' -f 1)

configure '?provider=tpm2'
# shellcheck disable=SC2317  # called by await
answers() {
    python "$random"
    said '^[0-9a-f]{48}$'
}
await answers || true
judge 0 '^[0-9a-f]{48}$'
row python3.11 'provider tpm2: random bytes' - - - - "$result" "$why"
configure 'provider=tpm2'
python "$hash"
tells 'SHA-256' 0 "^$expected\$"
python 'import _hashlib; _hashlib.new("blake2b512", b"")'
tells 'no BLAKE2' 1 'unsupported'
configure '?provider=tpm2'
for key in RSA:RSA-PSS:-pkeyopt:bits:2048 EC:ECDSA:-pkeyopt:group:P-256; do
    name=${key%%:*} rest=${key#*:}
    signature=${rest%%:*} option=${rest#*:}
    debians genpkey -provider tpm2 -algorithm "$name" "${option%%:*}" "${option#*:}" -out "$name.key" || true
    debians req -provider tpm2 -provider default -propquery '?provider=tpm2' -x509 -new -key "$name.key" \
        -subj "/CN=$name.tpm" -out "$name.crt" || true
    for version in 1.3 1.2; do
        python "$handshake" "$name" "-tls${version%.*}_${version#*.}"
        judge 0 "^Peer signature type: $signature"
        [ "$result" = FAIL ] || said "^New, TLSv$version, Cipher is [^(]" || result=FAIL why='no handshake'
        row python3.11 "provider tpm2: a server's $name key" "TLSv$version" - - - "$result" "$why"
    done
done
configure 'provider=tpm2'
stop
sleep 1
python "$random"
judge 1 ''
row python3.11 'provider tpm2: no random bytes without the TPM' - - - - "$result" "$why"
