#include "ref/sm4.h"

#include "crypto/impl/block.h"

const struct block_impl sm4_impls[] = {
    {{"ref", "ref/sm4.c", 0, IMPL_REF | IMPL_CT},
     sm4_expand_ref,
     sm4_encrypt_ref,
     sm4_decrypt_ref,
     sm4_cbc_encrypt_ref},
};
