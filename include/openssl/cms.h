/* CMS, the Cryptographic Message Syntax (RFC 5652): messages signed, encrypted for recipients, by a
 * key or a passphrase, and digested; S/MIME round them (RFC 8551), and signed receipts (RFC 2634).
 * What ends with free is NULL or to be freed; what has 1 in its name is counted or copied, what has
 * 0 is not. 1 is success and 0 failure, where nothing else is said. */
#ifndef OPENSSL_CMS_H
#define OPENSSL_CMS_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_CMS_H
#endif

#include <openssl/cmserr.h>
#include <openssl/opensslconf.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <stdio.h>

ASSAY_API_BEGIN

/* ---- Types ---- */

typedef struct CMS_ContentInfo_st CMS_ContentInfo;
typedef struct CMS_SignerInfo_st CMS_SignerInfo;
typedef struct CMS_CertificateChoices CMS_CertificateChoices;
typedef struct CMS_RevocationInfoChoice_st CMS_RevocationInfoChoice;
typedef struct CMS_RecipientInfo_st CMS_RecipientInfo;
typedef struct CMS_ReceiptRequest_st CMS_ReceiptRequest;
typedef struct CMS_Receipt_st CMS_Receipt;
typedef struct CMS_RecipientEncryptedKey_st CMS_RecipientEncryptedKey;
typedef struct CMS_OtherKeyAttribute_st CMS_OtherKeyAttribute;

SKM_DEFINE_STACK_OF_INTERNAL(CMS_SignerInfo, CMS_SignerInfo, CMS_SignerInfo)
#define sk_CMS_SignerInfo_num(sk)             ASSAY_SK_num(CMS_SignerInfo, sk)
#define sk_CMS_SignerInfo_value(sk, idx)      ASSAY_SK_value(CMS_SignerInfo, CMS_SignerInfo, sk, idx)
#define sk_CMS_SignerInfo_new(cmp)            ASSAY_SK_new(CMS_SignerInfo, cmp)
#define sk_CMS_SignerInfo_new_null()          ASSAY_SK_new_null(CMS_SignerInfo)
#define sk_CMS_SignerInfo_new_reserve(cmp, n) ASSAY_SK_new_reserve(CMS_SignerInfo, cmp, n)
#define sk_CMS_SignerInfo_reserve(sk, n)      ASSAY_SK_reserve(CMS_SignerInfo, sk, n)
#define sk_CMS_SignerInfo_free(sk)            ASSAY_SK_free(CMS_SignerInfo, sk)
#define sk_CMS_SignerInfo_zero(sk)            ASSAY_SK_zero(CMS_SignerInfo, sk)
#define sk_CMS_SignerInfo_delete(sk, i)       ASSAY_SK_delete(CMS_SignerInfo, CMS_SignerInfo, sk, i)
#define sk_CMS_SignerInfo_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(CMS_SignerInfo, CMS_SignerInfo, sk, ptr)
#define sk_CMS_SignerInfo_push(sk, ptr)          ASSAY_SK_push(CMS_SignerInfo, sk, ptr)
#define sk_CMS_SignerInfo_unshift(sk, ptr)       ASSAY_SK_unshift(CMS_SignerInfo, sk, ptr)
#define sk_CMS_SignerInfo_pop(sk)                ASSAY_SK_pop(CMS_SignerInfo, CMS_SignerInfo, sk)
#define sk_CMS_SignerInfo_shift(sk)              ASSAY_SK_shift(CMS_SignerInfo, CMS_SignerInfo, sk)
#define sk_CMS_SignerInfo_pop_free(sk, freefunc) ASSAY_SK_pop_free(CMS_SignerInfo, sk, freefunc)
#define sk_CMS_SignerInfo_insert(sk, ptr, idx)   ASSAY_SK_insert(CMS_SignerInfo, sk, ptr, idx)
#define sk_CMS_SignerInfo_set(sk, idx, ptr) \
    ASSAY_SK_set(CMS_SignerInfo, CMS_SignerInfo, sk, idx, ptr)
#define sk_CMS_SignerInfo_find(sk, ptr)           ASSAY_SK_find(CMS_SignerInfo, sk, ptr)
#define sk_CMS_SignerInfo_find_ex(sk, ptr)        ASSAY_SK_find_ex(CMS_SignerInfo, sk, ptr)
#define sk_CMS_SignerInfo_find_all(sk, ptr, pnum) ASSAY_SK_find_all(CMS_SignerInfo, sk, ptr, pnum)
#define sk_CMS_SignerInfo_sort(sk)                ASSAY_SK_sort(CMS_SignerInfo, sk)
#define sk_CMS_SignerInfo_is_sorted(sk)           ASSAY_SK_is_sorted(CMS_SignerInfo, sk)
#define sk_CMS_SignerInfo_dup(sk)                 ASSAY_SK_dup(CMS_SignerInfo, sk)
#define sk_CMS_SignerInfo_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(CMS_SignerInfo, sk, copyfunc, freefunc)
#define sk_CMS_SignerInfo_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(CMS_SignerInfo, sk, cmp)
SKM_DEFINE_STACK_OF_INTERNAL(CMS_RecipientEncryptedKey, CMS_RecipientEncryptedKey,
                             CMS_RecipientEncryptedKey)
#define sk_CMS_RecipientEncryptedKey_num(sk) ASSAY_SK_num(CMS_RecipientEncryptedKey, sk)
#define sk_CMS_RecipientEncryptedKey_value(sk, idx) \
    ASSAY_SK_value(CMS_RecipientEncryptedKey, CMS_RecipientEncryptedKey, sk, idx)
#define sk_CMS_RecipientEncryptedKey_new(cmp)   ASSAY_SK_new(CMS_RecipientEncryptedKey, cmp)
#define sk_CMS_RecipientEncryptedKey_new_null() ASSAY_SK_new_null(CMS_RecipientEncryptedKey)
#define sk_CMS_RecipientEncryptedKey_new_reserve(cmp, n) \
    ASSAY_SK_new_reserve(CMS_RecipientEncryptedKey, cmp, n)
#define sk_CMS_RecipientEncryptedKey_reserve(sk, n) \
    ASSAY_SK_reserve(CMS_RecipientEncryptedKey, sk, n)
#define sk_CMS_RecipientEncryptedKey_free(sk) ASSAY_SK_free(CMS_RecipientEncryptedKey, sk)
#define sk_CMS_RecipientEncryptedKey_zero(sk) ASSAY_SK_zero(CMS_RecipientEncryptedKey, sk)
#define sk_CMS_RecipientEncryptedKey_delete(sk, i) \
    ASSAY_SK_delete(CMS_RecipientEncryptedKey, CMS_RecipientEncryptedKey, sk, i)
#define sk_CMS_RecipientEncryptedKey_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(CMS_RecipientEncryptedKey, CMS_RecipientEncryptedKey, sk, ptr)
#define sk_CMS_RecipientEncryptedKey_push(sk, ptr) ASSAY_SK_push(CMS_RecipientEncryptedKey, sk, ptr)
#define sk_CMS_RecipientEncryptedKey_unshift(sk, ptr) \
    ASSAY_SK_unshift(CMS_RecipientEncryptedKey, sk, ptr)
#define sk_CMS_RecipientEncryptedKey_pop(sk) \
    ASSAY_SK_pop(CMS_RecipientEncryptedKey, CMS_RecipientEncryptedKey, sk)
#define sk_CMS_RecipientEncryptedKey_shift(sk) \
    ASSAY_SK_shift(CMS_RecipientEncryptedKey, CMS_RecipientEncryptedKey, sk)
#define sk_CMS_RecipientEncryptedKey_pop_free(sk, freefunc) \
    ASSAY_SK_pop_free(CMS_RecipientEncryptedKey, sk, freefunc)
#define sk_CMS_RecipientEncryptedKey_insert(sk, ptr, idx) \
    ASSAY_SK_insert(CMS_RecipientEncryptedKey, sk, ptr, idx)
#define sk_CMS_RecipientEncryptedKey_set(sk, idx, ptr) \
    ASSAY_SK_set(CMS_RecipientEncryptedKey, CMS_RecipientEncryptedKey, sk, idx, ptr)
#define sk_CMS_RecipientEncryptedKey_find(sk, ptr) ASSAY_SK_find(CMS_RecipientEncryptedKey, sk, ptr)
#define sk_CMS_RecipientEncryptedKey_find_ex(sk, ptr) \
    ASSAY_SK_find_ex(CMS_RecipientEncryptedKey, sk, ptr)
#define sk_CMS_RecipientEncryptedKey_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(CMS_RecipientEncryptedKey, sk, ptr, pnum)
#define sk_CMS_RecipientEncryptedKey_sort(sk)      ASSAY_SK_sort(CMS_RecipientEncryptedKey, sk)
#define sk_CMS_RecipientEncryptedKey_is_sorted(sk) ASSAY_SK_is_sorted(CMS_RecipientEncryptedKey, sk)
#define sk_CMS_RecipientEncryptedKey_dup(sk)       ASSAY_SK_dup(CMS_RecipientEncryptedKey, sk)
#define sk_CMS_RecipientEncryptedKey_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(CMS_RecipientEncryptedKey, sk, copyfunc, freefunc)
#define sk_CMS_RecipientEncryptedKey_set_cmp_func(sk, cmp) \
    ASSAY_SK_set_cmp_func(CMS_RecipientEncryptedKey, sk, cmp)
SKM_DEFINE_STACK_OF_INTERNAL(CMS_RecipientInfo, CMS_RecipientInfo, CMS_RecipientInfo)
#define sk_CMS_RecipientInfo_num(sk) ASSAY_SK_num(CMS_RecipientInfo, sk)
#define sk_CMS_RecipientInfo_value(sk, idx) \
    ASSAY_SK_value(CMS_RecipientInfo, CMS_RecipientInfo, sk, idx)
#define sk_CMS_RecipientInfo_new(cmp)            ASSAY_SK_new(CMS_RecipientInfo, cmp)
#define sk_CMS_RecipientInfo_new_null()          ASSAY_SK_new_null(CMS_RecipientInfo)
#define sk_CMS_RecipientInfo_new_reserve(cmp, n) ASSAY_SK_new_reserve(CMS_RecipientInfo, cmp, n)
#define sk_CMS_RecipientInfo_reserve(sk, n)      ASSAY_SK_reserve(CMS_RecipientInfo, sk, n)
#define sk_CMS_RecipientInfo_free(sk)            ASSAY_SK_free(CMS_RecipientInfo, sk)
#define sk_CMS_RecipientInfo_zero(sk)            ASSAY_SK_zero(CMS_RecipientInfo, sk)
#define sk_CMS_RecipientInfo_delete(sk, i) \
    ASSAY_SK_delete(CMS_RecipientInfo, CMS_RecipientInfo, sk, i)
#define sk_CMS_RecipientInfo_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(CMS_RecipientInfo, CMS_RecipientInfo, sk, ptr)
#define sk_CMS_RecipientInfo_push(sk, ptr)    ASSAY_SK_push(CMS_RecipientInfo, sk, ptr)
#define sk_CMS_RecipientInfo_unshift(sk, ptr) ASSAY_SK_unshift(CMS_RecipientInfo, sk, ptr)
#define sk_CMS_RecipientInfo_pop(sk)          ASSAY_SK_pop(CMS_RecipientInfo, CMS_RecipientInfo, sk)
#define sk_CMS_RecipientInfo_shift(sk)        ASSAY_SK_shift(CMS_RecipientInfo, CMS_RecipientInfo, sk)
#define sk_CMS_RecipientInfo_pop_free(sk, freefunc) \
    ASSAY_SK_pop_free(CMS_RecipientInfo, sk, freefunc)
#define sk_CMS_RecipientInfo_insert(sk, ptr, idx) ASSAY_SK_insert(CMS_RecipientInfo, sk, ptr, idx)
#define sk_CMS_RecipientInfo_set(sk, idx, ptr) \
    ASSAY_SK_set(CMS_RecipientInfo, CMS_RecipientInfo, sk, idx, ptr)
#define sk_CMS_RecipientInfo_find(sk, ptr)    ASSAY_SK_find(CMS_RecipientInfo, sk, ptr)
#define sk_CMS_RecipientInfo_find_ex(sk, ptr) ASSAY_SK_find_ex(CMS_RecipientInfo, sk, ptr)
#define sk_CMS_RecipientInfo_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(CMS_RecipientInfo, sk, ptr, pnum)
#define sk_CMS_RecipientInfo_sort(sk)      ASSAY_SK_sort(CMS_RecipientInfo, sk)
#define sk_CMS_RecipientInfo_is_sorted(sk) ASSAY_SK_is_sorted(CMS_RecipientInfo, sk)
#define sk_CMS_RecipientInfo_dup(sk)       ASSAY_SK_dup(CMS_RecipientInfo, sk)
#define sk_CMS_RecipientInfo_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(CMS_RecipientInfo, sk, copyfunc, freefunc)
#define sk_CMS_RecipientInfo_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(CMS_RecipientInfo, sk, cmp)
SKM_DEFINE_STACK_OF_INTERNAL(CMS_RevocationInfoChoice, CMS_RevocationInfoChoice,
                             CMS_RevocationInfoChoice)
#define sk_CMS_RevocationInfoChoice_num(sk) ASSAY_SK_num(CMS_RevocationInfoChoice, sk)
#define sk_CMS_RevocationInfoChoice_value(sk, idx) \
    ASSAY_SK_value(CMS_RevocationInfoChoice, CMS_RevocationInfoChoice, sk, idx)
#define sk_CMS_RevocationInfoChoice_new(cmp)   ASSAY_SK_new(CMS_RevocationInfoChoice, cmp)
#define sk_CMS_RevocationInfoChoice_new_null() ASSAY_SK_new_null(CMS_RevocationInfoChoice)
#define sk_CMS_RevocationInfoChoice_new_reserve(cmp, n) \
    ASSAY_SK_new_reserve(CMS_RevocationInfoChoice, cmp, n)
#define sk_CMS_RevocationInfoChoice_reserve(sk, n) ASSAY_SK_reserve(CMS_RevocationInfoChoice, sk, n)
#define sk_CMS_RevocationInfoChoice_free(sk)       ASSAY_SK_free(CMS_RevocationInfoChoice, sk)
#define sk_CMS_RevocationInfoChoice_zero(sk)       ASSAY_SK_zero(CMS_RevocationInfoChoice, sk)
#define sk_CMS_RevocationInfoChoice_delete(sk, i) \
    ASSAY_SK_delete(CMS_RevocationInfoChoice, CMS_RevocationInfoChoice, sk, i)
#define sk_CMS_RevocationInfoChoice_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(CMS_RevocationInfoChoice, CMS_RevocationInfoChoice, sk, ptr)
#define sk_CMS_RevocationInfoChoice_push(sk, ptr) ASSAY_SK_push(CMS_RevocationInfoChoice, sk, ptr)
#define sk_CMS_RevocationInfoChoice_unshift(sk, ptr) \
    ASSAY_SK_unshift(CMS_RevocationInfoChoice, sk, ptr)
#define sk_CMS_RevocationInfoChoice_pop(sk) \
    ASSAY_SK_pop(CMS_RevocationInfoChoice, CMS_RevocationInfoChoice, sk)
#define sk_CMS_RevocationInfoChoice_shift(sk) \
    ASSAY_SK_shift(CMS_RevocationInfoChoice, CMS_RevocationInfoChoice, sk)
#define sk_CMS_RevocationInfoChoice_pop_free(sk, freefunc) \
    ASSAY_SK_pop_free(CMS_RevocationInfoChoice, sk, freefunc)
#define sk_CMS_RevocationInfoChoice_insert(sk, ptr, idx) \
    ASSAY_SK_insert(CMS_RevocationInfoChoice, sk, ptr, idx)
#define sk_CMS_RevocationInfoChoice_set(sk, idx, ptr) \
    ASSAY_SK_set(CMS_RevocationInfoChoice, CMS_RevocationInfoChoice, sk, idx, ptr)
#define sk_CMS_RevocationInfoChoice_find(sk, ptr) ASSAY_SK_find(CMS_RevocationInfoChoice, sk, ptr)
#define sk_CMS_RevocationInfoChoice_find_ex(sk, ptr) \
    ASSAY_SK_find_ex(CMS_RevocationInfoChoice, sk, ptr)
#define sk_CMS_RevocationInfoChoice_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(CMS_RevocationInfoChoice, sk, ptr, pnum)
#define sk_CMS_RevocationInfoChoice_sort(sk)      ASSAY_SK_sort(CMS_RevocationInfoChoice, sk)
#define sk_CMS_RevocationInfoChoice_is_sorted(sk) ASSAY_SK_is_sorted(CMS_RevocationInfoChoice, sk)
#define sk_CMS_RevocationInfoChoice_dup(sk)       ASSAY_SK_dup(CMS_RevocationInfoChoice, sk)
#define sk_CMS_RevocationInfoChoice_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(CMS_RevocationInfoChoice, sk, copyfunc, freefunc)
#define sk_CMS_RevocationInfoChoice_set_cmp_func(sk, cmp) \
    ASSAY_SK_set_cmp_func(CMS_RevocationInfoChoice, sk, cmp)

DECLARE_ASN1_FUNCTIONS(CMS_ContentInfo)
DECLARE_ASN1_FUNCTIONS(CMS_ReceiptRequest)
DECLARE_ASN1_PRINT_FUNCTION(CMS_ContentInfo)

/* An empty message, whose algorithms are fetched from a library context. */
CMS_ContentInfo *CMS_ContentInfo_new_ex(OSSL_LIB_CTX *libctx, const char *propq);

/* How a signer or a recipient is named. */
#define CMS_SIGNERINFO_ISSUER_SERIAL 0
#define CMS_SIGNERINFO_KEYIDENTIFIER 1

/* CMS_RecipientInfo_type() */
#define CMS_RECIPINFO_NONE  -1
#define CMS_RECIPINFO_TRANS 0
#define CMS_RECIPINFO_AGREE 1
#define CMS_RECIPINFO_KEK   2
#define CMS_RECIPINFO_PASS  3
#define CMS_RECIPINFO_OTHER 4

/* Flags */
#define CMS_TEXT                  0x1
#define CMS_NOCERTS               0x2
#define CMS_NO_CONTENT_VERIFY     0x4
#define CMS_NO_ATTR_VERIFY        0x8
#define CMS_NOSIGS                (CMS_NO_CONTENT_VERIFY | CMS_NO_ATTR_VERIFY)
#define CMS_NOINTERN              0x10
#define CMS_NO_SIGNER_CERT_VERIFY 0x20
#define CMS_NOVERIFY              0x20
#define CMS_DETACHED              0x40
#define CMS_BINARY                0x80
#define CMS_NOATTR                0x100
#define CMS_NOSMIMECAP            0x200
#define CMS_NOOLDMIMETYPE         0x400
#define CMS_CRLFEOL               0x800
#define CMS_STREAM                0x1000
#define CMS_NOCRL                 0x2000
#define CMS_PARTIAL               0x4000
#define CMS_REUSE_DIGEST          0x8000
#define CMS_USE_KEYID             0x10000
#define CMS_DEBUG_DECRYPT         0x20000
#define CMS_KEY_PARAM             0x40000
#define CMS_ASCIICRLF             0x80000
#define CMS_CADES                 0x100000
#define CMS_USE_ORIGINATOR_KEYID  0x200000

/* ---- Any message: CMS_get0_type(3), CMS_final(3) ---- */

/* What it is; what is in it, and that changed; where its octets are, which are NULL if they aren't
 * in it: whether that is so (-1: they can't be), and made so. */
const ASN1_OBJECT *CMS_get0_type(const CMS_ContentInfo *cms);
const ASN1_OBJECT *CMS_get0_eContentType(CMS_ContentInfo *cms);
int CMS_set1_eContentType(CMS_ContentInfo *cms, const ASN1_OBJECT *oid);
ASN1_OCTET_STRING **CMS_get0_content(CMS_ContentInfo *cms);
int CMS_is_detached(CMS_ContentInfo *cms);
int CMS_set_detached(CMS_ContentInfo *cms, int detached);

/* The contents as a chain of BIOs, before `icont` if that isn't NULL: what passes is digested,
 * encrypted or decrypted. Finished by what passed; both in one by `data`, which goes to dcont, too.
 * Where the contents are in what is streamed round them. */
BIO *CMS_dataInit(CMS_ContentInfo *cms, BIO *icont);
int CMS_dataFinal(CMS_ContentInfo *cms, BIO *bio);
int CMS_final(CMS_ContentInfo *cms, BIO *data, BIO *dcont, unsigned int flags);
int CMS_stream(unsigned char ***boundary, CMS_ContentInfo *cms);

/* PEM: PEM_read_bio_CMS(3). */
CMS_ContentInfo *PEM_read_bio_CMS(BIO *out, CMS_ContentInfo **x, pem_password_cb *cb, void *u);
CMS_ContentInfo *PEM_read_CMS(FILE *out, CMS_ContentInfo **x, pem_password_cb *cb, void *u);
int PEM_write_bio_CMS(BIO *out, const CMS_ContentInfo *x);
int PEM_write_CMS(FILE *out, const CMS_ContentInfo *x);

/* DER from and into a BIO; a message written round `in`'s contents with CMS_STREAM, as BER, PEM
 * and S/MIME; S/MIME read, with the contents that stood apart in *bcont. A chain that is
 * written contents. */
CMS_ContentInfo *d2i_CMS_bio(BIO *bp, CMS_ContentInfo **cms);
int i2d_CMS_bio(BIO *bp, CMS_ContentInfo *cms);
BIO *BIO_new_CMS(BIO *out, CMS_ContentInfo *cms);
int i2d_CMS_bio_stream(BIO *out, CMS_ContentInfo *cms, BIO *in, int flags);
int PEM_write_bio_CMS_stream(BIO *out, CMS_ContentInfo *cms, BIO *in, int flags);
CMS_ContentInfo *SMIME_read_CMS(BIO *bio, BIO **bcont);
CMS_ContentInfo *SMIME_read_CMS_ex(BIO *bio, int flags, BIO **bcont, CMS_ContentInfo **ci);
int SMIME_write_CMS(BIO *bio, CMS_ContentInfo *cms, BIO *data, int flags);

/* ---- Data, digested and compressed data ---- */

/* Made of `in`, or NULL; given out to `out`, which may be NULL, once it was verified. */
CMS_ContentInfo *CMS_data_create(BIO *in, unsigned int flags);
CMS_ContentInfo *CMS_data_create_ex(BIO *in, unsigned int flags, OSSL_LIB_CTX *ctx,
                                    const char *propq);
int CMS_data(CMS_ContentInfo *cms, BIO *out, unsigned int flags);
CMS_ContentInfo *CMS_digest_create(BIO *in, const EVP_MD *md, unsigned int flags);
CMS_ContentInfo *CMS_digest_create_ex(BIO *in, const EVP_MD *md, unsigned int flags,
                                      OSSL_LIB_CTX *ctx, const char *propq);
int CMS_digest_verify(CMS_ContentInfo *cms, BIO *dcont, BIO *out, unsigned int flags);

/* There is no compression: NULL and 0, CMS_R_UNSUPPORTED_COMPRESSION_ALGORITHM. */
CMS_ContentInfo *CMS_compress(BIO *in, int comp_nid, unsigned int flags);
int CMS_uncompress(CMS_ContentInfo *cms, BIO *dcont, BIO *out, unsigned int flags);

/* ---- Signed data: CMS_sign(3), CMS_verify(3) ---- */

/* Made of `data` with a signer, or NULL; an empty message made signed data. */
CMS_ContentInfo *CMS_sign(X509 *signcert, EVP_PKEY *pkey, STACK_OF(X509) * certs, BIO *data,
                          unsigned int flags);
CMS_ContentInfo *CMS_sign_ex(X509 *signcert, EVP_PKEY *pkey, STACK_OF(X509) * certs, BIO *data,
                             unsigned int flags, OSSL_LIB_CTX *ctx, const char *propq);
int CMS_SignedData_init(CMS_ContentInfo *cms);

/* 1 if all signers are trusted and have signed; the contents go to `out`. Then who they are, in a
 * stack to be freed alone, or NULL. */
int CMS_verify(CMS_ContentInfo *cms, STACK_OF(X509) * certs, X509_STORE *store, BIO *dcont,
               BIO *out, unsigned int flags);
STACK_OF(X509) * CMS_get0_signers(CMS_ContentInfo *cms);

/* Certificates and CRLs: an empty one of any kind added, or NULL; one added; all of them, to be
 * freed, or NULL. Of signed and enveloped data. */
CMS_CertificateChoices *CMS_add0_CertificateChoices(CMS_ContentInfo *cms);
int CMS_add0_cert(CMS_ContentInfo *cms, X509 *cert);
int CMS_add1_cert(CMS_ContentInfo *cms, X509 *cert);
STACK_OF(X509) * CMS_get1_certs(CMS_ContentInfo *cms);
CMS_RevocationInfoChoice *CMS_add0_RevocationInfoChoice(CMS_ContentInfo *cms);
int CMS_add0_crl(CMS_ContentInfo *cms, X509_CRL *crl);
int CMS_add1_crl(CMS_ContentInfo *cms, X509_CRL *crl);
STACK_OF(X509_CRL) * CMS_get1_crls(CMS_ContentInfo *cms);

/* A signer added, or NULL: its own; all signers, or NULL; their certificates found among some and
 * in the message: how many. */
CMS_SignerInfo *CMS_add1_signer(CMS_ContentInfo *cms, X509 *signer, EVP_PKEY *pk, const EVP_MD *md,
                                unsigned int flags);
STACK_OF(CMS_SignerInfo) * CMS_get0_SignerInfos(CMS_ContentInfo *cms);
int CMS_set1_signers_certs(CMS_ContentInfo *cms, STACK_OF(X509) * certs, unsigned int flags);

/* One signer. Its name, of which either the first or the others aren't NULL, 0 if a certificate is
 * that; its certificate set; key, certificate and algorithms; contexts that it signs with; its
 * signature. */
int CMS_SignerInfo_get0_signer_id(CMS_SignerInfo *si, ASN1_OCTET_STRING **keyid, X509_NAME **issuer,
                                  ASN1_INTEGER **sno);
int CMS_SignerInfo_cert_cmp(CMS_SignerInfo *si, X509 *cert);
void CMS_SignerInfo_set1_signer_cert(CMS_SignerInfo *si, X509 *signer);
void CMS_SignerInfo_get0_algs(CMS_SignerInfo *si, EVP_PKEY **pk, X509 **signer, X509_ALGOR **pdig,
                              X509_ALGOR **psig);
EVP_PKEY_CTX *CMS_SignerInfo_get0_pkey_ctx(CMS_SignerInfo *si);
EVP_MD_CTX *CMS_SignerInfo_get0_md_ctx(CMS_SignerInfo *si);
ASN1_OCTET_STRING *CMS_SignerInfo_get0_signature(CMS_SignerInfo *si);

/* Its attributes signed; their signature verified; the contents that passed a chain: 1, 0 if they
 * aren't those that were signed, -1 if that couldn't be found out. */
int CMS_SignerInfo_sign(CMS_SignerInfo *si);
int CMS_SignerInfo_verify(CMS_SignerInfo *si);
int CMS_SignerInfo_verify_content(CMS_SignerInfo *si, BIO *chain);

/* S/MIME's capabilities: put into an attribute; one, and those of this library, added to a list
 * that may be NULL. */
int CMS_add_smimecap(CMS_SignerInfo *si, STACK_OF(X509_ALGOR) * algs);
int CMS_add_simple_smimecap(STACK_OF(X509_ALGOR) * *algs, int algnid, int keysize);
int CMS_add_standard_smimecap(STACK_OF(X509_ALGOR) * *smcap);

/* Signed attributes: how many, or -1; where one is from lastpos on, or -1; one, or NULL; one taken
 * out; one added; the first value of one, of a type, or NULL. CMS_signed_get_attr(3) */
int CMS_signed_get_attr_count(const CMS_SignerInfo *si);
int CMS_signed_get_attr_by_NID(const CMS_SignerInfo *si, int nid, int lastpos);
int CMS_signed_get_attr_by_OBJ(const CMS_SignerInfo *si, const ASN1_OBJECT *obj, int lastpos);
X509_ATTRIBUTE *CMS_signed_get_attr(const CMS_SignerInfo *si, int loc);
X509_ATTRIBUTE *CMS_signed_delete_attr(CMS_SignerInfo *si, int loc);
int CMS_signed_add1_attr(CMS_SignerInfo *si, X509_ATTRIBUTE *attr);
int CMS_signed_add1_attr_by_OBJ(CMS_SignerInfo *si, const ASN1_OBJECT *obj, int type,
                                const void *bytes, int len);
int CMS_signed_add1_attr_by_NID(CMS_SignerInfo *si, int nid, int type, const void *bytes, int len);
int CMS_signed_add1_attr_by_txt(CMS_SignerInfo *si, const char *attrname, int type,
                                const void *bytes, int len);
void *CMS_signed_get0_data_by_OBJ(const CMS_SignerInfo *si, const ASN1_OBJECT *oid, int lastpos,
                                  int type);

/* Unsigned ones likewise. */
int CMS_unsigned_get_attr_count(const CMS_SignerInfo *si);
int CMS_unsigned_get_attr_by_NID(const CMS_SignerInfo *si, int nid, int lastpos);
int CMS_unsigned_get_attr_by_OBJ(const CMS_SignerInfo *si, const ASN1_OBJECT *obj, int lastpos);
X509_ATTRIBUTE *CMS_unsigned_get_attr(const CMS_SignerInfo *si, int loc);
X509_ATTRIBUTE *CMS_unsigned_delete_attr(CMS_SignerInfo *si, int loc);
int CMS_unsigned_add1_attr(CMS_SignerInfo *si, X509_ATTRIBUTE *attr);
int CMS_unsigned_add1_attr_by_OBJ(CMS_SignerInfo *si, const ASN1_OBJECT *obj, int type,
                                  const void *bytes, int len);
int CMS_unsigned_add1_attr_by_NID(CMS_SignerInfo *si, int nid, int type, const void *bytes,
                                  int len);
int CMS_unsigned_add1_attr_by_txt(CMS_SignerInfo *si, const char *attrname, int type,
                                  const void *bytes, int len);
void *CMS_unsigned_get0_data_by_OBJ(CMS_SignerInfo *si, ASN1_OBJECT *oid, int lastpos, int type);

/* ---- Encrypted data: by a key ---- */

/* Made of `in`, or NULL; an empty message made such with a key, or a message given its key, when
 * the cipher is NULL; decrypted to `out`. */
CMS_ContentInfo *CMS_EncryptedData_encrypt(BIO *in, const EVP_CIPHER *cipher,
                                           const unsigned char *key, size_t keylen,
                                           unsigned int flags);
CMS_ContentInfo *CMS_EncryptedData_encrypt_ex(BIO *in, const EVP_CIPHER *cipher,
                                              const unsigned char *key, size_t keylen,
                                              unsigned int flags, OSSL_LIB_CTX *ctx,
                                              const char *propq);
int CMS_EncryptedData_set1_key(CMS_ContentInfo *cms, const EVP_CIPHER *ciph,
                               const unsigned char *key, size_t keylen);
int CMS_EncryptedData_decrypt(CMS_ContentInfo *cms, const unsigned char *key, size_t keylen,
                              BIO *dcont, BIO *out, unsigned int flags);

/* ---- Enveloped data: CMS_encrypt(3), CMS_decrypt(3) ---- */

/* Made of `in` for certificates, or NULL; an empty one, for recipients to come; with GCM it is
 * authenticated. */
CMS_ContentInfo *CMS_encrypt(STACK_OF(X509) * certs, BIO *in, const EVP_CIPHER *cipher,
                             unsigned int flags);
CMS_ContentInfo *CMS_encrypt_ex(STACK_OF(X509) * certs, BIO *in, const EVP_CIPHER *cipher,
                                unsigned int flags, OSSL_LIB_CTX *ctx, const char *propq);
CMS_ContentInfo *CMS_EnvelopedData_create(const EVP_CIPHER *cipher);
CMS_ContentInfo *CMS_EnvelopedData_create_ex(const EVP_CIPHER *cipher, OSSL_LIB_CTX *ctx,
                                             const char *propq);
CMS_ContentInfo *CMS_AuthEnvelopedData_create(const EVP_CIPHER *cipher);
CMS_ContentInfo *CMS_AuthEnvelopedData_create_ex(const EVP_CIPHER *cipher, OSSL_LIB_CTX *ctx,
                                                 const char *propq);

/* Decrypted to `out` with a recipient's key, or by the key that these find and keep: of a private
 * key, a key among keys, a passphrase (-1: up to its zero). A private key that isn't a recipient's
 * gives nonsense, so that nobody learns whether a key fitted; CMS_DEBUG_DECRYPT tells. */
int CMS_decrypt(CMS_ContentInfo *cms, EVP_PKEY *pkey, X509 *cert, BIO *dcont, BIO *out,
                unsigned int flags);
int CMS_decrypt_set1_pkey(CMS_ContentInfo *cms, EVP_PKEY *pk, X509 *cert);
int CMS_decrypt_set1_pkey_and_peer(CMS_ContentInfo *cms, EVP_PKEY *pk, X509 *cert, X509 *peer);
int CMS_decrypt_set1_key(CMS_ContentInfo *cms, unsigned char *key, size_t keylen,
                         const unsigned char *id, size_t idlen);
int CMS_decrypt_set1_password(CMS_ContentInfo *cms, unsigned char *pass, ossl_ssize_t passlen);

/* A recipient added, or NULL, its own: a certificate's key; with the originator's; a key among
 * keys, which becomes its own; a passphrase. */
CMS_RecipientInfo *CMS_add1_recipient_cert(CMS_ContentInfo *cms, X509 *recip, unsigned int flags);
CMS_RecipientInfo *CMS_add1_recipient(CMS_ContentInfo *cms, X509 *recip,
                                      EVP_PKEY *originatorPrivKey, X509 *originator,
                                      unsigned int flags);
CMS_RecipientInfo *CMS_add0_recipient_key(CMS_ContentInfo *cms, int nid, unsigned char *key,
                                          size_t keylen, unsigned char *id, size_t idlen,
                                          ASN1_GENERALIZEDTIME *date, ASN1_OBJECT *otherTypeId,
                                          ASN1_TYPE *otherType);
CMS_RecipientInfo *CMS_add0_recipient_password(CMS_ContentInfo *cms, int iter, int wrap_nid,
                                               int pbe_nid, unsigned char *pass,
                                               ossl_ssize_t passlen, const EVP_CIPHER *kekciph);

/* All recipients, or NULL. Of one: CMS_RECIPINFO_*; the context of its key; the contents' key put
 * into it, and taken out of it, with the key that it was given. */
STACK_OF(CMS_RecipientInfo) * CMS_get0_RecipientInfos(CMS_ContentInfo *cms);
int CMS_RecipientInfo_type(CMS_RecipientInfo *ri);
EVP_PKEY_CTX *CMS_RecipientInfo_get0_pkey_ctx(CMS_RecipientInfo *ri);
int CMS_RecipientInfo_encrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri);
int CMS_RecipientInfo_decrypt(CMS_ContentInfo *cms, CMS_RecipientInfo *ri);

/* Of key transport: the private key given; 0 if it is the certificate's; key, certificate and
 * algorithm; its name. */
int CMS_RecipientInfo_set0_pkey(CMS_RecipientInfo *ri, EVP_PKEY *pkey);
int CMS_RecipientInfo_ktri_cert_cmp(CMS_RecipientInfo *ri, X509 *cert);
int CMS_RecipientInfo_ktri_get0_algs(CMS_RecipientInfo *ri, EVP_PKEY **pk, X509 **recip,
                                     X509_ALGOR **palg);
int CMS_RecipientInfo_ktri_get0_signer_id(CMS_RecipientInfo *ri, ASN1_OCTET_STRING **keyid,
                                          X509_NAME **issuer, ASN1_INTEGER **sno);

/* Of keys among keys: what it says of itself; 0 if that is its name; the key given, which stays the
 * caller's. */
int CMS_RecipientInfo_kekri_get0_id(CMS_RecipientInfo *ri, X509_ALGOR **palg,
                                    ASN1_OCTET_STRING **pid, ASN1_GENERALIZEDTIME **pdate,
                                    ASN1_OBJECT **potherid, ASN1_TYPE **pothertype);
int CMS_RecipientInfo_kekri_id_cmp(CMS_RecipientInfo *ri, const unsigned char *id, size_t idlen);
int CMS_RecipientInfo_set0_key(CMS_RecipientInfo *ri, unsigned char *key, size_t keylen);
/* Of passphrases: one given, which becomes its own. */
int CMS_RecipientInfo_set0_password(CMS_RecipientInfo *ri, unsigned char *pass,
                                    ossl_ssize_t passlen);

/* Of key agreement: its algorithm and what it adds to the key; the keys of its recipients; who the
 * originator is, 0 if it is the certificate's; the private key given, and the originator's
 * certificate, NULL as a key: taken back; the context that wraps; the contents' key out of one of
 * them. */
int CMS_RecipientInfo_kari_get0_alg(CMS_RecipientInfo *ri, X509_ALGOR **palg,
                                    ASN1_OCTET_STRING **pukm);
STACK_OF(CMS_RecipientEncryptedKey) * CMS_RecipientInfo_kari_get0_reks(CMS_RecipientInfo *ri);
int CMS_RecipientInfo_kari_get0_orig_id(CMS_RecipientInfo *ri, X509_ALGOR **pubalg,
                                        ASN1_BIT_STRING **pubkey, ASN1_OCTET_STRING **keyid,
                                        X509_NAME **issuer, ASN1_INTEGER **sno);
int CMS_RecipientInfo_kari_orig_id_cmp(CMS_RecipientInfo *ri, X509 *cert);
int CMS_RecipientInfo_kari_set0_pkey(CMS_RecipientInfo *ri, EVP_PKEY *pk);
int CMS_RecipientInfo_kari_set0_pkey_and_peer(CMS_RecipientInfo *ri, EVP_PKEY *pk, X509 *peer);
EVP_CIPHER_CTX *CMS_RecipientInfo_kari_get0_ctx(CMS_RecipientInfo *ri);
int CMS_RecipientInfo_kari_decrypt(CMS_ContentInfo *cms, CMS_RecipientInfo *ri,
                                   CMS_RecipientEncryptedKey *rek);

/* The key of one recipient among these: its name; 0 if it is the certificate's. */
int CMS_RecipientEncryptedKey_get0_id(CMS_RecipientEncryptedKey *rek, ASN1_OCTET_STRING **keyid,
                                      ASN1_GENERALIZEDTIME **tm, CMS_OtherKeyAttribute **other,
                                      X509_NAME **issuer, ASN1_INTEGER **sno);
int CMS_RecipientEncryptedKey_cert_cmp(CMS_RecipientEncryptedKey *rek, X509 *cert);

/* ECC-CMS-SharedInfo in DER (RFC 5753, 7.2), to be freed: its length, or 0 or less. */
int CMS_SharedInfo_encode(unsigned char **pder, X509_ALGOR *kekalg, ASN1_OCTET_STRING *ukm,
                          int keylen);

/* ---- Signed receipts: RFC 2634, 2; CMS_get1_ReceiptRequest(3) ---- */

/* A request, or NULL: by whom, all (0) or the first tier (1), or the names of a list, and to whom
 * receipts are asked for; the identifier is random if it is NULL. The lists and the identifier
 * become its own. */
CMS_ReceiptRequest *CMS_ReceiptRequest_create0(unsigned char *id, int idlen, int allorfirst,
                                               STACK_OF(GENERAL_NAMES) * receiptList,
                                               STACK_OF(GENERAL_NAMES) * receiptsTo);
CMS_ReceiptRequest *CMS_ReceiptRequest_create0_ex(unsigned char *id, int idlen, int allorfirst,
                                                  STACK_OF(GENERAL_NAMES) * receiptList,
                                                  STACK_OF(GENERAL_NAMES) * receiptsTo,
                                                  OSSL_LIB_CTX *ctx);
/* Put among a signer's attributes; found there: 1, 0 if there is none, -1 if it is malformed; what
 * it says. */
int CMS_add1_ReceiptRequest(CMS_SignerInfo *si, CMS_ReceiptRequest *rr);
int CMS_get1_ReceiptRequest(CMS_SignerInfo *si, CMS_ReceiptRequest **prr);
void CMS_ReceiptRequest_get0_values(CMS_ReceiptRequest *rr, ASN1_STRING **pcid, int *pallorfirst,
                                    STACK_OF(GENERAL_NAMES) * *plist,
                                    STACK_OF(GENERAL_NAMES) * *prto);

/* A receipt for what a signer asks one for, or NULL; verified beside the message that asked. */
CMS_ContentInfo *CMS_sign_receipt(CMS_SignerInfo *si, X509 *signcert, EVP_PKEY *pkey,
                                  STACK_OF(X509) * certs, unsigned int flags);
int CMS_verify_receipt(CMS_ContentInfo *rcms, CMS_ContentInfo *ocms, STACK_OF(X509) * certs,
                       X509_STORE *store, unsigned int flags);

/* Names that were spelt otherwise */
#define CMS_R_UNKNOWN_DIGEST_ALGORITM       CMS_R_UNKNOWN_DIGEST_ALGORITHM
#define CMS_R_UNSUPPORTED_RECPIENTINFO_TYPE CMS_R_UNSUPPORTED_RECIPIENTINFO_TYPE

ASSAY_API_END

#endif
