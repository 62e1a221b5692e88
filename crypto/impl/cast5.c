#include "ref/cast5.h"

#include "crypto/impl/block.h"

const struct block_impl cast5_impls[] = {
    {{"ref", "ref/cast5.c", 0, IMPL_REF},
     cast5_expand_ref,
     cast5_encrypt_ref,
     cast5_decrypt_ref,
     cast5_cbc_encrypt_ref},
};
