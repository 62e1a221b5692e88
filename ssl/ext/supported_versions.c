/* supported_versions: what TLS 1.3 is negotiated by (RFC 8446, 4.2.1). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    if (context != SSL_EXT_CLIENT_HELLO) {
        build_uint(out, TLS1_3_VERSION, 2);
        return EXT_SENT;
    }
    int min, max;
    if (!version_range(s, &min, &max)) {
        (void)FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_NO_PROTOCOLS_AVAILABLE);
        return EXT_FAIL;
    }
    if (max < TLS1_3_VERSION) /* an older hello is as it always was */
        return EXT_NOT_SENT;
    size_t list = build_open(out, 1);
    for (int version = max; version >= min; version--)
        build_uint(out, (uint64_t)version, 2);
    build_close(out, list, 1);
    return EXT_SENT;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    if (context == SSL_EXT_CLIENT_HELLO) {
        struct slice list;
        if (!read_vector(&body, 1, &list) || body.len > 0 || list.len == 0 || list.len % 2 != 0)
            return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
        s->hs->peer_versions = list;
        return true;
    }
    uint16_t version;
    if (!read_u16(&body, &version) || body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (version != TLS1_3_VERSION) /* "MUST NOT" select an older one by it */
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_PROTOCOL_VERSION_NUMBER);
    return true;
}

const struct ext_row ext_supported_versions = {
    TLSEXT_TYPE_supported_versions,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_SERVER_HELLO | SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST,
    "supported_versions",
    build,
    parse,
    NULL,
};
