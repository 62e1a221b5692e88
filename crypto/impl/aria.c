#include "opt/aria.h"

#include "crypto/impl/block.h"

const struct block_impl aria_impls[] = {
#if defined(__x86_64__)
    {{"gfni", "opt/aria_x86_64_gfni.c", CPU_AVX512 | CPU_VBMI | CPU_GFNI | CPU_BMI, IMPL_CT},
     aria_expand_ref,
     aria_encrypt_gfni,
     aria_decrypt_gfni,
     aria_cbc_encrypt_gfni},
#endif
    {{"ref", "ref/aria.c", 0, IMPL_REF | IMPL_CT},
     aria_expand_ref,
     aria_encrypt_ref,
     aria_decrypt_ref,
     aria_cbc_encrypt_ref},
};
