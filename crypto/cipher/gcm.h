/* GCM (SP 800-38D) for any sequence of calls: of AES, whose rows have passes of their own for it,
 * and of other block ciphers, with GHASH of the AES rows. */
#ifndef ASSAY_CIPHER_GCM_H
#define ASSAY_CIPHER_GCM_H

#include <stdbool.h>

#include "crypto/cipher/block.h"
#include "ref/aes.h"
#include "ref/aria.h"

struct gcm_ctx {
    struct aes_gcm_key gcm;
    union {
        struct aes_key aes;
        struct aria_key aria;
    } key;
    const struct block_cipher *other; /* the key's; NULL: it is AES */
    uint8_t j0[16], ctr[16], y[16];
    uint8_t stream[16];  /* the key stream of a block begun */
    uint8_t partial[16]; /* AAD or ciphertext of a block begun, for GHASH */
    unsigned n_partial;  /* bytes of it, 0 .. 15 */
    uint64_t aad_len, text_len;
};

/* Sets an AES key of 128, 192 or 256 bits. */
void gcm_set_key(struct gcm_ctx *c, const uint8_t *key, unsigned bits);

/* Sets a key of `len` bytes of a cipher that `key` above has room for. */
void gcm_set_key_of(struct gcm_ctx *c, const struct block_cipher *b, const uint8_t *key,
                    unsigned len);

/* Starts a message: an IV of iv_len >= 1 bytes (7.1, step 2: 12 bytes are used as they are). */
void gcm_set_iv(struct gcm_ctx *c, const uint8_t *iv, size_t iv_len);

/* Additional data, in any number of calls before the first text. False, and nothing done, after
 * text or beyond 2^61 - 1 bytes in all. */
bool gcm_aad(struct gcm_ctx *c, const uint8_t *aad, size_t len);

/* Text, in any number of calls of any length; out may be in. False, and nothing done, beyond
 * 2^36 - 32 bytes in all (5.2.1.1). */
bool gcm_encrypt(struct gcm_ctx *c, uint8_t *out, const uint8_t *in, size_t len);
bool gcm_decrypt(struct gcm_ctx *c, uint8_t *out, const uint8_t *in, size_t len);

/* Ends the message: the full tag. The next message starts with gcm_set_iv. */
void gcm_tag(struct gcm_ctx *c, uint8_t tag[16]);

/* The pieces of the above that know no cipher, for GCM over others. The first ends the AAD, or a
 * block of text: what is in `partial` goes to GHASH, padded. The second takes text against the key
 * stream of the block begun, until the block ends; it gives how many bytes it took. The third gives
 * GHASH of the whole message (7.1, step 5), and leaves the context as it is. */
void gcm_hash_partial(struct gcm_ctx *c);
size_t gcm_crypt_partial(struct gcm_ctx *c, uint8_t *out, const uint8_t *in, size_t len,
                         bool encrypt);
void gcm_hash_whole(const struct gcm_ctx *c, uint8_t s[16]);

/* Bytes between a cipher's passes and GHASH's, to stay in the nearest cache. */
#define GCM_CHUNK 2048

#define GCM_TEXT_MAX (((uint64_t)1 << 36) - 32)

#endif
