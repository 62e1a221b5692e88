/* Poly1305 (RFC 8439, section 2.5), a key for one message: the row of EVP_MAC-Poly1305(7). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/cipher/chapoly.h"
#include "crypto/mac/mac.h"

struct mac_poly1305 {
    struct poly1305_ctx ctx;
    uint8_t key[32];
    bool keyed; /* a key that no message has used yet */
};

static bool set_key(struct mac_poly1305 *c, const uint8_t *key, size_t key_len)
{
    if (key == NULL)
        return true;
    if (key_len != sizeof(c->key)) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH);
        return false;
    }
    memcpy(c->key, key, key_len);
    c->keyed = true;
    return true;
}

static bool start(void *state, const uint8_t *key, size_t key_len)
{
    struct mac_poly1305 *c = state;
    if (!set_key(c, key, key_len))
        return false;
    if (!c->keyed) {
        ERR_raise(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
        return false;
    }
    poly1305_init(&c->ctx, c->key);
    return true;
}

static void update(void *state, const uint8_t *in, size_t len)
{
    poly1305_update(&((struct mac_poly1305 *)state)->ctx, in, len);
}

static void finish(void *state, uint8_t *out, size_t out_len)
{
    struct mac_poly1305 *c = state;
    (void)out_len;
    poly1305_final(&c->ctx, out);
    OPENSSL_cleanse(c->key, sizeof(c->key));
    c->keyed = false;
}

static size_t size(const void *state)
{
    (void)state;
    return 16;
}

static bool set(void *state, const OSSL_PARAM params[])
{
    const uint8_t *key;
    size_t key_len;
    return mac_octets(params, OSSL_MAC_PARAM_KEY, SIZE_MAX, 0, &key, &key_len) &&
           set_key(state, key, key_len);
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_octet_string(OSSL_MAC_PARAM_KEY, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable_object[] = {
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_mac_st mac_poly1305 = {
    .name = "POLY1305",
    .state_size = sizeof(struct mac_poly1305),
    .settable = settable,
    .gettable_object = gettable_object,
    .once = true,
    .start = start,
    .update = update,
    .finish = finish,
    .size = size,
    .set = set,
};
