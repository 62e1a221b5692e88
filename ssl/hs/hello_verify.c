/* HelloVerifyRequest (RFC 6347, 4.2.1): a client shows that it can be reached where it says it is,
 * before a server does any work for it. Neither it nor the ClientHello before it is part of the
 * transcript. */
#include "ssl/hs/hello_verify.h"

#include <openssl/crypto.h>

#include "ssl/dtls.h"
#include "ssl/msg/parse.h"

/* ---- server ---- */

bool verify_wants_cookie(const SSL *s)
{
    return conn_is_dtls(s) && (s->set.options & SSL_OP_COOKIE_EXCHANGE) != 0 && !s->renegotiating &&
           s->hs->hello.cookie.len == 0;
}

bool verify_make_cookie(SSL *s, uint8_t cookie[DTLS1_COOKIE_LENGTH], unsigned int *len)
{
    *len = DTLS1_COOKIE_LENGTH;
    return (s->ctx->cookie_generate != NULL && s->ctx->cookie_generate(s, cookie, len) != 0 &&
            *len <= DTLS1_COOKIE_LENGTH) ||
           FAIL(ERR_LIB_SSL, SSL_R_COOKIE_GEN_CALLBACK_FAILURE);
}

/* The version says nothing (4.2.1): it is the oldest. */
void verify_build(struct builder *b, const uint8_t *cookie, unsigned int len)
{
    build_uint(b, DTLS1_VERSION, 2);
    build_vector(b, 1, slice_of(cookie, len));
}

enum hs_result verify_send(SSL *s, struct hs_message *m)
{
    struct builder b;
    uint8_t cookie[DTLS1_COOKIE_LENGTH];
    unsigned int len;
    (void)m;
    if (!verify_make_cookie(s, cookie, &len))
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    hs_begin(s, &b, DTLS1_MT_HELLO_VERIFY_REQUEST);
    verify_build(&b, cookie, len);
    return hs_end(s, &b, DTLS1_MT_HELLO_VERIFY_REQUEST, false) ? HS_OK : HS_FATAL;
}

enum hs_result verify_flush(SSL *s, struct hs_message *m)
{
    (void)m;
    return hs_flush(s);
}

bool verify_check_cookie(SSL *s)
{
    struct slice cookie = s->hs->hello.cookie;
    if (!conn_is_dtls(s) || (s->set.options & SSL_OP_COOKIE_EXCHANGE) == 0 || s->renegotiating ||
        cookie.len == 0)
        return true;
    if (s->ctx->cookie_verify == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_NO_VERIFY_COOKIE_CALLBACK);
    return s->ctx->cookie_verify(s, cookie.ptr, (unsigned int)cookie.len) != 0 ||
           FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_COOKIE_MISMATCH);
}

/* ---- client ---- */

bool verify_may_come(const SSL *s)
{
    return conn_is_dtls(s) && !s->renegotiating;
}

/* The same hello goes out again, with the cookie. */
enum hs_result verify_take(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    struct slice body = m->body, cookie;
    uint16_t version;
    if (!read_u16(&body, &version) || !read_vector(&body, 1, &cookie) || body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (version >> 8 != DTLS1_VERSION_MAJOR)
        return FATAL(s, SSL_AD_PROTOCOL_VERSION, SSL_R_WRONG_SSL_VERSION);
    if (!ext_set_bytes(&h->cookie, &h->cookie_len, cookie))
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    transcript_free(&h->transcript);
    h->hello_verified = true;
    return HS_OK;
}
