/* Infinite Garble Extension (C. Campbell, 1978; Gligor and Donescu, "Infinite Garble Extension",
 * NIST modes submission, 2000) of AES, once forward or in both directions. */
#include <openssl/aes.h>

#include <openssl/crypto.h>

#include "crypto/impl/aes.h"
#include "ref/block.h"

/* One block: out = f(in ^ x) ^ y; then the chain is (out, in). Both directions of IGE are this: to
 * encrypt, x is the ciphertext and y the plaintext before; to decrypt, the other way round. */
static void ige_block(aes_ecb_fn *f, const AES_KEY *key, uint8_t x[16], uint8_t y[16], uint8_t *out,
                      const uint8_t *in)
{
    uint8_t next_y[16];
    memcpy(next_y, in, 16);
    block_xor(x, x, in);
    f((const struct aes_key *)(const void *)key, x, x, 1);
    block_xor(x, x, y);
    memcpy(out, x, 16);
    memcpy(y, next_y, 16);
    OPENSSL_cleanse(next_y, sizeof(next_y));
}

void AES_ige_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
                     unsigned char *ivec, const int enc)
{
    aes_ecb_fn *f = enc ? IMPL(aes)->ecb_encrypt : IMPL(aes)->ecb_decrypt;
    uint8_t *x = enc ? ivec : ivec + 16, *y = enc ? ivec + 16 : ivec;
    for (size_t i = 0; i < length / 16; i++)
        ige_block(f, key, x, y, out + 16 * i, in + 16 * i);
}

/* The same from the last block to the first. */
static void ige_backward(const uint8_t *in, uint8_t *out, size_t length, const AES_KEY *key,
                         uint8_t ivec[32], int enc)
{
    aes_ecb_fn *f = enc ? IMPL(aes)->ecb_encrypt : IMPL(aes)->ecb_decrypt;
    uint8_t *x = enc ? ivec : ivec + 16, *y = enc ? ivec + 16 : ivec;
    for (size_t i = length / 16; i > 0; i--)
        ige_block(f, key, x, y, out + 16 * (i - 1), in + 16 * (i - 1));
}

/* OpenSSL runs both passes under the first key; what it has encrypted must stay readable. */
void AES_bi_ige_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                        const AES_KEY *key, const AES_KEY *key2, const unsigned char *ivec,
                        const int enc)
{
    uint8_t iv[64];
    (void)key2;
    memcpy(iv, ivec, sizeof(iv));
    if (enc) {
        AES_ige_encrypt(in, out, length, key, iv, 1);
        ige_backward(out, out, length, key, iv + 32, 1);
    } else {
        ige_backward(in, out, length, key, iv + 32, 0);
        AES_ige_encrypt(out, out, length, key, iv, 0);
    }
    OPENSSL_cleanse(iv, sizeof(iv));
}
