/* The optimized block functions of RIPEMD-160; ref/ripemd160.h has the contract. */
#ifndef ASSAY_OPT_RIPEMD160_H
#define ASSAY_OPT_RIPEMD160_H

#include "ref/ripemd160.h"

ripemd160_blocks_fn ripemd160_blocks_tuned;

#endif
