/* The characters of the string types. */
#ifndef ASSAY_ASN1_CHARS_H
#define ASSAY_ASN1_CHARS_H

#include <stdbool.h>
#include <stdint.h>

#include "crypto/bytes/builder.h"
#include "crypto/bytes/reader.h"

/* How characters stand in bytes: MBSTRING_UTF8 and so on without MBSTRING_FLAG. But for UTF-8 it is
 * the number of bytes. */
enum charset { CHARS_UTF8 = 0, CHARS_BYTES = 1, CHARS_BMP = 2, CHARS_UNIVERSAL = 4 };

/* The next character: false if there is none that is whole and well-formed. */
bool chars_get(struct slice *s, enum charset set, uint32_t *c);

/* How many there are, or -1. */
long chars_count(struct slice s, enum charset set);

/* Appends one, which the set must have. */
void chars_put(struct builder *b, enum charset set, uint32_t c);

/* Whether UTF-8 has it: up to 10FFFF and no surrogate (RFC 3629, 3). */
static inline bool chars_is_unicode(uint32_t c)
{
    return c <= 0x10ffff && (c < 0xd800 || c > 0xdfff);
}

/* PrintableString and NumericString (X.680, 41). */
bool chars_is_printable(uint32_t c);
bool chars_is_numeric(uint32_t c);

/* The set of a type of strings, by its universal tag; false: it isn't one of characters. T61 and
 * the times count as bytes; Videotex, Graphic and GeneralString as unknown. */
bool chars_of_type(int tag, enum charset *set);

#endif
