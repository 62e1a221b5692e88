#!/bin/sh
# A part of interop/dropin.sh: CMP over HTTP (RFC 4210, RFC 6712). Debian's `openssl cmp`, on its own libraries, is
# the server of ours, and then its client.
# shellcheck disable=SC2034,SC2086,SC2154  # variables of part.sh; options are words
set -eu
# shellcheck source=/dev/null
. "${HERE:?run by interop/dropin.sh}/part.sh"

server=''
# shellcheck disable=SC2317  # called by the trap
stop() {
    [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
    server=''
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

# ---- Who: ours or debian ----

tool() { # WHO ARGUMENTS...: in place of this shell, in $WORK/cmp
    who=$1
    shift
    cd "$WORK/cmp"
    case $who in
    ours) exec env -i PATH=/usr/bin:/bin HOME="$WORK" "$TOOL" "$@" ;;
    debian) exec env -i PATH=/usr/bin:/bin HOME="$WORK" /usr/bin/openssl "$@" ;;
    esac
}

# ---- An authority, and what all have of it ----

mkdir "$WORK/cmp"
pki() {
    (tool debian "$@") >>"$WORK/cmp/pki.log" 2>&1
}
pki req -x509 -newkey rsa:2048 -nodes -keyout ca.key -subj /CN=CA -days 9 -out ca.pem
printf 'keyUsage=digitalSignature\nsubjectKeyIdentifier=hash\n' >"$WORK/cmp/ext"
for name in server client new; do
    kind=rsa:2048
    [ $name = server ] || kind=ec:ecpar.pem
    [ -e "$WORK/cmp/ecpar.pem" ] || pki ecparam -name P-256 -out ecpar.pem
    pki req -new -newkey "$kind" -nodes -keyout $name.key -subj /CN=$name -out $name.csr
    pki x509 -req -in $name.csr -CA ca.pem -CAkey ca.key -days 9 -extfile ext -out $name.pem
done

# ---- Servers and clients ----

serve() { # WHO OPTIONS...
    port=$(free_ports 1)
    serving=$1
    shift
    (tool "$serving" cmp -config '' -port "$port" -rsp_cert new.pem -rsp_capubs ca.pem "$@") \
        >"$WORK/cmp/server.log" 2>&1 </dev/null &
    server=$!
    await grep -q '^ACCEPT' "$WORK/cmp/server.log" || true
}

ask() { # WHO OPTIONS...
    rm -f "$WORK/cmp/got.pem"
    status=0
    (tool "$@" -server "127.0.0.1:$port" -path pkix/ -msg_timeout 20) >"$WORK/told" 2>&1 </dev/null || status=$?
}

tells() { # WHAT EXIT REGULAR-EXPRESSION [FILE THAT got.pem IS]
    judge_told "$2" "$3"
    [ "$result" = FAIL ] || [ $# -lt 4 ] || differs "$WORK/cmp/$4" "$WORK/cmp/got.pem"
    row openssl "cmp, $client asks $serving, $how: $1" - - - - "$result" "$why"
}

secret='-secret pass:of-both -ref 11'
signed='-cert client.pem -key client.key -trusted ca.pem'
enroll='-newkey new.key -subject /CN=new -certout got.pem'

# All requests, protected by the options given.
requests() { # OPTIONS...
    ask "$client" cmp -config '' -cmd ir $enroll -recipient /CN=CA -cacertsout capubs.pem "$@"
    tells 'ir' 0 'received PKICONF' new.pem
    ask "$client" cmp -config '' -cmd cr $enroll -recipient /CN=CA -days 3 -sans a.test,127.0.0.1 "$@"
    tells 'cr' 0 'received PKICONF' new.pem
    ask "$client" cmp -config '' -cmd kur -oldcert new.pem -newkey new.key -certout got.pem "$@"
    tells 'kur' 0 'received PKICONF' new.pem
    ask "$client" cmp -config '' -cmd kur -oldcert client.pem -newkey new.key -certout got.pem "$@"
    tells 'kur of another certificate' 1 'wrong certid'
    ask "$client" cmp -config '' -cmd p10cr -csr new.csr -certout got.pem "$@"
    tells 'p10cr' 0 'received PKICONF' new.pem
    ask "$client" cmp -config '' -cmd rr -oldcert new.pem -revreason 4 "$@"
    tells 'rr' 0 'revocation accepted'
    ask "$client" cmp -config '' -cmd rr -csr new.csr "$@"
    tells 'rr by a request' 0 'revocation accepted'
    ask "$client" cmp -config '' -cmd rr -oldcert client.pem "$@"
    tells 'rr of another certificate' 1 'wrong certificate to revoke'
    ask "$client" cmp -config '' -cmd genm -infotype signKeyPairTypes -geninfo 1.2.3.4:int:7 "$@"
    tells 'genm' 0 'genp contains ITAV of type: id-it-signKeyPairTypes'
    ask "$client" cmp -config '' -cmd ir $enroll -implicit_confirm "$@"
    tells 'ir, implicit confirmation not granted' 0 'received PKICONF' new.pem
    ask "$client" cmp -config '' -cmd ir $enroll -popo -1 "$@"
    tells 'ir without a proof of possession' 1 'badPOP'
    ask "$client" cmp -config '' -cmd ir $enroll -newkey client.key "$@"
    tells 'ir, the certificate is of another key' 1 'does not match our enrollment key'
    ask "$client" cmp -config '' -cmd ir $enroll -out_trusted server.pem "$@"
    tells 'ir, the certificate leads nowhere' 1 'failed to validate newly enrolled cert'
    ask "$client" cmp -config '' -cmd genm -unprotected_requests "$@"
    tells 'genm without protection' 1 'missing protection'
}

# What a server does by its own options, the client by none.
answers() { # PROTECTION-OF-THE-SERVER
    set -- $1
    serve "$serving" "$@" -grant_implicitconf
    ask "$client" cmp -config '' -cmd ir $enroll -implicit_confirm $protection
    tells 'ir, confirmed implicitly' 0 'received IP' new.pem
    said 'CERTCONF' && row openssl "cmp, $client asks $serving, $how: no confirmation" - - - - FAIL 'there is one'
    stop
    serve "$serving" "$@" -poll_count 2 -check_after 1
    ask "$client" cmp -config '' -cmd cr $enroll $protection
    tells 'cr, polled for' 0 'checkAfter = 1 seconds' new.pem
    stop
    serve "$serving" "$@" -pkistatus 2 -failurebits 35 -statusstring 'not you'
    ask "$client" cmp -config '' -cmd ir $enroll $protection
    tells 'ir rejected' 1 'PKIStatus: rejection; PKIFailureInfo: badAlg, badMessageCheck, badDataFormat; StatusString: "not you"'
    stop
    serve "$serving" "$@" -send_error
    ask "$client" cmp -config '' -cmd genm $protection
    tells 'genm, an error message' 1 'errorDetails: CMP routines, error processing message'
    stop
    serve "$serving" "$@" -send_error -send_unprot_err
    ask "$client" cmp -config '' -cmd genm $protection
    tells 'genm, an error message without protection' 1 'missing protection'
    ask "$client" cmp -config '' -cmd genm -unprotected_errors $protection
    tells 'the same, accepted' 1 'ignoring missing protection of error response'
    stop
}

# The client is $client, the server $serving.
pair() {
    how=password protection=$secret
    serve "$serving" -srv_ref 22 -srv_secret pass:of-both
    requests $secret
    ask "$client" cmp -config '' -cmd genm $secret -mac hmacWithSHA256 -digest sha512
    tells 'genm, SHA-512 and HMAC with SHA-256' 0 'received GENP'
    ask "$client" cmp -config '' -cmd genm -secret pass:another -ref 11
    tells 'another secret' 1 'wrong pbm value'
    ask "$client" cmp -config '' -cmd ir $enroll -ref 11 -secret pass:another
    tells 'ir by another secret' 1 'wrong pbm value'
    ask "$client" cmp -config '' -cmd genm $signed
    tells 'a signature' 1 'missing secret|missing trust anchor'
    stop
    answers '-srv_ref 22 -srv_secret pass:of-both'

    how=signatures protection=$signed
    serve "$serving" -srv_cert server.pem -srv_key server.key -srv_trusted ca.pem
    requests $signed
    ask "$client" cmp -config '' -cmd genm -cert client.pem -key client.key -srvcert server.pem -digest sha384
    tells 'genm, the server certificate is known, SHA-384' 0 'received GENP'
    ask "$client" cmp -config '' -cmd genm -cert client.pem -key client.key -trusted new.pem
    tells 'another anchor' 1 'no suitable sender cert'
    ask "$client" cmp -config '' -cmd genm $signed -expect_sender /CN=another
    tells 'another sender' 1 'does not match expected sender'
    stop
    serve "$serving" -srv_cert server.pem -srv_key server.key -srv_trusted new.pem
    ask "$client" cmp -config '' -cmd genm $signed
    tells 'the server has another anchor' 1 'StatusString: "no suitable sender cert"'
    stop
    answers '-srv_cert server.pem -srv_key server.key -srv_trusted ca.pem'
}

client=ours serving=debian
pair
client=debian serving=ours
pair
