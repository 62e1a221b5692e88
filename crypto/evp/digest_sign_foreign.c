#include "crypto/evp/digest_sign_foreign.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/foreign.h"

const char *foreign_digest_of(const EVP_MD *md, const char *mdname, EVP_PKEY *pkey, char *name,
                              size_t room)
{
    if (mdname != NULL || md != NULL)
        return mdname != NULL ? mdname : EVP_MD_get0_name(md);
    ERR_set_mark();
    int kind = EVP_PKEY_get_default_digest_name(pkey, name, room);
    ERR_pop_to_mark();
    return kind > 0 && strcmp(name, "UNDEF") != 0 ? name : NULL;
}

void foreign_digest_begun(EVP_MD_CTX *ctx, const char *mdname)
{
    md_ctx_wipe(ctx);
    ctx->row = NULL;
    ctx->methods = NULL;
    ctx->md_data = NULL;
    ctx->md = mdname != NULL ? EVP_get_digestbyname(mdname) : NULL;
}

static struct operation_foreign *operation(const EVP_MD_CTX *ctx)
{
    return foreign_state(ctx->pkey_ctx)->f;
}

/* The function that signs, or that which verifies. */
static void (*either(const EVP_MD_CTX *ctx, int signs, int verifies))(void)
{
    bool is_signing = ctx->pkey_ctx->operation == EVP_PKEY_OP_SIGNCTX;
    return foreign_operation_function(operation(ctx), is_signing ? signs : verifies);
}

int foreign_digest_update(EVP_MD_CTX *ctx, const void *data, size_t len)
{
    void (*update)(void) = either(ctx, OSSL_FUNC_SIGNATURE_DIGEST_SIGN_UPDATE,
                                  OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_UPDATE);
    if (update == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_UPDATE_ERROR);
    return ((OSSL_FUNC_signature_digest_sign_update_fn *)update)(foreign_state(ctx->pkey_ctx)->ctx,
                                                                 data, len);
}

/* Where the message may go on, the last step is a copy's, if the provider makes copies. */
static EVP_PKEY_CTX *to_finish(const EVP_MD_CTX *ctx)
{
    if ((ctx->flags & EVP_MD_CTX_FLAG_FINALISE) != 0 || operation(ctx)->dupctx == NULL)
        return NULL;
    return EVP_PKEY_CTX_dup(ctx->pkey_ctx);
}

int foreign_digest_sign(EVP_MD_CTX *ctx, unsigned char *sig, size_t *siglen)
{
    OSSL_FUNC_signature_digest_sign_final_fn *final =
        (OSSL_FUNC_signature_digest_sign_final_fn *)foreign_operation_function(
            operation(ctx), OSSL_FUNC_SIGNATURE_DIGEST_SIGN_FINAL);
    if (final == NULL || ctx->pkey_ctx->operation != EVP_PKEY_OP_SIGNCTX)
        return FAIL(ERR_LIB_EVP, EVP_R_FINAL_ERROR);
    EVP_PKEY_CTX *copy = sig != NULL ? to_finish(ctx) : NULL;
    const EVP_PKEY_CTX *last = copy != NULL ? copy : ctx->pkey_ctx;
    int result = final(foreign_state(last)->ctx, sig, siglen, sig != NULL ? *siglen : 0);
    EVP_PKEY_CTX_free(copy);
    return result;
}

int foreign_digest_verify(EVP_MD_CTX *ctx, const unsigned char *sig, size_t siglen)
{
    OSSL_FUNC_signature_digest_verify_final_fn *final =
        (OSSL_FUNC_signature_digest_verify_final_fn *)foreign_operation_function(
            operation(ctx), OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_FINAL);
    if (final == NULL || ctx->pkey_ctx->operation != EVP_PKEY_OP_VERIFYCTX)
        return FAIL(ERR_LIB_EVP, EVP_R_FINAL_ERROR);
    EVP_PKEY_CTX *copy = to_finish(ctx);
    const EVP_PKEY_CTX *last = copy != NULL ? copy : ctx->pkey_ctx;
    int result = final(foreign_state(last)->ctx, sig, siglen);
    EVP_PKEY_CTX_free(copy);
    return result;
}

int foreign_message_sign(EVP_MD_CTX *ctx, unsigned char *sig, size_t *siglen,
                         const unsigned char *tbs, size_t len)
{
    OSSL_FUNC_signature_digest_sign_fn *sign =
        (OSSL_FUNC_signature_digest_sign_fn *)foreign_operation_function(
            operation(ctx), OSSL_FUNC_SIGNATURE_DIGEST_SIGN);
    if (sign != NULL && ctx->pkey_ctx->operation == EVP_PKEY_OP_SIGNCTX)
        return sign(foreign_state(ctx->pkey_ctx)->ctx, sig, siglen, sig != NULL ? *siglen : 0, tbs,
                    len);
    if (sig != NULL && foreign_digest_update(ctx, tbs, len) <= 0)
        return 0;
    return foreign_digest_sign(ctx, sig, siglen);
}

int foreign_message_verify(EVP_MD_CTX *ctx, const unsigned char *sig, size_t siglen,
                           const unsigned char *tbs, size_t len)
{
    OSSL_FUNC_signature_digest_verify_fn *verify =
        (OSSL_FUNC_signature_digest_verify_fn *)foreign_operation_function(
            operation(ctx), OSSL_FUNC_SIGNATURE_DIGEST_VERIFY);
    if (verify != NULL && ctx->pkey_ctx->operation == EVP_PKEY_OP_VERIFYCTX)
        return verify(foreign_state(ctx->pkey_ctx)->ctx, sig, siglen, tbs, len);
    if (foreign_digest_update(ctx, tbs, len) <= 0)
        return -1;
    return foreign_digest_verify(ctx, sig, siglen);
}
