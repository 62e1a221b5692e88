#ifndef ASSAY_IMPL_MD4_H
#define ASSAY_IMPL_MD4_H

#include "crypto/impl/impl.h"
#include "ref/md4.h"

struct md4_impl {
    struct impl head;
    md4_blocks_fn *blocks;
};

extern const struct md4_impl md4_impls[];

#endif
