#include "crypto/impl/sm3.h"

#include "opt/sm3.h"

const struct sm3_impl sm3_impls[] = {
    {{"tuned", "opt/sm3_tuned.c", 0, IMPL_CT}, sm3_blocks_tuned},
    {{"ref", "ref/sm3.c", 0, IMPL_REF | IMPL_CT}, sm3_blocks_ref},
};
