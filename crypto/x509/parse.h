/* The parts that certificates, requests and CRLs share, out of slices: each getter gives a whole
 * element and moves on, or returns false and leaves the slice where it was. */
#ifndef ASSAY_X509_PARSE_H
#define ASSAY_X509_PARSE_H

#include "crypto/x509/cert.h"

/* Tags that crypto/der/der.h has no name for. */
enum x509_tag {
    DER_NUMERIC_STRING = 0x12,
    DER_PRINTABLE_STRING = 0x13,
    DER_T61_STRING = 0x14,
    DER_IA5_STRING = 0x16,
    DER_UTC_TIME = 0x17,
    DER_GENERALIZED_TIME = 0x18,
    DER_VISIBLE_STRING = 0x1a,
    DER_UNIVERSAL_STRING = 0x1c,
    DER_BMP_STRING = 0x1e,
};

bool x509_get_algorithm(struct slice *s, struct slice *whole);
bool x509_get_bits(struct slice *s, unsigned tag, struct slice *whole);
bool x509_get_name(struct slice *s, struct slice *whole);
bool x509_get_time(struct slice *s, struct slice *whole);
bool x509_get_spki(struct slice *s, struct slice *whole);

/* Whether a value of this type is text, if that is what the type is of. */
bool x509_text_is_valid(unsigned tag, struct slice contents);

/* EXPLICIT extensions under this tag; absent ones leave *whole as it is. */
bool x509_get_exts(struct slice *s, unsigned tag, struct slice *whole);

/* The contents of a SEQUENCE OF Extension. */
bool x509_check_exts(struct slice exts);

/* SET OF, or what `tag` is instead, of encodings that stand one after the other. */
void x509_put_set_of(struct builder *b, unsigned tag, struct slice unsorted);

/* A value of any type: what OpenSSL asks of an ANY. */
bool x509_check_any(unsigned tag, struct slice contents, struct slice whole);

#endif
