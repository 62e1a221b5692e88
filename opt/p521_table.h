/* Multiples of P-521's base point: what the rows of p521 share. */
#ifndef ASSAY_OPT_P521_TABLE_H
#define ASSAY_OPT_P521_TABLE_H

#include <stdint.h>

/* Windows of 5 bits, 105 for 521 bits, of which every fourth has a row here: [g][j] is the point
 * (2 j + 1) 2^(20 g) G, x and then y, both in limbs of 58 bits. */
#define P521_COMB_BITS    5
#define P521_COMB_STRIDE  4
#define P521_COMB_WINDOWS 105
#define P521_COMB_GROUPS  27
#define P521_COMB_ENTRIES 16

extern const uint64_t p521_comb[P521_COMB_GROUPS][P521_COMB_ENTRIES][18];

#endif
