/* Extensions' values out of slices. `value` is the contents of the extension's OCTET STRING; bytes
 * behind the value in it are let be, as X509V3_EXT_d2i(3) does. */
#ifndef ASSAY_X509V3_READ_H
#define ASSAY_X509V3_READ_H

#include "crypto/x509v3/cache.h"

struct x509_authority {
    struct slice key_id, issuer, serial; /* ptr NULL if absent */
};
bool x509_get_authority_key_id(struct slice value, struct x509_authority *out);

bool x509_get_name_constraints(struct slice value, struct slice *permitted, struct slice *excluded);
bool x509_check_dist_points(struct slice value);
bool x509_check_ip_addr_blocks(struct slice value);
bool x509_check_as_identifiers(struct slice value);

/* A BIT STRING's contents as a number: its first byte lowest, the second above it, no more. */
bool bits_as_flags(struct slice contents, uint32_t *flags);

#endif
