/* BLAKE2b with a row of the 4 x 4 words v to a ymm register, so that the four G of half a round run
 * side by side. What bounds it is the chain through them, 15 cycles for half a round where a
 * shuffle of bytes takes 2, or 2.8 cycles a byte. The lanes are not turned into diagonals at the
 * register that closes the chain, b, but at the others, which are ready earlier, so that the 4
 * cycles of a shuffle across lanes are hidden. (Rows in registers: Neves and Aumasson,
 * "Implementing BLAKE with AVX, AVX2, and XOP", 2012.) The message's words are gathered by scalar
 * loads. Constant time. */
#include <immintrin.h>

#include "opt/blake2.h"
#include "opt/now.h"

#define INLINE static inline __attribute__((always_inline))

INLINE __m128i word(const uint8_t *data, size_t i)
{
    return _mm_loadl_epi64((const __m128i *)(const void *)(data + 8 * i));
}

INLINE __m256i four(const uint8_t *data, const uint8_t *sigma, const uint8_t which[4])
{
    __m128i lo = _mm_unpacklo_epi64(word(data, sigma[which[0]]), word(data, sigma[which[1]]));
    __m128i hi = _mm_unpacklo_epi64(word(data, sigma[which[2]]), word(data, sigma[which[3]]));
    return _mm256_inserti128_si256(_mm256_castsi128_si256(lo), hi, 1);
}

/* Rotations by whole bytes are shuffles. */
INLINE __m256i ror32(__m256i v)
{
    return _mm256_shuffle_epi32(v, 0xb1);
}

INLINE __m256i ror24(__m256i v)
{
    return _mm256_shuffle_epi8(v, _mm256_setr_epi8(3, 4, 5, 6, 7, 0, 1, 2, 11, 12, 13, 14, 15, 8, 9,
                                                   10, 3, 4, 5, 6, 7, 0, 1, 2, 11, 12, 13, 14, 15,
                                                   8, 9, 10));
}

INLINE __m256i ror16(__m256i v)
{
    return _mm256_shuffle_epi8(v, _mm256_setr_epi8(2, 3, 4, 5, 6, 7, 0, 1, 10, 11, 12, 13, 14, 15,
                                                   8, 9, 2, 3, 4, 5, 6, 7, 0, 1, 10, 11, 12, 13, 14,
                                                   15, 8, 9));
}

INLINE __m256i ror63(__m256i v)
{
    return _mm256_or_si256(_mm256_add_epi64(v, v), _mm256_srli_epi64(v, 63));
}

/* a + m + b. b comes last, so that it waits for one addition only; the barrier keeps the compiler
 * from choosing another order. */
INLINE __m256i sum(__m256i a, __m256i m, __m256i b)
{
    a = _mm256_add_epi64(a, m);
    MADE("x", a);
    return _mm256_add_epi64(a, b);
}

/* Section 3.1: G on four columns. v[0] .. v[3] are the rows a, b, c, d. */
INLINE void G4(__m256i v[4], __m256i x, __m256i y)
{
    v[0] = sum(v[0], x, v[1]);
    v[3] = ror32(_mm256_xor_si256(v[3], v[0]));
    v[2] = _mm256_add_epi64(v[2], v[3]);
    v[1] = ror24(_mm256_xor_si256(v[1], v[2]));
    v[0] = sum(v[0], y, v[1]);
    v[3] = ror16(_mm256_xor_si256(v[3], v[0]));
    v[2] = _mm256_add_epi64(v[2], v[3]);
    v[1] = ror63(_mm256_xor_si256(v[1], v[2]));
}

INLINE void rounds(__m256i v[4], const uint8_t *data)
{
#pragma GCC unroll 12
    for (int i = 0; i < 12; i++) {
        const uint8_t *s = blake2_sigma[i];
        G4(v, four(data, s, blake2_order), four(data, s, blake2_order + 4));
        v[0] = _mm256_permute4x64_epi64(v[0], 0x93);
        v[3] = _mm256_permute4x64_epi64(v[3], 0x4e);
        v[2] = _mm256_permute4x64_epi64(v[2], 0x39);
        G4(v, four(data, s, blake2_order + 8), four(data, s, blake2_order + 12));
        v[0] = _mm256_permute4x64_epi64(v[0], 0x39);
        v[3] = _mm256_permute4x64_epi64(v[3], 0x4e);
        v[2] = _mm256_permute4x64_epi64(v[2], 0x93);
    }
}

void blake2b_blocks_avx2(uint64_t h[8], uint64_t t[2], const uint8_t *data, size_t n, size_t step,
                         uint64_t f)
{
    const __m256i iv0 = _mm256_loadu_si256((const __m256i *)blake2b_iv);
    const __m256i iv1 = _mm256_loadu_si256((const __m256i *)(blake2b_iv + 4));
    __m256i h0 = _mm256_loadu_si256((const __m256i *)h);
    __m256i h1 = _mm256_loadu_si256((const __m256i *)(h + 4));
    for (; n > 0; n--, data += BLAKE2B_BLOCK_LEN) {
        t[0] += step;
        t[1] += t[0] < step;
        __m256i tf = _mm256_set_epi64x(0, (long long)f, (long long)t[1], (long long)t[0]);
        __m256i v[4] = {h0, h1, iv0, _mm256_xor_si256(iv1, tf)};
        rounds(v, data);
        h0 = _mm256_xor_si256(h0, _mm256_xor_si256(v[0], v[2]));
        h1 = _mm256_xor_si256(h1, _mm256_xor_si256(v[1], v[3]));
    }
    _mm256_storeu_si256((__m256i *)h, h0);
    _mm256_storeu_si256((__m256i *)(h + 4), h1);
}
