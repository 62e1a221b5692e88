/* Poly1305 on AVX-512 IFMA: eight blocks at a time, each lane a Horner scheme of its own over every
 * eighth block with r^8; at the end lane i is multiplied by the power of r that its last block has,
 * and all are added (Goll and Gueron, "Vectorization of Poly1305 message authentication code",
 * ITNG 2015). From 512 bytes on two such sets take turns with r^16, to hide the latency of one
 * behind the other. Limbs of 44, 44 and 42 bits leave the 52 bits of vpmadd52 room to spare. Few
 * blocks, and what is left over, are done in 64-bit words. Constant time. */
#include <immintrin.h>

#include "opt/poly1305_u128.h"

#define INLINE static inline __attribute__((always_inline))

struct ifma_state {
    struct poly1305_u128 base;
    uint64_t have; /* the highest power of r in here: 1, 8 or 16 */
    uint64_t r8[3], r16[3];
    _Alignas(64) uint64_t lanes[3][8]; /* r^8, r^4, r^7, r^3, r^6, r^2, r^5, r^1: see load() */
};

_Static_assert(sizeof(struct ifma_state) <= POLY1305_STATE_LEN, "");

struct v3 {
    __m512i l[3];
};

/* A multiplier, with what a product beyond 2^132 takes: 20 times the limbs 1 and 2. */
struct factor {
    __m512i r[3], r20[3];
};

INLINE struct factor factor(struct v3 r)
{
    struct factor f;
#pragma GCC unroll 3
    for (int i = 0; i < 3; i++) {
        f.r[i] = r.l[i];
        f.r20[i] = _mm512_add_epi64(_mm512_slli_epi64(r.l[i], 4), _mm512_slli_epi64(r.l[i], 2));
    }
    return f;
}

/* One number in all lanes. */
INLINE struct v3 all(const uint64_t r[3])
{
    struct v3 v;
#pragma GCC unroll 3
    for (int i = 0; i < 3; i++)
        v.l[i] = _mm512_set1_epi64((long long)r[i]);
    return v;
}

INLINE void store_one(uint64_t r[3], struct v3 v)
{
#pragma GCC unroll 3
    for (int i = 0; i < 3; i++)
        r[i] = (uint64_t)_mm_cvtsi128_si64(_mm512_castsi512_si128(v.l[i]));
}

INLINE struct factor factor_all(const uint64_t r[3])
{
    return factor(all(r));
}

/* Blocks 0, 4, 1, 5, 2, 6, 3, 7 as limbs, in the order in which unpacking leaves them. */
INLINE struct v3 load(const uint8_t *in, __m512i hibit)
{
    const __m512i m44 = _mm512_set1_epi64(M44);
    __m512i a = _mm512_loadu_si512(in), b = _mm512_loadu_si512(in + 64);
    __m512i lo = _mm512_unpacklo_epi64(a, b), hi = _mm512_unpackhi_epi64(a, b);
    __m512i mid = _mm512_or_si512(_mm512_srli_epi64(lo, 44), _mm512_slli_epi64(hi, 20));
    return (struct v3){{_mm512_and_si512(lo, m44), _mm512_and_si512(mid, m44),
                        _mm512_or_si512(_mm512_srli_epi64(hi, 24), hibit)}};
}

INLINE struct v3 add(struct v3 a, struct v3 b)
{
#pragma GCC unroll 3
    for (int i = 0; i < 3; i++)
        a.l[i] = _mm512_add_epi64(a.l[i], b.l[i]);
    return a;
}

/* a f, limbs below 2^44 + 2^13, for limbs of a below 2^46. The high half of a product of limbs
 * counts 2^52, that is 2^8 in the limb above it, or 5 * 2^10 in limb 0. */
INLINE struct v3 mul(struct v3 a, const struct factor *f)
{
    const __m512i m44 = _mm512_set1_epi64(M44), m42 = _mm512_set1_epi64(M42);
    __m512i lo[3], hi[3];
#pragma GCC unroll 3
    for (int k = 0; k < 3; k++)
        lo[k] = hi[k] = _mm512_setzero_si512();
#pragma GCC unroll 3
    for (int i = 0; i < 3; i++)
#pragma GCC unroll 3
        for (int j = 0; j < 3; j++) {
            int k = (i + j) % 3;
            __m512i r = i + j < 3 ? f->r[j] : f->r20[j];
            lo[k] = _mm512_madd52lo_epu64(lo[k], a.l[i], r);
            hi[k] = _mm512_madd52hi_epu64(hi[k], a.l[i], r);
        }
    lo[1] = _mm512_add_epi64(lo[1], _mm512_slli_epi64(hi[0], 8));
    lo[2] = _mm512_add_epi64(lo[2], _mm512_slli_epi64(hi[1], 8));
    lo[1] = _mm512_add_epi64(lo[1], _mm512_srli_epi64(lo[0], 44));
    lo[2] = _mm512_add_epi64(lo[2], _mm512_srli_epi64(lo[1], 44));
    __m512i top = _mm512_add_epi64(_mm512_srli_epi64(lo[2], 42), _mm512_slli_epi64(hi[2], 10));
    __m512i low = _mm512_add_epi64(_mm512_and_si512(lo[0], m44),
                                   _mm512_add_epi64(top, _mm512_slli_epi64(top, 2)));
    __m512i mid = _mm512_and_si512(lo[1], m44);
    return (struct v3){{_mm512_and_si512(low, m44),
                        _mm512_add_epi64(mid, _mm512_srli_epi64(low, 44)),
                        _mm512_and_si512(lo[2], m42)}};
}

/* Lane by lane r^e by square and multiply: r, times r^2^i where bit i of e - 1 is set. */
static void find_powers(struct ifma_state *p)
{
    static const __mmask8 has_bit[3] = {0x33, 0x0f, 0x55}; /* e - 1 is 7, 3, 6, 2, 5, 1, 4, 0 */
    uint64_t r[3];
    poly1305_limbs44(r, p->base.r[0], p->base.r[1], 0);
    struct v3 power = all(r), square = power;
#pragma GCC unroll 3
    for (int i = 0; i < 3; i++) {
        struct factor f = factor(square);
        struct v3 product = mul(power, &f);
#pragma GCC unroll 3
        for (int k = 0; k < 3; k++)
            power.l[k] = _mm512_mask_mov_epi64(power.l[k], has_bit[i], product.l[k]);
        square = mul(square, &f);
    }
    for (int k = 0; k < 3; k++)
        _mm512_store_si512(p->lanes[k], power.l[k]);
    store_one(p->r8, square);
    p->have = 8;
}

/* n >= 32 blocks, a multiple of 16; the first eight have the accumulator in them. */
INLINE struct v3 two_sets(struct ifma_state *p, struct v3 a, const uint8_t *in, size_t n,
                          __m512i hibit)
{
    if (p->have < 16) {
        struct factor r8 = factor_all(p->r8);
        store_one(p->r16, mul(all(p->r8), &r8));
        p->have = 16;
    }
    struct factor f = factor_all(p->r16);
    struct v3 b = load(in + 128, hibit);
    while (in += 256, n -= 16, n > 0) {
        a = add(mul(a, &f), load(in, hibit));
        b = add(mul(b, &f), load(in + 128, hibit));
    }
    f = factor_all(p->r8);
    return add(mul(a, &f), b);
}

/* n blocks, a multiple of 8. */
static void wide(struct ifma_state *p, const uint8_t *in, size_t n, uint32_t hibit_word)
{
    const __m512i hibit = _mm512_set1_epi64((long long)hibit_word << 40);
    uint64_t h[3];
    poly1305_limbs44(h, p->base.h[0], p->base.h[1], p->base.h[2]);
    struct v3 a = load(in, hibit);
#pragma GCC unroll 3
    for (int i = 0; i < 3; i++)
        a.l[i] =
            _mm512_add_epi64(a.l[i], _mm512_zextsi128_si512(_mm_cvtsi64_si128((long long)h[i])));

    size_t by_two = n >= 32 ? n / 16 * 16 : 8;
    if (by_two > 8)
        a = two_sets(p, a, in, by_two, hibit);
    struct factor f = factor_all(p->r8);
    for (size_t i = by_two; i < n; i += 8)
        a = add(mul(a, &f), load(in + 16 * i, hibit));

    struct v3 lanes;
#pragma GCC unroll 3
    for (int i = 0; i < 3; i++)
        lanes.l[i] = _mm512_load_si512(p->lanes[i]);
    f = factor(lanes);
    a = mul(a, &f);
#pragma GCC unroll 3
    for (int i = 0; i < 3; i++)
        h[i] = (uint64_t)_mm512_reduce_add_epi64(a.l[i]);
    poly1305_u128_from_limbs44(p->base.h, h);
}

void poly1305_init_ifma(void *state, const uint8_t key[32])
{
    struct ifma_state *p = state;
    poly1305_u128_init(&p->base, key);
    p->have = 1;
}

/* With the powers at hand eight blocks pay; to find them, sixteen. The blocks that make no
 * eight come first: their chain of products runs beside the one that finds the powers. */
void poly1305_blocks_ifma(void *state, const uint8_t *in, size_t n, uint32_t hibit)
{
    struct ifma_state *p = state;
    size_t head = n >= (p->have < 8 ? 16 : 8) ? n % 8 : n;
    poly1305_u128_blocks(&p->base, in, head, hibit);
    if (head == n)
        return;
    if (p->have < 8)
        find_powers(p);
    wide(p, in + head * POLY1305_BLOCK_LEN, n - head, hibit);
}
