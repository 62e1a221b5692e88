/* AES's parallel modes on VAES of 512 bits: a group is 32 blocks. */
#include "opt/aes_x86_64_vec512.h"

#include "opt/aes_x86_64_modes.h"

void aes_ecb_encrypt_vaes512(const struct aes_key *key, uint8_t *out, const uint8_t *in,
                             size_t n_blocks)
{
    if (n_blocks == 1)
        aes_ecb_encrypt_aesni(key, out, in, n_blocks);
    else
        ecb(key, out, in, n_blocks, ENCRYPT);
}

void aes_ecb_decrypt_vaes512(const struct aes_key *key, uint8_t *out, const uint8_t *in,
                             size_t n_blocks)
{
    if (n_blocks == 1)
        aes_ecb_decrypt_aesni(key, out, in, n_blocks);
    else
        ecb(key, out, in, n_blocks, DECRYPT);
}

void aes_cbc_decrypt_vaes512(const struct aes_key *key, uint8_t iv[16], uint8_t *out,
                             const uint8_t *in, size_t n_blocks)
{
    cbc_decrypt(key, iv, out, in, n_blocks);
}

void aes_ctr_vaes512(const struct aes_key *key, uint8_t ctr[16], uint8_t *out, const uint8_t *in,
                     size_t n_blocks)
{
    if (n_blocks == 1)
        aes_ctr_aesni(key, ctr, out, in, n_blocks);
    else
        ctr128(key, ctr, out, in, n_blocks);
}

void aes_xts_encrypt_vaes512(const struct aes_key *key, uint8_t tweak[16], uint8_t *out,
                             const uint8_t *in, size_t n_blocks)
{
    if (n_blocks == 1)
        aes_xts_encrypt_aesni(key, tweak, out, in, n_blocks);
    else
        xts(key, tweak, out, in, n_blocks, ENCRYPT);
}

void aes_xts_decrypt_vaes512(const struct aes_key *key, uint8_t tweak[16], uint8_t *out,
                             const uint8_t *in, size_t n_blocks)
{
    if (n_blocks == 1)
        aes_xts_decrypt_aesni(key, tweak, out, in, n_blocks);
    else
        xts(key, tweak, out, in, n_blocks, DECRYPT);
}
