/* The Online Certificate Status Protocol: RFC 6960. Whether a certificate is revoked is asked of a
 * responder, whose answer is signed. OCSP_REQUEST_new(3), OCSP_resp_find_status(3) and the pages
 * they name; d2i_X509(3) says what the functions of a type do. */
#ifndef OPENSSL_OCSP_H
#define OPENSSL_OCSP_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_OCSP_H
#endif

#include <openssl/asn1.h>
#include <openssl/http.h>
#include <openssl/opensslconf.h>
#include <openssl/safestack.h>
#include <openssl/types.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

/* Why a certificate was revoked: RFC 5280, 5.3.1. None is told: -1. */
#define OCSP_REVOKED_STATUS_NOSTATUS             (-1)
#define OCSP_REVOKED_STATUS_UNSPECIFIED          0
#define OCSP_REVOKED_STATUS_KEYCOMPROMISE        1
#define OCSP_REVOKED_STATUS_CACOMPROMISE         2
#define OCSP_REVOKED_STATUS_AFFILIATIONCHANGED   3
#define OCSP_REVOKED_STATUS_SUPERSEDED           4
#define OCSP_REVOKED_STATUS_CESSATIONOFOPERATION 5
#define OCSP_REVOKED_STATUS_CERTIFICATEHOLD      6
#define OCSP_REVOKED_STATUS_REMOVEFROMCRL        8
#define OCSP_REVOKED_STATUS_PRIVILEGEWITHDRAWN   9
#define OCSP_REVOKED_STATUS_AACOMPROMISE         10

#ifndef OPENSSL_NO_OCSP

#include <openssl/ocsperr.h>

ASSAY_API_BEGIN

#define OCSP_DEFAULT_NONCE_LENGTH 16

/* How to sign and to verify. */
#define OCSP_NOCERTS       0x1
#define OCSP_NOINTERN      0x2
#define OCSP_NOSIGS        0x4
#define OCSP_NOCHAIN       0x8
#define OCSP_NOVERIFY      0x10
#define OCSP_NOEXPLICIT    0x20
#define OCSP_NOCASIGN      0x40
#define OCSP_NODELEGATED   0x80
#define OCSP_NOCHECKS      0x100
#define OCSP_TRUSTOTHER    0x200
#define OCSP_RESPID_KEY    0x400
#define OCSP_NOTIME        0x800
#define OCSP_PARTIAL_CHAIN 0x1000

/* What is asked: RFC 6960, 4.1.1. */
typedef struct ocsp_cert_id_st OCSP_CERTID;
typedef struct ocsp_one_request_st OCSP_ONEREQ;
typedef struct ocsp_req_info_st OCSP_REQINFO;
typedef struct ocsp_signature_st OCSP_SIGNATURE;
typedef struct ocsp_request_st OCSP_REQUEST;
SKM_DEFINE_STACK_OF_INTERNAL(OCSP_CERTID, OCSP_CERTID, OCSP_CERTID)
#define sk_OCSP_CERTID_num(sk)                 ASSAY_SK_num(OCSP_CERTID, sk)
#define sk_OCSP_CERTID_value(sk, idx)          ASSAY_SK_value(OCSP_CERTID, OCSP_CERTID, sk, idx)
#define sk_OCSP_CERTID_new(cmp)                ASSAY_SK_new(OCSP_CERTID, cmp)
#define sk_OCSP_CERTID_new_null()              ASSAY_SK_new_null(OCSP_CERTID)
#define sk_OCSP_CERTID_new_reserve(cmp, n)     ASSAY_SK_new_reserve(OCSP_CERTID, cmp, n)
#define sk_OCSP_CERTID_reserve(sk, n)          ASSAY_SK_reserve(OCSP_CERTID, sk, n)
#define sk_OCSP_CERTID_free(sk)                ASSAY_SK_free(OCSP_CERTID, sk)
#define sk_OCSP_CERTID_zero(sk)                ASSAY_SK_zero(OCSP_CERTID, sk)
#define sk_OCSP_CERTID_delete(sk, i)           ASSAY_SK_delete(OCSP_CERTID, OCSP_CERTID, sk, i)
#define sk_OCSP_CERTID_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(OCSP_CERTID, OCSP_CERTID, sk, ptr)
#define sk_OCSP_CERTID_push(sk, ptr)           ASSAY_SK_push(OCSP_CERTID, sk, ptr)
#define sk_OCSP_CERTID_unshift(sk, ptr)        ASSAY_SK_unshift(OCSP_CERTID, sk, ptr)
#define sk_OCSP_CERTID_pop(sk)                 ASSAY_SK_pop(OCSP_CERTID, OCSP_CERTID, sk)
#define sk_OCSP_CERTID_shift(sk)               ASSAY_SK_shift(OCSP_CERTID, OCSP_CERTID, sk)
#define sk_OCSP_CERTID_pop_free(sk, freefunc)  ASSAY_SK_pop_free(OCSP_CERTID, sk, freefunc)
#define sk_OCSP_CERTID_insert(sk, ptr, idx)    ASSAY_SK_insert(OCSP_CERTID, sk, ptr, idx)
#define sk_OCSP_CERTID_set(sk, idx, ptr)       ASSAY_SK_set(OCSP_CERTID, OCSP_CERTID, sk, idx, ptr)
#define sk_OCSP_CERTID_find(sk, ptr)           ASSAY_SK_find(OCSP_CERTID, sk, ptr)
#define sk_OCSP_CERTID_find_ex(sk, ptr)        ASSAY_SK_find_ex(OCSP_CERTID, sk, ptr)
#define sk_OCSP_CERTID_find_all(sk, ptr, pnum) ASSAY_SK_find_all(OCSP_CERTID, sk, ptr, pnum)
#define sk_OCSP_CERTID_sort(sk)                ASSAY_SK_sort(OCSP_CERTID, sk)
#define sk_OCSP_CERTID_is_sorted(sk)           ASSAY_SK_is_sorted(OCSP_CERTID, sk)
#define sk_OCSP_CERTID_dup(sk)                 ASSAY_SK_dup(OCSP_CERTID, sk)
#define sk_OCSP_CERTID_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OCSP_CERTID, sk, copyfunc, freefunc)
#define sk_OCSP_CERTID_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(OCSP_CERTID, sk, cmp)
SKM_DEFINE_STACK_OF_INTERNAL(OCSP_ONEREQ, OCSP_ONEREQ, OCSP_ONEREQ)
#define sk_OCSP_ONEREQ_num(sk)                 ASSAY_SK_num(OCSP_ONEREQ, sk)
#define sk_OCSP_ONEREQ_value(sk, idx)          ASSAY_SK_value(OCSP_ONEREQ, OCSP_ONEREQ, sk, idx)
#define sk_OCSP_ONEREQ_new(cmp)                ASSAY_SK_new(OCSP_ONEREQ, cmp)
#define sk_OCSP_ONEREQ_new_null()              ASSAY_SK_new_null(OCSP_ONEREQ)
#define sk_OCSP_ONEREQ_new_reserve(cmp, n)     ASSAY_SK_new_reserve(OCSP_ONEREQ, cmp, n)
#define sk_OCSP_ONEREQ_reserve(sk, n)          ASSAY_SK_reserve(OCSP_ONEREQ, sk, n)
#define sk_OCSP_ONEREQ_free(sk)                ASSAY_SK_free(OCSP_ONEREQ, sk)
#define sk_OCSP_ONEREQ_zero(sk)                ASSAY_SK_zero(OCSP_ONEREQ, sk)
#define sk_OCSP_ONEREQ_delete(sk, i)           ASSAY_SK_delete(OCSP_ONEREQ, OCSP_ONEREQ, sk, i)
#define sk_OCSP_ONEREQ_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(OCSP_ONEREQ, OCSP_ONEREQ, sk, ptr)
#define sk_OCSP_ONEREQ_push(sk, ptr)           ASSAY_SK_push(OCSP_ONEREQ, sk, ptr)
#define sk_OCSP_ONEREQ_unshift(sk, ptr)        ASSAY_SK_unshift(OCSP_ONEREQ, sk, ptr)
#define sk_OCSP_ONEREQ_pop(sk)                 ASSAY_SK_pop(OCSP_ONEREQ, OCSP_ONEREQ, sk)
#define sk_OCSP_ONEREQ_shift(sk)               ASSAY_SK_shift(OCSP_ONEREQ, OCSP_ONEREQ, sk)
#define sk_OCSP_ONEREQ_pop_free(sk, freefunc)  ASSAY_SK_pop_free(OCSP_ONEREQ, sk, freefunc)
#define sk_OCSP_ONEREQ_insert(sk, ptr, idx)    ASSAY_SK_insert(OCSP_ONEREQ, sk, ptr, idx)
#define sk_OCSP_ONEREQ_set(sk, idx, ptr)       ASSAY_SK_set(OCSP_ONEREQ, OCSP_ONEREQ, sk, idx, ptr)
#define sk_OCSP_ONEREQ_find(sk, ptr)           ASSAY_SK_find(OCSP_ONEREQ, sk, ptr)
#define sk_OCSP_ONEREQ_find_ex(sk, ptr)        ASSAY_SK_find_ex(OCSP_ONEREQ, sk, ptr)
#define sk_OCSP_ONEREQ_find_all(sk, ptr, pnum) ASSAY_SK_find_all(OCSP_ONEREQ, sk, ptr, pnum)
#define sk_OCSP_ONEREQ_sort(sk)                ASSAY_SK_sort(OCSP_ONEREQ, sk)
#define sk_OCSP_ONEREQ_is_sorted(sk)           ASSAY_SK_is_sorted(OCSP_ONEREQ, sk)
#define sk_OCSP_ONEREQ_dup(sk)                 ASSAY_SK_dup(OCSP_ONEREQ, sk)
#define sk_OCSP_ONEREQ_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OCSP_ONEREQ, sk, copyfunc, freefunc)
#define sk_OCSP_ONEREQ_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(OCSP_ONEREQ, sk, cmp)

/* OCSPResponseStatus: 4.2.1. */
#define OCSP_RESPONSE_STATUS_SUCCESSFUL       0
#define OCSP_RESPONSE_STATUS_MALFORMEDREQUEST 1
#define OCSP_RESPONSE_STATUS_INTERNALERROR    2
#define OCSP_RESPONSE_STATUS_TRYLATER         3
#define OCSP_RESPONSE_STATUS_SIGREQUIRED      5
#define OCSP_RESPONSE_STATUS_UNAUTHORIZED     6

typedef struct ocsp_resp_bytes_st OCSP_RESPBYTES;

/* How a responder is named. */
#define V_OCSP_RESPID_NAME 0
#define V_OCSP_RESPID_KEY  1
SKM_DEFINE_STACK_OF_INTERNAL(OCSP_RESPID, OCSP_RESPID, OCSP_RESPID)
#define sk_OCSP_RESPID_num(sk)                 ASSAY_SK_num(OCSP_RESPID, sk)
#define sk_OCSP_RESPID_value(sk, idx)          ASSAY_SK_value(OCSP_RESPID, OCSP_RESPID, sk, idx)
#define sk_OCSP_RESPID_new(cmp)                ASSAY_SK_new(OCSP_RESPID, cmp)
#define sk_OCSP_RESPID_new_null()              ASSAY_SK_new_null(OCSP_RESPID)
#define sk_OCSP_RESPID_new_reserve(cmp, n)     ASSAY_SK_new_reserve(OCSP_RESPID, cmp, n)
#define sk_OCSP_RESPID_reserve(sk, n)          ASSAY_SK_reserve(OCSP_RESPID, sk, n)
#define sk_OCSP_RESPID_free(sk)                ASSAY_SK_free(OCSP_RESPID, sk)
#define sk_OCSP_RESPID_zero(sk)                ASSAY_SK_zero(OCSP_RESPID, sk)
#define sk_OCSP_RESPID_delete(sk, i)           ASSAY_SK_delete(OCSP_RESPID, OCSP_RESPID, sk, i)
#define sk_OCSP_RESPID_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(OCSP_RESPID, OCSP_RESPID, sk, ptr)
#define sk_OCSP_RESPID_push(sk, ptr)           ASSAY_SK_push(OCSP_RESPID, sk, ptr)
#define sk_OCSP_RESPID_unshift(sk, ptr)        ASSAY_SK_unshift(OCSP_RESPID, sk, ptr)
#define sk_OCSP_RESPID_pop(sk)                 ASSAY_SK_pop(OCSP_RESPID, OCSP_RESPID, sk)
#define sk_OCSP_RESPID_shift(sk)               ASSAY_SK_shift(OCSP_RESPID, OCSP_RESPID, sk)
#define sk_OCSP_RESPID_pop_free(sk, freefunc)  ASSAY_SK_pop_free(OCSP_RESPID, sk, freefunc)
#define sk_OCSP_RESPID_insert(sk, ptr, idx)    ASSAY_SK_insert(OCSP_RESPID, sk, ptr, idx)
#define sk_OCSP_RESPID_set(sk, idx, ptr)       ASSAY_SK_set(OCSP_RESPID, OCSP_RESPID, sk, idx, ptr)
#define sk_OCSP_RESPID_find(sk, ptr)           ASSAY_SK_find(OCSP_RESPID, sk, ptr)
#define sk_OCSP_RESPID_find_ex(sk, ptr)        ASSAY_SK_find_ex(OCSP_RESPID, sk, ptr)
#define sk_OCSP_RESPID_find_all(sk, ptr, pnum) ASSAY_SK_find_all(OCSP_RESPID, sk, ptr, pnum)
#define sk_OCSP_RESPID_sort(sk)                ASSAY_SK_sort(OCSP_RESPID, sk)
#define sk_OCSP_RESPID_is_sorted(sk)           ASSAY_SK_is_sorted(OCSP_RESPID, sk)
#define sk_OCSP_RESPID_dup(sk)                 ASSAY_SK_dup(OCSP_RESPID, sk)
#define sk_OCSP_RESPID_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OCSP_RESPID, sk, copyfunc, freefunc)
#define sk_OCSP_RESPID_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(OCSP_RESPID, sk, cmp)

typedef struct ocsp_revoked_info_st OCSP_REVOKEDINFO;

#define V_OCSP_CERTSTATUS_GOOD    0
#define V_OCSP_CERTSTATUS_REVOKED 1
#define V_OCSP_CERTSTATUS_UNKNOWN 2

typedef struct ocsp_cert_status_st OCSP_CERTSTATUS;
typedef struct ocsp_single_response_st OCSP_SINGLERESP;
SKM_DEFINE_STACK_OF_INTERNAL(OCSP_SINGLERESP, OCSP_SINGLERESP, OCSP_SINGLERESP)
#define sk_OCSP_SINGLERESP_num(sk)             ASSAY_SK_num(OCSP_SINGLERESP, sk)
#define sk_OCSP_SINGLERESP_value(sk, idx)      ASSAY_SK_value(OCSP_SINGLERESP, OCSP_SINGLERESP, sk, idx)
#define sk_OCSP_SINGLERESP_new(cmp)            ASSAY_SK_new(OCSP_SINGLERESP, cmp)
#define sk_OCSP_SINGLERESP_new_null()          ASSAY_SK_new_null(OCSP_SINGLERESP)
#define sk_OCSP_SINGLERESP_new_reserve(cmp, n) ASSAY_SK_new_reserve(OCSP_SINGLERESP, cmp, n)
#define sk_OCSP_SINGLERESP_reserve(sk, n)      ASSAY_SK_reserve(OCSP_SINGLERESP, sk, n)
#define sk_OCSP_SINGLERESP_free(sk)            ASSAY_SK_free(OCSP_SINGLERESP, sk)
#define sk_OCSP_SINGLERESP_zero(sk)            ASSAY_SK_zero(OCSP_SINGLERESP, sk)
#define sk_OCSP_SINGLERESP_delete(sk, i)       ASSAY_SK_delete(OCSP_SINGLERESP, OCSP_SINGLERESP, sk, i)
#define sk_OCSP_SINGLERESP_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(OCSP_SINGLERESP, OCSP_SINGLERESP, sk, ptr)
#define sk_OCSP_SINGLERESP_push(sk, ptr)          ASSAY_SK_push(OCSP_SINGLERESP, sk, ptr)
#define sk_OCSP_SINGLERESP_unshift(sk, ptr)       ASSAY_SK_unshift(OCSP_SINGLERESP, sk, ptr)
#define sk_OCSP_SINGLERESP_pop(sk)                ASSAY_SK_pop(OCSP_SINGLERESP, OCSP_SINGLERESP, sk)
#define sk_OCSP_SINGLERESP_shift(sk)              ASSAY_SK_shift(OCSP_SINGLERESP, OCSP_SINGLERESP, sk)
#define sk_OCSP_SINGLERESP_pop_free(sk, freefunc) ASSAY_SK_pop_free(OCSP_SINGLERESP, sk, freefunc)
#define sk_OCSP_SINGLERESP_insert(sk, ptr, idx)   ASSAY_SK_insert(OCSP_SINGLERESP, sk, ptr, idx)
#define sk_OCSP_SINGLERESP_set(sk, idx, ptr) \
    ASSAY_SK_set(OCSP_SINGLERESP, OCSP_SINGLERESP, sk, idx, ptr)
#define sk_OCSP_SINGLERESP_find(sk, ptr)           ASSAY_SK_find(OCSP_SINGLERESP, sk, ptr)
#define sk_OCSP_SINGLERESP_find_ex(sk, ptr)        ASSAY_SK_find_ex(OCSP_SINGLERESP, sk, ptr)
#define sk_OCSP_SINGLERESP_find_all(sk, ptr, pnum) ASSAY_SK_find_all(OCSP_SINGLERESP, sk, ptr, pnum)
#define sk_OCSP_SINGLERESP_sort(sk)                ASSAY_SK_sort(OCSP_SINGLERESP, sk)
#define sk_OCSP_SINGLERESP_is_sorted(sk)           ASSAY_SK_is_sorted(OCSP_SINGLERESP, sk)
#define sk_OCSP_SINGLERESP_dup(sk)                 ASSAY_SK_dup(OCSP_SINGLERESP, sk)
#define sk_OCSP_SINGLERESP_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OCSP_SINGLERESP, sk, copyfunc, freefunc)
#define sk_OCSP_SINGLERESP_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(OCSP_SINGLERESP, sk, cmp)

typedef struct ocsp_response_data_st OCSP_RESPDATA;
typedef struct ocsp_basic_response_st OCSP_BASICRESP;

/* Values of extensions: 4.4.2 and 4.4.6. */
typedef struct ocsp_crl_id_st OCSP_CRLID;
typedef struct ocsp_service_locator_st OCSP_SERVICELOC;

DECLARE_ASN1_FUNCTIONS(OCSP_SINGLERESP)
DECLARE_ASN1_FUNCTIONS(OCSP_CERTSTATUS)
DECLARE_ASN1_FUNCTIONS(OCSP_REVOKEDINFO)
DECLARE_ASN1_FUNCTIONS(OCSP_BASICRESP)
DECLARE_ASN1_FUNCTIONS(OCSP_RESPDATA)
DECLARE_ASN1_FUNCTIONS(OCSP_RESPID)
DECLARE_ASN1_FUNCTIONS(OCSP_RESPONSE)
DECLARE_ASN1_FUNCTIONS(OCSP_RESPBYTES)
DECLARE_ASN1_FUNCTIONS(OCSP_ONEREQ)
DECLARE_ASN1_FUNCTIONS(OCSP_CERTID)
DECLARE_ASN1_DUP_FUNCTION(OCSP_CERTID)
DECLARE_ASN1_FUNCTIONS(OCSP_REQUEST)
DECLARE_ASN1_FUNCTIONS(OCSP_SIGNATURE)
DECLARE_ASN1_FUNCTIONS(OCSP_REQINFO)
DECLARE_ASN1_FUNCTIONS(OCSP_CRLID)
DECLARE_ASN1_FUNCTIONS(OCSP_SERVICELOC)

/* DER and PEM over BIOs, and some shorthands. */
#define PEM_STRING_OCSP_REQUEST  "OCSP REQUEST"
#define PEM_STRING_OCSP_RESPONSE "OCSP RESPONSE"
#define d2i_OCSP_REQUEST_bio(bp, p) \
    ASN1_d2i_bio_of(OCSP_REQUEST, OCSP_REQUEST_new, d2i_OCSP_REQUEST, bp, p)
#define d2i_OCSP_RESPONSE_bio(bp, p) \
    ASN1_d2i_bio_of(OCSP_RESPONSE, OCSP_RESPONSE_new, d2i_OCSP_RESPONSE, bp, p)
#define i2d_OCSP_REQUEST_bio(bp, o)  ASN1_i2d_bio_of(OCSP_REQUEST, i2d_OCSP_REQUEST, bp, o)
#define i2d_OCSP_RESPONSE_bio(bp, o) ASN1_i2d_bio_of(OCSP_RESPONSE, i2d_OCSP_RESPONSE, bp, o)
#define PEM_read_bio_OCSP_REQUEST(bp, x, cb)                                                    \
    (OCSP_REQUEST *)PEM_ASN1_read_bio((d2i_of_void *)d2i_OCSP_REQUEST, PEM_STRING_OCSP_REQUEST, \
                                      bp, (char **)(x), cb, NULL)
#define PEM_read_bio_OCSP_RESPONSE(bp, x, cb)                                                      \
    (OCSP_RESPONSE *)PEM_ASN1_read_bio((d2i_of_void *)d2i_OCSP_RESPONSE, PEM_STRING_OCSP_RESPONSE, \
                                       bp, (char **)(x), cb, NULL)
#define PEM_write_bio_OCSP_REQUEST(bp, o)                                                         \
    PEM_ASN1_write_bio((i2d_of_void *)i2d_OCSP_REQUEST, PEM_STRING_OCSP_REQUEST, bp, (char *)(o), \
                       NULL, NULL, 0, NULL, NULL)
#define PEM_write_bio_OCSP_RESPONSE(bp, o)                                             \
    PEM_ASN1_write_bio((i2d_of_void *)i2d_OCSP_RESPONSE, PEM_STRING_OCSP_RESPONSE, bp, \
                       (char *)(o), NULL, NULL, 0, NULL, NULL)
#define ASN1_BIT_STRING_digest(data, type, md, len) \
    ASN1_item_digest(ASN1_ITEM_rptr(ASN1_BIT_STRING), type, data, md, len)
#define OCSP_CERTSTATUS_dup(cs)                                     \
    (OCSP_CERTSTATUS *)ASN1_dup((i2d_of_void *)i2d_OCSP_CERTSTATUS, \
                                (d2i_of_void *)d2i_OCSP_CERTSTATUS, (char *)(cs))

/* ---- Over HTTP: RFC 6960, appendix A; OCSP_sendreq_new(3) ---- */

/* A request for the path over a connection, with or without what it asks: see http.h. */
OSSL_HTTP_REQ_CTX *OCSP_sendreq_new(BIO *io, const char *path, const OCSP_REQUEST *req,
                                    int buf_size);

/* Asked and waited for: the response, or NULL. */
OCSP_RESPONSE *OCSP_sendreq_bio(BIO *b, const char *path, OCSP_REQUEST *req);

#ifndef OPENSSL_NO_DEPRECATED_3_0
typedef OSSL_HTTP_REQ_CTX OCSP_REQ_CTX;
#define OCSP_REQ_CTX_new(io, buf_size) OSSL_HTTP_REQ_CTX_new(io, io, buf_size)
#define OCSP_REQ_CTX_free              OSSL_HTTP_REQ_CTX_free
#define OCSP_REQ_CTX_http(rctx, op, path)                   \
    (OSSL_HTTP_REQ_CTX_set_expected(rctx, NULL, 1, 0, 0) && \
     OSSL_HTTP_REQ_CTX_set_request_line(rctx, strcmp(op, "POST") == 0, NULL, NULL, path))
#define OCSP_REQ_CTX_add1_header OSSL_HTTP_REQ_CTX_add1_header
#define OCSP_REQ_CTX_i2d(r, it, req) \
    OSSL_HTTP_REQ_CTX_set1_req(r, "application/ocsp-request", it, req)
#define OCSP_REQ_CTX_set1_req(r, req) \
    OCSP_REQ_CTX_i2d(r, ASN1_ITEM_rptr(OCSP_REQUEST), (ASN1_VALUE *)(req))
#define OCSP_REQ_CTX_nbio     OSSL_HTTP_REQ_CTX_nbio
#define OCSP_REQ_CTX_nbio_d2i OSSL_HTTP_REQ_CTX_nbio_d2i
#define OCSP_sendreq_nbio(p, r) \
    OSSL_HTTP_REQ_CTX_nbio_d2i(r, (ASN1_VALUE **)(p), ASN1_ITEM_rptr(OCSP_RESPONSE))
#define OCSP_REQ_CTX_get0_mem_bio    OSSL_HTTP_REQ_CTX_get0_mem_bio
#define OCSP_set_max_response_length OSSL_HTTP_REQ_CTX_set_max_response_length
#endif
#define OCSP_parse_url(url, host, port, path, ssl) \
    OSSL_HTTP_parse_url(url, ssl, NULL, host, port, NULL, path, NULL, NULL)

/* ---- Which certificate: OCSP_cert_to_id(3) ---- */

/* The identifier of a certificate, or of its issuer if there is none, by a digest: SHA-1 if that is
 * NULL. A new one, or NULL. */
OCSP_CERTID *OCSP_cert_to_id(const EVP_MD *dgst, const X509 *subject, const X509 *issuer);
OCSP_CERTID *OCSP_cert_id_new(const EVP_MD *dgst, const X509_NAME *issuerName,
                              const ASN1_BIT_STRING *issuerKey, const ASN1_INTEGER *serialNumber);

/* 0 if they are of the same issuer; and of the same certificate. */
int OCSP_id_issuer_cmp(const OCSP_CERTID *a, const OCSP_CERTID *b);
int OCSP_id_cmp(const OCSP_CERTID *a, const OCSP_CERTID *b);

/* Its fields, which stay its own. 1 or 0. */
int OCSP_id_get0_info(ASN1_OCTET_STRING **piNameHash, ASN1_OBJECT **pmd,
                      ASN1_OCTET_STRING **pikeyHash, ASN1_INTEGER **pserial, OCSP_CERTID *cid);

/* ---- Requests: OCSP_REQUEST_new(3) ---- */

/* Asks for a certificate too; the identifier becomes the request's. NULL if that failed. */
OCSP_ONEREQ *OCSP_request_add0_id(OCSP_REQUEST *req, OCSP_CERTID *cid);

/* Who asks; a certificate beside the signature. 1 or 0. */
int OCSP_request_set1_name(OCSP_REQUEST *req, const X509_NAME *nm);
int OCSP_request_add1_cert(OCSP_REQUEST *req, X509 *cert);

/* Signs, with the signer's and other certificates unless flags has OCSP_NOCERTS. 1 or 0. */
int OCSP_request_sign(OCSP_REQUEST *req, X509 *signer, EVP_PKEY *key, const EVP_MD *dgst,
                      STACK_OF(X509) * certs, unsigned long flags);
int OCSP_request_is_signed(OCSP_REQUEST *req);

/* The signature and its signer's chain, by flags OCSP_*. 1, 0 or below. */
int OCSP_request_verify(OCSP_REQUEST *req, STACK_OF(X509) * certs, X509_STORE *store,
                        unsigned long flags);

/* What is asked for: how many, one of them, its identifier. */
int OCSP_request_onereq_count(OCSP_REQUEST *req);
OCSP_ONEREQ *OCSP_request_onereq_get0(OCSP_REQUEST *req, int i);
OCSP_CERTID *OCSP_onereq_get0_id(OCSP_ONEREQ *one);

/* ---- Nonces: 4.4.1; OCSP_request_add1_nonce(3) ---- */

/* Random if val is NULL, of OCSP_DEFAULT_NONCE_LENGTH if len isn't above 0. 1 or 0. */
int OCSP_request_add1_nonce(OCSP_REQUEST *req, unsigned char *val, int len);
int OCSP_basic_add1_nonce(OCSP_BASICRESP *resp, unsigned char *val, int len);

/* 1 the same in both, 0 others, 2 in neither, 3 in the response only, -1 in the request only. */
int OCSP_check_nonce(OCSP_REQUEST *req, OCSP_BASICRESP *bs);

/* The request's into the response. 1, 2 if there is none, or 0. */
int OCSP_copy_nonce(OCSP_BASICRESP *resp, OCSP_REQUEST *req);

/* ---- Responses: OCSP_response_status(3), OCSP_resp_find_status(3) ---- */

/* OCSP_RESPONSE_STATUS_*; the basic response in it, a new one, or NULL. */
int OCSP_response_status(OCSP_RESPONSE *resp);
OCSP_BASICRESP *OCSP_response_get1_basic(OCSP_RESPONSE *resp);

/* Its parts, which stay its own. */
const ASN1_OCTET_STRING *OCSP_resp_get0_signature(const OCSP_BASICRESP *bs);
const X509_ALGOR *OCSP_resp_get0_tbs_sigalg(const OCSP_BASICRESP *bs);
const OCSP_RESPDATA *OCSP_resp_get0_respdata(const OCSP_BASICRESP *bs);
const ASN1_GENERALIZEDTIME *OCSP_resp_get0_produced_at(const OCSP_BASICRESP *bs);
const STACK_OF(X509) * OCSP_resp_get0_certs(const OCSP_BASICRESP *bs);

/* Who signed it, if the certificate is in it or among others. 1 or 0. */
int OCSP_resp_get0_signer(OCSP_BASICRESP *bs, X509 **signer, STACK_OF(X509) * extra_certs);

/* Who answers: a hash of the key or a name, the other NULL; get1: new ones. 1 or 0. */
int OCSP_resp_get0_id(const OCSP_BASICRESP *bs, const ASN1_OCTET_STRING **pid,
                      const X509_NAME **pname);
int OCSP_resp_get1_id(const OCSP_BASICRESP *bs, ASN1_OCTET_STRING **pid, X509_NAME **pname);

/* Answers: how many, one of them, where the next one on a certificate is behind `last`. */
int OCSP_resp_count(OCSP_BASICRESP *bs);
OCSP_SINGLERESP *OCSP_resp_get0(OCSP_BASICRESP *bs, int idx);
int OCSP_resp_find(OCSP_BASICRESP *bs, OCSP_CERTID *id, int last);
const OCSP_CERTID *OCSP_SINGLERESP_get0_id(const OCSP_SINGLERESP *x);

/* V_OCSP_CERTSTATUS_* and times, which stay its own, NULL where there is none. -1: there is no such
 * answer. */
int OCSP_single_get0_status(OCSP_SINGLERESP *single, int *reason, ASN1_GENERALIZEDTIME **revtime,
                            ASN1_GENERALIZEDTIME **thisupd, ASN1_GENERALIZEDTIME **nextupd);

/* The same of the answer on a certificate. 1, or 0 if there is none. */
int OCSP_resp_find_status(OCSP_BASICRESP *bs, OCSP_CERTID *id, int *status, int *reason,
                          ASN1_GENERALIZEDTIME **revtime, ASN1_GENERALIZEDTIME **thisupd,
                          ASN1_GENERALIZEDTIME **nextupd);

/* Whether an answer is of now, within `sec` seconds, and not older than maxsec unless that is below
 * 0. 1 or 0. */
int OCSP_check_validity(ASN1_GENERALIZEDTIME *thisupd, ASN1_GENERALIZEDTIME *nextupd, long sec,
                        long maxsec);

/* The signature, its signer's chain and whether it may answer, by flags OCSP_*. 1, 0 or -1. */
int OCSP_basic_verify(OCSP_BASICRESP *bs, STACK_OF(X509) * certs, X509_STORE *st,
                      unsigned long flags);

/* ---- Responders ---- */

/* A response around a basic one, or with none. NULL: it failed. */
OCSP_RESPONSE *OCSP_response_create(int status, OCSP_BASICRESP *bs);

/* An answer added, on a certificate: NULL, or it as it is in there; a certificate added; signed. */
OCSP_SINGLERESP *OCSP_basic_add1_status(OCSP_BASICRESP *rsp, OCSP_CERTID *cid, int status,
                                        int reason, ASN1_TIME *revtime, ASN1_TIME *thisupd,
                                        ASN1_TIME *nextupd);
int OCSP_basic_add1_cert(OCSP_BASICRESP *resp, X509 *cert);
int OCSP_basic_sign(OCSP_BASICRESP *brsp, X509 *signer, EVP_PKEY *key, const EVP_MD *dgst,
                    STACK_OF(X509) * certs, unsigned long flags);
int OCSP_basic_sign_ctx(OCSP_BASICRESP *brsp, X509 *signer, EVP_MD_CTX *ctx, STACK_OF(X509) * certs,
                        unsigned long flags);

/* Names of responders: the subject of a certificate, or SHA-1 of its key; whether it is this one.
 */
int OCSP_RESPID_set_by_name(OCSP_RESPID *respid, X509 *cert);
int OCSP_RESPID_set_by_key_ex(OCSP_RESPID *respid, X509 *cert, OSSL_LIB_CTX *libctx,
                              const char *propq);
int OCSP_RESPID_set_by_key(OCSP_RESPID *respid, X509 *cert);
int OCSP_RESPID_match_ex(OCSP_RESPID *respid, X509 *cert, OSSL_LIB_CTX *libctx, const char *propq);
int OCSP_RESPID_match(OCSP_RESPID *respid, X509 *cert);

/* ---- Extensions: 4.4; X509v3_get_ext_by_NID(3) says what the functions of a type do ---- */

/* New ones, or NULL: which CRL is meant, by URL, number and time; which responses are understood, a
 * list ended by NULL; how long status is kept; where to ask, a list ended by NULL. */
X509_EXTENSION *OCSP_crlID_new(const char *url, long *n, char *tim);
X509_EXTENSION *OCSP_accept_responses_new(char **oids);
X509_EXTENSION *OCSP_archive_cutoff_new(char *tim);
X509_EXTENSION *OCSP_url_svcloc_new(const X509_NAME *issuer, const char **urls);

/* The extensions of a request. */
int OCSP_REQUEST_get_ext_count(OCSP_REQUEST *x);
int OCSP_REQUEST_get_ext_by_NID(OCSP_REQUEST *x, int nid, int lastpos);
int OCSP_REQUEST_get_ext_by_OBJ(OCSP_REQUEST *x, const ASN1_OBJECT *obj, int lastpos);
int OCSP_REQUEST_get_ext_by_critical(OCSP_REQUEST *x, int crit, int lastpos);
X509_EXTENSION *OCSP_REQUEST_get_ext(OCSP_REQUEST *x, int loc);
X509_EXTENSION *OCSP_REQUEST_delete_ext(OCSP_REQUEST *x, int loc);
void *OCSP_REQUEST_get1_ext_d2i(OCSP_REQUEST *x, int nid, int *crit, int *idx);
int OCSP_REQUEST_add1_ext_i2d(OCSP_REQUEST *x, int nid, void *value, int crit, unsigned long flags);
int OCSP_REQUEST_add_ext(OCSP_REQUEST *x, X509_EXTENSION *ex, int loc);

/* Of what is asked on one certificate. */
int OCSP_ONEREQ_get_ext_count(OCSP_ONEREQ *x);
int OCSP_ONEREQ_get_ext_by_NID(OCSP_ONEREQ *x, int nid, int lastpos);
int OCSP_ONEREQ_get_ext_by_OBJ(OCSP_ONEREQ *x, const ASN1_OBJECT *obj, int lastpos);
int OCSP_ONEREQ_get_ext_by_critical(OCSP_ONEREQ *x, int crit, int lastpos);
X509_EXTENSION *OCSP_ONEREQ_get_ext(OCSP_ONEREQ *x, int loc);
X509_EXTENSION *OCSP_ONEREQ_delete_ext(OCSP_ONEREQ *x, int loc);
void *OCSP_ONEREQ_get1_ext_d2i(OCSP_ONEREQ *x, int nid, int *crit, int *idx);
int OCSP_ONEREQ_add1_ext_i2d(OCSP_ONEREQ *x, int nid, void *value, int crit, unsigned long flags);
int OCSP_ONEREQ_add_ext(OCSP_ONEREQ *x, X509_EXTENSION *ex, int loc);

/* Of a response. */
int OCSP_BASICRESP_get_ext_count(OCSP_BASICRESP *x);
int OCSP_BASICRESP_get_ext_by_NID(OCSP_BASICRESP *x, int nid, int lastpos);
int OCSP_BASICRESP_get_ext_by_OBJ(OCSP_BASICRESP *x, const ASN1_OBJECT *obj, int lastpos);
int OCSP_BASICRESP_get_ext_by_critical(OCSP_BASICRESP *x, int crit, int lastpos);
X509_EXTENSION *OCSP_BASICRESP_get_ext(OCSP_BASICRESP *x, int loc);
X509_EXTENSION *OCSP_BASICRESP_delete_ext(OCSP_BASICRESP *x, int loc);
void *OCSP_BASICRESP_get1_ext_d2i(OCSP_BASICRESP *x, int nid, int *crit, int *idx);
int OCSP_BASICRESP_add1_ext_i2d(OCSP_BASICRESP *x, int nid, void *value, int crit,
                                unsigned long flags);
int OCSP_BASICRESP_add_ext(OCSP_BASICRESP *x, X509_EXTENSION *ex, int loc);

/* Of the answer on one certificate. */
int OCSP_SINGLERESP_get_ext_count(OCSP_SINGLERESP *x);
int OCSP_SINGLERESP_get_ext_by_NID(OCSP_SINGLERESP *x, int nid, int lastpos);
int OCSP_SINGLERESP_get_ext_by_OBJ(OCSP_SINGLERESP *x, const ASN1_OBJECT *obj, int lastpos);
int OCSP_SINGLERESP_get_ext_by_critical(OCSP_SINGLERESP *x, int crit, int lastpos);
X509_EXTENSION *OCSP_SINGLERESP_get_ext(OCSP_SINGLERESP *x, int loc);
X509_EXTENSION *OCSP_SINGLERESP_delete_ext(OCSP_SINGLERESP *x, int loc);
void *OCSP_SINGLERESP_get1_ext_d2i(OCSP_SINGLERESP *x, int nid, int *crit, int *idx);
int OCSP_SINGLERESP_add1_ext_i2d(OCSP_SINGLERESP *x, int nid, void *value, int crit,
                                 unsigned long flags);
int OCSP_SINGLERESP_add_ext(OCSP_SINGLERESP *x, X509_EXTENSION *ex, int loc);

/* ---- Text ---- */

/* The standard's names of numbers, or "(UNKNOWN)". */
const char *OCSP_response_status_str(long s);
const char *OCSP_cert_status_str(long s);
const char *OCSP_crl_reason_str(long s);

/* With certificates by the flags of X509_print_ex(3). 1 or 0. */
int OCSP_REQUEST_print(BIO *bp, OCSP_REQUEST *a, unsigned long flags);
int OCSP_RESPONSE_print(BIO *bp, OCSP_RESPONSE *o, unsigned long flags);

ASSAY_API_END

#endif
#endif
