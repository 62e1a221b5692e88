/* The types of CMS in ASN.1: RFC 5652, 12. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/cms/cms.h"

/* ---- What isn't encoded ---- */

static int signer_callback(int operation, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    CMS_SignerInfo *si = (CMS_SignerInfo *)*value;
    (void)it;
    (void)arg;
    if (operation == ASN1_OP_FREE_POST) {
        EVP_PKEY_free(si->pkey);
        X509_free(si->signer);
        EVP_MD_CTX_free(si->mctx);
        if (si->owns_pctx)
            EVP_PKEY_CTX_free(si->pctx);
    }
    return 1;
}

/* Signers and recipients know where the message fetches its algorithms. */
static void share_ctx(CMS_ContentInfo *cms)
{
    const int type = cms->d.ptr != NULL ? cms_type(cms) : NID_undef;
    STACK_OF(CMS_SignerInfo) *signers =
        type == NID_pkcs7_signed ? cms->d.signedData->signerInfos : NULL;
    for (int i = 0; i < sk_CMS_SignerInfo_num(signers); i++)
        sk_CMS_SignerInfo_value(signers, i)->ctx = &cms->ctx;
    if (type != NID_pkcs7_enveloped && type != NID_id_smime_ct_authEnvelopedData)
        return;
    STACK_OF(CMS_RecipientInfo) *all = *cms_recipients(cms);
    for (int i = 0; i < sk_CMS_RecipientInfo_num(all); i++) {
        CMS_RecipientInfo *ri = sk_CMS_RecipientInfo_value(all, i);
        if (ri->type == CMS_RECIPINFO_AGREE)
            ri->d.kari->ctx = &cms->ctx;
    }
}

static int info_callback(int operation, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    CMS_ContentInfo *cms = (CMS_ContentInfo *)*value;
    ASN1_STREAM_ARG *stream = arg;
    (void)it;
    switch (operation) {
    case ASN1_OP_STREAM_PRE:
        if (!CMS_stream(&stream->boundary, cms))
            return 0;
        /* fall through */
    case ASN1_OP_DETACHED_PRE:
        return (stream->ndef_bio = CMS_dataInit(cms, stream->out)) != NULL;
    case ASN1_OP_STREAM_POST:
    case ASN1_OP_DETACHED_POST:
        return CMS_dataFinal(cms, stream->ndef_bio);
    case ASN1_OP_D2I_POST:
        share_ctx(cms);
        return 1;
    case ASN1_OP_FREE_POST:
        OPENSSL_free(cms->ctx.propq);
        return 1;
    default:
        return 1;
    }
}

/* clang-format off */

/* ---- Names, certificates, CRLs ---- */

ASN1_SEQUENCE(CMS_IssuerAndSerialNumber) = {
    ASN1_SIMPLE(CMS_IssuerAndSerialNumber, issuer, X509_NAME),
    ASN1_SIMPLE(CMS_IssuerAndSerialNumber, serialNumber, ASN1_INTEGER),
} ASN1_SEQUENCE_END(CMS_IssuerAndSerialNumber)

ASN1_CHOICE(CMS_SignerIdentifier) = {
    ASN1_SIMPLE(CMS_SignerIdentifier, d.issuerAndSerialNumber, CMS_IssuerAndSerialNumber),
    ASN1_IMP(CMS_SignerIdentifier, d.subjectKeyIdentifier, ASN1_OCTET_STRING, 0),
} ASN1_CHOICE_END(CMS_SignerIdentifier)

ASN1_SEQUENCE(CMS_OtherCertificateFormat) = {
    ASN1_SIMPLE(CMS_OtherCertificateFormat, otherCertFormat, ASN1_OBJECT),
    ASN1_OPT(CMS_OtherCertificateFormat, otherCert, ASN1_ANY),
} static_ASN1_SEQUENCE_END(CMS_OtherCertificateFormat)

ASN1_CHOICE(CMS_CertificateChoices) = {
    ASN1_SIMPLE(CMS_CertificateChoices, d.certificate, X509),
    ASN1_IMP(CMS_CertificateChoices, d.extendedCertificate, ASN1_SEQUENCE, 0),
    ASN1_IMP(CMS_CertificateChoices, d.v1AttrCert, ASN1_SEQUENCE, 1),
    ASN1_IMP(CMS_CertificateChoices, d.v2AttrCert, ASN1_SEQUENCE, 2),
    ASN1_IMP(CMS_CertificateChoices, d.other, CMS_OtherCertificateFormat, 3),
} ASN1_CHOICE_END(CMS_CertificateChoices)

ASN1_SEQUENCE(CMS_OtherRevocationInfoFormat) = {
    ASN1_SIMPLE(CMS_OtherRevocationInfoFormat, otherRevInfoFormat, ASN1_OBJECT),
    ASN1_OPT(CMS_OtherRevocationInfoFormat, otherRevInfo, ASN1_ANY),
} static_ASN1_SEQUENCE_END(CMS_OtherRevocationInfoFormat)

ASN1_CHOICE(CMS_RevocationInfoChoice) = {
    ASN1_SIMPLE(CMS_RevocationInfoChoice, d.crl, X509_CRL),
    ASN1_IMP(CMS_RevocationInfoChoice, d.other, CMS_OtherRevocationInfoFormat, 1),
} ASN1_CHOICE_END(CMS_RevocationInfoChoice)

ASN1_SEQUENCE(CMS_OriginatorInfo) = {
    ASN1_IMP_SET_OF_OPT(CMS_OriginatorInfo, certificates, CMS_CertificateChoices, 0),
    ASN1_IMP_SET_OF_OPT(CMS_OriginatorInfo, crls, CMS_RevocationInfoChoice, 1),
} ASN1_SEQUENCE_END(CMS_OriginatorInfo)

ASN1_SEQUENCE(CMS_OtherKeyAttribute) = {
    ASN1_SIMPLE(CMS_OtherKeyAttribute, keyAttrId, ASN1_OBJECT),
    ASN1_OPT(CMS_OtherKeyAttribute, keyAttr, ASN1_ANY),
} ASN1_SEQUENCE_END(CMS_OtherKeyAttribute)

/* ---- Signed, digested, compressed and authenticated data ---- */

ASN1_NDEF_SEQUENCE(CMS_EncapsulatedContentInfo) = {
    ASN1_SIMPLE(CMS_EncapsulatedContentInfo, eContentType, ASN1_OBJECT),
    ASN1_NDEF_EXP_OPT(CMS_EncapsulatedContentInfo, eContent, ASN1_OCTET_STRING_NDEF, 0),
} ASN1_NDEF_SEQUENCE_END(CMS_EncapsulatedContentInfo)

ASN1_SEQUENCE_cb(CMS_SignerInfo, signer_callback) = {
    ASN1_EMBED(CMS_SignerInfo, version, INT32),
    ASN1_SIMPLE(CMS_SignerInfo, sid, CMS_SignerIdentifier),
    ASN1_SIMPLE(CMS_SignerInfo, digestAlgorithm, X509_ALGOR),
    ASN1_IMP_SET_OF_OPT(CMS_SignerInfo, signedAttrs, X509_ATTRIBUTE, 0),
    ASN1_SIMPLE(CMS_SignerInfo, signatureAlgorithm, X509_ALGOR),
    ASN1_SIMPLE(CMS_SignerInfo, signature, ASN1_OCTET_STRING),
    ASN1_IMP_SET_OF_OPT(CMS_SignerInfo, unsignedAttrs, X509_ATTRIBUTE, 1),
} ASN1_SEQUENCE_END_cb(CMS_SignerInfo, CMS_SignerInfo)

ASN1_NDEF_SEQUENCE(CMS_SignedData) = {
    ASN1_EMBED(CMS_SignedData, version, INT32),
    ASN1_SET_OF(CMS_SignedData, digestAlgorithms, X509_ALGOR),
    ASN1_SIMPLE(CMS_SignedData, encapContentInfo, CMS_EncapsulatedContentInfo),
    ASN1_IMP_SET_OF_OPT(CMS_SignedData, certificates, CMS_CertificateChoices, 0),
    ASN1_IMP_SET_OF_OPT(CMS_SignedData, crls, CMS_RevocationInfoChoice, 1),
    ASN1_SET_OF(CMS_SignedData, signerInfos, CMS_SignerInfo),
} ASN1_NDEF_SEQUENCE_END(CMS_SignedData)

ASN1_NDEF_SEQUENCE(CMS_DigestedData) = {
    ASN1_EMBED(CMS_DigestedData, version, INT32),
    ASN1_SIMPLE(CMS_DigestedData, digestAlgorithm, X509_ALGOR),
    ASN1_SIMPLE(CMS_DigestedData, encapContentInfo, CMS_EncapsulatedContentInfo),
    ASN1_SIMPLE(CMS_DigestedData, digest, ASN1_OCTET_STRING),
} ASN1_NDEF_SEQUENCE_END(CMS_DigestedData)

ASN1_NDEF_SEQUENCE(CMS_CompressedData) = {
    ASN1_EMBED(CMS_CompressedData, version, INT32),
    ASN1_SIMPLE(CMS_CompressedData, compressionAlgorithm, X509_ALGOR),
    ASN1_SIMPLE(CMS_CompressedData, encapContentInfo, CMS_EncapsulatedContentInfo),
} ASN1_NDEF_SEQUENCE_END(CMS_CompressedData)

ASN1_NDEF_SEQUENCE(CMS_AuthenticatedData) = {
    ASN1_EMBED(CMS_AuthenticatedData, version, INT32),
    ASN1_IMP_OPT(CMS_AuthenticatedData, originatorInfo, CMS_OriginatorInfo, 0),
    ASN1_SET_OF(CMS_AuthenticatedData, recipientInfos, CMS_RecipientInfo),
    ASN1_SIMPLE(CMS_AuthenticatedData, macAlgorithm, X509_ALGOR),
    ASN1_IMP_OPT(CMS_AuthenticatedData, digestAlgorithm, X509_ALGOR, 1),
    ASN1_SIMPLE(CMS_AuthenticatedData, encapContentInfo, CMS_EncapsulatedContentInfo),
    ASN1_IMP_SET_OF_OPT(CMS_AuthenticatedData, authAttrs, X509_ATTRIBUTE, 2),
    ASN1_SIMPLE(CMS_AuthenticatedData, mac, ASN1_OCTET_STRING),
    ASN1_IMP_SET_OF_OPT(CMS_AuthenticatedData, unauthAttrs, X509_ATTRIBUTE, 3),
} ASN1_NDEF_SEQUENCE_END(CMS_AuthenticatedData)

/* ---- Any message: 3 ---- */

ASN1_ADB_TEMPLATE(info_other) = ASN1_EXP(CMS_ContentInfo, d.other, ASN1_ANY, 0);
ASN1_ADB(CMS_ContentInfo) = {
    ADB_ENTRY(NID_pkcs7_data, ASN1_NDEF_EXP(CMS_ContentInfo, d.data, ASN1_OCTET_STRING_NDEF, 0)),
    ADB_ENTRY(NID_pkcs7_signed, ASN1_NDEF_EXP(CMS_ContentInfo, d.signedData, CMS_SignedData, 0)),
    ADB_ENTRY(NID_pkcs7_enveloped,
              ASN1_NDEF_EXP(CMS_ContentInfo, d.envelopedData, CMS_EnvelopedData, 0)),
    ADB_ENTRY(NID_pkcs7_digest,
              ASN1_NDEF_EXP(CMS_ContentInfo, d.digestedData, CMS_DigestedData, 0)),
    ADB_ENTRY(NID_pkcs7_encrypted,
              ASN1_NDEF_EXP(CMS_ContentInfo, d.encryptedData, CMS_EncryptedData, 0)),
    ADB_ENTRY(NID_id_smime_ct_authEnvelopedData,
              ASN1_NDEF_EXP(CMS_ContentInfo, d.authEnvelopedData, CMS_AuthEnvelopedData, 0)),
    ADB_ENTRY(NID_id_smime_ct_authData,
              ASN1_NDEF_EXP(CMS_ContentInfo, d.authenticatedData, CMS_AuthenticatedData, 0)),
    ADB_ENTRY(NID_id_smime_ct_compressedData,
              ASN1_NDEF_EXP(CMS_ContentInfo, d.compressedData, CMS_CompressedData, 0)),
} ASN1_ADB_END(CMS_ContentInfo, 0, contentType, 0, &info_other_tt, NULL);

ASN1_NDEF_SEQUENCE_cb(CMS_ContentInfo, info_callback) = {
    ASN1_SIMPLE(CMS_ContentInfo, contentType, ASN1_OBJECT),
    ASN1_ADB_OBJECT(CMS_ContentInfo),
} ASN1_NDEF_SEQUENCE_END_cb(CMS_ContentInfo, CMS_ContentInfo)
IMPLEMENT_ASN1_FUNCTIONS(CMS_ContentInfo)
IMPLEMENT_ASN1_PRINT_FUNCTION(CMS_ContentInfo)

/* A SET OF attributes: sorted, to be signed; as it was, to be verified (5.4). */
ASN1_ITEM_TEMPLATE(CMS_Attributes_Sign) =
    ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SET_ORDER, 0, attributes, X509_ATTRIBUTE)
ASN1_ITEM_TEMPLATE_END(CMS_Attributes_Sign)

ASN1_ITEM_TEMPLATE(CMS_Attributes_Verify) =
    ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SEQUENCE_OF | ASN1_TFLG_IMPTAG | ASN1_TFLG_UNIVERSAL,
                          V_ASN1_SET, attributes, X509_ATTRIBUTE)
ASN1_ITEM_TEMPLATE_END(CMS_Attributes_Verify)

/* ---- Receipts: RFC 2634 ---- */

ASN1_CHOICE(CMS_ReceiptsFrom) = {
    ASN1_IMP_EMBED(CMS_ReceiptsFrom, d.allOrFirstTier, INT32, 0),
    ASN1_IMP_SEQUENCE_OF(CMS_ReceiptsFrom, d.receiptList, GENERAL_NAMES, 1),
} static_ASN1_CHOICE_END(CMS_ReceiptsFrom)

ASN1_SEQUENCE(CMS_ReceiptRequest) = {
    ASN1_SIMPLE(CMS_ReceiptRequest, signedContentIdentifier, ASN1_OCTET_STRING),
    ASN1_SIMPLE(CMS_ReceiptRequest, receiptsFrom, CMS_ReceiptsFrom),
    ASN1_SEQUENCE_OF(CMS_ReceiptRequest, receiptsTo, GENERAL_NAMES),
} ASN1_SEQUENCE_END(CMS_ReceiptRequest)
IMPLEMENT_ASN1_FUNCTIONS(CMS_ReceiptRequest)

ASN1_SEQUENCE(CMS_Receipt) = {
    ASN1_EMBED(CMS_Receipt, version, INT32),
    ASN1_SIMPLE(CMS_Receipt, contentType, ASN1_OBJECT),
    ASN1_SIMPLE(CMS_Receipt, signedContentIdentifier, ASN1_OCTET_STRING),
    ASN1_SIMPLE(CMS_Receipt, originatorSignatureValue, ASN1_OCTET_STRING),
} ASN1_SEQUENCE_END(CMS_Receipt)
    /* clang-format on */
