#include "crypto/impl/poly1305.h"

#include "opt/poly1305.h"

const struct poly1305_impl poly1305_impls[] = {
#if defined(__x86_64__)
    {{"ifma", "opt/poly1305_x86_64_ifma.c", CPU_AVX512 | CPU_IFMA | CPU_VBMI | CPU_AVX2 | CPU_BMI,
      IMPL_CT},
     poly1305_init_ifma,
     poly1305_blocks_ifma,
     poly1305_finish_u128},
    {{"avx2", "opt/poly1305_x86_64_avx2.c", CPU_AVX2 | CPU_BMI, IMPL_CT},
     poly1305_init_avx2,
     poly1305_blocks_avx2,
     poly1305_finish_u128},
#endif
#if defined(__SIZEOF_INT128__)
    {{"u128", "opt/poly1305_u128.c", 0, IMPL_CT},
     poly1305_init_u128,
     poly1305_blocks_u128,
     poly1305_finish_u128},
#endif
    {{"ref", "ref/poly1305.c", 0, IMPL_REF | IMPL_CT},
     poly1305_init_ref,
     poly1305_blocks_ref,
     poly1305_finish_ref},
};
