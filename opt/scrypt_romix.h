/* ROMix on vectors of four words, to be included once by a file that has defined
 *
 *   turn_xor(v, sum, n)   v ^ (each word of sum turned left by n)
 *
 * A 64-byte block is four diagonals of its matrix, so that a quarter round's step does all four
 * quarters; between columns and rows three of the diagonals are turned, which is hidden behind the
 * chain through the fourth. V and XY hold blocks in this form, so that words are moved only when
 * the input comes and when the result goes. */
#ifndef ASSAY_OPT_SCRYPT_ROMIX_H
#define ASSAY_OPT_SCRYPT_ROMIX_H

#include <immintrin.h>

#include "opt/scrypt.h"
#include "ref/bytes.h"

/* Word `diagonal[i]` of a block is word i of the four diagonals in a row. */
static const uint8_t diagonal[16] = {0, 5, 10, 15, 4, 9, 14, 3, 8, 13, 2, 7, 12, 1, 6, 11};

INLINE void salsa20_8(__m128i x[4])
{
    __m128i a = x[0], b = x[1], c = x[2], d = x[3];
#pragma GCC unroll 4
    for (int i = 0; i < 8; i += 2) {
        b = turn_xor(b, _mm_add_epi32(a, d), 7);
        c = turn_xor(c, _mm_add_epi32(b, a), 9);
        d = turn_xor(d, _mm_add_epi32(c, b), 13);
        a = turn_xor(a, _mm_add_epi32(d, c), 18);
        b = _mm_shuffle_epi32(b, 0x93);
        c = _mm_shuffle_epi32(c, 0x4e);
        d = _mm_shuffle_epi32(d, 0x39);
        d = turn_xor(d, _mm_add_epi32(a, b), 7);
        c = turn_xor(c, _mm_add_epi32(d, a), 9);
        b = turn_xor(b, _mm_add_epi32(c, d), 13);
        a = turn_xor(a, _mm_add_epi32(b, c), 18);
        b = _mm_shuffle_epi32(b, 0x39);
        c = _mm_shuffle_epi32(c, 0x4e);
        d = _mm_shuffle_epi32(d, 0x93);
    }
    x[0] = _mm_add_epi32(x[0], a);
    x[1] = _mm_add_epi32(x[1], b);
    x[2] = _mm_add_epi32(x[2], c);
    x[3] = _mm_add_epi32(x[3], d);
}

INLINE __m128i load(const uint32_t *p)
{
    return _mm_loadu_si128((const __m128i *)(const void *)p);
}

/* x ^= p, or p ^ q if there is a q. */
INLINE void xor_in(__m128i x[4], const uint32_t *p, const uint32_t *q)
{
#pragma GCC unroll 4
    for (int k = 0; k < 4; k++) {
        __m128i v = load(p + 4 * k);
        if (q != NULL)
            v = _mm_xor_si128(v, load(q + 4 * k));
        x[k] = _mm_xor_si128(x[k], v);
    }
}

/* BlockMix of in, or of in ^ mask. */
INLINE void blockmix(uint32_t *out, const uint32_t *in, const uint32_t *mask, size_t r)
{
    __m128i x[4] = {_mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128(),
                    _mm_setzero_si128()};
    size_t last = 16 * (2 * r - 1);
    xor_in(x, in + last, mask != NULL ? mask + last : NULL);
    for (size_t i = 0; i < 2 * r; i++) {
        xor_in(x, in + 16 * i, mask != NULL ? mask + 16 * i : NULL);
        salsa20_8(x);
        uint32_t *to = out + 16 * (i / 2 + i % 2 * r);
#pragma GCC unroll 4
        for (int k = 0; k < 4; k++)
            _mm_storeu_si128((__m128i *)(void *)(to + 4 * k), x[k]);
    }
}

/* Words 0 and 1 of the last block are words 0 and 13 of its diagonals. */
INLINE size_t integerify(const uint32_t *X, size_t r, uint64_t N)
{
    const uint32_t *last = X + 16 * (2 * r - 1);
    return (size_t)(((uint64_t)last[13] << 32 | last[0]) & (N - 1));
}

/* N is even, so that in both loops two steps lead from X to Y and back. */
INLINE void romix(uint8_t *B, size_t r, uint64_t N, uint32_t *V, uint32_t *XY)
{
    size_t words = 32 * r;
    uint32_t *X = XY, *Y = XY + words;
    for (size_t i = 0; i < words; i++)
        V[i] = load32_le(B + 4 * (i / 16 * 16 + diagonal[i % 16]));

    for (uint64_t i = 1; i < N; i++)
        blockmix(V + i * words, V + (i - 1) * words, NULL, r);
    blockmix(X, V + (N - 1) * words, NULL, r);

    for (uint64_t i = 0; i < N; i += 2) {
        blockmix(Y, X, V + integerify(X, r, N) * words, r);
        blockmix(X, Y, V + integerify(Y, r, N) * words, r);
    }

    for (size_t i = 0; i < words; i++)
        store32_le(B + 4 * (i / 16 * 16 + diagonal[i % 16]), X[i]);
}

#endif
