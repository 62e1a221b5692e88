/* BLAKE2b and BLAKE2s, written next to RFC 7693 (November 2015); section numbers are that
 * document's. Tree hashing, salts and personal strings change the parameter block alone, which is
 * the caller's. Constant time: the only branches are on lengths. */
#include "ref/blake2.h"

#include "ref/bytes.h"

/* 2.6: SHA-512's and SHA-256's initial values. */
const uint64_t blake2b_iv[8] = {
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
};
const uint32_t blake2s_iv[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

/* 3.2: the words that each of the eight G of a round mixes: four columns, four diagonals. */
static const uint8_t mixed[8][4] = {
    {0, 4, 8, 12},  {1, 5, 9, 13},  {2, 6, 10, 14}, {3, 7, 11, 15},
    {0, 5, 10, 15}, {1, 6, 11, 12}, {2, 7, 8, 13},  {3, 4, 9, 14},
};

/* 3.1: G of BLAKE2b; its rotations are (32, 24, 16, 63). */
static void G_b(uint64_t v[16], const uint8_t at[4], uint64_t x, uint64_t y)
{
    uint64_t *a = &v[at[0]], *b = &v[at[1]], *c = &v[at[2]], *d = &v[at[3]];
    *a = *a + *b + x;
    *d = rotr64(*d ^ *a, 32);
    *c = *c + *d;
    *b = rotr64(*b ^ *c, 24);
    *a = *a + *b + y;
    *d = rotr64(*d ^ *a, 16);
    *c = *c + *d;
    *b = rotr64(*b ^ *c, 63);
}

/* 3.2: F of BLAKE2b, twelve rounds. */
static void F_b(uint64_t h[8], const uint8_t block[128], const uint64_t t[2], uint64_t f)
{
    uint64_t m[16], v[16];
    for (unsigned i = 0; i < 16; i++)
        m[i] = load64_le(block + 8 * i);
    memcpy(v, h, 64);
    memcpy(v + 8, blake2b_iv, 64);
    v[12] ^= t[0];
    v[13] ^= t[1];
    v[14] ^= f;

    for (unsigned i = 0; i < 12; i++)
        for (unsigned j = 0; j < 8; j++)
            G_b(v, mixed[j], m[blake2_sigma[i][2 * j]], m[blake2_sigma[i][2 * j + 1]]);

    for (unsigned i = 0; i < 8; i++)
        h[i] ^= v[i] ^ v[i + 8];
}

void blake2b_blocks_ref(uint64_t h[8], uint64_t t[2], const uint8_t *data, size_t n, size_t step,
                        uint64_t f)
{
    for (; n > 0; n--, data += BLAKE2B_BLOCK_LEN) {
        t[0] += step;
        t[1] += t[0] < step;
        F_b(h, data, t, f);
    }
}

/* 3.1: G of BLAKE2s; its rotations are (16, 12, 8, 7). */
static void G_s(uint32_t v[16], const uint8_t at[4], uint32_t x, uint32_t y)
{
    uint32_t *a = &v[at[0]], *b = &v[at[1]], *c = &v[at[2]], *d = &v[at[3]];
    *a = *a + *b + x;
    *d = rotr32(*d ^ *a, 16);
    *c = *c + *d;
    *b = rotr32(*b ^ *c, 12);
    *a = *a + *b + y;
    *d = rotr32(*d ^ *a, 8);
    *c = *c + *d;
    *b = rotr32(*b ^ *c, 7);
}

/* 3.2: F of BLAKE2s, ten rounds. */
static void F_s(uint32_t h[8], const uint8_t block[64], const uint32_t t[2], uint32_t f)
{
    uint32_t m[16], v[16];
    for (unsigned i = 0; i < 16; i++)
        m[i] = load32_le(block + 4 * i);
    memcpy(v, h, 32);
    memcpy(v + 8, blake2s_iv, 32);
    v[12] ^= t[0];
    v[13] ^= t[1];
    v[14] ^= f;

    for (unsigned i = 0; i < 10; i++)
        for (unsigned j = 0; j < 8; j++)
            G_s(v, mixed[j], m[blake2_sigma[i][2 * j]], m[blake2_sigma[i][2 * j + 1]]);

    for (unsigned i = 0; i < 8; i++)
        h[i] ^= v[i] ^ v[i + 8];
}

void blake2s_blocks_ref(uint32_t h[8], uint32_t t[2], const uint8_t *data, size_t n, size_t step,
                        uint32_t f)
{
    for (; n > 0; n--, data += BLAKE2S_BLOCK_LEN) {
        t[0] += (uint32_t)step;
        t[1] += t[0] < step;
        F_s(h, data, t, f);
    }
}

/* 3.3: a key is a block of its own in front of the message; the last block, which is the key's if
 * there is no message, is filled with zeros. */
void blake2b_ref(uint8_t *out, size_t out_len, const uint8_t *key, size_t key_len,
                 const uint8_t *msg, size_t len)
{
    uint64_t h[8], t[2] = {0, 0};
    memcpy(h, blake2b_iv, sizeof(h));
    h[0] ^= 0x01010000 ^ key_len << 8 ^ out_len;

    uint8_t block[BLAKE2B_BLOCK_LEN] = {0};
    size_t rest = sizeof(block);
    if (key_len > 0)
        memcpy(block, key, key_len);
    if (key_len > 0 && len > 0)
        blake2b_blocks_ref(h, t, block, 1, sizeof(block), 0);
    if (key_len == 0 || len > 0) {
        size_t n = len > 0 ? (len - 1) / sizeof(block) : 0;
        blake2b_blocks_ref(h, t, msg, n, sizeof(block), 0);
        rest = len - n * sizeof(block);
        memset(block, 0, sizeof(block));
        if (rest > 0)
            memcpy(block, msg + len - rest, rest);
    }
    blake2b_blocks_ref(h, t, block, 1, rest, UINT64_MAX);

    for (size_t i = 0; i < out_len; i++)
        out[i] = (uint8_t)(h[i / 8] >> 8 * (i % 8));
}

void blake2s_ref(uint8_t *out, size_t out_len, const uint8_t *key, size_t key_len,
                 const uint8_t *msg, size_t len)
{
    uint32_t h[8], t[2] = {0, 0};
    memcpy(h, blake2s_iv, sizeof(h));
    h[0] ^= 0x01010000 ^ (uint32_t)key_len << 8 ^ (uint32_t)out_len;

    uint8_t block[BLAKE2S_BLOCK_LEN] = {0};
    size_t rest = sizeof(block);
    if (key_len > 0)
        memcpy(block, key, key_len);
    if (key_len > 0 && len > 0)
        blake2s_blocks_ref(h, t, block, 1, sizeof(block), 0);
    if (key_len == 0 || len > 0) {
        size_t n = len > 0 ? (len - 1) / sizeof(block) : 0;
        blake2s_blocks_ref(h, t, msg, n, sizeof(block), 0);
        rest = len - n * sizeof(block);
        memset(block, 0, sizeof(block));
        if (rest > 0)
            memcpy(block, msg + len - rest, rest);
    }
    blake2s_blocks_ref(h, t, block, 1, rest, UINT32_MAX);

    for (size_t i = 0; i < out_len; i++)
        out[i] = (uint8_t)(h[i / 4] >> 8 * (i % 4));
}
