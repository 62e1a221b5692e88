/* PKCS #7 (RFC 2315): messages signed and encrypted, containers of certificates, and what PKCS #12
 * is made of. d2i_X509(3) says what the functions of a type do. */
#ifndef OPENSSL_PKCS7_H
#define OPENSSL_PKCS7_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_PKCS7_H
#endif

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/e_os2.h>
#include <openssl/pkcs7err.h>
#include <openssl/types.h>
#include <stdio.h>

ASSAY_API_BEGIN

/* ---- Types: RFC 2315, 6 to 13 ---- */

typedef struct PKCS7_CTX_st {
    OSSL_LIB_CTX *libctx;
    char *propq;
} PKCS7_CTX;

typedef struct pkcs7_issuer_and_serial_st {
    X509_NAME *issuer;
    ASN1_INTEGER *serial;
} PKCS7_ISSUER_AND_SERIAL;

typedef struct pkcs7_signer_info_st {
    ASN1_INTEGER *version; /* 1 */
    PKCS7_ISSUER_AND_SERIAL *issuer_and_serial;
    X509_ALGOR *digest_alg;
    STACK_OF(X509_ATTRIBUTE) * auth_attr;   /* [0], or NULL */
    X509_ALGOR *digest_enc_alg;             /* the signature's */
    ASN1_OCTET_STRING *enc_digest;          /* the signature */
    STACK_OF(X509_ATTRIBUTE) * unauth_attr; /* [1], or NULL */
    EVP_PKEY *pkey;                         /* signs; not encoded */
    const PKCS7_CTX *ctx;
} PKCS7_SIGNER_INFO;
SKM_DEFINE_STACK_OF_INTERNAL(PKCS7_SIGNER_INFO, PKCS7_SIGNER_INFO, PKCS7_SIGNER_INFO)
#define sk_PKCS7_SIGNER_INFO_num(sk) ASSAY_SK_num(PKCS7_SIGNER_INFO, sk)
#define sk_PKCS7_SIGNER_INFO_value(sk, idx) \
    ASSAY_SK_value(PKCS7_SIGNER_INFO, PKCS7_SIGNER_INFO, sk, idx)
#define sk_PKCS7_SIGNER_INFO_new(cmp)            ASSAY_SK_new(PKCS7_SIGNER_INFO, cmp)
#define sk_PKCS7_SIGNER_INFO_new_null()          ASSAY_SK_new_null(PKCS7_SIGNER_INFO)
#define sk_PKCS7_SIGNER_INFO_new_reserve(cmp, n) ASSAY_SK_new_reserve(PKCS7_SIGNER_INFO, cmp, n)
#define sk_PKCS7_SIGNER_INFO_reserve(sk, n)      ASSAY_SK_reserve(PKCS7_SIGNER_INFO, sk, n)
#define sk_PKCS7_SIGNER_INFO_free(sk)            ASSAY_SK_free(PKCS7_SIGNER_INFO, sk)
#define sk_PKCS7_SIGNER_INFO_zero(sk)            ASSAY_SK_zero(PKCS7_SIGNER_INFO, sk)
#define sk_PKCS7_SIGNER_INFO_delete(sk, i) \
    ASSAY_SK_delete(PKCS7_SIGNER_INFO, PKCS7_SIGNER_INFO, sk, i)
#define sk_PKCS7_SIGNER_INFO_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(PKCS7_SIGNER_INFO, PKCS7_SIGNER_INFO, sk, ptr)
#define sk_PKCS7_SIGNER_INFO_push(sk, ptr)    ASSAY_SK_push(PKCS7_SIGNER_INFO, sk, ptr)
#define sk_PKCS7_SIGNER_INFO_unshift(sk, ptr) ASSAY_SK_unshift(PKCS7_SIGNER_INFO, sk, ptr)
#define sk_PKCS7_SIGNER_INFO_pop(sk)          ASSAY_SK_pop(PKCS7_SIGNER_INFO, PKCS7_SIGNER_INFO, sk)
#define sk_PKCS7_SIGNER_INFO_shift(sk)        ASSAY_SK_shift(PKCS7_SIGNER_INFO, PKCS7_SIGNER_INFO, sk)
#define sk_PKCS7_SIGNER_INFO_pop_free(sk, freefunc) \
    ASSAY_SK_pop_free(PKCS7_SIGNER_INFO, sk, freefunc)
#define sk_PKCS7_SIGNER_INFO_insert(sk, ptr, idx) ASSAY_SK_insert(PKCS7_SIGNER_INFO, sk, ptr, idx)
#define sk_PKCS7_SIGNER_INFO_set(sk, idx, ptr) \
    ASSAY_SK_set(PKCS7_SIGNER_INFO, PKCS7_SIGNER_INFO, sk, idx, ptr)
#define sk_PKCS7_SIGNER_INFO_find(sk, ptr)    ASSAY_SK_find(PKCS7_SIGNER_INFO, sk, ptr)
#define sk_PKCS7_SIGNER_INFO_find_ex(sk, ptr) ASSAY_SK_find_ex(PKCS7_SIGNER_INFO, sk, ptr)
#define sk_PKCS7_SIGNER_INFO_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(PKCS7_SIGNER_INFO, sk, ptr, pnum)
#define sk_PKCS7_SIGNER_INFO_sort(sk)      ASSAY_SK_sort(PKCS7_SIGNER_INFO, sk)
#define sk_PKCS7_SIGNER_INFO_is_sorted(sk) ASSAY_SK_is_sorted(PKCS7_SIGNER_INFO, sk)
#define sk_PKCS7_SIGNER_INFO_dup(sk)       ASSAY_SK_dup(PKCS7_SIGNER_INFO, sk)
#define sk_PKCS7_SIGNER_INFO_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(PKCS7_SIGNER_INFO, sk, copyfunc, freefunc)
#define sk_PKCS7_SIGNER_INFO_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(PKCS7_SIGNER_INFO, sk, cmp)

typedef struct pkcs7_recip_info_st {
    ASN1_INTEGER *version; /* 0 */
    PKCS7_ISSUER_AND_SERIAL *issuer_and_serial;
    X509_ALGOR *key_enc_algor;
    ASN1_OCTET_STRING *enc_key;
    X509 *cert; /* whose key it is; not encoded */
    const PKCS7_CTX *ctx;
} PKCS7_RECIP_INFO;
SKM_DEFINE_STACK_OF_INTERNAL(PKCS7_RECIP_INFO, PKCS7_RECIP_INFO, PKCS7_RECIP_INFO)
#define sk_PKCS7_RECIP_INFO_num(sk) ASSAY_SK_num(PKCS7_RECIP_INFO, sk)
#define sk_PKCS7_RECIP_INFO_value(sk, idx) \
    ASSAY_SK_value(PKCS7_RECIP_INFO, PKCS7_RECIP_INFO, sk, idx)
#define sk_PKCS7_RECIP_INFO_new(cmp)            ASSAY_SK_new(PKCS7_RECIP_INFO, cmp)
#define sk_PKCS7_RECIP_INFO_new_null()          ASSAY_SK_new_null(PKCS7_RECIP_INFO)
#define sk_PKCS7_RECIP_INFO_new_reserve(cmp, n) ASSAY_SK_new_reserve(PKCS7_RECIP_INFO, cmp, n)
#define sk_PKCS7_RECIP_INFO_reserve(sk, n)      ASSAY_SK_reserve(PKCS7_RECIP_INFO, sk, n)
#define sk_PKCS7_RECIP_INFO_free(sk)            ASSAY_SK_free(PKCS7_RECIP_INFO, sk)
#define sk_PKCS7_RECIP_INFO_zero(sk)            ASSAY_SK_zero(PKCS7_RECIP_INFO, sk)
#define sk_PKCS7_RECIP_INFO_delete(sk, i)       ASSAY_SK_delete(PKCS7_RECIP_INFO, PKCS7_RECIP_INFO, sk, i)
#define sk_PKCS7_RECIP_INFO_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(PKCS7_RECIP_INFO, PKCS7_RECIP_INFO, sk, ptr)
#define sk_PKCS7_RECIP_INFO_push(sk, ptr)          ASSAY_SK_push(PKCS7_RECIP_INFO, sk, ptr)
#define sk_PKCS7_RECIP_INFO_unshift(sk, ptr)       ASSAY_SK_unshift(PKCS7_RECIP_INFO, sk, ptr)
#define sk_PKCS7_RECIP_INFO_pop(sk)                ASSAY_SK_pop(PKCS7_RECIP_INFO, PKCS7_RECIP_INFO, sk)
#define sk_PKCS7_RECIP_INFO_shift(sk)              ASSAY_SK_shift(PKCS7_RECIP_INFO, PKCS7_RECIP_INFO, sk)
#define sk_PKCS7_RECIP_INFO_pop_free(sk, freefunc) ASSAY_SK_pop_free(PKCS7_RECIP_INFO, sk, freefunc)
#define sk_PKCS7_RECIP_INFO_insert(sk, ptr, idx)   ASSAY_SK_insert(PKCS7_RECIP_INFO, sk, ptr, idx)
#define sk_PKCS7_RECIP_INFO_set(sk, idx, ptr) \
    ASSAY_SK_set(PKCS7_RECIP_INFO, PKCS7_RECIP_INFO, sk, idx, ptr)
#define sk_PKCS7_RECIP_INFO_find(sk, ptr)    ASSAY_SK_find(PKCS7_RECIP_INFO, sk, ptr)
#define sk_PKCS7_RECIP_INFO_find_ex(sk, ptr) ASSAY_SK_find_ex(PKCS7_RECIP_INFO, sk, ptr)
#define sk_PKCS7_RECIP_INFO_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(PKCS7_RECIP_INFO, sk, ptr, pnum)
#define sk_PKCS7_RECIP_INFO_sort(sk)      ASSAY_SK_sort(PKCS7_RECIP_INFO, sk)
#define sk_PKCS7_RECIP_INFO_is_sorted(sk) ASSAY_SK_is_sorted(PKCS7_RECIP_INFO, sk)
#define sk_PKCS7_RECIP_INFO_dup(sk)       ASSAY_SK_dup(PKCS7_RECIP_INFO, sk)
#define sk_PKCS7_RECIP_INFO_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(PKCS7_RECIP_INFO, sk, copyfunc, freefunc)
#define sk_PKCS7_RECIP_INFO_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(PKCS7_RECIP_INFO, sk, cmp)

typedef struct pkcs7_signed_st {
    ASN1_INTEGER *version; /* 1 */
    STACK_OF(X509_ALGOR) * md_algs;
    STACK_OF(X509) * cert;    /* [0], or NULL */
    STACK_OF(X509_CRL) * crl; /* [1], or NULL */
    STACK_OF(PKCS7_SIGNER_INFO) * signer_info;
    struct pkcs7_st *contents;
} PKCS7_SIGNED;

typedef struct pkcs7_enc_content_st {
    ASN1_OBJECT *content_type;
    X509_ALGOR *algorithm;
    ASN1_OCTET_STRING *enc_data; /* [0], or NULL */
    const EVP_CIPHER *cipher;
    const PKCS7_CTX *ctx;
} PKCS7_ENC_CONTENT;

typedef struct pkcs7_enveloped_st {
    ASN1_INTEGER *version; /* 0 */
    STACK_OF(PKCS7_RECIP_INFO) * recipientinfo;
    PKCS7_ENC_CONTENT *enc_data;
} PKCS7_ENVELOPE;

typedef struct pkcs7_signedandenveloped_st {
    ASN1_INTEGER *version; /* 1 */
    STACK_OF(X509_ALGOR) * md_algs;
    STACK_OF(X509) * cert;    /* [0], or NULL */
    STACK_OF(X509_CRL) * crl; /* [1], or NULL */
    STACK_OF(PKCS7_SIGNER_INFO) * signer_info;
    PKCS7_ENC_CONTENT *enc_data;
    STACK_OF(PKCS7_RECIP_INFO) * recipientinfo;
} PKCS7_SIGN_ENVELOPE;

typedef struct pkcs7_digest_st {
    ASN1_INTEGER *version; /* 0 */
    X509_ALGOR *md;
    struct pkcs7_st *contents;
    ASN1_OCTET_STRING *digest;
} PKCS7_DIGEST;

typedef struct pkcs7_encrypted_st {
    ASN1_INTEGER *version; /* 0 */
    PKCS7_ENC_CONTENT *enc_data;
} PKCS7_ENCRYPT;

#define PKCS7_S_HEADER 0
#define PKCS7_S_BODY   1
#define PKCS7_S_TAIL   2

typedef struct pkcs7_st {
    unsigned char *asn1; /* an encoding, or NULL */
    long length;
    int state; /* PKCS7_S_* */
    int detached;
    ASN1_OBJECT *type;
    union { /* by type */
        char *ptr;
        ASN1_OCTET_STRING *data;                   /* NID_pkcs7_data */
        PKCS7_SIGNED *sign;                        /* NID_pkcs7_signed */
        PKCS7_ENVELOPE *enveloped;                 /* NID_pkcs7_enveloped */
        PKCS7_SIGN_ENVELOPE *signed_and_enveloped; /* NID_pkcs7_signedAndEnveloped */
        PKCS7_DIGEST *digest;                      /* NID_pkcs7_digest */
        PKCS7_ENCRYPT *encrypted;                  /* NID_pkcs7_encrypted */
        ASN1_TYPE *other;                          /* any other */
    } d;
    PKCS7_CTX ctx;
} PKCS7;
SKM_DEFINE_STACK_OF_INTERNAL(PKCS7, PKCS7, PKCS7)
#define sk_PKCS7_num(sk)                           ASSAY_SK_num(PKCS7, sk)
#define sk_PKCS7_value(sk, idx)                    ASSAY_SK_value(PKCS7, PKCS7, sk, idx)
#define sk_PKCS7_new(cmp)                          ASSAY_SK_new(PKCS7, cmp)
#define sk_PKCS7_new_null()                        ASSAY_SK_new_null(PKCS7)
#define sk_PKCS7_new_reserve(cmp, n)               ASSAY_SK_new_reserve(PKCS7, cmp, n)
#define sk_PKCS7_reserve(sk, n)                    ASSAY_SK_reserve(PKCS7, sk, n)
#define sk_PKCS7_free(sk)                          ASSAY_SK_free(PKCS7, sk)
#define sk_PKCS7_zero(sk)                          ASSAY_SK_zero(PKCS7, sk)
#define sk_PKCS7_delete(sk, i)                     ASSAY_SK_delete(PKCS7, PKCS7, sk, i)
#define sk_PKCS7_delete_ptr(sk, ptr)               ASSAY_SK_delete_ptr(PKCS7, PKCS7, sk, ptr)
#define sk_PKCS7_push(sk, ptr)                     ASSAY_SK_push(PKCS7, sk, ptr)
#define sk_PKCS7_unshift(sk, ptr)                  ASSAY_SK_unshift(PKCS7, sk, ptr)
#define sk_PKCS7_pop(sk)                           ASSAY_SK_pop(PKCS7, PKCS7, sk)
#define sk_PKCS7_shift(sk)                         ASSAY_SK_shift(PKCS7, PKCS7, sk)
#define sk_PKCS7_pop_free(sk, freefunc)            ASSAY_SK_pop_free(PKCS7, sk, freefunc)
#define sk_PKCS7_insert(sk, ptr, idx)              ASSAY_SK_insert(PKCS7, sk, ptr, idx)
#define sk_PKCS7_set(sk, idx, ptr)                 ASSAY_SK_set(PKCS7, PKCS7, sk, idx, ptr)
#define sk_PKCS7_find(sk, ptr)                     ASSAY_SK_find(PKCS7, sk, ptr)
#define sk_PKCS7_find_ex(sk, ptr)                  ASSAY_SK_find_ex(PKCS7, sk, ptr)
#define sk_PKCS7_find_all(sk, ptr, pnum)           ASSAY_SK_find_all(PKCS7, sk, ptr, pnum)
#define sk_PKCS7_sort(sk)                          ASSAY_SK_sort(PKCS7, sk)
#define sk_PKCS7_is_sorted(sk)                     ASSAY_SK_is_sorted(PKCS7, sk)
#define sk_PKCS7_dup(sk)                           ASSAY_SK_dup(PKCS7, sk)
#define sk_PKCS7_deep_copy(sk, copyfunc, freefunc) ASSAY_SK_deep_copy(PKCS7, sk, copyfunc, freefunc)
#define sk_PKCS7_set_cmp_func(sk, cmp)             ASSAY_SK_set_cmp_func(PKCS7, sk, cmp)

DECLARE_ASN1_FUNCTIONS(PKCS7_ISSUER_AND_SERIAL)
DECLARE_ASN1_FUNCTIONS(PKCS7_SIGNER_INFO)
DECLARE_ASN1_FUNCTIONS(PKCS7_RECIP_INFO)
DECLARE_ASN1_FUNCTIONS(PKCS7_SIGNED)
DECLARE_ASN1_FUNCTIONS(PKCS7_ENC_CONTENT)
DECLARE_ASN1_FUNCTIONS(PKCS7_ENVELOPE)
DECLARE_ASN1_FUNCTIONS(PKCS7_SIGN_ENVELOPE)
DECLARE_ASN1_FUNCTIONS(PKCS7_DIGEST)
DECLARE_ASN1_FUNCTIONS(PKCS7_ENCRYPT)
DECLARE_ASN1_FUNCTIONS(PKCS7)
DECLARE_ASN1_DUP_FUNCTION(PKCS7)
DECLARE_ASN1_NDEF_FUNCTION(PKCS7)
DECLARE_ASN1_PRINT_FUNCTION(PKCS7)

/* A SET OF attributes: sorted, to be signed; as it was, to be verified. */
DECLARE_ASN1_ITEM(PKCS7_ATTR_SIGN)
DECLARE_ASN1_ITEM(PKCS7_ATTR_VERIFY)

/* An empty one; DER from and into BIOs and FILEs. */
PKCS7 *PKCS7_new_ex(OSSL_LIB_CTX *libctx, const char *propq);
PKCS7 *d2i_PKCS7_bio(BIO *bp, PKCS7 **p7);
int i2d_PKCS7_bio(BIO *bp, const PKCS7 *p7);
PKCS7 *d2i_PKCS7_fp(FILE *fp, PKCS7 **p7);
int i2d_PKCS7_fp(FILE *fp, const PKCS7 *p7);

/* ---- Contents ---- */

/* Whether it is of a type; other: of none that has a name here. */
#define PKCS7_type_is_signed(a)             (OBJ_obj2nid((a)->type) == NID_pkcs7_signed)
#define PKCS7_type_is_encrypted(a)          (OBJ_obj2nid((a)->type) == NID_pkcs7_encrypted)
#define PKCS7_type_is_enveloped(a)          (OBJ_obj2nid((a)->type) == NID_pkcs7_enveloped)
#define PKCS7_type_is_signedAndEnveloped(a) (OBJ_obj2nid((a)->type) == NID_pkcs7_signedAndEnveloped)
#define PKCS7_type_is_data(a)               (OBJ_obj2nid((a)->type) == NID_pkcs7_data)
#define PKCS7_type_is_digest(a)             (OBJ_obj2nid((a)->type) == NID_pkcs7_digest)
int PKCS7_type_is_other(PKCS7 *p7);

#define PKCS7_get_signed_attributes(si) ((si)->auth_attr)
#define PKCS7_get_attributes(si)        ((si)->unauth_attr)

/* 1 or 0: an empty value of the type NID_pkcs7_*; a value of another type, which becomes its own;
 * the contents of signed or digested data, likewise, and new ones of a type; a certificate or a CRL
 * added to signed data, counted. */
int PKCS7_set_type(PKCS7 *p7, int type);
int PKCS7_set0_type_other(PKCS7 *p7, int type, ASN1_TYPE *other);
int PKCS7_set_content(PKCS7 *p7, PKCS7 *p7_data);
int PKCS7_content_new(PKCS7 *p7, int nid);
int PKCS7_add_certificate(PKCS7 *p7, X509 *x509);
int PKCS7_add_crl(PKCS7 *p7, X509_CRL *x509);

/* Whether signed data leaves its contents out, made so and told. */
#define PKCS7_OP_SET_DETACHED_SIGNATURE 1
#define PKCS7_OP_GET_DETACHED_SIGNATURE 2
#define PKCS7_set_detached(p, v)        PKCS7_ctrl(p, PKCS7_OP_SET_DETACHED_SIGNATURE, v, NULL)
#define PKCS7_get_detached(p)           PKCS7_ctrl(p, PKCS7_OP_GET_DETACHED_SIGNATURE, 0, NULL)
#define PKCS7_is_detached(p7)           (PKCS7_type_is_signed(p7) && PKCS7_get_detached(p7))
long PKCS7_ctrl(PKCS7 *p7, int cmd, long larg, char *parg);

/* What stays its own: signers, or NULL; the octets of data, or NULL. */
STACK_OF(PKCS7_SIGNER_INFO) * PKCS7_get_signer_info(PKCS7 *p7);
ASN1_OCTET_STRING *PKCS7_get_octet_string(PKCS7 *p7);

/* ---- Signers: PKCS7_sign_add_signer(3) ---- */

/* A signer's fields filled; its attributes signed; added, its own from then on; made and added, its
 * digest the key's default one if dgst is NULL. Adding gives the signer, or NULL. */
int PKCS7_SIGNER_INFO_set(PKCS7_SIGNER_INFO *p7i, X509 *x509, EVP_PKEY *pkey, const EVP_MD *dgst);
int PKCS7_SIGNER_INFO_sign(PKCS7_SIGNER_INFO *si);
int PKCS7_add_signer(PKCS7 *p7, PKCS7_SIGNER_INFO *p7i);
PKCS7_SIGNER_INFO *PKCS7_add_signature(PKCS7 *p7, X509 *x509, EVP_PKEY *pkey, const EVP_MD *dgst);
PKCS7_SIGNER_INFO *PKCS7_sign_add_signer(PKCS7 *p7, X509 *signcert, EVP_PKEY *pkey,
                                         const EVP_MD *md, int flags);
/* What stays the signer's: key and algorithms; the certificate of it in the message, or NULL. */
void PKCS7_SIGNER_INFO_get0_algs(PKCS7_SIGNER_INFO *si, EVP_PKEY **pk, X509_ALGOR **pdig,
                                 X509_ALGOR **psig);
X509 *PKCS7_cert_from_signer_info(PKCS7 *p7, PKCS7_SIGNER_INFO *si);
/* The digest of a message that is digested. */
int PKCS7_set_digest(PKCS7 *p7, const EVP_MD *md);

/* Attributes: the first value of one, or NULL; one added, with a value that becomes its own; all
 * copied. The digest among some, or NULL. */
ASN1_TYPE *PKCS7_get_signed_attribute(const PKCS7_SIGNER_INFO *si, int nid);
ASN1_TYPE *PKCS7_get_attribute(const PKCS7_SIGNER_INFO *si, int nid);
int PKCS7_add_signed_attribute(PKCS7_SIGNER_INFO *p7si, int nid, int type, void *data);
int PKCS7_add_attribute(PKCS7_SIGNER_INFO *p7si, int nid, int atrtype, void *value);
int PKCS7_set_signed_attributes(PKCS7_SIGNER_INFO *p7si, STACK_OF(X509_ATTRIBUTE) * sk);
int PKCS7_set_attributes(PKCS7_SIGNER_INFO *p7si, STACK_OF(X509_ATTRIBUTE) * sk);
ASN1_OCTET_STRING *PKCS7_digest_from_attributes(STACK_OF(X509_ATTRIBUTE) * sk);
/* Those of PKCS #9 and S/MIME added, signed. NULL is data as the type, and now as the time. */
int PKCS7_add_attrib_content_type(PKCS7_SIGNER_INFO *si, ASN1_OBJECT *coid);
int PKCS7_add0_attrib_signing_time(PKCS7_SIGNER_INFO *si, ASN1_TIME *t);
int PKCS7_add1_attrib_digest(PKCS7_SIGNER_INFO *si, const unsigned char *md, int mdlen);
int PKCS7_add_attrib_smimecap(PKCS7_SIGNER_INFO *si, STACK_OF(X509_ALGOR) * cap);
STACK_OF(X509_ALGOR) * PKCS7_get_smimecap(PKCS7_SIGNER_INFO *si); /* to be freed */
int PKCS7_simple_smimecap(STACK_OF(X509_ALGOR) * sk, int nid, int arg);

/* ---- Messages: PKCS7_sign(3), PKCS7_verify(3), SMIME_write_PKCS7(3) ---- */

#define PKCS7_TEXT            0x1
#define PKCS7_NOCERTS         0x2
#define PKCS7_NOSIGS          0x4
#define PKCS7_NOCHAIN         0x8
#define PKCS7_NOINTERN        0x10
#define PKCS7_NOVERIFY        0x20
#define PKCS7_DETACHED        0x40
#define PKCS7_BINARY          0x80
#define PKCS7_NOATTR          0x100
#define PKCS7_NOSMIMECAP      0x200
#define PKCS7_NOOLDMIMETYPE   0x400
#define PKCS7_CRLFEOL         0x800
#define PKCS7_STREAM          0x1000
#define PKCS7_NOCRL           0x2000
#define PKCS7_PARTIAL         0x4000
#define PKCS7_REUSE_DIGEST    0x8000
#define PKCS7_NO_DUAL_CONTENT 0x10000

#define SMIME_TEXT      PKCS7_TEXT
#define SMIME_NOCERTS   PKCS7_NOCERTS
#define SMIME_NOSIGS    PKCS7_NOSIGS
#define SMIME_NOCHAIN   PKCS7_NOCHAIN
#define SMIME_NOINTERN  PKCS7_NOINTERN
#define SMIME_NOVERIFY  PKCS7_NOVERIFY
#define SMIME_DETACHED  PKCS7_DETACHED
#define SMIME_BINARY    PKCS7_BINARY
#define SMIME_NOATTR    PKCS7_NOATTR
#define SMIME_ASCIICRLF 0x80000

/* The contents as a chain of BIOs: written to one that digests and encrypts, which dataFinal signs
 * by. To be freed with BIO_free_all(), or link by link up to `bio`. */
BIO *PKCS7_dataInit(PKCS7 *p7, BIO *bio);
int PKCS7_dataFinal(PKCS7 *p7, BIO *bio);
/* Where the contents go in what is streamed round them: 1 or 0. */
int PKCS7_stream(unsigned char ***boundary, PKCS7 *p7);

/* A signed message of `data`, or NULL; one finished by its contents: 1 or 0. */
PKCS7 *PKCS7_sign(X509 *signcert, EVP_PKEY *pkey, STACK_OF(X509) * certs, BIO *data, int flags);
PKCS7 *PKCS7_sign_ex(X509 *signcert, EVP_PKEY *pkey, STACK_OF(X509) * certs, BIO *data, int flags,
                     OSSL_LIB_CTX *libctx, const char *propq);
int PKCS7_final(PKCS7 *p7, BIO *data, int flags);
/* 1 if all signers are trusted and have signed, else 0; the contents go to `out`. The signers'
 * certificates, in a stack to be freed alone, or NULL. */
int PKCS7_verify(PKCS7 *p7, STACK_OF(X509) * certs, X509_STORE *store, BIO *indata, BIO *out,
                 int flags);
STACK_OF(X509) * PKCS7_get0_signers(PKCS7 *p7, STACK_OF(X509) * certs, int flags);
/* One signature, by the certificate and by that in the message, which is to be trusted, when the
 * contents were read from the chain: 1, or 0 or less. */
int PKCS7_signatureVerify(BIO *bio, PKCS7 *p7, PKCS7_SIGNER_INFO *si, X509 *x509);
int PKCS7_dataVerify(X509_STORE *cert_store, X509_STORE_CTX *ctx, BIO *bio, PKCS7 *p7,
                     PKCS7_SIGNER_INFO *si);

/* A message written round `in`'s contents with PKCS7_STREAM, as BER, PEM and S/MIME, and read. A
 * chain that is written contents, to be freed link by link up to `out`. */
int i2d_PKCS7_bio_stream(BIO *out, PKCS7 *p7, BIO *in, int flags);
int PEM_write_bio_PKCS7_stream(BIO *out, PKCS7 *p7, BIO *in, int flags);
int SMIME_write_PKCS7(BIO *bio, PKCS7 *p7, BIO *data, int flags);
PKCS7 *SMIME_read_PKCS7(BIO *bio, BIO **bcont);
PKCS7 *SMIME_read_PKCS7_ex(BIO *bio, BIO **bcont, PKCS7 **p7);
BIO *BIO_new_PKCS7(BIO *out, PKCS7 *p7);

/* ---- Recipients: PKCS7_encrypt(3) ---- */

/* A recipient's fields filled; added, its own from then on; made by a certificate and added, or
 * NULL; its algorithm, which stays its own; the issuer and serial number of the idx-th, or NULL. */
int PKCS7_RECIP_INFO_set(PKCS7_RECIP_INFO *p7i, X509 *x509);
int PKCS7_add_recipient_info(PKCS7 *p7, PKCS7_RECIP_INFO *ri);
PKCS7_RECIP_INFO *PKCS7_add_recipient(PKCS7 *p7, X509 *x509);
void PKCS7_RECIP_INFO_get0_alg(PKCS7_RECIP_INFO *ri, X509_ALGOR **penc);
PKCS7_ISSUER_AND_SERIAL *PKCS7_get_issuer_and_serial(PKCS7 *p7, int idx);
/* What the contents are encrypted with. */
int PKCS7_set_cipher(PKCS7 *p7, const EVP_CIPHER *cipher);

/* The contents read back from a chain; of what is encrypted, with the key, for the recipient with
 * the certificate, or for whichever it can. A wrong key reads nonsense, or fails at its end. */
BIO *PKCS7_dataDecode(PKCS7 *p7, EVP_PKEY *pkey, BIO *in_bio, X509 *pcert);

/* A message encrypted for the certificates, or NULL; decrypted into `data`: 1 or 0. */
PKCS7 *PKCS7_encrypt(STACK_OF(X509) * certs, BIO *in, const EVP_CIPHER *cipher, int flags);
PKCS7 *PKCS7_encrypt_ex(STACK_OF(X509) * certs, BIO *in, const EVP_CIPHER *cipher, int flags,
                        OSSL_LIB_CTX *libctx, const char *propq);
int PKCS7_decrypt(PKCS7 *p7, EVP_PKEY *pkey, X509 *cert, BIO *data, int flags);

/* A digest of the DER. 1 or 0. */
int PKCS7_ISSUER_AND_SERIAL_digest(PKCS7_ISSUER_AND_SERIAL *data, const EVP_MD *type,
                                   unsigned char *md, unsigned int *len);

ASSAY_API_END

#endif
