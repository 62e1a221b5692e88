/* X509_NAME(3): making, decoding, encoding and freeing. */
#include "crypto/x509/name.h"

#include <openssl/asn1t.h>
#include <openssl/err.h>

#include "crypto/asn1/extern.h"
#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/x509/explain.h"
#include "crypto/x509/parse.h"

ASN1_SEQUENCE(X509_NAME_ENTRY) =
    {
        ASN1_SIMPLE(X509_NAME_ENTRY, object, ASN1_OBJECT),
        ASN1_SIMPLE(X509_NAME_ENTRY, value, ASN1_PRINTABLE),
} ASN1_SEQUENCE_END(X509_NAME_ENTRY)

        IMPLEMENT_ASN1_FUNCTIONS(X509_NAME_ENTRY) IMPLEMENT_ASN1_DUP_FUNCTION(X509_NAME_ENTRY)

    /* ---- Decoding ---- */

    static X509_NAME_ENTRY
    * entry_of(struct slice whole, int set)
{
    const unsigned char *p = whole.ptr;
    X509_NAME_ENTRY *e = d2i_X509_NAME_ENTRY(NULL, &p, (long)whole.len);
    if (e != NULL)
        e->set = set;
    return e;
}

static bool add_entries(X509_NAME *n, struct slice rdns)
{
    struct slice rdn, whole;
    for (int set = 0; rdns.len > 0; set++) {
        if (!der_get(&rdns, DER_SET, &rdn))
            return false;
        while (rdn.len > 0) {
            if (!der_get_whole(&rdn, DER_SEQUENCE, &whole))
                return false;
            X509_NAME_ENTRY *e = entry_of(whole, set);
            if (e == NULL || !sk_X509_NAME_ENTRY_push(n->entries, e)) {
                X509_NAME_ENTRY_free(e);
                return false;
            }
        }
    }
    return true;
}

X509_NAME *x509_name_of(struct slice der)
{
    struct slice s = der, rdns;
    if (!x509_name_check(der) || !der_get(&s, DER_SEQUENCE, &rdns)) {
        x509_name_explain(der);
        return NULL;
    }
    X509_NAME *n = X509_NAME_new();
    if (n == NULL)
        return NULL;
    n->der = OPENSSL_memdup(der.ptr, der.len);
    n->der_len = der.len;
    n->modified = false;
    if (n->der == NULL || !add_entries(n, rdns)) {
        X509_NAME_free(n);
        return NULL;
    }
    return n;
}

/* ---- Encoding ---- */

static bool put_entry(struct builder *b, const X509_NAME_ENTRY *e)
{
    unsigned char *der = NULL;
    int len = i2d_X509_NAME_ENTRY(e, &der);
    if (len > 0)
        build_bytes(b, der, (size_t)len);
    OPENSSL_free(der);
    return len > 0;
}

/* The entries from `*at` on that are of one RDN. */
static bool put_rdn(struct builder *b, const X509_NAME *n, int *at)
{
    struct builder values;
    build_init(&values);
    bool ok = true;
    int set = sk_X509_NAME_ENTRY_value(n->entries, *at)->set;
    while (ok && *at < sk_X509_NAME_ENTRY_num(n->entries)) {
        const X509_NAME_ENTRY *e = sk_X509_NAME_ENTRY_value(n->entries, *at);
        if (e->set != set)
            break;
        ok = put_entry(&values, e);
        (*at)++;
    }
    ok = ok && !values.failed;
    if (ok)
        x509_put_set_of(b, DER_SET, slice_of(values.ptr, values.len));
    build_free(&values);
    return ok;
}

static bool encode(X509_NAME *n)
{
    struct builder b;
    uint8_t *der;
    size_t len;
    bool ok = true;
    build_init(&b);
    size_t mark = der_open(&b, DER_SEQUENCE);
    for (int at = 0; ok && at < sk_X509_NAME_ENTRY_num(n->entries);)
        ok = put_rdn(&b, n, &at);
    der_close(&b, mark);
    if (!ok || !build_take(&b, &der, &len)) {
        build_free(&b);
        return FAIL(ERR_LIB_ASN1, ERR_R_ASN1_LIB);
    }
    OPENSSL_free(n->der);
    n->der = der;
    n->der_len = len;
    n->modified = false;
    return true;
}

struct slice x509_name_der(const X509_NAME *name)
{
    if (name == NULL) /* as X509_get_subject_name without memory */
        return slice_of(NULL, 0);
    /* Not const to a thread that changes it: only then is there something to do. */
    if (name->modified && !encode((X509_NAME *)name))
        return slice_of(NULL, 0);
    return slice_of(name->der, name->der_len);
}

int X509_NAME_get0_der(const X509_NAME *nm, const unsigned char **pder, size_t *pderlen)
{
    struct slice der = x509_name_der(nm);
    if (der.ptr == NULL)
        return 0;
    if (pder != NULL)
        *pder = der.ptr;
    if (pderlen != NULL)
        *pderlen = der.len;
    return 1;
}

/* ---- The item ---- */

static int name_new(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    (void)it;
    X509_NAME *n = OPENSSL_zalloc(sizeof(*n));
    if (n == NULL || (n->entries = sk_X509_NAME_ENTRY_new_null()) == NULL) {
        OPENSSL_free(n);
        return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    }
    n->modified = true;
    *pval = (ASN1_VALUE *)n;
    return 1;
}

static void name_free(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    (void)it;
    X509_NAME *n = pval == NULL ? NULL : (X509_NAME *)*pval;
    if (n == NULL)
        return;
    sk_X509_NAME_ENTRY_pop_free(n->entries, X509_NAME_ENTRY_free);
    OPENSSL_free(n->der);
    OPENSSL_free(n);
    *pval = NULL;
}

static int name_d2i(ASN1_VALUE **pval, const unsigned char **in, long len, const ASN1_ITEM *it,
                    int tag, int aclass, char opt, ASN1_TLC *ctx)
{
    struct slice whole;
    const unsigned char *p = *in;
    (void)ctx;
    int next = asn1_extern_next(&whole, &p, len, tag, aclass, opt);
    if (next <= 0)
        return next;
    X509_NAME *n = x509_name_of(whole);
    if (n == NULL)
        return 0;
    name_free(pval, it);
    *pval = (ASN1_VALUE *)n;
    *in = p;
    return 1;
}

static int name_i2d(const ASN1_VALUE **pval, unsigned char **out, const ASN1_ITEM *it, int tag,
                    int aclass)
{
    (void)it, (void)tag, (void)aclass;
    return asn1_extern_write(x509_name_der((const X509_NAME *)*pval), out);
}

static int name_print(BIO *out, const ASN1_VALUE **pval, int indent, const char *fname,
                      const ASN1_PCTX *pctx)
{
    (void)fname;
    if (X509_NAME_print_ex(out, (const X509_NAME *)*pval, indent, ASN1_PCTX_get_nm_flags(pctx)) <=
        0)
        return 0;
    return 2; /* a line's end is to follow */
}

static const ASN1_EXTERN_FUNCS name_functions = {
    .asn1_ex_new = name_new,
    .asn1_ex_free = name_free,
    .asn1_ex_d2i = name_d2i,
    .asn1_ex_i2d = name_i2d,
    .asn1_ex_print = name_print,
};

IMPLEMENT_EXTERN_ASN1(X509_NAME, V_ASN1_SEQUENCE, name_functions)
IMPLEMENT_ASN1_FUNCTIONS(X509_NAME)
IMPLEMENT_ASN1_DUP_FUNCTION(X509_NAME)

int X509_NAME_set(X509_NAME **xn, const X509_NAME *name)
{
    if (*xn == name)
        return *xn != NULL;
    X509_NAME *copy = X509_NAME_dup(name);
    if (copy == NULL)
        return 0;
    X509_NAME_free(*xn);
    *xn = copy;
    return 1;
}
