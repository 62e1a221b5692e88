/* Tickets as RFC 5077, section 4, recommends them:
 *
 *     key_name[16] iv encrypted_state mac
 *
 * with AES-256 in CBC mode (an IV of 16 bytes) and HMAC-SHA256 over all before it, or with what a
 * program's callback sets up: SSL_CTX_set_tlsext_ticket_key_evp_cb(3). The state is the session's
 * ASN.1 form. Constant time: the MAC is compared so, and nothing is decrypted that it doesn't
 * cover.
 */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include "ssl/conn.h"

enum { NAME = 16, IV = 16, MAC = 32, STATE_GUESS = 512 };

/* ---- a ticket's keys ---- */

/* What seals or opens one ticket, by the context's own keys or the program's callback. */
struct sealer {
    EVP_CIPHER_CTX *cipher;
    struct ticket_keys own; /* the MAC's key, without a callback */
    EVP_MAC_CTX *mac;
    HMAC_CTX *hmac;
    int verdict; /* the callback's: -1, 0, 1, 2 */
};

static bool make_keys(struct ticket_keys *k)
{
    k->made = k->made || (RAND_bytes(k->name, sizeof(k->name)) > 0 &&
                          RAND_priv_bytes(k->hmac, sizeof(k->hmac)) > 0 &&
                          RAND_priv_bytes(k->aes, sizeof(k->aes)) > 0);
    return k->made;
}

bool ticket_keys_get(SSL_CTX *ctx, struct ticket_keys *out)
{
    if (!CRYPTO_THREAD_read_lock(ctx->lock))
        return false;
    *out = ctx->ticket_keys;
    CRYPTO_THREAD_unlock(ctx->lock);
    if (out->made)
        return true;
    if (!CRYPTO_THREAD_write_lock(ctx->lock))
        return false;
    bool ok = make_keys(&ctx->ticket_keys);
    *out = ctx->ticket_keys;
    CRYPTO_THREAD_unlock(ctx->lock);
    return ok;
}

static bool has_callback(const SSL_CTX *ctx)
{
    return ctx->ticket_key_evp_cb != NULL || ctx->ticket_key_cb != NULL;
}

static EVP_MAC_CTX *new_hmac(const SSL_CTX *ctx)
{
    EVP_MAC *mac = EVP_MAC_fetch(ctx->libctx, OSSL_MAC_NAME_HMAC, ctx->propq);
    EVP_MAC_CTX *c = mac != NULL ? EVP_MAC_CTX_new(mac) : NULL;
    EVP_MAC_free(mac);
    return c;
}

/* The callback sets up cipher and MAC; sealing, it also chooses name and IV. */
static void ask(SSL *s, struct sealer *k, uint8_t name[NAME], uint8_t iv[EVP_MAX_IV_LENGTH],
                int enc)
{
    SSL_CTX *ctx = s->session_ctx;
    k->verdict = -1;
    if (ctx->ticket_key_evp_cb != NULL) {
        k->mac = new_hmac(ctx);
        if (k->mac != NULL)
            k->verdict = ctx->ticket_key_evp_cb(s, name, iv, k->cipher, k->mac, enc);
        if (k->verdict > 0 && !EVP_MAC_init(k->mac, NULL, 0, NULL)) /* under the key that it set */
            k->verdict = -1;
    } else {
        k->hmac = HMAC_CTX_new();
        if (k->hmac != NULL)
            k->verdict = ctx->ticket_key_cb(s, name, iv, k->cipher, k->hmac, enc);
    }
}

static bool use_own(SSL_CTX *ctx, struct sealer *k, uint8_t name[NAME],
                    uint8_t iv[EVP_MAX_IV_LENGTH], int enc)
{
    if (!ticket_keys_get(ctx, &k->own))
        return false;
    if (enc) {
        memcpy(name, k->own.name, NAME);
        if (RAND_bytes_ex(ctx->libctx, iv, IV, 0) <= 0)
            return false;
    } else if (memcmp(name, k->own.name, NAME) != 0) {
        k->verdict = 0; /* not a secret, nor ours */
        return true;
    }
    k->verdict = 1;
    return EVP_CipherInit_ex(k->cipher, EVP_aes_256_cbc(), NULL, k->own.aes, iv, enc) > 0;
}

/* false: no memory or no randomness; what the callback says is k->verdict. */
static bool sealer_ready(SSL *s, struct sealer *k, uint8_t name[NAME],
                         uint8_t iv[EVP_MAX_IV_LENGTH], int enc)
{
    *k = (struct sealer){.cipher = EVP_CIPHER_CTX_new()};
    if (k->cipher == NULL)
        return false;
    if (!has_callback(s->session_ctx))
        return use_own(s->session_ctx, k, name, iv, enc);
    ask(s, k, name, iv, enc);
    return true;
}

static void sealer_end(struct sealer *k)
{
    EVP_CIPHER_CTX_free(k->cipher);
    EVP_MAC_CTX_free(k->mac);
    HMAC_CTX_free(k->hmac);
    OPENSSL_cleanse(&k->own, sizeof(k->own));
}

static size_t mac_size(const struct sealer *k)
{
    return k->mac != NULL    ? EVP_MAC_CTX_get_mac_size(k->mac)
           : k->hmac != NULL ? HMAC_size(k->hmac)
                             : MAC;
}

static bool mac_of(const struct sealer *k, struct slice data, uint8_t out[EVP_MAX_MD_SIZE])
{
    size_t len;
    if (k->mac != NULL)
        return EVP_MAC_update(k->mac, data.ptr, data.len) > 0 &&
               EVP_MAC_final(k->mac, out, &len, EVP_MAX_MD_SIZE) > 0;
    if (k->hmac != NULL)
        return HMAC_Update(k->hmac, data.ptr, data.len) > 0 && HMAC_Final(k->hmac, out, NULL) > 0;
    return HMAC(EVP_sha256(), k->own.hmac, sizeof(k->own.hmac), data.ptr, data.len, out, NULL) !=
           NULL;
}

/* ---- sealing ---- */

static bool encrypt(EVP_CIPHER_CTX *c, struct slice state, uint8_t *out, size_t *out_len)
{
    int first = 0, last = 0;
    bool ok = state.len < INT_MAX / 2 &&
              EVP_EncryptUpdate(c, out, &first, state.ptr, (int)state.len) > 0 &&
              EVP_EncryptFinal(c, out + first, &last) > 0;
    *out_len = ok ? (size_t)first + (size_t)last : 0;
    return ok;
}

static bool put_sealed(SSL *s, struct slice state, struct builder *out)
{
    struct sealer k;
    uint8_t name[NAME] = {0}, iv[EVP_MAX_IV_LENGTH] = {0};
    bool ok = sealer_ready(s, &k, name, iv, 1);
    if (ok && k.verdict == 0) { /* none, then */
        sealer_end(&k);
        return true;
    }
    ok = ok && k.verdict > 0;
    size_t iv_len = ok ? (size_t)EVP_CIPHER_CTX_get_iv_length(k.cipher) : 0;
    size_t head = NAME + iv_len, len = 0, mac_len = ok ? mac_size(&k) : 0;
    size_t room = head + state.len + EVP_MAX_BLOCK_LENGTH + mac_len, at = out->len;
    ok = ok && iv_len <= sizeof(iv) && mac_len > 0 && mac_len <= EVP_MAX_MD_SIZE;
    uint8_t *p = ok ? build_room(out, room) : NULL;
    if (p != NULL) {
        uint8_t mac[EVP_MAX_MD_SIZE];
        memcpy(p, name, NAME);
        memcpy(p + NAME, iv, iv_len);
        ok = encrypt(k.cipher, state, p + head, &len) && mac_of(&k, slice_of(p, head + len), mac);
        memcpy(p + head + len, mac, ok ? mac_len : 0);
        out->len = at + head + len + mac_len;
    }
    sealer_end(&k);
    return ok && p != NULL;
}

bool ticket_seal(SSL *s, const SSL_SESSION *session, struct builder *out)
{
    SSL_CTX *ctx = s->session_ctx;
    struct builder state;
    if (ctx->ticket_generate != NULL && !ctx->ticket_generate(s, ctx->ticket_arg))
        return FAIL(ERR_LIB_SSL, SSL_R_CALLBACK_FAILED);
    if (conn_is_tls13(s) && session_is_stateful(s)) {
        build_bytes(out, session->session_id, session->session_id_len);
        return true;
    }
    build_init_secret(&state);
    if (build_room(&state, STATE_GUESS) != NULL)
        state.len = 0; /* as a rule it needs no more */
    bool ok = session_encode_for_ticket(session, &state) &&
              (put_sealed(s, slice_of(state.ptr, state.len), out) ||
               FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR));
    build_free(&state);
    return ok;
}

/* ---- opening ---- */

static bool decrypt(EVP_CIPHER_CTX *c, struct slice sealed, uint8_t *out, size_t *out_len)
{
    int first = 0, last = 0;
    bool ok = sealed.len < INT_MAX / 2 &&
              EVP_DecryptUpdate(c, out, &first, sealed.ptr, (int)sealed.len) > 0 &&
              EVP_DecryptFinal(c, out + first, &last) > 0;
    *out_len = ok ? (size_t)first + (size_t)last : 0;
    return ok;
}

/* The session that the state is; a state with bytes too many isn't ours. */
static SSL_SESSION *session_of(struct sealer *k, struct slice sealed)
{
    uint8_t *state = OPENSSL_malloc(sealed.len + EVP_MAX_BLOCK_LENGTH);
    SSL_SESSION *n = NULL;
    size_t len;
    if (state == NULL)
        return NULL;
    if (decrypt(k->cipher, sealed, state, &len)) {
        struct slice rest = slice_of(state, len);
        n = session_decode(&rest);
        if (rest.len > 0) {
            SSL_SESSION_free(n);
            n = NULL;
        }
    }
    OPENSSL_clear_free(state, sealed.len + EVP_MAX_BLOCK_LENGTH);
    return n;
}

/* SSL_TICKET_*, or -1: fatal. */
static int open_with(SSL *s, struct sealer *k, struct slice ticket, SSL_SESSION **session)
{
    uint8_t name[NAME], iv[EVP_MAX_IV_LENGTH], mac[EVP_MAX_MD_SIZE];
    struct slice all = ticket, sealed, tag;
    if (!read_copy(&ticket, name, NAME) || ticket.len < EVP_MAX_IV_LENGTH)
        return SSL_TICKET_NO_DECRYPT;
    memcpy(iv, ticket.ptr, sizeof(iv)); /* of which the cipher may use less */
    if (!sealer_ready(s, k, name, iv, 0) || k->verdict < 0)
        return -1;
    if (k->verdict == 0)
        return SSL_TICKET_NO_DECRYPT;
    int iv_len = EVP_CIPHER_CTX_get_iv_length(k->cipher);
    size_t mac_len = mac_size(k);
    if (iv_len < 0 || mac_len == 0 || mac_len > sizeof(mac))
        return -1;
    if (!read_slice(&ticket, (size_t)iv_len, &tag) || ticket.len <= mac_len ||
        !read_slice(&ticket, ticket.len - mac_len, &sealed))
        return SSL_TICKET_NO_DECRYPT;
    if (!mac_of(k, slice_of(all.ptr, all.len - mac_len), mac))
        return -1;
    if (CRYPTO_memcmp(mac, ticket.ptr, mac_len) != 0)
        return SSL_TICKET_NO_DECRYPT;
    *session = session_of(k, sealed);
    if (*session == NULL)
        return SSL_TICKET_NO_DECRYPT;
    /* TLS 1.3 gives a new ticket each time (RFC 8446, C.4), unless the callback knows better. */
    bool renew = has_callback(s->session_ctx) ? k->verdict == 2 : conn_is_tls13(s);
    return renew ? SSL_TICKET_SUCCESS_RENEW : SSL_TICKET_SUCCESS;
}

/* SSL_CTX_set_session_ticket_cb(3): what the program says to it. */
static int ask_program(SSL *s, struct slice ticket, SSL_SESSION *session, int status)
{
    SSL_CTX *ctx = s->session_ctx;
    bool usable = status == SSL_TICKET_SUCCESS || status == SSL_TICKET_SUCCESS_RENEW;
    if (ctx->ticket_decrypt == NULL)
        return status;
    switch (ctx->ticket_decrypt(s, session, ticket.ptr, ticket.len < NAME ? ticket.len : NAME,
                                status, ctx->ticket_arg)) {
    case SSL_TICKET_RETURN_IGNORE:
        return SSL_TICKET_NONE;
    case SSL_TICKET_RETURN_IGNORE_RENEW:
        return status == SSL_TICKET_EMPTY ? status : SSL_TICKET_NO_DECRYPT;
    case SSL_TICKET_RETURN_USE:
        return usable ? SSL_TICKET_SUCCESS : -1;
    case SSL_TICKET_RETURN_USE_RENEW:
        return usable ? SSL_TICKET_SUCCESS_RENEW : -1;
    default: /* SSL_TICKET_RETURN_ABORT */
        return -1;
    }
}

static enum ticket_result result_of(SSL *s, int status)
{
    s->ticket_expected = status == SSL_TICKET_EMPTY || status == SSL_TICKET_NO_DECRYPT ||
                         status == SSL_TICKET_SUCCESS_RENEW;
    switch (status) {
    case SSL_TICKET_SUCCESS:
        return TICKET_OK;
    case SSL_TICKET_SUCCESS_RENEW:
        return TICKET_OK_RENEW;
    case SSL_TICKET_NONE:
    case SSL_TICKET_EMPTY:
    case SSL_TICKET_NO_DECRYPT:
        return TICKET_NONE;
    default:
        ERR_raise(ERR_LIB_SSL, SSL_R_CALLBACK_FAILED);
        return TICKET_FATAL;
    }
}

enum ticket_result ticket_open(SSL *s, struct slice ticket, struct slice session_id,
                               SSL_SESSION **session)
{
    struct sealer k = {.cipher = NULL};
    int status = SSL_TICKET_EMPTY;
    *session = NULL;
    if (ticket.len > 0) {
        ERR_set_mark(); /* a ticket that doesn't open is no error */
        status = open_with(s, &k, ticket, session);
        ERR_pop_to_mark();
        sealer_end(&k);
    }
    SSL_SESSION *n = *session;
    if (n != NULL) { /* by which the client knows that it was taken (RFC 5077, 3.4) */
        n->session_id_len = 0;
        if (session_id.len > 0 && session_id.len <= sizeof(n->session_id)) {
            memcpy(n->session_id, session_id.ptr, session_id.len);
            n->session_id_len = (uint8_t)session_id.len;
        }
    }
    enum ticket_result r = result_of(s, status < 0 ? status : ask_program(s, ticket, n, status));
    if (r != TICKET_OK && r != TICKET_OK_RENEW) {
        SSL_SESSION_free(n);
        *session = NULL;
    }
    return r;
}
