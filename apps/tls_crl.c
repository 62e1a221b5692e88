/* CRLs from where a certificate says that they are (-crl_download): RFC 5280, 4.2.1.13. */
#include <openssl/err.h>
#include <openssl/http.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "apps/tls_options.h"

enum { SECONDS = 30 }; /* that connecting may take, and then the answer */

static BIO *connect_to(const char *host, const char *port)
{
    BIO *b = BIO_new_connect(host);
    if (b != NULL)
        BIO_set_conn_port(b, port);
    if (b != NULL && BIO_do_connect_retry(b, SECONDS, 0) > 0)
        return b;
    BIO_free_all(b);
    return NULL;
}

static X509_CRL *get(BIO *b, const char *host, const char *path)
{
    OSSL_HTTP_REQ_CTX *c = OSSL_HTTP_REQ_CTX_new(b, b, 0);
    X509_CRL *crl = NULL;
    BIO *answer = NULL;
    if (c != NULL && OSSL_HTTP_REQ_CTX_set_request_line(c, 0, NULL, NULL, path) &&
        OSSL_HTTP_REQ_CTX_add1_header(c, "Host", host) &&
        OSSL_HTTP_REQ_CTX_set_expected(c, NULL, 1, SECONDS, 0)) {
        OSSL_HTTP_REQ_CTX_set_max_response_length(c, OSSL_HTTP_DEFAULT_MAX_CRL_LEN);
        answer = OSSL_HTTP_REQ_CTX_exchange(c);
    }
    if (answer != NULL)
        crl = d2i_X509_CRL_bio(answer, NULL);
    OSSL_HTTP_REQ_CTX_free(c);
    return crl;
}

static X509_CRL *download(const char *url)
{
    char *host = NULL, *port = NULL, *path = NULL;
    X509_CRL *crl = NULL;
    int tls = 0;
    if (OSSL_HTTP_parse_url(url, &tls, NULL, &host, &port, NULL, &path, NULL, NULL) && !tls) {
        BIO *b = connect_to(host, port);
        crl = b != NULL ? get(b, host, path) : NULL;
        BIO_free_all(b);
    }
    OPENSSL_free(host);
    OPENSSL_free(port);
    OPENSSL_free(path);
    return crl;
}

/* The first URL of HTTP of a point, or NULL. */
static const char *url_of(const DIST_POINT *point)
{
    if (point->distpoint == NULL || point->distpoint->type != 0)
        return NULL;
    const GENERAL_NAMES *names = point->distpoint->name.fullname;
    for (int i = 0; i < sk_GENERAL_NAME_num(names); i++) {
        int type;
        const ASN1_STRING *uri = GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(names, i), &type);
        const char *text = type == GEN_URI ? (const char *)ASN1_STRING_get0_data(uri) : NULL;
        if (text != NULL && ASN1_STRING_length(uri) > 6 &&
            strncmp(text, OSSL_HTTP_PREFIX, strlen(OSSL_HTTP_PREFIX)) == 0)
            return text;
    }
    return NULL;
}

static X509_CRL *crl_of(X509 *cert, int nid)
{
    STACK_OF(DIST_POINT) *points = X509_get_ext_d2i(cert, nid, NULL, NULL);
    const char *url = NULL;
    for (int i = 0; url == NULL && i < sk_DIST_POINT_num(points); i++)
        url = url_of(sk_DIST_POINT_value(points, i));
    X509_CRL *crl = url != NULL ? download(url) : NULL;
    sk_DIST_POINT_pop_free(points, DIST_POINT_free);
    return crl;
}

static STACK_OF(X509_CRL) * look_up(const X509_STORE_CTX *ctx, const X509_NAME *issuer)
{
    static const int nids[] = {NID_crl_distribution_points, NID_freshest_crl};
    X509 *cert = X509_STORE_CTX_get_current_cert(ctx);
    STACK_OF(X509_CRL) *crls = sk_X509_CRL_new_null();
    (void)issuer;
    for (size_t i = 0; crls != NULL && i < sizeof(nids) / sizeof(nids[0]); i++) {
        X509_CRL *crl = crl_of(cert, nids[i]);
        if (crl == NULL && i == 0) {
            sk_X509_CRL_free(crls);
            return NULL;
        }
        if (crl != NULL && !sk_X509_CRL_push(crls, crl))
            X509_CRL_free(crl);
    }
    return crls;
}

void tls_download_crls(X509_STORE *store)
{
    X509_STORE_set_lookup_crls(store, look_up);
}
