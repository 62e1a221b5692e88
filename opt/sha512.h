/* The optimized block functions of SHA-512; ref/sha512.h has the contract. */
#ifndef ASSAY_OPT_SHA512_H
#define ASSAY_OPT_SHA512_H

#include "ref/sha512.h"

sha512_blocks_fn sha512_blocks_tuned, sha512_blocks_avx2, sha512_blocks_avx512;

#endif
