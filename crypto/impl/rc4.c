#include "crypto/impl/rc4.h"

const struct rc4_impl rc4_impls[] = {
    {{"ref", "ref/rc4.c", 0, IMPL_REF}, rc4_expand_ref, rc4_crypt_ref},
};
