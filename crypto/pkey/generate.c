/* EVP_PKEY_keygen(3) and EVP_PKEY_check(3). */
#include <openssl/core_dispatch.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <stdarg.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/ctx.h"
#include "crypto/pkey/method.h"

/* Keys whose kind has no parameters don't begin, and say so otherwise than what isn't made at all.
 */
static int no_generation(const EVP_PKEY_CTX *ctx)
{
    if (ctx != NULL && ctx->row->generation != NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
    ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    return -2;
}

static int gen_init(EVP_PKEY_CTX *ctx, int operation, int selection)
{
    if (ctx != NULL && ctx->method != NULL)
        return method_begin(ctx, operation);
    const struct pkey_generation *g = ctx == NULL ? NULL
                                      : operation == EVP_PKEY_OP_KEYGEN
                                          ? ctx->row->generation
                                          : ctx->row->parameter_generation;
    if (g == NULL)
        return no_generation(ctx);
    if (!pkey_ctx_state(ctx, g->ctx_size))
        return 0;
    ctx->generation = g;
    if (!g->init(ctx->state, ctx->row, selection, ctx_key(ctx))) {
        pkey_ctx_end_operation(ctx);
        return 0;
    }
    ctx->operation = operation;
    return 1;
}

int EVP_PKEY_keygen_init(EVP_PKEY_CTX *ctx)
{
    return gen_init(ctx, EVP_PKEY_OP_KEYGEN, OSSL_KEYMGMT_SELECT_KEYPAIR);
}

int EVP_PKEY_paramgen_init(EVP_PKEY_CTX *ctx)
{
    return gen_init(ctx, EVP_PKEY_OP_PARAMGEN, OSSL_KEYMGMT_SELECT_ALL_PARAMETERS);
}

static void *new_key(EVP_PKEY_CTX *ctx)
{
    const struct pkey_keys *keys = ctx->row->keys;
    void *key = keys->create(ctx->row, ctx->libctx);
    if (key == NULL || ctx->generation->generate(ctx->state, key, ctx))
        return key;
    keys->destroy(key);
    return NULL;
}

int EVP_PKEY_generate(EVP_PKEY_CTX *ctx, EVP_PKEY **ppkey)
{
    if (ppkey == NULL)
        return -1;
    if (ctx->method != NULL)
        return method_generate(ctx, ppkey);
    if (ctx->generation == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_INITIALIZED);
        return -1;
    }
    EVP_PKEY *pkey = *ppkey != NULL ? *ppkey : EVP_PKEY_new();
    void *key = pkey != NULL ? new_key(ctx) : NULL;
    if (key == NULL) {
        if (*ppkey == NULL)
            EVP_PKEY_free(pkey);
        return 0;
    }
    pkey_put(pkey, ctx->row, key);
    *ppkey = pkey;
    return 1;
}

static int generate(EVP_PKEY_CTX *ctx, EVP_PKEY **ppkey, int operation)
{
    if (ctx->operation != operation) {
        ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_INITIALIZED);
        return -1;
    }
    return EVP_PKEY_generate(ctx, ppkey);
}

int EVP_PKEY_keygen(EVP_PKEY_CTX *ctx, EVP_PKEY **ppkey)
{
    return generate(ctx, ppkey, EVP_PKEY_OP_KEYGEN);
}

int EVP_PKEY_paramgen(EVP_PKEY_CTX *ctx, EVP_PKEY **ppkey)
{
    return generate(ctx, ppkey, EVP_PKEY_OP_PARAMGEN);
}

/* Keys of RSA take a size_t of bits, those of EC the name of a curve, the others nothing. */
EVP_PKEY *EVP_PKEY_Q_keygen(OSSL_LIB_CTX *libctx, const char *propq, const char *type, ...)
{
    EVP_PKEY *pkey = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(libctx, type, propq);
    if (ctx == NULL)
        return NULL;
    size_t bits;
    OSSL_PARAM params[2] = {OSSL_PARAM_END, OSSL_PARAM_END};
    va_list args;
    va_start(args, type);
    if (EVP_PKEY_CTX_is_a(ctx, "RSA")) {
        bits = va_arg(args, size_t);
        params[0] = OSSL_PARAM_construct_size_t(OSSL_PKEY_PARAM_BITS, &bits);
    } else if (EVP_PKEY_CTX_is_a(ctx, "EC")) {
        params[0] =
            OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, va_arg(args, char *), 0);
    }
    va_end(args);
    if (EVP_PKEY_keygen_init(ctx) == 1 && EVP_PKEY_CTX_set_params(ctx, params) == 1)
        EVP_PKEY_generate(ctx, &pkey);
    EVP_PKEY_CTX_free(ctx);
    return pkey;
}

/* ---- Checks ---- */

/* What a program's method has for it, or NULL. */
static int (*method_check(const EVP_PKEY_METHOD *m, int selection))(EVP_PKEY *)
{
    return m == NULL                                            ? NULL
           : selection == OSSL_KEYMGMT_SELECT_KEYPAIR           ? m->check
           : selection == OSSL_KEYMGMT_SELECT_PUBLIC_KEY        ? m->public_check
           : selection == OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS ? m->param_check
                                                                : NULL;
}

static int check(EVP_PKEY_CTX *ctx, int selection, int type)
{
    if (ctx_key(ctx) == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_NO_KEY_SET);
    int (*own)(EVP_PKEY *) = method_check(ctx->method, selection);
    if (own != NULL)
        return own(ctx->pkey);
    const struct pkey_keys *keys = ctx->row->keys;
    if (keys->validate != NULL)
        return keys->validate(ctx->pkey->key, selection, type);
    if (ctx->row->foreign != NULL) /* nothing is known against it */
        return 1;
    ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    return -2;
}

int EVP_PKEY_public_check(EVP_PKEY_CTX *ctx)
{
    return check(ctx, OSSL_KEYMGMT_SELECT_PUBLIC_KEY, OSSL_KEYMGMT_VALIDATE_FULL_CHECK);
}

int EVP_PKEY_public_check_quick(EVP_PKEY_CTX *ctx)
{
    return check(ctx, OSSL_KEYMGMT_SELECT_PUBLIC_KEY, OSSL_KEYMGMT_VALIDATE_QUICK_CHECK);
}

int EVP_PKEY_param_check(EVP_PKEY_CTX *ctx)
{
    return check(ctx, OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS, OSSL_KEYMGMT_VALIDATE_FULL_CHECK);
}

int EVP_PKEY_param_check_quick(EVP_PKEY_CTX *ctx)
{
    return check(ctx, OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS, OSSL_KEYMGMT_VALIDATE_QUICK_CHECK);
}

int EVP_PKEY_private_check(EVP_PKEY_CTX *ctx)
{
    return check(ctx, OSSL_KEYMGMT_SELECT_PRIVATE_KEY, OSSL_KEYMGMT_VALIDATE_FULL_CHECK);
}

int EVP_PKEY_pairwise_check(EVP_PKEY_CTX *ctx)
{
    return check(ctx, OSSL_KEYMGMT_SELECT_KEYPAIR, OSSL_KEYMGMT_VALIDATE_FULL_CHECK);
}

int EVP_PKEY_check(EVP_PKEY_CTX *ctx)
{
    return EVP_PKEY_pairwise_check(ctx);
}
