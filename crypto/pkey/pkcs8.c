/* PrivateKeyInfo (RFC 5958) as an object: EVP_PKCS82PKEY(3), PKCS8_pkey_add1_attr(3). */
#include <openssl/asn1t.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/pkey/coding.h"
#include "crypto/pkey/d2i.h"

struct pkcs8_priv_key_info_st {
    ASN1_INTEGER *version;
    X509_ALGOR *pkeyalg;
    ASN1_OCTET_STRING *pkey;
    STACK_OF(X509_ATTRIBUTE) * attributes;
};

/* The key is wiped before it is freed. */
static int wipe(int operation, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    (void)it;
    (void)arg;
    const PKCS8_PRIV_KEY_INFO *p8 = (const PKCS8_PRIV_KEY_INFO *)*value;
    if (operation == ASN1_OP_FREE_PRE && p8->pkey != NULL && p8->pkey->data != NULL)
        OPENSSL_cleanse(p8->pkey->data, (size_t)p8->pkey->length);
    return 1;
}

/* clang-format off */
ASN1_SEQUENCE_cb(PKCS8_PRIV_KEY_INFO, wipe) = {
    ASN1_SIMPLE(PKCS8_PRIV_KEY_INFO, version, ASN1_INTEGER),
    ASN1_SIMPLE(PKCS8_PRIV_KEY_INFO, pkeyalg, X509_ALGOR),
    ASN1_SIMPLE(PKCS8_PRIV_KEY_INFO, pkey, ASN1_OCTET_STRING),
    ASN1_IMP_SET_OF_OPT(PKCS8_PRIV_KEY_INFO, attributes, X509_ATTRIBUTE, 0),
} ASN1_SEQUENCE_END_cb(PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO)
IMPLEMENT_ASN1_FUNCTIONS(PKCS8_PRIV_KEY_INFO)
    /* clang-format on */

    /* ---- BIOs and FILEs ---- */

    PKCS8_PRIV_KEY_INFO
    * d2i_PKCS8_PRIV_KEY_INFO_bio(BIO * bp, PKCS8_PRIV_KEY_INFO **p8inf)
{
    return ASN1_item_d2i_bio(ASN1_ITEM_rptr(PKCS8_PRIV_KEY_INFO), bp, p8inf);
}

PKCS8_PRIV_KEY_INFO *d2i_PKCS8_PRIV_KEY_INFO_fp(FILE *fp, PKCS8_PRIV_KEY_INFO **p8inf)
{
    return ASN1_item_d2i_fp(ASN1_ITEM_rptr(PKCS8_PRIV_KEY_INFO), fp, p8inf);
}

int i2d_PKCS8_PRIV_KEY_INFO_bio(BIO *bp, const PKCS8_PRIV_KEY_INFO *p8inf)
{
    return ASN1_item_i2d_bio(ASN1_ITEM_rptr(PKCS8_PRIV_KEY_INFO), bp, p8inf);
}

int i2d_PKCS8_PRIV_KEY_INFO_fp(FILE *fp, const PKCS8_PRIV_KEY_INFO *p8inf)
{
    return ASN1_item_i2d_fp(ASN1_ITEM_rptr(PKCS8_PRIV_KEY_INFO), fp, p8inf);
}

X509_SIG *d2i_PKCS8_bio(BIO *bp, X509_SIG **p8)
{
    return ASN1_item_d2i_bio(ASN1_ITEM_rptr(X509_SIG), bp, p8);
}

X509_SIG *d2i_PKCS8_fp(FILE *fp, X509_SIG **p8)
{
    return ASN1_item_d2i_fp(ASN1_ITEM_rptr(X509_SIG), fp, p8);
}

int i2d_PKCS8_bio(BIO *bp, const X509_SIG *p8)
{
    return ASN1_item_i2d_bio(ASN1_ITEM_rptr(X509_SIG), bp, p8);
}

int i2d_PKCS8_fp(FILE *fp, const X509_SIG *p8)
{
    return ASN1_item_i2d_fp(ASN1_ITEM_rptr(X509_SIG), fp, p8);
}

/* ---- Fields ---- */

int PKCS8_pkey_set0(PKCS8_PRIV_KEY_INFO *priv, ASN1_OBJECT *aobj, int version, int ptype,
                    void *pval, unsigned char *penc, int penclen)
{
    if (version >= 0 && !ASN1_INTEGER_set(priv->version, version))
        return 0;
    if (!X509_ALGOR_set0(priv->pkeyalg, aobj, ptype, pval))
        return 0;
    if (penc != NULL)
        ASN1_STRING_set0(priv->pkey, penc, penclen);
    return 1;
}

int PKCS8_pkey_get0(const ASN1_OBJECT **ppkalg, const unsigned char **pk, int *ppklen,
                    const X509_ALGOR **pa, const PKCS8_PRIV_KEY_INFO *p8)
{
    if (ppkalg != NULL)
        *ppkalg = p8->pkeyalg->algorithm;
    if (pk != NULL) {
        *pk = ASN1_STRING_get0_data(p8->pkey);
        *ppklen = ASN1_STRING_length(p8->pkey);
    }
    if (pa != NULL)
        *pa = p8->pkeyalg;
    return 1;
}

const STACK_OF(X509_ATTRIBUTE) * PKCS8_pkey_get0_attrs(const PKCS8_PRIV_KEY_INFO *p8)
{
    return p8->attributes;
}

int PKCS8_pkey_add1_attr(PKCS8_PRIV_KEY_INFO *p8, X509_ATTRIBUTE *attr)
{
    return X509at_add1_attr(&p8->attributes, attr) != NULL;
}

int PKCS8_pkey_add1_attr_by_NID(PKCS8_PRIV_KEY_INFO *p8, int nid, int type,
                                const unsigned char *bytes, int len)
{
    return X509at_add1_attr_by_NID(&p8->attributes, nid, type, bytes, len) != NULL;
}

int PKCS8_pkey_add1_attr_by_OBJ(PKCS8_PRIV_KEY_INFO *p8, const ASN1_OBJECT *obj, int type,
                                const unsigned char *bytes, int len)
{
    return X509at_add1_attr_by_OBJ(&p8->attributes, obj, type, bytes, len) != NULL;
}

/* ---- Keys ---- */

EVP_PKEY *EVP_PKCS82PKEY_ex(const PKCS8_PRIV_KEY_INFO *p8, OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)propq;
    struct builder b;
    if (p8 == NULL)
        return NULL;
    build_init_secret(&b);
    EVP_PKEY *key = NULL;
    if (asn1_put_item(&b, (const ASN1_VALUE *)p8, ASN1_ITEM_rptr(PKCS8_PRIV_KEY_INFO))) {
        struct slice der = slice_of(b.ptr, b.len);
        key = pkey_get_pkcs8(NULL, &der, libctx);
    }
    build_free(&b);
    return key;
}

EVP_PKEY *EVP_PKCS82PKEY(const PKCS8_PRIV_KEY_INFO *p8)
{
    return EVP_PKCS82PKEY_ex(p8, NULL, NULL);
}

PKCS8_PRIV_KEY_INFO *EVP_PKEY2PKCS8(const EVP_PKEY *pkey)
{
    struct builder b;
    build_init_secret(&b);
    PKCS8_PRIV_KEY_INFO *info = NULL;
    if (pkey_put_pkcs8(&b, pkey)) {
        struct slice der = slice_of(b.ptr, b.len);
        info = (PKCS8_PRIV_KEY_INFO *)asn1_get_item(&der, ASN1_ITEM_rptr(PKCS8_PRIV_KEY_INFO));
    }
    build_free(&b);
    return info;
}
