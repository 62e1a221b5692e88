/* BIGNUM inside: a sign and words, over the kernels of ref/words.h.
 *
 * A secret must not show by how many words it has. So a number may have leading zero words: `top`
 * is a public width, and every function takes numbers of any width. Those whose results are secret
 * by BN_FLG_CONSTTIME or by their callers (bn_*_fixed below) leave the width as the modulus has it;
 * the others trim. Nothing in the library reads d[top - 1] to learn a length except through
 * bn_trim and BN_num_bits. */
#ifndef ASSAY_BN_BIGNUM_H
#define ASSAY_BN_BIGNUM_H

#include <openssl/bn.h>
#include <stdbool.h>
#include <stdint.h>

#include "ref/words.h"

struct bignum_st {
    uint64_t *d; /* the least significant first; NULL if dmax is 0 */
    int top;     /* words in use; zero is any number of zero words, none included */
    int dmax;    /* words allocated */
    int neg;     /* 1 for a number below zero; never of zero */
    int flags;   /* BN_FLG_* */
};

/* A modulus: odd, positive, with what Montgomery arithmetic needs. Read-only once set, so that
 * threads may share it. */
struct bn_mont_ctx_st {
    BIGNUM N, RR; /* of one width */
    uint64_t m0;
    int flags;
};

/* Room for `words` words, contents kept. false: no memory (raised). */
bool bn_expand(BIGNUM *a, int words);

/* Takes leading zero words off, and the sign of zero. Variable time. */
void bn_trim(BIGNUM *a);

/* Gives a the width `words` >= that of its value, by zeros or by taking zeros off; false: no
 * memory, or a doesn't fit (raised). */
bool bn_set_width(BIGNUM *a, int words);

/* The words of a, n of them, into r, zeros above: false if a has more that aren't zero. Constant
 * time in the value. */
bool bn_get_words(uint64_t *r, size_t n, const BIGNUM *a);
bool bn_set_words(BIGNUM *a, const uint64_t *w, size_t n); /* untrimmed: width n */

/* How many words the value has. Variable time. */
size_t bn_length(const BIGNUM *a);

/* Makes a the n words that the caller wrote to a->d (expanded before), trimmed. */
void bn_finish(BIGNUM *a, size_t n, int neg);

/* BN_num_bits of a number that is no secret, a modulus or a public exponent: the top word alone. */
int bn_public_bits(const BIGNUM *a);

/* Words for a computation, zeros at first; NULL: no memory (raised). Wiped when freed. */
uint64_t *bn_scratch(size_t words);
void bn_scratch_free(uint64_t *p, size_t words);

/* The library context of a BN_CTX, which may be NULL. */
OSSL_LIB_CTX *bn_lib_ctx(const BN_CTX *c);

/* Is what is done with any of them to hide them? */
static inline bool bn_secret(const BIGNUM *a, const BIGNUM *b)
{
    return ((a->flags | b->flags) & BN_FLG_CONSTTIME) != 0;
}

/* BN_MONT_CTX_set, of a key's modulus: no more than WORDS_MAX words, which is what the kernels and
 * the functions below take. 1, or 0 (raised). */
int bn_mont_set_key(BN_MONT_CTX *m, const BIGNUM *mod);

/* r = |a| mod m, of the modulus's words. Constant time in the values. */
void bn_reduce_fixed(uint64_t *r, const BIGNUM *a, const BN_MONT_CTX *m);

/* The same, quick for |a| < m; that it is so shows. */
void bn_reduce_rare(uint64_t *r, const BIGNUM *a, const BN_MONT_CTX *m);

/* Is m odd? That shows, of secret moduli too. */
bool bn_odd_modulus(const BIGNUM *m);

/* Of secret numbers, constant time in their values and never trimmed: r = a b, of both widths
 * together, where r is neither; r = a + b, a word wider than the wider one; r = a - b modulo 2^64
 * to the wider one's width; the quotient q of a by d > 0, of a's width. None looks at signs. */
bool bn_mul_fixed(BIGNUM *r, const BIGNUM *a, const BIGNUM *b);
bool bn_add_fixed(BIGNUM *r, const BIGNUM *a, const BIGNUM *b);
bool bn_sub_fixed(BIGNUM *r, const BIGNUM *a, const BIGNUM *b);
bool bn_div_fixed(BIGNUM *q, const BIGNUM *a, const BIGNUM *d);

/* The modulus as the kernels take it. */
static inline struct mont bn_mont(const BN_MONT_CTX *m)
{
    return (struct mont){m->N.d, m->RR.d, m->m0, (size_t)m->N.top};
}

#endif
