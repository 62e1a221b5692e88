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
PKCS8_PRIV_KEY_INFO *PKCS8_PRIV_KEY_INFO_new(void);
void PKCS8_PRIV_KEY_INFO_free(PKCS8_PRIV_KEY_INFO *a);
PKCS8_PRIV_KEY_INFO *d2i_PKCS8_PRIV_KEY_INFO(PKCS8_PRIV_KEY_INFO **a, const unsigned char **in,
                                             long len);
int i2d_PKCS8_PRIV_KEY_INFO(const PKCS8_PRIV_KEY_INFO *a, unsigned char **out);
PKCS8_PRIV_KEY_INFO *d2i_PKCS8_PRIV_KEY_INFO_bio(BIO *bp, PKCS8_PRIV_KEY_INFO **p8inf);
int i2d_PKCS8_PRIV_KEY_INFO_bio(BIO *bp, const PKCS8_PRIV_KEY_INFO *p8inf);
PKCS8_PRIV_KEY_INFO *d2i_PKCS8_PRIV_KEY_INFO_fp(FILE *fp, PKCS8_PRIV_KEY_INFO **p8inf);
int i2d_PKCS8_PRIV_KEY_INFO_fp(FILE *fp, const PKCS8_PRIV_KEY_INFO *p8inf);

/* The key in it, and the other way round: a new object, or NULL. */
EVP_PKEY *EVP_PKCS82PKEY(const PKCS8_PRIV_KEY_INFO *p8);
EVP_PKEY *EVP_PKCS82PKEY_ex(const PKCS8_PRIV_KEY_INFO *p8, OSSL_LIB_CTX *libctx, const char *propq);
PKCS8_PRIV_KEY_INFO *EVP_PKEY2PKCS8(const EVP_PKEY *pkey);

/* ---- EncryptedPrivateKeyInfo, DigestInfo: an algorithm and an OCTET STRING ---- */

/* As the above; PKCS8 by name, where it is an EncryptedPrivateKeyInfo. */
X509_SIG *X509_SIG_new(void);
void X509_SIG_free(X509_SIG *a);
X509_SIG *d2i_X509_SIG(X509_SIG **a, const unsigned char **in, long len);
int i2d_X509_SIG(const X509_SIG *a, unsigned char **out);
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

ASSAY_API_END

#endif
