/* X509_ATTRIBUTE_* and X509at_*. */
#include "crypto/x509/attr.h"

#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509err.h>
#include <stdbool.h>

#include "crypto/base/raise.h"
#include "crypto/base/search.h"

ASN1_SEQUENCE(X509_ATTRIBUTE) =
    {
        ASN1_SIMPLE(X509_ATTRIBUTE, object, ASN1_OBJECT),
        ASN1_SET_OF(X509_ATTRIBUTE, set, ASN1_ANY),
} ASN1_SEQUENCE_END(X509_ATTRIBUTE)

        IMPLEMENT_ASN1_FUNCTIONS(X509_ATTRIBUTE) IMPLEMENT_ASN1_DUP_FUNCTION(X509_ATTRIBUTE)

    /* ---- One ---- */

    X509_ATTRIBUTE
    * X509_ATTRIBUTE_create(int nid, int atrtype, void *value)
{
    X509_ATTRIBUTE *a = X509_ATTRIBUTE_new();
    ASN1_TYPE *t = ASN1_TYPE_new();
    ASN1_OBJECT *object = OBJ_nid2obj(nid);
    if (a != NULL && t != NULL && object != NULL && sk_ASN1_TYPE_push(a->set, t)) {
        a->object = object;
        ASN1_TYPE_set(t, atrtype, value);
        return a;
    }
    X509_ATTRIBUTE_free(a);
    ASN1_TYPE_free(t);
    return NULL;
}

X509_ATTRIBUTE *X509_ATTRIBUTE_create_by_OBJ(X509_ATTRIBUTE **attr, const ASN1_OBJECT *obj,
                                             int atrtype, const void *data, int len)
{
    X509_ATTRIBUTE *given = attr == NULL ? NULL : *attr;
    X509_ATTRIBUTE *a = given != NULL ? given : X509_ATTRIBUTE_new();
    if (a == NULL)
        return NULL;
    if (!X509_ATTRIBUTE_set1_object(a, obj) || !X509_ATTRIBUTE_set1_data(a, atrtype, data, len)) {
        if (a != given)
            X509_ATTRIBUTE_free(a);
        return NULL;
    }
    if (attr != NULL)
        *attr = a;
    return a;
}

X509_ATTRIBUTE *X509_ATTRIBUTE_create_by_NID(X509_ATTRIBUTE **attr, int nid, int atrtype,
                                             const void *data, int len)
{
    const ASN1_OBJECT *obj = OBJ_nid2obj(nid);
    if (obj == NULL) {
        ERR_raise(ERR_LIB_X509, X509_R_UNKNOWN_NID);
        return NULL;
    }
    return X509_ATTRIBUTE_create_by_OBJ(attr, obj, atrtype, data, len);
}

X509_ATTRIBUTE *X509_ATTRIBUTE_create_by_txt(X509_ATTRIBUTE **attr, const char *atrname, int type,
                                             const unsigned char *bytes, int len)
{
    ASN1_OBJECT *obj = OBJ_txt2obj(atrname, 0);
    if (obj == NULL) {
        ERR_raise_data(ERR_LIB_X509, X509_R_INVALID_FIELD_NAME, "name=%s", atrname);
        return NULL;
    }
    X509_ATTRIBUTE *a = X509_ATTRIBUTE_create_by_OBJ(attr, obj, type, bytes, len);
    ASN1_OBJECT_free(obj);
    return a;
}

int X509_ATTRIBUTE_set1_object(X509_ATTRIBUTE *attr, const ASN1_OBJECT *obj)
{
    if (attr == NULL || obj == NULL)
        return 0;
    ASN1_OBJECT *copy = OBJ_dup(obj);
    if (copy == NULL)
        return 0;
    ASN1_OBJECT_free(attr->object);
    attr->object = copy;
    return 1;
}

/* A string as the value of a type: BOOLEAN and NULL have none in it, OBJECT IDENTIFIER another
 * one. */
static bool put_string(ASN1_TYPE *t, int type, ASN1_STRING *s)
{
    if (type == V_ASN1_OBJECT)
        return FAIL(ERR_LIB_X509, X509_R_WRONG_TYPE);
    if (type != V_ASN1_BOOLEAN && type != V_ASN1_NULL) {
        ASN1_TYPE_set(t, type, s);
        return true;
    }
    ASN1_TYPE_set(t, type, type == V_ASN1_BOOLEAN ? s : NULL);
    ASN1_STRING_free(s);
    return true;
}

/* The value as attrtype and len say, or NULL. */
static ASN1_TYPE *value_of(const X509_ATTRIBUTE *attr, int attrtype, const void *data, int len)
{
    bool text = (attrtype & MBSTRING_FLAG) != 0;
    ASN1_TYPE *t = ASN1_TYPE_new();
    ASN1_STRING *s = NULL;
    bool ok = t != NULL;
    if (ok && text) {
        s = ASN1_STRING_set_by_NID(NULL, data, len, attrtype, OBJ_obj2nid(attr->object));
        ok = s != NULL || FAIL(ERR_LIB_X509, ERR_R_ASN1_LIB);
    } else if (ok && len != -1) {
        s = ASN1_STRING_type_new(attrtype);
        ok = s != NULL && ASN1_STRING_set(s, data, len);
    } else if (ok) {
        ok = ASN1_TYPE_set1(t, attrtype, data) != 0;
    }
    if (ok && s != NULL)
        ok = put_string(t, text ? ASN1_STRING_type(s) : attrtype, s);
    if (ok)
        return t;
    ASN1_STRING_free(s);
    ASN1_TYPE_free(t);
    return NULL;
}

int X509_ATTRIBUTE_set1_data(X509_ATTRIBUTE *attr, int attrtype, const void *data, int len)
{
    if (attr == NULL)
        return 0;
    if (attrtype == 0) /* an attribute without values */
        return 1;
    ASN1_TYPE *t = value_of(attr, attrtype, data, len);
    if (t != NULL && sk_ASN1_TYPE_push(attr->set, t))
        return 1;
    ASN1_TYPE_free(t);
    return 0;
}

int X509_ATTRIBUTE_count(const X509_ATTRIBUTE *attr)
{
    return attr == NULL ? 0 : sk_ASN1_TYPE_num(attr->set);
}

ASN1_OBJECT *X509_ATTRIBUTE_get0_object(X509_ATTRIBUTE *attr)
{
    return attr == NULL ? NULL : attr->object;
}

ASN1_TYPE *X509_ATTRIBUTE_get0_type(X509_ATTRIBUTE *attr, int idx)
{
    return attr == NULL ? NULL : sk_ASN1_TYPE_value(attr->set, idx);
}

void *X509_ATTRIBUTE_get0_data(X509_ATTRIBUTE *attr, int idx, int atrtype, void *data)
{
    (void)data;
    const ASN1_TYPE *t = X509_ATTRIBUTE_get0_type(attr, idx);
    if (t == NULL)
        return NULL;
    if (atrtype == V_ASN1_BOOLEAN || atrtype == V_ASN1_NULL || atrtype != ASN1_TYPE_get(t)) {
        ERR_raise(ERR_LIB_X509, X509_R_WRONG_TYPE);
        return NULL;
    }
    return t->value.ptr;
}

/* ---- Stacks ---- */

int X509at_get_attr_count(const STACK_OF(X509_ATTRIBUTE) * x)
{
    return sk_X509_ATTRIBUTE_num(x);
}

int X509at_get_attr_by_OBJ(const STACK_OF(X509_ATTRIBUTE) * sk, const ASN1_OBJECT *obj, int lastpos)
{
    int n = sk_X509_ATTRIBUTE_num(sk);
    for (int i = search_from(lastpos, n); i < n; i++)
        if (OBJ_cmp(sk_X509_ATTRIBUTE_value(sk, i)->object, obj) == 0)
            return i;
    return -1;
}

int X509at_get_attr_by_NID(const STACK_OF(X509_ATTRIBUTE) * x, int nid, int lastpos)
{
    const ASN1_OBJECT *obj = OBJ_nid2obj(nid);
    return obj == NULL ? -2 : X509at_get_attr_by_OBJ(x, obj, lastpos);
}

X509_ATTRIBUTE *X509at_get_attr(const STACK_OF(X509_ATTRIBUTE) * x, int loc)
{
    return sk_X509_ATTRIBUTE_value(x, loc);
}

X509_ATTRIBUTE *X509at_delete_attr(STACK_OF(X509_ATTRIBUTE) * x, int loc)
{
    return sk_X509_ATTRIBUTE_delete(x, loc);
}

STACK_OF(X509_ATTRIBUTE) * X509at_add1_attr(STACK_OF(X509_ATTRIBUTE) * *x, X509_ATTRIBUTE *attr)
{
    if (x == NULL || attr == NULL) {
        ERR_raise(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    if (*x != NULL && X509at_get_attr_by_OBJ(*x, attr->object, -1) != -1) {
        ERR_raise(ERR_LIB_X509, X509_R_DUPLICATE_ATTRIBUTE);
        return NULL;
    }
    STACK_OF(X509_ATTRIBUTE) *stack = *x != NULL ? *x : sk_X509_ATTRIBUTE_new_null();
    X509_ATTRIBUTE *copy = stack == NULL ? NULL : X509_ATTRIBUTE_dup(attr);
    if (copy != NULL && sk_X509_ATTRIBUTE_push(stack, copy)) {
        *x = stack;
        return stack;
    }
    ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    X509_ATTRIBUTE_free(copy);
    if (stack != *x)
        sk_X509_ATTRIBUTE_free(stack);
    return NULL;
}

/* Adds a new attribute, which isn't needed any more then; NULL is one that couldn't be made. */
static STACK_OF(X509_ATTRIBUTE) * add_and_free(STACK_OF(X509_ATTRIBUTE) * *x, X509_ATTRIBUTE *attr)
{
    STACK_OF(X509_ATTRIBUTE) *stack = attr == NULL ? NULL : X509at_add1_attr(x, attr);
    X509_ATTRIBUTE_free(attr);
    return stack;
}

STACK_OF(X509_ATTRIBUTE) * X509at_add1_attr_by_OBJ(STACK_OF(X509_ATTRIBUTE) * *x,
                                                   const ASN1_OBJECT *obj, int type,
                                                   const unsigned char *bytes, int len)
{
    return add_and_free(x, X509_ATTRIBUTE_create_by_OBJ(NULL, obj, type, bytes, len));
}

STACK_OF(X509_ATTRIBUTE) * X509at_add1_attr_by_NID(STACK_OF(X509_ATTRIBUTE) * *x, int nid, int type,
                                                   const unsigned char *bytes, int len)
{
    return add_and_free(x, X509_ATTRIBUTE_create_by_NID(NULL, nid, type, bytes, len));
}

STACK_OF(X509_ATTRIBUTE) * X509at_add1_attr_by_txt(STACK_OF(X509_ATTRIBUTE) * *x,
                                                   const char *attrname, int type,
                                                   const unsigned char *bytes, int len)
{
    return add_and_free(x, X509_ATTRIBUTE_create_by_txt(NULL, attrname, type, bytes, len));
}

void *X509at_get0_data_by_OBJ(const STACK_OF(X509_ATTRIBUTE) * x, const ASN1_OBJECT *obj,
                              int lastpos, int type)
{
    int i = X509at_get_attr_by_OBJ(x, obj, lastpos);
    if (i == -1 || (lastpos <= -2 && X509at_get_attr_by_OBJ(x, obj, i) != -1))
        return NULL;
    X509_ATTRIBUTE *a = sk_X509_ATTRIBUTE_value(x, i);
    return lastpos <= -3 && X509_ATTRIBUTE_count(a) != 1
               ? NULL
               : X509_ATTRIBUTE_get0_data(a, 0, type, NULL);
}
