#include "crypto/impl/whirlpool.h"

const struct whirlpool_impl whirlpool_impls[] = {
    {{"ref", "ref/whirlpool.c", 0, IMPL_REF | IMPL_CT}, whirlpool_blocks_ref},
};
