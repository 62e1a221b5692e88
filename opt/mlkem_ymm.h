/* The polynomials of opt/mlkem_poly.h in vectors of 16 coefficients, for AVX2 and better.
 * Products modulo q are Montgomery's (P. Montgomery, Math. of Comp. 44, 1985) in signed 16 bits, as
 * in G. Seiler, "Faster AVX2 optimized NTT multiplication for Ring-LWE lattice cryptography", 2018.
 * Constant time, apart from sample_uniform, which sees nothing secret. */
#ifndef ASSAY_OPT_MLKEM_YMM_H
#define ASSAY_OPT_MLKEM_YMM_H

#include <immintrin.h>

#include "opt/mlkem_poly.h"
#include "opt/mlkem_zetas_ymm.h"
#include "ref/bytes.h"

#define INLINE static inline __attribute__((always_inline))

typedef __m256i v16;

#define SET(x)    _mm256_set1_epi16((int16_t)(x))
#define ADD(a, b) _mm256_add_epi16(a, b)
#define SUB(a, b) _mm256_sub_epi16(a, b)
#define LO(a, b)  _mm256_mullo_epi16(a, b)
#define HI(a, b)  _mm256_mulhi_epi16(a, b)

INLINE v16 load(const int16_t *p)
{
    return _mm256_load_si256((const v16 *)(const void *)p);
}

INLINE void store(int16_t *p, v16 a)
{
    _mm256_store_si256((v16 *)(void *)p, a);
}

INLINE __m128i load128(const uint8_t *p)
{
    return _mm_loadu_si128((const __m128i *)(const void *)p);
}

/* A constant factor of Montgomery products with its multiple by q^-1. */
struct mont {
    v16 w, w_q_inv;
};

INLINE struct mont mont(v16 w)
{
    return (struct mont){w, LO(w, SET(MLKEM_Q_INV))};
}

/* a w 2^-16, between -q and q for any a and |w| < q/2 */
INLINE v16 mul(v16 a, struct mont w)
{
    return SUB(HI(a, w.w), HI(LO(a, w.w_q_inv), SET(MLKEM_Q)));
}

/* To 0 .. q (Barrett): 20159 = ceil(2^26 / q) gives the quotient's floor, but for the negative
 * multiples of q, of which q is left. */
INLINE v16 reduce(v16 a)
{
    v16 quotient = _mm256_srai_epi16(HI(a, SET(20159)), 10);
    return SUB(a, LO(quotient, SET(MLKEM_Q)));
}

/* To 0 .. q - 1. */
INLINE v16 canonical(v16 a)
{
    a = SUB(reduce(a), SET(MLKEM_Q));
    return ADD(a, _mm256_and_si256(_mm256_srai_epi16(a, 15), SET(MLKEM_Q)));
}

/* Transposes the 8 by 8 numbers in both halves of a[0 .. 7]. */
INLINE void transpose8(v16 *out, const v16 *a)
{
    v16 b[8], c[8];
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        b[i] = _mm256_unpacklo_epi16(a[2 * i], a[2 * i + 1]);
        b[i + 4] = _mm256_unpackhi_epi16(a[2 * i], a[2 * i + 1]);
    }
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) { /* c[i] of rows 0 to 3, c[i + 4] of rows 4 to 7 */
        v16 x = b[i / 2 * 4], y = b[i / 2 * 4 + 1], z = b[i / 2 * 4 + 2], w = b[i / 2 * 4 + 3];
        c[i] = i % 2 ? _mm256_unpackhi_epi32(x, y) : _mm256_unpacklo_epi32(x, y);
        c[i + 4] = i % 2 ? _mm256_unpackhi_epi32(z, w) : _mm256_unpacklo_epi32(z, w);
    }
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        out[2 * i] = _mm256_unpacklo_epi64(c[i], c[i + 4]);
        out[2 * i + 1] = _mm256_unpackhi_epi64(c[i], c[i + 4]);
    }
}

/* Transposes 16 by 16. */
INLINE void transpose(v16 v[16])
{
    v16 a[8], b[8];
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++) {
        a[i] = _mm256_permute2x128_si256(v[i], v[i + 8], 0x20);
        b[i] = _mm256_permute2x128_si256(v[i], v[i + 8], 0x31);
    }
    transpose8(v, a);
    transpose8(v + 8, b);
}

/* A layer of the NTT between vectors: blocks of 2 len vectors with a zeta each. */
INLINE void layer(v16 v[16], int len, const struct mont zeta[])
{
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++) {
        if (i & len)
            continue;
        v16 t = mul(v[i + len], zeta[i / (2 * len)]);
        v[i + len] = SUB(v[i], t);
        v[i] = ADD(v[i], t);
    }
}

/* A layer of NTT^-1, whose blocks take the zetas from the last one down. Where `reduced`, the sums
 * are brought to 0 .. q; else they may be twice as large as before. */
INLINE void inverse_layer(v16 v[16], int len, const struct mont zeta[], int reduced)
{
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++) {
        if (i & len)
            continue;
        v16 sum = ADD(v[i], v[i + len]);
        v[i + len] = mul(SUB(v[i + len], v[i]), zeta[i / (2 * len)]);
        v[i] = reduced ? reduce(sum) : sum;
    }
}

/* n zetas, each for whole vectors; n zetas for one lane of the transposed polynomial each. */
INLINE void zetas_broadcast(struct mont *z, unsigned first, unsigned n)
{
#pragma GCC unroll 8
    for (unsigned i = 0; i < n; i++)
        z[i] = mont(SET(zetas_mont[first + i]));
}

INLINE void zetas_by_lane(struct mont *z, unsigned first, unsigned n)
{
#pragma GCC unroll 4
    for (unsigned i = 0; i < n; i++)
        z[i] = mont(load(zetas_lanes[first + i]));
}

static void poly_ntt(poly *f)
{
    v16 v[16];
    struct mont z[8];
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++)
        v[i] = load(f->c + 16 * i);
#pragma GCC unroll 4
    for (unsigned n = 1; n <= 8; n *= 2) {
        zetas_broadcast(z, n, n);
        layer(v, (int)(8 / n), z);
    }
    transpose(v);
#pragma GCC unroll 3
    for (unsigned n = 1; n <= 4; n *= 2) {
        zetas_by_lane(z, n - 1, n);
        layer(v, (int)(8 / n), z);
    }
    transpose(v);
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++)
        store(f->c + 16 * i, v[i]);
}

/* The zetas of NTT^-1 in a layer run down where those of NTT run up; -zeta^-1 of a block is the
 * zeta of its mirror image, and the butterfly's difference has that sign. */
static void zetas_mirrored(struct mont *z, unsigned n)
{
    for (unsigned i = 0; i < n; i++)
        z[i] = mont(SET(zetas_mont[2 * n - 1 - i]));
}

/* Of lane b, the zeta that NTT has in lane 15 - b. */
static void zetas_by_lane_mirrored(struct mont *z, unsigned n)
{
    const v16 reverse = _mm256_setr_epi8(14, 15, 12, 13, 10, 11, 8, 9, 6, 7, 4, 5, 2, 3, 0, 1, 14,
                                         15, 12, 13, 10, 11, 8, 9, 6, 7, 4, 5, 2, 3, 0, 1);
    for (unsigned i = 0; i < n; i++) {
        v16 w = _mm256_shuffle_epi8(load(zetas_lanes[2 * n - 2 - i]), reverse);
        z[i] = mont(_mm256_permute4x64_epi64(w, 0x4e));
    }
}

static void poly_inverse_ntt(poly *f)
{
    v16 v[16];
    struct mont z[8];
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++)
        v[i] = reduce(load(f->c + 16 * i));
    transpose(v);
    zetas_by_lane_mirrored(z, 4);
    inverse_layer(v, 2, z, 0);
    zetas_by_lane_mirrored(z, 2);
    inverse_layer(v, 4, z, 0);
    zetas_by_lane_mirrored(z, 1);
    inverse_layer(v, 8, z, 1);
    transpose(v);
    zetas_mirrored(z, 8);
    inverse_layer(v, 1, z, 0);
    zetas_mirrored(z, 4);
    inverse_layer(v, 2, z, 0);
    zetas_mirrored(z, 2);
    inverse_layer(v, 4, z, 1);
    zetas_mirrored(z, 1);
    inverse_layer(v, 8, z, 0);
    z[0] = mont(SET(MLKEM_MONT_RN));
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++)
        store(f->c + 16 * i, mul(v[i], z[0]));
}

static void factor_from(factor *b, const poly *f)
{
    for (unsigned i = 0; i < MLKEM_N; i += 16) {
        v16 v = load(f->c + i);
        store(b->crossed.c + i,
              _mm256_or_si256(_mm256_slli_epi32(v, 16), _mm256_srli_epi32(v, 16)));
        store(b->straight.c + i, mul(v, mont(load(gammas + i))));
    }
}

/* BaseCaseMultiply's sums of two products are what vpmaddwd makes, in 32 bits: |a b| < 2^12 8 q,
 * so that 2 k of them stay below 2^31; one Montgomery reduction at the end. */
static void inner_product(poly *r, const poly a[], const factor b[], unsigned k)
{
    for (unsigned i = 0; i < MLKEM_N; i += 16) {
        v16 even = _mm256_setzero_si256(), odd = even;
        for (unsigned j = 0; j < k; j++) {
            v16 x = load(a[j].c + i);
            even = _mm256_add_epi32(even, _mm256_madd_epi16(x, load(b[j].straight.c + i)));
            odd = _mm256_add_epi32(odd, _mm256_madd_epi16(x, load(b[j].crossed.c + i)));
        }
        v16 low = _mm256_blend_epi16(even, _mm256_slli_epi32(odd, 16), 0xaa);
        v16 high = _mm256_blend_epi16(_mm256_srli_epi32(even, 16), odd, 0xaa);
        store(r->c + i, SUB(high, HI(LO(low, SET(MLKEM_Q_INV)), SET(MLKEM_Q))));
    }
}

static void poly_from_product(poly *r, const poly *e)
{
    struct mont R = mont(SET(MLKEM_MONT_R));
    for (unsigned i = 0; i < MLKEM_N; i += 16)
        store(r->c + i, ADD(mul(load(r->c + i), R), load(e->c + i)));
}

/* eta = 2: a nibble is a coefficient, of which the sums of two bits are made in place. */
static void sample_cbd2(poly *f, const uint8_t *B)
{
    const __m128i m55 = _mm_set1_epi8(0x55), m33 = _mm_set1_epi8(0x33), m0f = _mm_set1_epi8(0x0f),
                  three = _mm_set1_epi8(3);
    for (unsigned i = 0; i < MLKEM_N; i += 32) {
        __m128i b = load128(B + i / 2);
        __m128i sums =
            _mm_add_epi8(_mm_and_si128(b, m55), _mm_and_si128(_mm_srli_epi16(b, 1), m55));
        __m128i x = _mm_and_si128(sums, m33), y = _mm_and_si128(_mm_srli_epi16(sums, 2), m33);
        __m128i d = _mm_sub_epi8(_mm_add_epi8(x, m33), y); /* in nibbles, x - y + 3 */
        __m128i even = _mm_sub_epi8(_mm_and_si128(d, m0f), three);
        __m128i odd = _mm_sub_epi8(_mm_and_si128(_mm_srli_epi16(d, 4), m0f), three);
        store(f->c + i, _mm256_cvtepi8_epi16(_mm_unpacklo_epi8(even, odd)));
        store(f->c + i + 16, _mm256_cvtepi8_epi16(_mm_unpackhi_epi8(even, odd)));
    }
}

/* eta = 3: three bytes are four coefficients of six bits; 32-bit words hold those. */
static void sample_cbd3(poly *f, const uint8_t *B)
{
    const __m128i spread = _mm_setr_epi8(0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1);
    const __m128i ones = _mm_set1_epi32(0x249249), sevens = _mm_set1_epi32(0x1c71c7),
                  threes = _mm_set1_epi32(0x0c30c3), low = _mm_set1_epi32(0x3f),
                  high = _mm_set1_epi32(0x3f0000);
    for (unsigned i = 0; i < MLKEM_N; i += 16) {
        __m128i b = _mm_shuffle_epi8(load128(B + i / 4 * 3), spread);
        __m128i sums = _mm_and_si128(b, ones);
        sums = _mm_add_epi32(sums, _mm_and_si128(_mm_srli_epi32(b, 1), ones));
        sums = _mm_add_epi32(sums, _mm_and_si128(_mm_srli_epi32(b, 2), ones));
        __m128i x = _mm_and_si128(sums, sevens);
        __m128i y = _mm_and_si128(_mm_srli_epi32(sums, 3), sevens);
        __m128i d = _mm_sub_epi32(_mm_add_epi32(x, threes), y); /* in six bits, x - y + 3 */
        __m128i c01 =
            _mm_or_si128(_mm_and_si128(d, low), _mm_and_si128(_mm_slli_epi32(d, 10), high));
        __m128i c23 = _mm_or_si128(_mm_and_si128(_mm_srli_epi32(d, 12), low),
                                   _mm_and_si128(_mm_srli_epi32(d, 2), high));
        v16 c = _mm256_set_m128i(_mm_unpackhi_epi32(c01, c23), _mm_unpacklo_epi32(c01, c23));
        store(f->c + i, SUB(c, SET(3)));
    }
}

static void sample_cbd(poly *f, const uint8_t *B, unsigned eta)
{
    if (eta == 2)
        sample_cbd2(f, B);
    else
        sample_cbd3(f, B);
}

/* The 16 candidates of SampleNTT in 24 bytes; reads 28. */
INLINE v16 candidates(const uint8_t *p)
{
    const v16 pick = _mm256_setr_epi8(0, 1, 1, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9, 10, 10, 11, 0, 1, 1, 2,
                                      3, 4, 4, 5, 6, 7, 7, 8, 9, 10, 10, 11);
    v16 w = _mm256_shuffle_epi8(_mm256_set_m128i(load128(p + 12), load128(p)), pick);
    return _mm256_blend_epi16(_mm256_and_si256(w, SET(0xfff)), _mm256_srli_epi16(w, 4), 0xaa);
}

/* Compress_d of 0 .. q - 1. 20159 x / 2^16 is 2^10 x / q and at most 0.007 more, so that its floor
 * is the rounded result or one less; which of the two, the remainder, in 0 .. 2 q - 1, tells. */
INLINE v16 compress(v16 x, int d)
{
    v16 y = d == 11 ? HI(_mm256_slli_epi16(x, 1), SET(20159))
                    : _mm256_srli_epi16(HI(x, SET(20159)), 10 - d);
    v16 n = ADD(_mm256_slli_epi16(x, d), SET(MLKEM_Q / 2));
    v16 rest = SUB(n, LO(y, SET(MLKEM_Q)));
    y = SUB(y, _mm256_cmpgt_epi16(rest, SET(MLKEM_Q - 1)));
    return _mm256_and_si256(y, SET((1 << d) - 1));
}

/* Four numbers of d bits in each 64-bit word, end to end. */
INLINE v16 join4(v16 y, int d)
{
    v16 pairs = _mm256_madd_epi16(y, _mm256_set1_epi32(1 << (16 + d) | 1));
    const v16 up = _mm256_setr_epi32(32 - 2 * d, 0, 32 - 2 * d, 0, 32 - 2 * d, 0, 32 - 2 * d, 0);
    return _mm256_srli_epi64(_mm256_sllv_epi32(pairs, up), 32 - 2 * d);
}

/* Eight numbers of d bits from two words of four, for an odd d; writes up to 12 bytes. */
INLINE void store8(uint8_t *p, __m128i words, int d)
{
    uint64_t low = (uint64_t)_mm_cvtsi128_si64(words), high = (uint64_t)_mm_extract_epi64(words, 1);
    store64_le(p, low | high << 4 * d);
    if (d > 8)
        store32_le(p + 8, (uint32_t)(high >> (64 - 4 * d)));
}

/* For an even d the words end with a byte, and vpshufb moves them together. */
INLINE __m128i close_gap(int d)
{
    const __m128i i = _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    __m128i second = _mm_cmpgt_epi8(i, _mm_set1_epi8((char)(d / 2 - 1)));
    return _mm_add_epi8(i, _mm_and_si128(second, _mm_set1_epi8((char)(8 - d / 2))));
}

INLINE void store16(uint8_t *p, v16 words, int d)
{
    __m128i a = _mm256_castsi256_si128(words), b = _mm256_extracti128_si256(words, 1);
    if (d % 2 == 1) {
        store8(p, a, d);
        store8(p + d, b, d);
        return;
    }
    _mm_storeu_si128((__m128i *)(void *)p, _mm_shuffle_epi8(a, close_gap(d)));
    _mm_storeu_si128((__m128i *)(void *)(p + d), _mm_shuffle_epi8(b, close_gap(d)));
}

static void encode1(uint8_t *B, const poly *f)
{
    for (unsigned i = 0; i < MLKEM_N; i += 32) {
        v16 a = compress(canonical(load(f->c + i)), 1);
        v16 b = compress(canonical(load(f->c + i + 16)), 1);
        v16 bytes = _mm256_permute4x64_epi64(_mm256_packs_epi16(a, b), 0xd8);
        store32_le(B + i / 8, (uint32_t)_mm256_movemask_epi8(_mm256_slli_epi16(bytes, 7)));
    }
}

/* A store writes more than its numbers: the polynomial is put together elsewhere. */
INLINE void poly_encode(uint8_t *B, const poly *f, unsigned d)
{
    if (d == 1) {
        encode1(B, f);
        return;
    }
    uint8_t bytes[MLKEM_POLY_LEN + 16];
    for (unsigned i = 0; i < MLKEM_N; i += 16) {
        v16 x = canonical(load(f->c + i));
        store16(bytes + i / 8 * d, join4(d == 12 ? x : compress(x, (int)d), (int)d), (int)d);
    }
    memcpy(B, bytes, 32 * d);
}

static void decode1(poly *f, const uint8_t *B)
{
    const v16 bits = _mm256_setr_epi16(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096,
                                       8192, 16384, (int16_t)0x8000);
    for (unsigned i = 0; i < MLKEM_N; i += 16) {
        v16 w = SET(B[i / 8] | B[i / 8 + 1] << 8);
        v16 set = _mm256_cmpeq_epi16(_mm256_and_si256(w, bits), bits);
        store(f->c + i, _mm256_and_si256(set, SET((MLKEM_Q + 1) / 2)));
    }
}

/* Eight numbers of d bits from 16 bytes, of which d are theirs, as 32-bit words. */
INLINE v16 split8(const uint8_t *p, int d)
{
    const v16 words = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    const v16 at = _mm256_mullo_epi32(words, _mm256_set1_epi32(d)); /* bit offsets */
    const v16 first = _mm256_mullo_epi32(_mm256_srli_epi32(at, 3), _mm256_set1_epi32(0x01010101));
    const v16 pick = _mm256_add_epi32(first, _mm256_set1_epi32(0x03020100));
    v16 x = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load128(p)), pick);
    x = _mm256_srlv_epi32(x, _mm256_and_si256(at, _mm256_set1_epi32(7)));
    return _mm256_and_si256(x, _mm256_set1_epi32((1 << d) - 1));
}

INLINE void poly_decode(poly *f, const uint8_t *B, unsigned d)
{
    if (d == 1) {
        decode1(f, B);
        return;
    }
    uint8_t bytes[MLKEM_POLY_LEN + 16];
    memcpy(bytes, B, 32 * d);
    for (unsigned i = 0; i < MLKEM_N; i += 16) {
        v16 a = split8(bytes + i / 8 * d, (int)d), b = split8(bytes + i / 8 * d + d, (int)d);
        v16 y = _mm256_permute4x64_epi64(_mm256_packus_epi32(a, b), 0xd8);
        if (d < 12) /* vpmulhrsw is (a b + 2^14) >> 15 */
            y = _mm256_mulhrs_epi16(_mm256_slli_epi16(y, 15 - (int)d), SET(MLKEM_Q));
        store(f->c + i, y);
    }
}

#endif
