/* P-256 for opt/nistp_group.h, over any field in Montgomery form with R = 2^256. */
#ifndef ASSAY_OPT_P256_CURVE_H
#define ASSAY_OPT_P256_CURVE_H

#include "opt/nistp_inverse.h"
#include "opt/p256.h"
#include "opt/p256_table.h"

#define CURVE_BITS 256
#define WORDS      4
#define comb       p256_comb
#define COMB_BITS  P256_COMB_BITS

static const uint64_t curve_p[4] = {0xffffffffffffffff, 0x00000000ffffffff, 0, 0xffffffff00000001},
                      curve_n[4] = {0xf3b9cac2fc632551, 0xbce6faada7179e84, 0xffffffffffffffff,
                                    0xffffffff00000000};

static const fe fe_zero = {{0}}, /* 1, R and b in Montgomery form */
    fe_one = {{0x0000000000000001, 0xffffffff00000000, 0xffffffffffffffff, 0x00000000fffffffe}},
                fe_rr = {{0x0000000000000003, 0xfffffffbffffffff, 0xfffffffffffffffe,
                          0x00000004fffffffd}},
                fe_b = {{0xd89cdf6229c4bddf, 0xacf005cd78843090, 0xe5a220abf7212ed6,
                         0xdc30061d04874834}};

static inline void scalar_reduce(uint64_t r[4], const uint64_t k[4])
{
    p256_scalar_reduce_u128(r, k);
}

/* R^2 / (a R) is 1/a times R. */
static inline void fe_invert(fe *r, const fe *a)
{
    static const struct nistp_inverse inverse = {
        .m = curve_p, .m0 = 1, .words = 4, .limbs = 5, .rounds = 10};
    nistp_divide(r->v, fe_rr.v, a->v, &inverse);
}

/* a^((p+1)/4), (p + 1) / 4 = 2^94 ((2^32 - 1) 2^128 + 2^96 + 1). */
static inline void fe_root(fe *r, const fe *a)
{
    fe x, t = *a;
    for (int n = 1; n < 32; n *= 2) { /* a^(2^n - 1) */
        fe_square_times(&x, &t, n);
        fe_mul(&t, &x, &t);
    }
    fe_square_times(&t, &t, 32);
    fe_mul(&t, &t, a);
    fe_square_times(&t, &t, 96);
    fe_mul(&t, &t, a);
    fe_square_times(r, &t, 94);
}

/* A point of the table, of the lowest of its four windows. */
static inline void comb_point(struct affine *q, const uint64_t entry[8][4])
{
    for (int w = 0; w < 4; w++) {
        q->x.v[w] = entry[w][0];
        q->y.v[w] = entry[w + 4][0];
    }
}

#endif
