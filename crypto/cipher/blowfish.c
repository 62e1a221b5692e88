/* The public BF_*. */
#include <openssl/blowfish.h>

#include "crypto/cipher/block.h"
#include "crypto/cipher/words64.h"
#include "ref/blowfish.h"

_Static_assert(sizeof(BF_KEY) == sizeof(struct blowfish_key), "the public key is the rows'");

const char *BF_options(void)
{
    return "blowfish(ptr)";
}

void BF_set_key(BF_KEY *key, int len, const unsigned char *data)
{
    if (len > 0)
        block_impl(block_blowfish.slot)->expand(key, data, len < 72 ? (size_t)len : 72, 0);
}

void BF_ecb_encrypt(const unsigned char *in, unsigned char *out, const BF_KEY *key, int enc)
{
    block_ecb(&block_blowfish, key, out, in, 1, enc != BF_DECRYPT);
}

void BF_encrypt(BF_LONG *data, const BF_KEY *key)
{
    words64_be(&block_blowfish, key, data, true);
}

void BF_decrypt(BF_LONG *data, const BF_KEY *key)
{
    words64_be(&block_blowfish, key, data, false);
}

void BF_cbc_encrypt(const unsigned char *in, unsigned char *out, long length,
                    const BF_KEY *schedule, unsigned char *ivec, int enc)
{
    if (length > 0)
        block_cbc_any(&block_blowfish, schedule, ivec, out, in, (size_t)length, enc != BF_DECRYPT);
}

void BF_cfb64_encrypt(const unsigned char *in, unsigned char *out, long length,
                      const BF_KEY *schedule, unsigned char *ivec, int *num, int enc)
{
    if (length > 0)
        block_cfb_int(&block_blowfish, schedule, ivec, num, out, in, (size_t)length,
                      enc != BF_DECRYPT);
}

void BF_ofb64_encrypt(const unsigned char *in, unsigned char *out, long length,
                      const BF_KEY *schedule, unsigned char *ivec, int *num)
{
    if (length > 0)
        block_ofb_int(&block_blowfish, schedule, ivec, num, out, in, (size_t)length);
}
