/* Montgomery arithmetic modulo more than WORDS_MAX words, for which the kernels of ref/words.h have
 * no room. Keys aren't so long; numbers that programs compute with may be. Constant time in the
 * values, but where it says otherwise. */
#ifndef ASSAY_BN_LONG_H
#define ASSAY_BN_LONG_H

#include "crypto/bn/bignum.h"

static inline bool bn_is_long(const BN_MONT_CTX *m)
{
    return m->N.top > WORDS_MAX;
}

/* rr = R^2 mod m, of n words; false: no memory (raised). Not in constant time unless `secret`. */
bool bn_long_rr(uint64_t *rr, const uint64_t *m, size_t n, bool secret);

/* x = |a| |b| R^-1 mod m, as wide as m. 1, or 0 (raised). a and b may be of any size; how long they
 * are shows unless they or m are marked as secret. */
int bn_long_product(BIGNUM *x, const BIGNUM *a, const BIGNUM *b, const BN_MONT_CTX *m);

/* x = a^p mod m, as wide as m. 1, or 0 (raised). Not in constant time unless `secret`. */
int bn_long_power(BIGNUM *x, const BIGNUM *a, const BIGNUM *p, const BN_MONT_CTX *m, bool secret);

/* Miller's and Rabin's test of an odd w: 1, 0: composite, -1: failure, or the callback's. Variable
 * time: no number so long becomes a key. */
int bn_long_miller(const BIGNUM *w, int rounds, BN_CTX *ctx, BN_GENCB *cb);

#endif
