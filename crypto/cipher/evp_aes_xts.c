/* AES-XTS behind EVP: each update is a data unit of its own, under the same tweak until another IV
 * is set (IEEE 1619; SP 800-38E). */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/cipher/cipher.h"
#include "crypto/cipher/xts.h"

/* SP 800-38E, 4: at most 2^20 blocks. */
#define UNIT_MAX ((size_t)AES_BLOCK_LEN << 20)

static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    if (iv != NULL) {
        memcpy(c->iv, iv, AES_BLOCK_LEN);
        c->iv_set = true;
    }
    if (key == NULL)
        return true;
    c->key_set = xts_set_key((void *)c->state, key, c->key_len * 4u, c->encrypt);
    if (!c->key_set)
        ERR_raise(ERR_LIB_PROV, PROV_R_XTS_DUPLICATED_KEYS);
    return c->key_set;
}

static bool cipher(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    if (!c->key_set || !c->iv_set || out == NULL || in == NULL || len < AES_BLOCK_LEN)
        return false;
    if (len > UNIT_MAX) {
        ERR_raise(ERR_LIB_PROV, PROV_R_XTS_DATA_UNIT_IS_TOO_LARGE);
        return false;
    }
    *out_len = len;
    return xts_crypt((void *)c->state, c->iv, out, cipher_untangle(out, in, len), len, c->encrypt);
}

static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    if (cipher(c, out, out_len, in, len))
        return true;
    ERR_raise(ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED);
    return false;
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_END,
};

const struct cipher_mode cipher_mode_xts = {
    .init = init,
    .update = update,
    .final = cipher_final_nothing,
    .cipher = cipher,
    .state_size = sizeof(struct xts_ctx),
    .gettable = cipher_gettable_plain,
    .settable = settable,
    .knows = CIPHER_KNOWS_IV | CIPHER_KNOWS_PADDING | CIPHER_KNOWS_KEY_LEN | CIPHER_SILENT_KEY_LEN,
};
