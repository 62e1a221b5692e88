/* AES's parallel modes on AES-NI. */
#include "opt/aes_x86_64_vec128.h"

#include "opt/aes_x86_64_modes.h"

void aes_ecb_encrypt_aesni(const struct aes_key *key, uint8_t *out, const uint8_t *in,
                           size_t n_blocks)
{
    ecb(key, out, in, n_blocks, ENCRYPT);
}

void aes_ecb_decrypt_aesni(const struct aes_key *key, uint8_t *out, const uint8_t *in,
                           size_t n_blocks)
{
    ecb(key, out, in, n_blocks, DECRYPT);
}

void aes_cbc_decrypt_aesni(const struct aes_key *key, uint8_t iv[16], uint8_t *out,
                           const uint8_t *in, size_t n_blocks)
{
    cbc_decrypt(key, iv, out, in, n_blocks);
}

void aes_ctr_aesni(const struct aes_key *key, uint8_t ctr[16], uint8_t *out, const uint8_t *in,
                   size_t n_blocks)
{
    ctr128(key, ctr, out, in, n_blocks);
}

void aes_xts_encrypt_aesni(const struct aes_key *key, uint8_t tweak[16], uint8_t *out,
                           const uint8_t *in, size_t n_blocks)
{
    xts(key, tweak, out, in, n_blocks, ENCRYPT);
}

void aes_xts_decrypt_aesni(const struct aes_key *key, uint8_t tweak[16], uint8_t *out,
                           const uint8_t *in, size_t n_blocks)
{
    xts(key, tweak, out, in, n_blocks, DECRYPT);
}
