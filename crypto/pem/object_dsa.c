/* DSA in PEM: PEM_read_bio_DSAPrivateKey(3). */
#include <openssl/dsa.h>

#include "crypto/pem/objects.h"

static const struct pem_object_kind kind = {EVP_PKEY_DSA, 0, EVP_R_EXPECTING_A_DSA_KEY};

/* *x, unless x is NULL, becomes the new one. */
static DSA *give(DSA **x, DSA *object)
{
    if (object != NULL && x != NULL) {
        DSA_free(*x);
        *x = object;
    }
    return object;
}

DSA *PEM_read_bio_DSAPrivateKey(BIO *out, DSA **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read(out, &kind, PEM_PRIVATE, cb, u));
}

DSA *PEM_read_DSAPrivateKey(FILE *out, DSA **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read_fp(out, &kind, PEM_PRIVATE, cb, u));
}

int PEM_write_bio_DSAPrivateKey(BIO *out, const DSA *x, const EVP_CIPHER *enc,
                                const unsigned char *kstr, int klen, pem_password_cb *cb, void *u)
{
    const struct pem_encryption how = {enc, kstr, klen, cb, u};
    return pem_object_write(out, EVP_PKEY_DSA, x, PEM_PRIVATE, &how);
}

int PEM_write_DSAPrivateKey(FILE *out, const DSA *x, const EVP_CIPHER *enc,
                            const unsigned char *kstr, int klen, pem_password_cb *cb, void *u)
{
    const struct pem_encryption how = {enc, kstr, klen, cb, u};
    return pem_object_write_fp(out, EVP_PKEY_DSA, x, PEM_PRIVATE, &how);
}

DSA *PEM_read_bio_DSA_PUBKEY(BIO *out, DSA **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read(out, &kind, PEM_PUBLIC, cb, u));
}

DSA *PEM_read_DSA_PUBKEY(FILE *out, DSA **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read_fp(out, &kind, PEM_PUBLIC, cb, u));
}

int PEM_write_bio_DSA_PUBKEY(BIO *out, const DSA *x)
{
    return pem_object_write(out, EVP_PKEY_DSA, x, PEM_PUBLIC, NULL);
}

int PEM_write_DSA_PUBKEY(FILE *out, const DSA *x)
{
    return pem_object_write_fp(out, EVP_PKEY_DSA, x, PEM_PUBLIC, NULL);
}

DSA *PEM_read_bio_DSAparams(BIO *out, DSA **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read(out, &kind, PEM_PARAMETERS, cb, u));
}

DSA *PEM_read_DSAparams(FILE *out, DSA **x, pem_password_cb *cb, void *u)
{
    return give(x, pem_object_read_fp(out, &kind, PEM_PARAMETERS, cb, u));
}

int PEM_write_bio_DSAparams(BIO *out, const DSA *x)
{
    return pem_object_write(out, EVP_PKEY_DSA, x, PEM_PARAMETERS, NULL);
}

int PEM_write_DSAparams(FILE *out, const DSA *x)
{
    return pem_object_write_fp(out, EVP_PKEY_DSA, x, PEM_PARAMETERS, NULL);
}
