/* CMP, the Certificate Management Protocol (RFC 4210) over HTTP (RFC 6712): certificates requested,
 * updated and revoked, by a client and at a server. OSSL_CMP_CTX_new(3), OSSL_CMP_exec_certreq(3),
 * OSSL_CMP_SRV_CTX_new(3). What has 1 in its name is counted or copied, what has 0 is not; 1 is
 * success and 0 failure, where nothing else is said. */
#ifndef OPENSSL_CMP_H
#define OPENSSL_CMP_H

#include <openssl/macros.h>
#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_CMP

#include <limits.h>
#include <openssl/cmp_util.h>
#include <openssl/cmperr.h>
#include <openssl/crmf.h>
#include <openssl/http.h>
#include <openssl/safestack.h>
#include <openssl/types.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

ASSAY_API_BEGIN

/* The version of the protocol: RFC 4210's. */
#define OSSL_CMP_PVNO 2

/* PKIFailureInfo, RFC 4210, 5.2.3: bits of a BIT STRING, and the same as masks of an int. */
#define OSSL_CMP_PKIFAILUREINFO_badAlg              0
#define OSSL_CMP_PKIFAILUREINFO_badMessageCheck     1
#define OSSL_CMP_PKIFAILUREINFO_badRequest          2
#define OSSL_CMP_PKIFAILUREINFO_badTime             3
#define OSSL_CMP_PKIFAILUREINFO_badCertId           4
#define OSSL_CMP_PKIFAILUREINFO_badDataFormat       5
#define OSSL_CMP_PKIFAILUREINFO_wrongAuthority      6
#define OSSL_CMP_PKIFAILUREINFO_incorrectData       7
#define OSSL_CMP_PKIFAILUREINFO_missingTimeStamp    8
#define OSSL_CMP_PKIFAILUREINFO_badPOP              9
#define OSSL_CMP_PKIFAILUREINFO_certRevoked         10
#define OSSL_CMP_PKIFAILUREINFO_certConfirmed       11
#define OSSL_CMP_PKIFAILUREINFO_wrongIntegrity      12
#define OSSL_CMP_PKIFAILUREINFO_badRecipientNonce   13
#define OSSL_CMP_PKIFAILUREINFO_timeNotAvailable    14
#define OSSL_CMP_PKIFAILUREINFO_unacceptedPolicy    15
#define OSSL_CMP_PKIFAILUREINFO_unacceptedExtension 16
#define OSSL_CMP_PKIFAILUREINFO_addInfoNotAvailable 17
#define OSSL_CMP_PKIFAILUREINFO_badSenderNonce      18
#define OSSL_CMP_PKIFAILUREINFO_badCertTemplate     19
#define OSSL_CMP_PKIFAILUREINFO_signerNotTrusted    20
#define OSSL_CMP_PKIFAILUREINFO_transactionIdInUse  21
#define OSSL_CMP_PKIFAILUREINFO_unsupportedVersion  22
#define OSSL_CMP_PKIFAILUREINFO_notAuthorized       23
#define OSSL_CMP_PKIFAILUREINFO_systemUnavail       24
#define OSSL_CMP_PKIFAILUREINFO_systemFailure       25
#define OSSL_CMP_PKIFAILUREINFO_duplicateCertReq    26
#define OSSL_CMP_PKIFAILUREINFO_MAX                 26
#define OSSL_CMP_PKIFAILUREINFO_MAX_BIT_PATTERN     ((1 << (OSSL_CMP_PKIFAILUREINFO_MAX + 1)) - 1)
#if OSSL_CMP_PKIFAILUREINFO_MAX_BIT_PATTERN > INT_MAX
#error "The bits of PKIFailureInfo are more than an int has."
#endif
typedef ASN1_BIT_STRING OSSL_CMP_PKIFAILUREINFO;

#define OSSL_CMP_CTX_FAILINFO_badAlg              (1 << 0)
#define OSSL_CMP_CTX_FAILINFO_badMessageCheck     (1 << 1)
#define OSSL_CMP_CTX_FAILINFO_badRequest          (1 << 2)
#define OSSL_CMP_CTX_FAILINFO_badTime             (1 << 3)
#define OSSL_CMP_CTX_FAILINFO_badCertId           (1 << 4)
#define OSSL_CMP_CTX_FAILINFO_badDataFormat       (1 << 5)
#define OSSL_CMP_CTX_FAILINFO_wrongAuthority      (1 << 6)
#define OSSL_CMP_CTX_FAILINFO_incorrectData       (1 << 7)
#define OSSL_CMP_CTX_FAILINFO_missingTimeStamp    (1 << 8)
#define OSSL_CMP_CTX_FAILINFO_badPOP              (1 << 9)
#define OSSL_CMP_CTX_FAILINFO_certRevoked         (1 << 10)
#define OSSL_CMP_CTX_FAILINFO_certConfirmed       (1 << 11)
#define OSSL_CMP_CTX_FAILINFO_wrongIntegrity      (1 << 12)
#define OSSL_CMP_CTX_FAILINFO_badRecipientNonce   (1 << 13)
#define OSSL_CMP_CTX_FAILINFO_timeNotAvailable    (1 << 14)
#define OSSL_CMP_CTX_FAILINFO_unacceptedPolicy    (1 << 15)
#define OSSL_CMP_CTX_FAILINFO_unacceptedExtension (1 << 16)
#define OSSL_CMP_CTX_FAILINFO_addInfoNotAvailable (1 << 17)
#define OSSL_CMP_CTX_FAILINFO_badSenderNonce      (1 << 18)
#define OSSL_CMP_CTX_FAILINFO_badCertTemplate     (1 << 19)
#define OSSL_CMP_CTX_FAILINFO_signerNotTrusted    (1 << 20)
#define OSSL_CMP_CTX_FAILINFO_transactionIdInUse  (1 << 21)
#define OSSL_CMP_CTX_FAILINFO_unsupportedVersion  (1 << 22)
#define OSSL_CMP_CTX_FAILINFO_notAuthorized       (1 << 23)
#define OSSL_CMP_CTX_FAILINFO_systemUnavail       (1 << 24)
#define OSSL_CMP_CTX_FAILINFO_systemFailure       (1 << 25)
#define OSSL_CMP_CTX_FAILINFO_duplicateCertReq    (1 << 26)

/* PKIStatus, 5.2.3; below 0, what a context says before there is an answer: the request couldn't be
 * made, its transfer failed, or there was none. */
#define OSSL_CMP_PKISTATUS_request                -3
#define OSSL_CMP_PKISTATUS_trans                  -2
#define OSSL_CMP_PKISTATUS_unspecified            -1
#define OSSL_CMP_PKISTATUS_accepted               0
#define OSSL_CMP_PKISTATUS_grantedWithMods        1
#define OSSL_CMP_PKISTATUS_rejection              2
#define OSSL_CMP_PKISTATUS_waiting                3
#define OSSL_CMP_PKISTATUS_revocationWarning      4
#define OSSL_CMP_PKISTATUS_revocationNotification 5
#define OSSL_CMP_PKISTATUS_keyUpdateWarning       6
typedef ASN1_INTEGER OSSL_CMP_PKISTATUS;
DECLARE_ASN1_ITEM(OSSL_CMP_PKISTATUS)

/* CertOrEncCert, 5.3.4. */
#define OSSL_CMP_CERTORENCCERT_CERTIFICATE   0
#define OSSL_CMP_CERTORENCCERT_ENCRYPTEDCERT 1

/* ---- Types; d2i_X509(3) says what the functions of a type do ---- */

/* Everything that a transaction is told and tells; what stands before a message's body, 5.1.1. */
typedef struct ossl_cmp_ctx_st OSSL_CMP_CTX;
typedef struct ossl_cmp_pkiheader_st OSSL_CMP_PKIHEADER;
DECLARE_ASN1_FUNCTIONS(OSSL_CMP_PKIHEADER)

/* A PKIMessage, 5.1. */
typedef struct ossl_cmp_msg_st OSSL_CMP_MSG;
DECLARE_ASN1_DUP_FUNCTION(OSSL_CMP_MSG)
DECLARE_ASN1_ENCODE_FUNCTIONS(OSSL_CMP_MSG, OSSL_CMP_MSG, OSSL_CMP_MSG)

/* What a client thinks of its new certificate, 5.3.18. */
typedef struct ossl_cmp_certstatus_st OSSL_CMP_CERTSTATUS;
SKM_DEFINE_STACK_OF_INTERNAL(OSSL_CMP_CERTSTATUS, OSSL_CMP_CERTSTATUS, OSSL_CMP_CERTSTATUS)
#define sk_OSSL_CMP_CERTSTATUS_num(sk) ASSAY_SK_num(OSSL_CMP_CERTSTATUS, sk)
#define sk_OSSL_CMP_CERTSTATUS_value(sk, idx) \
    ASSAY_SK_value(OSSL_CMP_CERTSTATUS, OSSL_CMP_CERTSTATUS, sk, idx)
#define sk_OSSL_CMP_CERTSTATUS_new(cmp)            ASSAY_SK_new(OSSL_CMP_CERTSTATUS, cmp)
#define sk_OSSL_CMP_CERTSTATUS_new_null()          ASSAY_SK_new_null(OSSL_CMP_CERTSTATUS)
#define sk_OSSL_CMP_CERTSTATUS_new_reserve(cmp, n) ASSAY_SK_new_reserve(OSSL_CMP_CERTSTATUS, cmp, n)
#define sk_OSSL_CMP_CERTSTATUS_reserve(sk, n)      ASSAY_SK_reserve(OSSL_CMP_CERTSTATUS, sk, n)
#define sk_OSSL_CMP_CERTSTATUS_free(sk)            ASSAY_SK_free(OSSL_CMP_CERTSTATUS, sk)
#define sk_OSSL_CMP_CERTSTATUS_zero(sk)            ASSAY_SK_zero(OSSL_CMP_CERTSTATUS, sk)
#define sk_OSSL_CMP_CERTSTATUS_delete(sk, i) \
    ASSAY_SK_delete(OSSL_CMP_CERTSTATUS, OSSL_CMP_CERTSTATUS, sk, i)
#define sk_OSSL_CMP_CERTSTATUS_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(OSSL_CMP_CERTSTATUS, OSSL_CMP_CERTSTATUS, sk, ptr)
#define sk_OSSL_CMP_CERTSTATUS_push(sk, ptr)    ASSAY_SK_push(OSSL_CMP_CERTSTATUS, sk, ptr)
#define sk_OSSL_CMP_CERTSTATUS_unshift(sk, ptr) ASSAY_SK_unshift(OSSL_CMP_CERTSTATUS, sk, ptr)
#define sk_OSSL_CMP_CERTSTATUS_pop(sk)          ASSAY_SK_pop(OSSL_CMP_CERTSTATUS, OSSL_CMP_CERTSTATUS, sk)
#define sk_OSSL_CMP_CERTSTATUS_shift(sk) \
    ASSAY_SK_shift(OSSL_CMP_CERTSTATUS, OSSL_CMP_CERTSTATUS, sk)
#define sk_OSSL_CMP_CERTSTATUS_pop_free(sk, freefunc) \
    ASSAY_SK_pop_free(OSSL_CMP_CERTSTATUS, sk, freefunc)
#define sk_OSSL_CMP_CERTSTATUS_insert(sk, ptr, idx) \
    ASSAY_SK_insert(OSSL_CMP_CERTSTATUS, sk, ptr, idx)
#define sk_OSSL_CMP_CERTSTATUS_set(sk, idx, ptr) \
    ASSAY_SK_set(OSSL_CMP_CERTSTATUS, OSSL_CMP_CERTSTATUS, sk, idx, ptr)
#define sk_OSSL_CMP_CERTSTATUS_find(sk, ptr)    ASSAY_SK_find(OSSL_CMP_CERTSTATUS, sk, ptr)
#define sk_OSSL_CMP_CERTSTATUS_find_ex(sk, ptr) ASSAY_SK_find_ex(OSSL_CMP_CERTSTATUS, sk, ptr)
#define sk_OSSL_CMP_CERTSTATUS_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(OSSL_CMP_CERTSTATUS, sk, ptr, pnum)
#define sk_OSSL_CMP_CERTSTATUS_sort(sk)      ASSAY_SK_sort(OSSL_CMP_CERTSTATUS, sk)
#define sk_OSSL_CMP_CERTSTATUS_is_sorted(sk) ASSAY_SK_is_sorted(OSSL_CMP_CERTSTATUS, sk)
#define sk_OSSL_CMP_CERTSTATUS_dup(sk)       ASSAY_SK_dup(OSSL_CMP_CERTSTATUS, sk)
#define sk_OSSL_CMP_CERTSTATUS_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OSSL_CMP_CERTSTATUS, sk, copyfunc, freefunc)
#define sk_OSSL_CMP_CERTSTATUS_set_cmp_func(sk, cmp) \
    ASSAY_SK_set_cmp_func(OSSL_CMP_CERTSTATUS, sk, cmp)

/* InfoTypeAndValue, 5.3.19. */
typedef struct ossl_cmp_itav_st OSSL_CMP_ITAV;
DECLARE_ASN1_DUP_FUNCTION(OSSL_CMP_ITAV)
SKM_DEFINE_STACK_OF_INTERNAL(OSSL_CMP_ITAV, OSSL_CMP_ITAV, OSSL_CMP_ITAV)
#define sk_OSSL_CMP_ITAV_num(sk)             ASSAY_SK_num(OSSL_CMP_ITAV, sk)
#define sk_OSSL_CMP_ITAV_value(sk, idx)      ASSAY_SK_value(OSSL_CMP_ITAV, OSSL_CMP_ITAV, sk, idx)
#define sk_OSSL_CMP_ITAV_new(cmp)            ASSAY_SK_new(OSSL_CMP_ITAV, cmp)
#define sk_OSSL_CMP_ITAV_new_null()          ASSAY_SK_new_null(OSSL_CMP_ITAV)
#define sk_OSSL_CMP_ITAV_new_reserve(cmp, n) ASSAY_SK_new_reserve(OSSL_CMP_ITAV, cmp, n)
#define sk_OSSL_CMP_ITAV_reserve(sk, n)      ASSAY_SK_reserve(OSSL_CMP_ITAV, sk, n)
#define sk_OSSL_CMP_ITAV_free(sk)            ASSAY_SK_free(OSSL_CMP_ITAV, sk)
#define sk_OSSL_CMP_ITAV_zero(sk)            ASSAY_SK_zero(OSSL_CMP_ITAV, sk)
#define sk_OSSL_CMP_ITAV_delete(sk, i)       ASSAY_SK_delete(OSSL_CMP_ITAV, OSSL_CMP_ITAV, sk, i)
#define sk_OSSL_CMP_ITAV_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(OSSL_CMP_ITAV, OSSL_CMP_ITAV, sk, ptr)
#define sk_OSSL_CMP_ITAV_push(sk, ptr)           ASSAY_SK_push(OSSL_CMP_ITAV, sk, ptr)
#define sk_OSSL_CMP_ITAV_unshift(sk, ptr)        ASSAY_SK_unshift(OSSL_CMP_ITAV, sk, ptr)
#define sk_OSSL_CMP_ITAV_pop(sk)                 ASSAY_SK_pop(OSSL_CMP_ITAV, OSSL_CMP_ITAV, sk)
#define sk_OSSL_CMP_ITAV_shift(sk)               ASSAY_SK_shift(OSSL_CMP_ITAV, OSSL_CMP_ITAV, sk)
#define sk_OSSL_CMP_ITAV_pop_free(sk, freefunc)  ASSAY_SK_pop_free(OSSL_CMP_ITAV, sk, freefunc)
#define sk_OSSL_CMP_ITAV_insert(sk, ptr, idx)    ASSAY_SK_insert(OSSL_CMP_ITAV, sk, ptr, idx)
#define sk_OSSL_CMP_ITAV_set(sk, idx, ptr)       ASSAY_SK_set(OSSL_CMP_ITAV, OSSL_CMP_ITAV, sk, idx, ptr)
#define sk_OSSL_CMP_ITAV_find(sk, ptr)           ASSAY_SK_find(OSSL_CMP_ITAV, sk, ptr)
#define sk_OSSL_CMP_ITAV_find_ex(sk, ptr)        ASSAY_SK_find_ex(OSSL_CMP_ITAV, sk, ptr)
#define sk_OSSL_CMP_ITAV_find_all(sk, ptr, pnum) ASSAY_SK_find_all(OSSL_CMP_ITAV, sk, ptr, pnum)
#define sk_OSSL_CMP_ITAV_sort(sk)                ASSAY_SK_sort(OSSL_CMP_ITAV, sk)
#define sk_OSSL_CMP_ITAV_is_sorted(sk)           ASSAY_SK_is_sorted(OSSL_CMP_ITAV, sk)
#define sk_OSSL_CMP_ITAV_dup(sk)                 ASSAY_SK_dup(OSSL_CMP_ITAV, sk)
#define sk_OSSL_CMP_ITAV_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OSSL_CMP_ITAV, sk, copyfunc, freefunc)
#define sk_OSSL_CMP_ITAV_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(OSSL_CMP_ITAV, sk, cmp)

/* The body of an answer to a revocation request, 5.3.10; PKIStatusInfo, 5.2.3. */
typedef struct ossl_cmp_revrepcontent_st OSSL_CMP_REVREPCONTENT;
typedef struct ossl_cmp_pkisi_st OSSL_CMP_PKISI;
DECLARE_ASN1_FUNCTIONS(OSSL_CMP_PKISI)
DECLARE_ASN1_DUP_FUNCTION(OSSL_CMP_PKISI)
SKM_DEFINE_STACK_OF_INTERNAL(OSSL_CMP_PKISI, OSSL_CMP_PKISI, OSSL_CMP_PKISI)
#define sk_OSSL_CMP_PKISI_num(sk)             ASSAY_SK_num(OSSL_CMP_PKISI, sk)
#define sk_OSSL_CMP_PKISI_value(sk, idx)      ASSAY_SK_value(OSSL_CMP_PKISI, OSSL_CMP_PKISI, sk, idx)
#define sk_OSSL_CMP_PKISI_new(cmp)            ASSAY_SK_new(OSSL_CMP_PKISI, cmp)
#define sk_OSSL_CMP_PKISI_new_null()          ASSAY_SK_new_null(OSSL_CMP_PKISI)
#define sk_OSSL_CMP_PKISI_new_reserve(cmp, n) ASSAY_SK_new_reserve(OSSL_CMP_PKISI, cmp, n)
#define sk_OSSL_CMP_PKISI_reserve(sk, n)      ASSAY_SK_reserve(OSSL_CMP_PKISI, sk, n)
#define sk_OSSL_CMP_PKISI_free(sk)            ASSAY_SK_free(OSSL_CMP_PKISI, sk)
#define sk_OSSL_CMP_PKISI_zero(sk)            ASSAY_SK_zero(OSSL_CMP_PKISI, sk)
#define sk_OSSL_CMP_PKISI_delete(sk, i)       ASSAY_SK_delete(OSSL_CMP_PKISI, OSSL_CMP_PKISI, sk, i)
#define sk_OSSL_CMP_PKISI_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(OSSL_CMP_PKISI, OSSL_CMP_PKISI, sk, ptr)
#define sk_OSSL_CMP_PKISI_push(sk, ptr)          ASSAY_SK_push(OSSL_CMP_PKISI, sk, ptr)
#define sk_OSSL_CMP_PKISI_unshift(sk, ptr)       ASSAY_SK_unshift(OSSL_CMP_PKISI, sk, ptr)
#define sk_OSSL_CMP_PKISI_pop(sk)                ASSAY_SK_pop(OSSL_CMP_PKISI, OSSL_CMP_PKISI, sk)
#define sk_OSSL_CMP_PKISI_shift(sk)              ASSAY_SK_shift(OSSL_CMP_PKISI, OSSL_CMP_PKISI, sk)
#define sk_OSSL_CMP_PKISI_pop_free(sk, freefunc) ASSAY_SK_pop_free(OSSL_CMP_PKISI, sk, freefunc)
#define sk_OSSL_CMP_PKISI_insert(sk, ptr, idx)   ASSAY_SK_insert(OSSL_CMP_PKISI, sk, ptr, idx)
#define sk_OSSL_CMP_PKISI_set(sk, idx, ptr) \
    ASSAY_SK_set(OSSL_CMP_PKISI, OSSL_CMP_PKISI, sk, idx, ptr)
#define sk_OSSL_CMP_PKISI_find(sk, ptr)           ASSAY_SK_find(OSSL_CMP_PKISI, sk, ptr)
#define sk_OSSL_CMP_PKISI_find_ex(sk, ptr)        ASSAY_SK_find_ex(OSSL_CMP_PKISI, sk, ptr)
#define sk_OSSL_CMP_PKISI_find_all(sk, ptr, pnum) ASSAY_SK_find_all(OSSL_CMP_PKISI, sk, ptr, pnum)
#define sk_OSSL_CMP_PKISI_sort(sk)                ASSAY_SK_sort(OSSL_CMP_PKISI, sk)
#define sk_OSSL_CMP_PKISI_is_sorted(sk)           ASSAY_SK_is_sorted(OSSL_CMP_PKISI, sk)
#define sk_OSSL_CMP_PKISI_dup(sk)                 ASSAY_SK_dup(OSSL_CMP_PKISI, sk)
#define sk_OSSL_CMP_PKISI_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OSSL_CMP_PKISI, sk, copyfunc, freefunc)
#define sk_OSSL_CMP_PKISI_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(OSSL_CMP_PKISI, sk, cmp)

/* Answers to requests of certificates, 5.3.4, of polling, 5.3.22. */
typedef struct ossl_cmp_certrepmessage_st OSSL_CMP_CERTREPMESSAGE;
SKM_DEFINE_STACK_OF_INTERNAL(OSSL_CMP_CERTREPMESSAGE, OSSL_CMP_CERTREPMESSAGE,
                             OSSL_CMP_CERTREPMESSAGE)
#define sk_OSSL_CMP_CERTREPMESSAGE_num(sk) ASSAY_SK_num(OSSL_CMP_CERTREPMESSAGE, sk)
#define sk_OSSL_CMP_CERTREPMESSAGE_value(sk, idx) \
    ASSAY_SK_value(OSSL_CMP_CERTREPMESSAGE, OSSL_CMP_CERTREPMESSAGE, sk, idx)
#define sk_OSSL_CMP_CERTREPMESSAGE_new(cmp)   ASSAY_SK_new(OSSL_CMP_CERTREPMESSAGE, cmp)
#define sk_OSSL_CMP_CERTREPMESSAGE_new_null() ASSAY_SK_new_null(OSSL_CMP_CERTREPMESSAGE)
#define sk_OSSL_CMP_CERTREPMESSAGE_new_reserve(cmp, n) \
    ASSAY_SK_new_reserve(OSSL_CMP_CERTREPMESSAGE, cmp, n)
#define sk_OSSL_CMP_CERTREPMESSAGE_reserve(sk, n) ASSAY_SK_reserve(OSSL_CMP_CERTREPMESSAGE, sk, n)
#define sk_OSSL_CMP_CERTREPMESSAGE_free(sk)       ASSAY_SK_free(OSSL_CMP_CERTREPMESSAGE, sk)
#define sk_OSSL_CMP_CERTREPMESSAGE_zero(sk)       ASSAY_SK_zero(OSSL_CMP_CERTREPMESSAGE, sk)
#define sk_OSSL_CMP_CERTREPMESSAGE_delete(sk, i) \
    ASSAY_SK_delete(OSSL_CMP_CERTREPMESSAGE, OSSL_CMP_CERTREPMESSAGE, sk, i)
#define sk_OSSL_CMP_CERTREPMESSAGE_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(OSSL_CMP_CERTREPMESSAGE, OSSL_CMP_CERTREPMESSAGE, sk, ptr)
#define sk_OSSL_CMP_CERTREPMESSAGE_push(sk, ptr) ASSAY_SK_push(OSSL_CMP_CERTREPMESSAGE, sk, ptr)
#define sk_OSSL_CMP_CERTREPMESSAGE_unshift(sk, ptr) \
    ASSAY_SK_unshift(OSSL_CMP_CERTREPMESSAGE, sk, ptr)
#define sk_OSSL_CMP_CERTREPMESSAGE_pop(sk) \
    ASSAY_SK_pop(OSSL_CMP_CERTREPMESSAGE, OSSL_CMP_CERTREPMESSAGE, sk)
#define sk_OSSL_CMP_CERTREPMESSAGE_shift(sk) \
    ASSAY_SK_shift(OSSL_CMP_CERTREPMESSAGE, OSSL_CMP_CERTREPMESSAGE, sk)
#define sk_OSSL_CMP_CERTREPMESSAGE_pop_free(sk, freefunc) \
    ASSAY_SK_pop_free(OSSL_CMP_CERTREPMESSAGE, sk, freefunc)
#define sk_OSSL_CMP_CERTREPMESSAGE_insert(sk, ptr, idx) \
    ASSAY_SK_insert(OSSL_CMP_CERTREPMESSAGE, sk, ptr, idx)
#define sk_OSSL_CMP_CERTREPMESSAGE_set(sk, idx, ptr) \
    ASSAY_SK_set(OSSL_CMP_CERTREPMESSAGE, OSSL_CMP_CERTREPMESSAGE, sk, idx, ptr)
#define sk_OSSL_CMP_CERTREPMESSAGE_find(sk, ptr) ASSAY_SK_find(OSSL_CMP_CERTREPMESSAGE, sk, ptr)
#define sk_OSSL_CMP_CERTREPMESSAGE_find_ex(sk, ptr) \
    ASSAY_SK_find_ex(OSSL_CMP_CERTREPMESSAGE, sk, ptr)
#define sk_OSSL_CMP_CERTREPMESSAGE_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(OSSL_CMP_CERTREPMESSAGE, sk, ptr, pnum)
#define sk_OSSL_CMP_CERTREPMESSAGE_sort(sk)      ASSAY_SK_sort(OSSL_CMP_CERTREPMESSAGE, sk)
#define sk_OSSL_CMP_CERTREPMESSAGE_is_sorted(sk) ASSAY_SK_is_sorted(OSSL_CMP_CERTREPMESSAGE, sk)
#define sk_OSSL_CMP_CERTREPMESSAGE_dup(sk)       ASSAY_SK_dup(OSSL_CMP_CERTREPMESSAGE, sk)
#define sk_OSSL_CMP_CERTREPMESSAGE_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OSSL_CMP_CERTREPMESSAGE, sk, copyfunc, freefunc)
#define sk_OSSL_CMP_CERTREPMESSAGE_set_cmp_func(sk, cmp) \
    ASSAY_SK_set_cmp_func(OSSL_CMP_CERTREPMESSAGE, sk, cmp)
typedef struct ossl_cmp_pollrep_st OSSL_CMP_POLLREP;
typedef STACK_OF(OSSL_CMP_POLLREP) OSSL_CMP_POLLREPCONTENT;
typedef struct ossl_cmp_certresponse_st OSSL_CMP_CERTRESPONSE;
SKM_DEFINE_STACK_OF_INTERNAL(OSSL_CMP_CERTRESPONSE, OSSL_CMP_CERTRESPONSE, OSSL_CMP_CERTRESPONSE)
#define sk_OSSL_CMP_CERTRESPONSE_num(sk) ASSAY_SK_num(OSSL_CMP_CERTRESPONSE, sk)
#define sk_OSSL_CMP_CERTRESPONSE_value(sk, idx) \
    ASSAY_SK_value(OSSL_CMP_CERTRESPONSE, OSSL_CMP_CERTRESPONSE, sk, idx)
#define sk_OSSL_CMP_CERTRESPONSE_new(cmp)   ASSAY_SK_new(OSSL_CMP_CERTRESPONSE, cmp)
#define sk_OSSL_CMP_CERTRESPONSE_new_null() ASSAY_SK_new_null(OSSL_CMP_CERTRESPONSE)
#define sk_OSSL_CMP_CERTRESPONSE_new_reserve(cmp, n) \
    ASSAY_SK_new_reserve(OSSL_CMP_CERTRESPONSE, cmp, n)
#define sk_OSSL_CMP_CERTRESPONSE_reserve(sk, n) ASSAY_SK_reserve(OSSL_CMP_CERTRESPONSE, sk, n)
#define sk_OSSL_CMP_CERTRESPONSE_free(sk)       ASSAY_SK_free(OSSL_CMP_CERTRESPONSE, sk)
#define sk_OSSL_CMP_CERTRESPONSE_zero(sk)       ASSAY_SK_zero(OSSL_CMP_CERTRESPONSE, sk)
#define sk_OSSL_CMP_CERTRESPONSE_delete(sk, i) \
    ASSAY_SK_delete(OSSL_CMP_CERTRESPONSE, OSSL_CMP_CERTRESPONSE, sk, i)
#define sk_OSSL_CMP_CERTRESPONSE_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(OSSL_CMP_CERTRESPONSE, OSSL_CMP_CERTRESPONSE, sk, ptr)
#define sk_OSSL_CMP_CERTRESPONSE_push(sk, ptr)    ASSAY_SK_push(OSSL_CMP_CERTRESPONSE, sk, ptr)
#define sk_OSSL_CMP_CERTRESPONSE_unshift(sk, ptr) ASSAY_SK_unshift(OSSL_CMP_CERTRESPONSE, sk, ptr)
#define sk_OSSL_CMP_CERTRESPONSE_pop(sk) \
    ASSAY_SK_pop(OSSL_CMP_CERTRESPONSE, OSSL_CMP_CERTRESPONSE, sk)
#define sk_OSSL_CMP_CERTRESPONSE_shift(sk) \
    ASSAY_SK_shift(OSSL_CMP_CERTRESPONSE, OSSL_CMP_CERTRESPONSE, sk)
#define sk_OSSL_CMP_CERTRESPONSE_pop_free(sk, freefunc) \
    ASSAY_SK_pop_free(OSSL_CMP_CERTRESPONSE, sk, freefunc)
#define sk_OSSL_CMP_CERTRESPONSE_insert(sk, ptr, idx) \
    ASSAY_SK_insert(OSSL_CMP_CERTRESPONSE, sk, ptr, idx)
#define sk_OSSL_CMP_CERTRESPONSE_set(sk, idx, ptr) \
    ASSAY_SK_set(OSSL_CMP_CERTRESPONSE, OSSL_CMP_CERTRESPONSE, sk, idx, ptr)
#define sk_OSSL_CMP_CERTRESPONSE_find(sk, ptr)    ASSAY_SK_find(OSSL_CMP_CERTRESPONSE, sk, ptr)
#define sk_OSSL_CMP_CERTRESPONSE_find_ex(sk, ptr) ASSAY_SK_find_ex(OSSL_CMP_CERTRESPONSE, sk, ptr)
#define sk_OSSL_CMP_CERTRESPONSE_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(OSSL_CMP_CERTRESPONSE, sk, ptr, pnum)
#define sk_OSSL_CMP_CERTRESPONSE_sort(sk)      ASSAY_SK_sort(OSSL_CMP_CERTRESPONSE, sk)
#define sk_OSSL_CMP_CERTRESPONSE_is_sorted(sk) ASSAY_SK_is_sorted(OSSL_CMP_CERTRESPONSE, sk)
#define sk_OSSL_CMP_CERTRESPONSE_dup(sk)       ASSAY_SK_dup(OSSL_CMP_CERTRESPONSE, sk)
#define sk_OSSL_CMP_CERTRESPONSE_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OSSL_CMP_CERTRESPONSE, sk, copyfunc, freefunc)
#define sk_OSSL_CMP_CERTRESPONSE_set_cmp_func(sk, cmp) \
    ASSAY_SK_set_cmp_func(OSSL_CMP_CERTRESPONSE, sk, cmp)
typedef STACK_OF(ASN1_UTF8STRING) OSSL_CMP_PKIFREETEXT;

/* ---- InfoTypeAndValues: OSSL_CMP_ITAV_set0(3) ---- */

/* Type and value become the ITAV's own, by create only if it succeeds; NULL without memory. */
OSSL_CMP_ITAV *OSSL_CMP_ITAV_create(ASN1_OBJECT *type, ASN1_TYPE *value);
void OSSL_CMP_ITAV_set0(OSSL_CMP_ITAV *itav, ASN1_OBJECT *type, ASN1_TYPE *value);
ASN1_OBJECT *OSSL_CMP_ITAV_get0_type(const OSSL_CMP_ITAV *itav);
ASN1_TYPE *OSSL_CMP_ITAV_get0_value(const OSSL_CMP_ITAV *itav);

/* Onto a list, which is made where there is none. */
int OSSL_CMP_ITAV_push0_stack_item(STACK_OF(OSSL_CMP_ITAV) * *itav_sk_p, OSSL_CMP_ITAV *itav);
void OSSL_CMP_ITAV_free(OSSL_CMP_ITAV *itav);

/* NULL is nothing. */
void OSSL_CMP_MSG_free(OSSL_CMP_MSG *msg);

/* ---- Contexts: OSSL_CMP_CTX_new(3) ---- */

/* With a library context and properties by which algorithms are fetched. reinit: for another
 * transaction, without the last one's results. */
OSSL_CMP_CTX *OSSL_CMP_CTX_new(OSSL_LIB_CTX *libctx, const char *propq);
void OSSL_CMP_CTX_free(OSSL_CMP_CTX *ctx);
int OSSL_CMP_CTX_reinit(OSSL_CMP_CTX *ctx);

/* Options: of logs; of transfer, in seconds; of requests; of protection. */
#define OSSL_CMP_OPT_LOG_VERBOSITY                  0
#define OSSL_CMP_OPT_KEEP_ALIVE                     10
#define OSSL_CMP_OPT_MSG_TIMEOUT                    11
#define OSSL_CMP_OPT_TOTAL_TIMEOUT                  12
#define OSSL_CMP_OPT_VALIDITY_DAYS                  20
#define OSSL_CMP_OPT_SUBJECTALTNAME_NODEFAULT       21
#define OSSL_CMP_OPT_SUBJECTALTNAME_CRITICAL        22
#define OSSL_CMP_OPT_POLICIES_CRITICAL              23
#define OSSL_CMP_OPT_POPO_METHOD                    24
#define OSSL_CMP_OPT_IMPLICIT_CONFIRM               25
#define OSSL_CMP_OPT_DISABLE_CONFIRM                26
#define OSSL_CMP_OPT_REVOCATION_REASON              27
#define OSSL_CMP_OPT_UNPROTECTED_SEND               30
#define OSSL_CMP_OPT_UNPROTECTED_ERRORS             31
#define OSSL_CMP_OPT_OWF_ALGNID                     32
#define OSSL_CMP_OPT_MAC_ALGNID                     33
#define OSSL_CMP_OPT_DIGEST_ALGNID                  34
#define OSSL_CMP_OPT_IGNORE_KEYUSAGE                35
#define OSSL_CMP_OPT_PERMIT_TA_IN_EXTRACERTS_FOR_IR 36

/* An option's value; get gives -1 for one that there isn't. */
int OSSL_CMP_CTX_set_option(OSSL_CMP_CTX *ctx, int opt, int val);
int OSSL_CMP_CTX_get_option(const OSSL_CMP_CTX *ctx, int opt);

/* Who is told what happens, down to a severity; the error queue, told to the same or to stderr. */
int OSSL_CMP_CTX_set_log_cb(OSSL_CMP_CTX *ctx, OSSL_CMP_log_cb_t cb);
#define OSSL_CMP_CTX_set_log_verbosity(ctx, level) \
    OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_LOG_VERBOSITY, level)
void OSSL_CMP_CTX_print_errors(const OSSL_CMP_CTX *ctx);

/* Where the server is (port 0: what the scheme means), by which proxy, and what is called when a
 * connection begins and ends: OSSL_HTTP_bio_cb_t. */
int OSSL_CMP_CTX_set1_serverPath(OSSL_CMP_CTX *ctx, const char *path);
int OSSL_CMP_CTX_set1_server(OSSL_CMP_CTX *ctx, const char *address);
int OSSL_CMP_CTX_set_serverPort(OSSL_CMP_CTX *ctx, int port);
int OSSL_CMP_CTX_set1_proxy(OSSL_CMP_CTX *ctx, const char *name);
int OSSL_CMP_CTX_set1_no_proxy(OSSL_CMP_CTX *ctx, const char *names);
int OSSL_CMP_CTX_set_http_cb(OSSL_CMP_CTX *ctx, OSSL_HTTP_bio_cb_t cb);
int OSSL_CMP_CTX_set_http_cb_arg(OSSL_CMP_CTX *ctx, void *arg);
void *OSSL_CMP_CTX_get_http_cb_arg(const OSSL_CMP_CTX *ctx);

/* What carries a request and brings its answer, in the place of OSSL_CMP_MSG_http_perform. */
typedef OSSL_CMP_MSG *(*OSSL_CMP_transfer_cb_t)(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req);
int OSSL_CMP_CTX_set_transfer_cb(OSSL_CMP_CTX *ctx, OSSL_CMP_transfer_cb_t cb);
int OSSL_CMP_CTX_set_transfer_cb_arg(OSSL_CMP_CTX *ctx, void *arg);
void *OSSL_CMP_CTX_get_transfer_cb_arg(const OSSL_CMP_CTX *ctx);

/* Who the other end is: exactly this certificate; of this name; by these anchors and, on the way to
 * them, these certificates. */
int OSSL_CMP_CTX_set1_srvCert(OSSL_CMP_CTX *ctx, X509 *cert);
int OSSL_CMP_CTX_set1_expected_sender(OSSL_CMP_CTX *ctx, const X509_NAME *name);
int OSSL_CMP_CTX_set0_trustedStore(OSSL_CMP_CTX *ctx, X509_STORE *store);
X509_STORE *OSSL_CMP_CTX_get0_trustedStore(const OSSL_CMP_CTX *ctx);
int OSSL_CMP_CTX_set1_untrusted(OSSL_CMP_CTX *ctx, STACK_OF(X509) * certs);
STACK_OF(X509) * OSSL_CMP_CTX_get0_untrusted(const OSSL_CMP_CTX *ctx);

/* Who this end is: a certificate with its key, and the chain that goes along; or a secret that both
 * ends know, and its name. */
int OSSL_CMP_CTX_set1_cert(OSSL_CMP_CTX *ctx, X509 *cert);
int OSSL_CMP_CTX_build_cert_chain(OSSL_CMP_CTX *ctx, X509_STORE *own_trusted,
                                  STACK_OF(X509) * candidates);
int OSSL_CMP_CTX_set1_pkey(OSSL_CMP_CTX *ctx, EVP_PKEY *pkey);
int OSSL_CMP_CTX_set1_referenceValue(OSSL_CMP_CTX *ctx, const unsigned char *ref, int len);
int OSSL_CMP_CTX_set1_secretValue(OSSL_CMP_CTX *ctx, const unsigned char *sec, int len);

/* For the headers of messages, and the certificates that go along with each. */
int OSSL_CMP_CTX_set1_recipient(OSSL_CMP_CTX *ctx, const X509_NAME *name);
int OSSL_CMP_CTX_push0_geninfo_ITAV(OSSL_CMP_CTX *ctx, OSSL_CMP_ITAV *itav);
int OSSL_CMP_CTX_reset_geninfo_ITAVs(OSSL_CMP_CTX *ctx);
int OSSL_CMP_CTX_set1_extraCertsOut(OSSL_CMP_CTX *ctx, STACK_OF(X509) * extraCertsOut);

/* What is to be certified: the key, private or not (get: that of the request, else this end's; NULL
 * if it is to be private and isn't), names, extensions; the certificate to update or revoke; a
 * PKCS #10 request. have_SAN: 1, 0, or -1 on failure. */
int OSSL_CMP_CTX_set0_newPkey(OSSL_CMP_CTX *ctx, int priv, EVP_PKEY *pkey);
EVP_PKEY *OSSL_CMP_CTX_get0_newPkey(const OSSL_CMP_CTX *ctx, int priv);
int OSSL_CMP_CTX_set1_issuer(OSSL_CMP_CTX *ctx, const X509_NAME *name);
int OSSL_CMP_CTX_set1_subjectName(OSSL_CMP_CTX *ctx, const X509_NAME *name);
int OSSL_CMP_CTX_push1_subjectAltName(OSSL_CMP_CTX *ctx, const GENERAL_NAME *name);
int OSSL_CMP_CTX_set0_reqExtensions(OSSL_CMP_CTX *ctx, X509_EXTENSIONS *exts);
int OSSL_CMP_CTX_reqExtensions_have_SAN(OSSL_CMP_CTX *ctx);
int OSSL_CMP_CTX_push0_policy(OSSL_CMP_CTX *ctx, POLICYINFO *pinfo);
int OSSL_CMP_CTX_set1_oldCert(OSSL_CMP_CTX *ctx, X509 *cert);
int OSSL_CMP_CTX_set1_p10CSR(OSSL_CMP_CTX *ctx, const X509_REQ *csr);

/* For the body of a general message. */
int OSSL_CMP_CTX_push0_genm_ITAV(OSSL_CMP_CTX *ctx, OSSL_CMP_ITAV *itav);

/* Who judges a new certificate before it is confirmed: 0, or bits of PKIFailureInfo, maybe with a
 * text. certConf_cb is who does if nobody else is set: its argument is an X509_STORE or NULL. */
typedef int (*OSSL_CMP_certConf_cb_t)(OSSL_CMP_CTX *ctx, X509 *cert, int fail_info,
                                      const char **txt);
int OSSL_CMP_certConf_cb(OSSL_CMP_CTX *ctx, X509 *cert, int fail_info, const char **text);
int OSSL_CMP_CTX_set_certConf_cb(OSSL_CMP_CTX *ctx, OSSL_CMP_certConf_cb_t cb);
int OSSL_CMP_CTX_set_certConf_cb_arg(OSSL_CMP_CTX *ctx, void *arg);
void *OSSL_CMP_CTX_get_certConf_cb_arg(const OSSL_CMP_CTX *ctx);

/* What came of the last transaction: OSSL_CMP_PKISTATUS_*, texts, OSSL_CMP_CTX_FAILINFO_* or -1;
 * the certificate, its chain, and others that came along (lists of the caller's). */
int OSSL_CMP_CTX_get_status(const OSSL_CMP_CTX *ctx);
OSSL_CMP_PKIFREETEXT *OSSL_CMP_CTX_get0_statusString(const OSSL_CMP_CTX *ctx);
int OSSL_CMP_CTX_get_failInfoCode(const OSSL_CMP_CTX *ctx);
#define OSSL_CMP_PKISI_BUFLEN 1024
X509 *OSSL_CMP_CTX_get0_newCert(const OSSL_CMP_CTX *ctx);
STACK_OF(X509) * OSSL_CMP_CTX_get1_newChain(const OSSL_CMP_CTX *ctx);
STACK_OF(X509) * OSSL_CMP_CTX_get1_caPubs(const OSSL_CMP_CTX *ctx);
STACK_OF(X509) * OSSL_CMP_CTX_get1_extraCertsIn(const OSSL_CMP_CTX *ctx);

/* For tests: what would be random otherwise. */
int OSSL_CMP_CTX_set1_transactionID(OSSL_CMP_CTX *ctx, const ASN1_OCTET_STRING *id);
int OSSL_CMP_CTX_set1_senderNonce(OSSL_CMP_CTX *ctx, const ASN1_OCTET_STRING *nonce);

/* ---- PKIStatusInfo: OSSL_CMP_STATUSINFO_new(3) ---- */

/* As text, into a buffer: the buffer, or NULL. */
char *OSSL_CMP_CTX_snprint_PKIStatus(const OSSL_CMP_CTX *ctx, char *buf, size_t bufsize);
char *OSSL_CMP_snprint_PKIStatusInfo(const OSSL_CMP_PKISI *statusInfo, char *buf, size_t bufsize);

/* Of a status, bits of PKIFailureInfo, and a text, which may be NULL. */
OSSL_CMP_PKISI *OSSL_CMP_STATUSINFO_new(int status, int fail_info, const char *text);

/* ---- Messages: OSSL_CMP_MSG_get0_header(3) ---- */

/* Fields of a header, which stay its own, or NULL. */
ASN1_OCTET_STRING *OSSL_CMP_HDR_get0_transactionID(const OSSL_CMP_PKIHEADER *hdr);
ASN1_OCTET_STRING *OSSL_CMP_HDR_get0_recipNonce(const OSSL_CMP_PKIHEADER *hdr);

/* The header, or NULL; which body there is (OSSL_CMP_IR and its like), or -1. */
OSSL_CMP_PKIHEADER *OSSL_CMP_MSG_get0_header(const OSSL_CMP_MSG *msg);
int OSSL_CMP_MSG_get_bodytype(const OSSL_CMP_MSG *msg);

/* The field as the context has it, and the protection made anew. */
int OSSL_CMP_MSG_update_transactionID(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg);
int OSSL_CMP_MSG_update_recipNonce(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg);

/* What a context asks to have certified, as a request of this number; NULL on failure. */
OSSL_CRMF_MSG *OSSL_CMP_CTX_setup_CRM(OSSL_CMP_CTX *ctx, int for_KUR, int rid);

/* DER from and to files and BIOs; write gives the length, or what is below 0. */
OSSL_CMP_MSG *OSSL_CMP_MSG_read(const char *file, OSSL_LIB_CTX *libctx, const char *propq);
int OSSL_CMP_MSG_write(const char *file, const OSSL_CMP_MSG *msg);
OSSL_CMP_MSG *d2i_OSSL_CMP_MSG_bio(BIO *bio, OSSL_CMP_MSG **msg);
int i2d_OSSL_CMP_MSG_bio(BIO *bio, const OSSL_CMP_MSG *msg);

/* ---- Validation: OSSL_CMP_validate_msg(3) ---- */

/* Whether a message's protection is good; whether a certificate leads to one in a store. */
int OSSL_CMP_validate_msg(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg);
int OSSL_CMP_validate_cert_path(const OSSL_CMP_CTX *ctx, X509_STORE *trusted_store, X509 *cert);

/* ---- Transfer: OSSL_CMP_MSG_http_perform(3) ---- */

/* A request to the context's server by HTTP; its answer, or NULL. */
OSSL_CMP_MSG *OSSL_CMP_MSG_http_perform(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req);

/* ---- Servers: OSSL_CMP_SRV_CTX_new(3) ---- */

typedef struct ossl_cmp_srv_ctx_st OSSL_CMP_SRV_CTX;

/* The answer to a request, which may be an error message; NULL if not even that could be made. The
 * second is a transfer_cb, whose argument is the server. */
OSSL_CMP_MSG *OSSL_CMP_SRV_process_request(OSSL_CMP_SRV_CTX *srv_ctx, const OSSL_CMP_MSG *req);
OSSL_CMP_MSG *OSSL_CMP_CTX_server_perform(OSSL_CMP_CTX *client_ctx, const OSSL_CMP_MSG *req);
OSSL_CMP_SRV_CTX *OSSL_CMP_SRV_CTX_new(OSSL_LIB_CTX *libctx, const char *propq);
void OSSL_CMP_SRV_CTX_free(OSSL_CMP_SRV_CTX *srv_ctx);

/* What a program decides: on a certificate, the status, and the certificate and others unless it is
 * "waiting"; on a revocation; on general messages; what it is told of errors and confirmations; and
 * on polling: the request that was waiting, or in how many seconds to ask again. */
typedef OSSL_CMP_PKISI *(*OSSL_CMP_SRV_cert_request_cb_t)(
    OSSL_CMP_SRV_CTX *srv_ctx, const OSSL_CMP_MSG *req, int certReqId, const OSSL_CRMF_MSG *crm,
    const X509_REQ *p10cr, X509 **certOut, STACK_OF(X509) * *chainOut, STACK_OF(X509) * *caPubs);
typedef OSSL_CMP_PKISI *(*OSSL_CMP_SRV_rr_cb_t)(OSSL_CMP_SRV_CTX *srv_ctx, const OSSL_CMP_MSG *req,
                                                const X509_NAME *issuer,
                                                const ASN1_INTEGER *serial);
typedef int (*OSSL_CMP_SRV_genm_cb_t)(OSSL_CMP_SRV_CTX *srv_ctx, const OSSL_CMP_MSG *req,
                                      const STACK_OF(OSSL_CMP_ITAV) * in,
                                      STACK_OF(OSSL_CMP_ITAV) * *out);
typedef void (*OSSL_CMP_SRV_error_cb_t)(OSSL_CMP_SRV_CTX *srv_ctx, const OSSL_CMP_MSG *req,
                                        const OSSL_CMP_PKISI *statusInfo,
                                        const ASN1_INTEGER *errorCode,
                                        const OSSL_CMP_PKIFREETEXT *errDetails);
typedef int (*OSSL_CMP_SRV_certConf_cb_t)(OSSL_CMP_SRV_CTX *srv_ctx, const OSSL_CMP_MSG *req,
                                          int certReqId, const ASN1_OCTET_STRING *certHash,
                                          const OSSL_CMP_PKISI *si);
typedef int (*OSSL_CMP_SRV_pollReq_cb_t)(OSSL_CMP_SRV_CTX *srv_ctx, const OSSL_CMP_MSG *req,
                                         int certReqId, OSSL_CMP_MSG **certReq,
                                         int64_t *check_after);

/* Each may be NULL: such requests are refused then. */
int OSSL_CMP_SRV_CTX_init(OSSL_CMP_SRV_CTX *srv_ctx, void *custom_ctx,
                          OSSL_CMP_SRV_cert_request_cb_t process_cert_request,
                          OSSL_CMP_SRV_rr_cb_t process_rr, OSSL_CMP_SRV_genm_cb_t process_genm,
                          OSSL_CMP_SRV_error_cb_t process_error,
                          OSSL_CMP_SRV_certConf_cb_t process_certConf,
                          OSSL_CMP_SRV_pollReq_cb_t process_pollReq);

/* The context by which a server protects and validates; what init was given for the callbacks. */
OSSL_CMP_CTX *OSSL_CMP_SRV_CTX_get0_cmp_ctx(const OSSL_CMP_SRV_CTX *srv_ctx);
void *OSSL_CMP_SRV_CTX_get0_custom_ctx(const OSSL_CMP_SRV_CTX *srv_ctx);

/* Whether refusals go out without protection; whether requests may come without; whether "RA has
 * verified" is a proof of possession; whether confirmations are spared who asks for that. */
int OSSL_CMP_SRV_CTX_set_send_unprotected_errors(OSSL_CMP_SRV_CTX *srv_ctx, int val);
int OSSL_CMP_SRV_CTX_set_accept_unprotected(OSSL_CMP_SRV_CTX *srv_ctx, int val);
int OSSL_CMP_SRV_CTX_set_accept_raverified(OSSL_CMP_SRV_CTX *srv_ctx, int val);
int OSSL_CMP_SRV_CTX_set_grant_implicit_confirm(OSSL_CMP_SRV_CTX *srv_ctx, int val);

/* ---- Transactions of a client: OSSL_CMP_exec_certreq(3) ---- */

/* Bodies by their number, 5.1.2: those that ask for a certificate. */
#define OSSL_CMP_IR    0
#define OSSL_CMP_CR    2
#define OSSL_CMP_P10CR 4
#define OSSL_CMP_KUR   7

/* A certificate requested, by a CRMF message or what the context has, waited for and confirmed: the
 * context's, or NULL. */
X509 *OSSL_CMP_exec_certreq(OSSL_CMP_CTX *ctx, int req_type, const OSSL_CRMF_MSG *crm);
#define OSSL_CMP_exec_IR_ses(ctx)    OSSL_CMP_exec_certreq(ctx, OSSL_CMP_IR, NULL)
#define OSSL_CMP_exec_CR_ses(ctx)    OSSL_CMP_exec_certreq(ctx, OSSL_CMP_CR, NULL)
#define OSSL_CMP_exec_P10CR_ses(ctx) OSSL_CMP_exec_certreq(ctx, OSSL_CMP_P10CR, NULL)
#define OSSL_CMP_exec_KUR_ses(ctx)   OSSL_CMP_exec_certreq(ctx, OSSL_CMP_KUR, NULL)

/* The same without waiting: 1 there it is, 0 failed, -1 to be called again after so many seconds; a
 * req_type below 0 gives up. */
int OSSL_CMP_try_certreq(OSSL_CMP_CTX *ctx, int req_type, const OSSL_CRMF_MSG *crm,
                         int *checkAfter);

/* The old certificate revoked; a general message, answered by a list of the caller's, or NULL. */
int OSSL_CMP_exec_RR_ses(OSSL_CMP_CTX *ctx);
STACK_OF(OSSL_CMP_ITAV) * OSSL_CMP_exec_GENM_ses(OSSL_CMP_CTX *ctx);

ASSAY_API_END

#endif

#endif
