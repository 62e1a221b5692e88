/* BLAKE2s on AVX-512VL with a row of the 4 x 4 words v to an xmm register, as in
 * opt/blake2b_x86_64_avx2.c, and the message in a zmm register, from which a vpermd picks the eight
 * words of half a round. The chain is 16 cycles for half a round where vprord takes 2, or 5.0
 * cycles a byte. Constant time. */
#include <immintrin.h>

#include "opt/blake2.h"
#include "opt/now.h"

#define INLINE static inline __attribute__((always_inline))

INLINE void eight(__m128i *x, __m128i *y, __m512i m, const uint8_t *sigma, const uint8_t which[8])
{
    __m512i at = _mm512_castsi256_si512(
        _mm256_setr_epi32(sigma[which[0]], sigma[which[1]], sigma[which[2]], sigma[which[3]],
                          sigma[which[4]], sigma[which[5]], sigma[which[6]], sigma[which[7]]));
    __m256i words = _mm512_castsi512_si256(_mm512_permutexvar_epi32(at, m));
    *x = _mm256_castsi256_si128(words);
    *y = _mm256_extracti128_si256(words, 1);
}

/* a + m + b. b comes last, so that it waits for one addition only; the barrier keeps the compiler
 * from choosing another order. */
INLINE __m128i sum(__m128i a, __m128i m, __m128i b)
{
    a = _mm_add_epi32(a, m);
    MADE("x", a);
    return _mm_add_epi32(a, b);
}

/* Section 3.1: G on four columns. v[0] .. v[3] are the rows a, b, c, d. */
INLINE void G4(__m128i v[4], __m128i x, __m128i y)
{
    v[0] = sum(v[0], x, v[1]);
    v[3] = _mm_ror_epi32(_mm_xor_si128(v[3], v[0]), 16);
    v[2] = _mm_add_epi32(v[2], v[3]);
    v[1] = _mm_ror_epi32(_mm_xor_si128(v[1], v[2]), 12);
    v[0] = sum(v[0], y, v[1]);
    v[3] = _mm_ror_epi32(_mm_xor_si128(v[3], v[0]), 8);
    v[2] = _mm_add_epi32(v[2], v[3]);
    v[1] = _mm_ror_epi32(_mm_xor_si128(v[1], v[2]), 7);
}

INLINE void rounds(__m128i v[4], __m512i m)
{
#pragma GCC unroll 10
    for (int i = 0; i < 10; i++) {
        __m128i x, y;
        eight(&x, &y, m, blake2_sigma[i], blake2_order);
        G4(v, x, y);
        v[0] = _mm_shuffle_epi32(v[0], 0x93);
        v[3] = _mm_shuffle_epi32(v[3], 0x4e);
        v[2] = _mm_shuffle_epi32(v[2], 0x39);
        eight(&x, &y, m, blake2_sigma[i], blake2_order + 8);
        G4(v, x, y);
        v[0] = _mm_shuffle_epi32(v[0], 0x39);
        v[3] = _mm_shuffle_epi32(v[3], 0x4e);
        v[2] = _mm_shuffle_epi32(v[2], 0x93);
    }
}

void blake2s_blocks_avx512(uint32_t h[8], uint32_t t[2], const uint8_t *data, size_t n, size_t step,
                           uint32_t f)
{
    const __m128i iv0 = _mm_loadu_si128((const __m128i *)blake2s_iv);
    const __m128i iv1 = _mm_loadu_si128((const __m128i *)(blake2s_iv + 4));
    __m128i h0 = _mm_loadu_si128((const __m128i *)h);
    __m128i h1 = _mm_loadu_si128((const __m128i *)(h + 4));
    for (; n > 0; n--, data += BLAKE2S_BLOCK_LEN) {
        t[0] += (uint32_t)step;
        t[1] += t[0] < step;
        __m128i tf = _mm_set_epi32(0, (int)f, (int)t[1], (int)t[0]);
        __m128i v[4] = {h0, h1, iv0, _mm_xor_si128(iv1, tf)};
        rounds(v, _mm512_loadu_si512(data));
        h0 = _mm_xor_si128(h0, _mm_xor_si128(v[0], v[2]));
        h1 = _mm_xor_si128(h1, _mm_xor_si128(v[1], v[3]));
    }
    _mm_storeu_si128((__m128i *)h, h0);
    _mm_storeu_si128((__m128i *)(h + 4), h1);
}
