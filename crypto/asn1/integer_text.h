/* Numbers from text and as text, s2i_ASN1_INTEGER, i2s_ASN1_INTEGER. */
#ifndef ASSAY_ASN1_INTEGER_TEXT_H
#define ASSAY_ASN1_INTEGER_TEXT_H

#include <openssl/asn1.h>

/* Decimal, or hex behind 0x, either behind a minus: new, V_ASN1_INTEGER or V_ASN1_ENUMERATED; NULL
 * with an error. */
ASN1_INTEGER *asn1_integer_of_text(const char *text, int type);

/* Decimal below 2^127, else hex behind 0x: to be freed; NULL with an error. */
char *asn1_integer_text(const ASN1_STRING *a);

#endif
