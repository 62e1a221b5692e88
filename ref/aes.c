/* AES, written next to FIPS 197 (November 2001, updated May 2023); section numbers are that
 * document's. The modes are in ref/aes_modes.c and ref/gcm.c.
 *
 * Constant time: the S-box is computed, not looked up, and no branch depends on key or data. A word
 * is a column of the state, its first byte (row 0) in the lowest eight bits; field operations work
 * on the four bytes of a word at once. */
#include "ref/aes.h"

#include "ref/bytes.h"

/* Each byte of a word the same. */
static uint32_t bytes(uint8_t b)
{
    return b * (uint32_t)0x01010101;
}

/* 4.2: multiplication by x modulo m(x) = x^8 + x^4 + x^3 + x + 1. */
static uint32_t xTimes(uint32_t a)
{
    uint32_t carry = a >> 7 & bytes(1);
    return (a & bytes(0x7f)) << 1 ^ carry * 0x1b;
}

/* 4.2: the product of each pair of bytes. */
static uint32_t multiply(uint32_t a, uint32_t b)
{
    uint32_t product = 0;
    for (int i = 0; i < 8; i++) {
        product ^= a & (b >> i & bytes(1)) * 0xff;
        a = xTimes(a);
    }
    return product;
}

/* 4.4: the inverse is the 254th power, which gives zero for zero, as 5.1.1 wants. */
static uint32_t invert(uint32_t a)
{
    uint32_t a2 = multiply(a, a);
    uint32_t a3 = multiply(a2, a);
    uint32_t a6 = multiply(a3, a3);
    uint32_t a12 = multiply(a6, a6);
    uint32_t a15 = multiply(a12, a3);
    uint32_t a30 = multiply(a15, a15);
    uint32_t a60 = multiply(a30, a30);
    uint32_t a120 = multiply(a60, a60);
    uint32_t a240 = multiply(a120, a120);
    uint32_t a252 = multiply(a240, a12);
    return multiply(a252, a2);
}

/* Each byte rotated left by 0 < n < 8 bits. */
static uint32_t rotate(uint32_t a, unsigned n)
{
    return (a & bytes(0xff >> n)) << n | (a >> (8 - n) & bytes(0xff >> (8 - n)));
}

/* 5.1.1, (5.2) and (5.3): the S-box, an inversion and an affine transformation of the bits. */
static uint32_t SubWord(uint32_t a)
{
    uint32_t b = invert(a);
    return b ^ rotate(b, 4) ^ rotate(b, 3) ^ rotate(b, 2) ^ rotate(b, 1) ^ bytes(0x63);
}

/* 5.3.2: the inverse of the affine transformation, then the inversion. */
static uint32_t InvSubWord(uint32_t b)
{
    return invert(rotate(b, 1) ^ rotate(b, 3) ^ rotate(b, 6) ^ bytes(0x05));
}

static void SubBytes(uint32_t s[4])
{
    for (int c = 0; c < 4; c++)
        s[c] = SubWord(s[c]);
}

static void InvSubBytes(uint32_t s[4])
{
    for (int c = 0; c < 4; c++)
        s[c] = InvSubWord(s[c]);
}

/* Row r moves by r * step columns: s'[r, c] = s[r, (c + r * step) mod 4]. */
static void rotate_rows(uint32_t s[4], unsigned step)
{
    uint32_t t[4] = {0};
    for (unsigned c = 0; c < 4; c++)
        for (unsigned r = 0; r < 4; r++)
            t[c] |= s[(c + r * step) % 4] & (uint32_t)0xff << 8 * r;
    memcpy(s, t, sizeof(t));
}

/* 5.1.2, (5.5). */
static void ShiftRows(uint32_t s[4])
{
    rotate_rows(s, 1);
}

/* 5.3.1, (5.12): the other way round. */
static void InvShiftRows(uint32_t s[4])
{
    rotate_rows(s, 3);
}

/* 5.1.3, (5.8): row r of the product is 02 s[r] + 03 s[r+1] + s[r+2] + s[r+3]. */
static void MixColumns(uint32_t s[4])
{
    for (int c = 0; c < 4; c++) {
        uint32_t s0 = s[c], s1 = rotr32(s0, 8), s2 = rotr32(s0, 16), s3 = rotr32(s0, 24);
        s[c] = xTimes(s0) ^ xTimes(s1) ^ s1 ^ s2 ^ s3;
    }
}

/* 5.3.3, (5.15): 0e s[r] + 0b s[r+1] + 0d s[r+2] + 09 s[r+3]. */
static void InvMixColumns(uint32_t s[4])
{
    for (int c = 0; c < 4; c++) {
        uint32_t s0 = s[c], s1 = rotr32(s0, 8), s2 = rotr32(s0, 16), s3 = rotr32(s0, 24);
        s[c] = multiply(s0, bytes(0x0e)) ^ multiply(s1, bytes(0x0b)) ^ multiply(s2, bytes(0x0d)) ^
               multiply(s3, bytes(0x09));
    }
}

/* 5.1.4. */
static void AddRoundKey(uint32_t s[4], const uint32_t w[4])
{
    for (int c = 0; c < 4; c++)
        s[c] ^= w[c];
}

/* 5.2, Algorithm 2: KEYEXPANSION(). RotWord() takes the bytes one place towards row 0. */
void aes_expand_encrypt_ref(struct aes_key *key, const uint8_t *user_key, unsigned bits)
{
    unsigned Nk = bits / 32, Nr = Nk + 6;
    uint32_t *w = key->rd_key, Rcon = 0x01;
    key->rounds = (int)Nr;
    for (unsigned i = 0; i < Nk; i++)
        w[i] = load32_le(user_key + 4 * i);
    for (unsigned i = Nk; i < 4 * (Nr + 1); i++) {
        uint32_t temp = w[i - 1];
        if (i % Nk == 0) {
            temp = SubWord(rotr32(temp, 8)) ^ Rcon;
            Rcon = xTimes(Rcon);
        } else if (Nk > 6 && i % Nk == 4) {
            temp = SubWord(temp);
        }
        w[i] = w[i - Nk] ^ temp;
    }
}

/* INVCIPHER() uses the same schedule, backwards. */
void aes_expand_decrypt_ref(struct aes_key *key, const uint8_t *user_key, unsigned bits)
{
    aes_expand_encrypt_ref(key, user_key, bits);
}

static void load_state(uint32_t s[4], const uint8_t in[16])
{
    for (int c = 0; c < 4; c++)
        s[c] = load32_le(in + 4 * c);
}

static void store_state(uint8_t out[16], const uint32_t s[4])
{
    for (int c = 0; c < 4; c++)
        store32_le(out + 4 * c, s[c]);
}

/* 5.1, Algorithm 1: CIPHER(). */
static void cipher(const struct aes_key *key, uint8_t out[16], const uint8_t in[16])
{
    const uint32_t *w = key->rd_key;
    int Nr = key->rounds;
    uint32_t state[4];
    load_state(state, in);
    AddRoundKey(state, w);
    for (int round = 1; round < Nr; round++) {
        SubBytes(state);
        ShiftRows(state);
        MixColumns(state);
        AddRoundKey(state, w + 4 * round);
    }
    SubBytes(state);
    ShiftRows(state);
    AddRoundKey(state, w + 4 * Nr);
    store_state(out, state);
}

/* 5.3, Algorithm 3: INVCIPHER(). */
static void inv_cipher(const struct aes_key *key, uint8_t out[16], const uint8_t in[16])
{
    const uint32_t *w = key->rd_key;
    int Nr = key->rounds;
    uint32_t state[4];
    load_state(state, in);
    AddRoundKey(state, w + 4 * Nr);
    for (int round = Nr - 1; round > 0; round--) {
        InvShiftRows(state);
        InvSubBytes(state);
        AddRoundKey(state, w + 4 * round);
        InvMixColumns(state);
    }
    InvShiftRows(state);
    InvSubBytes(state);
    AddRoundKey(state, w);
    store_state(out, state);
}

/* SP 800-38A, 6.1: ECB. */
void aes_ecb_encrypt_ref(const struct aes_key *key, uint8_t *out, const uint8_t *in,
                         size_t n_blocks)
{
    for (size_t j = 0; j < n_blocks; j++)
        cipher(key, out + 16 * j, in + 16 * j);
}

void aes_ecb_decrypt_ref(const struct aes_key *key, uint8_t *out, const uint8_t *in,
                         size_t n_blocks)
{
    for (size_t j = 0; j < n_blocks; j++)
        inv_cipher(key, out + 16 * j, in + 16 * j);
}
