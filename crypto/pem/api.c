/* PEM_read_bio(3), PEM_bytes_read_bio(3), PEM_ASN1_read_bio: PEM of any kind. */
#include <openssl/crypto.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/pem/keys.h"

/* ---- Reading ---- */

/* A copy with a zero byte at the end, on the secure heap if wanted. */
static void *copy(const struct builder *b, bool secure)
{
    uint8_t *to = secure ? OPENSSL_secure_malloc(b->len + 1) : OPENSSL_malloc(b->len + 1);
    if (to == NULL)
        return NULL;
    memcpy(to, b->ptr, b->len);
    to[b->len] = '\0';
    return to;
}

static void drop(void *p, bool secure)
{
    if (secure)
        OPENSSL_secure_free(p);
    else
        OPENSSL_free(p);
}

/* What was read becomes the caller's; header may be NULL. */
static bool give(const struct pem *p, bool secure, char **name, char **header, unsigned char **data,
                 long *len)
{
    char *n = copy(&p->name, secure), *h = copy(&p->header, secure);
    unsigned char *d = copy(&p->data, secure);
    if (n == NULL || h == NULL || d == NULL) {
        drop(n, secure);
        drop(h, secure);
        drop(d, secure);
        return false;
    }
    *data = d;
    *len = (long)p->data.len;
    if (name != NULL)
        *name = n;
    else
        drop(n, secure);
    if (header != NULL)
        *header = h;
    else
        drop(h, secure);
    return true;
}

int PEM_read_bio_ex(BIO *bp, char **name, char **header, unsigned char **data, long *len,
                    unsigned int flags)
{
    struct pem p;
    pem_init(&p);
    *name = *header = NULL;
    *data = NULL;
    *len = 0;
    bool ok = pem_read_flags(bp, &p, flags) &&
              give(&p, (flags & PEM_FLAG_SECURE) != 0, name, header, data, len);
    pem_free(&p);
    return ok;
}

int PEM_read_bio(BIO *bp, char **name, char **header, unsigned char **data, long *len)
{
    return PEM_read_bio_ex(bp, name, header, data, len, PEM_FLAG_EAY_COMPATIBLE);
}

int PEM_read(FILE *fp, char **name, char **header, unsigned char **data, long *len)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = b != NULL && PEM_read_bio(b, name, header, data, len);
    BIO_free(b);
    return ok;
}

/* ---- Names: what else a name stands for ---- */

/* clang-format off */
static const struct {
    const char *wanted, *found;
} also[] = {
    {PEM_STRING_X509, PEM_STRING_X509_OLD},
    {PEM_STRING_X509_REQ, PEM_STRING_X509_REQ_OLD},
    {PEM_STRING_X509_TRUSTED, PEM_STRING_X509},
    {PEM_STRING_X509_TRUSTED, PEM_STRING_X509_OLD},
    {PEM_STRING_DHPARAMS, PEM_STRING_DHXPARAMS},
    {PEM_STRING_PKCS7, PEM_STRING_PKCS7_SIGNED},
    {PEM_STRING_PKCS7, PEM_STRING_X509},
    {PEM_STRING_CMS, PEM_STRING_X509},
    {PEM_STRING_CMS, PEM_STRING_PKCS7},
};
/* clang-format on */

static bool name_fits(const char *found, const char *wanted)
{
    if (strcmp(found, wanted) == 0)
        return true;
    for (size_t i = 0; i < sizeof(also) / sizeof(also[0]); i++)
        if (strcmp(also[i].wanted, wanted) == 0 && strcmp(also[i].found, found) == 0)
            return true;
    struct slice name = slice_of(found, strlen(found));
    if (strcmp(wanted, PEM_STRING_EVP_PKEY) == 0)
        return pem_kind_of(name).part == PEM_PRIVATE;
    return strcmp(wanted, PEM_STRING_PARAMETERS) == 0 && pem_kind_of(name).part == PEM_PARAMETERS;
}

/* The next of that name, decrypted. */
static bool read_named(BIO *in, const char *name, pem_password_cb *cb, void *u, struct pem *p)
{
    for (;;) {
        pem_init(p);
        if (!pem_read(in, p)) {
            unsigned long e = ERR_peek_last_error();
            if (ERR_GET_LIB(e) == ERR_LIB_PEM && ERR_GET_REASON(e) == PEM_R_NO_START_LINE)
                ERR_add_error_data(2, "Expecting: ", name);
            return false;
        }
        if (name_fits((const char *)p->name.ptr, name))
            return pem_decrypt(p, cb, u);
        pem_free(p);
    }
}

static int bytes_read(unsigned char **data, long *len, char **found, const char *name, BIO *bp,
                      pem_password_cb *cb, void *u, bool secure)
{
    struct pem p;
    bool ok = read_named(bp, name, cb, u, &p);
    if (ok) {
        p.name.len--; /* copies get a zero byte of their own */
        ok = give(&p, secure, found, NULL, data, len);
    }
    pem_free(&p);
    return ok;
}

int PEM_bytes_read_bio(unsigned char **pdata, long *plen, char **pnm, const char *name, BIO *bp,
                       pem_password_cb *cb, void *u)
{
    return bytes_read(pdata, plen, pnm, name, bp, cb, u, false);
}

int PEM_bytes_read_bio_secmem(unsigned char **pdata, long *plen, char **pnm, const char *name,
                              BIO *bp, pem_password_cb *cb, void *u)
{
    return bytes_read(pdata, plen, pnm, name, bp, cb, u, true);
}

void *PEM_ASN1_read_bio(d2i_of_void *d2i, const char *name, BIO *bp, void **x, pem_password_cb *cb,
                        void *u)
{
    struct pem p;
    void *object = NULL;
    if (read_named(bp, name, cb, u, &p)) {
        const unsigned char *data = p.data.ptr;
        object = d2i(x, &data, (long)p.data.len);
        if (object == NULL)
            ERR_raise(ERR_LIB_PEM, ERR_R_ASN1_LIB);
    }
    pem_free(&p);
    return object;
}

void *PEM_ASN1_read(d2i_of_void *d2i, const char *name, FILE *fp, void **x, pem_password_cb *cb,
                    void *u)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    void *object = b != NULL ? PEM_ASN1_read_bio(d2i, name, b, x, cb, u) : NULL;
    BIO_free(b);
    return object;
}

/* ---- Writing ---- */

int PEM_write_bio(BIO *bp, const char *name, const char *hdr, const unsigned char *data, long len)
{
    if (len < 0)
        return FAIL(ERR_LIB_PEM, ERR_R_PASSED_INVALID_ARGUMENT);
    if (!pem_write(bp, name, hdr != NULL ? hdr : "", slice_of(data, (size_t)len)))
        return 0;
    return (int)((len + 2) / 3 * 4 + (len + 47) / 48);
}

int PEM_write(FILE *fp, const char *name, const char *hdr, const unsigned char *data, long len)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ret = b != NULL ? PEM_write_bio(b, name, hdr, data, len) : 0;
    BIO_free(b);
    return ret;
}

int PEM_ASN1_write_bio(i2d_of_void *i2d, const char *name, BIO *bp, const void *x,
                       const EVP_CIPHER *enc, const unsigned char *kstr, int klen,
                       pem_password_cb *cb, void *u)
{
    int len = i2d(x, NULL);
    unsigned char *der = len > 0 ? OPENSSL_malloc((size_t)len) : NULL, *p = der;
    if (der == NULL)
        return FAIL(ERR_LIB_PEM, ERR_R_ASN1_LIB);
    bool ok = i2d(x, &p) == len;
    struct slice data = slice_of(der, (size_t)len);
    if (ok && enc != NULL)
        ok = pem_write_encrypted(bp, name, data, enc, kstr, klen, cb, u);
    else if (ok)
        ok = pem_write(bp, name, "", data);
    OPENSSL_clear_free(der, (size_t)len);
    return ok;
}

int PEM_ASN1_write(i2d_of_void *i2d, const char *name, FILE *fp, const void *x,
                   const EVP_CIPHER *enc, const unsigned char *kstr, int klen,
                   pem_password_cb *callback, void *u)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = b != NULL && PEM_ASN1_write_bio(i2d, name, b, x, enc, kstr, klen, callback, u);
    BIO_free(b);
    return ok;
}
