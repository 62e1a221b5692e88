#ifndef ASSAY_IMPL_CHACHA20_H
#define ASSAY_IMPL_CHACHA20_H

#include "crypto/impl/impl.h"
#include "ref/chacha20.h"

#define CHACHA20_AHEAD_MAX 8

struct chacha20_impl {
    struct impl head;
    chacha20_xor_fn * xor ;
    unsigned
        ahead; /* about so many blocks take hardly longer than one; at most CHACHA20_AHEAD_MAX */
};

extern const struct chacha20_impl chacha20_impls[];

#endif
