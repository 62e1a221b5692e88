/* session_ticket: TLS 1.2's resumption without state at the server (RFC 5077). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    if ((s->set.options & SSL_OP_NO_TICKET) != 0)
        return EXT_NOT_SENT;
    if (context != SSL_EXT_CLIENT_HELLO) {
        s->hs->ticket_promised = s->ticket_expected;
        return s->ticket_expected ? EXT_SENT : EXT_NOT_SENT;
    }
    const SSL_SESSION *session = s->session;
    bool has_own = session != NULL && session->version != TLS1_3_VERSION && session->ticket_len > 0;
    if (!has_own && s->no_ticket_ext)
        return EXT_NOT_SENT;
    if (has_own)
        build_bytes(out, session->ticket, session->ticket_len);
    else if (s->ticket_ext != NULL)
        build_bytes(out, s->ticket_ext->bytes, s->ticket_ext->len);
    s->hs->ticket_sent = has_own || (s->ticket_ext != NULL && s->ticket_ext->len > 0);
    return EXT_SENT;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    if (s->ticket_ext_cb != NULL &&
        !s->ticket_ext_cb(s, body.ptr, (int)body.len, s->ticket_ext_arg))
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_BAD_EXTENSION);
    if (context == SSL_EXT_CLIENT_HELLO) {
        s->hs->ticket_offered = true;
        s->hs->peer_ticket = body;
        return true;
    }
    if ((s->set.options & SSL_OP_NO_TICKET) != 0)
        return FATAL(s, SSL_AD_UNSUPPORTED_EXTENSION, SSL_R_BAD_EXTENSION);
    if (body.len > 0) /* RFC 5077, 3.2: "an empty SessionTicket extension" */
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    s->ticket_expected = true;
    return true;
}

static bool finish(SSL *s, unsigned context, bool was_there)
{
    if (context == SSL_EXT_TLS1_2_SERVER_HELLO) {
        s->ticket_expected = was_there;
        s->hs->ticket_promised = was_there;
    } else if (!was_there) {
        s->hs->ticket_offered = false;
        s->hs->peer_ticket = slice_of(NULL, 0);
    }
    return true;
}

const struct ext_row ext_session_ticket = {
    TLSEXT_TYPE_session_ticket,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_2_AND_BELOW_ONLY,
    "session_ticket",
    build,
    parse,
    finish,
};
