/* status_request: an OCSP response with the certificate (RFC 6066, 8; RFC 8446, 4.4.2.1). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

/* A server asks the program for a response: SSL_CTX_set_tlsext_status_cb(3). */
static bool choose(SSL *s)
{
    s->hs->status_promised = false;
    if (!s->hs->peer_status_request || s->ctx->status == NULL || s->hit || s->hs->cred == NULL)
        return true;
    s->own_cred = s->hs->cred; /* what SSL_get_certificate tells the callback */
    switch (s->ctx->status(s, s->ctx->status_arg)) {
    case SSL_TLSEXT_ERR_NOACK:
        return true;
    case SSL_TLSEXT_ERR_OK:
        s->hs->status_promised = s->ocsp_response_len > 0;
        return true;
    default:
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_CLIENTHELLO_TLSEXT);
    }
}

/* A client asks for any responder and with no extensions of OCSP's own. A server says in TLS 1.2
 * that a CertificateStatus follows; in TLS 1.3 the response itself stands with the leaf. */
static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    switch (context) {
    case SSL_EXT_CLIENT_HELLO:
        if (s->set.status_type != TLSEXT_STATUSTYPE_ocsp)
            return EXT_NOT_SENT;
        build_u8(out, TLSEXT_STATUSTYPE_ocsp);
        build_uint(out, 0, 2);
        build_uint(out, 0, 2);
        return EXT_SENT;
    case SSL_EXT_TLS1_2_SERVER_HELLO:
        if (!choose(s))
            return EXT_FAIL;
        return s->hs->status_promised ? EXT_SENT : EXT_NOT_SENT;
    case SSL_EXT_TLS1_3_CERTIFICATE:
        if (!s->is_server || index != 0)
            return EXT_NOT_SENT;
        if (!choose(s))
            return EXT_FAIL;
        if (!s->hs->status_promised)
            return EXT_NOT_SENT;
        msg_certificate_status_build(out, slice_of(s->ocsp_response, s->ocsp_response_len));
        return EXT_SENT;
    default:
        return EXT_NOT_SENT;
    }
}

/* OCSPStatusRequest: ResponderID responder_id_list<0..2^16-1>, each <1..2^16-1>; Extensions. A
 * type that isn't known is passed over. */
static bool parse_request(SSL *s, struct slice body)
{
    uint8_t type;
    struct slice ids, id, extensions;
    if (!read_u8(&body, &type))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    if (type != TLSEXT_STATUSTYPE_ocsp)
        return true;
    bool ok = read_vector(&body, 2, &ids) && read_vector(&body, 2, &extensions) && body.len == 0;
    while (ok && ids.len > 0)
        ok = read_vector(&ids, 2, &id) && id.len > 0;
    if (!ok)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    s->hs->peer_status_request = true;
    return true;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    struct slice response;
    switch (context) {
    case SSL_EXT_CLIENT_HELLO:
        return parse_request(s, body);
    case SSL_EXT_TLS1_2_SERVER_HELLO: /* RFC 6066, 8: "empty" */
        if (body.len > 0)
            return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
        s->hs->status_promised = true;
        return true;
    case SSL_EXT_TLS1_3_CERTIFICATE:
        if (s->is_server || index != 0)
            return true;
        if (!msg_certificate_status_parse(body, &response))
            return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
        if (!ext_set_bytes(&s->ocsp_response, &s->ocsp_response_len, response))
            return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
        return true;
    default: /* a server may ask a client for it: there is none to give */
        return true;
    }
}

static bool finish(SSL *s, unsigned context, bool was_there)
{
    if (context == SSL_EXT_CLIENT_HELLO && !was_there)
        s->hs->peer_status_request = false;
    return true;
}

const struct ext_row ext_status_request = {
    TLSEXT_TYPE_status_request,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_3_CERTIFICATE |
        SSL_EXT_TLS1_3_CERTIFICATE_REQUEST,
    "status_request",
    build,
    parse,
    finish,
};

/* It is told of what was stapled, or that nothing was. */
bool ext_status_check(SSL *s)
{
    if (s->set.status_type == -1 || s->ctx->status == NULL)
        return true;
    int answer = s->ctx->status(s, s->ctx->status_arg);
    if (answer == 0)
        return FATAL(s, SSL_AD_BAD_CERTIFICATE_STATUS_RESPONSE, SSL_R_INVALID_STATUS_RESPONSE);
    if (answer < 0)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_OCSP_CALLBACK_FAILURE);
    return true;
}
