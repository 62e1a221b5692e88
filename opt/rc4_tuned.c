/* RC4 eight bytes at a time, added as one word. NOT constant time: the state is a table that is
 * indexed by secrets. */
#include "opt/rc4.h"

#include <string.h>

#include "ref/bytes.h"

#define INLINE static inline __attribute__((always_inline))

/* The next byte of the stream. */
INLINE uint32_t next(uint32_t *S, uint8_t *x, uint8_t *y)
{
    *x = (uint8_t)(*x + 1);
    uint32_t a = S[*x];
    *y = (uint8_t)(*y + a);
    uint32_t b = S[*y];
    S[*y] = a;
    S[*x] = b;
    return S[(uint8_t)(a + b)];
}

void rc4_crypt_tuned(struct rc4_key *key, uint8_t *out, const uint8_t *in, size_t len)
{
    uint8_t x = (uint8_t)key->x, y = (uint8_t)key->y;
    uint32_t *S = key->S;
    for (; len >= 8; len -= 8, in += 8, out += 8) {
        uint64_t stream = 0;
#pragma GCC unroll 8
        for (int i = 0; i < 8; i++)
            stream |= (uint64_t)next(S, &x, &y) << (8 * i);
        store64_le(out, load64_le(in) ^ stream);
    }
    for (; len > 0; len--)
        *out++ = (uint8_t)(*in++ ^ next(S, &x, &y));
    key->x = x;
    key->y = y;
}
