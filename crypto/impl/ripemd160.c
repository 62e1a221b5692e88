#include "crypto/impl/ripemd160.h"

#include "opt/ripemd160.h"

const struct ripemd160_impl ripemd160_impls[] = {
    {{"tuned", "opt/ripemd160_tuned.c", 0, IMPL_CT}, ripemd160_blocks_tuned},
    {{"ref", "ref/ripemd160.c", 0, IMPL_REF | IMPL_CT}, ripemd160_blocks_ref},
};
