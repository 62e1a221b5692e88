/* Enhanced Security Services: RFC 2634, 5.4, and RFC 5035. An attribute of a signer says which
 * certificates are meant. OSSL_ESS_check_signing_certs(3); d2i_X509(3) says what the functions of a
 * type do. */
#ifndef OPENSSL_ESS_H
#define OPENSSL_ESS_H

#include <openssl/esserr.h>
#include <openssl/opensslconf.h>
#include <openssl/safestack.h>
#include <openssl/x509.h>

ASSAY_API_BEGIN

/* A certificate by its SHA-1, and by a digest that is named. */
typedef struct ESS_issuer_serial ESS_ISSUER_SERIAL;
typedef struct ESS_cert_id ESS_CERT_ID;
typedef struct ESS_signing_cert ESS_SIGNING_CERT;
typedef struct ESS_signing_cert_v2_st ESS_SIGNING_CERT_V2;
typedef struct ESS_cert_id_v2_st ESS_CERT_ID_V2;
SKM_DEFINE_STACK_OF_INTERNAL(ESS_CERT_ID, ESS_CERT_ID, ESS_CERT_ID)
#define sk_ESS_CERT_ID_num(sk)                 ASSAY_SK_num(ESS_CERT_ID, sk)
#define sk_ESS_CERT_ID_value(sk, idx)          ASSAY_SK_value(ESS_CERT_ID, ESS_CERT_ID, sk, idx)
#define sk_ESS_CERT_ID_new(cmp)                ASSAY_SK_new(ESS_CERT_ID, cmp)
#define sk_ESS_CERT_ID_new_null()              ASSAY_SK_new_null(ESS_CERT_ID)
#define sk_ESS_CERT_ID_new_reserve(cmp, n)     ASSAY_SK_new_reserve(ESS_CERT_ID, cmp, n)
#define sk_ESS_CERT_ID_reserve(sk, n)          ASSAY_SK_reserve(ESS_CERT_ID, sk, n)
#define sk_ESS_CERT_ID_free(sk)                ASSAY_SK_free(ESS_CERT_ID, sk)
#define sk_ESS_CERT_ID_zero(sk)                ASSAY_SK_zero(ESS_CERT_ID, sk)
#define sk_ESS_CERT_ID_delete(sk, i)           ASSAY_SK_delete(ESS_CERT_ID, ESS_CERT_ID, sk, i)
#define sk_ESS_CERT_ID_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(ESS_CERT_ID, ESS_CERT_ID, sk, ptr)
#define sk_ESS_CERT_ID_push(sk, ptr)           ASSAY_SK_push(ESS_CERT_ID, sk, ptr)
#define sk_ESS_CERT_ID_unshift(sk, ptr)        ASSAY_SK_unshift(ESS_CERT_ID, sk, ptr)
#define sk_ESS_CERT_ID_pop(sk)                 ASSAY_SK_pop(ESS_CERT_ID, ESS_CERT_ID, sk)
#define sk_ESS_CERT_ID_shift(sk)               ASSAY_SK_shift(ESS_CERT_ID, ESS_CERT_ID, sk)
#define sk_ESS_CERT_ID_pop_free(sk, freefunc)  ASSAY_SK_pop_free(ESS_CERT_ID, sk, freefunc)
#define sk_ESS_CERT_ID_insert(sk, ptr, idx)    ASSAY_SK_insert(ESS_CERT_ID, sk, ptr, idx)
#define sk_ESS_CERT_ID_set(sk, idx, ptr)       ASSAY_SK_set(ESS_CERT_ID, ESS_CERT_ID, sk, idx, ptr)
#define sk_ESS_CERT_ID_find(sk, ptr)           ASSAY_SK_find(ESS_CERT_ID, sk, ptr)
#define sk_ESS_CERT_ID_find_ex(sk, ptr)        ASSAY_SK_find_ex(ESS_CERT_ID, sk, ptr)
#define sk_ESS_CERT_ID_find_all(sk, ptr, pnum) ASSAY_SK_find_all(ESS_CERT_ID, sk, ptr, pnum)
#define sk_ESS_CERT_ID_sort(sk)                ASSAY_SK_sort(ESS_CERT_ID, sk)
#define sk_ESS_CERT_ID_is_sorted(sk)           ASSAY_SK_is_sorted(ESS_CERT_ID, sk)
#define sk_ESS_CERT_ID_dup(sk)                 ASSAY_SK_dup(ESS_CERT_ID, sk)
#define sk_ESS_CERT_ID_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(ESS_CERT_ID, sk, copyfunc, freefunc)
#define sk_ESS_CERT_ID_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(ESS_CERT_ID, sk, cmp)
SKM_DEFINE_STACK_OF_INTERNAL(ESS_CERT_ID_V2, ESS_CERT_ID_V2, ESS_CERT_ID_V2)
#define sk_ESS_CERT_ID_V2_num(sk)             ASSAY_SK_num(ESS_CERT_ID_V2, sk)
#define sk_ESS_CERT_ID_V2_value(sk, idx)      ASSAY_SK_value(ESS_CERT_ID_V2, ESS_CERT_ID_V2, sk, idx)
#define sk_ESS_CERT_ID_V2_new(cmp)            ASSAY_SK_new(ESS_CERT_ID_V2, cmp)
#define sk_ESS_CERT_ID_V2_new_null()          ASSAY_SK_new_null(ESS_CERT_ID_V2)
#define sk_ESS_CERT_ID_V2_new_reserve(cmp, n) ASSAY_SK_new_reserve(ESS_CERT_ID_V2, cmp, n)
#define sk_ESS_CERT_ID_V2_reserve(sk, n)      ASSAY_SK_reserve(ESS_CERT_ID_V2, sk, n)
#define sk_ESS_CERT_ID_V2_free(sk)            ASSAY_SK_free(ESS_CERT_ID_V2, sk)
#define sk_ESS_CERT_ID_V2_zero(sk)            ASSAY_SK_zero(ESS_CERT_ID_V2, sk)
#define sk_ESS_CERT_ID_V2_delete(sk, i)       ASSAY_SK_delete(ESS_CERT_ID_V2, ESS_CERT_ID_V2, sk, i)
#define sk_ESS_CERT_ID_V2_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(ESS_CERT_ID_V2, ESS_CERT_ID_V2, sk, ptr)
#define sk_ESS_CERT_ID_V2_push(sk, ptr)          ASSAY_SK_push(ESS_CERT_ID_V2, sk, ptr)
#define sk_ESS_CERT_ID_V2_unshift(sk, ptr)       ASSAY_SK_unshift(ESS_CERT_ID_V2, sk, ptr)
#define sk_ESS_CERT_ID_V2_pop(sk)                ASSAY_SK_pop(ESS_CERT_ID_V2, ESS_CERT_ID_V2, sk)
#define sk_ESS_CERT_ID_V2_shift(sk)              ASSAY_SK_shift(ESS_CERT_ID_V2, ESS_CERT_ID_V2, sk)
#define sk_ESS_CERT_ID_V2_pop_free(sk, freefunc) ASSAY_SK_pop_free(ESS_CERT_ID_V2, sk, freefunc)
#define sk_ESS_CERT_ID_V2_insert(sk, ptr, idx)   ASSAY_SK_insert(ESS_CERT_ID_V2, sk, ptr, idx)
#define sk_ESS_CERT_ID_V2_set(sk, idx, ptr) \
    ASSAY_SK_set(ESS_CERT_ID_V2, ESS_CERT_ID_V2, sk, idx, ptr)
#define sk_ESS_CERT_ID_V2_find(sk, ptr)           ASSAY_SK_find(ESS_CERT_ID_V2, sk, ptr)
#define sk_ESS_CERT_ID_V2_find_ex(sk, ptr)        ASSAY_SK_find_ex(ESS_CERT_ID_V2, sk, ptr)
#define sk_ESS_CERT_ID_V2_find_all(sk, ptr, pnum) ASSAY_SK_find_all(ESS_CERT_ID_V2, sk, ptr, pnum)
#define sk_ESS_CERT_ID_V2_sort(sk)                ASSAY_SK_sort(ESS_CERT_ID_V2, sk)
#define sk_ESS_CERT_ID_V2_is_sorted(sk)           ASSAY_SK_is_sorted(ESS_CERT_ID_V2, sk)
#define sk_ESS_CERT_ID_V2_dup(sk)                 ASSAY_SK_dup(ESS_CERT_ID_V2, sk)
#define sk_ESS_CERT_ID_V2_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(ESS_CERT_ID_V2, sk, copyfunc, freefunc)
#define sk_ESS_CERT_ID_V2_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(ESS_CERT_ID_V2, sk, cmp)

DECLARE_ASN1_ALLOC_FUNCTIONS(ESS_ISSUER_SERIAL)
DECLARE_ASN1_ENCODE_FUNCTIONS_only(ESS_ISSUER_SERIAL, ESS_ISSUER_SERIAL)
    DECLARE_ASN1_DUP_FUNCTION(ESS_ISSUER_SERIAL) DECLARE_ASN1_ALLOC_FUNCTIONS(ESS_CERT_ID)
        DECLARE_ASN1_ENCODE_FUNCTIONS_only(ESS_CERT_ID, ESS_CERT_ID)
            DECLARE_ASN1_DUP_FUNCTION(ESS_CERT_ID) DECLARE_ASN1_FUNCTIONS(ESS_SIGNING_CERT)
                DECLARE_ASN1_DUP_FUNCTION(ESS_SIGNING_CERT)
                    DECLARE_ASN1_ALLOC_FUNCTIONS(ESS_CERT_ID_V2)
                        DECLARE_ASN1_ENCODE_FUNCTIONS_only(ESS_CERT_ID_V2, ESS_CERT_ID_V2)
                            DECLARE_ASN1_DUP_FUNCTION(ESS_CERT_ID_V2)
                                DECLARE_ASN1_FUNCTIONS(ESS_SIGNING_CERT_V2)
                                    DECLARE_ASN1_DUP_FUNCTION(ESS_SIGNING_CERT_V2)

    /* Names the signer's certificate, with issuer and serial number if that is asked for, and
     * others, always with them. NULL if that failed. */
    ESS_SIGNING_CERT *OSSL_ESS_signing_cert_new_init(const X509 *signcert,
                                                     const STACK_OF(X509) * certs,
                                                     int set_issuer_serial);
ESS_SIGNING_CERT_V2 *OSSL_ESS_signing_cert_v2_new_init(const EVP_MD *hash_alg, const X509 *signcert,
                                                       const STACK_OF(X509) * certs,
                                                       int set_issuer_serial);

/* Whether the chain begins with the certificate that is named first, and has the others. 1, 0 if
 * not, -1 if that can't be told. */
int OSSL_ESS_check_signing_certs(const ESS_SIGNING_CERT *ss, const ESS_SIGNING_CERT_V2 *ssv2,
                                 const STACK_OF(X509) * chain, int require_signing_cert);

ASSAY_API_END

#endif
