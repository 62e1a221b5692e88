/* ChaCha20 and ChaCha20-Poly1305 behind EVP: RFC 8439, and its use in TLS 1.2 records (RFC 7905).
 */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/cipher/chapoly.h"
#include "crypto/cipher/cipher.h"

#define NONCE_LEN 12
#define TAG_LEN   16
#define NO_RECORD SIZE_MAX

static bool ready(const EVP_CIPHER_CTX *c)
{
    if (!c->key_set)
        ERR_raise(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
    return c->key_set;
}

/* ---- ChaCha20 ---- */

static bool stream_setup(EVP_CIPHER_CTX *c)
{
    memset(c->state, 0, sizeof(struct chacha20_ctx));
    return true;
}

static bool stream_init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    struct chacha20_ctx *s = (void *)c->state;
    if (key != NULL) {
        chacha20_set_key(s, key);
        c->key_set = true;
    }
    if (iv != NULL)
        chacha20_set_iv(s, iv);
    return true;
}

static bool stream_update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in,
                          size_t len)
{
    if (!ready(c))
        return false;
    if (len > 0)
        chacha20_crypt((void *)c->state, out, cipher_untangle(out, in, len), len);
    *out_len = len;
    return true;
}

static bool stream_final(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    return ready(c) && cipher_final_nothing(c, out, out_len);
}

static const OSSL_PARAM stream_gettable[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_IVLEN, NULL),
    OSSL_PARAM_END,
};

static const OSSL_PARAM stream_settable[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_IVLEN, NULL),
    OSSL_PARAM_END,
};

static bool stream_set_iv_len(EVP_CIPHER_CTX *c, size_t len)
{
    if (len != c->iv_len)
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH);
    return len == c->iv_len;
}

const struct cipher_mode cipher_mode_chacha20 = {
    .setup = stream_setup,
    .init = stream_init,
    .update = stream_update,
    .final = stream_final,
    .cipher = stream_update,
    .set_iv_len = stream_set_iv_len,
    .state_size = sizeof(struct chacha20_ctx),
    .gettable = stream_gettable,
    .settable = stream_settable,
    .knows = CIPHER_KNOWS_KEY_LEN,
};
_Static_assert(sizeof(struct chacha20_ctx) <= CIPHER_STATE_MAX, "fits in a context");

/* ---- ChaCha20-Poly1305 ---- */

struct aead_state {
    struct chapoly_ctx chapoly;
    bool begun; /* the nonce is in place, and something may have been authenticated */
    uint8_t tag_len, tag[TAG_LEN];
    size_t tls_aad_len; /* NO_RECORD: no record */
    uint8_t tls_aad[EVP_AEAD_TLS1_AAD_LEN];
};

static bool setup(EVP_CIPHER_CTX *c)
{
    struct aead_state *s = (void *)c->state;
    memset((uint8_t *)s + sizeof(s->chapoly), 0, sizeof(*s) - sizeof(s->chapoly));
    s->tls_aad_len = NO_RECORD;
    return true;
}

static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    struct aead_state *s = (void *)c->state;
    if (key != NULL) {
        chapoly_set_key(&s->chapoly, key);
        c->key_set = true;
    }
    if (iv != NULL)
        memcpy(c->iv, iv, NONCE_LEN);
    s->begun = false;
    s->tls_aad_len = NO_RECORD;
    return true;
}

static void begin(EVP_CIPHER_CTX *c, struct aead_state *s)
{
    if (!s->begun)
        chapoly_set_nonce(&s->chapoly, c->iv);
    s->begun = true;
}

static bool text(EVP_CIPHER_CTX *c, struct aead_state *s, uint8_t *out, const uint8_t *in,
                 size_t len)
{
    in = cipher_untangle(out, in, len);
    return (c->encrypt ? chapoly_encrypt : chapoly_decrypt)(&s->chapoly, out, in, len);
}

/* RFC 7905, 2: the nonce is the fixed part with the sequence number, the first 8 bytes of the
 * additional data, XORed onto its end; the record is the text and the tag. */
static bool tls_record(EVP_CIPHER_CTX *c, struct aead_state *s, uint8_t *out, size_t *out_len,
                       const uint8_t *in, size_t len)
{
    uint8_t nonce[NONCE_LEN], tag[TAG_LEN];
    size_t aad_len = s->tls_aad_len;
    size_t text_len = (size_t)s->tls_aad[11] << 8 | s->tls_aad[12];
    s->tls_aad_len = NO_RECORD;
    s->begun = false;
    if (out == NULL || in == NULL || len != text_len + TAG_LEN)
        return false;
    memcpy(nonce, c->iv, NONCE_LEN);
    for (size_t i = 0; i < 8; i++)
        nonce[4 + i] ^= s->tls_aad[i];
    chapoly_set_nonce(&s->chapoly, nonce);
    if (!c->encrypt)
        memcpy(s->tag, in + text_len, TAG_LEN);
    if (!chapoly_aad(&s->chapoly, s->tls_aad, aad_len) || !text(c, s, out, in, text_len))
        return false;
    chapoly_tag(&s->chapoly, tag);
    *out_len = c->encrypt ? len : text_len;
    if (c->encrypt) {
        memcpy(s->tag, tag, TAG_LEN);
        memcpy(out + text_len, tag, TAG_LEN);
        return true;
    }
    if (CRYPTO_memcmp(tag, s->tag, TAG_LEN) == 0)
        return true;
    OPENSSL_cleanse(out, text_len);
    return false;
}

/* The next update starts again with the nonce that there is. A tag that was never given is wrong.
 */
static bool finish(EVP_CIPHER_CTX *c, struct aead_state *s)
{
    uint8_t tag[TAG_LEN];
    begin(c, s);
    chapoly_tag(&s->chapoly, tag);
    s->begun = false;
    if (c->encrypt) {
        memcpy(s->tag, tag, TAG_LEN);
        return true;
    }
    return s->tag_len > 0 && CRYPTO_memcmp(tag, s->tag, s->tag_len) == 0;
}

static bool cipher(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    struct aead_state *s = (void *)c->state;
    if (!ready(c))
        return false;
    if (s->tls_aad_len != NO_RECORD)
        return tls_record(c, s, out, out_len, in, len);
    *out_len = len;
    if (in == NULL)
        return finish(c, s);
    begin(c, s);
    return out == NULL ? chapoly_aad(&s->chapoly, in, len) : text(c, s, out, in, len);
}

static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    if (len == 0)
        return true;
    if (cipher(c, out, out_len, in, len))
        return true;
    ERR_raise(ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED);
    return false;
}

static bool final(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    (void)out;
    *out_len = 0;
    return ready(c) && finish(c, (void *)c->state);
}

static bool set_iv_len(EVP_CIPHER_CTX *c, size_t len)
{
    (void)c;
    if (len != NONCE_LEN)
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH);
    return len == NONCE_LEN;
}

static bool set_tag(EVP_CIPHER_CTX *c, const uint8_t *tag, size_t len)
{
    struct aead_state *s = (void *)c->state;
    if (len == 0 || len > TAG_LEN) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_TAG_LENGTH);
        return false;
    }
    if (tag != NULL && c->encrypt) {
        ERR_raise(ERR_LIB_PROV, PROV_R_TAG_NOT_NEEDED);
        return false;
    }
    if (tag != NULL)
        memcpy(s->tag, tag, len);
    s->tag_len = (uint8_t)len;
    return true;
}

static bool get_tag(EVP_CIPHER_CTX *c, uint8_t *tag, size_t len)
{
    struct aead_state *s = (void *)c->state;
    if (!c->encrypt || tag == NULL) {
        ERR_raise(ERR_LIB_PROV, PROV_R_TAG_NOT_SET);
        return false;
    }
    if (len == 0 || len > TAG_LEN) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_TAG_LENGTH);
        return false;
    }
    memcpy(tag, s->tag, len);
    return true;
}

static size_t tag_len(const EVP_CIPHER_CTX *c)
{
    return ((const struct aead_state *)(const void *)c->state)->tag_len;
}

static bool set_iv_fixed(EVP_CIPHER_CTX *c, const uint8_t *iv, size_t len)
{
    struct aead_state *s = (void *)c->state;
    if (!set_iv_len(c, len))
        return false;
    memcpy(c->iv, iv, NONCE_LEN);
    s->begun = false;
    return true;
}

/* The length in the AAD of a record received still counts the tag. */
static size_t tls_aad(EVP_CIPHER_CTX *c, const uint8_t *aad, size_t len)
{
    struct aead_state *s = (void *)c->state;
    size_t over = c->encrypt ? 0 : TAG_LEN;
    size_t record = len == sizeof(s->tls_aad) ? (size_t)aad[11] << 8 | aad[12] : 0;
    if (len != sizeof(s->tls_aad) || record < over) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_DATA);
        return 0;
    }
    memcpy(s->tls_aad, aad, len);
    s->tls_aad[11] = (uint8_t)((record - over) >> 8);
    s->tls_aad[12] = (uint8_t)(record - over);
    s->tls_aad_len = len;
    return TAG_LEN;
}

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_IVLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_AEAD_TAGLEN, NULL),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, NULL, 0),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_AEAD_TLS1_AAD_PAD, NULL),
    OSSL_PARAM_END,
};

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_AEAD_IVLEN, NULL),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TLS1_AAD, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TLS1_IV_FIXED, NULL, 0),
    OSSL_PARAM_END,
};

const struct cipher_mode cipher_mode_chapoly = {
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
    .state_size = sizeof(struct aead_state),
    .gettable = gettable,
    .settable = settable,
    .knows = CIPHER_KNOWS_KEY_LEN,
};
_Static_assert(sizeof(struct aead_state) <= CIPHER_STATE_MAX, "fits in a context");
