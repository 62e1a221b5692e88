/* Multiples of P-256's base point: what the rows of p256 share. */
#ifndef ASSAY_OPT_P256_TABLE_H
#define ASSAY_OPT_P256_TABLE_H

#include <stdint.h>

/* Windows of 6 bits, 43 for 256 bits, four windows together so that vectors of four words look up
 * four entries at a time: [i][j][w][lane] is word w of the point (2 j + 1) 64^(4 i + lane) G; x is
 * w = 0 .. 3 and y 4 .. 7, both times 2^256 modulo p. The 44th window is empty. */
#define P256_COMB_BITS    6
#define P256_COMB_WINDOWS 43
#define P256_COMB_GROUPS  11
#define P256_COMB_ENTRIES 32

extern const uint64_t p256_comb[P256_COMB_GROUPS][P256_COMB_ENTRIES][8][4];

#endif
