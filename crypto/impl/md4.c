#include "crypto/impl/md4.h"

const struct md4_impl md4_impls[] = {
    {{"ref", "ref/md4.c", 0, IMPL_REF | IMPL_CT}, md4_blocks_ref},
};
