/* GMAC (SP 800-38D, section 3): the tag of GCM over additional data alone, with a nonce for each
 * message; the row of EVP_MAC-GMAC(7). */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/cipher/gcm.h"
#include "crypto/mac/mac.h"

#define IV_MAX 128

struct mac_gmac {
    struct gcm_ctx gcm;
    unsigned bits; /* of the cipher, 0 if none is set */
    bool keyed;
    size_t iv_len; /* of a nonce that no message has used yet, or 0 */
    uint8_t iv[IV_MAX];
};

static bool set_key(struct mac_gmac *c, const uint8_t *key, size_t key_len)
{
    if (key == NULL)
        return true;
    if (c->bits == 0 || key_len != c->bits / 8) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH);
        return false;
    }
    gcm_set_key(&c->gcm, key, c->bits);
    c->keyed = true;
    return true;
}

static bool start(void *state, const uint8_t *key, size_t key_len)
{
    struct mac_gmac *c = state;
    if (!set_key(c, key, key_len))
        return false;
    if (!c->keyed) {
        ERR_raise(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
        return false;
    }
    if (c->iv_len == 0) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH);
        return false;
    }
    gcm_set_iv(&c->gcm, c->iv, c->iv_len);
    return true;
}

/* gcm_aad refuses more than 2^61 - 1 bytes, which no program can have. */
static void update(void *state, const uint8_t *in, size_t len)
{
    (void)gcm_aad(&((struct mac_gmac *)state)->gcm, in, len);
}

static void finish(void *state, uint8_t *out, size_t out_len)
{
    struct mac_gmac *c = state;
    (void)out_len;
    gcm_tag(&c->gcm, out);
    c->iv_len = 0;
}

static size_t size(const void *state)
{
    (void)state;
    return 16;
}

static bool set(void *state, const OSSL_PARAM params[])
{
    struct mac_gmac *c = state;
    const uint8_t *key, *iv;
    size_t key_len, iv_len;
    if (!mac_aes(params, "GCM", &c->bits) ||
        !mac_octets(params, OSSL_MAC_PARAM_KEY, SIZE_MAX, 0, &key, &key_len) ||
        !set_key(c, key, key_len) ||
        !mac_octets(params, OSSL_MAC_PARAM_IV, IV_MAX, PROV_R_INVALID_IV_LENGTH, &iv, &iv_len))
        return false;
    if (iv != NULL) {
        if (iv_len == 0) {
            ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH);
            return false;
        }
        memcpy(c->iv, iv, iv_len);
        c->iv_len = iv_len;
    }
    return true;
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_utf8_string(OSSL_MAC_PARAM_CIPHER, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_MAC_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_MAC_PARAM_KEY, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_MAC_PARAM_IV, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable_object[] = {
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_mac_st mac_gmac = {
    .name = "GMAC",
    .aliases = "1.0.9797.3.4\0",
    .state_size = sizeof(struct mac_gmac),
    .settable = settable,
    .gettable_object = gettable_object,
    .once = true,
    .start = start,
    .update = update,
    .finish = finish,
    .size = size,
    .set = set,
};
