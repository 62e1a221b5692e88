/* What the rows on AVX-512 with GFNI share. An S-box that is affine to inversion in GF(2^8) is two
 * instructions on 64 bytes at once, and no table: gf2p8affineqb, then gf2p8affineinvqb, which
 * inverts modulo x^8 + x^4 + x^3 + x + 1 and applies another affine map. Where a cipher has another
 * field, the first map goes over to this one. The maps were found by solving for the bilinear
 * relations between the input and the output of the S-box; the cross-checks prove them. */
#ifndef ASSAY_OPT_GFNI_H
#define ASSAY_OPT_GFNI_H

#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "ref/block_cipher.h"

#define INLINE static inline __attribute__((always_inline))

/* A map: row i of its matrix is byte 7 - i. The constants must be known to the compiler. */
#define SBOX(x, before, plus, after, then)                                              \
    _mm512_gf2p8affineinv_epi64_epi8(                                                   \
        _mm512_gf2p8affine_epi64_epi8(x, _mm512_set1_epi64((long long)(before)), plus), \
        _mm512_set1_epi64((long long)(after)), then)

/* Whole groups of blocks as they are, and what remains in a buffer: `f` does `group` blocks of 16
 * bytes, at most 64. */
typedef void gfni_group_fn(const void *key, uint8_t *out, const uint8_t *in);

INLINE void gfni_groups(const void *key, uint8_t *out, const uint8_t *in, size_t n, size_t group,
                        gfni_group_fn *f)
{
    for (; n >= group; n -= group, in += 16 * group, out += 16 * group)
        f(key, out, in);
    if (n > 0) {
        uint8_t rest[16 * 64];
        memcpy(rest, in, 16 * n);
        memset(rest + 16 * n, 0, 16 * (group - n));
        f(key, rest, rest);
        memcpy(out, rest, 16 * n);
    }
}

/* Words i of four registers become register i. */
INLINE void gfni_transpose(__m512i x[4])
{
    __m512i a = _mm512_unpacklo_epi32(x[0], x[1]), b = _mm512_unpackhi_epi32(x[0], x[1]);
    __m512i c = _mm512_unpacklo_epi32(x[2], x[3]), d = _mm512_unpackhi_epi32(x[2], x[3]);
    x[0] = _mm512_unpacklo_epi64(a, c);
    x[1] = _mm512_unpackhi_epi64(a, c);
    x[2] = _mm512_unpacklo_epi64(b, d);
    x[3] = _mm512_unpackhi_epi64(b, d);
}

/* Each word of 32 bits the other way round. */
INLINE __m512i gfni_swap_bytes(__m512i x)
{
    const __m128i order = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
    return _mm512_shuffle_epi8(x, _mm512_broadcast_i32x4(order));
}

#endif
