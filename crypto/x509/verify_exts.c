/* What the extensions of a chain's certificates allow: critical ones, CAs, path lengths, purposes;
 * and, where it is asked for, what RFC 5280 demands of issuers beyond that. */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/der/der.h"
#include "crypto/x509/vfy.h"

bool verify_purpose(X509_STORE_CTX *ctx, X509 *x, int purpose, int depth, bool ca)
{
    int trust = X509_TRUST_UNTRUSTED;
    /* Trust settings of a certificate of the store come before its extensions. */
    if (depth >= ctx->num_untrusted && purpose == ctx->param->purpose)
        trust = X509_check_trust(x, ctx->param->trust, X509_TRUST_NO_SS_COMPAT);
    if (trust == X509_TRUST_TRUSTED)
        return true;
    if (trust != X509_TRUST_REJECTED) {
        int fit = X509_check_purpose(x, purpose, ca);
        if (fit == 1 || (fit != 0 && (verify_flags(ctx) & X509_V_FLAG_X509_STRICT) == 0))
            return true;
    }
    return verify_fails(ctx, x, depth, X509_V_ERR_INVALID_PURPOSE);
}

/* ---- Strict checks: a table of what may be wrong ---- */

struct subject {
    const X509 *x;
    const struct x509_ext_cache *e;
    bool last; /* of the chain */
};

static bool is_ca(const struct subject *s)
{
    return (s->e->flags & EXFLAG_CA) != 0;
}

static bool has(const struct subject *s, enum x509_ext_id id)
{
    return s->e->value[id].ptr != NULL;
}

static bool is_critical(const struct subject *s, enum x509_ext_id id)
{
    return (s->e->critical >> id & 1) != 0;
}

static bool is_v3(const struct subject *s)
{
    return s->x->p.version >= X509_VERSION_3;
}

static bool is_empty_name(struct slice name)
{
    struct slice rdns;
    return der_get(&name, DER_SEQUENCE, &rdns) && rdns.len == 0;
}

static bool path_len_of_non_ca(const struct subject *s)
{
    return s->e->path_len != -1 && !is_ca(s);
}

static bool path_len_without_cert_sign(const struct subject *s)
{
    return s->e->path_len != -1 &&
           (s->e->value[EXT_KEY_USAGE].ptr == NULL || (s->e->key_usage & KU_KEY_CERT_SIGN) == 0);
}

static bool bcons_not_critical(const struct subject *s)
{
    return is_ca(s) && has(s, EXT_BASIC_CONSTRAINTS) && !is_critical(s, EXT_BASIC_CONSTRAINTS);
}

static bool ca_without_key_usage(const struct subject *s)
{
    return is_ca(s) && !has(s, EXT_KEY_USAGE);
}

static bool cert_sign_of_non_ca(const struct subject *s)
{
    return !is_ca(s) && has(s, EXT_KEY_USAGE) && (s->e->key_usage & KU_KEY_CERT_SIGN) != 0;
}

static bool issuer_empty(const struct subject *s)
{
    return is_empty_name(x509_issuer_der(s->x));
}

static bool subject_empty(const struct subject *s)
{
    bool needed = is_ca(s) || (has(s, EXT_KEY_USAGE) && (s->e->key_usage & KU_CRL_SIGN) != 0) ||
                  !has(s, EXT_SUBJECT_ALT_NAME);
    return needed && is_empty_name(x509_subject_der(s->x));
}

static bool alt_name_not_critical(const struct subject *s)
{
    return is_empty_name(x509_subject_der(s->x)) && has(s, EXT_SUBJECT_ALT_NAME) &&
           !is_critical(s, EXT_SUBJECT_ALT_NAME);
}

static bool alt_name_empty(const struct subject *s)
{
    return has(s, EXT_SUBJECT_ALT_NAME) && s->e->alt_names.len == 0;
}

static bool algorithms_differ(const struct subject *s)
{
    struct slice outer = s->x->p.at[X509_ALG], inner = s->x->p.at[X509_TBS_ALG];
    return !slice_is(outer, inner.ptr, inner.len);
}

static bool akid_critical(const struct subject *s)
{
    return is_critical(s, EXT_AUTHORITY_KEY_ID);
}

static bool skid_critical(const struct subject *s)
{
    return is_critical(s, EXT_SUBJECT_KEY_ID);
}

static bool akid_missing(const struct subject *s)
{
    return is_v3(s) && !s->last && s->e->authority_key_id.ptr == NULL;
}

static bool skid_missing(const struct subject *s)
{
    return is_v3(s) && is_ca(s) && s->e->subject_key_id.ptr == NULL;
}

static bool extensions_before_v3(const struct subject *s)
{
    return !is_v3(s) && x509_extensions(s->x).len > 0;
}

static const struct {
    bool (*wrong)(const struct subject *);
    int error;
} strict[] = {
    {path_len_of_non_ca, X509_V_ERR_PATHLEN_INVALID_FOR_NON_CA},
    {path_len_without_cert_sign, X509_V_ERR_PATHLEN_WITHOUT_KU_KEY_CERT_SIGN},
    {bcons_not_critical, X509_V_ERR_CA_BCONS_NOT_CRITICAL},
    {ca_without_key_usage, X509_V_ERR_CA_CERT_MISSING_KEY_USAGE},
    {cert_sign_of_non_ca, X509_V_ERR_KU_KEY_CERT_SIGN_INVALID_FOR_NON_CA},
    {issuer_empty, X509_V_ERR_ISSUER_NAME_EMPTY},
    {subject_empty, X509_V_ERR_SUBJECT_NAME_EMPTY},
    {alt_name_not_critical, X509_V_ERR_EMPTY_SUBJECT_SAN_NOT_CRITICAL},
    {alt_name_empty, X509_V_ERR_EMPTY_SUBJECT_ALT_NAME},
    {algorithms_differ, X509_V_ERR_SIGNATURE_ALGORITHM_INCONSISTENCY},
    {akid_critical, X509_V_ERR_AUTHORITY_KEY_IDENTIFIER_CRITICAL},
    {skid_critical, X509_V_ERR_SUBJECT_KEY_IDENTIFIER_CRITICAL},
    {akid_missing, X509_V_ERR_MISSING_AUTHORITY_KEY_IDENTIFIER},
    {skid_missing, X509_V_ERR_MISSING_SUBJECT_KEY_IDENTIFIER},
    {extensions_before_v3, X509_V_ERR_EXTENSIONS_REQUIRE_VERSION_3},
};

static bool check_strict(X509_STORE_CTX *ctx, X509 *x, int depth)
{
    struct subject s = {x, x509_exts(x), depth + 1 == chain_len(ctx)};
    for (size_t i = 0; i < sizeof(strict) / sizeof(strict[0]); i++)
        if (strict[i].wrong(&s) && !verify_fails(ctx, x, depth, strict[i].error))
            return false;
    return true;
}

/* ---- All of them ---- */

/* What the certificate before this one in the chain asks of it. */
enum role { LEAF, NO_CA, CA };

static bool check_role(X509_STORE_CTX *ctx, X509 *x, int depth, enum role role)
{
    bool is_strict = (verify_flags(ctx) & X509_V_FLAG_X509_STRICT) != 0;
    int ca = x509_exts_check_ca(x509_exts(x)); /* 1: a CA by its extensions; above: perhaps one */
    int error = X509_V_OK;
    if (role == LEAF && is_strict && ca != 1 && ca != 0)
        error = X509_V_ERR_INVALID_CA;
    if (role == NO_CA && ca != 0)
        error = X509_V_ERR_INVALID_NON_CA;
    if (role == CA && (ca == 0 || ((depth + 1 < chain_len(ctx) || is_strict) && ca != 1)))
        error = X509_V_ERR_INVALID_CA;
    return error == X509_V_OK || verify_fails(ctx, x, depth, error);
}

/* RFC 5480, 2.1.1: curves have names. */
static bool check_curve(X509_STORE_CTX *ctx, X509 *x, int depth)
{
    EVP_PKEY *key = x509_key(x);
    int is_explicit = 0;
    if (key == NULL)
        return verify_fails(ctx, x, depth, X509_V_ERR_UNSPECIFIED);
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_EC)
        return true;
    if (!EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &is_explicit))
        return verify_fails(ctx, x, depth, X509_V_ERR_UNSPECIFIED);
    return !is_explicit || verify_fails(ctx, x, depth, X509_V_ERR_EC_KEY_EXPLICIT_PARAMS);
}

struct path {
    enum role role;
    long certs;   /* that count for path lengths: neither the leaf nor self-issued ones */
    long proxies; /* RFC 3820, 4.1.3 (e) */
};

/* Path lengths; what the next certificate has to be. */
static bool check_path(X509_STORE_CTX *ctx, X509 *x, int depth, struct path *p)
{
    const struct x509_ext_cache *e = x509_exts(x);
    if (depth > 1 && e->path_len != -1 && p->certs > e->path_len + p->proxies &&
        !verify_fails(ctx, x, depth, X509_V_ERR_PATH_LENGTH_EXCEEDED))
        return false;
    if (depth > 0 && (e->flags & EXFLAG_SI) == 0)
        p->certs++;
    p->role = e->proxy ? NO_CA : CA;
    if (!e->proxy)
        return true;
    if (e->proxy_path_len != -1) {
        if (p->proxies > e->proxy_path_len &&
            !verify_fails(ctx, x, depth, X509_V_ERR_PROXY_PATH_LENGTH_EXCEEDED))
            return false;
        p->proxies = e->proxy_path_len;
    }
    p->proxies++;
    return true;
}

int verify_extensions(X509_STORE_CTX *ctx)
{
    unsigned long flags = verify_flags(ctx);
    bool proxies = ctx->parent == NULL && (flags & X509_V_FLAG_ALLOW_PROXY_CERTS) != 0;
    int purpose = ctx->parent != NULL ? X509_PURPOSE_CRL_SIGN : ctx->param->purpose;
    struct path path = {LEAF, 0, 0};
    int n = chain_len(ctx);
    for (int i = 0; i < n; i++) {
        X509 *x = chain_at(ctx, i);
        const struct x509_ext_cache *e = x509_exts(x);
        if ((flags & X509_V_FLAG_IGNORE_CRITICAL) == 0 && (e->flags & EXFLAG_CRITICAL) != 0 &&
            !verify_fails(ctx, x, i, X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION))
            return 0;
        if (!proxies && e->proxy &&
            !verify_fails(ctx, x, i, X509_V_ERR_PROXY_CERTIFICATES_NOT_ALLOWED))
            return 0;
        if (!check_role(ctx, x, i, path.role) || (n > 1 && !check_curve(ctx, x, i)))
            return 0;
        if ((flags & X509_V_FLAG_X509_STRICT) != 0 && n > 1 && !check_strict(ctx, x, i))
            return 0;
        if (purpose > 0 && !verify_purpose(ctx, x, purpose, i, path.role == CA))
            return 0;
        if (!check_path(ctx, x, i, &path))
            return 0;
    }
    return 1;
}
