/* The identifier and length before contents (X.690, 8.1), in BER as OpenSSL takes them. */
#ifndef ASSAY_ASN1_HEADER_H
#define ASSAY_ASN1_HEADER_H

#include <openssl/asn1.h>
#include <stdbool.h>

#include "crypto/bytes/reader.h"

struct asn1_header {
    int tag, tag_class; /* V_ASN1_UNIVERSAL, ... */
    bool constructed, indefinite;
    size_t header_len;
    size_t len; /* of the contents; of indefinite ones, of all that there is */
};

enum asn1_header_result {
    HEADER_BAD,  /* malformed, or cut off */
    HEADER_LONG, /* its contents are more than there is */
    HEADER_OK,
};

/* The header at the front of the slice; raises no error. */
enum asn1_header_result asn1_header_read(struct slice in, struct asn1_header *h);

/* The end of contents, two zero bytes: taken off if it is next. */
static inline bool asn1_end_read(struct slice *in)
{
    if (in->len < 2 || in->ptr[0] != 0 || in->ptr[1] != 0)
        return false;
    in->ptr += 2;
    in->len -= 2;
    return true;
}

#endif
