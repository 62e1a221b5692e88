/* A server without state (SSL_stateless(3); RFC 8446, 4.2.2): what it must know of the first
 * ClientHello goes along in the cookie of its HelloRetryRequest,
 *
 *     format(1) suite(2) group(2) time(8) hash<1 byte> program's<2 bytes> mac(32)
 *
 * group is that of the share that was asked for, 0 for none; hash that of the ClientHello; mac is
 * HMAC-SHA256 over all before it, under a key of the context's, compared in constant time.
 */
#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <time.h>

#include "ssl/cipher/suites.h"
#include "ssl/hs/server13.h"

enum { FORMAT = 1, MAC = 32, LIFETIME = 600 /* seconds */ };

static int internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

static bool key_of(SSL_CTX *ctx, uint8_t key[sizeof(ctx->cookie_key)])
{
    if (!CRYPTO_THREAD_write_lock(ctx->lock))
        return false;
    if (!ctx->cookie_key_made)
        ctx->cookie_key_made = RAND_priv_bytes(ctx->cookie_key, sizeof(ctx->cookie_key)) > 0;
    bool made = ctx->cookie_key_made;
    memcpy(key, ctx->cookie_key, sizeof(ctx->cookie_key));
    CRYPTO_THREAD_unlock(ctx->lock);
    return made;
}

static bool mac_of(SSL *s, struct slice bytes, uint8_t mac[MAC])
{
    uint8_t key[sizeof(s->session_ctx->cookie_key)];
    bool ok = key_of(s->session_ctx, key) &&
              HMAC(EVP_sha256(), key, sizeof(key), bytes.ptr, bytes.len, mac, NULL) != NULL;
    OPENSSL_cleanse(key, sizeof(key));
    return ok;
}

/* ---- the cookie of a HelloRetryRequest ---- */

static bool put_programs(SSL *s, struct builder *b)
{
    uint8_t own[SSL_COOKIE_LENGTH];
    size_t len = 0;
    if (s->ctx->stateless_cookie_generate == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_NO_COOKIE_CALLBACK_SET);
    if (s->ctx->stateless_cookie_generate(s, own, &len) == 0 || len > sizeof(own))
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_COOKIE_GEN_CALLBACK_FAILURE);
    build_uint(b, len, 2);
    build_bytes(b, own, len);
    return true;
}

bool cookie13_make(SSL *s)
{
    struct hs *h = s->hs;
    uint8_t hash[EVP_MAX_MD_SIZE], mac[MAC];
    size_t len;
    struct builder b;
    if (!transcript_hash(&h->transcript, hash, &len))
        return internal(s);
    build_init(&b);
    build_u8(&b, FORMAT);
    build_uint(&b, SSL_CIPHER_get_protocol_id(s->cipher), 2);
    build_uint(&b, h->retry_group, 2);
    build_uint(&b, (uint64_t)time(NULL), 8);
    build_uint(&b, len, 1);
    build_bytes(&b, hash, len);
    bool ok = put_programs(s, &b);
    if (ok && (b.failed || !mac_of(s, slice_of(b.ptr, b.len), mac)))
        ok = internal(s);
    if (ok)
        build_bytes(&b, mac, MAC);
    OPENSSL_free(h->cookie);
    h->cookie = NULL;
    if (ok && !build_take(&b, &h->cookie, &h->cookie_len))
        ok = internal(s);
    build_free(&b);
    return ok;
}

/* ---- the cookie of a ClientHello ---- */

struct cookie {
    uint8_t format;
    uint16_t suite, group;
    uint64_t time;
    struct slice hash, programs;
};

static bool parse(struct slice bytes, struct cookie *c)
{
    return read_u8(&bytes, &c->format) && c->format == FORMAT && read_u16(&bytes, &c->suite) &&
           read_u16(&bytes, &c->group) && read_uint(&bytes, 8, &c->time) &&
           read_vector(&bytes, 1, &c->hash) && read_vector(&bytes, 2, &c->programs) &&
           bytes.len == 0;
}

static bool is_ours(SSL *s, struct slice cookie, struct cookie *c)
{
    uint8_t mac[MAC];
    if (cookie.len < MAC)
        return false;
    struct slice front = slice_of(cookie.ptr, cookie.len - MAC);
    return mac_of(s, front, mac) && CRYPTO_memcmp(mac, front.ptr + front.len, MAC) == 0 &&
           parse(front, c);
}

/* The transcript as it was: the hash of the first hello, and the HelloRetryRequest (4.4.1). */
static bool restore_transcript(SSL *s, struct slice hash)
{
    struct hs *h = s->hs;
    uint8_t header[HANDSHAKE_HEADER_LEN] = {SSL3_MT_MESSAGE_HASH, 0, 0, (uint8_t)hash.len};
    struct builder b;
    h->cookie = OPENSSL_memdup(h->peer_cookie.ptr, h->peer_cookie.len);
    h->cookie_len = h->peer_cookie.len;
    if (h->cookie == NULL || !transcript_set_hash(&h->transcript, h->md) ||
        !transcript_add(&h->transcript, slice_of(header, sizeof(header))) ||
        !transcript_add(&h->transcript, hash))
        return internal(s);
    if (!server13_build_hello(s, msg_retry_random, SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST, &b))
        return false;
    size_t len = b.len - HANDSHAKE_HEADER_LEN;
    bool ok = !b.failed;
    if (ok) {
        b.ptr[2] = (uint8_t)(len >> 8);
        b.ptr[3] = (uint8_t)len;
        ok = transcript_add(&h->transcript, slice_of(b.ptr, b.len));
    }
    build_free(&b);
    return ok || internal(s);
}

static bool accept_cookie(SSL *s, const struct cookie *c)
{
    struct hs *h = s->hs;
    const SSL_CIPHER *suite = cipher_by_protocol_id(c->suite);
    if (s->ctx->stateless_cookie_verify == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_NO_COOKIE_CALLBACK_SET);
    if (s->ctx->stateless_cookie_verify(s, c->programs.ptr, c->programs.len) == 0)
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_COOKIE_MISMATCH);
    if (suite == NULL)
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_CIPHER);
    if (h->peer_early_data) /* 4.2.10: not in a second hello */
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_EARLY_DATA);
    s->cipher = suite;
    h->md = SSL_CIPHER_get_handshake_digest(suite);
    h->retry_group = c->group;
    if (h->md == NULL || (size_t)EVP_MD_get_size(h->md) != c->hash.len)
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_COOKIE_MISMATCH);
    if (!restore_transcript(s, c->hash))
        return false;
    h->hello_retried = true;
    h->ccs_sent = true; /* with the HelloRetryRequest (D.4) */
    return true;
}

bool cookie13_take(SSL *s)
{
    struct hs *h = s->hs;
    struct cookie c;
    if (h->peer_cookie.len == 0)
        return true;
    if (!is_ours(s, h->peer_cookie, &c))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_COOKIE_MISMATCH);
    uint64_t now = (uint64_t)time(NULL);
    if (c.time > now || now - c.time > LIFETIME)
        return true; /* a stale one is none: another comes */
    return accept_cookie(s, &c);
}

/* ---- SSL_stateless(3) ---- */

int SSL_stateless(SSL *s)
{
    if (!SSL_clear(s))
        return 0;
    ERR_clear_error();
    s->stateless = true;
    int r = SSL_accept(s);
    s->stateless = false;
    if (s->hs == NULL || s->failed || !conn_is_tls13(s))
        return -1;
    if (r > 0 && s->hs->hello_retried && s->hs->state == S13_EARLY_DATA)
        return 1;
    return s->hs->state == S13_FLUSH_RETRY ? 0 : -1;
}
