/* AES-GCM on AES-NI and PCLMULQDQ. */
#include "opt/aes_x86_64_vec128.h"

#include "opt/aes_x86_64_gcm.h"

void aes_gcm_init_aesni(struct aes_gcm_key *gcm, const uint8_t h[16])
{
    gcm_init(gcm, h);
}

void aes_gcm_hash_aesni(const struct aes_gcm_key *gcm, uint8_t y[16], const uint8_t *in, size_t len)
{
    gcm_hash(gcm, y, in, len);
}

void aes_gcm_encrypt_aesni(const struct aes_key *key, const struct aes_gcm_key *gcm,
                           uint8_t ctr[16], uint8_t y[16], uint8_t *out, const uint8_t *in,
                           size_t len)
{
    gcm_crypt(key, gcm, ctr, y, out, in, len, ENCRYPT);
}

void aes_gcm_decrypt_aesni(const struct aes_key *key, const struct aes_gcm_key *gcm,
                           uint8_t ctr[16], uint8_t y[16], uint8_t *out, const uint8_t *in,
                           size_t len)
{
    gcm_crypt(key, gcm, ctr, y, out, in, len, DECRYPT);
}

void aes_gcm_tag_aesni(const struct aes_key *key, const struct aes_gcm_key *gcm,
                       const uint8_t j0[16], const uint8_t y[16], uint64_t aad_len,
                       uint64_t text_len, uint8_t tag[16])
{
    gcm_tag(key, gcm, j0, y, aad_len, text_len, tag);
}
