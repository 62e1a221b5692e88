/* The public RC2_*. */
#include <openssl/rc2.h>

#include "crypto/cipher/block.h"
#include "crypto/cipher/words64.h"
#include "ref/rc2.h"

_Static_assert(sizeof(RC2_KEY) == sizeof(struct rc2_key), "the public key is the rows'");

void RC2_set_key(RC2_KEY *key, int len, const unsigned char *data, int bits)
{
    if (len < 1)
        return;
    unsigned count = bits <= 0 || bits > 1024 ? 1024 : (unsigned)bits;
    block_impl(block_rc2.slot)->expand(key, data, len < 128 ? (size_t)len : 128, count);
}

void RC2_ecb_encrypt(const unsigned char *in, unsigned char *out, RC2_KEY *key, int enc)
{
    block_ecb(&block_rc2, key, out, in, 1, enc != RC2_DECRYPT);
}

void RC2_encrypt(unsigned long *data, RC2_KEY *key)
{
    uint32_t words[2] = {(uint32_t)data[0], (uint32_t)data[1]};
    words64_le(&block_rc2, key, words, true);
    data[0] = words[0];
    data[1] = words[1];
}

void RC2_decrypt(unsigned long *data, RC2_KEY *key)
{
    uint32_t words[2] = {(uint32_t)data[0], (uint32_t)data[1]};
    words64_le(&block_rc2, key, words, false);
    data[0] = words[0];
    data[1] = words[1];
}

void RC2_cbc_encrypt(const unsigned char *in, unsigned char *out, long length, RC2_KEY *ks,
                     unsigned char *iv, int enc)
{
    if (length > 0)
        block_cbc_any(&block_rc2, ks, iv, out, in, (size_t)length, enc != RC2_DECRYPT);
}

void RC2_cfb64_encrypt(const unsigned char *in, unsigned char *out, long length, RC2_KEY *schedule,
                       unsigned char *ivec, int *num, int enc)
{
    if (length > 0)
        block_cfb_int(&block_rc2, schedule, ivec, num, out, in, (size_t)length, enc != RC2_DECRYPT);
}

void RC2_ofb64_encrypt(const unsigned char *in, unsigned char *out, long length, RC2_KEY *schedule,
                       unsigned char *ivec, int *num)
{
    if (length > 0)
        block_ofb_int(&block_rc2, schedule, ivec, num, out, in, (size_t)length);
}
