/* Resources of RFC 3779 in a short notation, as structures that need not be canonical. */
#ifndef ASSAY_TESTS_X509V3_RESOURCE_TEXT_H
#define ASSAY_TESTS_X509V3_RESOURCE_TEXT_H

#include <openssl/x509v3.h>

/* "a1,3-5;ri": the numbers 1 and 3 to 5, routing domains inherited; "a": an empty list. "n" before
 * a number: it is below zero. */
ASIdentifiers *as_numbers_of(const char *text);

/* "0001=0a,0b.3-0c;0002=i": families, their BIT STRINGs in hexadecimal, with the number of unused
 * bits behind a dot. */
IPAddrBlocks *addresses_of(const char *text);

#endif
