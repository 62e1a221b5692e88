/* Multiples of P-384's base point: what the rows of p384 share. */
#ifndef ASSAY_OPT_P384_TABLE_H
#define ASSAY_OPT_P384_TABLE_H

#include <stdint.h>

/* Windows of 5 bits, 77 for 384 bits, of which every third has a row here: [g][j] is the point
 * (2 j + 1) 2^(15 g) G, x and then y, both times 2^384 modulo p. */
#define P384_COMB_BITS    5
#define P384_COMB_STRIDE  3
#define P384_COMB_WINDOWS 77
#define P384_COMB_GROUPS  26
#define P384_COMB_ENTRIES 16

extern const uint64_t p384_comb[P384_COMB_GROUPS][P384_COMB_ENTRIES][12];

#endif
