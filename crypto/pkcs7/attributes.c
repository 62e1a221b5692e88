/* The attributes of a signer: RFC 2315, 9.2; S/MIME's capabilities: RFC 8551, 2.5.2. */
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <stdbool.h>

#include "crypto/base/raise.h"

/* ---- Any ---- */

/* Adds one with a value, which becomes its own, in the place of one of its kind. */
static bool put(STACK_OF(X509_ATTRIBUTE) * *to, int nid, int type, void *value)
{
    const int at = X509at_get_attr_by_NID(*to, nid, -1);
    STACK_OF(X509_ATTRIBUTE) *list = *to != NULL ? *to : sk_X509_ATTRIBUTE_new_null();
    if (list == NULL || (at < 0 && !sk_X509_ATTRIBUTE_reserve(list, 1))) {
        if (list != *to)
            sk_X509_ATTRIBUTE_free(list);
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    }
    *to = list;
    X509_ATTRIBUTE *made = X509_ATTRIBUTE_create(nid, type, value);
    if (made == NULL)
        return false;
    if (at < 0)
        return sk_X509_ATTRIBUTE_push(list, made) > 0;
    X509_ATTRIBUTE_free(sk_X509_ATTRIBUTE_value(list, at));
    (void)sk_X509_ATTRIBUTE_set(list, at, made);
    return true;
}

static ASN1_TYPE *get(const STACK_OF(X509_ATTRIBUTE) * list, int nid)
{
    const int at = X509at_get_attr_by_NID(list, nid, -1);
    return at >= 0 ? X509_ATTRIBUTE_get0_type(X509at_get_attr(list, at), 0) : NULL;
}

static bool replace(STACK_OF(X509_ATTRIBUTE) * *old, const STACK_OF(X509_ATTRIBUTE) * by)
{
    STACK_OF(X509_ATTRIBUTE) *copy =
        sk_X509_ATTRIBUTE_deep_copy(by, X509_ATTRIBUTE_dup, X509_ATTRIBUTE_free);
    if (copy == NULL)
        return false;
    sk_X509_ATTRIBUTE_pop_free(*old, X509_ATTRIBUTE_free);
    *old = copy;
    return true;
}

int PKCS7_add_signed_attribute(PKCS7_SIGNER_INFO *p7si, int nid, int type, void *data)
{
    return put(&p7si->auth_attr, nid, type, data);
}

int PKCS7_add_attribute(PKCS7_SIGNER_INFO *p7si, int nid, int atrtype, void *value)
{
    return put(&p7si->unauth_attr, nid, atrtype, value);
}

ASN1_TYPE *PKCS7_get_signed_attribute(const PKCS7_SIGNER_INFO *si, int nid)
{
    return get(si->auth_attr, nid);
}

ASN1_TYPE *PKCS7_get_attribute(const PKCS7_SIGNER_INFO *si, int nid)
{
    return get(si->unauth_attr, nid);
}

int PKCS7_set_signed_attributes(PKCS7_SIGNER_INFO *p7si, STACK_OF(X509_ATTRIBUTE) * sk)
{
    return replace(&p7si->auth_attr, sk);
}

int PKCS7_set_attributes(PKCS7_SIGNER_INFO *p7si, STACK_OF(X509_ATTRIBUTE) * sk)
{
    return replace(&p7si->unauth_attr, sk);
}

/* ---- PKCS #9's: RFC 2985, 5.3 ---- */

ASN1_OCTET_STRING *PKCS7_digest_from_attributes(STACK_OF(X509_ATTRIBUTE) * sk)
{
    ASN1_TYPE *value = get(sk, NID_pkcs9_messageDigest);
    return value != NULL && value->type == V_ASN1_OCTET_STRING ? value->value.octet_string : NULL;
}

int PKCS7_add_attrib_content_type(PKCS7_SIGNER_INFO *si, ASN1_OBJECT *coid)
{
    if (PKCS7_get_signed_attribute(si, NID_pkcs9_contentType) != NULL)
        return 0;
    return PKCS7_add_signed_attribute(si, NID_pkcs9_contentType, V_ASN1_OBJECT,
                                      coid != NULL ? coid : OBJ_nid2obj(NID_pkcs7_data));
}

int PKCS7_add0_attrib_signing_time(PKCS7_SIGNER_INFO *si, ASN1_TIME *t)
{
    ASN1_TIME *now = NULL;
    if (t == NULL && (t = now = X509_gmtime_adj(NULL, 0)) == NULL)
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    if (PKCS7_add_signed_attribute(si, NID_pkcs9_signingTime, t->type, t))
        return 1;
    ASN1_TIME_free(now);
    return 0;
}

int PKCS7_add1_attrib_digest(PKCS7_SIGNER_INFO *si, const unsigned char *md, int mdlen)
{
    ASN1_OCTET_STRING *digest = ASN1_OCTET_STRING_new();
    if (digest != NULL && ASN1_STRING_set(digest, md, mdlen) &&
        PKCS7_add_signed_attribute(si, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, digest))
        return 1;
    ASN1_OCTET_STRING_free(digest);
    return 0;
}

/* ---- S/MIME's capabilities ---- */

int PKCS7_add_attrib_smimecap(PKCS7_SIGNER_INFO *si, STACK_OF(X509_ALGOR) * cap)
{
    ASN1_STRING *der = ASN1_STRING_new();
    if (der == NULL)
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    der->length = ASN1_item_i2d((const ASN1_VALUE *)cap, &der->data, ASN1_ITEM_rptr(X509_ALGORS));
    if (der->length > 0 &&
        PKCS7_add_signed_attribute(si, NID_SMIMECapabilities, V_ASN1_SEQUENCE, der))
        return 1;
    ASN1_STRING_free(der);
    return 0;
}

STACK_OF(X509_ALGOR) * PKCS7_get_smimecap(PKCS7_SIGNER_INFO *si)
{
    ASN1_TYPE *value = PKCS7_get_signed_attribute(si, NID_SMIMECapabilities);
    if (value == NULL || value->type != V_ASN1_SEQUENCE)
        return NULL;
    const unsigned char *p = value->value.sequence->data;
    return (STACK_OF(X509_ALGOR) *)ASN1_item_d2i(NULL, &p, value->value.sequence->length,
                                                 ASN1_ITEM_rptr(X509_ALGORS));
}

int PKCS7_simple_smimecap(STACK_OF(X509_ALGOR) * sk, int nid, int arg)
{
    X509_ALGOR *alg = X509_ALGOR_new();
    ASN1_INTEGER *number = arg > 0 ? ASN1_INTEGER_new() : NULL;
    bool ok =
        alg != NULL && (arg <= 0 || (number != NULL && ASN1_INTEGER_set(number, arg))) &&
        X509_ALGOR_set0(alg, OBJ_nid2obj(nid), arg > 0 ? V_ASN1_INTEGER : V_ASN1_UNDEF, number);
    if (ok) {
        number = NULL; /* the algorithm's now */
        ok = sk_X509_ALGOR_push(sk, alg) > 0;
    }
    if (ok)
        return 1;
    ASN1_INTEGER_free(number);
    X509_ALGOR_free(alg);
    return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
}
