/* signature_algorithms and signature_algorithms_cert (RFC 8446, 4.2.3; RFC 5246, 7.4.1.4.1). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

/* From TLS 1.2 on. What a server asks of clients may differ from what it takes. */
static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    int min, max;
    bool is_hello = context == SSL_EXT_CLIENT_HELLO;
    if (is_hello && (!version_range(s, &min, &max) || max < TLS1_2_VERSION))
        return EXT_NOT_SENT;
    uint16_t codes[SIGALGS_MAX];
    size_t n = sigalgs_ours(s, !is_hello, codes);
    if (n == 0) {
        (void)FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM);
        return EXT_FAIL;
    }
    size_t list = build_open(out, 2);
    for (size_t i = 0; i < n; i++)
        build_uint(out, codes[i], 2);
    build_close(out, list, 2);
    return EXT_SENT;
}

static bool read_list(SSL *s, struct slice body, struct slice *list)
{
    if (!read_vector(&body, 2, list) || body.len > 0 || list->len == 0 || list->len % 2 != 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    return true;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)context;
    (void)x;
    (void)index;
    struct slice list = {0};
    if (!read_list(s, body, &list))
        return false;
    struct shared_u16 *codes = ext_read_u16s(list);
    if (codes == NULL)
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    shared_u16_free(s->peer_sigalgs);
    s->peer_sigalgs = codes;
    return true;
}

/* RFC 8446, 4.3.2: MUST be in a CertificateRequest. Of a hello it is known when it is known
 * whether a PSK will do: ext_psk_choose. */
static bool finish(SSL *s, unsigned context, bool was_there)
{
    if (was_there)
        return true;
    if (context == SSL_EXT_TLS1_3_CERTIFICATE_REQUEST)
        return FATAL(s, SSL_AD_MISSING_EXTENSION, SSL_R_MISSING_SIGALGS_EXTENSION);
    shared_u16_free(s->peer_sigalgs);
    s->peer_sigalgs = NULL;
    return true;
}

const struct ext_row ext_signature_algorithms = {
    TLSEXT_TYPE_signature_algorithms,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_CERTIFICATE_REQUEST,
    "signature_algorithms",
    build,
    parse,
    finish,
};

static bool parse_cert(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)context;
    (void)x;
    (void)index;
    struct slice list = {0};
    if (!read_list(s, body, &list))
        return false;
    uint16_t *codes = OPENSSL_malloc(list.len);
    if (codes == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
    size_t n = 0;
    while (read_u16(&list, &codes[n]))
        n++;
    OPENSSL_free(s->hs->peer_sigalgs_cert);
    s->hs->peer_sigalgs_cert = codes;
    s->hs->peer_sigalgs_cert_n = n;
    return true;
}

/* Never sent: the same algorithms do for certificates and for CertificateVerify. */
const struct ext_row ext_signature_algorithms_cert = {
    TLSEXT_TYPE_signature_algorithms_cert,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_CERTIFICATE_REQUEST,
    "signature_algorithms_cert",
    NULL,
    parse_cert,
    NULL,
};
