/* Numbers modulo p = 2^521 - 1 on AVX-512 IFMA: eleven limbs of 48 bits in the lanes of two
 * vectors, which need not be reduced: 2^528 = 2^7. Limbs are tight, below 2^48 + 2^24, or sums of
 * three such; the factors of a product may so be 2^100 together. Constant time. */
#ifndef ASSAY_OPT_FE521_IFMA_H
#define ASSAY_OPT_FE521_IFMA_H

#include <immintrin.h>
#include <string.h>

#include "ref/ct.h"

#define INLINE static inline __attribute__((always_inline))

typedef struct {
    _Alignas(64) uint64_t v[16];
} fe;

/* Limbs 0 .. 7 and 8 .. 10. */
typedef struct {
    __m512i low, high;
} vectors;

#define LIMB      48
#define LIMBS     11
#define LIMB_MASK 0xffffffffffffll

/* The b of the curve. */
static const fe fe_b = {{0x1fd46b503f00, 0x3d2c34f1ef45, 0xbf073573df88, 0x1652c0bd3bb1,
                         0x3951ec7e937b, 0x8ef109e15619, 0x15f3b8b48991, 0xa2da725b99b3,
                         0x21a0b68540ee, 0x8e1c9a1f929a, 0x0051953eb961}};

INLINE vectors fe_load(const fe *a)
{
    return (vectors){_mm512_load_si512(a->v), _mm512_load_si512(a->v + 8)};
}

INLINE void fe_store(fe *r, vectors a)
{
    _mm512_store_si512(r->v, a.low);
    _mm512_store_si512(r->v + 8, a.high);
}

/* What limbs have above 48 bits goes to the next; the top one's to the lowest, 2^7 times. */
INLINE vectors fe_carry(vectors a)
{
    const __m512i mask = _mm512_set1_epi64(LIMB_MASK);
    const __m512i low = _mm512_srli_epi64(a.low, LIMB), high = _mm512_srli_epi64(a.high, LIMB);
    const __m512i round = _mm512_slli_epi64(_mm512_alignr_epi64(high, high, 3), 7);
    a.low = _mm512_add_epi64(_mm512_and_si512(a.low, mask), _mm512_alignr_epi64(low, round, 7));
    a.high = _mm512_add_epi64(_mm512_and_si512(a.high, mask),
                              _mm512_maskz_alignr_epi64(7, high, low, 7));
    return a;
}

INLINE void fe_add(fe *r, const fe *a, const fe *b)
{
    vectors x = fe_load(a), y = fe_load(b);
    fe_store(r, (vectors){_mm512_add_epi64(x.low, y.low), _mm512_add_epi64(x.high, y.high)});
}

/* 2^9 p = 4 (2^528 - 2^7) is added, so that no limb is below 0. */
INLINE void fe_sub(fe *r, const fe *a, const fe *b)
{
    const long long k = 4 * LIMB_MASK;
    const __m512i low = _mm512_set_epi64(k, k, k, k, k, k, k, k - 4 * 127),
                  high = _mm512_set_epi64(0, 0, 0, 0, 0, k, k, k);
    vectors x = fe_load(a), y = fe_load(b);
    x.low = _mm512_add_epi64(x.low, _mm512_sub_epi64(low, y.low));
    x.high = _mm512_add_epi64(x.high, _mm512_sub_epi64(high, y.high));
    fe_store(r, fe_carry(x));
}

/* Columns in three vectors; of the products' upper halves, which count 2^52, those of the column
 * below make 2^4. Column 11 and those above it count 2^7 in columns 0 and so on. */
INLINE vectors fe_fold(const __m512i lo[3], const __m512i hi[3])
{
    const __m512i zero = _mm512_setzero_si512();
    __m512i c[3];
#pragma GCC unroll 6
    for (int i = 0; i < 3; i++)
        c[i] = _mm512_add_epi64(
            lo[i], _mm512_slli_epi64(_mm512_alignr_epi64(hi[i], i == 0 ? zero : hi[i - 1], 7), 4));
    return fe_carry((vectors){
        _mm512_add_epi64(c[0], _mm512_slli_epi64(_mm512_alignr_epi64(c[2], c[1], 3), 7)),
        _mm512_maskz_add_epi64(7, c[1], _mm512_slli_epi64(_mm512_alignr_epi64(zero, c[2], 3), 7))});
}

INLINE void multiply_lanes(__m512i *lo, __m512i *hi, __m512i x, __m512i y)
{
    *lo = _mm512_madd52lo_epu64(*lo, x, y);
    *hi = _mm512_madd52hi_epu64(*hi, x, y);
}

/* b moved up by so many lanes (1 .. 7), its vectors below and at the lanes in question. */
#define MOVED(at, below, lanes_up) _mm512_alignr_epi64(at, below, 8 - (lanes_up))

/* a_i times the limbs of b, moved up by i lanes; even and odd i apart, so that fewer products wait
 * for one another. */
#define ROW(i)                                                                       \
    do {                                                                             \
        const __m512i x = _mm512_set1_epi64((long long)a->v[i]);                     \
        multiply_lanes(&lo[(i) % 2][0], &hi[(i) % 2][0], x, MOVED(b0, zero, i));     \
        multiply_lanes(&lo[(i) % 2][1], &hi[(i) % 2][1], x, MOVED(b1, b0, i));       \
        if ((i) > 5)                                                                 \
            multiply_lanes(&lo[(i) % 2][2], &hi[(i) % 2][2], x, MOVED(zero, b1, i)); \
    } while (0)

#define HIGH_ROW(i)                                                                  \
    do {                                                                             \
        const __m512i x = _mm512_set1_epi64((long long)a->v[i]);                     \
        multiply_lanes(&lo[(i) % 2][1], &hi[(i) % 2][1], x, MOVED(b0, zero, (i)-8)); \
        multiply_lanes(&lo[(i) % 2][2], &hi[(i) % 2][2], x, MOVED(b1, b0, (i)-8));   \
    } while (0)

INLINE void fe_mul(fe *r, const fe *a, const fe *b)
{
    const __m512i zero = _mm512_setzero_si512(), b0 = _mm512_load_si512(b->v),
                  b1 = _mm512_load_si512(b->v + 8);
    __m512i lo[2][3], hi[2][3];
#pragma GCC unroll 6
    for (int i = 0; i < 6; i++)
        lo[i % 2][i / 2] = hi[i % 2][i / 2] = zero;
    __asm__("" : : "m"(*a)); /* its limbs are read one by one: from memory, not out of a vector */
    const __m512i first = _mm512_set1_epi64((long long)a->v[0]),
                  eighth = _mm512_set1_epi64((long long)a->v[8]);
    multiply_lanes(&lo[0][0], &hi[0][0], first, b0);
    multiply_lanes(&lo[0][1], &hi[0][1], first, b1);
    ROW(1);
    ROW(2);
    ROW(3);
    ROW(4);
    ROW(5);
    ROW(6);
    ROW(7);
    multiply_lanes(&lo[0][1], &hi[0][1], eighth, b0);
    multiply_lanes(&lo[0][2], &hi[0][2], eighth, b1);
    HIGH_ROW(9);
    HIGH_ROW(10);
#pragma GCC unroll 6
    for (int i = 0; i < 3; i++) {
        lo[0][i] = _mm512_add_epi64(lo[0][i], lo[1][i]);
        hi[0][i] = _mm512_add_epi64(hi[0][i], hi[1][i]);
    }
    fe_store(r, fe_fold(lo[0], hi[0]));
}

INLINE void fe_square(fe *r, const fe *a)
{
    fe_mul(r, a, a);
}

static inline void fe_square_times(fe *r, const fe *a, int n)
{
    fe_square(r, a);
    while (--n > 0)
        fe_square(r, r);
}

/* a/2: a or a + p, whichever is even, shifted. */
INLINE void fe_half(fe *r, const fe *a)
{
    const __m512i one = _mm512_set1_epi64(1),
                  odd = _mm512_sub_epi64(
                      _mm512_setzero_si512(),
                      _mm512_and_si512(_mm512_set1_epi64((long long)a->v[0]), one)),
                  p = _mm512_set1_epi64(LIMB_MASK),
                  p_high = _mm512_set_epi64(0, 0, 0, 0, 0, LIMB_MASK >> 7, LIMB_MASK, LIMB_MASK);
    vectors x = fe_load(a);
    x.low = _mm512_add_epi64(x.low, _mm512_and_si512(odd, p));
    x.high = _mm512_add_epi64(x.high, _mm512_and_si512(odd, p_high));
    const __m512i low = _mm512_and_si512(x.low, one), high = _mm512_and_si512(x.high, one);
    const __m512i above = _mm512_alignr_epi64(high, low, 1),
                  above_high = _mm512_alignr_epi64(_mm512_setzero_si512(), high, 1);
    x.low = _mm512_add_epi64(_mm512_srli_epi64(x.low, 1), _mm512_slli_epi64(above, LIMB - 1));
    x.high =
        _mm512_add_epi64(_mm512_srli_epi64(x.high, 1), _mm512_slli_epi64(above_high, LIMB - 1));
    fe_store(r, x);
}

/* Limb i is bits 48 i and up. */
static inline void fe_from_words(fe *r, const uint64_t w[9])
{
    memset(r, 0, sizeof(*r));
#pragma GCC unroll 11
    for (unsigned i = 0; i < 11; i++) {
        unsigned at = LIMB * i / 64, by = LIMB * i % 64;
        uint64_t v = w[at] >> by;
        if (by > 64 - LIMB && at < 8)
            v |= w[at + 1] << (64 - by);
        r->v[i] = v & LIMB_MASK;
    }
}

/* From nine limbs of 58 bits, of a table. */
static inline void fe_from_58(fe *r, const uint64_t t[9])
{
    memset(r, 0, sizeof(*r));
#pragma GCC unroll 11
    for (unsigned i = 0; i < 11; i++) {
        unsigned at = LIMB * i / 58, by = LIMB * i % 58;
        uint64_t v = t[at] >> by;
        if (by > 58 - LIMB && at < 8)
            v |= t[at + 1] << (58 - by);
        r->v[i] = v & LIMB_MASK;
    }
}

#include "opt/fe521_reduce.h"

static inline void fe_to_words(uint64_t w[9], const fe *a)
{
    uint64_t t[11];
    fe_reduce(t, a);
    memset(w, 0, 8 * 9);
#pragma GCC unroll 11
    for (unsigned i = 0; i < 11; i++) {
        unsigned at = LIMB * i / 64, by = LIMB * i % 64;
        w[at] |= t[i] << by;
        if (by > 64 - LIMB)
            w[at + 1] |= t[i] >> (64 - by);
    }
}

#endif
