/* Keys in PEM of FILEs, and PKCS #8 by other names. */
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/der/bio.h"
#include "crypto/pem/keys.h"

/* ---- PKCS #8 ---- */

int PEM_write_bio_PKCS8PrivateKey(BIO *bp, const EVP_PKEY *x, const EVP_CIPHER *enc,
                                  const char *kstr, int klen, pem_password_cb *cb, void *u)
{
    const struct pem_sealing how = {
        .cipher = enc, .pass = kstr, .pass_len = klen, .cb = cb, .u = u};
    return pem_write_pkcs8(bp, x, &how, false);
}

int i2d_PKCS8PrivateKey_bio(BIO *bp, const EVP_PKEY *x, const EVP_CIPHER *enc, const char *kstr,
                            int klen, pem_password_cb *cb, void *u)
{
    const struct pem_sealing how = {
        .cipher = enc, .pass = kstr, .pass_len = klen, .cb = cb, .u = u};
    return pem_write_pkcs8(bp, x, &how, true);
}

EVP_PKEY *d2i_PKCS8PrivateKey_bio(BIO *bp, EVP_PKEY **x, pem_password_cb *cb, void *u)
{
    struct builder b;
    EVP_PKEY *key = NULL;
    build_init_secret(&b);
    if (der_read_bio(bp, &b)) {
        struct slice der = slice_of(b.ptr, b.len);
        key = pkey_give(x, pem_get_sealed(&der, NULL, cb, u));
    }
    build_free(&b);
    return key;
}

int PEM_write_PKCS8PrivateKey(FILE *fp, const EVP_PKEY *x, const EVP_CIPHER *enc, const char *kstr,
                              int klen, pem_password_cb *cd, void *u)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = b != NULL && PEM_write_bio_PKCS8PrivateKey(b, x, enc, kstr, klen, cd, u);
    BIO_free(b);
    return ok;
}

int i2d_PKCS8PrivateKey_fp(FILE *fp, const EVP_PKEY *x, const EVP_CIPHER *enc, const char *kstr,
                           int klen, pem_password_cb *cb, void *u)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = b != NULL && i2d_PKCS8PrivateKey_bio(b, x, enc, kstr, klen, cb, u);
    BIO_free(b);
    return ok;
}

EVP_PKEY *d2i_PKCS8PrivateKey_fp(FILE *fp, EVP_PKEY **x, pem_password_cb *cb, void *u)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    EVP_PKEY *key = b != NULL ? d2i_PKCS8PrivateKey_bio(b, x, cb, u) : NULL;
    BIO_free(b);
    return key;
}

/* ---- Reading ---- */

static EVP_PKEY *read_fp(FILE *fp, unsigned parts, EVP_PKEY **x, pem_password_cb *cb, void *u,
                         OSSL_LIB_CTX *libctx)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    EVP_PKEY *key = b != NULL ? pkey_give(x, pem_read_key(b, parts, libctx, cb, u)) : NULL;
    BIO_free(b);
    return key;
}

EVP_PKEY *PEM_read_PrivateKey_ex(FILE *out, EVP_PKEY **x, pem_password_cb *cb, void *u,
                                 OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)propq;
    return read_fp(out, PEM_PRIVATE, x, cb, u, libctx);
}

EVP_PKEY *PEM_read_PrivateKey(FILE *out, EVP_PKEY **x, pem_password_cb *cb, void *u)
{
    return read_fp(out, PEM_PRIVATE, x, cb, u, NULL);
}

EVP_PKEY *PEM_read_PUBKEY_ex(FILE *out, EVP_PKEY **x, pem_password_cb *cb, void *u,
                             OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)propq;
    return read_fp(out, PEM_PUBLIC, x, cb, u, libctx);
}

EVP_PKEY *PEM_read_PUBKEY(FILE *out, EVP_PKEY **x, pem_password_cb *cb, void *u)
{
    return read_fp(out, PEM_PUBLIC, x, cb, u, NULL);
}

/* ---- Writing ---- */

int PEM_write_PrivateKey_ex(FILE *out, const EVP_PKEY *x, const EVP_CIPHER *enc,
                            const unsigned char *kstr, int klen, pem_password_cb *cb, void *u,
                            OSSL_LIB_CTX *libctx, const char *propq)
{
    BIO *b = BIO_new_fp(out, BIO_NOCLOSE);
    int ok = b != NULL && PEM_write_bio_PrivateKey_ex(b, x, enc, kstr, klen, cb, u, libctx, propq);
    BIO_free(b);
    return ok;
}

int PEM_write_PrivateKey(FILE *out, const EVP_PKEY *x, const EVP_CIPHER *enc,
                         const unsigned char *kstr, int klen, pem_password_cb *cb, void *u)
{
    return PEM_write_PrivateKey_ex(out, x, enc, kstr, klen, cb, u, NULL, NULL);
}

int PEM_write_PUBKEY_ex(FILE *out, const EVP_PKEY *x, OSSL_LIB_CTX *libctx, const char *propq)
{
    BIO *b = BIO_new_fp(out, BIO_NOCLOSE);
    int ok = b != NULL && PEM_write_bio_PUBKEY_ex(b, x, libctx, propq);
    BIO_free(b);
    return ok;
}

int PEM_write_PUBKEY(FILE *out, const EVP_PKEY *x)
{
    return PEM_write_PUBKEY_ex(out, x, NULL, NULL);
}
