/* Certificate Transparency: RFC 6962. Signed certificate timestamps (SCTs) are logs' promises to
 * publish a certificate: SCT_new(3), SCT_validate(3), CTLOG_new(3). */
#ifndef OPENSSL_CT_H
#define OPENSSL_CT_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_CT_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_CT

#include <openssl/cterr.h>
#include <openssl/safestack.h>
#include <openssl/sha.h>
#include <openssl/types.h>
#include <openssl/x509.h>

ASSAY_API_BEGIN

/* The least key of a log that signs by RSA; the length of a log's identifier. */
#define SCT_MIN_RSA_BITS 2048
#define CT_V1_HASHLEN    SHA256_DIGEST_LENGTH
SKM_DEFINE_STACK_OF_INTERNAL(SCT, SCT, SCT)
#define sk_SCT_num(sk)                           ASSAY_SK_num(SCT, sk)
#define sk_SCT_value(sk, idx)                    ASSAY_SK_value(SCT, SCT, sk, idx)
#define sk_SCT_new(cmp)                          ASSAY_SK_new(SCT, cmp)
#define sk_SCT_new_null()                        ASSAY_SK_new_null(SCT)
#define sk_SCT_new_reserve(cmp, n)               ASSAY_SK_new_reserve(SCT, cmp, n)
#define sk_SCT_reserve(sk, n)                    ASSAY_SK_reserve(SCT, sk, n)
#define sk_SCT_free(sk)                          ASSAY_SK_free(SCT, sk)
#define sk_SCT_zero(sk)                          ASSAY_SK_zero(SCT, sk)
#define sk_SCT_delete(sk, i)                     ASSAY_SK_delete(SCT, SCT, sk, i)
#define sk_SCT_delete_ptr(sk, ptr)               ASSAY_SK_delete_ptr(SCT, SCT, sk, ptr)
#define sk_SCT_push(sk, ptr)                     ASSAY_SK_push(SCT, sk, ptr)
#define sk_SCT_unshift(sk, ptr)                  ASSAY_SK_unshift(SCT, sk, ptr)
#define sk_SCT_pop(sk)                           ASSAY_SK_pop(SCT, SCT, sk)
#define sk_SCT_shift(sk)                         ASSAY_SK_shift(SCT, SCT, sk)
#define sk_SCT_pop_free(sk, freefunc)            ASSAY_SK_pop_free(SCT, sk, freefunc)
#define sk_SCT_insert(sk, ptr, idx)              ASSAY_SK_insert(SCT, sk, ptr, idx)
#define sk_SCT_set(sk, idx, ptr)                 ASSAY_SK_set(SCT, SCT, sk, idx, ptr)
#define sk_SCT_find(sk, ptr)                     ASSAY_SK_find(SCT, sk, ptr)
#define sk_SCT_find_ex(sk, ptr)                  ASSAY_SK_find_ex(SCT, sk, ptr)
#define sk_SCT_find_all(sk, ptr, pnum)           ASSAY_SK_find_all(SCT, sk, ptr, pnum)
#define sk_SCT_sort(sk)                          ASSAY_SK_sort(SCT, sk)
#define sk_SCT_is_sorted(sk)                     ASSAY_SK_is_sorted(SCT, sk)
#define sk_SCT_dup(sk)                           ASSAY_SK_dup(SCT, sk)
#define sk_SCT_deep_copy(sk, copyfunc, freefunc) ASSAY_SK_deep_copy(SCT, sk, copyfunc, freefunc)
#define sk_SCT_set_cmp_func(sk, cmp)             ASSAY_SK_set_cmp_func(SCT, sk, cmp)
SKM_DEFINE_STACK_OF_INTERNAL(CTLOG, CTLOG, CTLOG)
#define sk_CTLOG_num(sk)                           ASSAY_SK_num(CTLOG, sk)
#define sk_CTLOG_value(sk, idx)                    ASSAY_SK_value(CTLOG, CTLOG, sk, idx)
#define sk_CTLOG_new(cmp)                          ASSAY_SK_new(CTLOG, cmp)
#define sk_CTLOG_new_null()                        ASSAY_SK_new_null(CTLOG)
#define sk_CTLOG_new_reserve(cmp, n)               ASSAY_SK_new_reserve(CTLOG, cmp, n)
#define sk_CTLOG_reserve(sk, n)                    ASSAY_SK_reserve(CTLOG, sk, n)
#define sk_CTLOG_free(sk)                          ASSAY_SK_free(CTLOG, sk)
#define sk_CTLOG_zero(sk)                          ASSAY_SK_zero(CTLOG, sk)
#define sk_CTLOG_delete(sk, i)                     ASSAY_SK_delete(CTLOG, CTLOG, sk, i)
#define sk_CTLOG_delete_ptr(sk, ptr)               ASSAY_SK_delete_ptr(CTLOG, CTLOG, sk, ptr)
#define sk_CTLOG_push(sk, ptr)                     ASSAY_SK_push(CTLOG, sk, ptr)
#define sk_CTLOG_unshift(sk, ptr)                  ASSAY_SK_unshift(CTLOG, sk, ptr)
#define sk_CTLOG_pop(sk)                           ASSAY_SK_pop(CTLOG, CTLOG, sk)
#define sk_CTLOG_shift(sk)                         ASSAY_SK_shift(CTLOG, CTLOG, sk)
#define sk_CTLOG_pop_free(sk, freefunc)            ASSAY_SK_pop_free(CTLOG, sk, freefunc)
#define sk_CTLOG_insert(sk, ptr, idx)              ASSAY_SK_insert(CTLOG, sk, ptr, idx)
#define sk_CTLOG_set(sk, idx, ptr)                 ASSAY_SK_set(CTLOG, CTLOG, sk, idx, ptr)
#define sk_CTLOG_find(sk, ptr)                     ASSAY_SK_find(CTLOG, sk, ptr)
#define sk_CTLOG_find_ex(sk, ptr)                  ASSAY_SK_find_ex(CTLOG, sk, ptr)
#define sk_CTLOG_find_all(sk, ptr, pnum)           ASSAY_SK_find_all(CTLOG, sk, ptr, pnum)
#define sk_CTLOG_sort(sk)                          ASSAY_SK_sort(CTLOG, sk)
#define sk_CTLOG_is_sorted(sk)                     ASSAY_SK_is_sorted(CTLOG, sk)
#define sk_CTLOG_dup(sk)                           ASSAY_SK_dup(CTLOG, sk)
#define sk_CTLOG_deep_copy(sk, copyfunc, freefunc) ASSAY_SK_deep_copy(CTLOG, sk, copyfunc, freefunc)
#define sk_CTLOG_set_cmp_func(sk, cmp)             ASSAY_SK_set_cmp_func(CTLOG, sk, cmp)

/* What was logged: 3.1. */
typedef enum {
    CT_LOG_ENTRY_TYPE_NOT_SET = -1,
    CT_LOG_ENTRY_TYPE_X509 = 0,
    CT_LOG_ENTRY_TYPE_PRECERT = 1
} ct_log_entry_type_t;

typedef enum { SCT_VERSION_NOT_SET = -1, SCT_VERSION_V1 = 0 } sct_version_t;

/* Where an SCT was found. */
typedef enum {
    SCT_SOURCE_UNKNOWN,
    SCT_SOURCE_TLS_EXTENSION,
    SCT_SOURCE_X509V3_EXTENSION,
    SCT_SOURCE_OCSP_STAPLED_RESPONSE
} sct_source_t;

typedef enum {
    SCT_VALIDATION_STATUS_NOT_SET,
    SCT_VALIDATION_STATUS_UNKNOWN_LOG,
    SCT_VALIDATION_STATUS_VALID,
    SCT_VALIDATION_STATUS_INVALID,
    SCT_VALIDATION_STATUS_UNVERIFIED,
    SCT_VALIDATION_STATUS_UNKNOWN_VERSION
} sct_validation_status_t;

/* ---- What SCTs are judged by: CT_POLICY_EVAL_CTX_new(3) ---- */

/* An empty one, or NULL. */
CT_POLICY_EVAL_CTX *CT_POLICY_EVAL_CTX_new_ex(OSSL_LIB_CTX *libctx, const char *propq);
CT_POLICY_EVAL_CTX *CT_POLICY_EVAL_CTX_new(void);
void CT_POLICY_EVAL_CTX_free(CT_POLICY_EVAL_CTX *ctx);

/* The certificate, its issuer (each with a reference of its own), the logs, which must live as
 * long, and the time in milliseconds since 1970: five minutes from now unless it is set. */
X509 *CT_POLICY_EVAL_CTX_get0_cert(const CT_POLICY_EVAL_CTX *ctx);
int CT_POLICY_EVAL_CTX_set1_cert(CT_POLICY_EVAL_CTX *ctx, X509 *cert);
X509 *CT_POLICY_EVAL_CTX_get0_issuer(const CT_POLICY_EVAL_CTX *ctx);
int CT_POLICY_EVAL_CTX_set1_issuer(CT_POLICY_EVAL_CTX *ctx, X509 *issuer);
const CTLOG_STORE *CT_POLICY_EVAL_CTX_get0_log_store(const CT_POLICY_EVAL_CTX *ctx);
void CT_POLICY_EVAL_CTX_set_shared_CTLOG_STORE(CT_POLICY_EVAL_CTX *ctx, CTLOG_STORE *log_store);
uint64_t CT_POLICY_EVAL_CTX_get_time(const CT_POLICY_EVAL_CTX *ctx);
void CT_POLICY_EVAL_CTX_set_time(CT_POLICY_EVAL_CTX *ctx, uint64_t time_in_ms);

/* ---- SCTs: SCT_new(3) ---- */

/* An empty one; one of these fields, texts in base64. NULL: it failed. */
SCT *SCT_new(void);
SCT *SCT_new_from_base64(unsigned char version, const char *logid_base64,
                         ct_log_entry_type_t entry_type, uint64_t timestamp,
                         const char *extensions_base64, const char *signature_base64);
void SCT_free(SCT *sct);
void SCT_LIST_free(STACK_OF(SCT) * a);

/* Fields. get0 gives the length, and the bytes, which stay the SCT's; set0 takes them over. Setting
 * one forgets what came of SCT_validate. 1 or 0. */
sct_version_t SCT_get_version(const SCT *sct);
__owur int SCT_set_version(SCT *sct, sct_version_t version);
ct_log_entry_type_t SCT_get_log_entry_type(const SCT *sct);
__owur int SCT_set_log_entry_type(SCT *sct, ct_log_entry_type_t entry_type);
size_t SCT_get0_log_id(const SCT *sct, unsigned char **log_id);
__owur int SCT_set0_log_id(SCT *sct, unsigned char *log_id, size_t log_id_len);
__owur int SCT_set1_log_id(SCT *sct, const unsigned char *log_id, size_t log_id_len);
uint64_t SCT_get_timestamp(const SCT *sct);
void SCT_set_timestamp(SCT *sct, uint64_t timestamp);
int SCT_get_signature_nid(const SCT *sct);
__owur int SCT_set_signature_nid(SCT *sct, int nid);
size_t SCT_get0_extensions(const SCT *sct, unsigned char **ext);
void SCT_set0_extensions(SCT *sct, unsigned char *ext, size_t ext_len);
__owur int SCT_set1_extensions(SCT *sct, const unsigned char *ext, size_t ext_len);
size_t SCT_get0_signature(const SCT *sct, unsigned char **sig);
void SCT_set0_signature(SCT *sct, unsigned char *sig, size_t sig_len);
__owur int SCT_set1_signature(SCT *sct, const unsigned char *sig, size_t sig_len);
sct_source_t SCT_get_source(const SCT *sct);
__owur int SCT_set_source(SCT *sct, sct_source_t source);

/* ---- Text: SCT_print(3) ---- */

/* What came of SCT_validate; all fields; a list with separators between. */
const char *SCT_validation_status_string(const SCT *sct);
void SCT_print(const SCT *sct, BIO *out, int indent, const CTLOG_STORE *logs);
void SCT_LIST_print(const STACK_OF(SCT) * sct_list, BIO *out, int indent, const char *separator,
                    const CTLOG_STORE *logs);

/* ---- Judging them: SCT_validate(3) ---- */

/* 1 valid, 0 not, below 0 it can't be told; why is the status. */
sct_validation_status_t SCT_get_validation_status(const SCT *sct);
__owur int SCT_validate(SCT *sct, const CT_POLICY_EVAL_CTX *ctx);
__owur int SCT_LIST_validate(const STACK_OF(SCT) * scts, CT_POLICY_EVAL_CTX *ctx);

/* ---- As bytes: RFC 6962, 3.2 and 3.3; o2i_SCT_LIST(3) ---- */

/* A list as TLS has it (o) and as the OCTET STRING of an extension (d), to and from bytes, as d2i
 * and i2d functions do it. */
__owur int i2o_SCT_LIST(const STACK_OF(SCT) * a, unsigned char **pp);
STACK_OF(SCT) * o2i_SCT_LIST(STACK_OF(SCT) * *a, const unsigned char **pp, size_t len);
__owur int i2d_SCT_LIST(const STACK_OF(SCT) * a, unsigned char **pp);
STACK_OF(SCT) * d2i_SCT_LIST(STACK_OF(SCT) * *a, const unsigned char **pp, long len);
__owur int i2o_SCT(const SCT *sct, unsigned char **out);
SCT *o2i_SCT(SCT **psct, const unsigned char **in, size_t len);

/* ---- Logs: CTLOG_new(3), CTLOG_STORE_new(3) ---- */

/* A log of this key, which becomes its own, or of one in base64; 1 or 0, or NULL. */
CTLOG *CTLOG_new_ex(EVP_PKEY *public_key, const char *name, OSSL_LIB_CTX *libctx,
                    const char *propq);
CTLOG *CTLOG_new(EVP_PKEY *public_key, const char *name);
int CTLOG_new_from_base64_ex(CTLOG **ct_log, const char *pkey_base64, const char *name,
                             OSSL_LIB_CTX *libctx, const char *propq);
int CTLOG_new_from_base64(CTLOG **ct_log, const char *pkey_base64, const char *name);
void CTLOG_free(CTLOG *log);
const char *CTLOG_get0_name(const CTLOG *log);
void CTLOG_get0_log_id(const CTLOG *log, const uint8_t **log_id, size_t *log_id_len);
EVP_PKEY *CTLOG_get0_public_key(const CTLOG *log);

/* Logs by their identifiers, out of files: 1, or 0 if one couldn't be read. */
CTLOG_STORE *CTLOG_STORE_new_ex(OSSL_LIB_CTX *libctx, const char *propq);
CTLOG_STORE *CTLOG_STORE_new(void);
void CTLOG_STORE_free(CTLOG_STORE *store);
const CTLOG *CTLOG_STORE_get0_log_by_id(const CTLOG_STORE *store, const uint8_t *log_id,
                                        size_t log_id_len);
__owur int CTLOG_STORE_load_file(CTLOG_STORE *store, const char *file);
__owur int CTLOG_STORE_load_default_file(CTLOG_STORE *store);

ASSAY_API_END

#endif
#endif
