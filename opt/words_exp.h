/* What is made of a row's Montgomery products: powers, and R^2 mod m. */
#ifndef ASSAY_OPT_WORDS_EXP_H
#define ASSAY_OPT_WORDS_EXP_H

#include "ref/words.h"

/* mul and sqr need be right modulo m and below R only, for factors below R; `reduced` is mont_mul.
 */
struct mont_products {
    mont_mul_fn *mul;
    mont_sqr_fn *sqr;
    mont_mul_fn *reduced;
};

/* mont_exp, mont_exp_public and mont_rr of ref/words.h, by these products. Scratch of
 * mont_exp_scratch_5 words. */
void words_exp_by(const struct mont_products *by, uint64_t *r, const uint64_t *a, const uint64_t *e,
                  size_t e_bits, const struct mont *m, uint64_t *scratch);
void words_exp_public_by(const struct mont_products *by, uint64_t *r, const uint64_t *a,
                         const uint64_t *e, size_t e_bits, const struct mont *m, uint64_t *scratch);
void words_rr_by(const struct mont_products *by, uint64_t *rr, const uint64_t *m, size_t n);

/* The five bits of e from `bit` on; those above e_bits are zeros. */
static inline uint64_t words_window5(const uint64_t *e, size_t e_bits, size_t bit)
{
    uint64_t v = e[bit / 64] >> bit % 64;
    if (bit % 64 > 59 && bit / 64 + 1 < (e_bits + 63) / 64)
        v |= e[bit / 64 + 1] << (64 - bit % 64);
    return v & 31;
}

#endif
