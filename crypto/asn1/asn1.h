/* ASN.1 values between slices, builders and the objects of the public API. */
#ifndef ASSAY_ASN1_ASN1_H
#define ASSAY_ASN1_ASN1_H

#include <openssl/asn1t.h>
#include <stdbool.h>

#include "crypto/bytes/builder.h"
#include "crypto/bytes/reader.h"

/* A value of `it` off the front of a slice, new; NULL with an error, the slice where it was. */
ASN1_VALUE *asn1_get_item(struct slice *s, const ASN1_ITEM *it);

/* The DER of a value; false with an error, and the builder fails. */
bool asn1_put_item(struct builder *b, const ASN1_VALUE *value, const ASN1_ITEM *it);

/* A string of this type with a copy of the bytes, new or NULL. */
ASN1_STRING *asn1_string_from(int type, struct slice contents);

/* An ASN1_INTEGER or ASN1_ENUMERATED of contents in two's complement, new; NULL with an error. */
ASN1_INTEGER *asn1_integer_from(int type, struct slice twos_complement);

/* A BIT STRING of contents with their first byte, the count of unused bits, new; NULL with an
 * error.
 */
ASN1_BIT_STRING *asn1_bit_string_from(struct slice contents);

/* The object of an OID's contents: one of the library's own if it is known, else new; NULL with an
 * error. ASN1_OBJECT_free takes either. */
ASN1_OBJECT *asn1_object_from(struct slice contents);

static inline struct slice asn1_string_slice(const ASN1_STRING *s)
{
    return slice_of(s->data, s->length > 0 ? (size_t)s->length : 0);
}

#endif
