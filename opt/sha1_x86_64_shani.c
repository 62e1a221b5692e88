/* SHA-1 on the SHA extensions: sha1rnds4 does four rounds, sha1msg1 and sha1msg2 the message
 * schedule beside it. The chain of the 20 sha1rnds4 of a block and the addition behind them is the
 * bound: at a latency of 6 cycles 121 a block, 1.89 a byte, which Zen 4 reaches if no copy of a
 * register is in the chain. Intel SDM vol. 2, SHA1RNDS4, SHA1NEXTE, SHA1MSG1, SHA1MSG2. Constant
 * time. */
#include <immintrin.h>

#include "opt/now.h"
#include "opt/sha1.h"

/* Rounds t .. t+3 with f and K of t / 20; the instruction wants that as an immediate. */
static inline __attribute__((always_inline)) __m128i rounds4(__m128i abcd, __m128i e, int t)
{
    switch (t / 20) {
    case 0:
        return _mm_sha1rnds4_epu32(abcd, e, 0);
    case 1:
        return _mm_sha1rnds4_epu32(abcd, e, 1);
    case 2:
        return _mm_sha1rnds4_epu32(abcd, e, 2);
    default:
        return _mm_sha1rnds4_epu32(abcd, e, 3);
    }
}

/* W(t+16) .. W(t+19) from w0 = W(t).., w1 = W(t+4).., w2 = W(t+8).., w3 = W(t+12)... */
static inline __attribute__((always_inline)) __m128i schedule(__m128i w0, __m128i w1, __m128i w2,
                                                              __m128i w3)
{
    return _mm_sha1msg2_epu32(_mm_xor_si128(_mm_sha1msg1_epu32(w0, w1), w2), w3);
}

void sha1_blocks_shani(uint32_t state[5], const uint8_t *data, size_t n)
{
    const __m128i swap = _mm_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f);
    __m128i abcd = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0x1b);
    __m128i e = _mm_insert_epi32(_mm_setzero_si128(), (int)state[4], 3);

    for (; n > 0; n--, data += SHA1_BLOCK_LEN) {
        const __m128i abcd0 = abcd, e0 = e;
        __m128i w[4], before = abcd; /* before: abcd of four rounds ago, whose a makes the next e */
#pragma GCC unroll 4
        for (int i = 0; i < 4; i++)
            w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)data + i), swap);
#pragma GCC unroll 20
        for (int t = 0; t < 80; t += 4) {
            __m128i next = schedule(w[0], w[1], w[2], w[3]);
            e = t == 0 ? _mm_add_epi32(e, w[0]) : _mm_sha1nexte_epu32(before, w[0]);
            before = abcd;
            MADE("x", before); /* a copy, so that abcd stays in its register */
            abcd = rounds4(abcd, e, t);
            MADE_NOW("x", abcd); /* keeps the compiler from mixing one group's work with the next */
            w[0] = w[1];
            w[1] = w[2];
            w[2] = w[3];
            w[3] = next;
        }
        e = _mm_sha1nexte_epu32(before, e0);
        abcd = _mm_add_epi32(abcd, abcd0);
    }

    _mm_storeu_si128((__m128i *)state, _mm_shuffle_epi32(abcd, 0x1b));
    state[4] = (uint32_t)_mm_extract_epi32(e, 3);
}
