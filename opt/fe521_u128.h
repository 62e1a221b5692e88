/* Products of the numbers of opt/fe521.h in C. Constant time. */
#ifndef ASSAY_OPT_FE521_U128_H
#define ASSAY_OPT_FE521_U128_H

#include "opt/fe521.h"

__extension__ typedef unsigned __int128 u128;

/* Sums of products are below 2^122. What they have above 58 bits is below 18 2^58 and goes to the
 * next limb, and what that then has goes on to the one after. */
static inline void fe_finish(fe *r, const u128 s[9])
{
    uint64_t t[9], high = 2 * (uint64_t)(s[8] >> LIMB);
#pragma GCC unroll 9
    for (int i = 0; i < 9; i++) {
        t[i] = ((uint64_t)s[i] & LIMB_MASK) + high;
        high = (uint64_t)(s[i] >> LIMB);
    }
    fe_carry(r, t);
}

static inline void fe_mul(fe *r, const fe *a, const fe *b)
{
    uint64_t twice[9];
    u128 s[9];
#pragma GCC unroll 9
    for (int i = 0; i < 9; i++)
        twice[i] = 2 * b->v[i];
#pragma GCC unroll 9
    for (int k = 0; k < 9; k++) {
        s[k] = 0;
#pragma GCC unroll 9
        for (int i = 0; i < 9; i++)
            s[k] += (u128)a->v[i] * (i <= k ? b->v[k - i] : twice[k + 9 - i]);
    }
    fe_finish(r, s);
}

/* The product of different limbs counts twice, and twice again above limb 8. */
static inline void fe_square(fe *r, const fe *a)
{
    uint64_t twice[9];
    u128 s[9];
#pragma GCC unroll 9
    for (int i = 0; i < 9; i++)
        twice[i] = 2 * a->v[i];
#pragma GCC unroll 9
    for (int k = 0; k < 9; k++) {
        u128 above = 0, below = 0;
        int even = k % 2 == 0 ? k / 2 : (k + 9) / 2; /* whose square it is */
#pragma GCC unroll 4
        for (int i = k + 1; 2 * i < k + 9; i++)
            above += (u128)twice[i] * a->v[k + 9 - i];
#pragma GCC unroll 4
        for (int i = 0; 2 * i < k; i++)
            below += (u128)a->v[i] * a->v[k - i];
        s[k] = 2 * (above + below) + (u128)a->v[even] * (k % 2 == 0 ? a->v[even] : twice[even]);
    }
    fe_finish(r, s);
}

static inline void fe_square_times(fe *r, const fe *a, int n)
{
    fe_square(r, a);
    while (--n > 0)
        fe_square(r, r);
}

#endif
