#include "ref/blowfish.h"

#include "crypto/impl/block.h"

const struct block_impl blowfish_impls[] = {
    {{"ref", "ref/blowfish.c", 0, IMPL_REF},
     blowfish_expand_ref,
     blowfish_encrypt_ref,
     blowfish_decrypt_ref,
     blowfish_cbc_encrypt_ref},
};
