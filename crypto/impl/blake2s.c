#include "crypto/impl/blake2s.h"

const struct blake2s_impl blake2s_impls[] = {
    {{"ref", "ref/blake2.c", 0, IMPL_REF | IMPL_CT}, blake2s_blocks_ref},
};
