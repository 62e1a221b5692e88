/* X25519's ladder on AVX-512 IFMA: the four coordinates in the four lanes of 256-bit vectors, so
 * that a step is three products of vectors. Limbs of 51 bits, products of 52: vpmadd52luq,
 * vpmadd52huq. The division at the end is the adx row's. Constant time. */
#include <immintrin.h>

#include "opt/curve25519.h"
#include "opt/curve25519_digits.h"
#include "ref/bytes.h"

/* Four numbers modulo p, a lane each; limb i counts 2^(51 i). Carried limbs are below 2^51 + 2^15.
 */
typedef struct {
    __m256i v[5];
} vec;

#define INLINE static inline __attribute__((always_inline))

INLINE __m256i all(uint64_t n)
{
    return _mm256_set1_epi64x((long long)n);
}

/* Of limbs below 2^61: each gives what is above its 51 bits to the next, the top one 19 times to
 * the lowest. */
INLINE vec carry(vec a)
{
    const __m256i mask = all(0x7ffffffffffff);
    vec r;
#pragma GCC unroll 10
    for (int i = 0; i < 5; i++)
        r.v[i] = _mm256_and_si256(a.v[i], mask);
#pragma GCC unroll 10
    for (int i = 0; i < 4; i++)
        r.v[i + 1] = _mm256_add_epi64(r.v[i + 1], _mm256_srli_epi64(a.v[i], 51));
    r.v[0] = _mm256_madd52lo_epu64(r.v[0], _mm256_srli_epi64(a.v[4], 51), all(19));
    return r;
}

/* a + b, or a - b in the lanes of the mask `minus`; b is carried. */
INLINE vec add_sub(vec a, vec b, __mmask8 minus)
{
    vec r;
#pragma GCC unroll 10
    for (int i = 0; i < 5; i++) {
        __m256i p4 = all(i == 0 ? 0x1fffffffffffb4 : 0x1ffffffffffffc);
        r.v[i] = _mm256_add_epi64(a.v[i], _mm256_mask_sub_epi64(b.v[i], minus, p4, b.v[i]));
    }
    return carry(r);
}

/* Columns of low halves at 2^(51 k), of high halves at twice 2^(51 (k + 1)). */
INLINE vec mul(vec a, vec b)
{
    __m256i lo[10], hi[10];
#pragma GCC unroll 10
    for (int k = 0; k < 10; k++)
        lo[k] = hi[k] = _mm256_setzero_si256();
#pragma GCC unroll 5
    for (int i = 0; i < 5; i++)
#pragma GCC unroll 5
        for (int j = 0; j < 5; j++) {
            lo[i + j] = _mm256_madd52lo_epu64(lo[i + j], a.v[i], b.v[j]);
            hi[i + j + 1] = _mm256_madd52hi_epu64(hi[i + j + 1], a.v[i], b.v[j]);
        }
    vec r;
#pragma GCC unroll 10
    for (int k = 0; k < 5; k++) {
        __m256i low = _mm256_add_epi64(lo[k], _mm256_add_epi64(hi[k], hi[k]));
        __m256i high = _mm256_add_epi64(lo[k + 5], _mm256_add_epi64(hi[k + 5], hi[k + 5]));
        r.v[k] = _mm256_add_epi64(low, _mm256_mullo_epi64(high, all(19)));
    }
    return carry(r);
}

/* a + 121665 b, as 2 * 121665 b halved, whose high halves count 2^51 exactly. */
INLINE vec add_a24(vec a, vec b)
{
    const __m256i n = all(2 * 121665), zero = _mm256_setzero_si256();
    vec r;
#pragma GCC unroll 10
    for (int i = 0; i < 5; i++)
        r.v[i] =
            _mm256_add_epi64(a.v[i], _mm256_srli_epi64(_mm256_madd52lo_epu64(zero, b.v[i], n), 1));
#pragma GCC unroll 10
    for (int i = 0; i < 4; i++)
        r.v[i + 1] = _mm256_madd52hi_epu64(r.v[i + 1], b.v[i], n);
    __m256i top = _mm256_madd52hi_epu64(zero, b.v[4], n);
    r.v[0] = _mm256_madd52lo_epu64(r.v[0], top, all(19));
    return carry(r);
}

/* Lanes of a in another order. */
#define LANES(a, x, y, z, w) permuted(a, (x) | (y) << 2 | (z) << 4 | (w) << 6)
#define permuted(a, order)                                                                        \
    (vec)                                                                                         \
    {                                                                                             \
        {                                                                                         \
            _mm256_permute4x64_epi64((a).v[0], order), _mm256_permute4x64_epi64((a).v[1], order), \
                _mm256_permute4x64_epi64((a).v[2], order),                                        \
                _mm256_permute4x64_epi64((a).v[3], order),                                        \
                _mm256_permute4x64_epi64((a).v[4], order)                                         \
        }                                                                                         \
    }

/* b in the lanes of the mask, a in the others. */
INLINE vec blend(vec a, vec b, __mmask8 take_b)
{
    vec r;
#pragma GCC unroll 10
    for (int i = 0; i < 5; i++)
        r.v[i] = _mm256_mask_mov_epi64(a.v[i], take_b, b.v[i]);
    return r;
}

/* One step from x_2, z_2, x_3, z_3; last is 1, 1, 1, x_1. RFC 7748, section 5. */
INLINE vec step(vec s, vec last)
{
    vec abcd = add_sub(LANES(s, 0, 0, 2, 2), LANES(s, 1, 1, 3, 3), 0xa); /* A, B, C, D */
    vec products = mul(abcd, LANES(abcd, 0, 1, 1, 0));                   /* AA, BB, CB, DA */
    vec bb_cb = LANES(products, 1, 1, 2, 2);
    vec t = add_sub(LANES(products, 0, 0, 3, 3), bb_cb, 0xb); /* E, E, DA + CB, DA - CB */
    vec left = blend(t, products, 1);                         /* AA, E, DA + CB, DA - CB */
    vec right = blend(t, add_a24(LANES(products, 0, 0, 0, 0), t), 2);
    right = blend(right, bb_cb, 1); /* BB, AA + a24 E, DA + CB, DA - CB */
    return mul(mul(left, right), last);
}

INLINE vec swap_if(vec s, uint64_t mask)
{
    const __m256i m = all(mask);
    vec other = LANES(s, 2, 3, 0, 1), r;
#pragma GCC unroll 10
    for (int i = 0; i < 5; i++)
        r.v[i] =
            _mm256_xor_si256(s.v[i], _mm256_and_si256(m, _mm256_xor_si256(s.v[i], other.v[i])));
    return r;
}

/* Four words of a number below 2^255 to limbs, and of a lane's limbs. */
static void limbs(uint64_t v[5], const uint64_t w[4])
{
    const uint64_t mask = 0x7ffffffffffff;
    v[0] = w[0] & mask;
    v[1] = (w[0] >> 51 | w[1] << 13) & mask;
    v[2] = (w[1] >> 38 | w[2] << 26) & mask;
    v[3] = (w[2] >> 25 | w[3] << 39) & mask;
    v[4] = w[3] >> 12 & mask;
}

static void words(uint64_t w[4], const vec *a, int lane)
{
    uint64_t t[4], v[5], c = 0;
    for (int i = 0; i < 5; i++) {
        _mm256_storeu_si256((__m256i *)t, a->v[i]);
        v[i] = t[lane];
    }
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < 5; i++) {
            c += v[i];
            v[i] = c & 0x7ffffffffffff;
            c >>= 51;
        }
        c *= 19;
    }
    w[0] = v[0] | v[1] << 51;
    w[1] = v[1] >> 13 | v[2] << 38;
    w[2] = v[2] >> 26 | v[3] << 25;
    w[3] = v[3] >> 39 | v[4] << 12;
}

uint64_t x25519_ifma(uint8_t out[32], const uint8_t scalar[32], const uint8_t u[32])
{
    uint8_t k[32];
    uint64_t w[4], z[4], x_1[5];
    curve25519_clamp(k, scalar);
    for (int i = 0; i < 4; i++)
        w[i] = load64_le(u + 8 * i);
    limbs(x_1, w);

    vec s, last;
    for (int i = 0; i < 5; i++) {
        long long x = (long long)x_1[i], one = i == 0;
        s.v[i] = _mm256_setr_epi64x(one, 0, x, one);
        last.v[i] = _mm256_setr_epi64x(one, one, one, x);
    }
    uint64_t swap = 0;
    for (int t = 254; t >= 0; t--) {
        uint64_t k_t = k[t / 8] >> (t % 8) & 1;
        s = step(swap_if(s, 0 - (swap ^ k_t)), last);
        swap = k_t;
    }
    /* Bit 0 of a clamped scalar is clear: nothing to swap back. */
    words(w, &s, 0);
    words(z, &s, 1);
    return fe25519_divide_adx(out, w, z);
}
