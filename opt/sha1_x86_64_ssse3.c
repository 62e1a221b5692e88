/* SHA-1 with the message schedule four words at a time in vector registers, and the rounds in
 * integer registers beside it. The schedule is that of M. Locktyukhin, "Improving the Performance
 * of the Secure Hash Algorithm (SHA-1)", Intel 2010: from t = 32 on, applying the recurrence twice
 * gives
 *
 *     W(t) = rotl(W(t-6) ^ W(t-16) ^ W(t-28) ^ W(t-32), 2)
 *
 * in which no word depends on one of the same vector. FIPS 180-4, 6.1.2. Constant time. */
#include <tmmintrin.h>

#include "opt/sha1.h"
#include "ref/bytes.h"

#define INLINE static inline __attribute__((always_inline))

typedef uint32_t f_fn(uint32_t x, uint32_t y, uint32_t z);

INLINE uint32_t Ch(uint32_t x, uint32_t y, uint32_t z)
{
    return ((y ^ z) & x) ^ z;
}

INLINE uint32_t Parity(uint32_t x, uint32_t y, uint32_t z)
{
    return y ^ z ^ x;
}

/* The halves are disjoint, so that the sum is their union. */
INLINE uint32_t Maj(uint32_t x, uint32_t y, uint32_t z)
{
    return (y & z) + ((y ^ z) & x);
}

/* One round: e becomes the next a, b is rotated where it stands. */
INLINE void one_round(f_fn *f, uint32_t a, uint32_t *b, uint32_t c, uint32_t d, uint32_t *e,
                      uint32_t wk)
{
    *e += wk + f(*b, c, d) + rotl32(a, 5);
    *b = rotl32(*b, 30);
}

/* Twenty rounds; after five the words are back in their places. */
INLINE void rounds20(f_fn *f, uint32_t s[5], const uint32_t wk[20])
{
    uint32_t a = s[0], b = s[1], c = s[2], d = s[3], e = s[4];
#pragma GCC unroll 4
    for (int t = 0; t < 20; t += 5) {
        one_round(f, a, &b, c, d, &e, wk[t]);
        one_round(f, e, &a, b, c, &d, wk[t + 1]);
        one_round(f, d, &e, a, b, &c, wk[t + 2]);
        one_round(f, c, &d, e, a, &b, wk[t + 3]);
        one_round(f, b, &c, d, e, &a, wk[t + 4]);
    }
    s[0] = a;
    s[1] = b;
    s[2] = c;
    s[3] = d;
    s[4] = e;
}

INLINE __m128i rotl(__m128i x, int n)
{
    return _mm_or_si128(_mm_slli_epi32(x, n), _mm_srli_epi32(x, 32 - n));
}

/* w[4] .. w[7] by the recurrence itself. The fourth word's W(t-3) is the first word of the same
 * vector: it is zero in the sum x, and rotl(W(t), 1) = rotl(x, 2) of word 0 is put in afterwards.
 */
INLINE __m128i schedule16(const __m128i *w)
{
    __m128i x = _mm_xor_si128(_mm_xor_si128(w[-4], _mm_alignr_epi8(w[-3], w[-4], 8)),
                              _mm_xor_si128(w[-2], _mm_srli_si128(w[-1], 4)));
    return _mm_xor_si128(rotl(x, 1), rotl(_mm_slli_si128(x, 12), 2));
}

INLINE __m128i schedule32(const __m128i *w)
{
    __m128i x = _mm_xor_si128(_mm_xor_si128(w[-8], w[-7]),
                              _mm_xor_si128(w[-4], _mm_alignr_epi8(w[-1], w[-2], 8)));
    return rotl(x, 2);
}

/* The five vectors for the rounds 20 r .. 20 r + 19. */
INLINE void schedule20(__m128i w[20], uint32_t wk[20], int r, __m128i swap, const uint8_t *data)
{
    __m128i k = _mm_set1_epi32((int)sha1_k[r]);
#pragma GCC unroll 5
    for (int i = 5 * r; i < 5 * r + 5; i++) {
        if (i < 4)
            w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)data + i), swap);
        else
            w[i] = i < 8 ? schedule16(w + i) : schedule32(w + i);
        _mm_store_si128((__m128i *)wk + i - 5 * r, _mm_add_epi32(w[i], k));
    }
}

void sha1_blocks_ssse3(uint32_t state[5], const uint8_t *data, size_t n)
{
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    _Alignas(16) uint32_t wk[4][20];
    __m128i w[20];
    for (; n > 0; n--, data += SHA1_BLOCK_LEN) {
        uint32_t s[5];
        memcpy(s, state, sizeof(s));
        schedule20(w, wk[0], 0, swap, data);
        schedule20(w, wk[1], 1, swap, data);
        rounds20(Ch, s, wk[0]);
        schedule20(w, wk[2], 2, swap, data);
        rounds20(Parity, s, wk[1]);
        schedule20(w, wk[3], 3, swap, data);
        rounds20(Maj, s, wk[2]);
        rounds20(Parity, s, wk[3]);
        for (int i = 0; i < 5; i++)
            state[i] += s[i];
    }
}
