/* encrypt_then_mac: for the CBC suites of TLS 1.2 and below (RFC 7366). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

/* RFC 7366, 3: "only block ciphers"; a server that chose another "MUST NOT send" it back. */
static bool is_block_suite(const SSL_CIPHER *suite)
{
    if (suite == NULL || SSL_CIPHER_is_aead(suite))
        return false;
    int cipher = SSL_CIPHER_get_cipher_nid(suite);
    return cipher != NID_undef && cipher != NID_rc4;
}

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    (void)out;
    if ((s->set.options & SSL_OP_NO_ENCRYPT_THEN_MAC) != 0)
        return EXT_NOT_SENT;
    if (context == SSL_EXT_CLIENT_HELLO)
        return EXT_SENT;
    s->encrypt_then_mac = s->hs->peer_etm && is_block_suite(s->cipher);
    return s->encrypt_then_mac ? EXT_SENT : EXT_NOT_SENT;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    if (body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    if (context == SSL_EXT_CLIENT_HELLO)
        s->hs->peer_etm = true;
    else
        s->encrypt_then_mac = is_block_suite(s->cipher);
    return true;
}

static bool finish(SSL *s, unsigned context, bool was_there)
{
    if (!was_there && context == SSL_EXT_CLIENT_HELLO)
        s->hs->peer_etm = false;
    if (context == SSL_EXT_CLIENT_HELLO || !was_there)
        s->encrypt_then_mac = false;
    return true;
}

const struct ext_row ext_encrypt_then_mac = {
    TLSEXT_TYPE_encrypt_then_mac,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_2_AND_BELOW_ONLY,
    "encrypt_then_mac",
    build,
    parse,
    finish,
};
