/* What the low-level functions of several ciphers share: blocks of 64 bits as two words, in place;
 * and modes whose `num` is an int. */
#ifndef ASSAY_CIPHER_WORDS64_H
#define ASSAY_CIPHER_WORDS64_H

#include <openssl/crypto.h>

#include "crypto/cipher/block.h"
#include "ref/bytes.h"

static inline void words64_le(const struct block_cipher *b, const void *key, uint32_t words[2],
                              bool encrypt)
{
    uint8_t block[8];
    store32_le(block, words[0]);
    store32_le(block + 4, words[1]);
    block_ecb(b, key, block, block, 1, encrypt);
    words[0] = load32_le(block);
    words[1] = load32_le(block + 4);
    OPENSSL_cleanse(block, sizeof(block));
}

static inline void words64_be(const struct block_cipher *b, const void *key, uint32_t words[2],
                              bool encrypt)
{
    uint8_t block[8];
    store32_be(block, words[0]);
    store32_be(block + 4, words[1]);
    block_ecb(b, key, block, block, 1, encrypt);
    words[0] = load32_be(block);
    words[1] = load32_be(block + 4);
    OPENSSL_cleanse(block, sizeof(block));
}

static inline void block_cfb_int(const struct block_cipher *b, const void *key, uint8_t *iv,
                                 int *num, uint8_t *out, const uint8_t *in, size_t len,
                                 bool encrypt)
{
    unsigned n = (unsigned)*num;
    block_cfb(b, key, iv, &n, out, in, len, encrypt);
    *num = (int)n;
}

static inline void block_ofb_int(const struct block_cipher *b, const void *key, uint8_t *iv,
                                 int *num, uint8_t *out, const uint8_t *in, size_t len)
{
    unsigned n = (unsigned)*num;
    block_ofb(b, key, iv, &n, out, in, len);
    *num = (int)n;
}

#endif
