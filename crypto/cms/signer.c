/* Signers: CMS_add1_signer(3), CMS_get0_SignerInfos(3). RFC 5652, 5.3; their algorithms: RFC 3370,
 * 3; RFC 4056; RFC 5753, 2.1. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/rsa.h>

#include "crypto/asn1/signature.h"
#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"
#include "crypto/pkey/asn1_method.h"

/* ---- Algorithms ---- */

/* What a program's own kind of key says of it. */
static bool ask_key(EVP_PKEY *pkey, int verify, CMS_SignerInfo *si)
{
    const EVP_PKEY_ASN1_METHOD *own = asn1_method_of(pkey->row);
    if (own == NULL || own->pkey_ctrl == NULL)
        return true;
    const int r = own->pkey_ctrl(pkey, ASN1_PKEY_CTRL_CMS_SIGN, verify, si);
    if (r > 0)
        return true;
    return FAIL(ERR_LIB_CMS, r == -2 ? CMS_R_NOT_SUPPORTED_FOR_THIS_KEY_TYPE : CMS_R_CTRL_FAILURE);
}

static bool is_pss(EVP_PKEY_CTX *pctx)
{
    int padding = RSA_PKCS1_PADDING;
    return pctx != NULL && EVP_PKEY_CTX_get_rsa_padding(pctx, &padding) > 0 &&
           padding == RSA_PKCS1_PSS_PADDING;
}

bool cms_put_signature_algorithm(CMS_SignerInfo *si, EVP_PKEY_CTX *pctx)
{
    const int id = EVP_PKEY_get_base_id(si->pkey);
    int nid;
    switch (id) {
    case EVP_PKEY_RSA:
    case EVP_PKEY_RSA_PSS:
        if (is_pss(pctx))
            return asn1_algorithm_of(pctx, si->signatureAlgorithm);
        if (id == EVP_PKEY_RSA_PSS)
            return true; /* said when it signs */
        return X509_ALGOR_set0(si->signatureAlgorithm, OBJ_nid2obj(NID_rsaEncryption), V_ASN1_NULL,
                               NULL);
    case EVP_PKEY_DSA:
    case EVP_PKEY_EC:
        if (!OBJ_find_sigid_by_algs(&nid, OBJ_obj2nid(si->digestAlgorithm->algorithm), id))
            return FAIL(ERR_LIB_CMS, CMS_R_UNSUPPORTED_SIGNATURE_ALGORITHM);
        return X509_ALGOR_set0(si->signatureAlgorithm, OBJ_nid2obj(nid), V_ASN1_UNDEF, NULL);
    default:
        return ask_key(si->pkey, 0, si);
    }
}

static bool take_pss(const CMS_SignerInfo *si, EVP_PKEY_CTX *pctx)
{
    return asn1_set_pss(pctx, si->signatureAlgorithm) ||
           FAIL(ERR_LIB_CMS, CMS_R_VERIFICATION_FAILURE);
}

bool cms_take_signature_algorithm(const CMS_SignerInfo *si, EVP_PKEY_CTX *pctx)
{
    const int id = EVP_PKEY_get_base_id(si->pkey),
              nid = OBJ_obj2nid(si->signatureAlgorithm->algorithm);
    int kind = NID_undef;
    if (id != EVP_PKEY_RSA && id != EVP_PKEY_RSA_PSS)
        return ask_key(si->pkey, 1, (CMS_SignerInfo *)si);
    if (nid == NID_rsassaPss)
        return take_pss(si, pctx);
    if (nid == NID_rsaEncryption ||
        (OBJ_find_sigid_algs(nid, NULL, &kind) && kind == NID_rsaEncryption))
        return true;
    return FAIL(ERR_LIB_CMS, CMS_R_UNSUPPORTED_SIGNATURE_ALGORITHM);
}

EVP_MD_CTX *cms_signer_mctx(CMS_SignerInfo *si)
{
    if (si->mctx == NULL && (si->mctx = EVP_MD_CTX_new()) == NULL)
        ERR_raise(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    return si->mctx;
}

/* ---- Added ---- */

static bool has_digest(STACK_OF(X509_ALGOR) * all, const X509_ALGOR *digest)
{
    for (int i = 0; i < sk_X509_ALGOR_num(all); i++)
        if (OBJ_cmp(sk_X509_ALGOR_value(all, i)->algorithm, digest->algorithm) == 0)
            return true;
    return false;
}

static bool list_digest(STACK_OF(X509_ALGOR) * all, const X509_ALGOR *digest)
{
    if (has_digest(all, digest))
        return true;
    X509_ALGOR *copy = X509_ALGOR_dup(digest);
    if (copy != NULL && sk_X509_ALGOR_push(all, copy) > 0)
        return true;
    X509_ALGOR_free(copy);
    return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
}

static const EVP_MD *digest_of(EVP_PKEY *pkey, const EVP_MD *md)
{
    int nid;
    if (md != NULL)
        return md;
    if (EVP_PKEY_get_default_digest_nid(pkey, &nid) <= 0 || (md = EVP_get_digestbynid(nid)) == NULL)
        ERR_raise_data(ERR_LIB_CMS, CMS_R_NO_DEFAULT_DIGEST, "pkey nid=%d", EVP_PKEY_get_id(pkey));
    return md;
}

/* The digest that another signer of the same contents has. */
static bool reuse_digest(const CMS_SignedData *sd, CMS_SignerInfo *si)
{
    for (int i = 0; i < sk_CMS_SignerInfo_num(sd->signerInfos); i++) {
        const CMS_SignerInfo *other = sk_CMS_SignerInfo_value(sd->signerInfos, i);
        if (other == si || CMS_signed_get_attr_count(other) < 0 ||
            OBJ_cmp(si->digestAlgorithm->algorithm, other->digestAlgorithm->algorithm) != 0)
            continue;
        const ASN1_OCTET_STRING *digest = CMS_signed_get0_data_by_OBJ(
            other, OBJ_nid2obj(NID_pkcs9_messageDigest), -3, V_ASN1_OCTET_STRING);
        if (digest == NULL)
            return FAIL(ERR_LIB_CMS, CMS_R_ERROR_READING_MESSAGEDIGEST_ATTRIBUTE);
        return CMS_signed_add1_attr_by_NID(si, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, digest,
                                           -1);
    }
    return FAIL(ERR_LIB_CMS, CMS_R_NO_MATCHING_DIGEST);
}

static bool add_capabilities(CMS_SignerInfo *si)
{
    STACK_OF(X509_ALGOR) *list = NULL;
    const bool ok = CMS_add_standard_smimecap(&list) && CMS_add_smimecap(si, list);
    sk_X509_ALGOR_pop_free(list, X509_ALGOR_free);
    return ok;
}

static bool add_attributes(CMS_ContentInfo *cms, CMS_SignerInfo *si, const EVP_MD *md,
                           unsigned flags)
{
    if (si->signedAttrs == NULL && (si->signedAttrs = sk_X509_ATTRIBUTE_new_null()) == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    if ((flags & CMS_NOSMIMECAP) == 0 && !add_capabilities(si))
        return false;
    if ((flags & CMS_CADES) != 0 && !cms_name_signer(si, si->signer, md))
        return false;
    if ((flags & CMS_REUSE_DIGEST) == 0)
        return true;
    return reuse_digest(cms->d.signedData, si) &&
           CMS_signed_add1_attr_by_NID(si, NID_pkcs9_contentType, V_ASN1_OBJECT,
                                       CMS_get0_eContentType(cms), -1) &&
           ((flags & (CMS_PARTIAL | CMS_KEY_PARAM)) != 0 || CMS_SignerInfo_sign(si));
}

/* The context that the program sets, of what signs attributes or else a digest. */
static bool make_pctx(CMS_SignerInfo *si, const EVP_MD *md, unsigned flags)
{
    const struct cms_ctx *ctx = si->ctx;
    if ((flags & CMS_NOATTR) == 0)
        return cms_signer_mctx(si) != NULL &&
               EVP_DigestSignInit_ex(si->mctx, &si->pctx, EVP_MD_get0_name(md), ctx->libctx,
                                     ctx->propq, si->pkey, NULL) > 0;
    si->pctx = EVP_PKEY_CTX_new_from_pkey(ctx->libctx, si->pkey, ctx->propq);
    si->owns_pctx = true;
    return si->pctx != NULL && EVP_PKEY_sign_init(si->pctx) > 0 &&
           EVP_PKEY_CTX_set_signature_md(si->pctx, md) > 0;
}

static bool fill(CMS_ContentInfo *cms, CMS_SignerInfo *si, X509 *signer, const EVP_MD *md,
                 unsigned flags)
{
    CMS_SignedData *sd = cms->d.signedData;
    const bool keyid = (flags & CMS_USE_KEYID) != 0;
    if (!cms_set_signer_id(si->sid, signer,
                           keyid ? CMS_SIGNERINFO_KEYIDENTIFIER : CMS_SIGNERINFO_ISSUER_SERIAL))
        return false;
    si->version = keyid ? 3 : 1;
    if (keyid && sd->version < 3)
        sd->version = 3;
    if (!cms_set_digest(si->digestAlgorithm, md) ||
        !list_digest(sd->digestAlgorithms, si->digestAlgorithm))
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    if ((flags & CMS_KEY_PARAM) == 0 && !cms_put_signature_algorithm(si, NULL))
        return false;
    if ((flags & CMS_NOATTR) == 0 && !add_attributes(cms, si, md, flags))
        return false;
    return ((flags & CMS_NOCERTS) != 0 || CMS_add1_cert(cms, signer) ||
            FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE)) &&
           ((flags & CMS_KEY_PARAM) == 0 || make_pctx(si, md, flags));
}

CMS_SignerInfo *CMS_add1_signer(CMS_ContentInfo *cms, X509 *signer, EVP_PKEY *pk, const EVP_MD *md,
                                unsigned int flags)
{
    if (!X509_check_private_key(signer, pk)) {
        ERR_raise(ERR_LIB_CMS, CMS_R_PRIVATE_KEY_DOES_NOT_MATCH_CERTIFICATE);
        return NULL;
    }
    if (!CMS_SignedData_init(cms) || (md = digest_of(pk, md)) == NULL)
        return NULL;
    CMS_SignerInfo *si = (CMS_SignerInfo *)ASN1_item_new(ASN1_ITEM_rptr(CMS_SignerInfo));
    if (si == NULL) {
        ERR_raise(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    (void)X509_up_ref(signer);
    (void)EVP_PKEY_up_ref(pk);
    si->signer = signer;
    si->pkey = pk;
    si->ctx = &cms->ctx;
    si->signs = (flags & CMS_REUSE_DIGEST) == 0; /* that is signed now, or by the program */
    if (fill(cms, si, signer, md, flags) &&
        sk_CMS_SignerInfo_push(cms->d.signedData->signerInfos, si) > 0)
        return si;
    ASN1_item_free((ASN1_VALUE *)si, ASN1_ITEM_rptr(CMS_SignerInfo));
    return NULL;
}

/* ---- Told ---- */

STACK_OF(CMS_SignerInfo) * CMS_get0_SignerInfos(CMS_ContentInfo *cms)
{
    CMS_SignedData *sd = cms_signed(cms);
    return sd != NULL ? sd->signerInfos : NULL;
}

STACK_OF(X509) * CMS_get0_signers(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_SignerInfo) *all = CMS_get0_SignerInfos(cms);
    STACK_OF(X509) *signers = NULL;
    for (int i = 0; i < sk_CMS_SignerInfo_num(all); i++) {
        X509 *signer = sk_CMS_SignerInfo_value(all, i)->signer;
        if (signer == NULL)
            continue;
        if ((signers == NULL && (signers = sk_X509_new_null()) == NULL) ||
            sk_X509_push(signers, signer) <= 0) {
            sk_X509_free(signers);
            ERR_raise(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
            return NULL;
        }
    }
    return signers;
}

void CMS_SignerInfo_set1_signer_cert(CMS_SignerInfo *si, X509 *signer)
{
    if (signer != NULL) {
        (void)X509_up_ref(signer);
        EVP_PKEY_free(si->pkey);
        si->pkey = X509_get_pubkey(signer);
        si->signs = false;
    }
    X509_free(si->signer);
    si->signer = signer;
}

int CMS_SignerInfo_get0_signer_id(CMS_SignerInfo *si, ASN1_OCTET_STRING **keyid, X509_NAME **issuer,
                                  ASN1_INTEGER **sno)
{
    return cms_signer_id_get(si->sid, keyid, issuer, sno);
}

int CMS_SignerInfo_cert_cmp(CMS_SignerInfo *si, X509 *cert)
{
    return cms_signer_id_cmp(si->sid, cert);
}

void CMS_SignerInfo_get0_algs(CMS_SignerInfo *si, EVP_PKEY **pk, X509 **signer, X509_ALGOR **pdig,
                              X509_ALGOR **psig)
{
    if (pk != NULL)
        *pk = si->pkey;
    if (signer != NULL)
        *signer = si->signer;
    if (pdig != NULL)
        *pdig = si->digestAlgorithm;
    if (psig != NULL)
        *psig = si->signatureAlgorithm;
}

EVP_PKEY_CTX *CMS_SignerInfo_get0_pkey_ctx(CMS_SignerInfo *si)
{
    return si->pctx;
}

EVP_MD_CTX *CMS_SignerInfo_get0_md_ctx(CMS_SignerInfo *si)
{
    return cms_signer_mctx(si);
}

ASN1_OCTET_STRING *CMS_SignerInfo_get0_signature(CMS_SignerInfo *si)
{
    return si->signature;
}
