#include "ref/seed.h"

#include "crypto/impl/block.h"

const struct block_impl seed_impls[] = {
    {{"ref", "ref/seed.c", 0, IMPL_REF | IMPL_CT},
     seed_expand_ref,
     seed_encrypt_ref,
     seed_decrypt_ref,
     seed_cbc_encrypt_ref},
};
