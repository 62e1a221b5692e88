/* Products of the numbers of opt/fe384.h in C. Constant time. */
#ifndef ASSAY_OPT_FE384_U128_H
#define ASSAY_OPT_FE384_U128_H

#include "opt/fe384.h"

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

#endif
