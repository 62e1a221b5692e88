#include "crypto/pkey/d2i.h"

#include <openssl/asn1err.h>
#include <openssl/crypto.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/der/bio.h"

EVP_PKEY *d2i_key(pkey_getter *get, const struct pkey_row *row, EVP_PKEY **a,
                  const unsigned char **pp, long length, OSSL_LIB_CTX *libctx)
{
    if (length < 0) {
        ERR_raise(ERR_LIB_ASN1, ERR_R_PASSED_INVALID_ARGUMENT);
        return NULL;
    }
    struct slice der = slice_of(*pp, (size_t)length);
    EVP_PKEY *key = pkey_give(a, get(row, &der, libctx));
    if (key != NULL)
        *pp = der.ptr;
    return key;
}

EVP_PKEY *d2i_key_bio(pkey_getter *get, const struct pkey_row *row, EVP_PKEY **a, BIO *in,
                      OSSL_LIB_CTX *libctx)
{
    struct builder b;
    build_init_secret(&b);
    EVP_PKEY *key = NULL;
    if (der_read_bio(in, &b)) {
        struct slice der = slice_of(b.ptr, b.len);
        key = pkey_give(a, get(row, &der, libctx));
    }
    build_free(&b);
    return key;
}

EVP_PKEY *d2i_key_fp(pkey_getter *get, const struct pkey_row *row, EVP_PKEY **a, FILE *in,
                     OSSL_LIB_CTX *libctx)
{
    BIO *b = BIO_new_fp(in, BIO_NOCLOSE);
    EVP_PKEY *key = b != NULL ? d2i_key_bio(get, row, a, b, libctx) : NULL;
    BIO_free(b);
    return key;
}

int i2d_built(struct builder *b, bool ok, unsigned char **pp)
{
    ok = ok && !b->failed && b->len <= INT32_MAX;
    int len = ok ? (int)b->len : -1;
    size_t taken;
    if (ok && pp != NULL && *pp != NULL) {
        memcpy(*pp, b->ptr, b->len);
        *pp += b->len;
    } else if (ok && pp != NULL && !build_take(b, pp, &taken)) {
        len = -1;
    }
    build_free(b);
    return len;
}

bool bio_write_all(BIO *out, const void *p, size_t n)
{
    size_t written;
    return BIO_write_ex(out, p, n, &written) && written == n;
}

int i2d_built_bio(struct builder *b, bool ok, BIO *out)
{
    ok = ok && !b->failed && bio_write_all(out, b->ptr, b->len);
    build_free(b);
    return ok;
}

int i2d_key(pkey_putter *put, const EVP_PKEY *key, unsigned char **pp)
{
    struct builder b;
    build_init_secret(&b);
    return i2d_built(&b, put(&b, key), pp);
}

int i2d_key_bio(pkey_putter *put, const EVP_PKEY *key, BIO *out)
{
    struct builder b;
    build_init_secret(&b);
    return i2d_built_bio(&b, put(&b, key), out);
}

int i2d_key_fp(pkey_putter *put, const EVP_PKEY *key, FILE *out)
{
    BIO *b = BIO_new_fp(out, BIO_NOCLOSE);
    int ok = b != NULL && i2d_key_bio(put, key, b);
    BIO_free(b);
    return ok;
}
