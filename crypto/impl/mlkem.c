#include "crypto/impl/mlkem.h"

#include "opt/mlkem.h"

const struct mlkem_impl mlkem_impls[] = {
#if defined(__x86_64__)
    {{"avx512", "opt/mlkem_x86_64_avx512.c", CPU_AVX512 | CPU_AVX2 | CPU_BMI, IMPL_CT},
     mlkem_keygen_avx512,
     mlkem_encaps_avx512,
     mlkem_decaps_avx512,
     mlkem_check_ek_avx512,
     mlkem_check_dk_avx512},
    {{"avx2", "opt/mlkem_x86_64_avx2.c", CPU_AVX2 | CPU_BMI, IMPL_CT},
     mlkem_keygen_avx2,
     mlkem_encaps_avx2,
     mlkem_decaps_avx2,
     mlkem_check_ek_avx2,
     mlkem_check_dk_avx2},
#endif
    {{"tuned", "opt/mlkem_tuned.c", 0, IMPL_CT},
     mlkem_keygen_tuned,
     mlkem_encaps_tuned,
     mlkem_decaps_tuned,
     mlkem_check_ek_tuned,
     mlkem_check_dk_tuned},
    {{"ref", "ref/mlkem.c", 0, IMPL_REF | IMPL_CT},
     mlkem_keygen_ref,
     mlkem_encaps_ref,
     mlkem_decaps_ref,
     mlkem_check_ek_ref,
     mlkem_check_dk_ref},
};
