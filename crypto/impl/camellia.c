#include "opt/camellia.h"

#include "crypto/impl/block.h"

const struct block_impl camellia_impls[] = {
#if defined(__x86_64__)
    {{"gfni", "opt/camellia_x86_64_gfni.c", CPU_AVX512 | CPU_VBMI | CPU_GFNI | CPU_BMI, IMPL_CT},
     camellia_expand_ref,
     camellia_encrypt_gfni,
     camellia_decrypt_gfni,
     camellia_cbc_encrypt_gfni},
#endif
    {{"ref", "ref/camellia.c", 0, IMPL_REF | IMPL_CT},
     camellia_expand_ref,
     camellia_encrypt_ref,
     camellia_decrypt_ref,
     camellia_cbc_encrypt_ref},
};
