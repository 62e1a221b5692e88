/* CertificationRequest (RFC 2986) as an object. */
#ifndef ASSAY_X509_REQ_H
#define ASSAY_X509_REQ_H

#include <openssl/asn1t.h>
#include <openssl/x509.h>
#include <stdatomic.h>

struct X509_req_info_st {
    ASN1_ENCODING enc; /* what was read, until it is modified */
    ASN1_INTEGER *version;
    X509_NAME *subject;
    X509_PUBKEY *pubkey;
    STACK_OF(X509_ATTRIBUTE) * attributes; /* NULL: absent */
};

struct X509_req_st {
    X509_REQ_INFO *info;
    X509_ALGOR *alg;
    ASN1_BIT_STRING *signature;
    atomic_int references;
    ASN1_OCTET_STRING *distinguishing_id;
    OSSL_LIB_CTX *libctx;
    char *propq;
};

#endif
