/* DES and TDEA, written next to FIPS 46-3 (October 1999) and SP 800-67 rev. 2 (November 2017). A
 * key of 56 bits is found by trial, and blocks of 64 bits repeat after 2^32 of them: it is here for
 * old key files and old data. Constant time: bits are moved by public positions, and the S-boxes
 * are read whole. */
#include "ref/des.h"

#include "ref/bytes.h"

const uint8_t des_ip[64] = {
    58, 50, 42, 34, 26, 18, 10, 2,  60, 52, 44, 36, 28, 20, 12, 4,  62, 54, 46, 38, 30, 22,
    14, 6,  64, 56, 48, 40, 32, 24, 16, 8,  57, 49, 41, 33, 25, 17, 9,  1,  59, 51, 43, 35,
    27, 19, 11, 3,  61, 53, 45, 37, 29, 21, 13, 5,  63, 55, 47, 39, 31, 23, 15, 7,
};

const uint8_t des_e[48] = {
    32, 1,  2,  3,  4,  5,  4,  5,  6,  7,  8,  9,  8,  9,  10, 11, 12, 13, 12, 13, 14, 15, 16, 17,
    16, 17, 18, 19, 20, 21, 20, 21, 22, 23, 24, 25, 24, 25, 26, 27, 28, 29, 28, 29, 30, 31, 32, 1,
};

const uint8_t des_p[32] = {
    16, 7, 20, 21, 29, 12, 28, 17, 1,  15, 23, 26, 5,  18, 31, 10,
    2,  8, 24, 14, 32, 27, 3,  9,  19, 13, 30, 6,  22, 11, 4,  25,
};

const uint8_t des_pc1[56] = {
    57, 49, 41, 33, 25, 17, 9,  1,  58, 50, 42, 34, 26, 18, 10, 2,  59, 51, 43,
    35, 27, 19, 11, 3,  60, 52, 44, 36, 63, 55, 47, 39, 31, 23, 15, 7,  62, 54,
    46, 38, 30, 22, 14, 6,  61, 53, 45, 37, 29, 21, 13, 5,  28, 20, 12, 4,
};

const uint8_t des_pc2[48] = {
    14, 17, 11, 24, 1,  5,  3,  28, 15, 6,  21, 10, 23, 19, 12, 4,  26, 8,  16, 7,  27, 20, 13, 2,
    41, 52, 31, 37, 47, 55, 30, 40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
};

const uint8_t des_s[8][64] = {
    {14, 4,  13, 1, 2,  15, 11, 8, 3, 10, 6, 12, 5,  9,  0,  7,  0,  15, 7,  4,  14, 2,
     13, 1,  10, 6, 12, 11, 9,  5, 3, 8,  4, 1,  14, 8,  13, 6,  2,  11, 15, 12, 9,  7,
     3,  10, 5,  0, 15, 12, 8,  2, 4, 9,  1, 7,  5,  11, 3,  14, 10, 0,  6,  13},
    {15, 1,  8,  14, 6,  11, 3,  4, 9,  7,  2, 13, 12, 0,  5,  10, 3,  13, 4,  7, 15, 2,
     8,  14, 12, 0,  1,  10, 6,  9, 11, 5,  0, 14, 7,  11, 10, 4,  13, 1,  5,  8, 12, 6,
     9,  3,  2,  15, 13, 8,  10, 1, 3,  15, 4, 2,  11, 6,  7,  12, 0,  5,  14, 9},
    {10, 0,  9,  14, 6, 3,  15, 5,  1,  13, 12, 7, 11, 4,  2,  8,  13, 7, 0,  9, 3, 4,
     6,  10, 2,  8,  5, 14, 12, 11, 15, 1,  13, 6, 4,  9,  8,  15, 3,  0, 11, 1, 2, 12,
     5,  10, 14, 7,  1, 10, 13, 0,  6,  9,  8,  7, 4,  15, 14, 3,  11, 5, 2,  12},
    {7, 13, 14, 3, 0, 6,  9, 10, 1,  2, 8,  5, 11, 12, 4,  15, 13, 8,  11, 5, 6, 15,
     0, 3,  4,  7, 2, 12, 1, 10, 14, 9, 10, 6, 9,  0,  12, 11, 7,  13, 15, 1, 3, 14,
     5, 2,  8,  4, 3, 15, 0, 6,  10, 1, 13, 8, 9,  4,  5,  11, 12, 7,  2,  14},
    {2,  12, 4, 1,  7,  10, 11, 6, 8, 5,  3, 15, 13, 0,  14, 9,  14, 11, 2,  12, 4,  7,
     13, 1,  5, 0,  15, 10, 3,  9, 8, 6,  4, 2,  1,  11, 10, 13, 7,  8,  15, 9,  12, 5,
     6,  3,  0, 14, 11, 8,  12, 7, 1, 14, 2, 13, 6,  15, 0,  9,  10, 4,  5,  3},
    {12, 1,  10, 15, 9,  2,  6, 8,  0, 13, 3,  4,  14, 7,  5, 11, 10, 15, 4, 2, 7, 12,
     9,  5,  6,  1,  13, 14, 0, 11, 3, 8,  9,  14, 15, 5,  2, 8,  12, 3,  7, 0, 4, 10,
     1,  13, 11, 6,  4,  3,  2, 12, 9, 5,  15, 10, 11, 14, 1, 7,  6,  0,  8, 13},
    {4, 11, 2,  14, 15, 0,  8,  13, 3, 12, 9,  7, 5,  10, 6,  1,  13, 0,  11, 7,  4, 9,
     1, 10, 14, 3,  5,  12, 2,  15, 8, 6,  1,  4, 11, 13, 12, 3,  7,  14, 10, 15, 6, 8,
     0, 5,  9,  2,  6,  11, 13, 8,  1, 4,  10, 7, 9,  5,  0,  15, 14, 2,  3,  12},
    {13, 2, 8,  4, 6, 15, 11, 1,  10, 9,  3, 14, 5,  0,  12, 7,  1,  15, 13, 8, 10, 3,
     7,  4, 12, 5, 6, 11, 0,  14, 9,  2,  7, 11, 4,  1,  9,  12, 14, 2,  0,  6, 10, 13,
     15, 3, 5,  8, 2, 1,  14, 7,  4,  10, 8, 13, 15, 12, 9,  0,  3,  5,  6,  11},
};

/* The bits of x, which has `width`, that a table of n entries names, the first of them leftmost. */
static uint64_t permute(uint64_t x, unsigned width, const uint8_t *table, unsigned n)
{
    uint64_t y = 0;
    for (unsigned i = 0; i < n; i++)
        y = y << 1 | (x >> (width - table[i]) & 1);
    return y;
}

/* IP^-1: bit i of IP's result goes back to where it came from. */
static uint64_t inverse_ip(uint64_t x)
{
    uint64_t y = 0;
    for (unsigned i = 0; i < 64; i++)
        y |= (x >> (63 - i) & 1) << (64 - des_ip[i]);
    return y;
}

/* f(R, K): E, the key, the S-boxes, P. Of six bits the outer two choose the row, the inner four
 * the column. */
static uint32_t f(uint32_t R, const uint8_t K[8])
{
    uint64_t e = permute(R, 32, des_e, 48);
    uint32_t s = 0;
    for (unsigned j = 0; j < 8; j++) {
        unsigned b = (unsigned)(e >> (42 - 6 * j) & 63) ^ K[j];
        unsigned row = (b >> 4 & 2) | (b & 1), column = b >> 1 & 15;
        s = s << 4 | block_lookup(des_s[j], 64, 16 * row + column);
    }
    return (uint32_t)permute(s, 32, des_p, 32);
}

/* One pass of DES. Decryption takes the keys in reverse order. */
static uint64_t des(uint64_t block, const uint8_t (*K)[8], int backwards)
{
    uint64_t x = permute(block, 64, des_ip, 64);
    uint32_t L = (uint32_t)(x >> 32), R = (uint32_t)x;
    for (int n = 0; n < 16; n++) {
        uint32_t next = L ^ f(R, K[backwards ? 15 - n : n]);
        L = R;
        R = next;
    }
    return inverse_ip((uint64_t)R << 32 | L); /* the preoutput is R(16) L(16) */
}

/* SP 800-67, 3.1: E(K3, D(K2, E(K1, P))) and D(K1, E(K2, D(K3, C))). */
static void encrypt(const void *key, uint8_t *out, const uint8_t *in)
{
    const struct des_key *k = key;
    uint64_t x = load64_be(in);
    for (unsigned s = 0; s < k->stages; s++)
        x = des(x, k->k[s], s == 1);
    store64_be(out, x);
}

static void decrypt(const void *key, uint8_t *out, const uint8_t *in)
{
    const struct des_key *k = key;
    uint64_t x = load64_be(in);
    for (unsigned s = k->stages; s-- > 0;)
        x = des(x, k->k[s], s != 1);
    store64_be(out, x);
}

/* KS: C and D go left by one or two places before each round's PC-2. */
static void schedule(uint8_t K[16][8], const uint8_t user[8])
{
    static const uint8_t shifts[16] = {1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1};
    const uint32_t mask = (1u << 28) - 1;
    uint64_t cd = permute(load64_be(user), 64, des_pc1, 56);
    uint32_t C = (uint32_t)(cd >> 28), D = (uint32_t)cd & mask;
    for (int n = 0; n < 16; n++) {
        C = (C << shifts[n] | C >> (28 - shifts[n])) & mask;
        D = (D << shifts[n] | D >> (28 - shifts[n])) & mask;
        uint64_t k = permute((uint64_t)C << 28 | D, 56, des_pc2, 48);
        for (unsigned j = 0; j < 8; j++)
            K[n][j] = k >> (42 - 6 * j) & 63;
    }
}

void des_expand(void *key, const uint8_t *user, size_t len, unsigned bits)
{
    struct des_key *k = key;
    (void)bits;
    k->stages = len == 8 ? 1 : 3;
    for (unsigned s = 0; s < k->stages; s++)
        schedule(k->k[s], user + 8 * s % len);
}

void des_encrypt_ref(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    block_each(key, out, in, n, DES_BLOCK_LEN, encrypt);
}

void des_decrypt_ref(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    block_each(key, out, in, n, DES_BLOCK_LEN, decrypt);
}

void des_cbc_encrypt_ref(const void *key, uint8_t *iv, uint8_t *out, const uint8_t *in, size_t n)
{
    block_chain(key, iv, out, in, n, DES_BLOCK_LEN, encrypt);
}
