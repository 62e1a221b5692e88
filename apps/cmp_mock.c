/* openssl cmp: a server that has one answer to all requests of a kind. */
#include <openssl/err.h>
#include <string.h>

#include "apps/cmp.h"

static struct cmp_mock *mock_of(const OSSL_CMP_SRV_CTX *srv)
{
    return OSSL_CMP_SRV_CTX_get0_custom_ctx(srv);
}

/* What -send_error asks for. */
static bool refuses(const struct cmp_mock *m)
{
    if (m->send_error)
        ERR_raise(ERR_LIB_CMP, CMP_R_ERROR_PROCESSING_MESSAGE);
    return m->send_error;
}

static bool is_cert(X509 *cert, const X509_NAME *issuer, const ASN1_INTEGER *serial)
{
    return cert != NULL && X509_NAME_cmp(X509_get_issuer_name(cert), issuer) == 0 &&
           ASN1_INTEGER_cmp(X509_get0_serialNumber(cert), serial) == 0;
}

/* An update is one of the certificate that there is. */
static bool is_ours(const struct cmp_mock *m, const OSSL_CMP_MSG *req, const OSSL_CRMF_MSG *crm)
{
    if (m->cert == NULL || OSSL_CMP_MSG_get_bodytype(req) != OSSL_CMP_KUR)
        return true;
    const OSSL_CRMF_CERTID *old = OSSL_CRMF_MSG_get0_regCtrl_oldCertID(crm);
    if (old != NULL && is_cert(m->cert, OSSL_CRMF_CERTID_get0_issuer(old),
                               OSSL_CRMF_CERTID_get0_serialNumber(old)))
        return true;
    ERR_raise(ERR_LIB_CMP, old == NULL ? CMP_R_MISSING_CERTID : CMP_R_WRONG_CERTID);
    return false;
}

static OSSL_CMP_PKISI *wait_for_it(struct cmp_mock *m, const OSSL_CMP_MSG *req)
{
    OSSL_CMP_MSG_free(m->waiting);
    m->polled = 0;
    m->waiting = OSSL_CMP_MSG_dup(req);
    return m->waiting != NULL ? OSSL_CMP_STATUSINFO_new(OSSL_CMP_PKISTATUS_waiting, 0, NULL) : NULL;
}

static bool give(const struct cmp_mock *m, X509 **cert, STACK_OF(X509) * *chain,
                 STACK_OF(X509) * *ca_pubs)
{
    const bool none = m->cert == NULL || m->status_code == OSSL_CMP_PKISTATUS_rejection ||
                      m->status_code == OSSL_CMP_PKISTATUS_waiting;
    if (!none && X509_up_ref(m->cert))
        *cert = m->cert;
    return (none || *cert != NULL) &&
           (m->chain == NULL || (*chain = X509_chain_up_ref(m->chain)) != NULL) &&
           (m->ca_pubs == NULL || (*ca_pubs = X509_chain_up_ref(m->ca_pubs)) != NULL);
}

static OSSL_CMP_PKISI *on_request(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, int id,
                                  const OSSL_CRMF_MSG *crm, const X509_REQ *p10cr, X509 **cert,
                                  STACK_OF(X509) * *chain, STACK_OF(X509) * *ca_pubs)
{
    struct cmp_mock *m = mock_of(srv);
    (void)id, (void)p10cr;
    if (refuses(m) || !is_ours(m, req, crm))
        return NULL;
    if (m->poll_count > 0 && !m->ripe)
        return wait_for_it(m, req);
    m->ripe = false;
    return give(m, cert, chain, ca_pubs) ? OSSL_CMP_PKISI_dup(m->status) : NULL;
}

static OSSL_CMP_PKISI *on_revocation(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req,
                                     const X509_NAME *issuer, const ASN1_INTEGER *serial)
{
    const struct cmp_mock *m = mock_of(srv);
    (void)req;
    if (refuses(m))
        return NULL;
    if (m->cert == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_ERROR_PROCESSING_MESSAGE);
        return NULL;
    }
    /* A request that doesn't name a certificate is about a key. */
    if (issuer != NULL && serial != NULL && !is_cert(m->cert, issuer, serial)) {
        ERR_raise_data(ERR_LIB_CMP, CMP_R_REQUEST_NOT_ACCEPTED, "wrong certificate to revoke");
        return NULL;
    }
    return OSSL_CMP_PKISI_dup(m->status);
}

/* What was asked about is the answer. */
static int on_general(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req,
                      const STACK_OF(OSSL_CMP_ITAV) * in, STACK_OF(OSSL_CMP_ITAV) * *out)
{
    (void)req;
    if (refuses(mock_of(srv)))
        return 0;
    *out = sk_OSSL_CMP_ITAV_deep_copy(in, OSSL_CMP_ITAV_dup, OSSL_CMP_ITAV_free);
    return *out != NULL;
}

static void on_error(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, const OSSL_CMP_PKISI *status,
                     const ASN1_INTEGER *code, const OSSL_CMP_PKIFREETEXT *details)
{
    char text[OSSL_CMP_PKISI_BUFLEN];
    (void)srv, (void)req;
    fprintf(stderr, "mock server received error:\n");
    if (status == NULL)
        fprintf(stderr, "pkiStatusInfo absent\n");
    else
        fprintf(stderr, "pkiStatusInfo: %s\n",
                OSSL_CMP_snprint_PKIStatusInfo(status, text, sizeof(text)) != NULL ? text
                                                                                   : "<invalid>");
    if (code == NULL)
        fprintf(stderr, "errorCode absent\n");
    else
        fprintf(stderr, "errorCode: %ld\n", ASN1_INTEGER_get(code));
    const int n = sk_ASN1_UTF8STRING_num(details);
    if (n <= 0)
        fprintf(stderr, "errorDetails absent\n");
    for (int i = 0; i < n; i++) {
        const ASN1_UTF8STRING *s = sk_ASN1_UTF8STRING_value(details, i);
        fprintf(stderr, "%s%.*s%s", i == 0 ? "errorDetails: " : ", ", ASN1_STRING_length(s),
                (const char *)ASN1_STRING_get0_data(s), i + 1 == n ? "\n" : "");
    }
}

/* The library has compared the request's number; the hash is the certificate's. */
static int on_confirm(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, int id,
                      const ASN1_OCTET_STRING *hash, const OSSL_CMP_PKISI *si)
{
    const struct cmp_mock *m = mock_of(srv);
    (void)req, (void)id, (void)si;
    if (refuses(m))
        return 0;
    if (m->cert == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_ERROR_PROCESSING_MESSAGE);
        return 0;
    }
    ASN1_OCTET_STRING *expected = X509_digest_sig(m->cert, NULL, NULL);
    const bool same = expected != NULL && ASN1_OCTET_STRING_cmp(hash, expected) == 0;
    ASN1_OCTET_STRING_free(expected);
    if (!same)
        ERR_raise(ERR_LIB_CMP, CMP_R_CERTHASH_UNMATCHED);
    return same;
}

static int on_poll(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, int id, OSSL_CMP_MSG **waited,
                   int64_t *check_after)
{
    struct cmp_mock *m = mock_of(srv);
    (void)req, (void)id;
    *waited = NULL;
    if (refuses(m))
        return 0;
    if (m->waiting == NULL) { /* there is nothing to wait for */
        ERR_raise(ERR_LIB_CMP, CMP_R_UNEXPECTED_PKIBODY);
        return 0;
    }
    *check_after = m->check_after;
    if (++m->polled < m->poll_count)
        return 1;
    *waited = m->waiting;
    m->waiting = NULL;
    m->ripe = true;
    return 1;
}

bool cmp_mock_init(OSSL_CMP_SRV_CTX *srv, struct cmp_mock *mock)
{
    return OSSL_CMP_SRV_CTX_init(srv, mock, on_request, on_revocation, on_general, on_error,
                                 on_confirm, on_poll);
}

void cmp_mock_wipe(struct cmp_mock *mock)
{
    X509_free(mock->cert);
    sk_X509_pop_free(mock->chain, X509_free);
    sk_X509_pop_free(mock->ca_pubs, X509_free);
    OSSL_CMP_PKISI_free(mock->status);
    OSSL_CMP_MSG_free(mock->waiting);
}
