/* Numbers modulo p = 2^521 - 1 in nine limbs of 58 bits, which need not be reduced: 2^522 = 2.
 * Results have limbs below 2^58 + 2^5, halves below 3/2 of that; operands may be either. All but
 * the products. Constant time. */
#ifndef ASSAY_OPT_FE521_H
#define ASSAY_OPT_FE521_H

#include <string.h>

#include "ref/ct.h"

typedef struct {
    uint64_t v[9];
} fe;

#define LIMB      58
#define LIMBS     9
#define LIMB_MASK (~0ull >> (64 - LIMB))

/* The b of the curve. */
static const fe fe_b = {{0x3451fd46b503f00, 0x0f7e20f4b0d3c7b, 0x00bd3bb1bf07357, 0x147b1fa4dec594b,
                         0x18ef109e1561939, 0x26cc57cee2d2264, 0x0540eea2da725b9, 0x2687e4a688682da,
                         0x051953eb9618e1c}};

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
    uint64_t t[9];
#pragma GCC unroll 9
    for (int i = 0; i < 9; i++)
        t[i] = a->v[i] + b->v[i];
    fe_carry(r, t);
}

/* 4 p is added, so that no limb is below 0. */
static inline void fe_sub(fe *r, const fe *a, const fe *b)
{
    uint64_t t[9];
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++)
        t[i] = a->v[i] + 4 * LIMB_MASK - b->v[i];
    t[8] = a->v[8] + 2 * LIMB_MASK - 2 - b->v[8];
    fe_carry(r, t);
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
#pragma GCC unroll 9
    for (int i = 0; i < 9; i++) {
        int at = LIMB * i / 64, by = LIMB * i % 64;
        uint64_t v = w[at] >> by;
        if (by > 64 - LIMB && at < 8)
            v |= w[at + 1] << (64 - by);
        r->v[i] = v & LIMB_MASK;
    }
}

/* From nine limbs of 58 bits, of a table. */
static inline void fe_from_58(fe *r, const uint64_t t[9])
{
    memcpy(r, t, sizeof(*r));
}

#include "opt/fe521_reduce.h"

static inline void fe_to_words(uint64_t w[9], const fe *a)
{
    uint64_t t[9];
    fe_reduce(t, a);
#pragma GCC unroll 9
    for (int i = 0; i < 9; i++) {
        int at = 64 * i / LIMB, by = 64 * i % LIMB;
        w[i] = t[at] >> by;
        if (at < 8)
            w[i] |= t[at + 1] << (LIMB - by);
        if (by > 2 * LIMB - 64 && at < 7)
            w[i] |= t[at + 2] << (2 * LIMB - by);
    }
}

#endif
