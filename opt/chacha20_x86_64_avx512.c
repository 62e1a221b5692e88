/* ChaCha20 on AVX-512: sixteen blocks at a time, lane i of v[w] being word w of block i, with
 * vprold for the rotations. What is left is done eight blocks at a time on 256 bits: that takes
 * little longer than a single block would, since the latency of the rounds, 20 x 16 cycles, is
 * about what the units need for eight. Bound on Zen 4: 960 operations of 512 bits for 1024 bytes,
 * two a cycle: 0.47 cycles a byte; the best order of them that was found takes 0.57, and all 0.67.
 * Constant time. */
#include "opt/chacha20_ymm.h"

/* RFC 8439, 2.1, for four quarter rounds at once: on the columns, or with x, y, z = 1, 2, 3 on the
 * diagonals. Step by step through all four keeps the units busier than one after the other. */
INLINE void zmm_round(__m512i v[16], int x, int y, int z)
{
    __m512i *a = v, *b = v + 4, *c = v + 8, *d = v + 12;
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        a[i] = _mm512_add_epi32(a[i], b[(i + x) % 4]);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        d[(i + z) % 4] = _mm512_rol_epi32(_mm512_xor_si512(d[(i + z) % 4], a[i]), 16);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        c[(i + y) % 4] = _mm512_add_epi32(c[(i + y) % 4], d[(i + z) % 4]);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        b[(i + x) % 4] = _mm512_rol_epi32(_mm512_xor_si512(b[(i + x) % 4], c[(i + y) % 4]), 12);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        a[i] = _mm512_add_epi32(a[i], b[(i + x) % 4]);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        d[(i + z) % 4] = _mm512_rol_epi32(_mm512_xor_si512(d[(i + z) % 4], a[i]), 8);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        c[(i + y) % 4] = _mm512_add_epi32(c[(i + y) % 4], d[(i + z) % 4]);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        b[(i + x) % 4] = _mm512_rol_epi32(_mm512_xor_si512(b[(i + x) % 4], c[(i + y) % 4]), 7);
}

/* Words 4q .. 4q + 3 of sixteen blocks: v[i] then has, in its lane of 128 bits L, those of block
 * 4L + i. */
INLINE void gather_words(__m512i v[4])
{
    __m512i a = _mm512_unpacklo_epi32(v[0], v[1]), b = _mm512_unpackhi_epi32(v[0], v[1]);
    __m512i c = _mm512_unpacklo_epi32(v[2], v[3]), d = _mm512_unpackhi_epi32(v[2], v[3]);
    v[0] = _mm512_unpacklo_epi64(a, c);
    v[1] = _mm512_unpackhi_epi64(a, c);
    v[2] = _mm512_unpacklo_epi64(b, d);
    v[3] = _mm512_unpackhi_epi64(b, d);
}

INLINE void xor64(uint8_t *out, const uint8_t *in, __m512i stream)
{
    _mm512_storeu_si512(out, _mm512_xor_si512(_mm512_loadu_si512(in), stream));
}

INLINE __m512i word(int w, const uint32_t key[8], const uint32_t counter[4])
{
    return _mm512_set1_epi32((int)(w < 4    ? chacha20_constant[w]
                                   : w < 12 ? key[w - 4]
                                            : counter[w - 12]));
}

/* Sixteen whole blocks from block number `block` on; counter[2] and [3] are the nonce. */
INLINE void xor_blocks16(uint8_t *out, const uint8_t *in, const uint32_t key[8], uint64_t block,
                         const uint32_t counter[4])
{
    const __m512i iota = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    const __m512i lo = _mm512_add_epi32(_mm512_set1_epi32((int)block), iota);
    const __m512i hi0 = _mm512_set1_epi32((int)(block >> 32));
    const __m512i hi =
        _mm512_mask_add_epi32(hi0, _mm512_cmplt_epu32_mask(lo, iota), hi0, _mm512_set1_epi32(1));
    __m512i v[16];
#pragma GCC unroll 16
    for (int w = 0; w < 16; w++)
        v[w] = w == 12 ? lo : w == 13 ? hi : word(w, key, counter);
    for (int i = 0; i < 10; i++) {
        zmm_round(v, 0, 0, 0);
        zmm_round(v, 1, 2, 3);
    }
#pragma GCC unroll 16
    for (int w = 0; w < 16; w++)
        v[w] = _mm512_add_epi32(v[w], w == 12 ? lo : w == 13 ? hi : word(w, key, counter));
#pragma GCC unroll 4
    for (int q = 0; q < 16; q += 4)
        gather_words(v + q);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        __m512i a = _mm512_shuffle_i32x4(v[i], v[4 + i], 0x44);
        __m512i b = _mm512_shuffle_i32x4(v[8 + i], v[12 + i], 0x44);
        __m512i c = _mm512_shuffle_i32x4(v[i], v[4 + i], 0xee);
        __m512i d = _mm512_shuffle_i32x4(v[8 + i], v[12 + i], 0xee);
        xor64(out + 64 * i, in + 64 * i, _mm512_shuffle_i32x4(a, b, 0x88));
        xor64(out + 64 * (4 + i), in + 64 * (4 + i), _mm512_shuffle_i32x4(a, b, 0xdd));
        xor64(out + 64 * (8 + i), in + 64 * (8 + i), _mm512_shuffle_i32x4(c, d, 0x88));
        xor64(out + 64 * (12 + i), in + 64 * (12 + i), _mm512_shuffle_i32x4(c, d, 0xdd));
    }
}

/* What is left: less than sixteen blocks, by way of a buffer. */
static void xor_rest(uint8_t *out, const uint8_t *in, size_t len, const uint32_t key[8],
                     uint64_t block, const uint32_t counter[4], uint8_t last[CHACHA20_BLOCK_LEN])
{
    _Alignas(64) uint8_t stream[16 * CHACHA20_BLOCK_LEN] = {0};
    if (len > 8 * CHACHA20_BLOCK_LEN)
        xor_blocks16(stream, stream, key, block, counter);
    else
        ymm_xor_blocks(stream, stream, key, block, counter);
    size_t i = 0;
    for (; len - i >= 64; i += 64)
        xor64(out + i, in + i, _mm512_load_si512(stream + i));
    if (i < len) {
        __m512i end = _mm512_load_si512(stream + i);
        __mmask64 bytes = _bzhi_u64(~0ull, (unsigned)(len - i));
        __m512i text = _mm512_maskz_loadu_epi8(bytes, in + i);
        _mm512_mask_storeu_epi8(out + i, bytes, _mm512_xor_si512(text, end));
        _mm512_storeu_si512(last, end);
    }
}

void chacha20_xor_avx512(uint8_t *out, const uint8_t *in, size_t len, const uint32_t key[8],
                         const uint32_t counter[4], uint8_t last[CHACHA20_BLOCK_LEN])
{
    uint64_t block = counter[0] | (uint64_t)counter[1] << 32;
    for (; len >= 1024; len -= 1024, in += 1024, out += 1024, block += 16)
        xor_blocks16(out, in, key, block, counter);
    if (len == 512)
        ymm_xor_blocks(out, in, key, block, counter);
    else if (len > 0)
        xor_rest(out, in, len, key, block, counter, last);
}
