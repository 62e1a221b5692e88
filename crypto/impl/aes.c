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

#define NEEDS_AESNI (CPU_AESNI | CPU_PCLMUL | CPU_SSSE3 | CPU_SSE41)
#define NEEDS_VAES  (NEEDS_AESNI | CPU_VAES | CPU_VPCLMUL | CPU_AVX2 | CPU_BMI)

/* The rows of VAES take from AES-NI what goes block by block: one format of keys for all three. */
#define WIDE_KERNELS(suffix)                                                               \
    aes_expand_encrypt_aesni, aes_expand_decrypt_aesni, aes_ecb_encrypt_##suffix,          \
        aes_ecb_decrypt_##suffix, aes_cbc_encrypt_aesni, aes_cbc_decrypt_##suffix,         \
        aes_cbc_mac_aesni, aes_ctr_##suffix, aes_ccm_encrypt_aesni, aes_ccm_decrypt_aesni, \
        aes_xts_encrypt_##suffix, aes_xts_decrypt_##suffix, aes_gcm_init_##suffix,         \
        aes_gcm_hash_##suffix, aes_gcm_encrypt_##suffix, aes_gcm_decrypt_##suffix,         \
        aes_gcm_tag_aesni

const struct aes_impl aes_impls[] = {
#if defined(__x86_64__)
    {{"vaes512", "opt/aes_x86_64_vaes512.c", NEEDS_VAES | CPU_AVX512, IMPL_CT},
     WIDE_KERNELS(vaes512)},
    {{"vaes", "opt/aes_x86_64_vaes.c", NEEDS_VAES, IMPL_CT}, WIDE_KERNELS(vaes)},
    {{"aesni", "opt/aes_x86_64_aesni.c", NEEDS_AESNI, IMPL_CT}, KERNELS(aesni)},
#endif
    {{"bitslice", "opt/aes_bitslice.c", 0, IMPL_CT}, KERNELS(bitslice)},
    {{"ref", "ref/aes.c", 0, IMPL_REF | IMPL_CT}, KERNELS(ref)},
};
