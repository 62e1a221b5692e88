/* EVP_DigestSign(3), EVP_DigestVerify(3): a digest and a key at work on one message.
 *
 * Three ways, as the row has it: the digest runs in the EVP_MD_CTX and its result is signed; or the
 * message is signed whole (Ed25519); or the key's own state takes it in parts (MACs). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/digest_sign_foreign.h"
#include "crypto/evp/md_foreign.h"
#include "crypto/pkey/foreign.h"
#include "crypto/pkey/method.h"
#include "crypto/pkey/operate.h"

static bool set_digest(EVP_PKEY_CTX *pctx, const char *name)
{
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_SIGNATURE_PARAM_DIGEST, (char *)(uintptr_t)name, 0),
        OSSL_PARAM_END};
    return EVP_PKEY_CTX_set_params(pctx, params) > 0;
}

/* A digest runs in ctx, and the operation knows which. */
static int begin_digest(EVP_MD_CTX *ctx, const struct evp_md_st *md, const char *mdname)
{
    char fallback[64];
    EVP_PKEY_CTX *pctx = ctx->pkey_ctx;
    if (md == NULL && mdname == NULL &&
        EVP_PKEY_get_default_digest_name(pctx->pkey, fallback, sizeof(fallback)) > 0)
        mdname = fallback;
    if (md == NULL && mdname == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_NO_DEFAULT_DIGEST);
    EVP_MD *fetched = NULL;
    if (md == NULL)
        md = fetched = EVP_MD_fetch(pctx->libctx, mdname, pctx->propq);
    if (md == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
    int ok =
        pkey_set_md(pkey_signature_of(pctx), pctx->state, md) && EVP_DigestInit_ex2(ctx, md, NULL);
    EVP_MD_free(fetched); /* the context holds it */
    return ok;
}

/* The key's own state takes the message, and a digest if it is one that has digests. */
static int begin_parts(EVP_PKEY_CTX *pctx, const char *mdname)
{
    if (mdname != NULL)
        return set_digest(pctx, mdname);
    return OSSL_PARAM_locate_const(pctx->shared->settable, OSSL_SIGNATURE_PARAM_DIGEST) == NULL ||
           FAIL(ERR_LIB_EVP, EVP_R_NO_DEFAULT_DIGEST);
}

/* The context's own context of the key: a new one, or the program's. */
static bool own_pkey_ctx(EVP_MD_CTX *ctx, OSSL_LIB_CTX *libctx, const char *props, EVP_PKEY *pkey)
{
    if (ctx->foreign_pkey_ctx)
        return true;
    if (pkey != NULL) {
        EVP_PKEY_CTX_free(ctx->pkey_ctx);
        ctx->pkey_ctx = EVP_PKEY_CTX_new_from_pkey(libctx, pkey, props);
    } else if (ctx->pkey_ctx == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    }
    return ctx->pkey_ctx != NULL;
}

/* One with an engine's method, which then isn't to be made of the key. */
static bool engine_ctx(EVP_MD_CTX *ctx, ENGINE *e, EVP_PKEY **pkey)
{
    if (e == NULL || *pkey == NULL || ctx->foreign_pkey_ctx)
        return true;
    EVP_PKEY_CTX_free(ctx->pkey_ctx);
    ctx->pkey_ctx = EVP_PKEY_CTX_new(*pkey, e);
    *pkey = NULL;
    return ctx->pkey_ctx != NULL;
}

/* The library's own signature, which has begun: how the message comes to it. */
static int begin_message(EVP_MD_CTX *ctx, const EVP_MD *md, const char *mdname, bool signs)
{
    const struct pkey_signature *s = pkey_signature_of(ctx->pkey_ctx);
    if (mdname == NULL && md != NULL)
        mdname = EVP_MD_get0_name(md);
    if (s->update != NULL)
        return begin_parts(ctx->pkey_ctx, mdname);
    if (signs ? s->sign_message != NULL : s->verify_message != NULL)
        return mdname == NULL || mdname[0] == '\0' || FAIL(ERR_LIB_PROV, PROV_R_INVALID_DIGEST);
    return begin_digest(ctx, md, mdname);
}

/* Where another provider may sign, it is given the digest's name. */
static int begin(EVP_MD_CTX *ctx, const EVP_MD *md, const char *mdname, const OSSL_PARAM params[],
                 int operation)
{
    EVP_PKEY_CTX *pctx = ctx->pkey_ctx;
    char name[64];
    const char *foreign_md = foreign_may_serve(pctx)
                                 ? foreign_digest_of(md, mdname, pctx->pkey, name, sizeof(name))
                                 : NULL;
    if (pkey_operation_init(pctx, operation, foreign_md, params) <= 0)
        return 0;
    if (foreign_runs(pctx)) {
        foreign_digest_begun(ctx, foreign_md);
        return 1;
    }
    if (begin_message(ctx, md, mdname, operation == EVP_PKEY_OP_SIGNCTX))
        return 1;
    pkey_ctx_end_operation(pctx);
    return 0;
}

static int init(EVP_MD_CTX *ctx, EVP_PKEY_CTX **pctx, const EVP_MD *md, const char *mdname,
                OSSL_LIB_CTX *libctx, const char *props, EVP_PKEY *pkey, const OSSL_PARAM params[],
                int operation)
{
    bool signs = operation == EVP_PKEY_OP_SIGNCTX;
    if (!own_pkey_ctx(ctx, libctx, props, pkey))
        return 0;
    if (ctx->pkey_ctx->method != NULL) {
        int r = method_digest_init(ctx, md, mdname, operation);
        if (r > 0 && pctx != NULL)
            *pctx = ctx->pkey_ctx;
        return r;
    }
    const struct pkey_signature *s = ctx->pkey_ctx->row->signature;
    if (s != NULL && s->update != NULL && !signs)
        return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
    int r = begin(ctx, md, mdname, params, operation);
    if (r > 0 && pctx != NULL)
        *pctx = ctx->pkey_ctx;
    return r;
}

int EVP_DigestSignInit_ex(EVP_MD_CTX *ctx, EVP_PKEY_CTX **pctx, const char *mdname,
                          OSSL_LIB_CTX *libctx, const char *props, EVP_PKEY *pkey,
                          const OSSL_PARAM params[])
{
    return init(ctx, pctx, NULL, mdname, libctx, props, pkey, params, EVP_PKEY_OP_SIGNCTX);
}

int EVP_DigestSignInit(EVP_MD_CTX *ctx, EVP_PKEY_CTX **pctx, const EVP_MD *type, ENGINE *e,
                       EVP_PKEY *pkey)
{
    return engine_ctx(ctx, e, &pkey) &&
           init(ctx, pctx, type, NULL, NULL, NULL, pkey, NULL, EVP_PKEY_OP_SIGNCTX);
}

int EVP_DigestVerifyInit_ex(EVP_MD_CTX *ctx, EVP_PKEY_CTX **pctx, const char *mdname,
                            OSSL_LIB_CTX *libctx, const char *props, EVP_PKEY *pkey,
                            const OSSL_PARAM params[])
{
    return init(ctx, pctx, NULL, mdname, libctx, props, pkey, params, EVP_PKEY_OP_VERIFYCTX);
}

int EVP_DigestVerifyInit(EVP_MD_CTX *ctx, EVP_PKEY_CTX **pctx, const EVP_MD *type, ENGINE *e,
                         EVP_PKEY *pkey)
{
    return engine_ctx(ctx, e, &pkey) &&
           init(ctx, pctx, type, NULL, NULL, NULL, pkey, NULL, EVP_PKEY_OP_VERIFYCTX);
}

/* The row's operation if that is what was begun; `result` of the caller's otherwise. */
static const struct pkey_signature *begun(const EVP_MD_CTX *ctx, int operation, int reason)
{
    const EVP_PKEY_CTX *pctx = ctx->pkey_ctx;
    if (pctx != NULL && pctx->operation == operation)
        return pkey_signature_of(pctx);
    ERR_raise(ERR_LIB_EVP, reason);
    return NULL;
}

static bool has_method(const EVP_MD_CTX *ctx)
{
    return ctx->pkey_ctx != NULL && ctx->pkey_ctx->method != NULL;
}

/* Does a foreign provider's signature take the message? */
static bool is_foreign(const EVP_MD_CTX *ctx)
{
    return ctx->pkey_ctx != NULL && foreign_runs(ctx->pkey_ctx);
}

/* Is there a digest at work that can be finished and go on? */
static bool hashes(const EVP_MD_CTX *ctx)
{
    return ctx->row != NULL || ctx->engine != NULL ||
           (ctx->methods != NULL && ctx->methods->foreign != NULL);
}

bool digest_sign_prefix(EVP_MD_CTX *ctx)
{
    const EVP_PKEY_CTX *pctx = ctx->pkey_ctx;
    uint8_t prefix[EVP_MAX_MD_SIZE];
    size_t len = 0;
    if ((pctx->operation & (EVP_PKEY_OP_SIGNCTX | EVP_PKEY_OP_VERIFYCTX)) == 0 ||
        pctx->shared == NULL)
        return true;
    const struct pkey_signature *s = pkey_signature_of(pctx);
    if (s->prefix == NULL)
        return true;
    return s->prefix(pctx->state, prefix, &len) && (len == 0 || EVP_DigestUpdate(ctx, prefix, len));
}

static int update(EVP_MD_CTX *ctx, const void *data, size_t dsize, int operation)
{
    if (has_method(ctx))
        return method_digest_update(ctx, data, dsize);
    if (is_foreign(ctx))
        return foreign_digest_update(ctx, data, dsize);
    const struct pkey_signature *s = begun(ctx, operation, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    if (s == NULL)
        return 0;
    if (s->update != NULL)
        return dsize == 0 || s->update(ctx->pkey_ctx->state, data, dsize);
    if (!hashes(ctx))
        return FAIL(ERR_LIB_EVP, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    return EVP_DigestUpdate(ctx, data, dsize);
}

int EVP_DigestSignUpdate(EVP_MD_CTX *ctx, const void *data, size_t dsize)
{
    return update(ctx, data, dsize, EVP_PKEY_OP_SIGNCTX);
}

int EVP_DigestVerifyUpdate(EVP_MD_CTX *ctx, const void *data, size_t dsize)
{
    return update(ctx, data, dsize, EVP_PKEY_OP_VERIFYCTX);
}

static unsigned methods_so_far(const EVP_MD_CTX *ctx, uint8_t md[EVP_MAX_MD_SIZE])
{
    EVP_MD_CTX *copy = EVP_MD_CTX_new();
    unsigned len = 0;
    if (copy == NULL || !EVP_MD_CTX_copy_ex(copy, ctx) || !EVP_DigestFinal_ex(copy, md, &len))
        len = 0;
    EVP_MD_CTX_free(copy);
    return len;
}

unsigned md_so_far(const EVP_MD_CTX *ctx, uint8_t md[EVP_MAX_MD_SIZE])
{
    if (ctx->row == NULL && ctx->methods != NULL && ctx->methods->foreign != NULL)
        return md_foreign_so_far(ctx, md);
    if (ctx->row == NULL)
        return hashes(ctx) ? methods_so_far(ctx, md) : 0;
    _Alignas(16) uint8_t state[DIGEST_STATE_MAX];
    memcpy(state, ctx->state, ctx->row->state_size);
    ctx->row->final(state, md, ctx->row->size);
    OPENSSL_cleanse(state, ctx->row->state_size);
    return ctx->row->size;
}

int EVP_DigestSignFinal(EVP_MD_CTX *ctx, unsigned char *sigret, size_t *siglen)
{
    if (has_method(ctx))
        return method_digest_sign(ctx, sigret, siglen);
    if (is_foreign(ctx))
        return foreign_digest_sign(ctx, sigret, siglen);
    const struct pkey_signature *s = begun(ctx, EVP_PKEY_OP_SIGNCTX, EVP_R_INITIALIZATION_ERROR);
    if (s == NULL)
        return 0;
    void *state = ctx->pkey_ctx->state;
    if (s->finish != NULL)
        return s->finish(state, sigret, siglen);
    if (s->sign == NULL || !hashes(ctx))
        return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
    if (sigret != NULL && !digest_sign_prefix(ctx))
        return 0;
    uint8_t md[EVP_MAX_MD_SIZE];
    unsigned len = sigret != NULL ? md_so_far(ctx, md) : (unsigned)EVP_MD_get_size(ctx->md);
    if (sigret != NULL && len == 0)
        return FAIL(ERR_LIB_EVP, EVP_R_FINAL_ERROR);
    return s->sign(state, sigret, siglen, sigret != NULL ? md : NULL, len);
}

int EVP_DigestVerifyFinal(EVP_MD_CTX *ctx, const unsigned char *sig, size_t siglen)
{
    if (has_method(ctx))
        return method_digest_verify(ctx, sig, siglen);
    if (is_foreign(ctx))
        return foreign_digest_verify(ctx, sig, siglen);
    const struct pkey_signature *s = begun(ctx, EVP_PKEY_OP_VERIFYCTX, EVP_R_INITIALIZATION_ERROR);
    if (s == NULL)
        return 0;
    if (s->verify == NULL || !hashes(ctx))
        return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
    if (!digest_sign_prefix(ctx))
        return 0;
    uint8_t md[EVP_MAX_MD_SIZE];
    unsigned len = md_so_far(ctx, md);
    return s->verify(ctx->pkey_ctx->state, sig, siglen, md, len);
}

int EVP_DigestSign(EVP_MD_CTX *ctx, unsigned char *sigret, size_t *siglen, const unsigned char *tbs,
                   size_t tbslen)
{
    if (has_method(ctx) && ctx->pkey_ctx->method->digestsign != NULL)
        return ctx->pkey_ctx->method->digestsign(ctx, sigret, siglen, tbs, tbslen);
    if (has_method(ctx))
        return (sigret == NULL || EVP_DigestSignUpdate(ctx, tbs, tbslen) > 0) &&
               EVP_DigestSignFinal(ctx, sigret, siglen) > 0;
    if (is_foreign(ctx))
        return foreign_message_sign(ctx, sigret, siglen, tbs, tbslen);
    const struct pkey_signature *s =
        begun(ctx, EVP_PKEY_OP_SIGNCTX, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    if (s == NULL)
        return 0;
    if (s->sign_message != NULL)
        return s->sign_message(ctx->pkey_ctx->state, sigret, siglen, tbs, tbslen);
    return (sigret == NULL || EVP_DigestSignUpdate(ctx, tbs, tbslen) > 0) &&
           EVP_DigestSignFinal(ctx, sigret, siglen) > 0;
}

int EVP_DigestVerify(EVP_MD_CTX *ctx, const unsigned char *sigret, size_t siglen,
                     const unsigned char *tbs, size_t tbslen)
{
    if (has_method(ctx) && ctx->pkey_ctx->method->digestverify != NULL)
        return ctx->pkey_ctx->method->digestverify(ctx, sigret, siglen, tbs, tbslen);
    if (has_method(ctx))
        return EVP_DigestVerifyUpdate(ctx, tbs, tbslen) <= 0
                   ? -1
                   : EVP_DigestVerifyFinal(ctx, sigret, siglen);
    if (is_foreign(ctx))
        return foreign_message_verify(ctx, sigret, siglen, tbs, tbslen);
    const struct pkey_signature *s =
        begun(ctx, EVP_PKEY_OP_VERIFYCTX, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    if (s == NULL)
        return -1;
    if (s->verify_message != NULL)
        return s->verify_message(ctx->pkey_ctx->state, sigret, siglen, tbs, tbslen);
    if (EVP_DigestVerifyUpdate(ctx, tbs, tbslen) <= 0)
        return -1;
    return EVP_DigestVerifyFinal(ctx, sigret, siglen);
}

int EVP_PKEY_digestsign_supports_digest(EVP_PKEY *pkey, OSSL_LIB_CTX *libctx, const char *name,
                                        const char *propq)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    if (ctx == NULL)
        return -1;
    ERR_set_mark();
    int ok = EVP_DigestSignInit_ex(ctx, NULL, name, libctx, propq, pkey, NULL);
    ERR_pop_to_mark();
    EVP_MD_CTX_free(ctx);
    return ok;
}
