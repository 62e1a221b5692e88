#include "ssl/hs/pha.h"

#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "ssl/hs/server13.h"

static enum hs_result internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

static void forget(struct pha *p)
{
    transcript_free(&p->main);
    transcript_free(&p->request);
    OPENSSL_free(p);
}

void pha_free(SSL *s)
{
    if (s->pha != NULL)
        forget(s->pha);
    s->pha = NULL;
}

bool pha_keep(SSL *s)
{
    struct hs *h = s->hs;
    if (s->is_server ? !h->peer_pha : !ext_was_sent(s, &ext_post_handshake_auth))
        return true;
    struct pha *p = OPENSSL_zalloc(sizeof(*p));
    if (p == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
    p->main = h->transcript;
    transcript_init(&h->transcript);
    transcript_init(&p->request);
    s->pha = p;
    return true;
}

/* What a handshake has at hand, for messages after it: their Finished are under the client's secret
 * of the moment (4.4.4). */
static bool set_out(SSL *s)
{
    struct hs *h = s->hs;
    h->md = SSL_CIPHER_get_handshake_digest(s->cipher);
    h->client_hs = s->is_server ? s->read_traffic : s->write_traffic;
    h->is_post = false; /* until it is done nothing else goes on */
    return true;
}

/* ---- client ---- */

bool pha_was_offered(const SSL *s)
{
    return s->pha != NULL;
}

enum hs_result pha_take_request(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    struct msg_certificate_request13 request;
    if (!msg_certificate_request13_parse(m->body, &request))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (!ext_parse(s, SSL_EXT_TLS1_3_CERTIFICATE_REQUEST, request.extensions, NULL, 0))
        return HS_FATAL;
    if (request.context.len > 0) {
        h->request_context = OPENSSL_memdup(request.context.ptr, request.context.len);
        if (h->request_context == NULL)
            return internal(s);
        h->request_context_len = request.context.len;
    }
    if (!transcript_copy(&h->transcript, &s->pha->main) || !hs_hash_message(s))
        return internal(s);
    h->certificate_requested = true;
    return set_out(s) ? HS_OK : HS_FATAL;
}

/* ---- server ---- */

/* SSL_CTX_set_verify(3): with SSL_VERIFY_CLIENT_ONCE once in a connection. */
static bool may_ask(const SSL *s)
{
    return (s->set.verify_mode & SSL_VERIFY_PEER) != 0 &&
           (!s->certificate_asked || (s->set.verify_mode & SSL_VERIFY_CLIENT_ONCE) == 0);
}

/* The request is sent by what the program does next. */
int SSL_verify_client_post_handshake(SSL *s)
{
    if (!s->established || !conn_is_tls13(s))
        return FAIL(ERR_LIB_SSL, SSL_R_WRONG_SSL_VERSION);
    if (!s->is_server)
        return FAIL(ERR_LIB_SSL, SSL_R_NOT_SERVER);
    if (s->failed || s->hs != NULL || SSL_in_init(s))
        return FAIL(ERR_LIB_SSL, SSL_R_STILL_IN_INIT);
    if (s->pha == NULL)
        return FAIL(ERR_LIB_SSL, SSL_R_EXTENSION_NOT_RECEIVED);
    if (s->pha->is_asked)
        return FAIL(ERR_LIB_SSL, SSL_R_REQUEST_SENT);
    if (!may_ask(s))
        return FAIL(ERR_LIB_SSL, SSL_R_INVALID_CONFIG);
    if (hs_new(s) == NULL)
        return 0;
    s->hs->state = S13_PHA_SEND_CERTIFICATE_REQUEST;
    return 1;
}

enum hs_result pha_send_request(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    struct pha *p = s->pha;
    struct builder b;
    (void)m;
    if (!transcript_copy(&h->transcript, &p->main) ||
        RAND_bytes_ex(s->ctx->libctx, p->context, sizeof(p->context), 0) <= 0)
        return internal(s);
    hs_begin(s, &b, SSL3_MT_CERTIFICATE_REQUEST);
    build_u8(&b, sizeof(p->context));
    build_bytes(&b, p->context, sizeof(p->context));
    if (!ext_build(s, SSL_EXT_TLS1_3_CERTIFICATE_REQUEST, NULL, 0, &b)) {
        build_free(&b);
        return HS_FATAL;
    }
    if (!hs_end(s, &b, SSL3_MT_CERTIFICATE_REQUEST, true))
        return HS_FATAL;
    p->ext_sent = h->ext_sent;
    p->custom_sent = h->custom_sent;
    transcript_free(&p->request);
    p->request = h->transcript;
    transcript_init(&h->transcript);
    p->is_asked = s->certificate_asked = true;
    return HS_OK;
}

bool pha_is_asked(const SSL *s)
{
    return s->pha != NULL && s->pha->is_asked;
}

/* The first of the client's answer. It has a session of its own, since those of tickets that were
 * sent are not to change. */
static bool begin_answer(SSL *s)
{
    struct hs *h = s->hs;
    struct pha *p = s->pha;
    SSL_SESSION *session = session_copy(s->session, false);
    if (session == NULL)
        return internal(s);
    SSL_SESSION_free(s->session);
    s->session = session;
    h->request_context = OPENSSL_memdup(p->context, sizeof(p->context));
    if (h->request_context == NULL)
        return internal(s);
    h->request_context_len = sizeof(p->context);
    h->ext_sent = p->ext_sent;
    h->custom_sent = p->custom_sent;
    h->transcript = p->request;
    transcript_init(&p->request);
    return set_out(s) && hs_hash_message(s);
}

/* Again after a pause of the verification. */
enum hs_result pha_take_certificate(SSL *s, struct hs_message *m)
{
    if (s->hs->is_post && !begin_answer(s))
        return HS_FATAL;
    return hs13_take_certificate(s, m);
}

/* Tickets that follow are the authenticated client's (SSL_CTX_set_num_tickets(3)). */
enum hs_result pha_take_finished(SSL *s, struct hs_message *m)
{
    if (!hs13_take_finished(s, m->body))
        return HS_FATAL;
    s->pha->is_asked = false;
    s->tickets_sent = 0;
    return HS_OK;
}
