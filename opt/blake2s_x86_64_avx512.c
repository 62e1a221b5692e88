/* BLAKE2s on AVX-512: the message stays in a zmm register, and a vpermd picks the eight words of
 * half a round. */
#include <immintrin.h>

#include "opt/blake2.h"

#define INLINE static inline __attribute__((always_inline))

struct message {
    __m512i words;
};

INLINE void message_load(struct message *m, const uint8_t *data)
{
    m->words = _mm512_loadu_si512(data);
}

INLINE void message_words(__m128i *x, __m128i *y, const struct message *m, const uint8_t *sigma,
                          const uint8_t which[8])
{
    __m512i at = _mm512_castsi256_si512(
        _mm256_setr_epi32(sigma[which[0]], sigma[which[1]], sigma[which[2]], sigma[which[3]],
                          sigma[which[4]], sigma[which[5]], sigma[which[6]], sigma[which[7]]));
    __m256i words = _mm512_castsi512_si256(_mm512_permutexvar_epi32(at, m->words));
    *x = _mm256_castsi256_si128(words);
    *y = _mm256_extracti128_si256(words, 1);
}

#include "opt/blake2s_rounds.h"

void blake2s_blocks_avx512(uint32_t h[8], uint32_t t[2], const uint8_t *data, size_t n, size_t step,
                           uint32_t f)
{
    blake2s_blocks(h, t, data, n, step, f);
}
