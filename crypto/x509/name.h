/* X509_NAME as an object: its entries in a row, and its encoding. */
#ifndef ASSAY_X509_NAME_H
#define ASSAY_X509_NAME_H

#include "crypto/x509/cert.h"

struct X509_name_entry_st {
    ASN1_OBJECT *object;
    ASN1_STRING *value;
    int set; /* which RDN it is of, counted from 0 */
};

struct X509_name_st {
    STACK_OF(X509_NAME_ENTRY) * entries;
    uint8_t *der; /* NULL, or the encoding of the entries */
    size_t der_len;
    bool modified; /* der is older than the entries */
};

#endif
