/* next_protocol_negotiation: ALPN's forerunner (draft-agl-tls-nextprotoneg-04), TLS 1.2 and below.
 * The server lists what it speaks; the client chooses and says so in a message of its own. */
#include "ssl/ext/ext.h"

#include "ssl/ext/protocol_list.h"
#include "ssl/hs/hs.h"

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    if (context == SSL_EXT_CLIENT_HELLO)
        return s->ctx->npn_select != NULL && !s->established ? EXT_SENT : EXT_NOT_SENT;
    if (!s->hs->peer_npn || s->ctx->npn_advertised == NULL || s->alpn_selected != NULL) {
        s->hs->peer_npn = false;
        return EXT_NOT_SENT;
    }
    const unsigned char *list = NULL;
    unsigned int len = 0;
    s->hs->peer_npn =
        s->ctx->npn_advertised(s, &list, &len, s->ctx->npn_advertised_arg) == SSL_TLSEXT_ERR_OK;
    if (!s->hs->peer_npn)
        return EXT_NOT_SENT;
    build_bytes(out, list, len);
    return EXT_SENT;
}

static bool choose(SSL *s, struct slice list)
{
    unsigned char *selected = NULL, len = 0;
    int answer = s->ctx->npn_select(s, &selected, &len, list.ptr, (unsigned int)list.len,
                                    s->ctx->npn_select_arg);
    if (answer != SSL_TLSEXT_ERR_OK || len == 0)
        return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_BAD_EXTENSION);
    if (!ext_set_bytes(&s->npn_selected, &s->npn_selected_len, slice_of(selected, len)))
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    s->hs->peer_npn = true;
    return true;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    if (s->established)
        return true;
    if (context == SSL_EXT_CLIENT_HELLO) {
        s->hs->peer_npn = true;
        return true;
    }
    if (s->ctx->npn_select == NULL)
        return FATAL(s, SSL_AD_UNSUPPORTED_EXTENSION, SSL_R_BAD_EXTENSION);
    if (!protocol_list_is_good(body))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    return choose(s, body);
}

const struct ext_row ext_next_proto_neg = {
    TLSEXT_TYPE_next_proto_neg,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_2_AND_BELOW_ONLY,
    "next_protocol_negotiation",
    build,
    parse,
    NULL,
};

/* -- API -- */
void SSL_CTX_set_next_protos_advertised_cb(SSL_CTX *s, SSL_CTX_npn_advertised_cb_func cb, void *arg)
{
    s->npn_advertised = cb;
    s->npn_advertised_arg = arg;
}

void SSL_CTX_set_next_proto_select_cb(SSL_CTX *s, SSL_CTX_npn_select_cb_func cb, void *arg)
{
    s->npn_select = cb;
    s->npn_select_arg = arg;
}

void SSL_get0_next_proto_negotiated(const SSL *s, const unsigned char **data, unsigned *len)
{
    *data = s->npn_selected;
    *len = s->npn_selected == NULL ? 0 : (unsigned)s->npn_selected_len;
}
