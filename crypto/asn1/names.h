/* The names of the types in ASN1_generate_nconf(3) and in masks. */
#ifndef ASSAY_ASN1_NAMES_H
#define ASSAY_ASN1_NAMES_H

#include <stdbool.h>
#include <stddef.h>

/* The universal tag of a name of len bytes, in letters of any case. */
bool asn1_type_of_name(const char *name, size_t len, int *tag);

#endif
