/* application_layer_protocol_negotiation (RFC 7301). */
#include "ssl/ext/ext.h"

#include "ssl/ext/protocol_list.h"
#include "ssl/hs/hs.h"

/* What early data of a later connection is held against. A session of TLS 1.2 that is resumed isn't
 * changed. */
static bool keep_in_session(SSL *s)
{
    return (s->hit && !conn_is_tls13(s)) || s->session == NULL ||
           ext_set_bytes(&s->session->alpn, &s->session->alpn_len,
                         slice_of(s->alpn_selected, s->alpn_selected_len));
}

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    if (context == SSL_EXT_CLIENT_HELLO) {
        /* The first handshake decides for the connection. */
        if (s->established || s->set.alpn == NULL || s->set.alpn->len == 0)
            return EXT_NOT_SENT;
        build_uint(out, s->set.alpn->len, 2);
        build_bytes(out, s->set.alpn->bytes, s->set.alpn->len);
        return EXT_SENT;
    }
    if (s->alpn_selected == NULL || s->established)
        return EXT_NOT_SENT;
    if (!keep_in_session(s)) {
        (void)conn_fatal(s, SSL_AD_INTERNAL_ERROR);
        return EXT_FAIL;
    }
    build_uint(out, s->alpn_selected_len + 1, 2); /* 3.1: "exactly one ProtocolName" */
    build_uint(out, s->alpn_selected_len, 1);
    build_bytes(out, s->alpn_selected, s->alpn_selected_len);
    return EXT_SENT;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    struct slice list, name;
    if (!read_vector(&body, 2, &list) || body.len > 0 || list.len < 2 ||
        !protocol_list_is_good(list))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    if (context == SSL_EXT_CLIENT_HELLO) {
        if (!s->established)
            s->hs->peer_alpn = list;
        return true;
    }
    if (!protocol_next(&list, &name) || list.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    if (!ext_set_bytes(&s->alpn_selected, &s->alpn_selected_len, name) || !keep_in_session(s))
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    return true;
}

/* SSL_CTX_set_alpn_select_cb(3); the callback for the host was called before. */
bool ext_choose_protocol(SSL *s)
{
    struct slice list = s->hs->peer_alpn;
    if (s->established || list.len == 0 || s->ctx->alpn_select == NULL)
        return true;
    const unsigned char *selected = NULL;
    unsigned char len = 0;
    int answer = s->ctx->alpn_select(s, &selected, &len, list.ptr, (unsigned int)list.len,
                                     s->ctx->alpn_select_arg);
    if (answer == SSL_TLSEXT_ERR_NOACK)
        return true;
    if (answer != SSL_TLSEXT_ERR_OK) /* 3.2 */
        return FATAL(s, SSL_AD_NO_APPLICATION_PROTOCOL, SSL_R_NO_APPLICATION_PROTOCOL);
    if (!ext_set_bytes(&s->alpn_selected, &s->alpn_selected_len, slice_of(selected, len)))
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    s->hs->peer_npn = false; /* the newer of the two wins */
    return true;
}

static bool finish(SSL *s, unsigned context, bool was_there)
{
    if (context != SSL_EXT_CLIENT_HELLO)
        return true;
    if (!was_there)
        s->hs->peer_alpn = slice_of(NULL, 0);
    if (!s->established) { /* what a first hello was answered */
        OPENSSL_free(s->alpn_selected);
        s->alpn_selected = NULL;
        s->alpn_selected_len = 0;
    }
    return true;
}

const struct ext_row ext_alpn = {
    TLSEXT_TYPE_application_layer_protocol_negotiation,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS,
    "application_layer_protocol_negotiation",
    build,
    parse,
    finish,
};

/* -- API: SSL_CTX_set_alpn_select_cb(3) -- */

/* 0 is success here. */
static int set_protos(struct settings *set, const unsigned char *protos, unsigned int len)
{
    struct shared_bytes *list = NULL;
    if (protos != NULL && len > 0) {
        if (!protocol_list_is_good(slice_of(protos, len)))
            return 1;
        list = shared_bytes_new(protos, len);
        if (list == NULL)
            return 1;
    }
    shared_bytes_free(set->alpn);
    set->alpn = list;
    return 0;
}

int SSL_CTX_set_alpn_protos(SSL_CTX *ctx, const unsigned char *protos, unsigned int protos_len)
{
    return set_protos(&ctx->set, protos, protos_len);
}

int SSL_set_alpn_protos(SSL *ssl, const unsigned char *protos, unsigned int protos_len)
{
    return set_protos(&ssl->set, protos, protos_len);
}

void SSL_CTX_set_alpn_select_cb(SSL_CTX *ctx, SSL_CTX_alpn_select_cb_func cb, void *arg)
{
    ctx->alpn_select = cb;
    ctx->alpn_select_arg = arg;
}

void SSL_get0_alpn_selected(const SSL *ssl, const unsigned char **data, unsigned int *len)
{
    *data = ssl->alpn_selected;
    *len = ssl->alpn_selected == NULL ? 0 : (unsigned int)ssl->alpn_selected_len;
}

/* The first of the server's that the client has too; else the client's first. */
int SSL_select_next_proto(unsigned char **out, unsigned char *outlen, const unsigned char *server,
                          unsigned int server_len, const unsigned char *client,
                          unsigned int client_len)
{
    struct slice theirs = slice_of(server, server_len), ours = slice_of(client, client_len), name;
    *out = NULL;
    *outlen = 0;
    if (!protocol_list_is_good(ours) || !protocol_next(&ours, &name))
        return OPENSSL_NPN_NO_OVERLAP;
    *out = (unsigned char *)(uintptr_t)name.ptr;
    *outlen = (unsigned char)name.len;
    ours = slice_of(client, client_len);
    if (!protocol_list_is_good(theirs))
        return OPENSSL_NPN_NO_OVERLAP;
    while (protocol_next(&theirs, &name))
        if (protocol_list_has(ours, name)) {
            *out = (unsigned char *)(uintptr_t)name.ptr;
            *outlen = (unsigned char)name.len;
            return OPENSSL_NPN_NEGOTIATED;
        }
    return OPENSSL_NPN_NO_OVERLAP;
}
