/* GCM (SP 800-38D) over a caller's block function, or its pass over many blocks of key stream.
 * GHASH is that of the chosen AES row, the buffering that of gcm.c. */
#include <openssl/modes.h>

#include <openssl/crypto.h>
#include <stdlib.h>

#include "crypto/cipher/gcm.h"
#include "crypto/impl/aes.h"
#include "ref/block.h"

struct gcm128_context {
    struct gcm_ctx gcm; /* whose key is not used */
    void *key;
    block128_f block;
};

GCM128_CONTEXT *CRYPTO_gcm128_new(void *key, block128_f block)
{
    GCM128_CONTEXT *ctx = aligned_alloc(_Alignof(GCM128_CONTEXT), sizeof(*ctx));
    if (ctx != NULL)
        CRYPTO_gcm128_init(ctx, key, block);
    return ctx;
}

void CRYPTO_gcm128_init(GCM128_CONTEXT *ctx, void *key, block128_f block)
{
    uint8_t h[16] = {0};
    memset(ctx, 0, sizeof(*ctx));
    ctx->key = key;
    ctx->block = block;
    block(h, h, key);
    IMPL(aes)->gcm_init(&ctx->gcm.gcm, h);
    OPENSSL_cleanse(h, sizeof(h));
}

void CRYPTO_gcm128_release(GCM128_CONTEXT *ctx)
{
    if (ctx == NULL)
        return;
    OPENSSL_cleanse(ctx, sizeof(*ctx));
    free(ctx);
}

void CRYPTO_gcm128_setiv(GCM128_CONTEXT *ctx, const unsigned char *iv, size_t len)
{
    gcm_set_iv(&ctx->gcm, iv, len);
}

int CRYPTO_gcm128_aad(GCM128_CONTEXT *ctx, const unsigned char *aad, size_t len)
{
    if (ctx->gcm.text_len > 0)
        return -2;
    return gcm_aad(&ctx->gcm, aad, len) ? 0 : -1;
}

/* 6.5: whole blocks. */
static void gctr(GCM128_CONTEXT *ctx, uint8_t *out, const uint8_t *in, size_t n_blocks,
                 ctr128_f stream)
{
    if (stream != NULL) {
        stream(in, out, n_blocks, ctx->key, ctx->gcm.ctr);
        ctr32_add(ctx->gcm.ctr, (uint32_t)n_blocks);
        return;
    }
    for (; n_blocks > 0; n_blocks--, in += 16, out += 16) {
        ctx->block(ctx->gcm.ctr, ctx->gcm.stream, ctx->key);
        block_xor(out, in, ctx->gcm.stream);
        ctr32_add(ctx->gcm.ctr, 1);
    }
}

static int gcm128_crypt(GCM128_CONTEXT *ctx, uint8_t *out, const uint8_t *in, size_t len,
                        ctr128_f stream, bool encrypt)
{
    struct gcm_ctx *c = &ctx->gcm;
    if (len > GCM_TEXT_MAX - c->text_len)
        return -1;
    if (len == 0)
        return 0;
    if (c->text_len == 0)
        gcm_hash_partial(c);
    c->text_len += len;
    size_t i = c->n_partial > 0 ? gcm_crypt_partial(c, out, in, len, encrypt) : 0;
    while (len - i >= 16) {
        size_t n = (len - i < GCM_CHUNK ? len - i : GCM_CHUNK) / 16 * 16;
        if (!encrypt)
            IMPL(aes)->gcm_hash(&c->gcm, c->y, in + i, n);
        gctr(ctx, out + i, in + i, n / 16, stream);
        if (encrypt)
            IMPL(aes)->gcm_hash(&c->gcm, c->y, out + i, n);
        i += n;
    }
    if (i < len) {
        ctx->block(c->ctr, c->stream, ctx->key);
        ctr32_add(c->ctr, 1);
        gcm_crypt_partial(c, out + i, in + i, len - i, encrypt);
    }
    return 0;
}

int CRYPTO_gcm128_encrypt(GCM128_CONTEXT *ctx, const unsigned char *in, unsigned char *out,
                          size_t len)
{
    return gcm128_crypt(ctx, out, in, len, NULL, true);
}

int CRYPTO_gcm128_decrypt(GCM128_CONTEXT *ctx, const unsigned char *in, unsigned char *out,
                          size_t len)
{
    return gcm128_crypt(ctx, out, in, len, NULL, false);
}

int CRYPTO_gcm128_encrypt_ctr32(GCM128_CONTEXT *ctx, const unsigned char *in, unsigned char *out,
                                size_t len, ctr128_f stream)
{
    return gcm128_crypt(ctx, out, in, len, stream, true);
}

int CRYPTO_gcm128_decrypt_ctr32(GCM128_CONTEXT *ctx, const unsigned char *in, unsigned char *out,
                                size_t len, ctr128_f stream)
{
    return gcm128_crypt(ctx, out, in, len, stream, false);
}

/* 7.1, steps 5 and 6, leaving the context as it is. */
static void full_tag(GCM128_CONTEXT *ctx, uint8_t tag[16])
{
    uint8_t s[16];
    gcm_hash_whole(&ctx->gcm, s);
    ctx->block(ctx->gcm.j0, tag, ctx->key);
    block_xor(tag, tag, s);
}

int CRYPTO_gcm128_finish(GCM128_CONTEXT *ctx, const unsigned char *tag, size_t len)
{
    uint8_t expected[16];
    full_tag(ctx, expected);
    return tag != NULL && len <= 16 ? CRYPTO_memcmp(expected, tag, len) : -1;
}

void CRYPTO_gcm128_tag(GCM128_CONTEXT *ctx, unsigned char *tag, size_t len)
{
    uint8_t full[16];
    full_tag(ctx, full);
    memcpy(tag, full, len < 16 ? len : 16);
}
