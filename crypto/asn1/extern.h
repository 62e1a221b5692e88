/* What the functions of EXTERN items do, types that have a decoder and an encoder of their own. */
#ifndef ASSAY_ASN1_EXTERN_H
#define ASSAY_ASN1_EXTERN_H

#include <stdint.h>

#include "crypto/bytes/reader.h"

/* The next element if it is a SEQUENCE, *in and all. 1, or 0 with an error, or -1: it is optional
 * and isn't there. An IMPLICIT tag is refused. What is no element is given whole: it is for the
 * decoder to say so. */
int asn1_extern_next(struct slice *whole, const unsigned char **in, long len, int tag, int aclass,
                     int opt);

/* Writes bytes as i2d functions do: their number. */
int asn1_extern_write(struct slice der, unsigned char **out);

#endif
