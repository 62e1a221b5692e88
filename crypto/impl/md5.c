#include "crypto/impl/md5.h"

#include "opt/md5.h"

const struct md5_impl md5_impls[] = {
    {{"tuned", "opt/md5_tuned.c", 0, IMPL_CT}, md5_blocks_tuned},
    {{"ref", "ref/md5.c", 0, IMPL_REF | IMPL_CT}, md5_blocks_ref},
};
