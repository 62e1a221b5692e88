#include "crypto/impl/sha256.h"

#include "opt/sha256.h"

const struct sha256_impl sha256_impls[] = {
#if defined(__x86_64__)
    {{"shani", "opt/sha256_x86_64_shani.c", CPU_SHANI | CPU_SSE41, IMPL_CT}, sha256_blocks_shani},
    {{"avx2", "opt/asm/x86_64/sha256_avx2.S", CPU_AVX2 | CPU_BMI, IMPL_CT | IMPL_ASM},
     sha256_blocks_avx2},
#endif
    {{"tuned", "opt/sha256_tuned.c", 0, IMPL_CT}, sha256_blocks_tuned},
    {{"ref", "ref/sha256.c", 0, IMPL_REF | IMPL_CT}, sha256_blocks_ref},
};
