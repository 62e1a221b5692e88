#include "crypto/impl/keccak.h"

const struct keccak_impl keccak_impls[] = {
    {{"ref", "ref/keccak.c", 0, IMPL_REF | IMPL_CT},
     keccak_permute_ref,
     keccak_absorb_ref,
     keccak_squeeze_ref,
     keccak_permute_x4_ref},
};
