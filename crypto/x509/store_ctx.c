/* X509_STORE_CTX: one verification, from its settings to its verdict; X509_STORE_CTX_new(3). */
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509/vfy.h"

X509_STORE_CTX *X509_STORE_CTX_new_ex(OSSL_LIB_CTX *libctx, const char *propq)
{
    X509_STORE_CTX *ctx = OPENSSL_zalloc(sizeof(*ctx));
    if (ctx == NULL)
        return NULL;
    ctx->libctx = libctx;
    if (propq != NULL && (ctx->propq = OPENSSL_strdup(propq)) == NULL) {
        OPENSSL_free(ctx);
        return NULL;
    }
    return ctx;
}

X509_STORE_CTX *X509_STORE_CTX_new(void)
{
    return X509_STORE_CTX_new_ex(NULL, NULL);
}

void X509_STORE_CTX_free(X509_STORE_CTX *ctx)
{
    if (ctx == NULL)
        return;
    X509_STORE_CTX_cleanup(ctx);
    OPENSSL_free(ctx->propq);
    OPENSSL_free(ctx);
}

void X509_STORE_CTX_cleanup(X509_STORE_CTX *ctx)
{
    if (ctx->calls.cleanup != NULL) {
        ctx->calls.cleanup(ctx);
        ctx->calls.cleanup = NULL;
    }
    if (ctx->parent == NULL) /* else it is the parent's */
        X509_VERIFY_PARAM_free(ctx->param);
    ctx->param = NULL;
    X509_policy_tree_free(ctx->tree);
    ctx->tree = NULL;
    sk_X509_pop_free(ctx->chain, X509_free);
    ctx->chain = NULL;
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_X509_STORE_CTX, ctx, &ctx->ex_data);
    memset(&ctx->ex_data, 0, sizeof(ctx->ex_data));
}

static int cb_default(int ok, X509_STORE_CTX *ctx)
{
    (void)ctx;
    return ok;
}

const struct store_calls store_ctx_calls = {
    .verify = verify_signatures,
    .verify_cb = cb_default,
    .get_issuer = X509_STORE_CTX_get1_issuer,
    .check_issued = verify_check_issued,
    .check_revocation = verify_revocation,
    .get_crl = NULL, /* by a CRL and its delta: crl_find.c */
    .check_crl = verify_check_crl,
    .cert_crl = verify_cert_crl,
    .check_policy = verify_policies,
    .lookup_certs = X509_STORE_CTX_get1_certs,
    .lookup_crls = X509_STORE_CTX_get1_crls,
    .cleanup = NULL,
};

/* Those of the store, and the library's where it has none. */
static void take_calls(struct store_calls *to, const struct store_calls *from)
{
    const struct store_calls *own = &store_ctx_calls;
    to->verify = from->verify != NULL ? from->verify : own->verify;
    to->verify_cb = from->verify_cb != NULL ? from->verify_cb : own->verify_cb;
    to->get_issuer = from->get_issuer != NULL ? from->get_issuer : own->get_issuer;
    to->check_issued = from->check_issued != NULL ? from->check_issued : own->check_issued;
    to->check_revocation =
        from->check_revocation != NULL ? from->check_revocation : own->check_revocation;
    to->get_crl = from->get_crl;
    to->check_crl = from->check_crl != NULL ? from->check_crl : own->check_crl;
    to->cert_crl = from->cert_crl != NULL ? from->cert_crl : own->cert_crl;
    to->check_policy = from->check_policy != NULL ? from->check_policy : own->check_policy;
    to->lookup_certs = from->lookup_certs != NULL ? from->lookup_certs : own->lookup_certs;
    to->lookup_crls = from->lookup_crls != NULL ? from->lookup_crls : own->lookup_crls;
    to->cleanup = from->cleanup;
}

/* The store's parameters, then those named "default"; a trust that neither names is the purpose's.
 */
static bool set_param(X509_STORE_CTX *ctx, const X509_STORE *store)
{
    ctx->param = X509_VERIFY_PARAM_new();
    if (ctx->param == NULL)
        return false;
    if (store == NULL)
        ctx->param->inherit |= X509_VP_FLAG_DEFAULT | X509_VP_FLAG_ONCE;
    else if (!X509_VERIFY_PARAM_inherit(ctx->param, store->param))
        return false;
    if (!X509_STORE_CTX_set_default(ctx, "default"))
        return false;
    if (ctx->param->trust == X509_TRUST_DEFAULT) {
        int i = X509_PURPOSE_get_by_id(ctx->param->purpose);
        const X509_PURPOSE *p = i < 0 ? NULL : X509_PURPOSE_get0(i);
        if (p != NULL)
            ctx->param->trust = X509_PURPOSE_get_trust(p);
    }
    return true;
}

int X509_STORE_CTX_init(X509_STORE_CTX *ctx, X509_STORE *store, X509 *target,
                        STACK_OF(X509) * untrusted)
{
    static const struct store_calls none;
    if (ctx == NULL)
        return FAIL(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
    X509_STORE_CTX_cleanup(ctx);
    *ctx = (X509_STORE_CTX){.store = store,
                            .cert = target,
                            .untrusted = untrusted,
                            .libctx = ctx->libctx,
                            .propq = ctx->propq};
    take_calls(&ctx->calls, store != NULL ? &store->calls : &none);
    if (set_param(ctx, store) &&
        CRYPTO_new_ex_data(CRYPTO_EX_INDEX_X509_STORE_CTX, ctx, &ctx->ex_data))
        return 1;
    X509_STORE_CTX_cleanup(ctx);
    return FAIL(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
}

/* ---- Settings ---- */

void X509_STORE_CTX_set0_trusted_stack(X509_STORE_CTX *ctx, STACK_OF(X509) * sk)
{
    ctx->trusted = sk;
    ctx->calls.get_issuer = store_ctx_trusted_issuer;
    ctx->calls.lookup_certs = store_ctx_trusted_certs;
}

void X509_STORE_CTX_set_depth(X509_STORE_CTX *ctx, int depth)
{
    X509_VERIFY_PARAM_set_depth(ctx->param, depth);
}

void X509_STORE_CTX_set_flags(X509_STORE_CTX *ctx, unsigned long flags)
{
    X509_VERIFY_PARAM_set_flags(ctx->param, flags);
}

void X509_STORE_CTX_set_time(X509_STORE_CTX *ctx, unsigned long flags, time_t t)
{
    (void)flags;
    X509_VERIFY_PARAM_set_time(ctx->param, t);
}

int X509_STORE_CTX_set_default(X509_STORE_CTX *ctx, const char *name)
{
    const X509_VERIFY_PARAM *p = X509_VERIFY_PARAM_lookup(name);
    if (p == NULL)
        return FAIL(ERR_LIB_X509, X509_R_UNKNOWN_PURPOSE_ID);
    return X509_VERIFY_PARAM_inherit(ctx->param, p);
}

void X509_STORE_CTX_set0_param(X509_STORE_CTX *ctx, X509_VERIFY_PARAM *param)
{
    X509_VERIFY_PARAM_free(ctx->param);
    ctx->param = param;
}

X509_VERIFY_PARAM *X509_STORE_CTX_get0_param(const X509_STORE_CTX *ctx)
{
    return ctx->param;
}

static const X509_PURPOSE *purpose_of(int id)
{
    int i = X509_PURPOSE_get_by_id(id);
    if (i < 0)
        ERR_raise(ERR_LIB_X509, X509_R_UNKNOWN_PURPOSE_ID);
    return i < 0 ? NULL : X509_PURPOSE_get0(i);
}

int X509_STORE_CTX_purpose_inherit(X509_STORE_CTX *ctx, int def_purpose, int purpose, int trust)
{
    if (purpose == 0)
        purpose = def_purpose;
    else if (def_purpose == 0)
        def_purpose = purpose;
    if (purpose != 0) {
        const X509_PURPOSE *p = purpose_of(purpose);
        if (p != NULL && X509_PURPOSE_get_trust(p) == X509_TRUST_DEFAULT)
            p = purpose_of(def_purpose);
        if (p == NULL)
            return 0;
        if (trust == 0)
            trust = X509_PURPOSE_get_trust(p);
    }
    if (trust != 0 && X509_TRUST_get_by_id(trust) < 0)
        return FAIL(ERR_LIB_X509, X509_R_UNKNOWN_TRUST_ID);
    if (ctx->param->purpose == 0 && purpose != 0)
        ctx->param->purpose = purpose;
    if (ctx->param->trust == 0 && trust != 0)
        ctx->param->trust = trust;
    return 1;
}

int X509_STORE_CTX_set_purpose(X509_STORE_CTX *ctx, int purpose)
{
    return X509_STORE_CTX_purpose_inherit(ctx, 0, purpose, 0);
}

int X509_STORE_CTX_set_trust(X509_STORE_CTX *ctx, int trust)
{
    return X509_STORE_CTX_purpose_inherit(ctx, 0, 0, trust);
}
