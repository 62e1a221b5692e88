/* ChaCha20 and ChaCha20-Poly1305 (RFC 8439) for any sequence of calls, over their rows. */
#ifndef ASSAY_CIPHER_CHAPOLY_H
#define ASSAY_CIPHER_CHAPOLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ChaCha20 as EVP_chacha20(3) has it: `iv` is 16 bytes, a little-endian 32-bit counter and the
 * nonce of 96 bits. (What the counter does after 2^32 blocks is what OpenSSL's does.) */
struct chacha20_ctx {
    uint32_t key[8], counter[4];
    uint8_t stream[64]; /* the key stream of a block begun */
    unsigned num;       /* bytes of it used; 0: none begun */
};

void chacha20_set_key(struct chacha20_ctx *c, const uint8_t key[32]);
void chacha20_set_iv(struct chacha20_ctx *c, const uint8_t iv[16]);
void chacha20_crypt(struct chacha20_ctx *c, uint8_t *out, const uint8_t *in, size_t len);

/* The AEAD, shaped like crypto/cipher/gcm.h. The nonce is 12 bytes. */
struct chapoly_ctx {
    struct chacha20_ctx chacha;
    _Alignas(64) uint8_t poly[1024]; /* the Poly1305 row's state */
    uint64_t aad_len, text_len;
};

void chapoly_set_key(struct chapoly_ctx *c, const uint8_t key[32]);
void chapoly_set_nonce(struct chapoly_ctx *c, const uint8_t nonce[12]);
bool chapoly_aad(struct chapoly_ctx *c, const uint8_t *aad, size_t len);
bool chapoly_encrypt(struct chapoly_ctx *c, uint8_t *out, const uint8_t *in, size_t len);
bool chapoly_decrypt(struct chapoly_ctx *c, uint8_t *out, const uint8_t *in, size_t len);
void chapoly_tag(struct chapoly_ctx *c, uint8_t tag[16]);

/* Poly1305 by itself (the MAC "POLY1305" of EVP_MAC): one state, any number of updates. */
struct poly1305_ctx {
    _Alignas(64) uint8_t state[1024];
    uint8_t partial[16];
    unsigned n_partial;
};

void poly1305_init(struct poly1305_ctx *c, const uint8_t key[32]);
void poly1305_update(struct poly1305_ctx *c, const uint8_t *in, size_t len);
void poly1305_final(struct poly1305_ctx *c, uint8_t mac[16]);

#endif
