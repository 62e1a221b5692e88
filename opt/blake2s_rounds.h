/* BLAKE2s with a row of the 4 x 4 words v to an xmm register: as opt/blake2b_x86_64_avx2.c
 * does. The chain is 16 cycles for half a round, 5.0 cycles a byte.
 *
 * To be included once by a file that has defined `struct message`, and message_load and
 * message_words for it: see sse41 and avx512. Constant time. */
#ifndef ASSAY_OPT_BLAKE2S_ROUNDS_H
#define ASSAY_OPT_BLAKE2S_ROUNDS_H

#include <immintrin.h>

#include "opt/blake2.h"

/* Rotations by whole bytes are shuffles. */
INLINE __m128i ror16(__m128i v)
{
    return _mm_shuffle_epi8(v, _mm_setr_epi8(2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13));
}

INLINE __m128i ror8(__m128i v)
{
    return _mm_shuffle_epi8(v, _mm_setr_epi8(1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12));
}

INLINE __m128i ror(__m128i v, int n)
{
    return _mm_or_si128(_mm_srli_epi32(v, n), _mm_slli_epi32(v, 32 - n));
}

/* a + m + b. b comes last, so that it waits for one addition only; the barrier keeps the compiler
 * from choosing another order. */
INLINE __m128i sum(__m128i a, __m128i m, __m128i b)
{
    a = _mm_add_epi32(a, m);
    __asm__("" : "+x"(a));
    return _mm_add_epi32(a, b);
}

/* Section 3.1: G on four columns. v[0] .. v[3] are the rows a, b, c, d. */
INLINE void G4(__m128i v[4], __m128i x, __m128i y)
{
    v[0] = sum(v[0], x, v[1]);
    v[3] = ror16(_mm_xor_si128(v[3], v[0]));
    v[2] = _mm_add_epi32(v[2], v[3]);
    v[1] = ror(_mm_xor_si128(v[1], v[2]), 12);
    v[0] = sum(v[0], y, v[1]);
    v[3] = ror8(_mm_xor_si128(v[3], v[0]));
    v[2] = _mm_add_epi32(v[2], v[3]);
    v[1] = ror(_mm_xor_si128(v[1], v[2]), 7);
}

INLINE void blake2s_rounds(__m128i v[4], const struct message *m)
{
#pragma GCC unroll 10
    for (int i = 0; i < 10; i++) {
        __m128i x, y;
        message_words(&x, &y, m, blake2_sigma[i], blake2_order);
        G4(v, x, y);
        v[0] = _mm_shuffle_epi32(v[0], 0x93);
        v[3] = _mm_shuffle_epi32(v[3], 0x4e);
        v[2] = _mm_shuffle_epi32(v[2], 0x39);
        message_words(&x, &y, m, blake2_sigma[i], blake2_order + 8);
        G4(v, x, y);
        v[0] = _mm_shuffle_epi32(v[0], 0x39);
        v[3] = _mm_shuffle_epi32(v[3], 0x4e);
        v[2] = _mm_shuffle_epi32(v[2], 0x93);
    }
}

INLINE void blake2s_blocks(uint32_t h[8], uint32_t t[2], const uint8_t *data, size_t n, size_t step,
                           uint32_t f)
{
    const __m128i iv0 = _mm_loadu_si128((const __m128i *)blake2s_iv);
    const __m128i iv1 = _mm_loadu_si128((const __m128i *)(blake2s_iv + 4));
    __m128i h0 = _mm_loadu_si128((const __m128i *)h);
    __m128i h1 = _mm_loadu_si128((const __m128i *)(h + 4));
    for (; n > 0; n--, data += BLAKE2S_BLOCK_LEN) {
        struct message m;
        message_load(&m, data);
        t[0] += (uint32_t)step;
        t[1] += t[0] < step;
        __m128i tf = _mm_set_epi32(0, (int)f, (int)t[1], (int)t[0]);
        __m128i v[4] = {h0, h1, iv0, _mm_xor_si128(iv1, tf)};
        blake2s_rounds(v, &m);
        h0 = _mm_xor_si128(h0, _mm_xor_si128(v[0], v[2]));
        h1 = _mm_xor_si128(h1, _mm_xor_si128(v[1], v[3]));
    }
    _mm_storeu_si128((__m128i *)h, h0);
    _mm_storeu_si128((__m128i *)(h + 4), h1);
}

#endif
