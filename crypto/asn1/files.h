/* DER of a type from and onto BIOs and FILEs: four functions, by its item. */
#ifndef ASSAY_ASN1_FILES_H
#define ASSAY_ASN1_FILES_H

#include <openssl/asn1t.h>

#define DER_FILES(type)                                        \
    type *d2i_##type##_bio(BIO *bp, type **x)                  \
    {                                                          \
        return ASN1_item_d2i_bio(ASN1_ITEM_rptr(type), bp, x); \
    }                                                          \
    int i2d_##type##_bio(BIO *bp, const type *x)               \
    {                                                          \
        return ASN1_item_i2d_bio(ASN1_ITEM_rptr(type), bp, x); \
    }                                                          \
    type *d2i_##type##_fp(FILE *fp, type **x)                  \
    {                                                          \
        return ASN1_item_d2i_fp(ASN1_ITEM_rptr(type), fp, x);  \
    }                                                          \
    int i2d_##type##_fp(FILE *fp, const type *x)               \
    {                                                          \
        return ASN1_item_i2d_fp(ASN1_ITEM_rptr(type), fp, x);  \
    }

#endif
