/* HMAC, RFC 2104 section 2: H(K ^ opad, H(K ^ ipad, text)); and the row of EVP_MAC-HMAC(7). */
#include "crypto/mac/hmac.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <stddef.h>
#include <string.h>

#include "crypto/evp/md.h"
#include "crypto/mac/mac.h"

/* The largest block of a digest that isn't an XOF is SHA3-224's, 144 bytes. */
#define BLOCK_MAX 200

/* The key block, xored with a byte all over, as the first block of a state. */
static void start_state(const struct evp_md_st *md, void *state, uint64_t pad[BLOCK_MAX / 8],
                        uint8_t byte)
{
    for (size_t i = 0; i < md->block_size; i += 8)
        pad[i / 8] ^= byte * UINT64_C(0x0101010101010101);
    md->init(state);
    md->update(state, (const uint8_t *)pad, md->block_size);
}

void hmac_key(struct hmac *h, const struct evp_md_st *md, const uint8_t *key, size_t key_len)
{
    uint64_t pad[BLOCK_MAX / 8];
    size_t block = md->block_size;
    memset(pad, 0, block);
    h->md = md;
    if (key_len > block)
        md_digest(md, key, key_len, (uint8_t *)pad, md->size);
    else if (key_len > 0)
        memcpy(pad, key, key_len);
    start_state(md, h->inner, pad, 0x36);
    start_state(md, h->outer, pad, 0x36 ^ 0x5c);
    OPENSSL_cleanse(pad, block);
    hmac_start(h);
}

void hmac_start(struct hmac *h)
{
    memcpy(h->state, h->inner, h->md->state_size);
}

void hmac_update(struct hmac *h, const uint8_t *in, size_t len)
{
    h->md->update(h->state, in, len);
}

void hmac_final(struct hmac *h, uint8_t *out)
{
    uint8_t inner[EVP_MAX_MD_SIZE];
    h->md->final(h->state, inner, h->md->size);
    memcpy(h->state, h->outer, h->md->state_size);
    h->md->update(h->state, inner, h->md->size);
    h->md->final(h->state, out, h->md->size);
    OPENSSL_cleanse(inner, sizeof(inner));
    hmac_start(h);
}

void hmac_copy(struct hmac *to, const struct hmac *from)
{
    to->md = from->md;
    if (from->md == NULL)
        return;
    memcpy(to->inner, from->inner, from->md->state_size);
    memcpy(to->outer, from->outer, from->md->state_size);
    memcpy(to->state, from->state, from->md->state_size);
}

void hmac_wipe(struct hmac *h)
{
    if (h->md == NULL)
        return;
    OPENSSL_cleanse(h->inner, h->md->state_size);
    OPENSSL_cleanse(h->outer, h->md->state_size);
    OPENSSL_cleanse(h->state, h->md->state_size);
    h->md = NULL;
}

/* ---- EVP_MAC-HMAC(7) ---- */

struct mac_hmac {
    const struct evp_md_st *digest; /* what the next key is for */
    struct hmac hmac;               /* its md is NULL while there is no key */
};

static bool start(void *state, const uint8_t *key, size_t key_len)
{
    struct mac_hmac *c = state;
    if (key != NULL) {
        if (c->digest == NULL || (c->digest->flags & EVP_MD_FLAG_XOF))
            return false;
        hmac_key(&c->hmac, c->digest, key, key_len);
        return true;
    }
    if (c->hmac.md == NULL)
        return false;
    hmac_start(&c->hmac);
    return true;
}

static void update(void *state, const uint8_t *in, size_t len)
{
    struct mac_hmac *c = state;
    hmac_update(&c->hmac, in, len);
}

static void finish(void *state, uint8_t *out, size_t out_len)
{
    struct mac_hmac *c = state;
    (void)out_len;
    hmac_final(&c->hmac, out);
}

static void wipe(void *state)
{
    hmac_wipe(&((struct mac_hmac *)state)->hmac);
}

static size_t size(const void *state)
{
    const struct mac_hmac *c = state;
    if (c->hmac.md == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_MESSAGE_DIGEST_IS_NULL);
        return 0;
    }
    return c->hmac.md->size;
}

static size_t block_size(const void *state)
{
    const struct mac_hmac *c = state;
    return c->digest != NULL ? c->digest->block_size : 0;
}

static bool set(void *state, const OSSL_PARAM params[])
{
    struct mac_hmac *c = state;
    const char *digest, *properties;
    const uint8_t *key;
    size_t key_len;
    if (OSSL_PARAM_locate_const(params, OSSL_MAC_PARAM_TLS_DATA_SIZE) != NULL) {
        ERR_raise(ERR_LIB_PROV, PROV_R_NOT_SUPPORTED); /* records of CBC suites: not here */
        return false;
    }
    if (!mac_text(params, OSSL_MAC_PARAM_DIGEST, &digest) ||
        !mac_text(params, OSSL_MAC_PARAM_PROPERTIES, &properties) ||
        !mac_octets(params, OSSL_MAC_PARAM_KEY, SIZE_MAX, 0, &key, &key_len))
        return false;
    if (digest != NULL) {
        const struct evp_md_st *md = md_fetch(digest, properties);
        if (md == NULL)
            return false;
        c->digest = md;
    }
    return key == NULL || start(state, key, key_len);
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_utf8_string(OSSL_MAC_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_MAC_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_MAC_PARAM_KEY, NULL, 0),
    OSSL_PARAM_int(OSSL_MAC_PARAM_DIGEST_NOINIT, NULL),
    OSSL_PARAM_int(OSSL_MAC_PARAM_DIGEST_ONESHOT, NULL),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_SIZE, NULL),
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_BLOCK_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_mac_st mac_hmac = {
    .name = "HMAC",
    .state_size = sizeof(struct mac_hmac),
    .zero_size = offsetof(struct mac_hmac, hmac.inner),
    .settable = settable,
    .gettable = gettable,
    .start = start,
    .update = update,
    .finish = finish,
    .size = size,
    .block_size = block_size,
    .set = set,
    .wipe = wipe,
};
