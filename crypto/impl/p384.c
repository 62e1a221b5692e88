#include "opt/p384.h"
#include "crypto/impl/nistp.h"

const struct nistp_impl p384_impls[] = {
#if defined(__x86_64__)
    {{"avx2", "opt/asm/x86_64/p384_avx2.S", CPU_BMI | CPU_AVX2, IMPL_CT | IMPL_ASM},
     {p384_base_avx2, p384_mul_avx2, p384_mul_double_avx2, p384_on_curve_u128, p384_decompress_avx2,
      p384_scalar_mul_u128, p384_scalar_inverse_u128, p384_scalar_reduce_u128}},
#endif
#if defined(__SIZEOF_INT128__)
    {{"u128", "opt/p384_u128.c", 0, IMPL_CT},
     {p384_base_u128, p384_mul_u128, p384_mul_double_u128, p384_on_curve_u128, p384_decompress_u128,
      p384_scalar_mul_u128, p384_scalar_inverse_u128, p384_scalar_reduce_u128}},
#endif
    {{"ref", "ref/p384.c", 0, IMPL_REF | IMPL_CT},
     {p384_base_ref, p384_mul_ref, p384_mul_double_ref, p384_on_curve_ref, p384_decompress_ref,
      p384_scalar_mul_ref, p384_scalar_inverse_ref, p384_scalar_reduce_ref}},
};
