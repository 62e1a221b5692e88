/* X509_load_http(3): certificates and CRLs in DER, by HTTP. */
#include <openssl/asn1t.h>
#include <openssl/http.h>
#include <openssl/x509.h>

static void *load(const char *url, BIO *bio, BIO *rbio, const ASN1_ITEM *it, size_t most,
                  int timeout)
{
    BIO *der = OSSL_HTTP_get(url, NULL, NULL, bio, rbio, NULL, NULL, 0, NULL, NULL,
                             1 /* expect ASN.1 */, most, timeout);
    void *value = der != NULL ? ASN1_item_d2i_bio(it, der, NULL) : NULL;
    BIO_free(der);
    return value;
}

X509 *X509_load_http(const char *url, BIO *bio, BIO *rbio, int timeout)
{
    return load(url, bio, rbio, ASN1_ITEM_rptr(X509), OSSL_HTTP_DEFAULT_MAX_RESP_LEN, timeout);
}

X509_CRL *X509_CRL_load_http(const char *url, BIO *bio, BIO *rbio, int timeout)
{
    return load(url, bio, rbio, ASN1_ITEM_rptr(X509_CRL), OSSL_HTTP_DEFAULT_MAX_CRL_LEN, timeout);
}
