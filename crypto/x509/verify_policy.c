/* The policies of a chain, and their verdict told to the callback. */
#include <openssl/err.h>

#include "crypto/x509/policy.h"

/* Tells of each certificate whose policies can't be read. */
static int report_invalid(X509_STORE_CTX *ctx)
{
    for (int i = 0; i < chain_len(ctx) - 1; i++) {
        X509 *x = chain_at(ctx, i);
        struct policy_exts e;
        enum policy_read r = policy_exts_read(&e, x);
        policy_exts_free(&e);
        if (r == POLICY_NO_MEMORY)
            return verify_broken(ctx, X509_V_ERR_OUT_OF_MEM);
        if (r == POLICY_INVALID && !verify_fails(ctx, x, i, X509_V_ERR_INVALID_POLICY_EXTENSION))
            return 0;
    }
    return 1;
}

int verify_policies(X509_STORE_CTX *ctx)
{
    if (ctx->parent != NULL) /* a CRL's issuer is for any policy */
        return 1;
    int r = X509_policy_check(&ctx->tree, &ctx->explicit_policy, ctx->chain, ctx->param->policies,
                              (unsigned)verify_flags(ctx));
    if (r == X509_PCY_TREE_INTERNAL) {
        ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
        return verify_broken(ctx, X509_V_ERR_OUT_OF_MEM);
    }
    if (r == X509_PCY_TREE_INVALID)
        return report_invalid(ctx);
    if (r == X509_PCY_TREE_FAILURE) {
        ctx->current_cert = NULL;
        ctx->error = X509_V_ERR_NO_EXPLICIT_POLICY;
        return ctx->calls.verify_cb(0, ctx) != 0;
    }
    if ((verify_flags(ctx) & X509_V_FLAG_NOTIFY_POLICY) != 0) {
        ctx->current_cert = NULL;
        /* An error that a callback let pass stays. */
        if (!ctx->calls.verify_cb(2, ctx))
            return 0;
    }
    return 1;
}
