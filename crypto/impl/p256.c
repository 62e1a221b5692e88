#include "opt/p256.h"
#include "crypto/impl/nistp.h"

const struct nistp_impl p256_impls[] = {
#if defined(__x86_64__)
    {{"avx2", "opt/asm/x86_64/p256_avx2.S", CPU_BMI | CPU_AVX2, IMPL_CT | IMPL_ASM},
     {p256_base_avx2, p256_mul_avx2, p256_mul_double_avx2, p256_on_curve_u128, p256_decompress_avx2,
      p256_scalar_mul_u128, p256_scalar_inverse_u128, p256_scalar_reduce_u128}},
#endif
#if defined(__SIZEOF_INT128__)
    {{"u128", "opt/p256_u128.c", 0, IMPL_CT},
     {p256_base_u128, p256_mul_u128, p256_mul_double_u128, p256_on_curve_u128, p256_decompress_u128,
      p256_scalar_mul_u128, p256_scalar_inverse_u128, p256_scalar_reduce_u128}},
#endif
    {{"ref", "ref/p256.c", 0, IMPL_REF | IMPL_CT},
     {p256_base_ref, p256_mul_ref, p256_mul_double_ref, p256_on_curve_ref, p256_decompress_ref,
      p256_scalar_mul_ref, p256_scalar_inverse_ref, p256_scalar_reduce_ref}},
};
