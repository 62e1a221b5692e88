/* Recipients and encrypted data in ASN.1: RFC 5652, 6 and 8; RFC 5083. */
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "crypto/cms/cms.h"

/* ---- What isn't encoded ---- */

static int transport_callback(int operation, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    CMS_KeyTransRecipientInfo *ktri = (CMS_KeyTransRecipientInfo *)*value;
    (void)it;
    (void)arg;
    if (operation == ASN1_OP_FREE_POST) {
        EVP_PKEY_free(ktri->pkey);
        X509_free(ktri->recip);
        EVP_PKEY_CTX_free(ktri->pctx);
    }
    return 1;
}

static int agreement_callback(int operation, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    CMS_KeyAgreeRecipientInfo *kari = (CMS_KeyAgreeRecipientInfo *)*value;
    (void)it;
    (void)arg;
    if (operation == ASN1_OP_NEW_POST) {
        if ((kari->wrap = EVP_CIPHER_CTX_new()) == NULL)
            return 0;
        EVP_CIPHER_CTX_set_flags(kari->wrap, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    }
    if (operation == ASN1_OP_FREE_POST) {
        EVP_PKEY_CTX_free(kari->pctx);
        EVP_CIPHER_CTX_free(kari->wrap);
    }
    return 1;
}

static int encrypted_key_callback(int operation, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    (void)it;
    (void)arg;
    if (operation == ASN1_OP_FREE_POST)
        EVP_PKEY_free(((CMS_RecipientEncryptedKey *)*value)->pkey);
    return 1;
}

static int kek_callback(int operation, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    CMS_KEKRecipientInfo *kekri = (CMS_KEKRecipientInfo *)*value;
    (void)it;
    (void)arg;
    if (operation == ASN1_OP_FREE_POST)
        OPENSSL_clear_free(kekri->key, kekri->keylen);
    return 1;
}

static int password_callback(int operation, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    CMS_PasswordRecipientInfo *pwri = (CMS_PasswordRecipientInfo *)*value;
    (void)it;
    (void)arg;
    if (operation == ASN1_OP_FREE_POST)
        OPENSSL_clear_free(pwri->pass, pwri->passlen);
    return 1;
}

static int encrypted_callback(int operation, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    CMS_EncryptedContentInfo *ec = (CMS_EncryptedContentInfo *)*value;
    (void)it;
    (void)arg;
    if (operation == ASN1_OP_FREE_POST)
        OPENSSL_clear_free(ec->key, ec->keylen);
    return 1;
}

/* clang-format off */

/* ---- Key transport: 6.2.1 ---- */

ASN1_SEQUENCE_cb(CMS_KeyTransRecipientInfo, transport_callback) = {
    ASN1_EMBED(CMS_KeyTransRecipientInfo, version, INT32),
    ASN1_SIMPLE(CMS_KeyTransRecipientInfo, rid, CMS_SignerIdentifier),
    ASN1_SIMPLE(CMS_KeyTransRecipientInfo, keyEncryptionAlgorithm, X509_ALGOR),
    ASN1_SIMPLE(CMS_KeyTransRecipientInfo, encryptedKey, ASN1_OCTET_STRING),
} ASN1_SEQUENCE_END_cb(CMS_KeyTransRecipientInfo, CMS_KeyTransRecipientInfo)

/* ---- Key agreement: 6.2.2 ---- */

ASN1_SEQUENCE(CMS_OriginatorPublicKey) = {
    ASN1_SIMPLE(CMS_OriginatorPublicKey, algorithm, X509_ALGOR),
    ASN1_SIMPLE(CMS_OriginatorPublicKey, publicKey, ASN1_BIT_STRING),
} ASN1_SEQUENCE_END(CMS_OriginatorPublicKey)

ASN1_CHOICE(CMS_OriginatorIdentifierOrKey) = {
    ASN1_SIMPLE(CMS_OriginatorIdentifierOrKey, d.issuerAndSerialNumber, CMS_IssuerAndSerialNumber),
    ASN1_IMP(CMS_OriginatorIdentifierOrKey, d.subjectKeyIdentifier, ASN1_OCTET_STRING, 0),
    ASN1_IMP(CMS_OriginatorIdentifierOrKey, d.originatorKey, CMS_OriginatorPublicKey, 1),
} static_ASN1_CHOICE_END(CMS_OriginatorIdentifierOrKey)

ASN1_SEQUENCE(CMS_RecipientKeyIdentifier) = {
    ASN1_SIMPLE(CMS_RecipientKeyIdentifier, subjectKeyIdentifier, ASN1_OCTET_STRING),
    ASN1_OPT(CMS_RecipientKeyIdentifier, date, ASN1_GENERALIZEDTIME),
    ASN1_OPT(CMS_RecipientKeyIdentifier, other, CMS_OtherKeyAttribute),
} ASN1_SEQUENCE_END(CMS_RecipientKeyIdentifier)

ASN1_CHOICE(CMS_KeyAgreeRecipientIdentifier) = {
    ASN1_SIMPLE(CMS_KeyAgreeRecipientIdentifier, d.issuerAndSerialNumber, CMS_IssuerAndSerialNumber),
    ASN1_IMP(CMS_KeyAgreeRecipientIdentifier, d.rKeyId, CMS_RecipientKeyIdentifier, 0),
} static_ASN1_CHOICE_END(CMS_KeyAgreeRecipientIdentifier)

ASN1_SEQUENCE_cb(CMS_RecipientEncryptedKey, encrypted_key_callback) = {
    ASN1_SIMPLE(CMS_RecipientEncryptedKey, rid, CMS_KeyAgreeRecipientIdentifier),
    ASN1_SIMPLE(CMS_RecipientEncryptedKey, encryptedKey, ASN1_OCTET_STRING),
} ASN1_SEQUENCE_END_cb(CMS_RecipientEncryptedKey, CMS_RecipientEncryptedKey)

ASN1_SEQUENCE_cb(CMS_KeyAgreeRecipientInfo, agreement_callback) = {
    ASN1_EMBED(CMS_KeyAgreeRecipientInfo, version, INT32),
    ASN1_EXP(CMS_KeyAgreeRecipientInfo, originator, CMS_OriginatorIdentifierOrKey, 0),
    ASN1_EXP_OPT(CMS_KeyAgreeRecipientInfo, ukm, ASN1_OCTET_STRING, 1),
    ASN1_SIMPLE(CMS_KeyAgreeRecipientInfo, keyEncryptionAlgorithm, X509_ALGOR),
    ASN1_SEQUENCE_OF(CMS_KeyAgreeRecipientInfo, recipientEncryptedKeys, CMS_RecipientEncryptedKey),
} ASN1_SEQUENCE_END_cb(CMS_KeyAgreeRecipientInfo, CMS_KeyAgreeRecipientInfo)

/* ---- Keys among keys, passphrases, others: 6.2.3 to 6.2.5 ---- */

ASN1_SEQUENCE(CMS_KEKIdentifier) = {
    ASN1_SIMPLE(CMS_KEKIdentifier, keyIdentifier, ASN1_OCTET_STRING),
    ASN1_OPT(CMS_KEKIdentifier, date, ASN1_GENERALIZEDTIME),
    ASN1_OPT(CMS_KEKIdentifier, other, CMS_OtherKeyAttribute),
} static_ASN1_SEQUENCE_END(CMS_KEKIdentifier)

ASN1_SEQUENCE_cb(CMS_KEKRecipientInfo, kek_callback) = {
    ASN1_EMBED(CMS_KEKRecipientInfo, version, INT32),
    ASN1_SIMPLE(CMS_KEKRecipientInfo, kekid, CMS_KEKIdentifier),
    ASN1_SIMPLE(CMS_KEKRecipientInfo, keyEncryptionAlgorithm, X509_ALGOR),
    ASN1_SIMPLE(CMS_KEKRecipientInfo, encryptedKey, ASN1_OCTET_STRING),
} ASN1_SEQUENCE_END_cb(CMS_KEKRecipientInfo, CMS_KEKRecipientInfo)

ASN1_SEQUENCE_cb(CMS_PasswordRecipientInfo, password_callback) = {
    ASN1_EMBED(CMS_PasswordRecipientInfo, version, INT32),
    ASN1_IMP_OPT(CMS_PasswordRecipientInfo, keyDerivationAlgorithm, X509_ALGOR, 0),
    ASN1_SIMPLE(CMS_PasswordRecipientInfo, keyEncryptionAlgorithm, X509_ALGOR),
    ASN1_SIMPLE(CMS_PasswordRecipientInfo, encryptedKey, ASN1_OCTET_STRING),
} ASN1_SEQUENCE_END_cb(CMS_PasswordRecipientInfo, CMS_PasswordRecipientInfo)

ASN1_SEQUENCE(CMS_OtherRecipientInfo) = {
    ASN1_SIMPLE(CMS_OtherRecipientInfo, oriType, ASN1_OBJECT),
    ASN1_OPT(CMS_OtherRecipientInfo, oriValue, ASN1_ANY),
} ASN1_SEQUENCE_END(CMS_OtherRecipientInfo)

ASN1_CHOICE(CMS_RecipientInfo) = {
    ASN1_SIMPLE(CMS_RecipientInfo, d.ktri, CMS_KeyTransRecipientInfo),
    ASN1_IMP(CMS_RecipientInfo, d.kari, CMS_KeyAgreeRecipientInfo, 1),
    ASN1_IMP(CMS_RecipientInfo, d.kekri, CMS_KEKRecipientInfo, 2),
    ASN1_IMP(CMS_RecipientInfo, d.pwri, CMS_PasswordRecipientInfo, 3),
    ASN1_IMP(CMS_RecipientInfo, d.ori, CMS_OtherRecipientInfo, 4),
} ASN1_CHOICE_END(CMS_RecipientInfo)

/* ---- Encrypted ---- */

ASN1_NDEF_SEQUENCE_cb(CMS_EncryptedContentInfo, encrypted_callback) = {
    ASN1_SIMPLE(CMS_EncryptedContentInfo, contentType, ASN1_OBJECT),
    ASN1_SIMPLE(CMS_EncryptedContentInfo, contentEncryptionAlgorithm, X509_ALGOR),
    ASN1_IMP_OPT(CMS_EncryptedContentInfo, encryptedContent, ASN1_OCTET_STRING_NDEF, 0),
} ASN1_NDEF_SEQUENCE_END_cb(CMS_EncryptedContentInfo, CMS_EncryptedContentInfo)

ASN1_NDEF_SEQUENCE(CMS_EnvelopedData) = {
    ASN1_EMBED(CMS_EnvelopedData, version, INT32),
    ASN1_IMP_OPT(CMS_EnvelopedData, originatorInfo, CMS_OriginatorInfo, 0),
    ASN1_SET_OF(CMS_EnvelopedData, recipientInfos, CMS_RecipientInfo),
    ASN1_SIMPLE(CMS_EnvelopedData, encryptedContentInfo, CMS_EncryptedContentInfo),
    ASN1_IMP_SET_OF_OPT(CMS_EnvelopedData, unprotectedAttrs, X509_ATTRIBUTE, 1),
} ASN1_NDEF_SEQUENCE_END(CMS_EnvelopedData)

ASN1_NDEF_SEQUENCE(CMS_AuthEnvelopedData) = {
    ASN1_EMBED(CMS_AuthEnvelopedData, version, INT32),
    ASN1_IMP_OPT(CMS_AuthEnvelopedData, originatorInfo, CMS_OriginatorInfo, 0),
    ASN1_SET_OF(CMS_AuthEnvelopedData, recipientInfos, CMS_RecipientInfo),
    ASN1_SIMPLE(CMS_AuthEnvelopedData, authEncryptedContentInfo, CMS_EncryptedContentInfo),
    ASN1_IMP_SET_OF_OPT(CMS_AuthEnvelopedData, authAttrs, X509_ATTRIBUTE, 1),
    ASN1_SIMPLE(CMS_AuthEnvelopedData, mac, ASN1_OCTET_STRING),
    ASN1_IMP_SET_OF_OPT(CMS_AuthEnvelopedData, unauthAttrs, X509_ATTRIBUTE, 2),
} ASN1_NDEF_SEQUENCE_END(CMS_AuthEnvelopedData)

ASN1_NDEF_SEQUENCE(CMS_EncryptedData) = {
    ASN1_EMBED(CMS_EncryptedData, version, INT32),
    ASN1_SIMPLE(CMS_EncryptedData, encryptedContentInfo, CMS_EncryptedContentInfo),
    ASN1_IMP_SET_OF_OPT(CMS_EncryptedData, unprotectedAttrs, X509_ATTRIBUTE, 1),
} ASN1_NDEF_SEQUENCE_END(CMS_EncryptedData)
    /* clang-format on */
