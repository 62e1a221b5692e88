/* extended_master_secret: the master secret hangs on the whole handshake (RFC 7627). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    (void)out;
    if ((s->set.options & SSL_OP_NO_EXTENDED_MASTER_SECRET) != 0)
        return EXT_NOT_SENT;
    return context == SSL_EXT_CLIENT_HELLO || s->extended_master_secret ? EXT_SENT : EXT_NOT_SENT;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)context;
    (void)x;
    (void)index;
    if (body.len > 0) /* RFC 7627, 5.1: "extension_data field ... is empty" */
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    return true;
}

static bool finish(SSL *s, unsigned context, bool was_there)
{
    bool is_off = (s->set.options & SSL_OP_NO_EXTENDED_MASTER_SECRET) != 0;
    s->hs->peer_ems = was_there;
    /* a renegotiation that drops it is as weak as if it had never been */
    if (s->established && s->extended_master_secret && (!was_there || is_off))
        return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_INCONSISTENT_EXTMS);
    s->extended_master_secret = was_there && !is_off;
    /* 5.3: a client "MUST abort" when a resumed session's differs from the ServerHello's */
    if (context == SSL_EXT_TLS1_2_SERVER_HELLO && s->hit && s->session != NULL &&
        s->session->extended_master_secret != was_there)
        return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_INCONSISTENT_EXTMS);
    return true;
}

const struct ext_row ext_extended_master_secret = {
    TLSEXT_TYPE_extended_master_secret,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_2_AND_BELOW_ONLY,
    "extended_master_secret",
    build,
    parse,
    finish,
};
