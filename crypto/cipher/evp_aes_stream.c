/* AES behind the modes of SP 800-38A: the rows' ECB and CBC, and the stream modes over them. */

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

static stream_fn *const stream[] = {
    [CIPHER_CTR] = ctr,   [CIPHER_OFB] = ofb,   [CIPHER_CFB] = cfb,
    [CIPHER_CFB8] = cfb8, [CIPHER_CFB1] = cfb1,
};

static void expand(EVP_CIPHER_CTX *c, const uint8_t *key, bool forwards)
{
    const struct aes_impl *aes = IMPL(aes);
    (forwards ? aes->expand_encrypt : aes->expand_decrypt)((void *)c->state, key, c->key_len * 8u);
}

static void blocks(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t n)
{
    const struct aes_impl *aes = IMPL(aes);
    const struct aes_key *key = (const void *)c->state;
    if (c->cipher->variant == CIPHER_ECB)
        (c->encrypt ? aes->ecb_encrypt : aes->ecb_decrypt)(key, out, in, n);
    else
        (c->encrypt ? aes->cbc_encrypt : aes->cbc_decrypt)(key, c->iv, out, in, n);
}

const struct cipher_block cipher_block_aes = {
    .expand = expand,
    .blocks = blocks,
    .stream = stream,
    .state_size = sizeof(struct stream_state),
};
