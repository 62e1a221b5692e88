/* The optimized kernels of Poly1305; ref/poly1305.h has the contract. */
#ifndef ASSAY_OPT_POLY1305_H
#define ASSAY_OPT_POLY1305_H

#include "ref/poly1305.h"

/* Where the compiler has unsigned __int128. */
poly1305_init_fn poly1305_init_u128;
poly1305_blocks_fn poly1305_blocks_u128;
poly1305_finish_fn poly1305_finish_u128;

/* These two end with poly1305_finish_u128. */
poly1305_init_fn poly1305_init_avx2, poly1305_init_ifma;
poly1305_blocks_fn poly1305_blocks_avx2, poly1305_blocks_ifma;

#endif
