/* Signatures and digests of contents made: RFC 5652, 5.4 to 5.6 and 7. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"

/* ---- Attributes ---- */

static bool add_signing_time(CMS_SignerInfo *si)
{
    ASN1_TIME *now = X509_gmtime_adj(NULL, 0);
    const bool ok =
        now != NULL && CMS_signed_add1_attr_by_NID(si, NID_pkcs9_signingTime, now->type, now, -1);
    ASN1_TIME_free(now);
    return ok || FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
}

/* The signature of a context that has been given what it signs. */
static bool put_signature(CMS_SignerInfo *si, const unsigned char *der, size_t len)
{
    size_t n;
    if (EVP_DigestSignUpdate(si->mctx, der, len) <= 0 ||
        EVP_DigestSignFinal(si->mctx, NULL, &n) <= 0)
        return false;
    unsigned char *signature = OPENSSL_malloc(n);
    if (signature == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    if (EVP_DigestSignFinal(si->mctx, signature, &n) <= 0) {
        OPENSSL_free(signature);
        return false;
    }
    ASN1_STRING_set0(si->signature, signature, (int)n);
    return true;
}

static bool begin(CMS_SignerInfo *si, EVP_PKEY_CTX **pctx)
{
    *pctx = si->pctx;
    if (si->owns_pctx) /* which signs a digest */
        return FAIL(ERR_LIB_CMS, CMS_R_ATTRIBUTE_ERROR);
    if (si->pctx != NULL)
        return true;
    EVP_MD *md = cms_fetch_digest(si->ctx, si->digestAlgorithm);
    const bool ok = md != NULL && cms_signer_mctx(si) != NULL && EVP_MD_CTX_reset(si->mctx) &&
                    EVP_DigestSignInit_ex(si->mctx, pctx, EVP_MD_get0_name(md), si->ctx->libctx,
                                          si->ctx->propq, si->pkey, NULL) > 0;
    EVP_MD_free(md);
    return ok;
}

int CMS_SignerInfo_sign(CMS_SignerInfo *si)
{
    EVP_PKEY_CTX *pctx = NULL;
    unsigned char *der = NULL;
    int len = -1;
    if (si->pkey == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_PRIVATE_KEY);
    if ((CMS_signed_get_attr_by_NID(si, NID_pkcs9_signingTime, -1) < 0 && !add_signing_time(si)) ||
        !cms_check_attributes(si))
        return 0;
    const bool ok = begin(si, &pctx) && cms_put_signature_algorithm(si, pctx) &&
                    (len = ASN1_item_i2d((const ASN1_VALUE *)si->signedAttrs, &der,
                                         ASN1_ITEM_rptr(CMS_Attributes_Sign))) > 0 &&
                    put_signature(si, der, (size_t)len);
    OPENSSL_free(der);
    if (si->mctx != NULL)
        EVP_MD_CTX_reset(si->mctx);
    if (!si->owns_pctx)
        si->pctx = NULL;
    return ok;
}

/* ---- Contents ---- */

static bool sign_attributes(const CMS_ContentInfo *cms, CMS_SignerInfo *si, const unsigned char *md,
                            unsigned len)
{
    const ASN1_OBJECT *type = cms->d.signedData->encapContentInfo->eContentType;
    return CMS_signed_add1_attr_by_NID(si, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, md,
                                       (int)len) &&
           CMS_signed_add1_attr_by_NID(si, NID_pkcs9_contentType, V_ASN1_OBJECT, type, -1) &&
           CMS_SignerInfo_sign(si);
}

static bool begin_digest(CMS_SignerInfo *si, const EVP_MD *md)
{
    if (si->pctx != NULL)
        return true;
    si->pctx = EVP_PKEY_CTX_new_from_pkey(si->ctx->libctx, si->pkey, si->ctx->propq);
    si->owns_pctx = true;
    return si->pctx != NULL && EVP_PKEY_sign_init(si->pctx) > 0 &&
           EVP_PKEY_CTX_set_signature_md(si->pctx, md) > 0;
}

/* Without attributes the contents' digest is signed. */
static bool sign_digest(CMS_SignerInfo *si, const EVP_MD *type, const unsigned char *md,
                        unsigned len)
{
    size_t n;
    if (!begin_digest(si, type) || !cms_put_signature_algorithm(si, si->pctx) ||
        EVP_PKEY_sign(si->pctx, NULL, &n, md, len) <= 0)
        return false;
    unsigned char *signature = OPENSSL_malloc(n);
    if (signature == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    if (EVP_PKEY_sign(si->pctx, signature, &n, md, len) <= 0) {
        OPENSSL_free(signature);
        return FAIL(ERR_LIB_CMS, CMS_R_SIGNFINAL_ERROR);
    }
    ASN1_STRING_set0(si->signature, signature, (int)n);
    return true;
}

static bool sign_one(const CMS_ContentInfo *cms, CMS_SignerInfo *si, BIO *chain, EVP_MD_CTX *digest)
{
    unsigned char md[EVP_MAX_MD_SIZE];
    unsigned len;
    if (!cms_digest_state(digest, chain, si->digestAlgorithm))
        return false;
    if (EVP_DigestFinal_ex(digest, md, &len) <= 0)
        return FAIL(ERR_LIB_CMS, CMS_R_UNABLE_TO_FINALIZE_CONTEXT);
    return CMS_signed_get_attr_count(si) >= 0
               ? sign_attributes(cms, si, md, len)
               : sign_digest(si, EVP_MD_CTX_get0_md(digest), md, len);
}

bool cms_sign_all(CMS_ContentInfo *cms, BIO *chain)
{
    STACK_OF(CMS_SignerInfo) *all = cms->d.signedData->signerInfos;
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    bool ok = digest != NULL || FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    for (int i = 0; ok && i < sk_CMS_SignerInfo_num(all); i++) {
        CMS_SignerInfo *si = sk_CMS_SignerInfo_value(all, i);
        ok = !si->signs || sign_one(cms, si, chain, digest);
    }
    EVP_MD_CTX_free(digest);
    return ok;
}

/* ---- A digest: 7 ---- */

bool cms_finish_digest(CMS_DigestedData *dd, BIO *chain, bool verify)
{
    unsigned char md[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    if (digest == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    const bool ok = cms_digest_state(digest, chain, dd->digestAlgorithm) &&
                    EVP_DigestFinal_ex(digest, md, &len) > 0;
    EVP_MD_CTX_free(digest);
    if (!ok || !verify)
        return ok && ASN1_STRING_set(dd->digest, md, (int)len);
    if (dd->digest->length != (int)len)
        return FAIL(ERR_LIB_CMS, CMS_R_MESSAGEDIGEST_WRONG_LENGTH);
    return memcmp(dd->digest->data, md, len) == 0 || FAIL(ERR_LIB_CMS, CMS_R_VERIFICATION_FAILURE);
}
