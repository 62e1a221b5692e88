/* RSA in PEM: PEM_read_bio_RSAPrivateKey(3). */
#include <openssl/crypto.h>
#include <openssl/rsa.h>

#include "crypto/pem/objects.h"

static const struct pem_object_kind kind = {EVP_PKEY_RSA, EVP_PKEY_RSA_PSS,
                                            EVP_R_EXPECTING_AN_RSA_KEY};

/* *x, unless x is NULL, becomes the new one. */
static RSA *give(RSA **x, RSA *object)
{
    if (object != NULL && x != NULL) {
        RSA_free(*x);
        *x = object;
    }
    return object;
}

RSA *PEM_read_bio_RSAPrivateKey(BIO *out, RSA **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read(out, &kind, PEM_PRIVATE, cb, u));
}

RSA *PEM_read_RSAPrivateKey(FILE *out, RSA **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read_fp(out, &kind, PEM_PRIVATE, cb, u));
}

int PEM_write_bio_RSAPrivateKey(BIO *out, const RSA *x, const EVP_CIPHER *enc,
                                const unsigned char *kstr, int klen, pem_password_cb *cb, void *u)
{
    const struct pem_encryption how = {enc, kstr, klen, cb, u};
    return pem_object_write(out, EVP_PKEY_RSA, x, PEM_PRIVATE, &how);
}

int PEM_write_RSAPrivateKey(FILE *out, const RSA *x, const EVP_CIPHER *enc,
                            const unsigned char *kstr, int klen, pem_password_cb *cb, void *u)
{
    const struct pem_encryption how = {enc, kstr, klen, cb, u};
    return pem_object_write_fp(out, EVP_PKEY_RSA, x, PEM_PRIVATE, &how);
}

RSA *PEM_read_bio_RSA_PUBKEY(BIO *out, RSA **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read(out, &kind, PEM_PUBLIC, cb, u));
}

RSA *PEM_read_RSA_PUBKEY(FILE *out, RSA **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read_fp(out, &kind, PEM_PUBLIC, cb, u));
}

int PEM_write_bio_RSA_PUBKEY(BIO *out, const RSA *x)
{
    return pem_object_write(out, EVP_PKEY_RSA, x, PEM_PUBLIC, NULL);
}

int PEM_write_RSA_PUBKEY(FILE *out, const RSA *x)
{
    return pem_object_write_fp(out, EVP_PKEY_RSA, x, PEM_PUBLIC, NULL);
}

/* ---- RSAPublicKey: no part of a key, but a form of its own ---- */

static int put(BIO *out, const RSA *x)
{
    unsigned char *der = NULL;
    int len = i2d_RSAPublicKey(x, &der);
    int ok = len > 0 && pem_write(out, PEM_STRING_RSA_PUBLIC, "", slice_of(der, (size_t)len));
    OPENSSL_free(der);
    return ok;
}

int PEM_write_bio_RSAPublicKey(BIO *out, const RSA *x)
{
    return put(out, x);
}

int PEM_write_RSAPublicKey(FILE *out, const RSA *x)
{
    BIO *b = BIO_new_fp(out, BIO_NOCLOSE);
    int ok = b != NULL && put(b, x);
    BIO_free(b);
    return ok;
}

RSA *PEM_read_bio_RSAPublicKey(BIO *out, RSA **x, pem_password_cb *cb, void *u)
{
    unsigned char *der = NULL;
    long len;
    if (PEM_bytes_read_bio(&der, &len, NULL, PEM_STRING_RSA_PUBLIC, out, cb, u) != 1)
        return NULL;
    const unsigned char *at = der;
    RSA *object = d2i_RSAPublicKey(x, &at, len);
    OPENSSL_free(der);
    return object;
}

RSA *PEM_read_RSAPublicKey(FILE *out, RSA **x, pem_password_cb *cb, void *u)
{
    BIO *b = BIO_new_fp(out, BIO_NOCLOSE);
    RSA *object = b != NULL ? PEM_read_bio_RSAPublicKey(b, x, cb, u) : NULL;
    BIO_free(b);
    return object;
}
