/* AES-CBC with ciphertext stealing behind EVP: CS1, CS2 and CS3 of the Addendum to SP 800-38A
 * (October 2010). The text comes in one update, and its result is as long as it is. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/cipher/cipher.h"
#include "crypto/evp/name.h"
#include "crypto/impl/aes.h"
#include "ref/block.h"

#define BLOCK AES_BLOCK_LEN

struct cts_state {
    struct aes_key key;
    enum { CS1, CS2, CS3 } variant;
    bool done;
};

static const char *const names[] = {"CS1", "CS2", "CS3"};

static bool setup(EVP_CIPHER_CTX *c)
{
    memset(c->state, 0, sizeof(struct cts_state));
    return true;
}

static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    const struct aes_impl *aes = IMPL(aes);
    struct cts_state *s = (void *)c->state;
    s->done = false;
    c->num = 0;
    if (iv != NULL) {
        memcpy(c->iv_start, iv, BLOCK);
        c->iv_set = true;
    }
    memcpy(c->iv, c->iv_start, BLOCK);
    if (key != NULL) {
        (c->encrypt ? aes->expand_encrypt : aes->expand_decrypt)(&s->key, key, c->key_len * 8u);
        c->key_set = true;
    }
    return true;
}

/* The last two blocks, C*_{n-1} being d bytes of C_{n-1}: in CS1 C*_{n-1} C_n, else C_n C*_{n-1}.
 */
static void steal_encrypt(EVP_CIPHER_CTX *c, struct cts_state *s, uint8_t *two, const uint8_t *last,
                          size_t d)
{
    uint8_t before[BLOCK], block[BLOCK] = {0};
    memcpy(before, two, BLOCK);
    memcpy(block, last, d);
    IMPL(aes)->cbc_encrypt(&s->key, c->iv, block, block, 1);
    memcpy(s->variant == CS1 ? two + d : two, block, BLOCK);
    memcpy(s->variant == CS1 ? two : two + BLOCK, before, d);
}

static void steal_decrypt(EVP_CIPHER_CTX *c, struct cts_state *s, uint8_t *out, const uint8_t *two,
                          size_t d)
{
    uint8_t last[BLOCK], before[BLOCK], x[BLOCK], p[BLOCK];
    memcpy(last, s->variant == CS1 ? two + d : two, BLOCK);
    IMPL(aes)->ecb_decrypt(&s->key, x, last, 1);
    memcpy(before, x, BLOCK);
    memcpy(before, s->variant == CS1 ? two : two + BLOCK, d);
    block_xor(x, x, before); /* P_n: of it, d bytes */
    IMPL(aes)->ecb_decrypt(&s->key, p, before, 1);
    block_xor(out, p, c->iv);
    memcpy(out + BLOCK, x, d);
    memcpy(c->iv, last, BLOCK);
    OPENSSL_cleanse(x, sizeof(x));
    OPENSSL_cleanse(p, sizeof(p));
}

static void crypt(EVP_CIPHER_CTX *c, struct cts_state *s, uint8_t *out, const uint8_t *in,
                  size_t len)
{
    const struct aes_impl *aes = IMPL(aes);
    size_t d = len % BLOCK, head;
    if (d == 0 && s->variant == CS3 && len > BLOCK)
        d = BLOCK; /* whole blocks trade places, too */
    head = len - d;
    if (c->encrypt) {
        uint8_t last[BLOCK];
        memcpy(last, in + head, d);
        aes->cbc_encrypt(&s->key, c->iv, out, in, head / BLOCK);
        if (d > 0)
            steal_encrypt(c, s, out + head - BLOCK, last, d);
        OPENSSL_cleanse(last, sizeof(last));
    } else {
        head -= d > 0 ? BLOCK : 0;
        aes->cbc_decrypt(&s->key, c->iv, out, in, head / BLOCK);
        if (d > 0)
            steal_decrypt(c, s, out + head, in + head, d);
    }
}

static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    struct cts_state *s = (void *)c->state;
    if (len < BLOCK || s->done || in == NULL)
        return false;
    *out_len = len;
    if (out == NULL) /* how much it would be */
        return true;
    if (!c->key_set) {
        ERR_raise(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
        return false;
    }
    crypt(c, s, out, cipher_untangle(out, in, len), len);
    return s->done = true;
}

static bool set_param(EVP_CIPHER_CTX *c, const OSSL_PARAM *p)
{
    struct cts_state *s = (void *)c->state;
    if (strcmp(p->key, OSSL_CIPHER_PARAM_CTS_MODE) != 0)
        return true;
    for (unsigned i = 0; p->data_type == OSSL_PARAM_UTF8_STRING && i < 3; i++)
        if (name_compare(p->data, strnlen(p->data, p->data_size), names[i]) == 0) {
            s->variant = i;
            return true;
        }
    ERR_raise(ERR_LIB_PROV, PROV_R_FAILED_TO_SET_PARAMETER);
    return false;
}

static bool get_param(EVP_CIPHER_CTX *c, OSSL_PARAM *p)
{
    struct cts_state *s = (void *)c->state;
    if (strcmp(p->key, OSSL_CIPHER_PARAM_CTS_MODE) != 0 ||
        OSSL_PARAM_set_utf8_string(p, names[s->variant]))
        return true;
    ERR_raise(ERR_LIB_PROV, PROV_R_FAILED_TO_SET_PARAMETER);
    return false;
}

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_IVLEN, NULL),
    OSSL_PARAM_uint(OSSL_CIPHER_PARAM_PADDING, NULL),
    OSSL_PARAM_uint(OSSL_CIPHER_PARAM_NUM, NULL),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_IV, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_UPDATED_IV, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_CIPHER_PARAM_CTS_MODE, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_uint(OSSL_CIPHER_PARAM_PADDING, NULL),
    OSSL_PARAM_uint(OSSL_CIPHER_PARAM_NUM, NULL),
    OSSL_PARAM_utf8_string(OSSL_CIPHER_PARAM_CTS_MODE, NULL, 0),
    OSSL_PARAM_END,
};

const struct cipher_mode cipher_mode_cts = {
    .setup = setup,
    .init = init,
    .update = update,
    .final = cipher_final_nothing,
    .cipher = update,
    .set_param = set_param,
    .get_param = get_param,
    .state_size = sizeof(struct cts_state),
    .gettable = gettable,
    .settable = settable,
    .knows = CIPHER_KNOWS_IV | CIPHER_KNOWS_PADDING | CIPHER_CHAINS_IV,
};
