/* Whirlpool, written next to its paper (revised May 2003); section numbers are that document's.
 * Constant time: the S-box is made of small ones, which are read whole. */
#include "ref/whirlpool.h"

#include "ref/block_cipher.h"
#include "ref/bytes.h"

/* Appendix B: the mini-boxes E, its inverse, and R. */
static const uint8_t E[16] = {1, 11, 9, 12, 13, 6, 15, 3, 14, 8, 7, 4, 10, 2, 5, 0};
static const uint8_t E_inverse[16] = {15, 0, 13, 7, 11, 14, 5, 10, 9, 2, 12, 1, 3, 4, 8, 6};
static const uint8_t R[16] = {7, 12, 11, 13, 14, 4, 9, 15, 6, 3, 8, 10, 2, 5, 1, 0};

static uint8_t S(uint8_t x)
{
    unsigned u = block_lookup(E, 16, x >> 4), v = block_lookup(E_inverse, 16, x & 15);
    unsigned t = block_lookup(R, 16, u ^ v);
    return (uint8_t)(block_lookup(E, 16, u ^ t) << 4 | block_lookup(E_inverse, 16, v ^ t));
}

/* 3.2: gamma, the nonlinear layer. */
static void gamma(uint8_t a[8][8])
{
    for (int i = 0; i < 8; i++)
        for (int j = 0; j < 8; j++)
            a[i][j] = S(a[i][j]);
}

/* 3.3: pi, column j goes j rows down. */
static void pi(uint8_t a[8][8])
{
    uint8_t b[8][8];
    memcpy(b, a, 64);
    for (int i = 0; i < 8; i++)
        for (int j = 0; j < 8; j++)
            a[i][j] = b[(i - j + 8) % 8][j];
}

/* A product in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1, by a public factor below 16. */
static uint8_t times(uint8_t x, unsigned factor)
{
    uint8_t sum = 0;
    for (; factor != 0; factor >>= 1) {
        sum ^= factor & 1 ? x : 0;
        x = (uint8_t)(x << 1 ^ (0x1d & (0 - (x >> 7))));
    }
    return sum;
}

/* 3.4: theta, rows times the circulant matrix of 1, 1, 4, 1, 8, 5, 2, 9. */
static void theta(uint8_t a[8][8])
{
    static const uint8_t c[8] = {1, 1, 4, 1, 8, 5, 2, 9};
    for (int i = 0; i < 8; i++) {
        uint8_t row[8] = {0};
        for (int j = 0; j < 8; j++)
            for (int k = 0; k < 8; k++)
                row[j] ^= times(a[i][k], c[(j - k + 8) % 8]);
        memcpy(a[i], row, 8);
    }
}

/* 3.5: sigma, the key addition. */
static void sigma(uint8_t a[8][8], uint8_t k[8][8])
{
    for (int i = 0; i < 8; i++)
        for (int j = 0; j < 8; j++)
            a[i][j] ^= k[i][j];
}

static void round_keyed(uint8_t a[8][8], uint8_t k[8][8])
{
    gamma(a);
    pi(a);
    theta(a);
    sigma(a, k);
}

/* 3.6, 3.7: ten rounds of the block cipher W; the key goes through the same, with constants from
 * the S-box for its keys. 3.9: the hash is Miyaguchi and Preneel's. */
static void compress(uint8_t state[64], const uint8_t *data)
{
    uint8_t K[8][8], a[8][8];
    memcpy(K, state, 64);
    memcpy(a, data, 64);
    sigma(a, K);
    for (int r = 1; r <= 10; r++) {
        uint8_t constant[8][8] = {{0}};
        for (int j = 0; j < 8; j++)
            constant[0][j] = S((uint8_t)(8 * (r - 1) + j));
        round_keyed(K, constant);
        round_keyed(a, K);
    }
    for (int i = 0; i < 64; i++)
        state[i] ^= a[i / 8][i % 8] ^ data[i];
}

void whirlpool_blocks_ref(uint8_t state[64], const uint8_t *data, size_t n)
{
    for (; n > 0; n--, data += WHIRLPOOL_BLOCK_LEN)
        compress(state, data);
}

void whirlpool_ref(uint8_t out[64], const uint8_t *msg, size_t len)
{
    memset(out, 0, 64);
    whirlpool_blocks_ref(out, msg, len / 64);

    /* 3.8: a one bit, zeros, and the length in bits as 256 bits, high byte first. */
    uint8_t last[128] = {0};
    size_t rest = len % 64, padded = rest < 32 ? 64 : 128;
    if (rest > 0)
        memcpy(last, msg + len - rest, rest);
    last[rest] = 0x80;
    store64_be(last + padded - 8, (uint64_t)len * 8);
    whirlpool_blocks_ref(out, last, padded / 64);
}
