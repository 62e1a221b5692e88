/* X509_EXTENSION as an object. */
#ifndef ASSAY_X509_EXT_H
#define ASSAY_X509_EXT_H

#include <openssl/x509.h>

struct X509_extension_st {
    ASN1_OBJECT *object;
    ASN1_BOOLEAN critical; /* -1: absent */
    ASN1_OCTET_STRING *value;
};

#endif
