/* KMAC, SP 800-185 section 4 with the encodings of section 2.3; and the rows of EVP_MAC-KMAC(7).
 * KMAC128(K, X, L, S) = cSHAKE128(bytepad(encode_string(K), 168) || X || right_encode(L), L,
 * "KMAC", S); cSHAKE puts bytepad(encode_string("KMAC") || encode_string(S), 168) before that. */
#include "crypto/mac/kmac.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/mac/mac.h"

#define CSHAKE_PAD 0x04 /* the two zero bits of 3.3 and the first bit of the padding */

/* The bytes of n, big-endian, without leading zeros but at least one. */
static size_t minimal_be(uint64_t n, uint8_t out[8])
{
    size_t len = 1;
    while (len < 8 && n >> (8 * len) != 0)
        len++;
    for (size_t i = 0; i < len; i++)
        out[i] = (uint8_t)(n >> (8 * (len - 1 - i)));
    return len;
}

/* 2.3.1 */
static void left_encode(struct sponge *s, uint64_t n)
{
    uint8_t b[9];
    b[0] = (uint8_t)minimal_be(n, b + 1);
    sponge_absorb(s, b, 1u + b[0]);
}

static void right_encode(struct sponge *s, uint64_t n)
{
    uint8_t b[9];
    size_t len = minimal_be(n, b);
    b[len] = (uint8_t)len;
    sponge_absorb(s, b, len + 1);
}

/* 2.3.2 */
static void encode_string(struct sponge *s, const uint8_t *p, size_t len)
{
    left_encode(s, 8 * (uint64_t)len);
    if (len > 0)
        sponge_absorb(s, p, len);
}

void kmac_start(struct sponge *s, size_t rate, const uint8_t *key, size_t key_len,
                const uint8_t *custom, size_t custom_len)
{
    sponge_init(s, rate, CSHAKE_PAD);
    left_encode(s, rate);
    encode_string(s, (const uint8_t *)"KMAC", 4);
    encode_string(s, custom, custom_len);
    sponge_fill_block(s);
    left_encode(s, rate);
    encode_string(s, key, key_len);
    sponge_fill_block(s);
}

void kmac_final(struct sponge *s, uint8_t *out, size_t out_len, bool xof)
{
    right_encode(s, xof ? 0 : 8 * (uint64_t)out_len);
    sponge_squeeze(s, out, out_len);
}

/* ---- EVP_MAC-KMAC(7) ---- */

#define KEY_MIN    4
#define KEY_MAX    512
#define CUSTOM_MAX 512
#define SIZE_LIMIT (0xffffff / 8)

struct mac_kmac {
    struct sponge sponge;
    struct sponge keyed;        /* after what precedes a message; rate 0: to be made again */
    size_t key_len, custom_len; /* no key while it is 0 */
    size_t size;                /* of the MAC, if it was set */
    int size_set, xof;
    uint8_t key[KEY_MAX], custom[CUSTOM_MAX];
};

static void take_key(struct mac_kmac *c, const uint8_t *key, size_t key_len)
{
    memcpy(c->key, key, key_len);
    c->key_len = key_len;
    c->keyed.rate = 0;
}

static bool start(struct mac_kmac *c, size_t rate, const uint8_t *key, size_t key_len)
{
    if (key != NULL) {
        if (key_len < KEY_MIN || key_len > KEY_MAX) {
            ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH);
            return false;
        }
        take_key(c, key, key_len);
    }
    if (c->key_len == 0) {
        ERR_raise(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
        return false;
    }
    if (c->keyed.rate == 0)
        kmac_start(&c->keyed, rate, c->key, c->key_len, c->custom, c->custom_len);
    c->sponge = c->keyed;
    return true;
}

static void update(void *state, const uint8_t *in, size_t len)
{
    struct mac_kmac *c = state;
    sponge_absorb(&c->sponge, in, len);
}

static void finish(void *state, uint8_t *out, size_t out_len)
{
    struct mac_kmac *c = state;
    kmac_final(&c->sponge, out, out_len, c->xof);
    start(c, c->sponge.rate, NULL, 0);
}

static bool set(void *state, const OSSL_PARAM params[])
{
    struct mac_kmac *c = state;
    const OSSL_PARAM *p;
    const uint8_t *key, *custom;
    size_t key_len, custom_len, size;
    if ((p = OSSL_PARAM_locate_const(params, OSSL_MAC_PARAM_XOF)) != NULL &&
        !OSSL_PARAM_get_int(p, &c->xof))
        return false;
    if ((p = OSSL_PARAM_locate_const(params, OSSL_MAC_PARAM_SIZE)) != NULL) {
        if (!OSSL_PARAM_get_size_t(p, &size))
            return false;
        if (size > SIZE_LIMIT) {
            ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_OUTPUT_LENGTH);
            return false;
        }
        c->size = size;
        c->size_set = 1;
    }
    if (!mac_octets(params, OSSL_MAC_PARAM_KEY, KEY_MAX, PROV_R_INVALID_KEY_LENGTH, &key,
                    &key_len) ||
        !mac_octets(params, OSSL_MAC_PARAM_CUSTOM, CUSTOM_MAX, PROV_R_INVALID_CUSTOM_LENGTH,
                    &custom, &custom_len))
        return false;
    if (custom != NULL) {
        memcpy(c->custom, custom, custom_len);
        c->custom_len = custom_len;
        c->keyed.rate = 0;
    }
    if (key != NULL) {
        if (key_len < KEY_MIN) {
            ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH);
            return false;
        }
        take_key(c, key, key_len);
    }
    return true;
}

static bool start128(void *state, const uint8_t *key, size_t key_len)
{
    return start(state, 168, key, key_len);
}

static bool start256(void *state, const uint8_t *key, size_t key_len)
{
    return start(state, 136, key, key_len);
}

static size_t size128(const void *state)
{
    const struct mac_kmac *c = state;
    return c->size_set ? c->size : 32;
}

static size_t size256(const void *state)
{
    const struct mac_kmac *c = state;
    return c->size_set ? c->size : 64;
}

static size_t block128(const void *state)
{
    (void)state;
    return 168;
}

static size_t block256(const void *state)
{
    (void)state;
    return 136;
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_int(OSSL_MAC_PARAM_XOF, NULL),
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_SIZE, NULL),
    OSSL_PARAM_octet_string(OSSL_MAC_PARAM_KEY, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_MAC_PARAM_CUSTOM, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_SIZE, NULL),
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_BLOCK_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_mac_st mac_kmac128 = {
    .init_first = true,
    .name = "KMAC-128",
    .aliases = "KMAC128\0"
               "2.16.840.1.101.3.4.2.19\0",
    .state_size = sizeof(struct mac_kmac),
    .settable = settable,
    .gettable = gettable,
    .start = start128,
    .update = update,
    .finish = finish,
    .size = size128,
    .block_size = block128,
    .set = set,
};

const struct evp_mac_st mac_kmac256 = {
    .init_first = true,
    .name = "KMAC-256",
    .aliases = "KMAC256\0"
               "2.16.840.1.101.3.4.2.20\0",
    .state_size = sizeof(struct mac_kmac),
    .settable = settable,
    .gettable = gettable,
    .start = start256,
    .update = update,
    .finish = finish,
    .size = size256,
    .block_size = block256,
    .set = set,
};
