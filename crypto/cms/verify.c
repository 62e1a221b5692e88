/* Signed messages verified: CMS_verify(3). RFC 5652, 5.4 to 5.6. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/x509_vfy.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"
#include "crypto/pkcs7/pkcs7.h"

/* ---- A signature ---- */

static int refused(int reason)
{
    ERR_raise(ERR_LIB_CMS, reason);
    return -1;
}

static int verify_attributes(CMS_SignerInfo *si, const EVP_MD *md)
{
    EVP_PKEY_CTX *pctx = NULL;
    unsigned char *der = NULL;
    if (cms_signer_mctx(si) == NULL || !EVP_MD_CTX_reset(si->mctx))
        return -1;
    if (!si->owns_pctx) /* it was the context's */
        si->pctx = NULL;
    if (EVP_DigestVerifyInit_ex(si->mctx, &pctx, EVP_MD_get0_name(md), si->ctx->libctx,
                                si->ctx->propq, si->pkey, NULL) <= 0 ||
        !cms_take_signature_algorithm(si, pctx))
        return -1;
    const int len = ASN1_item_i2d((const ASN1_VALUE *)si->signedAttrs, &der,
                                  ASN1_ITEM_rptr(CMS_Attributes_Verify));
    if (len < 0)
        return -1;
    const int r = EVP_DigestVerify(si->mctx, si->signature->data, (size_t)si->signature->length,
                                   der, (size_t)len);
    OPENSSL_free(der);
    if (r <= 0)
        ERR_raise(ERR_LIB_CMS, CMS_R_VERIFICATION_FAILURE);
    return r;
}

int CMS_SignerInfo_verify(CMS_SignerInfo *si)
{
    if (si->pkey == NULL)
        return refused(CMS_R_NO_PUBLIC_KEY);
    if (!cms_check_attributes(si))
        return -1;
    EVP_MD *md = cms_fetch_digest(si->ctx, si->digestAlgorithm);
    const int r = md != NULL ? verify_attributes(si, md) : -1;
    if (si->mctx != NULL && (si->pctx == NULL || si->owns_pctx))
        EVP_MD_CTX_reset(si->mctx);
    EVP_MD_free(md);
    return r;
}

/* Without attributes, the contents' digest was signed. */
static int verify_digest(CMS_SignerInfo *si, const EVP_MD *type, const unsigned char *md,
                         size_t len)
{
    if (si->pkey == NULL)
        return refused(CMS_R_NO_PUBLIC_KEY);
    EVP_PKEY_CTX *pctx = EVP_PKEY_CTX_new_from_pkey(si->ctx->libctx, si->pkey, si->ctx->propq);
    int r = -1;
    if (pctx != NULL && EVP_PKEY_verify_init(pctx) > 0 &&
        EVP_PKEY_CTX_set_signature_md(pctx, type) > 0 && cms_take_signature_algorithm(si, pctx)) {
        r = EVP_PKEY_verify(pctx, si->signature->data, (size_t)si->signature->length, md, len) > 0;
        if (r == 0)
            ERR_raise(ERR_LIB_CMS, CMS_R_VERIFICATION_FAILURE);
    }
    EVP_PKEY_CTX_free(pctx);
    return r;
}

int CMS_SignerInfo_verify_content(CMS_SignerInfo *si, BIO *chain)
{
    unsigned char md[EVP_MAX_MD_SIZE];
    unsigned len;
    const ASN1_OCTET_STRING *said = NULL;
    if (CMS_signed_get_attr_count(si) >= 0 &&
        (said = CMS_signed_get0_data_by_OBJ(si, OBJ_nid2obj(NID_pkcs9_messageDigest), -3,
                                            V_ASN1_OCTET_STRING)) == NULL)
        return refused(CMS_R_ERROR_READING_MESSAGEDIGEST_ATTRIBUTE);
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    int r = -1;
    if (digest == NULL)
        return refused(ERR_R_MALLOC_FAILURE);
    if (!cms_digest_state(digest, chain, si->digestAlgorithm))
        r = -1;
    else if (EVP_DigestFinal_ex(digest, md, &len) <= 0)
        r = refused(CMS_R_UNABLE_TO_FINALIZE_CONTEXT);
    else if (said == NULL)
        r = verify_digest(si, EVP_MD_CTX_get0_md(digest), md, len);
    else if (said->length != (int)len)
        r = refused(CMS_R_MESSAGEDIGEST_ATTRIBUTE_WRONG_LENGTH);
    else
        r = memcmp(said->data, md, len) == 0 || FAIL(ERR_LIB_CMS, CMS_R_VERIFICATION_FAILURE);
    EVP_MD_CTX_free(digest);
    return r;
}

/* ---- Signers ---- */

/* Those whose certificates weren't set and are among these. */
static int find_among(STACK_OF(CMS_SignerInfo) * all, STACK_OF(X509) * certs)
{
    int found = 0;
    for (int i = 0; i < sk_CMS_SignerInfo_num(all); i++) {
        CMS_SignerInfo *si = sk_CMS_SignerInfo_value(all, i);
        for (int j = 0; si->signer == NULL && j < sk_X509_num(certs); j++) {
            X509 *cert = sk_X509_value(certs, j);
            if (CMS_SignerInfo_cert_cmp(si, cert) == 0) {
                CMS_SignerInfo_set1_signer_cert(si, cert);
                found++;
            }
        }
    }
    return found;
}

int CMS_set1_signers_certs(CMS_ContentInfo *cms, STACK_OF(X509) * certs, unsigned int flags)
{
    CMS_SignedData *sd = cms_signed(cms);
    if (sd == NULL)
        return -1;
    int found = find_among(sd->signerInfos, certs);
    if ((flags & CMS_NOINTERN) == 0) {
        STACK_OF(X509) *own = CMS_get1_certs(cms);
        found += find_among(sd->signerInfos, own);
        sk_X509_pop_free(own, X509_free);
    }
    return found;
}

static bool has_signers(CMS_ContentInfo *cms, STACK_OF(X509) * certs, unsigned flags)
{
    STACK_OF(CMS_SignerInfo) *all = CMS_get0_SignerInfos(cms);
    if (sk_CMS_SignerInfo_num(all) <= 0)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_SIGNERS);
    CMS_set1_signers_certs(cms, certs, flags);
    for (int i = 0; i < sk_CMS_SignerInfo_num(all); i++)
        if (sk_CMS_SignerInfo_value(all, i)->signer == NULL)
            return FAIL(ERR_LIB_CMS, CMS_R_SIGNER_CERTIFICATE_NOT_FOUND);
    return true;
}

static bool trust(X509_STORE_CTX *ctx, X509_STORE *store, X509 *signer, STACK_OF(X509) * untrusted,
                  STACK_OF(X509_CRL) * crls)
{
    if (!X509_STORE_CTX_init(ctx, store, signer, untrusted) ||
        !X509_STORE_CTX_set_default(ctx, "smime_sign"))
        return FAIL(ERR_LIB_CMS, CMS_R_STORE_INIT_ERROR);
    if (crls != NULL)
        X509_STORE_CTX_set0_crls(ctx, crls);
    if (X509_verify_cert(ctx) > 0)
        return true;
    ERR_raise_data(ERR_LIB_CMS, CMS_R_CERTIFICATE_VERIFY_ERROR, "Verify error: %s",
                   X509_verify_cert_error_string(X509_STORE_CTX_get_error(ctx)));
    return false;
}

static bool has_crls(const CMS_SignedData *sd)
{
    for (int i = 0; i < sk_CMS_RevocationInfoChoice_num(sd->crls); i++)
        if (sk_CMS_RevocationInfoChoice_value(sd->crls, i)->type == REVOCATION_CRL)
            return true;
    return false;
}

static bool trust_all(CMS_ContentInfo *cms, X509_STORE *store, unsigned flags)
{
    STACK_OF(CMS_SignerInfo) *all = cms->d.signedData->signerInfos;
    STACK_OF(X509) *untrusted = CMS_get1_certs(cms);
    STACK_OF(X509_CRL) *crls = flags & CMS_NOCRL ? NULL : CMS_get1_crls(cms);
    X509_STORE_CTX *ctx = X509_STORE_CTX_new_ex(cms->ctx.libctx, cms->ctx.propq);
    bool ok = (ctx != NULL &&
               (crls != NULL || (flags & CMS_NOCRL) != 0 || !has_crls(cms->d.signedData))) ||
              FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    for (int i = 0; ok && i < sk_CMS_SignerInfo_num(all); i++) {
        const CMS_SignerInfo *si = sk_CMS_SignerInfo_value(all, i);
        ok =
            trust(ctx, store, si->signer, untrusted, crls) &&
            ((flags & CMS_CADES) == 0 || cms_check_signer_name(si, X509_STORE_CTX_get0_chain(ctx)));
        X509_STORE_CTX_cleanup(ctx);
    }
    X509_STORE_CTX_free(ctx);
    sk_X509_pop_free(untrusted, X509_free);
    sk_X509_CRL_pop_free(crls, X509_CRL_free);
    return ok;
}

static bool verify_all_attributes(STACK_OF(CMS_SignerInfo) * all)
{
    for (int i = 0; i < sk_CMS_SignerInfo_num(all); i++) {
        CMS_SignerInfo *si = sk_CMS_SignerInfo_value(all, i);
        if (CMS_signed_get_attr_count(si) >= 0 && CMS_SignerInfo_verify(si) <= 0)
            return false;
    }
    return true;
}

static bool verify_all_contents(STACK_OF(CMS_SignerInfo) * all, BIO *chain)
{
    for (int i = 0; i < sk_CMS_SignerInfo_num(all); i++)
        if (CMS_SignerInfo_verify_content(sk_CMS_SignerInfo_value(all, i), chain) <= 0)
            return FAIL(ERR_LIB_CMS, CMS_R_CONTENT_VERIFY_ERROR);
    return true;
}

/* ---- Contents ---- */

/* Those apart from the message are brought into the form that was signed, on their way to `out`. */
static BIO *write_detached(CMS_ContentInfo *cms, BIO *dcont, BIO *out, unsigned flags, BIO **end)
{
    int canonical = (int)(flags & ~(unsigned)CMS_TEXT);
    if (OBJ_obj2nid(CMS_get0_eContentType(cms)) == NID_id_ct_asciiTextWithCRLF)
        canonical |= CMS_ASCIICRLF;
    const bool holds = out == NULL || (flags & CMS_TEXT) != 0;
    *end = holds ? BIO_new(out == NULL ? BIO_s_null() : BIO_s_mem()) : out;
    if (*end == NULL)
        return ERR_raise(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE), NULL;
    if (holds)
        BIO_set_mem_eof_return(*end, 0);
    BIO *chain = CMS_dataInit(cms, *end);
    bool ok = chain != NULL && SMIME_crlf_copy(dcont, chain, canonical) && BIO_flush(chain) > 0;
    if (ok && holds && out != NULL && !SMIME_text(*end, out))
        ok = FAIL(ERR_LIB_CMS, CMS_R_SMIME_TEXT_ERROR);
    if (ok)
        return chain;
    pkcs7_free_chain(chain, *end);
    if (holds)
        BIO_free(*end);
    return NULL;
}

static bool verify_contents(CMS_ContentInfo *cms, BIO *dcont, BIO *out, unsigned flags)
{
    const bool writes = dcont != NULL && (flags & CMS_BINARY) == 0;
    BIO *end = dcont;
    BIO *chain = writes ? write_detached(cms, dcont, out, flags, &end) : CMS_dataInit(cms, dcont);
    if (chain == NULL)
        return false;
    const bool ok = (writes || cms_copy_out(out, chain, flags)) &&
                    ((flags & CMS_NO_CONTENT_VERIFY) != 0 ||
                     verify_all_contents(cms->d.signedData->signerInfos, chain));
    pkcs7_free_chain(chain, end);
    if (end != dcont && end != out)
        BIO_free(end);
    return ok;
}

int CMS_verify(CMS_ContentInfo *cms, STACK_OF(X509) * certs, X509_STORE *store, BIO *dcont,
               BIO *out, unsigned int flags)
{
    if (dcont == NULL && !cms_has_content(cms))
        return 0;
    if (flags & CMS_CADES) /* needs both */
        flags &= ~(unsigned)(CMS_NO_SIGNER_CERT_VERIFY | CMS_NO_ATTR_VERIFY);
    return has_signers(cms, certs, flags) &&
           ((flags & CMS_NO_SIGNER_CERT_VERIFY) != 0 || trust_all(cms, store, flags)) &&
           ((flags & CMS_NO_ATTR_VERIFY) != 0 ||
            verify_all_attributes(cms->d.signedData->signerInfos)) &&
           verify_contents(cms, dcont, out, flags);
}
