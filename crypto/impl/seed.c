#include "opt/seed.h"

#include "crypto/impl/block.h"

const struct block_impl seed_impls[] = {
#if defined(__x86_64__)
    {{"gfni", "opt/seed_x86_64_gfni.c", CPU_AVX512 | CPU_VBMI | CPU_GFNI | CPU_BMI, IMPL_CT},
     seed_expand_ref,
     seed_encrypt_gfni,
     seed_decrypt_gfni,
     seed_cbc_encrypt_gfni},
#endif
    {{"ref", "ref/seed.c", 0, IMPL_REF | IMPL_CT},
     seed_expand_ref,
     seed_encrypt_ref,
     seed_decrypt_ref,
     seed_cbc_encrypt_ref},
};
