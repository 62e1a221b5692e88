/* Poly1305 on AVX2: four blocks at a time in limbs of 26 bits, each lane a Horner scheme of its own
 * over every fourth block with r^4; at the end lane i is multiplied by the power of r that its last
 * block has, and all are added (Goll and Gueron, "Vectorization of Poly1305 message authentication
 * code", ITNG 2015). Few blocks, and what is left over, are done in 64-bit words. Constant time. */
#include <immintrin.h>

#include "opt/poly1305_u128.h"

#define INLINE static inline __attribute__((always_inline))
#define M26    0x3ffffffu

struct avx2_state {
    struct poly1305_u128 base;
    uint64_t have;                     /* the highest power of r in here: 1 or 4 */
    _Alignas(32) uint64_t lanes[5][4]; /* r^4, r^2, r^3, r^1: see load() */
};

_Static_assert(sizeof(struct avx2_state) <= POLY1305_STATE_LEN, "");

struct v5 {
    __m256i l[5];
};

/* A multiplier, and 5 times it for the products beyond 2^130. */
struct factor {
    __m256i r[5], r5[5];
};

INLINE struct factor factor(struct v5 r)
{
    struct factor f;
#pragma GCC unroll 5
    for (int i = 0; i < 5; i++) {
        f.r[i] = r.l[i];
        f.r5[i] = _mm256_add_epi64(_mm256_slli_epi64(r.l[i], 2), r.l[i]);
    }
    return f;
}

/* Blocks 0, 2, 1, 3 as limbs, in the order in which unpacking leaves them. */
INLINE struct v5 load(const uint8_t *in, __m256i hibit)
{
    const __m256i m26 = _mm256_set1_epi64x(M26);
    __m256i a = _mm256_loadu_si256((const __m256i *)in);
    __m256i b = _mm256_loadu_si256((const __m256i *)in + 1);
    __m256i lo = _mm256_unpacklo_epi64(a, b), hi = _mm256_unpackhi_epi64(a, b);
    __m256i mid = _mm256_or_si256(_mm256_srli_epi64(lo, 52), _mm256_slli_epi64(hi, 12));
    return (struct v5){{_mm256_and_si256(lo, m26), _mm256_and_si256(_mm256_srli_epi64(lo, 26), m26),
                        _mm256_and_si256(mid, m26),
                        _mm256_and_si256(_mm256_srli_epi64(hi, 14), m26),
                        _mm256_or_si256(_mm256_srli_epi64(hi, 40), hibit)}};
}

INLINE struct v5 add(struct v5 a, struct v5 b)
{
#pragma GCC unroll 5
    for (int i = 0; i < 5; i++)
        a.l[i] = _mm256_add_epi64(a.l[i], b.l[i]);
    return a;
}

/* Moves what limb i has above 26 bits to limb i + 1. */
INLINE void carry(__m256i d[5], int i)
{
    d[i + 1] = _mm256_add_epi64(d[i + 1], _mm256_srli_epi64(d[i], 26));
    d[i] = _mm256_and_si256(d[i], _mm256_set1_epi64x(M26));
}

/* a f, limbs below 2^26 + 2^13, for limbs of a below 2^28: sums of five products are below 2^59.
 * Two chains of carries, from limb 0 and from limb 3, run side by side. */
INLINE struct v5 mul(struct v5 a, const struct factor *f)
{
    __m256i d[5];
#pragma GCC unroll 5
    for (int k = 0; k < 5; k++)
        d[k] = _mm256_mul_epu32(a.l[0], f->r[k]);
#pragma GCC unroll 4
    for (int i = 1; i < 5; i++)
#pragma GCC unroll 5
        for (int j = 0; j < 5; j++) {
            __m256i r = i + j < 5 ? f->r[j] : f->r5[j];
            d[(i + j) % 5] = _mm256_add_epi64(d[(i + j) % 5], _mm256_mul_epu32(a.l[i], r));
        }
    carry(d, 3);
    carry(d, 0);
    __m256i top = _mm256_srli_epi64(d[4], 26);
    d[4] = _mm256_and_si256(d[4], _mm256_set1_epi64x(M26));
    carry(d, 1);
    d[0] = _mm256_add_epi64(d[0], _mm256_add_epi64(top, _mm256_slli_epi64(top, 2)));
    carry(d, 2);
    carry(d, 0);
    carry(d, 3);
    return (struct v5){{d[0], d[1], d[2], d[3], d[4]}};
}

/* Limbs of 44 bits to limbs of 26. */
static void put_power(struct avx2_state *p, int lane, const uint64_t a[3])
{
    uint64_t w[3];
    poly1305_u128_from_limbs44(w, a);
    p->lanes[0][lane] = w[0] & M26;
    p->lanes[1][lane] = w[0] >> 26 & M26;
    p->lanes[2][lane] = (w[0] >> 52 | w[1] << 12) & M26;
    p->lanes[3][lane] = w[1] >> 14 & M26;
    p->lanes[4][lane] = w[1] >> 40 | w[2] << 24;
}

static void find_powers(struct avx2_state *p)
{
    uint64_t r[4][3];
    poly1305_limbs44(r[0], p->base.r[0], p->base.r[1], 0);
    for (int i = 1; i < 4; i++)
        poly1305_mul44(r[i], r[i / 2], r[(i - 1) / 2]);
    put_power(p, 3, r[0]);
    put_power(p, 1, r[1]);
    put_power(p, 2, r[2]);
    put_power(p, 0, r[3]);
    p->have = 4;
}

/* The sum of the lanes. */
INLINE uint64_t sum(__m256i v)
{
    __m128i a = _mm_add_epi64(_mm256_castsi256_si128(v), _mm256_extracti128_si256(v, 1));
    return (uint64_t)_mm_cvtsi128_si64(_mm_add_epi64(a, _mm_unpackhi_epi64(a, a)));
}

/* The sum of the lanes in 64-bit words, with what is above 2^130 folded in, 5 times. */
static void put_back(uint64_t h[3], struct v5 a)
{
    u128 t = sum(a.l[0]);
    t += (u128)sum(a.l[1]) << 26;
    t += (u128)sum(a.l[2]) << 52;
    h[0] = (uint64_t)t;
    t >>= 64;
    t += (u128)sum(a.l[3]) << 14;
    t += (u128)sum(a.l[4]) << 40;
    h[1] = (uint64_t)t;
    uint64_t h2 = (uint64_t)(t >> 64);
    t = (u128)h[0] + (h2 >> 2) * 5;
    h[0] = (uint64_t)t;
    t = (u128)h[1] + (uint64_t)(t >> 64);
    h[1] = (uint64_t)t;
    h[2] = (h2 & 3) + (uint64_t)(t >> 64);
}

/* n blocks, a multiple of 4. */
static void wide(struct avx2_state *p, const uint8_t *in, size_t n, uint32_t hibit_word)
{
    const __m256i hibit = _mm256_set1_epi64x((long long)hibit_word << 24);
    const uint64_t *h = p->base.h;
    const uint64_t limbs[5] = {h[0] & M26, h[0] >> 26 & M26, (h[0] >> 52 | h[1] << 12) & M26,
                               h[1] >> 14 & M26, h[1] >> 40 | h[2] << 24};
    struct v5 a = load(in, hibit), r;
    struct factor f;
    for (int i = 0; i < 5; i++) {
        a.l[i] = _mm256_add_epi64(a.l[i], _mm256_set_epi64x(0, 0, 0, (long long)limbs[i]));
        r.l[i] = _mm256_set1_epi64x((long long)p->lanes[i][0]);
    }
    f = factor(r);
    while (in += 64, n -= 4, n > 0)
        a = add(mul(a, &f), load(in, hibit));
    for (int i = 0; i < 5; i++)
        r.l[i] = _mm256_load_si256((const __m256i *)p->lanes[i]);
    f = factor(r);
    put_back(p->base.h, mul(a, &f));
}

void poly1305_init_avx2(void *state, const uint8_t key[32])
{
    struct avx2_state *p = state;
    poly1305_u128_init(&p->base, key);
    p->have = 1;
}

/* With the powers at hand eight blocks pay; to find them, sixteen. */
void poly1305_blocks_avx2(void *state, const uint8_t *in, size_t n, uint32_t hibit)
{
    struct avx2_state *p = state;
    if (n >= 16 && p->have < 4)
        find_powers(p);
    if (n >= 8 && p->have >= 4) {
        size_t whole = n / 4 * 4;
        wide(p, in, whole, hibit);
        in += whole * POLY1305_BLOCK_LEN;
        n -= whole;
    }
    poly1305_u128_blocks(&p->base, in, n, hibit);
}
