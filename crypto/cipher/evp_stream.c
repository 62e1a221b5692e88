/* Block ciphers in the modes that take any number of bytes: CTR, OFB, CFB, CFB8 and CFB1 (SP
 * 800-38A, 6.3 to 6.5). */
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/cipher/cipher.h"

/* A restart without an IV begins again with the last one given, except in CTR, which goes on with
 * the next block. */
static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    c->num = 0;
    if (iv != NULL) {
        memcpy(c->iv_start, iv, c->iv_len);
        c->iv_set = true;
    }
    if (iv != NULL || c->cipher->variant != CIPHER_CTR)
        memcpy(c->iv, c->iv_start, sizeof(c->iv_start));
    if (key != NULL) {
        c->cipher->block->expand(c, key, true);
        c->key_set = true;
    }
    return true;
}

static bool ready(const EVP_CIPHER_CTX *c)
{
    if (!c->key_set)
        ERR_raise(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
    return c->key_set;
}

static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    if (!ready(c))
        return false;
    bool bits = c->cipher->variant == CIPHER_CFB1 && (c->flags & EVP_CIPH_FLAG_LENGTH_BITS) != 0;
    if (len > 0)
        c->cipher->block->stream[c->cipher->variant](
            c, out, cipher_untangle(out, in, bits ? (len + 7) / 8 : len), len);
    *out_len = len;
    return true;
}

static bool final(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    return ready(c) && cipher_final_nothing(c, out, out_len);
}

const struct cipher_mode cipher_mode_stream = {
    .setup = cipher_block_setup,
    .init = init,
    .update = update,
    .final = final,
    .cipher = update,
    .set_param = cipher_block_set_param,
    .get_param = cipher_block_get_param,
    .gettable = cipher_gettable_plain,
    .settable = cipher_settable_plain,
    .knows = CIPHER_KNOWS_IV | CIPHER_KNOWS_PADDING | CIPHER_CHAINS_IV,
};
