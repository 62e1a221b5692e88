/* Block ciphers in the modes of SP 800-38A, for EVP and for the low-level functions alike.
 *
 * `iv` is a block; `num` is how many bytes of the block begun are used, kept by the caller between
 * calls of any length, 0 at first. `in` and `out` are the same address or apart. */
#ifndef ASSAY_CIPHER_BLOCK_H
#define ASSAY_CIPHER_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "crypto/impl/block.h"

/* A cipher of crypto/impl/block.h. */
struct block_cipher {
    size_t slot;        /* of its table */
    uint8_t len;        /* of a block */
    uint16_t key_state; /* size of its key structure */
};

extern const struct block_cipher block_des, block_rc2, block_blowfish, block_cast5, block_seed,
    block_camellia, block_aria, block_sm4;

/* One block, n blocks: in the direction named. */
void block_ecb(const struct block_cipher *b, const void *key, uint8_t *out, const uint8_t *in,
               size_t n, bool encrypt);

/* n blocks. */
void block_cbc(const struct block_cipher *b, const void *key, uint8_t *iv, uint8_t *out,
               const uint8_t *in, size_t n, bool encrypt);

/* As the low-level functions take it: a partial last block is filled with zeros for encryption,
 * which writes the whole block; decryption reads a whole block and writes the partial one. */
void block_cbc_any(const struct block_cipher *b, const void *key, uint8_t *iv, uint8_t *out,
                   const uint8_t *in, size_t len, bool encrypt);

/* Any number of bytes, or of bits for the last but one; all run the cipher forwards. In CTR
 * `stream` keeps the key stream of the block begun, and the whole iv counts, which is of 16 bytes.
 */
void block_cfb(const struct block_cipher *b, const void *key, uint8_t *iv, unsigned *num,
               uint8_t *out, const uint8_t *in, size_t len, bool encrypt);
void block_cfb8(const struct block_cipher *b, const void *key, uint8_t *iv, uint8_t *out,
                const uint8_t *in, size_t len, bool encrypt);
void block_cfb1(const struct block_cipher *b, const void *key, uint8_t *iv, uint8_t *out,
                const uint8_t *in, size_t bits, bool encrypt);
void block_ofb(const struct block_cipher *b, const void *key, uint8_t *iv, unsigned *num,
               uint8_t *out, const uint8_t *in, size_t len);
void block_ctr(const struct block_cipher *b, const void *key, uint8_t *iv, uint8_t *stream,
               unsigned *num, uint8_t *out, const uint8_t *in, size_t len);

#endif
