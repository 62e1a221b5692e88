/* What two libraries try with a key that one of them made, and which keys those are. */
#ifndef ASSAY_TESTS_BOTH_KINDS_H
#define ASSAY_TESTS_BOTH_KINDS_H

#include "tests/both/peer.h"
#include "tests/gen.h"

/* Both sides hold the key in slot 0 and its public half in slot 1; slots 2 and 3 are free. */
struct both {
    struct gen gen;
    struct peer *maker, *reader;
    unsigned turn; /* the key's number */
    char private_key[HEX_MAX], public_key[HEX_MAX];
};

struct kind;

/* What is tried with a key. */
typedef void both_try(struct both *b, const struct kind *kind);

struct kind {
    const char *name;
    unsigned keys, keys_short;
    unsigned theirs;       /* one key in so many is the other library's */
    unsigned check_one_in; /* so many is seen by EVP_PKEY_check */
    unsigned messages;
    both_try *tries[3];
    const char *lax;   /* the library that takes public keys which the others find wrong */
    const char *lacks; /* the library that has no such keys */
};

/* Ends with an empty one. */
extern const struct kind both_kinds[];

/* check() of what `who` answered to `request`; the key is printed beside a failure. */
bool both_check(const struct both *b, bool ok, const struct peer *who, const char *request);

/* PKCS #1 v1.5 and PSS signatures of RSA; those of ECDSA and DSA; those without a digest. */
both_try both_rsa_signature, both_signature, both_pure_signature;

/* RSA's OAEP and PKCS #1 v1.5 encryption; Diffie-Hellman; key encapsulation. */
both_try both_rsa_text, both_secret, both_capsule;

#endif
