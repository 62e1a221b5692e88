#include "crypto/impl/aes.h"

#include "opt/aes.h"

/* The kernels of a row, in the order of struct aes_impl. */
#define KERNELS(suffix)                                                                 \
    aes_expand_encrypt_##suffix, aes_expand_decrypt_##suffix, aes_ecb_encrypt_##suffix, \
        aes_ecb_decrypt_##suffix, aes_cbc_encrypt_##suffix, aes_cbc_decrypt_##suffix,   \
        aes_cbc_mac_##suffix, aes_ctr_##suffix, aes_ccm_encrypt_##suffix,               \
        aes_ccm_decrypt_##suffix, aes_xts_encrypt_##suffix, aes_xts_decrypt_##suffix,   \
        aes_gcm_init_##suffix, aes_gcm_hash_##suffix, aes_gcm_encrypt_##suffix,         \
        aes_gcm_decrypt_##suffix, aes_gcm_tag_##suffix

const struct aes_impl aes_impls[] = {
    {{"bitslice", "opt/aes_bitslice.c", 0, IMPL_CT}, KERNELS(bitslice)},
    {{"ref", "ref/aes.c", 0, IMPL_REF | IMPL_CT}, KERNELS(ref)},
};
