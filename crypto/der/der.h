/* DER (X.690): getters over slices and their counterparts over builders.
 *
 * A getter takes one element off the front of a slice, or returns false and leaves the slice where
 * it was; a caller that has read all asks for `s.len == 0` itself. Strict: lengths are definite and
 * as short as can be, tags are of one byte, an INTEGER has no byte too many, a BOOLEAN is 00 or FF.
 * Nothing recurses. No getter raises an error. Builders' failures stick in the builder. */
#ifndef ASSAY_DER_DER_H
#define ASSAY_DER_DER_H

#include <openssl/types.h>

#include "crypto/bytes/builder.h"
#include "crypto/bytes/reader.h"

/* The identifier byte whole: class, constructed or not, number. */
enum der_tag {
    DER_BOOLEAN = 0x01,
    DER_INTEGER = 0x02,
    DER_BIT_STRING = 0x03,
    DER_OCTET_STRING = 0x04,
    DER_NULL = 0x05,
    DER_OID = 0x06,
    DER_ENUMERATED = 0x0a,
    DER_UTF8_STRING = 0x0c,
    DER_SEQUENCE = 0x30,
    DER_SET = 0x31,
    DER_CONTEXT = 0x80,     /* | n: [n] IMPLICIT of something primitive */
    DER_CONSTRUCTED = 0xa0, /* | n: [n] EXPLICIT, or IMPLICIT of something constructed */
};

/* ---- Reading ---- */

/* Whether the next element has this tag. */
static inline bool der_next_is(struct slice s, unsigned tag)
{
    return s.len > 0 && s.ptr[0] == tag;
}

/* Any element: its tag, its contents; `whole`, unless NULL, is the element with tag and length. */
bool der_get_any(struct slice *s, unsigned *tag, struct slice *contents, struct slice *whole);

/* An element of this tag: its contents; with its tag and length. */
bool der_get(struct slice *s, unsigned tag, struct slice *contents);
bool der_get_whole(struct slice *s, unsigned tag, struct slice *whole);

/* An element that may be absent: *present says; false only if it is there and malformed. */
bool der_get_optional(struct slice *s, unsigned tag, struct slice *contents, bool *present);

/* INTEGER: the two's complement bytes as they are; of one that isn't negative, the magnitude's
 * bytes without leading zeros (zero has none); one below 2^64. */
bool der_get_integer(struct slice *s, struct slice *twos_complement);
bool der_get_unsigned(struct slice *s, struct slice *magnitude);
bool der_get_u64(struct slice *s, uint64_t *out);
bool der_get_bignum(struct slice *s, BIGNUM *out); /* one that isn't negative */

bool der_get_boolean(struct slice *s, bool *out);
bool der_get_null(struct slice *s);
bool der_get_octets(struct slice *s, struct slice *out);

/* BIT STRING of whole bytes, as keys and signatures are; and of any number of bits. */
bool der_get_bits(struct slice *s, struct slice *out);
bool der_get_bits_any(struct slice *s, struct slice *out, unsigned *unused);

/* OBJECT IDENTIFIER: its contents, checked; as a NID (NID_undef: well-formed, but unknown). */
bool der_get_oid(struct slice *s, struct slice *contents);
bool der_get_nid(struct slice *s, int *nid);

/* AlgorithmIdentifier (RFC 5280, 4.1.1.2): the algorithm, and its parameters as a whole element,
 * empty if they are absent. */
bool der_get_algorithm(struct slice *s, int *nid, struct slice *parameters);

/* ---- Building ---- */

/* What is put between open and close is the contents. */
size_t der_open(struct builder *b, unsigned tag);
void der_close(struct builder *b, size_t mark);

void der_put(struct builder *b, unsigned tag, struct slice contents);

/* INTEGER from a big-endian magnitude, leading zeros allowed; from a number below 2^64. */
void der_put_unsigned(struct builder *b, struct slice magnitude);
void der_put_u64(struct builder *b, uint64_t v);
void der_put_bignum(struct builder *b, const BIGNUM *v); /* negative ones too */

void der_put_boolean(struct builder *b, bool v);
void der_put_null(struct builder *b);
void der_put_octets(struct builder *b, struct slice octets);
void der_put_bits(struct builder *b, struct slice bytes);

/* OBJECT IDENTIFIER of a NID; one without an OID makes the builder fail. */
void der_put_nid(struct builder *b, int nid);

/* A BIT STRING between der_open_bits and der_close. */
size_t der_open_bits(struct builder *b);

/* ---- OIDs: crypto/der/oid.c ---- */

/* The contents of an OBJECT IDENTIFIER are whole, minimal arcs, at least one. */
bool oid_is_valid(struct slice contents);

/* NID_undef if unknown or malformed. */
int oid_nid(struct slice contents);

/* Dotted decimal into text, of room bytes with the end: the length; 0 if it is malformed or doesn't
 * fit. */
size_t oid_text(struct slice contents, char *text, size_t room);

/* As that, but as much as fits, and the length of the whole. 0 if it is malformed or has more than
 * OID_MAX bytes: converting an arc takes time that grows with the square of its length. */
enum { OID_MAX = 586 };
size_t oid_print(struct slice contents, char *text, size_t room);

/* The contents, from arcs in decimal with a dot or a space behind each (that of the last may be
 * absent; nothing between two is zero): 0, or why it isn't that: ASN1_R_*. */
int oid_parse(struct builder *b, const char *text, size_t len);

#endif
