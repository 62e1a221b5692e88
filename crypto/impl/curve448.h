#ifndef ASSAY_IMPL_CURVE448_H
#define ASSAY_IMPL_CURVE448_H

#include "crypto/impl/impl.h"
#include "ref/curve448.h"

struct curve448_impl {
    struct impl head;
    x448_fn *x448;
    x448_base_fn *x448_base;
    ed448_base_fn *ed448_base;
    ed448_check_fn *ed448_check; /* public inputs: not constant time in any row */
    ed448_reduce_fn *reduce;
    ed448_muladd_fn *muladd;
};

extern const struct curve448_impl curve448_impls[];

#endif
