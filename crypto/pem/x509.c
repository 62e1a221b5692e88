/* PEM_read_bio_X509(3): certificates, requests, CRLs and public keys in PEM. */
#include <openssl/pem.h>
#include <openssl/x509.h>

#define PEM_READ(name, type, label)                                                         \
    type *PEM_read_bio_##name(BIO *out, type **x, pem_password_cb *cb, void *u)             \
    {                                                                                       \
        return PEM_ASN1_read_bio((d2i_of_void *)d2i_##name, label, out, (void **)x, cb, u); \
    }                                                                                       \
    type *PEM_read_##name(FILE *out, type **x, pem_password_cb *cb, void *u)                \
    {                                                                                       \
        return PEM_ASN1_read((d2i_of_void *)d2i_##name, label, out, (void **)x, cb, u);     \
    }
#define PEM_WRITE(name, type, i2d, label)                                                        \
    int PEM_write_bio_##name(BIO *out, const type *x)                                            \
    {                                                                                            \
        return PEM_ASN1_write_bio((i2d_of_void *)i2d, label, out, x, NULL, NULL, 0, NULL, NULL); \
    }                                                                                            \
    int PEM_write_##name(FILE *out, const type *x)                                               \
    {                                                                                            \
        return PEM_ASN1_write((i2d_of_void *)i2d, label, out, x, NULL, NULL, 0, NULL, NULL);     \
    }

PEM_READ(X509, X509, PEM_STRING_X509)
PEM_WRITE(X509, X509, i2d_X509, PEM_STRING_X509)
PEM_READ(X509_AUX, X509, PEM_STRING_X509_TRUSTED)
PEM_WRITE(X509_AUX, X509, i2d_X509_AUX, PEM_STRING_X509_TRUSTED)
PEM_READ(X509_REQ, X509_REQ, PEM_STRING_X509_REQ)
PEM_WRITE(X509_REQ, X509_REQ, i2d_X509_REQ, PEM_STRING_X509_REQ)
PEM_WRITE(X509_REQ_NEW, X509_REQ, i2d_X509_REQ, PEM_STRING_X509_REQ_OLD)
PEM_READ(X509_CRL, X509_CRL, PEM_STRING_X509_CRL)
PEM_WRITE(X509_CRL, X509_CRL, i2d_X509_CRL, PEM_STRING_X509_CRL)
PEM_READ(X509_PUBKEY, X509_PUBKEY, PEM_STRING_PUBLIC)
PEM_WRITE(X509_PUBKEY, X509_PUBKEY, i2d_X509_PUBKEY, PEM_STRING_PUBLIC)
