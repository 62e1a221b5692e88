/* ec_point_formats: how points may be written (RFC 8422, 5.1.2). TLS 1.3 has only one way. */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

static bool uses_ec(const SSL_CIPHER *suite)
{
    int kx = suite == NULL ? NID_undef : SSL_CIPHER_get_kx_nid(suite);
    return kx == NID_kx_ecdhe || kx == NID_kx_ecdhe_psk;
}

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    static const uint8_t formats[] = {
        TLSEXT_ECPOINTFORMAT_uncompressed,
        TLSEXT_ECPOINTFORMAT_ansiX962_compressed_prime,
        TLSEXT_ECPOINTFORMAT_ansiX962_compressed_char2,
    };
    (void)x;
    (void)index;
    if (context == SSL_EXT_CLIENT_HELLO ? !ext_offers_ec(s) : !uses_ec(s->cipher))
        return EXT_NOT_SENT;
    build_u8(out, sizeof formats);
    build_bytes(out, formats, sizeof formats);
    return EXT_SENT;
}

/* Of the peer's those that the RFC names, which are three. */
static void keep_formats(SSL *s, struct slice list)
{
    for (size_t i = 0; i < list.len && s->point_formats_len < sizeof(s->point_formats); i++)
        if (list.ptr[i] <= TLSEXT_ECPOINTFORMAT_ansiX962_compressed_char2)
            s->point_formats[s->point_formats_len++] = list.ptr[i];
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    struct slice list;
    if (!read_vector(&body, 1, &list) || body.len > 0 || list.len == 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    /* "if it is used, MUST contain the value 0"; 5.1.2: a client aborts with illegal_parameter */
    if (context == SSL_EXT_TLS1_2_SERVER_HELLO && uses_ec(s->cipher) &&
        memchr(list.ptr, TLSEXT_ECPOINTFORMAT_uncompressed, list.len) == NULL)
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_TLS_INVALID_ECPOINTFORMAT_LIST);
    s->point_formats_len = 0;
    if (!s->hit)
        keep_formats(s, list);
    return true;
}

const struct ext_row ext_ec_point_formats = {
    TLSEXT_TYPE_ec_point_formats,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_2_AND_BELOW_ONLY,
    "ec_point_formats",
    build,
    parse,
    NULL,
};
