/* PFX and what is in it: RFC 7292, 4. */
#ifndef ASSAY_PKCS12_PKCS12_H
#define ASSAY_PKCS12_PKCS12_H

#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

struct PKCS12_MAC_DATA_st {
    X509_SIG *dinfo; /* the digest and the MAC */
    ASN1_OCTET_STRING *salt;
    ASN1_INTEGER *iter; /* NULL: 1 */
};

struct PKCS12_st {
    ASN1_INTEGER *version; /* 3 */
    PKCS12_MAC_DATA *mac;  /* or NULL */
    PKCS7 *authsafes;
};

/* CertBag, CRLBag, SecretBag. */
struct pkcs12_bag_st {
    ASN1_OBJECT *type;
    union {
        ASN1_OCTET_STRING *x509cert, *x509crl, *octet;
        ASN1_IA5STRING *sdsicert;
        ASN1_TYPE *other;
    } value;
};

struct PKCS12_SAFEBAG_st {
    ASN1_OBJECT *type;
    union {
        PKCS12_BAGS *bag;
        X509_SIG *shkeybag;
        STACK_OF(PKCS12_SAFEBAG) * safes;
        PKCS8_PRIV_KEY_INFO *keybag;
        ASN1_TYPE *other;
    } value;
    STACK_OF(X509_ATTRIBUTE) * attrib;
};

#endif
