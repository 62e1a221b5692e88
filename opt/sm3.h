/* The optimized block functions of SM3; ref/sm3.h has the contract. */
#ifndef ASSAY_OPT_SM3_H
#define ASSAY_OPT_SM3_H

#include "ref/sm3.h"

sm3_blocks_fn sm3_blocks_tuned;

#endif
