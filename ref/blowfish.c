/* Blowfish, written next to Schneier, "Description of a new variable-length key, 64-bit block
 * cipher (Blowfish)" (FSE 1993). Blocks of 64 bits repeat after 2^32 of them: it is here for old
 * data. NOT constant time: its S-boxes are 4 KB made of the key, and indexed by what is encrypted.
 */
#include "ref/blowfish.h"

#include "ref/bytes.h"

static uint32_t F(const struct blowfish_key *k, uint32_t x)
{
    uint32_t a = k->S[0][x >> 24], b = k->S[1][x >> 16 & 0xff], c = k->S[2][x >> 8 & 0xff];
    return ((a + b) ^ c) + k->S[3][x & 0xff];
}

/* 16 rounds; decryption takes P18 .. P1. */
static void blocks(const struct blowfish_key *k, uint32_t *xl, uint32_t *xr, int decrypt)
{
    uint32_t l = *xl, r = *xr;
    for (int i = 0; i < 16; i++) {
        l ^= k->P[decrypt ? 17 - i : i];
        r ^= F(k, l);
        uint32_t swap = l;
        l = r;
        r = swap;
    }
    *xl = r ^ k->P[decrypt ? 0 : 17];
    *xr = l ^ k->P[decrypt ? 1 : 16];
}

static void encrypt(const void *key, uint8_t *out, const uint8_t *in)
{
    uint32_t l = load32_be(in), r = load32_be(in + 4);
    blocks(key, &l, &r, 0);
    store32_be(out, l);
    store32_be(out + 4, r);
}

static void decrypt(const void *key, uint8_t *out, const uint8_t *in)
{
    uint32_t l = load32_be(in), r = load32_be(in + 4);
    blocks(key, &l, &r, 1);
    store32_be(out, l);
    store32_be(out + 4, r);
}

/* The key, over and over, is added to P; then P and S are replaced, two words at a time, by the
 * cipher's output upon its own output, beginning with zeros. */
void blowfish_expand_ref(void *key, const uint8_t *user, size_t len, unsigned bits)
{
    struct blowfish_key *k = key;
    uint32_t l = 0, r = 0;
    size_t at = 0;
    (void)bits;
    *k = blowfish_pi;
    for (int i = 0; i < 18; i++) {
        uint32_t w = 0;
        for (int j = 0; j < 4; j++, at = (at + 1) % len)
            w = w << 8 | user[at];
        k->P[i] ^= w;
    }
    for (int i = 0; i < 18; i += 2) {
        blocks(k, &l, &r, 0);
        k->P[i] = l;
        k->P[i + 1] = r;
    }
    for (int i = 0; i < 4 * 256; i += 2) {
        blocks(k, &l, &r, 0);
        k->S[i / 256][i % 256] = l;
        k->S[i / 256][i % 256 + 1] = r;
    }
}

void blowfish_encrypt_ref(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    block_each(key, out, in, n, BLOWFISH_BLOCK_LEN, encrypt);
}

void blowfish_decrypt_ref(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    block_each(key, out, in, n, BLOWFISH_BLOCK_LEN, decrypt);
}

void blowfish_cbc_encrypt_ref(const void *key, uint8_t *iv, uint8_t *out, const uint8_t *in,
                              size_t n)
{
    block_chain(key, iv, out, in, n, BLOWFISH_BLOCK_LEN, encrypt);
}
