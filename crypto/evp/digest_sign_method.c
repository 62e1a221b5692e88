/* EVP_DigestSign(3) and EVP_DigestVerify(3) by a program's EVP_PKEY_METHOD. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"
#include "crypto/pkey/method.h"

/* signctx and verifyctx take the message from the EVP_MD_CTX themselves; digestsign and
 * digestverify take it whole; else the digest is signed. */
static int begin(EVP_MD_CTX *ctx, int operation)
{
    EVP_PKEY_CTX *pctx = ctx->pkey_ctx;
    const EVP_PKEY_METHOD *m = pctx->method;
    bool signs = operation == EVP_PKEY_OP_SIGNCTX;
    int (*own)(EVP_PKEY_CTX *, EVP_MD_CTX *) = signs ? m->signctx_init : m->verifyctx_init;
    bool whole = signs ? m->digestsign != NULL : m->digestverify != NULL;
    if (own == NULL && !whole)
        return method_begin(pctx, signs ? EVP_PKEY_OP_SIGN : EVP_PKEY_OP_VERIFY);
    pkey_ctx_end_operation(pctx);
    pctx->operation = own != NULL ? operation : signs ? EVP_PKEY_OP_SIGN : EVP_PKEY_OP_VERIFY;
    int r = own != NULL ? own(pctx, ctx) : 1;
    if (r <= 0)
        pctx->operation = EVP_PKEY_OP_UNDEFINED;
    return r;
}

static const EVP_MD *default_digest(EVP_PKEY_CTX *pctx)
{
    int nid = NID_undef;
    return pctx->pkey != NULL && EVP_PKEY_get_default_digest_nid(pctx->pkey, &nid) > 0
               ? EVP_get_digestbynid(nid)
               : NULL;
}

int method_digest_init(EVP_MD_CTX *ctx, const EVP_MD *md, const char *mdname, int operation)
{
    EVP_PKEY_CTX *pctx = ctx->pkey_ctx;
    bool custom = (pctx->method->flags & EVP_PKEY_FLAG_SIGCTX_CUSTOM) != 0;
    if (md == NULL)
        md = mdname != NULL ? EVP_get_digestbyname(mdname) : custom ? NULL : default_digest(pctx);
    if (md == NULL && !custom)
        return FAIL(ERR_LIB_EVP, EVP_R_NO_DEFAULT_DIGEST);
    if (begin(ctx, operation) <= 0)
        return 0;
    if (pctx->method->ctrl != NULL &&
        pctx->method->ctrl(pctx, EVP_PKEY_CTRL_MD, 0, (void *)(uintptr_t)md) <= 0)
        return 0;
    if (custom)
        return 1;
    if (!EVP_DigestInit_ex(ctx, md, NULL))
        return 0;
    return pctx->method->digest_custom == NULL || pctx->method->digest_custom(pctx, ctx) > 0;
}

/* What is signed whole takes no parts. */
int method_digest_update(EVP_MD_CTX *ctx, const void *data, size_t len)
{
    if (ctx->update_fn == NULL && ctx->row == NULL && ctx->methods == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_ONLY_ONESHOT_SUPPORTED);
    return EVP_DigestUpdate(ctx, data, len);
}

/* The message may go on: the final step is taken by a copy. */
static int with_copy(EVP_MD_CTX *ctx, unsigned char *sig, size_t *siglen)
{
    EVP_MD_CTX *copy = EVP_MD_CTX_new();
    int r = copy != NULL && EVP_MD_CTX_copy_ex(copy, ctx)
                ? copy->pkey_ctx->method->signctx(copy->pkey_ctx, sig, siglen, copy)
                : 0;
    EVP_MD_CTX_free(copy);
    return r;
}

int method_digest_sign(EVP_MD_CTX *ctx, unsigned char *sig, size_t *siglen)
{
    EVP_PKEY_CTX *pctx = ctx->pkey_ctx;
    uint8_t md[EVP_MAX_MD_SIZE];
    if (pctx->method->signctx != NULL && pctx->operation == EVP_PKEY_OP_SIGNCTX)
        return sig == NULL || (ctx->flags & EVP_MD_CTX_FLAG_FINALISE)
                   ? pctx->method->signctx(pctx, sig, siglen, ctx)
                   : with_copy(ctx, sig, siglen);
    if (ctx->row == NULL && ctx->engine == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
    unsigned len = sig != NULL ? md_so_far(ctx, md) : (unsigned)EVP_MD_get_size(ctx->md);
    return EVP_PKEY_sign(pctx, sig, siglen, md, len);
}

int method_digest_verify(EVP_MD_CTX *ctx, const unsigned char *sig, size_t siglen)
{
    EVP_PKEY_CTX *pctx = ctx->pkey_ctx;
    uint8_t md[EVP_MAX_MD_SIZE];
    if (pctx->method->verifyctx != NULL && pctx->operation == EVP_PKEY_OP_VERIFYCTX)
        return pctx->method->verifyctx(pctx, sig, (int)siglen, ctx);
    if (ctx->row == NULL && ctx->engine == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
    return EVP_PKEY_verify(pctx, sig, siglen, md, md_so_far(ctx, md));
}
