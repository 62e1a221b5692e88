/* SM2 (GB/T 32918.2 and .4) over curve.h: numbers in words, no objects and no errors raised. The
 * private key d is in [1, n - 2]: 1 + d has an inverse. */
#ifndef ASSAY_EC_SM2_CORE_H
#define ASSAY_EC_SM2_CORE_H

#include "crypto/ec/ecdsa_core.h"

/* Of the one curve that there is: bytes of a coordinate, of a number modulo the order. */
enum { SM2_BYTES = 32 };

/* A mask: 0 < d < n - 1. */
uint64_t sm2_private_valid(const struct curve *c, const uint64_t *d);

/* The signature of e, of SM2_BYTES, by d with the secret number k in [1, n - 1] (GB/T 32918.2,
 * 6.1). False: take another k. Constant time. */
bool sm2_sign_with(const struct curve *c, struct ecdsa_sig *sig, const uint64_t *d,
                   const uint64_t *k, const uint8_t *e);

/* q is on the curve (GB/T 32918.2, 7.1). Variable time: all is public. */
bool sm2_verify(const struct curve *c, const struct ecdsa_sig *sig, const uint64_t *q,
                const uint8_t *e);

/* What both sides of an encryption have, [k]q: its x and y in bytes. False if that is the point at
 * infinity. Constant time. */
bool sm2_shared(const struct curve *c, uint8_t xy[2 * SM2_BYTES], const uint64_t *k,
                const uint64_t *q);

/* x of the point whose encryption this is, and so on, in DER (GB/T 35276): strict; what follows
 * stays in the slice. Writing takes the point's plain numbers. */
struct sm2_ciphertext {
    uint64_t point[2 * EC_WORDS_MAX]; /* maybe not on the curve */
    struct slice hash, text;          /* C3, C2 */
};

bool sm2_ciphertext_read(const struct curve *c, struct sm2_ciphertext *t, struct slice *der);
void sm2_ciphertext_write(const struct curve *c, const struct sm2_ciphertext *t, struct builder *b);

/* The most bytes that one of a text of `len` bytes takes, with a hash of so many. */
size_t sm2_ciphertext_size(size_t hash_len, size_t len);

#endif
