/* The functions of X509v3_get_ext_by_NID(3) over the field of a type. */
#ifndef ASSAY_X509_EXT_LIST_H
#define ASSAY_X509_EXT_LIST_H

#include <openssl/x509.h>

#define EXT_LIST_OF(type, field)                                            \
    int type##_get_ext_count(type *x)                                       \
    {                                                                       \
        return X509v3_get_ext_count(x->field);                              \
    }                                                                       \
    int type##_get_ext_by_NID(type *x, int nid, int lastpos)                \
    {                                                                       \
        return X509v3_get_ext_by_NID(x->field, nid, lastpos);               \
    }                                                                       \
    int type##_get_ext_by_OBJ(type *x, const ASN1_OBJECT *obj, int lastpos) \
    {                                                                       \
        return X509v3_get_ext_by_OBJ(x->field, obj, lastpos);               \
    }                                                                       \
    int type##_get_ext_by_critical(type *x, int crit, int lastpos)          \
    {                                                                       \
        return X509v3_get_ext_by_critical(x->field, crit, lastpos);         \
    }                                                                       \
    X509_EXTENSION *type##_get_ext(type *x, int loc)                        \
    {                                                                       \
        return X509v3_get_ext(x->field, loc);                               \
    }                                                                       \
    X509_EXTENSION *type##_delete_ext(type *x, int loc)                     \
    {                                                                       \
        return X509v3_delete_ext(x->field, loc);                            \
    }                                                                       \
    int type##_add_ext(type *x, X509_EXTENSION *ex, int loc)                \
    {                                                                       \
        return X509v3_add_ext(&x->field, ex, loc) != NULL;                  \
    }

#endif
