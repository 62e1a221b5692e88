/* CRLs from where a certificate says that they are (-crl_download): RFC 5280, 4.2.1.13. */
#include <openssl/err.h>
#include <openssl/http.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "apps/tls_options.h"

enum { SECONDS = 30 }; /* for all of it */

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
    X509_CRL *crl = url != NULL ? X509_CRL_load_http(url, NULL, NULL, SECONDS) : NULL;
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
