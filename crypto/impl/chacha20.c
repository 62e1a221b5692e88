#include "crypto/impl/chacha20.h"

#include "opt/chacha20.h"

const struct chacha20_impl chacha20_impls[] = {
#if defined(__x86_64__)
    {{"avx512", "opt/chacha20_x86_64_avx512.c", CPU_AVX512 | CPU_AVX2 | CPU_BMI, IMPL_CT},
     chacha20_xor_avx512,
     8},
    {{"avx2", "opt/chacha20_x86_64_avx2.c", CPU_AVX2 | CPU_BMI, IMPL_CT}, chacha20_xor_avx2, 4},
#endif
    {{"vec128", "opt/chacha20_vec128.c", 0, IMPL_CT}, chacha20_xor_vec128, 4},
    {{"ref", "ref/chacha20.c", 0, IMPL_REF | IMPL_CT}, chacha20_xor_ref, 1},
};
