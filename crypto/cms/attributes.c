/* The attributes of a signer: CMS_signed_get_attr(3); S/MIME's capabilities: RFC 8551, 2.5.2. */
#include <openssl/crypto.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"
#include "crypto/pkcs7/pkcs7.h"

/* ---- Signed ---- */

int CMS_signed_get_attr_count(const CMS_SignerInfo *si)
{
    return X509at_get_attr_count(si->signedAttrs);
}

int CMS_signed_get_attr_by_NID(const CMS_SignerInfo *si, int nid, int lastpos)
{
    return X509at_get_attr_by_NID(si->signedAttrs, nid, lastpos);
}

int CMS_signed_get_attr_by_OBJ(const CMS_SignerInfo *si, const ASN1_OBJECT *obj, int lastpos)
{
    return X509at_get_attr_by_OBJ(si->signedAttrs, obj, lastpos);
}

X509_ATTRIBUTE *CMS_signed_get_attr(const CMS_SignerInfo *si, int loc)
{
    return X509at_get_attr(si->signedAttrs, loc);
}

X509_ATTRIBUTE *CMS_signed_delete_attr(CMS_SignerInfo *si, int loc)
{
    return X509at_delete_attr(si->signedAttrs, loc);
}

/* One more; NULL is one that couldn't be made. The same twice is found when they are signed or
 * verified. */
static int add(STACK_OF(X509_ATTRIBUTE) * *to, X509_ATTRIBUTE *made)
{
    if (made == NULL)
        return 0;
    STACK_OF(X509_ATTRIBUTE) *all = *to != NULL ? *to : sk_X509_ATTRIBUTE_new_null();
    if (all != NULL && sk_X509_ATTRIBUTE_push(all, made) > 0) {
        *to = all;
        return 1;
    }
    if (all != *to)
        sk_X509_ATTRIBUTE_free(all);
    X509_ATTRIBUTE_free(made);
    return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
}

int CMS_signed_add1_attr(CMS_SignerInfo *si, X509_ATTRIBUTE *attr)
{
    return add(&si->signedAttrs, X509_ATTRIBUTE_dup(attr));
}

int CMS_signed_add1_attr_by_OBJ(CMS_SignerInfo *si, const ASN1_OBJECT *obj, int type,
                                const void *bytes, int len)
{
    return add(&si->signedAttrs, X509_ATTRIBUTE_create_by_OBJ(NULL, obj, type, bytes, len));
}

int CMS_signed_add1_attr_by_NID(CMS_SignerInfo *si, int nid, int type, const void *bytes, int len)
{
    return add(&si->signedAttrs, X509_ATTRIBUTE_create_by_NID(NULL, nid, type, bytes, len));
}

int CMS_signed_add1_attr_by_txt(CMS_SignerInfo *si, const char *attrname, int type,
                                const void *bytes, int len)
{
    return add(&si->signedAttrs, X509_ATTRIBUTE_create_by_txt(NULL, attrname, type, bytes, len));
}

void *CMS_signed_get0_data_by_OBJ(const CMS_SignerInfo *si, const ASN1_OBJECT *oid, int lastpos,
                                  int type)
{
    return X509at_get0_data_by_OBJ(si->signedAttrs, oid, lastpos, type);
}

/* ---- Unsigned ---- */

int CMS_unsigned_get_attr_count(const CMS_SignerInfo *si)
{
    return X509at_get_attr_count(si->unsignedAttrs);
}

int CMS_unsigned_get_attr_by_NID(const CMS_SignerInfo *si, int nid, int lastpos)
{
    return X509at_get_attr_by_NID(si->unsignedAttrs, nid, lastpos);
}

int CMS_unsigned_get_attr_by_OBJ(const CMS_SignerInfo *si, const ASN1_OBJECT *obj, int lastpos)
{
    return X509at_get_attr_by_OBJ(si->unsignedAttrs, obj, lastpos);
}

X509_ATTRIBUTE *CMS_unsigned_get_attr(const CMS_SignerInfo *si, int loc)
{
    return X509at_get_attr(si->unsignedAttrs, loc);
}

X509_ATTRIBUTE *CMS_unsigned_delete_attr(CMS_SignerInfo *si, int loc)
{
    return X509at_delete_attr(si->unsignedAttrs, loc);
}

int CMS_unsigned_add1_attr(CMS_SignerInfo *si, X509_ATTRIBUTE *attr)
{
    return add(&si->unsignedAttrs, X509_ATTRIBUTE_dup(attr));
}

int CMS_unsigned_add1_attr_by_OBJ(CMS_SignerInfo *si, const ASN1_OBJECT *obj, int type,
                                  const void *bytes, int len)
{
    return add(&si->unsignedAttrs, X509_ATTRIBUTE_create_by_OBJ(NULL, obj, type, bytes, len));
}

int CMS_unsigned_add1_attr_by_NID(CMS_SignerInfo *si, int nid, int type, const void *bytes, int len)
{
    return add(&si->unsignedAttrs, X509_ATTRIBUTE_create_by_NID(NULL, nid, type, bytes, len));
}

int CMS_unsigned_add1_attr_by_txt(CMS_SignerInfo *si, const char *attrname, int type,
                                  const void *bytes, int len)
{
    return add(&si->unsignedAttrs, X509_ATTRIBUTE_create_by_txt(NULL, attrname, type, bytes, len));
}

void *CMS_unsigned_get0_data_by_OBJ(CMS_SignerInfo *si, ASN1_OBJECT *oid, int lastpos, int type)
{
    return X509at_get0_data_by_OBJ(si->unsignedAttrs, oid, lastpos, type);
}

/* ---- What they may be ---- */

enum { IS_SIGNED = 1, IS_UNSIGNED = 2, IS_REQUIRED = 4, IS_ALONE = 8 };

/* RFC 5652, 11; RFC 2634, 1.3.4; RFC 5035, 5.4. */
static const struct {
    int nid, rules;
} known[] = {
    {NID_pkcs9_contentType, IS_SIGNED | IS_REQUIRED | IS_ALONE},
    {NID_pkcs9_messageDigest, IS_SIGNED | IS_REQUIRED | IS_ALONE},
    {NID_pkcs9_signingTime, IS_SIGNED | IS_ALONE},
    {NID_id_smime_aa_signingCertificate, IS_SIGNED | IS_ALONE},
    {NID_id_smime_aa_signingCertificateV2, IS_SIGNED | IS_ALONE},
    {NID_id_smime_aa_receiptRequest, IS_SIGNED | IS_ALONE},
    {NID_pkcs9_countersignature, IS_UNSIGNED},
};

static bool obeys(const STACK_OF(X509_ATTRIBUTE) * all, int nid, int rules, int where)
{
    const int at = X509at_get_attr_by_NID(all, nid, -1);
    if (at < 0)
        return (rules & IS_REQUIRED) == 0 || (rules & where) == 0;
    return (rules & where) != 0 &&
           ((rules & IS_ALONE) == 0 || (X509at_get_attr_by_NID(all, nid, at) < 0 &&
                                        X509_ATTRIBUTE_count(X509at_get_attr(all, at)) == 1));
}

bool cms_check_attributes(const CMS_SignerInfo *si)
{
    const bool has_signed = sk_X509_ATTRIBUTE_num(si->signedAttrs) > 0;
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
        if ((has_signed && !obeys(si->signedAttrs, known[i].nid, known[i].rules, IS_SIGNED)) ||
            !obeys(si->unsignedAttrs, known[i].nid, known[i].rules, IS_UNSIGNED))
            return FAIL(ERR_LIB_CMS, CMS_R_ATTRIBUTE_ERROR);
    return true;
}

/* ---- S/MIME's capabilities ---- */

static STACK_OF(X509_ALGOR) * list_of(STACK_OF(X509_ALGOR) * *algs)
{
    if (*algs == NULL && (*algs = sk_X509_ALGOR_new_null()) == NULL)
        ERR_raise(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    return *algs;
}

int CMS_add_simple_smimecap(STACK_OF(X509_ALGOR) * *algs, int algnid, int keysize)
{
    return list_of(algs) != NULL && PKCS7_simple_smimecap(*algs, algnid, keysize);
}

int CMS_add_standard_smimecap(STACK_OF(X509_ALGOR) * *smcap)
{
    return list_of(smcap) != NULL && pkcs7_add_capabilities(*smcap);
}

int CMS_add_smimecap(CMS_SignerInfo *si, STACK_OF(X509_ALGOR) * algs)
{
    unsigned char *der = NULL;
    const int len = ASN1_item_i2d((const ASN1_VALUE *)algs, &der, ASN1_ITEM_rptr(X509_ALGORS));
    if (len <= 0)
        return 0;
    const int ok =
        CMS_signed_add1_attr_by_NID(si, NID_SMIMECapabilities, V_ASN1_SEQUENCE, der, len);
    OPENSSL_free(der);
    return ok;
}
