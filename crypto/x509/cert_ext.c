/* The extensions of a certificate: X509_get_ext_by_NID(3). */
#include <openssl/asn1t.h>

#include "crypto/x509/cert_object.h"

static STACK_OF(X509_EXTENSION) * stack_of(const X509 *x)
{
    return x509_object(x, X509_EXTS);
}

int X509_get_ext_count(const X509 *x)
{
    return X509v3_get_ext_count(stack_of(x));
}

int X509_get_ext_by_NID(const X509 *x, int nid, int lastpos)
{
    return X509v3_get_ext_by_NID(stack_of(x), nid, lastpos);
}

int X509_get_ext_by_OBJ(const X509 *x, const ASN1_OBJECT *obj, int lastpos)
{
    return X509v3_get_ext_by_OBJ(stack_of(x), obj, lastpos);
}

int X509_get_ext_by_critical(const X509 *x, int crit, int lastpos)
{
    return X509v3_get_ext_by_critical(stack_of(x), crit, lastpos);
}

X509_EXTENSION *X509_get_ext(const X509 *x, int loc)
{
    return X509v3_get_ext(stack_of(x), loc);
}

/* Without extensions there is no field of them. */
X509_EXTENSION *X509_delete_ext(X509 *x, int loc)
{
    X509_EXTENSION *e = X509v3_delete_ext(stack_of(x), loc);
    if (e == NULL)
        return NULL;
    if (X509_get_ext_count(x) == 0) {
        x->p.at[X509_EXTS] = slice_of(NULL, 0);
        x509_set_object(x, X509_EXTS, NULL);
    } else {
        x509_touch(x);
    }
    return e;
}

int X509_add_ext(X509 *x, X509_EXTENSION *ex, int loc)
{
    STACK_OF(X509_EXTENSION) *stack = stack_of(x);
    bool is_new = stack == NULL;
    if ((is_new && x->p.at[X509_EXTS].ptr != NULL) || X509v3_add_ext(&stack, ex, loc) == NULL)
        return 0;
    if (is_new)
        x509_set_object(x, X509_EXTS, stack);
    else
        x509_touch(x);
    return 1;
}
