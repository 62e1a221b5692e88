/* The optimized block functions of Whirlpool; ref/whirlpool.h has the contract. */
#ifndef ASSAY_OPT_WHIRLPOOL_H
#define ASSAY_OPT_WHIRLPOOL_H

#include "ref/whirlpool.h"

whirlpool_blocks_fn whirlpool_blocks_gfni;

#endif
