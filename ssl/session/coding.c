/* Sessions as DER and PEM: d2i_SSL_SESSION(3), PEM_read_bio_SSL_SESSION(3). */
#include <limits.h>

#include <openssl/crypto.h>
#include <openssl/pem.h>

#include "crypto/base/raise.h"
#include "ssl/session/session.h"

/* 0 without an error for one that isn't there or has no cipher: there is nothing to be written. */
int i2d_SSL_SESSION(const SSL_SESSION *in, unsigned char **pp)
{
    struct builder b;
    uint8_t *bytes;
    size_t len;
    if (in == NULL)
        return 0;
    build_init_secret(&b);
    if (!session_encode(in, &b) || !build_take(&b, &bytes, &len)) {
        build_free(&b);
        return 0;
    }
    bool ok = len <= INT_MAX;
    if (ok && pp != NULL && *pp == NULL) {
        *pp = bytes;
        return (int)len;
    }
    if (ok && pp != NULL) {
        memcpy(*pp, bytes, len);
        *pp += len;
    }
    OPENSSL_clear_free(bytes, len);
    return ok ? (int)len : 0;
}

/* A session at *a takes what is read; if nothing can be, it stays what it was. */
SSL_SESSION *d2i_SSL_SESSION(SSL_SESSION **a, const unsigned char **pp, long length)
{
    struct slice in = slice_of(*pp, length > 0 ? (size_t)length : 0);
    SSL_SESSION *n = session_decode(&in);
    if (n == NULL)
        return NULL;
    *pp = in.ptr;
    if (a != NULL && *a != NULL) {
        session_exchange(*a, n);
        SSL_SESSION_free(n);
        return *a;
    }
    if (a != NULL)
        *a = n;
    return n;
}

/* ---- PEM ---- */

static void *d2i(void **a, const unsigned char **pp, long length)
{
    SSL_SESSION *n = a != NULL ? *a : NULL;
    SSL_SESSION *got = d2i_SSL_SESSION(&n, pp, length);
    if (got != NULL && a != NULL)
        *a = got;
    return got;
}

static int i2d(const void *in, unsigned char **pp)
{
    return i2d_SSL_SESSION(in, pp);
}

static SSL_SESSION *read(BIO *bp, SSL_SESSION **x, pem_password_cb *cb, void *u)
{
    void *n = x != NULL ? *x : NULL;
    SSL_SESSION *got = PEM_ASN1_read_bio(d2i, PEM_STRING_SSL_SESSION, bp, &n, cb, u);
    if (got != NULL && x != NULL)
        *x = got;
    return got;
}

SSL_SESSION *PEM_read_bio_SSL_SESSION(BIO *bp, SSL_SESSION **x, pem_password_cb *cb, void *u)
{
    return read(bp, x, cb, u);
}

SSL_SESSION *PEM_read_SSL_SESSION(FILE *fp, SSL_SESSION **x, pem_password_cb *cb, void *u)
{
    BIO *bp = BIO_new_fp(fp, BIO_NOCLOSE);
    SSL_SESSION *got = bp != NULL ? read(bp, x, cb, u) : NULL;
    BIO_free(bp);
    return got;
}

int PEM_write_bio_SSL_SESSION(BIO *bp, const SSL_SESSION *x)
{
    return PEM_ASN1_write_bio(i2d, PEM_STRING_SSL_SESSION, bp, x, NULL, NULL, 0, NULL, NULL);
}

int PEM_write_SSL_SESSION(FILE *fp, const SSL_SESSION *x)
{
    return PEM_ASN1_write(i2d, PEM_STRING_SSL_SESSION, fp, x, NULL, NULL, 0, NULL, NULL);
}
