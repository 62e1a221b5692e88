/* certificate_authorities: whose certificates are welcome (RFC 8446, 4.2.4). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

static const STACK_OF(X509_NAME) * names_to_send(const SSL *s)
{
    if (s->is_server && sk_X509_NAME_num(s->set.client_ca_names) > 0)
        return s->set.client_ca_names;
    return s->set.ca_names;
}

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)context;
    (void)x;
    (void)index;
    const STACK_OF(X509_NAME) *names = names_to_send(s);
    if (sk_X509_NAME_num(names) <= 0) /* 4.2.4: the list isn't empty */
        return EXT_NOT_SENT;
    size_t list = build_open(out, 2);
    if (!msg_authorities_build(names, out)) {
        (void)FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
        return EXT_FAIL;
    }
    build_close(out, list, 2);
    return EXT_SENT;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)context;
    (void)x;
    (void)index;
    struct slice list;
    STACK_OF(X509_NAME) * names;
    if (!read_vector(&body, 2, &list) || body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    if (!msg_authorities_parse(list, &names))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    sk_X509_NAME_pop_free(s->peer_ca_names, X509_NAME_free);
    s->peer_ca_names = names;
    return true;
}

static bool finish(SSL *s, unsigned context, bool was_there)
{
    (void)context;
    if (!was_there) {
        sk_X509_NAME_pop_free(s->peer_ca_names, X509_NAME_free);
        s->peer_ca_names = NULL;
    }
    return true;
}

const struct ext_row ext_certificate_authorities = {
    TLSEXT_TYPE_certificate_authorities,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_CERTIFICATE_REQUEST | SSL_EXT_TLS1_3_ONLY,
    "certificate_authorities",
    build,
    parse,
    finish,
};
