/* Sessions of connections and contexts: SSL_set_session(3), SSL_get_session(3),
 * SSL_CTX_sess_set_get_cb(3), SSL_CTX_set_session_id_context(3), SSL_CTX_set_timeout(3). */
#include <openssl/crypto.h>

#include "ssl/conn.h"
#include "ssl/cred/cred.h"
#include "ssl/hs/hs.h"
#include "ssl/hs/states.h"

/* ---- a connection's ---- */

SSL_SESSION *SSL_get_session(const SSL *s)
{
    return s->session;
}

SSL_SESSION *SSL_get1_session(SSL *s)
{
    if (s->session != NULL)
        SSL_SESSION_up_ref(s->session);
    return s->session;
}

bool session_is_open(const SSL *s)
{
    return s->established && s->hs == NULL && (s->shutdown & SSL_SENT_SHUTDOWN) == 0;
}

/* From the hello on a handshake has keys, certificates and more in its session. */
static bool is_needed(const SSL *s)
{
    return s->session != NULL && s->hs != NULL &&
           s->hs->state >= (s->is_server ? S_NEGOTIATED : C_WAIT_SERVER_HELLO);
}

int SSL_set_session(SSL *s, SSL_SESSION *session)
{
    if (session == NULL && is_needed(s)) {
        s->hs->session_lost = true;
        return 1;
    }
    if (s->session != NULL && session_is_open(s))
        SSL_CTX_remove_session(s->session_ctx, s->session);
    if (session != NULL) {
        SSL_SESSION_up_ref(session);
        s->verify_result = session->verify_result;
    }
    SSL_SESSION_free(s->session);
    s->session = session;
    return 1;
}

/* With the session go the method, the certificates and the context's name, so that `to` may resume
 * it as `from` would. */
int SSL_copy_session_id(SSL *to, const SSL *from)
{
    SSL_set_session(to, from->session);
    to->method = from->method;
    struct creds *creds = creds_ref(from->set.creds);
    creds_free(to->set.creds);
    to->set.creds = creds;
    return SSL_set_session_id_context(to, from->set.sid_ctx, from->set.sid_ctx_len);
}

/* ---- settings ---- */

static bool set_id_context(struct settings *set, const unsigned char *sid_ctx, unsigned int len)
{
    if (len > sizeof(set->sid_ctx))
        return FAIL(ERR_LIB_SSL, SSL_R_SSL_SESSION_ID_CONTEXT_TOO_LONG);
    if (len > 0)
        memmove(set->sid_ctx, sid_ctx, len);
    set->sid_ctx_len = (uint8_t)len;
    return true;
}

int SSL_CTX_set_session_id_context(SSL_CTX *ctx, const unsigned char *sid_ctx, unsigned int len)
{
    return set_id_context(&ctx->set, sid_ctx, len);
}

int SSL_set_session_id_context(SSL *s, const unsigned char *sid_ctx, unsigned int len)
{
    return set_id_context(&s->set, sid_ctx, len);
}

int SSL_CTX_set_generate_session_id(SSL_CTX *ctx, GEN_SESSION_CB cb)
{
    ctx->set.generate_session_id = cb;
    return 1;
}

int SSL_set_generate_session_id(SSL *s, GEN_SESSION_CB cb)
{
    s->set.generate_session_id = cb;
    return 1;
}

long SSL_CTX_set_timeout(SSL_CTX *ctx, long t)
{
    if (ctx == NULL)
        return 0;
    long before = ctx->session_timeout;
    ctx->session_timeout = t;
    return before;
}

long SSL_CTX_get_timeout(const SSL_CTX *ctx)
{
    return ctx != NULL ? ctx->session_timeout : 0;
}

/* ---- callbacks ---- */

void SSL_CTX_sess_set_new_cb(SSL_CTX *ctx, int (*cb)(SSL *ssl, SSL_SESSION *session))
{
    ctx->new_session = cb;
}

int (*SSL_CTX_sess_get_new_cb(SSL_CTX *ctx))(SSL *ssl, SSL_SESSION *session)
{
    return ctx->new_session;
}

void SSL_CTX_sess_set_remove_cb(SSL_CTX *ctx, void (*cb)(SSL_CTX *ctx, SSL_SESSION *session))
{
    ctx->remove_session = cb;
}

void (*SSL_CTX_sess_get_remove_cb(SSL_CTX *ctx))(SSL_CTX *ctx, SSL_SESSION *session)
{
    return ctx->remove_session;
}

void SSL_CTX_sess_set_get_cb(SSL_CTX *ctx, SSL_SESSION *(*cb)(SSL *ssl, const unsigned char *id,
                                                              int len, int *copy))
{
    ctx->get_session = cb;
}

SSL_SESSION *(*SSL_CTX_sess_get_get_cb(SSL_CTX *ctx))(SSL *ssl, const unsigned char *id, int len,
                                                      int *copy)
{
    return ctx->get_session;
}

int SSL_CTX_set_session_ticket_cb(SSL_CTX *ctx, SSL_CTX_generate_session_ticket_fn generate,
                                  SSL_CTX_decrypt_session_ticket_fn decrypt, void *arg)
{
    ctx->ticket_generate = generate;
    ctx->ticket_decrypt = decrypt;
    ctx->ticket_arg = arg;
    return 1;
}
