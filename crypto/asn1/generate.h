/* The little language of ASN1_generate_nconf(3). */
#ifndef ASSAY_ASN1_GENERATE_H
#define ASSAY_ASN1_GENERATE_H

#include <openssl/asn1.h>
#include <stdbool.h>

#include "crypto/bytes/builder.h"

/* Where SEQUENCE and SET find what is in them: the values of a section, one after the other; NULL
 * when there is none of that number. `found` tells whether there is such a section at all. */
struct gen_sections {
    const void *context;
    const char *(*value)(const void *context, const char *section, int i, bool *found);
};

/* NULL with an error; sections NULL: there are none. */
ASN1_TYPE *gen_type(const char *text, const struct gen_sections *sections);

enum gen_format { GEN_ASCII, GEN_UTF8, GEN_HEX, GEN_BITLIST };

/* A value of a type that is not constructed, from its text. */
ASN1_TYPE *gen_value(int type, enum gen_format format, const char *text);

/* The elements of a list, blanks round them taken away: 1 when all were, else what is not above 0
 * and was returned by `each`, which has NULL for an empty element. */
int gen_list(const char *text, int (*each)(const char *element, size_t len, void *arg), void *arg);

#endif
