#ifndef ASSAY_IMPL_RIPEMD160_H
#define ASSAY_IMPL_RIPEMD160_H

#include "crypto/impl/impl.h"
#include "ref/ripemd160.h"

struct ripemd160_impl {
    struct impl head;
    ripemd160_blocks_fn *blocks;
};

extern const struct ripemd160_impl ripemd160_impls[];

#endif
