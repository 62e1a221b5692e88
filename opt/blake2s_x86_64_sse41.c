/* BLAKE2s on SSE4.1: the message's words are gathered by scalar loads. */
#include <immintrin.h>
#include <string.h>

#include "opt/blake2.h"

#define INLINE static inline __attribute__((always_inline))

struct message {
    const uint8_t *data;
};

INLINE void message_load(struct message *m, const uint8_t *data)
{
    m->data = data;
}

INLINE int word(const uint8_t *data, size_t i)
{
    int w;
    memcpy(&w, data + 4 * i, 4);
    return w;
}

INLINE __m128i four(const uint8_t *data, const uint8_t *sigma, const uint8_t which[4])
{
    __m128i v = _mm_cvtsi32_si128(word(data, sigma[which[0]]));
    v = _mm_insert_epi32(v, word(data, sigma[which[1]]), 1);
    v = _mm_insert_epi32(v, word(data, sigma[which[2]]), 2);
    return _mm_insert_epi32(v, word(data, sigma[which[3]]), 3);
}

INLINE void message_words(__m128i *x, __m128i *y, const struct message *m, const uint8_t *sigma,
                          const uint8_t which[8])
{
    *x = four(m->data, sigma, which);
    *y = four(m->data, sigma, which + 4);
}

#include "opt/blake2s_rounds.h"

void blake2s_blocks_sse41(uint32_t h[8], uint32_t t[2], const uint8_t *data, size_t n, size_t step,
                          uint32_t f)
{
    blake2s_blocks(h, t, data, n, step, f);
}
