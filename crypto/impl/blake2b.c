#include "crypto/impl/blake2b.h"

const struct blake2b_impl blake2b_impls[] = {
    {{"ref", "ref/blake2.c", 0, IMPL_REF | IMPL_CT}, blake2b_blocks_ref},
};
