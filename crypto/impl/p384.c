#include "opt/p384.h"
#include "crypto/impl/nistp.h"

const struct nistp_impl p384_impls[] = {
#if defined(__SIZEOF_INT128__)
    {{"u128", "opt/p384_u128.c", 0, IMPL_CT},
     {p384_base_u128, p384_mul_u128, p384_mul_double_u128, p384_on_curve_u128, p384_decompress_u128,
      p384_scalar_mul_u128, p384_scalar_inverse_u128, p384_scalar_reduce_u128}},
#endif
    {{"ref", "ref/p384.c", 0, IMPL_REF | IMPL_CT},
     {p384_base_ref, p384_mul_ref, p384_mul_double_ref, p384_on_curve_ref, p384_decompress_ref,
      p384_scalar_mul_ref, p384_scalar_inverse_ref, p384_scalar_reduce_ref}},
};
