#ifndef ASSAY_IMPL_SHA512_H
#define ASSAY_IMPL_SHA512_H

#include "crypto/impl/impl.h"
#include "ref/sha512.h"

struct sha512_impl {
    struct impl head;
    sha512_blocks_fn *blocks;
};

extern const struct sha512_impl sha512_impls[];

#endif
