/* The optimized kernels of X448 and Ed448, where the compiler has unsigned __int128;
 * ref/curve448.h has the contract. */
#ifndef ASSAY_OPT_CURVE448_H
#define ASSAY_OPT_CURVE448_H

#include "ref/curve448.h"

x448_fn x448_u128;
x448_base_fn x448_base_u128;
ed448_base_fn ed448_base_u128;
ed448_check_fn ed448_check_u128;
ed448_reduce_fn ed448_reduce_u128;
ed448_muladd_fn ed448_muladd_u128;

/* The comb for secret scalars in 90 signed digits of 5 bits: 45 places, two digits apart. */
#define CURVE448_COMB_PLACES  45
#define CURVE448_COMB_ENTRIES 16

extern const uint64_t curve448_comb[CURVE448_COMB_PLACES * CURVE448_COMB_ENTRIES][24];

/* The odd multiples of the base point below 64, for public scalars. */
#define CURVE448_ODD_ENTRIES 32

extern const uint64_t curve448_odd[CURVE448_ODD_ENTRIES][24];

#endif
