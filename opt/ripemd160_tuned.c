/* RIPEMD-160 unrolled, the two lines side by side, since each is one chain. Constant time. */
#include "opt/ripemd160.h"

#include "ref/bytes.h"

#define INLINE static inline __attribute__((always_inline))

/* Words and rotations of the left line and of the right one. */
static const uint8_t r[2][80] = {
    {
        0,  1, 2,  3, 4,  5,  6, 7,  8, 9,  10, 11, 12, 13, 14, 15, 7,  4,  13, 1,
        10, 6, 15, 3, 12, 0,  9, 5,  2, 14, 11, 8,  3,  10, 14, 4,  9,  15, 8,  1,
        2,  7, 0,  6, 13, 11, 5, 12, 1, 9,  11, 10, 0,  8,  12, 4,  13, 3,  7,  15,
        14, 5, 6,  2, 4,  0,  5, 9,  7, 12, 2,  10, 14, 1,  3,  8,  11, 6,  15, 13,
    },
    {
        5,  14, 7,  0,  9,  2,  11, 4,  13, 6, 15, 8, 1,  10, 3,  12, 6, 11, 3, 7,
        0,  13, 5,  10, 14, 15, 8,  12, 4,  9, 1,  2, 15, 5,  1,  3,  7, 14, 6, 9,
        11, 8,  12, 2,  10, 0,  4,  13, 8,  6, 4,  1, 3,  11, 15, 0,  5, 12, 2, 13,
        9,  7,  10, 14, 12, 15, 10, 4,  1,  5, 8,  7, 6,  2,  13, 14, 0, 3,  9, 11,
    },
};
static const uint8_t s[2][80] = {
    {
        11, 14, 15, 12, 5, 8,  7,  9,  11, 13, 14, 15, 6,  7,  9,  8,  7,  6,  8,  13,
        11, 9,  7,  15, 7, 12, 15, 9,  11, 7,  13, 12, 11, 13, 6,  7,  14, 9,  13, 15,
        14, 8,  13, 6,  5, 12, 7,  5,  11, 12, 14, 15, 14, 15, 9,  8,  9,  14, 5,  6,
        8,  6,  5,  12, 9, 15, 5,  11, 6,  8,  13, 12, 5,  12, 13, 14, 11, 8,  5,  6,
    },
    {
        8,  9,  9,  11, 13, 15, 15, 5, 7,  7,  8,  11, 14, 14, 12, 6,  9,  13, 15, 7,
        12, 8,  9,  11, 7,  7,  12, 7, 6,  15, 13, 11, 9,  7,  15, 11, 8,  6,  6,  14,
        12, 13, 5,  14, 13, 13, 7,  5, 15, 5,  8,  11, 14, 14, 6,  14, 6,  9,  12, 9,
        12, 5,  15, 8,  8,  5,  12, 9, 12, 5,  14, 6,  8,  13, 6,  5,  15, 13, 11, 11,
    },
};
static const uint32_t k[2][5] = {
    {0x00000000, 0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xa953fd4e},
    {0x50a28be6, 0x5c4dd124, 0x6d703ef3, 0x7a6d76e9, 0x00000000},
};

INLINE uint32_t f(unsigned which, uint32_t x, uint32_t y, uint32_t z)
{
    switch (which) {
    case 0:
        return x ^ y ^ z;
    case 1:
        return ((y ^ z) & x) ^ z;
    case 2:
        return (x | ~y) ^ z;
    case 3:
        return ((x ^ y) & z) ^ y;
    default:
        return x ^ (y | ~z);
    }
}

/* Step j of a line: the five words go round, so that nothing moves. */
INLINE void step(uint32_t v[5], const uint32_t x[16], unsigned line, unsigned j)
{
    const unsigned at = 5 - j % 5; /* where A is */
    uint32_t *a = &v[at % 5], *b = &v[(at + 1) % 5], *c = &v[(at + 2) % 5], *d = &v[(at + 3) % 5],
             *e = &v[(at + 4) % 5];
    unsigned which = line == 0 ? j / 16 : 4 - j / 16;
    *a = rotl32(*a + x[r[line][j]] + k[line][j / 16] + f(which, *b, *c, *d), s[line][j]) + *e;
    *c = rotl32(*c, 10);
}

void ripemd160_blocks_tuned(uint32_t h[5], const uint8_t *data, size_t n)
{
    for (; n > 0; n--, data += RIPEMD160_BLOCK_LEN) {
        uint32_t x[16], a[5], b[5];
        for (int i = 0; i < 16; i++)
            x[i] = load32_le(data + 4 * i);
        memcpy(a, h, sizeof(a));
        memcpy(b, h, sizeof(b));
#pragma GCC unroll 80
        for (unsigned j = 0; j < 80; j++) {
            step(a, x, 0, j);
            step(b, x, 1, j);
        }
        uint32_t t = h[1] + a[2] + b[3];
        h[1] = h[2] + a[3] + b[4];
        h[2] = h[3] + a[4] + b[0];
        h[3] = h[4] + a[0] + b[1];
        h[4] = h[0] + a[1] + b[2];
        h[0] = t;
    }
}
