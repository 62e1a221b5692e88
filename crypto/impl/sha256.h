#ifndef ASSAY_IMPL_SHA256_H
#define ASSAY_IMPL_SHA256_H

#include "crypto/impl/impl.h"
#include "ref/sha256.h"

struct sha256_impl {
    struct impl head;
    sha256_blocks_fn *blocks;
};

extern const struct sha256_impl sha256_impls[];

#endif
