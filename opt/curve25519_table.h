/* Multiples of Ed25519's base point: what the rows of curve25519 share. */
#ifndef ASSAY_OPT_CURVE25519_TABLE_H
#define ASSAY_OPT_CURVE25519_TABLE_H

#include <stdint.h>

/* The comb for secret scalars in 52 signed digits of 5 bits: 26 places, two digits apart. */
#define CURVE25519_COMB_PLACES  26
#define CURVE25519_COMB_ENTRIES 16

/* Odd multiples for public scalars in signed windows of 8 bits. */
#define CURVE25519_ODD_ENTRIES 64

extern const uint64_t curve25519_comb[CURVE25519_COMB_PLACES * CURVE25519_COMB_ENTRIES][12];
extern const uint64_t curve25519_odd[CURVE25519_ODD_ENTRIES][12];

#endif
