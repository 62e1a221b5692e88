/* RC4 behind EVP: a stream cipher with keys of 1 to 256 bytes and no IV. A new message begins where
 * the last one ended, unless a key is given. */
#include <openssl/err.h>
#include <openssl/proverr.h>

#include "crypto/base/raise.h"
#include "crypto/cipher/cipher.h"
#include "crypto/impl/rc4.h"

static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    (void)iv;
    c->num = 0;
    if (key != NULL) {
        IMPL(rc4)->expand((void *)c->state, key, c->key_len);
        c->key_set = true;
    }
    return true;
}

static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    if (!c->key_set)
        return FAIL(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
    if (len > 0)
        IMPL(rc4)->crypt((void *)c->state, out, cipher_untangle(out, in, len), len);
    *out_len = len;
    return true;
}

static bool final(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    if (!c->key_set)
        return FAIL(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
    return cipher_final_nothing(c, out, out_len);
}

const struct cipher_mode cipher_mode_rc4 = {
    .init = init,
    .update = update,
    .final = final,
    .cipher = update,
    .state_size = sizeof(struct rc4_key),
    .gettable = cipher_gettable_plain,
    .settable = cipher_settable_any_key,
    .knows = CIPHER_KNOWS_IV | CIPHER_KNOWS_PADDING | CIPHER_CHAINS_IV,
};
