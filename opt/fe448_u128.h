/* Numbers modulo p = 2^448 - 2^224 - 1 in eight limbs of 56 bits, with products of 128 bits
 * (Hamburg: Ed448-Goldilocks, a new elliptic curve, 2015: Karatsuba's product for this prime).
 * Constant time.
 *
 * A product's limbs are below 2^56 + 2^9; sums and differences are not carried. The bounds of
 * fe_mul's operands, in units of 2^56, must have a product of 10 at most. fe_sub subtracts limbs up
 * to those of 2p. */
#ifndef ASSAY_OPT_FE448_U128_H
#define ASSAY_OPT_FE448_U128_H

#include "ref/bytes.h"
#include "ref/ct.h"

__extension__ typedef unsigned __int128 u128;

typedef struct {
    uint64_t v[8];
} fe;

#define FE_MASK 0xffffffffffffffull

/* The columns of the product of four limbs and four, and of a square. */
static inline __attribute__((always_inline)) void fe_columns(u128 c[7], const uint64_t a[4],
                                                             const uint64_t b[4])
{
    c[0] = (u128)a[0] * b[0];
    c[1] = (u128)a[0] * b[1] + (u128)a[1] * b[0];
    c[2] = (u128)a[0] * b[2] + (u128)a[1] * b[1] + (u128)a[2] * b[0];
    c[3] = (u128)a[0] * b[3] + (u128)a[1] * b[2] + (u128)a[2] * b[1] + (u128)a[3] * b[0];
    c[4] = (u128)a[1] * b[3] + (u128)a[2] * b[2] + (u128)a[3] * b[1];
    c[5] = (u128)a[2] * b[3] + (u128)a[3] * b[2];
    c[6] = (u128)a[3] * b[3];
}

static inline __attribute__((always_inline)) void fe_columns_square(u128 c[7], const uint64_t a[4])
{
    const uint64_t a0 = 2 * a[0], a1 = 2 * a[1], a2 = 2 * a[2];
    c[0] = (u128)a[0] * a[0];
    c[1] = (u128)a0 * a[1];
    c[2] = (u128)a0 * a[2] + (u128)a[1] * a[1];
    c[3] = (u128)a0 * a[3] + (u128)a1 * a[2];
    c[4] = (u128)a1 * a[3] + (u128)a[2] * a[2];
    c[5] = (u128)a2 * a[3];
    c[6] = (u128)a[3] * a[3];
}

/* Limbs of columns: two chains at once, and what goes over comes back: of 2^224 to the upper half,
 * of 2^448 to both. */
static inline __attribute__((always_inline)) void fe_carry(fe *r, u128 c[8])
{
    for (int i = 0; i < 3; i++) {
        c[i + 1] += (uint64_t)(c[i] >> 56);
        c[i + 5] += (uint64_t)(c[i + 4] >> 56);
    }
    uint64_t low = (uint64_t)(c[3] >> 56), high = (uint64_t)(c[7] >> 56);
    uint64_t r0 = ((uint64_t)c[0] & FE_MASK) + high, r4 = ((uint64_t)c[4] & FE_MASK) + low + high;
    r->v[0] = r0 & FE_MASK;
    r->v[1] = ((uint64_t)c[1] & FE_MASK) + (r0 >> 56);
    r->v[2] = (uint64_t)c[2] & FE_MASK;
    r->v[3] = (uint64_t)c[3] & FE_MASK;
    r->v[4] = r4 & FE_MASK;
    r->v[5] = ((uint64_t)c[5] & FE_MASK) + (r4 >> 56);
    r->v[6] = (uint64_t)c[6] & FE_MASK;
    r->v[7] = (uint64_t)c[7] & FE_MASK;
}

/* With t = 2^224, t^2 = t + 1: (a0 + a1 t)(b0 + b1 t) = L + M t with L = a0 b0 + a1 b1 and M = (a0
 * + a1)(b0 + b1) - a0 b0; the upper columns of L are those of t, of M those of t^2. */
static inline __attribute__((always_inline)) void fe_fold(fe *r, const u128 A[7], const u128 B[7],
                                                          const u128 C[7])
{
    u128 c[8];
#pragma GCC unroll 3
    for (int i = 0; i < 3; i++) {
        c[i] = A[i] + B[i] + C[i + 4] - A[i + 4];
        c[i + 4] = C[i] - A[i] + B[i + 4] + C[i + 4];
    }
    c[3] = A[3] + B[3];
    c[7] = C[3] - A[3];
    fe_carry(r, c);
}

static inline void fe_mul(fe *r, const fe *a, const fe *b)
{
    u128 A[7], B[7], C[7];
    uint64_t as[4], bs[4];
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        as[i] = a->v[i] + a->v[i + 4];
        bs[i] = b->v[i] + b->v[i + 4];
    }
    fe_columns(A, a->v, b->v);
    fe_columns(B, a->v + 4, b->v + 4);
    fe_columns(C, as, bs);
    fe_fold(r, A, B, C);
}

static inline void fe_square(fe *r, const fe *a)
{
    u128 A[7], B[7], C[7];
    uint64_t as[4];
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        as[i] = a->v[i] + a->v[i + 4];
    fe_columns_square(A, a->v);
    fe_columns_square(B, a->v + 4);
    fe_columns_square(C, as);
    fe_fold(r, A, B, C);
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
    u128 c[8];
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++)
        c[i] = (u128)a->v[i] * n;
    fe_carry(r, c);
}

static inline void fe_add(fe *r, const fe *a, const fe *b)
{
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++)
        r->v[i] = a->v[i] + b->v[i];
}

/* a + 2p - b. */
static inline void fe_sub(fe *r, const fe *a, const fe *b)
{
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++)
        r->v[i] = a->v[i] + 2 * (i == 4 ? FE_MASK - 1 : FE_MASK) - b->v[i];
}

/* Limbs below 2^56 + 2^9 again. */
static inline void fe_weak(fe *r)
{
    uint64_t top = r->v[7] >> 56;
#pragma GCC unroll 8
    for (int i = 7; i > 0; i--)
        r->v[i] = (r->v[i] & FE_MASK) + (r->v[i - 1] >> 56);
    r->v[0] = (r->v[0] & FE_MASK) + top;
    r->v[4] += top;
}

static inline void fe_decode(fe *r, const uint8_t in[56])
{
    for (int i = 0; i < 8; i++)
        r->v[i] = load32_le(in + 7 * i) | (uint64_t)in[7 * i + 4] << 32 |
                  (uint64_t)in[7 * i + 5] << 40 | (uint64_t)in[7 * i + 6] << 48;
}

/* The bytes of the number below p; returns the bits of all together, 0 for zero. */
static inline uint64_t fe_encode(uint8_t out[56], const fe *a)
{
    fe t = *a;
    uint64_t any = 0, c, borrow = 0;
    fe_weak(&t);
    /* Below 2^448 + 2^9 2^392: twice makes limbs of it, below 2^448. */
    for (int pass = 0; pass < 2; pass++) {
        c = 0;
        for (int i = 0; i < 8; i++) {
            c += t.v[i];
            t.v[i] = c & FE_MASK;
            c >>= 56;
        }
        t.v[0] += c;
        t.v[4] += c;
    }
    fe less;
    for (int i = 0; i < 8; i++) {
        uint64_t difference = t.v[i] - (i == 4 ? FE_MASK - 1 : FE_MASK) - borrow;
        less.v[i] = difference & FE_MASK;
        borrow = difference >> 63;
    }
    for (int i = 0; i < 8; i++) {
        uint64_t w = ct_select(borrow - 1, less.v[i], t.v[i]);
        any |= w;
        for (int j = 0; j < 7; j++)
            out[7 * i + j] = (uint8_t)(w >> 8 * j);
    }
    return any;
}

static inline void fe_swap(uint64_t mask, fe *a, fe *b)
{
    mask = ct_barrier(mask);
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++) {
        uint64_t t = mask & (a->v[i] ^ b->v[i]);
        a->v[i] ^= t;
        b->v[i] ^= t;
    }
}

#endif
