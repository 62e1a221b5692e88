/* AES in the modes that take any number of bytes: CTR, OFB, CFB, CFB8 and CFB1 (SP 800-38A, 6.3 to
 * 6.5). */
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/cipher/cipher.h"
#include "crypto/cipher/stream.h"
#include "crypto/impl/aes.h"

struct stream_state {
    struct aes_key key;
    uint8_t stream[AES_BLOCK_LEN]; /* of CTR: the key stream of the block begun */
};

typedef void stream_fn(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len);

static void ctr(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len)
{
    struct stream_state *s = (void *)c->state;
    stream_ctr(&s->key, c->iv, s->stream, &c->num, out, in, len);
}

static void ofb(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len)
{
    stream_ofb((void *)c->state, c->iv, &c->num, out, in, len);
}

static void cfb(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len)
{
    (c->encrypt ? stream_cfb_encrypt : stream_cfb_decrypt)((void *)c->state, c->iv, &c->num, out,
                                                           in, len);
}

static void cfb8(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len)
{
    stream_cfb8((void *)c->state, c->iv, out, in, len, c->encrypt);
}

/* The length is in bits if the context says so, else in bytes. */
static void cfb1(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len)
{
    if ((c->flags & EVP_CIPH_FLAG_LENGTH_BITS) != 0) {
        stream_cfb1((void *)c->state, c->iv, out, in, len, c->encrypt);
        return;
    }
    const size_t most = SIZE_MAX / 8 / AES_BLOCK_LEN; /* so that bits don't overflow a size_t */
    for (size_t n; len > 0; in += n, out += n, len -= n) {
        n = len < most ? len : most;
        stream_cfb1((void *)c->state, c->iv, out, in, 8 * n, c->encrypt);
    }
}

static stream_fn *const crypt[] = {
    [CIPHER_CTR] = ctr,   [CIPHER_OFB] = ofb,   [CIPHER_CFB] = cfb,
    [CIPHER_CFB8] = cfb8, [CIPHER_CFB1] = cfb1,
};

/* A restart without an IV begins again with the last one given, except in CTR, which goes on with
 * the next block. */
static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    c->num = 0;
    if (iv != NULL) {
        memcpy(c->iv_start, iv, AES_BLOCK_LEN);
        c->iv_set = true;
    }
    if (iv != NULL || c->cipher->variant != CIPHER_CTR)
        memcpy(c->iv, c->iv_start, AES_BLOCK_LEN);
    if (key != NULL) {
        IMPL(aes)->expand_encrypt((void *)c->state, key, c->key_len * 8u);
        c->key_set = true;
    }
    return true;
}

static bool ready(const EVP_CIPHER_CTX *c)
{
    if (!c->key_set)
        ERR_raise(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
    return c->key_set;
}

static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    if (!ready(c))
        return false;
    bool bits = c->cipher->variant == CIPHER_CFB1 && (c->flags & EVP_CIPH_FLAG_LENGTH_BITS) != 0;
    if (len > 0)
        crypt[c->cipher->variant](c, out, cipher_untangle(out, in, bits ? (len + 7) / 8 : len),
                                  len);
    *out_len = len;
    return true;
}

static bool final(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    return ready(c) && cipher_final_nothing(c, out, out_len);
}

const struct cipher_mode cipher_mode_stream = {
    .init = init,
    .update = update,
    .final = final,
    .cipher = update,
    .state_size = sizeof(struct stream_state),
    .gettable = cipher_gettable_plain,
    .settable = cipher_settable_plain,
    .knows = CIPHER_KNOWS_IV | CIPHER_KNOWS_PADDING | CIPHER_CHAINS_IV,
};
