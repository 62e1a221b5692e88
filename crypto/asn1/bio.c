/* Values from BIOs and FILEs and into them. */
#include <limits.h>
#include <openssl/crypto.h>

#include "crypto/asn1/item.h"

/* ---- One element off a BIO, of definite or indefinite length, and no byte behind it ---- */

enum {
    FIRST_PART = 16384, /* memory grows with what comes, not with what was announced */
    HEADER_MAX = 16,    /* bytes: more than a header needs that d2i takes */
};

/* n bytes more: 1; 0 at the end, -1 with an error of the BIO's or without memory. */
static int append(BIO *in, struct builder *b, size_t n)
{
    for (size_t part = FIRST_PART; n > 0; part = part < INT_MAX / 2 ? 2 * part : part) {
        const size_t want = n < part ? n : part;
        uint8_t *at = build_room(b, want);
        if (at == NULL)
            return -1;
        const int got = BIO_read(in, at, (int)want);
        b->len -= want - (got > 0 ? (size_t)got : 0);
        if (got <= 0)
            return got < 0 ? -1 : 0;
        n -= (size_t)got;
    }
    return 1;
}

/* A header, byte by byte until it is whole: at first two, which the shortest has. Where there is
 * nothing at all, not even before it, and no error either, none is raised. */
static bool append_header(BIO *in, struct builder *b, struct asn1_header *h)
{
    const size_t start = b->len;
    for (size_t n = 2;; n = 1) {
        const int more = append(in, b, n);
        if (more <= 0 && b->len == start) /* and there may be no b->ptr */
            return more == 0 && start == 0 ? false : FAIL(ERR_LIB_ASN1, ASN1_R_NOT_ENOUGH_DATA);
        struct slice sofar = slice_of(b->ptr + start, b->len - start);
        enum asn1_header_result result = asn1_header_read(sofar, h);
        if (result != HEADER_BAD)
            return true;
        if (more <= 0 || sofar.len >= HEADER_MAX)
            return FAIL(ERR_LIB_ASN1, more <= 0 ? ASN1_R_NOT_ENOUGH_DATA : ASN1_R_HEADER_TOO_LONG);
    }
}

static bool append_element(BIO *in, struct builder *b)
{
    uint32_t open = 0; /* indefinite lengths that have not ended */
    do {
        const size_t start = b->len;
        struct asn1_header h;
        if (!append_header(in, b, &h))
            return false;
        if (open > 0 && b->ptr[start] == 0 && b->ptr[start + 1] == 0) {
            open--;
        } else if (h.indefinite) {
            if (open++ == UINT32_MAX)
                return FAIL(ERR_LIB_ASN1, ASN1_R_HEADER_TOO_LONG);
        } else {
            if (h.len > INT_MAX || b->len + h.len > INT_MAX)
                return FAIL(ERR_LIB_ASN1, ASN1_R_TOO_LONG);
            if (append(in, b, h.len) <= 0)
                return FAIL(ERR_LIB_ASN1, ASN1_R_NOT_ENOUGH_DATA);
        }
    } while (open > 0);
    return true;
}

void *ASN1_item_d2i_bio_ex(const ASN1_ITEM *it, BIO *in, void *pval, OSSL_LIB_CTX *libctx,
                           const char *propq)
{
    void *value = NULL;
    struct builder b;
    if (in == NULL)
        return NULL;
    build_init_secret(&b);
    if (append_element(in, &b)) {
        const unsigned char *p = b.ptr;
        value = ASN1_item_d2i_ex(pval, &p, (long)b.len, it, libctx, propq);
    }
    build_free(&b);
    return value;
}

void *ASN1_item_d2i_bio(const ASN1_ITEM *it, BIO *in, void *pval)
{
    return ASN1_item_d2i_bio_ex(it, in, pval, NULL, NULL);
}

void *ASN1_d2i_bio(void *(*xnew)(void), d2i_of_void *d2i, BIO *in, void **x)
{
    void *value = NULL;
    struct builder b;
    (void)xnew;
    build_init_secret(&b);
    if (append_element(in, &b)) {
        const unsigned char *p = b.ptr;
        value = d2i(x, &p, (long)b.len);
    }
    build_free(&b);
    return value;
}

/* ---- Into a BIO ---- */

static int write_all(BIO *out, const unsigned char *der, int len)
{
    while (len > 0) {
        int n = BIO_write(out, der, len);
        if (n <= 0)
            return 0;
        der += n;
        len -= n;
    }
    return 1;
}

int ASN1_i2d_bio(i2d_of_void *i2d, BIO *out, const void *x)
{
    unsigned char *der = NULL;
    int len = i2d(x, &der);
    int ok = len > 0 && write_all(out, der, len);
    if (der != NULL)
        OPENSSL_clear_free(der, (size_t)len);
    return ok;
}

int ASN1_item_i2d_bio(const ASN1_ITEM *it, BIO *out, const void *x)
{
    unsigned char *der = NULL;
    int len = ASN1_item_i2d(x, &der, it);
    if (der == NULL)
        return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    int ok = write_all(out, der, len);
    OPENSSL_clear_free(der, (size_t)len);
    return ok;
}

BIO *ASN1_item_i2d_mem_bio(const ASN1_ITEM *it, const ASN1_VALUE *val)
{
    if (it == NULL || val == NULL)
        return ERR_raise(ERR_LIB_ASN1, ERR_R_PASSED_NULL_PARAMETER), NULL;
    BIO *out = BIO_new(BIO_s_mem());
    if (out != NULL && ASN1_item_i2d_bio(it, out, val) > 0)
        return out;
    BIO_free(out);
    return NULL;
}

/* ---- FILEs ---- */

static BIO *over(FILE *file)
{
    BIO *b = BIO_new(BIO_s_file());
    if (b == NULL)
        ERR_raise(ERR_LIB_ASN1, ERR_R_BUF_LIB);
    else
        BIO_set_fp(b, file, BIO_NOCLOSE);
    return b;
}

void *ASN1_d2i_fp(void *(*xnew)(void), d2i_of_void *d2i, FILE *in, void **x)
{
    BIO *b = over(in);
    void *value = b != NULL ? ASN1_d2i_bio(xnew, d2i, b, x) : NULL;
    BIO_free(b);
    return value;
}

int ASN1_i2d_fp(i2d_of_void *i2d, FILE *out, const void *x)
{
    BIO *b = over(out);
    int ok = b != NULL && ASN1_i2d_bio(i2d, b, x);
    BIO_free(b);
    return ok;
}

void *ASN1_item_d2i_fp_ex(const ASN1_ITEM *it, FILE *in, void *x, OSSL_LIB_CTX *libctx,
                          const char *propq)
{
    BIO *b = over(in);
    void *value = b != NULL ? ASN1_item_d2i_bio_ex(it, b, x, libctx, propq) : NULL;
    BIO_free(b);
    return value;
}

void *ASN1_item_d2i_fp(const ASN1_ITEM *it, FILE *in, void *x)
{
    return ASN1_item_d2i_fp_ex(it, in, x, NULL, NULL);
}

int ASN1_item_i2d_fp(const ASN1_ITEM *it, FILE *out, const void *x)
{
    BIO *b = over(out);
    int ok = b != NULL && ASN1_item_i2d_bio(it, b, x);
    BIO_free(b);
    return ok;
}
