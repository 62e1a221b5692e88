/* P-521 for opt/nistp_group.h, over opt/fe521.h or opt/fe521_ifma.h. */
#ifndef ASSAY_OPT_P521_CURVE_H
#define ASSAY_OPT_P521_CURVE_H

#include "opt/nistp_inverse.h"
#include "opt/p521.h"
#include "opt/p521_table.h"

#define CURVE_BITS   521
#define WORDS        9
#define comb         p521_comb
#define COMB_BITS    P521_COMB_BITS
#define COMB_STRIDE  P521_COMB_STRIDE
#define COMB_WINDOWS P521_COMB_WINDOWS
#define COMB_ENTRIES P521_COMB_ENTRIES

static const uint64_t curve_p[9] = {0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
                                    0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
                                    0xffffffffffffffff, 0xffffffffffffffff, 0x00000000000001ff},
                      curve_n[9] = {0xbb6fb71e91386409, 0x3bb5c9b8899c47ae, 0x7fcc0148f709a5d0,
                                    0x51868783bf2f966b, 0xfffffffffffffffa, 0xffffffffffffffff,
                                    0xffffffffffffffff, 0xffffffffffffffff, 0x00000000000001ff};

static const fe fe_zero = {{0}}, fe_one = {{1}};

static inline void scalar_reduce(uint64_t r[9], const uint64_t k[9])
{
    p521_scalar_reduce_u128(r, k);
}

static inline void fe_invert(fe *r, const fe *a)
{
    static const struct nistp_inverse inverse = {
        .m = curve_p, .m0 = 1, .words = 9, .limbs = 9, .rounds = 21};
    static const uint64_t one[9] = {1};
    uint64_t w[9];
    fe_to_words(w, a);
    nistp_divide(w, one, w, &inverse);
    fe_from_words(r, w);
}

/* a^((p+1)/4), which is a^(2^519). */
static inline void fe_root(fe *r, const fe *a)
{
    fe_square_times(r, a, 519);
}

/* A point of the table. */
static inline void comb_point(struct affine *q, const uint64_t entry[18])
{
    fe_from_58(&q->x, entry);
    fe_from_58(&q->y, entry + 9);
}

#endif
