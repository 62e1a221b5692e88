#ifndef ASSAY_EC_EC_PRINT_H
#define ASSAY_EC_EC_PRINT_H

#include "crypto/ec/group.h"

/* By name, or in full. */
bool ec_print_group(BIO *out, const EC_GROUP *g, int indent);

/* "title: (256 bit)", what is asked for of the keys, the group. */
bool ec_print_key(BIO *out, const EC_KEY *key, const char *title, bool private, bool public,
                  int indent);

#endif
