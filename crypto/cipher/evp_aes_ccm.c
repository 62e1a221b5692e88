/* CCM of AES and ARIA behind EVP: SP 800-38C, and its use in TLS 1.2 records (RFC 6655). The calls
 * come in the order length, additional data, text; each at most once. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/cipher/ccm.h"
#include "crypto/cipher/cipher.h"

#define NO_RECORD SIZE_MAX

struct ccm_state {
    struct ccm_ctx ccm;
    struct ccm_message message;
    size_t text_len;
    bool len_set, begun, done; /* the length is known; B0 and AAD are in the MAC; so is the text */
    bool tag_set, forged;      /* there is a tag, given or made; it was wrong */
    uint8_t tag[16];
    size_t tls_aad_len; /* NO_RECORD: no record */
    uint8_t tls_aad[EVP_AEAD_TLS1_AAD_LEN];
};

/* A new message. */
static void restart(struct ccm_state *s)
{
    s->len_set = s->begun = s->done = s->forged = false;
}

/* OpenSSL's defaults: lengths of 8 bytes, so a nonce of 7, and a tag of 12. */
static bool setup(EVP_CIPHER_CTX *c)
{
    struct ccm_state *s = (void *)c->state;
    memset(s, 0, sizeof(*s));
    s->ccm.l = 8;
    s->ccm.m = 12;
    s->tls_aad_len = NO_RECORD;
    c->iv_len = 7;
    return true;
}

static void use_iv(EVP_CIPHER_CTX *c, struct ccm_state *s)
{
    memcpy(s->ccm.nonce, c->iv, c->iv_len);
    c->iv_set = true;
    restart(s);
}

static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    struct ccm_state *s = (void *)c->state;
    if (iv != NULL) {
        memcpy(c->iv, iv, c->iv_len);
        use_iv(c, s);
        s->tag_set = s->tag_set && !c->encrypt;
    }
    if (key != NULL) {
        if (c->cipher->variant == CIPHER_ARIA)
            ccm_set_key_of(&s->ccm, &block_aria, key, c->key_len);
        else
            ccm_set_key(&s->ccm, key, c->key_len * 8u);
        c->key_set = true;
    }
    return true;
}

static bool set_text_len(struct ccm_state *s, size_t len)
{
    if (s->begun || s->done)
        return false;
    s->text_len = len;
    s->len_set = true;
    return true;
}

static bool begin(struct ccm_state *s, const uint8_t *aad, size_t aad_len)
{
    s->begun = !s->begun && !s->done && ccm_begin(&s->ccm, &s->message, s->text_len, aad, aad_len);
    return s->begun;
}

/* A nonce serves for one message (SP 800-38C, 5.3). */
static bool text(EVP_CIPHER_CTX *c, struct ccm_state *s, uint8_t *out, const uint8_t *in,
                 size_t len)
{
    if (s->done || (!c->encrypt && !s->tag_set))
        return false;
    if (!s->len_set)
        set_text_len(s, len);
    if (len != s->text_len || (!s->begun && !begin(s, NULL, 0)))
        return false;
    uint8_t tag[16];
    ccm_crypt(&s->ccm, &s->message, out, cipher_untangle(out, in, len), len, tag, c->encrypt);
    s->done = true;
    if (c->encrypt) {
        memcpy(s->tag, tag, s->ccm.m);
        s->tag_set = true;
        return true;
    }
    s->forged = CRYPTO_memcmp(tag, s->tag, s->ccm.m) != 0;
    if (s->forged)
        OPENSSL_cleanse(out, len);
    else
        c->iv_set = s->tag_set = false;
    OPENSSL_cleanse(tag, sizeof(tag));
    return !s->forged;
}

/* RFC 6655, 3: a record is 8 bytes of nonce, which are the sequence number, the text and the tag,
 * and is worked on in place; the result counts all of it. */
static bool tls_record(EVP_CIPHER_CTX *c, struct ccm_state *s, uint8_t *rec, size_t *out_len,
                       const uint8_t *in, size_t len)
{
    const size_t iv_len = EVP_CCM_TLS_EXPLICIT_IV_LEN;
    if (rec != in || c->iv_len != EVP_CCM_TLS_IV_LEN || len < iv_len + s->ccm.m)
        return false;
    size_t text_len = len - iv_len - s->ccm.m;
    uint8_t *payload = rec + iv_len, *tag = payload + text_len;
    if (c->encrypt)
        memcpy(rec, s->tls_aad, iv_len);
    memcpy(c->iv + EVP_CCM_TLS_FIXED_IV_LEN, rec, iv_len);
    memcpy(s->ccm.nonce, c->iv, EVP_CCM_TLS_IV_LEN);
    *out_len = len;
    if (c->encrypt)
        return ccm_seal(&s->ccm, payload, payload, text_len, s->tls_aad, s->tls_aad_len, tag);
    return ccm_open(&s->ccm, payload, payload, text_len, s->tls_aad, s->tls_aad_len, tag);
}

static bool final(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    struct ccm_state *s = (void *)c->state;
    *out_len = 0;
    if (!c->key_set || s->forged)
        return false;
    /* No text came, so there is none. */
    return !c->iv_set || s->done || text(c, s, out, out, 0);
}

static bool cipher(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    struct ccm_state *s = (void *)c->state;
    if (!c->key_set)
        return false;
    if (s->tls_aad_len != NO_RECORD)
        return tls_record(c, s, out, out_len, in, len);
    if (in == NULL && out != NULL)
        return final(c, out, out_len);
    if (!c->iv_set)
        return false;
    *out_len = len;
    if (out != NULL)
        return text(c, s, out, in, len);
    if (in == NULL)
        return set_text_len(s, len);
    return len == 0 || (s->len_set && begin(s, in, len));
}

/* Of a record that is opened the text is what counts here. */
static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    struct ccm_state *s = (void *)c->state;
    bool opens = s->tls_aad_len != NO_RECORD && !c->encrypt;
    if (cipher(c, out, out_len, in, len)) {
        if (opens)
            *out_len -= EVP_CCM_TLS_EXPLICIT_IV_LEN + s->ccm.m;
        return true;
    }
    ERR_raise(ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED);
    return false;
}

static bool set_iv_len(EVP_CIPHER_CTX *c, size_t len)
{
    struct ccm_state *s = (void *)c->state;
    if (len < 7 || len > 13) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH);
        return false;
    }
    if (len != c->iv_len) {
        c->iv_len = (uint16_t)len;
        s->ccm.l = 15 - (unsigned)len;
        c->iv_set = false;
    }
    return true;
}

static bool set_tag(EVP_CIPHER_CTX *c, const uint8_t *tag, size_t len)
{
    struct ccm_state *s = (void *)c->state;
    if (len % 2 != 0 || len < 4 || len > sizeof(s->tag)) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_TAG_LENGTH);
        return false;
    }
    if (tag != NULL && c->encrypt) {
        ERR_raise(ERR_LIB_PROV, PROV_R_TAG_NOT_NEEDED);
        return false;
    }
    if (tag != NULL) {
        memcpy(s->tag, tag, len);
        s->tag_set = true;
    }
    s->ccm.m = (unsigned)len;
    return true;
}

/* The tag is given once, and with it the nonce is used up. */
static bool get_tag(EVP_CIPHER_CTX *c, uint8_t *tag, size_t len)
{
    struct ccm_state *s = (void *)c->state;
    if (!c->encrypt || !s->tag_set) {
        ERR_raise(ERR_LIB_PROV, PROV_R_TAG_NOT_SET);
        return false;
    }
    if (tag == NULL || len != s->ccm.m)
        return false;
    memcpy(tag, s->tag, len);
    s->tag_set = c->iv_set = false;
    restart(s);
    return true;
}

static size_t tag_len(const EVP_CIPHER_CTX *c)
{
    return ((const struct ccm_state *)(const void *)c->state)->ccm.m;
}

static bool set_iv_fixed(EVP_CIPHER_CTX *c, const uint8_t *iv, size_t len)
{
    if (len != EVP_CCM_TLS_FIXED_IV_LEN) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH);
        return false;
    }
    memcpy(c->iv, iv, len);
    return true;
}

/* As in GCM: the length in the AAD still counts the nonce and, in a record received, the tag. */
static size_t tls_aad(EVP_CIPHER_CTX *c, const uint8_t *aad, size_t len)
{
    struct ccm_state *s = (void *)c->state;
    size_t over = EVP_CCM_TLS_EXPLICIT_IV_LEN + (c->encrypt ? 0 : s->ccm.m);
    size_t record = len == sizeof(s->tls_aad) ? (size_t)aad[11] << 8 | aad[12] : 0;
    if (record < over) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_DATA);
        return 0;
    }
    memcpy(s->tls_aad, aad, len);
    s->tls_aad[11] = (uint8_t)((record - over) >> 8);
    s->tls_aad[12] = (uint8_t)(record - over);
    s->tls_aad_len = len;
    return s->ccm.m;
}

const struct cipher_mode cipher_mode_ccm = {
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
    .state_size = sizeof(struct ccm_state),
    .gettable = cipher_gettable_aead,
    .settable = cipher_settable_aead,
    .knows = CIPHER_KNOWS_IV,
};
_Static_assert(sizeof(struct ccm_state) <= CIPHER_STATE_MAX, "fits in a context");
