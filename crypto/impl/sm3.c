#include "crypto/impl/sm3.h"

const struct sm3_impl sm3_impls[] = {
    {{"ref", "ref/sm3.c", 0, IMPL_REF | IMPL_CT}, sm3_blocks_ref},
};
