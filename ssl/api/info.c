/* What a connection is and what was negotiated: SSL_get_version(3), SSL_get_finished(3),
 * SSL_get_client_random(3), SSL_in_init(3), SSL_state_string(3) and their like. */
#include <string.h>

#include "ssl/api/owner.h"
#include "ssl/dtls.h"
#include "ssl/hs/hs.h"

/* ---- what it is ---- */

SSL_CTX *SSL_get_SSL_CTX(const SSL *s)
{
    return s->ctx;
}

const SSL_METHOD *SSL_get_ssl_method(const SSL *s)
{
    return s->method;
}

const SSL_METHOD *SSL_CTX_get_ssl_method(const SSL_CTX *ctx)
{
    return ctx->method;
}

int SSL_CTX_set_ssl_version(SSL_CTX *ctx, const SSL_METHOD *method)
{
    ctx->method = method;
    return 1;
}

/* Amidst a handshake, or after one, it begins anew. */
int SSL_set_ssl_method(SSL *s, const SSL_METHOD *method)
{
    if (s->method == method)
        return 1;
    s->method = method;
    s->version = method->max_version;
    if (!method->is_dtls)
        dtls_free(s);
    return !method->is_dtls || conn_is_dtls(s) || dtls_new(s);
}

int SSL_is_server(const SSL *s)
{
    return s->is_server;
}

int SSL_is_dtls(const SSL *s)
{
    return conn_is_dtls(s);
}

int SSL_version(const SSL *s)
{
    return conn_wire(s, s->version);
}

int SSL_client_version(const SSL *s)
{
    return s->client_version;
}

const char *SSL_get_version(const SSL *s)
{
    static const struct {
        int version;
        const char *name;
    } names[] = {{TLS1_3_VERSION, "TLSv1.3"}, {TLS1_2_VERSION, "TLSv1.2"},
                 {TLS1_1_VERSION, "TLSv1.1"}, {TLS1_VERSION, "TLSv1"},
                 {SSL3_VERSION, "SSLv3"},     {DTLS1_2_VERSION, "DTLSv1.2"},
                 {DTLS1_VERSION, "DTLSv1"}};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (names[i].version == SSL_version(s))
            return names[i].name;
    return "unknown";
}

long SSL_get_default_timeout(const SSL *s)
{
    enum { TWO_HOURS = 2 * 60 * 60 };
    (void)s;
    return TWO_HOURS;
}

/* ---- where it stands ---- */

int SSL_in_init(const SSL *s)
{
    return s->in_callback || s->renegotiating || !s->established || s->tickets_due ||
           (s->hs != NULL && !s->hs->is_post);
}

int SSL_in_before(const SSL *s)
{
    return s->hs == NULL && !s->established && !s->failed;
}

int SSL_is_init_finished(const SSL *s)
{
    return !SSL_in_init(s) && !s->failed;
}

OSSL_HANDSHAKE_STATE SSL_get_state(const SSL *s)
{
    return s->shown->public_state;
}

const char *SSL_state_string(const SSL *s)
{
    if (s->failed)
        return "SSLERR";
    return s->shown->word != NULL ? s->shown->word : "UNKWN";
}

const char *SSL_state_string_long(const SSL *s)
{
    if (s->failed)
        return "error";
    return s->shown->text != NULL ? s->shown->text : "unknown state";
}

/* A record's header is what is awaited, but where a record is there in part. */
static bool reads_body(const SSL *s)
{
    return s->in.buf != NULL && s->in.len >= RECORD_HEADER_LEN;
}

const char *SSL_rstate_string(const SSL *s)
{
    return reads_body(s) ? "RB" : "RH";
}

const char *SSL_rstate_string_long(const SSL *s)
{
    return reads_body(s) ? "read body" : "read header";
}

int SSL_get_shutdown(const SSL *s)
{
    return s->shutdown;
}

void SSL_set_shutdown(SSL *s, int mode)
{
    s->shutdown = (uint8_t)mode;
}

int SSL_session_reused(const SSL *s)
{
    return s->hit;
}

/* ---- bytes of the handshake ---- */

static size_t give(const uint8_t *from, size_t len, void *out, size_t room)
{
    size_t n = len < room ? len : room;
    if (n > 0)
        memcpy(out, from, n);
    return n;
}

size_t SSL_get_finished(const SSL *s, void *buf, size_t count)
{
    give(s->own_finished, s->own_finished_len, buf, count);
    return s->own_finished_len;
}

size_t SSL_get_peer_finished(const SSL *s, void *buf, size_t count)
{
    give(s->peer_finished, s->peer_finished_len, buf, count);
    return s->peer_finished_len;
}

static size_t give_random(const uint8_t *from, unsigned char *out, size_t room)
{
    return room == 0 ? SSL3_RANDOM_SIZE : give(from, SSL3_RANDOM_SIZE, out, room);
}

size_t SSL_get_client_random(const SSL *s, unsigned char *out, size_t outlen)
{
    return give_random(s->client_random, out, outlen);
}

size_t SSL_get_server_random(const SSL *s, unsigned char *out, size_t outlen)
{
    return give_random(s->server_random, out, outlen);
}

/* ---- the session's ---- */

const char *SSL_get_psk_identity_hint(const SSL *s)
{
    return s->session != NULL ? s->session->psk_identity_hint : NULL;
}

const char *SSL_get_psk_identity(const SSL *s)
{
    return s->session != NULL ? s->session->psk_identity : NULL;
}

int SSL_get_early_data_status(const SSL *s)
{
    return s->early_data_status;
}

/* ---- buffers: they are there only while something is in them ---- */

int SSL_alloc_buffers(SSL *s)
{
    (void)s;
    return 1;
}

int SSL_free_buffers(SSL *s)
{
    return !record_has_pending(s) && s->out.sealed.len == 0 && s->out.plain.len == 0;
}

/* Of old; says nothing any more. */
void SSL_set_debug(SSL *s, int debug)
{
    (void)s;
    (void)debug;
}
