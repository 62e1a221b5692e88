/* Enveloped data: CMS_encrypt(3), CMS_decrypt(3), CMS_EnvelopedData_create(3). RFC 5652, 6; RFC
 * 5083. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"

/* ---- Recipients ---- */

STACK_OF(CMS_RecipientInfo) * *cms_recipients(const CMS_ContentInfo *cms)
{
    const int type = cms->d.ptr != NULL ? cms_type(cms) : NID_undef;
    if (type == NID_pkcs7_enveloped)
        return &cms->d.envelopedData->recipientInfos;
    if (type == NID_id_smime_ct_authEnvelopedData)
        return &cms->d.authEnvelopedData->recipientInfos;
    ERR_raise(ERR_LIB_CMS, CMS_R_CONTENT_TYPE_NOT_ENVELOPED_DATA);
    return NULL;
}

STACK_OF(CMS_RecipientInfo) * CMS_get0_RecipientInfos(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_RecipientInfo) **all = cms_recipients(cms);
    return all != NULL ? *all : NULL;
}

int CMS_RecipientInfo_type(CMS_RecipientInfo *ri)
{
    return ri->type;
}

EVP_PKEY_CTX *CMS_RecipientInfo_get0_pkey_ctx(CMS_RecipientInfo *ri)
{
    return ri->type == CMS_RECIPINFO_TRANS   ? ri->d.ktri->pctx
           : ri->type == CMS_RECIPINFO_AGREE ? ri->d.kari->pctx
                                             : NULL;
}

void cms_recipient_free(CMS_RecipientInfo *ri)
{
    ASN1_item_free((ASN1_VALUE *)ri, ASN1_ITEM_rptr(CMS_RecipientInfo));
}

CMS_RecipientInfo *cms_recipient_new(int type, const ASN1_ITEM *it)
{
    CMS_RecipientInfo *ri = (CMS_RecipientInfo *)ASN1_item_new(ASN1_ITEM_rptr(CMS_RecipientInfo));
    if (ri != NULL && (ri->d.ktri = (CMS_KeyTransRecipientInfo *)ASN1_item_new(it)) != NULL) {
        ri->type = type;
        return ri;
    }
    cms_recipient_free(ri);
    ERR_raise(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    return NULL;
}

bool cms_recipient_add(CMS_ContentInfo *cms, CMS_RecipientInfo *ri)
{
    STACK_OF(CMS_RecipientInfo) **all = cms_recipients(cms);
    if (all == NULL)
        return false;
    if (*all == NULL)
        *all = sk_CMS_RecipientInfo_new_null();
    return (*all != NULL && sk_CMS_RecipientInfo_push(*all, ri) > 0) ||
           FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
}

static bool agrees(const EVP_PKEY *key)
{
    const int id = EVP_PKEY_get_base_id(key);
    return id == EVP_PKEY_EC || id == EVP_PKEY_DH || id == EVP_PKEY_DHX;
}

CMS_RecipientInfo *CMS_add1_recipient(CMS_ContentInfo *cms, X509 *recip,
                                      EVP_PKEY *originatorPrivKey, X509 *originator,
                                      unsigned int flags)
{
    EVP_PKEY *key = X509_get0_pubkey(recip);
    if (cms_recipients(cms) == NULL)
        return NULL;
    if (key == NULL) {
        ERR_raise(ERR_LIB_CMS, CMS_R_ERROR_GETTING_PUBLIC_KEY);
        return NULL;
    }
    const bool agreement = agrees(key);
    CMS_RecipientInfo *ri =
        agreement
            ? cms_recipient_new(CMS_RECIPINFO_AGREE, ASN1_ITEM_rptr(CMS_KeyAgreeRecipientInfo))
            : cms_recipient_new(CMS_RECIPINFO_TRANS, ASN1_ITEM_rptr(CMS_KeyTransRecipientInfo));
    if (ri == NULL)
        return NULL;
    if ((agreement ? cms_agreement_set(cms, ri, recip, originatorPrivKey, originator, flags)
                   : cms_transport_set(cms, ri, recip, flags)) &&
        cms_recipient_add(cms, ri))
        return ri;
    cms_recipient_free(ri);
    return NULL;
}

CMS_RecipientInfo *CMS_add1_recipient_cert(CMS_ContentInfo *cms, X509 *recip, unsigned int flags)
{
    return CMS_add1_recipient(cms, recip, NULL, NULL, flags);
}

/* ---- The contents' key ---- */

int CMS_RecipientInfo_encrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri)
{
    if (cms_encrypted(cms) == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_CONTENT_TYPE_NOT_ENVELOPED_DATA);
    switch (ri->type) {
    case CMS_RECIPINFO_TRANS:
        return cms_transport_encrypt(cms, ri);
    case CMS_RECIPINFO_AGREE:
        return cms_agreement_encrypt(cms, ri);
    case CMS_RECIPINFO_KEK:
        return cms_kek_encrypt(cms, ri);
    case CMS_RECIPINFO_PASS:
        return cms_password_encrypt(cms, ri);
    default:
        return FAIL(ERR_LIB_CMS, CMS_R_UNSUPPORTED_RECIPIENTINFO_TYPE);
    }
}

int CMS_RecipientInfo_decrypt(CMS_ContentInfo *cms, CMS_RecipientInfo *ri)
{
    if (cms_encrypted(cms) == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_CONTENT_TYPE_NOT_ENVELOPED_DATA);
    switch (ri->type) {
    case CMS_RECIPINFO_TRANS:
        return cms_transport_decrypt(cms, ri);
    case CMS_RECIPINFO_KEK:
        return cms_kek_decrypt(cms, ri);
    case CMS_RECIPINFO_PASS:
        return cms_password_decrypt(cms, ri);
    default:
        return FAIL(ERR_LIB_CMS, CMS_R_UNSUPPORTED_RECIPIENTINFO_TYPE);
    }
}

/* 6.1: the least that fits what is in it. */
static int32_t version_of(const CMS_EnvelopedData *env)
{
    const CMS_OriginatorInfo *info = env->originatorInfo;
    int32_t version = info == NULL && env->unprotectedAttrs == NULL ? 0 : 2;
    for (int i = 0; info != NULL && i < sk_CMS_CertificateChoices_num(info->certificates); i++) {
        const int type = sk_CMS_CertificateChoices_value(info->certificates, i)->type;
        if (type == CERT_OTHER)
            return 4;
        if (type == CERT_V2_ATTRIBUTE)
            version = 3;
    }
    for (int i = 0; info != NULL && i < sk_CMS_RevocationInfoChoice_num(info->crls); i++)
        if (sk_CMS_RevocationInfoChoice_value(info->crls, i)->type == REVOCATION_OTHER)
            return 4;
    for (int i = 0; version < 3 && i < sk_CMS_RecipientInfo_num(env->recipientInfos); i++) {
        const CMS_RecipientInfo *ri = sk_CMS_RecipientInfo_value(env->recipientInfos, i);
        if (ri->type == CMS_RECIPINFO_PASS || ri->type == CMS_RECIPINFO_OTHER)
            version = 3;
        else if (ri->type != CMS_RECIPINFO_TRANS || ri->d.ktri->version != 0)
            version = 2;
    }
    return version;
}

/* What is encrypted now is decrypted from then on. */
bool cms_wrap_for_all(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_RecipientInfo) *all = *cms_recipients(cms);
    CMS_EncryptedContentInfo *ec = cms_encrypted(cms);
    bool ok = true;
    if (ec->cipher == NULL)
        return true;
    for (int i = 0; ok && i < sk_CMS_RecipientInfo_num(all); i++)
        ok = CMS_RecipientInfo_encrypt(cms, sk_CMS_RecipientInfo_value(all, i)) ||
             FAIL(ERR_LIB_CMS, CMS_R_ERROR_SETTING_RECIPIENTINFO);
    if (cms_type(cms) == NID_pkcs7_enveloped)
        cms->d.envelopedData->version = version_of(cms->d.envelopedData);
    ec->cipher = NULL;
    return ok;
}

/* The tag of what was encrypted. */
bool cms_finish_mac(CMS_AuthEnvelopedData *aed, BIO *chain)
{
    unsigned char tag[CMS_TAG_MAX];
    EVP_CIPHER_CTX *c = NULL;
    BIO *filter = BIO_find_type(chain, BIO_TYPE_CIPHER);
    if (filter == NULL || BIO_get_cipher_ctx(filter, &c) <= 0)
        return FAIL(ERR_LIB_CMS, CMS_R_CONTENT_NOT_FOUND);
    if (!EVP_CIPHER_CTX_is_encrypting(c))
        return true;
    const int len = EVP_CIPHER_CTX_get_tag_length(c);
    if (len <= 0 || len > CMS_TAG_MAX ||
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, len, tag) <= 0)
        return FAIL(ERR_LIB_CMS, CMS_R_CIPHER_GET_TAG);
    return ASN1_OCTET_STRING_set(aed->mac, tag, len);
}

/* ---- Made ---- */

static CMS_ContentInfo *create(const EVP_CIPHER *cipher, int nid, const ASN1_ITEM *it,
                               OSSL_LIB_CTX *libctx, const char *propq)
{
    CMS_ContentInfo *cms = CMS_ContentInfo_new_ex(libctx, propq);
    if (cms == NULL || !cms_new_value(cms, nid, it)) {
        CMS_ContentInfo_free(cms);
        return NULL;
    }
    CMS_EncryptedContentInfo *ec = cms_encrypted(cms);
    ec->contentType = OBJ_nid2obj(NID_pkcs7_data);
    ec->cipher = cipher;
    return cms;
}

CMS_ContentInfo *CMS_EnvelopedData_create_ex(const EVP_CIPHER *cipher, OSSL_LIB_CTX *ctx,
                                             const char *propq)
{
    return create(cipher, NID_pkcs7_enveloped, ASN1_ITEM_rptr(CMS_EnvelopedData), ctx, propq);
}

CMS_ContentInfo *CMS_EnvelopedData_create(const EVP_CIPHER *cipher)
{
    return CMS_EnvelopedData_create_ex(cipher, NULL, NULL);
}

CMS_ContentInfo *CMS_AuthEnvelopedData_create_ex(const EVP_CIPHER *cipher, OSSL_LIB_CTX *ctx,
                                                 const char *propq)
{
    return create(cipher, NID_id_smime_ct_authEnvelopedData, ASN1_ITEM_rptr(CMS_AuthEnvelopedData),
                  ctx, propq);
}

CMS_ContentInfo *CMS_AuthEnvelopedData_create(const EVP_CIPHER *cipher)
{
    return CMS_AuthEnvelopedData_create_ex(cipher, NULL, NULL);
}

static bool build(CMS_ContentInfo *cms, STACK_OF(X509) * certs, BIO *in, unsigned flags)
{
    for (int i = 0; i < sk_X509_num(certs); i++)
        if (CMS_add1_recipient_cert(cms, sk_X509_value(certs, i), flags) == NULL)
            return FAIL(ERR_LIB_CMS, CMS_R_RECIPIENT_ERROR);
    return ((flags & CMS_DETACHED) != 0 || CMS_set_detached(cms, 0)) &&
           ((flags & (CMS_STREAM | CMS_PARTIAL)) != 0 || CMS_final(cms, in, NULL, flags));
}

CMS_ContentInfo *CMS_encrypt_ex(STACK_OF(X509) * certs, BIO *in, const EVP_CIPHER *cipher,
                                unsigned int flags, OSSL_LIB_CTX *ctx, const char *propq)
{
    if (cipher == NULL) {
        ERR_raise(ERR_LIB_CMS, CMS_R_NO_CIPHER);
        return NULL;
    }
    CMS_ContentInfo *cms = (EVP_CIPHER_get_flags(cipher) & EVP_CIPH_FLAG_AEAD_CIPHER) != 0 &&
                                   EVP_CIPHER_get_mode(cipher) == EVP_CIPH_GCM_MODE
                               ? CMS_AuthEnvelopedData_create_ex(cipher, ctx, propq)
                               : CMS_EnvelopedData_create_ex(cipher, ctx, propq);
    if (cms != NULL && build(cms, certs, in, flags))
        return cms;
    CMS_ContentInfo_free(cms);
    return NULL;
}

CMS_ContentInfo *CMS_encrypt(STACK_OF(X509) * certs, BIO *in, const EVP_CIPHER *cipher,
                             unsigned int flags)
{
    return CMS_encrypt_ex(certs, in, cipher, flags, NULL, NULL);
}

/* ---- Decrypted ---- */

/* Of key transport: the one of the certificate; without one all are tried, whether they fit or not.
 */
static int open_transport(CMS_ContentInfo *cms, EVP_PKEY *pk, X509 *cert, bool *matched)
{
    STACK_OF(CMS_RecipientInfo) *all = CMS_get0_RecipientInfos(cms);
    const CMS_EncryptedContentInfo *ec = cms_encrypted(cms);
    bool opened = false;
    for (int i = 0; i < sk_CMS_RecipientInfo_num(all); i++) {
        CMS_RecipientInfo *ri = sk_CMS_RecipientInfo_value(all, i);
        if (ri->type != CMS_RECIPINFO_TRANS ||
            (cert != NULL && CMS_RecipientInfo_ktri_cert_cmp(ri, cert) != 0))
            continue;
        *matched = true;
        (void)EVP_PKEY_up_ref(pk);
        CMS_RecipientInfo_set0_pkey(ri, pk);
        const bool ok = CMS_RecipientInfo_decrypt(cms, ri) > 0;
        CMS_RecipientInfo_set0_pkey(ri, NULL);
        if (cert != NULL)
            return ok || FAIL(ERR_LIB_CMS, CMS_R_DECRYPT_ERROR);
        if (ok && ec->debug)
            return 1;
        opened |= ok;
    }
    return opened;
}

static int open_agreement(CMS_ContentInfo *cms, EVP_PKEY *pk, X509 *cert, X509 *peer, bool *matched)
{
    STACK_OF(CMS_RecipientInfo) *all = CMS_get0_RecipientInfos(cms);
    for (int i = 0; i < sk_CMS_RecipientInfo_num(all); i++) {
        CMS_RecipientInfo *ri = sk_CMS_RecipientInfo_value(all, i);
        if (ri->type != CMS_RECIPINFO_AGREE)
            continue;
        ERR_set_mark();
        const int r = cms_agreement_open(cms, ri, pk, cert, peer);
        *matched |= r != 0;
        if (r > 0)
            ERR_pop_to_mark();
        else
            ERR_clear_last_mark();
        if (r > 0 || (r < 0 && cert != NULL))
            return r > 0;
    }
    return 0;
}

int CMS_decrypt_set1_pkey_and_peer(CMS_ContentInfo *cms, EVP_PKEY *pk, X509 *cert, X509 *peer)
{
    CMS_EncryptedContentInfo *ec = cms_encrypted(cms);
    bool matched = false;
    if (cms_recipients(cms) == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_MATCHING_RECIPIENT);
    cms_set_key(ec, NULL, 0);
    ec->anybody = cert == NULL;
    const int ok = agrees(pk) ? open_agreement(cms, pk, cert, peer, &matched)
                              : open_transport(cms, pk, cert, &matched);
    return ok || matched ? ok : FAIL(ERR_LIB_CMS, CMS_R_NO_MATCHING_RECIPIENT);
}

int CMS_decrypt_set1_pkey(CMS_ContentInfo *cms, EVP_PKEY *pk, X509 *cert)
{
    return CMS_decrypt_set1_pkey_and_peer(cms, pk, cert, NULL);
}

int CMS_decrypt(CMS_ContentInfo *cms, EVP_PKEY *pkey, X509 *cert, BIO *dcont, BIO *out,
                unsigned int flags)
{
    const int type = cms->d.ptr != NULL ? cms_type(cms) : NID_undef;
    if (type != NID_pkcs7_enveloped && type != NID_id_smime_ct_authEnvelopedData)
        return FAIL(ERR_LIB_CMS, CMS_R_TYPE_NOT_ENVELOPED_DATA);
    if (dcont == NULL && !cms_has_content(cms))
        return 0;
    CMS_EncryptedContentInfo *ec = cms_encrypted(cms);
    ec->debug = (flags & CMS_DEBUG_DECRYPT) != 0;
    if (pkey == NULL && cert == NULL && dcont == NULL && out == NULL)
        return 1;
    if (pkey != NULL && !CMS_decrypt_set1_pkey(cms, pkey, cert))
        return 0;
    return cms_decrypt_out(cms, dcont, out, flags);
}
