#include "crypto/impl/curve448.h"

const struct curve448_impl curve448_impls[] = {
    {{"ref", "ref/curve448.c", 0, IMPL_REF | IMPL_CT},
     x448_ref,
     x448_base_ref,
     ed448_base_ref,
     ed448_check_ref,
     ed448_reduce_ref,
     ed448_muladd_ref},
};
