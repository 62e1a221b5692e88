/* padding: a ClientHello of 256 to 511 bytes makes some servers hang; it is made 512 (RFC 7685). */
#include "ssl/ext/offers.h"

enum { PADDED_FROM = 256, PADDED_TO = 512 };

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)context;
    (void)x;
    (void)index;
    if ((s->set.options & SSL_OP_TLSEXT_PADDING) == 0)
        return EXT_NOT_SENT;
    /* The message: all before this extension's own four bytes, and pre_shared_key behind. */
    size_t len = out->len - 4, n = 0;
    int min, max;
    struct psk_offer offers[PSK_OFFERS];
    if (version_range(s, &min, &max) && max >= TLS1_3_VERSION && !psk_offers(s, offers, &n))
        return EXT_FAIL;
    if (n > 0)
        len += 4 + psk_body_len(offers, n);
    if (len < PADDED_FROM || len >= PADDED_TO)
        return EXT_NOT_SENT;
    /* At least a byte, as some choke on an extension at the end that is empty. */
    size_t zeros = len + 4 < PADDED_TO ? PADDED_TO - len - 4 : 1;
    uint8_t *at = build_room(out, zeros);
    if (at != NULL)
        memset(at, 0, zeros);
    return EXT_SENT;
}

const struct ext_row ext_padding = {
    TLSEXT_TYPE_padding, SSL_EXT_CLIENT_HELLO, "padding", build, NULL, NULL,
};
