/* ChaCha20, Poly1305 and ChaCha20-Poly1305 (RFC 8439) for any sequence of calls, over their rows.
 * All contexts are plain structures: memcpy copies them, and they are wiped to be ended. */
#ifndef ASSAY_CIPHER_CHAPOLY_H
#define ASSAY_CIPHER_CHAPOLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "crypto/impl/chacha20.h"
#include "ref/poly1305.h"

/* ChaCha20 as EVP_chacha20(3) has it: `iv` is 16 bytes, a little-endian 32-bit counter and the
 * nonce of 96 bits. (After block 2^32 - 1 the counter carries into the nonce's first word, as
 * OpenSSL's does.) */
struct chacha20_ctx {
    uint32_t key[8], counter[4]; /* counter: of the first block whose stream isn't made yet */
    uint8_t stream[CHACHA20_AHEAD_MAX * CHACHA20_BLOCK_LEN]; /* key stream made, and ... */
    unsigned pos, end;                                       /* ... what of it isn't used yet */
};

void chacha20_set_key(struct chacha20_ctx *c, const uint8_t key[32]);

/* Starts a message. */
void chacha20_set_iv(struct chacha20_ctx *c, const uint8_t iv[16]);

/* Text, in any number of calls of any length; out may be in. */
void chacha20_crypt(struct chacha20_ctx *c, uint8_t *out, const uint8_t *in, size_t len);

/* Poly1305 by itself (the MAC "POLY1305" of EVP_MAC): one state, any number of updates. */
struct poly1305_ctx {
    _Alignas(POLY1305_STATE_ALIGN) uint8_t state[POLY1305_STATE_LEN]; /* the row's */
    uint8_t partial[16];
    unsigned n_partial; /* bytes of a block begun, 0 .. 15 */
};

void poly1305_init(struct poly1305_ctx *c, const uint8_t key[32]);
void poly1305_update(struct poly1305_ctx *c, const uint8_t *in, size_t len);
void poly1305_final(struct poly1305_ctx *c, uint8_t mac[16]);

/* Completes a block begun with zeros (pad16 of RFC 8439, 2.8). */
void poly1305_pad16(struct poly1305_ctx *c);

/* The AEAD, shaped like crypto/cipher/gcm.h. The nonce is 12 bytes. */
struct chapoly_ctx {
    struct poly1305_ctx poly;
    struct chacha20_ctx chacha;
    uint64_t aad_len, text_len;
};

void chapoly_set_key(struct chapoly_ctx *c, const uint8_t key[32]);

/* Starts a message. */
void chapoly_set_nonce(struct chapoly_ctx *c, const uint8_t nonce[12]);

/* Additional data, in any number of calls before the first text. False, and nothing done, after
 * text. */
bool chapoly_aad(struct chapoly_ctx *c, const uint8_t *aad, size_t len);

/* Text, in any number of calls of any length; out may be in. False, and nothing done, beyond
 * 2^38 - 64 bytes in all (2.8). */
bool chapoly_encrypt(struct chapoly_ctx *c, uint8_t *out, const uint8_t *in, size_t len);
bool chapoly_decrypt(struct chapoly_ctx *c, uint8_t *out, const uint8_t *in, size_t len);

/* Ends the message. The next one starts with chapoly_set_nonce. */
void chapoly_tag(struct chapoly_ctx *c, uint8_t tag[16]);

#endif
