/* The optimized kernels of ChaCha20; ref/chacha20.h has the contract. */
#ifndef ASSAY_OPT_CHACHA20_H
#define ASSAY_OPT_CHACHA20_H

#include "ref/chacha20.h"

chacha20_xor_fn chacha20_xor_vec128, chacha20_xor_avx2, chacha20_xor_avx512;

#endif
