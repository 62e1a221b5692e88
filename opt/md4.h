/* The optimized block functions of MD4; ref/md4.h has the contract. */
#ifndef ASSAY_OPT_MD4_H
#define ASSAY_OPT_MD4_H

#include "ref/md4.h"

md4_blocks_fn md4_blocks_tuned;

#endif
