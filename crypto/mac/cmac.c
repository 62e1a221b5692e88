/* CMAC, SP 800-38B section 6, step by step over the AES rows; and the row of EVP_MAC-CMAC(7). */
#include "crypto/mac/cmac.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "crypto/impl/aes.h"
#include "crypto/mac/mac.h"

/* 6.1: the product with x in GF(2^128), R = 0^120 10000111. */
static void times_x(uint8_t out[16], const uint8_t in[16])
{
    uint8_t carry = 0;
    for (int i = 15; i >= 0; i--) {
        uint8_t b = in[i];
        out[i] = (uint8_t)(b << 1 | carry);
        carry = b >> 7;
    }
    out[15] ^= 0x87 & (uint8_t)-carry;
}

/* 6.1: the subkeys. */
void cmac_key(struct cmac *c, const uint8_t *key, unsigned bits)
{
    uint8_t l[16] = {0};
    IMPL(aes)->expand_encrypt(&c->key, key, bits);
    IMPL(aes)->ecb_encrypt(&c->key, l, l, 1);
    times_x(c->k1, l);
    times_x(c->k2, c->k1);
    OPENSSL_cleanse(l, sizeof(l));
    cmac_start(c);
}

void cmac_start(struct cmac *c)
{
    memset(c->mac, 0, sizeof(c->mac));
    c->n_last = 0;
}

/* 6.2, steps 5 and 6, for all blocks that can't be the last. */
void cmac_update(struct cmac *c, const uint8_t *in, size_t len)
{
    if (len == 0)
        return;
    if (c->n_last > 0) {
        size_t take = 16 - c->n_last < len ? 16 - c->n_last : len;
        memcpy(c->last + c->n_last, in, take);
        c->n_last += (unsigned)take;
        in += take;
        len -= take;
        if (len == 0)
            return;
        IMPL(aes)->cbc_mac(&c->key, c->mac, c->last, 1);
    }
    size_t n = (len - 1) / 16;
    IMPL(aes)->cbc_mac(&c->key, c->mac, in, n);
    c->n_last = (unsigned)(len - 16 * n);
    memcpy(c->last, in + 16 * n, c->n_last);
}

/* 6.2, steps 2 to 4 and the last round of 6. */
void cmac_final(const struct cmac *c, uint8_t out[16])
{
    uint8_t block[16] = {0}, mac[16];
    const uint8_t *k = c->n_last == 16 ? c->k1 : c->k2;
    memcpy(block, c->last, c->n_last);
    if (c->n_last < 16)
        block[c->n_last] = 0x80;
    for (int i = 0; i < 16; i++)
        block[i] ^= k[i];
    memcpy(mac, c->mac, sizeof(mac));
    IMPL(aes)->cbc_mac(&c->key, mac, block, 1);
    memcpy(out, mac, sizeof(mac));
    OPENSSL_cleanse(block, sizeof(block));
}

/* ---- EVP_MAC-CMAC(7) ---- */

struct mac_cmac {
    unsigned bits, keyed; /* of the cipher, 0 if none is set; is there a key? */
    struct cmac cmac;
};

static bool start(void *state, const uint8_t *key, size_t key_len)
{
    struct mac_cmac *c = state;
    if (key != NULL) {
        if (c->bits == 0)
            return false;
        if (key_len != c->bits / 8) {
            ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_KEY_LENGTH);
            return false;
        }
        cmac_key(&c->cmac, key, c->bits);
        c->keyed = 1;
    }
    cmac_start(&c->cmac);
    return c->keyed;
}

static void update(void *state, const uint8_t *in, size_t len)
{
    struct mac_cmac *c = state;
    cmac_update(&c->cmac, in, len);
}

static void finish(void *state, uint8_t *out, size_t out_len)
{
    struct mac_cmac *c = state;
    (void)out_len;
    cmac_final(&c->cmac, out);
    cmac_start(&c->cmac);
}

static size_t size(const void *state)
{
    const struct mac_cmac *c = state;
    return c->keyed ? 16 : 0;
}

static bool set(void *state, const OSSL_PARAM params[])
{
    struct mac_cmac *c = state;
    const uint8_t *key;
    size_t key_len;
    return mac_aes(params, "CBC", &c->bits) &&
           mac_octets(params, OSSL_MAC_PARAM_KEY, SIZE_MAX, 0, &key, &key_len) &&
           (key == NULL || start(state, key, key_len));
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_utf8_string(OSSL_MAC_PARAM_CIPHER, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_MAC_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_MAC_PARAM_KEY, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_SIZE, NULL),
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_BLOCK_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_mac_st mac_cmac = {
    .name = "CMAC",
    .state_size = sizeof(struct mac_cmac),
    .settable = settable,
    .gettable = gettable,
    .start = start,
    .update = update,
    .finish = finish,
    .size = size,
    .block_size = size, /* a block of AES is as long as the MAC */
    .set = set,
};
