#include "crypto/impl/sha512.h"

const struct sha512_impl sha512_impls[] = {
    {{"ref", "ref/sha512.c", 0, IMPL_REF | IMPL_CT}, sha512_blocks_ref},
};
