#include "crypto/impl/curve448.h"

#include "opt/curve448.h"

const struct curve448_impl curve448_impls[] = {
#if defined(__SIZEOF_INT128__)
    {{"u128", "opt/curve448_u128.c", 0, IMPL_CT},
     x448_u128,
     x448_base_u128,
     ed448_base_u128,
     ed448_check_u128,
     ed448_reduce_u128,
     ed448_muladd_u128},
#endif
    {{"ref", "ref/curve448.c", 0, IMPL_REF | IMPL_CT},
     x448_ref,
     x448_base_ref,
     ed448_base_ref,
     ed448_check_ref,
     ed448_reduce_ref,
     ed448_muladd_ref},
};
