#include "crypto/impl/sha1.h"

const struct sha1_impl sha1_impls[] = {
    {{"ref", "ref/sha1.c", 0, IMPL_REF | IMPL_CT}, sha1_blocks_ref},
};
