/* Triple-DES key wrap behind EVP (RFC 3217, section 3): each update wraps or unwraps one key, whose
 * length is a multiple of 8. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/cipher/block.h"
#include "crypto/cipher/cipher.h"
#include "crypto/digest/digest.h"
#include "crypto/evp/md.h"
#include "ref/des.h"

#define LEN      8  /* of a block, of the IV and of the check value */
#define OVERHEAD 16 /* the IV and the check value */

/* 3.1, step 6: the IV of the second encryption. */
static const uint8_t second_iv[LEN] = {0x4a, 0xdd, 0xa2, 0x2c, 0x79, 0xe8, 0x21, 0x05};

static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    (void)iv;
    if (key != NULL) {
        block_impl(block_des.slot)->expand(c->state, key, c->key_len, 0);
        c->key_set = true;
    }
    return true;
}

/* Section 2: the first octets of the key's SHA-1. */
static void check_value(uint8_t icv[LEN], const uint8_t *key, size_t len)
{
    uint8_t md[20];
    md_digest(&digest_sha1, key, len, md, sizeof(md));
    memcpy(icv, md, LEN);
    OPENSSL_cleanse(md, sizeof(md));
}

static void reverse(uint8_t *p, size_t len)
{
    for (size_t i = 0, j = len - 1; i < j; i++, j--) {
        uint8_t b = p[i];
        p[i] = p[j];
        p[j] = b;
    }
}

/* 3.1: TEMP2 is the IV and CBC(IV, key || ICV); the result is CBC of its octets in reverse order.
 */
static bool wrap(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len)
{
    uint8_t icv[LEN], iv[LEN];
    check_value(icv, in, len);
    memmove(out + LEN, in, len);
    memcpy(out + LEN + len, icv, LEN);
    if (!cipher_random(out, LEN))
        return false;
    memcpy(iv, out, LEN);
    block_cbc(&block_des, c->state, iv, out + LEN, out + LEN, len / LEN + 1, true);
    reverse(out, len + OVERHEAD);
    memcpy(iv, second_iv, LEN);
    block_cbc(&block_des, c->state, iv, out, out, len / LEN + 2, true);
    return true;
}

/* 3.2: the same backwards. The first block, reversed, is the end of TEMP1 with the check value, the
 * last one the IV. Nothing is left in `out` if the check fails. */
static bool unwrap(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len)
{
    const size_t key_len = len - OVERHEAD;
    uint8_t iv[LEN], ivs_block[LEN], icv[LEN], check[LEN];
    memcpy(ivs_block, in + len - LEN, LEN); /* `out` may be `in` */
    memcpy(iv, second_iv, LEN);
    block_cbc(&block_des, c->state, iv, icv, in, 1, false);
    block_cbc(&block_des, c->state, iv, out, cipher_untangle(out, in + LEN, key_len), key_len / LEN,
              false);
    block_cbc(&block_des, c->state, iv, ivs_block, ivs_block, 1, false);
    reverse(icv, LEN);
    reverse(out, key_len);
    reverse(ivs_block, LEN);
    block_cbc(&block_des, c->state, ivs_block, out, out, key_len / LEN, false);
    block_cbc(&block_des, c->state, ivs_block, icv, icv, 1, false);
    check_value(check, out, key_len);
    bool ok = CRYPTO_memcmp(icv, check, LEN) == 0;
    if (!ok)
        OPENSSL_cleanse(out, key_len);
    OPENSSL_cleanse(icv, sizeof(icv));
    OPENSSL_cleanse(check, sizeof(check));
    return ok;
}

static bool crypt(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    if (len % LEN != 0 || (!c->encrypt && len < OVERHEAD + LEN) || (in == NULL && out != NULL))
        return FAIL(ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED);
    *out_len = c->encrypt ? len + OVERHEAD : len - OVERHEAD;
    if (out == NULL) /* how much it would be */
        return true;
    if (!c->key_set)
        return FAIL(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
    if (!(c->encrypt ? wrap : unwrap)(c, out, in, len))
        return FAIL(ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED);
    return true;
}

static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    return len == 0 || crypt(c, out, out_len, in, len);
}

static bool final(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    if (!c->key_set)
        return FAIL(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
    return cipher_final_nothing(c, out, out_len);
}

const struct cipher_mode cipher_mode_des_wrap = {
    .init = init,
    .update = update,
    .final = final,
    .cipher = crypt,
    .state_size = sizeof(struct des_key),
    .gettable = cipher_gettable_plain,
    .settable = cipher_settable_plain,
    .knows = CIPHER_KNOWS_IV | CIPHER_KNOWS_PADDING,
};
