/* The record layer's two ends: made, given new keys, emptied. */
#include "ssl/record/record.h"

#include <openssl/crypto.h>

#include "ssl/conn.h"
#include "ssl/dtls.h"
#include "ssl/record/io.h"

void record_init(SSL *s)
{
    s->in = (struct record_in){.protect = protect_null()};
    s->out = (struct record_out){.protect = protect_null()};
    build_init(&s->out.plain);
    build_init(&s->out.sealed);
}

void record_free(SSL *s)
{
    protect_free(s->in.protect);
    protect_free(s->out.protect);
    OPENSSL_clear_free(s->in.buf, s->in.room);
    build_free(&s->out.plain);
    build_free(&s->out.sealed);
    s->in.protect = s->out.protect = NULL;
    s->in.buf = NULL;
}

void record_clear(SSL *s)
{
    record_free(s);
    record_init(s);
    if (conn_is_dtls(s))
        dtls_clear(s);
}

void record_forget_keys(SSL *s)
{
    protect_free(s->in.protect);
    protect_free(s->out.protect);
    s->in.protect = s->out.protect = protect_null();
    if (conn_is_dtls(s))
        dtls_clear(s);
}

size_t record_max_plain(const SSL *s, uint16_t limit, bool is_tls13)
{
    size_t max = RECORD_MAX_PLAIN;
    /* RFC 6066, 4: 2^9 .. 2^12 */
    if (s->peer_max_fragment_mode != TLSEXT_max_fragment_length_DISABLED &&
        s->peer_max_fragment_mode <= TLSEXT_max_fragment_length_4096)
        max = (size_t)256 << s->peer_max_fragment_mode;
    /* RFC 8449, 4: in TLS 1.3 the limit counts the byte of the type. */
    size_t agreed = limit > 0 && is_tls13 ? limit - 1U : limit;
    return limit > 0 && agreed < max ? agreed : max;
}

bool record_set_write(SSL *s, struct protect *p)
{
    if (conn_is_dtls(s))
        return datagram_set_write(s, p);
    if (!record_seal_waiting(s)) {
        protect_free(p);
        return false;
    }
    protect_free(s->out.protect);
    s->out.protect = p;
    return true;
}

bool record_set_read(SSL *s, struct protect *p)
{
    struct record_in *in = &s->in;
    if (conn_is_dtls(s))
        return datagram_set_read(s, p);
    if (in->type == SSL3_RT_HANDSHAKE && in->data.len > 0) { /* RFC 8446, 5.1 */
        protect_free(p);
        return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_NOT_ON_RECORD_BOUNDARY);
    }
    protect_free(in->protect);
    in->protect = p;
    return true;
}
