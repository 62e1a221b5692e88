#include "ref/aria.h"

#include "crypto/impl/block.h"

const struct block_impl aria_impls[] = {
    {{"ref", "ref/aria.c", 0, IMPL_REF | IMPL_CT},
     aria_expand_ref,
     aria_encrypt_ref,
     aria_decrypt_ref,
     aria_cbc_encrypt_ref},
};
