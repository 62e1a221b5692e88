#include "crypto/impl/sha512.h"

#include "opt/sha512.h"

const struct sha512_impl sha512_impls[] = {
#if defined(__x86_64__)
    {{"avx512", "opt/asm/x86_64/sha512_avx512.S", CPU_AVX512 | CPU_BMI, IMPL_CT | IMPL_ASM},
     sha512_blocks_avx512},
    {{"avx2", "opt/asm/x86_64/sha512_avx2.S", CPU_AVX2 | CPU_BMI, IMPL_CT | IMPL_ASM},
     sha512_blocks_avx2},
#endif
    {{"tuned", "opt/sha512_tuned.c", 0, IMPL_CT}, sha512_blocks_tuned},
    {{"ref", "ref/sha512.c", 0, IMPL_REF | IMPL_CT}, sha512_blocks_ref},
};
