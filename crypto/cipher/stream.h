/* The byte-at-a-time modes of SP 800-38A over the AES rows: CTR, OFB, CFB, CFB8, CFB1. `num` is how
 * many bytes of the current block are used, 0 .. 15, kept by the caller between calls of any
 * length. All take an encryption key, for decryption too. */
#ifndef ASSAY_CIPHER_STREAM_H
#define ASSAY_CIPHER_STREAM_H

#include "ref/aes.h"

/* `stream` keeps the key stream of the block begun. */
void stream_ctr(const struct aes_key *key, uint8_t ctr[16], uint8_t stream[16], unsigned *num,
                uint8_t *out, const uint8_t *in, size_t len);
void stream_ofb(const struct aes_key *key, uint8_t iv[16], unsigned *num, uint8_t *out,
                const uint8_t *in, size_t len);
void stream_cfb_encrypt(const struct aes_key *key, uint8_t iv[16], unsigned *num, uint8_t *out,
                        const uint8_t *in, size_t len);
void stream_cfb_decrypt(const struct aes_key *key, uint8_t iv[16], unsigned *num, uint8_t *out,
                        const uint8_t *in, size_t len);
void stream_cfb8(const struct aes_key *key, uint8_t iv[16], uint8_t *out, const uint8_t *in,
                 size_t len, int encrypt);
/* len is in bits here; bits are taken from the top of each byte. */
void stream_cfb1(const struct aes_key *key, uint8_t iv[16], uint8_t *out, const uint8_t *in,
                 size_t bits, int encrypt);

#endif
