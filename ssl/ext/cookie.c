/* cookie: what a server gives a client to bring back in its second hello (RFC 8446, 4.2.2). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

/* Both ends have it in hs->cookie: a server's is made before its HelloRetryRequest. */
static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)context;
    (void)x;
    (void)index;
    if (s->hs->cookie_len == 0)
        return EXT_NOT_SENT;
    size_t cookie = build_open(out, 2);
    build_bytes(out, s->hs->cookie, s->hs->cookie_len);
    build_close(out, cookie, 2);
    return EXT_SENT;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    struct slice cookie;
    if (!read_vector(&body, 2, &cookie) || body.len > 0 || cookie.len == 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (context == SSL_EXT_CLIENT_HELLO)
        s->hs->peer_cookie = cookie;
    else if (!ext_set_bytes(&s->hs->cookie, &s->hs->cookie_len, cookie))
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    return true;
}

const struct ext_row ext_cookie = {
    TLSEXT_TYPE_cookie,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST | SSL_EXT_TLS1_3_ONLY,
    "cookie",
    build,
    parse,
    NULL,
};
