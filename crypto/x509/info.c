/* X509_INFO and X509_PKEY: what PEM_X509_INFO_read_bio(3) gives. */
#include <openssl/crypto.h>
#include <openssl/x509.h>

X509_INFO *X509_INFO_new(void)
{
    return OPENSSL_zalloc(sizeof(X509_INFO));
}

void X509_INFO_free(X509_INFO *a)
{
    if (a == NULL)
        return;
    X509_free(a->x509);
    X509_CRL_free(a->crl);
    X509_PKEY_free(a->x_pkey);
    OPENSSL_free(a->enc_data);
    OPENSSL_free(a);
}

X509_PKEY *X509_PKEY_new(void)
{
    X509_PKEY *k = OPENSSL_zalloc(sizeof(*k));
    if (k == NULL)
        return NULL;
    k->enc_algor = X509_ALGOR_new();
    k->enc_pkey = ASN1_OCTET_STRING_new();
    if (k->enc_algor != NULL && k->enc_pkey != NULL)
        return k;
    X509_PKEY_free(k);
    return NULL;
}

void X509_PKEY_free(X509_PKEY *a)
{
    if (a == NULL)
        return;
    X509_ALGOR_free(a->enc_algor);
    ASN1_OCTET_STRING_free(a->enc_pkey);
    EVP_PKEY_free(a->dec_pkey);
    if (a->key_free)
        OPENSSL_free(a->key_data);
    OPENSSL_free(a);
}
