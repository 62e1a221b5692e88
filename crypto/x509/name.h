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

/* What functions of templates do for types that have a decoder and an encoder of their own: the
 * next element if it is a SEQUENCE, *in and all. 1, or 0 with an error, or -1: it is optional and
 * isn't there. An IMPLICIT tag is refused. */
int x509_extern_next(struct slice *whole, const unsigned char **in, long len, int tag, int aclass,
                     int opt);

/* Writes bytes as i2d functions do: their number. */
int x509_extern_write(struct slice der, unsigned char **out);

#endif
