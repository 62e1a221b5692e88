/* The identifier and length before contents (X.690, 8.1), in BER as OpenSSL takes them. */
#ifndef ASSAY_ASN1_HEADER_H
#define ASSAY_ASN1_HEADER_H

#include <openssl/asn1.h>
#include <stdbool.h>

#include "crypto/bytes/reader.h"

struct asn1_header {
    size_t len; /* of the contents; of indefinite ones, of all that there is */
    int tag;
    uint8_t tag_class; /* V_ASN1_UNIVERSAL, ... */
    bool constructed, indefinite;
    size_t header_len; /* a long tag may have any number of leading zeros */
};

enum asn1_header_result {
    HEADER_BAD,  /* malformed, or cut off */
    HEADER_LONG, /* its contents are more than there is */
    HEADER_OK,
};

/* The header at the front of the slice; raises no error. */
enum asn1_header_result asn1_header_read_any(struct slice in, struct asn1_header *h);

static inline enum asn1_header_result asn1_header_read(struct slice in, struct asn1_header *h)
{
    const unsigned most = V_ASN1_PRIMITIVE_TAG;
    if (in.len < 2 || (in.ptr[0] & most) == most || in.ptr[1] >= 0x80)
        return asn1_header_read_any(in, h);
    *h = (struct asn1_header){.tag_class = in.ptr[0] & V_ASN1_PRIVATE,
                              .constructed = (in.ptr[0] & V_ASN1_CONSTRUCTED) != 0,
                              .tag = (int)(in.ptr[0] & most),
                              .header_len = 2,
                              .len = in.ptr[1]};
    return h->len > in.len - 2 ? HEADER_LONG : HEADER_OK;
}

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
