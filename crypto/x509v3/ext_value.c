/* Extensions and the values in them: X509V3_get_d2i(3). */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"

void *X509V3_EXT_d2i(X509_EXTENSION *ext)
{
    const X509V3_EXT_METHOD *m = X509V3_EXT_get(ext);
    return m != NULL ? method_decode(m, X509_EXTENSION_get_data(ext)) : NULL;
}

static bool is_nid(const STACK_OF(X509_EXTENSION) * exts, int at, int nid)
{
    return OBJ_obj2nid(X509_EXTENSION_get_object(sk_X509_EXTENSION_value(exts, at))) == nid;
}

/* Where the first of this NID is from `at` on, or -1. */
static int find(const STACK_OF(X509_EXTENSION) * exts, int nid, int at)
{
    for (; at < sk_X509_EXTENSION_num(exts); at++)
        if (is_nid(exts, at, nid))
            return at;
    return -1;
}

void *X509V3_get_d2i(const STACK_OF(X509_EXTENSION) * x, int nid, int *crit, int *idx)
{
    int start = idx != NULL && *idx >= 0 ? *idx + 1 : 0;
    int at = find(x, nid, start);
    /* Only a caller with an index expects that there are more. */
    bool repeated = at >= 0 && idx == NULL && find(x, nid, at + 1) >= 0;
    if (idx != NULL)
        *idx = at;
    if (at < 0 || repeated) {
        if (crit != NULL)
            *crit = repeated ? -2 : -1;
        return NULL;
    }
    X509_EXTENSION *ext = sk_X509_EXTENSION_value(x, at);
    if (crit != NULL)
        *crit = X509_EXTENSION_get_critical(ext);
    return X509V3_EXT_d2i(ext);
}

/* ---- Making one ---- */

/* The DER of a value; its length, or below 1 if it can't be encoded. */
static int encode(const X509V3_EXT_METHOD *m, void *value, unsigned char **der)
{
    *der = NULL;
    if (m->it != NULL)
        return ASN1_item_i2d(value, der, ASN1_ITEM_ptr(m->it));
    int len = m->i2d(value, NULL);
    if (len <= 0)
        return len;
    unsigned char *p = *der = OPENSSL_malloc((size_t)len);
    return p != NULL ? m->i2d(value, &p) : -1;
}

X509_EXTENSION *X509V3_EXT_i2d(int ext_nid, int crit, void *ext_struc)
{
    const X509V3_EXT_METHOD *m = X509V3_EXT_get_nid(ext_nid);
    if (m == NULL) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_UNKNOWN_EXTENSION);
        return NULL;
    }
    unsigned char *der = NULL;
    int len = ext_struc != NULL ? encode(m, ext_struc, &der) : 0; /* without a value: no bytes */
    ASN1_OCTET_STRING *octets = len > 0 || ext_struc == NULL ? ASN1_OCTET_STRING_new() : NULL;
    if (octets == NULL) {
        OPENSSL_free(der);
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    ASN1_STRING_set0(octets, der, len);
    X509_EXTENSION *ext = X509_EXTENSION_create_by_NID(NULL, ext_nid, crit, octets);
    ASN1_OCTET_STRING_free(octets);
    if (ext == NULL)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return ext;
}

/* ---- Adding one ---- */

static int fail(unsigned long flags, int reason)
{
    if (!(flags & X509V3_ADD_SILENT))
        ERR_raise(ERR_LIB_X509V3, reason);
    return 0;
}

static int append(STACK_OF(X509_EXTENSION) * *x, X509_EXTENSION *ext)
{
    bool fresh = *x == NULL;
    if (fresh)
        *x = sk_X509_EXTENSION_new_null();
    if (*x != NULL && sk_X509_EXTENSION_push(*x, ext) > 0)
        return 1;
    X509_EXTENSION_free(ext);
    if (fresh) {
        sk_X509_EXTENSION_free(*x);
        *x = NULL;
    }
    return -1;
}

int X509V3_add1_i2d(STACK_OF(X509_EXTENSION) * *x, int nid, void *value, int crit,
                    unsigned long flags)
{
    unsigned long op = flags & X509V3_ADD_OP_MASK;
    int at = op == X509V3_ADD_APPEND ? -1 : find(*x, nid, 0);
    if (at >= 0) {
        if (op == X509V3_ADD_KEEP_EXISTING)
            return 1;
        if (op == X509V3_ADD_DEFAULT)
            return fail(flags, X509V3_R_EXTENSION_EXISTS);
        if (op == X509V3_ADD_DELETE) {
            X509_EXTENSION *old = sk_X509_EXTENSION_delete(*x, at);
            X509_EXTENSION_free(old);
            return old != NULL ? 1 : -1;
        }
    } else if (op == X509V3_ADD_REPLACE_EXISTING || op == X509V3_ADD_DELETE) {
        return fail(flags, X509V3_R_EXTENSION_NOT_FOUND);
    }
    X509_EXTENSION *ext = X509V3_EXT_i2d(nid, crit, value);
    if (ext == NULL)
        return fail(flags, X509V3_R_ERROR_CREATING_EXTENSION);
    if (at < 0)
        return append(x, ext);
    X509_EXTENSION_free(sk_X509_EXTENSION_value(*x, at));
    sk_X509_EXTENSION_set(*x, at, ext);
    return 1;
}
