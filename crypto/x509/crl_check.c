/* Whether a chain's certificates are revoked (RFC 5280, 6.3). */
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/x509/crl_facts.h"
#include "crypto/x509/crl_score.h"

/* ---- Whether a CRL may be believed ---- */

static bool read_time(const ASN1_TIME *t, int64_t *seconds)
{
    return verify_get_time(slice_of(ASN1_STRING_get0_data(t), (size_t)ASN1_STRING_length(t)),
                           ASN1_STRING_type(t), seconds);
}

bool verify_crl_time(X509_STORE_CTX *ctx, X509_CRL *crl, bool report)
{
    time_t now;
    int64_t t;
    bool ok;
    if (report)
        ctx->current_crl = crl;
    if (!verify_time(ctx, &now))
        return true;
    ok = read_time(X509_CRL_get0_lastUpdate(crl), &t);
    if ((!ok || t > now) &&
        (!report || !verify_crl_fails(ctx, ok ? X509_V_ERR_CRL_NOT_YET_VALID
                                              : X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD)))
        return false;
    const ASN1_TIME *next = X509_CRL_get0_nextUpdate(crl);
    if (next != NULL) {
        ok = read_time(next, &t);
        /* One that is out of date will do with a delta that isn't. */
        bool late = ok && t < now && (ctx->crl_score & CRL_SCORE_TIME_DELTA) == 0;
        if ((!ok || late) &&
            (!report || !verify_crl_fails(ctx, ok ? X509_V_ERR_CRL_HAS_EXPIRED
                                                  : X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD)))
            return false;
    }
    if (report)
        ctx->current_crl = NULL;
    return true;
}

/* The path of a CRL's issuer that isn't on the certificate's: it has to end at the same anchor. One
 * whose own status is in its own CRL is looked at once: that path is the one being verified. */
static bool check_issuer_path(X509_STORE_CTX *ctx, X509 *issuer)
{
    X509_STORE_CTX *child;
    bool ok = false;
    if (ctx->parent != NULL) /* no further */
        return x509_equal(issuer, ctx->cert);
    child = X509_STORE_CTX_new_ex(ctx->libctx, ctx->propq);
    if (child == NULL)
        return false;
    if (X509_STORE_CTX_init(child, ctx->store, issuer, ctx->untrusted)) {
        child->crls = ctx->crls;
        if (ctx->trusted != NULL)
            X509_STORE_CTX_set0_trusted_stack(child, ctx->trusted);
        X509_STORE_CTX_set0_param(child, ctx->param);
        child->parent = ctx;
        child->calls.verify_cb = ctx->calls.verify_cb;
        child->now = ctx->now;
        ok = X509_verify_cert(child) > 0 &&
             x509_equal(chain_at(ctx, chain_len(ctx) - 1), chain_at(child, chain_len(child) - 1));
    }
    X509_STORE_CTX_free(child);
    return ok;
}

static X509 *crl_issuer(X509_STORE_CTX *ctx, bool *go_on)
{
    int depth = ctx->error_depth, last = chain_len(ctx) - 1;
    *go_on = true;
    if (ctx->current_issuer != NULL)
        return ctx->current_issuer;
    if (depth < last)
        return chain_at(ctx, depth + 1);
    X509 *issuer = chain_at(ctx, last);
    if (!ctx->calls.check_issued(ctx, issuer, issuer))
        *go_on = verify_crl_fails(ctx, X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER);
    return issuer;
}

/* What has been looked at for a base isn't for its delta. */
static bool check_base(X509_STORE_CTX *ctx, const struct crl_facts *f, X509 *issuer)
{
    if ((x509_exts(issuer)->key_usage & KU_CRL_SIGN) == 0 &&
        !verify_crl_fails(ctx, X509_V_ERR_KEYUSAGE_NO_CRL_SIGN))
        return false;
    if ((ctx->crl_score & CRL_SCORE_SCOPE) == 0 &&
        !verify_crl_fails(ctx, X509_V_ERR_DIFFERENT_CRL_SCOPE))
        return false;
    if ((ctx->crl_score & CRL_SCORE_SAME_PATH) == 0 && !check_issuer_path(ctx, issuer) &&
        !verify_crl_fails(ctx, X509_V_ERR_CRL_PATH_VALIDATION_ERROR))
        return false;
    return !f->idp_bad || verify_crl_fails(ctx, X509_V_ERR_INVALID_EXTENSION);
}

int verify_check_crl(X509_STORE_CTX *ctx, X509_CRL *crl)
{
    const struct crl_facts *f = crl_facts(crl);
    bool go_on;
    X509 *issuer = crl_issuer(ctx, &go_on);
    if (f == NULL)
        return verify_broken(ctx, X509_V_ERR_OUT_OF_MEM), 0;
    if (!go_on)
        return 0;
    if (issuer == NULL)
        return 1;
    if (f->base_number.ptr == NULL && !check_base(ctx, f, issuer))
        return 0;
    if ((ctx->crl_score & CRL_SCORE_TIME) == 0 && !verify_crl_time(ctx, crl, true))
        return 0;
    EVP_PKEY *key = x509_key(issuer);
    if (key == NULL)
        return verify_crl_fails(ctx, X509_V_ERR_UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY);
    int error = X509_CRL_check_suiteb(crl, key, verify_flags(ctx));
    if (error != X509_V_OK && !verify_crl_fails(ctx, error))
        return 0;
    return X509_CRL_verify(crl, key) > 0 || verify_crl_fails(ctx, X509_V_ERR_CRL_SIGNATURE_FAILURE);
}

/* ---- Whether a CRL has the certificate ---- */

enum { REMOVED = 2 }; /* from the base, as its delta says */

/* What looking up takes, which asks for no more memory then: "not found" has to mean that. */
static bool can_look_up(const X509_CRL *crl, const X509 *x)
{
    return x509_crl_index(crl) != NULL && X509_get0_serialNumber(x) != NULL &&
           x509_name_der(X509_get_issuer_name(x)).ptr != NULL &&
           x509_name_der(X509_CRL_get_issuer(crl)).ptr != NULL;
}

int verify_cert_crl(X509_STORE_CTX *ctx, X509_CRL *crl, X509 *x)
{
    const struct crl_facts *f = crl_facts(crl);
    X509_REVOKED *entry;
    if (f == NULL || !can_look_up(crl, x))
        return verify_broken(ctx, X509_V_ERR_OUT_OF_MEM), 0;
    /* What isn't understood may change the meaning of any entry. */
    if (f->critical && (verify_flags(ctx) & X509_V_FLAG_IGNORE_CRITICAL) == 0 &&
        !verify_crl_fails(ctx, X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION))
        return 0;
    int found = X509_CRL_get0_by_cert(crl, &entry, x);
    if (found == REMOVED)
        return REMOVED;
    return found == 0 || verify_crl_fails(ctx, X509_V_ERR_CERT_REVOKED);
}

/* ---- All of the chain ---- */

/* One CRL, and its delta. */
static int check_with(X509_STORE_CTX *ctx, X509_CRL *crl, X509_CRL *delta, X509 *x)
{
    int ok;
    ctx->current_crl = crl;
    if (!ctx->calls.check_crl(ctx, crl))
        return 0;
    ok = 1;
    if (delta != NULL) {
        if (!ctx->calls.check_crl(ctx, delta))
            return 0;
        ok = ctx->calls.cert_crl(ctx, delta, x);
        if (ok == 0)
            return 0;
    }
    return ok == REMOVED || ctx->calls.cert_crl(ctx, crl, x) != 0;
}

/* CRLs for some of the reasons are asked until they are all of them. */
static int check_certificate(X509_STORE_CTX *ctx)
{
    X509 *x = chain_at(ctx, ctx->error_depth);
    int ok = 1;
    ctx->current_cert = x;
    ctx->current_issuer = NULL;
    ctx->crl_score = ctx->crl_reasons = 0;
    if (x509_exts(x)->proxy)
        return 1;
    while (ok > 0 && ctx->crl_reasons != CRLDP_ALL_REASONS) {
        unsigned before = ctx->crl_reasons;
        X509_CRL *crl = NULL, *delta = NULL;
        int got = ctx->calls.get_crl != NULL ? ctx->calls.get_crl(ctx, &crl, x) != 0
                                             : verify_get_crls(ctx, &crl, &delta, x);
        if (got == 0) {
            ok = verify_crl_fails(ctx, X509_V_ERR_UNABLE_TO_GET_CRL);
            break;
        }
        ok = got < 0 ? got : check_with(ctx, crl, delta, x);
        bool stuck = ok > 0 && before == ctx->crl_reasons;
        if (stuck)
            ok = verify_crl_fails(ctx, X509_V_ERR_UNABLE_TO_GET_CRL);
        ctx->current_crl = NULL;
        X509_CRL_free(crl);
        X509_CRL_free(delta);
        if (stuck)
            break;
    }
    ctx->current_crl = NULL;
    return ok;
}

int verify_revocation(X509_STORE_CTX *ctx)
{
    unsigned long flags = verify_flags(ctx);
    int last = 0;
    if ((flags & X509_V_FLAG_CRL_CHECK) == 0)
        return 1;
    if ((flags & X509_V_FLAG_CRL_CHECK_ALL) != 0)
        last = chain_len(ctx) - 1;
    else if (ctx->parent != NULL) /* the path of a CRL's issuer has no leaf */
        return 1;
    for (int i = 0; i <= last; i++) {
        ctx->error_depth = i;
        int ok = check_certificate(ctx);
        if (ok <= 0)
            return ok;
    }
    return 1;
}
