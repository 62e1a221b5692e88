/* SafeBags: made, and what is in them: PKCS12_SAFEBAG_create_cert(3), PKCS12_SAFEBAG_get0_attrs(3).
 */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <stdbool.h>

#include "crypto/base/raise.h"
#include "crypto/pkcs12/pkcs12.h"

/* ---- What is in one ---- */

const ASN1_OBJECT *PKCS12_SAFEBAG_get0_type(const PKCS12_SAFEBAG *bag)
{
    return bag->type;
}

int PKCS12_SAFEBAG_get_nid(const PKCS12_SAFEBAG *bag)
{
    return OBJ_obj2nid(bag->type);
}

/* Whether its value is a CertBag, CRLBag or SecretBag. */
static bool holds_bag(const PKCS12_SAFEBAG *bag)
{
    int nid = PKCS12_SAFEBAG_get_nid(bag);
    return nid == NID_certBag || nid == NID_crlBag || nid == NID_secretBag;
}

int PKCS12_SAFEBAG_get_bag_nid(const PKCS12_SAFEBAG *bag)
{
    return holds_bag(bag) ? OBJ_obj2nid(bag->value.bag->type) : -1;
}

const ASN1_OBJECT *PKCS12_SAFEBAG_get0_bag_type(const PKCS12_SAFEBAG *bag)
{
    return bag->value.bag->type;
}

const ASN1_TYPE *PKCS12_SAFEBAG_get0_bag_obj(const PKCS12_SAFEBAG *bag)
{
    return bag->value.bag->value.other;
}

const PKCS8_PRIV_KEY_INFO *PKCS12_SAFEBAG_get0_p8inf(const PKCS12_SAFEBAG *bag)
{
    return PKCS12_SAFEBAG_get_nid(bag) == NID_keyBag ? bag->value.keybag : NULL;
}

const X509_SIG *PKCS12_SAFEBAG_get0_pkcs8(const PKCS12_SAFEBAG *bag)
{
    return PKCS12_SAFEBAG_get_nid(bag) == NID_pkcs8ShroudedKeyBag ? bag->value.shkeybag : NULL;
}

const STACK_OF(PKCS12_SAFEBAG) * PKCS12_SAFEBAG_get0_safes(const PKCS12_SAFEBAG *bag)
{
    return PKCS12_SAFEBAG_get_nid(bag) == NID_safeContentsBag ? bag->value.safes : NULL;
}

X509 *PKCS12_SAFEBAG_get1_cert(const PKCS12_SAFEBAG *bag)
{
    if (PKCS12_SAFEBAG_get_nid(bag) != NID_certBag ||
        OBJ_obj2nid(bag->value.bag->type) != NID_x509Certificate)
        return NULL;
    return ASN1_item_unpack(bag->value.bag->value.octet, ASN1_ITEM_rptr(X509));
}

X509_CRL *PKCS12_SAFEBAG_get1_crl(const PKCS12_SAFEBAG *bag)
{
    if (PKCS12_SAFEBAG_get_nid(bag) != NID_crlBag ||
        OBJ_obj2nid(bag->value.bag->type) != NID_x509Crl)
        return NULL;
    return ASN1_item_unpack(bag->value.bag->value.octet, ASN1_ITEM_rptr(X509_CRL));
}

PKCS8_PRIV_KEY_INFO *PKCS12_decrypt_skey_ex(const PKCS12_SAFEBAG *bag, const char *pass,
                                            int passlen, OSSL_LIB_CTX *ctx, const char *propq)
{
    return PKCS8_decrypt_ex(bag->value.shkeybag, pass, passlen, ctx, propq);
}

PKCS8_PRIV_KEY_INFO *PKCS12_decrypt_skey(const PKCS12_SAFEBAG *bag, const char *pass, int passlen)
{
    return PKCS12_decrypt_skey_ex(bag, pass, passlen, NULL, NULL);
}

/* ---- Made ---- */

PKCS12_SAFEBAG *PKCS12_item_pack_safebag(void *obj, const ASN1_ITEM *it, int nid1, int nid2)
{
    PKCS12_BAGS *bag = PKCS12_BAGS_new();
    PKCS12_SAFEBAG *safebag = bag != NULL ? PKCS12_SAFEBAG_new() : NULL;
    if (safebag != NULL) {
        bag->type = OBJ_nid2obj(nid1);
        if (ASN1_item_pack(obj, it, &bag->value.octet) != NULL) {
            safebag->value.bag = bag;
            safebag->type = OBJ_nid2obj(nid2);
            return safebag;
        }
    }
    ERR_raise(ERR_LIB_PKCS12, ERR_R_MALLOC_FAILURE);
    PKCS12_BAGS_free(bag);
    PKCS12_SAFEBAG_free(safebag);
    return NULL;
}

PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_cert(X509 *x509)
{
    return PKCS12_item_pack_safebag(x509, ASN1_ITEM_rptr(X509), NID_x509Certificate, NID_certBag);
}

PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_crl(X509_CRL *crl)
{
    return PKCS12_item_pack_safebag(crl, ASN1_ITEM_rptr(X509_CRL), NID_x509Crl, NID_crlBag);
}

/* Any bag of a value that becomes its own. */
static PKCS12_SAFEBAG *safebag_of(int nid, void *value)
{
    PKCS12_SAFEBAG *bag = PKCS12_SAFEBAG_new();
    if (bag == NULL) {
        ERR_raise(ERR_LIB_PKCS12, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    bag->type = OBJ_nid2obj(nid);
    if (nid == NID_keyBag)
        bag->value.keybag = value;
    else if (nid == NID_pkcs8ShroudedKeyBag)
        bag->value.shkeybag = value;
    else
        bag->value.bag = value;
    return bag;
}

/* The value as a string of one of the types that a secret may have. */
static bool secret_value(PKCS12_BAGS *bag, int vtype, const unsigned char *value, int len)
{
    if (vtype != V_ASN1_OCTET_STRING)
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_INVALID_TYPE);
    ASN1_OCTET_STRING *octets = ASN1_OCTET_STRING_new();
    bag->value.other = octets != NULL ? ASN1_TYPE_new() : NULL;
    if (bag->value.other == NULL || !ASN1_OCTET_STRING_set(octets, value, len)) {
        ASN1_OCTET_STRING_free(octets);
        return FAIL(ERR_LIB_PKCS12, ERR_R_MALLOC_FAILURE);
    }
    ASN1_TYPE_set(bag->value.other, V_ASN1_OCTET_STRING, octets);
    return true;
}

PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_secret(int type, int vtype, const unsigned char *value,
                                             int len)
{
    PKCS12_BAGS *bag = PKCS12_BAGS_new();
    PKCS12_SAFEBAG *safebag = NULL;
    if (bag == NULL)
        return NULL;
    bag->type = OBJ_nid2obj(type);
    if (secret_value(bag, vtype, value, len))
        safebag = safebag_of(NID_secretBag, bag);
    if (safebag == NULL)
        PKCS12_BAGS_free(bag);
    return safebag;
}

PKCS12_SAFEBAG *PKCS12_SAFEBAG_create0_p8inf(PKCS8_PRIV_KEY_INFO *p8)
{
    return safebag_of(NID_keyBag, p8);
}

PKCS12_SAFEBAG *PKCS12_SAFEBAG_create0_pkcs8(X509_SIG *p8)
{
    return safebag_of(NID_pkcs8ShroudedKeyBag, p8);
}

PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_pkcs8_encrypt_ex(int pbe_nid, const char *pass, int passlen,
                                                       unsigned char *salt, int saltlen, int iter,
                                                       PKCS8_PRIV_KEY_INFO *p8inf,
                                                       OSSL_LIB_CTX *ctx, const char *propq)
{
    /* A cipher stands for PBES2 with it. */
    const EVP_CIPHER *cipher = EVP_get_cipherbynid(pbe_nid);
    X509_SIG *p8 = PKCS8_encrypt_ex(cipher != NULL ? -1 : pbe_nid, cipher, pass, passlen, salt,
                                    saltlen, iter, p8inf, ctx, propq);
    PKCS12_SAFEBAG *bag = p8 != NULL ? PKCS12_SAFEBAG_create0_pkcs8(p8) : NULL;
    if (bag == NULL)
        X509_SIG_free(p8);
    return bag;
}

PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_pkcs8_encrypt(int pbe_nid, const char *pass, int passlen,
                                                    unsigned char *salt, int saltlen, int iter,
                                                    PKCS8_PRIV_KEY_INFO *p8inf)
{
    return PKCS12_SAFEBAG_create_pkcs8_encrypt_ex(pbe_nid, pass, passlen, salt, saltlen, iter,
                                                  p8inf, NULL, NULL);
}
