/* Extensions of certificates, requests and CRLs (RFC 5280, 4.2 and 5.2): their types, how they are
 * printed and made of text, and what certificates are good for. X509V3_get_d2i(3),
 * x509v3_config(5), X509_check_purpose(3), X509_check_host(3). */
#ifndef OPENSSL_X509V3_H
#define OPENSSL_X509V3_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_X509V3_H
#endif

#include <openssl/bio.h>
#include <openssl/conf.h>
#include <openssl/x509.h>
#include <openssl/x509v3err.h>

ASSAY_API_BEGIN

/* ---- Kinds of extensions ---- */

struct v3_ext_method;
struct v3_ext_ctx;

/* The functions of a kind: a value is made, freed, read from and written to DER; it is written to
 * and made of name-value pairs (v), a string (s), or raw text (r). */
typedef void *(*X509V3_EXT_NEW)(void);
typedef void (*X509V3_EXT_FREE)(void *);
typedef void *(*X509V3_EXT_D2I)(void *, const unsigned char **, long);
typedef int (*X509V3_EXT_I2D)(const void *, unsigned char **);
typedef STACK_OF(CONF_VALUE) * (*X509V3_EXT_I2V)(const struct v3_ext_method *method, void *ext,
                                                 STACK_OF(CONF_VALUE) * extlist);
typedef void *(*X509V3_EXT_V2I)(const struct v3_ext_method *method, struct v3_ext_ctx *ctx,
                                STACK_OF(CONF_VALUE) * values);
typedef char *(*X509V3_EXT_I2S)(const struct v3_ext_method *method, void *ext);
typedef void *(*X509V3_EXT_S2I)(const struct v3_ext_method *method, struct v3_ext_ctx *ctx,
                                const char *str);
typedef int (*X509V3_EXT_I2R)(const struct v3_ext_method *method, void *ext, BIO *out, int indent);
typedef void *(*X509V3_EXT_R2I)(const struct v3_ext_method *method, struct v3_ext_ctx *ctx,
                                const char *str);

struct v3_ext_method {
    int ext_nid;
    int ext_flags;     /* X509V3_EXT_* */
    ASN1_ITEM_EXP *it; /* its type; NULL: the next four functions instead */
    X509V3_EXT_NEW ext_new;
    X509V3_EXT_FREE ext_free;
    X509V3_EXT_D2I d2i;
    X509V3_EXT_I2D i2d;
    X509V3_EXT_I2S i2s;
    X509V3_EXT_S2I s2i;
    X509V3_EXT_I2V i2v;
    X509V3_EXT_V2I v2i;
    X509V3_EXT_I2R i2r;
    X509V3_EXT_R2I r2i;
    void *usr_data; /* what the functions need beside the value */
};
typedef struct v3_ext_method X509V3_EXT_METHOD;

#define X509V3_EXT_DYNAMIC   0x1 /* allocated: freed by X509V3_EXT_cleanup */
#define X509V3_EXT_CTX_DEP   0x2 /* can't be made without a context */
#define X509V3_EXT_MULTILINE 0x4 /* printed a value a line */

SKM_DEFINE_STACK_OF_INTERNAL(X509V3_EXT_METHOD, X509V3_EXT_METHOD, X509V3_EXT_METHOD)
#define sk_X509V3_EXT_METHOD_num(sk) ASSAY_SK_num(X509V3_EXT_METHOD, sk)
#define sk_X509V3_EXT_METHOD_value(sk, idx) \
    ASSAY_SK_value(X509V3_EXT_METHOD, X509V3_EXT_METHOD, sk, idx)
#define sk_X509V3_EXT_METHOD_new(cmp)            ASSAY_SK_new(X509V3_EXT_METHOD, cmp)
#define sk_X509V3_EXT_METHOD_new_null()          ASSAY_SK_new_null(X509V3_EXT_METHOD)
#define sk_X509V3_EXT_METHOD_new_reserve(cmp, n) ASSAY_SK_new_reserve(X509V3_EXT_METHOD, cmp, n)
#define sk_X509V3_EXT_METHOD_reserve(sk, n)      ASSAY_SK_reserve(X509V3_EXT_METHOD, sk, n)
#define sk_X509V3_EXT_METHOD_free(sk)            ASSAY_SK_free(X509V3_EXT_METHOD, sk)
#define sk_X509V3_EXT_METHOD_zero(sk)            ASSAY_SK_zero(X509V3_EXT_METHOD, sk)
#define sk_X509V3_EXT_METHOD_delete(sk, i) \
    ASSAY_SK_delete(X509V3_EXT_METHOD, X509V3_EXT_METHOD, sk, i)
#define sk_X509V3_EXT_METHOD_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(X509V3_EXT_METHOD, X509V3_EXT_METHOD, sk, ptr)
#define sk_X509V3_EXT_METHOD_push(sk, ptr)    ASSAY_SK_push(X509V3_EXT_METHOD, sk, ptr)
#define sk_X509V3_EXT_METHOD_unshift(sk, ptr) ASSAY_SK_unshift(X509V3_EXT_METHOD, sk, ptr)
#define sk_X509V3_EXT_METHOD_pop(sk)          ASSAY_SK_pop(X509V3_EXT_METHOD, X509V3_EXT_METHOD, sk)
#define sk_X509V3_EXT_METHOD_shift(sk)        ASSAY_SK_shift(X509V3_EXT_METHOD, X509V3_EXT_METHOD, sk)
#define sk_X509V3_EXT_METHOD_pop_free(sk, freefunc) \
    ASSAY_SK_pop_free(X509V3_EXT_METHOD, sk, freefunc)
#define sk_X509V3_EXT_METHOD_insert(sk, ptr, idx) ASSAY_SK_insert(X509V3_EXT_METHOD, sk, ptr, idx)
#define sk_X509V3_EXT_METHOD_set(sk, idx, ptr) \
    ASSAY_SK_set(X509V3_EXT_METHOD, X509V3_EXT_METHOD, sk, idx, ptr)
#define sk_X509V3_EXT_METHOD_find(sk, ptr)    ASSAY_SK_find(X509V3_EXT_METHOD, sk, ptr)
#define sk_X509V3_EXT_METHOD_find_ex(sk, ptr) ASSAY_SK_find_ex(X509V3_EXT_METHOD, sk, ptr)
#define sk_X509V3_EXT_METHOD_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(X509V3_EXT_METHOD, sk, ptr, pnum)
#define sk_X509V3_EXT_METHOD_sort(sk)      ASSAY_SK_sort(X509V3_EXT_METHOD, sk)
#define sk_X509V3_EXT_METHOD_is_sorted(sk) ASSAY_SK_is_sorted(X509V3_EXT_METHOD, sk)
#define sk_X509V3_EXT_METHOD_dup(sk)       ASSAY_SK_dup(X509V3_EXT_METHOD, sk)
#define sk_X509V3_EXT_METHOD_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(X509V3_EXT_METHOD, sk, copyfunc, freefunc)
#define sk_X509V3_EXT_METHOD_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(X509V3_EXT_METHOD, sk, cmp)

/* Where sections of a configuration come from. */
typedef struct X509V3_CONF_METHOD_st {
    char *(*get_string)(void *db, const char *section, const char *value);
    STACK_OF(CONF_VALUE) * (*get_section)(void *db, const char *section);
    void (*free_string)(void *db, char *string);
    void (*free_section)(void *db, STACK_OF(CONF_VALUE) * section);
} X509V3_CONF_METHOD;

/* What an extension is made for: X509V3_set_ctx(3). */
#define X509V3_CTX_TEST 0x1 /* only the syntax is tried */
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define CTX_TEST X509V3_CTX_TEST
#endif
#define X509V3_CTX_REPLACE 0x2 /* extensions that are there already are replaced */
struct v3_ext_ctx {
    int flags;
    X509 *issuer_cert;
    X509 *subject_cert;
    X509_REQ *subject_req;
    X509_CRL *crl;
    X509V3_CONF_METHOD *db_meth;
    void *db;
    EVP_PKEY *issuer_pkey;
};

/* ---- The types ---- */

typedef BIT_STRING_BITNAME ENUMERATED_NAMES;

typedef struct BASIC_CONSTRAINTS_st {
    int ca;
    ASN1_INTEGER *pathlen;
} BASIC_CONSTRAINTS;

typedef struct PKEY_USAGE_PERIOD_st {
    ASN1_GENERALIZEDTIME *notBefore;
    ASN1_GENERALIZEDTIME *notAfter;
} PKEY_USAGE_PERIOD;

typedef struct otherName_st {
    ASN1_OBJECT *type_id;
    ASN1_TYPE *value;
} OTHERNAME;

typedef struct EDIPartyName_st {
    ASN1_STRING *nameAssigner;
    ASN1_STRING *partyName;
} EDIPARTYNAME;

/* GeneralName: its kind is its tag's number. */
#define GEN_OTHERNAME 0
#define GEN_EMAIL     1
#define GEN_DNS       2
#define GEN_X400      3
#define GEN_DIRNAME   4
#define GEN_EDIPARTY  5
#define GEN_URI       6
#define GEN_IPADD     7
#define GEN_RID       8
typedef struct GENERAL_NAME_st {
    int type;
    union {
        char *ptr;
        OTHERNAME *otherName;
        ASN1_IA5STRING *rfc822Name;
        ASN1_IA5STRING *dNSName;
        ASN1_STRING *x400Address;
        X509_NAME *directoryName;
        EDIPARTYNAME *ediPartyName;
        ASN1_IA5STRING *uniformResourceIdentifier;
        ASN1_OCTET_STRING *iPAddress;
        ASN1_OBJECT *registeredID;
        /* Short names: the iPAddress, the directoryName, any of the three IA5Strings, the
         * registeredID, the x400Address. */
        ASN1_OCTET_STRING *ip;
        X509_NAME *dirn;
        ASN1_IA5STRING *ia5;
        ASN1_OBJECT *rid;
        ASN1_TYPE *other;
    } d;
} GENERAL_NAME;
SKM_DEFINE_STACK_OF_INTERNAL(GENERAL_NAME, GENERAL_NAME, GENERAL_NAME)
#define sk_GENERAL_NAME_num(sk)                 ASSAY_SK_num(GENERAL_NAME, sk)
#define sk_GENERAL_NAME_value(sk, idx)          ASSAY_SK_value(GENERAL_NAME, GENERAL_NAME, sk, idx)
#define sk_GENERAL_NAME_new(cmp)                ASSAY_SK_new(GENERAL_NAME, cmp)
#define sk_GENERAL_NAME_new_null()              ASSAY_SK_new_null(GENERAL_NAME)
#define sk_GENERAL_NAME_new_reserve(cmp, n)     ASSAY_SK_new_reserve(GENERAL_NAME, cmp, n)
#define sk_GENERAL_NAME_reserve(sk, n)          ASSAY_SK_reserve(GENERAL_NAME, sk, n)
#define sk_GENERAL_NAME_free(sk)                ASSAY_SK_free(GENERAL_NAME, sk)
#define sk_GENERAL_NAME_zero(sk)                ASSAY_SK_zero(GENERAL_NAME, sk)
#define sk_GENERAL_NAME_delete(sk, i)           ASSAY_SK_delete(GENERAL_NAME, GENERAL_NAME, sk, i)
#define sk_GENERAL_NAME_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(GENERAL_NAME, GENERAL_NAME, sk, ptr)
#define sk_GENERAL_NAME_push(sk, ptr)           ASSAY_SK_push(GENERAL_NAME, sk, ptr)
#define sk_GENERAL_NAME_unshift(sk, ptr)        ASSAY_SK_unshift(GENERAL_NAME, sk, ptr)
#define sk_GENERAL_NAME_pop(sk)                 ASSAY_SK_pop(GENERAL_NAME, GENERAL_NAME, sk)
#define sk_GENERAL_NAME_shift(sk)               ASSAY_SK_shift(GENERAL_NAME, GENERAL_NAME, sk)
#define sk_GENERAL_NAME_pop_free(sk, freefunc)  ASSAY_SK_pop_free(GENERAL_NAME, sk, freefunc)
#define sk_GENERAL_NAME_insert(sk, ptr, idx)    ASSAY_SK_insert(GENERAL_NAME, sk, ptr, idx)
#define sk_GENERAL_NAME_set(sk, idx, ptr)       ASSAY_SK_set(GENERAL_NAME, GENERAL_NAME, sk, idx, ptr)
#define sk_GENERAL_NAME_find(sk, ptr)           ASSAY_SK_find(GENERAL_NAME, sk, ptr)
#define sk_GENERAL_NAME_find_ex(sk, ptr)        ASSAY_SK_find_ex(GENERAL_NAME, sk, ptr)
#define sk_GENERAL_NAME_find_all(sk, ptr, pnum) ASSAY_SK_find_all(GENERAL_NAME, sk, ptr, pnum)
#define sk_GENERAL_NAME_sort(sk)                ASSAY_SK_sort(GENERAL_NAME, sk)
#define sk_GENERAL_NAME_is_sorted(sk)           ASSAY_SK_is_sorted(GENERAL_NAME, sk)
#define sk_GENERAL_NAME_dup(sk)                 ASSAY_SK_dup(GENERAL_NAME, sk)
#define sk_GENERAL_NAME_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(GENERAL_NAME, sk, copyfunc, freefunc)
#define sk_GENERAL_NAME_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(GENERAL_NAME, sk, cmp)

typedef struct ACCESS_DESCRIPTION_st {
    ASN1_OBJECT *method;
    GENERAL_NAME *location;
} ACCESS_DESCRIPTION;
SKM_DEFINE_STACK_OF_INTERNAL(ACCESS_DESCRIPTION, ACCESS_DESCRIPTION, ACCESS_DESCRIPTION)
#define sk_ACCESS_DESCRIPTION_num(sk) ASSAY_SK_num(ACCESS_DESCRIPTION, sk)
#define sk_ACCESS_DESCRIPTION_value(sk, idx) \
    ASSAY_SK_value(ACCESS_DESCRIPTION, ACCESS_DESCRIPTION, sk, idx)
#define sk_ACCESS_DESCRIPTION_new(cmp)            ASSAY_SK_new(ACCESS_DESCRIPTION, cmp)
#define sk_ACCESS_DESCRIPTION_new_null()          ASSAY_SK_new_null(ACCESS_DESCRIPTION)
#define sk_ACCESS_DESCRIPTION_new_reserve(cmp, n) ASSAY_SK_new_reserve(ACCESS_DESCRIPTION, cmp, n)
#define sk_ACCESS_DESCRIPTION_reserve(sk, n)      ASSAY_SK_reserve(ACCESS_DESCRIPTION, sk, n)
#define sk_ACCESS_DESCRIPTION_free(sk)            ASSAY_SK_free(ACCESS_DESCRIPTION, sk)
#define sk_ACCESS_DESCRIPTION_zero(sk)            ASSAY_SK_zero(ACCESS_DESCRIPTION, sk)
#define sk_ACCESS_DESCRIPTION_delete(sk, i) \
    ASSAY_SK_delete(ACCESS_DESCRIPTION, ACCESS_DESCRIPTION, sk, i)
#define sk_ACCESS_DESCRIPTION_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(ACCESS_DESCRIPTION, ACCESS_DESCRIPTION, sk, ptr)
#define sk_ACCESS_DESCRIPTION_push(sk, ptr)    ASSAY_SK_push(ACCESS_DESCRIPTION, sk, ptr)
#define sk_ACCESS_DESCRIPTION_unshift(sk, ptr) ASSAY_SK_unshift(ACCESS_DESCRIPTION, sk, ptr)
#define sk_ACCESS_DESCRIPTION_pop(sk)          ASSAY_SK_pop(ACCESS_DESCRIPTION, ACCESS_DESCRIPTION, sk)
#define sk_ACCESS_DESCRIPTION_shift(sk)        ASSAY_SK_shift(ACCESS_DESCRIPTION, ACCESS_DESCRIPTION, sk)
#define sk_ACCESS_DESCRIPTION_pop_free(sk, freefunc) \
    ASSAY_SK_pop_free(ACCESS_DESCRIPTION, sk, freefunc)
#define sk_ACCESS_DESCRIPTION_insert(sk, ptr, idx) ASSAY_SK_insert(ACCESS_DESCRIPTION, sk, ptr, idx)
#define sk_ACCESS_DESCRIPTION_set(sk, idx, ptr) \
    ASSAY_SK_set(ACCESS_DESCRIPTION, ACCESS_DESCRIPTION, sk, idx, ptr)
#define sk_ACCESS_DESCRIPTION_find(sk, ptr)    ASSAY_SK_find(ACCESS_DESCRIPTION, sk, ptr)
#define sk_ACCESS_DESCRIPTION_find_ex(sk, ptr) ASSAY_SK_find_ex(ACCESS_DESCRIPTION, sk, ptr)
#define sk_ACCESS_DESCRIPTION_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(ACCESS_DESCRIPTION, sk, ptr, pnum)
#define sk_ACCESS_DESCRIPTION_sort(sk)      ASSAY_SK_sort(ACCESS_DESCRIPTION, sk)
#define sk_ACCESS_DESCRIPTION_is_sorted(sk) ASSAY_SK_is_sorted(ACCESS_DESCRIPTION, sk)
#define sk_ACCESS_DESCRIPTION_dup(sk)       ASSAY_SK_dup(ACCESS_DESCRIPTION, sk)
#define sk_ACCESS_DESCRIPTION_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(ACCESS_DESCRIPTION, sk, copyfunc, freefunc)
#define sk_ACCESS_DESCRIPTION_set_cmp_func(sk, cmp) \
    ASSAY_SK_set_cmp_func(ACCESS_DESCRIPTION, sk, cmp)

typedef STACK_OF(ACCESS_DESCRIPTION) AUTHORITY_INFO_ACCESS;
typedef STACK_OF(ASN1_OBJECT) EXTENDED_KEY_USAGE;
typedef STACK_OF(ASN1_INTEGER) TLS_FEATURE;
typedef STACK_OF(GENERAL_NAME) GENERAL_NAMES;
SKM_DEFINE_STACK_OF_INTERNAL(GENERAL_NAMES, GENERAL_NAMES, GENERAL_NAMES)
#define sk_GENERAL_NAMES_num(sk)             ASSAY_SK_num(GENERAL_NAMES, sk)
#define sk_GENERAL_NAMES_value(sk, idx)      ASSAY_SK_value(GENERAL_NAMES, GENERAL_NAMES, sk, idx)
#define sk_GENERAL_NAMES_new(cmp)            ASSAY_SK_new(GENERAL_NAMES, cmp)
#define sk_GENERAL_NAMES_new_null()          ASSAY_SK_new_null(GENERAL_NAMES)
#define sk_GENERAL_NAMES_new_reserve(cmp, n) ASSAY_SK_new_reserve(GENERAL_NAMES, cmp, n)
#define sk_GENERAL_NAMES_reserve(sk, n)      ASSAY_SK_reserve(GENERAL_NAMES, sk, n)
#define sk_GENERAL_NAMES_free(sk)            ASSAY_SK_free(GENERAL_NAMES, sk)
#define sk_GENERAL_NAMES_zero(sk)            ASSAY_SK_zero(GENERAL_NAMES, sk)
#define sk_GENERAL_NAMES_delete(sk, i)       ASSAY_SK_delete(GENERAL_NAMES, GENERAL_NAMES, sk, i)
#define sk_GENERAL_NAMES_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(GENERAL_NAMES, GENERAL_NAMES, sk, ptr)
#define sk_GENERAL_NAMES_push(sk, ptr)           ASSAY_SK_push(GENERAL_NAMES, sk, ptr)
#define sk_GENERAL_NAMES_unshift(sk, ptr)        ASSAY_SK_unshift(GENERAL_NAMES, sk, ptr)
#define sk_GENERAL_NAMES_pop(sk)                 ASSAY_SK_pop(GENERAL_NAMES, GENERAL_NAMES, sk)
#define sk_GENERAL_NAMES_shift(sk)               ASSAY_SK_shift(GENERAL_NAMES, GENERAL_NAMES, sk)
#define sk_GENERAL_NAMES_pop_free(sk, freefunc)  ASSAY_SK_pop_free(GENERAL_NAMES, sk, freefunc)
#define sk_GENERAL_NAMES_insert(sk, ptr, idx)    ASSAY_SK_insert(GENERAL_NAMES, sk, ptr, idx)
#define sk_GENERAL_NAMES_set(sk, idx, ptr)       ASSAY_SK_set(GENERAL_NAMES, GENERAL_NAMES, sk, idx, ptr)
#define sk_GENERAL_NAMES_find(sk, ptr)           ASSAY_SK_find(GENERAL_NAMES, sk, ptr)
#define sk_GENERAL_NAMES_find_ex(sk, ptr)        ASSAY_SK_find_ex(GENERAL_NAMES, sk, ptr)
#define sk_GENERAL_NAMES_find_all(sk, ptr, pnum) ASSAY_SK_find_all(GENERAL_NAMES, sk, ptr, pnum)
#define sk_GENERAL_NAMES_sort(sk)                ASSAY_SK_sort(GENERAL_NAMES, sk)
#define sk_GENERAL_NAMES_is_sorted(sk)           ASSAY_SK_is_sorted(GENERAL_NAMES, sk)
#define sk_GENERAL_NAMES_dup(sk)                 ASSAY_SK_dup(GENERAL_NAMES, sk)
#define sk_GENERAL_NAMES_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(GENERAL_NAMES, sk, copyfunc, freefunc)
#define sk_GENERAL_NAMES_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(GENERAL_NAMES, sk, cmp)

typedef struct DIST_POINT_NAME_st {
    int type; /* 0: fullname, 1: relativename */
    union {
        GENERAL_NAMES *fullname;
        STACK_OF(X509_NAME_ENTRY) * relativename;
    } name;
    X509_NAME *dpname; /* of a relative name, the whole: DIST_POINT_set_dpname */
} DIST_POINT_NAME;

/* ReasonFlags, all of them; CRLReason (RFC 5280, 5.3.1). */
#define CRLDP_ALL_REASONS                 0x807f
#define CRL_REASON_NONE                   (-1)
#define CRL_REASON_UNSPECIFIED            0
#define CRL_REASON_KEY_COMPROMISE         1
#define CRL_REASON_CA_COMPROMISE          2
#define CRL_REASON_AFFILIATION_CHANGED    3
#define CRL_REASON_SUPERSEDED             4
#define CRL_REASON_CESSATION_OF_OPERATION 5
#define CRL_REASON_CERTIFICATE_HOLD       6
#define CRL_REASON_REMOVE_FROM_CRL        8
#define CRL_REASON_PRIVILEGE_WITHDRAWN    9
#define CRL_REASON_AA_COMPROMISE          10

struct DIST_POINT_st {
    DIST_POINT_NAME *distpoint;
    ASN1_BIT_STRING *reasons;
    GENERAL_NAMES *CRLissuer;
    int dp_reasons;
};
SKM_DEFINE_STACK_OF_INTERNAL(DIST_POINT, DIST_POINT, DIST_POINT)
#define sk_DIST_POINT_num(sk)                 ASSAY_SK_num(DIST_POINT, sk)
#define sk_DIST_POINT_value(sk, idx)          ASSAY_SK_value(DIST_POINT, DIST_POINT, sk, idx)
#define sk_DIST_POINT_new(cmp)                ASSAY_SK_new(DIST_POINT, cmp)
#define sk_DIST_POINT_new_null()              ASSAY_SK_new_null(DIST_POINT)
#define sk_DIST_POINT_new_reserve(cmp, n)     ASSAY_SK_new_reserve(DIST_POINT, cmp, n)
#define sk_DIST_POINT_reserve(sk, n)          ASSAY_SK_reserve(DIST_POINT, sk, n)
#define sk_DIST_POINT_free(sk)                ASSAY_SK_free(DIST_POINT, sk)
#define sk_DIST_POINT_zero(sk)                ASSAY_SK_zero(DIST_POINT, sk)
#define sk_DIST_POINT_delete(sk, i)           ASSAY_SK_delete(DIST_POINT, DIST_POINT, sk, i)
#define sk_DIST_POINT_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(DIST_POINT, DIST_POINT, sk, ptr)
#define sk_DIST_POINT_push(sk, ptr)           ASSAY_SK_push(DIST_POINT, sk, ptr)
#define sk_DIST_POINT_unshift(sk, ptr)        ASSAY_SK_unshift(DIST_POINT, sk, ptr)
#define sk_DIST_POINT_pop(sk)                 ASSAY_SK_pop(DIST_POINT, DIST_POINT, sk)
#define sk_DIST_POINT_shift(sk)               ASSAY_SK_shift(DIST_POINT, DIST_POINT, sk)
#define sk_DIST_POINT_pop_free(sk, freefunc)  ASSAY_SK_pop_free(DIST_POINT, sk, freefunc)
#define sk_DIST_POINT_insert(sk, ptr, idx)    ASSAY_SK_insert(DIST_POINT, sk, ptr, idx)
#define sk_DIST_POINT_set(sk, idx, ptr)       ASSAY_SK_set(DIST_POINT, DIST_POINT, sk, idx, ptr)
#define sk_DIST_POINT_find(sk, ptr)           ASSAY_SK_find(DIST_POINT, sk, ptr)
#define sk_DIST_POINT_find_ex(sk, ptr)        ASSAY_SK_find_ex(DIST_POINT, sk, ptr)
#define sk_DIST_POINT_find_all(sk, ptr, pnum) ASSAY_SK_find_all(DIST_POINT, sk, ptr, pnum)
#define sk_DIST_POINT_sort(sk)                ASSAY_SK_sort(DIST_POINT, sk)
#define sk_DIST_POINT_is_sorted(sk)           ASSAY_SK_is_sorted(DIST_POINT, sk)
#define sk_DIST_POINT_dup(sk)                 ASSAY_SK_dup(DIST_POINT, sk)
#define sk_DIST_POINT_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(DIST_POINT, sk, copyfunc, freefunc)
#define sk_DIST_POINT_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(DIST_POINT, sk, cmp)
typedef STACK_OF(DIST_POINT) CRL_DIST_POINTS;

struct ISSUING_DIST_POINT_st {
    DIST_POINT_NAME *distpoint;
    int onlyuser;
    int onlyCA;
    ASN1_BIT_STRING *onlysomereasons;
    int indirectCRL;
    int onlyattr;
};

/* What of an issuing distribution point is there. */
#define IDP_PRESENT  0x1
#define IDP_INVALID  0x2 /* its values contradict each other */
#define IDP_ONLYUSER 0x4
#define IDP_ONLYCA   0x8
#define IDP_ONLYATTR 0x10
#define IDP_INDIRECT 0x20
#define IDP_REASONS  0x40

struct AUTHORITY_KEYID_st {
    ASN1_OCTET_STRING *keyid;
    GENERAL_NAMES *issuer;
    ASN1_INTEGER *serial;
};

/* Thawte's strong extranet. */
typedef struct SXNET_ID_st {
    ASN1_INTEGER *zone;
    ASN1_OCTET_STRING *user;
} SXNETID;
SKM_DEFINE_STACK_OF_INTERNAL(SXNETID, SXNETID, SXNETID)
#define sk_SXNETID_num(sk)                 ASSAY_SK_num(SXNETID, sk)
#define sk_SXNETID_value(sk, idx)          ASSAY_SK_value(SXNETID, SXNETID, sk, idx)
#define sk_SXNETID_new(cmp)                ASSAY_SK_new(SXNETID, cmp)
#define sk_SXNETID_new_null()              ASSAY_SK_new_null(SXNETID)
#define sk_SXNETID_new_reserve(cmp, n)     ASSAY_SK_new_reserve(SXNETID, cmp, n)
#define sk_SXNETID_reserve(sk, n)          ASSAY_SK_reserve(SXNETID, sk, n)
#define sk_SXNETID_free(sk)                ASSAY_SK_free(SXNETID, sk)
#define sk_SXNETID_zero(sk)                ASSAY_SK_zero(SXNETID, sk)
#define sk_SXNETID_delete(sk, i)           ASSAY_SK_delete(SXNETID, SXNETID, sk, i)
#define sk_SXNETID_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(SXNETID, SXNETID, sk, ptr)
#define sk_SXNETID_push(sk, ptr)           ASSAY_SK_push(SXNETID, sk, ptr)
#define sk_SXNETID_unshift(sk, ptr)        ASSAY_SK_unshift(SXNETID, sk, ptr)
#define sk_SXNETID_pop(sk)                 ASSAY_SK_pop(SXNETID, SXNETID, sk)
#define sk_SXNETID_shift(sk)               ASSAY_SK_shift(SXNETID, SXNETID, sk)
#define sk_SXNETID_pop_free(sk, freefunc)  ASSAY_SK_pop_free(SXNETID, sk, freefunc)
#define sk_SXNETID_insert(sk, ptr, idx)    ASSAY_SK_insert(SXNETID, sk, ptr, idx)
#define sk_SXNETID_set(sk, idx, ptr)       ASSAY_SK_set(SXNETID, SXNETID, sk, idx, ptr)
#define sk_SXNETID_find(sk, ptr)           ASSAY_SK_find(SXNETID, sk, ptr)
#define sk_SXNETID_find_ex(sk, ptr)        ASSAY_SK_find_ex(SXNETID, sk, ptr)
#define sk_SXNETID_find_all(sk, ptr, pnum) ASSAY_SK_find_all(SXNETID, sk, ptr, pnum)
#define sk_SXNETID_sort(sk)                ASSAY_SK_sort(SXNETID, sk)
#define sk_SXNETID_is_sorted(sk)           ASSAY_SK_is_sorted(SXNETID, sk)
#define sk_SXNETID_dup(sk)                 ASSAY_SK_dup(SXNETID, sk)
#define sk_SXNETID_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(SXNETID, sk, copyfunc, freefunc)
#define sk_SXNETID_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(SXNETID, sk, cmp)

typedef struct SXNET_st {
    ASN1_INTEGER *version;
    STACK_OF(SXNETID) * ids;
} SXNET;

/* Russia's issuerSignTool. */
typedef struct ISSUER_SIGN_TOOL_st {
    ASN1_UTF8STRING *signTool;
    ASN1_UTF8STRING *cATool;
    ASN1_UTF8STRING *signToolCert;
    ASN1_UTF8STRING *cAToolCert;
} ISSUER_SIGN_TOOL;

typedef struct NOTICEREF_st {
    ASN1_STRING *organization;
    STACK_OF(ASN1_INTEGER) * noticenos;
} NOTICEREF;

typedef struct USERNOTICE_st {
    NOTICEREF *noticeref;
    ASN1_STRING *exptext;
} USERNOTICE;

typedef struct POLICYQUALINFO_st {
    ASN1_OBJECT *pqualid;
    union {
        ASN1_IA5STRING *cpsuri;
        USERNOTICE *usernotice;
        ASN1_TYPE *other;
    } d;
} POLICYQUALINFO;
SKM_DEFINE_STACK_OF_INTERNAL(POLICYQUALINFO, POLICYQUALINFO, POLICYQUALINFO)
#define sk_POLICYQUALINFO_num(sk)             ASSAY_SK_num(POLICYQUALINFO, sk)
#define sk_POLICYQUALINFO_value(sk, idx)      ASSAY_SK_value(POLICYQUALINFO, POLICYQUALINFO, sk, idx)
#define sk_POLICYQUALINFO_new(cmp)            ASSAY_SK_new(POLICYQUALINFO, cmp)
#define sk_POLICYQUALINFO_new_null()          ASSAY_SK_new_null(POLICYQUALINFO)
#define sk_POLICYQUALINFO_new_reserve(cmp, n) ASSAY_SK_new_reserve(POLICYQUALINFO, cmp, n)
#define sk_POLICYQUALINFO_reserve(sk, n)      ASSAY_SK_reserve(POLICYQUALINFO, sk, n)
#define sk_POLICYQUALINFO_free(sk)            ASSAY_SK_free(POLICYQUALINFO, sk)
#define sk_POLICYQUALINFO_zero(sk)            ASSAY_SK_zero(POLICYQUALINFO, sk)
#define sk_POLICYQUALINFO_delete(sk, i)       ASSAY_SK_delete(POLICYQUALINFO, POLICYQUALINFO, sk, i)
#define sk_POLICYQUALINFO_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(POLICYQUALINFO, POLICYQUALINFO, sk, ptr)
#define sk_POLICYQUALINFO_push(sk, ptr)          ASSAY_SK_push(POLICYQUALINFO, sk, ptr)
#define sk_POLICYQUALINFO_unshift(sk, ptr)       ASSAY_SK_unshift(POLICYQUALINFO, sk, ptr)
#define sk_POLICYQUALINFO_pop(sk)                ASSAY_SK_pop(POLICYQUALINFO, POLICYQUALINFO, sk)
#define sk_POLICYQUALINFO_shift(sk)              ASSAY_SK_shift(POLICYQUALINFO, POLICYQUALINFO, sk)
#define sk_POLICYQUALINFO_pop_free(sk, freefunc) ASSAY_SK_pop_free(POLICYQUALINFO, sk, freefunc)
#define sk_POLICYQUALINFO_insert(sk, ptr, idx)   ASSAY_SK_insert(POLICYQUALINFO, sk, ptr, idx)
#define sk_POLICYQUALINFO_set(sk, idx, ptr) \
    ASSAY_SK_set(POLICYQUALINFO, POLICYQUALINFO, sk, idx, ptr)
#define sk_POLICYQUALINFO_find(sk, ptr)           ASSAY_SK_find(POLICYQUALINFO, sk, ptr)
#define sk_POLICYQUALINFO_find_ex(sk, ptr)        ASSAY_SK_find_ex(POLICYQUALINFO, sk, ptr)
#define sk_POLICYQUALINFO_find_all(sk, ptr, pnum) ASSAY_SK_find_all(POLICYQUALINFO, sk, ptr, pnum)
#define sk_POLICYQUALINFO_sort(sk)                ASSAY_SK_sort(POLICYQUALINFO, sk)
#define sk_POLICYQUALINFO_is_sorted(sk)           ASSAY_SK_is_sorted(POLICYQUALINFO, sk)
#define sk_POLICYQUALINFO_dup(sk)                 ASSAY_SK_dup(POLICYQUALINFO, sk)
#define sk_POLICYQUALINFO_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(POLICYQUALINFO, sk, copyfunc, freefunc)
#define sk_POLICYQUALINFO_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(POLICYQUALINFO, sk, cmp)

typedef struct POLICYINFO_st {
    ASN1_OBJECT *policyid;
    STACK_OF(POLICYQUALINFO) * qualifiers;
} POLICYINFO;
SKM_DEFINE_STACK_OF_INTERNAL(POLICYINFO, POLICYINFO, POLICYINFO)
#define sk_POLICYINFO_num(sk)                 ASSAY_SK_num(POLICYINFO, sk)
#define sk_POLICYINFO_value(sk, idx)          ASSAY_SK_value(POLICYINFO, POLICYINFO, sk, idx)
#define sk_POLICYINFO_new(cmp)                ASSAY_SK_new(POLICYINFO, cmp)
#define sk_POLICYINFO_new_null()              ASSAY_SK_new_null(POLICYINFO)
#define sk_POLICYINFO_new_reserve(cmp, n)     ASSAY_SK_new_reserve(POLICYINFO, cmp, n)
#define sk_POLICYINFO_reserve(sk, n)          ASSAY_SK_reserve(POLICYINFO, sk, n)
#define sk_POLICYINFO_free(sk)                ASSAY_SK_free(POLICYINFO, sk)
#define sk_POLICYINFO_zero(sk)                ASSAY_SK_zero(POLICYINFO, sk)
#define sk_POLICYINFO_delete(sk, i)           ASSAY_SK_delete(POLICYINFO, POLICYINFO, sk, i)
#define sk_POLICYINFO_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(POLICYINFO, POLICYINFO, sk, ptr)
#define sk_POLICYINFO_push(sk, ptr)           ASSAY_SK_push(POLICYINFO, sk, ptr)
#define sk_POLICYINFO_unshift(sk, ptr)        ASSAY_SK_unshift(POLICYINFO, sk, ptr)
#define sk_POLICYINFO_pop(sk)                 ASSAY_SK_pop(POLICYINFO, POLICYINFO, sk)
#define sk_POLICYINFO_shift(sk)               ASSAY_SK_shift(POLICYINFO, POLICYINFO, sk)
#define sk_POLICYINFO_pop_free(sk, freefunc)  ASSAY_SK_pop_free(POLICYINFO, sk, freefunc)
#define sk_POLICYINFO_insert(sk, ptr, idx)    ASSAY_SK_insert(POLICYINFO, sk, ptr, idx)
#define sk_POLICYINFO_set(sk, idx, ptr)       ASSAY_SK_set(POLICYINFO, POLICYINFO, sk, idx, ptr)
#define sk_POLICYINFO_find(sk, ptr)           ASSAY_SK_find(POLICYINFO, sk, ptr)
#define sk_POLICYINFO_find_ex(sk, ptr)        ASSAY_SK_find_ex(POLICYINFO, sk, ptr)
#define sk_POLICYINFO_find_all(sk, ptr, pnum) ASSAY_SK_find_all(POLICYINFO, sk, ptr, pnum)
#define sk_POLICYINFO_sort(sk)                ASSAY_SK_sort(POLICYINFO, sk)
#define sk_POLICYINFO_is_sorted(sk)           ASSAY_SK_is_sorted(POLICYINFO, sk)
#define sk_POLICYINFO_dup(sk)                 ASSAY_SK_dup(POLICYINFO, sk)
#define sk_POLICYINFO_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(POLICYINFO, sk, copyfunc, freefunc)
#define sk_POLICYINFO_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(POLICYINFO, sk, cmp)
typedef STACK_OF(POLICYINFO) CERTIFICATEPOLICIES;

typedef struct POLICY_MAPPING_st {
    ASN1_OBJECT *issuerDomainPolicy;
    ASN1_OBJECT *subjectDomainPolicy;
} POLICY_MAPPING;
SKM_DEFINE_STACK_OF_INTERNAL(POLICY_MAPPING, POLICY_MAPPING, POLICY_MAPPING)
#define sk_POLICY_MAPPING_num(sk)             ASSAY_SK_num(POLICY_MAPPING, sk)
#define sk_POLICY_MAPPING_value(sk, idx)      ASSAY_SK_value(POLICY_MAPPING, POLICY_MAPPING, sk, idx)
#define sk_POLICY_MAPPING_new(cmp)            ASSAY_SK_new(POLICY_MAPPING, cmp)
#define sk_POLICY_MAPPING_new_null()          ASSAY_SK_new_null(POLICY_MAPPING)
#define sk_POLICY_MAPPING_new_reserve(cmp, n) ASSAY_SK_new_reserve(POLICY_MAPPING, cmp, n)
#define sk_POLICY_MAPPING_reserve(sk, n)      ASSAY_SK_reserve(POLICY_MAPPING, sk, n)
#define sk_POLICY_MAPPING_free(sk)            ASSAY_SK_free(POLICY_MAPPING, sk)
#define sk_POLICY_MAPPING_zero(sk)            ASSAY_SK_zero(POLICY_MAPPING, sk)
#define sk_POLICY_MAPPING_delete(sk, i)       ASSAY_SK_delete(POLICY_MAPPING, POLICY_MAPPING, sk, i)
#define sk_POLICY_MAPPING_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(POLICY_MAPPING, POLICY_MAPPING, sk, ptr)
#define sk_POLICY_MAPPING_push(sk, ptr)          ASSAY_SK_push(POLICY_MAPPING, sk, ptr)
#define sk_POLICY_MAPPING_unshift(sk, ptr)       ASSAY_SK_unshift(POLICY_MAPPING, sk, ptr)
#define sk_POLICY_MAPPING_pop(sk)                ASSAY_SK_pop(POLICY_MAPPING, POLICY_MAPPING, sk)
#define sk_POLICY_MAPPING_shift(sk)              ASSAY_SK_shift(POLICY_MAPPING, POLICY_MAPPING, sk)
#define sk_POLICY_MAPPING_pop_free(sk, freefunc) ASSAY_SK_pop_free(POLICY_MAPPING, sk, freefunc)
#define sk_POLICY_MAPPING_insert(sk, ptr, idx)   ASSAY_SK_insert(POLICY_MAPPING, sk, ptr, idx)
#define sk_POLICY_MAPPING_set(sk, idx, ptr) \
    ASSAY_SK_set(POLICY_MAPPING, POLICY_MAPPING, sk, idx, ptr)
#define sk_POLICY_MAPPING_find(sk, ptr)           ASSAY_SK_find(POLICY_MAPPING, sk, ptr)
#define sk_POLICY_MAPPING_find_ex(sk, ptr)        ASSAY_SK_find_ex(POLICY_MAPPING, sk, ptr)
#define sk_POLICY_MAPPING_find_all(sk, ptr, pnum) ASSAY_SK_find_all(POLICY_MAPPING, sk, ptr, pnum)
#define sk_POLICY_MAPPING_sort(sk)                ASSAY_SK_sort(POLICY_MAPPING, sk)
#define sk_POLICY_MAPPING_is_sorted(sk)           ASSAY_SK_is_sorted(POLICY_MAPPING, sk)
#define sk_POLICY_MAPPING_dup(sk)                 ASSAY_SK_dup(POLICY_MAPPING, sk)
#define sk_POLICY_MAPPING_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(POLICY_MAPPING, sk, copyfunc, freefunc)
#define sk_POLICY_MAPPING_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(POLICY_MAPPING, sk, cmp)
typedef STACK_OF(POLICY_MAPPING) POLICY_MAPPINGS;

typedef struct POLICY_CONSTRAINTS_st {
    ASN1_INTEGER *requireExplicitPolicy;
    ASN1_INTEGER *inhibitPolicyMapping;
} POLICY_CONSTRAINTS;

SKM_DEFINE_STACK_OF_INTERNAL(X509_POLICY_NODE, X509_POLICY_NODE, X509_POLICY_NODE)
#define sk_X509_POLICY_NODE_num(sk) ASSAY_SK_num(X509_POLICY_NODE, sk)
#define sk_X509_POLICY_NODE_value(sk, idx) \
    ASSAY_SK_value(X509_POLICY_NODE, X509_POLICY_NODE, sk, idx)
#define sk_X509_POLICY_NODE_new(cmp)            ASSAY_SK_new(X509_POLICY_NODE, cmp)
#define sk_X509_POLICY_NODE_new_null()          ASSAY_SK_new_null(X509_POLICY_NODE)
#define sk_X509_POLICY_NODE_new_reserve(cmp, n) ASSAY_SK_new_reserve(X509_POLICY_NODE, cmp, n)
#define sk_X509_POLICY_NODE_reserve(sk, n)      ASSAY_SK_reserve(X509_POLICY_NODE, sk, n)
#define sk_X509_POLICY_NODE_free(sk)            ASSAY_SK_free(X509_POLICY_NODE, sk)
#define sk_X509_POLICY_NODE_zero(sk)            ASSAY_SK_zero(X509_POLICY_NODE, sk)
#define sk_X509_POLICY_NODE_delete(sk, i)       ASSAY_SK_delete(X509_POLICY_NODE, X509_POLICY_NODE, sk, i)
#define sk_X509_POLICY_NODE_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(X509_POLICY_NODE, X509_POLICY_NODE, sk, ptr)
#define sk_X509_POLICY_NODE_push(sk, ptr)          ASSAY_SK_push(X509_POLICY_NODE, sk, ptr)
#define sk_X509_POLICY_NODE_unshift(sk, ptr)       ASSAY_SK_unshift(X509_POLICY_NODE, sk, ptr)
#define sk_X509_POLICY_NODE_pop(sk)                ASSAY_SK_pop(X509_POLICY_NODE, X509_POLICY_NODE, sk)
#define sk_X509_POLICY_NODE_shift(sk)              ASSAY_SK_shift(X509_POLICY_NODE, X509_POLICY_NODE, sk)
#define sk_X509_POLICY_NODE_pop_free(sk, freefunc) ASSAY_SK_pop_free(X509_POLICY_NODE, sk, freefunc)
#define sk_X509_POLICY_NODE_insert(sk, ptr, idx)   ASSAY_SK_insert(X509_POLICY_NODE, sk, ptr, idx)
#define sk_X509_POLICY_NODE_set(sk, idx, ptr) \
    ASSAY_SK_set(X509_POLICY_NODE, X509_POLICY_NODE, sk, idx, ptr)
#define sk_X509_POLICY_NODE_find(sk, ptr)    ASSAY_SK_find(X509_POLICY_NODE, sk, ptr)
#define sk_X509_POLICY_NODE_find_ex(sk, ptr) ASSAY_SK_find_ex(X509_POLICY_NODE, sk, ptr)
#define sk_X509_POLICY_NODE_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(X509_POLICY_NODE, sk, ptr, pnum)
#define sk_X509_POLICY_NODE_sort(sk)      ASSAY_SK_sort(X509_POLICY_NODE, sk)
#define sk_X509_POLICY_NODE_is_sorted(sk) ASSAY_SK_is_sorted(X509_POLICY_NODE, sk)
#define sk_X509_POLICY_NODE_dup(sk)       ASSAY_SK_dup(X509_POLICY_NODE, sk)
#define sk_X509_POLICY_NODE_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(X509_POLICY_NODE, sk, copyfunc, freefunc)
#define sk_X509_POLICY_NODE_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(X509_POLICY_NODE, sk, cmp)

/* A node of a policy tree: its policy, and how it came. */
void X509_POLICY_NODE_print(BIO *out, X509_POLICY_NODE *node, int indent);

typedef struct GENERAL_SUBTREE_st {
    GENERAL_NAME *base;
    ASN1_INTEGER *minimum;
    ASN1_INTEGER *maximum;
} GENERAL_SUBTREE;
SKM_DEFINE_STACK_OF_INTERNAL(GENERAL_SUBTREE, GENERAL_SUBTREE, GENERAL_SUBTREE)
#define sk_GENERAL_SUBTREE_num(sk)             ASSAY_SK_num(GENERAL_SUBTREE, sk)
#define sk_GENERAL_SUBTREE_value(sk, idx)      ASSAY_SK_value(GENERAL_SUBTREE, GENERAL_SUBTREE, sk, idx)
#define sk_GENERAL_SUBTREE_new(cmp)            ASSAY_SK_new(GENERAL_SUBTREE, cmp)
#define sk_GENERAL_SUBTREE_new_null()          ASSAY_SK_new_null(GENERAL_SUBTREE)
#define sk_GENERAL_SUBTREE_new_reserve(cmp, n) ASSAY_SK_new_reserve(GENERAL_SUBTREE, cmp, n)
#define sk_GENERAL_SUBTREE_reserve(sk, n)      ASSAY_SK_reserve(GENERAL_SUBTREE, sk, n)
#define sk_GENERAL_SUBTREE_free(sk)            ASSAY_SK_free(GENERAL_SUBTREE, sk)
#define sk_GENERAL_SUBTREE_zero(sk)            ASSAY_SK_zero(GENERAL_SUBTREE, sk)
#define sk_GENERAL_SUBTREE_delete(sk, i)       ASSAY_SK_delete(GENERAL_SUBTREE, GENERAL_SUBTREE, sk, i)
#define sk_GENERAL_SUBTREE_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(GENERAL_SUBTREE, GENERAL_SUBTREE, sk, ptr)
#define sk_GENERAL_SUBTREE_push(sk, ptr)          ASSAY_SK_push(GENERAL_SUBTREE, sk, ptr)
#define sk_GENERAL_SUBTREE_unshift(sk, ptr)       ASSAY_SK_unshift(GENERAL_SUBTREE, sk, ptr)
#define sk_GENERAL_SUBTREE_pop(sk)                ASSAY_SK_pop(GENERAL_SUBTREE, GENERAL_SUBTREE, sk)
#define sk_GENERAL_SUBTREE_shift(sk)              ASSAY_SK_shift(GENERAL_SUBTREE, GENERAL_SUBTREE, sk)
#define sk_GENERAL_SUBTREE_pop_free(sk, freefunc) ASSAY_SK_pop_free(GENERAL_SUBTREE, sk, freefunc)
#define sk_GENERAL_SUBTREE_insert(sk, ptr, idx)   ASSAY_SK_insert(GENERAL_SUBTREE, sk, ptr, idx)
#define sk_GENERAL_SUBTREE_set(sk, idx, ptr) \
    ASSAY_SK_set(GENERAL_SUBTREE, GENERAL_SUBTREE, sk, idx, ptr)
#define sk_GENERAL_SUBTREE_find(sk, ptr)           ASSAY_SK_find(GENERAL_SUBTREE, sk, ptr)
#define sk_GENERAL_SUBTREE_find_ex(sk, ptr)        ASSAY_SK_find_ex(GENERAL_SUBTREE, sk, ptr)
#define sk_GENERAL_SUBTREE_find_all(sk, ptr, pnum) ASSAY_SK_find_all(GENERAL_SUBTREE, sk, ptr, pnum)
#define sk_GENERAL_SUBTREE_sort(sk)                ASSAY_SK_sort(GENERAL_SUBTREE, sk)
#define sk_GENERAL_SUBTREE_is_sorted(sk)           ASSAY_SK_is_sorted(GENERAL_SUBTREE, sk)
#define sk_GENERAL_SUBTREE_dup(sk)                 ASSAY_SK_dup(GENERAL_SUBTREE, sk)
#define sk_GENERAL_SUBTREE_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(GENERAL_SUBTREE, sk, copyfunc, freefunc)
#define sk_GENERAL_SUBTREE_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(GENERAL_SUBTREE, sk, cmp)

struct NAME_CONSTRAINTS_st {
    STACK_OF(GENERAL_SUBTREE) * permittedSubtrees;
    STACK_OF(GENERAL_SUBTREE) * excludedSubtrees;
};

/* Whether all names of x are as nc wants them; whether its common names are that look like a
 * host's: X509_V_OK or the error. */
int NAME_CONSTRAINTS_check(X509 *x, NAME_CONSTRAINTS *nc);
int NAME_CONSTRAINTS_check_CN(X509 *x, NAME_CONSTRAINTS *nc);

/* Proxy certificates (RFC 3820, 3.8). */
typedef struct PROXY_POLICY_st {
    ASN1_OBJECT *policyLanguage;
    ASN1_OCTET_STRING *policy;
} PROXY_POLICY;

typedef struct PROXY_CERT_INFO_EXTENSION_st {
    ASN1_INTEGER *pcPathLengthConstraint;
    PROXY_POLICY *proxyPolicy;
} PROXY_CERT_INFO_EXTENSION;

SKM_DEFINE_STACK_OF_INTERNAL(ASN1_STRING, ASN1_STRING, ASN1_STRING)
#define sk_ASN1_STRING_num(sk)                 ASSAY_SK_num(ASN1_STRING, sk)
#define sk_ASN1_STRING_value(sk, idx)          ASSAY_SK_value(ASN1_STRING, ASN1_STRING, sk, idx)
#define sk_ASN1_STRING_new(cmp)                ASSAY_SK_new(ASN1_STRING, cmp)
#define sk_ASN1_STRING_new_null()              ASSAY_SK_new_null(ASN1_STRING)
#define sk_ASN1_STRING_new_reserve(cmp, n)     ASSAY_SK_new_reserve(ASN1_STRING, cmp, n)
#define sk_ASN1_STRING_reserve(sk, n)          ASSAY_SK_reserve(ASN1_STRING, sk, n)
#define sk_ASN1_STRING_free(sk)                ASSAY_SK_free(ASN1_STRING, sk)
#define sk_ASN1_STRING_zero(sk)                ASSAY_SK_zero(ASN1_STRING, sk)
#define sk_ASN1_STRING_delete(sk, i)           ASSAY_SK_delete(ASN1_STRING, ASN1_STRING, sk, i)
#define sk_ASN1_STRING_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(ASN1_STRING, ASN1_STRING, sk, ptr)
#define sk_ASN1_STRING_push(sk, ptr)           ASSAY_SK_push(ASN1_STRING, sk, ptr)
#define sk_ASN1_STRING_unshift(sk, ptr)        ASSAY_SK_unshift(ASN1_STRING, sk, ptr)
#define sk_ASN1_STRING_pop(sk)                 ASSAY_SK_pop(ASN1_STRING, ASN1_STRING, sk)
#define sk_ASN1_STRING_shift(sk)               ASSAY_SK_shift(ASN1_STRING, ASN1_STRING, sk)
#define sk_ASN1_STRING_pop_free(sk, freefunc)  ASSAY_SK_pop_free(ASN1_STRING, sk, freefunc)
#define sk_ASN1_STRING_insert(sk, ptr, idx)    ASSAY_SK_insert(ASN1_STRING, sk, ptr, idx)
#define sk_ASN1_STRING_set(sk, idx, ptr)       ASSAY_SK_set(ASN1_STRING, ASN1_STRING, sk, idx, ptr)
#define sk_ASN1_STRING_find(sk, ptr)           ASSAY_SK_find(ASN1_STRING, sk, ptr)
#define sk_ASN1_STRING_find_ex(sk, ptr)        ASSAY_SK_find_ex(ASN1_STRING, sk, ptr)
#define sk_ASN1_STRING_find_all(sk, ptr, pnum) ASSAY_SK_find_all(ASN1_STRING, sk, ptr, pnum)
#define sk_ASN1_STRING_sort(sk)                ASSAY_SK_sort(ASN1_STRING, sk)
#define sk_ASN1_STRING_is_sorted(sk)           ASSAY_SK_is_sorted(ASN1_STRING, sk)
#define sk_ASN1_STRING_dup(sk)                 ASSAY_SK_dup(ASN1_STRING, sk)
#define sk_ASN1_STRING_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(ASN1_STRING, sk, copyfunc, freefunc)
#define sk_ASN1_STRING_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(ASN1_STRING, sk, cmp)

/* For each type, TYPE_new, TYPE_free, d2i_TYPE, i2d_TYPE and TYPE_it; of some, not all of them. */
DECLARE_ASN1_FUNCTIONS(BASIC_CONSTRAINTS)
DECLARE_ASN1_FUNCTIONS(AUTHORITY_KEYID)
DECLARE_ASN1_FUNCTIONS(PKEY_USAGE_PERIOD)
DECLARE_ASN1_FUNCTIONS(GENERAL_NAME)
DECLARE_ASN1_DUP_FUNCTION(GENERAL_NAME)
DECLARE_ASN1_FUNCTIONS(GENERAL_NAMES)
DECLARE_ASN1_FUNCTIONS(OTHERNAME)
DECLARE_ASN1_FUNCTIONS(EDIPARTYNAME)
DECLARE_ASN1_FUNCTIONS(EXTENDED_KEY_USAGE)
DECLARE_ASN1_ALLOC_FUNCTIONS(TLS_FEATURE)
DECLARE_ASN1_FUNCTIONS(CERTIFICATEPOLICIES)
DECLARE_ASN1_FUNCTIONS(POLICYINFO)
DECLARE_ASN1_FUNCTIONS(POLICYQUALINFO)
DECLARE_ASN1_FUNCTIONS(USERNOTICE)
DECLARE_ASN1_FUNCTIONS(NOTICEREF)
DECLARE_ASN1_FUNCTIONS(CRL_DIST_POINTS)
DECLARE_ASN1_FUNCTIONS(DIST_POINT)
DECLARE_ASN1_FUNCTIONS(DIST_POINT_NAME)
DECLARE_ASN1_FUNCTIONS(ISSUING_DIST_POINT)
DECLARE_ASN1_FUNCTIONS(ACCESS_DESCRIPTION)
DECLARE_ASN1_FUNCTIONS(AUTHORITY_INFO_ACCESS)
DECLARE_ASN1_ITEM(POLICY_MAPPING)
DECLARE_ASN1_ALLOC_FUNCTIONS(POLICY_MAPPING)
DECLARE_ASN1_ITEM(POLICY_MAPPINGS)
DECLARE_ASN1_ITEM(GENERAL_SUBTREE)
DECLARE_ASN1_ALLOC_FUNCTIONS(GENERAL_SUBTREE)
DECLARE_ASN1_ITEM(NAME_CONSTRAINTS)
DECLARE_ASN1_ALLOC_FUNCTIONS(NAME_CONSTRAINTS)
DECLARE_ASN1_ITEM(POLICY_CONSTRAINTS)
DECLARE_ASN1_ALLOC_FUNCTIONS(POLICY_CONSTRAINTS)
DECLARE_ASN1_FUNCTIONS(PROXY_POLICY)
DECLARE_ASN1_FUNCTIONS(PROXY_CERT_INFO_EXTENSION)
DECLARE_ASN1_FUNCTIONS(SXNET)
DECLARE_ASN1_FUNCTIONS(SXNETID)
DECLARE_ASN1_FUNCTIONS(ISSUER_SIGN_TOOL)

/* ---- General names ---- */

/* 0 if they are equal; -1 if one is NULL or their kinds differ; else below or above 0. */
int GENERAL_NAME_cmp(GENERAL_NAME *a, GENERAL_NAME *b);
int OTHERNAME_cmp(OTHERNAME *a, OTHERNAME *b);

/* Makes it of this kind; the value becomes its own. What was there before isn't freed. */
void GENERAL_NAME_set0_value(GENERAL_NAME *a, int type, void *value);
int GENERAL_NAME_set0_othername(GENERAL_NAME *gen, ASN1_OBJECT *oid, ASN1_TYPE *value);

/* The value, and its kind at *ptype unless that is NULL. */
void *GENERAL_NAME_get0_value(const GENERAL_NAME *a, int *ptype);

/* 1, or 0 if it isn't an otherName; either pointer may be NULL. */
int GENERAL_NAME_get0_otherName(const GENERAL_NAME *gen, ASN1_OBJECT **poid, ASN1_TYPE **pvalue);

/* One line without its end: 1. */
int GENERAL_NAME_print(BIO *out, GENERAL_NAME *gen);

/* An access method's OID: i2a_ASN1_OBJECT. */
int i2a_ACCESS_DESCRIPTION(BIO *bp, const ACCESS_DESCRIPTION *a);

/* Sets the whole name of a relative one: the issuer's name with the RDN behind it. 1, or 0 with an
 * error. */
int DIST_POINT_set_dpname(DIST_POINT_NAME *dpn, const X509_NAME *iname);

/* The extranet's users: added to *psx, which is made if it is NULL; 1 or 0. A length of -1 is that
 * of the string. Found, it stays sx's; NULL if there is none. */
int SXNET_add_id_asc(SXNET **psx, const char *zone, const char *user, int userlen);
int SXNET_add_id_ulong(SXNET **psx, unsigned long lzone, const char *user, int userlen);
int SXNET_add_id_INTEGER(SXNET **psx, ASN1_INTEGER *izone, const char *user, int userlen);
ASN1_OCTET_STRING *SXNET_get_id_asc(SXNET *sx, const char *zone);
ASN1_OCTET_STRING *SXNET_get_id_ulong(SXNET *sx, unsigned long lzone);
ASN1_OCTET_STRING *SXNET_get_id_INTEGER(SXNET *sx, ASN1_INTEGER *zone);

/* ---- Kinds of extensions: their table ---- */

/* The method of an extension or a NID, or NULL. */
const X509V3_EXT_METHOD *X509V3_EXT_get(X509_EXTENSION *ext);
const X509V3_EXT_METHOD *X509V3_EXT_get_nid(int nid);

/* More methods, which stay the caller's; the list ends with a NID of -1. An alias is a copy of a
 * method under another NID. 1, or 0 with an error. cleanup forgets them all. */
int X509V3_EXT_add(X509V3_EXT_METHOD *ext);
int X509V3_EXT_add_list(X509V3_EXT_METHOD *extlist);
int X509V3_EXT_add_alias(int nid_to, int nid_from);
void X509V3_EXT_cleanup(void);
int X509V3_add_standard_extensions(void); /* does nothing: 1 */

/* Rows of methods. */
#define EXT_BITSTRING(nid, table)                                                                 \
    {                                                                                             \
        nid, 0, ASN1_ITEM_ref(ASN1_BIT_STRING), 0, 0, 0, 0, 0, 0,                                 \
            (X509V3_EXT_I2V)i2v_ASN1_BIT_STRING, (X509V3_EXT_V2I)v2i_ASN1_BIT_STRING, NULL, NULL, \
            table                                                                                 \
    }
#define EXT_IA5STRING(nid)                                                                     \
    {                                                                                          \
        nid, 0, ASN1_ITEM_ref(ASN1_IA5STRING), 0, 0, 0, 0, (X509V3_EXT_I2S)i2s_ASN1_IA5STRING, \
            (X509V3_EXT_S2I)s2i_ASN1_IA5STRING, 0, 0, 0, 0, NULL                               \
    }
#define EXT_UTF8STRING(nid)                                                                      \
    {                                                                                            \
        nid, 0, ASN1_ITEM_ref(ASN1_UTF8STRING), 0, 0, 0, 0, (X509V3_EXT_I2S)i2s_ASN1_UTF8STRING, \
            (X509V3_EXT_S2I)s2i_ASN1_UTF8STRING, 0, 0, 0, 0, NULL                                \
    }
#define EXT_END                                   \
    {                                             \
        -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 \
    }

/* ---- Extensions and their values ---- */

/* The value, new; NULL if it is malformed or its kind isn't known. */
void *X509V3_EXT_d2i(X509_EXTENSION *ext);

/* The value of the extension with this NID: X509V3_get_d2i(3). *crit: 1, 0; -1: absent; -2: there
 * is more than one. With idx, the search begins behind *idx and leaves there where it was found. */
void *X509V3_get_d2i(const STACK_OF(X509_EXTENSION) * x, int nid, int *crit, int *idx);

/* An extension of a value, new; NULL with an error. */
X509_EXTENSION *X509V3_EXT_i2d(int ext_nid, int crit, void *ext_struc);

/* Adds, replaces or deletes: 1; 0 if it can't be, below 0 out of memory. */
int X509V3_add1_i2d(STACK_OF(X509_EXTENSION) * *x, int nid, void *value, int crit,
                    unsigned long flags);
#define X509V3_ADD_OP_MASK          0xfL
#define X509V3_ADD_DEFAULT          0L /* an error if it is there */
#define X509V3_ADD_APPEND           1L
#define X509V3_ADD_REPLACE          2L /* or appended */
#define X509V3_ADD_REPLACE_EXISTING 3L /* an error if it isn't there */
#define X509V3_ADD_KEEP_EXISTING    4L
#define X509V3_ADD_DELETE           5L
#define X509V3_ADD_SILENT           0x10 /* no error in the queue */

/* ---- Printing ---- */

/* An extension's value as text: 1; 0 if it can't be. What becomes of an unknown or malformed one
 * is said by flag. */
int X509V3_EXT_print(BIO *out, X509_EXTENSION *ext, unsigned long flag, int indent);
#ifndef OPENSSL_NO_STDIO
int X509V3_EXT_print_fp(FILE *out, X509_EXTENSION *ext, int flag, int indent);
#endif
#define X509V3_EXT_UNKNOWN_MASK  (0xfL << 16)
#define X509V3_EXT_DEFAULT       0          /* 0 is returned */
#define X509V3_EXT_ERROR_UNKNOWN (1L << 16) /* a line says so */
#define X509V3_EXT_PARSE_UNKNOWN (2L << 16) /* as asn1parse */
#define X509V3_EXT_DUMP_UNKNOWN  (3L << 16) /* as hexadecimal */

/* All of them, under a title unless that is NULL: 1. */
int X509V3_extensions_print(BIO *out, const char *title, const STACK_OF(X509_EXTENSION) * exts,
                            unsigned long flag, int indent);

/* Name-value pairs: on a line, or with ml one a line. */
void X509V3_EXT_val_prn(BIO *out, STACK_OF(CONF_VALUE) * val, int indent, int ml);

/* ---- Values and text ---- */

/* The functions of the kinds that programs use in methods of their own. Strings and values are
 * new; NULL with an error. */
ASN1_BIT_STRING *v2i_ASN1_BIT_STRING(X509V3_EXT_METHOD *method, X509V3_CTX *ctx,
                                     STACK_OF(CONF_VALUE) * nval);
STACK_OF(CONF_VALUE) * i2v_ASN1_BIT_STRING(X509V3_EXT_METHOD *method, ASN1_BIT_STRING *bits,
                                           STACK_OF(CONF_VALUE) * extlist);
char *i2s_ASN1_IA5STRING(X509V3_EXT_METHOD *method, ASN1_IA5STRING *ia5);
ASN1_IA5STRING *s2i_ASN1_IA5STRING(X509V3_EXT_METHOD *method, X509V3_CTX *ctx, const char *str);
char *i2s_ASN1_UTF8STRING(X509V3_EXT_METHOD *method, ASN1_UTF8STRING *utf8);
ASN1_UTF8STRING *s2i_ASN1_UTF8STRING(X509V3_EXT_METHOD *method, X509V3_CTX *ctx, const char *str);
char *i2s_ASN1_OCTET_STRING(X509V3_EXT_METHOD *method, const ASN1_OCTET_STRING *ia5);
ASN1_OCTET_STRING *s2i_ASN1_OCTET_STRING(X509V3_EXT_METHOD *method, X509V3_CTX *ctx,
                                         const char *str);
char *i2s_ASN1_INTEGER(X509V3_EXT_METHOD *meth, const ASN1_INTEGER *aint);
ASN1_INTEGER *s2i_ASN1_INTEGER(X509V3_EXT_METHOD *meth, const char *value);
char *i2s_ASN1_ENUMERATED(X509V3_EXT_METHOD *meth, const ASN1_ENUMERATED *aint);
char *i2s_ASN1_ENUMERATED_TABLE(X509V3_EXT_METHOD *meth, const ASN1_ENUMERATED *aint);
STACK_OF(CONF_VALUE) *
    i2v_GENERAL_NAME(X509V3_EXT_METHOD *method, GENERAL_NAME *gen, STACK_OF(CONF_VALUE) * ret);
STACK_OF(CONF_VALUE) * i2v_GENERAL_NAMES(X509V3_EXT_METHOD *method, GENERAL_NAMES *gen,
                                         STACK_OF(CONF_VALUE) * extlist);
GENERAL_NAMES *v2i_GENERAL_NAMES(const X509V3_EXT_METHOD *method, X509V3_CTX *ctx,
                                 STACK_OF(CONF_VALUE) * nval);

/* A general name of this kind from text, into out unless that is NULL; is_nc: for a name
 * constraint, so that an address has a mask. */
GENERAL_NAME *a2i_GENERAL_NAME(GENERAL_NAME *out, const X509V3_EXT_METHOD *method, X509V3_CTX *ctx,
                               int gen_type, const char *value, int is_nc);

/* Pairs are appended to *extlist, which is made if it is NULL: 1, or 0 with an error. */
int X509V3_add_value(const char *name, const char *value, STACK_OF(CONF_VALUE) * *extlist);
int X509V3_add_value_uchar(const char *name, const unsigned char *value,
                           STACK_OF(CONF_VALUE) * *extlist);
int X509V3_add_value_bool(const char *name, int asn1_bool, STACK_OF(CONF_VALUE) * *extlist);
int X509V3_add_value_int(const char *name, const ASN1_INTEGER *aint,
                         STACK_OF(CONF_VALUE) * *extlist);

/* "name:value,name,..." as pairs, new; NULL with an error. */
STACK_OF(CONF_VALUE) * X509V3_parse_list(const char *line);

/* The context of by-text syntax, and what it finds there. */
void X509V3_set_ctx(X509V3_CTX *ctx, X509 *issuer, X509 *subject, X509_REQ *req, X509_CRL *crl,
                    int flags);
int X509V3_set_issuer_pkey(X509V3_CTX *ctx, EVP_PKEY *pkey);
#define X509V3_set_ctx_test(ctx) X509V3_set_ctx(ctx, NULL, NULL, NULL, NULL, X509V3_CTX_TEST)
#define X509V3_set_ctx_nodb(ctx) (ctx)->db = NULL;
char *X509V3_get_string(X509V3_CTX *ctx, const char *name, const char *section);
STACK_OF(CONF_VALUE) * X509V3_get_section(X509V3_CTX *ctx, const char *section);
void X509V3_string_free(X509V3_CTX *ctx, char *str);
void X509V3_section_free(X509V3_CTX *ctx, STACK_OF(CONF_VALUE) * section);

/* Appends a section's pairs to a name, as strings of the type chtype (MBSTRING_*): 1 or 0. */
int X509V3_NAME_from_section(X509_NAME *nm, STACK_OF(CONF_VALUE) * dn_sk, unsigned long chtype);

/* An address in text: 4 or 16 bytes; with a mask behind a slash: 8 or 32. NULL if it isn't one. */
ASN1_OCTET_STRING *a2i_IPADDRESS(const char *ipasc);
ASN1_OCTET_STRING *a2i_IPADDRESS_NC(const char *ipasc);

#ifdef OPENSSL_CONF_H
#define X509V3_conf_err(val)                                                 \
    ERR_add_error_data(6, "section:", (val)->section, ",name:", (val)->name, \
                       ",value:", (val)->value)

/* A general name of a pair "kind:value". */
GENERAL_NAME *v2i_GENERAL_NAME(const X509V3_EXT_METHOD *method, X509V3_CTX *ctx, CONF_VALUE *cnf);
GENERAL_NAME *v2i_GENERAL_NAME_ex(GENERAL_NAME *out, const X509V3_EXT_METHOD *method,
                                  X509V3_CTX *ctx, CONF_VALUE *cnf, int is_nc);

/* Frees a pair with its texts. */
void X509V3_conf_free(CONF_VALUE *val);

/* An extension of text, x509v3_config(5): new, or NULL with an error. */
X509_EXTENSION *X509V3_EXT_nconf_nid(CONF *conf, X509V3_CTX *ctx, int ext_nid, const char *value);
X509_EXTENSION *X509V3_EXT_nconf(CONF *conf, X509V3_CTX *ctx, const char *name, const char *value);

/* All of a section's, into a stack, certificate, request or CRL: 1, or 0 with an error. */
int X509V3_EXT_add_nconf_sk(CONF *conf, X509V3_CTX *ctx, const char *section,
                            STACK_OF(X509_EXTENSION) * *sk);
int X509V3_EXT_add_nconf(CONF *conf, X509V3_CTX *ctx, const char *section, X509 *cert);
int X509V3_EXT_REQ_add_nconf(CONF *conf, X509V3_CTX *ctx, const char *section, X509_REQ *req);
int X509V3_EXT_CRL_add_nconf(CONF *conf, X509V3_CTX *ctx, const char *section, X509_CRL *crl);

/* The same over the older kind of configuration. */
X509_EXTENSION *X509V3_EXT_conf_nid(LHASH_OF(CONF_VALUE) * conf, X509V3_CTX *ctx, int ext_nid,
                                    const char *value);
X509_EXTENSION *X509V3_EXT_conf(LHASH_OF(CONF_VALUE) * conf, X509V3_CTX *ctx, const char *name,
                                const char *value);
int X509V3_EXT_add_conf(LHASH_OF(CONF_VALUE) * conf, X509V3_CTX *ctx, const char *section,
                        X509 *cert);
int X509V3_EXT_REQ_add_conf(LHASH_OF(CONF_VALUE) * conf, X509V3_CTX *ctx, const char *section,
                            X509_REQ *req);
int X509V3_EXT_CRL_add_conf(LHASH_OF(CONF_VALUE) * conf, X509V3_CTX *ctx, const char *section,
                            X509_CRL *crl);

/* Pairs of a boolean that is true only; what a pair says: 1, or 0 with an error. */
int X509V3_add_value_bool_nf(const char *name, int asn1_bool, STACK_OF(CONF_VALUE) * *extlist);
int X509V3_get_value_bool(const CONF_VALUE *value, int *asn1_bool);
int X509V3_get_value_int(const CONF_VALUE *value, ASN1_INTEGER **aint);

/* Where sections are looked for. */
void X509V3_set_nconf(X509V3_CTX *ctx, CONF *conf);
void X509V3_set_conf_lhash(X509V3_CTX *ctx, LHASH_OF(CONF_VALUE) * lhash);
#endif

#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define hex_to_string OPENSSL_buf2hexstr
#define string_to_hex OPENSSL_hexstr2buf
#endif

/* ---- What a certificate's extensions say: X509_get_extension_flags(3) ---- */

/* What X509_get_extension_flags gives, together: which extensions there are, and what else is known
 * of them and of the certificate. */
#define EXFLAG_BCONS          0x1
#define EXFLAG_KUSAGE         0x2
#define EXFLAG_XKUSAGE        0x4
#define EXFLAG_NSCERT         0x8
#define EXFLAG_CA             0x10
#define EXFLAG_SI             0x20 /* self-issued */
#define EXFLAG_V1             0x40
#define EXFLAG_INVALID        0x80
#define EXFLAG_SET            0x100 /* the others are known */
#define EXFLAG_CRITICAL       0x200 /* an unknown critical one */
#define EXFLAG_PROXY          0x400
#define EXFLAG_INVALID_POLICY 0x800
#define EXFLAG_FRESHEST       0x1000
#define EXFLAG_SS             0x2000 /* apparently self-signed */
#define EXFLAG_BCONS_CRITICAL 0x10000
#define EXFLAG_AKID_CRITICAL  0x20000
#define EXFLAG_SKID_CRITICAL  0x40000
#define EXFLAG_SAN_CRITICAL   0x80000
#define EXFLAG_NO_FINGERPRINT 0x100000
uint32_t X509_get_extension_flags(X509 *x);

/* Key usage: the BIT STRING's bytes, the first lowest; all ones if it is absent. */
#define KU_DIGITAL_SIGNATURE 0x0080
#define KU_NON_REPUDIATION   0x0040
#define KU_KEY_ENCIPHERMENT  0x0020
#define KU_DATA_ENCIPHERMENT 0x0010
#define KU_KEY_AGREEMENT     0x0008
#define KU_KEY_CERT_SIGN     0x0004
#define KU_CRL_SIGN          0x0002
#define KU_ENCIPHER_ONLY     0x0001
#define KU_DECIPHER_ONLY     0x8000
uint32_t X509_get_key_usage(X509 *x);

/* Netscape's certificate type. */
#define NS_SSL_CLIENT 0x80
#define NS_SSL_SERVER 0x40
#define NS_SMIME      0x20
#define NS_OBJSIGN    0x10
#define NS_SSL_CA     0x04
#define NS_SMIME_CA   0x02
#define NS_OBJSIGN_CA 0x01
#define NS_ANY_CA     (NS_SSL_CA | NS_SMIME_CA | NS_OBJSIGN_CA)

/* Extended key usage; all ones if it is absent. */
#define XKU_SSL_SERVER 0x1
#define XKU_SSL_CLIENT 0x2
#define XKU_SMIME      0x4
#define XKU_CODE_SIGN  0x8
#define XKU_SGC        0x10 /* Netscape's or Microsoft's server-gated cryptography */
#define XKU_OCSP_SIGN  0x20
#define XKU_TIMESTAMP  0x40
#define XKU_DVCS       0x80
#define XKU_ANYEKU     0x100
uint32_t X509_get_extended_key_usage(X509 *x);

/* Identifiers, which stay the certificate's; NULL if they are absent or malformed. */
const ASN1_OCTET_STRING *X509_get0_subject_key_id(X509 *x);
const ASN1_OCTET_STRING *X509_get0_authority_key_id(X509 *x);
const GENERAL_NAMES *X509_get0_authority_issuer(X509 *x);
const ASN1_INTEGER *X509_get0_authority_serial(X509 *x);

/* Marks a proxy certificate of before RFC 3820; the path length of one, or -1. */
void X509_set_proxy_flag(X509 *x);
void X509_set_proxy_pathlen(X509 *x, long l);
long X509_get_proxy_pathlen(X509 *x);

/* Whether it is a CA: 0; 1 by basic constraints; 3 a self-signed one of version 1; 4 by key usage
 * without basic constraints; 5 by Netscape's type. */
int X509_check_ca(X509 *x);

/* Whether verifying understands the extension. */
int X509_supported_extension(X509_EXTENSION *ex);

/* Whether issuer's name, identifiers and key usage allow it to have issued subject: X509_V_OK or
 * the reason why not. No signature is looked at. */
int X509_check_issued(X509 *issuer, X509 *subject);
int X509_check_akid(const X509 *issuer, const AUTHORITY_KEYID *akid);

/* ---- Purposes ---- */

#define X509_PURPOSE_DYNAMIC      0x1
#define X509_PURPOSE_DYNAMIC_NAME 0x2
typedef struct x509_purpose_st {
    int purpose;
    int trust; /* of X509_TRUST_* */
    int flags;
    int (*check_purpose)(const struct x509_purpose_st *, const X509 *, int);
    char *name;
    char *sname;
    void *usr_data;
} X509_PURPOSE;
SKM_DEFINE_STACK_OF_INTERNAL(X509_PURPOSE, X509_PURPOSE, X509_PURPOSE)
#define sk_X509_PURPOSE_num(sk)                 ASSAY_SK_num(X509_PURPOSE, sk)
#define sk_X509_PURPOSE_value(sk, idx)          ASSAY_SK_value(X509_PURPOSE, X509_PURPOSE, sk, idx)
#define sk_X509_PURPOSE_new(cmp)                ASSAY_SK_new(X509_PURPOSE, cmp)
#define sk_X509_PURPOSE_new_null()              ASSAY_SK_new_null(X509_PURPOSE)
#define sk_X509_PURPOSE_new_reserve(cmp, n)     ASSAY_SK_new_reserve(X509_PURPOSE, cmp, n)
#define sk_X509_PURPOSE_reserve(sk, n)          ASSAY_SK_reserve(X509_PURPOSE, sk, n)
#define sk_X509_PURPOSE_free(sk)                ASSAY_SK_free(X509_PURPOSE, sk)
#define sk_X509_PURPOSE_zero(sk)                ASSAY_SK_zero(X509_PURPOSE, sk)
#define sk_X509_PURPOSE_delete(sk, i)           ASSAY_SK_delete(X509_PURPOSE, X509_PURPOSE, sk, i)
#define sk_X509_PURPOSE_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(X509_PURPOSE, X509_PURPOSE, sk, ptr)
#define sk_X509_PURPOSE_push(sk, ptr)           ASSAY_SK_push(X509_PURPOSE, sk, ptr)
#define sk_X509_PURPOSE_unshift(sk, ptr)        ASSAY_SK_unshift(X509_PURPOSE, sk, ptr)
#define sk_X509_PURPOSE_pop(sk)                 ASSAY_SK_pop(X509_PURPOSE, X509_PURPOSE, sk)
#define sk_X509_PURPOSE_shift(sk)               ASSAY_SK_shift(X509_PURPOSE, X509_PURPOSE, sk)
#define sk_X509_PURPOSE_pop_free(sk, freefunc)  ASSAY_SK_pop_free(X509_PURPOSE, sk, freefunc)
#define sk_X509_PURPOSE_insert(sk, ptr, idx)    ASSAY_SK_insert(X509_PURPOSE, sk, ptr, idx)
#define sk_X509_PURPOSE_set(sk, idx, ptr)       ASSAY_SK_set(X509_PURPOSE, X509_PURPOSE, sk, idx, ptr)
#define sk_X509_PURPOSE_find(sk, ptr)           ASSAY_SK_find(X509_PURPOSE, sk, ptr)
#define sk_X509_PURPOSE_find_ex(sk, ptr)        ASSAY_SK_find_ex(X509_PURPOSE, sk, ptr)
#define sk_X509_PURPOSE_find_all(sk, ptr, pnum) ASSAY_SK_find_all(X509_PURPOSE, sk, ptr, pnum)
#define sk_X509_PURPOSE_sort(sk)                ASSAY_SK_sort(X509_PURPOSE, sk)
#define sk_X509_PURPOSE_is_sorted(sk)           ASSAY_SK_is_sorted(X509_PURPOSE, sk)
#define sk_X509_PURPOSE_dup(sk)                 ASSAY_SK_dup(X509_PURPOSE, sk)
#define sk_X509_PURPOSE_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(X509_PURPOSE, sk, copyfunc, freefunc)
#define sk_X509_PURPOSE_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(X509_PURPOSE, sk, cmp)

#define X509_PURPOSE_SSL_CLIENT     1
#define X509_PURPOSE_SSL_SERVER     2
#define X509_PURPOSE_NS_SSL_SERVER  3
#define X509_PURPOSE_SMIME_SIGN     4
#define X509_PURPOSE_SMIME_ENCRYPT  5
#define X509_PURPOSE_CRL_SIGN       6
#define X509_PURPOSE_ANY            7
#define X509_PURPOSE_OCSP_HELPER    8
#define X509_PURPOSE_TIMESTAMP_SIGN 9
#define X509_PURPOSE_MIN            1
#define X509_PURPOSE_MAX            9

/* Whether it is fit for a purpose, as a CA if ca: X509_check_purpose(3). With id -1 only the
 * extensions are looked at: 1, or 0 if they are invalid. */
int X509_check_purpose(X509 *x, int id, int ca);

/* The table of purposes: by index, by short name, by number. get_by functions give an index, or
 * -1. */
int X509_PURPOSE_get_count(void);
X509_PURPOSE *X509_PURPOSE_get0(int idx);
int X509_PURPOSE_get_by_sname(const char *sname);
int X509_PURPOSE_get_by_id(int id);
int X509_PURPOSE_set(int *p, int purpose); /* *p, if there is such a purpose: 1, or 0 */
int X509_PURPOSE_add(int id, int trust, int flags,
                     int (*ck)(const X509_PURPOSE *, const X509 *, int), const char *name,
                     const char *sname, void *arg);
void X509_PURPOSE_cleanup(void);
char *X509_PURPOSE_get0_name(const X509_PURPOSE *xp);
char *X509_PURPOSE_get0_sname(const X509_PURPOSE *xp);
int X509_PURPOSE_get_trust(const X509_PURPOSE *xp);
int X509_PURPOSE_get_id(const X509_PURPOSE *);

/* ---- Names of hosts, addresses, e-mail (RFC 6125): X509_check_host(3) ---- */

#define X509_CHECK_FLAG_ALWAYS_CHECK_SUBJECT    0x1
#define X509_CHECK_FLAG_NO_WILDCARDS            0x2
#define X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS    0x4
#define X509_CHECK_FLAG_MULTI_LABEL_WILDCARDS   0x8
#define X509_CHECK_FLAG_SINGLE_LABEL_SUBDOMAINS 0x10
#define X509_CHECK_FLAG_NEVER_CHECK_SUBJECT     0x20
#define _X509_CHECK_FLAG_DOT_SUBDOMAINS         0x8000 /* ".name" asks for any name below: internal */

/* 1: it is the certificate's; 0: it isn't; -1: an error; -2: it is malformed. A length of 0 is that
 * of the string. What matched is at *peername, the caller's to free. */
int X509_check_host(X509 *x, const char *chk, size_t chklen, unsigned int flags, char **peername);
int X509_check_email(X509 *x, const char *chk, size_t chklen, unsigned int flags);
int X509_check_ip(X509 *x, const unsigned char *chk, size_t chklen, unsigned int flags);
int X509_check_ip_asc(X509 *x, const char *ipasc, unsigned int flags);

/* E-mail addresses of the subject and its alternative names, each once; OCSP responders' URLs. */
STACK_OF(OPENSSL_STRING) * X509_get1_email(X509 *x);
STACK_OF(OPENSSL_STRING) * X509_REQ_get1_email(X509_REQ *x);
STACK_OF(OPENSSL_STRING) * X509_get1_ocsp(X509 *x);
void X509_email_free(STACK_OF(OPENSSL_STRING) * sk);

/* ---- Addresses and autonomous systems (RFC 3779) ---- */

#ifndef OPENSSL_NO_RFC3779
typedef struct ASRange_st {
    ASN1_INTEGER *min, *max;
} ASRange;

#define ASIdOrRange_id    0
#define ASIdOrRange_range 1
typedef struct ASIdOrRange_st {
    int type;
    union {
        ASN1_INTEGER *id;
        ASRange *range;
    } u;
} ASIdOrRange;
SKM_DEFINE_STACK_OF_INTERNAL(ASIdOrRange, ASIdOrRange, ASIdOrRange)
#define sk_ASIdOrRange_num(sk)                 ASSAY_SK_num(ASIdOrRange, sk)
#define sk_ASIdOrRange_value(sk, idx)          ASSAY_SK_value(ASIdOrRange, ASIdOrRange, sk, idx)
#define sk_ASIdOrRange_new(cmp)                ASSAY_SK_new(ASIdOrRange, cmp)
#define sk_ASIdOrRange_new_null()              ASSAY_SK_new_null(ASIdOrRange)
#define sk_ASIdOrRange_new_reserve(cmp, n)     ASSAY_SK_new_reserve(ASIdOrRange, cmp, n)
#define sk_ASIdOrRange_reserve(sk, n)          ASSAY_SK_reserve(ASIdOrRange, sk, n)
#define sk_ASIdOrRange_free(sk)                ASSAY_SK_free(ASIdOrRange, sk)
#define sk_ASIdOrRange_zero(sk)                ASSAY_SK_zero(ASIdOrRange, sk)
#define sk_ASIdOrRange_delete(sk, i)           ASSAY_SK_delete(ASIdOrRange, ASIdOrRange, sk, i)
#define sk_ASIdOrRange_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(ASIdOrRange, ASIdOrRange, sk, ptr)
#define sk_ASIdOrRange_push(sk, ptr)           ASSAY_SK_push(ASIdOrRange, sk, ptr)
#define sk_ASIdOrRange_unshift(sk, ptr)        ASSAY_SK_unshift(ASIdOrRange, sk, ptr)
#define sk_ASIdOrRange_pop(sk)                 ASSAY_SK_pop(ASIdOrRange, ASIdOrRange, sk)
#define sk_ASIdOrRange_shift(sk)               ASSAY_SK_shift(ASIdOrRange, ASIdOrRange, sk)
#define sk_ASIdOrRange_pop_free(sk, freefunc)  ASSAY_SK_pop_free(ASIdOrRange, sk, freefunc)
#define sk_ASIdOrRange_insert(sk, ptr, idx)    ASSAY_SK_insert(ASIdOrRange, sk, ptr, idx)
#define sk_ASIdOrRange_set(sk, idx, ptr)       ASSAY_SK_set(ASIdOrRange, ASIdOrRange, sk, idx, ptr)
#define sk_ASIdOrRange_find(sk, ptr)           ASSAY_SK_find(ASIdOrRange, sk, ptr)
#define sk_ASIdOrRange_find_ex(sk, ptr)        ASSAY_SK_find_ex(ASIdOrRange, sk, ptr)
#define sk_ASIdOrRange_find_all(sk, ptr, pnum) ASSAY_SK_find_all(ASIdOrRange, sk, ptr, pnum)
#define sk_ASIdOrRange_sort(sk)                ASSAY_SK_sort(ASIdOrRange, sk)
#define sk_ASIdOrRange_is_sorted(sk)           ASSAY_SK_is_sorted(ASIdOrRange, sk)
#define sk_ASIdOrRange_dup(sk)                 ASSAY_SK_dup(ASIdOrRange, sk)
#define sk_ASIdOrRange_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(ASIdOrRange, sk, copyfunc, freefunc)
#define sk_ASIdOrRange_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(ASIdOrRange, sk, cmp)
typedef STACK_OF(ASIdOrRange) ASIdOrRanges;

#define ASIdentifierChoice_inherit       0
#define ASIdentifierChoice_asIdsOrRanges 1
typedef struct ASIdentifierChoice_st {
    int type;
    union {
        ASN1_NULL *inherit;
        ASIdOrRanges *asIdsOrRanges;
    } u;
} ASIdentifierChoice;

typedef struct ASIdentifiers_st {
    ASIdentifierChoice *asnum, *rdi;
} ASIdentifiers;

typedef struct IPAddressRange_st {
    ASN1_BIT_STRING *min, *max;
} IPAddressRange;

#define IPAddressOrRange_addressPrefix 0
#define IPAddressOrRange_addressRange  1
typedef struct IPAddressOrRange_st {
    int type;
    union {
        ASN1_BIT_STRING *addressPrefix;
        IPAddressRange *addressRange;
    } u;
} IPAddressOrRange;
SKM_DEFINE_STACK_OF_INTERNAL(IPAddressOrRange, IPAddressOrRange, IPAddressOrRange)
#define sk_IPAddressOrRange_num(sk) ASSAY_SK_num(IPAddressOrRange, sk)
#define sk_IPAddressOrRange_value(sk, idx) \
    ASSAY_SK_value(IPAddressOrRange, IPAddressOrRange, sk, idx)
#define sk_IPAddressOrRange_new(cmp)            ASSAY_SK_new(IPAddressOrRange, cmp)
#define sk_IPAddressOrRange_new_null()          ASSAY_SK_new_null(IPAddressOrRange)
#define sk_IPAddressOrRange_new_reserve(cmp, n) ASSAY_SK_new_reserve(IPAddressOrRange, cmp, n)
#define sk_IPAddressOrRange_reserve(sk, n)      ASSAY_SK_reserve(IPAddressOrRange, sk, n)
#define sk_IPAddressOrRange_free(sk)            ASSAY_SK_free(IPAddressOrRange, sk)
#define sk_IPAddressOrRange_zero(sk)            ASSAY_SK_zero(IPAddressOrRange, sk)
#define sk_IPAddressOrRange_delete(sk, i)       ASSAY_SK_delete(IPAddressOrRange, IPAddressOrRange, sk, i)
#define sk_IPAddressOrRange_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(IPAddressOrRange, IPAddressOrRange, sk, ptr)
#define sk_IPAddressOrRange_push(sk, ptr)          ASSAY_SK_push(IPAddressOrRange, sk, ptr)
#define sk_IPAddressOrRange_unshift(sk, ptr)       ASSAY_SK_unshift(IPAddressOrRange, sk, ptr)
#define sk_IPAddressOrRange_pop(sk)                ASSAY_SK_pop(IPAddressOrRange, IPAddressOrRange, sk)
#define sk_IPAddressOrRange_shift(sk)              ASSAY_SK_shift(IPAddressOrRange, IPAddressOrRange, sk)
#define sk_IPAddressOrRange_pop_free(sk, freefunc) ASSAY_SK_pop_free(IPAddressOrRange, sk, freefunc)
#define sk_IPAddressOrRange_insert(sk, ptr, idx)   ASSAY_SK_insert(IPAddressOrRange, sk, ptr, idx)
#define sk_IPAddressOrRange_set(sk, idx, ptr) \
    ASSAY_SK_set(IPAddressOrRange, IPAddressOrRange, sk, idx, ptr)
#define sk_IPAddressOrRange_find(sk, ptr)    ASSAY_SK_find(IPAddressOrRange, sk, ptr)
#define sk_IPAddressOrRange_find_ex(sk, ptr) ASSAY_SK_find_ex(IPAddressOrRange, sk, ptr)
#define sk_IPAddressOrRange_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(IPAddressOrRange, sk, ptr, pnum)
#define sk_IPAddressOrRange_sort(sk)      ASSAY_SK_sort(IPAddressOrRange, sk)
#define sk_IPAddressOrRange_is_sorted(sk) ASSAY_SK_is_sorted(IPAddressOrRange, sk)
#define sk_IPAddressOrRange_dup(sk)       ASSAY_SK_dup(IPAddressOrRange, sk)
#define sk_IPAddressOrRange_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(IPAddressOrRange, sk, copyfunc, freefunc)
#define sk_IPAddressOrRange_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(IPAddressOrRange, sk, cmp)
typedef STACK_OF(IPAddressOrRange) IPAddressOrRanges;

#define IPAddressChoice_inherit           0
#define IPAddressChoice_addressesOrRanges 1
typedef struct IPAddressChoice_st {
    int type;
    union {
        ASN1_NULL *inherit;
        IPAddressOrRanges *addressesOrRanges;
    } u;
} IPAddressChoice;

typedef struct IPAddressFamily_st {
    ASN1_OCTET_STRING *addressFamily;
    IPAddressChoice *ipAddressChoice;
} IPAddressFamily;
SKM_DEFINE_STACK_OF_INTERNAL(IPAddressFamily, IPAddressFamily, IPAddressFamily)
#define sk_IPAddressFamily_num(sk)             ASSAY_SK_num(IPAddressFamily, sk)
#define sk_IPAddressFamily_value(sk, idx)      ASSAY_SK_value(IPAddressFamily, IPAddressFamily, sk, idx)
#define sk_IPAddressFamily_new(cmp)            ASSAY_SK_new(IPAddressFamily, cmp)
#define sk_IPAddressFamily_new_null()          ASSAY_SK_new_null(IPAddressFamily)
#define sk_IPAddressFamily_new_reserve(cmp, n) ASSAY_SK_new_reserve(IPAddressFamily, cmp, n)
#define sk_IPAddressFamily_reserve(sk, n)      ASSAY_SK_reserve(IPAddressFamily, sk, n)
#define sk_IPAddressFamily_free(sk)            ASSAY_SK_free(IPAddressFamily, sk)
#define sk_IPAddressFamily_zero(sk)            ASSAY_SK_zero(IPAddressFamily, sk)
#define sk_IPAddressFamily_delete(sk, i)       ASSAY_SK_delete(IPAddressFamily, IPAddressFamily, sk, i)
#define sk_IPAddressFamily_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(IPAddressFamily, IPAddressFamily, sk, ptr)
#define sk_IPAddressFamily_push(sk, ptr)          ASSAY_SK_push(IPAddressFamily, sk, ptr)
#define sk_IPAddressFamily_unshift(sk, ptr)       ASSAY_SK_unshift(IPAddressFamily, sk, ptr)
#define sk_IPAddressFamily_pop(sk)                ASSAY_SK_pop(IPAddressFamily, IPAddressFamily, sk)
#define sk_IPAddressFamily_shift(sk)              ASSAY_SK_shift(IPAddressFamily, IPAddressFamily, sk)
#define sk_IPAddressFamily_pop_free(sk, freefunc) ASSAY_SK_pop_free(IPAddressFamily, sk, freefunc)
#define sk_IPAddressFamily_insert(sk, ptr, idx)   ASSAY_SK_insert(IPAddressFamily, sk, ptr, idx)
#define sk_IPAddressFamily_set(sk, idx, ptr) \
    ASSAY_SK_set(IPAddressFamily, IPAddressFamily, sk, idx, ptr)
#define sk_IPAddressFamily_find(sk, ptr)           ASSAY_SK_find(IPAddressFamily, sk, ptr)
#define sk_IPAddressFamily_find_ex(sk, ptr)        ASSAY_SK_find_ex(IPAddressFamily, sk, ptr)
#define sk_IPAddressFamily_find_all(sk, ptr, pnum) ASSAY_SK_find_all(IPAddressFamily, sk, ptr, pnum)
#define sk_IPAddressFamily_sort(sk)                ASSAY_SK_sort(IPAddressFamily, sk)
#define sk_IPAddressFamily_is_sorted(sk)           ASSAY_SK_is_sorted(IPAddressFamily, sk)
#define sk_IPAddressFamily_dup(sk)                 ASSAY_SK_dup(IPAddressFamily, sk)
#define sk_IPAddressFamily_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(IPAddressFamily, sk, copyfunc, freefunc)
#define sk_IPAddressFamily_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(IPAddressFamily, sk, cmp)
typedef STACK_OF(IPAddressFamily) IPAddrBlocks;

DECLARE_ASN1_FUNCTIONS(ASRange)
DECLARE_ASN1_FUNCTIONS(ASIdOrRange)
DECLARE_ASN1_FUNCTIONS(ASIdentifierChoice)
DECLARE_ASN1_FUNCTIONS(ASIdentifiers)
DECLARE_ASN1_FUNCTIONS(IPAddressRange)
DECLARE_ASN1_FUNCTIONS(IPAddressOrRange)
DECLARE_ASN1_FUNCTIONS(IPAddressChoice)
DECLARE_ASN1_FUNCTIONS(IPAddressFamily)

/* Which of an ASIdentifiers; IANA's numbers of address families. */
#define V3_ASID_ASNUM 0
#define V3_ASID_RDI   1
#define IANA_AFI_IPV4 1
#define IANA_AFI_IPV6 2

/* Sets are sorted once they are made canonical; what is added goes to the end. `which` is one of
 * V3_ASID_*; max NULL: the number min alone. They are asid's if it is 1. 0 too where it is
 * inherited. */
int X509v3_asid_add_inherit(ASIdentifiers *asid, int which);
int X509v3_asid_add_id_or_range(ASIdentifiers *asid, int which, ASN1_INTEGER *min,
                                ASN1_INTEGER *max);

/* Of a family, with a subsequent family identifier unless safi is NULL. Addresses are 4 or 16
 * bytes, by the family; a prefix's length is in bits. */
int X509v3_addr_add_inherit(IPAddrBlocks *addr, const unsigned afi, const unsigned *safi);
int X509v3_addr_add_prefix(IPAddrBlocks *addr, const unsigned afi, const unsigned *safi,
                           unsigned char *a, const int prefixlen);
int X509v3_addr_add_range(IPAddrBlocks *addr, const unsigned afi, const unsigned *safi,
                          unsigned char *min, unsigned char *max);

/* The address family, 0 if there is none; the first and last address, of which there is room for
 * `length` bytes: how many bytes an address has, or 0. */
unsigned X509v3_addr_get_afi(const IPAddressFamily *f);
int X509v3_addr_get_range(IPAddressOrRange *aor, const unsigned afi, unsigned char *min,
                          unsigned char *max, const int length);

/* Whether it is in the canonical form of RFC 3779 (2.2.3, 3.2.3); bringing it there, 0 if members
 * overlap. NULL is. */
int X509v3_asid_is_canonical(ASIdentifiers *asid);
int X509v3_addr_is_canonical(IPAddrBlocks *addr);
int X509v3_asid_canonize(ASIdentifiers *asid);
int X509v3_addr_canonize(IPAddrBlocks *addr);

/* Whether something is inherited; whether all of a is in b, both canonical, NULL being empty: 0 if
 * either inherits. */
int X509v3_asid_inherits(ASIdentifiers *asid);
int X509v3_addr_inherits(IPAddrBlocks *addr);
int X509v3_asid_subset(ASIdentifiers *a, ASIdentifiers *b);
int X509v3_addr_subset(IPAddrBlocks *a, IPAddrBlocks *b);

/* Whether each certificate of the context's chain has what the one below it has, as
 * X509_verify_cert finds out; errors go to the callback. Whether the chain, leaf first, has the
 * resources of ext, which may inherit some if that is allowed. */
int X509v3_asid_validate_path(X509_STORE_CTX *ctx);
int X509v3_addr_validate_path(X509_STORE_CTX *ctx);
int X509v3_asid_validate_resource_set(STACK_OF(X509) * chain, ASIdentifiers *ext,
                                      int allow_inheritance);
int X509v3_addr_validate_resource_set(STACK_OF(X509) * chain, IPAddrBlocks *ext,
                                      int allow_inheritance);
#endif

/* ---- Admissions of German professions (Common PKI, 5) ---- */

typedef struct NamingAuthority_st NAMING_AUTHORITY;
typedef struct ProfessionInfo_st PROFESSION_INFO;
typedef struct Admissions_st ADMISSIONS;
typedef struct AdmissionSyntax_st ADMISSION_SYNTAX;
SKM_DEFINE_STACK_OF_INTERNAL(PROFESSION_INFO, PROFESSION_INFO, PROFESSION_INFO)
#define sk_PROFESSION_INFO_num(sk)             ASSAY_SK_num(PROFESSION_INFO, sk)
#define sk_PROFESSION_INFO_value(sk, idx)      ASSAY_SK_value(PROFESSION_INFO, PROFESSION_INFO, sk, idx)
#define sk_PROFESSION_INFO_new(cmp)            ASSAY_SK_new(PROFESSION_INFO, cmp)
#define sk_PROFESSION_INFO_new_null()          ASSAY_SK_new_null(PROFESSION_INFO)
#define sk_PROFESSION_INFO_new_reserve(cmp, n) ASSAY_SK_new_reserve(PROFESSION_INFO, cmp, n)
#define sk_PROFESSION_INFO_reserve(sk, n)      ASSAY_SK_reserve(PROFESSION_INFO, sk, n)
#define sk_PROFESSION_INFO_free(sk)            ASSAY_SK_free(PROFESSION_INFO, sk)
#define sk_PROFESSION_INFO_zero(sk)            ASSAY_SK_zero(PROFESSION_INFO, sk)
#define sk_PROFESSION_INFO_delete(sk, i)       ASSAY_SK_delete(PROFESSION_INFO, PROFESSION_INFO, sk, i)
#define sk_PROFESSION_INFO_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(PROFESSION_INFO, PROFESSION_INFO, sk, ptr)
#define sk_PROFESSION_INFO_push(sk, ptr)          ASSAY_SK_push(PROFESSION_INFO, sk, ptr)
#define sk_PROFESSION_INFO_unshift(sk, ptr)       ASSAY_SK_unshift(PROFESSION_INFO, sk, ptr)
#define sk_PROFESSION_INFO_pop(sk)                ASSAY_SK_pop(PROFESSION_INFO, PROFESSION_INFO, sk)
#define sk_PROFESSION_INFO_shift(sk)              ASSAY_SK_shift(PROFESSION_INFO, PROFESSION_INFO, sk)
#define sk_PROFESSION_INFO_pop_free(sk, freefunc) ASSAY_SK_pop_free(PROFESSION_INFO, sk, freefunc)
#define sk_PROFESSION_INFO_insert(sk, ptr, idx)   ASSAY_SK_insert(PROFESSION_INFO, sk, ptr, idx)
#define sk_PROFESSION_INFO_set(sk, idx, ptr) \
    ASSAY_SK_set(PROFESSION_INFO, PROFESSION_INFO, sk, idx, ptr)
#define sk_PROFESSION_INFO_find(sk, ptr)           ASSAY_SK_find(PROFESSION_INFO, sk, ptr)
#define sk_PROFESSION_INFO_find_ex(sk, ptr)        ASSAY_SK_find_ex(PROFESSION_INFO, sk, ptr)
#define sk_PROFESSION_INFO_find_all(sk, ptr, pnum) ASSAY_SK_find_all(PROFESSION_INFO, sk, ptr, pnum)
#define sk_PROFESSION_INFO_sort(sk)                ASSAY_SK_sort(PROFESSION_INFO, sk)
#define sk_PROFESSION_INFO_is_sorted(sk)           ASSAY_SK_is_sorted(PROFESSION_INFO, sk)
#define sk_PROFESSION_INFO_dup(sk)                 ASSAY_SK_dup(PROFESSION_INFO, sk)
#define sk_PROFESSION_INFO_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(PROFESSION_INFO, sk, copyfunc, freefunc)
#define sk_PROFESSION_INFO_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(PROFESSION_INFO, sk, cmp)
SKM_DEFINE_STACK_OF_INTERNAL(ADMISSIONS, ADMISSIONS, ADMISSIONS)
#define sk_ADMISSIONS_num(sk)                 ASSAY_SK_num(ADMISSIONS, sk)
#define sk_ADMISSIONS_value(sk, idx)          ASSAY_SK_value(ADMISSIONS, ADMISSIONS, sk, idx)
#define sk_ADMISSIONS_new(cmp)                ASSAY_SK_new(ADMISSIONS, cmp)
#define sk_ADMISSIONS_new_null()              ASSAY_SK_new_null(ADMISSIONS)
#define sk_ADMISSIONS_new_reserve(cmp, n)     ASSAY_SK_new_reserve(ADMISSIONS, cmp, n)
#define sk_ADMISSIONS_reserve(sk, n)          ASSAY_SK_reserve(ADMISSIONS, sk, n)
#define sk_ADMISSIONS_free(sk)                ASSAY_SK_free(ADMISSIONS, sk)
#define sk_ADMISSIONS_zero(sk)                ASSAY_SK_zero(ADMISSIONS, sk)
#define sk_ADMISSIONS_delete(sk, i)           ASSAY_SK_delete(ADMISSIONS, ADMISSIONS, sk, i)
#define sk_ADMISSIONS_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(ADMISSIONS, ADMISSIONS, sk, ptr)
#define sk_ADMISSIONS_push(sk, ptr)           ASSAY_SK_push(ADMISSIONS, sk, ptr)
#define sk_ADMISSIONS_unshift(sk, ptr)        ASSAY_SK_unshift(ADMISSIONS, sk, ptr)
#define sk_ADMISSIONS_pop(sk)                 ASSAY_SK_pop(ADMISSIONS, ADMISSIONS, sk)
#define sk_ADMISSIONS_shift(sk)               ASSAY_SK_shift(ADMISSIONS, ADMISSIONS, sk)
#define sk_ADMISSIONS_pop_free(sk, freefunc)  ASSAY_SK_pop_free(ADMISSIONS, sk, freefunc)
#define sk_ADMISSIONS_insert(sk, ptr, idx)    ASSAY_SK_insert(ADMISSIONS, sk, ptr, idx)
#define sk_ADMISSIONS_set(sk, idx, ptr)       ASSAY_SK_set(ADMISSIONS, ADMISSIONS, sk, idx, ptr)
#define sk_ADMISSIONS_find(sk, ptr)           ASSAY_SK_find(ADMISSIONS, sk, ptr)
#define sk_ADMISSIONS_find_ex(sk, ptr)        ASSAY_SK_find_ex(ADMISSIONS, sk, ptr)
#define sk_ADMISSIONS_find_all(sk, ptr, pnum) ASSAY_SK_find_all(ADMISSIONS, sk, ptr, pnum)
#define sk_ADMISSIONS_sort(sk)                ASSAY_SK_sort(ADMISSIONS, sk)
#define sk_ADMISSIONS_is_sorted(sk)           ASSAY_SK_is_sorted(ADMISSIONS, sk)
#define sk_ADMISSIONS_dup(sk)                 ASSAY_SK_dup(ADMISSIONS, sk)
#define sk_ADMISSIONS_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(ADMISSIONS, sk, copyfunc, freefunc)
#define sk_ADMISSIONS_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(ADMISSIONS, sk, cmp)
typedef STACK_OF(PROFESSION_INFO) PROFESSION_INFOS;
DECLARE_ASN1_FUNCTIONS(NAMING_AUTHORITY)
DECLARE_ASN1_FUNCTIONS(PROFESSION_INFO)
DECLARE_ASN1_FUNCTIONS(ADMISSIONS)
DECLARE_ASN1_FUNCTIONS(ADMISSION_SYNTAX)

/* Fields: got, they stay the object's; set, they become its own and the old one is freed. */
const ASN1_OBJECT *NAMING_AUTHORITY_get0_authorityId(const NAMING_AUTHORITY *n);
const ASN1_IA5STRING *NAMING_AUTHORITY_get0_authorityURL(const NAMING_AUTHORITY *n);
const ASN1_STRING *NAMING_AUTHORITY_get0_authorityText(const NAMING_AUTHORITY *n);
void NAMING_AUTHORITY_set0_authorityId(NAMING_AUTHORITY *n, ASN1_OBJECT *namingAuthorityId);
void NAMING_AUTHORITY_set0_authorityURL(NAMING_AUTHORITY *n, ASN1_IA5STRING *namingAuthorityUrl);
void NAMING_AUTHORITY_set0_authorityText(NAMING_AUTHORITY *n, ASN1_STRING *namingAuthorityText);
const GENERAL_NAME *ADMISSION_SYNTAX_get0_admissionAuthority(const ADMISSION_SYNTAX *as);
void ADMISSION_SYNTAX_set0_admissionAuthority(ADMISSION_SYNTAX *as, GENERAL_NAME *aa);
const STACK_OF(ADMISSIONS) * ADMISSION_SYNTAX_get0_contentsOfAdmissions(const ADMISSION_SYNTAX *as);
void ADMISSION_SYNTAX_set0_contentsOfAdmissions(ADMISSION_SYNTAX *as, STACK_OF(ADMISSIONS) * a);
const GENERAL_NAME *ADMISSIONS_get0_admissionAuthority(const ADMISSIONS *a);
void ADMISSIONS_set0_admissionAuthority(ADMISSIONS *a, GENERAL_NAME *aa);
const NAMING_AUTHORITY *ADMISSIONS_get0_namingAuthority(const ADMISSIONS *a);
void ADMISSIONS_set0_namingAuthority(ADMISSIONS *a, NAMING_AUTHORITY *na);
const PROFESSION_INFOS *ADMISSIONS_get0_professionInfos(const ADMISSIONS *a);
void ADMISSIONS_set0_professionInfos(ADMISSIONS *a, PROFESSION_INFOS *pi);
const ASN1_OCTET_STRING *PROFESSION_INFO_get0_addProfessionInfo(const PROFESSION_INFO *pi);
void PROFESSION_INFO_set0_addProfessionInfo(PROFESSION_INFO *pi, ASN1_OCTET_STRING *aos);
const NAMING_AUTHORITY *PROFESSION_INFO_get0_namingAuthority(const PROFESSION_INFO *pi);
void PROFESSION_INFO_set0_namingAuthority(PROFESSION_INFO *pi, NAMING_AUTHORITY *na);
const STACK_OF(ASN1_STRING) * PROFESSION_INFO_get0_professionItems(const PROFESSION_INFO *pi);
void PROFESSION_INFO_set0_professionItems(PROFESSION_INFO *pi, STACK_OF(ASN1_STRING) * as);
const STACK_OF(ASN1_OBJECT) * PROFESSION_INFO_get0_professionOIDs(const PROFESSION_INFO *pi);
void PROFESSION_INFO_set0_professionOIDs(PROFESSION_INFO *pi, STACK_OF(ASN1_OBJECT) * po);
const ASN1_PRINTABLESTRING *PROFESSION_INFO_get0_registrationNumber(const PROFESSION_INFO *pi);
void PROFESSION_INFO_set0_registrationNumber(PROFESSION_INFO *pi, ASN1_PRINTABLESTRING *rn);

ASSAY_API_END

#endif
