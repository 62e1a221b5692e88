/* P-384 for opt/nistp_group.h, over any field in Montgomery form with R = 2^384. */
#ifndef ASSAY_OPT_P384_CURVE_H
#define ASSAY_OPT_P384_CURVE_H

#include "opt/nistp_inverse.h"
#include "opt/p384.h"
#include "opt/p384_table.h"

#define CURVE_BITS   384
#define WORDS        6
#define comb         p384_comb
#define COMB_BITS    P384_COMB_BITS
#define COMB_STRIDE  P384_COMB_STRIDE
#define COMB_WINDOWS P384_COMB_WINDOWS
#define COMB_ENTRIES P384_COMB_ENTRIES

static const uint64_t curve_p[6] = {0x00000000ffffffff, 0xffffffff00000000, 0xfffffffffffffffe,
                                    0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff},
                      curve_n[6] = {0xecec196accc52973, 0x581a0db248b0a77a, 0xc7634d81f4372ddf,
                                    0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff};

static const fe fe_zero = {{0}}, /* 1, R and b in Montgomery form */
    fe_one = {{0xffffffff00000001, 0x00000000ffffffff, 0x0000000000000001, 0x0000000000000000,
               0x0000000000000000, 0x0000000000000000}},
                fe_rr = {{0xfffffffe00000001, 0x0000000200000000, 0xfffffffe00000000,
                          0x0000000200000000, 0x0000000000000001, 0x0000000000000000}},
                fe_b = {{0x081188719d412dcc, 0xf729add87a4c32ec, 0x77f2209b1920022e,
                         0xe3374bee94938ae2, 0xb62b21f41f022094, 0xcd08114b604fbff9}};

static inline void scalar_reduce(uint64_t r[6], const uint64_t k[6])
{
    p384_scalar_reduce_u128(r, k);
}

/* R^2 / (a R) is 1/a times R; -1/p is 2^32 + 1 modulo 2^64. */
static inline void fe_invert(fe *r, const fe *a)
{
    static const struct nistp_inverse inverse = {
        .m = curve_p, .m0 = 0x100000001, .words = 6, .limbs = 7, .rounds = 15};
    nistp_divide(r->v, fe_rr.v, a->v, &inverse);
}

/* r = a^(2^n) b */
static inline void fe_square_times_mul(fe *r, const fe *a, int n, const fe *b)
{
    const fe factor = *b;
    fe_square_times(r, a, n);
    fe_mul(r, r, &factor);
}

/* a^((p+1)/4), (p + 1) / 4 = 2^30 (2^64 (2^33 (2^255 - 1) + 2^32 - 1) + 1); tn is a^(2^n - 1). */
static inline void fe_root(fe *r, const fe *a)
{
    fe t2, t3, t, t15, t32;
    fe_square_times_mul(&t2, a, 1, a);
    fe_square_times_mul(&t3, &t2, 1, a);
    fe_square_times_mul(&t, &t3, 3, &t3);
    fe_square_times_mul(&t, &t, 6, &t);
    fe_square_times_mul(&t15, &t, 3, &t3);
    fe_square_times_mul(&t, &t15, 15, &t15);
    fe_square_times_mul(&t32, &t, 2, &t2);
    for (int n = 30; n < 240; n *= 2)
        fe_square_times_mul(&t, &t, n, &t);
    fe_square_times_mul(&t, &t, 15, &t15);
    fe_square_times_mul(&t, &t, 33, &t32);
    fe_square_times_mul(&t, &t, 64, a);
    fe_square_times(r, &t, 30);
}

/* A point of the table. */
static inline void comb_point(struct affine *q, const uint64_t entry[12])
{
    memcpy(q, entry, sizeof(*q));
}

#endif
