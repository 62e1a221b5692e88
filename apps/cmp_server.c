/* openssl cmp: the mock server as the options have it. */
#include <openssl/err.h>
#include <string.h>

#include "apps/certio.h"
#include "apps/cmp.h"

/* ---- Who it is ---- */

static bool set_secret(OSSL_CMP_CTX *ctx)
{
    char pass[1024];
    if (!cmp_pass(cmp.srv_secret, "PBMAC secret of mock server", pass, sizeof(pass)))
        return true;
    const bool ok = OSSL_CMP_CTX_set1_secretValue(ctx, (unsigned char *)pass, (int)strlen(pass));
    OPENSSL_cleanse(pass, sizeof(pass));
    return ok;
}

static bool set_cert(OSSL_CMP_CTX *ctx)
{
    if (cmp.srv_cert == NULL)
        return true;
    X509 *cert = cert_load(cmp.srv_cert, FORMAT_UNDEFINED, "certificate of the mock server");
    const bool ok = cert != NULL && OSSL_CMP_CTX_set1_cert(ctx, cert);
    X509_free(cert);
    return ok;
}

static bool set_key(OSSL_CMP_CTX *ctx)
{
    if (cmp.srv_key == NULL)
        return true;
    EVP_PKEY *key = cmp_key(cmp.srv_key, cmp.srv_keypass, "private key for mock server cert");
    const bool ok = key != NULL && OSSL_CMP_CTX_set1_pkey(ctx, key);
    EVP_PKEY_free(key);
    return ok;
}

static bool set_credentials(OSSL_CMP_CTX *ctx)
{
    if (cmp.srv_ref == NULL && cmp.srv_cert == NULL)
        return CMP_FAIL("must give -srv_ref for mock server if no -srv_cert given");
    if (cmp.srv_ref != NULL &&
        !OSSL_CMP_CTX_set1_referenceValue(ctx, (const unsigned char *)cmp.srv_ref,
                                          (int)strlen(cmp.srv_ref)))
        return false;
    if (!set_secret(ctx))
        return false;
    if (cmp.srv_secret == NULL) {
        if (cmp.srv_cert == NULL)
            return CMP_FAIL("server credentials (-srv_secret or -srv_cert) must be given if "
                            "-use_mock_srv or -port is used");
        CMP_WARN("server will not be able to handle PBM-protected requests since -srv_secret is "
                 "not given");
    }
    if (cmp.srv_secret == NULL && (cmp.srv_cert == NULL) != (cmp.srv_key == NULL))
        return CMP_FAIL("must give both -srv_cert and -srv_key options or neither");
    return set_cert(ctx) && set_key(ctx);
}

/* ---- Whom it believes ---- */

static bool set_trusted(OSSL_CMP_CTX *ctx)
{
    if (cmp.srv_trusted == NULL) {
        CMP_WARN("mock server will not be able to handle signature-protected requests since "
                 "-srv_trusted is not given");
        return true;
    }
    X509_STORE *store = cmp_store(cmp.srv_trusted, "certs trusted by mock server", false);
    if (store != NULL && OSSL_CMP_CTX_set0_trustedStore(ctx, store))
        return true;
    X509_STORE_free(store);
    return false;
}

static bool set_untrusted(OSSL_CMP_CTX *ctx)
{
    if (cmp.srv_untrusted == NULL)
        return true;
    STACK_OF(X509) *certs = cmp_certs(cmp.srv_untrusted, "untrusted certificates for mock server");
    const bool ok = certs != NULL && OSSL_CMP_CTX_set1_untrusted(ctx, certs);
    sk_X509_pop_free(certs, X509_free);
    return ok;
}

/* ---- What it answers ---- */

static bool set_answer(struct cmp_mock *m)
{
    if (cmp.rsp_cert == NULL)
        CMP_WARN("no -rsp_cert given for mock server");
    else if ((m->cert = cert_load(cmp.rsp_cert, FORMAT_UNDEFINED,
                                  "cert to be returned by the mock server")) == NULL)
        return false;
    if (cmp.rsp_extracerts != NULL &&
        (m->chain = cmp_certs(cmp.rsp_extracerts, "CMP extra certificates for mock server")) ==
            NULL)
        return false;
    return cmp.rsp_capubs == NULL ||
           (m->ca_pubs = cmp_certs(cmp.rsp_capubs, "caPubs for mock server")) != NULL;
}

static bool set_status(struct cmp_mock *m)
{
    int bits = 0;
    if (cmp.failure > OSSL_CMP_PKIFAILUREINFO_MAX)
        return CMP_FAIL("-failure out of range, should be >= 0 and <= %d",
                        OSSL_CMP_PKIFAILUREINFO_MAX);
    if (cmp.failure >= 0)
        bits = 1 << cmp.failure;
    if (cmp.failurebits >= 0) {
        if (cmp.failure >= 0)
            CMP_WARN("-failurebits overrides -failure");
        if (cmp.failurebits > OSSL_CMP_PKIFAILUREINFO_MAX_BIT_PATTERN)
            return CMP_FAIL("-failurebits out of range");
        bits = (int)cmp.failurebits;
    }
    m->status_code = cmp.pkistatus >= 0 ? (int)cmp.pkistatus : OSSL_CMP_PKISTATUS_accepted;
    m->status = OSSL_CMP_STATUSINFO_new(m->status_code, bits, cmp.statusstring);
    return m->status != NULL;
}

static bool set_behaviour(OSSL_CMP_SRV_CTX *srv, OSSL_CMP_CTX *ctx, struct cmp_mock *m)
{
    m->poll_count = cmp.poll_count >= 0 ? cmp.poll_count : 0;
    m->check_after = cmp.check_after >= 0 ? cmp.check_after : 1;
    m->send_error = cmp.send_error;
    return OSSL_CMP_SRV_CTX_set_grant_implicit_confirm(srv, cmp.grant_implicitconf) &&
           OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_UNPROTECTED_SEND, cmp.send_unprotected) &&
           OSSL_CMP_SRV_CTX_set_send_unprotected_errors(srv, cmp.send_unprot_err) &&
           OSSL_CMP_SRV_CTX_set_accept_unprotected(srv, cmp.accept_unprotected) &&
           OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_UNPROTECTED_ERRORS, cmp.accept_unprot_err) &&
           OSSL_CMP_SRV_CTX_set_accept_raverified(srv, cmp.accept_raverified);
}

/* ---- All ---- */

static int log_to_stderr(const char *func, const char *file, int line, OSSL_CMP_severity level,
                         const char *msg)
{
    BIO *out = BIO_new_fp(stderr, BIO_NOCLOSE);
    const int ok = out != NULL && OSSL_CMP_print_to_bio(out, func, file, line, level, msg);
    BIO_free(out);
    return ok;
}

OSSL_CMP_SRV_CTX *cmp_server_new(struct cmp_mock *mock)
{
    OSSL_CMP_SRV_CTX *srv = OSSL_CMP_SRV_CTX_new(NULL, common.propquery);
    OSSL_CMP_CTX *ctx = srv != NULL ? OSSL_CMP_SRV_CTX_get0_cmp_ctx(srv) : NULL;
    if (ctx == NULL || !OSSL_CMP_CTX_set_log_cb(ctx, log_to_stderr) ||
        !OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_LOG_VERBOSITY, (int)cmp.verbosity))
        (void)CMP_FAIL("cannot set up error reporting and logging for %s", app_name);
    else if (cmp_mock_init(srv, mock) && set_credentials(ctx) && set_trusted(ctx) &&
             set_untrusted(ctx) && set_answer(mock) && set_status(mock) &&
             set_behaviour(srv, ctx, mock))
        return srv;
    OSSL_CMP_SRV_CTX_free(srv);
    return NULL;
}
