#include "crypto/cipher/gcm.h"

#include <openssl/crypto.h>

#include "crypto/impl/aes.h"
#include "ref/block.h"

/* SP 800-38D, 5.2.1.1: AAD of at most 2^64 - 1 bits. */
#define AAD_MAX (((uint64_t)1 << 61) - 1)

static void encrypt_block(const struct gcm_ctx *c, uint8_t out[16], const uint8_t in[16])
{
    if (c->other == NULL)
        IMPL(aes)->ecb_encrypt(&c->key.aes, out, in, 1);
    else
        block_ecb(c->other, &c->key, out, in, 1, true);
}

/* 7.1, step 1. */
static void set_h(struct gcm_ctx *c)
{
    uint8_t h[16] = {0};
    encrypt_block(c, h, h);
    IMPL(aes)->gcm_init(&c->gcm, h);
    OPENSSL_cleanse(h, sizeof(h));
}

void gcm_set_key(struct gcm_ctx *c, const uint8_t *key, unsigned bits)
{
    c->other = NULL;
    IMPL(aes)->expand_encrypt(&c->key.aes, key, bits);
    set_h(c);
}

void gcm_set_key_of(struct gcm_ctx *c, const struct block_cipher *b, const uint8_t *key,
                    unsigned len)
{
    c->other = b;
    block_impl(b->slot)->expand(&c->key, key, len, 0);
    set_h(c);
}

/* 7.1, step 2. */
void gcm_set_iv(struct gcm_ctx *c, const uint8_t *iv, size_t iv_len)
{
    if (iv_len == 12) {
        memcpy(c->j0, iv, 12);
        store32_be(c->j0 + 12, 1);
    } else {
        uint8_t lengths[16] = {0};
        memset(c->j0, 0, 16);
        store64_be(lengths + 8, (uint64_t)iv_len * 8);
        IMPL(aes)->gcm_hash(&c->gcm, c->j0, iv, iv_len);
        IMPL(aes)->gcm_hash(&c->gcm, c->j0, lengths, 16);
    }
    memcpy(c->ctr, c->j0, 16);
    ctr32_add(c->ctr, 1);
    memset(c->y, 0, 16);
    c->n_partial = 0;
    c->aad_len = c->text_len = 0;
}

void gcm_hash_partial(struct gcm_ctx *c)
{
    if (c->n_partial > 0)
        IMPL(aes)->gcm_hash(&c->gcm, c->y, c->partial, c->n_partial);
    c->n_partial = 0;
}

bool gcm_aad(struct gcm_ctx *c, const uint8_t *aad, size_t len)
{
    if (c->text_len > 0 || len > AAD_MAX - c->aad_len)
        return false;
    c->aad_len += len;
    if (c->n_partial > 0) {
        size_t take = 16 - c->n_partial < len ? 16 - c->n_partial : len;
        memcpy(c->partial + c->n_partial, aad, take);
        c->n_partial += (unsigned)take;
        aad += take;
        len -= take;
        if (c->n_partial < 16)
            return true;
        gcm_hash_partial(c);
    }
    size_t whole = len / 16 * 16;
    if (whole > 0)
        IMPL(aes)->gcm_hash(&c->gcm, c->y, aad, whole);
    c->n_partial = (unsigned)(len - whole);
    if (c->n_partial > 0)
        memcpy(c->partial, aad + whole, c->n_partial);
    return true;
}

size_t gcm_crypt_partial(struct gcm_ctx *c, uint8_t *out, const uint8_t *in, size_t len,
                         bool encrypt)
{
    size_t i = 0;
    for (; c->n_partial < 16 && i < len; i++, c->n_partial++) {
        uint8_t before = in[i], after = before ^ c->stream[c->n_partial];
        out[i] = after;
        c->partial[c->n_partial] = encrypt ? after : before;
    }
    if (c->n_partial == 16)
        gcm_hash_partial(c);
    return i;
}

/* GCTR (6.5) over whole blocks: block_ctr counts in 128 bits, so it goes to where the last 32 are
 * zeros at most. */
static void gctr(struct gcm_ctx *c, uint8_t *out, const uint8_t *in, size_t n_blocks)
{
    for (size_t n; n_blocks > 0; n_blocks -= n, in += 16 * n, out += 16 * n) {
        uint64_t to_wrap = ((uint64_t)1 << 32) - load32_be(c->ctr + 12);
        uint8_t ctr[16], stream[16];
        unsigned num = 0;
        n = n_blocks < to_wrap ? n_blocks : (size_t)to_wrap;
        memcpy(ctr, c->ctr, 16);
        block_ctr(c->other, &c->key, ctr, stream, &num, out, in, 16 * n);
        ctr32_add(c->ctr, (uint32_t)n);
    }
}

static void other_blocks(struct gcm_ctx *c, uint8_t *out, const uint8_t *in, size_t len,
                         bool encrypt)
{
    for (size_t n; len > 0; len -= n, in += n, out += n) {
        n = len < GCM_CHUNK ? len : GCM_CHUNK;
        if (!encrypt)
            IMPL(aes)->gcm_hash(&c->gcm, c->y, in, n);
        gctr(c, out, in, n / 16);
        if (encrypt)
            IMPL(aes)->gcm_hash(&c->gcm, c->y, out, n);
    }
}

static bool gcm_crypt(struct gcm_ctx *c, uint8_t *out, const uint8_t *in, size_t len,
                      aes_gcm_crypt_fn *kernel, bool encrypt)
{
    if (len > GCM_TEXT_MAX - c->text_len)
        return false;
    if (len == 0)
        return true;
    if (c->text_len == 0)
        gcm_hash_partial(c); /* that of the AAD */
    c->text_len += len;
    if (c->n_partial > 0) {
        size_t took = gcm_crypt_partial(c, out, in, len, encrypt);
        in += took;
        out += took;
        len -= took;
    }
    size_t whole = len / 16 * 16;
    if (c->other != NULL)
        other_blocks(c, out, in, whole, encrypt);
    else if (whole > 0)
        kernel(&c->key.aes, &c->gcm, c->ctr, c->y, out, in, whole);
    if (len > whole) {
        encrypt_block(c, c->stream, c->ctr);
        ctr32_add(c->ctr, 1);
        gcm_crypt_partial(c, out + whole, in + whole, len - whole, encrypt);
    }
    return true;
}

bool gcm_encrypt(struct gcm_ctx *c, uint8_t *out, const uint8_t *in, size_t len)
{
    return gcm_crypt(c, out, in, len, IMPL(aes)->gcm_encrypt, true);
}

bool gcm_decrypt(struct gcm_ctx *c, uint8_t *out, const uint8_t *in, size_t len)
{
    return gcm_crypt(c, out, in, len, IMPL(aes)->gcm_decrypt, false);
}

void gcm_hash_whole(const struct gcm_ctx *c, uint8_t s[16])
{
    uint8_t lengths[16];
    memcpy(s, c->y, 16);
    store64_be(lengths, c->aad_len * 8);
    store64_be(lengths + 8, c->text_len * 8);
    IMPL(aes)->gcm_hash(&c->gcm, s, c->partial, c->n_partial);
    IMPL(aes)->gcm_hash(&c->gcm, s, lengths, 16);
}

void gcm_tag(struct gcm_ctx *c, uint8_t tag[16])
{
    if (c->other == NULL) {
        gcm_hash_partial(c);
        IMPL(aes)->gcm_tag(&c->key.aes, &c->gcm, c->j0, c->y, c->aad_len, c->text_len, tag);
        return;
    }
    uint8_t s[16];
    gcm_hash_whole(c, s);
    encrypt_block(c, tag, c->j0);
    block_xor(tag, tag, s);
}
