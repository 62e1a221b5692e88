#ifndef ASSAY_IMPL_BLAKE2S_H
#define ASSAY_IMPL_BLAKE2S_H

#include "crypto/impl/impl.h"
#include "ref/blake2.h"

struct blake2s_impl {
    struct impl head;
    blake2s_blocks_fn *blocks;
};

extern const struct blake2s_impl blake2s_impls[];

#endif
