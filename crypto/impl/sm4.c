#include "opt/sm4.h"

#include "crypto/impl/block.h"

const struct block_impl sm4_impls[] = {
#if defined(__x86_64__)
    {{"gfni", "opt/sm4_x86_64_gfni.c", CPU_AVX512 | CPU_VBMI | CPU_GFNI | CPU_BMI, IMPL_CT},
     sm4_expand_gfni,
     sm4_encrypt_gfni,
     sm4_decrypt_gfni,
     sm4_cbc_encrypt_gfni},
#endif
    {{"ref", "ref/sm4.c", 0, IMPL_REF | IMPL_CT},
     sm4_expand_ref,
     sm4_encrypt_ref,
     sm4_decrypt_ref,
     sm4_cbc_encrypt_ref},
};
