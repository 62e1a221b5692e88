#include "crypto/impl/nistp.h"

const struct nistp_impl p384_impls[] = {
    {{"ref", "ref/p384.c", 0, IMPL_REF | IMPL_CT},
     {p384_base_ref, p384_mul_ref, p384_mul_double_ref, p384_on_curve_ref, p384_decompress_ref,
      p384_scalar_mul_ref, p384_scalar_inverse_ref, p384_scalar_reduce_ref}},
};
