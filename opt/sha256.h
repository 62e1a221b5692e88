/* The optimized block functions of SHA-256; ref/sha256.h has the contract. */
#ifndef ASSAY_OPT_SHA256_H
#define ASSAY_OPT_SHA256_H

#include "ref/sha256.h"

sha256_blocks_fn sha256_blocks_tuned, sha256_blocks_avx2, sha256_blocks_shani;

#endif
