/* The tables of the NIST curves: three tables of one type of row. */
#ifndef ASSAY_IMPL_NISTP_H
#define ASSAY_IMPL_NISTP_H

#include "crypto/impl/impl.h"
#include "ref/nistp.h"

struct nistp_impl {
    struct impl head;
    struct nistp_kernels k;
};

extern const struct nistp_impl p256_impls[], p384_impls[], p521_impls[];

#endif
