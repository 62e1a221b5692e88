#ifndef ASSAY_IMPL_BLAKE2B_H
#define ASSAY_IMPL_BLAKE2B_H

#include "crypto/impl/impl.h"
#include "ref/blake2.h"

struct blake2b_impl {
    struct impl head;
    blake2b_blocks_fn *blocks;
};

extern const struct blake2b_impl blake2b_impls[];

#endif
