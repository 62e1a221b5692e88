/* X509_verify_cert(3): the path is built (RFC 5280, 6), then each step looks at all of it. */
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/x509/dane.h"
#include "crypto/x509/vfy.h"

/* DSA keys may have their parameters from the issuer's. */
static int inherit_parameters(X509_STORE_CTX *ctx)
{
    return X509_get_pubkey_parameters(NULL, ctx->chain) ? 1 : -1;
}

static int check_revocation(X509_STORE_CTX *ctx)
{
    return ctx->calls.check_revocation(ctx);
}

static int check_suite_b(X509_STORE_CTX *ctx)
{
    int depth = 0;
    int error = X509_chain_check_suiteb(&depth, NULL, ctx->chain, verify_flags(ctx));
    return error == X509_V_OK || verify_fails(ctx, NULL, depth, error);
}

static int check_signatures(X509_STORE_CTX *ctx)
{
    return ctx->calls.verify(ctx);
}

static int check_policies(X509_STORE_CTX *ctx)
{
    return (verify_flags(ctx) & X509_V_FLAG_POLICY_CHECK) == 0 ? 1 : ctx->calls.check_policy(ctx);
}

/* In the order in which programs' callbacks are used to hear of errors. */
static int (*const steps[])(X509_STORE_CTX *) = {
    verify_build_chain,      verify_extensions, verify_auth_level, verify_identity,
    inherit_parameters,      check_revocation,  check_suite_b,     check_signatures,
    verify_name_constraints, verify_resources,  check_policies,
};

static int verify_chain(X509_STORE_CTX *ctx)
{
    int ok = 1;
    for (size_t i = 0; ok > 0 && i < sizeof(steps) / sizeof(steps[0]); i++)
        ok = steps[i](ctx);
    return ok;
}

/* The leaf alone, if a TLSA record names it: its dates and its issuers don't matter (RFC
 * 7671, 5.1).
 */
static int verify_leaf(X509_STORE_CTX *ctx)
{
    bool names = (ctx->dane->flags & DANE_FLAG_NO_DANE_EE_NAMECHECKS) == 0;
    if (check_suite_b(ctx) <= 0 || (names && verify_identity(ctx) <= 0))
        return 0;
    ctx->error_depth = 0;
    ctx->current_cert = ctx->cert;
    return ctx->calls.verify_cb(1, ctx);
}

static int verify_dane(X509_STORE_CTX *ctx)
{
    enum { ISSUERS = 1 << PKIX_TA | 1 << DANE_TA };
    dane_begin(ctx);
    int found = dane_match_leaf(ctx);
    if (found < 0)
        return verify_broken(ctx, X509_V_ERR_OUT_OF_MEM);
    if (found > 0)
        return verify_leaf(ctx);
    if (ctx->dane->depth >= 0 || (ctx->dane->usages & ISSUERS) != 0)
        return verify_chain(ctx);
    if (!verify_fails(ctx, ctx->cert, 0, X509_V_ERR_DANE_NO_MATCH))
        return 0;
    ctx->error_depth = 0;
    ctx->current_cert = ctx->cert;
    return ctx->calls.verify_cb(1, ctx);
}

int X509_verify_cert(X509_STORE_CTX *ctx)
{
    if (ctx == NULL) {
        ERR_raise(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
        return -1;
    }
    if (ctx->cert == NULL) {
        ERR_raise(ERR_LIB_X509, X509_R_NO_CERT_SET_FOR_US_TO_VERIFY);
        return verify_broken(ctx, X509_V_ERR_INVALID_CALL);
    }
    if (ctx->chain != NULL) { /* it may be used once */
        ERR_raise(ERR_LIB_X509, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
        return verify_broken(ctx, X509_V_ERR_INVALID_CALL);
    }
    ctx->chain = sk_X509_new_null();
    if (ctx->chain == NULL || !X509_add_cert(ctx->chain, ctx->cert, X509_ADD_FLAG_UP_REF)) {
        ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
        return verify_broken(ctx, X509_V_ERR_OUT_OF_MEM);
    }
    ctx->num_untrusted = 1;
    if (!verify_key_level(ctx, ctx->cert) &&
        !verify_fails(ctx, ctx->cert, 0, X509_V_ERR_EE_KEY_TOO_SMALL))
        return 0;
    int ok = dane_is_on(ctx) ? verify_dane(ctx) : verify_chain(ctx);
    /* Who looks only at the error has to see that there was one. */
    if (ok <= 0 && ctx->error == X509_V_OK)
        ctx->error = X509_V_ERR_UNSPECIFIED;
    return ok;
}

int X509_STORE_CTX_verify(X509_STORE_CTX *ctx)
{
    if (ctx == NULL) {
        ERR_raise(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
        return -1;
    }
    if (ctx->cert == NULL && sk_X509_num(ctx->untrusted) >= 1)
        ctx->cert = sk_X509_value(ctx->untrusted, 0);
    return X509_verify_cert(ctx);
}

STACK_OF(X509) * X509_build_chain(X509 *target, STACK_OF(X509) * certs, X509_STORE *store,
                                  int with_self_signed, OSSL_LIB_CTX *libctx, const char *propq)
{
    STACK_OF(X509) *chain = NULL;
    if (target == NULL) {
        ERR_raise(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    X509_STORE_CTX *ctx = X509_STORE_CTX_new_ex(libctx, propq);
    if (ctx == NULL || !X509_STORE_CTX_init(ctx, store, target, certs))
        goto end;
    /* Without a store any chain will do, out of the certificates that there are. */
    if (store == NULL)
        X509_STORE_CTX_set0_trusted_stack(ctx, certs);
    ctx->chain = sk_X509_new_null();
    if (ctx->chain == NULL || !X509_add_cert(ctx->chain, target, X509_ADD_FLAG_UP_REF))
        goto end;
    ctx->num_untrusted = 1;
    if (!(store == NULL ? verify_gather(ctx) : verify_build_chain(ctx) > 0))
        goto end;
    /* Its root may be left out, but not the target. */
    int n = chain_len(ctx);
    if (n > 1 && !with_self_signed && (x509_exts(chain_at(ctx, n - 1))->flags & EXFLAG_SS) != 0)
        X509_free(sk_X509_pop(ctx->chain));
    chain = ctx->chain;
    ctx->chain = NULL;
end:
    X509_STORE_CTX_free(ctx);
    return chain;
}
