/* early_data: 0-RTT (RFC 8446, 4.2.10). */
#include "ssl/ext/offers.h"
#include "ssl/ext/protocol_list.h"

/* -- client -- */

/* The session's host and protocol must be those of now, or what the server takes would not be what
 * was meant (4.2.10; RFC 8446, 4.6.1). A session has no host if the server didn't answer to it. */
static bool session_fits(SSL *s, const SSL_SESSION *session)
{
    if (session->hostname != NULL &&
        (s->hostname == NULL || strcmp(s->hostname, session->hostname) != 0))
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_INCONSISTENT_EARLY_DATA_SNI);
    struct slice offered = {0}, before = slice_of(session->alpn, session->alpn_len);
    if (s->set.alpn != NULL)
        offered = slice_of(s->set.alpn->bytes, s->set.alpn->len);
    if (before.len > 0 && !protocol_list_has(offered, before))
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_INCONSISTENT_EARLY_DATA_ALPN);
    return true;
}

static enum ext_sent build_offer(SSL *s)
{
    struct psk_offer offers[PSK_OFFERS];
    size_t n;
    s->hs->early_data_offered = false;
    if (!psk_offers(s, offers, &n))
        return EXT_FAIL;
    /* 4.2.10: for the first PSK; 4.1.2: not in a second hello */
    if (s->early_state != EARLY_CONNECT || s->hs->hello_retried || n == 0 ||
        offers[0].session->max_early_data == 0)
        return EXT_NOT_SENT;
    if (!session_fits(s, offers[0].session))
        return EXT_FAIL;
    s->hs->early_data_offered = true;
    s->early_data_status = SSL_EARLY_DATA_REJECTED; /* till the server says otherwise */
    return EXT_SENT;
}

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    switch (context) {
    case SSL_EXT_CLIENT_HELLO:
        return build_offer(s);
    case SSL_EXT_TLS1_3_NEW_SESSION_TICKET:
        if (s->set.max_early_data == 0)
            return EXT_NOT_SENT;
        build_uint(out, s->set.max_early_data, 4);
        return EXT_SENT;
    default:
        return s->hs->early_data_accepted ? EXT_SENT : EXT_NOT_SENT;
    }
}

static bool parse_ticket(SSL *s, struct slice body)
{
    uint64_t max;
    if (!read_uint(&body, 4, &max) || body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_INVALID_MAX_EARLY_DATA);
    s->session->max_early_data = (uint32_t)max;
    return true;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    if (context == SSL_EXT_TLS1_3_NEW_SESSION_TICKET)
        return parse_ticket(s, body);
    if (body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    if (context == SSL_EXT_CLIENT_HELLO) {
        if (s->hs->hello_retried) /* 4.2.10 */
            return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_EXTENSION);
        s->hs->peer_early_data = true;
        return true;
    }
    /* The server took the first PSK, its suite and its protocol (4.2.10), or it could not accept.
     */
    const SSL_SESSION *psk = s->hs->psk;
    if (!s->hs->psk_used || s->hs->psk_index != 0 || psk->cipher != s->cipher ||
        !slice_is(slice_of(psk->alpn, psk->alpn_len), s->alpn_selected,
                  s->alpn_selected == NULL ? 0 : s->alpn_selected_len))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_EXTENSION);
    s->hs->early_data_accepted = true;
    s->early_data_status = SSL_EARLY_DATA_ACCEPTED;
    return true;
}

static bool finish(SSL *s, unsigned context, bool was_there)
{
    if (context == SSL_EXT_CLIENT_HELLO && !was_there)
        s->hs->peer_early_data = false;
    return true;
}

const struct ext_row ext_early_data = {
    TLSEXT_TYPE_early_data,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS | SSL_EXT_TLS1_3_NEW_SESSION_TICKET |
        SSL_EXT_TLS1_3_ONLY,
    "early_data",
    build,
    parse,
    finish,
};

/* -- server -- */

/* 4.2.10: the ticket is young, the protocol and the host are the same; and the program agrees
 * (SSL_CTX_set_allow_early_data_cb(3)). */
bool ext_early_data_allowed(SSL *s)
{
    const struct hs *hs = s->hs;
    const SSL_SESSION *psk = hs->psk;
    size_t alpn_len = s->alpn_selected == NULL ? 0 : s->alpn_selected_len;
    bool same_alpn = slice_is(slice_of(psk->alpn, psk->alpn_len), s->alpn_selected, alpn_len);
    bool same_host =
        psk->hostname == NULL || (s->hostname != NULL && strcmp(psk->hostname, s->hostname) == 0);
    return hs->psk_is_fresh && same_alpn && same_host &&
           (s->allow_early_data == NULL || s->allow_early_data(s, s->allow_early_data_arg));
}
