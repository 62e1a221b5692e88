/* What item_print.c and item_print_value.c share. */
#ifndef ASSAY_ASN1_ITEM_PRINT_H
#define ASSAY_ASN1_ITEM_PRINT_H

#include <openssl/asn1t.h>
#include <stdbool.h>

#include "crypto/asn1/pctx.h"

/* A field and its surroundings. */
struct printed {
    BIO *out;
    const ASN1_PCTX *pctx;
    int indent;
    const char *field, *structure; /* names, or NULL */
};

/* "field (structure): ", or what of it there is. */
bool print_names(const struct printed *p);

/* A primitive value, or a string of several types, with its names. */
bool print_primitive(const struct printed *p, const ASN1_VALUE **pval, const ASN1_ITEM *it);

/* app_data of a type whose own print function prints the fields of a SEQUENCE, by the function
 * below: the names before them have a line of their own. */
extern char asn1_prints_fields;

/* The fields of a SEQUENCE whose name stands before them already. */
bool asn1_print_fields(BIO *out, const ASN1_VALUE *value, int indent, const ASN1_ITEM *it,
                       const ASN1_PCTX *pctx);

#endif
