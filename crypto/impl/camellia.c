#include "ref/camellia.h"

#include "crypto/impl/block.h"

const struct block_impl camellia_impls[] = {
    {{"ref", "ref/camellia.c", 0, IMPL_REF | IMPL_CT},
     camellia_expand_ref,
     camellia_encrypt_ref,
     camellia_decrypt_ref,
     camellia_cbc_encrypt_ref},
};
