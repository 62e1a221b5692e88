/* Numbers modulo p = 2^384 - 2^128 - 2^96 + 2^32 - 1 in Montgomery form, R = 2^384, six words of 64
 * bits, always below p: all but the products. Constant time. */
#ifndef ASSAY_OPT_FE384_H
#define ASSAY_OPT_FE384_H

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
