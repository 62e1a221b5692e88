#ifndef ASSAY_IMPL_CURVE25519_H
#define ASSAY_IMPL_CURVE25519_H

#include "crypto/impl/impl.h"
#include "ref/curve25519.h"

struct curve25519_impl {
    struct impl head;
    x25519_fn *x25519;
    x25519_base_fn *x25519_base;
    ed25519_base_fn *ed25519_base;
    ed25519_double_fn *ed25519_double; /* public inputs: not constant time in any row */
    ed25519_reduce_fn *reduce;
    ed25519_muladd_fn *muladd;
};

extern const struct curve25519_impl curve25519_impls[];

#endif
