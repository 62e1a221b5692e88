#include "opt/des.h"

#include "crypto/impl/block.h"

#define CT   IMPL_CT
#define GFNI (CPU_AVX512 | CPU_VBMI | CPU_GFNI | CPU_BMI)

const struct block_impl des_impls[] = {
#if defined(__x86_64__)
    {{"gfni", "opt/des_x86_64_gfni.c", GFNI, CT},
     des_expand,
     des_encrypt_gfni,
     des_decrypt_gfni,
     des_cbc_encrypt_gfni},
#endif
    {{"bitslice", "opt/des_bitslice.c", 0, CT},
     des_expand,
     des_encrypt_bitslice,
     des_decrypt_bitslice,
     des_cbc_encrypt_bitslice},
    {{"ref", "ref/des.c", 0, IMPL_REF | CT},
     des_expand,
     des_encrypt_ref,
     des_decrypt_ref,
     des_cbc_encrypt_ref},
};
