#include "crypto/impl/whirlpool.h"

#include "opt/whirlpool.h"

const struct whirlpool_impl whirlpool_impls[] = {
#if defined(__x86_64__)
    {{"gfni", "opt/whirlpool_x86_64_gfni.c", CPU_AVX512 | CPU_VBMI | CPU_GFNI | CPU_BMI, IMPL_CT},
     whirlpool_blocks_gfni},
#endif
    {{"ref", "ref/whirlpool.c", 0, IMPL_REF | IMPL_CT}, whirlpool_blocks_ref},
};
