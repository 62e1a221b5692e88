#ifndef ASSAY_IMPL_WHIRLPOOL_H
#define ASSAY_IMPL_WHIRLPOOL_H

#include "crypto/impl/impl.h"
#include "ref/whirlpool.h"

struct whirlpool_impl {
    struct impl head;
    whirlpool_blocks_fn *blocks;
};

extern const struct whirlpool_impl whirlpool_impls[];

#endif
