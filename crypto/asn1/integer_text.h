/* Numbers from text, s2i_ASN1_INTEGER. */
#ifndef ASSAY_ASN1_INTEGER_TEXT_H
#define ASSAY_ASN1_INTEGER_TEXT_H

#include <openssl/asn1.h>

/* Decimal, or hex behind 0x, either behind a minus: new, V_ASN1_INTEGER or V_ASN1_ENUMERATED; or
 * NULL. */
ASN1_INTEGER *asn1_integer_of_text(const char *text, int type);

#endif
