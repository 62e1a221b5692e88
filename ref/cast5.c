/* CAST-128, written next to RFC 2144 (May 1997); section numbers are that document's. Blocks of 64
 * bits repeat after 2^32 of them: it is here for old data. NOT constant time: its S-boxes are 8 KB,
 * indexed by what is encrypted and by the key. */
#include "ref/cast5.h"

#include "ref/bytes.h"

/* 2.4: bytes x0 .. xF are 0 .. 15, z0 .. zF are 16 .. 31. A step makes four bytes at `to` from
 * those at `from` and from S5 .. S8 at four bytes, and one more of these at a fifth. */
static const struct step {
    uint8_t to, from, i[5];
} steps[8] = {
    {16, 0, {13, 15, 12, 14, 8}},  {20, 8, {16, 18, 17, 19, 10}}, {24, 12, {23, 22, 21, 20, 9}},
    {28, 4, {26, 25, 27, 24, 11}}, {0, 24, {21, 23, 20, 22, 16}}, {4, 16, {0, 2, 1, 3, 18}},
    {8, 20, {7, 6, 5, 4, 17}},     {12, 28, {10, 9, 11, 8, 19}},
};

/* A subkey is made of S5 .. S8 at four bytes, and one more of these, in turns, at a fifth. */
static const uint8_t subkeys[16][5] = {
    {24, 25, 23, 22, 18}, {26, 27, 21, 20, 22}, {28, 29, 19, 18, 25}, {30, 31, 17, 16, 28},
    {3, 2, 12, 13, 8},    {1, 0, 14, 15, 13},   {7, 6, 8, 9, 3},      {5, 4, 10, 11, 7},
    {19, 18, 28, 29, 25}, {17, 16, 30, 31, 28}, {23, 22, 24, 25, 18}, {21, 20, 26, 27, 22},
    {8, 9, 7, 6, 3},      {10, 11, 5, 4, 7},    {12, 13, 3, 2, 8},    {14, 15, 1, 0, 13},
};

static uint32_t sum(const uint8_t b[32], const uint8_t i[5], unsigned fifth)
{
    return cast5_s[4][b[i[0]]] ^ cast5_s[5][b[i[1]]] ^ cast5_s[6][b[i[2]]] ^ cast5_s[7][b[i[3]]] ^
           cast5_s[4 + fifth][b[i[4]]];
}

/* 2.4, 2.5: K1 .. K16 are Km, K17 .. K32 Kr, of which five bits count. */
void cast5_expand_ref(void *key, const uint8_t *user, size_t len, unsigned bits)
{
    static const uint8_t fifth[4] = {2, 3, 0, 1};
    struct cast5_key *k = key;
    uint8_t b[32] = {0};
    (void)bits;
    memcpy(b, user, len);
    k->short_key = len <= 10;
    for (unsigned i = 0; i < 32; i++) {
        for (unsigned j = 0; i % 4 == 0 && j < 4; j++) {
            const struct step *s = &steps[i % 8 + j];
            store32_be(b + s->to, load32_be(b + s->from) ^ sum(b, s->i, fifth[j]));
        }
        uint32_t K = sum(b, subkeys[i % 16], i % 4);
        if (i < 16)
            k->Km[i] = K;
        else
            k->Kr[i - 16] = K & 31;
    }
}

/* 2.2: the three kinds of rounds. */
static uint32_t f(const struct cast5_key *k, unsigned i, uint32_t D)
{
    const unsigned kind = i % 3, r = k->Kr[i];
    uint32_t I = kind == 0 ? k->Km[i] + D : kind == 1 ? k->Km[i] ^ D : k->Km[i] - D;
    I = I << r | I >> ((32 - r) & 31);
    uint32_t a = cast5_s[0][I >> 24], b = cast5_s[1][I >> 16 & 0xff], c = cast5_s[2][I >> 8 & 0xff],
             d = cast5_s[3][I & 0xff];
    return kind == 0 ? ((a ^ b) - c) + d : kind == 1 ? ((a - b) + c) ^ d : ((a + b) ^ c) - d;
}

/* 2.1 */
static void crypt(const struct cast5_key *k, uint8_t *out, const uint8_t *in, int backwards)
{
    const unsigned rounds = k->short_key ? 12 : 16;
    uint32_t L = load32_be(in), R = load32_be(in + 4);
    for (unsigned i = 0; i < rounds; i++) {
        uint32_t next = L ^ f(k, backwards ? rounds - 1 - i : i, R);
        L = R;
        R = next;
    }
    store32_be(out, R);
    store32_be(out + 4, L);
}

static void encrypt(const void *key, uint8_t *out, const uint8_t *in)
{
    crypt(key, out, in, 0);
}

static void decrypt(const void *key, uint8_t *out, const uint8_t *in)
{
    crypt(key, out, in, 1);
}

void cast5_encrypt_ref(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    block_each(key, out, in, n, CAST5_BLOCK_LEN, encrypt);
}

void cast5_decrypt_ref(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    block_each(key, out, in, n, CAST5_BLOCK_LEN, decrypt);
}

void cast5_cbc_encrypt_ref(const void *key, uint8_t *iv, uint8_t *out, const uint8_t *in, size_t n)
{
    block_chain(key, iv, out, in, n, CAST5_BLOCK_LEN, encrypt);
}
