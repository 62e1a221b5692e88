/* Numbers modulo p = 2^255 - 19 in five limbs of 51 bits, with products of 128 bits (Bernstein,
 * Duif, Lange, Schwabe, Yang: High-speed high-security signatures, 2011). Constant time.
 *
 * A product's limbs are below 2^51 + 2^13; sums and differences are not carried. fe_mul takes limbs
 * below 2^54, and fe_sub subtracts limbs up to those of 4p, 2^53 - 76 and four times 2^53 - 4: a
 * sum of two products, or less. */
#ifndef ASSAY_OPT_FE25519_U128_H
#define ASSAY_OPT_FE25519_U128_H

#include "ref/bytes.h"
#include "ref/ct.h"

__extension__ typedef unsigned __int128 u128;

typedef struct {
    uint64_t v[5];
} fe;

/* The compiler finds a call to the products cheaper than it is. */
#define FE_INLINE static inline __attribute__((always_inline))

#define FE_MASK 0x7ffffffffffffull

/* From four words of a number below 2^255. */
static inline void fe_from_words(fe *r, const uint64_t w[4])
{
    r->v[0] = w[0] & FE_MASK;
    r->v[1] = (w[0] >> 51 | w[1] << 13) & FE_MASK;
    r->v[2] = (w[1] >> 38 | w[2] << 26) & FE_MASK;
    r->v[3] = (w[2] >> 25 | w[3] << 39) & FE_MASK;
    r->v[4] = w[3] >> 12;
}

static inline void fe_add(fe *r, const fe *a, const fe *b)
{
#pragma GCC unroll 5
    for (int i = 0; i < 5; i++)
        r->v[i] = a->v[i] + b->v[i];
}

/* a + 4p - b. */
static inline void fe_sub(fe *r, const fe *a, const fe *b)
{
    r->v[0] = a->v[0] + 0x1fffffffffffb4 - b->v[0];
#pragma GCC unroll 5
    for (int i = 1; i < 5; i++)
        r->v[i] = a->v[i] + 0x1ffffffffffffc - b->v[i];
}

/* Limbs of 51 bits and a little of columns below 2^115, the top one below 2^111. */
FE_INLINE void fe_carry(fe *r, u128 c0, u128 c1, u128 c2, u128 c3, u128 c4)
{
    c1 += (uint64_t)(c0 >> 51);
    c2 += (uint64_t)(c1 >> 51);
    c3 += (uint64_t)(c2 >> 51);
    c4 += (uint64_t)(c3 >> 51);
    uint64_t r0 = ((uint64_t)c0 & FE_MASK) + 19 * (uint64_t)(c4 >> 51);
    r->v[0] = r0 & FE_MASK;
    r->v[1] = ((uint64_t)c1 & FE_MASK) + (r0 >> 51);
    r->v[2] = (uint64_t)c2 & FE_MASK;
    r->v[3] = (uint64_t)c3 & FE_MASK;
    r->v[4] = (uint64_t)c4 & FE_MASK;
}

FE_INLINE void fe_mul(fe *r, const fe *a, const fe *b)
{
    const uint64_t a0 = a->v[0], a1 = a->v[1], a2 = a->v[2], a3 = a->v[3], a4 = a->v[4];
    const uint64_t b0 = b->v[0], b1 = b->v[1], b2 = b->v[2], b3 = b->v[3], b4 = b->v[4];
    const uint64_t b1_19 = 19 * b1, b2_19 = 19 * b2, b3_19 = 19 * b3, b4_19 = 19 * b4;
    fe_carry(r,
             (u128)a0 * b0 + (u128)a1 * b4_19 + (u128)a2 * b3_19 + (u128)a3 * b2_19 +
                 (u128)a4 * b1_19,
             (u128)a0 * b1 + (u128)a1 * b0 + (u128)a2 * b4_19 + (u128)a3 * b3_19 + (u128)a4 * b2_19,
             (u128)a0 * b2 + (u128)a1 * b1 + (u128)a2 * b0 + (u128)a3 * b4_19 + (u128)a4 * b3_19,
             (u128)a0 * b3 + (u128)a1 * b2 + (u128)a2 * b1 + (u128)a3 * b0 + (u128)a4 * b4_19,
             (u128)a0 * b4 + (u128)a1 * b3 + (u128)a2 * b2 + (u128)a3 * b1 + (u128)a4 * b0);
}

FE_INLINE void fe_square(fe *r, const fe *a)
{
    const uint64_t a0 = a->v[0], a1 = a->v[1], a2 = a->v[2], a3 = a->v[3], a4 = a->v[4];
    const uint64_t a0_2 = 2 * a0, a1_2 = 2 * a1, a3_19 = 19 * a3, a4_19 = 19 * a4;
    fe_carry(r, (u128)a0 * a0 + (u128)a1_2 * a4_19 + (u128)(2 * a2) * a3_19,
             (u128)a0_2 * a1 + (u128)(2 * a2) * a4_19 + (u128)a3 * a3_19,
             (u128)a0_2 * a2 + (u128)a1 * a1 + (u128)(2 * a3) * a4_19,
             (u128)a0_2 * a3 + (u128)a1_2 * a2 + (u128)a4 * a4_19,
             (u128)a0_2 * a4 + (u128)a1_2 * a3 + (u128)a2 * a2);
}

static inline void fe_square_times(fe *r, const fe *a, int n)
{
    fe t;
    fe_square(&t, a);
    while (--n > 0)
        fe_square(&t, &t);
    *r = t;
}

static inline void fe_mul_small(fe *r, const fe *a, uint32_t n)
{
    fe_carry(r, (u128)a->v[0] * n, (u128)a->v[1] * n, (u128)a->v[2] * n, (u128)a->v[3] * n,
             (u128)a->v[4] * n);
}

/* The four words of the number below p. */
static inline void fe_to_words(uint64_t w[4], const fe *a)
{
    fe t;
    fe_carry(&t, a->v[0], a->v[1], a->v[2], a->v[3], a->v[4]);
    /* t < 2^255 + 2^64: q = 1 exactly if t + 19 >= 2^255, that is t >= p. */
    uint64_t q = (t.v[0] + 19) >> 51;
#pragma GCC unroll 5
    for (int i = 1; i < 5; i++)
        q = (t.v[i] + q) >> 51;
    t.v[0] += 19 * q;
#pragma GCC unroll 5
    for (int i = 0; i < 4; i++) {
        t.v[i + 1] += t.v[i] >> 51;
        t.v[i] &= FE_MASK;
    }
    t.v[4] &= FE_MASK;
    w[0] = t.v[0] | t.v[1] << 51;
    w[1] = t.v[1] >> 13 | t.v[2] << 38;
    w[2] = t.v[2] >> 26 | t.v[3] << 25;
    w[3] = t.v[3] >> 39 | t.v[4] << 12;
}

static inline void fe_swap(uint64_t mask, fe *a, fe *b)
{
    mask = ct_barrier(mask);
#pragma GCC unroll 5
    for (int i = 0; i < 5; i++) {
        uint64_t t = mask & (a->v[i] ^ b->v[i]);
        a->v[i] ^= t;
        b->v[i] ^= t;
    }
}

#endif
