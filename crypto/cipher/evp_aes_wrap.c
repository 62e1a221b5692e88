/* AES key wrap behind EVP: each update wraps or unwraps one key (RFC 3394, RFC 5649). */
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/cipher/cipher.h"
#include "crypto/cipher/wrap.h"
#include "crypto/impl/aes.h"

/* SP 800-38F, 6: wrapping runs the cipher forwards, or backwards in the -INV forms. */
static bool forwards(const EVP_CIPHER_CTX *c)
{
    return c->encrypt != ((c->cipher->variant & CIPHER_WRAP_INVERSE) != 0);
}

static bool setup(EVP_CIPHER_CTX *c)
{
    c->padding = (c->cipher->variant & CIPHER_WRAP_PAD) != 0;
    return true;
}

static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    const struct aes_impl *aes = IMPL(aes);
    if (iv != NULL) {
        memcpy(c->iv, iv, c->iv_len);
        c->iv_set = true;
    }
    if (key != NULL) {
        (forwards(c) ? aes->expand_encrypt : aes->expand_decrypt)((void *)c->state, key,
                                                                  c->key_len * 8u);
        c->key_set = true;
    }
    return true;
}

static bool good_length(const EVP_CIPHER_CTX *c, size_t len)
{
    bool pad = (c->cipher->variant & CIPHER_WRAP_PAD) != 0;
    return c->encrypt ? pad || len % 8 == 0 : len >= 16 && len % 8 == 0;
}

typedef size_t wrap_fn(const struct aes_key *key, const uint8_t *iv, uint8_t *out,
                       const uint8_t *in, size_t len, int inverse);

static bool crypt(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    static wrap_fn *const fns[2][2] = {{unwrap_kw, wrap_kw}, {unwrap_kwp, wrap_kwp}};
    if (in == NULL || len == 0) /* the end, where nothing is left */
        return len == 0;
    if (!good_length(c, len)) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_INPUT_LENGTH);
        return false;
    }
    if (out == NULL) { /* how much it would be */
        *out_len = c->encrypt ? (len + 7) / 8 * 8 + 8 : len - 8;
        return true;
    }
    if (!c->key_set) {
        ERR_raise(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
        return false;
    }
    bool pad = (c->cipher->variant & CIPHER_WRAP_PAD) != 0;
    *out_len = fns[pad][c->encrypt]((void *)c->state, c->iv_set ? c->iv : NULL, out, in, len,
                                    (c->cipher->variant & CIPHER_WRAP_INVERSE) != 0);
    if (*out_len == 0)
        ERR_raise(ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED);
    return *out_len != 0;
}

static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    if (in == NULL && len > 0)
        return false;
    if (crypt(c, out, out_len, in, len))
        return true;
    ERR_raise(ERR_LIB_EVP, EVP_R_UPDATE_ERROR);
    return false;
}

const struct cipher_mode cipher_mode_wrap = {
    .setup = setup,
    .init = init,
    .update = update,
    .final = cipher_final_nothing,
    .cipher = crypt,
    .state_size = sizeof(struct aes_key),
    .gettable = cipher_gettable_plain,
    .settable = cipher_settable_plain,
    .knows = CIPHER_KNOWS_IV | CIPHER_KNOWS_PADDING | CIPHER_KNOWS_KEY_LEN,
};
