/* The path from a certificate to a trust anchor (RFC 5280, 6.1): out of the store where it can be,
 * then of the untrusted certificates that came with it, and where that leads nowhere, with fewer of
 * these. */
#include <limits.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/x509/dane.h"
#include "crypto/x509/vfy.h"

struct search {
    bool trusted, untrusted, alternate; /* where the next issuer is looked for */
    bool may_alternate;
    int shorter;           /* how long the untrusted part of an alternative chain is */
    int depth;             /* no more certificates than this, and one */
    STACK_OF(X509) * pool; /* untrusted ones that haven't been used; NULL: none was asked for yet */
};

static bool is_self_signed(const X509 *x)
{
    return (x509_exts(x)->flags & EXFLAG_SS) != 0;
}

/* An issuer from the store. The callback looks at a context without a chain: what repeats is no
 * matter among trusted certificates. */
static int trusted_issuer(X509 **issuer, X509_STORE_CTX *ctx, X509 *x)
{
    STACK_OF(X509) *chain = ctx->chain;
    ctx->chain = NULL;
    int ok = ctx->calls.get_issuer(issuer, ctx, x);
    ctx->chain = chain;
    return ok;
}

static int fail_memory(X509_STORE_CTX *ctx)
{
    ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    return verify_broken(ctx, X509_V_ERR_OUT_OF_MEM);
}

/* ---- Trust ---- */

/* The certificate in the store that is this one: 1 with a reference, 0, or -1. */
static int find_in_store(X509 **match, X509_STORE_CTX *ctx, X509 *x)
{
    const X509_NAME *name = X509_get_subject_name(x);
    STACK_OF(X509) *certs = name == NULL ? NULL : ctx->calls.lookup_certs(ctx, name);
    *match = NULL;
    if (certs == NULL)
        return -1;
    for (int i = 0; i < sk_X509_num(certs) && *match == NULL; i++)
        if (x509_equal(sk_X509_value(certs, i), x))
            *match = sk_X509_value(certs, i);
    int ok = *match != NULL && X509_up_ref(*match);
    sk_X509_pop_free(certs, X509_free);
    return ok;
}

/* The store trusts the certificate at that depth. */
static int trusted_from(X509_STORE_CTX *ctx, int depth)
{
    return dane_trusts_pkix(ctx, depth) ? X509_TRUST_TRUSTED : X509_TRUST_UNTRUSTED;
}

static int rejected(X509_STORE_CTX *ctx, X509 *x, int depth)
{
    return verify_fails(ctx, x, depth, X509_V_ERR_CERT_REJECTED) ? X509_TRUST_UNTRUSTED
                                                                 : X509_TRUST_REJECTED;
}

/* Whether the leaf itself is in the store: a chain of one, where partial ones are allowed. */
static int check_leaf_trust(X509_STORE_CTX *ctx)
{
    X509 *leaf = chain_at(ctx, 0), *match;
    int found = find_in_store(&match, ctx, leaf);
    if (found <= 0)
        return X509_TRUST_UNTRUSTED;
    if (X509_check_trust(match, ctx->param->trust, 0) == X509_TRUST_REJECTED) {
        X509_free(match);
        return rejected(ctx, leaf, 0);
    }
    sk_X509_set(ctx->chain, 0, match);
    X509_free(leaf);
    ctx->num_untrusted = 0;
    return trusted_from(ctx, 0);
}

/* Whether a certificate from index `from` on is trusted; -1 without memory. */
static int check_trust(X509_STORE_CTX *ctx, int from)
{
    int n = chain_len(ctx);
    bool partial = (verify_flags(ctx) & X509_V_FLAG_PARTIAL_CHAIN) != 0;
    for (int i = from; i < n; i++) {
        X509 *x = chain_at(ctx, i);
        int dane = dane_match_issuer(ctx, i);
        if (dane != 0)
            return dane > 0 ? X509_TRUST_TRUSTED : fail_memory(ctx);
        int trust = X509_check_trust(x, ctx->param->trust, 0);
        if (trust == X509_TRUST_TRUSTED)
            return trusted_from(ctx, i);
        if (trust == X509_TRUST_REJECTED)
            return rejected(ctx, x, i);
    }
    if (from < n)
        return partial ? trusted_from(ctx, n - 1) : X509_TRUST_UNTRUSTED;
    return partial && ctx->num_untrusted == n ? check_leaf_trust(ctx) : X509_TRUST_UNTRUSTED;
}

/* ---- Growing ---- */

enum { FAILED = -1, GO_ON = 0, DECIDED = 1 };

/* Takes `issuer`, a reference, onto the chain as trusted. A self-signed certificate that came
 * untrusted is replaced by the store's own. */
static bool take_trusted(X509_STORE_CTX *ctx, X509 *current, X509 *issuer, bool *took)
{
    int n = chain_len(ctx);
    *took = true;
    if (!is_self_signed(current)) {
        if (sk_X509_push(ctx->chain, issuer) > 0)
            return true;
        X509_free(issuer);
        return false;
    }
    if (n != ctx->num_untrusted || !x509_equal(current, issuer)) {
        X509_free(issuer);
        *took = false;
        return true;
    }
    sk_X509_set(ctx->chain, n - 1, issuer);
    X509_free(current);
    ctx->num_untrusted = n - 1;
    return true;
}

/* Nothing trusted was found: a shorter untrusted part, if there may be one. */
static int shorten(X509_STORE_CTX *ctx, struct search *s)
{
    if (s->alternate && --s->shorter > 0)
        return GO_ON;
    if (!s->may_alternate || s->alternate || ctx->num_untrusted < 2)
        return DECIDED;
    s->alternate = true;
    s->shorter = ctx->num_untrusted - 1;
    return GO_ON;
}

static int step_trusted(X509_STORE_CTX *ctx, struct search *s, int *trust)
{
    int n = s->alternate ? s->shorter : chain_len(ctx);
    X509 *current = chain_at(ctx, n - 1), *issuer = NULL;
    int found = chain_len(ctx) > s->depth ? 0 : trusted_issuer(&issuer, ctx, current);
    if (found < 0) {
        *trust = -1;
        return verify_broken(ctx, X509_V_ERR_STORE_LOOKUP);
    }
    if (found > 0) {
        if (X509_self_signed(current, 0) < 0) { /* without a key it isn't known whether it is */
            X509_free(issuer);
            ERR_raise(ERR_LIB_X509, ERR_R_INTERNAL_ERROR);
            *trust = -1;
            return verify_broken(ctx, X509_V_ERR_UNSPECIFIED);
        }
        if (s->alternate) { /* the longer chain is given up */
            while (chain_len(ctx) > n)
                X509_free(sk_X509_pop(ctx->chain));
            ctx->num_untrusted = n;
            s->alternate = false;
            dane_shorten(ctx, n);
        }
        bool took;
        if (!take_trusted(ctx, current, issuer, &took)) {
            *trust = -1;
            return fail_memory(ctx);
        }
        if (took) {
            s->untrusted = false;
            *trust = check_trust(ctx, chain_len(ctx) - 1);
            if (*trust != X509_TRUST_UNTRUSTED)
                return DECIDED;
            if (!is_self_signed(issuer))
                return GO_ON;
        }
    }
    return s->untrusted ? GO_ON : shorten(ctx, s);
}

/* Those that came with the certificate, and those in TLSA records. */
static bool open_pool(const X509_STORE_CTX *ctx, struct search *s)
{
    const int records = dane_is_on(ctx) ? sk_X509_num(ctx->dane->certs) : 0;
    s->pool = sk_X509_dup(ctx->untrusted);
    for (int i = 0; s->pool != NULL && i < records; i++)
        if (!sk_X509_push(s->pool, sk_X509_value(ctx->dane->certs, i))) {
            sk_X509_free(s->pool);
            s->pool = NULL;
        }
    return s->pool != NULL;
}

/* Drops one certificate of the pool. */
static void use_up(STACK_OF(X509) * pool, X509 *x)
{
    sk_X509_delete_ptr(pool, x);
}

/* With trust NULL: none is looked for. */
static int step_untrusted(X509_STORE_CTX *ctx, struct search *s, int *trust)
{
    int n = chain_len(ctx);
    X509 *current = chain_at(ctx, n - 1);
    X509 *issuer = NULL;
    if (!is_self_signed(current) && n <= s->depth) {
        if (s->pool == NULL && !open_pool(ctx, s))
            return fail_memory(ctx);
        issuer = store_best_issuer(ctx, s->pool, current, true);
    }
    if (issuer == NULL) {
        s->untrusted = false;
        s->trusted = s->trusted || (trust != NULL && dane_wants_pkix(ctx));
        return GO_ON;
    }
    use_up(s->pool, issuer);
    if (!X509_add_cert(ctx->chain, issuer, X509_ADD_FLAG_UP_REF))
        return fail_memory(ctx);
    ctx->num_untrusted++;
    int dane = trust != NULL ? dane_match_issuer(ctx, n) : 0;
    if (dane < 0)
        return fail_memory(ctx);
    if (dane > 0)
        *trust = X509_TRUST_TRUSTED;
    return dane > 0 ? DECIDED : GO_ON;
}

/* What to say of a chain that ends without trust. */
static int report_untrusted(X509_STORE_CTX *ctx, const struct search *s)
{
    int n = chain_len(ctx);
    if (dane_lacks_match(ctx))
        return verify_fails(ctx, NULL, n - 1, X509_V_ERR_DANE_NO_MATCH);
    if (n > s->depth && !verify_fails(ctx, NULL, n - 1, X509_V_ERR_CERT_CHAIN_TOO_LONG))
        return 0; /* else it isn't trusted either */
    if ((x509_exts(chain_at(ctx, n - 1))->flags & (EXFLAG_SS | EXFLAG_INVALID)) == EXFLAG_SS)
        return verify_fails(ctx, NULL, n - 1,
                            n == 1 ? X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT
                                   : X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN);
    return verify_fails(ctx, NULL, n - 1,
                        ctx->num_untrusted < n ? X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT
                                               : X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY);
}

/* The depth counts neither the leaf nor the anchor. */
static int depth_limit(const X509_STORE_CTX *ctx)
{
    int depth = ctx->param->depth < 0 ? 100 : ctx->param->depth;
    return (depth > INT_MAX / 2 ? INT_MAX / 2 : depth) + 1;
}

/* Whether there are issuers beside the store's. */
static bool has_untrusted(const X509_STORE_CTX *ctx)
{
    return ctx->untrusted != NULL || (dane_is_on(ctx) && sk_X509_num(ctx->dane->certs) > 0);
}

int verify_build_chain(X509_STORE_CTX *ctx)
{
    struct search s = {.untrusted = has_untrusted(ctx), .depth = depth_limit(ctx)};
    int trust = X509_TRUST_UNTRUSTED, r = GO_ON;
    if (!s.untrusted || (verify_flags(ctx) & X509_V_FLAG_TRUSTED_FIRST) != 0)
        s.trusted = dane_wants_pkix(ctx);
    else
        s.may_alternate = (verify_flags(ctx) & X509_V_FLAG_NO_ALT_CHAINS) == 0;

    while (r == GO_ON && (s.trusted || s.untrusted)) {
        if (s.trusted)
            r = step_trusted(ctx, &s, &trust);
        if (r == GO_ON && s.untrusted)
            r = step_untrusted(ctx, &s, &trust);
    }
    sk_X509_free(s.pool);
    if (r == FAILED || trust < 0)
        return -1;
    int n = chain_len(ctx);
    if (n <= s.depth && trust == X509_TRUST_UNTRUSTED && n == ctx->num_untrusted)
        trust = check_trust(ctx, n);
    if (trust < 0)
        return -1;
    if (trust == X509_TRUST_UNTRUSTED && dane_match_key(ctx) > 0)
        trust = X509_TRUST_TRUSTED;
    if (trust == X509_TRUST_TRUSTED)
        return 1;
    return trust == X509_TRUST_REJECTED ? 0 : report_untrusted(ctx, &s);
}

int verify_gather(X509_STORE_CTX *ctx)
{
    struct search s = {.untrusted = true, .depth = depth_limit(ctx)};
    int r = GO_ON;
    while (r == GO_ON && s.untrusted)
        r = step_untrusted(ctx, &s, NULL);
    sk_X509_free(s.pool);
    return r != FAILED;
}
