/* ChaCha20, eight blocks at a time in vectors of 256 bits: lane i of v[w] is word w of block i.
 * With AVX-512VL there is an instruction for the rotations and there are registers for everything.
 */
#ifndef ASSAY_OPT_CHACHA20_YMM_H
#define ASSAY_OPT_CHACHA20_YMM_H

#include <immintrin.h>

#include "opt/chacha20.h"

#define INLINE static inline __attribute__((always_inline))

#if defined(__AVX512VL__)
#define ymm_rotl(x, n) _mm256_rol_epi32(x, n)
#else
INLINE __m256i ymm_rotl(__m256i x, int n)
{
    const __m256i by16 = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13));
    const __m256i by8 = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14));
    if (n == 16)
        return _mm256_shuffle_epi8(x, by16);
    if (n == 8)
        return _mm256_shuffle_epi8(x, by8);
    return _mm256_or_si256(_mm256_slli_epi32(x, n), _mm256_srli_epi32(x, 32 - n));
}
#endif

/* RFC 8439, 2.1, for four quarter rounds at once: on the columns, or with x, y, z = 1, 2, 3 on the
 * diagonals. Step by step through all four keeps the units busier than one after the other. */
INLINE void ymm_round(__m256i v[16], int x, int y, int z)
{
    __m256i *a = v, *b = v + 4, *c = v + 8, *d = v + 12;
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        a[i] = _mm256_add_epi32(a[i], b[(i + x) % 4]);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        d[(i + z) % 4] = ymm_rotl(_mm256_xor_si256(d[(i + z) % 4], a[i]), 16);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        c[(i + y) % 4] = _mm256_add_epi32(c[(i + y) % 4], d[(i + z) % 4]);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        b[(i + x) % 4] = ymm_rotl(_mm256_xor_si256(b[(i + x) % 4], c[(i + y) % 4]), 12);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        a[i] = _mm256_add_epi32(a[i], b[(i + x) % 4]);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        d[(i + z) % 4] = ymm_rotl(_mm256_xor_si256(d[(i + z) % 4], a[i]), 8);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        c[(i + y) % 4] = _mm256_add_epi32(c[(i + y) % 4], d[(i + z) % 4]);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        b[(i + x) % 4] = ymm_rotl(_mm256_xor_si256(b[(i + x) % 4], c[(i + y) % 4]), 7);
}

/* Words 4q .. 4q + 3 of eight blocks: v[i] then has, in its lane of 128 bits L, those of block
 * 4L + i. */
INLINE void ymm_gather_words(__m256i v[4])
{
    __m256i a = _mm256_unpacklo_epi32(v[0], v[1]), b = _mm256_unpackhi_epi32(v[0], v[1]);
    __m256i c = _mm256_unpacklo_epi32(v[2], v[3]), d = _mm256_unpackhi_epi32(v[2], v[3]);
    v[0] = _mm256_unpacklo_epi64(a, c);
    v[1] = _mm256_unpackhi_epi64(a, c);
    v[2] = _mm256_unpacklo_epi64(b, d);
    v[3] = _mm256_unpackhi_epi64(b, d);
}

INLINE void ymm_xor(uint8_t *out, const uint8_t *in, __m256i stream)
{
    __m256i text = _mm256_loadu_si256((const __m256i *)in);
    _mm256_storeu_si256((__m256i *)out, _mm256_xor_si256(text, stream));
}

/* Word w of the state in all lanes: constants, key, then what `counter` has: the nonce. */
INLINE __m256i ymm_word(int w, const uint32_t key[8], const uint32_t counter[4])
{
    return _mm256_set1_epi32((int)(w < 4    ? chacha20_constant[w]
                                   : w < 12 ? key[w - 4]
                                            : counter[w - 12]));
}

/* Eight whole blocks from block number `block` on; counter[2] and [3] are the nonce. */
INLINE void ymm_xor_blocks(uint8_t *out, const uint8_t *in, const uint32_t key[8], uint64_t block,
                           const uint32_t counter[4])
{
    const __m256i iota = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    const __m256i top = _mm256_set1_epi32(INT32_MIN);
    const __m256i lo = _mm256_add_epi32(_mm256_set1_epi32((int)block), iota);
    const __m256i carry = /* -1 where lo < iota, unsigned */
        _mm256_cmpgt_epi32(_mm256_xor_si256(iota, top), _mm256_xor_si256(lo, top));
    const __m256i hi = _mm256_sub_epi32(_mm256_set1_epi32((int)(block >> 32)), carry);
    __m256i v[16];
#pragma GCC unroll 16
    for (int w = 0; w < 16; w++)
        v[w] = w == 12 ? lo : w == 13 ? hi : ymm_word(w, key, counter);
    for (int i = 0; i < 10; i++) {
        ymm_round(v, 0, 0, 0);
        ymm_round(v, 1, 2, 3);
    }
#pragma GCC unroll 16
    for (int w = 0; w < 16; w++)
        v[w] = _mm256_add_epi32(v[w], w == 12 ? lo : w == 13 ? hi : ymm_word(w, key, counter));
#pragma GCC unroll 4
    for (int q = 0; q < 16; q += 4)
        ymm_gather_words(v + q);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        int low = 64 * i, high = low + 256;
        ymm_xor(out + low, in + low, _mm256_permute2x128_si256(v[i], v[4 + i], 0x20));
        ymm_xor(out + low + 32, in + low + 32,
                _mm256_permute2x128_si256(v[8 + i], v[12 + i], 0x20));
        ymm_xor(out + high, in + high, _mm256_permute2x128_si256(v[i], v[4 + i], 0x31));
        ymm_xor(out + high + 32, in + high + 32,
                _mm256_permute2x128_si256(v[8 + i], v[12 + i], 0x31));
    }
}

#endif
