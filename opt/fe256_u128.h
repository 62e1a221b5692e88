/* Numbers modulo p = 2^256 - 2^224 + 2^192 + 2^96 - 1 in Montgomery form, R = 2^256, four words of
 * 64 bits, always below p. Constant time. */
#ifndef ASSAY_OPT_FE256_U128_H
#define ASSAY_OPT_FE256_U128_H

#include <string.h>

#include "ref/ct.h"

__extension__ typedef unsigned __int128 u128;

typedef struct {
    uint64_t v[4];
} fe;

#define P256_P1 0x00000000ffffffffull /* p = {~0, P1, 0, P3} */
#define P256_P3 0xffffffff00000001ull

static inline uint64_t fe_step(uint64_t *r, u128 t)
{
    *r = (uint64_t)t;
    return (uint64_t)(t >> 64);
}

/* a + 2^256 carry, less p if that isn't negative. */
static inline void fe_finish(fe *r, const uint64_t a[4], uint64_t carry)
{
    uint64_t t[4], b;
    b = fe_step(&t[0], (u128)a[0] - ~0ull) & 1;
    b = fe_step(&t[1], (u128)a[1] - P256_P1 - b) & 1;
    b = fe_step(&t[2], (u128)a[2] - b) & 1;
    b = fe_step(&t[3], (u128)a[3] - P256_P3 - b) & 1;
    uint64_t less = ct_barrier((carry - b) & (0 - b));
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        r->v[i] = t[i] ^ (less & (t[i] ^ a[i]));
}

static inline void fe_add(fe *r, const fe *a, const fe *b)
{
    uint64_t t[4], c = 0;
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        c = fe_step(&t[i], (u128)a->v[i] + b->v[i] + c);
    fe_finish(r, t, c);
}

static inline void fe_sub(fe *r, const fe *a, const fe *b)
{
    uint64_t t[4], c = 0;
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        c = fe_step(&t[i], (u128)a->v[i] - b->v[i] - c) & 1;
    uint64_t m = ct_barrier(0 - c); /* p back if it went below 0 */
    c = fe_step(&r->v[0], (u128)t[0] + m);
    c = fe_step(&r->v[1], (u128)t[1] + (m & P256_P1) + c);
    c = fe_step(&r->v[2], (u128)t[2] + c);
    (void)fe_step(&r->v[3], (u128)t[3] + (m & P256_P3) + c);
}

/* (t + m p) / 2^64 for the m that makes it a whole number: m is t[0], since p = -1 modulo 2^64. */
static inline void fe_reduce_step(uint64_t t[5])
{
    uint64_t m = t[0], c;
    u128 high = (u128)m * P256_P3;
    c = fe_step(&t[0], (u128)t[1] + (m << 32));
    c = fe_step(&t[1], (u128)t[2] + (m >> 32) + c);
    c = fe_step(&t[2], (u128)t[3] + (uint64_t)high + c);
    c = fe_step(&t[3], (u128)t[4] + (uint64_t)(high >> 64) + c);
    t[4] = c;
}

static inline void fe_mul(fe *r, const fe *a, const fe *b)
{
    uint64_t t[6] = {0};
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        uint64_t c = 0;
#pragma GCC unroll 4
        for (int j = 0; j < 4; j++)
            c = fe_step(&t[j], (u128)a->v[i] * b->v[j] + t[j] + c);
        c = fe_step(&t[4], (u128)t[4] + c);
        fe_reduce_step(t);
        t[4] += c;
    }
    fe_finish(r, t, t[4]);
}

static inline void fe_square(fe *r, const fe *a)
{
    const uint64_t *v = a->v;
    uint64_t t[8], c;
    c = fe_step(&t[1], (u128)v[0] * v[1]);
    c = fe_step(&t[2], (u128)v[0] * v[2] + c);
    t[4] = fe_step(&t[3], (u128)v[0] * v[3] + c);
    c = fe_step(&t[3], (u128)v[1] * v[2] + t[3]);
    t[5] = fe_step(&t[4], (u128)v[1] * v[3] + t[4] + c);
    t[6] = fe_step(&t[5], (u128)v[2] * v[3] + t[5]);
    t[7] = t[6] >> 63;
#pragma GCC unroll 5
    for (int i = 6; i > 1; i--)
        t[i] = t[i] << 1 | t[i - 1] >> 63;
    t[1] <<= 1;
    c = fe_step(&t[0], (u128)v[0] * v[0]);
    c = fe_step(&t[1], (u128)t[1] + c);
#pragma GCC unroll 3
    for (int i = 1; i < 4; i++) {
        u128 s = (u128)v[i] * v[i];
        c = fe_step(&t[2 * i], (u128)t[2 * i] + (uint64_t)s + c);
        c = fe_step(&t[2 * i + 1], (u128)t[2 * i + 1] + (uint64_t)(s >> 64) + c);
    }
    uint64_t low[5] = {t[0], t[1], t[2], t[3], 0};
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        fe_reduce_step(low);
    c = 0;
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        c = fe_step(&low[i], (u128)low[i] + t[4 + i] + c);
    fe_finish(r, low, c);
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
    uint64_t odd = ct_barrier(0 - (a->v[0] & 1)), t[4], c;
    c = fe_step(&t[0], (u128)a->v[0] + odd);
    c = fe_step(&t[1], (u128)a->v[1] + (odd & P256_P1) + c);
    c = fe_step(&t[2], (u128)a->v[2] + c);
    c = fe_step(&t[3], (u128)a->v[3] + (odd & P256_P3) + c);
    r->v[0] = t[0] >> 1 | t[1] << 63;
    r->v[1] = t[1] >> 1 | t[2] << 63;
    r->v[2] = t[2] >> 1 | t[3] << 63;
    r->v[3] = t[3] >> 1 | c << 63;
}

#endif
