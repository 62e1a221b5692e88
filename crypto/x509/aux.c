/* X509_AUX: a certificate and what its file's owner says of it, one after the other;
 * d2i_X509_AUX(3), X509_alias_set1, X509_add1_trust_object. */
#include "crypto/x509/aux.h"

#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509_vfy.h>

#include "crypto/base/raise.h"
#include "crypto/x509/cert_object.h"

/* clang-format off */
ASN1_SEQUENCE(X509_CERT_AUX) = {
    ASN1_SEQUENCE_OF_OPT(X509_CERT_AUX, trust, ASN1_OBJECT),
    ASN1_IMP_SEQUENCE_OF_OPT(X509_CERT_AUX, reject, ASN1_OBJECT, 0),
    ASN1_OPT(X509_CERT_AUX, alias, ASN1_UTF8STRING),
    ASN1_OPT(X509_CERT_AUX, keyid, ASN1_OCTET_STRING),
    ASN1_IMP_SEQUENCE_OF_OPT(X509_CERT_AUX, other, X509_ALGOR, 1),
} ASN1_SEQUENCE_END(X509_CERT_AUX)

IMPLEMENT_ASN1_FUNCTIONS(X509_CERT_AUX)
    /* clang-format on */

    X509
    * d2i_X509_AUX(X509 * *a, const unsigned char **pp, long length)
{
    const unsigned char *p = *pp;
    bool is_new = a == NULL || *a == NULL;
    X509 *x = d2i_X509(a, &p, length);
    if (x == NULL)
        return NULL;
    length -= p - *pp;
    if (length > 0 && d2i_X509_CERT_AUX(&x->aux, &p, length) == NULL) {
        if (is_new) {
            X509_free(x);
            if (a != NULL)
                *a = NULL;
        }
        return NULL;
    }
    *pp = p;
    return x;
}

int i2d_X509_AUX(const X509 *a, unsigned char **pp)
{
    int cert = i2d_X509(a, NULL), more = 0;
    if (cert <= 0 || a->aux == NULL)
        return cert <= 0 || pp == NULL ? cert : i2d_X509(a, pp);
    more = i2d_X509_CERT_AUX(a->aux, NULL);
    if (more < 0 || more > INT_MAX - cert)
        return -1;
    if (pp == NULL)
        return cert + more;
    unsigned char *made = NULL, *p = *pp;
    if (p == NULL && (p = made = OPENSSL_malloc((size_t)cert + (size_t)more)) == NULL)
        return -1;
    i2d_X509(a, &p);
    i2d_X509_CERT_AUX(a->aux, &p);
    *pp = made != NULL ? made : p;
    return cert + more;
}

static x509_aux *aux_of(X509 *x)
{
    if (x->aux == NULL)
        x->aux = X509_CERT_AUX_new();
    return x->aux;
}

/* ---- Names ---- */

int X509_alias_set1(X509 *x, const unsigned char *name, int len)
{
    if (name == NULL) {
        if (x != NULL && x->aux != NULL) {
            ASN1_UTF8STRING_free(x->aux->alias);
            x->aux->alias = NULL;
        }
        return 1;
    }
    x509_aux *aux = aux_of(x);
    if (aux == NULL || (aux->alias == NULL && (aux->alias = ASN1_UTF8STRING_new()) == NULL))
        return 0;
    return ASN1_STRING_set(aux->alias, name, len);
}

int X509_keyid_set1(X509 *x, const unsigned char *id, int len)
{
    if (id == NULL) {
        if (x != NULL && x->aux != NULL) {
            ASN1_OCTET_STRING_free(x->aux->keyid);
            x->aux->keyid = NULL;
        }
        return 1;
    }
    x509_aux *aux = aux_of(x);
    if (aux == NULL || (aux->keyid == NULL && (aux->keyid = ASN1_OCTET_STRING_new()) == NULL))
        return 0;
    return ASN1_STRING_set(aux->keyid, id, len);
}

static unsigned char *bytes_of(const ASN1_STRING *s, int *len)
{
    if (s == NULL)
        return NULL;
    if (len != NULL)
        *len = s->length;
    return s->data;
}

unsigned char *X509_alias_get0(X509 *x, int *len)
{
    return x->aux == NULL ? NULL : bytes_of(x->aux->alias, len);
}

unsigned char *X509_keyid_get0(X509 *x, int *len)
{
    return x->aux == NULL ? NULL : bytes_of(x->aux->keyid, len);
}

/* ---- Uses ---- */

/* Adds a copy to a stack, which is made if there is none. */
static int add_use(STACK_OF(ASN1_OBJECT) * *stack, const ASN1_OBJECT *obj)
{
    ASN1_OBJECT *copy = obj == NULL ? NULL : OBJ_dup(obj);
    if (obj != NULL && copy == NULL)
        return 0;
    if (*stack == NULL)
        *stack = sk_ASN1_OBJECT_new_null();
    if (*stack != NULL && (copy == NULL || sk_ASN1_OBJECT_push(*stack, copy)))
        return 1;
    ASN1_OBJECT_free(copy);
    return 0;
}

int X509_trusted(const X509 *x)
{
    return x->aux != NULL;
}

int X509_add1_trust_object(X509 *x, const ASN1_OBJECT *obj)
{
    x509_aux *aux = aux_of(x);
    return aux != NULL && add_use(&aux->trust, obj);
}

int X509_add1_reject_object(X509 *x, const ASN1_OBJECT *obj)
{
    x509_aux *aux = aux_of(x);
    return aux != NULL && add_use(&aux->reject, obj);
}

void X509_trust_clear(X509 *x)
{
    if (x->aux == NULL)
        return;
    sk_ASN1_OBJECT_pop_free(x->aux->trust, ASN1_OBJECT_free);
    x->aux->trust = NULL;
}

void X509_reject_clear(X509 *x)
{
    if (x->aux == NULL)
        return;
    sk_ASN1_OBJECT_pop_free(x->aux->reject, ASN1_OBJECT_free);
    x->aux->reject = NULL;
}

STACK_OF(ASN1_OBJECT) * X509_get0_trust_objects(X509 *x)
{
    return x->aux == NULL ? NULL : x->aux->trust;
}

STACK_OF(ASN1_OBJECT) * X509_get0_reject_objects(X509 *x)
{
    return x->aux == NULL ? NULL : x->aux->reject;
}
