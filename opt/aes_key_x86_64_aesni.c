/* AES key expansion on AES-NI (FIPS 197, 5.2 and 5.3.5). SubWord comes from aesenclast on a word in
 * all four columns, where ShiftRows does nothing: that is faster than aeskeygenassist. Constant
 * time. */
#include <immintrin.h>
#include <string.h>

#include "opt/aes.h"

enum { ROT_WORD = 0x0c0f0e0d, SAME_WORD = 0x0f0e0d0c }; /* byte numbers of the last word */

static const uint8_t rcon[10] = {0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0x1b, 0x36};

/* SubWord of the word that `bytes` picks, XOR c, in all columns. */
static inline __m128i sub_word(__m128i w, int bytes, int c)
{
    return _mm_aesenclast_si128(_mm_shuffle_epi8(w, _mm_set1_epi32(bytes)), _mm_set1_epi32(c));
}

/* Each of the next four words is the XOR of the one before and the one four back: running XORs of
 * `old`, all of them with `temp`, the word that came from outside. */
static inline __m128i next_words(__m128i old, __m128i temp)
{
    old = _mm_xor_si128(old, _mm_slli_si128(old, 4));
    old = _mm_xor_si128(old, _mm_slli_si128(old, 8));
    return _mm_xor_si128(old, temp);
}

static void expand128(__m128i *rk, const uint8_t *user_key)
{
    __m128i k = _mm_loadu_si128((const __m128i *)user_key);
    _mm_storeu_si128(rk, k);
    for (int i = 0; i < 10; i++) {
        k = next_words(k, sub_word(k, ROT_WORD, rcon[i]));
        _mm_storeu_si128(rk + i + 1, k);
    }
}

/* Six words at a time, four in a and two in b's low half. */
static void expand192(uint32_t *w, const uint8_t *user_key)
{
    enum { SECOND_ROT = 0x04070605 };
    __m128i a = _mm_loadu_si128((const __m128i *)user_key);
    __m128i b = _mm_loadl_epi64((const __m128i *)(user_key + 16));
    for (int i = 0; i < 8; i++, w += 6) {
        _mm_storeu_si128((__m128i *)w, a);
        _mm_storel_epi64((__m128i *)(w + 4), b);
        a = next_words(a, sub_word(b, SECOND_ROT, rcon[i]));
        b = _mm_xor_si128(b, _mm_slli_si128(b, 4));
        b = _mm_xor_si128(b, _mm_shuffle_epi32(a, 0xff));
    }
    _mm_storeu_si128((__m128i *)w, a);
}

static void expand256(__m128i *rk, const uint8_t *user_key)
{
    __m128i a = _mm_loadu_si128((const __m128i *)user_key);
    __m128i b = _mm_loadu_si128((const __m128i *)user_key + 1);
    for (int i = 0; i < 7; i++, rk += 2) {
        _mm_storeu_si128(rk, a);
        _mm_storeu_si128(rk + 1, b);
        a = next_words(a, sub_word(b, ROT_WORD, rcon[i]));
        b = next_words(b, sub_word(a, SAME_WORD, 0));
    }
    _mm_storeu_si128(rk, a);
}

void aes_expand_encrypt_aesni(struct aes_key *key, const uint8_t *user_key, unsigned bits)
{
    key->rounds = (int)bits / 32 + 6;
    if (bits == 128)
        expand128((__m128i *)key->rd_key, user_key);
    else if (bits == 192)
        expand192(key->rd_key, user_key);
    else
        expand256((__m128i *)key->rd_key, user_key);
}

/* 5.3.5, the equivalent inverse cipher: the round keys in reverse, all but the first and the last
 * through InvMixColumns. */
void aes_expand_decrypt_aesni(struct aes_key *key, const uint8_t *user_key, unsigned bits)
{
    aes_expand_encrypt_aesni(key, user_key, bits);
    __m128i *first = (__m128i *)key->rd_key, *last = first + key->rounds;
    __m128i a = _mm_loadu_si128(first), b = _mm_loadu_si128(last);
    while (first < last) {
        _mm_storeu_si128(first++, b);
        _mm_storeu_si128(last--, a);
        a = _mm_aesimc_si128(_mm_loadu_si128(first));
        b = _mm_aesimc_si128(_mm_loadu_si128(last));
    }
    _mm_storeu_si128(first, a); /* the middle one: there is an odd number of them */
}
