/* The older interface, HMAC(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/hmac.h>
#include <string.h>

#include "crypto/mac/hmac.h"

struct hmac_ctx_st {
    const EVP_MD *md; /* as the program named it; NULL while there is no key */
    struct hmac hmac;
};

/* HMAC needs a digest with a block, and one of fixed length. */
static int usable(const EVP_MD *md)
{
    const struct evp_md_st *row = digest_row(md);
    return row->init != NULL && row->block_size > 0 && !(row->flags & EVP_MD_FLAG_XOF);
}

HMAC_CTX *HMAC_CTX_new(void)
{
    HMAC_CTX *ctx = OPENSSL_malloc(sizeof(*ctx));
    if (ctx != NULL) {
        ctx->md = NULL;
        ctx->hmac.md = NULL;
    }
    return ctx;
}

int HMAC_CTX_reset(HMAC_CTX *ctx)
{
    hmac_wipe(&ctx->hmac);
    ctx->md = NULL;
    return 1;
}

void HMAC_CTX_free(HMAC_CTX *ctx)
{
    if (ctx == NULL)
        return;
    HMAC_CTX_reset(ctx);
    OPENSSL_free(ctx);
}

int HMAC_CTX_copy(HMAC_CTX *dctx, HMAC_CTX *sctx)
{
    if (dctx == sctx)
        return 1;
    HMAC_CTX_reset(dctx);
    dctx->md = sctx->md;
    hmac_copy(&dctx->hmac, &sctx->hmac);
    return 1;
}

int HMAC_Init_ex(HMAC_CTX *ctx, const void *key, int len, const EVP_MD *md, ENGINE *impl)
{
    (void)impl;
    if (md == NULL)
        md = ctx->md;
    if (md == NULL || !usable(md))
        return 0;
    if (key == NULL) {
        if (ctx->md != md)
            return 0; /* another digest needs a key */
        hmac_start(&ctx->hmac);
        return 1;
    }
    if (len < 0)
        return 0;
    ctx->md = md;
    hmac_key(&ctx->hmac, digest_row(md), key, (size_t)len);
    return 1;
}

int HMAC_Init(HMAC_CTX *ctx, const void *key, int len, const EVP_MD *md)
{
    if (key != NULL && md != NULL)
        HMAC_CTX_reset(ctx);
    return HMAC_Init_ex(ctx, key, len, md, NULL);
}

int HMAC_Update(HMAC_CTX *ctx, const unsigned char *data, size_t len)
{
    if (ctx->md == NULL)
        return 0;
    hmac_update(&ctx->hmac, data, len);
    return 1;
}

int HMAC_Final(HMAC_CTX *ctx, unsigned char *md, unsigned int *len)
{
    if (ctx->md == NULL)
        return 0;
    hmac_final(&ctx->hmac, md);
    if (len != NULL)
        *len = ctx->hmac.md->size;
    return 1;
}

size_t HMAC_size(const HMAC_CTX *ctx)
{
    int size = EVP_MD_get_size(ctx->md);
    return size > 0 ? (size_t)size : 0;
}

const EVP_MD *HMAC_CTX_get_md(const HMAC_CTX *ctx)
{
    return ctx->md;
}

/* The flags speed up or steer digests of engines; there is nothing that they could change here. */
void HMAC_CTX_set_flags(HMAC_CTX *ctx, unsigned long flags)
{
    (void)ctx;
    (void)flags;
}

unsigned char *HMAC(const EVP_MD *evp_md, const void *key, int key_len, const unsigned char *data,
                    size_t data_len, unsigned char *md, unsigned int *md_len)
{
    static unsigned char shared[EVP_MAX_MD_SIZE];
    if (evp_md == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_MESSAGE_DIGEST_IS_NULL);
        return NULL;
    }
    if (!usable(evp_md) || key_len < 0 || (key == NULL && key_len > 0))
        return NULL;
    struct hmac h;
    hmac_key(&h, digest_row(evp_md), key, (size_t)key_len);
    hmac_update(&h, data, data_len);
    hmac_final(&h, md != NULL ? md : shared);
    if (md_len != NULL)
        *md_len = h.md->size;
    hmac_wipe(&h);
    return md != NULL ? md : shared;
}
