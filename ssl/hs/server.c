/* The server's side up to the point where the ClientHello has decided the version. */
#include <openssl/crypto.h>
#include <string.h>

#include "ssl/hs/hello_verify.h"
#include "ssl/hs/server13.h"
#include "ssl/session/session.h"

static enum hs_result internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

/* The message is kept, since the hello's slices are looked at until the answer is sent. */
static bool keep_hello(SSL *s, struct slice whole)
{
    struct hs *h = s->hs;
    uint8_t *copy = OPENSSL_memdup(whole.ptr, whole.len);
    if (copy == NULL)
        return internal(s);
    OPENSSL_free(h->hello_bytes);
    h->hello_bytes = copy;
    h->hello_len = whole.len;
    h->hello_whole = slice_of(copy, whole.len);
    return true;
}

/* For SSL_get_client_ciphers and its like, which may come much later. */
static bool keep_suites(SSL *s)
{
    const struct msg_client_hello *hello = &s->hs->hello;
    struct shared_bytes *suites = shared_bytes_new(hello->ciphers.ptr, hello->ciphers.len);
    if (suites == NULL)
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    shared_bytes_free(s->peer_suites);
    sk_SSL_CIPHER_free(s->peer_ciphers);
    s->peer_suites = suites;
    s->peer_ciphers = NULL;
    return true;
}

/* An SSL 2.0 ClientHello becomes what it would be as an ordinary one (RFC 5246, E.2): suites of two
 * bytes, those of SSL 2.0 passed over, and the challenge at the end of the random. */
static bool convert_v2_hello(SSL *s, struct slice record, struct builder *b)
{
    static const uint8_t zeros[SSL3_RANDOM_SIZE];
    struct msg_client_hello v2;
    struct slice spec;
    if (!msg_client_hello_parse_v2(record, &v2))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_RECORD_LENGTH_MISMATCH);
    build_u8(b, SSL3_MT_CLIENT_HELLO);
    size_t whole = build_open(b, 3);
    build_uint(b, v2.version, 2);
    build_bytes(b, zeros, sizeof(zeros) - v2.random.len);
    build_slice(b, v2.random);
    build_u8(b, 0); /* no session id */
    size_t suites = build_open(b, 2);
    while (read_slice(&v2.ciphers, 3, &spec))
        if (spec.ptr[0] == 0)
            build_bytes(b, spec.ptr + 1, 2);
    build_close(b, suites, 2);
    build_uint(b, 0x0100, 2); /* null compression */
    build_close(b, whole, 3);
    return !b->failed || FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
}

static bool keep_v2_hello(SSL *s, struct slice record)
{
    struct builder b;
    build_init(&b);
    bool ok = convert_v2_hello(s, record, &b) && keep_hello(s, slice_of(b.ptr, b.len));
    build_free(&b);
    /* E.2: what is hashed is what came */
    return ok && (transcript_add(&s->hs->transcript, record) || internal(s));
}

/* Whether it is only that a type stands in it twice (RFC 8446, 4.2). */
static bool ends_well(struct slice extensions)
{
    uint16_t type;
    struct slice body;
    while (msg_extensions_next(&extensions, &type, &body))
        ;
    return extensions.len == 0;
}

bool server_read_hello(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    if (!(s->in.is_v2 ? keep_v2_hello(s, m->whole) : keep_hello(s, m->whole)))
        return false;
    struct slice body = h->hello_whole;
    body.ptr += hs_header_len(s);
    body.len -= hs_header_len(s);
    if (!msg_client_hello_parse(body, conn_is_dtls(s), &h->hello))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    h->hello.is_v2 = s->in.is_v2;
    if (h->hello.has_extensions && !msg_extensions_check(h->hello.extensions))
        return FATAL(
            s, ends_well(h->hello.extensions) ? SSL_AD_ILLEGAL_PARAMETER : SSL_AD_DECODE_ERROR,
            SSL_R_BAD_EXTENSION);
    if (h->hello.ciphers.len == 0)
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_NO_CIPHERS_SPECIFIED);
    /* 4.1.2: null compression is always among them */
    if (h->hello.compression.len == 0 ||
        memchr(h->hello.compression.ptr, 0, h->hello.compression.len) == NULL)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_NO_COMPRESSION_SPECIFIED);
    memcpy(s->client_random, h->hello.random.ptr, SSL3_RANDOM_SIZE);
    return keep_suites(s);
}

static enum hs_result take_client_hello(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    if (!server_read_hello(s, m))
        return HS_FATAL;
    h->legacy_session_id_len = (uint8_t)h->hello.session_id.len;
    memcpy(h->legacy_session_id, h->hello.session_id.ptr, h->hello.session_id.len);
    s->client_version = h->hello.version;
    return verify_check_cookie(s) ? HS_OK : HS_FATAL;
}

/* SSL_CTX_set_client_hello_cb(3). */
static enum hs_result ask_hello_callback(SSL *s, struct hs_message *m)
{
    int alert = SSL_AD_INTERNAL_ERROR;
    (void)m;
    if (s->ctx->client_hello == NULL || s->hs->client_hello_state == 2)
        return HS_OK;
    s->hs->client_hello_state = 1;
    switch (s->ctx->client_hello(s, &alert, s->ctx->client_hello_arg)) {
    case SSL_CLIENT_HELLO_SUCCESS:
        s->hs->client_hello_state = 2;
        s->rwstate = SSL_NOTHING;
        return HS_OK;
    case SSL_CLIENT_HELLO_RETRY:
        s->rwstate = SSL_CLIENT_HELLO_CB;
        return HS_WANT_CLIENT_HELLO_CB;
    default:
        return FATAL(s, alert, SSL_R_CALLBACK_FAILED);
    }
}

/* The signals among the suites: a client that fell back although this end could do better
 * (RFC 7507), and one that knows of renegotiation_info (RFC 5746, 3.6). */
static bool take_signals(SSL *s)
{
    struct hs *h = s->hs;
    struct slice suites = h->hello.ciphers;
    uint16_t id;
    int min, max;
    while (read_u16(&suites, &id)) {
        if (id == (SSL3_CK_SCSV & 0xffff)) {
            if (s->renegotiating) /* RFC 5746, 3.7 */
                return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_SCSV_RECEIVED_WHEN_RENEGOTIATING);
            h->seen_renegotiation_info = s->secure_renegotiation = true;
        }
        if (id == (SSL3_CK_FALLBACK_SCSV & 0xffff))
            h->fallback_scsv = true;
    }
    if (h->fallback_scsv && version_range(s, &min, &max) && s->version < max)
        return FATAL(s, SSL_AD_INAPPROPRIATE_FALLBACK, SSL_R_INAPPROPRIATE_FALLBACK);
    return true;
}

/* The program's callbacks see the session that begins here (SSL_get_session(3)); one that is
 * resumed takes its place. Its id context is that of before the callback for a host's name, as it
 * is when a session is looked up. */
static bool begin_session(SSL *s)
{
    if (s->hs->hello_retried)
        return true; /* begun with the first hello */
    SSL_SESSION *fresh = session_new_for(s);
    if (fresh == NULL)
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    SSL_SESSION_free(s->session);
    s->session = fresh;
    return true;
}

static enum hs_result negotiate(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    (void)m;
    /* a renegotiation is of the version that there is */
    int version = s->established ? s->version : version_choose(s, &h->hello);
    if (version == 0)
        return FATAL(s, SSL_AD_PROTOCOL_VERSION, SSL_R_UNSUPPORTED_PROTOCOL);
    if (s->established && conn_unwire(s, h->hello.version) < version)
        return FATAL(s, SSL_AD_PROTOCOL_VERSION, SSL_R_WRONG_SSL_VERSION);
    s->version = version;
    s->in.version = version < TLS1_3_VERSION ? (uint16_t)version : 0;
    if (version == TLS1_3_VERSION && !slice_is(h->hello.compression, "\0", 1))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_INVALID_COMPRESSION_ALGORITHM);
    if (!take_signals(s) || !begin_session(s))
        return HS_FATAL;
    if (!ext_parse(s, SSL_EXT_CLIENT_HELLO, h->hello.extensions, NULL, 0))
        return HS_FATAL;
    return HS_OK;
}

static bool is_tls13(const SSL *s)
{
    return conn_is_tls13(s);
}

static const struct hs_row rows[] = {
    {S_WAIT_CLIENT_HELLO, SSL3_MT_CLIENT_HELLO, NULL, take_client_hello, S_HELLO_CALLBACK, HASH_NOT,
     "ClientHello"},
    {S_HELLO_CALLBACK, HS_DO, verify_wants_cookie, NULL, S_SEND_HELLO_VERIFY, HASH_NOT,
     "no cookie"},
    {S_SEND_HELLO_VERIFY, HS_DO, NULL, verify_send, S_FLUSH_HELLO_VERIFY, HASH_NOT,
     "HelloVerifyRequest"},
    {S_FLUSH_HELLO_VERIFY, HS_DO, NULL, verify_flush, S_WAIT_CLIENT_HELLO, HASH_NOT, "flush"},
    {S_HELLO_CALLBACK, HS_DO, NULL, ask_hello_callback, S_NEGOTIATE, HASH_NOT,
     "client hello callback"},
    {S_NEGOTIATE, HS_DO, NULL, negotiate, S_NEGOTIATED, HASH_NOT, "version, extensions"},
    {S_NEGOTIATED, HS_DO, is_tls13, NULL, S13_NEGOTIATE, HASH_NOT, "TLS 1.3"},
    {S_NEGOTIATED, HS_DO, NULL, NULL, S12_NEGOTIATE, HASH_NOT, "TLS 1.2"},
};
const struct hs_table hs_server = {rows, sizeof(rows) / sizeof(rows[0])};
