/* AES-XTS (IEEE 1619, SP 800-38E) with ciphertext stealing, over the AES rows. */
#ifndef ASSAY_CIPHER_XTS_H
#define ASSAY_CIPHER_XTS_H

#include <stdbool.h>

#include "ref/aes.h"

struct xts_ctx {
    struct aes_key data, tweak; /* data: an encryption or a decryption key; tweak: encryption */
};

/* `key` is both keys, 2 x bits. False if the halves are equal and it is to encrypt; the caller
 * knows what to raise. Texts encrypted so elsewhere can still be read. */
bool xts_set_key(struct xts_ctx *c, const uint8_t *key, unsigned bits, int encrypt);

/* One data unit of 16 <= len <= 2^24 bytes (SP 800-38E: 2^20 blocks) under the tweak value iv.
 * False otherwise. */
bool xts_crypt(const struct xts_ctx *c, const uint8_t iv[16], uint8_t *out, const uint8_t *in,
               size_t len, int encrypt);

#endif
