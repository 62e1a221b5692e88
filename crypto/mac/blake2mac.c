/* Keyed BLAKE2 (RFC 7693, section 2.9) with salt and personalization; the rows of
 * EVP_MAC-BLAKE2(7). */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/digest/blake2.h"
#include "crypto/mac/mac.h"

struct mac_blake2 {
    struct blake2_params params; /* digest_len 0 stands for the longest */
    uint8_t key[64];
    union {
        struct blake2b_ctx b;
        struct blake2s_ctx s;
    } u;
};

enum { B_MAX = 64, S_MAX = 32, B_SALT = 16, S_SALT = 8 };

static bool set_key(struct mac_blake2 *c, const uint8_t *key, size_t key_len, size_t max)
{
    if (key == NULL)
        return true;
    if (key_len < 1 || key_len > max) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH);
        return false;
    }
    memset(c->key, 0, sizeof(c->key));
    memcpy(c->key, key, key_len);
    c->params.key_len = (uint8_t)key_len;
    return true;
}

/* A new key if there is one; the parameters for the start. */
static bool prepare(struct mac_blake2 *c, const uint8_t *key, size_t key_len, size_t max,
                    struct blake2_params *params)
{
    if (!set_key(c, key, key_len, max))
        return false;
    if (c->params.key_len == 0) {
        ERR_raise(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
        return false;
    }
    *params = c->params;
    if (params->digest_len == 0)
        params->digest_len = (uint8_t)max;
    return true;
}

static bool start_b(void *state, const uint8_t *key, size_t key_len)
{
    struct mac_blake2 *c = state;
    struct blake2_params params;
    if (!prepare(c, key, key_len, B_MAX, &params))
        return false;
    blake2b_init(&c->u.b, &params, c->key);
    return true;
}

static bool start_s(void *state, const uint8_t *key, size_t key_len)
{
    struct mac_blake2 *c = state;
    struct blake2_params params;
    if (!prepare(c, key, key_len, S_MAX, &params))
        return false;
    blake2s_init(&c->u.s, &params, c->key);
    return true;
}

static void update_b(void *state, const uint8_t *in, size_t len)
{
    blake2b_update(&((struct mac_blake2 *)state)->u.b, in, len);
}

static void update_s(void *state, const uint8_t *in, size_t len)
{
    blake2s_update(&((struct mac_blake2 *)state)->u.s, in, len);
}

static void finish_b(void *state, uint8_t *out, size_t out_len)
{
    blake2b_final(&((struct mac_blake2 *)state)->u.b, out, out_len);
    start_b(state, NULL, 0);
}

static void finish_s(void *state, uint8_t *out, size_t out_len)
{
    blake2s_final(&((struct mac_blake2 *)state)->u.s, out, out_len);
    start_s(state, NULL, 0);
}

static size_t size_b(const void *state)
{
    uint8_t n = ((const struct mac_blake2 *)state)->params.digest_len;
    return n != 0 ? n : B_MAX;
}

static size_t size_s(const void *state)
{
    uint8_t n = ((const struct mac_blake2 *)state)->params.digest_len;
    return n != 0 ? n : S_MAX;
}

static size_t block_b(const void *state)
{
    (void)state;
    return 128;
}

static size_t block_s(const void *state)
{
    (void)state;
    return 64;
}

/* Salt and personalization: 16 bytes, 8 of BLAKE2s, filled up with zeros. */
static bool set_field(const OSSL_PARAM params[], const char *key, size_t max, int reason,
                      uint8_t field[16])
{
    const uint8_t *data;
    size_t len;
    if (!mac_octets(params, key, max, reason, &data, &len))
        return false;
    if (data != NULL) {
        memset(field, 0, 16);
        memcpy(field, data, len);
    }
    return true;
}

static bool set(struct mac_blake2 *c, const OSSL_PARAM params[], size_t max, size_t salt_max)
{
    const OSSL_PARAM *p;
    const uint8_t *key;
    size_t key_len, size;
    if ((p = OSSL_PARAM_locate_const(params, OSSL_MAC_PARAM_SIZE)) != NULL) {
        if (!OSSL_PARAM_get_size_t(p, &size) || size < 1 || size > max) {
            ERR_raise(ERR_LIB_PROV, PROV_R_NOT_XOF_OR_INVALID_LENGTH);
            return false;
        }
        c->params.digest_len = (uint8_t)size;
    }
    return mac_octets(params, OSSL_MAC_PARAM_KEY, SIZE_MAX, 0, &key, &key_len) &&
           set_key(c, key, key_len, max) &&
           set_field(params, OSSL_MAC_PARAM_CUSTOM, salt_max, PROV_R_INVALID_CUSTOM_LENGTH,
                     c->params.personal) &&
           set_field(params, OSSL_MAC_PARAM_SALT, salt_max, PROV_R_INVALID_SALT_LENGTH,
                     c->params.salt);
}

static bool set_b(void *state, const OSSL_PARAM params[])
{
    return set(state, params, B_MAX, B_SALT);
}

static bool set_s(void *state, const OSSL_PARAM params[])
{
    return set(state, params, S_MAX, S_SALT);
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_SIZE, NULL),
    OSSL_PARAM_octet_string(OSSL_MAC_PARAM_KEY, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_MAC_PARAM_CUSTOM, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_MAC_PARAM_SALT, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_SIZE, NULL),
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_BLOCK_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_mac_st mac_blake2b = {
    .name = "BLAKE2BMAC",
    .aliases = "1.3.6.1.4.1.1722.12.2.1\0",
    .state_size = sizeof(struct mac_blake2),
    .settable = settable,
    .gettable = gettable,
    .start = start_b,
    .update = update_b,
    .finish = finish_b,
    .size = size_b,
    .block_size = block_b,
    .set = set_b,
};

const struct evp_mac_st mac_blake2s = {
    .name = "BLAKE2SMAC",
    .aliases = "1.3.6.1.4.1.1722.12.2.2\0",
    .state_size = sizeof(struct mac_blake2),
    .settable = settable,
    .gettable = gettable,
    .start = start_s,
    .update = update_s,
    .finish = finish_s,
    .size = size_s,
    .block_size = block_s,
    .set = set_s,
};
