/* Keys in Microsoft's forms by BIOs: b2i_PVK_bio_ex(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/pem/msblob.h"
#include "crypto/pkey/d2i.h"

/* Appends n bytes of the BIO; false if there are fewer. */
static bool take(BIO *in, struct builder *b, size_t n)
{
    uint8_t *at = build_room(b, n);
    size_t got = 0, part;
    while (at != NULL && got < n && BIO_read_ex(in, at + got, n - got, &part))
        got += part;
    return got == n && at != NULL;
}

/* ---- Blobs ---- */

/* The blob isn't told apart from what is behind it: *in stays, as with OpenSSL's. */
static EVP_PKEY *get(const unsigned char *const *in, long length, unsigned part)
{
    struct slice s = slice_of(*in, length > 0 ? (size_t)length : 0);
    return msblob_get(&s, part, NULL);
}

EVP_PKEY *b2i_PrivateKey(const unsigned char **in, long length)
{
    return get(in, length, PEM_PRIVATE);
}

EVP_PKEY *b2i_PublicKey(const unsigned char **in, long length)
{
    return get(in, length, PEM_PUBLIC);
}

static EVP_PKEY *too_short(int reason)
{
    ERR_raise(ERR_LIB_PEM, reason);
    return NULL;
}

static EVP_PKEY *get_bio(BIO *in, unsigned part)
{
    uint8_t first[MSBLOB_HEAD_LEN];
    struct builder b;
    struct slice s;
    struct msblob_head head;
    build_init_fixed(&b, first, sizeof(first));
    if (!take(in, &b, MSBLOB_HEAD_LEN))
        return too_short(PEM_R_KEYBLOB_TOO_SHORT);
    s = slice_of(first, sizeof(first));
    if (!msblob_read_head(&s, part, &head))
        return NULL;
    build_init_secret(&b);
    EVP_PKEY *key = NULL;
    if (take(in, &b, msblob_body_len(&head))) {
        s = slice_of(b.ptr, b.len);
        key = msblob_read_body(&s, &head, NULL);
    } else if (!b.failed) {
        too_short(PEM_R_KEYBLOB_TOO_SHORT);
    }
    build_free(&b);
    return key;
}

EVP_PKEY *b2i_PrivateKey_bio(BIO *in)
{
    return get_bio(in, PEM_PRIVATE);
}

EVP_PKEY *b2i_PublicKey_bio(BIO *in)
{
    return get_bio(in, PEM_PUBLIC);
}

/* How many bytes were written, or -1; frees the builder. */
static int write_built(BIO *out, struct builder *b, bool ok)
{
    int n = ok && bio_write_all(out, b->ptr, b->len) ? (int)b->len : -1;
    build_free(b);
    return n;
}

static int put_bio(BIO *out, const EVP_PKEY *key, bool public)
{
    struct builder b;
    build_init_secret(&b);
    return write_built(out, &b, msblob_put(&b, key, public));
}

int i2b_PrivateKey_bio(BIO *out, const EVP_PKEY *pk)
{
    return put_bio(out, pk, false);
}

int i2b_PublicKey_bio(BIO *out, const EVP_PKEY *pk)
{
    return put_bio(out, pk, true);
}

/* ---- PVK ---- */

EVP_PKEY *b2i_PVK_bio_ex(BIO *in, pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx,
                         const char *propq)
{
    const struct pvk_asking who = {cb, u, libctx, propq};
    uint8_t first[PVK_HEAD_LEN];
    struct builder b;
    struct slice s;
    struct pvk_head head;
    build_init_fixed(&b, first, sizeof(first));
    if (!take(in, &b, PVK_HEAD_LEN))
        return too_short(PEM_R_PVK_DATA_TOO_SHORT);
    s = slice_of(first, sizeof(first));
    if (!pvk_read_head(&s, &head))
        return NULL;
    build_init_secret(&b);
    EVP_PKEY *key = NULL;
    if (take(in, &b, (size_t)head.salt_len + head.key_len)) {
        s = slice_of(b.ptr, b.len);
        key = pvk_read_body(&s, &head, &who);
    } else if (!b.failed) {
        too_short(PEM_R_PVK_DATA_TOO_SHORT);
    }
    build_free(&b);
    return key;
}

EVP_PKEY *b2i_PVK_bio(BIO *in, pem_password_cb *cb, void *u)
{
    return b2i_PVK_bio_ex(in, cb, u, NULL, NULL);
}

int i2b_PVK_bio_ex(BIO *out, const EVP_PKEY *pk, int enclevel, pem_password_cb *cb, void *u,
                   OSSL_LIB_CTX *libctx, const char *propq)
{
    const struct pvk_asking who = {cb, u, libctx, propq};
    struct builder b;
    build_init_secret(&b);
    return write_built(out, &b, pvk_put(&b, pk, enclevel, &who));
}

int i2b_PVK_bio(BIO *out, const EVP_PKEY *pk, int enclevel, pem_password_cb *cb, void *u)
{
    return i2b_PVK_bio_ex(out, pk, enclevel, cb, u, NULL, NULL);
}
