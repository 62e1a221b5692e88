/* X509_OBJECT: what a store holds, a certificate or a CRL; X509_OBJECT_get0_X509(3). */
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/x509/vfy.h"

uint64_t x509_object_key(X509_LOOKUP_TYPE type, uint64_t name_hash)
{
    return name_hash + (uint64_t)type * 0x9e3779b97f4a7c15u;
}

struct slice x509_object_name(const X509_OBJECT *o)
{
    return o->type == X509_LU_X509 ? x509_subject_der(o->data.x509)
                                   : x509_name_der(X509_CRL_get_issuer(o->data.crl));
}

bool x509_object_same(const X509_OBJECT *a, const X509_OBJECT *b)
{
    if (a->type != b->type)
        return false;
    return a->type == X509_LU_X509 ? X509_cmp(a->data.x509, b->data.x509) == 0
                                   : X509_CRL_match(a->data.crl, b->data.crl) == 0;
}

X509_OBJECT *X509_OBJECT_new(void)
{
    return OPENSSL_zalloc(sizeof(X509_OBJECT));
}

static void drop(X509_OBJECT *o)
{
    if (o->type == X509_LU_X509)
        X509_free(o->data.x509);
    else if (o->type == X509_LU_CRL)
        X509_CRL_free(o->data.crl);
    o->type = X509_LU_NONE;
}

void X509_OBJECT_free(X509_OBJECT *o)
{
    if (o == NULL)
        return;
    drop(o);
    OPENSSL_free(o);
}

int X509_OBJECT_up_ref_count(X509_OBJECT *o)
{
    if (o->type == X509_LU_X509)
        return X509_up_ref(o->data.x509);
    return o->type == X509_LU_CRL ? X509_CRL_up_ref(o->data.crl) : 1;
}

X509_LOOKUP_TYPE X509_OBJECT_get_type(const X509_OBJECT *o)
{
    return o->type;
}

X509 *X509_OBJECT_get0_X509(const X509_OBJECT *o)
{
    return o == NULL || o->type != X509_LU_X509 ? NULL : o->data.x509;
}

X509_CRL *X509_OBJECT_get0_X509_CRL(const X509_OBJECT *o)
{
    return o == NULL || o->type != X509_LU_CRL ? NULL : o->data.crl;
}

int X509_OBJECT_set1_X509(X509_OBJECT *o, X509 *x)
{
    if (o == NULL || !X509_up_ref(x))
        return 0;
    drop(o);
    o->type = X509_LU_X509;
    o->data.x509 = x;
    o->hash = x509_object_key(o->type, x509_name_slice_hash(x509_subject_der(x)));
    return 1;
}

int X509_OBJECT_set1_X509_CRL(X509_OBJECT *o, X509_CRL *crl)
{
    if (o == NULL || !X509_CRL_up_ref(crl))
        return 0;
    drop(o);
    o->type = X509_LU_CRL;
    o->data.crl = crl;
    o->hash =
        x509_object_key(o->type, x509_name_slice_hash(x509_name_der(X509_CRL_get_issuer(crl))));
    return 1;
}

int X509_OBJECT_idx_by_subject(STACK_OF(X509_OBJECT) * sk, X509_LOOKUP_TYPE type,
                               const X509_NAME *name)
{
    struct slice der = x509_name_der(name);
    uint64_t hash = x509_object_key(type, x509_name_slice_hash(der));
    for (int i = 0; i < sk_X509_OBJECT_num(sk); i++) {
        const X509_OBJECT *o = sk_X509_OBJECT_value(sk, i);
        if (o->type == type && o->hash == hash && x509_name_slice_equal(x509_object_name(o), der))
            return i;
    }
    return -1;
}

X509_OBJECT *X509_OBJECT_retrieve_by_subject(STACK_OF(X509_OBJECT) * sk, X509_LOOKUP_TYPE type,
                                             const X509_NAME *name)
{
    int i = X509_OBJECT_idx_by_subject(sk, type, name);
    return i < 0 ? NULL : sk_X509_OBJECT_value(sk, i);
}

X509_OBJECT *X509_OBJECT_retrieve_match(STACK_OF(X509_OBJECT) * sk, X509_OBJECT *x)
{
    for (int i = 0; i < sk_X509_OBJECT_num(sk); i++) {
        X509_OBJECT *o = sk_X509_OBJECT_value(sk, i);
        if (o->hash == x->hash && x509_object_same(o, x))
            return o;
    }
    return NULL;
}
