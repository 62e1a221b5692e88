/* The public interface of AES by itself, <openssl/aes.h>, over the AES row and the stream modes. */
#include <openssl/aes.h>

#include <openssl/crypto.h>
#include <openssl/modes.h>

#include "crypto/cipher/aes_block.h"
#include "crypto/cipher/stream.h"
#include "crypto/cipher/wrap.h"
#include "crypto/impl/aes.h"
#include "ref/block.h"

_Static_assert(sizeof(AES_KEY) == sizeof(struct aes_key), "AES_KEY is struct aes_key");

static const struct aes_key *schedule(const AES_KEY *key)
{
    return (const struct aes_key *)(const void *)key;
}

void aes_encrypt_block(const unsigned char in[16], unsigned char out[16], const void *key)
{
    IMPL(aes)->ecb_encrypt(key, out, in, 1);
}

void aes_decrypt_block(const unsigned char in[16], unsigned char out[16], const void *key)
{
    IMPL(aes)->ecb_decrypt(key, out, in, 1);
}

const char *AES_options(void)
{
    return IMPL(aes)->head.name;
}

static int set_key(const unsigned char *user_key, int bits, AES_KEY *key, aes_expand_fn *expand)
{
    if (user_key == NULL || key == NULL)
        return -1;
    if (bits != 128 && bits != 192 && bits != 256)
        return -2;
    expand((struct aes_key *)(void *)key, user_key, (unsigned)bits);
    return 0;
}

int AES_set_encrypt_key(const unsigned char *userKey, const int bits, AES_KEY *key)
{
    return set_key(userKey, bits, key, IMPL(aes)->expand_encrypt);
}

int AES_set_decrypt_key(const unsigned char *userKey, const int bits, AES_KEY *key)
{
    return set_key(userKey, bits, key, IMPL(aes)->expand_decrypt);
}

void AES_encrypt(const unsigned char *in, unsigned char *out, const AES_KEY *key)
{
    aes_encrypt_block(in, out, key);
}

void AES_decrypt(const unsigned char *in, unsigned char *out, const AES_KEY *key)
{
    aes_decrypt_block(in, out, key);
}

void AES_ecb_encrypt(const unsigned char *in, unsigned char *out, const AES_KEY *key, const int enc)
{
    (enc ? aes_encrypt_block : aes_decrypt_block)(in, out, key);
}

void AES_cbc_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
                     unsigned char *ivec, const int enc)
{
    size_t whole = length / 16 * 16;
    if (enc) {
        IMPL(aes)->cbc_encrypt(schedule(key), ivec, out, in, whole / 16);
        CRYPTO_cbc128_encrypt(in + whole, out + whole, length - whole, key, ivec,
                              aes_encrypt_block);
    } else {
        IMPL(aes)->cbc_decrypt(schedule(key), ivec, out, in, whole / 16);
        CRYPTO_cbc128_decrypt(in + whole, out + whole, length - whole, key, ivec,
                              aes_decrypt_block);
    }
}

void AES_cfb128_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                        const AES_KEY *key, unsigned char *ivec, int *num, const int enc)
{
    unsigned n = (unsigned)*num;
    (enc ? stream_cfb_encrypt : stream_cfb_decrypt)(schedule(key), ivec, &n, out, in, length);
    *num = (int)n;
}

void AES_cfb1_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                      const AES_KEY *key, unsigned char *ivec, int *num, const int enc)
{
    CRYPTO_cfb128_1_encrypt(in, out, length, key, ivec, num, enc, aes_encrypt_block);
}

void AES_cfb8_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                      const AES_KEY *key, unsigned char *ivec, int *num, const int enc)
{
    CRYPTO_cfb128_8_encrypt(in, out, length, key, ivec, num, enc, aes_encrypt_block);
}

void AES_ofb128_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                        const AES_KEY *key, unsigned char *ivec, int *num)
{
    CRYPTO_ofb128_encrypt(in, out, length, key, ivec, num, aes_encrypt_block);
}

int AES_wrap_key(AES_KEY *key, const unsigned char *iv, unsigned char *out, const unsigned char *in,
                 unsigned int inlen)
{
    return (int)wrap_kw(schedule(key), iv, out, in, inlen, 0);
}

int AES_unwrap_key(AES_KEY *key, const unsigned char *iv, unsigned char *out,
                   const unsigned char *in, unsigned int inlen)
{
    return (int)unwrap_kw(schedule(key), iv, out, in, inlen, 0);
}
