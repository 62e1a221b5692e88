#include "crypto/impl/blake2s.h"

#include "opt/blake2.h"

const struct blake2s_impl blake2s_impls[] = {
#if defined(__x86_64__)
    {{"avx512", "opt/blake2s_x86_64_avx512.c", CPU_AVX512 | CPU_AVX2 | CPU_BMI, IMPL_CT},
     blake2s_blocks_avx512},
#endif
    {{"unrolled", "opt/blake2s_unrolled.c", 0, IMPL_CT}, blake2s_blocks_unrolled},
    {{"ref", "ref/blake2.c", 0, IMPL_REF | IMPL_CT}, blake2s_blocks_ref},
};
