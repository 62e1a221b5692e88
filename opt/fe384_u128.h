/* Numbers modulo p = 2^384 - 2^128 - 2^96 + 2^32 - 1 in Montgomery form, R = 2^384, six words of 64
 * bits, always below p. Constant time. */
#ifndef ASSAY_OPT_FE384_U128_H
#define ASSAY_OPT_FE384_U128_H

#include <string.h>

#include "ref/ct.h"

__extension__ typedef unsigned __int128 u128;

typedef struct {
    uint64_t v[6];
} fe;

#define P384_P0 0x00000000ffffffffull /* p = {P0, P1, P2, ~0, ~0, ~0} */
#define P384_P1 0xffffffff00000000ull
#define P384_P2 0xfffffffffffffffeull

static inline uint64_t fe_step(uint64_t *r, u128 t)
{
    *r = (uint64_t)t;
    return (uint64_t)(t >> 64);
}

/* a + 2^384 carry, less p if that isn't negative. */
static inline void fe_finish(fe *r, const uint64_t a[6], uint64_t carry)
{
    static const uint64_t p[6] = {P384_P0, P384_P1, P384_P2, ~0ull, ~0ull, ~0ull};
    uint64_t t[6], b = 0;
#pragma GCC unroll 6
    for (int i = 0; i < 6; i++)
        b = fe_step(&t[i], (u128)a[i] - p[i] - b) & 1;
    uint64_t less = ct_barrier((carry - b) & (0 - b));
#pragma GCC unroll 6
    for (int i = 0; i < 6; i++)
        r->v[i] = t[i] ^ (less & (t[i] ^ a[i]));
}

/* r = a + (p under the mask); the carry out. */
static inline uint64_t fe_add_p_if(uint64_t r[6], const uint64_t a[6], uint64_t mask)
{
    uint64_t c;
    c = fe_step(&r[0], (u128)a[0] + (mask & P384_P0));
    c = fe_step(&r[1], (u128)a[1] + (mask & P384_P1) + c);
    c = fe_step(&r[2], (u128)a[2] + (mask & P384_P2) + c);
    for (int i = 3; i < 6; i++)
        c = fe_step(&r[i], (u128)a[i] + mask + c);
    return c;
}

static inline void fe_add(fe *r, const fe *a, const fe *b)
{
    uint64_t t[6], c = 0;
#pragma GCC unroll 6
    for (int i = 0; i < 6; i++)
        c = fe_step(&t[i], (u128)a->v[i] + b->v[i] + c);
    fe_finish(r, t, c);
}

static inline void fe_sub(fe *r, const fe *a, const fe *b)
{
    uint64_t t[6], c = 0;
#pragma GCC unroll 6
    for (int i = 0; i < 6; i++)
        c = fe_step(&t[i], (u128)a->v[i] - b->v[i] - c) & 1;
    (void)fe_add_p_if(r->v, t, ct_barrier(0 - c)); /* p back if it went below 0 */
}

/* t = (t + m p) / 2^64 for the m that makes it a whole number, t[0] (2^32 + 1), without what t has
 * above word 5; returns word 6. m p = 2^384 m - s, s = 2^128 m + 2^96 m - 2^32 m + m, and the
 * lowest word of s is t[0]. */
static inline uint64_t fe_reduce_step(uint64_t t[6])
{
    uint64_t m = t[0] + (t[0] << 32), low = m << 32, high = m >> 32, s1, s2, s3, b;
    b = m < low;
    b = fe_step(&s1, (u128)low - high - b) & 1;
    s3 = fe_step(&s2, (u128)high + m - b);
    b = fe_step(&t[0], (u128)t[1] - s1) & 1;
    b = fe_step(&t[1], (u128)t[2] - s2 - b) & 1;
    b = fe_step(&t[2], (u128)t[3] - s3 - b) & 1;
    b = fe_step(&t[3], (u128)t[4] - b) & 1;
    b = fe_step(&t[4], (u128)t[5] - b) & 1;
    t[5] = m - b; /* never below 0: s < 2^384 m, or both are 0 */
    return t[5];
}

static inline void fe_mul(fe *r, const fe *a, const fe *b)
{
    uint64_t t[8] = {0};
#pragma GCC unroll 6
    for (int i = 0; i < 6; i++) {
        uint64_t c = 0, top;
#pragma GCC unroll 6
        for (int j = 0; j < 6; j++)
            c = fe_step(&t[j], (u128)a->v[i] * b->v[j] + t[j] + c);
        c = fe_step(&top, (u128)t[6] + c);
        t[6] = c + fe_step(&t[5], (u128)fe_reduce_step(t) + top);
    }
    fe_finish(r, t, t[6]);
}

static inline void fe_square(fe *r, const fe *a)
{
    const uint64_t *v = a->v;
    uint64_t t[12] = {0}, c;
#pragma GCC unroll 5
    for (int i = 0; i < 5; i++) {
        c = 0;
#pragma GCC unroll 5
        for (int j = i + 1; j < 6; j++)
            c = fe_step(&t[i + j], (u128)v[i] * v[j] + t[i + j] + c);
        t[i + 6] = c;
    }
    t[11] = t[10] >> 63;
#pragma GCC unroll 9
    for (int i = 10; i > 1; i--)
        t[i] = t[i] << 1 | t[i - 1] >> 63;
    t[1] <<= 1;
    c = 0;
#pragma GCC unroll 6
    for (int i = 0; i < 6; i++) {
        u128 s = (u128)v[i] * v[i];
        c = fe_step(&t[2 * i], (u128)t[2 * i] + (uint64_t)s + c);
        c = fe_step(&t[2 * i + 1], (u128)t[2 * i + 1] + (uint64_t)(s >> 64) + c);
    }
#pragma GCC unroll 6
    for (int i = 0; i < 6; i++)
        (void)fe_reduce_step(t);
    c = 0;
#pragma GCC unroll 6
    for (int i = 0; i < 6; i++)
        c = fe_step(&t[i], (u128)t[i] + t[6 + i] + c);
    fe_finish(r, t, c);
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
    uint64_t t[7];
    t[6] = fe_add_p_if(t, a->v, ct_barrier(0 - (a->v[0] & 1)));
#pragma GCC unroll 6
    for (int i = 0; i < 6; i++)
        r->v[i] = t[i] >> 1 | t[i + 1] << 63;
}

#endif
