/* The optimized block functions of SHA-1; ref/sha1.h has the contract. */
#ifndef ASSAY_OPT_SHA1_H
#define ASSAY_OPT_SHA1_H

#include "ref/sha1.h"

sha1_blocks_fn sha1_blocks_shani, sha1_blocks_ssse3;

#endif
