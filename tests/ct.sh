#!/bin/sh
# Constant time, row by row under Valgrind: the walker marks secrets as undefined, and memcheck reports
# each branch and each address that depends on one. First the method proves itself on planted leaks.
#   tests/ct.sh OUT     OUT is a build with -DASSAY_CT_VALGRIND
set -u
out=$1
grind="valgrind -q --error-exitcode=9 --track-origins=no"
bad=0

for leak in branch address; do
    $grind "$out/test/ct-leak" $leak >/dev/null 2>&1
    if [ $? -eq 9 ]; then
        echo "ct    planted leak: secret-dependent $leak found"
    else
        echo "ct    planted leak: secret-dependent $leak NOT FOUND"
        bad=1
    fi
done
$grind "$out/test/ct-leak" none || { echo "ct    a clean function was reported"; bad=1; }

# One process: a report names the row by its call stack, and the line it was printed after.
log=$(mktemp)
watch() {
    if ! $grind --log-file="$log" "$@" || [ -s "$log" ]; then
        cat "$log"
        bad=1
    fi
}
watch "$out/test/walk" ct
watch "$out/test/suite" \
    mac/secrets evp/cipher/secrets rand/drbg/secrets \
    rsa/pad rsa/oaep rsa/tls rsa/secrets rsa/gen_secrets \
    dsa/secrets dh/secrets \
    ec/ecdsa_secrets ec/secrets ec/sm2_secrets \
    bn/secrets \
    ssl/cbc/secrets
rm -f "$log"
[ $bad -eq 0 ] && echo "ct    no secret decides a branch or an address in the above" ||
    echo "ct    FAILED"
exit $bad
