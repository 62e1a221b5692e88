#include "crypto/impl/nistp.h"

const struct nistp_impl p521_impls[] = {
    {{"ref", "ref/p521.c", 0, IMPL_REF | IMPL_CT},
     {p521_base_ref, p521_mul_ref, p521_mul_double_ref, p521_on_curve_ref, p521_decompress_ref,
      p521_scalar_mul_ref, p521_scalar_inverse_ref, p521_scalar_reduce_ref}},
};
