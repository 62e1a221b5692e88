#ifndef ASSAY_IMPL_MD5_H
#define ASSAY_IMPL_MD5_H

#include "crypto/impl/impl.h"
#include "ref/md5.h"

struct md5_impl {
    struct impl head;
    md5_blocks_fn *blocks;
};

extern const struct md5_impl md5_impls[];

#endif
