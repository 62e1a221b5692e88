/* Algorithms of key transport: RSA PKCS #1 v1.5 (RFC 3370, 4.2.1) and OAEP (RFC 3560; RFC 8017,
 * A.2.1). */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/rsa.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"
#include "crypto/pkey/asn1_method.h"

static bool is_rsa(const EVP_PKEY *key)
{
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA;
}

/* A program's own kind of key says it itself. */
static bool ask_key(EVP_PKEY *pkey, int decrypt, const CMS_KeyTransRecipientInfo *ktri)
{
    const EVP_PKEY_ASN1_METHOD *own = asn1_method_of(pkey->row);
    CMS_RecipientInfo ri = {.type = CMS_RECIPINFO_TRANS};
    ri.d.ktri = (CMS_KeyTransRecipientInfo *)ktri;
    const int r = own != NULL && own->pkey_ctrl != NULL
                      ? own->pkey_ctrl(pkey, ASN1_PKEY_CTRL_CMS_ENVELOPE, decrypt, &ri)
                      : -2;
    return r > 0 ||
           FAIL(ERR_LIB_CMS, r == -2 ? CMS_R_NOT_SUPPORTED_FOR_THIS_KEY_TYPE : CMS_R_CTRL_FAILURE);
}

/* ---- OAEP's parameters; what is left out is SHA-1 and an empty label ---- */

static X509_ALGOR *algorithm_new(int nid, int type, void *value)
{
    X509_ALGOR *alg = X509_ALGOR_new();
    if (alg != NULL && X509_ALGOR_set0(alg, OBJ_nid2obj(nid), type, value))
        return alg;
    X509_ALGOR_free(alg);
    return NULL;
}

static bool put_mask(RSA_OAEP_PARAMS *p, const EVP_MD *md)
{
    X509_ALGOR *hash = algorithm_new(EVP_MD_get_type(md), V_ASN1_UNDEF, NULL);
    ASN1_STRING *der = hash != NULL ? ASN1_item_pack(hash, ASN1_ITEM_rptr(X509_ALGOR), NULL) : NULL;
    X509_ALGOR_free(hash);
    p->maskGenFunc = der != NULL ? algorithm_new(NID_mgf1, V_ASN1_SEQUENCE, der) : NULL;
    if (p->maskGenFunc == NULL)
        ASN1_STRING_free(der);
    return p->maskGenFunc != NULL;
}

static bool put_label(RSA_OAEP_PARAMS *p, const unsigned char *label, int len)
{
    ASN1_OCTET_STRING *octets = ASN1_OCTET_STRING_new();
    if (octets != NULL && ASN1_OCTET_STRING_set(octets, label, len) &&
        (p->pSourceFunc = algorithm_new(NID_pSpecified, V_ASN1_OCTET_STRING, octets)) != NULL)
        return true;
    ASN1_OCTET_STRING_free(octets);
    return false;
}

static bool fill(RSA_OAEP_PARAMS *p, EVP_PKEY_CTX *pctx)
{
    const EVP_MD *md = NULL, *mgf1 = NULL;
    unsigned char *label = NULL;
    if (EVP_PKEY_CTX_get_rsa_oaep_md(pctx, &md) <= 0 ||
        EVP_PKEY_CTX_get_rsa_mgf1_md(pctx, &mgf1) <= 0)
        return false;
    const int len = EVP_PKEY_CTX_get0_rsa_oaep_label(pctx, &label);
    return (EVP_MD_is_a(md, "SHA1") ||
            (p->hashFunc = algorithm_new(EVP_MD_get_type(md), V_ASN1_UNDEF, NULL)) != NULL) &&
           (EVP_MD_is_a(mgf1, "SHA1") || put_mask(p, mgf1)) &&
           (len <= 0 || put_label(p, label, len));
}

static bool put_oaep(X509_ALGOR *alg, EVP_PKEY_CTX *pctx)
{
    RSA_OAEP_PARAMS *p = RSA_OAEP_PARAMS_new();
    ASN1_STRING *der = p != NULL && fill(p, pctx)
                           ? ASN1_item_pack(p, ASN1_ITEM_rptr(RSA_OAEP_PARAMS), NULL)
                           : NULL;
    const bool ok =
        der != NULL && X509_ALGOR_set0(alg, OBJ_nid2obj(NID_rsaesOaep), V_ASN1_SEQUENCE, der);
    if (!ok)
        ASN1_STRING_free(der);
    RSA_OAEP_PARAMS_free(p);
    return ok || FAIL(ERR_LIB_CMS, CMS_R_INVALID_OAEP_PARAMETERS);
}

bool cms_transport_put_algorithm(CMS_KeyTransRecipientInfo *ktri, EVP_PKEY_CTX *pctx)
{
    int padding = RSA_PKCS1_PADDING;
    if (!is_rsa(ktri->pkey))
        return ask_key(ktri->pkey, 0, ktri);
    if (EVP_PKEY_CTX_get_rsa_padding(pctx, &padding) > 0 && padding == RSA_PKCS1_OAEP_PADDING)
        return put_oaep(ktri->keyEncryptionAlgorithm, pctx);
    return X509_ALGOR_set0(ktri->keyEncryptionAlgorithm, OBJ_nid2obj(NID_rsaEncryption),
                           V_ASN1_NULL, NULL);
}

/* ---- Taken ---- */

static const EVP_MD *digest_of(const X509_ALGOR *alg)
{
    const EVP_MD *md = alg != NULL ? EVP_get_digestbyobj(alg->algorithm) : EVP_sha1();
    if (md == NULL)
        ERR_raise(ERR_LIB_CMS, CMS_R_UNKNOWN_DIGEST_ALGORITHM);
    return md;
}

static const EVP_MD *mask_of(const X509_ALGOR *alg)
{
    if (alg == NULL)
        return EVP_sha1();
    X509_ALGOR *hash = OBJ_obj2nid(alg->algorithm) == NID_mgf1
                           ? ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(X509_ALGOR), alg->parameter)
                           : NULL;
    if (hash == NULL) {
        ERR_raise(ERR_LIB_CMS, CMS_R_INVALID_OAEP_PARAMETERS);
        return NULL;
    }
    const EVP_MD *md = digest_of(hash);
    X509_ALGOR_free(hash);
    return md;
}

static bool take_label(const X509_ALGOR *alg, EVP_PKEY_CTX *pctx)
{
    if (alg == NULL)
        return true;
    if (OBJ_obj2nid(alg->algorithm) != NID_pSpecified)
        return FAIL(ERR_LIB_CMS, CMS_R_UNSUPPORTED_LABEL_SOURCE);
    if (alg->parameter == NULL || alg->parameter->type != V_ASN1_OCTET_STRING)
        return FAIL(ERR_LIB_CMS, CMS_R_INVALID_LABEL);
    const ASN1_OCTET_STRING *octets = alg->parameter->value.octet_string;
    unsigned char *label =
        octets->length > 0 ? OPENSSL_memdup(octets->data, (size_t)octets->length) : NULL;
    if (octets->length > 0 && label == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    if (octets->length == 0 || EVP_PKEY_CTX_set0_rsa_oaep_label(pctx, label, octets->length) > 0)
        return true;
    OPENSSL_free(label);
    return false;
}

static bool take_oaep(const X509_ALGOR *alg, EVP_PKEY_CTX *pctx)
{
    RSA_OAEP_PARAMS *p = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(RSA_OAEP_PARAMS), alg->parameter);
    const EVP_MD *md, *mgf1;
    if (p == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_INVALID_OAEP_PARAMETERS);
    const bool ok =
        (md = digest_of(p->hashFunc)) != NULL && (mgf1 = mask_of(p->maskGenFunc)) != NULL &&
        EVP_PKEY_CTX_set_rsa_padding(pctx, RSA_PKCS1_OAEP_PADDING) > 0 &&
        EVP_PKEY_CTX_set_rsa_oaep_md(pctx, md) > 0 &&
        EVP_PKEY_CTX_set_rsa_mgf1_md(pctx, mgf1) > 0 && take_label(p->pSourceFunc, pctx);
    RSA_OAEP_PARAMS_free(p);
    return ok;
}

bool cms_transport_take_algorithm(const CMS_KeyTransRecipientInfo *ktri, EVP_PKEY_CTX *pctx)
{
    if (!is_rsa(ktri->pkey))
        return ask_key(ktri->pkey, 1, ktri);
    switch (OBJ_obj2nid(ktri->keyEncryptionAlgorithm->algorithm)) {
    case NID_rsaEncryption:
        return true;
    case NID_rsaesOaep:
        return take_oaep(ktri->keyEncryptionAlgorithm, pctx);
    default:
        return FAIL(ERR_LIB_CMS, CMS_R_UNSUPPORTED_ENCRYPTION_TYPE);
    }
}
