/* RIPEMD-160, written next to its paper's appendix A (April 1996; ISO/IEC 10118-3 has the same).
 * Constant time: the only branches are on lengths and step numbers. */
#include "ref/ripemd160.h"

#include "ref/bytes.h"

const uint32_t ripemd160_iv[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};

/* Nonlinear functions at bit level: f(j) of the left line, f(79 - j) of the right one. */
static uint32_t f(int j, uint32_t x, uint32_t y, uint32_t z)
{
    switch (j / 16) {
    case 0:
        return x ^ y ^ z;
    case 1:
        return (x & y) | (~x & z);
    case 2:
        return (x | ~y) ^ z;
    case 3:
        return (x & z) | (y & ~z);
    default:
        return x ^ (y | ~z);
    }
}

/* A line: added constants K (the square and cube roots of 2, 3, 5 and 7), selection of message
 * words r, amounts for rotate left s. */
struct line {
    uint32_t K[5];
    uint8_t r[80], s[80];
};

static const struct line left = {
    {0x00000000, 0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xa953fd4e},
    {0,  1, 2,  3, 4,  5,  6, 7,  8, 9,  10, 11, 12, 13, 14, 15, 7,  4,  13, 1,
     10, 6, 15, 3, 12, 0,  9, 5,  2, 14, 11, 8,  3,  10, 14, 4,  9,  15, 8,  1,
     2,  7, 0,  6, 13, 11, 5, 12, 1, 9,  11, 10, 0,  8,  12, 4,  13, 3,  7,  15,
     14, 5, 6,  2, 4,  0,  5, 9,  7, 12, 2,  10, 14, 1,  3,  8,  11, 6,  15, 13},
    {11, 14, 15, 12, 5, 8,  7,  9,  11, 13, 14, 15, 6,  7,  9,  8,  7,  6,  8,  13,
     11, 9,  7,  15, 7, 12, 15, 9,  11, 7,  13, 12, 11, 13, 6,  7,  14, 9,  13, 15,
     14, 8,  13, 6,  5, 12, 7,  5,  11, 12, 14, 15, 14, 15, 9,  8,  9,  14, 5,  6,
     8,  6,  5,  12, 9, 15, 5,  11, 6,  8,  13, 12, 5,  12, 13, 14, 11, 8,  5,  6},
};

static const struct line right = {
    {0x50a28be6, 0x5c4dd124, 0x6d703ef3, 0x7a6d76e9, 0x00000000},
    {5,  14, 7,  0,  9,  2,  11, 4,  13, 6, 15, 8, 1,  10, 3,  12, 6, 11, 3, 7,
     0,  13, 5,  10, 14, 15, 8,  12, 4,  9, 1,  2, 15, 5,  1,  3,  7, 14, 6, 9,
     11, 8,  12, 2,  10, 0,  4,  13, 8,  6, 4,  1, 3,  11, 15, 0,  5, 12, 2, 13,
     9,  7,  10, 14, 12, 15, 10, 4,  1,  5, 8,  7, 6,  2,  13, 14, 0, 3,  9, 11},
    {8,  9,  9,  11, 13, 15, 15, 5, 7,  7,  8,  11, 14, 14, 12, 6,  9,  13, 15, 7,
     12, 8,  9,  11, 7,  7,  12, 7, 6,  15, 13, 11, 9,  7,  15, 11, 8,  6,  6,  14,
     12, 13, 5,  14, 13, 13, 7,  5, 15, 5,  8,  11, 14, 14, 6,  14, 6,  9,  12, 9,
     12, 5,  15, 8,  8,  5,  12, 9, 12, 5,  14, 6,  8,  13, 6,  5,  15, 13, 11, 11},
};

/* 80 steps of a line upon v, A .. E. */
static void steps(uint32_t v[5], const uint32_t X[16], const struct line *line, int mirrored)
{
    for (int j = 0; j < 80; j++) {
        uint32_t T = v[0] + f(mirrored ? 79 - j : j, v[1], v[2], v[3]) + X[line->r[j]];
        T = rotl32(T + line->K[j / 16], line->s[j]) + v[4];
        v[0] = v[4];
        v[4] = v[3];
        v[3] = rotl32(v[2], 10);
        v[2] = v[1];
        v[1] = T;
    }
}

void ripemd160_blocks_ref(uint32_t h[5], const uint8_t *data, size_t n)
{
    for (; n > 0; n--, data += RIPEMD160_BLOCK_LEN) {
        uint32_t X[16], a[5], b[5];
        for (int i = 0; i < 16; i++)
            X[i] = load32_le(data + 4 * i);
        memcpy(a, h, sizeof(a));
        memcpy(b, h, sizeof(b));
        steps(a, X, &left, 0);
        steps(b, X, &right, 1);
        uint32_t T = h[1] + a[2] + b[3];
        h[1] = h[2] + a[3] + b[4];
        h[2] = h[3] + a[4] + b[0];
        h[3] = h[4] + a[0] + b[1];
        h[4] = h[0] + a[1] + b[2];
        h[0] = T;
    }
}

void ripemd160_ref(uint8_t out[20], const uint8_t *msg, size_t len)
{
    uint32_t state[5];
    memcpy(state, ripemd160_iv, sizeof(state));
    ripemd160_blocks_ref(state, msg, len / 64);

    /* Padding as MD4's: a one bit, zeros, and the length in bits as 64 bits, low byte first. */
    uint8_t last[128] = {0};
    size_t rest = len % 64, padded = rest < 56 ? 64 : 128;
    if (rest > 0)
        memcpy(last, msg + len - rest, rest);
    last[rest] = 0x80;
    store64_le(last + padded - 8, (uint64_t)len * 8);
    ripemd160_blocks_ref(state, last, padded / 64);
    for (int i = 0; i < 5; i++)
        store32_le(out + 4 * i, state[i]);
}
