/* The public Camellia_*. */
#include <openssl/camellia.h>

#include "crypto/cipher/block.h"
#include "crypto/cipher/words64.h"
#include "ref/camellia.h"

_Static_assert(sizeof(CAMELLIA_KEY) == sizeof(struct camellia_key), "the public key is the rows'");

int Camellia_set_key(const unsigned char *userKey, const int bits, CAMELLIA_KEY *key)
{
    if (userKey == NULL || key == NULL)
        return -1;
    if (bits != 128 && bits != 192 && bits != 256)
        return -2;
    block_impl(block_camellia.slot)->expand(key, userKey, (size_t)bits / 8, 0);
    return 0;
}

void Camellia_encrypt(const unsigned char *in, unsigned char *out, const CAMELLIA_KEY *key)
{
    block_ecb(&block_camellia, key, out, in, 1, true);
}

void Camellia_decrypt(const unsigned char *in, unsigned char *out, const CAMELLIA_KEY *key)
{
    block_ecb(&block_camellia, key, out, in, 1, false);
}

void Camellia_ecb_encrypt(const unsigned char *in, unsigned char *out, const CAMELLIA_KEY *key,
                          const int enc)
{
    block_ecb(&block_camellia, key, out, in, 1, enc != CAMELLIA_DECRYPT);
}

void Camellia_cbc_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                          const CAMELLIA_KEY *key, unsigned char *ivec, const int enc)
{
    block_cbc_any(&block_camellia, key, ivec, out, in, length, enc != CAMELLIA_DECRYPT);
}

void Camellia_cfb128_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                             const CAMELLIA_KEY *key, unsigned char *ivec, int *num, const int enc)
{
    block_cfb_int(&block_camellia, key, ivec, num, out, in, length, enc != CAMELLIA_DECRYPT);
}

void Camellia_cfb8_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                           const CAMELLIA_KEY *key, unsigned char *ivec, int *num, const int enc)
{
    (void)num;
    block_cfb8(&block_camellia, key, ivec, out, in, length, enc != CAMELLIA_DECRYPT);
}

void Camellia_cfb1_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                           const CAMELLIA_KEY *key, unsigned char *ivec, int *num, const int enc)
{
    (void)num;
    block_cfb1(&block_camellia, key, ivec, out, in, length, enc != CAMELLIA_DECRYPT);
}

void Camellia_ofb128_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                             const CAMELLIA_KEY *key, unsigned char *ivec, int *num)
{
    block_ofb_int(&block_camellia, key, ivec, num, out, in, length);
}

void Camellia_ctr128_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                             const CAMELLIA_KEY *key, unsigned char ivec[CAMELLIA_BLOCK_SIZE],
                             unsigned char ecount_buf[CAMELLIA_BLOCK_SIZE], unsigned int *num)
{
    block_ctr(&block_camellia, key, ivec, ecount_buf, num, out, in, length);
}
