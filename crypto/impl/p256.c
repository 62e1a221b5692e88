#include "crypto/impl/nistp.h"

const struct nistp_impl p256_impls[] = {
    {{"ref", "ref/p256.c", 0, IMPL_REF | IMPL_CT},
     {p256_base_ref, p256_mul_ref, p256_mul_double_ref, p256_on_curve_ref, p256_decompress_ref,
      p256_scalar_mul_ref, p256_scalar_inverse_ref, p256_scalar_reduce_ref}},
};
