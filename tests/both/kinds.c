#include "tests/both/kinds.h"

#include "tests/check.h"

/* RSA keys take long to make and to check, and so each is used for many messages.
 * With the groups of safe primes 3.5 computes secrets from numbers outside of the subgroup too. */
const struct kind both_kinds[] = {
    {"RSA-2048", 300, 4, 6, 10, 10, {both_rsa_signature, both_rsa_text}, NULL, NULL},
    {"P-256", 4000, 40, 2, 1, 1, {both_signature, both_secret}, NULL, NULL},
    {"P-384", 2000, 20, 2, 1, 1, {both_signature, both_secret}, NULL, NULL},
    {"P-521", 2000, 20, 2, 1, 1, {both_signature, both_secret}, NULL, NULL},
    {"secp256k1", 2000, 20, 2, 1, 1, {both_signature, both_secret}, NULL, NULL},
    {"brainpoolP256r1", 2000, 20, 2, 1, 1, {both_signature, both_secret}, NULL, NULL},
    {"FFDHE-2048", 1000, 6, 2, 1, 1, {both_secret}, "OpenSSL-3.5", NULL},
    {"DSA-1024", 2000, 10, 2, 20, 1, {both_signature}, NULL, NULL},
    {"Ed25519", 4000, 100, 2, 1, 2, {both_pure_signature}, NULL, NULL},
    {"Ed448", 2000, 30, 2, 1, 2, {both_pure_signature}, NULL, NULL},
    {"X25519", 4000, 100, 2, 1, 1, {both_secret}, NULL, NULL},
    {"X448", 2000, 30, 2, 1, 1, {both_secret}, NULL, NULL},
    {"ML-KEM-512", 2000, 20, 2, 1, 2, {both_capsule}, NULL, "OpenSSL-3.0"},
    {"ML-KEM-768", 4000, 20, 2, 1, 2, {both_capsule}, NULL, "OpenSSL-3.0"},
    {"ML-KEM-1024", 2000, 20, 2, 1, 2, {both_capsule}, NULL, "OpenSSL-3.0"},
    {0},
};

bool both_check(const struct both *b, bool ok, const struct peer *who, const char *request)
{
    return check(ok, "%s: %s\n    key %s", who->name, request, b->private_key);
}
