#include "ref/des.h"

#include "crypto/impl/block.h"

const struct block_impl des_impls[] = {
    {{"ref", "ref/des.c", 0, IMPL_REF | IMPL_CT},
     des_expand,
     des_encrypt_ref,
     des_decrypt_ref,
     des_cbc_encrypt_ref},
};
