/* MD4 unrolled. RFC 1320, 3.4. Constant time. */
#include "opt/md4.h"

#include "ref/bytes.h"

#define INLINE static inline __attribute__((always_inline))

/* a = (a + f(b, c, d) + x) <<< s, where x has the round's constant in it. */
INLINE uint32_t ff(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t x, unsigned s)
{
    return rotl32(a + x + (((c ^ d) & b) ^ d), s);
}

INLINE uint32_t gg(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t x, unsigned s)
{
    return rotl32(a + x + 0x5a827999 + (c & d) + (b & (c ^ d)), s); /* the halves are disjoint */
}

INLINE uint32_t hh(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t x, unsigned s)
{
    return rotl32(a + x + 0x6ed9eba1 + (b ^ (c ^ d)), s);
}

void md4_blocks_tuned(uint32_t state[4], const uint8_t *data, size_t n)
{
    static const uint8_t third[4] = {0, 2, 1, 3};
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    for (; n > 0; n--, data += MD4_BLOCK_LEN) {
#pragma GCC unroll 4
        for (unsigned i = 0; i < 16; i += 4) {
            a = ff(a, b, c, d, load32_le(data + 4 * i), 3);
            d = ff(d, a, b, c, load32_le(data + 4 * i + 4), 7);
            c = ff(c, d, a, b, load32_le(data + 4 * i + 8), 11);
            b = ff(b, c, d, a, load32_le(data + 4 * i + 12), 19);
        }
#pragma GCC unroll 4
        for (unsigned i = 0; i < 4; i++) {
            a = gg(a, b, c, d, load32_le(data + 4 * i), 3);
            d = gg(d, a, b, c, load32_le(data + 4 * i + 16), 5);
            c = gg(c, d, a, b, load32_le(data + 4 * i + 32), 9);
            b = gg(b, c, d, a, load32_le(data + 4 * i + 48), 13);
        }
#pragma GCC unroll 4
        for (unsigned i = 0; i < 4; i++) {
            const uint8_t *p = data + 4 * third[i];
            a = hh(a, b, c, d, load32_le(p), 3);
            d = hh(d, a, b, c, load32_le(p + 32), 9);
            c = hh(c, d, a, b, load32_le(p + 16), 11);
            b = hh(b, c, d, a, load32_le(p + 48), 15);
        }
        a = state[0] += a;
        b = state[1] += b;
        c = state[2] += c;
        d = state[3] += d;
    }
}
