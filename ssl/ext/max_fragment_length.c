/* max_fragment_length: smaller records for small clients (RFC 6066, 4). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    uint8_t mode =
        context == SSL_EXT_CLIENT_HELLO ? s->set.max_fragment_mode : s->peer_max_fragment_mode;
    if (mode == TLSEXT_max_fragment_length_DISABLED)
        return EXT_NOT_SENT;
    if (s->is_server && !s->hit && s->session != NULL)
        s->session->max_fragment_mode = mode;
    build_u8(out, mode);
    return EXT_SENT;
}

/* A server takes what is valid; a client gets what it asked for (4: "MUST abort the handshake with
 * an illegal_parameter alert"). A session keeps its length for all its connections. */
static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    uint8_t mode;
    if (!read_u8(&body, &mode) || body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    bool fits = context == SSL_EXT_CLIENT_HELLO ? mode >= TLSEXT_max_fragment_length_512 &&
                                                      mode <= TLSEXT_max_fragment_length_4096
                                                : mode == s->set.max_fragment_mode;
    bool is_new = !s->hit || s->session == NULL;
    if (!fits || (!is_new && s->session->max_fragment_mode != mode))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_SSL3_EXT_INVALID_MAX_FRAGMENT_LENGTH);
    s->peer_max_fragment_mode = mode;
    if (is_new && !s->is_server && s->session != NULL)
        s->session->max_fragment_mode = mode;
    return true;
}

/* RFC 6066, 4: what isn't asked for again isn't in force any more. */
static bool finish(SSL *s, unsigned context, bool was_there)
{
    (void)context;
    if (!was_there)
        s->peer_max_fragment_mode = TLSEXT_max_fragment_length_DISABLED;
    return true;
}

const struct ext_row ext_max_fragment_length = {
    TLSEXT_TYPE_max_fragment_length,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS,
    "max_fragment_length",
    build,
    parse,
    finish,
};

/* -- API -- */
static int set_mode(struct settings *set, uint8_t mode)
{
    if (mode > TLSEXT_max_fragment_length_4096)
        return FAIL(ERR_LIB_SSL, SSL_R_SSL3_EXT_INVALID_MAX_FRAGMENT_LENGTH);
    set->max_fragment_mode = mode;
    return 1;
}

int SSL_CTX_set_tlsext_max_fragment_length(SSL_CTX *ctx, uint8_t mode)
{
    return set_mode(&ctx->set, mode);
}

int SSL_set_tlsext_max_fragment_length(SSL *ssl, uint8_t mode)
{
    return set_mode(&ssl->set, mode);
}
