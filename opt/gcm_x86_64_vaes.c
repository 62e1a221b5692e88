/* AES-GCM on VAES and VPCLMULQDQ of 256 bits. */
#include "opt/aes_x86_64_vec256.h"

#include "opt/aes_x86_64_gcm.h"

void aes_gcm_init_vaes(struct aes_gcm_key *gcm, const uint8_t h[16])
{
    gcm_init(gcm, h);
}

void aes_gcm_hash_vaes(const struct aes_gcm_key *gcm, uint8_t y[16], const uint8_t *in, size_t len)
{
    gcm_hash(gcm, y, in, len);
}

void aes_gcm_encrypt_vaes(const struct aes_key *key, const struct aes_gcm_key *gcm, uint8_t ctr[16],
                          uint8_t y[16], uint8_t *out, const uint8_t *in, size_t len)
{
    if (len == 16)
        aes_gcm_encrypt_aesni(key, gcm, ctr, y, out, in, len);
    else
        gcm_crypt(key, gcm, ctr, y, out, in, len, ENCRYPT);
}

void aes_gcm_decrypt_vaes(const struct aes_key *key, const struct aes_gcm_key *gcm, uint8_t ctr[16],
                          uint8_t y[16], uint8_t *out, const uint8_t *in, size_t len)
{
    if (len == 16)
        aes_gcm_decrypt_aesni(key, gcm, ctr, y, out, in, len);
    else
        gcm_crypt(key, gcm, ctr, y, out, in, len, DECRYPT);
}
