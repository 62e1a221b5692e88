/* Numbers modulo p = 2^521 - 1 in nine limbs of 58 bits, which need not be reduced: 2^522 = 2.
 * Products and differences give limbs below 2^58 + 2^8, "tight"; operands may be sums of three
 * tight ones. Constant time. */
#ifndef ASSAY_OPT_FE521_U128_H
#define ASSAY_OPT_FE521_U128_H

#include <string.h>

#include "ref/ct.h"

__extension__ typedef unsigned __int128 u128;

typedef struct {
    uint64_t v[9];
} fe;

#define LIMB      58
#define LIMB_MASK (~0ull >> (64 - LIMB))

/* What limbs have above 58 bits goes to the next, in one step for all. */
static inline void fe_carry(fe *r, const uint64_t t[9])
{
    uint64_t high = t[8] >> LIMB << 1;
#pragma GCC unroll 9
    for (int i = 0; i < 9; i++) {
        uint64_t low = (t[i] & LIMB_MASK) + high;
        high = t[i] >> LIMB;
        r->v[i] = low;
    }
}

static inline void fe_add(fe *r, const fe *a, const fe *b)
{
#pragma GCC unroll 9
    for (int i = 0; i < 9; i++)
        r->v[i] = a->v[i] + b->v[i];
}

/* 8 p is added, so that no limb is below 0: three tight ones are below 2^60 - 8. */
static inline void fe_sub(fe *r, const fe *a, const fe *b)
{
    uint64_t t[9];
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++)
        t[i] = a->v[i] + 8 * LIMB_MASK - b->v[i];
    t[8] = a->v[8] + 4 * LIMB_MASK - 4 - b->v[8];
    fe_carry(r, t);
}

/* Sums of products, below 2^124, are cut in three, added up and cut in two. */
static inline void fe_finish(fe *r, const u128 s[9])
{
    uint64_t low[9], middle[9], high[9], t[9];
#pragma GCC unroll 9
    for (int i = 0; i < 9; i++) {
        low[i] = (uint64_t)s[i] & LIMB_MASK;
        middle[i] = (uint64_t)(s[i] >> LIMB) & LIMB_MASK;
        high[i] = (uint64_t)(s[i] >> 64) >> (2 * LIMB - 64);
    }
    t[0] = low[0] + 2 * (middle[8] + high[7]);
    t[1] = low[1] + middle[0] + 2 * high[8];
#pragma GCC unroll 7
    for (int i = 2; i < 9; i++)
        t[i] = low[i] + middle[i - 1] + high[i - 2];
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

/* a/2: a or a + p, whichever is even, shifted. */
static inline void fe_half(fe *r, const fe *a)
{
    uint64_t odd = ct_barrier(0 - (a->v[0] & 1)), t[10] = {0};
    for (int i = 0; i < 9; i++)
        t[i] = a->v[i] + (odd & (i < 8 ? LIMB_MASK : LIMB_MASK >> 1));
    for (int i = 0; i < 9; i++)
        r->v[i] = (t[i] >> 1) + ((t[i + 1] & 1) << (LIMB - 1));
}

static inline void fe_from_words(fe *r, const uint64_t w[9])
{
    for (int i = 0; i < 9; i++) {
        int at = LIMB * i / 64, by = LIMB * i % 64;
        uint64_t v = w[at] >> by;
        if (by > 64 - LIMB && at < 8)
            v |= w[at + 1] << (64 - by);
        r->v[i] = v & LIMB_MASK;
    }
}

/* Limbs of 58 bits, the top one of 57. */
static inline void fe_carry_all(uint64_t t[9])
{
    for (int i = 0; i < 8; i++) {
        t[i + 1] += t[i] >> LIMB;
        t[i] &= LIMB_MASK;
    }
    t[0] += t[8] >> (LIMB - 1);
    t[8] &= LIMB_MASK >> 1;
}

static inline void fe_reduce(uint64_t t[9], const fe *a)
{
    memcpy(t, a->v, 8 * 9);
    fe_carry_all(t);
    fe_carry_all(t); /* below 2^521 or, with limb 0 alone above its 58 bits, below 2^58 + 16 */
    t[0]++;
    fe_carry_all(t); /* p + 1 has gone round to 1 */
    t[0]--;
}

static inline void fe_to_words(uint64_t w[9], const fe *a)
{
    uint64_t t[9];
    fe_reduce(t, a);
    for (int i = 0; i < 9; i++) {
        int at = 64 * i / LIMB, by = 64 * i % LIMB;
        w[i] = t[at] >> by;
        if (at < 8)
            w[i] |= t[at + 1] << (LIMB - by);
        if (by > 2 * LIMB - 64 && at < 7)
            w[i] |= t[at + 2] << (2 * LIMB - by);
    }
}

static inline uint64_t fe_is_zero(const fe *a)
{
    uint64_t t[9], any = 0;
    fe_reduce(t, a);
    for (int i = 0; i < 9; i++)
        any |= t[i];
    return ct_is_zero(any);
}

#endif
