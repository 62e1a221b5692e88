/* CertificateList (RFC 5280, 5) as an object, and the look-up of entries. */
#ifndef ASSAY_X509_CRL_H
#define ASSAY_X509_CRL_H

#include <openssl/asn1t.h>
#include <openssl/x509.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "crypto/bytes/reader.h"

struct x509_revoked_st {
    ASN1_INTEGER *serial;
    ASN1_TIME *date;
    STACK_OF(X509_EXTENSION) * extensions; /* or NULL */
};

struct X509_crl_info_st {
    ASN1_INTEGER *version; /* NULL: v1 */
    X509_ALGOR *alg;
    X509_NAME *issuer;
    ASN1_TIME *last_update;
    ASN1_TIME *next_update; /* or NULL */
    STACK_OF(X509_REVOKED) * revoked;
    STACK_OF(X509_EXTENSION) * extensions;
    ASN1_ENCODING enc;
};

/* An entry, and what its extensions say. */
struct x509_crl_entry {
    X509_REVOKED *revoked;
    size_t order;        /* its place in the CRL */
    int reason;          /* CRL_REASON_*; -1: none is told */
    struct slice issuer; /* certificateIssuer's GeneralNames (whole), of it or of one before it; ptr
                          * NULL: the CRL's issuer */
};

/* The entries by serial number, those of one number in the CRL's order. */
struct x509_crl_index {
    size_t n;
    bool bad; /* an entry's extensions can't be decoded */
    struct x509_crl_entry entry[];
};

/* What verifying needs of a CRL's extensions, decoded once; whoever makes it puts it at crl->cache
 * by compare-and-swap, at the beginning of a struct of its own. */
struct x509_crl_cache {
    void (*free)(struct x509_crl_cache *cache);
};

struct X509_crl_st {
    X509_CRL_INFO *info;
    X509_ALGOR *alg;
    ASN1_BIT_STRING *signature;
    int references; /* the templates' functions count */
    void *lock;
    _Atomic(struct x509_crl_index *) index; /* made at the first look-up */
    _Atomic(struct x509_crl_cache *) cache;
    const X509_CRL_METHOD *method;
    void *method_data;
    OSSL_LIB_CTX *libctx;
    char *propq;
};

struct x509_crl_method_st {
    int (*init)(X509_CRL *crl);
    int (*free)(X509_CRL *crl);
    int (*lookup)(X509_CRL *crl, X509_REVOKED **ret, const ASN1_INTEGER *serial,
                  const X509_NAME *issuer);
    int (*verify)(X509_CRL *crl, EVP_PKEY *pk);
};

/* The index, made if it isn't there; NULL out of memory, with an error. */
const struct x509_crl_index *x509_crl_index(const X509_CRL *crl);

/* The order of X509_CRL_sort: by serial number. */
int x509_revoked_order(const X509_REVOKED *const *a, const X509_REVOKED *const *b);

/* Entries have changed: the index is dropped. */
void x509_crl_touch(X509_CRL *crl);

/* The entry of a serial number of certificates by this issuer (NULL: the CRL's own): as
 * X509_CRL_get0_by_serial. */
int x509_crl_find(const X509_CRL *crl, X509_REVOKED **ret, const ASN1_INTEGER *serial,
                  const X509_NAME *issuer);

/* The extensions have changed: what was derived of them is dropped. */
void x509_crl_exts_touch(X509_CRL *x);

#endif
