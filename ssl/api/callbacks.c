/* Where the program is asked or told: pairs of setters and getters for callbacks. */
#include <string.h>

#include "ssl/api/owner.h"

/* ---- what goes on: SSL_CTX_set_info_callback(3), SSL_CTX_set_keylog_callback(3) ---- */

void SSL_set_info_callback(SSL *s, void (*cb)(const SSL *ssl, int type, int val))
{
    s->set.info_callback = cb;
}

void SSL_CTX_set_info_callback(SSL_CTX *ctx, void (*cb)(const SSL *ssl, int type, int val))
{
    ctx->set.info_callback = cb;
}

void (*SSL_get_info_callback(const SSL *s))(const SSL *ssl, int type, int val)
{
    return s->set.info_callback;
}

void (*SSL_CTX_get_info_callback(SSL_CTX *ctx))(const SSL *ssl, int type, int val)
{
    return ctx->set.info_callback;
}

void SSL_CTX_set_keylog_callback(SSL_CTX *ctx, SSL_CTX_keylog_cb_func cb)
{
    ctx->keylog = cb;
}

SSL_CTX_keylog_cb_func SSL_CTX_get_keylog_callback(const SSL_CTX *ctx)
{
    return ctx->keylog;
}

/* ---- certificates: SSL_CTX_set_cert_cb(3), SSL_CTX_set_client_cert_cb(3) ---- */

void SSL_set_cert_cb(SSL *s, int (*cb)(SSL *ssl, void *arg), void *arg)
{
    s->set.cert_callback = cb;
    s->set.cert_callback_arg = arg;
}

void SSL_CTX_set_cert_cb(SSL_CTX *ctx, int (*cb)(SSL *ssl, void *arg), void *arg)
{
    ctx->set.cert_callback = cb;
    ctx->set.cert_callback_arg = arg;
}

void SSL_CTX_set_client_cert_cb(SSL_CTX *ctx, int (*cb)(SSL *ssl, X509 **x509, EVP_PKEY **pkey))
{
    ctx->client_cert = cb;
}

int (*SSL_CTX_get_client_cert_cb(SSL_CTX *ctx))(SSL *ssl, X509 **x509, EVP_PKEY **pkey)
{
    return ctx->client_cert;
}

/* ---- security levels: SSL_CTX_set_security_level(3) ---- */

void SSL_set_security_level(SSL *s, int level)
{
    s->set.security_level = level;
}

void SSL_CTX_set_security_level(SSL_CTX *ctx, int level)
{
    ctx->set.security_level = level;
}

int SSL_get_security_level(const SSL *s)
{
    return s->set.security_level;
}

int SSL_CTX_get_security_level(const SSL_CTX *ctx)
{
    return ctx->set.security_level;
}

typedef int (*security_function)(const SSL *s, const SSL_CTX *ctx, int op, int bits, int nid,
                                 void *other, void *ex);

void SSL_set_security_callback(SSL *s, security_function cb)
{
    s->set.security_callback = cb;
}

void SSL_CTX_set_security_callback(SSL_CTX *ctx, security_function cb)
{
    ctx->set.security_callback = cb;
}

security_function SSL_get_security_callback(const SSL *s)
{
    return s->set.security_callback != NULL ? s->set.security_callback : security_default;
}

security_function SSL_CTX_get_security_callback(const SSL_CTX *ctx)
{
    return ctx->set.security_callback != NULL ? ctx->set.security_callback : security_default;
}

void SSL_set0_security_ex_data(SSL *s, void *ex)
{
    s->set.security_ex = ex;
}

void SSL_CTX_set0_security_ex_data(SSL_CTX *ctx, void *ex)
{
    ctx->set.security_ex = ex;
}

void *SSL_get0_security_ex_data(const SSL *s)
{
    return s->set.security_ex;
}

void *SSL_CTX_get0_security_ex_data(const SSL_CTX *ctx)
{
    return ctx->set.security_ex;
}

/* ---- keys agreed on before: SSL_CTX_set_psk_client_callback(3) ---- */

void SSL_set_psk_client_callback(SSL *s, SSL_psk_client_cb_func cb)
{
    s->set.psk_client = cb;
}

void SSL_CTX_set_psk_client_callback(SSL_CTX *ctx, SSL_psk_client_cb_func cb)
{
    ctx->set.psk_client = cb;
}

void SSL_set_psk_server_callback(SSL *s, SSL_psk_server_cb_func cb)
{
    s->set.psk_server = cb;
}

void SSL_CTX_set_psk_server_callback(SSL_CTX *ctx, SSL_psk_server_cb_func cb)
{
    ctx->set.psk_server = cb;
}

void SSL_set_psk_use_session_callback(SSL *s, SSL_psk_use_session_cb_func cb)
{
    s->set.psk_use_session = cb;
}

void SSL_CTX_set_psk_use_session_callback(SSL_CTX *ctx, SSL_psk_use_session_cb_func cb)
{
    ctx->set.psk_use_session = cb;
}

void SSL_set_psk_find_session_callback(SSL *s, SSL_psk_find_session_cb_func cb)
{
    s->set.psk_find_session = cb;
}

void SSL_CTX_set_psk_find_session_callback(SSL_CTX *ctx, SSL_psk_find_session_cb_func cb)
{
    ctx->set.psk_find_session = cb;
}

static int set_hint(struct settings *set, const char *hint)
{
    char *copy = NULL;
    if (hint != NULL && strlen(hint) > PSK_MAX_IDENTITY_LEN)
        return FAIL(ERR_LIB_SSL, SSL_R_DATA_LENGTH_TOO_LONG);
    if (hint != NULL && (copy = OPENSSL_strdup(hint)) == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    OPENSSL_free(set->psk_identity_hint);
    set->psk_identity_hint = copy;
    return 1;
}

int SSL_use_psk_identity_hint(SSL *s, const char *hint)
{
    return set_hint(&s->set, hint);
}

int SSL_CTX_use_psk_identity_hint(SSL_CTX *ctx, const char *hint)
{
    return set_hint(&ctx->set, hint);
}

/* ---- cookies of SSL_stateless(3) ---- */

void SSL_CTX_set_stateless_cookie_generate_cb(SSL_CTX *ctx,
                                              int (*gen_stateless_cookie_cb)(SSL *ssl,
                                                                             unsigned char *cookie,
                                                                             size_t *cookie_len))
{
    ctx->stateless_cookie_generate = gen_stateless_cookie_cb;
}

void SSL_CTX_set_stateless_cookie_verify_cb(
    SSL_CTX *ctx,
    int (*verify_stateless_cookie_cb)(SSL *ssl, const unsigned char *cookie, size_t cookie_len))
{
    ctx->stateless_cookie_verify = verify_stateless_cookie_cb;
}

/* ---- cookies of DTLS, which TLS never asks for: SSL_CTX_set_cookie_generate_cb(3) ---- */

void SSL_CTX_set_cookie_generate_cb(SSL_CTX *ctx,
                                    int (*cb)(SSL *ssl, unsigned char *cookie, unsigned int *len))
{
    ctx->cookie_generate = cb;
}

void SSL_CTX_set_cookie_verify_cb(SSL_CTX *ctx, int (*cb)(SSL *ssl, const unsigned char *cookie,
                                                          unsigned int len))
{
    ctx->cookie_verify = cb;
}

/* ---- records' padding: SSL_CTX_set_record_padding_callback(3) ---- */

int SSL_set_record_padding_callback(SSL *s, size_t (*cb)(SSL *ssl, int type, size_t len, void *arg))
{
    s->set.record_padding = cb;
    return 1;
}

void SSL_CTX_set_record_padding_callback(SSL_CTX *ctx,
                                         size_t (*cb)(SSL *ssl, int type, size_t len, void *arg))
{
    ctx->set.record_padding = cb;
}

void SSL_set_record_padding_callback_arg(SSL *s, void *arg)
{
    s->set.record_padding_arg = arg;
}

void SSL_CTX_set_record_padding_callback_arg(SSL_CTX *ctx, void *arg)
{
    ctx->set.record_padding_arg = arg;
}

void *SSL_get_record_padding_callback_arg(const SSL *s)
{
    return s->set.record_padding_arg;
}

void *SSL_CTX_get_record_padding_callback_arg(const SSL_CTX *ctx)
{
    return ctx->set.record_padding_arg;
}

/* ---- early data and tickets ---- */

void SSL_set_allow_early_data_cb(SSL *s, SSL_allow_early_data_cb_fn cb, void *arg)
{
    s->allow_early_data = cb;
    s->allow_early_data_arg = arg;
}

void SSL_CTX_set_allow_early_data_cb(SSL_CTX *ctx, SSL_allow_early_data_cb_fn cb, void *arg)
{
    ctx->allow_early_data = cb;
    ctx->allow_early_data_arg = arg;
}

/* RFC 4851: what a client's SessionTicket extension holds; no data: it is left out. */
int SSL_set_session_ticket_ext(SSL *s, void *ext_data, int ext_len)
{
    struct shared_bytes *bytes = NULL;
    if (ext_data != NULL && ext_len >= 0 &&
        (bytes = shared_bytes_new(ext_data, (size_t)ext_len)) == NULL)
        return 0;
    shared_bytes_free(s->ticket_ext);
    s->ticket_ext = bytes;
    s->no_ticket_ext = bytes == NULL;
    return 1;
}

int SSL_set_session_secret_cb(SSL *s, tls_session_secret_cb_fn session_secret_cb, void *arg)
{
    s->session_secret_cb = session_secret_cb;
    s->session_secret_arg = arg;
    return 1;
}

int SSL_set_session_ticket_ext_cb(SSL *s, tls_session_ticket_ext_cb_fn cb, void *arg)
{
    s->ticket_ext_cb = cb;
    s->ticket_ext_arg = arg;
    return 1;
}
