/* What the files about RFC 3779's resources share. */
#ifndef ASSAY_X509V3_RESOURCES_H
#define ASSAY_X509V3_RESOURCES_H

#include <openssl/x509v3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { ADDRESS_MAX = 16 };

/* Bytes of an address of a family; 0: a family that nobody knows. */
size_t address_len(unsigned afi);

/* The bits that are there, and `fill` (0 or 0xff) for the others; false if there are too many. */
bool address_expand(uint8_t *out, size_t len, const ASN1_BIT_STRING *bits, uint8_t fill);

/* The first and last address of a prefix or a range. */
struct address_range {
    uint8_t min[ADDRESS_MAX], max[ADDRESS_MAX];
};
bool address_range_of(const IPAddressOrRange *a, size_t len, struct address_range *out);

/* The one way to write a range (2.2.3.7 to 2.2.3.9), new; NULL with an error. */
IPAddressOrRange *address_range_make(const struct address_range *r, size_t len);

/* The bits of a range that is a prefix, or -1. */
int address_prefix_len(const struct address_range *r, size_t len);

/* Families by their octets, as 2.2.3.3 sorts them. */
int address_family_cmp(const IPAddressFamily *a, const IPAddressFamily *b);

/* Whether each of `part` lies within one of `whole`. Only lists of canonical form may give true
 * wherever it is so; true is never wrong. */
bool as_list_contains(const ASIdOrRanges *whole, const ASIdOrRanges *part);
bool address_list_contains(const IPAddressFamily *whole, const IPAddressFamily *part);

#endif
