#ifndef ASSAY_IMPL_RC4_H
#define ASSAY_IMPL_RC4_H

#include "crypto/impl/impl.h"
#include "ref/rc4.h"

struct rc4_impl {
    struct impl head;
    rc4_expand_fn *expand;
    rc4_crypt_fn *crypt;
};

extern const struct rc4_impl rc4_impls[];

#endif
