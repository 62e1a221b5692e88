/* Signed data: made, its certificates and CRLs, its version. RFC 5652, 5.1 and 10.2. */
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"

int CMS_SignedData_init(CMS_ContentInfo *cms)
{
    if (cms->d.ptr != NULL)
        return cms_signed(cms) != NULL;
    if (!cms_new_value(cms, NID_pkcs7_signed, ASN1_ITEM_rptr(CMS_SignedData)))
        return 0;
    cms->d.signedData->version = 1;
    cms->d.signedData->encapContentInfo->eContentType = OBJ_nid2obj(NID_pkcs7_data);
    cms->d.signedData->made = true;
    return 1;
}

/* The greatest that one of its certificates or CRLs asks for. */
static int32_t version_of_certs(const CMS_SignedData *sd)
{
    int32_t version = 1;
    for (int i = 0; i < sk_CMS_CertificateChoices_num(sd->certificates); i++) {
        const int type = sk_CMS_CertificateChoices_value(sd->certificates, i)->type;
        const int32_t asks = type == CERT_OTHER          ? 5
                             : type == CERT_V2_ATTRIBUTE ? 4
                             : type == CERT_V1_ATTRIBUTE ? 3
                                                         : 1;
        version = asks > version ? asks : version;
    }
    for (int i = 0; i < sk_CMS_RevocationInfoChoice_num(sd->crls); i++)
        if (sk_CMS_RevocationInfoChoice_value(sd->crls, i)->type == REVOCATION_OTHER)
            version = 5;
    return version;
}

void cms_set_signed_version(CMS_SignedData *sd)
{
    int32_t version = version_of_certs(sd);
    if (version < 3 && OBJ_obj2nid(sd->encapContentInfo->eContentType) != NID_pkcs7_data)
        version = 3;
    for (int i = 0; version < 3 && i < sk_CMS_SignerInfo_num(sd->signerInfos); i++)
        if (sk_CMS_SignerInfo_value(sd->signerInfos, i)->version == 3)
            version = 3;
    if (sd->version < version)
        sd->version = version;
}

/* ---- Certificates ---- */

/* Where in signed and enveloped data they are, or NULL after an error. What says that an originator
 * has any is made, if one is to be added. */
static CMS_OriginatorInfo *originator(CMS_OriginatorInfo **at, bool add)
{
    if (*at == NULL && add)
        *at = (CMS_OriginatorInfo *)ASN1_item_new(ASN1_ITEM_rptr(CMS_OriginatorInfo));
    return *at;
}

static CMS_OriginatorInfo *originator_of(CMS_ContentInfo *cms, bool add)
{
    const int type = cms->d.ptr != NULL ? cms_type(cms) : NID_undef;
    if (type == NID_pkcs7_enveloped)
        return originator(&cms->d.envelopedData->originatorInfo, add);
    if (type == NID_id_smime_ct_authEnvelopedData)
        return originator(&cms->d.authEnvelopedData->originatorInfo, add);
    ERR_raise(ERR_LIB_CMS, CMS_R_UNSUPPORTED_CONTENT_TYPE);
    return NULL;
}

static STACK_OF(CMS_CertificateChoices) * *certificates(CMS_ContentInfo *cms, bool add)
{
    if (cms->d.ptr != NULL && cms_type(cms) == NID_pkcs7_signed)
        return &cms->d.signedData->certificates;
    CMS_OriginatorInfo *info = originator_of(cms, add);
    return info != NULL ? &info->certificates : NULL;
}

static STACK_OF(CMS_RevocationInfoChoice) * *revocations(CMS_ContentInfo *cms, bool add)
{
    if (cms->d.ptr != NULL && cms_type(cms) == NID_pkcs7_signed)
        return &cms->d.signedData->crls;
    CMS_OriginatorInfo *info = originator_of(cms, add);
    return info != NULL ? &info->crls : NULL;
}

CMS_CertificateChoices *CMS_add0_CertificateChoices(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_CertificateChoices) **all = certificates(cms, true);
    if (all == NULL || (*all == NULL && (*all = sk_CMS_CertificateChoices_new_null()) == NULL))
        return NULL;
    CMS_CertificateChoices *made =
        (CMS_CertificateChoices *)ASN1_item_new(ASN1_ITEM_rptr(CMS_CertificateChoices));
    if (made != NULL && sk_CMS_CertificateChoices_push(*all, made) > 0)
        return made;
    ASN1_item_free((ASN1_VALUE *)made, ASN1_ITEM_rptr(CMS_CertificateChoices));
    return NULL;
}

int CMS_add0_cert(CMS_ContentInfo *cms, X509 *cert)
{
    STACK_OF(CMS_CertificateChoices) **all = certificates(cms, true);
    if (all == NULL)
        return 0;
    for (int i = 0; i < sk_CMS_CertificateChoices_num(*all); i++) {
        const CMS_CertificateChoices *one = sk_CMS_CertificateChoices_value(*all, i);
        if (one->type == CERT_X509 && X509_cmp(one->d.certificate, cert) == 0)
            return FAIL(ERR_LIB_CMS, CMS_R_CERTIFICATE_ALREADY_PRESENT);
    }
    CMS_CertificateChoices *made = CMS_add0_CertificateChoices(cms);
    if (made == NULL)
        return 0;
    made->type = CERT_X509;
    made->d.certificate = cert;
    return 1;
}

int CMS_add1_cert(CMS_ContentInfo *cms, X509 *cert)
{
    return CMS_add0_cert(cms, cert) && X509_up_ref(cert);
}

STACK_OF(X509) * CMS_get1_certs(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_CertificateChoices) **all = certificates(cms, false);
    STACK_OF(X509) *certs = NULL;
    for (int i = 0; all != NULL && i < sk_CMS_CertificateChoices_num(*all); i++) {
        const CMS_CertificateChoices *one = sk_CMS_CertificateChoices_value(*all, i);
        if (one->type == CERT_X509 &&
            ((certs == NULL && (certs = sk_X509_new_null()) == NULL) ||
             !X509_add_cert(certs, one->d.certificate, X509_ADD_FLAG_UP_REF))) {
            sk_X509_pop_free(certs, X509_free);
            return NULL;
        }
    }
    return certs;
}

/* ---- CRLs ---- */

CMS_RevocationInfoChoice *CMS_add0_RevocationInfoChoice(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_RevocationInfoChoice) **all = revocations(cms, true);
    if (all == NULL || (*all == NULL && (*all = sk_CMS_RevocationInfoChoice_new_null()) == NULL))
        return NULL;
    CMS_RevocationInfoChoice *made =
        (CMS_RevocationInfoChoice *)ASN1_item_new(ASN1_ITEM_rptr(CMS_RevocationInfoChoice));
    if (made != NULL && sk_CMS_RevocationInfoChoice_push(*all, made) > 0)
        return made;
    ASN1_item_free((ASN1_VALUE *)made, ASN1_ITEM_rptr(CMS_RevocationInfoChoice));
    return NULL;
}

int CMS_add0_crl(CMS_ContentInfo *cms, X509_CRL *crl)
{
    CMS_RevocationInfoChoice *made = CMS_add0_RevocationInfoChoice(cms);
    if (made == NULL)
        return 0;
    made->type = REVOCATION_CRL;
    made->d.crl = crl;
    return 1;
}

int CMS_add1_crl(CMS_ContentInfo *cms, X509_CRL *crl)
{
    return CMS_add0_crl(cms, crl) && X509_CRL_up_ref(crl);
}

STACK_OF(X509_CRL) * CMS_get1_crls(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_RevocationInfoChoice) **all = revocations(cms, false);
    STACK_OF(X509_CRL) *crls = NULL;
    for (int i = 0; all != NULL && i < sk_CMS_RevocationInfoChoice_num(*all); i++) {
        const CMS_RevocationInfoChoice *one = sk_CMS_RevocationInfoChoice_value(*all, i);
        if (one->type != REVOCATION_CRL)
            continue;
        if ((crls == NULL && (crls = sk_X509_CRL_new_null()) == NULL) ||
            sk_X509_CRL_push(crls, one->d.crl) <= 0) {
            sk_X509_CRL_pop_free(crls, X509_CRL_free);
            return NULL;
        }
        (void)X509_CRL_up_ref(one->d.crl);
    }
    return crls;
}
