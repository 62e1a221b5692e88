/* post_handshake_auth: a client that may be asked for its certificate later (RFC 8446, 4.2.6). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)context;
    (void)x;
    (void)index;
    (void)out;
    return s->set.post_handshake_auth ? EXT_SENT : EXT_NOT_SENT;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)context;
    (void)x;
    (void)index;
    if (body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_POST_HANDSHAKE_AUTH_ENCODING_ERR);
    s->hs->peer_pha = true;
    return true;
}

const struct ext_row ext_post_handshake_auth = {
    TLSEXT_TYPE_post_handshake_auth,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_ONLY,
    "post_handshake_auth",
    build,
    parse,
    NULL,
};
