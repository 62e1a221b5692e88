/* The optimized kernels of Keccak; ref/keccak.h has the contract. */
#ifndef ASSAY_OPT_KECCAK_H
#define ASSAY_OPT_KECCAK_H

#include "ref/keccak.h"

keccak_permute_fn keccak_permute_64, keccak_permute_avx2, keccak_permute_avx512;
keccak_absorb_fn keccak_absorb_64, keccak_absorb_avx2, keccak_absorb_avx512;
keccak_squeeze_fn keccak_squeeze_64, keccak_squeeze_avx2, keccak_squeeze_avx512;
keccak_permute_x4_fn keccak_permute_x4_64, keccak_permute_x4_avx2, keccak_permute_x4_avx512;

#endif
