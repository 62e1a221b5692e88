#include "crypto/impl/curve25519.h"

const struct curve25519_impl curve25519_impls[] = {
    {{"ref", "ref/curve25519.c", 0, IMPL_REF | IMPL_CT},
     x25519_ref,
     x25519_base_ref,
     ed25519_base_ref,
     ed25519_double_ref,
     ed25519_reduce_ref,
     ed25519_muladd_ref},
};
