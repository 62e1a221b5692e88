/* Who is in a key agreement: its originator and its recipients. RFC 5652, 6.2.2. */
#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"

static CMS_KeyAgreeRecipientInfo *agreement(const CMS_RecipientInfo *ri)
{
    if (ri->type == CMS_RECIPINFO_AGREE)
        return ri->d.kari;
    ERR_raise(ERR_LIB_CMS, CMS_R_NOT_KEY_AGREEMENT);
    return NULL;
}

int CMS_RecipientInfo_kari_get0_alg(CMS_RecipientInfo *ri, X509_ALGOR **palg,
                                    ASN1_OCTET_STRING **pukm)
{
    const CMS_KeyAgreeRecipientInfo *kari = agreement(ri);
    if (kari == NULL)
        return 0;
    if (palg != NULL)
        *palg = kari->keyEncryptionAlgorithm;
    if (pukm != NULL)
        *pukm = kari->ukm;
    return 1;
}

STACK_OF(CMS_RecipientEncryptedKey) * CMS_RecipientInfo_kari_get0_reks(CMS_RecipientInfo *ri)
{
    const CMS_KeyAgreeRecipientInfo *kari = agreement(ri);
    return kari != NULL ? kari->recipientEncryptedKeys : NULL;
}

/* ---- The originator ---- */

int CMS_RecipientInfo_kari_get0_orig_id(CMS_RecipientInfo *ri, X509_ALGOR **pubalg,
                                        ASN1_BIT_STRING **pubkey, ASN1_OCTET_STRING **keyid,
                                        X509_NAME **issuer, ASN1_INTEGER **sno)
{
    const CMS_KeyAgreeRecipientInfo *kari = agreement(ri);
    if (kari == NULL)
        return 0;
    const CMS_OriginatorIdentifierOrKey *id = kari->originator;
    const bool name = id->type == ORIGINATOR_ISSUER_SERIAL, key = id->type == ORIGINATOR_PUBKEY;
    if (!name && !key && id->type != ORIGINATOR_KEYIDENTIFIER)
        return 0;
    if (issuer != NULL)
        *issuer = name ? id->d.issuerAndSerialNumber->issuer : NULL;
    if (sno != NULL)
        *sno = name ? id->d.issuerAndSerialNumber->serialNumber : NULL;
    if (keyid != NULL)
        *keyid = name || key ? NULL : id->d.subjectKeyIdentifier;
    if (pubalg != NULL)
        *pubalg = key ? id->d.originatorKey->algorithm : NULL;
    if (pubkey != NULL)
        *pubkey = key ? id->d.originatorKey->publicKey : NULL;
    return 1;
}

int CMS_RecipientInfo_kari_orig_id_cmp(CMS_RecipientInfo *ri, X509 *cert)
{
    const CMS_KeyAgreeRecipientInfo *kari = agreement(ri);
    if (kari == NULL)
        return -2;
    const CMS_OriginatorIdentifierOrKey *id = kari->originator;
    return id->type == ORIGINATOR_ISSUER_SERIAL   ? cms_name_cmp(id->d.issuerAndSerialNumber, cert)
           : id->type == ORIGINATOR_KEYIDENTIFIER ? cms_keyid_cmp(id->d.subjectKeyIdentifier, cert)
                                                  : -1;
}

/* ---- A recipient ---- */

int CMS_RecipientEncryptedKey_get0_id(CMS_RecipientEncryptedKey *rek, ASN1_OCTET_STRING **keyid,
                                      ASN1_GENERALIZEDTIME **tm, CMS_OtherKeyAttribute **other,
                                      X509_NAME **issuer, ASN1_INTEGER **sno)
{
    const CMS_KeyAgreeRecipientIdentifier *id = rek->rid;
    const bool name = id->type == REK_ISSUER_SERIAL;
    if (!name && id->type != REK_KEYIDENTIFIER)
        return 0;
    if (issuer != NULL)
        *issuer = name ? id->d.issuerAndSerialNumber->issuer : NULL;
    if (sno != NULL)
        *sno = name ? id->d.issuerAndSerialNumber->serialNumber : NULL;
    if (keyid != NULL)
        *keyid = name ? NULL : id->d.rKeyId->subjectKeyIdentifier;
    if (tm != NULL)
        *tm = name ? NULL : id->d.rKeyId->date;
    if (other != NULL)
        *other = name ? NULL : id->d.rKeyId->other;
    return 1;
}

int CMS_RecipientEncryptedKey_cert_cmp(CMS_RecipientEncryptedKey *rek, X509 *cert)
{
    const CMS_KeyAgreeRecipientIdentifier *id = rek->rid;
    return id->type == REK_ISSUER_SERIAL   ? cms_name_cmp(id->d.issuerAndSerialNumber, cert)
           : id->type == REK_KEYIDENTIFIER ? cms_keyid_cmp(id->d.rKeyId->subjectKeyIdentifier, cert)
                                           : -1;
}
