/* MD5, written next to RFC 1321 (April 1992); section numbers are that document's. Constant time:
 * the only branches are on lengths and step numbers. Collisions of MD5 are found in seconds (RFC
 * 6151): it is here for old formats and for HMAC. */
#include "ref/md5.h"

#include "ref/bytes.h"

/* 3.3: the bytes 01 23 .. ef fe .. 10, least significant first. */
const uint32_t md5_iv[4] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};

/* 3.4: T[i] is the integer part of 2^32 times abs(sin(i)), i in radians. */
_Alignas(64) const uint32_t md5_t[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391};

/* 3.4: the four auxiliary functions. */
static uint32_t F(uint32_t x, uint32_t y, uint32_t z)
{
    return (x & y) | (~x & z);
}

static uint32_t G(uint32_t x, uint32_t y, uint32_t z)
{
    return (x & z) | (y & ~z);
}

static uint32_t H(uint32_t x, uint32_t y, uint32_t z)
{
    return x ^ y ^ z;
}

static uint32_t I(uint32_t x, uint32_t y, uint32_t z)
{
    return y ^ (x | ~z);
}

/* 3.4: the rounds, each 16 operations [abcd k s i] a = b + ((a + f(b,c,d) + X[k] + T[i]) <<< s).
 * In round r, operation j takes X[first + step * j mod 16] and the shifts in turns of four. */
static const struct round {
    uint32_t (*f)(uint32_t x, uint32_t y, uint32_t z);
    uint8_t first, step, s[4];
} rounds[4] = {
    {F, 0, 1, {7, 12, 17, 22}},
    {G, 1, 5, {5, 9, 14, 20}},
    {H, 5, 3, {4, 11, 16, 23}},
    {I, 0, 7, {6, 10, 15, 21}},
};

static void md5_block(uint32_t state[4], const uint8_t M[64])
{
    uint32_t X[16];
    for (int k = 0; k < 16; k++)
        X[k] = load32_le(M + 4 * k);

    uint32_t A = state[0], B = state[1], C = state[2], D = state[3];
    for (int i = 0; i < 64; i++) {
        const struct round *r = &rounds[i / 16];
        uint32_t x = X[(r->first + r->step * i) % 16];
        uint32_t next = B + rotl32(A + r->f(B, C, D) + x + md5_t[i], r->s[i % 4]);
        A = D;
        D = C;
        C = B;
        B = next;
    }

    state[0] += A;
    state[1] += B;
    state[2] += C;
    state[3] += D;
}

void md5_blocks_ref(uint32_t state[4], const uint8_t *data, size_t n)
{
    for (; n > 0; n--, data += MD5_BLOCK_LEN)
        md5_block(state, data);
}

void md5_ref(uint8_t out[16], const uint8_t *msg, size_t len)
{
    uint32_t state[4];
    memcpy(state, md5_iv, sizeof(state));
    md5_blocks_ref(state, msg, len / 64);

    /* 3.1, 3.2: a one bit, zeros, and the length in bits as 64 bits, low byte first. */
    uint8_t last[128] = {0};
    size_t rest = len % 64, padded = rest < 56 ? 64 : 128;
    if (rest > 0)
        memcpy(last, msg + len - rest, rest);
    last[rest] = 0x80;
    store64_le(last + padded - 8, (uint64_t)len * 8);
    md5_blocks_ref(state, last, padded / 64);

    /* 3.5 */
    for (int i = 0; i < 4; i++)
        store32_le(out + 4 * i, state[i]);
}
