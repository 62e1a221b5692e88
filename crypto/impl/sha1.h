#ifndef ASSAY_IMPL_SHA1_H
#define ASSAY_IMPL_SHA1_H

#include "crypto/impl/impl.h"
#include "ref/sha1.h"

struct sha1_impl {
    struct impl head;
    sha1_blocks_fn *blocks;
};

extern const struct sha1_impl sha1_impls[];

#endif
