#ifndef ASSAY_IMPL_KECCAK_H
#define ASSAY_IMPL_KECCAK_H

#include "crypto/impl/impl.h"
#include "ref/keccak.h"

struct keccak_impl {
    struct impl head;
    keccak_permute_fn *permute;
    keccak_absorb_fn *absorb;
    keccak_squeeze_fn *squeeze;
    keccak_permute_x4_fn *permute_x4;
};

extern const struct keccak_impl keccak_impls[];

#endif
