#include "crypto/cipher/wrap.h"

#include "crypto/cipher/aes_block.h"

/* The key of CRYPTO_128_wrap and the others is not written to, though their prototypes say void *.
 */
static void *key_of(const struct aes_key *key)
{
    return (void *)(uintptr_t)key;
}

size_t wrap_kw(const struct aes_key *key, const uint8_t *iv, uint8_t *out, const uint8_t *in,
               size_t len, int inverse)
{
    return CRYPTO_128_wrap(key_of(key), iv, out, in, len,
                           inverse ? aes_decrypt_block : aes_encrypt_block);
}

size_t unwrap_kw(const struct aes_key *key, const uint8_t *iv, uint8_t *out, const uint8_t *in,
                 size_t len, int inverse)
{
    return CRYPTO_128_unwrap(key_of(key), iv, out, in, len,
                             inverse ? aes_encrypt_block : aes_decrypt_block);
}

size_t wrap_kwp(const struct aes_key *key, const uint8_t *icv, uint8_t *out, const uint8_t *in,
                size_t len, int inverse)
{
    return CRYPTO_128_wrap_pad(key_of(key), icv, out, in, len,
                               inverse ? aes_decrypt_block : aes_encrypt_block);
}

size_t unwrap_kwp(const struct aes_key *key, const uint8_t *icv, uint8_t *out, const uint8_t *in,
                  size_t len, int inverse)
{
    return CRYPTO_128_unwrap_pad(key_of(key), icv, out, in, len,
                                 inverse ? aes_encrypt_block : aes_decrypt_block);
}
