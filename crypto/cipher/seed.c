/* The public SEED_*. */
#include <openssl/seed.h>

#include "crypto/cipher/block.h"
#include "crypto/cipher/words64.h"
#include "ref/seed.h"

_Static_assert(sizeof(SEED_KEY_SCHEDULE) == sizeof(struct seed_key), "the public key is the rows'");

void SEED_set_key(const unsigned char rawkey[SEED_KEY_LENGTH], SEED_KEY_SCHEDULE *ks)
{
    block_impl(block_seed.slot)->expand(ks, rawkey, SEED_KEY_LENGTH, 0);
}

void SEED_encrypt(const unsigned char s[SEED_BLOCK_SIZE], unsigned char d[SEED_BLOCK_SIZE],
                  const SEED_KEY_SCHEDULE *ks)
{
    block_ecb(&block_seed, ks, d, s, 1, true);
}

void SEED_decrypt(const unsigned char s[SEED_BLOCK_SIZE], unsigned char d[SEED_BLOCK_SIZE],
                  const SEED_KEY_SCHEDULE *ks)
{
    block_ecb(&block_seed, ks, d, s, 1, false);
}

void SEED_ecb_encrypt(const unsigned char *in, unsigned char *out, const SEED_KEY_SCHEDULE *ks,
                      int enc)
{
    block_ecb(&block_seed, ks, out, in, 1, enc != 0);
}

void SEED_cbc_encrypt(const unsigned char *in, unsigned char *out, size_t len,
                      const SEED_KEY_SCHEDULE *ks, unsigned char ivec[SEED_BLOCK_SIZE], int enc)
{
    block_cbc_any(&block_seed, ks, ivec, out, in, len, enc != 0);
}

void SEED_cfb128_encrypt(const unsigned char *in, unsigned char *out, size_t len,
                         const SEED_KEY_SCHEDULE *ks, unsigned char ivec[SEED_BLOCK_SIZE], int *num,
                         int enc)
{
    block_cfb_int(&block_seed, ks, ivec, num, out, in, len, enc != 0);
}

void SEED_ofb128_encrypt(const unsigned char *in, unsigned char *out, size_t len,
                         const SEED_KEY_SCHEDULE *ks, unsigned char ivec[SEED_BLOCK_SIZE], int *num)
{
    block_ofb_int(&block_seed, ks, ivec, num, out, in, len);
}
