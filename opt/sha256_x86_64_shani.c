/* SHA-256 on the SHA extensions: sha256rnds2 does two rounds in 4 cycles, sha256msg1 and sha256msg2
 * the message schedule beside it, so that the rounds' latency, 32 x 4 cycles a block or 2.0 cycles
 * a byte, is the bound. Intel SDM vol. 2, SHA256RNDS2, SHA256MSG1, SHA256MSG2. Constant time. */
#include <immintrin.h>

#include "opt/sha256.h"

/* Four rounds t .. t+3: w holds W(t) .. W(t+3). The state is kept as the instructions want it,
 * {A,B,E,F} and {C,D,G,H}; after two rounds the old ABEF is the new CDGH, so the two just trade
 * places twice. */
static inline __attribute__((always_inline)) void rounds4(__m128i *abef, __m128i *cdgh, __m128i w,
                                                          int t)
{
    __m128i wk = _mm_add_epi32(w, _mm_load_si128((const __m128i *)(sha256_k + t)));
    *cdgh = _mm_sha256rnds2_epu32(*cdgh, *abef, wk);
    *abef = _mm_sha256rnds2_epu32(*abef, *cdgh, _mm_shuffle_epi32(wk, 0x0e));
}

/* W(t+16) .. W(t+19) from w0 = W(t).., w1 = W(t+4).., w2 = W(t+8).., w3 = W(t+12)..:
 * msg1 adds sigma0 of the next word, alignr picks W(t+9) .. W(t+12), msg2 adds sigma1. */
static inline __attribute__((always_inline)) __m128i schedule(__m128i w0, __m128i w1, __m128i w2,
                                                              __m128i w3)
{
    __m128i w = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w1), _mm_alignr_epi8(w3, w2, 4));
    return _mm_sha256msg2_epu32(w, w3);
}

void sha256_blocks_shani(uint32_t state[8], const uint8_t *data, size_t n)
{
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);

    /* {A,B,C,D}, {E,F,G,H} in memory to ABEF, CDGH from the highest lane down. */
    __m128i abcd = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
    __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
    __m128i abef = _mm_alignr_epi8(abcd, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, abcd, 0xf0);

    for (; n > 0; n--, data += SHA256_BLOCK_LEN) {
        const __m128i abef0 = abef, cdgh0 = cdgh;
        __m128i w[4];
#pragma GCC unroll 4
        for (int i = 0; i < 4; i++)
            w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)data + i), swap);
#pragma GCC unroll 12
        for (int t = 0; t < 48; t += 4) {
            rounds4(&abef, &cdgh, w[0], t);
            __m128i next = schedule(w[0], w[1], w[2], w[3]);
            w[0] = w[1];
            w[1] = w[2];
            w[2] = w[3];
            w[3] = next;
        }
#pragma GCC unroll 4
        for (int i = 0; i < 4; i++)
            rounds4(&abef, &cdgh, w[i], 48 + 4 * i);
        abef = _mm_add_epi32(abef, abef0);
        cdgh = _mm_add_epi32(cdgh, cdgh0);
    }

    __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
    __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}
