/* The client's side up to the ServerHello, which decides the version. */
#include <openssl/rand.h>
#include <time.h>

#include "ssl/cipher/list.h"
#include "ssl/cipher/suites.h"
#include "ssl/ext/psk.h"
#include "ssl/ext/srp.h"
#include "ssl/hs/hello_verify.h"

static enum hs_result internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

/* ---- ClientHello ---- */

bool hs_random(SSL *s, uint8_t out[SSL3_RANDOM_SIZE], bool with_time)
{
    size_t at = 0;
    if (with_time) {
        uint32_t now = (uint32_t)time(NULL);
        for (; at < 4; at++)
            out[at] = (uint8_t)(now >> (24 - 8 * at));
    }
    return RAND_bytes_ex(s->ctx->libctx, out + at, SSL3_RANDOM_SIZE - at, 0) > 0;
}

/* Whether the program has given what the suite's secret hangs on: a PSK's callback, a name. */
static bool is_served(const SSL *s, const SSL_CIPHER *c)
{
    if ((c->kx & (KX_PSK | KX_RSA_PSK | KX_DHE_PSK | KX_ECDHE_PSK)) != 0)
        return s->set.psk_client != NULL;
    return (c->kx & KX_SRP) == 0 || (s->set.srp != NULL && s->set.srp->username != NULL);
}

static void put_list(const SSL *s, int min, int max, struct builder *b)
{
    const struct cipher_list *list = s->set.all_ciphers;
    for (size_t i = 0; i < list->n; i++) {
        const SSL_CIPHER *c = list->suite[i];
        if (c->version <= max && cipher_max_version(c) >= min && is_served(s, c) &&
            security_allows(s, SSL_SECOP_CIPHER_SUPPORTED, SSL_CIPHER_get_bits(c, NULL), 0,
                            (void *)(uintptr_t)c))
            build_uint(b, c->id & 0xffff, 2);
    }
}

/* The suites for the versions that are offered, and the signals (RFC 5746, 3.3; RFC 7507). */
static bool put_suites(SSL *s, int min, int max, struct builder *b)
{
    size_t from = b->len;
    put_list(s, min, max, b);
    if (b->len == from)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_NO_CIPHERS_AVAILABLE);
    if (min < TLS1_3_VERSION && !s->renegotiating)
        build_uint(b, SSL3_CK_SCSV & 0xffff, 2);
    if ((s->set.mode & SSL_MODE_SEND_FALLBACK_SCSV) != 0)
        build_uint(b, SSL3_CK_FALLBACK_SCSV & 0xffff, 2);
    return !b->failed || internal(s);
}

/* The session that the program set, if it may still be offered; else a new one. */
static bool ready_session(SSL *s, int min, int max)
{
    const SSL_SESSION *old = s->session;
    int version = old != NULL ? conn_unwire(s, old->version) : 0;
    if (version != 0 && !s->new_session && version >= min && version <= max &&
        !old->not_resumable && (old->session_id_len > 0 || old->ticket_len > 0) &&
        !session_has_expired(old, time(NULL)))
        return true;
    SSL_SESSION *fresh = session_new_for(s);
    if (fresh == NULL)
        return internal(s);
    SSL_SESSION_free(s->session);
    s->session = fresh;
    return true;
}

/* legacy_session_id: that of a session of TLS 1.2; else 32 bytes for middleboxes' sake (RFC 8446,
 * D.4); a client with a TLS 1.2 ticket sends some so as to see whether it was taken (RFC
 * 5077, 3.4). */
static bool choose_session_id(SSL *s, int max)
{
    struct hs *h = s->hs;
    const SSL_SESSION *old = s->session;
    if (h->hello_retried || h->hello_verified)
        return true;
    bool offers12 =
        old->version != TLS1_3_VERSION && (old->session_id_len > 0 || old->ticket_len > 0);
    if (offers12 && old->session_id_len > 0) {
        h->legacy_session_id_len = old->session_id_len;
        memcpy(h->legacy_session_id, old->session_id, old->session_id_len);
    } else if (offers12 ||
               (max == TLS1_3_VERSION && (s->set.options & SSL_OP_ENABLE_MIDDLEBOX_COMPAT) != 0)) {
        h->legacy_session_id_len = sizeof(h->legacy_session_id);
        if (RAND_bytes_ex(s->ctx->libctx, h->legacy_session_id, h->legacy_session_id_len, 0) <= 0)
            return internal(s);
    }
    return true;
}

static enum hs_result send_client_hello(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    struct builder b, suites;
    int min, max;
    (void)m;
    if (!version_range(s, &min, &max))
        return FATAL(s, SSL_AD_PROTOCOL_VERSION, SSL_R_NO_PROTOCOLS_AVAILABLE);
    if (!h->hello_retried && !h->hello_verified) {
        s->version = max;
        /* RFC 8446, 4.1.2: legacy_version */
        s->client_version = conn_wire(s, max < TLS1_2_VERSION ? max : TLS1_2_VERSION);
        /* An OpenSSL server of DTLS signs with the first handshake's random ever after. */
        bool keeps_random = conn_is_dtls(s) && s->renegotiating;
        bool with_time = (s->set.mode & SSL_MODE_SEND_CLIENTHELLO_TIME) != 0;
        if (!ready_session(s, min, max) ||
            (!keeps_random && !hs_random(s, s->client_random, with_time)))
            return internal(s);
    }
    if (!choose_session_id(s, max))
        return HS_FATAL;
    build_init(&suites);
    if (!put_suites(s, min, max, &suites)) {
        build_free(&suites);
        return HS_FATAL;
    }
    struct msg_client_hello hello = {
        .version = (uint16_t)conn_wire(s, max > TLS1_2_VERSION ? TLS1_2_VERSION : max),
        .random = slice_of(s->client_random, SSL3_RANDOM_SIZE),
        .session_id = slice_of(h->legacy_session_id, h->legacy_session_id_len),
        .is_dtls = conn_is_dtls(s),
        .cookie = slice_of(h->cookie, h->cookie_len),
        .ciphers = slice_of(suites.ptr, suites.len),
        .compression = slice_of("\0", 1),
    };
    hs_begin(s, &b, SSL3_MT_CLIENT_HELLO);
    msg_client_hello_build(&b, &hello);
    build_free(&suites);
    h->ext_sent = 0;
    h->binders_at = 0;
    if (!ext_build(s, SSL_EXT_CLIENT_HELLO, NULL, 0, &b) ||
        (h->binders_at != 0 && !ext_psk_fill_binders(s, &b))) {
        build_free(&b);
        return HS_FATAL;
    }
    return hs_end(s, &b, SSL3_MT_CLIENT_HELLO, true) ? HS_OK : HS_FATAL;
}

/* ---- early data (RFC 8446, 4.2.10) ---- */

static bool wants_early_data(const SSL *s)
{
    return s->early_state == EARLY_CONNECT && s->hs->early_data_offered;
}

/* The keys of early data come in force, and the program gets its turn. */
static enum hs_result begin_early_data(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    (void)m;
    h->md = SSL_CIPHER_get_handshake_digest(h->psk->cipher);
    s->cipher = h->psk->cipher;
    if (h->legacy_session_id_len > 0 && !record_put(s, SSL3_RT_CHANGE_CIPHER_SPEC, "\x01", 1))
        return internal(s);
    h->ccs_sent = h->legacy_session_id_len > 0;
    h->transcript.keep = true; /* a server that refuses may choose a suite of another hash */
    if (!transcript_set_hash(&h->transcript, h->md) || !hs13_early_secrets(s) ||
        !hs13_early_traffic(s) || !hs13_use_secret(s, &h->client_early, true))
        return HS_FATAL;
    return HS_OK;
}

static enum hs_result pause_for_early_data(SSL *s, struct hs_message *m)
{
    (void)m;
    enum hs_result r = hs_flush(s);
    if (r == HS_OK && s->early_state == EARLY_CONNECT)
        return HS_EARLY_DATA;
    return r;
}

static enum hs_result flush(SSL *s, struct hs_message *m)
{
    (void)m;
    return hs_flush(s);
}

/* ---- ServerHello ---- */

/* A server that could have spoken more says so in its random (RFC 8446, 4.1.3): somebody between
 * took it away. */
static bool check_downgrade(SSL *s, int max, struct slice random)
{
    static const char sentinel[] = "DOWNGRD";
    const uint8_t *end = random.ptr + 24;
    if (s->version >= max || memcmp(end, sentinel, 7) != 0)
        return true;
    bool is_downgrade = s->version == TLS1_2_VERSION ? max == TLS1_3_VERSION && end[7] == 1
                                                     : max >= TLS1_2_VERSION && end[7] == 0;
    return !is_downgrade || FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_INAPPROPRIATE_FALLBACK);
}

static bool choose_version(SSL *s, const struct msg_server_hello *hello)
{
    struct slice body;
    uint16_t version = (uint16_t)conn_unwire(s, hello->version);
    int min, max;
    if (!conn_is_dtls(s) && ext_peek(hello->extensions, TLSEXT_TYPE_supported_versions, &body)) {
        if (!read_u16(&body, &version) || body.len > 0)
            return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
        /* 4.2.1: never below 1.3 so */
        if (version < TLS1_3_VERSION || hello->version != TLS1_2_VERSION)
            return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_PROTOCOL_VERSION_NUMBER);
    } else if (version > TLS1_2_VERSION) {
        return FATAL(s, SSL_AD_PROTOCOL_VERSION, SSL_R_UNSUPPORTED_PROTOCOL);
    }
    if ((s->hs->hello_retried || hello->is_retry) && version != TLS1_3_VERSION)
        return FATAL(s, SSL_AD_PROTOCOL_VERSION, SSL_R_WRONG_SSL_VERSION);
    if (!version_range(s, &min, &max) || version < min || version > max)
        return FATAL(s, SSL_AD_PROTOCOL_VERSION, SSL_R_UNSUPPORTED_PROTOCOL);
    if (s->established && version != s->version)
        return FATAL(s, SSL_AD_PROTOCOL_VERSION, SSL_R_WRONG_SSL_VERSION);
    s->version = version;
    s->in.version = version < TLS1_3_VERSION ? (uint16_t)version : 0;
    return conn_is_dtls(s) || check_downgrade(s, max, hello->random);
}

/* Whether a list that we offered has the suite. */
static const SSL_CIPHER *offered_suite(const SSL *s, uint16_t id)
{
    const struct cipher_list *list = s->set.all_ciphers;
    for (size_t i = 0; i < list->n; i++) {
        const SSL_CIPHER *c = list->suite[i];
        if ((c->id & 0xffff) == id && c->version <= s->version &&
            cipher_max_version(c) >= s->version &&
            security_allows(s, SSL_SECOP_CIPHER_CHECK, SSL_CIPHER_get_bits(c, NULL), 0,
                            (void *)(uintptr_t)c))
            return c;
    }
    return NULL;
}

static bool choose_suite(SSL *s, const struct msg_server_hello *hello)
{
    struct hs *h = s->hs;
    if (cipher_by_protocol_id(hello->cipher) == NULL)
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_UNKNOWN_CIPHER_RETURNED);
    const SSL_CIPHER *c = offered_suite(s, hello->cipher);
    if (c == NULL || (h->hello_retried && c != s->cipher))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_WRONG_CIPHER_RETURNED);
    s->cipher = c;
    h->md = SSL_CIPHER_get_handshake_digest(c);
    return true;
}

/* 4.1.4: what a HelloRetryRequest changes; ClientHello1 becomes its hash. */
static bool take_retry(SSL *s, const struct msg_server_hello *hello)
{
    struct hs *h = s->hs;
    if (h->hello_retried)
        return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_UNEXPECTED_MESSAGE);
    h->early_data_offered = h->has_early_secret = false; /* it is refused by this (4.2.10) */
    if (s->early_state == EARLY_WRITING || s->early_state == EARLY_WRITE_DONE) {
        s->early_data_status = SSL_EARLY_DATA_REJECTED;
        if (!record_set_write(s, protect_null()))
            return internal(s);
    }
    if (!transcript_set_hash(&h->transcript, h->md) || !transcript_hello_retry(&h->transcript) ||
        !hs_hash_message(s))
        return internal(s);
    if (!ext_parse(s, SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST, hello->extensions, NULL, 0))
        return false;
    if (h->retry_group == 0 && h->cookie == NULL)
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_NO_CHANGE_FOLLOWING_HRR);
    h->hello_retried = true;
    return true;
}

static bool take_hello13(SSL *s, const struct msg_server_hello *hello)
{
    struct hs *h = s->hs;
    if (!slice_is(hello->session_id, h->legacy_session_id, h->legacy_session_id_len))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_INVALID_SESSION_ID);
    h->ccs_allowed = true;
    if (hello->is_retry)
        return take_retry(s, hello);
    if (!transcript_set_hash(&h->transcript, h->md) || !hs_hash_message(s))
        return internal(s);
    h->transcript.keep = false;
    build_free(&h->transcript.kept);
    if (!ext_parse(s, SSL_EXT_TLS1_3_SERVER_HELLO, hello->extensions, NULL, 0))
        return false;
    return client13_agree(s);
}

static enum hs_result take_server_hello(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    struct msg_server_hello hello;
    if (!msg_server_hello_parse(m->body, &hello))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (!choose_version(s, &hello))
        return HS_FATAL;
    if (hello.compression != 0)
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_UNSUPPORTED_COMPRESSION_ALGORITHM);
    if (!choose_suite(s, &hello))
        return HS_FATAL;
    memcpy(s->server_random, hello.random.ptr, SSL3_RANDOM_SIZE);
    if (conn_is_tls13(s))
        return take_hello13(s, &hello) ? HS_OK : HS_FATAL;
    h->peer_session_id = hello.session_id;
    h->resuming = hello.session_id.len > 0 && s->session->version != TLS1_3_VERSION &&
                  slice_is(hello.session_id, h->legacy_session_id, h->legacy_session_id_len) &&
                  (s->session->session_id_len > 0 || s->session->ticket_len > 0);
    if (!hs_hash_message(s) || !client12_take_hello(s, &hello))
        return HS_FATAL;
    return HS_OK;
}

static bool is_retry(const SSL *s)
{
    return conn_is_tls13(s) && s->hs->handshake.len == 0;
}

static bool is_tls13(const SSL *s)
{
    return conn_is_tls13(s);
}

static const struct hs_row rows[] = {
    {C_SEND_CLIENT_HELLO, HS_DO, NULL, send_client_hello, C_BEGIN_EARLY_DATA, HASH_NOT,
     "ClientHello"},
    {C_BEGIN_EARLY_DATA, HS_DO, wants_early_data, begin_early_data, C_EARLY_DATA, HASH_NOT,
     "early data keys"},
    {C_BEGIN_EARLY_DATA, HS_DO, NULL, flush, C_WAIT_SERVER_HELLO, HASH_NOT, "flush"},
    {C_EARLY_DATA, HS_DO, NULL, pause_for_early_data, C_WAIT_SERVER_HELLO, HASH_NOT, "early data"},
    {C_WAIT_SERVER_HELLO, SSL3_MT_SERVER_HELLO, NULL, take_server_hello, C_SERVER_HELLO_DONE,
     HASH_NOT, "ServerHello"},
    {C_WAIT_SERVER_HELLO, DTLS1_MT_HELLO_VERIFY_REQUEST, verify_may_come, verify_take,
     C_SEND_CLIENT_HELLO, HASH_NOT, "HelloVerifyRequest"},
    {C_SERVER_HELLO_DONE, HS_DO, is_retry, NULL, C_SEND_RETRY_HELLO, HASH_NOT, "HelloRetryRequest"},
    {C_SERVER_HELLO_DONE, HS_DO, is_tls13, NULL, C13_WAIT_ENCRYPTED_EXTENSIONS, HASH_NOT,
     "TLS 1.3"},
    {C_SERVER_HELLO_DONE, HS_DO, NULL, NULL, C12_WAIT_SERVER, HASH_NOT, "TLS 1.2"},
    {C_SEND_RETRY_HELLO, HS_DO, NULL, client13_retry, C_BEGIN_EARLY_DATA, HASH_NOT,
     "ClientHello again"},
};
const struct hs_table hs_client = {rows, sizeof(rows) / sizeof(rows[0])};

enum hs_result client_send_hello(SSL *s)
{
    return send_client_hello(s, NULL);
}
