/* DH inside. */
#ifndef ASSAY_DH_DH_H
#define ASSAY_DH_DH_H

#include <openssl/dh.h>

#include "crypto/ffc/key.h"

struct dh_st {
    struct ffc_key key; /* first, so that what takes any such key takes this one */
};

static inline bool dh_is_x942(const DH *dh)
{
    return (dh->key.flags & DH_FLAG_TYPE_MASK) == DH_FLAG_TYPE_DHX;
}

/* The shared secret as DH_size bytes: their number, 0 or -1. */
int dh_compute(uint8_t *secret, const BIGNUM *peer, const DH *dh);

/* p, g and what else their standard has; a new DH's own. */
bool dh_read_params(DH *dh, struct slice der);
bool dh_write_params(const DH *dh, bool x942, struct builder *b);

#endif
