/* The optimized block functions of BLAKE2; ref/blake2.h has the contract. */
#ifndef ASSAY_OPT_BLAKE2_H
#define ASSAY_OPT_BLAKE2_H

#include "ref/blake2.h"

/* For vectors of four G: which of a round's words, as SIGMA lists them, are the columns' x, the
 * columns' y, the diagonals' x, and the diagonals' y. Place i is the G in which the i'th word of
 * the row b is, as that row is the one that stays. */
static const uint8_t blake2_order[16] = {0, 2, 4, 6, 1, 3, 5, 7, 14, 8, 10, 12, 15, 9, 11, 13};

blake2b_blocks_fn blake2b_blocks_avx2, blake2b_blocks_unrolled;
blake2s_blocks_fn blake2s_blocks_avx512, blake2s_blocks_unrolled;

#endif
