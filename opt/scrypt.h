/* The optimized ROMix of scrypt; ref/scrypt.h has the contract. */
#ifndef ASSAY_OPT_SCRYPT_H
#define ASSAY_OPT_SCRYPT_H

#include "ref/scrypt.h"

scrypt_romix_fn scrypt_romix_sse2, scrypt_romix_avx512;

#endif
