/* psk_key_exchange_modes: a PSK with a fresh key exchange or alone (RFC 8446, 4.2.9). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

enum { PSK_KE = 0, PSK_DHE_KE = 1 };

static bool allows_alone(const SSL *s)
{
    return (s->set.options & SSL_OP_ALLOW_NO_DHE_KEX) != 0;
}

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)context;
    (void)x;
    (void)index;
    size_t list = build_open(out, 1);
    build_u8(out, PSK_DHE_KE);
    if (allows_alone(s))
        build_u8(out, PSK_KE);
    build_close(out, list, 1);
    return EXT_SENT;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)context;
    (void)x;
    (void)index;
    struct slice list;
    if (!read_vector(&body, 1, &list) || body.len > 0 || list.len == 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    s->hs->peer_psk_dhe = memchr(list.ptr, PSK_DHE_KE, list.len) != NULL;
    s->hs->peer_psk_alone = allows_alone(s) && memchr(list.ptr, PSK_KE, list.len) != NULL;
    return true;
}

const struct ext_row ext_psk_key_exchange_modes = {
    TLSEXT_TYPE_psk_kex_modes,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_ONLY,
    "psk_key_exchange_modes",
    build,
    parse,
    NULL,
};
