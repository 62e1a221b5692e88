/* Signatures and times, from the anchor down to the leaf (RFC 5280, 6.1.3 (a)). */
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/x509/vfy.h"

int verify_check_issued(X509_STORE_CTX *ctx, X509 *x, X509 *issuer)
{
    (void)ctx;
    int r = X509_check_issued(issuer, x);
    /* What it may sign is looked at when the chain is there. */
    return r == X509_V_OK || r == X509_V_ERR_KEYUSAGE_NO_CERTSIGN ||
           r == X509_V_ERR_KEYUSAGE_NO_DIGITAL_SIGNATURE;
}

/* Whether key usage lets an issuer sign this certificate; a proxy's issuer is no CA. */
static int may_sign(const X509 *issuer, const X509 *x)
{
    uint32_t usage = x509_exts(issuer)->key_usage;
    if (x509_exts(x)->proxy)
        return (usage & KU_DIGITAL_SIGNATURE) != 0 ? X509_V_OK
                                                   : X509_V_ERR_KEYUSAGE_NO_DIGITAL_SIGNATURE;
    return (usage & KU_KEY_CERT_SIGN) != 0 ? X509_V_OK : X509_V_ERR_KEYUSAGE_NO_CERTSIGN;
}

static bool check_signature(X509_STORE_CTX *ctx, X509 *x, X509 *issuer, int depth)
{
    int issuer_depth = x == issuer ? depth : depth + 1;
    /* A self-issued leaf needn't be a CA. */
    bool any = x == issuer && (x509_exts(issuer)->flags & EXFLAG_CA) == 0;
    int error = any ? X509_V_OK : may_sign(issuer, x);
    if (error != X509_V_OK && !verify_fails(ctx, issuer, issuer_depth, error))
        return false;
    EVP_PKEY *key = x509_key(issuer);
    if (key == NULL)
        return verify_fails(ctx, issuer, issuer_depth,
                            X509_V_ERR_UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY);
    return x509_signature_by(x, key) > 0 ||
           verify_fails(ctx, x, depth, X509_V_ERR_CERT_SIGNATURE_FAILURE);
}

int verify_signatures(X509_STORE_CTX *ctx)
{
    int n = chain_len(ctx) - 1;
    X509 *issuer = chain_at(ctx, n);
    bool signature = true;
    ctx->error_depth = n;
    /* Without a self-issued one at the end, the last is taken as it is, or it is the leaf alone. */
    if (!ctx->calls.check_issued(ctx, issuer, issuer)) {
        if ((verify_flags(ctx) & X509_V_FLAG_PARTIAL_CHAIN) != 0 || ctx->anchored) {
            signature = false;
        } else if (n <= 0) {
            if (!verify_fails(ctx, issuer, 0, X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE))
                return 0;
            signature = false;
        } else {
            ctx->error_depth = --n;
        }
    }
    for (; n >= 0; n--) {
        X509 *x = chain_at(ctx, n);
        bool own = x == issuer && ((verify_flags(ctx) & X509_V_FLAG_CHECK_SS_SIGNATURE) == 0 ||
                                   (x509_exts(issuer)->flags & EXFLAG_SS) == 0);
        if (signature && !own && !check_signature(ctx, x, issuer, n))
            return 0;
        if (!verify_cert_time(ctx, x, n))
            return 0;
        ctx->current_issuer = issuer;
        ctx->current_cert = x;
        ctx->error_depth = n;
        if (!ctx->calls.verify_cb(1, ctx))
            return 0;
        issuer = x;
        signature = true;
    }
    return 1;
}
