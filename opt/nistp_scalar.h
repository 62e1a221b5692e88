/* Numbers modulo the order N of a NIST curve in words of 64 bits: after N, N_M0 = -1/N modulo 2^64
 * and rr = R^2 modulo N, for R = 2^(64 WORDS). Constant time. */
#ifndef ASSAY_OPT_NISTP_SCALAR_H
#define ASSAY_OPT_NISTP_SCALAR_H

#include "opt/nistp_inverse.h"

__extension__ typedef unsigned __int128 u128;

/* a + R carry, less N if that isn't negative. */
static inline void subtract_n(uint64_t r[WORDS], const uint64_t a[WORDS], uint64_t carry)
{
    uint64_t t[WORDS], borrow = 0;
    for (int i = 0; i < WORDS; i++) {
        u128 d = (u128)a[i] - N[i] - borrow;
        t[i] = (uint64_t)d;
        borrow = (uint64_t)(d >> 64) & 1;
    }
    uint64_t less = (carry - borrow) & (0 - borrow);
    for (int i = 0; i < WORDS; i++)
        r[i] = ct_select(less, a[i], t[i]);
}

/* a b / R modulo N: below N if a or b is, else below R. */
static inline void montgomery_mul(uint64_t r[WORDS], const uint64_t a[WORDS],
                                  const uint64_t b[WORDS])
{
    uint64_t t[WORDS + 1] = {0};
#pragma GCC unroll 9
    for (int i = 0; i < WORDS; i++) {
        u128 c = (u128)a[i] * b[0] + t[0], d;
        uint64_t q = (uint64_t)c * N_M0;
        d = (u128)q * N[0] + (uint64_t)c;
#pragma GCC unroll 8
        for (int j = 1; j < WORDS; j++) {
            c = (u128)a[i] * b[j] + t[j] + (uint64_t)(c >> 64);
            d = (u128)q * N[j] + (uint64_t)c + (uint64_t)(d >> 64);
            t[j - 1] = (uint64_t)d;
        }
        c = (u128)t[WORDS] + (uint64_t)(c >> 64) + (uint64_t)(d >> 64);
        t[WORDS - 1] = (uint64_t)c;
        t[WORDS] = (uint64_t)(c >> 64);
    }
    subtract_n(r, t, t[WORDS]);
}

static inline void scalar_mul(uint64_t r[WORDS], const uint64_t a[WORDS], const uint64_t b[WORDS])
{
    uint64_t t[WORDS];
    montgomery_mul(t, a, b);
    montgomery_mul(r, t, rr);
}

/* R is below 2 N unless N leaves bits of its top word free. */
static inline void scalar_reduce(uint64_t r[WORDS], const uint64_t a[WORDS])
{
    static const uint64_t one[WORDS] = {1};
    if (N[WORDS - 1] >> 63 == 1)
        subtract_n(r, a, 0);
    else
        scalar_mul(r, a, one);
}

static inline void scalar_inverse(uint64_t r[WORDS], const uint64_t a[WORDS],
                                  const struct nistp_inverse *inverse)
{
    static const uint64_t one[WORDS] = {1};
    uint64_t t[WORDS];
    scalar_reduce(t, a);
    nistp_divide(r, one, t, inverse);
}

#endif
