/* MD4, written next to RFC 1320 (April 1992); section numbers are that document's. Constant time:
 * the only branches are on lengths and step numbers. Collisions are found by hand (RFC 6150): it is
 * here for old formats, such as NTLM's hashes of passwords. */
#include "ref/md4.h"

#include "ref/bytes.h"
#include "ref/md5.h"

/* 3.4: the three auxiliary functions. */
static uint32_t F(uint32_t x, uint32_t y, uint32_t z)
{
    return (x & y) | (~x & z);
}

static uint32_t G(uint32_t x, uint32_t y, uint32_t z)
{
    return (x & y) | (x & z) | (y & z);
}

static uint32_t H(uint32_t x, uint32_t y, uint32_t z)
{
    return x ^ y ^ z;
}

/* 3.4: the rounds, each 16 operations [abcd k s] a = (a + f(b,c,d) + X[k] + constant) <<< s; the
 * constants are the square roots of 2 and 3. */
static const struct round {
    uint32_t (*f)(uint32_t x, uint32_t y, uint32_t z);
    uint32_t constant;
    uint8_t s[4], k[16];
} rounds[3] = {
    {F, 0, {3, 7, 11, 19}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}},
    {G, 0x5a827999, {3, 5, 9, 13}, {0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15}},
    {H, 0x6ed9eba1, {3, 9, 11, 15}, {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15}},
};

static void md4_block(uint32_t state[4], const uint8_t data[64])
{
    uint32_t X[16];
    for (int k = 0; k < 16; k++)
        X[k] = load32_le(data + 4 * k);

    uint32_t A = state[0], B = state[1], C = state[2], D = state[3];
    for (int i = 0; i < 48; i++) {
        const struct round *r = &rounds[i / 16];
        uint32_t a = A + r->f(B, C, D) + X[r->k[i % 16]] + r->constant;
        A = D;
        D = C;
        C = B;
        B = rotl32(a, r->s[i % 4]);
    }

    state[0] += A;
    state[1] += B;
    state[2] += C;
    state[3] += D;
}

void md4_blocks_ref(uint32_t state[4], const uint8_t *data, size_t n)
{
    for (; n > 0; n--, data += MD4_BLOCK_LEN)
        md4_block(state, data);
}

void md4_ref(uint8_t out[16], const uint8_t *msg, size_t len)
{
    uint32_t state[4];
    memcpy(state, md5_iv, sizeof(state));
    md4_blocks_ref(state, msg, len / 64);

    /* 3.1, 3.2: a one bit, zeros, and the length in bits as 64 bits, low byte first. */
    uint8_t last[128] = {0};
    size_t rest = len % 64, padded = rest < 56 ? 64 : 128;
    if (rest > 0)
        memcpy(last, msg + len - rest, rest);
    last[rest] = 0x80;
    store64_le(last + padded - 8, (uint64_t)len * 8);
    md4_blocks_ref(state, last, padded / 64);

    /* 3.5 */
    for (int i = 0; i < 4; i++)
        store32_le(out + 4 * i, state[i]);
}
