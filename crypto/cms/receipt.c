/* Signed receipts: CMS_get1_ReceiptRequest(3), CMS_sign_receipt(3), CMS_verify_receipt(3). RFC
 * 2634, 2. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"

enum { RANDOM_ID = 32 };

/* ---- Requests: 2.7 ---- */

int CMS_get1_ReceiptRequest(CMS_SignerInfo *si, CMS_ReceiptRequest **prr)
{
    if (prr != NULL)
        *prr = NULL;
    const ASN1_STRING *der = CMS_signed_get0_data_by_OBJ(
        si, OBJ_nid2obj(NID_id_smime_aa_receiptRequest), -3, V_ASN1_SEQUENCE);
    if (der == NULL)
        return 0;
    CMS_ReceiptRequest *rr = ASN1_item_unpack(der, ASN1_ITEM_rptr(CMS_ReceiptRequest));
    if (rr == NULL)
        return -1;
    if (prr != NULL)
        *prr = rr;
    else
        CMS_ReceiptRequest_free(rr);
    return 1;
}

static bool set_random_id(CMS_ReceiptRequest *rr, OSSL_LIB_CTX *libctx)
{
    unsigned char random[RANDOM_ID];
    return RAND_bytes_ex(libctx, random, sizeof(random), 0) > 0 &&
           ASN1_OCTET_STRING_set(rr->signedContentIdentifier, random, sizeof(random));
}

CMS_ReceiptRequest *CMS_ReceiptRequest_create0_ex(unsigned char *id, int idlen, int allorfirst,
                                                  STACK_OF(GENERAL_NAMES) * receiptList,
                                                  STACK_OF(GENERAL_NAMES) * receiptsTo,
                                                  OSSL_LIB_CTX *ctx)
{
    CMS_ReceiptRequest *rr = CMS_ReceiptRequest_new();
    if (rr == NULL || (id == NULL && !set_random_id(rr, ctx))) {
        CMS_ReceiptRequest_free(rr);
        ERR_raise(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    if (id != NULL)
        ASN1_STRING_set0(rr->signedContentIdentifier, id, idlen);
    sk_GENERAL_NAMES_pop_free(rr->receiptsTo, GENERAL_NAMES_free);
    rr->receiptsTo = receiptsTo;
    if (receiptList != NULL) {
        rr->receiptsFrom->type = RECEIPTS_LIST;
        rr->receiptsFrom->d.receiptList = receiptList;
    } else {
        rr->receiptsFrom->type = RECEIPTS_ALL_OR_FIRST;
        rr->receiptsFrom->d.allOrFirstTier = allorfirst;
    }
    return rr;
}

CMS_ReceiptRequest *CMS_ReceiptRequest_create0(unsigned char *id, int idlen, int allorfirst,
                                               STACK_OF(GENERAL_NAMES) * receiptList,
                                               STACK_OF(GENERAL_NAMES) * receiptsTo)
{
    return CMS_ReceiptRequest_create0_ex(id, idlen, allorfirst, receiptList, receiptsTo, NULL);
}

int CMS_add1_ReceiptRequest(CMS_SignerInfo *si, CMS_ReceiptRequest *rr)
{
    unsigned char *der = NULL;
    const int len = i2d_CMS_ReceiptRequest(rr, &der);
    const int ok = len > 0 && CMS_signed_add1_attr_by_NID(si, NID_id_smime_aa_receiptRequest,
                                                          V_ASN1_SEQUENCE, der, len);
    OPENSSL_free(der);
    return ok || FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
}

void CMS_ReceiptRequest_get0_values(CMS_ReceiptRequest *rr, ASN1_STRING **pcid, int *pallorfirst,
                                    STACK_OF(GENERAL_NAMES) * *plist,
                                    STACK_OF(GENERAL_NAMES) * *prto)
{
    const CMS_ReceiptsFrom *from = rr->receiptsFrom;
    const bool list = from->type == RECEIPTS_LIST;
    if (pcid != NULL)
        *pcid = rr->signedContentIdentifier;
    if (pallorfirst != NULL)
        *pallorfirst = list ? -1 : from->d.allOrFirstTier;
    if (plist != NULL)
        *plist = list ? from->d.receiptList : NULL;
    if (prto != NULL)
        *prto = rr->receiptsTo;
}

/* ---- Receipts: 2.5 ---- */

/* The digest of a signer's attributes as they were signed. */
static bool digest_attributes(const CMS_SignerInfo *si, unsigned char *md, unsigned *len)
{
    EVP_MD *type = cms_fetch_digest(si->ctx, si->digestAlgorithm);
    if (type == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_MSGSIGDIGEST_ERROR);
    const bool ok =
        ASN1_item_digest(ASN1_ITEM_rptr(CMS_Attributes_Verify), type, si->signedAttrs, md, len);
    EVP_MD_free(type);
    return ok || FAIL(ERR_LIB_CMS, CMS_R_MSGSIGDIGEST_ERROR);
}

/* 2.5, step 8: Receipt in DER, for what the signer signed and asks; NULL with an error. */
static ASN1_OCTET_STRING *encode(const CMS_SignerInfo *si, CMS_ReceiptRequest *rr)
{
    const ASN1_OBJECT *type =
        CMS_signed_get0_data_by_OBJ(si, OBJ_nid2obj(NID_pkcs9_contentType), -3, V_ASN1_OBJECT);
    CMS_Receipt receipt = {
        .version = 1,
        .contentType = (ASN1_OBJECT *)type,
        .signedContentIdentifier = rr->signedContentIdentifier,
        .originatorSignatureValue = si->signature,
    };
    if (type == NULL) {
        ERR_raise(ERR_LIB_CMS, CMS_R_NO_CONTENT_TYPE);
        return NULL;
    }
    return ASN1_item_pack(&receipt, ASN1_ITEM_rptr(CMS_Receipt), NULL);
}

static CMS_ReceiptRequest *request_of(CMS_SignerInfo *si)
{
    CMS_ReceiptRequest *rr = NULL;
    if (CMS_get1_ReceiptRequest(si, &rr) <= 0)
        ERR_raise(ERR_LIB_CMS, CMS_R_NO_RECEIPT_REQUEST);
    return rr;
}

static bool sign(CMS_ContentInfo *cms, CMS_SignerInfo *si, const ASN1_OCTET_STRING *receipt,
                 X509 *signcert, EVP_PKEY *pkey, unsigned flags)
{
    unsigned char md[EVP_MAX_MD_SIZE];
    unsigned len;
    BIO *in = BIO_new_mem_buf(receipt->data, receipt->length);
    CMS_SignerInfo *own = NULL;
    const bool ok = in != NULL &&
                    CMS_set1_eContentType(cms, OBJ_nid2obj(NID_id_smime_ct_receipt)) &&
                    digest_attributes(si, md, &len) &&
                    ((own = CMS_add1_signer(cms, signcert, pkey, NULL, flags)) != NULL ||
                     FAIL(ERR_LIB_CMS, CMS_R_ADD_SIGNER_ERROR)) &&
                    CMS_signed_add1_attr_by_NID(own, NID_id_smime_aa_msgSigDigest,
                                                V_ASN1_OCTET_STRING, md, (int)len) &&
                    CMS_set_detached(cms, 0) && CMS_final(cms, in, NULL, flags);
    BIO_free(in);
    return ok;
}

CMS_ContentInfo *CMS_sign_receipt(CMS_SignerInfo *si, X509 *signcert, EVP_PKEY *pkey,
                                  STACK_OF(X509) * certs, unsigned int flags)
{
    if (pkey == NULL || signcert == NULL) {
        ERR_raise(ERR_LIB_CMS, CMS_R_NO_KEY_OR_CERT);
        return NULL;
    }
    flags &= ~(unsigned)(CMS_STREAM | CMS_TEXT | CMS_NOATTR | CMS_DETACHED | CMS_KEY_PARAM |
                         CMS_PARTIAL);
    flags |= CMS_BINARY;
    CMS_ReceiptRequest *rr = request_of(si);
    ASN1_OCTET_STRING *receipt = rr != NULL ? encode(si, rr) : NULL;
    CMS_ReceiptRequest_free(rr);
    if (receipt == NULL)
        return NULL;
    CMS_ContentInfo *cms = CMS_sign_ex(NULL, NULL, certs, NULL, flags | CMS_PARTIAL,
                                       si->ctx != NULL ? si->ctx->libctx : NULL,
                                       si->ctx != NULL ? si->ctx->propq : NULL);
    const bool ok = cms != NULL && sign(cms, si, receipt, signcert, pkey, flags);
    ASN1_OCTET_STRING_free(receipt);
    if (ok)
        return cms;
    CMS_ContentInfo_free(cms);
    return NULL;
}

/* ---- Verified: 2.6 ---- */

static CMS_SignerInfo *signer_of(STACK_OF(CMS_SignerInfo) * all, const CMS_Receipt *receipt)
{
    for (int i = 0; i < sk_CMS_SignerInfo_num(all); i++) {
        CMS_SignerInfo *si = sk_CMS_SignerInfo_value(all, i);
        if (ASN1_OCTET_STRING_cmp(receipt->originatorSignatureValue, si->signature) == 0)
            return si;
    }
    ERR_raise(ERR_LIB_CMS, CMS_R_NO_MATCHING_SIGNATURE);
    return NULL;
}

/* The digest of the attributes that the receipt is for. */
static bool verify_digest(const CMS_SignerInfo *own, const CMS_SignerInfo *of)
{
    unsigned char md[EVP_MAX_MD_SIZE];
    unsigned len;
    const ASN1_OCTET_STRING *said = CMS_signed_get0_data_by_OBJ(
        own, OBJ_nid2obj(NID_id_smime_aa_msgSigDigest), -3, V_ASN1_OCTET_STRING);
    if (said == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_MSGSIGDIGEST);
    if (!digest_attributes(of, md, &len))
        return false;
    if (said->length != (int)len)
        return FAIL(ERR_LIB_CMS, CMS_R_MSGSIGDIGEST_WRONG_LENGTH);
    return memcmp(said->data, md, len) == 0 ||
           FAIL(ERR_LIB_CMS, CMS_R_MSGSIGDIGEST_VERIFICATION_FAILURE);
}

static bool verify_request(CMS_SignerInfo *of, const CMS_Receipt *receipt)
{
    CMS_ReceiptRequest *rr = request_of(of);
    if (rr == NULL)
        return false;
    const bool same =
        ASN1_OCTET_STRING_cmp(rr->signedContentIdentifier, receipt->signedContentIdentifier) == 0;
    CMS_ReceiptRequest_free(rr);
    if (!same)
        return FAIL(ERR_LIB_CMS, CMS_R_CONTENTIDENTIFIER_MISMATCH);
    const ASN1_OBJECT *type =
        CMS_signed_get0_data_by_OBJ(of, OBJ_nid2obj(NID_pkcs9_contentType), -3, V_ASN1_OBJECT);
    if (type == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_CONTENT_TYPE);
    return OBJ_cmp(type, receipt->contentType) == 0 ||
           FAIL(ERR_LIB_CMS, CMS_R_CONTENT_TYPE_MISMATCH);
}

static bool verify(CMS_ContentInfo *rcms, STACK_OF(CMS_SignerInfo) * asked)
{
    const CMS_EncapsulatedContentInfo *inside = rcms->d.signedData->encapContentInfo;
    STACK_OF(CMS_SignerInfo) *own = rcms->d.signedData->signerInfos;
    if (sk_CMS_SignerInfo_num(own) != 1)
        return FAIL(ERR_LIB_CMS, CMS_R_NEED_ONE_SIGNER);
    if (OBJ_obj2nid(inside->eContentType) != NID_id_smime_ct_receipt)
        return FAIL(ERR_LIB_CMS, CMS_R_NOT_A_SIGNED_RECEIPT);
    if (inside->eContent == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_CONTENT);
    CMS_Receipt *receipt = ASN1_item_unpack(inside->eContent, ASN1_ITEM_rptr(CMS_Receipt));
    if (receipt == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_RECEIPT_DECODE_ERROR);
    CMS_SignerInfo *of = signer_of(asked, receipt);
    const bool ok = of != NULL && verify_digest(sk_CMS_SignerInfo_value(own, 0), of) &&
                    verify_request(of, receipt);
    ASN1_item_free((ASN1_VALUE *)receipt, ASN1_ITEM_rptr(CMS_Receipt));
    return ok;
}

int CMS_verify_receipt(CMS_ContentInfo *rcms, CMS_ContentInfo *ocms, STACK_OF(X509) * certs,
                       X509_STORE *store, unsigned int flags)
{
    flags &= ~(unsigned)(CMS_DETACHED | CMS_TEXT);
    if (!CMS_verify(rcms, certs, store, NULL, NULL, flags))
        return 0;
    STACK_OF(CMS_SignerInfo) *asked = CMS_get0_SignerInfos(ocms);
    return asked != NULL && verify(rcms, asked);
}
