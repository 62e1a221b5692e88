/* X.509 (RFC 5280): certificates, requests, CRLs, their names, extensions and attributes; keys as
 * SubjectPublicKeyInfo and PKCS #8. d2i_X509(3) and the pages that it names. */
#ifndef OPENSSL_X509_H
#define OPENSSL_X509_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_X509_H
#endif

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/buffer.h>
#include <openssl/e_os2.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/http.h>
#include <openssl/safestack.h>
#include <openssl/types.h>

#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/rsa.h>
#endif

#include <openssl/sha.h>
#include <openssl/x509err.h>
#include <stdio.h>
#include <time.h>

ASSAY_API_BEGIN

/* ---- Types ---- */

typedef struct X509_name_entry_st X509_NAME_ENTRY;
typedef struct X509_extension_st X509_EXTENSION;
typedef struct x509_attributes_st X509_ATTRIBUTE;
typedef struct X509_req_info_st X509_REQ_INFO;
typedef struct X509_req_st X509_REQ;
typedef struct x509_cert_aux_st X509_CERT_AUX;
typedef struct x509_cinf_st X509_CINF;
typedef struct X509_crl_info_st X509_CRL_INFO;
typedef struct X509_sig_st X509_SIG;

SKM_DEFINE_STACK_OF_INTERNAL(X509, X509, X509)
#define sk_X509_num(sk)                           ASSAY_SK_num(X509, sk)
#define sk_X509_value(sk, idx)                    ASSAY_SK_value(X509, X509, sk, idx)
#define sk_X509_new(cmp)                          ASSAY_SK_new(X509, cmp)
#define sk_X509_new_null()                        ASSAY_SK_new_null(X509)
#define sk_X509_new_reserve(cmp, n)               ASSAY_SK_new_reserve(X509, cmp, n)
#define sk_X509_reserve(sk, n)                    ASSAY_SK_reserve(X509, sk, n)
#define sk_X509_free(sk)                          ASSAY_SK_free(X509, sk)
#define sk_X509_zero(sk)                          ASSAY_SK_zero(X509, sk)
#define sk_X509_delete(sk, i)                     ASSAY_SK_delete(X509, X509, sk, i)
#define sk_X509_delete_ptr(sk, ptr)               ASSAY_SK_delete_ptr(X509, X509, sk, ptr)
#define sk_X509_push(sk, ptr)                     ASSAY_SK_push(X509, sk, ptr)
#define sk_X509_unshift(sk, ptr)                  ASSAY_SK_unshift(X509, sk, ptr)
#define sk_X509_pop(sk)                           ASSAY_SK_pop(X509, X509, sk)
#define sk_X509_shift(sk)                         ASSAY_SK_shift(X509, X509, sk)
#define sk_X509_pop_free(sk, freefunc)            ASSAY_SK_pop_free(X509, sk, freefunc)
#define sk_X509_insert(sk, ptr, idx)              ASSAY_SK_insert(X509, sk, ptr, idx)
#define sk_X509_set(sk, idx, ptr)                 ASSAY_SK_set(X509, X509, sk, idx, ptr)
#define sk_X509_find(sk, ptr)                     ASSAY_SK_find(X509, sk, ptr)
#define sk_X509_find_ex(sk, ptr)                  ASSAY_SK_find_ex(X509, sk, ptr)
#define sk_X509_find_all(sk, ptr, pnum)           ASSAY_SK_find_all(X509, sk, ptr, pnum)
#define sk_X509_sort(sk)                          ASSAY_SK_sort(X509, sk)
#define sk_X509_is_sorted(sk)                     ASSAY_SK_is_sorted(X509, sk)
#define sk_X509_dup(sk)                           ASSAY_SK_dup(X509, sk)
#define sk_X509_deep_copy(sk, copyfunc, freefunc) ASSAY_SK_deep_copy(X509, sk, copyfunc, freefunc)
#define sk_X509_set_cmp_func(sk, cmp)             ASSAY_SK_set_cmp_func(X509, sk, cmp)

SKM_DEFINE_STACK_OF_INTERNAL(X509_NAME, X509_NAME, X509_NAME)
#define sk_X509_NAME_num(sk)                 ASSAY_SK_num(X509_NAME, sk)
#define sk_X509_NAME_value(sk, idx)          ASSAY_SK_value(X509_NAME, X509_NAME, sk, idx)
#define sk_X509_NAME_new(cmp)                ASSAY_SK_new(X509_NAME, cmp)
#define sk_X509_NAME_new_null()              ASSAY_SK_new_null(X509_NAME)
#define sk_X509_NAME_new_reserve(cmp, n)     ASSAY_SK_new_reserve(X509_NAME, cmp, n)
#define sk_X509_NAME_reserve(sk, n)          ASSAY_SK_reserve(X509_NAME, sk, n)
#define sk_X509_NAME_free(sk)                ASSAY_SK_free(X509_NAME, sk)
#define sk_X509_NAME_zero(sk)                ASSAY_SK_zero(X509_NAME, sk)
#define sk_X509_NAME_delete(sk, i)           ASSAY_SK_delete(X509_NAME, X509_NAME, sk, i)
#define sk_X509_NAME_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(X509_NAME, X509_NAME, sk, ptr)
#define sk_X509_NAME_push(sk, ptr)           ASSAY_SK_push(X509_NAME, sk, ptr)
#define sk_X509_NAME_unshift(sk, ptr)        ASSAY_SK_unshift(X509_NAME, sk, ptr)
#define sk_X509_NAME_pop(sk)                 ASSAY_SK_pop(X509_NAME, X509_NAME, sk)
#define sk_X509_NAME_shift(sk)               ASSAY_SK_shift(X509_NAME, X509_NAME, sk)
#define sk_X509_NAME_pop_free(sk, freefunc)  ASSAY_SK_pop_free(X509_NAME, sk, freefunc)
#define sk_X509_NAME_insert(sk, ptr, idx)    ASSAY_SK_insert(X509_NAME, sk, ptr, idx)
#define sk_X509_NAME_set(sk, idx, ptr)       ASSAY_SK_set(X509_NAME, X509_NAME, sk, idx, ptr)
#define sk_X509_NAME_find(sk, ptr)           ASSAY_SK_find(X509_NAME, sk, ptr)
#define sk_X509_NAME_find_ex(sk, ptr)        ASSAY_SK_find_ex(X509_NAME, sk, ptr)
#define sk_X509_NAME_find_all(sk, ptr, pnum) ASSAY_SK_find_all(X509_NAME, sk, ptr, pnum)
#define sk_X509_NAME_sort(sk)                ASSAY_SK_sort(X509_NAME, sk)
#define sk_X509_NAME_is_sorted(sk)           ASSAY_SK_is_sorted(X509_NAME, sk)
#define sk_X509_NAME_dup(sk)                 ASSAY_SK_dup(X509_NAME, sk)
#define sk_X509_NAME_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(X509_NAME, sk, copyfunc, freefunc)
#define sk_X509_NAME_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(X509_NAME, sk, cmp)

SKM_DEFINE_STACK_OF_INTERNAL(X509_NAME_ENTRY, X509_NAME_ENTRY, X509_NAME_ENTRY)
#define sk_X509_NAME_ENTRY_num(sk)             ASSAY_SK_num(X509_NAME_ENTRY, sk)
#define sk_X509_NAME_ENTRY_value(sk, idx)      ASSAY_SK_value(X509_NAME_ENTRY, X509_NAME_ENTRY, sk, idx)
#define sk_X509_NAME_ENTRY_new(cmp)            ASSAY_SK_new(X509_NAME_ENTRY, cmp)
#define sk_X509_NAME_ENTRY_new_null()          ASSAY_SK_new_null(X509_NAME_ENTRY)
#define sk_X509_NAME_ENTRY_new_reserve(cmp, n) ASSAY_SK_new_reserve(X509_NAME_ENTRY, cmp, n)
#define sk_X509_NAME_ENTRY_reserve(sk, n)      ASSAY_SK_reserve(X509_NAME_ENTRY, sk, n)
#define sk_X509_NAME_ENTRY_free(sk)            ASSAY_SK_free(X509_NAME_ENTRY, sk)
#define sk_X509_NAME_ENTRY_zero(sk)            ASSAY_SK_zero(X509_NAME_ENTRY, sk)
#define sk_X509_NAME_ENTRY_delete(sk, i)       ASSAY_SK_delete(X509_NAME_ENTRY, X509_NAME_ENTRY, sk, i)
#define sk_X509_NAME_ENTRY_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(X509_NAME_ENTRY, X509_NAME_ENTRY, sk, ptr)
#define sk_X509_NAME_ENTRY_push(sk, ptr)          ASSAY_SK_push(X509_NAME_ENTRY, sk, ptr)
#define sk_X509_NAME_ENTRY_unshift(sk, ptr)       ASSAY_SK_unshift(X509_NAME_ENTRY, sk, ptr)
#define sk_X509_NAME_ENTRY_pop(sk)                ASSAY_SK_pop(X509_NAME_ENTRY, X509_NAME_ENTRY, sk)
#define sk_X509_NAME_ENTRY_shift(sk)              ASSAY_SK_shift(X509_NAME_ENTRY, X509_NAME_ENTRY, sk)
#define sk_X509_NAME_ENTRY_pop_free(sk, freefunc) ASSAY_SK_pop_free(X509_NAME_ENTRY, sk, freefunc)
#define sk_X509_NAME_ENTRY_insert(sk, ptr, idx)   ASSAY_SK_insert(X509_NAME_ENTRY, sk, ptr, idx)
#define sk_X509_NAME_ENTRY_set(sk, idx, ptr) \
    ASSAY_SK_set(X509_NAME_ENTRY, X509_NAME_ENTRY, sk, idx, ptr)
#define sk_X509_NAME_ENTRY_find(sk, ptr)           ASSAY_SK_find(X509_NAME_ENTRY, sk, ptr)
#define sk_X509_NAME_ENTRY_find_ex(sk, ptr)        ASSAY_SK_find_ex(X509_NAME_ENTRY, sk, ptr)
#define sk_X509_NAME_ENTRY_find_all(sk, ptr, pnum) ASSAY_SK_find_all(X509_NAME_ENTRY, sk, ptr, pnum)
#define sk_X509_NAME_ENTRY_sort(sk)                ASSAY_SK_sort(X509_NAME_ENTRY, sk)
#define sk_X509_NAME_ENTRY_is_sorted(sk)           ASSAY_SK_is_sorted(X509_NAME_ENTRY, sk)
#define sk_X509_NAME_ENTRY_dup(sk)                 ASSAY_SK_dup(X509_NAME_ENTRY, sk)
#define sk_X509_NAME_ENTRY_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(X509_NAME_ENTRY, sk, copyfunc, freefunc)
#define sk_X509_NAME_ENTRY_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(X509_NAME_ENTRY, sk, cmp)

SKM_DEFINE_STACK_OF_INTERNAL(X509_EXTENSION, X509_EXTENSION, X509_EXTENSION)
#define sk_X509_EXTENSION_num(sk)             ASSAY_SK_num(X509_EXTENSION, sk)
#define sk_X509_EXTENSION_value(sk, idx)      ASSAY_SK_value(X509_EXTENSION, X509_EXTENSION, sk, idx)
#define sk_X509_EXTENSION_new(cmp)            ASSAY_SK_new(X509_EXTENSION, cmp)
#define sk_X509_EXTENSION_new_null()          ASSAY_SK_new_null(X509_EXTENSION)
#define sk_X509_EXTENSION_new_reserve(cmp, n) ASSAY_SK_new_reserve(X509_EXTENSION, cmp, n)
#define sk_X509_EXTENSION_reserve(sk, n)      ASSAY_SK_reserve(X509_EXTENSION, sk, n)
#define sk_X509_EXTENSION_free(sk)            ASSAY_SK_free(X509_EXTENSION, sk)
#define sk_X509_EXTENSION_zero(sk)            ASSAY_SK_zero(X509_EXTENSION, sk)
#define sk_X509_EXTENSION_delete(sk, i)       ASSAY_SK_delete(X509_EXTENSION, X509_EXTENSION, sk, i)
#define sk_X509_EXTENSION_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(X509_EXTENSION, X509_EXTENSION, sk, ptr)
#define sk_X509_EXTENSION_push(sk, ptr)          ASSAY_SK_push(X509_EXTENSION, sk, ptr)
#define sk_X509_EXTENSION_unshift(sk, ptr)       ASSAY_SK_unshift(X509_EXTENSION, sk, ptr)
#define sk_X509_EXTENSION_pop(sk)                ASSAY_SK_pop(X509_EXTENSION, X509_EXTENSION, sk)
#define sk_X509_EXTENSION_shift(sk)              ASSAY_SK_shift(X509_EXTENSION, X509_EXTENSION, sk)
#define sk_X509_EXTENSION_pop_free(sk, freefunc) ASSAY_SK_pop_free(X509_EXTENSION, sk, freefunc)
#define sk_X509_EXTENSION_insert(sk, ptr, idx)   ASSAY_SK_insert(X509_EXTENSION, sk, ptr, idx)
#define sk_X509_EXTENSION_set(sk, idx, ptr) \
    ASSAY_SK_set(X509_EXTENSION, X509_EXTENSION, sk, idx, ptr)
#define sk_X509_EXTENSION_find(sk, ptr)           ASSAY_SK_find(X509_EXTENSION, sk, ptr)
#define sk_X509_EXTENSION_find_ex(sk, ptr)        ASSAY_SK_find_ex(X509_EXTENSION, sk, ptr)
#define sk_X509_EXTENSION_find_all(sk, ptr, pnum) ASSAY_SK_find_all(X509_EXTENSION, sk, ptr, pnum)
#define sk_X509_EXTENSION_sort(sk)                ASSAY_SK_sort(X509_EXTENSION, sk)
#define sk_X509_EXTENSION_is_sorted(sk)           ASSAY_SK_is_sorted(X509_EXTENSION, sk)
#define sk_X509_EXTENSION_dup(sk)                 ASSAY_SK_dup(X509_EXTENSION, sk)
#define sk_X509_EXTENSION_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(X509_EXTENSION, sk, copyfunc, freefunc)
#define sk_X509_EXTENSION_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(X509_EXTENSION, sk, cmp)

SKM_DEFINE_STACK_OF_INTERNAL(X509_ATTRIBUTE, X509_ATTRIBUTE, X509_ATTRIBUTE)
#define sk_X509_ATTRIBUTE_num(sk)             ASSAY_SK_num(X509_ATTRIBUTE, sk)
#define sk_X509_ATTRIBUTE_value(sk, idx)      ASSAY_SK_value(X509_ATTRIBUTE, X509_ATTRIBUTE, sk, idx)
#define sk_X509_ATTRIBUTE_new(cmp)            ASSAY_SK_new(X509_ATTRIBUTE, cmp)
#define sk_X509_ATTRIBUTE_new_null()          ASSAY_SK_new_null(X509_ATTRIBUTE)
#define sk_X509_ATTRIBUTE_new_reserve(cmp, n) ASSAY_SK_new_reserve(X509_ATTRIBUTE, cmp, n)
#define sk_X509_ATTRIBUTE_reserve(sk, n)      ASSAY_SK_reserve(X509_ATTRIBUTE, sk, n)
#define sk_X509_ATTRIBUTE_free(sk)            ASSAY_SK_free(X509_ATTRIBUTE, sk)
#define sk_X509_ATTRIBUTE_zero(sk)            ASSAY_SK_zero(X509_ATTRIBUTE, sk)
#define sk_X509_ATTRIBUTE_delete(sk, i)       ASSAY_SK_delete(X509_ATTRIBUTE, X509_ATTRIBUTE, sk, i)
#define sk_X509_ATTRIBUTE_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(X509_ATTRIBUTE, X509_ATTRIBUTE, sk, ptr)
#define sk_X509_ATTRIBUTE_push(sk, ptr)          ASSAY_SK_push(X509_ATTRIBUTE, sk, ptr)
#define sk_X509_ATTRIBUTE_unshift(sk, ptr)       ASSAY_SK_unshift(X509_ATTRIBUTE, sk, ptr)
#define sk_X509_ATTRIBUTE_pop(sk)                ASSAY_SK_pop(X509_ATTRIBUTE, X509_ATTRIBUTE, sk)
#define sk_X509_ATTRIBUTE_shift(sk)              ASSAY_SK_shift(X509_ATTRIBUTE, X509_ATTRIBUTE, sk)
#define sk_X509_ATTRIBUTE_pop_free(sk, freefunc) ASSAY_SK_pop_free(X509_ATTRIBUTE, sk, freefunc)
#define sk_X509_ATTRIBUTE_insert(sk, ptr, idx)   ASSAY_SK_insert(X509_ATTRIBUTE, sk, ptr, idx)
#define sk_X509_ATTRIBUTE_set(sk, idx, ptr) \
    ASSAY_SK_set(X509_ATTRIBUTE, X509_ATTRIBUTE, sk, idx, ptr)
#define sk_X509_ATTRIBUTE_find(sk, ptr)           ASSAY_SK_find(X509_ATTRIBUTE, sk, ptr)
#define sk_X509_ATTRIBUTE_find_ex(sk, ptr)        ASSAY_SK_find_ex(X509_ATTRIBUTE, sk, ptr)
#define sk_X509_ATTRIBUTE_find_all(sk, ptr, pnum) ASSAY_SK_find_all(X509_ATTRIBUTE, sk, ptr, pnum)
#define sk_X509_ATTRIBUTE_sort(sk)                ASSAY_SK_sort(X509_ATTRIBUTE, sk)
#define sk_X509_ATTRIBUTE_is_sorted(sk)           ASSAY_SK_is_sorted(X509_ATTRIBUTE, sk)
#define sk_X509_ATTRIBUTE_dup(sk)                 ASSAY_SK_dup(X509_ATTRIBUTE, sk)
#define sk_X509_ATTRIBUTE_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(X509_ATTRIBUTE, sk, copyfunc, freefunc)
#define sk_X509_ATTRIBUTE_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(X509_ATTRIBUTE, sk, cmp)

SKM_DEFINE_STACK_OF_INTERNAL(X509_CRL, X509_CRL, X509_CRL)
#define sk_X509_CRL_num(sk)                 ASSAY_SK_num(X509_CRL, sk)
#define sk_X509_CRL_value(sk, idx)          ASSAY_SK_value(X509_CRL, X509_CRL, sk, idx)
#define sk_X509_CRL_new(cmp)                ASSAY_SK_new(X509_CRL, cmp)
#define sk_X509_CRL_new_null()              ASSAY_SK_new_null(X509_CRL)
#define sk_X509_CRL_new_reserve(cmp, n)     ASSAY_SK_new_reserve(X509_CRL, cmp, n)
#define sk_X509_CRL_reserve(sk, n)          ASSAY_SK_reserve(X509_CRL, sk, n)
#define sk_X509_CRL_free(sk)                ASSAY_SK_free(X509_CRL, sk)
#define sk_X509_CRL_zero(sk)                ASSAY_SK_zero(X509_CRL, sk)
#define sk_X509_CRL_delete(sk, i)           ASSAY_SK_delete(X509_CRL, X509_CRL, sk, i)
#define sk_X509_CRL_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(X509_CRL, X509_CRL, sk, ptr)
#define sk_X509_CRL_push(sk, ptr)           ASSAY_SK_push(X509_CRL, sk, ptr)
#define sk_X509_CRL_unshift(sk, ptr)        ASSAY_SK_unshift(X509_CRL, sk, ptr)
#define sk_X509_CRL_pop(sk)                 ASSAY_SK_pop(X509_CRL, X509_CRL, sk)
#define sk_X509_CRL_shift(sk)               ASSAY_SK_shift(X509_CRL, X509_CRL, sk)
#define sk_X509_CRL_pop_free(sk, freefunc)  ASSAY_SK_pop_free(X509_CRL, sk, freefunc)
#define sk_X509_CRL_insert(sk, ptr, idx)    ASSAY_SK_insert(X509_CRL, sk, ptr, idx)
#define sk_X509_CRL_set(sk, idx, ptr)       ASSAY_SK_set(X509_CRL, X509_CRL, sk, idx, ptr)
#define sk_X509_CRL_find(sk, ptr)           ASSAY_SK_find(X509_CRL, sk, ptr)
#define sk_X509_CRL_find_ex(sk, ptr)        ASSAY_SK_find_ex(X509_CRL, sk, ptr)
#define sk_X509_CRL_find_all(sk, ptr, pnum) ASSAY_SK_find_all(X509_CRL, sk, ptr, pnum)
#define sk_X509_CRL_sort(sk)                ASSAY_SK_sort(X509_CRL, sk)
#define sk_X509_CRL_is_sorted(sk)           ASSAY_SK_is_sorted(X509_CRL, sk)
#define sk_X509_CRL_dup(sk)                 ASSAY_SK_dup(X509_CRL, sk)
#define sk_X509_CRL_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(X509_CRL, sk, copyfunc, freefunc)
#define sk_X509_CRL_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(X509_CRL, sk, cmp)

SKM_DEFINE_STACK_OF_INTERNAL(X509_REVOKED, X509_REVOKED, X509_REVOKED)
#define sk_X509_REVOKED_num(sk)                 ASSAY_SK_num(X509_REVOKED, sk)
#define sk_X509_REVOKED_value(sk, idx)          ASSAY_SK_value(X509_REVOKED, X509_REVOKED, sk, idx)
#define sk_X509_REVOKED_new(cmp)                ASSAY_SK_new(X509_REVOKED, cmp)
#define sk_X509_REVOKED_new_null()              ASSAY_SK_new_null(X509_REVOKED)
#define sk_X509_REVOKED_new_reserve(cmp, n)     ASSAY_SK_new_reserve(X509_REVOKED, cmp, n)
#define sk_X509_REVOKED_reserve(sk, n)          ASSAY_SK_reserve(X509_REVOKED, sk, n)
#define sk_X509_REVOKED_free(sk)                ASSAY_SK_free(X509_REVOKED, sk)
#define sk_X509_REVOKED_zero(sk)                ASSAY_SK_zero(X509_REVOKED, sk)
#define sk_X509_REVOKED_delete(sk, i)           ASSAY_SK_delete(X509_REVOKED, X509_REVOKED, sk, i)
#define sk_X509_REVOKED_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(X509_REVOKED, X509_REVOKED, sk, ptr)
#define sk_X509_REVOKED_push(sk, ptr)           ASSAY_SK_push(X509_REVOKED, sk, ptr)
#define sk_X509_REVOKED_unshift(sk, ptr)        ASSAY_SK_unshift(X509_REVOKED, sk, ptr)
#define sk_X509_REVOKED_pop(sk)                 ASSAY_SK_pop(X509_REVOKED, X509_REVOKED, sk)
#define sk_X509_REVOKED_shift(sk)               ASSAY_SK_shift(X509_REVOKED, X509_REVOKED, sk)
#define sk_X509_REVOKED_pop_free(sk, freefunc)  ASSAY_SK_pop_free(X509_REVOKED, sk, freefunc)
#define sk_X509_REVOKED_insert(sk, ptr, idx)    ASSAY_SK_insert(X509_REVOKED, sk, ptr, idx)
#define sk_X509_REVOKED_set(sk, idx, ptr)       ASSAY_SK_set(X509_REVOKED, X509_REVOKED, sk, idx, ptr)
#define sk_X509_REVOKED_find(sk, ptr)           ASSAY_SK_find(X509_REVOKED, sk, ptr)
#define sk_X509_REVOKED_find_ex(sk, ptr)        ASSAY_SK_find_ex(X509_REVOKED, sk, ptr)
#define sk_X509_REVOKED_find_all(sk, ptr, pnum) ASSAY_SK_find_all(X509_REVOKED, sk, ptr, pnum)
#define sk_X509_REVOKED_sort(sk)                ASSAY_SK_sort(X509_REVOKED, sk)
#define sk_X509_REVOKED_is_sorted(sk)           ASSAY_SK_is_sorted(X509_REVOKED, sk)
#define sk_X509_REVOKED_dup(sk)                 ASSAY_SK_dup(X509_REVOKED, sk)
#define sk_X509_REVOKED_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(X509_REVOKED, sk, copyfunc, freefunc)
#define sk_X509_REVOKED_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(X509_REVOKED, sk, cmp)

typedef STACK_OF(X509_EXTENSION) X509_EXTENSIONS;

/* AlgorithmIdentifier (RFC 5280, 4.1.1.2). */
struct X509_algor_st {
    ASN1_OBJECT *algorithm;
    ASN1_TYPE *parameter;
};
typedef STACK_OF(X509_ALGOR) X509_ALGORS;

/* Validity. */
typedef struct X509_val_st {
    ASN1_TIME *notBefore;
    ASN1_TIME *notAfter;
} X509_VAL;

/* A private key beside a certificate in an X509_INFO. */
typedef struct private_key_st {
    int version;
    X509_ALGOR *enc_algor;
    ASN1_OCTET_STRING *enc_pkey;
    EVP_PKEY *dec_pkey; /* once it is decrypted */
    int key_length;
    char *key_data;
    int key_free; /* key_data is this object's */
    EVP_CIPHER_INFO cipher;
} X509_PKEY;

/* What a file of PEM holds, object by object: PEM_X509_INFO_read_bio. */
typedef struct X509_info_st {
    X509 *x509;
    X509_CRL *crl;
    X509_PKEY *x_pkey;
    EVP_CIPHER_INFO enc_cipher;
    int enc_len;
    char *enc_data;
} X509_INFO;
SKM_DEFINE_STACK_OF_INTERNAL(X509_INFO, X509_INFO, X509_INFO)
#define sk_X509_INFO_num(sk)                 ASSAY_SK_num(X509_INFO, sk)
#define sk_X509_INFO_value(sk, idx)          ASSAY_SK_value(X509_INFO, X509_INFO, sk, idx)
#define sk_X509_INFO_new(cmp)                ASSAY_SK_new(X509_INFO, cmp)
#define sk_X509_INFO_new_null()              ASSAY_SK_new_null(X509_INFO)
#define sk_X509_INFO_new_reserve(cmp, n)     ASSAY_SK_new_reserve(X509_INFO, cmp, n)
#define sk_X509_INFO_reserve(sk, n)          ASSAY_SK_reserve(X509_INFO, sk, n)
#define sk_X509_INFO_free(sk)                ASSAY_SK_free(X509_INFO, sk)
#define sk_X509_INFO_zero(sk)                ASSAY_SK_zero(X509_INFO, sk)
#define sk_X509_INFO_delete(sk, i)           ASSAY_SK_delete(X509_INFO, X509_INFO, sk, i)
#define sk_X509_INFO_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(X509_INFO, X509_INFO, sk, ptr)
#define sk_X509_INFO_push(sk, ptr)           ASSAY_SK_push(X509_INFO, sk, ptr)
#define sk_X509_INFO_unshift(sk, ptr)        ASSAY_SK_unshift(X509_INFO, sk, ptr)
#define sk_X509_INFO_pop(sk)                 ASSAY_SK_pop(X509_INFO, X509_INFO, sk)
#define sk_X509_INFO_shift(sk)               ASSAY_SK_shift(X509_INFO, X509_INFO, sk)
#define sk_X509_INFO_pop_free(sk, freefunc)  ASSAY_SK_pop_free(X509_INFO, sk, freefunc)
#define sk_X509_INFO_insert(sk, ptr, idx)    ASSAY_SK_insert(X509_INFO, sk, ptr, idx)
#define sk_X509_INFO_set(sk, idx, ptr)       ASSAY_SK_set(X509_INFO, X509_INFO, sk, idx, ptr)
#define sk_X509_INFO_find(sk, ptr)           ASSAY_SK_find(X509_INFO, sk, ptr)
#define sk_X509_INFO_find_ex(sk, ptr)        ASSAY_SK_find_ex(X509_INFO, sk, ptr)
#define sk_X509_INFO_find_all(sk, ptr, pnum) ASSAY_SK_find_all(X509_INFO, sk, ptr, pnum)
#define sk_X509_INFO_sort(sk)                ASSAY_SK_sort(X509_INFO, sk)
#define sk_X509_INFO_is_sorted(sk)           ASSAY_SK_is_sorted(X509_INFO, sk)
#define sk_X509_INFO_dup(sk)                 ASSAY_SK_dup(X509_INFO, sk)
#define sk_X509_INFO_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(X509_INFO, sk, copyfunc, freefunc)
#define sk_X509_INFO_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(X509_INFO, sk, cmp)

/* SignedPublicKeyAndChallenge, of <keygen> in HTML. */
typedef struct Netscape_spkac_st {
    X509_PUBKEY *pubkey;
    ASN1_IA5STRING *challenge;
} NETSCAPE_SPKAC;

typedef struct Netscape_spki_st {
    NETSCAPE_SPKAC *spkac;
    X509_ALGOR sig_algor;
    ASN1_BIT_STRING *signature;
} NETSCAPE_SPKI;

typedef struct Netscape_certificate_sequence {
    ASN1_OBJECT *type;
    STACK_OF(X509) * certs;
} NETSCAPE_CERT_SEQUENCE;

/* ---- Constants ---- */

/* Kinds of files: X509_LOOKUP_load_file and others. */
#define X509_FILETYPE_PEM     1
#define X509_FILETYPE_ASN1    2
#define X509_FILETYPE_DEFAULT 3

/* Versions, as they are written. */
#define X509_VERSION_1     0
#define X509_VERSION_2     1
#define X509_VERSION_3     2
#define X509_REQ_VERSION_1 0
#define X509_CRL_VERSION_1 0
#define X509_CRL_VERSION_2 1

/* KeyUsage: the first byte of the BIT STRING, and the second above it. */
#define X509v3_KU_DIGITAL_SIGNATURE 0x0080
#define X509v3_KU_NON_REPUDIATION   0x0040
#define X509v3_KU_KEY_ENCIPHERMENT  0x0020
#define X509v3_KU_DATA_ENCIPHERMENT 0x0010
#define X509v3_KU_KEY_AGREEMENT     0x0008
#define X509v3_KU_KEY_CERT_SIGN     0x0004
#define X509v3_KU_CRL_SIGN          0x0002
#define X509v3_KU_ENCIPHER_ONLY     0x0001
#define X509v3_KU_DECIPHER_ONLY     0x8000
#define X509v3_KU_UNDEF             0xffff

/* X509_get_signature_info: what it says is right; fit for TLS. */
#define X509_SIG_INFO_VALID 0x1
#define X509_SIG_INFO_TLS   0x2

/* What X509_print_ex leaves out. */
#define X509_FLAG_COMPAT              0
#define X509_FLAG_NO_HEADER           1L
#define X509_FLAG_NO_VERSION          (1L << 1)
#define X509_FLAG_NO_SERIAL           (1L << 2)
#define X509_FLAG_NO_SIGNAME          (1L << 3)
#define X509_FLAG_NO_ISSUER           (1L << 4)
#define X509_FLAG_NO_VALIDITY         (1L << 5)
#define X509_FLAG_NO_SUBJECT          (1L << 6)
#define X509_FLAG_NO_PUBKEY           (1L << 7)
#define X509_FLAG_NO_EXTENSIONS       (1L << 8)
#define X509_FLAG_NO_SIGDUMP          (1L << 9)
#define X509_FLAG_NO_AUX              (1L << 10)
#define X509_FLAG_NO_ATTRIBUTES       (1L << 11)
#define X509_FLAG_NO_IDS              (1L << 12)
#define X509_FLAG_EXTENSIONS_ONLY_KID (1L << 13)

/* How X509_NAME_print_ex writes a name, beside ASN1_STRFLGS_*: what is between the fields, their
 * order, what they are called, and the white space. */
#define XN_FLAG_COMPAT              0 /* as X509_NAME_print */
#define XN_FLAG_SEP_MASK            (0xf << 16)
#define XN_FLAG_SEP_COMMA_PLUS      (1 << 16)
#define XN_FLAG_SEP_CPLUS_SPC       (2 << 16)
#define XN_FLAG_SEP_SPLUS_SPC       (3 << 16)
#define XN_FLAG_SEP_MULTILINE       (4 << 16)
#define XN_FLAG_DN_REV              (1 << 20)
#define XN_FLAG_FN_MASK             (0x3 << 21)
#define XN_FLAG_FN_SN               0
#define XN_FLAG_FN_LN               (1 << 21)
#define XN_FLAG_FN_OID              (2 << 21)
#define XN_FLAG_FN_NONE             (3 << 21)
#define XN_FLAG_SPC_EQ              (1 << 23)
#define XN_FLAG_DUMP_UNKNOWN_FIELDS (1 << 24)
#define XN_FLAG_FN_ALIGN            (1 << 25)
#define XN_FLAG_RFC2253                                                               \
    (ASN1_STRFLGS_RFC2253 | XN_FLAG_SEP_COMMA_PLUS | XN_FLAG_DN_REV | XN_FLAG_FN_SN | \
     XN_FLAG_DUMP_UNKNOWN_FIELDS)
#define XN_FLAG_ONELINE                                                                       \
    (ASN1_STRFLGS_RFC2253 | ASN1_STRFLGS_ESC_QUOTE | XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_SPC_EQ | \
     XN_FLAG_FN_SN)
#define XN_FLAG_MULTILINE                                                                    \
    (ASN1_STRFLGS_ESC_CTRL | ASN1_STRFLGS_ESC_MSB | XN_FLAG_SEP_MULTILINE | XN_FLAG_SPC_EQ | \
     XN_FLAG_FN_LN | XN_FLAG_FN_ALIGN)

/* X509_add_cert, X509_add_certs. */
#define X509_ADD_FLAG_DEFAULT 0
#define X509_ADD_FLAG_UP_REF  0x1
#define X509_ADD_FLAG_PREPEND 0x2
#define X509_ADD_FLAG_NO_DUP  0x4
#define X509_ADD_FLAG_NO_SS   0x8

#define X509_EXT_PACK_UNKNOWN 1
#define X509_EXT_PACK_STRING  2

/* ---- Algorithms: X509_ALGOR_set0(3) ---- */

DECLARE_ASN1_FUNCTIONS(X509_ALGOR)
DECLARE_ASN1_DUP_FUNCTION(X509_ALGOR)
DECLARE_ASN1_ENCODE_FUNCTIONS(X509_ALGORS, X509_ALGORS, X509_ALGORS)
/* set0 takes over the object and the value; what get0 gives stays the algorithm's. */
int X509_ALGOR_set0(X509_ALGOR *alg, ASN1_OBJECT *aobj, int ptype, void *pval);
void X509_ALGOR_get0(const ASN1_OBJECT **paobj, int *pptype, const void **ppval,
                     const X509_ALGOR *algor);
void X509_ALGOR_set_md(X509_ALGOR *alg, const EVP_MD *md);
int X509_ALGOR_cmp(const X509_ALGOR *a, const X509_ALGOR *b);
int X509_ALGOR_copy(X509_ALGOR *dest, const X509_ALGOR *src);

/* ---- Certificates: X509_new(3), d2i_X509(3), X509_dup(3) ---- */

/* TBSCertificate by itself: an object that can be read, written, printed, signed and verified. */
DECLARE_ASN1_FUNCTIONS(X509_CINF)
DECLARE_ASN1_FUNCTIONS(X509)
DECLARE_ASN1_DUP_FUNCTION(X509)
/* An empty one, or NULL; a reference more, each to be freed, 1 or 0; the program's data:
 * CRYPTO_get_ex_new_index(3). */
X509 *X509_new_ex(OSSL_LIB_CTX *libctx, const char *propq);
int X509_up_ref(X509 *x);
#define X509_get_ex_new_index(l, p, newf, dupf, freef) \
    CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_X509, l, p, newf, dupf, freef)
int X509_set_ex_data(X509 *r, int idx, void *arg);
void *X509_get_ex_data(const X509 *r, int idx);

/* From and onto BIOs and FILEs. */
X509 *d2i_X509_bio(BIO *bp, X509 **x509);
int i2d_X509_bio(BIO *bp, const X509 *x509);
X509 *d2i_X509_fp(FILE *fp, X509 **x509);
int i2d_X509_fp(FILE *fp, const X509 *x509);

/* TBSCertificate, encoded anew of what is set: i2d_re_X509_tbs(3). */
int i2d_re_X509_tbs(X509 *x, unsigned char **pp);

/* ---- Fields of a certificate: X509_get_version(3) and the pages that it names ---- */

/* get, get0 and getm give what stays the certificate's, NULL if it is absent; set and set1 copy, 1
 * or 0. */
long X509_get_version(const X509 *x);
int X509_set_version(X509 *x, long version);
ASN1_INTEGER *X509_get_serialNumber(X509 *x);
const ASN1_INTEGER *X509_get0_serialNumber(const X509 *x);
int X509_set_serialNumber(X509 *x, ASN1_INTEGER *serial);
X509_NAME *X509_get_issuer_name(const X509 *a);
int X509_set_issuer_name(X509 *x, const X509_NAME *name);
X509_NAME *X509_get_subject_name(const X509 *a);
int X509_set_subject_name(X509 *x, const X509_NAME *name);
const ASN1_TIME *X509_get0_notBefore(const X509 *x);
ASN1_TIME *X509_getm_notBefore(const X509 *x);
int X509_set1_notBefore(X509 *x, const ASN1_TIME *tm);
const ASN1_TIME *X509_get0_notAfter(const X509 *x);
ASN1_TIME *X509_getm_notAfter(const X509 *x);
int X509_set1_notAfter(X509 *x, const ASN1_TIME *tm);
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define X509_get_notBefore X509_getm_notBefore
#define X509_get_notAfter  X509_getm_notAfter
#define X509_set_notBefore X509_set1_notBefore
#define X509_set_notAfter  X509_set1_notAfter
#endif
void X509_get0_uids(const X509 *x, const ASN1_BIT_STRING **piuid, const ASN1_BIT_STRING **psuid);
const X509_ALGOR *X509_get0_tbs_sigalg(const X509 *x);
const STACK_OF(X509_EXTENSION) * X509_get0_extensions(const X509 *x);

/* The key: get0 stays the certificate's, get has a reference of the caller's. */
EVP_PKEY *X509_get0_pubkey(const X509 *x);
EVP_PKEY *X509_get_pubkey(X509 *x);
int X509_set_pubkey(X509 *x, EVP_PKEY *pkey);
X509_PUBKEY *X509_get_X509_PUBKEY(const X509 *x);
ASN1_BIT_STRING *X509_get0_pubkey_bitstr(const X509 *x);
#define X509_extract_key(x) X509_get_pubkey(x)
/* Whether `pkey` is the private key of it: 1, or 0 with an error. */
int X509_check_private_key(const X509 *x509, const EVP_PKEY *pkey);
#ifndef OPENSSL_NO_DEPRECATED_3_0
/* What a key, the certificate's if pkey is NULL, can do, and what the certificate is signed with:
 * EVP_PK_*, EVP_PKT_* and EVP_PKS_* of evp.h; 0: there is none, or no key that is known. */
OSSL_DEPRECATEDIN_3_0 int X509_certificate_type(const X509 *x, const EVP_PKEY *pkey);
#endif
/* Gives keys without parameters those of the keys after them in the chain. */
int X509_get_pubkey_parameters(EVP_PKEY *pkey, STACK_OF(X509) * chain);

/* SM2's identity of the signer; set0 takes it over. */
void X509_set0_distinguishing_id(X509 *x, ASN1_OCTET_STRING *d_id);
ASN1_OCTET_STRING *X509_get0_distinguishing_id(X509 *x);

/* ---- Signing and verifying: X509_sign(3), X509_verify(3), X509_get0_signature(3) ---- */

/* The signature's length, or 0. The _ctx form has its algorithm and key from a context that
 * EVP_DigestSignInit made. */
int X509_sign(X509 *x, EVP_PKEY *pkey, const EVP_MD *md);
int X509_sign_ctx(X509 *x, EVP_MD_CTX *ctx);
/* 1, 0, or below 0 with an error. */
int X509_verify(X509 *a, EVP_PKEY *r);
/* Whether it names itself as its issuer, and, if that is asked, its signature is of its own key: 1,
 * 0, or -1 with an error. */
int X509_self_signed(X509 *cert, int verify_signature);
void X509_get0_signature(const ASN1_BIT_STRING **psig, const X509_ALGOR **palg, const X509 *x);
int X509_get_signature_nid(const X509 *x);
/* The kind of key that the signature algorithm is for: EVP_PKEY_*. */
int X509_get_signature_type(const X509 *x);
/* The digest, the key, the security bits and X509_SIG_INFO_* of the signature: 1 if they are known.
 */
int X509_get_signature_info(X509 *x, int *mdnid, int *pknid, int *secbits, uint32_t *flags);
int X509_SIG_INFO_get(const X509_SIG_INFO *siginf, int *mdnid, int *pknid, int *secbits,
                      uint32_t *flags);
void X509_SIG_INFO_set(X509_SIG_INFO *siginf, int mdnid, int pknid, int secbits, uint32_t flags);

/* ---- Digests and comparison: X509_digest(3), X509_cmp(3) ---- */

/* Of the whole certificate, of its key's bits; 1, or 0. */
int X509_digest(const X509 *data, const EVP_MD *type, unsigned char *md, unsigned int *len);
int X509_pubkey_digest(const X509 *data, const EVP_MD *type, unsigned char *md, unsigned int *len);
/* With the digest of its signature, or one that stands for it; both are the caller's. */
ASN1_OCTET_STRING *X509_digest_sig(const X509 *cert, EVP_MD **md_used, int *md_is_fallback);

/* Below, above or 0: by the whole, by issuer and serial number, by names (X509_NAME_cmp). The hash
 * is MD5's first 32 bits, 0 on failure. */
int X509_cmp(const X509 *a, const X509 *b);
int X509_issuer_and_serial_cmp(const X509 *a, const X509 *b);
int X509_issuer_name_cmp(const X509 *a, const X509 *b);
int X509_subject_name_cmp(const X509 *a, const X509 *b);
unsigned long X509_issuer_and_serial_hash(X509 *a);
/* Hashes by which files in directories are named: X509_NAME_hash_ex. */
unsigned long X509_issuer_name_hash(X509 *a);
unsigned long X509_subject_name_hash(X509 *x);
#ifndef OPENSSL_NO_MD5
unsigned long X509_issuer_name_hash_old(X509 *a);
unsigned long X509_subject_name_hash_old(X509 *x);
#endif

/* ---- Stacks of certificates ---- */

/* Another stack of the same certificates, with references of its own: X509_chain_up_ref(3). */
STACK_OF(X509) * X509_chain_up_ref(STACK_OF(X509) * chain);
/* X509_add_cert(3); flags: X509_ADD_FLAG_*. */
int X509_add_cert(STACK_OF(X509) * sk, X509 *cert, int flags);
int X509_add_certs(STACK_OF(X509) * sk, STACK_OF(X509) * certs, int flags);
/* The first that fits, which stays the stack's, or NULL. */
X509 *X509_find_by_issuer_and_serial(STACK_OF(X509) * sk, const X509_NAME *name,
                                     const ASN1_INTEGER *serial);
X509 *X509_find_by_subject(STACK_OF(X509) * sk, const X509_NAME *name);

/* ---- Certificates with trust settings: d2i_X509_AUX(3) ---- */

DECLARE_ASN1_FUNCTIONS(X509_CERT_AUX)
DECLARE_ASN1_ENCODE_FUNCTIONS_only(X509, X509_AUX)
    /* Names of the file's owner for it; NULL takes them away. get0 stays the certificate's. */
    int X509_alias_set1(X509 *x, const unsigned char *name, int len);
int X509_keyid_set1(X509 *x, const unsigned char *id, int len);
unsigned char *X509_alias_get0(X509 *x, int *len);
unsigned char *X509_keyid_get0(X509 *x, int *len);

/* ---- Names: X509_NAME_new(3), X509_NAME_add_entry_by_txt(3), X509_NAME_get_index_by_NID(3) ----
 */

DECLARE_ASN1_FUNCTIONS(X509_NAME)
DECLARE_ASN1_DUP_FUNCTION(X509_NAME)
DECLARE_ASN1_FUNCTIONS(X509_NAME_ENTRY)
DECLARE_ASN1_DUP_FUNCTION(X509_NAME_ENTRY)
/* Puts a copy of name in the place of *xn. */
int X509_NAME_set(X509_NAME **xn, const X509_NAME *name);
/* The encoding, which stays the name's. */
int X509_NAME_get0_der(const X509_NAME *nm, const unsigned char **pder, size_t *pderlen);

/* How many entries it has, over all RDNs. */
int X509_NAME_entry_count(const X509_NAME *name);
/* The text of the first entry of a kind: its length, or -1; buf may be NULL. */
int X509_NAME_get_text_by_NID(const X509_NAME *name, int nid, char *buf, int len);
int X509_NAME_get_text_by_OBJ(const X509_NAME *name, const ASN1_OBJECT *obj, char *buf, int len);
/* The index of the next one after lastpos (-1: the first), -1, or -2 of an unknown NID. */
int X509_NAME_get_index_by_NID(const X509_NAME *name, int nid, int lastpos);
int X509_NAME_get_index_by_OBJ(const X509_NAME *name, const ASN1_OBJECT *obj, int lastpos);
X509_NAME_ENTRY *X509_NAME_get_entry(const X509_NAME *name, int loc);
/* What is taken out is the caller's. */
X509_NAME_ENTRY *X509_NAME_delete_entry(X509_NAME *name, int loc);
/* An entry before index loc (-1: at the end), in an RDN of its own (set 0), in that before (-1) or
 * in that which follows (1). type: MBSTRING_*, V_ASN1_*, or -1. */
int X509_NAME_add_entry(X509_NAME *name, const X509_NAME_ENTRY *ne, int loc, int set);
int X509_NAME_add_entry_by_OBJ(X509_NAME *name, const ASN1_OBJECT *obj, int type,
                               const unsigned char *bytes, int len, int loc, int set);
int X509_NAME_add_entry_by_NID(X509_NAME *name, int nid, int type, const unsigned char *bytes,
                               int len, int loc, int set);
int X509_NAME_add_entry_by_txt(X509_NAME *name, const char *field, int type,
                               const unsigned char *bytes, int len, int loc, int set);

/* An entry, in *ne or new if that or ne is NULL, or NULL with an error; its field and text set,
 * which are copied, 1 or 0; and told, which stay its own. type: as above. */
X509_NAME_ENTRY *X509_NAME_ENTRY_create_by_txt(X509_NAME_ENTRY **ne, const char *field, int type,
                                               const unsigned char *bytes, int len);
X509_NAME_ENTRY *X509_NAME_ENTRY_create_by_NID(X509_NAME_ENTRY **ne, int nid, int type,
                                               const unsigned char *bytes, int len);
X509_NAME_ENTRY *X509_NAME_ENTRY_create_by_OBJ(X509_NAME_ENTRY **ne, const ASN1_OBJECT *obj,
                                               int type, const unsigned char *bytes, int len);
int X509_NAME_ENTRY_set_object(X509_NAME_ENTRY *ne, const ASN1_OBJECT *obj);
int X509_NAME_ENTRY_set_data(X509_NAME_ENTRY *ne, int type, const unsigned char *bytes, int len);
ASN1_OBJECT *X509_NAME_ENTRY_get_object(const X509_NAME_ENTRY *ne);
ASN1_STRING *X509_NAME_ENTRY_get_data(const X509_NAME_ENTRY *ne);
/* Which RDN it is of, counted from 0. */
int X509_NAME_ENTRY_set(const X509_NAME_ENTRY *ne);

/* By canonical form; -2: an error. */
int X509_NAME_cmp(const X509_NAME *a, const X509_NAME *b);
#define X509_name_cmp(a, b) X509_NAME_cmp((a), (b))
/* SHA-1 of the canonical form, MD5 of the encoding: the first 32 bits, little-endian. */
unsigned long X509_NAME_hash_ex(const X509_NAME *x, OSSL_LIB_CTX *libctx, const char *propq,
                                int *ok);
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define X509_NAME_hash(x) X509_NAME_hash_ex(x, NULL, NULL, NULL)
#endif
unsigned long X509_NAME_hash_old(const X509_NAME *x);
int X509_NAME_digest(const X509_NAME *data, const EVP_MD *type, unsigned char *md,
                     unsigned int *len);

/* In DER, from a URL of HTTP, over the program's BIOs or a connection: OSSL_HTTP_get(3). Of at most
 * 100 KiB and 32 MiB. NULL with an error. */
X509 *X509_load_http(const char *url, BIO *bio, BIO *rbio, int timeout);
X509_CRL *X509_CRL_load_http(const char *url, BIO *bio, BIO *rbio, int timeout);
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define X509_http_nbio(rctx, pcert) OSSL_HTTP_REQ_CTX_nbio_d2i(rctx, pcert, ASN1_ITEM_rptr(X509))
#define X509_CRL_http_nbio(rctx, pcrl) \
    OSSL_HTTP_REQ_CTX_nbio_d2i(rctx, pcrl, ASN1_ITEM_rptr(X509_CRL))
#endif

/* X509_NAME_print_ex(3); buf NULL: memory of the caller's. */
char *X509_NAME_oneline(const X509_NAME *a, char *buf, int size);
int X509_NAME_print(BIO *bp, const X509_NAME *name, int obase);
int X509_NAME_print_ex(BIO *out, const X509_NAME *nm, int indent, unsigned long flags);
int X509_NAME_print_ex_fp(FILE *fp, const X509_NAME *nm, int indent, unsigned long flags);

/* ---- SubjectPublicKeyInfo as an object: X509_PUBKEY_new(3) ---- */

DECLARE_ASN1_FUNCTIONS(X509_PUBKEY)
DECLARE_ASN1_DUP_FUNCTION(X509_PUBKEY)
/* An empty one; one of a key in the place of *x, 1 or 0; the key in it, which stays its own (get0)
 * or is a reference of the caller's; NULL with an error. */
X509_PUBKEY *X509_PUBKEY_new_ex(OSSL_LIB_CTX *libctx, const char *propq);
int X509_PUBKEY_set(X509_PUBKEY **x, EVP_PKEY *pkey);
EVP_PKEY *X509_PUBKEY_get0(const X509_PUBKEY *key);
EVP_PKEY *X509_PUBKEY_get(const X509_PUBKEY *key);
/* Its parts; set0 takes over the object, the value and the bytes. */
int X509_PUBKEY_set0_param(X509_PUBKEY *pub, ASN1_OBJECT *aobj, int ptype, void *pval,
                           unsigned char *penc, int penclen);
int X509_PUBKEY_get0_param(ASN1_OBJECT **ppkalg, const unsigned char **pk, int *ppklen,
                           X509_ALGOR **pa, const X509_PUBKEY *pub);
int X509_PUBKEY_eq(const X509_PUBKEY *a, const X509_PUBKEY *b);
X509_PUBKEY *d2i_X509_PUBKEY_bio(BIO *bp, X509_PUBKEY **xpk);
int i2d_X509_PUBKEY_bio(BIO *bp, const X509_PUBKEY *xpk);
X509_PUBKEY *d2i_X509_PUBKEY_fp(FILE *fp, X509_PUBKEY **xpk);
int i2d_X509_PUBKEY_fp(FILE *fp, const X509_PUBKEY *xpk);

/* ---- Validity ---- */

DECLARE_ASN1_FUNCTIONS(X509_VAL)

/* ---- Extensions: X509_EXTENSION_set_object(3), X509v3_get_ext_by_NID(3) ---- */

DECLARE_ASN1_FUNCTIONS(X509_EXTENSION)
DECLARE_ASN1_DUP_FUNCTION(X509_EXTENSION)
DECLARE_ASN1_ENCODE_FUNCTIONS(X509_EXTENSIONS, X509_EXTENSIONS, X509_EXTENSIONS)
/* An extension of a kind, in *ex or new if that or ex is NULL, or NULL with an error; its parts
 * set, which are copied, 1 or 0; and told, which stay its own. */
X509_EXTENSION *X509_EXTENSION_create_by_NID(X509_EXTENSION **ex, int nid, int crit,
                                             ASN1_OCTET_STRING *data);
X509_EXTENSION *X509_EXTENSION_create_by_OBJ(X509_EXTENSION **ex, const ASN1_OBJECT *obj, int crit,
                                             ASN1_OCTET_STRING *data);
int X509_EXTENSION_set_object(X509_EXTENSION *ex, const ASN1_OBJECT *obj);
int X509_EXTENSION_set_critical(X509_EXTENSION *ex, int crit);
int X509_EXTENSION_set_data(X509_EXTENSION *ex, ASN1_OCTET_STRING *data);
ASN1_OBJECT *X509_EXTENSION_get_object(X509_EXTENSION *ex);
ASN1_OCTET_STRING *X509_EXTENSION_get_data(X509_EXTENSION *ne);
int X509_EXTENSION_get_critical(const X509_EXTENSION *ex);

/* The index of the next one after lastpos (-1: the first), -1, or -2 of an unknown NID. What is
 * taken out is the caller's; what is added is copied, before index loc or (-1) at the end. */
int X509v3_get_ext_count(const STACK_OF(X509_EXTENSION) * x);
int X509v3_get_ext_by_NID(const STACK_OF(X509_EXTENSION) * x, int nid, int lastpos);
int X509v3_get_ext_by_OBJ(const STACK_OF(X509_EXTENSION) * x, const ASN1_OBJECT *obj, int lastpos);
int X509v3_get_ext_by_critical(const STACK_OF(X509_EXTENSION) * x, int crit, int lastpos);
X509_EXTENSION *X509v3_get_ext(const STACK_OF(X509_EXTENSION) * x, int loc);
X509_EXTENSION *X509v3_delete_ext(STACK_OF(X509_EXTENSION) * x, int loc);
STACK_OF(X509_EXTENSION) *
    X509v3_add_ext(STACK_OF(X509_EXTENSION) * *x, X509_EXTENSION *ex, int loc);

/* The same of a certificate, a CRL and an entry of one; adding gives 1 or 0. What is got stays
 * theirs. */
int X509_get_ext_count(const X509 *x);
int X509_get_ext_by_NID(const X509 *x, int nid, int lastpos);
int X509_get_ext_by_OBJ(const X509 *x, const ASN1_OBJECT *obj, int lastpos);
int X509_get_ext_by_critical(const X509 *x, int crit, int lastpos);
X509_EXTENSION *X509_get_ext(const X509 *x, int loc);
X509_EXTENSION *X509_delete_ext(X509 *x, int loc);
int X509_add_ext(X509 *x, X509_EXTENSION *ex, int loc);
int X509_CRL_get_ext_count(const X509_CRL *x);
int X509_CRL_get_ext_by_NID(const X509_CRL *x, int nid, int lastpos);
int X509_CRL_get_ext_by_OBJ(const X509_CRL *x, const ASN1_OBJECT *obj, int lastpos);
int X509_CRL_get_ext_by_critical(const X509_CRL *x, int crit, int lastpos);
X509_EXTENSION *X509_CRL_get_ext(const X509_CRL *x, int loc);
X509_EXTENSION *X509_CRL_delete_ext(X509_CRL *x, int loc);
int X509_CRL_add_ext(X509_CRL *x, X509_EXTENSION *ex, int loc);
int X509_REVOKED_get_ext_count(const X509_REVOKED *x);
int X509_REVOKED_get_ext_by_NID(const X509_REVOKED *x, int nid, int lastpos);
int X509_REVOKED_get_ext_by_OBJ(const X509_REVOKED *x, const ASN1_OBJECT *obj, int lastpos);
int X509_REVOKED_get_ext_by_critical(const X509_REVOKED *x, int crit, int lastpos);
X509_EXTENSION *X509_REVOKED_get_ext(const X509_REVOKED *x, int loc);
X509_EXTENSION *X509_REVOKED_delete_ext(X509_REVOKED *x, int loc);
int X509_REVOKED_add_ext(X509_REVOKED *x, X509_EXTENSION *ex, int loc);

/* Their values by NID: as X509V3_get_d2i and X509V3_add1_i2d of openssl/x509v3.h. */
void *X509_get_ext_d2i(const X509 *x, int nid, int *crit, int *idx);
int X509_add1_ext_i2d(X509 *x, int nid, void *value, int crit, unsigned long flags);
void *X509_CRL_get_ext_d2i(const X509_CRL *x, int nid, int *crit, int *idx);
int X509_CRL_add1_ext_i2d(X509_CRL *x, int nid, void *value, int crit, unsigned long flags);
void *X509_REVOKED_get_ext_d2i(const X509_REVOKED *x, int nid, int *crit, int *idx);
int X509_REVOKED_add1_ext_i2d(X509_REVOKED *x, int nid, void *value, int crit, unsigned long flags);

/* The path length of basic constraints; -1 if there is none. */
long X509_get_pathlen(X509 *x);

/* ---- Attributes: X509_ATTRIBUTE_get0_object(3) ---- */

DECLARE_ASN1_FUNCTIONS(X509_ATTRIBUTE)
DECLARE_ASN1_DUP_FUNCTION(X509_ATTRIBUTE)
/* A new one with this value, which it takes over. */
X509_ATTRIBUTE *X509_ATTRIBUTE_create(int nid, int atrtype, void *value);
X509_ATTRIBUTE *X509_ATTRIBUTE_create_by_NID(X509_ATTRIBUTE **attr, int nid, int atrtype,
                                             const void *data, int len);
X509_ATTRIBUTE *X509_ATTRIBUTE_create_by_OBJ(X509_ATTRIBUTE **attr, const ASN1_OBJECT *obj,
                                             int atrtype, const void *data, int len);
X509_ATTRIBUTE *X509_ATTRIBUTE_create_by_txt(X509_ATTRIBUTE **attr, const char *atrname, int type,
                                             const unsigned char *bytes, int len);
int X509_ATTRIBUTE_set1_object(X509_ATTRIBUTE *attr, const ASN1_OBJECT *obj);
/* Adds a value: of MBSTRING_*, of bytes, or, with len -1, as ASN1_TYPE_set1 has it. */
int X509_ATTRIBUTE_set1_data(X509_ATTRIBUTE *attr, int attrtype, const void *data, int len);
void *X509_ATTRIBUTE_get0_data(X509_ATTRIBUTE *attr, int idx, int atrtype, void *data);
int X509_ATTRIBUTE_count(const X509_ATTRIBUTE *attr);
ASN1_OBJECT *X509_ATTRIBUTE_get0_object(X509_ATTRIBUTE *attr);
ASN1_TYPE *X509_ATTRIBUTE_get0_type(X509_ATTRIBUTE *attr, int idx);

/* The index of the next one after lastpos (-1: the first), -1, or -2 of an unknown NID. What is got
 * stays the stack's, what is taken out is the caller's. What is added is a copy, at the end of *x,
 * which is made if it is NULL: the stack, or NULL with an error, as where one of its kind is there
 * already. */
int X509at_get_attr_count(const STACK_OF(X509_ATTRIBUTE) * x);
int X509at_get_attr_by_NID(const STACK_OF(X509_ATTRIBUTE) * x, int nid, int lastpos);
int X509at_get_attr_by_OBJ(const STACK_OF(X509_ATTRIBUTE) * sk, const ASN1_OBJECT *obj,
                           int lastpos);
X509_ATTRIBUTE *X509at_get_attr(const STACK_OF(X509_ATTRIBUTE) * x, int loc);
X509_ATTRIBUTE *X509at_delete_attr(STACK_OF(X509_ATTRIBUTE) * x, int loc);
STACK_OF(X509_ATTRIBUTE) * X509at_add1_attr(STACK_OF(X509_ATTRIBUTE) * *x, X509_ATTRIBUTE *attr);
STACK_OF(X509_ATTRIBUTE) * X509at_add1_attr_by_OBJ(STACK_OF(X509_ATTRIBUTE) * *x,
                                                   const ASN1_OBJECT *obj, int type,
                                                   const unsigned char *bytes, int len);
STACK_OF(X509_ATTRIBUTE) * X509at_add1_attr_by_NID(STACK_OF(X509_ATTRIBUTE) * *x, int nid, int type,
                                                   const unsigned char *bytes, int len);
STACK_OF(X509_ATTRIBUTE) * X509at_add1_attr_by_txt(STACK_OF(X509_ATTRIBUTE) * *x,
                                                   const char *attrname, int type,
                                                   const unsigned char *bytes, int len);
/* The one value of the one attribute of this kind: lastpos -2 and -3 ask for that. */
void *X509at_get0_data_by_OBJ(const STACK_OF(X509_ATTRIBUTE) * x, const ASN1_OBJECT *obj,
                              int lastpos, int type);

/* The same of the attributes that an EVP_PKEY carries, which its copies have too. */
int EVP_PKEY_get_attr_count(const EVP_PKEY *key);
int EVP_PKEY_get_attr_by_NID(const EVP_PKEY *key, int nid, int lastpos);
int EVP_PKEY_get_attr_by_OBJ(const EVP_PKEY *key, const ASN1_OBJECT *obj, int lastpos);
X509_ATTRIBUTE *EVP_PKEY_get_attr(const EVP_PKEY *key, int loc);
X509_ATTRIBUTE *EVP_PKEY_delete_attr(EVP_PKEY *key, int loc);
int EVP_PKEY_add1_attr(EVP_PKEY *key, X509_ATTRIBUTE *attr);
int EVP_PKEY_add1_attr_by_OBJ(EVP_PKEY *key, const ASN1_OBJECT *obj, int type,
                              const unsigned char *bytes, int len);
int EVP_PKEY_add1_attr_by_NID(EVP_PKEY *key, int nid, int type, const unsigned char *bytes,
                              int len);
int EVP_PKEY_add1_attr_by_txt(EVP_PKEY *key, const char *attrname, int type,
                              const unsigned char *bytes, int len);

/* ---- Requests (RFC 2986): X509_REQ_get_subject_name(3) and others ---- */

DECLARE_ASN1_FUNCTIONS(X509_REQ_INFO)
DECLARE_ASN1_FUNCTIONS(X509_REQ)
DECLARE_ASN1_DUP_FUNCTION(X509_REQ)
/* An empty one; DER from and into BIOs and FILEs; CertificationRequestInfo, encoded anew. */
X509_REQ *X509_REQ_new_ex(OSSL_LIB_CTX *libctx, const char *propq);
X509_REQ *d2i_X509_REQ_bio(BIO *bp, X509_REQ **req);
int i2d_X509_REQ_bio(BIO *bp, const X509_REQ *req);
X509_REQ *d2i_X509_REQ_fp(FILE *fp, X509_REQ **req);
int i2d_X509_REQ_fp(FILE *fp, const X509_REQ *req);
int i2d_re_X509_REQ_tbs(X509_REQ *req, unsigned char **pp);

/* As those of a certificate: X509_REQ_get_pubkey alone gives a reference of the caller's; set0
 * takes over. check_private_key: 1, or 0 with an error. */
long X509_REQ_get_version(const X509_REQ *req);
int X509_REQ_set_version(X509_REQ *x, long version);
X509_NAME *X509_REQ_get_subject_name(const X509_REQ *req);
int X509_REQ_set_subject_name(X509_REQ *req, const X509_NAME *name);
int X509_REQ_set_pubkey(X509_REQ *x, EVP_PKEY *pkey);
EVP_PKEY *X509_REQ_get_pubkey(X509_REQ *req);
EVP_PKEY *X509_REQ_get0_pubkey(X509_REQ *req);
X509_PUBKEY *X509_REQ_get_X509_PUBKEY(X509_REQ *req);
#define X509_REQ_extract_key(a) X509_REQ_get_pubkey(a)
int X509_REQ_check_private_key(X509_REQ *x509, EVP_PKEY *pkey);
void X509_REQ_set0_distinguishing_id(X509_REQ *x, ASN1_OCTET_STRING *d_id);
ASN1_OCTET_STRING *X509_REQ_get0_distinguishing_id(X509_REQ *x);

/* As those of a certificate: get0 stays the request's, set0 takes over, set1 copies; sign gives the
 * signature's length, or 0; verify 1, 0, or below 0 with an error; digest 1 or 0. */
void X509_REQ_get0_signature(const X509_REQ *req, const ASN1_BIT_STRING **psig,
                             const X509_ALGOR **palg);
void X509_REQ_set0_signature(X509_REQ *req, ASN1_BIT_STRING *psig);
int X509_REQ_set1_signature_algo(X509_REQ *req, X509_ALGOR *palg);
int X509_REQ_get_signature_nid(const X509_REQ *req);
int X509_REQ_sign(X509_REQ *x, EVP_PKEY *pkey, const EVP_MD *md);
int X509_REQ_sign_ctx(X509_REQ *x, EVP_MD_CTX *ctx);
int X509_REQ_verify(X509_REQ *a, EVP_PKEY *r);
int X509_REQ_verify_ex(X509_REQ *a, EVP_PKEY *r, OSSL_LIB_CTX *libctx, const char *propq);
int X509_REQ_digest(const X509_REQ *data, const EVP_MD *type, unsigned char *md, unsigned int *len);

/* The attributes that hold extensions: which there are, up to NID_undef. */
int X509_REQ_extension_nid(int nid);
int *X509_REQ_get_extension_nids(void);
void X509_REQ_set_extension_nids(int *nids);
/* The extensions asked for, a new stack; put into an attribute. */
STACK_OF(X509_EXTENSION) * X509_REQ_get_extensions(X509_REQ *req);
int X509_REQ_add_extensions(X509_REQ *req, const STACK_OF(X509_EXTENSION) * ext);
int X509_REQ_add_extensions_nid(X509_REQ *req, const STACK_OF(X509_EXTENSION) * exts, int nid);

/* Attributes, as X509at_*; adding gives 1 or 0. */
int X509_REQ_get_attr_count(const X509_REQ *req);
int X509_REQ_get_attr_by_NID(const X509_REQ *req, int nid, int lastpos);
int X509_REQ_get_attr_by_OBJ(const X509_REQ *req, const ASN1_OBJECT *obj, int lastpos);
X509_ATTRIBUTE *X509_REQ_get_attr(const X509_REQ *req, int loc);
X509_ATTRIBUTE *X509_REQ_delete_attr(X509_REQ *req, int loc);
int X509_REQ_add1_attr(X509_REQ *req, X509_ATTRIBUTE *attr);
int X509_REQ_add1_attr_by_OBJ(X509_REQ *req, const ASN1_OBJECT *obj, int type,
                              const unsigned char *bytes, int len);
int X509_REQ_add1_attr_by_NID(X509_REQ *req, int nid, int type, const unsigned char *bytes,
                              int len);
int X509_REQ_add1_attr_by_txt(X509_REQ *req, const char *attrname, int type,
                              const unsigned char *bytes, int len);

/* A request of a certificate's subject and key; a certificate of a request, for some days, signed
 * by the key: X509_to_X509_REQ, X509_REQ_to_X509. */
X509_REQ *X509_to_X509_REQ(X509 *x, EVP_PKEY *pkey, const EVP_MD *md);
X509 *X509_REQ_to_X509(X509_REQ *r, int days, EVP_PKEY *pkey);

/* ---- CRLs (RFC 5280, 5): X509_CRL_get0_by_serial(3) and others ---- */

DECLARE_ASN1_FUNCTIONS(X509_REVOKED)
DECLARE_ASN1_DUP_FUNCTION(X509_REVOKED)
DECLARE_ASN1_FUNCTIONS(X509_CRL_INFO)
DECLARE_ASN1_FUNCTIONS(X509_CRL)
DECLARE_ASN1_DUP_FUNCTION(X509_CRL)
/* An empty one; a reference more, 1 or 0; DER from and into BIOs and FILEs; TBSCertList, encoded
 * anew. */
X509_CRL *X509_CRL_new_ex(OSSL_LIB_CTX *libctx, const char *propq);
int X509_CRL_up_ref(X509_CRL *crl);
X509_CRL *d2i_X509_CRL_bio(BIO *bp, X509_CRL **crl);
int i2d_X509_CRL_bio(BIO *bp, const X509_CRL *crl);
X509_CRL *d2i_X509_CRL_fp(FILE *fp, X509_CRL **crl);
int i2d_X509_CRL_fp(FILE *fp, const X509_CRL *crl);
int i2d_re_X509_CRL_tbs(X509_CRL *req, unsigned char **pp);

/* What is got stays the CRL's, NULL if it is absent; what is set is copied, 1 or 0. */
long X509_CRL_get_version(const X509_CRL *crl);
int X509_CRL_set_version(X509_CRL *x, long version);
X509_NAME *X509_CRL_get_issuer(const X509_CRL *crl);
int X509_CRL_set_issuer_name(X509_CRL *x, const X509_NAME *name);
const ASN1_TIME *X509_CRL_get0_lastUpdate(const X509_CRL *crl);
const ASN1_TIME *X509_CRL_get0_nextUpdate(const X509_CRL *crl);
int X509_CRL_set1_lastUpdate(X509_CRL *x, const ASN1_TIME *tm);
int X509_CRL_set1_nextUpdate(X509_CRL *x, const ASN1_TIME *tm);
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define X509_CRL_set_lastUpdate X509_CRL_set1_lastUpdate
#define X509_CRL_set_nextUpdate X509_CRL_set1_nextUpdate
OSSL_DEPRECATEDIN_1_1_0 ASN1_TIME *X509_CRL_get_lastUpdate(X509_CRL *crl);
OSSL_DEPRECATEDIN_1_1_0 ASN1_TIME *X509_CRL_get_nextUpdate(X509_CRL *crl);
#endif
const STACK_OF(X509_EXTENSION) * X509_CRL_get0_extensions(const X509_CRL *crl);
STACK_OF(X509_REVOKED) * X509_CRL_get_REVOKED(X509_CRL *crl);
/* Puts the entries, and theirs, into order, as it is before a signature. */
int X509_CRL_sort(X509_CRL *crl);

/* As those of a certificate: get0 stays the CRL's; sign gives the signature's length, or 0; verify
 * 1, 0, or below 0 with an error; digest 1 or 0. */
void X509_CRL_get0_signature(const X509_CRL *crl, const ASN1_BIT_STRING **psig,
                             const X509_ALGOR **palg);
int X509_CRL_get_signature_nid(const X509_CRL *crl);
int X509_CRL_sign(X509_CRL *x, EVP_PKEY *pkey, const EVP_MD *md);
int X509_CRL_sign_ctx(X509_CRL *x, EVP_MD_CTX *ctx);
int X509_CRL_verify(X509_CRL *a, EVP_PKEY *r);
int X509_CRL_digest(const X509_CRL *data, const EVP_MD *type, unsigned char *md, unsigned int *len);
/* By issuer; by the bytes of the whole CRL. */
int X509_CRL_cmp(const X509_CRL *a, const X509_CRL *b);
int X509_CRL_match(const X509_CRL *a, const X509_CRL *b);
/* The delta CRL from one CRL to a newer one, with the entries that the latter adds; signed with
 * skey and md, by which the two must be signed, too, unless skey is NULL. flags: 0. */
X509_CRL *X509_CRL_diff(X509_CRL *base, X509_CRL *newer, EVP_PKEY *skey, const EVP_MD *md,
                        unsigned int flags);

/* The entry of a serial number, of a certificate: 0 none, 1 found, 2 found and it is removed from
 * the CRL. What is added becomes the CRL's. */
int X509_CRL_get0_by_serial(X509_CRL *crl, X509_REVOKED **ret, const ASN1_INTEGER *serial);
int X509_CRL_get0_by_cert(X509_CRL *crl, X509_REVOKED **ret, X509 *x);
int X509_CRL_add0_revoked(X509_CRL *crl, X509_REVOKED *rev);
const ASN1_INTEGER *X509_REVOKED_get0_serialNumber(const X509_REVOKED *x);
int X509_REVOKED_set_serialNumber(X509_REVOKED *x, ASN1_INTEGER *serial);
const ASN1_TIME *X509_REVOKED_get0_revocationDate(const X509_REVOKED *x);
int X509_REVOKED_set_revocationDate(X509_REVOKED *r, ASN1_TIME *tm);
const STACK_OF(X509_EXTENSION) * X509_REVOKED_get0_extensions(const X509_REVOKED *r);

/* Functions in the place of those that look entries up and verify: for CRLs made after the method
 * became the default one; NULL is the library's own. */
X509_CRL_METHOD *X509_CRL_METHOD_new(int (*crl_init)(X509_CRL *crl), int (*crl_free)(X509_CRL *crl),
                                     int (*crl_lookup)(X509_CRL *crl, X509_REVOKED **ret,
                                                       const ASN1_INTEGER *serial,
                                                       const X509_NAME *issuer),
                                     int (*crl_verify)(X509_CRL *crl, EVP_PKEY *pk));
void X509_CRL_METHOD_free(X509_CRL_METHOD *m);
void X509_CRL_set_default_method(const X509_CRL_METHOD *meth);
void X509_CRL_set_meth_data(X509_CRL *crl, void *dat);
void *X509_CRL_get_meth_data(X509_CRL *crl);

/* ---- Printing ---- */

/* The text that `openssl x509 -text` shows: nmflag as X509_NAME_print_ex, cflag: X509_FLAG_*. */
int X509_print(BIO *bp, X509 *x);
int X509_print_ex(BIO *bp, X509 *x, unsigned long nmflag, unsigned long cflag);
int X509_print_fp(FILE *bp, X509 *x);
int X509_print_ex_fp(FILE *bp, X509 *x, unsigned long nmflag, unsigned long cflag);
int X509_aux_print(BIO *out, X509 *x, int indent);
/* SHA-1 of subject and key, as OCSP has them. */
int X509_ocspid_print(BIO *bp, X509 *x);
int X509_signature_dump(BIO *bp, const ASN1_STRING *sig, int indent);
int X509_signature_print(BIO *bp, const X509_ALGOR *alg, const ASN1_STRING *sig);
int X509_REQ_print(BIO *bp, X509_REQ *req);
int X509_REQ_print_ex(BIO *bp, X509_REQ *x, unsigned long nmflag, unsigned long cflag);
int X509_REQ_print_fp(FILE *bp, X509_REQ *req);
int X509_CRL_print(BIO *bp, X509_CRL *x);
int X509_CRL_print_ex(BIO *out, X509_CRL *x, unsigned long nmflag);
int X509_CRL_print_fp(FILE *bp, X509_CRL *x);

/* ---- Objects of a PEM file; <keygen> ---- */

/* Empty ones, or NULL; freed with all that they hold. */
X509_INFO *X509_INFO_new(void);
void X509_INFO_free(X509_INFO *a);
X509_PKEY *X509_PKEY_new(void);
void X509_PKEY_free(X509_PKEY *a);

/* ---- Public keys as SubjectPublicKeyInfo ---- */

/* As d2i_PrivateKey and i2d_PrivateKey of evp.h, from memory, BIOs and FILEs. */
EVP_PKEY *d2i_PUBKEY(EVP_PKEY **a, const unsigned char **pp, long length);
EVP_PKEY *d2i_PUBKEY_ex(EVP_PKEY **a, const unsigned char **pp, long length, OSSL_LIB_CTX *libctx,
                        const char *propq);
EVP_PKEY *d2i_PUBKEY_bio(BIO *bp, EVP_PKEY **a);
EVP_PKEY *d2i_PUBKEY_fp(FILE *fp, EVP_PKEY **a);
int i2d_PUBKEY(const EVP_PKEY *a, unsigned char **pp);
int i2d_PUBKEY_bio(BIO *bp, const EVP_PKEY *pkey);
int i2d_PUBKEY_fp(FILE *fp, const EVP_PKEY *pkey);

/* ---- Private keys ---- */

/* PKCS #8 or traditional when read; written as i2d_PrivateKey of evp.h has it. */
EVP_PKEY *d2i_PrivateKey_bio(BIO *bp, EVP_PKEY **a);
EVP_PKEY *d2i_PrivateKey_ex_bio(BIO *bp, EVP_PKEY **a, OSSL_LIB_CTX *libctx, const char *propq);
EVP_PKEY *d2i_PrivateKey_fp(FILE *fp, EVP_PKEY **a);
EVP_PKEY *d2i_PrivateKey_ex_fp(FILE *fp, EVP_PKEY **a, OSSL_LIB_CTX *libctx, const char *propq);
int i2d_PrivateKey_bio(BIO *bp, const EVP_PKEY *pkey);
int i2d_PrivateKey_fp(FILE *fp, const EVP_PKEY *pkey);
/* Always PKCS #8, not encrypted. */
int i2d_PKCS8PrivateKeyInfo_bio(BIO *bp, const EVP_PKEY *key);
int i2d_PKCS8PrivateKeyInfo_fp(FILE *fp, const EVP_PKEY *key);

/* ---- PrivateKeyInfo (RFC 5958) as an object ---- */

/* New, empty; freed; from DER and into it: d2i_X509(3). */
DECLARE_ASN1_FUNCTIONS(PKCS8_PRIV_KEY_INFO)
PKCS8_PRIV_KEY_INFO *d2i_PKCS8_PRIV_KEY_INFO_bio(BIO *bp, PKCS8_PRIV_KEY_INFO **p8inf);
int i2d_PKCS8_PRIV_KEY_INFO_bio(BIO *bp, const PKCS8_PRIV_KEY_INFO *p8inf);
PKCS8_PRIV_KEY_INFO *d2i_PKCS8_PRIV_KEY_INFO_fp(FILE *fp, PKCS8_PRIV_KEY_INFO **p8inf);
int i2d_PKCS8_PRIV_KEY_INFO_fp(FILE *fp, const PKCS8_PRIV_KEY_INFO *p8inf);

/* The fields, set (version -1, penc NULL: as it is; aobj, pval, penc become its own) and told,
 * which stay its own. 1 or 0. */
int PKCS8_pkey_set0(PKCS8_PRIV_KEY_INFO *priv, ASN1_OBJECT *aobj, int version, int ptype,
                    void *pval, unsigned char *penc, int penclen);
int PKCS8_pkey_get0(const ASN1_OBJECT **ppkalg, const unsigned char **pk, int *ppklen,
                    const X509_ALGOR **pa, const PKCS8_PRIV_KEY_INFO *p8);

/* Attributes: all, the object's own; a copy of one, or one made, added. 1 or 0. */
const STACK_OF(X509_ATTRIBUTE) * PKCS8_pkey_get0_attrs(const PKCS8_PRIV_KEY_INFO *p8);
int PKCS8_pkey_add1_attr(PKCS8_PRIV_KEY_INFO *p8, X509_ATTRIBUTE *attr);
int PKCS8_pkey_add1_attr_by_NID(PKCS8_PRIV_KEY_INFO *p8, int nid, int type,
                                const unsigned char *bytes, int len);
int PKCS8_pkey_add1_attr_by_OBJ(PKCS8_PRIV_KEY_INFO *p8, const ASN1_OBJECT *obj, int type,
                                const unsigned char *bytes, int len);

/* The key in it, and the other way round: a new object, or NULL. */
EVP_PKEY *EVP_PKCS82PKEY(const PKCS8_PRIV_KEY_INFO *p8);
EVP_PKEY *EVP_PKCS82PKEY_ex(const PKCS8_PRIV_KEY_INFO *p8, OSSL_LIB_CTX *libctx, const char *propq);
PKCS8_PRIV_KEY_INFO *EVP_PKEY2PKCS8(const EVP_PKEY *pkey);

/* ---- Public keys that HTML's <keygen> has signed ---- */

DECLARE_ASN1_FUNCTIONS(NETSCAPE_SPKAC)
DECLARE_ASN1_FUNCTIONS(NETSCAPE_SPKI)
DECLARE_ASN1_FUNCTIONS(NETSCAPE_CERT_SEQUENCE)
/* The key: a copy goes in, and comes out to be freed. */
int NETSCAPE_SPKI_set_pubkey(NETSCAPE_SPKI *x, EVP_PKEY *pkey);
EVP_PKEY *NETSCAPE_SPKI_get_pubkey(NETSCAPE_SPKI *x);
/* As X509_sign and X509_verify. */
int NETSCAPE_SPKI_sign(NETSCAPE_SPKI *x, EVP_PKEY *pkey, const EVP_MD *md);
int NETSCAPE_SPKI_verify(NETSCAPE_SPKI *a, EVP_PKEY *r);
/* From base64 (len 0: up to its end) and into it, to be freed with OPENSSL_free; as text. */
NETSCAPE_SPKI *NETSCAPE_SPKI_b64_decode(const char *str, int len);
char *NETSCAPE_SPKI_b64_encode(NETSCAPE_SPKI *x);
int NETSCAPE_SPKI_print(BIO *out, NETSCAPE_SPKI *spki);

/* ---- EncryptedPrivateKeyInfo, DigestInfo: an algorithm and an OCTET STRING ---- */

DECLARE_ASN1_FUNCTIONS(X509_SIG)
/* Its parts, which stay its own; getm for changing them. */
void X509_SIG_get0(const X509_SIG *sig, const X509_ALGOR **palg, const ASN1_OCTET_STRING **pdigest);
void X509_SIG_getm(X509_SIG *sig, X509_ALGOR **palg, ASN1_OCTET_STRING **pdigest);

/* ---- Encryption by a passphrase: RFC 8018, RFC 7914 ---- */

typedef struct PBEPARAM_st {
    ASN1_OCTET_STRING *salt;
    ASN1_INTEGER *iter;
} PBEPARAM;

typedef struct PBE2PARAM_st {
    X509_ALGOR *keyfunc;
    X509_ALGOR *encryption;
} PBE2PARAM;

typedef struct PBKDF2PARAM_st {
    ASN1_TYPE *salt; /* an OCTET STRING, by rights */
    ASN1_INTEGER *iter;
    ASN1_INTEGER *keylength; /* NULL: as the cipher wants it */
    X509_ALGOR *prf;         /* NULL: hmacWithSHA1 */
} PBKDF2PARAM;

typedef struct SCRYPT_PARAMS_st {
    ASN1_OCTET_STRING *salt;
    ASN1_INTEGER *costParameter;
    ASN1_INTEGER *blockSize;
    ASN1_INTEGER *parallelizationParameter;
    ASN1_INTEGER *keyLength; /* NULL: as the cipher wants it */
} SCRYPT_PARAMS;

DECLARE_ASN1_FUNCTIONS(PBEPARAM)
DECLARE_ASN1_FUNCTIONS(PBE2PARAM)
DECLARE_ASN1_FUNCTIONS(PBKDF2PARAM)
DECLARE_ASN1_FUNCTIONS(SCRYPT_PARAMS)

/* PKCS5_pbe2_set(3): AlgorithmIdentifiers, new or NULL. `alg`: NID of PBES1 or PKCS #12. iter 0 or
 * below: PKCS5_DEFAULT_ITER. salt NULL: random, saltlen bytes (0: 8). aiv NULL: random. prf_nid -1:
 * hmacWithSHA256. keylen below 1: not said. */
X509_ALGOR *PKCS5_pbe_set(int alg, int iter, const unsigned char *salt, int saltlen);
X509_ALGOR *PKCS5_pbe_set_ex(int alg, int iter, const unsigned char *salt, int saltlen,
                             OSSL_LIB_CTX *libctx);
X509_ALGOR *PKCS5_pbe2_set(const EVP_CIPHER *cipher, int iter, unsigned char *salt, int saltlen);
X509_ALGOR *PKCS5_pbe2_set_iv(const EVP_CIPHER *cipher, int iter, unsigned char *salt, int saltlen,
                              unsigned char *aiv, int prf_nid);
X509_ALGOR *PKCS5_pbe2_set_iv_ex(const EVP_CIPHER *cipher, int iter, unsigned char *salt,
                                 int saltlen, unsigned char *aiv, int prf_nid,
                                 OSSL_LIB_CTX *libctx);
X509_ALGOR *PKCS5_pbe2_set_scrypt(const EVP_CIPHER *cipher, const unsigned char *salt, int saltlen,
                                  unsigned char *aiv, uint64_t N, uint64_t r, uint64_t p);
X509_ALGOR *PKCS5_pbkdf2_set(int iter, unsigned char *salt, int saltlen, int prf_nid, int keylen);
X509_ALGOR *PKCS5_pbkdf2_set_ex(int iter, unsigned char *salt, int saltlen, int prf_nid, int keylen,
                                OSSL_LIB_CTX *libctx);

/* As PKCS5_pbe_set, into what is there: 1 or 0. */
int PKCS5_pbe_set0_algor(X509_ALGOR *algor, int alg, int iter, const unsigned char *salt,
                         int saltlen);
int PKCS5_pbe_set0_algor_ex(X509_ALGOR *algor, int alg, int iter, const unsigned char *salt,
                            int saltlen, OSSL_LIB_CTX *libctx);

/* EncryptedPrivateKeyInfo as DER from and into BIOs and FILEs: the value, or NULL; 1 or 0. */
X509_SIG *d2i_PKCS8_bio(BIO *bp, X509_SIG **p8);
int i2d_PKCS8_bio(BIO *bp, const X509_SIG *p8);
X509_SIG *d2i_PKCS8_fp(FILE *fp, X509_SIG **p8);
int i2d_PKCS8_fp(FILE *fp, const X509_SIG *p8);

/* ---- RSA keys ---- */

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* RSAPrivateKey and RSAPublicKey (openssl/rsa.h) and SubjectPublicKeyInfo, from and into memory,
 * FILEs and BIOs. */
OSSL_DEPRECATEDIN_3_0 RSA *d2i_RSA_PUBKEY(RSA **a, const unsigned char **in, long len);
OSSL_DEPRECATEDIN_3_0 int i2d_RSA_PUBKEY(const RSA *a, unsigned char **out);
OSSL_DEPRECATEDIN_3_0 RSA *d2i_RSAPrivateKey_fp(FILE *fp, RSA **rsa);
OSSL_DEPRECATEDIN_3_0 int i2d_RSAPrivateKey_fp(FILE *fp, const RSA *rsa);
OSSL_DEPRECATEDIN_3_0 RSA *d2i_RSAPrivateKey_bio(BIO *bp, RSA **rsa);
OSSL_DEPRECATEDIN_3_0 int i2d_RSAPrivateKey_bio(BIO *bp, const RSA *rsa);
OSSL_DEPRECATEDIN_3_0 RSA *d2i_RSAPublicKey_fp(FILE *fp, RSA **rsa);
OSSL_DEPRECATEDIN_3_0 int i2d_RSAPublicKey_fp(FILE *fp, const RSA *rsa);
OSSL_DEPRECATEDIN_3_0 RSA *d2i_RSAPublicKey_bio(BIO *bp, RSA **rsa);
OSSL_DEPRECATEDIN_3_0 int i2d_RSAPublicKey_bio(BIO *bp, const RSA *rsa);
OSSL_DEPRECATEDIN_3_0 RSA *d2i_RSA_PUBKEY_fp(FILE *fp, RSA **rsa);
OSSL_DEPRECATEDIN_3_0 int i2d_RSA_PUBKEY_fp(FILE *fp, const RSA *rsa);
OSSL_DEPRECATEDIN_3_0 RSA *d2i_RSA_PUBKEY_bio(BIO *bp, RSA **rsa);
OSSL_DEPRECATEDIN_3_0 int i2d_RSA_PUBKEY_bio(BIO *bp, const RSA *rsa);
#endif

/* ---- Keys of EC and DSA ---- */

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* SubjectPublicKeyInfo, from and into memory, BIOs and FILEs; ECPrivateKey (openssl/ec.h) and
 * DSAPrivateKey (openssl/dsa.h) in the latter two. *a is freed if there is one, and becomes the new
 * one. */
OSSL_DEPRECATEDIN_3_0 EC_KEY *d2i_EC_PUBKEY(EC_KEY **a, const unsigned char **in, long len);
OSSL_DEPRECATEDIN_3_0 int i2d_EC_PUBKEY(const EC_KEY *a, unsigned char **out);
OSSL_DEPRECATEDIN_3_0 EC_KEY *d2i_EC_PUBKEY_bio(BIO *bp, EC_KEY **eckey);
OSSL_DEPRECATEDIN_3_0 int i2d_EC_PUBKEY_bio(BIO *bp, const EC_KEY *eckey);
OSSL_DEPRECATEDIN_3_0 EC_KEY *d2i_EC_PUBKEY_fp(FILE *fp, EC_KEY **eckey);
OSSL_DEPRECATEDIN_3_0 int i2d_EC_PUBKEY_fp(FILE *fp, const EC_KEY *eckey);
OSSL_DEPRECATEDIN_3_0 EC_KEY *d2i_ECPrivateKey_bio(BIO *bp, EC_KEY **eckey);
OSSL_DEPRECATEDIN_3_0 int i2d_ECPrivateKey_bio(BIO *bp, const EC_KEY *eckey);
OSSL_DEPRECATEDIN_3_0 EC_KEY *d2i_ECPrivateKey_fp(FILE *fp, EC_KEY **eckey);
OSSL_DEPRECATEDIN_3_0 int i2d_ECPrivateKey_fp(FILE *fp, const EC_KEY *eckey);
OSSL_DEPRECATEDIN_3_0 DSA *d2i_DSA_PUBKEY(DSA **a, const unsigned char **in, long len);
OSSL_DEPRECATEDIN_3_0 int i2d_DSA_PUBKEY(const DSA *a, unsigned char **out);
OSSL_DEPRECATEDIN_3_0 DSA *d2i_DSA_PUBKEY_bio(BIO *bp, DSA **dsa);
OSSL_DEPRECATEDIN_3_0 int i2d_DSA_PUBKEY_bio(BIO *bp, const DSA *dsa);
OSSL_DEPRECATEDIN_3_0 DSA *d2i_DSA_PUBKEY_fp(FILE *fp, DSA **dsa);
OSSL_DEPRECATEDIN_3_0 int i2d_DSA_PUBKEY_fp(FILE *fp, const DSA *dsa);
OSSL_DEPRECATEDIN_3_0 DSA *d2i_DSAPrivateKey_bio(BIO *bp, DSA **dsa);
OSSL_DEPRECATEDIN_3_0 int i2d_DSAPrivateKey_bio(BIO *bp, const DSA *dsa);
OSSL_DEPRECATEDIN_3_0 DSA *d2i_DSAPrivateKey_fp(FILE *fp, DSA **dsa);
OSSL_DEPRECATEDIN_3_0 int i2d_DSAPrivateKey_fp(FILE *fp, const DSA *dsa);
#endif

/* ---- Digests and signatures of values: ASN1_item_sign(3) ---- */

/* The digest of a value's DER. 1 or 0. */
int ASN1_item_digest(const ASN1_ITEM *it, const EVP_MD *type, void *data, unsigned char *md,
                     unsigned int *len);
/* Signs a value's DER: the algorithm goes to algor1 and algor2, unless NULL, before that. The
 * signature's length, or 0. */
int ASN1_item_sign(const ASN1_ITEM *it, X509_ALGOR *algor1, X509_ALGOR *algor2,
                   ASN1_BIT_STRING *signature, const void *data, EVP_PKEY *pkey, const EVP_MD *md);
int ASN1_item_sign_ctx(const ASN1_ITEM *it, X509_ALGOR *algor1, X509_ALGOR *algor2,
                       ASN1_BIT_STRING *signature, const void *data, EVP_MD_CTX *ctx);
/* 1: the signature is right, 0: wrong, below 0: that can't be told. */
int ASN1_item_verify(const ASN1_ITEM *it, const X509_ALGOR *alg, const ASN1_BIT_STRING *signature,
                     const void *data, EVP_PKEY *pkey);
int ASN1_item_verify_ctx(const ASN1_ITEM *it, const X509_ALGOR *alg,
                         const ASN1_BIT_STRING *signature, const void *data, EVP_MD_CTX *ctx);
#ifndef OPENSSL_NO_DEPRECATED_3_0
/* The same by i2d functions. */
OSSL_DEPRECATEDIN_3_0 int ASN1_digest(i2d_of_void *i2d, const EVP_MD *type, char *data,
                                      unsigned char *md, unsigned int *len);
OSSL_DEPRECATEDIN_3_0 int ASN1_sign(i2d_of_void *i2d, X509_ALGOR *algor1, X509_ALGOR *algor2,
                                    ASN1_BIT_STRING *signature, char *data, EVP_PKEY *pkey,
                                    const EVP_MD *type);
OSSL_DEPRECATEDIN_3_0 int ASN1_verify(i2d_of_void *i2d, X509_ALGOR *algor1,
                                      ASN1_BIT_STRING *signature, char *data, EVP_PKEY *pkey);
#endif

/* ---- Validity: X509_cmp_time(3) ---- */

/* -1: not after *t (NULL: now), 1: after it, 0: not a time of RFC 5280. */
int X509_cmp_time(const ASN1_TIME *s, time_t *t);
int X509_cmp_current_time(const ASN1_TIME *s);
/* Whether the time that vpm asks for, or now, is within both, of which either may be
 * NULL: 0, -1 before start, 1 past end. 0 too if vpm says that times aren't checked. */
int X509_cmp_timeframe(const X509_VERIFY_PARAM *vpm, const ASN1_TIME *start, const ASN1_TIME *end);
/* So many days and seconds after *t (NULL: now), in s or something new; NULL on failure. */
ASN1_TIME *X509_time_adj(ASN1_TIME *s, long adj, time_t *t);
ASN1_TIME *X509_time_adj_ex(ASN1_TIME *s, int offset_day, long offset_sec, time_t *t);
ASN1_TIME *X509_gmtime_adj(ASN1_TIME *s, long adj);

/* Where certificates and keys are by default: the directories, the file of trusted certificates,
 * and the environment variables that say otherwise. */
const char *X509_get_default_cert_area(void);
const char *X509_get_default_cert_dir(void);
const char *X509_get_default_cert_file(void);
const char *X509_get_default_cert_dir_env(void);
const char *X509_get_default_cert_file_env(void);
const char *X509_get_default_private_dir(void);

ASSAY_API_END

#include <openssl/x509_vfy.h>

#endif
