#include "crypto/impl/md4.h"

#include "opt/md4.h"

const struct md4_impl md4_impls[] = {
    {{"tuned", "opt/md4_tuned.c", 0, IMPL_CT}, md4_blocks_tuned},
    {{"ref", "ref/md4.c", 0, IMPL_REF | IMPL_CT}, md4_blocks_ref},
};
