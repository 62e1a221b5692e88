/* CCM (SP 800-38C): of AES, whose rows have passes of their own for it, and of other block ciphers.
 * The whole text comes in one call, as CCM must know its length first. */
#ifndef ASSAY_CIPHER_CCM_H
#define ASSAY_CIPHER_CCM_H

#include <stdbool.h>

#include "crypto/cipher/block.h"
#include "ref/aes.h"
#include "ref/aria.h"
#include "ref/bytes.h"

struct ccm_ctx {
    union {
        struct aes_key aes;
        struct aria_key aria;
    } key;
    const struct block_cipher *other; /* the key's; NULL: it is AES */
    unsigned l; /* q of the standard: bytes of the length field, 2 .. 8; the nonce has 15 - l */
    unsigned m; /* t of the standard: bytes of the tag, 4, 6 .. 16 */
    uint8_t nonce[13];
};

/* Sets an AES key of 128, 192 or 256 bits; a key of `len` bytes of a cipher that `key` above has
 * room for. */
void ccm_set_key(struct ccm_ctx *c, const uint8_t *key, unsigned bits);
void ccm_set_key_of(struct ccm_ctx *c, const struct block_cipher *b, const uint8_t *key,
                    unsigned len);

/* A message in work: its counter block and its MAC so far. */
struct ccm_message {
    uint8_t ctr[16], mac[16];
};

/* The message in two steps: the lengths and all of the AAD first, then all of the text, `len` bytes
 * both times. begin is false if len does not fit in l bytes; crypt gives the full tag of what is
 * the text on the plain side. */
bool ccm_begin(const struct ccm_ctx *c, struct ccm_message *m, size_t len, const uint8_t *aad,
               size_t aad_len);
void ccm_crypt(const struct ccm_ctx *c, struct ccm_message *m, uint8_t *out, const uint8_t *in,
               size_t len, uint8_t tag[16], bool encrypt);

/* Both in one call, with the tag of c->m bytes. False if len does not fit in l bytes. open gives
 * the text only if the tag is right; else it wipes out and returns false. */
bool ccm_seal(const struct ccm_ctx *c, uint8_t *out, const uint8_t *in, size_t len,
              const uint8_t *aad, size_t aad_len, uint8_t *tag);
bool ccm_open(const struct ccm_ctx *c, uint8_t *out, const uint8_t *in, size_t len,
              const uint8_t *aad, size_t aad_len, const uint8_t *tag);

/* SP 800-38C, A.2.2: the encoding of the length a > 0 of the AAD, which stands before it. Gives how
 * many bytes of head it takes: 2, 6 or 10. */
static inline size_t ccm_aad_length(uint8_t head[10], uint64_t a)
{
    if (a < 0xff00) {
        head[0] = (uint8_t)(a >> 8);
        head[1] = (uint8_t)a;
        return 2;
    }
    head[0] = 0xff;
    if (a <= 0xffffffff) {
        head[1] = 0xfe;
        store32_be(head + 2, (uint32_t)a);
        return 6;
    }
    head[1] = 0xff;
    store64_be(head + 2, a);
    return 10;
}

#endif
