/* X509_EXTENSION_set_object(3), X509v3_get_ext_by_NID(3). */
#include "crypto/x509/ext.h"

#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509err.h>

#include "crypto/base/raise.h"
#include "crypto/base/search.h"

ASN1_SEQUENCE(X509_EXTENSION) =
    {
        ASN1_SIMPLE(X509_EXTENSION, object, ASN1_OBJECT),
        ASN1_OPT(X509_EXTENSION, critical, ASN1_BOOLEAN),
        ASN1_SIMPLE(X509_EXTENSION, value, ASN1_OCTET_STRING),
} ASN1_SEQUENCE_END(X509_EXTENSION)

        IMPLEMENT_ASN1_FUNCTIONS(X509_EXTENSION) IMPLEMENT_ASN1_DUP_FUNCTION(X509_EXTENSION)

    /* ---- One ---- */

    X509_EXTENSION
    * X509_EXTENSION_create_by_OBJ(X509_EXTENSION * *ex, const ASN1_OBJECT *obj, int crit,
                                   ASN1_OCTET_STRING *data)
{
    X509_EXTENSION *given = ex == NULL ? NULL : *ex;
    X509_EXTENSION *e = given != NULL ? given : X509_EXTENSION_new();
    if (e == NULL)
        return NULL;
    if (!X509_EXTENSION_set_object(e, obj) || !X509_EXTENSION_set_critical(e, crit) ||
        !X509_EXTENSION_set_data(e, data)) {
        if (e != given)
            X509_EXTENSION_free(e);
        return NULL;
    }
    if (ex != NULL)
        *ex = e;
    return e;
}

X509_EXTENSION *X509_EXTENSION_create_by_NID(X509_EXTENSION **ex, int nid, int crit,
                                             ASN1_OCTET_STRING *data)
{
    const ASN1_OBJECT *obj = OBJ_nid2obj(nid);
    if (obj == NULL) {
        ERR_raise(ERR_LIB_X509, X509_R_UNKNOWN_NID);
        return NULL;
    }
    return X509_EXTENSION_create_by_OBJ(ex, obj, crit, data);
}

int X509_EXTENSION_set_object(X509_EXTENSION *ex, const ASN1_OBJECT *obj)
{
    if (ex == NULL || obj == NULL)
        return 0;
    ASN1_OBJECT *copy = OBJ_dup(obj);
    if (copy == NULL)
        return 0;
    ASN1_OBJECT_free(ex->object);
    ex->object = copy;
    return 1;
}

int X509_EXTENSION_set_critical(X509_EXTENSION *ex, int crit)
{
    if (ex == NULL)
        return 0;
    ex->critical = crit ? 0xff : -1;
    return 1;
}

int X509_EXTENSION_set_data(X509_EXTENSION *ex, ASN1_OCTET_STRING *data)
{
    return ex != NULL && ASN1_OCTET_STRING_set(ex->value, data->data, data->length);
}

ASN1_OBJECT *X509_EXTENSION_get_object(X509_EXTENSION *ex)
{
    return ex == NULL ? NULL : ex->object;
}

ASN1_OCTET_STRING *X509_EXTENSION_get_data(X509_EXTENSION *ne)
{
    return ne == NULL ? NULL : ne->value;
}

int X509_EXTENSION_get_critical(const X509_EXTENSION *ex)
{
    return ex != NULL && ex->critical > 0;
}

/* ---- Stacks ---- */

int X509v3_get_ext_count(const STACK_OF(X509_EXTENSION) * x)
{
    int n = sk_X509_EXTENSION_num(x);
    return n > 0 ? n : 0;
}

int X509v3_get_ext_by_OBJ(const STACK_OF(X509_EXTENSION) * x, const ASN1_OBJECT *obj, int lastpos)
{
    int n = X509v3_get_ext_count(x);
    for (int i = search_from(lastpos, n); i < n; i++)
        if (OBJ_cmp(sk_X509_EXTENSION_value(x, i)->object, obj) == 0)
            return i;
    return -1;
}

int X509v3_get_ext_by_NID(const STACK_OF(X509_EXTENSION) * x, int nid, int lastpos)
{
    const ASN1_OBJECT *obj = OBJ_nid2obj(nid);
    return obj == NULL ? -2 : X509v3_get_ext_by_OBJ(x, obj, lastpos);
}

int X509v3_get_ext_by_critical(const STACK_OF(X509_EXTENSION) * x, int crit, int lastpos)
{
    int n = X509v3_get_ext_count(x);
    for (int i = search_from(lastpos, n); i < n; i++)
        if (X509_EXTENSION_get_critical(sk_X509_EXTENSION_value(x, i)) == (crit != 0))
            return i;
    return -1;
}

X509_EXTENSION *X509v3_get_ext(const STACK_OF(X509_EXTENSION) * x, int loc)
{
    return loc < 0 || loc >= X509v3_get_ext_count(x) ? NULL : sk_X509_EXTENSION_value(x, loc);
}

X509_EXTENSION *X509v3_delete_ext(STACK_OF(X509_EXTENSION) * x, int loc)
{
    return loc < 0 || loc >= X509v3_get_ext_count(x) ? NULL : sk_X509_EXTENSION_delete(x, loc);
}

STACK_OF(X509_EXTENSION) *
    X509v3_add_ext(STACK_OF(X509_EXTENSION) * *x, X509_EXTENSION *ex, int loc)
{
    if (x == NULL || ex == NULL) {
        ERR_raise(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    STACK_OF(X509_EXTENSION) *stack = *x != NULL ? *x : sk_X509_EXTENSION_new_null();
    X509_EXTENSION *copy = stack == NULL ? NULL : X509_EXTENSION_dup(ex);
    if (copy != NULL && sk_X509_EXTENSION_insert(stack, copy, loc)) {
        *x = stack;
        return stack;
    }
    ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    X509_EXTENSION_free(copy);
    if (stack != *x)
        sk_X509_EXTENSION_free(stack);
    return NULL;
}
