#include "ref/rc2.h"

#include "crypto/impl/block.h"

const struct block_impl rc2_impls[] = {
    {{"ref", "ref/rc2.c", 0, IMPL_REF | IMPL_CT},
     rc2_expand_ref,
     rc2_encrypt_ref,
     rc2_decrypt_ref,
     rc2_cbc_encrypt_ref},
};
