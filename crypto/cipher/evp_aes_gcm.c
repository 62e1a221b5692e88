/* GCM of AES and ARIA behind EVP: SP 800-38D, and its use in TLS 1.2 records (RFC 5288). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/cipher/cipher.h"
#include "crypto/cipher/gcm.h"
#include "ref/bytes.h"

#define UNSET SIZE_MAX

struct gcm_state {
    struct gcm_ctx gcm;
    size_t tag_len; /* UNSET: no tag given or made */
    uint8_t tag[16];
    size_t tls_aad_len; /* UNSET: no record */
    uint8_t tls_aad[EVP_AEAD_TLS1_AAD_LEN];
    uint64_t tls_records; /* encrypted with this nonce's fixed part */
    /* Of the nonce: none; given; in use; used up, so that it can't be used again. */
    enum { NO_IV, NEW_IV, IV_IN_USE, IV_USED } iv_state;
    bool iv_gen; /* nonces are generated, from a fixed part */
};

static bool setup(EVP_CIPHER_CTX *c)
{
    struct gcm_state *s = (void *)c->state;
    memset((uint8_t *)s + sizeof(s->gcm), 0, sizeof(*s) - sizeof(s->gcm));
    s->tag_len = s->tls_aad_len = UNSET;
    return true;
}

static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    struct gcm_state *s = (void *)c->state;
    if (iv != NULL) {
        memcpy(c->iv, iv, c->iv_len);
        s->iv_state = NEW_IV;
        c->iv_set = true;
    }
    if (key != NULL) {
        if (c->cipher->variant == CIPHER_ARIA)
            gcm_set_key_of(&s->gcm, &block_aria, key, c->key_len);
        else
            gcm_set_key(&s->gcm, key, c->key_len * 8u);
        c->key_set = true;
    }
    s->tls_records = 0;
    return true;
}

/* 8.2.2: a random nonce, when encrypting without having been given one. */
static bool random_iv(EVP_CIPHER_CTX *c, struct gcm_state *s)
{
    if (!cipher_random(c->iv, c->iv_len))
        return false;
    s->iv_state = NEW_IV;
    c->iv_set = true;
    return true;
}

static bool ready(EVP_CIPHER_CTX *c, struct gcm_state *s)
{
    if (!c->key_set || s->iv_state == IV_USED)
        return false;
    if (s->iv_state == NO_IV && !(c->encrypt && random_iv(c, s)))
        return false;
    if (s->iv_state == NEW_IV) {
        gcm_set_iv(&s->gcm, c->iv, c->iv_len);
        s->iv_state = IV_IN_USE;
    }
    return true;
}

static bool text(EVP_CIPHER_CTX *c, struct gcm_state *s, uint8_t *out, const uint8_t *in,
                 size_t len)
{
    in = cipher_untangle(out, in, len);
    return (c->encrypt ? gcm_encrypt : gcm_decrypt)(&s->gcm, out, in, len);
}

/* The end of a message: makes the tag or compares it. */
static bool finish(EVP_CIPHER_CTX *c, struct gcm_state *s)
{
    if (!c->encrypt && s->tag_len == UNSET)
        return false;
    s->iv_state = IV_USED;
    if (c->encrypt) {
        gcm_tag(&s->gcm, s->tag);
        s->tag_len = sizeof(s->tag);
        return true;
    }
    uint8_t tag[16];
    gcm_tag(&s->gcm, tag);
    return CRYPTO_memcmp(tag, s->tag, s->tag_len) == 0;
}

/* The last 8 bytes of the nonce count the records (RFC 5116, 3.2: the invocation field). */
static void next_iv(EVP_CIPHER_CTX *c)
{
    uint8_t *counter = c->iv + c->iv_len - 8;
    store64_be(counter, load64_be(counter) + 1);
}

static bool gen_iv(EVP_CIPHER_CTX *c, uint8_t *iv, size_t len)
{
    struct gcm_state *s = (void *)c->state;
    if (!s->iv_gen || !c->key_set)
        return false;
    gcm_set_iv(&s->gcm, c->iv, c->iv_len);
    if (len == 0 || len > c->iv_len)
        len = c->iv_len;
    memcpy(iv, c->iv + c->iv_len - len, len);
    next_iv(c);
    s->iv_state = IV_IN_USE;
    return true;
}

static bool set_iv_inv(EVP_CIPHER_CTX *c, const uint8_t *iv, size_t len)
{
    struct gcm_state *s = (void *)c->state;
    if (!s->iv_gen || !c->key_set || c->encrypt || len > c->iv_len)
        return false;
    memcpy(c->iv + c->iv_len - len, iv, len);
    gcm_set_iv(&s->gcm, c->iv, c->iv_len);
    s->iv_state = IV_IN_USE;
    return true;
}

/* RFC 5288, 3: a record is 8 bytes of nonce, the text and the tag, and is worked on in place; the
 * result counts all of it. */
static bool tls_record(EVP_CIPHER_CTX *c, struct gcm_state *s, uint8_t *rec, size_t *out_len,
                       const uint8_t *in, size_t len)
{
    const size_t iv_len = EVP_GCM_TLS_EXPLICIT_IV_LEN, tag_len = EVP_GCM_TLS_TAG_LEN;
    size_t aad_len = s->tls_aad_len;
    s->tls_aad_len = UNSET;
    if (!c->key_set || rec != in || len < iv_len + tag_len)
        return false;
    if (c->encrypt && ++s->tls_records == 0) {
        ERR_raise(ERR_LIB_PROV, PROV_R_TOO_MANY_RECORDS);
        return false;
    }
    if (!(c->encrypt ? gen_iv(c, rec, iv_len) : set_iv_inv(c, rec, iv_len)))
        return false;
    size_t text_len = len - iv_len - tag_len;
    uint8_t *tag = rec + iv_len + text_len;
    s->iv_state = IV_USED;
    if (!gcm_aad(&s->gcm, s->tls_aad, aad_len) || !text(c, s, rec + iv_len, rec + iv_len, text_len))
        return false;
    *out_len = len;
    if (c->encrypt) {
        gcm_tag(&s->gcm, tag);
        return true;
    }
    uint8_t want[16];
    gcm_tag(&s->gcm, want);
    if (CRYPTO_memcmp(want, tag, tag_len) != 0) {
        OPENSSL_cleanse(rec + iv_len, text_len);
        return false;
    }
    return true;
}

/* Additional data without an `out`, text with one, the end without an `in`. */
static bool cipher(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    struct gcm_state *s = (void *)c->state;
    if (s->tls_aad_len != UNSET)
        return tls_record(c, s, out, out_len, in, len);
    if (!ready(c, s))
        return false;
    if (in == NULL) {
        *out_len = 0;
        return finish(c, s);
    }
    *out_len = len;
    return out == NULL ? gcm_aad(&s->gcm, in, len) : text(c, s, out, in, len);
}

/* Of a record that is opened the text is what counts here. */
static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    struct gcm_state *s = (void *)c->state;
    bool opens = s->tls_aad_len != UNSET && !c->encrypt;
    if (len == 0)
        return true;
    if (cipher(c, out, out_len, in, len)) {
        if (opens)
            *out_len -= EVP_GCM_TLS_EXPLICIT_IV_LEN + EVP_GCM_TLS_TAG_LEN;
        return true;
    }
    ERR_raise(ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED);
    return false;
}

static bool final(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    struct gcm_state *s = (void *)c->state;
    (void)out;
    *out_len = 0;
    return ready(c, s) && finish(c, s);
}

static bool set_iv_len(EVP_CIPHER_CTX *c, size_t len)
{
    struct gcm_state *s = (void *)c->state;
    if (len == 0 || len > CIPHER_IV_MAX) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH);
        return false;
    }
    if (len != c->iv_len) {
        c->iv_len = (uint16_t)len;
        s->iv_state = NO_IV;
        c->iv_set = false;
    }
    return true;
}

static bool set_tag(EVP_CIPHER_CTX *c, const uint8_t *tag, size_t len)
{
    struct gcm_state *s = (void *)c->state;
    if (tag == NULL || len > sizeof(s->tag)) {
        ERR_raise(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
        return false;
    }
    if (len == 0 || c->encrypt) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_TAG);
        return false;
    }
    memcpy(s->tag, tag, len);
    s->tag_len = len;
    return true;
}

static bool get_tag(EVP_CIPHER_CTX *c, uint8_t *tag, size_t len)
{
    struct gcm_state *s = (void *)c->state;
    if (tag == NULL || len == 0 || len > sizeof(s->tag) || !c->encrypt || s->tag_len == UNSET) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_TAG);
        return false;
    }
    memcpy(tag, s->tag, len);
    return true;
}

static size_t tag_len(const EVP_CIPHER_CTX *c)
{
    const struct gcm_state *s = (const void *)c->state;
    return s->tag_len == UNSET ? sizeof(s->tag) : s->tag_len;
}

/* len == -1: the whole nonce is given. Else at least 4 bytes are fixed and 8 count; when encrypting
 * the count starts at random. */
static bool set_iv_fixed(EVP_CIPHER_CTX *c, const uint8_t *iv, size_t len)
{
    struct gcm_state *s = (void *)c->state;
    bool whole = len == SIZE_MAX;
    if (!whole && (len < EVP_GCM_TLS_FIXED_IV_LEN || len > c->iv_len ||
                   c->iv_len - len < EVP_GCM_TLS_EXPLICIT_IV_LEN)) {
        ERR_raise(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
        return false;
    }
    memcpy(c->iv, iv, whole ? c->iv_len : len);
    if (!whole && c->encrypt && !cipher_random(c->iv + len, c->iv_len - len))
        return false;
    s->iv_gen = c->iv_set = true;
    s->iv_state = NEW_IV;
    return true;
}

/* RFC 5246, 6.2.3.3: the last two bytes are the record's length, which here still counts the nonce
 * and, in a record received, the tag. */
static size_t tls_aad(EVP_CIPHER_CTX *c, const uint8_t *aad, size_t len)
{
    struct gcm_state *s = (void *)c->state;
    size_t over = EVP_GCM_TLS_EXPLICIT_IV_LEN + (c->encrypt ? 0 : EVP_GCM_TLS_TAG_LEN);
    size_t record = len == sizeof(s->tls_aad) ? (size_t)aad[11] << 8 | aad[12] : 0;
    if (record < over) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_AAD);
        return 0;
    }
    memcpy(s->tls_aad, aad, len);
    s->tls_aad[11] = (uint8_t)((record - over) >> 8);
    s->tls_aad[12] = (uint8_t)(record - over);
    s->tls_aad_len = len;
    return EVP_GCM_TLS_TAG_LEN;
}

const struct cipher_mode cipher_mode_gcm = {
    .setup = setup,
    .init = init,
    .update = update,
    .final = final,
    .cipher = cipher,
    .set_iv_len = set_iv_len,
    .set_tag = set_tag,
    .get_tag = get_tag,
    .tag_len = tag_len,
    .set_iv_fixed = set_iv_fixed,
    .tls_aad = tls_aad,
    .gen_iv = gen_iv,
    .set_iv_inv = set_iv_inv,
    .state_size = sizeof(struct gcm_state),
    .gettable = cipher_gettable_aead,
    .settable = cipher_settable_aead,
    .knows = CIPHER_KNOWS_IV | CIPHER_NEEDS_IV,
};
_Static_assert(sizeof(struct gcm_state) <= CIPHER_STATE_MAX, "fits in a context");
