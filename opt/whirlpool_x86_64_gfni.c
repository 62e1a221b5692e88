/* Whirlpool on AVX-512 with VBMI and GFNI: the whole state in one register, a row in each lane of
 * 64 bits. The S-box is its mini-boxes by vpshufb, pi one vpermb, theta rotations of the rows and
 * products with 2, 4 and 8, which gf2p8affineqb gives in any field. Constant time. */
#include "opt/whirlpool.h"

#include <immintrin.h>

#define INLINE static inline __attribute__((always_inline))
#define ALL(c) _mm512_set1_epi64((long long)(c))

/* Products modulo x^8 + x^4 + x^3 + x^2 + 1. */
#define TIMES_2 0x8001828488102040
#define TIMES_4 0x408041c2c4881020
#define TIMES_8 0x2040a061e2c48810

static const uint8_t pi[64] = {
    0,  57, 50, 43, 36, 29, 22, 15, 8,  1,  58, 51, 44, 37, 30, 23, 16, 9,  2,  59, 52, 45,
    38, 31, 24, 17, 10, 3,  60, 53, 46, 39, 32, 25, 18, 11, 4,  61, 54, 47, 40, 33, 26, 19,
    12, 5,  62, 55, 48, 41, 34, 27, 20, 13, 6,  63, 56, 49, 42, 35, 28, 21, 14, 7,
};

/* 3.6: rows of the S-box, which are the first rows of the round constants. */
static const uint8_t rc[10][8] = {
    {0x18, 0x23, 0xc6, 0xe8, 0x87, 0xb8, 0x01, 0x4f},
    {0x36, 0xa6, 0xd2, 0xf5, 0x79, 0x6f, 0x91, 0x52},
    {0x60, 0xbc, 0x9b, 0x8e, 0xa3, 0x0c, 0x7b, 0x35},
    {0x1d, 0xe0, 0xd7, 0xc2, 0x2e, 0x4b, 0xfe, 0x57},
    {0x15, 0x77, 0x37, 0xe5, 0x9f, 0xf0, 0x4a, 0xda},
    {0x58, 0xc9, 0x29, 0x0a, 0xb1, 0xa0, 0x6b, 0x85},
    {0xbd, 0x5d, 0x10, 0xf4, 0xcb, 0x3e, 0x05, 0x67},
    {0xe4, 0x27, 0x41, 0x8b, 0xa7, 0x7d, 0x95, 0xd8},
    {0xfb, 0xee, 0x7c, 0x66, 0xdd, 0x17, 0x47, 0x9e},
    {0xca, 0x2d, 0xbf, 0x07, 0xad, 0x5a, 0x83, 0x33},
};

struct constants {
    __m512i e, e_inverse, r, pi, nibbles;
};

INLINE struct constants constants(void)
{
    return (struct constants){
        _mm512_broadcast_i32x4(_mm_setr_epi8(1, 11, 9, 12, 13, 6, 15, 3, 14, 8, 7, 4, 10, 2, 5, 0)),
        _mm512_broadcast_i32x4(_mm_setr_epi8(15, 0, 13, 7, 11, 14, 5, 10, 9, 2, 12, 1, 3, 4, 8, 6)),
        _mm512_broadcast_i32x4(_mm_setr_epi8(7, 12, 11, 13, 14, 4, 9, 15, 6, 3, 8, 10, 2, 5, 1, 0)),
        _mm512_loadu_si512(pi), _mm512_set1_epi8(15)};
}

/* gamma, pi, theta */
INLINE __m512i layers(const struct constants *c, __m512i x)
{
    __m512i high = _mm512_and_si512(_mm512_srli_epi16(x, 4), c->nibbles);
    __m512i u = _mm512_shuffle_epi8(c->e, high);
    __m512i v = _mm512_shuffle_epi8(c->e_inverse, _mm512_and_si512(x, c->nibbles));
    __m512i t = _mm512_shuffle_epi8(c->r, _mm512_xor_si512(u, v));
    u = _mm512_shuffle_epi8(c->e, _mm512_xor_si512(u, t));
    v = _mm512_shuffle_epi8(c->e_inverse, _mm512_xor_si512(v, t));
    x = _mm512_permutexvar_epi8(c->pi, _mm512_or_si512(_mm512_slli_epi16(u, 4), v));

    /* The columns' factors 1, 1, 4, 1, 8, 5, 2, 9: what is k bytes further has the k'th. */
    __m512i r5 = _mm512_rol_epi64(x, 40), r7 = _mm512_rol_epi64(x, 56);
    __m512i by1 =
        _mm512_ternarylogic_epi64(x, _mm512_rol_epi64(x, 8), _mm512_rol_epi64(x, 24), 0x96);
    __m512i by2 = _mm512_rol_epi64(x, 48);
    __m512i by4 = _mm512_xor_si512(_mm512_rol_epi64(x, 16), r5);
    __m512i by8 = _mm512_xor_si512(_mm512_rol_epi64(x, 32), r7);
    by1 = _mm512_ternarylogic_epi64(by1, r5, r7, 0x96);
    by2 = _mm512_gf2p8affine_epi64_epi8(by2, ALL(TIMES_2), 0);
    by4 = _mm512_gf2p8affine_epi64_epi8(by4, ALL(TIMES_4), 0);
    by8 = _mm512_gf2p8affine_epi64_epi8(by8, ALL(TIMES_8), 0);
    return _mm512_xor_si512(_mm512_ternarylogic_epi64(by1, by2, by4, 0x96), by8);
}

void whirlpool_blocks_gfni(uint8_t state[64], const uint8_t *data, size_t n)
{
    const struct constants c = constants();
    __m512i h = _mm512_loadu_si512(state);
    for (; n > 0; n--, data += WHIRLPOOL_BLOCK_LEN) {
        __m512i m = _mm512_loadu_si512(data), k = h, x = _mm512_xor_si512(m, h);
        for (int r = 0; r < 10; r++) {
            __m128i first = _mm_loadl_epi64((const void *)rc[r]);
            k = _mm512_xor_si512(layers(&c, k), _mm512_zextsi128_si512(first));
            x = _mm512_xor_si512(layers(&c, x), k);
        }
        h = _mm512_ternarylogic_epi64(h, x, m, 0x96);
    }
    _mm512_storeu_si512(state, h);
}
