/* The public CAST_*. */
#include <openssl/cast.h>

#include "crypto/cipher/block.h"
#include "crypto/cipher/words64.h"
#include "ref/cast5.h"

_Static_assert(sizeof(CAST_KEY) == sizeof(struct cast5_key), "the public key is the rows'");

void CAST_set_key(CAST_KEY *key, int len, const unsigned char *data)
{
    if (len > 0)
        block_impl(block_cast5.slot)->expand(key, data, len < 16 ? (size_t)len : 16, 0);
}

void CAST_ecb_encrypt(const unsigned char *in, unsigned char *out, const CAST_KEY *key, int enc)
{
    block_ecb(&block_cast5, key, out, in, 1, enc != CAST_DECRYPT);
}

void CAST_encrypt(CAST_LONG *data, const CAST_KEY *key)
{
    words64_be(&block_cast5, key, data, true);
}

void CAST_decrypt(CAST_LONG *data, const CAST_KEY *key)
{
    words64_be(&block_cast5, key, data, false);
}

void CAST_cbc_encrypt(const unsigned char *in, unsigned char *out, long length, const CAST_KEY *ks,
                      unsigned char *iv, int enc)
{
    if (length > 0)
        block_cbc_any(&block_cast5, ks, iv, out, in, (size_t)length, enc != CAST_DECRYPT);
}

void CAST_cfb64_encrypt(const unsigned char *in, unsigned char *out, long length,
                        const CAST_KEY *schedule, unsigned char *ivec, int *num, int enc)
{
    if (length > 0)
        block_cfb_int(&block_cast5, schedule, ivec, num, out, in, (size_t)length,
                      enc != CAST_DECRYPT);
}

void CAST_ofb64_encrypt(const unsigned char *in, unsigned char *out, long length,
                        const CAST_KEY *schedule, unsigned char *ivec, int *num)
{
    if (length > 0)
        block_ofb_int(&block_cast5, schedule, ivec, num, out, in, (size_t)length);
}
