#ifndef ASSAY_IMPL_POLY1305_H
#define ASSAY_IMPL_POLY1305_H

#include "crypto/impl/impl.h"
#include "ref/poly1305.h"

struct poly1305_impl {
    struct impl head;
    poly1305_init_fn *init;
    poly1305_blocks_fn *blocks;
    poly1305_finish_fn *finish;
};

extern const struct poly1305_impl poly1305_impls[];

#endif
