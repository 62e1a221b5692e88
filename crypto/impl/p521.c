#include "opt/p521.h"
#include "crypto/impl/nistp.h"

const struct nistp_impl p521_impls[] = {
#if defined(__x86_64__)
    {{"ifma", "opt/p521_x86_64_ifma.c", CPU_AVX512 | CPU_IFMA | CPU_VBMI | CPU_AVX2 | CPU_BMI,
      IMPL_CT},
     {p521_base_ifma, p521_mul_ifma, p521_mul_double_ifma, p521_on_curve_u128, p521_decompress_ifma,
      p521_scalar_mul_u128, p521_scalar_inverse_u128, p521_scalar_reduce_u128}},
    {{"avx2", "opt/asm/x86_64/p521_avx2.S", CPU_BMI | CPU_AVX2, IMPL_CT | IMPL_ASM},
     {p521_base_avx2, p521_mul_avx2, p521_mul_double_avx2, p521_on_curve_u128, p521_decompress_avx2,
      p521_scalar_mul_u128, p521_scalar_inverse_u128, p521_scalar_reduce_u128}},
#endif
#if defined(__SIZEOF_INT128__)
    {{"u128", "opt/p521_u128.c", 0, IMPL_CT},
     {p521_base_u128, p521_mul_u128, p521_mul_double_u128, p521_on_curve_u128, p521_decompress_u128,
      p521_scalar_mul_u128, p521_scalar_inverse_u128, p521_scalar_reduce_u128}},
#endif
    {{"ref", "ref/p521.c", 0, IMPL_REF | IMPL_CT},
     {p521_base_ref, p521_mul_ref, p521_mul_double_ref, p521_on_curve_ref, p521_decompress_ref,
      p521_scalar_mul_ref, p521_scalar_inverse_ref, p521_scalar_reduce_ref}},
};
