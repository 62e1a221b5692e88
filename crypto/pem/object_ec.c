/* EC_KEY and EC_GROUP in PEM: PEM_read_bio_ECPrivateKey(3). */
#include <openssl/crypto.h>
#include <openssl/ec.h>

#include "crypto/pem/objects.h"

static const struct pem_object_kind kind = {EVP_PKEY_EC, EVP_PKEY_SM2, EVP_R_EXPECTING_A_EC_KEY};

/* *x, unless x is NULL, becomes the new one. */
static EC_KEY *give(EC_KEY **x, EC_KEY *object)
{
    if (object != NULL && x != NULL) {
        EC_KEY_free(*x);
        *x = object;
    }
    return object;
}

EC_KEY *PEM_read_bio_ECPrivateKey(BIO *out, EC_KEY **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read(out, &kind, PEM_PRIVATE, cb, u));
}

EC_KEY *PEM_read_ECPrivateKey(FILE *out, EC_KEY **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read_fp(out, &kind, PEM_PRIVATE, cb, u));
}

int PEM_write_bio_ECPrivateKey(BIO *out, const EC_KEY *x, const EVP_CIPHER *enc,
                               const unsigned char *kstr, int klen, pem_password_cb *cb, void *u)
{
    const struct pem_encryption how = {enc, kstr, klen, cb, u};
    return pem_object_write(out, EVP_PKEY_EC, x, PEM_PRIVATE, &how);
}

int PEM_write_ECPrivateKey(FILE *out, const EC_KEY *x, const EVP_CIPHER *enc,
                           const unsigned char *kstr, int klen, pem_password_cb *cb, void *u)
{
    const struct pem_encryption how = {enc, kstr, klen, cb, u};
    return pem_object_write_fp(out, EVP_PKEY_EC, x, PEM_PRIVATE, &how);
}

EC_KEY *PEM_read_bio_EC_PUBKEY(BIO *out, EC_KEY **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read(out, &kind, PEM_PUBLIC, cb, u));
}

EC_KEY *PEM_read_EC_PUBKEY(FILE *out, EC_KEY **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read_fp(out, &kind, PEM_PUBLIC, cb, u));
}

int PEM_write_bio_EC_PUBKEY(BIO *out, const EC_KEY *x)
{
    return pem_object_write(out, EVP_PKEY_EC, x, PEM_PUBLIC, NULL);
}

int PEM_write_EC_PUBKEY(FILE *out, const EC_KEY *x)
{
    return pem_object_write_fp(out, EVP_PKEY_EC, x, PEM_PUBLIC, NULL);
}

/* ---- ECPKParameters: no part of a key, but the parameters of a curve ---- */

static int put(BIO *out, const EC_GROUP *x)
{
    unsigned char *der = NULL;
    int len = i2d_ECPKParameters(x, &der);
    int ok = len > 0 && pem_write(out, PEM_STRING_ECPARAMETERS, "", slice_of(der, (size_t)len));
    OPENSSL_free(der);
    return ok;
}

int PEM_write_bio_ECPKParameters(BIO *out, const EC_GROUP *x)
{
    return put(out, x);
}

int PEM_write_ECPKParameters(FILE *out, const EC_GROUP *x)
{
    BIO *b = BIO_new_fp(out, BIO_NOCLOSE);
    int ok = b != NULL && put(b, x);
    BIO_free(b);
    return ok;
}

EC_GROUP *PEM_read_bio_ECPKParameters(BIO *out, EC_GROUP **x, pem_password_cb *cb, void *u)
{
    unsigned char *der = NULL;
    long len;
    if (PEM_bytes_read_bio(&der, &len, NULL, PEM_STRING_ECPARAMETERS, out, cb, u) != 1)
        return NULL;
    const unsigned char *at = der;
    EC_GROUP *object = d2i_ECPKParameters(x, &at, len);
    OPENSSL_free(der);
    return object;
}

EC_GROUP *PEM_read_ECPKParameters(FILE *out, EC_GROUP **x, pem_password_cb *cb, void *u)
{
    BIO *b = BIO_new_fp(out, BIO_NOCLOSE);
    EC_GROUP *object = b != NULL ? PEM_read_bio_ECPKParameters(b, x, cb, u) : NULL;
    BIO_free(b);
    return object;
}
