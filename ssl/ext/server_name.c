/* server_name: the host that a client asks for (RFC 6066, 3). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

/* The session is for this host from here on; one of TLS 1.2 that is resumed isn't changed. */
static bool keep_in_session(SSL *s)
{
    if (s->session == NULL || (s->hit && !conn_is_tls13(s)))
        return true;
    char *copy = OPENSSL_strdup(s->hostname);
    if (copy == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
    OPENSSL_free(s->session->hostname);
    s->session->hostname = copy;
    return true;
}

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    if (context != SSL_EXT_CLIENT_HELLO) { /* "extension_data ... SHALL be empty" */
        if (!s->servername_acknowledged || (s->hit && !conn_is_tls13(s)))
            return EXT_NOT_SENT;
        return keep_in_session(s) ? EXT_SENT : EXT_FAIL;
    }
    if (s->hostname == NULL)
        return EXT_NOT_SENT;
    size_t list = build_open(out, 2);
    build_u8(out, TLSEXT_NAMETYPE_host_name);
    size_t name = build_open(out, 2);
    build_bytes(out, s->hostname, strlen(s->hostname));
    build_close(out, name, 2);
    build_close(out, list, 2);
    return EXT_SENT;
}

/* struct { NameType name_type; HostName<1..2^16-1> } of which there is one, since "MUST NOT contain
 * more than one name of the same name_type" and there is one type. */
static bool read_host_name(SSL *s, struct slice body, struct slice *name)
{
    struct slice list;
    uint8_t type;
    if (!read_vector(&body, 2, &list) || body.len > 0 || !read_u8(&list, &type) ||
        type != TLSEXT_NAMETYPE_host_name || !read_vector(&list, 2, name) || list.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    if (name->len > TLSEXT_MAXLEN_host_name ||
        (name->len > 0 && memchr(name->ptr, 0, name->len) != NULL))
        return FATAL(s, SSL_AD_UNRECOGNIZED_NAME, SSL_R_BAD_EXTENSION);
    return true;
}

static bool keep_host_name(SSL *s, struct slice name)
{
    char *copy = OPENSSL_strndup((const char *)name.ptr, name.len);
    if (copy == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
    OPENSSL_free(s->hostname);
    s->hostname = copy;
    return true;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    struct slice name = {0};
    if (context == SSL_EXT_CLIENT_HELLO)
        return read_host_name(s, body, &name) && keep_host_name(s, name);
    if (body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    s->servername_acknowledged = true;
    return keep_in_session(s);
}

/* The program's callback is asked at both ends, name or no name; SSL_CTX_set_tlsext_servername_
 * callback(3) says what its answers mean. It may change s->ctx. */
static bool ask(SSL *s, bool was_there)
{
    const SSL_CTX *ctx = s->ctx->servername != NULL ? s->ctx : s->session_ctx;
    if (ctx->servername == NULL)
        return true;
    int alert = SSL_AD_UNRECOGNIZED_NAME;
    int answer = ctx->servername(s, &alert, ctx->servername_arg);
    if (answer == SSL_TLSEXT_ERR_ALERT_FATAL)
        return FATAL(s, alert, SSL_R_CALLBACK_FAILED);
    if (answer == SSL_TLSEXT_ERR_ALERT_WARNING && !conn_is_tls13(s))
        return conn_warn(s, alert); /* RFC 8446, 6: TLS 1.3 has no such warnings */
    if (answer == SSL_TLSEXT_ERR_OK && s->is_server)
        s->servername_acknowledged = was_there;
    return true;
}

static bool finish(SSL *s, unsigned context, bool was_there)
{
    if (context != SSL_EXT_CLIENT_HELLO)
        return ask(s, was_there);
    s->servername_acknowledged = false;
    if (!was_there) { /* of the handshake before */
        OPENSSL_free(s->hostname);
        s->hostname = NULL;
    }
    return true;
}

/* A second hello is asked about again: a stateless server knows nothing of the first, and nothing
 * but the client's word says that they are the same. */
bool ext_ask_names(SSL *s)
{
    return ask(s, ext_seen(s, &ext_server_name)) && ext_choose_protocol(s);
}

const struct ext_row ext_server_name = {
    TLSEXT_TYPE_server_name,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS,
    "server_name",
    build,
    parse,
    finish,
};

/* -- API -- */
int ext_set_hostname(SSL *s, const char *name)
{
    char *copy = NULL;
    if (name != NULL) {
        size_t len = strlen(name);
        if (len == 0 || len > TLSEXT_MAXLEN_host_name)
            return FAIL(ERR_LIB_SSL, SSL_R_SSL3_EXT_INVALID_SERVERNAME);
        copy = OPENSSL_strdup(name);
        if (copy == NULL)
            return FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
    }
    OPENSSL_free(s->hostname);
    s->hostname = copy;
    return 1;
}

/* SSL_get_servername(3): a resumed TLS 1.2 session has the name of its first handshake. */
const char *SSL_get_servername(const SSL *s, const int type)
{
    if (type != TLSEXT_NAMETYPE_host_name)
        return NULL;
    bool is_old = s->version <= TLS1_2_VERSION;
    const char *of_session = s->session != NULL ? s->session->hostname : NULL;
    if (s->is_server) {
        if (s->hs == NULL && !s->established)
            return NULL; /* before the handshake */
        return s->hit && is_old ? of_session : s->hostname;
    }
    bool is_before = s->hs == NULL && !s->established;
    if (is_before) {
        bool resumes_old = s->session != NULL && s->session->version != TLS1_3_VERSION;
        return s->hostname == NULL && resumes_old ? of_session : s->hostname;
    }
    return s->hit && is_old && of_session != NULL ? of_session : s->hostname;
}

int SSL_get_servername_type(const SSL *s)
{
    return SSL_get_servername(s, TLSEXT_NAMETYPE_host_name) != NULL ? TLSEXT_NAMETYPE_host_name
                                                                    : -1;
}
