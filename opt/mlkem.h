/* The optimized kernels of ML-KEM; ref/mlkem.h has the contract. */
#ifndef ASSAY_OPT_MLKEM_H
#define ASSAY_OPT_MLKEM_H

#include "ref/mlkem.h"

mlkem_keygen_fn mlkem_keygen_tuned, mlkem_keygen_avx2, mlkem_keygen_avx512;
mlkem_encaps_fn mlkem_encaps_tuned, mlkem_encaps_avx2, mlkem_encaps_avx512;
mlkem_decaps_fn mlkem_decaps_tuned, mlkem_decaps_avx2, mlkem_decaps_avx512;
mlkem_check_ek_fn mlkem_check_ek_tuned, mlkem_check_ek_avx2, mlkem_check_ek_avx512;
mlkem_check_dk_fn mlkem_check_dk_tuned, mlkem_check_dk_avx2, mlkem_check_dk_avx512;

#endif
