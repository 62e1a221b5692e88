#include "crypto/impl/curve25519.h"

#include "opt/curve25519.h"

const struct curve25519_impl curve25519_impls[] = {
#if defined(__x86_64__)
    {{"ifma", "opt/curve25519_x86_64_ifma.c",
      CPU_AVX512 | CPU_IFMA | CPU_VBMI | CPU_AVX2 | CPU_BMI | CPU_ADX, IMPL_CT},
     x25519_ifma,
     x25519_base_adx,
     ed25519_base_adx,
     ed25519_double_adx,
     ed25519_reduce_u128,
     ed25519_muladd_u128},
    {{"adx", "opt/asm/x86_64/fe25519_adx.S", CPU_BMI | CPU_ADX, IMPL_CT | IMPL_ASM},
     x25519_adx,
     x25519_base_adx,
     ed25519_base_adx,
     ed25519_double_adx,
     ed25519_reduce_u128,
     ed25519_muladd_u128},
#endif
#if defined(__SIZEOF_INT128__)
    {{"u128", "opt/curve25519_u128.c", 0, IMPL_CT},
     x25519_u128,
     x25519_base_u128,
     ed25519_base_u128,
     ed25519_double_u128,
     ed25519_reduce_u128,
     ed25519_muladd_u128},
#endif
    {{"ref", "ref/curve25519.c", 0, IMPL_REF | IMPL_CT},
     x25519_ref,
     x25519_base_ref,
     ed25519_base_ref,
     ed25519_double_ref,
     ed25519_reduce_ref,
     ed25519_muladd_ref},
};
