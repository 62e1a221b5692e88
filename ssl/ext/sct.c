/* signed_certificate_timestamp: kept as it comes, for ssl/ct/ (RFC 6962, 3.3.1). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

/* A client asks, if somebody is to judge the answer; what a server sends comes with the
 * certificate, by SSL_CTX_use_serverinfo. */
static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    (void)out;
    return context == SSL_EXT_CLIENT_HELLO && s->set.ct_callback != NULL ? EXT_SENT : EXT_NOT_SENT;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    if (context == SSL_EXT_CLIENT_HELLO || context == SSL_EXT_TLS1_3_CERTIFICATE_REQUEST) {
        s->hs->peer_sct = true;
        return true;
    }
    if (s->is_server || index != 0)
        return true;
    if (!ext_set_bytes(&s->scts, &s->scts_len, body))
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    return true;
}

const struct ext_row ext_sct = {
    TLSEXT_TYPE_signed_certificate_timestamp,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_3_CERTIFICATE |
        SSL_EXT_TLS1_3_CERTIFICATE_REQUEST,
    "signed_certificate_timestamp",
    build,
    parse,
    NULL,
};
