/* The functions of a program's that stores pass on to contexts, and contexts call:
 * X509_STORE_set_verify_cb_func(3), X509_STORE_CTX_set_verify_cb(3). */
#include "crypto/x509/vfy.h"

/* ---- Of a store: NULL stands for the library's own ---- */

int X509_STORE_set_depth(X509_STORE *s, int depth)
{
    X509_VERIFY_PARAM_set_depth(s->param, depth);
    return 1;
}

int X509_STORE_set_flags(X509_STORE *s, unsigned long flags)
{
    return X509_VERIFY_PARAM_set_flags(s->param, flags);
}

int X509_STORE_set_purpose(X509_STORE *s, int purpose)
{
    return X509_VERIFY_PARAM_set_purpose(s->param, purpose);
}

int X509_STORE_set_trust(X509_STORE *s, int trust)
{
    return X509_VERIFY_PARAM_set_trust(s->param, trust);
}

int X509_STORE_set1_param(X509_STORE *s, const X509_VERIFY_PARAM *param)
{
    return X509_VERIFY_PARAM_set1(s->param, param);
}

X509_VERIFY_PARAM *X509_STORE_get0_param(const X509_STORE *s)
{
    return s->param;
}

int X509_STORE_set_ex_data(X509_STORE *s, int idx, void *data)
{
    return CRYPTO_set_ex_data(&s->ex_data, idx, data);
}

void *X509_STORE_get_ex_data(const X509_STORE *s, int idx)
{
    return CRYPTO_get_ex_data(&s->ex_data, idx);
}

void X509_STORE_set_verify(X509_STORE *s, X509_STORE_CTX_verify_fn f)
{
    s->calls.verify = f;
}

X509_STORE_CTX_verify_fn X509_STORE_get_verify(const X509_STORE *s)
{
    return s->calls.verify;
}

void X509_STORE_set_verify_cb(X509_STORE *s, X509_STORE_CTX_verify_cb f)
{
    s->calls.verify_cb = f;
}

X509_STORE_CTX_verify_cb X509_STORE_get_verify_cb(const X509_STORE *s)
{
    return s->calls.verify_cb;
}

void X509_STORE_set_get_issuer(X509_STORE *s, X509_STORE_CTX_get_issuer_fn f)
{
    s->calls.get_issuer = f;
}

X509_STORE_CTX_get_issuer_fn X509_STORE_get_get_issuer(const X509_STORE *s)
{
    return s->calls.get_issuer;
}

void X509_STORE_set_check_issued(X509_STORE *s, X509_STORE_CTX_check_issued_fn f)
{
    s->calls.check_issued = f;
}

X509_STORE_CTX_check_issued_fn X509_STORE_get_check_issued(const X509_STORE *s)
{
    return s->calls.check_issued;
}

void X509_STORE_set_check_revocation(X509_STORE *s, X509_STORE_CTX_check_revocation_fn f)
{
    s->calls.check_revocation = f;
}

X509_STORE_CTX_check_revocation_fn X509_STORE_get_check_revocation(const X509_STORE *s)
{
    return s->calls.check_revocation;
}

void X509_STORE_set_get_crl(X509_STORE *s, X509_STORE_CTX_get_crl_fn f)
{
    s->calls.get_crl = f;
}

X509_STORE_CTX_get_crl_fn X509_STORE_get_get_crl(const X509_STORE *s)
{
    return s->calls.get_crl;
}

void X509_STORE_set_check_crl(X509_STORE *s, X509_STORE_CTX_check_crl_fn f)
{
    s->calls.check_crl = f;
}

X509_STORE_CTX_check_crl_fn X509_STORE_get_check_crl(const X509_STORE *s)
{
    return s->calls.check_crl;
}

void X509_STORE_set_cert_crl(X509_STORE *s, X509_STORE_CTX_cert_crl_fn f)
{
    s->calls.cert_crl = f;
}

X509_STORE_CTX_cert_crl_fn X509_STORE_get_cert_crl(const X509_STORE *s)
{
    return s->calls.cert_crl;
}

void X509_STORE_set_check_policy(X509_STORE *s, X509_STORE_CTX_check_policy_fn f)
{
    s->calls.check_policy = f;
}

X509_STORE_CTX_check_policy_fn X509_STORE_get_check_policy(const X509_STORE *s)
{
    return s->calls.check_policy;
}

void X509_STORE_set_lookup_certs(X509_STORE *s, X509_STORE_CTX_lookup_certs_fn f)
{
    s->calls.lookup_certs = f;
}

X509_STORE_CTX_lookup_certs_fn X509_STORE_get_lookup_certs(const X509_STORE *s)
{
    return s->calls.lookup_certs;
}

void X509_STORE_set_lookup_crls(X509_STORE *s, X509_STORE_CTX_lookup_crls_fn f)
{
    s->calls.lookup_crls = f;
}

X509_STORE_CTX_lookup_crls_fn X509_STORE_get_lookup_crls(const X509_STORE *s)
{
    return s->calls.lookup_crls;
}

void X509_STORE_set_cleanup(X509_STORE *s, X509_STORE_CTX_cleanup_fn f)
{
    s->calls.cleanup = f;
}

X509_STORE_CTX_cleanup_fn X509_STORE_get_cleanup(const X509_STORE *s)
{
    return s->calls.cleanup;
}

/* ---- Of a context ---- */

void X509_STORE_CTX_set_verify(X509_STORE_CTX *ctx, X509_STORE_CTX_verify_fn f)
{
    ctx->calls.verify = f;
}

void X509_STORE_CTX_set_verify_cb(X509_STORE_CTX *ctx, X509_STORE_CTX_verify_cb f)
{
    ctx->calls.verify_cb = f;
}

X509_STORE_CTX_verify_fn X509_STORE_CTX_get_verify(const X509_STORE_CTX *ctx)
{
    return ctx->calls.verify;
}

X509_STORE_CTX_verify_cb X509_STORE_CTX_get_verify_cb(const X509_STORE_CTX *ctx)
{
    return ctx->calls.verify_cb;
}

X509_STORE_CTX_get_issuer_fn X509_STORE_CTX_get_get_issuer(const X509_STORE_CTX *ctx)
{
    return ctx->calls.get_issuer;
}

X509_STORE_CTX_check_issued_fn X509_STORE_CTX_get_check_issued(const X509_STORE_CTX *ctx)
{
    return ctx->calls.check_issued;
}

X509_STORE_CTX_check_revocation_fn X509_STORE_CTX_get_check_revocation(const X509_STORE_CTX *ctx)
{
    return ctx->calls.check_revocation;
}

X509_STORE_CTX_get_crl_fn X509_STORE_CTX_get_get_crl(const X509_STORE_CTX *ctx)
{
    return ctx->calls.get_crl;
}

X509_STORE_CTX_check_crl_fn X509_STORE_CTX_get_check_crl(const X509_STORE_CTX *ctx)
{
    return ctx->calls.check_crl;
}

X509_STORE_CTX_cert_crl_fn X509_STORE_CTX_get_cert_crl(const X509_STORE_CTX *ctx)
{
    return ctx->calls.cert_crl;
}

X509_STORE_CTX_check_policy_fn X509_STORE_CTX_get_check_policy(const X509_STORE_CTX *ctx)
{
    return ctx->calls.check_policy;
}

X509_STORE_CTX_lookup_certs_fn X509_STORE_CTX_get_lookup_certs(const X509_STORE_CTX *ctx)
{
    return ctx->calls.lookup_certs;
}

X509_STORE_CTX_lookup_crls_fn X509_STORE_CTX_get_lookup_crls(const X509_STORE_CTX *ctx)
{
    return ctx->calls.lookup_crls;
}

X509_STORE_CTX_cleanup_fn X509_STORE_CTX_get_cleanup(const X509_STORE_CTX *ctx)
{
    return ctx->calls.cleanup;
}
