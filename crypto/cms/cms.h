/* CMS: its types, and what the operations on messages share. RFC 5652, and RFC 5083
 * (AuthEnvelopedData), 3274 (CompressedData), 2634 (receipts). The fields are named as the
 * standards name them, and printed by these names. */
#ifndef ASSAY_CMS_CMS_H
#define ASSAY_CMS_CMS_H

#include <openssl/asn1t.h>
#include <openssl/cms.h>
#include <stdbool.h>
#include <stdint.h>

/* Where a message's algorithms are fetched. */
struct cms_ctx {
    OSSL_LIB_CTX *libctx;
    char *propq;
};

/* ---- Names of signers and recipients: 5.3, 6.2 ---- */

typedef struct {
    X509_NAME *issuer;
    ASN1_INTEGER *serialNumber;
} CMS_IssuerAndSerialNumber;

typedef struct {
    int type; /* CMS_SIGNERINFO_* */
    union {
        CMS_IssuerAndSerialNumber *issuerAndSerialNumber;
        ASN1_OCTET_STRING *subjectKeyIdentifier;
    } d;
} CMS_SignerIdentifier;

struct CMS_OtherKeyAttribute_st {
    ASN1_OBJECT *keyAttrId;
    ASN1_TYPE *keyAttr; /* or NULL */
};

/* ---- Certificates and CRLs: 10.2 ---- */

typedef struct {
    ASN1_OBJECT *otherCertFormat;
    ASN1_TYPE *otherCert;
} CMS_OtherCertificateFormat;

enum { CERT_X509, CERT_EXTENDED, CERT_V1_ATTRIBUTE, CERT_V2_ATTRIBUTE, CERT_OTHER };
struct CMS_CertificateChoices {
    int type; /* CERT_* */
    union {
        X509 *certificate;
        ASN1_STRING *extendedCertificate, *v1AttrCert, *v2AttrCert;
        CMS_OtherCertificateFormat *other;
    } d;
};
DEFINE_STACK_OF(CMS_CertificateChoices)

typedef struct {
    ASN1_OBJECT *otherRevInfoFormat;
    ASN1_TYPE *otherRevInfo;
} CMS_OtherRevocationInfoFormat;

enum { REVOCATION_CRL, REVOCATION_OTHER };
struct CMS_RevocationInfoChoice_st {
    int type; /* REVOCATION_* */
    union {
        X509_CRL *crl;
        CMS_OtherRevocationInfoFormat *other;
    } d;
};

typedef struct {
    STACK_OF(CMS_CertificateChoices) * certificates;
    STACK_OF(CMS_RevocationInfoChoice) * crls;
} CMS_OriginatorInfo;

/* ---- Signed data: 5 ---- */

typedef struct {
    ASN1_OBJECT *eContentType;
    ASN1_OCTET_STRING *eContent; /* or NULL */
} CMS_EncapsulatedContentInfo;

struct CMS_SignerInfo_st {
    int32_t version;
    CMS_SignerIdentifier *sid;
    X509_ALGOR *digestAlgorithm;
    STACK_OF(X509_ATTRIBUTE) * signedAttrs; /* or NULL */
    X509_ALGOR *signatureAlgorithm;
    ASN1_OCTET_STRING *signature;
    STACK_OF(X509_ATTRIBUTE) * unsignedAttrs; /* or NULL */
    /* not encoded */
    X509 *signer;
    EVP_PKEY *pkey;     /* signs, or verifies */
    bool signs;         /* when the message is finished */
    EVP_MD_CTX *mctx;   /* made when it is first asked for */
    EVP_PKEY_CTX *pctx; /* with CMS_KEY_PARAM: the program sets what it signs with; mctx's if it
                           signs attributes */
    bool owns_pctx;
    const struct cms_ctx *ctx;
};

typedef struct {
    int32_t version;
    STACK_OF(X509_ALGOR) * digestAlgorithms;
    CMS_EncapsulatedContentInfo *encapContentInfo;
    STACK_OF(CMS_CertificateChoices) * certificates; /* or NULL */
    STACK_OF(CMS_RevocationInfoChoice) * crls;       /* or NULL */
    STACK_OF(CMS_SignerInfo) * signerInfos;
    bool made; /* here, so that its version is ours to say */
} CMS_SignedData;

/* ---- Recipients: 6.2 ---- */

typedef struct {
    int32_t version;
    CMS_SignerIdentifier *rid;
    X509_ALGOR *keyEncryptionAlgorithm;
    ASN1_OCTET_STRING *encryptedKey;
    /* not encoded */
    X509 *recip;
    EVP_PKEY *pkey;
    EVP_PKEY_CTX *pctx; /* with CMS_KEY_PARAM */
} CMS_KeyTransRecipientInfo;

typedef struct {
    X509_ALGOR *algorithm;
    ASN1_BIT_STRING *publicKey;
} CMS_OriginatorPublicKey;

enum { ORIGINATOR_ISSUER_SERIAL, ORIGINATOR_KEYIDENTIFIER, ORIGINATOR_PUBKEY };
typedef struct {
    int type; /* ORIGINATOR_* */
    union {
        CMS_IssuerAndSerialNumber *issuerAndSerialNumber;
        ASN1_OCTET_STRING *subjectKeyIdentifier;
        CMS_OriginatorPublicKey *originatorKey;
    } d;
} CMS_OriginatorIdentifierOrKey;

typedef struct {
    ASN1_OCTET_STRING *subjectKeyIdentifier;
    ASN1_GENERALIZEDTIME *date;   /* or NULL */
    CMS_OtherKeyAttribute *other; /* or NULL */
} CMS_RecipientKeyIdentifier;

enum { REK_ISSUER_SERIAL, REK_KEYIDENTIFIER };
typedef struct {
    int type; /* REK_* */
    union {
        CMS_IssuerAndSerialNumber *issuerAndSerialNumber;
        CMS_RecipientKeyIdentifier *rKeyId;
    } d;
} CMS_KeyAgreeRecipientIdentifier;

struct CMS_RecipientEncryptedKey_st {
    CMS_KeyAgreeRecipientIdentifier *rid;
    ASN1_OCTET_STRING *encryptedKey;
    EVP_PKEY *pkey; /* the recipient's, when it is made; not encoded */
};

typedef struct {
    int32_t version;
    CMS_OriginatorIdentifierOrKey *originator;
    ASN1_OCTET_STRING *ukm; /* or NULL */
    X509_ALGOR *keyEncryptionAlgorithm;
    STACK_OF(CMS_RecipientEncryptedKey) * recipientEncryptedKeys;
    /* not encoded */
    EVP_PKEY_CTX *pctx; /* derives, with this end's private key */
    EVP_CIPHER_CTX *wrap;
    const struct cms_ctx *ctx;
} CMS_KeyAgreeRecipientInfo;

typedef struct {
    ASN1_OCTET_STRING *keyIdentifier;
    ASN1_GENERALIZEDTIME *date;   /* or NULL */
    CMS_OtherKeyAttribute *other; /* or NULL */
} CMS_KEKIdentifier;

typedef struct {
    int32_t version;
    CMS_KEKIdentifier *kekid;
    X509_ALGOR *keyEncryptionAlgorithm;
    ASN1_OCTET_STRING *encryptedKey;
    /* not encoded */
    unsigned char *key;
    size_t keylen;
} CMS_KEKRecipientInfo;

typedef struct {
    int32_t version;
    X509_ALGOR *keyDerivationAlgorithm; /* or NULL */
    X509_ALGOR *keyEncryptionAlgorithm;
    ASN1_OCTET_STRING *encryptedKey;
    /* not encoded */
    unsigned char *pass;
    size_t passlen;
} CMS_PasswordRecipientInfo;

typedef struct {
    ASN1_OBJECT *oriType;
    ASN1_TYPE *oriValue;
} CMS_OtherRecipientInfo;

struct CMS_RecipientInfo_st {
    int type; /* CMS_RECIPINFO_* */
    union {
        CMS_KeyTransRecipientInfo *ktri;
        CMS_KeyAgreeRecipientInfo *kari;
        CMS_KEKRecipientInfo *kekri;
        CMS_PasswordRecipientInfo *pwri;
        CMS_OtherRecipientInfo *ori;
    } d;
};

/* ---- Encrypted data: 6.1, 8; RFC 5083 ---- */

enum { CMS_TAG_MAX = 16 };
typedef struct {
    ASN1_OBJECT *contentType;
    X509_ALGOR *contentEncryptionAlgorithm;
    ASN1_OCTET_STRING *encryptedContent; /* or NULL */
    /* not encoded */
    const EVP_CIPHER *cipher; /* what it is to be encrypted with; NULL: it is decrypted */
    unsigned char *key;
    size_t keylen;
    unsigned char tag[CMS_TAG_MAX]; /* of an AEAD */
    size_t taglen;
    bool debug;   /* a key that doesn't fit is told of */
    bool anybody; /* whichever recipient it is for is asked */
} CMS_EncryptedContentInfo;

typedef struct {
    int32_t version;
    CMS_OriginatorInfo *originatorInfo; /* or NULL */
    STACK_OF(CMS_RecipientInfo) * recipientInfos;
    CMS_EncryptedContentInfo *encryptedContentInfo;
    STACK_OF(X509_ATTRIBUTE) * unprotectedAttrs; /* or NULL */
} CMS_EnvelopedData;

typedef struct {
    int32_t version;
    CMS_OriginatorInfo *originatorInfo; /* or NULL */
    STACK_OF(CMS_RecipientInfo) * recipientInfos;
    CMS_EncryptedContentInfo *authEncryptedContentInfo;
    STACK_OF(X509_ATTRIBUTE) * authAttrs; /* or NULL */
    ASN1_OCTET_STRING *mac;
    STACK_OF(X509_ATTRIBUTE) * unauthAttrs; /* or NULL */
} CMS_AuthEnvelopedData;

typedef struct {
    int32_t version;
    CMS_EncryptedContentInfo *encryptedContentInfo;
    STACK_OF(X509_ATTRIBUTE) * unprotectedAttrs; /* or NULL */
} CMS_EncryptedData;

/* ---- Others: 7, 9; RFC 3274 ---- */

typedef struct {
    int32_t version;
    X509_ALGOR *digestAlgorithm;
    CMS_EncapsulatedContentInfo *encapContentInfo;
    ASN1_OCTET_STRING *digest;
} CMS_DigestedData;

typedef struct {
    int32_t version;
    CMS_OriginatorInfo *originatorInfo; /* or NULL */
    STACK_OF(CMS_RecipientInfo) * recipientInfos;
    X509_ALGOR *macAlgorithm;
    X509_ALGOR *digestAlgorithm; /* or NULL */
    CMS_EncapsulatedContentInfo *encapContentInfo;
    STACK_OF(X509_ATTRIBUTE) * authAttrs; /* or NULL */
    ASN1_OCTET_STRING *mac;
    STACK_OF(X509_ATTRIBUTE) * unauthAttrs; /* or NULL */
} CMS_AuthenticatedData;

typedef struct {
    int32_t version;
    X509_ALGOR *compressionAlgorithm;
    CMS_EncapsulatedContentInfo *encapContentInfo;
} CMS_CompressedData;

struct CMS_ContentInfo_st {
    ASN1_OBJECT *contentType;
    union {
        void *ptr;
        ASN1_OCTET_STRING *data;
        CMS_SignedData *signedData;
        CMS_EnvelopedData *envelopedData;
        CMS_DigestedData *digestedData;
        CMS_EncryptedData *encryptedData;
        CMS_AuthEnvelopedData *authEnvelopedData;
        CMS_AuthenticatedData *authenticatedData;
        CMS_CompressedData *compressedData;
        ASN1_TYPE *other;
    } d;
    struct cms_ctx ctx;
};

/* ---- Receipts: RFC 2634, 2.7 and 2.8 ---- */

enum { RECEIPTS_ALL_OR_FIRST, RECEIPTS_LIST };
typedef struct {
    int type; /* RECEIPTS_* */
    union {
        int32_t allOrFirstTier;
        STACK_OF(GENERAL_NAMES) * receiptList;
    } d;
} CMS_ReceiptsFrom;

struct CMS_ReceiptRequest_st {
    ASN1_OCTET_STRING *signedContentIdentifier;
    CMS_ReceiptsFrom *receiptsFrom;
    STACK_OF(GENERAL_NAMES) * receiptsTo;
};

struct CMS_Receipt_st {
    int32_t version;
    ASN1_OBJECT *contentType;
    ASN1_OCTET_STRING *signedContentIdentifier;
    ASN1_OCTET_STRING *originatorSignatureValue;
};

/* clang-format off */
DECLARE_ASN1_ITEM(CMS_SignedData)
DECLARE_ASN1_ITEM(CMS_SignerInfo)
DECLARE_ASN1_ITEM(CMS_EnvelopedData)
DECLARE_ASN1_ITEM(CMS_AuthEnvelopedData)
DECLARE_ASN1_ITEM(CMS_AuthenticatedData)
DECLARE_ASN1_ITEM(CMS_EncryptedData)
DECLARE_ASN1_ITEM(CMS_DigestedData)
DECLARE_ASN1_ITEM(CMS_CompressedData)
DECLARE_ASN1_ITEM(CMS_EncapsulatedContentInfo)
DECLARE_ASN1_ITEM(CMS_EncryptedContentInfo)
DECLARE_ASN1_ITEM(CMS_CertificateChoices)
DECLARE_ASN1_ITEM(CMS_RevocationInfoChoice)
DECLARE_ASN1_ITEM(CMS_OriginatorInfo)
DECLARE_ASN1_ITEM(CMS_IssuerAndSerialNumber)
DECLARE_ASN1_ITEM(CMS_SignerIdentifier)
DECLARE_ASN1_ITEM(CMS_OtherKeyAttribute)
DECLARE_ASN1_ITEM(CMS_RecipientInfo)
DECLARE_ASN1_ITEM(CMS_KeyTransRecipientInfo)
DECLARE_ASN1_ITEM(CMS_KeyAgreeRecipientInfo)
DECLARE_ASN1_ITEM(CMS_KEKRecipientInfo)
DECLARE_ASN1_ITEM(CMS_PasswordRecipientInfo)
DECLARE_ASN1_ITEM(CMS_OtherRecipientInfo)
DECLARE_ASN1_ITEM(CMS_RecipientEncryptedKey)
DECLARE_ASN1_ITEM(CMS_RecipientKeyIdentifier)
DECLARE_ASN1_ITEM(CMS_OriginatorPublicKey)
DECLARE_ASN1_ITEM(CMS_Receipt)
DECLARE_ASN1_ITEM(CMS_Attributes_Sign)
DECLARE_ASN1_ITEM(CMS_Attributes_Verify)
/* clang-format on */

/* ---- content.c ---- */

int cms_type(const CMS_ContentInfo *cms); /* NID_* */
/* A message of a type with an empty value of it; false, raised: it has another already. */
bool cms_new_value(CMS_ContentInfo *cms, int nid, const ASN1_ITEM *it);
/* The signed data, or NULL after an error. */
CMS_SignedData *cms_signed(const CMS_ContentInfo *cms);
/* Whether the contents are in the message; raises if not. */
bool cms_has_content(CMS_ContentInfo *cms);
/* What of it is encrypted; NULL: nothing. */
CMS_EncryptedContentInfo *cms_encrypted(const CMS_ContentInfo *cms);
/* What is read from the chain, to `out` unless that is NULL; with CMS_TEXT without its headers. */
bool cms_copy_out(BIO *out, BIO *chain, unsigned flags);

/* The digest that an algorithm names, to be freed; NULL with CMS_R_UNKNOWN_DIGEST_ALGORITHM. */
EVP_MD *cms_fetch_digest(const struct cms_ctx *ctx, const X509_ALGOR *alg);
bool cms_append_digest(BIO **chain, const struct cms_ctx *ctx, const X509_ALGOR *alg);
/* A copy of the state of the chain's filter of that digest. */
bool cms_digest_state(EVP_MD_CTX *to, BIO *chain, const X509_ALGOR *alg);
/* An algorithm that names a digest, without parameters (RFC 5754, 2). */
bool cms_set_digest(X509_ALGOR *alg, const EVP_MD *md);

/* ---- names.c ---- */

bool cms_set_name(CMS_IssuerAndSerialNumber **to, const X509 *cert);
bool cms_set_keyid(ASN1_OCTET_STRING **to, X509 *cert);
/* 0 if they are the certificate's. */
int cms_name_cmp(const CMS_IssuerAndSerialNumber *of, const X509 *cert);
int cms_keyid_cmp(const ASN1_OCTET_STRING *keyid, X509 *cert);
bool cms_set_signer_id(CMS_SignerIdentifier *id, X509 *cert, int type);
int cms_signer_id_cmp(const CMS_SignerIdentifier *id, X509 *cert);
/* What of the name isn't NULL; false: there is no name. */
bool cms_signer_id_get(const CMS_SignerIdentifier *id, ASN1_OCTET_STRING **keyid,
                       X509_NAME **issuer, ASN1_INTEGER **serial);

/* ---- signer.c, sign.c, verify.c, rules.c ---- */

/* What digests and signatures of contents that pass a chain are: made as that is finished. */
bool cms_sign_all(CMS_ContentInfo *cms, BIO *chain);
bool cms_finish_digest(CMS_DigestedData *dd, BIO *chain, bool verify);
/* The algorithm of the signature, by what the context is set to; and the context by the algorithm.
 */
bool cms_put_signature_algorithm(CMS_SignerInfo *si, EVP_PKEY_CTX *pctx);
bool cms_take_signature_algorithm(const CMS_SignerInfo *si, EVP_PKEY_CTX *pctx);
/* Whether the attributes are as RFC 5652, 11 and RFC 2634, 1.3.4 have them; raises if not. */
bool cms_check_attributes(const CMS_SignerInfo *si);

/* CAdES: adds the signed attribute that names the signer's certificate, by that digest; whether the
 * one that is there, which is needed, names the first of the chain. With errors. */
bool cms_name_signer(CMS_SignerInfo *si, const X509 *signer, const EVP_MD *md);
bool cms_check_signer_name(const CMS_SignerInfo *si, const STACK_OF(X509) * chain);
/* The version of signed data: 5.1. */
void cms_set_signed_version(CMS_SignedData *sd);
/* The context for digests of a signer, made if there is none. */
EVP_MD_CTX *cms_signer_mctx(CMS_SignerInfo *si);

/* ---- encrypted.c ---- */

/* The filter that encrypts, with a new key unless there is one, or decrypts. With `attributes` the
 * cipher authenticates, these too (or NULL): RFC 5083, 2.2. */
bool cms_append_cipher(BIO **chain, const struct cms_ctx *ctx, CMS_EncryptedContentInfo *ec);
bool cms_append_aead(BIO **chain, CMS_ContentInfo *cms);
/* What the contents are or were encrypted with, fetched; NULL with an error. */
EVP_CIPHER *cms_fetch_cipher(const struct cms_ctx *ctx, const X509_ALGOR *alg);
/* How long a key of the contents has to be; 0 with an error. */
size_t cms_content_key_len(const struct cms_ctx *ctx, const CMS_EncryptedContentInfo *ec);
/* Gives them their key, in the place of another. */
void cms_set_key(CMS_EncryptedContentInfo *ec, unsigned char *key, size_t len);

bool cms_decrypt_out(CMS_ContentInfo *cms, BIO *dcont, BIO *out, unsigned flags);

/* ---- enveloped.c ---- */

STACK_OF(CMS_RecipientInfo) * *cms_recipients(const CMS_ContentInfo *cms);
/* The contents' key for all recipients, and the version that they make: 6.1. */
bool cms_wrap_for_all(CMS_ContentInfo *cms);
bool cms_finish_mac(CMS_AuthEnvelopedData *aed, BIO *chain);
/* A new recipient of a kind; NULL with an error. Added, it is the message's. */
CMS_RecipientInfo *cms_recipient_new(int type, const ASN1_ITEM *it);
void cms_recipient_free(CMS_RecipientInfo *ri);
bool cms_recipient_add(CMS_ContentInfo *cms, CMS_RecipientInfo *ri);

/* ---- transport.c, transport_alg.c, kek.c, password.c, agreement.c, agreement_alg.c ---- */

/* What each kind does: filled for a certificate, the contents' key put in, taken out. */
bool cms_transport_set(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri, X509 *cert,
                       unsigned flags);
bool cms_transport_encrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri);
bool cms_transport_decrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri);
bool cms_transport_put_algorithm(CMS_KeyTransRecipientInfo *ktri, EVP_PKEY_CTX *pctx);
bool cms_transport_take_algorithm(const CMS_KeyTransRecipientInfo *ktri, EVP_PKEY_CTX *pctx);
bool cms_kek_encrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri);
bool cms_kek_decrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri);
bool cms_password_encrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri);
bool cms_password_decrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri);
bool cms_agreement_set(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri, X509 *cert, EVP_PKEY *own,
                       X509 *own_cert, unsigned flags);
bool cms_agreement_encrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri);
/* With the private key, out of the keys for the certificate, or for anybody: 1, 0 if none of them
 * is, -1. */
int cms_agreement_open(CMS_ContentInfo *cms, CMS_RecipientInfo *ri, EVP_PKEY *key, X509 *cert,
                       X509 *peer);
/* The key derivation and the wrapping said in the algorithm, and set by it. */
bool cms_agreement_put_algorithm(CMS_KeyAgreeRecipientInfo *kari);
bool cms_agreement_take_algorithm(CMS_KeyAgreeRecipientInfo *kari);
/* The originator's public key into the field, and out of it for a key of the same kind. */
bool cms_put_originator(CMS_OriginatorPublicKey *to, EVP_PKEY *key);
EVP_PKEY *cms_take_originator(const CMS_OriginatorPublicKey *from, EVP_PKEY *like);

/* A cipher that wraps keys, by its number and to be freed, for keys of `len` bytes (0: any). */
EVP_CIPHER *cms_fetch_wrap(const struct cms_ctx *ctx, int nid);
int cms_wrap_nid(size_t key_len); /* AES, or NID_undef */

#endif
