/* Values and their contents octets (X.690, 8): what the interpreter of items does primitives with.
 *
 * A getter makes the value from contents: in what `*to` points at, or something new if that is
 * NULL; false with an error, *to as it was. A putter writes contents in front of what is in a
 * writer (write.h). */
#ifndef ASSAY_ASN1_VALUE_H
#define ASSAY_ASN1_VALUE_H

#include "crypto/asn1/asn1.h"
#include "crypto/asn1/write.h"

/* A new string whose contents are to be written. */
ASN1_STRING *asn1_string_room(int type, size_t len);

/* Frees or forgets the contents alone. */
void asn1_string_drop(ASN1_STRING *s);

/* INTEGER and ENUMERATED, by `type`. */
bool asn1_get_integer(ASN1_STRING **to, int type, struct slice contents);
void asn1_put_integer(struct asn1_writer *w, const ASN1_STRING *value);

bool asn1_get_bit_string(ASN1_STRING **to, struct slice contents);
void asn1_put_bit_string(struct asn1_writer *w, const ASN1_STRING *value);

/* Any other kind of string. */
bool asn1_get_string(ASN1_STRING **to, int type, struct slice contents);

/* The former object is freed. */
bool asn1_get_object(ASN1_OBJECT **to, struct slice contents);

/* The object that means none. */
ASN1_OBJECT *asn1_object_none(void);

/* There are contents, and none too many: X.690, 8.3.2; else an error. */
bool asn1_check_integer(struct slice contents);

/* A number of two's complement: its sign, and the magnitude's bytes, minimal, into `out` of as much
 * room; how many they are, 0 with an error. */
size_t asn1_magnitude(struct slice twos_complement, bool *negative, uint8_t *out);

#endif
