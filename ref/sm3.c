/* SM3, written next to GB/T 32905-2016 (as draft-sca-cfrg-sm3-02 has it in English). Constant time:
 * the only branches are on lengths and step numbers. */
#include "ref/sm3.h"

#include "ref/bytes.h"

const uint32_t sm3_iv[8] = {0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600,
                            0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e};

/* 4.3: FF and GG of the first sixteen steps are parity, then majority and choice. */
static uint32_t FF(int j, uint32_t X, uint32_t Y, uint32_t Z)
{
    return j < 16 ? X ^ Y ^ Z : (X & Y) | (X & Z) | (Y & Z);
}

static uint32_t GG(int j, uint32_t X, uint32_t Y, uint32_t Z)
{
    return j < 16 ? X ^ Y ^ Z : (X & Y) | (~X & Z);
}

/* 4.4 */
static uint32_t P0(uint32_t X)
{
    return X ^ rotl32(X, 9) ^ rotl32(X, 17);
}

static uint32_t P1(uint32_t X)
{
    return X ^ rotl32(X, 15) ^ rotl32(X, 23);
}

/* Rotation by any number, 0 too. */
static uint32_t rotl_by(uint32_t X, unsigned n)
{
    return n % 32 == 0 ? X : rotl32(X, n % 32);
}

/* 5.3: CF. */
static void CF(uint32_t V[8], const uint8_t B[64])
{
    uint32_t W[68];
    for (int j = 0; j < 16; j++)
        W[j] = load32_be(B + 4 * j);
    for (int j = 16; j < 68; j++)
        W[j] = P1(W[j - 16] ^ W[j - 9] ^ rotl32(W[j - 3], 15)) ^ rotl32(W[j - 13], 7) ^ W[j - 6];

    uint32_t v[8]; /* A .. H */
    memcpy(v, V, sizeof(v));
    for (int j = 0; j < 64; j++) {
        uint32_t T = j < 16 ? 0x79cc4519 : 0x7a879d8a;
        uint32_t SS1 = rotl32(rotl32(v[0], 12) + v[4] + rotl_by(T, (unsigned)j), 7);
        uint32_t SS2 = SS1 ^ rotl32(v[0], 12);
        uint32_t TT1 = FF(j, v[0], v[1], v[2]) + v[3] + SS2 + (W[j] ^ W[j + 4]);
        uint32_t TT2 = GG(j, v[4], v[5], v[6]) + v[7] + SS1 + W[j];
        const uint32_t next[8] = {TT1,     v[0], rotl32(v[1], 9),  v[2],
                                  P0(TT2), v[4], rotl32(v[5], 19), v[6]};
        memcpy(v, next, sizeof(v));
    }
    for (int i = 0; i < 8; i++)
        V[i] ^= v[i];
}

void sm3_blocks_ref(uint32_t state[8], const uint8_t *data, size_t n)
{
    for (; n > 0; n--, data += SM3_BLOCK_LEN)
        CF(state, data);
}

void sm3_ref(uint8_t out[32], const uint8_t *msg, size_t len)
{
    uint32_t state[8];
    memcpy(state, sm3_iv, sizeof(state));
    sm3_blocks_ref(state, msg, len / 64);

    /* 5.2: a one bit, zeros, and the length in bits as 64 bits, high byte first. */
    uint8_t last[128] = {0};
    size_t rest = len % 64, padded = rest < 56 ? 64 : 128;
    if (rest > 0)
        memcpy(last, msg + len - rest, rest);
    last[rest] = 0x80;
    store64_be(last + padded - 8, (uint64_t)len * 8);
    sm3_blocks_ref(state, last, padded / 64);
    for (int i = 0; i < 8; i++)
        store32_be(out + 4 * i, state[i]);
}
