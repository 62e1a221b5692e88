/* PEM_read_bio_X509(3): certificates, requests, CRLs and public keys in PEM. */
#include <openssl/cms.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#define d2i_PKCS8 d2i_X509_SIG
#define d2i_CMS   d2i_CMS_ContentInfo

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

/* Private keys as objects, encrypted or not: PEM_read_bio_PrivateKey(3) reads what is in them. */
PEM_READ(PKCS7, PKCS7, PEM_STRING_PKCS7)
PEM_WRITE(PKCS7, PKCS7, i2d_PKCS7, PEM_STRING_PKCS7)
PEM_READ(CMS, CMS_ContentInfo, PEM_STRING_CMS)
PEM_WRITE(CMS, CMS_ContentInfo, i2d_CMS_ContentInfo, PEM_STRING_CMS)

/* A PKCS #7 of old, under a certificate's name. */
PEM_READ(NETSCAPE_CERT_SEQUENCE, NETSCAPE_CERT_SEQUENCE, PEM_STRING_X509)
PEM_WRITE(NETSCAPE_CERT_SEQUENCE, NETSCAPE_CERT_SEQUENCE, i2d_NETSCAPE_CERT_SEQUENCE,
          PEM_STRING_X509)

PEM_READ(PKCS8, X509_SIG, PEM_STRING_PKCS8)
PEM_WRITE(PKCS8, X509_SIG, i2d_X509_SIG, PEM_STRING_PKCS8)
PEM_READ(PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO, PEM_STRING_PKCS8INF)
PEM_WRITE(PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO, i2d_PKCS8_PRIV_KEY_INFO, PEM_STRING_PKCS8INF)
