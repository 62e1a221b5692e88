/* AES-OCB behind EVP: RFC 7253, with its names. The mode works on whole blocks, so text and
 * additional data wait for their block to be full. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/cipher/cipher.h"
#include "crypto/impl/aes.h"
#include "ref/block.h"

#define BLOCK AES_BLOCK_LEN
#define BATCH 16 /* blocks given to the row at once */
#define L_MAX 48 /* enough for 2^48 blocks */

struct hash {
    uint8_t offset[BLOCK], sum[BLOCK];
    uint64_t blocks;
};

struct ocb_state {
    struct aes_key encrypt, decrypt;
    uint8_t l_star[BLOCK], l_dollar[BLOCK], l[L_MAX][BLOCK];
    struct hash aad, text; /* text: its sum is Checksum */
    uint8_t aad_buf[BLOCK], aad_len;
    uint8_t tag[BLOCK], tag_len;
    bool tag_set;
    enum { NO_IV, NEW_IV, IV_IN_USE, IV_USED } iv_state;
};

static bool setup(EVP_CIPHER_CTX *c)
{
    struct ocb_state *s = (void *)c->state;
    memset(s, 0, sizeof(*s));
    s->tag_len = BLOCK;
    return true;
}

/* Section 2: double(S), in constant time. */
static void twice(uint8_t out[BLOCK], const uint8_t in[BLOCK])
{
    uint64_t high = load64_be(in), low = load64_be(in + 8);
    store64_be(out, high << 1 | low >> 63);
    store64_be(out + 8, low << 1 ^ (0x87 & (0 - (high >> 63))));
}

/* 4.1: the key-dependent values. */
static void set_key(struct ocb_state *s, const uint8_t *key, unsigned bits)
{
    static const uint8_t zeros[BLOCK];
    IMPL(aes)->expand_encrypt(&s->encrypt, key, bits);
    IMPL(aes)->expand_decrypt(&s->decrypt, key, bits);
    IMPL(aes)->ecb_encrypt(&s->encrypt, s->l_star, zeros, 1);
    twice(s->l_dollar, s->l_star);
    twice(s->l[0], s->l_dollar);
    for (size_t i = 1; i < L_MAX; i++)
        twice(s->l[i], s->l[i - 1]);
}

/* 4.2: the nonce-dependent value, Offset_0. */
static void set_nonce(EVP_CIPHER_CTX *c, struct ocb_state *s)
{
    uint8_t nonce[BLOCK] = {0}, stretch[BLOCK + 8];
    nonce[0] = (uint8_t)(s->tag_len * 8 % 128 << 1);
    nonce[BLOCK - 1 - c->iv_len] |= 1;
    memcpy(nonce + BLOCK - c->iv_len, c->iv, c->iv_len);
    unsigned bottom = nonce[BLOCK - 1] & 63;
    nonce[BLOCK - 1] &= 0xc0;
    IMPL(aes)->ecb_encrypt(&s->encrypt, stretch, nonce, 1);
    for (size_t i = 0; i < 8; i++)
        stretch[BLOCK + i] = stretch[i] ^ stretch[i + 1];
    memset(&s->aad, 0, sizeof(s->aad));
    memset(&s->text, 0, sizeof(s->text));
    for (size_t i = 0; i < BLOCK; i++) {
        unsigned pair = (unsigned)stretch[i + bottom / 8] << 8 | stretch[i + bottom / 8 + 1];
        s->text.offset[i] = (uint8_t)(pair << bottom % 8 >> 8);
    }
    s->aad_len = c->buf_len = 0;
    s->iv_state = IV_IN_USE;
}

static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    struct ocb_state *s = (void *)c->state;
    if (iv != NULL) {
        memcpy(c->iv, iv, c->iv_len);
        c->iv_set = true;
        s->iv_state = NEW_IV;
    }
    if (key != NULL) {
        set_key(s, key, c->key_len * 8u);
        c->key_set = true;
    }
    return true;
}

static bool ready(EVP_CIPHER_CTX *c, struct ocb_state *s)
{
    if (!c->key_set || s->iv_state == NO_IV || s->iv_state == IV_USED)
        return false;
    if (s->iv_state == NEW_IV)
        set_nonce(c, s);
    return true;
}

/* Offset_i = Offset_{i-1} xor L_{ntz(i)}. */
static void next_offset(const struct ocb_state *s, struct hash *h)
{
    uint64_t i = ++h->blocks;
    size_t ntz = 0;
    while ((i >> ntz & 1) == 0)
        ntz++;
    block_xor(h->offset, h->offset, s->l[ntz]);
}

/* 4.1, HASH: whole blocks of additional data. */
static void hash_blocks(struct ocb_state *s, const uint8_t *in, size_t n)
{
    for (; n > 0; n--, in += BLOCK) {
        uint8_t block[BLOCK];
        next_offset(s, &s->aad);
        block_xor(block, in, s->aad.offset);
        IMPL(aes)->ecb_encrypt(&s->encrypt, block, block, 1);
        block_xor(s->aad.sum, s->aad.sum, block);
    }
}

/* 4.2, 4.3: whole blocks of text. */
static void text_blocks(EVP_CIPHER_CTX *c, struct ocb_state *s, uint8_t *out, const uint8_t *in,
                        size_t n)
{
    while (n > 0) {
        uint8_t offsets[BATCH][BLOCK], work[BATCH][BLOCK];
        size_t m = n < BATCH ? n : BATCH;
        for (size_t i = 0; i < m; i++) {
            next_offset(s, &s->text);
            memcpy(offsets[i], s->text.offset, BLOCK);
            block_xor(work[i], in + BLOCK * i, offsets[i]);
            if (c->encrypt)
                block_xor(s->text.sum, s->text.sum, in + BLOCK * i);
        }
        if (c->encrypt)
            IMPL(aes)->ecb_encrypt(&s->encrypt, work[0], work[0], m);
        else
            IMPL(aes)->ecb_decrypt(&s->decrypt, work[0], work[0], m);
        for (size_t i = 0; i < m; i++) {
            block_xor(out + BLOCK * i, work[i], offsets[i]);
            if (!c->encrypt)
                block_xor(s->text.sum, s->text.sum, out + BLOCK * i);
        }
        in += BLOCK * m;
        out += BLOCK * m;
        n -= m;
    }
}

/* 4.2, 4.3: the last block, if it isn't whole: Offset_* and Pad; the Checksum takes it with a one
 * bit and zeros behind. */
static void text_rest(EVP_CIPHER_CTX *c, struct ocb_state *s, uint8_t *out, const uint8_t *in,
                      size_t len)
{
    uint8_t pad[BLOCK], plain[BLOCK] = {0};
    block_xor(s->text.offset, s->text.offset, s->l_star);
    IMPL(aes)->ecb_encrypt(&s->encrypt, pad, s->text.offset, 1);
    for (size_t i = 0; i < len; i++) {
        uint8_t before = in[i], after = before ^ pad[i];
        plain[i] = c->encrypt ? before : after;
        out[i] = after;
    }
    plain[len] = 0x80;
    block_xor(s->text.sum, s->text.sum, plain);
    OPENSSL_cleanse(plain, sizeof(plain));
    OPENSSL_cleanse(pad, sizeof(pad));
}

static void hash_rest(struct ocb_state *s)
{
    uint8_t block[BLOCK] = {0};
    if (s->aad_len == 0)
        return;
    memcpy(block, s->aad_buf, s->aad_len);
    block[s->aad_len] = 0x80;
    block_xor(s->aad.offset, s->aad.offset, s->l_star);
    block_xor(block, block, s->aad.offset);
    IMPL(aes)->ecb_encrypt(&s->encrypt, block, block, 1);
    block_xor(s->aad.sum, s->aad.sum, block);
    s->aad_len = 0;
}

/* Tag = ENCIPHER(K, Checksum xor Offset xor L_$) xor HASH(K, A). */
static void make_tag(struct ocb_state *s, uint8_t tag[BLOCK])
{
    hash_rest(s);
    block_xor(tag, s->text.sum, s->text.offset);
    block_xor(tag, tag, s->l_dollar);
    IMPL(aes)->ecb_encrypt(&s->encrypt, tag, tag, 1);
    block_xor(tag, tag, s->aad.sum);
}

static bool finish(EVP_CIPHER_CTX *c, struct ocb_state *s)
{
    if (!c->encrypt && !s->tag_set)
        return false;
    uint8_t tag[BLOCK];
    make_tag(s, tag);
    s->iv_state = IV_USED;
    if (!c->encrypt)
        return CRYPTO_memcmp(tag, s->tag, s->tag_len) == 0;
    memcpy(s->tag, tag, sizeof(tag));
    s->tag_set = true;
    return true;
}

static size_t take_aad(struct ocb_state *s, const uint8_t *in, size_t len)
{
    size_t done = 0, fill = (size_t)BLOCK - s->aad_len;
    if (s->aad_len > 0 && len >= fill) {
        memcpy(s->aad_buf + s->aad_len, in, fill);
        hash_blocks(s, s->aad_buf, 1);
        s->aad_len = 0;
        done = BLOCK;
        in += fill;
        len -= fill;
    }
    if (s->aad_len == 0) {
        size_t n = len / BLOCK;
        hash_blocks(s, in, n);
        done += n * BLOCK;
        in += n * BLOCK;
        len -= n * BLOCK;
    }
    memcpy(s->aad_buf + s->aad_len, in, len);
    s->aad_len = (uint8_t)(s->aad_len + len);
    return done;
}

static size_t take_text(EVP_CIPHER_CTX *c, struct ocb_state *s, uint8_t *out, const uint8_t *in,
                        size_t len)
{
    size_t total = c->buf_len + len, keep = total % BLOCK, n = total - keep;
    uint8_t rest[BLOCK];
    if (n == 0) {
        memcpy(c->buf + c->buf_len, in, len);
        c->buf_len = (uint8_t)total;
        return 0;
    }
    memcpy(rest, in + len - keep, keep);
    if (c->buf_len > 0) { /* the result runs ahead of the text: as in CBC, it is moved first */
        memmove(out + c->buf_len, in, n - c->buf_len);
        memcpy(out, c->buf, c->buf_len);
        in = out;
    }
    text_blocks(c, s, out, cipher_untangle(out, in, n), n / BLOCK);
    memcpy(c->buf, rest, keep);
    c->buf_len = (uint8_t)keep;
    return n;
}

static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    struct ocb_state *s = (void *)c->state;
    if (len == 0)
        return true;
    if (in == NULL || !ready(c, s))
        return false;
    *out_len = out == NULL ? take_aad(s, in, len) : take_text(c, s, out, in, len);
    return true;
}

static bool final(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    struct ocb_state *s = (void *)c->state;
    size_t rest = c->buf_len;
    if (!ready(c, s) || (!c->encrypt && !s->tag_set))
        return false;
    if (rest > 0)
        text_rest(c, s, out, c->buf, rest);
    c->buf_len = 0;
    bool ok = finish(c, s);
    if (!ok)
        OPENSSL_cleanse(out, rest);
    *out_len = ok ? rest : 0;
    return ok;
}

/* Unbuffered: a call whose length isn't a multiple of the block is the last of its kind. */
static bool cipher(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    struct ocb_state *s = (void *)c->state;
    size_t whole = len - len % BLOCK;
    if (!ready(c, s))
        return false;
    if (in == NULL)
        return finish(c, s);
    *out_len = len;
    if (out == NULL) {
        take_aad(s, in, len);
        return true;
    }
    in = cipher_untangle(out, in, len);
    text_blocks(c, s, out, in, whole / BLOCK);
    if (len > whole)
        text_rest(c, s, out + whole, in + whole, len - whole);
    return true;
}

static bool set_iv_len(EVP_CIPHER_CTX *c, size_t len)
{
    struct ocb_state *s = (void *)c->state;
    if (len < 1 || len > 15)
        return false;
    if (len != c->iv_len) {
        c->iv_len = (uint16_t)len;
        s->iv_state = NO_IV;
    }
    return true;
}

static bool set_tag(EVP_CIPHER_CTX *c, const uint8_t *tag, size_t len)
{
    struct ocb_state *s = (void *)c->state;
    if (tag == NULL) {
        if (len > BLOCK) {
            ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_TAG_LENGTH);
            return false;
        }
        s->tag_len = (uint8_t)len;
        return true;
    }
    if (c->encrypt || len != s->tag_len) {
        ERR_raise(ERR_LIB_PROV,
                  c->encrypt ? ERR_R_PASSED_INVALID_ARGUMENT : PROV_R_INVALID_TAG_LENGTH);
        return false;
    }
    memcpy(s->tag, tag, len);
    s->tag_set = true;
    return true;
}

static bool get_tag(EVP_CIPHER_CTX *c, uint8_t *tag, size_t len)
{
    struct ocb_state *s = (void *)c->state;
    if (!c->encrypt || tag == NULL || len != s->tag_len) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_TAG_LENGTH);
        return false;
    }
    memcpy(tag, s->tag, len);
    return true;
}

static size_t tag_len(const EVP_CIPHER_CTX *c)
{
    return ((const struct ocb_state *)(const void *)c->state)->tag_len;
}

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_IVLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_AEAD_TAGLEN, NULL),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_IV, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_UPDATED_IV, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_AEAD_IVLEN, NULL),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, NULL, 0),
    OSSL_PARAM_END,
};

const struct cipher_mode cipher_mode_ocb = {
    .setup = setup,
    .init = init,
    .update = update,
    .final = final,
    .cipher = cipher,
    .set_iv_len = set_iv_len,
    .set_tag = set_tag,
    .get_tag = get_tag,
    .tag_len = tag_len,
    .state_size = sizeof(struct ocb_state),
    .gettable = gettable,
    .settable = settable,
    .knows = CIPHER_KNOWS_IV | CIPHER_KNOWS_KEY_LEN,
};
_Static_assert(sizeof(struct ocb_state) <= CIPHER_STATE_MAX, "fits in a context");
