#ifndef ASSAY_IMPL_SCRYPT_H
#define ASSAY_IMPL_SCRYPT_H

#include "crypto/impl/impl.h"
#include "ref/scrypt.h"

struct scrypt_impl {
    struct impl head;
    scrypt_romix_fn *romix;
};

extern const struct scrypt_impl scrypt_impls[];

#endif
