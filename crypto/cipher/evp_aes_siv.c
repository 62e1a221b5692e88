/* AES-SIV behind EVP (RFC 5297): each update without an `out` is one string of additional data, the
 * one with it the text, in one piece. The synthetic IV is the tag; it isn't part of the text. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/cipher/cipher.h"
#include "crypto/impl/aes.h"
#include "crypto/mac/cmac.h"
#include "ref/block.h"

#define BLOCK AES_BLOCK_LEN

struct siv_state {
    struct cmac cmac;   /* K1 */
    struct aes_key ctr; /* K2 */
    uint8_t d[BLOCK];   /* of S2V: what the strings so far give */
    uint8_t tag[BLOCK];
    bool tag_set, done, right; /* a tag is given; the text has come; its tag was the right one */
    bool speed;                /* more than one text is let through, to measure it */
};

/* 2.3: dbl, in constant time. */
static void dbl(uint8_t s[BLOCK])
{
    uint64_t high = load64_be(s), low = load64_be(s + 8);
    store64_be(s, high << 1 | low >> 63);
    store64_be(s + 8, low << 1 ^ (0x87 & (0 - (high >> 63))));
}

static void mac(struct siv_state *s, uint8_t out[BLOCK], const uint8_t *in, size_t len)
{
    cmac_start(&s->cmac);
    cmac_update(&s->cmac, in, len);
    cmac_final(&s->cmac, out);
}

static bool setup(EVP_CIPHER_CTX *c)
{
    memset(c->state, 0, sizeof(struct siv_state));
    return true;
}

/* A new key begins a message; without one nothing can. 2.4: D = AES-CMAC(K, <zero>). */
static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    static const uint8_t zero[BLOCK];
    struct siv_state *s = (void *)c->state;
    (void)iv;
    s->done = s->right = false;
    if (key != NULL) {
        cmac_key(&s->cmac, key, c->key_len * 4u);
        IMPL(aes)->expand_encrypt(&s->ctr, key + c->key_len / 2, c->key_len * 4u);
        s->tag_set = s->tag_set && !c->encrypt;
        c->key_set = true;
    } else if (c->key_set) {
        s->tag_set = false;
    }
    if (c->key_set)
        mac(s, s->d, zero, BLOCK);
    return true;
}

/* 2.4: D = dbl(D) xor AES-CMAC(K, S_i). */
static void take_string(struct siv_state *s, const uint8_t *in, size_t len)
{
    uint8_t m[BLOCK];
    mac(s, m, in, len);
    dbl(s->d);
    block_xor(s->d, s->d, m);
    OPENSSL_cleanse(m, sizeof(m));
}

/* 2.4: the last string: T = S_n xorend D, or dbl(D) xor pad(S_n). */
static void s2v(struct siv_state *s, uint8_t v[BLOCK], const uint8_t *in, size_t len)
{
    uint8_t last[BLOCK] = {0}, d[BLOCK];
    memcpy(d, s->d, BLOCK);
    cmac_start(&s->cmac);
    if (len >= BLOCK) {
        cmac_update(&s->cmac, in, len - BLOCK);
        block_xor(last, in + len - BLOCK, d);
    } else {
        if (len > 0)
            memcpy(last, in, len);
        last[len] = 0x80;
        dbl(d);
        block_xor(last, last, d);
    }
    cmac_update(&s->cmac, last, BLOCK);
    cmac_final(&s->cmac, v);
    OPENSSL_cleanse(last, sizeof(last));
    OPENSSL_cleanse(d, sizeof(d));
}

/* 2.5, 2.6: CTR from V with two bits cleared. */
static void ctr(struct siv_state *s, const uint8_t v[BLOCK], uint8_t *out, const uint8_t *in,
                size_t len)
{
    uint8_t q[BLOCK], rest[BLOCK] = {0};
    size_t whole = len / BLOCK;
    memcpy(q, v, BLOCK);
    q[8] &= 0x7f;
    q[12] &= 0x7f;
    IMPL(aes)->ctr(&s->ctr, q, out, in, whole);
    if (len % BLOCK > 0) {
        memcpy(rest, in + whole * BLOCK, len % BLOCK);
        IMPL(aes)->ctr(&s->ctr, q, rest, rest, 1);
        memcpy(out + whole * BLOCK, rest, len % BLOCK);
        OPENSSL_cleanse(rest, sizeof(rest));
    }
}

static bool text(EVP_CIPHER_CTX *c, struct siv_state *s, uint8_t *out, const uint8_t *in,
                 size_t len)
{
    if (s->done && !s->speed)
        return false;
    in = cipher_untangle(out, in, len);
    s->done = true;
    if (c->encrypt) {
        s2v(s, s->tag, in, len);
        ctr(s, s->tag, out, in, len);
        return s->right = true;
    }
    uint8_t v[BLOCK];
    ctr(s, s->tag, out, in, len);
    s2v(s, v, out, len);
    s->right = CRYPTO_memcmp(v, s->tag, BLOCK) == 0 && s->tag_set;
    if (!s->right)
        OPENSSL_cleanse(out, len);
    return s->right;
}

static bool cipher(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    struct siv_state *s = (void *)c->state;
    if (in == NULL)
        return s->right;
    if (len == 0)
        return true;
    if (!c->key_set)
        return false;
    *out_len = len;
    if (out != NULL)
        return text(c, s, out, in, len);
    take_string(s, in, len);
    return true;
}

static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    if (len == 0)
        return true;
    return in != NULL && cipher(c, out, out_len, in, len);
}

static bool final(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    (void)out;
    *out_len = 0;
    return ((const struct siv_state *)(const void *)c->state)->right;
}

static bool set_tag(EVP_CIPHER_CTX *c, const uint8_t *tag, size_t len)
{
    struct siv_state *s = (void *)c->state;
    if (c->encrypt)
        return true; /* it is made, not given */
    if (tag == NULL || len != BLOCK) {
        ERR_raise(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
        return false;
    }
    memcpy(s->tag, tag, BLOCK);
    return s->tag_set = true;
}

static bool get_tag(EVP_CIPHER_CTX *c, uint8_t *tag, size_t len)
{
    struct siv_state *s = (void *)c->state;
    if (!c->encrypt || tag == NULL || len != BLOCK) {
        ERR_raise(ERR_LIB_PROV, PROV_R_FAILED_TO_SET_PARAMETER);
        return false;
    }
    memcpy(tag, s->tag, BLOCK);
    return true;
}

static size_t tag_len(const EVP_CIPHER_CTX *c)
{
    (void)c;
    return BLOCK;
}

static bool set_param(EVP_CIPHER_CTX *c, const OSSL_PARAM *p)
{
    struct siv_state *s = (void *)c->state;
    unsigned speed;
    if (strcmp(p->key, OSSL_CIPHER_PARAM_SPEED) != 0)
        return true;
    if (!OSSL_PARAM_get_uint(p, &speed)) {
        ERR_raise(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
        return false;
    }
    s->speed = speed != 0;
    return true;
}

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_AEAD_TAGLEN, NULL),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_uint(OSSL_CIPHER_PARAM_SPEED, NULL),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, NULL, 0),
    OSSL_PARAM_END,
};

const struct cipher_mode cipher_mode_siv = {
    .setup = setup,
    .init = init,
    .update = update,
    .final = final,
    .cipher = cipher,
    .set_tag = set_tag,
    .get_tag = get_tag,
    .tag_len = tag_len,
    .set_param = set_param,
    .state_size = sizeof(struct siv_state),
    .gettable = gettable,
    .settable = settable,
    .knows = CIPHER_KNOWS_KEY_LEN | CIPHER_SILENT_KEY_LEN,
};
_Static_assert(sizeof(struct siv_state) <= CIPHER_STATE_MAX, "fits in a context");
