/* SHA-1, written next to FIPS 180-4 (August 2015); section numbers are that document's.
 * Constant time: the only branches are on lengths and round numbers. Collisions of SHA-1 can be
 * computed (SHAttered, 2017): it is here for old formats and for HMAC. */
#include "ref/sha1.h"

#include "ref/bytes.h"

/* 5.3.1. */
const uint32_t sha1_iv[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};

/* 4.2.1: 2^30 times the square roots of 2, 3, 5 and 10, rounded down. */
const uint32_t sha1_k[4] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};

/* 4.1.1: the functions of (4.1). */
static uint32_t Ch(uint32_t x, uint32_t y, uint32_t z)
{
    return (x & y) ^ (~x & z);
}

static uint32_t Parity(uint32_t x, uint32_t y, uint32_t z)
{
    return x ^ y ^ z;
}

static uint32_t Maj(uint32_t x, uint32_t y, uint32_t z)
{
    return (x & y) ^ (x & z) ^ (y & z);
}

static uint32_t f(int t, uint32_t x, uint32_t y, uint32_t z)
{
    if (t < 20)
        return Ch(x, y, z);
    if (t < 40)
        return Parity(x, y, z);
    if (t < 60)
        return Maj(x, y, z);
    return Parity(x, y, z);
}

/* 6.1.2: the hash computation, steps 1 to 4 for one block M. */
static void sha1_block(uint32_t H[5], const uint8_t M[64])
{
    uint32_t W[80];
    for (int t = 0; t < 16; t++)
        W[t] = load32_be(M + 4 * t);
    for (int t = 16; t < 80; t++)
        W[t] = rotl32(W[t - 3] ^ W[t - 8] ^ W[t - 14] ^ W[t - 16], 1);

    uint32_t a = H[0], b = H[1], c = H[2], d = H[3], e = H[4];
    for (int t = 0; t < 80; t++) {
        uint32_t T = rotl32(a, 5) + f(t, b, c, d) + e + sha1_k[t / 20] + W[t];
        e = d;
        d = c;
        c = rotl32(b, 30);
        b = a;
        a = T;
    }

    H[0] += a;
    H[1] += b;
    H[2] += c;
    H[3] += d;
    H[4] += e;
}

void sha1_blocks_ref(uint32_t state[5], const uint8_t *data, size_t n)
{
    for (; n > 0; n--, data += SHA1_BLOCK_LEN)
        sha1_block(state, data);
}

void sha1_ref(uint8_t out[20], const uint8_t *msg, size_t len)
{
    uint32_t H[5];
    memcpy(H, sha1_iv, sizeof(H));
    sha1_blocks_ref(H, msg, len / 64);

    /* 5.1.1: a one bit, zeros, and the length in bits as 64 bits, to a multiple of 512 bits. */
    uint8_t last[128] = {0};
    size_t rest = len % 64, padded = rest < 56 ? 64 : 128;
    if (rest > 0)
        memcpy(last, msg + len - rest, rest);
    last[rest] = 0x80;
    store64_be(last + padded - 8, (uint64_t)len * 8);
    sha1_blocks_ref(H, last, padded / 64);

    for (int i = 0; i < 5; i++)
        store32_be(out + 4 * i, H[i]);
}
