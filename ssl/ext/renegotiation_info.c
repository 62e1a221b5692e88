/* renegotiation_info: a renegotiation is bound to the handshake before it (RFC 5746). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

/* client_verify_data, and server_verify_data behind it in an answer; nothing in a first handshake
 * (3.2). Room for two. */
static size_t expected(const SSL *s, bool is_answer, uint8_t out[2 * EVP_MAX_MD_SIZE])
{
    if (!s->established)
        return 0;
    const uint8_t *client = s->is_server ? s->peer_finished : s->own_finished;
    const uint8_t *server = s->is_server ? s->own_finished : s->peer_finished;
    size_t client_len = s->is_server ? s->peer_finished_len : s->own_finished_len;
    size_t server_len = s->is_server ? s->own_finished_len : s->peer_finished_len;
    memcpy(out, client, client_len);
    if (is_answer)
        memcpy(out + client_len, server, server_len);
    return is_answer ? client_len + server_len : client_len;
}

/* A client's first hello says it by TLS_EMPTY_RENEGOTIATION_INFO_SCSV (3.3). */
static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    uint8_t data[2 * EVP_MAX_MD_SIZE];
    bool is_answer = context != SSL_EXT_CLIENT_HELLO;
    if (is_answer ? !s->secure_renegotiation : !s->established)
        return EXT_NOT_SENT;
    size_t len = expected(s, is_answer, data);
    build_uint(out, len, 1);
    build_bytes(out, data, len);
    return EXT_SENT;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    struct slice got;
    uint8_t want[2 * EVP_MAX_MD_SIZE];
    bool is_answer = context != SSL_EXT_CLIENT_HELLO;
    if (!read_vector(&body, 1, &got) || body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_RENEGOTIATION_ENCODING_ERR);
    size_t len = expected(s, is_answer, want);
    if (got.len != len || CRYPTO_memcmp(got.ptr, want, len) != 0)
        return FATAL(s, is_answer ? SSL_AD_ILLEGAL_PARAMETER : SSL_AD_HANDSHAKE_FAILURE,
                     SSL_R_RENEGOTIATION_MISMATCH);
    s->secure_renegotiation = true;
    s->hs->seen_renegotiation_info = true;
    return true;
}

/* 3.4: a client may refuse a server that is silent; 3.5, 3.7: whoever was secure stays so. */
static bool finish(SSL *s, unsigned context, bool was_there)
{
    if (was_there)
        return true;
    uint64_t unsafe = SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION;
    bool is_client = context == SSL_EXT_TLS1_2_SERVER_HELLO;
    if (is_client && !s->established)
        unsafe |= SSL_OP_LEGACY_SERVER_CONNECT;
    if ((is_client || s->established) &&
        ((s->set.options & unsafe) == 0 || (s->established && s->secure_renegotiation)))
        return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_UNSAFE_LEGACY_RENEGOTIATION_DISABLED);
    return true;
}

const struct ext_row ext_renegotiation_info = {
    TLSEXT_TYPE_renegotiate,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_SSL3_ALLOWED |
        SSL_EXT_TLS1_2_AND_BELOW_ONLY,
    "renegotiation_info",
    build,
    parse,
    finish,
};
