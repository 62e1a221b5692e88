/* The block ciphers of crypto/cipher/block.h behind EVP's modes. */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/proverr.h>

#include "crypto/base/raise.h"
#include "crypto/cipher/block.h"
#include "crypto/cipher/cipher.h"
#include "ref/des.h"
#include "ref/rc2.h"

static void expand(EVP_CIPHER_CTX *c, const uint8_t *key, bool forwards)
{
    (void)forwards; /* one schedule serves both */
    block_impl(c->cipher->block->cipher->slot)->expand(c->state, key, c->key_len, 0);
}

static void blocks(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t n)
{
    const struct block_cipher *b = c->cipher->block->cipher;
    if (c->cipher->variant == CIPHER_ECB)
        block_ecb(b, c->state, out, in, n, c->encrypt);
    else
        block_cbc(b, c->state, c->iv, out, in, n, c->encrypt);
}

/* ---- The stream modes ---- */

static void ctr(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len)
{
    block_ctr(c->cipher->block->cipher, c->state, c->iv, c->buf, &c->num, out, in, len);
}

static void ofb(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len)
{
    block_ofb(c->cipher->block->cipher, c->state, c->iv, &c->num, out, in, len);
}

static void cfb(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len)
{
    block_cfb(c->cipher->block->cipher, c->state, c->iv, &c->num, out, in, len, c->encrypt);
}

static void cfb8(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len)
{
    block_cfb8(c->cipher->block->cipher, c->state, c->iv, out, in, len, c->encrypt);
}

/* The length is in bits if the context says so, else in bytes; so many that bits don't overflow a
 * size_t go at a time. */
static void cfb1(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len)
{
    const struct block_cipher *b = c->cipher->block->cipher;
    if ((c->flags & EVP_CIPH_FLAG_LENGTH_BITS) != 0) {
        block_cfb1(b, c->state, c->iv, out, in, len, c->encrypt);
        return;
    }
    for (size_t n; len > 0; in += n, out += n, len -= n) {
        n = len < SIZE_MAX / 8 ? len : SIZE_MAX / 8;
        block_cfb1(b, c->state, c->iv, out, in, 8 * n, c->encrypt);
    }
}

static void (*const stream[])(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len) = {
    [CIPHER_CTR] = ctr,   [CIPHER_OFB] = ofb,   [CIPHER_CFB] = cfb,
    [CIPHER_CFB8] = cfb8, [CIPHER_CFB1] = cfb1,
};

#define CIPHER(prim, key)                             \
    const struct cipher_block cipher_block_##prim = { \
        .expand = expand,                             \
        .blocks = blocks,                             \
        .stream = stream,                             \
        .cipher = &block_##prim,                      \
        .state_size = sizeof(struct key),             \
    };

CIPHER(des, des_key)

/* ---- RC2, whose keys have a length in bits too ---- */

struct rc2_state {
    struct rc2_key key;
    size_t bits;
};

static bool rc2_setup(EVP_CIPHER_CTX *c)
{
    struct rc2_state *s = (void *)c->state;
    s->bits = c->cipher->key_len * 8u;
    return true;
}

static void rc2_expand(EVP_CIPHER_CTX *c, const uint8_t *key, bool forwards)
{
    struct rc2_state *s = (void *)c->state;
    (void)forwards;
    block_impl(block_rc2.slot)->expand(&s->key, key, c->key_len, (unsigned)s->bits);
}

static bool rc2_set_param(EVP_CIPHER_CTX *c, const OSSL_PARAM *p)
{
    struct rc2_state *s = (void *)c->state;
    size_t bits;
    if (strcmp(p->key, OSSL_CIPHER_PARAM_RC2_KEYBITS) != 0)
        return true;
    if (!OSSL_PARAM_get_size_t(p, &bits) || bits == 0 || bits > 1024)
        return FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
    s->bits = bits;
    return true;
}

static bool rc2_get_param(EVP_CIPHER_CTX *c, OSSL_PARAM *p)
{
    const struct rc2_state *s = (const void *)c->state;
    return strcmp(p->key, OSSL_CIPHER_PARAM_RC2_KEYBITS) != 0 ||
           OSSL_PARAM_set_size_t(p, s->bits) || FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_SET_PARAMETER);
}

const struct cipher_block cipher_block_rc2 = {
    .expand = rc2_expand,
    .blocks = blocks,
    .stream = stream,
    .cipher = &block_rc2,
    .state_size = sizeof(struct rc2_state),
    .setup = rc2_setup,
    .set_param = rc2_set_param,
    .get_param = rc2_get_param,
};

/* ---- DESX: CBC with the block whitened before and after ---- */

struct desx_state {
    struct des_key key;
    uint8_t before[DES_BLOCK_LEN], after[DES_BLOCK_LEN];
};

static void desx_expand(EVP_CIPHER_CTX *c, const uint8_t *key, bool forwards)
{
    struct desx_state *s = (void *)c->state;
    (void)forwards;
    block_impl(block_des.slot)->expand(&s->key, key, DES_BLOCK_LEN, 0);
    memcpy(s->before, key + 8, 8);
    memcpy(s->after, key + 16, 8);
}

static void xor8(uint8_t *x, const uint8_t *a, const uint8_t *b)
{
    for (int i = 0; i < 8; i++)
        x[i] = a[i] ^ b[i];
}

static void desx_blocks(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t n)
{
    const struct desx_state *s = (const void *)c->state;
    for (; n > 0; n--, in += 8, out += 8) {
        uint8_t x[8], next[8];
        xor8(x, in, c->encrypt ? s->before : s->after);
        if (c->encrypt)
            xor8(x, x, c->iv);
        block_ecb(&block_des, &s->key, x, x, 1, c->encrypt);
        memcpy(next, in, 8);
        xor8(out, x, c->encrypt ? s->after : s->before);
        if (!c->encrypt)
            xor8(out, out, c->iv);
        memcpy(c->iv, c->encrypt ? out : next, 8);
    }
}

const struct cipher_block cipher_block_desx = {
    .expand = desx_expand,
    .blocks = desx_blocks,
    .state_size = sizeof(struct desx_state),
};
