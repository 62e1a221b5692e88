#ifndef ASSAY_IMPL_SM3_H
#define ASSAY_IMPL_SM3_H

#include "crypto/impl/impl.h"
#include "ref/sm3.h"

struct sm3_impl {
    struct impl head;
    sm3_blocks_fn *blocks;
};

extern const struct sm3_impl sm3_impls[];

#endif
