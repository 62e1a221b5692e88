/* SipHash (Aumasson, Bernstein, "SipHash: a fast short-input PRF", 2012, section 2), with the
 * 128-bit result of its authors' reference; the row of EVP_MAC-Siphash(7). Constant time. */
#include <openssl/core_names.h>
#include <string.h>

#include "crypto/mac/mac.h"
#include "ref/bytes.h"

struct mac_siphash {
    uint64_t v[4];
    uint64_t k[2];
    uint64_t total;                    /* bytes of the message */
    uint8_t last[8];                   /* of a word begun, total % 8 bytes */
    unsigned c_rounds, d_rounds, size; /* 0 stands for 2, 4 and 16 */
    bool keyed;
};

static inline void sip_round(uint64_t v[4])
{
    v[0] += v[1];
    v[2] += v[3];
    v[1] = rotl64(v[1], 13) ^ v[0];
    v[3] = rotl64(v[3], 16) ^ v[2];
    v[0] = rotl64(v[0], 32);
    v[2] += v[1];
    v[0] += v[3];
    v[1] = rotl64(v[1], 17) ^ v[2];
    v[3] = rotl64(v[3], 21) ^ v[0];
    v[2] = rotl64(v[2], 32);
}

static inline void sip_rounds(uint64_t v[4], unsigned n)
{
    while (n-- > 0)
        sip_round(v);
}

/* 2.2: compression of n words, in a copy of the state that stays in registers. */
static void compress(struct mac_siphash *c, const uint8_t *in, size_t n)
{
    uint64_t v[4] = {c->v[0], c->v[1], c->v[2], c->v[3]};
    unsigned rounds = c->c_rounds != 0 ? c->c_rounds : 2;
    for (; n > 0; n--, in += 8) {
        uint64_t m = load64_le(in);
        v[3] ^= m;
        sip_round(v);
        if (rounds == 2) /* unrolled: the sum is one chain, in which a loop's jumps show */
            sip_round(v);
        else
            sip_rounds(v, rounds - 1);
        v[0] ^= m;
    }
    memcpy(c->v, v, sizeof(v));
}

static size_t size(const void *state)
{
    const struct mac_siphash *c = state;
    return c->size != 0 ? c->size : c->keyed ? 16 : 0;
}

static bool set_key(struct mac_siphash *c, const uint8_t *key, size_t key_len)
{
    if (key == NULL)
        return true;
    if (key_len != 16)
        return false;
    c->k[0] = load64_le(key);
    c->k[1] = load64_le(key + 8);
    c->keyed = true;
    return true;
}

/* 2.1: initialization. The long result is told apart from the start. */
static bool start(void *state, const uint8_t *key, size_t key_len)
{
    struct mac_siphash *c = state;
    if (!set_key(c, key, key_len) || !c->keyed)
        return false;
    c->v[0] = c->k[0] ^ 0x736f6d6570736575;
    c->v[1] = c->k[1] ^ 0x646f72616e646f6d ^ (size(c) == 16 ? 0xee : 0);
    c->v[2] = c->k[0] ^ 0x6c7967656e657261;
    c->v[3] = c->k[1] ^ 0x7465646279746573;
    c->total = 0;
    return true;
}

static void update(void *state, const uint8_t *in, size_t len)
{
    struct mac_siphash *c = state;
    size_t have = c->total % 8;
    if (len == 0)
        return;
    c->total += len;
    if (have > 0) {
        size_t take = 8 - have < len ? 8 - have : len;
        memcpy(c->last + have, in, take);
        in += take;
        len -= take;
        if (have + take < 8)
            return;
        compress(c, c->last, 1);
    }
    compress(c, in, len / 8);
    if (len % 8 > 0)
        memcpy(c->last, in + len / 8 * 8, len % 8);
}

/* 2.2: the last word ends in the length modulo 256. 2.3: finalization, once for each half. */
static void finish(void *state, uint8_t *out, size_t out_len)
{
    struct mac_siphash *c = state;
    size_t have = c->total % 8;
    unsigned d = c->d_rounds != 0 ? c->d_rounds : 4;
    memset(c->last + have, 0, 8 - have);
    c->last[7] = (uint8_t)c->total;
    compress(c, c->last, 1);
    c->v[2] ^= out_len == 16 ? 0xee : 0xff;
    sip_rounds(c->v, d);
    store64_le(out, c->v[0] ^ c->v[1] ^ c->v[2] ^ c->v[3]);
    if (out_len == 16) {
        c->v[1] ^= 0xdd;
        sip_rounds(c->v, d);
        store64_le(out + 8, c->v[0] ^ c->v[1] ^ c->v[2] ^ c->v[3]);
    }
    start(c, NULL, 0);
}

static bool set(void *state, const OSSL_PARAM params[])
{
    struct mac_siphash *c = state;
    const OSSL_PARAM *p;
    const uint8_t *key;
    size_t key_len, n;
    if ((p = OSSL_PARAM_locate_const(params, OSSL_MAC_PARAM_SIZE)) != NULL) {
        if (!OSSL_PARAM_get_size_t(p, &n) || (n != 0 && n != 8 && n != 16))
            return false;
        c->size = (unsigned)n;
    }
    if ((p = OSSL_PARAM_locate_const(params, OSSL_MAC_PARAM_C_ROUNDS)) != NULL &&
        !OSSL_PARAM_get_uint(p, &c->c_rounds))
        return false;
    if ((p = OSSL_PARAM_locate_const(params, OSSL_MAC_PARAM_D_ROUNDS)) != NULL &&
        !OSSL_PARAM_get_uint(p, &c->d_rounds))
        return false;
    return mac_octets(params, OSSL_MAC_PARAM_KEY, SIZE_MAX, 0, &key, &key_len) &&
           set_key(c, key, key_len);
}

static bool get(const void *state, OSSL_PARAM params[])
{
    const struct mac_siphash *c = state;
    OSSL_PARAM *p;
    if ((p = OSSL_PARAM_locate(params, OSSL_MAC_PARAM_C_ROUNDS)) != NULL &&
        !OSSL_PARAM_set_uint(p, c->c_rounds != 0 ? c->c_rounds : 2))
        return false;
    return (p = OSSL_PARAM_locate(params, OSSL_MAC_PARAM_D_ROUNDS)) == NULL ||
           OSSL_PARAM_set_uint(p, c->d_rounds != 0 ? c->d_rounds : 4);
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_SIZE, NULL),
    OSSL_PARAM_octet_string(OSSL_MAC_PARAM_KEY, NULL, 0),
    OSSL_PARAM_uint(OSSL_MAC_PARAM_C_ROUNDS, NULL),
    OSSL_PARAM_uint(OSSL_MAC_PARAM_D_ROUNDS, NULL),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_MAC_PARAM_SIZE, NULL),
    OSSL_PARAM_uint(OSSL_MAC_PARAM_C_ROUNDS, NULL),
    OSSL_PARAM_uint(OSSL_MAC_PARAM_D_ROUNDS, NULL),
    OSSL_PARAM_END,
};

const struct evp_mac_st mac_siphash = {
    .name = "SIPHASH",
    .state_size = sizeof(struct mac_siphash),
    .settable = settable,
    .gettable = gettable,
    .start = start,
    .update = update,
    .finish = finish,
    .size = size,
    .set = set,
    .get = get,
};
