#include "crypto/impl/blake2b.h"

#include "opt/blake2.h"

const struct blake2b_impl blake2b_impls[] = {
#if defined(__x86_64__)
    {{"avx2", "opt/blake2b_x86_64_avx2.c", CPU_AVX2 | CPU_BMI, IMPL_CT}, blake2b_blocks_avx2},
#endif
    {{"unrolled", "opt/blake2b_unrolled.c", 0, IMPL_CT}, blake2b_blocks_unrolled},
    {{"ref", "ref/blake2.c", 0, IMPL_REF | IMPL_CT}, blake2b_blocks_ref},
};
