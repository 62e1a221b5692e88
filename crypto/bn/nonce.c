/* Nonces for DSA and ECDSA, and random numbers for tests: BN_generate_dsa_nonce(3),
 * BN_bntest_rand(3). */
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

#define KEY_MAX 96 /* bytes of a private key */
#define BLOCK   64 /* of SHA-512's output */

/* What is hashed to make a block of the nonce: its number, the key, fresh random bytes; and then
 * the message. Should the random bytes fail to be random, the key and the message still are a nonce
 * that no other message has. */
struct seed {
    unsigned char number[4], key[KEY_MAX], fresh[BLOCK];
};

static int block(unsigned char out[BLOCK], const struct seed *s, const unsigned char *message,
                 size_t message_len)
{
    EVP_MD_CTX *md = EVP_MD_CTX_new();
    int ok = md != NULL && EVP_DigestInit_ex(md, EVP_sha512(), NULL) &&
             EVP_DigestUpdate(md, s, sizeof(*s)) && EVP_DigestUpdate(md, message, message_len) &&
             EVP_DigestFinal_ex(md, out, NULL);
    EVP_MD_CTX_free(md);
    return ok;
}

/* out = bytes mod range, in constant time. */
static int reduce(BIGNUM *out, const unsigned char *bytes, int len, const BIGNUM *range)
{
    BIGNUM wide = {.flags = BN_FLG_CONSTTIME};
    int ok = BN_bin2bn(bytes, len, &wide) != NULL && BN_nnmod(out, &wide, range, NULL);
    BN_clear_free(&wide);
    return ok;
}

/* Eight bytes more than the range has, so that the remainder is as good as uniform. */
int BN_generate_dsa_nonce(BIGNUM *out, const BIGNUM *range, const BIGNUM *priv,
                          const unsigned char *message, size_t message_len, BN_CTX *ctx)
{
    struct seed s = {.number = {0}};
    if (range->neg || BN_is_zero(range))
        return FAIL(ERR_LIB_BN, ERR_R_INTERNAL_ERROR);
    if (BN_bn2binpad(priv, s.key, KEY_MAX) < 0)
        return FAIL(ERR_LIB_BN, BN_R_PRIVATE_KEY_TOO_LARGE);
    int len = BN_num_bytes(range) + 8, room = (len + BLOCK - 1) / BLOCK * BLOCK;
    unsigned char *bytes = OPENSSL_malloc((size_t)room);
    int ok = bytes != NULL;
    if (!ok)
        ERR_raise(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
    for (int i = 0; ok && i < room; i += BLOCK) {
        s.number[0] = (unsigned char)(i / BLOCK);
        s.number[1] = (unsigned char)(i / BLOCK >> 8);
        ok = RAND_priv_bytes_ex(bn_lib_ctx(ctx), s.fresh, sizeof(s.fresh), 0) == 1 &&
             block(bytes + i, &s, message, message_len);
    }
    ok = ok && reduce(out, bytes, len, range);
    OPENSSL_cleanse(&s, sizeof(s));
    OPENSSL_clear_free(bytes, (size_t)room);
    return ok;
}

/* Each byte is random, or as the one before, or all zeros or ones. */
int BN_bntest_rand(BIGNUM *rnd, int bits, int top, int bottom)
{
    if (!BN_rand(rnd, bits, top, bottom))
        return 0;
    if (bits == 0)
        return 1;
    size_t len = (size_t)(bits + 7) / 8;
    unsigned char *choice = OPENSSL_malloc(2 * len);
    if (choice == NULL)
        return FAIL(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
    unsigned char *bytes = choice + len;
    int ok = RAND_bytes(choice, (int)len) == 1;
    BN_bn2binpad(rnd, bytes, (int)len);
    for (size_t i = 0; ok && i < len; i++) {
        if (choice[i] >= 128 && i > 0)
            bytes[i] = bytes[i - 1];
        else if (choice[i] < 64)
            bytes[i] = choice[i] < 32 ? 0 : 0xff;
    }
    if (bits % 8 != 0)
        bytes[0] &= (unsigned char)(0xff >> (8 - bits % 8));
    ok = ok && BN_bin2bn(bytes, (int)len, rnd) != NULL;
    for (int set = 0; ok && set <= top; set++)
        ok = BN_set_bit(rnd, bits - 1 - set);
    if (ok && bottom == BN_RAND_BOTTOM_ODD)
        ok = BN_set_bit(rnd, 0);
    OPENSSL_clear_free(choice, 2 * len);
    return ok;
}
