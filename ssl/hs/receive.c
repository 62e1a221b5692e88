/* Whole handshake messages out of records. */
#include "ssl/hs/hs.h"

/* The longest body that a message may have (what OpenSSL allows; a certificate list has a limit of
 * its own). */
size_t hs_longest_body(const SSL *s, uint8_t type)
{
    static const struct {
        uint8_t type;
        uint32_t len;
    } limits[] = {
        {SSL3_MT_CLIENT_HELLO, 131396},
        {SSL3_MT_SERVER_HELLO, 65607},
        {SSL3_MT_ENCRYPTED_EXTENSIONS, 20000},
        {SSL3_MT_CERTIFICATE_VERIFY, 65539},
        {SSL3_MT_FINISHED, 64},
        {SSL3_MT_NEWSESSION_TICKET, 131338},
        {SSL3_MT_SERVER_KEY_EXCHANGE, 102400},
        {SSL3_MT_CLIENT_KEY_EXCHANGE, 2048},
        {SSL3_MT_KEY_UPDATE, 1},
        {SSL3_MT_END_OF_EARLY_DATA, 0},
        {SSL3_MT_HELLO_REQUEST, 0},
        {SSL3_MT_SERVER_DONE, 0},
    };
    if (type == SSL3_MT_CERTIFICATE || type == SSL3_MT_CERTIFICATE_REQUEST)
        return s->set.max_cert_list;
    for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++)
        if (limits[i].type == type)
            return limits[i].len;
    return SSL3_RT_MAX_PLAIN_LENGTH;
}

/* Of a message whose header is there. */
static size_t body_length(const struct builder *in)
{
    struct slice header = slice_of(in->ptr + 1, HANDSHAKE_HEADER_LEN - 1);
    uint64_t len = 0;
    read_uint(&header, HANDSHAKE_HEADER_LEN - 1, &len);
    return (size_t)len;
}

/* What a message is and how long, once its header is there. */
static bool check_header(SSL *s, const struct builder *in)
{
    if (!hs_wants(s, in->ptr[0]))
        return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_UNEXPECTED_MESSAGE);
    if (body_length(in) > hs_longest_body(s, in->ptr[0]))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_EXCESSIVE_MESSAGE_SIZE);
    return true;
}

/* Takes of the record what the message still lacks. */
static enum hs_result take_handshake(SSL *s)
{
    struct builder *in = &s->hs->in;
    struct slice *data = &s->in.data;
    while (data->len > 0) {
        size_t need = HANDSHAKE_HEADER_LEN;
        if (in->len >= HANDSHAKE_HEADER_LEN)
            need += body_length(in);
        if (in->len == need)
            break;
        size_t n = need - in->len < data->len ? need - in->len : data->len;
        build_bytes(in, data->ptr, n);
        if (in->failed)
            return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
        record_used(s, n);
        if (in->len == HANDSHAKE_HEADER_LEN && !check_header(s, in))
            return HS_FATAL;
    }
    return HS_OK;
}

/* An SSL 2.0 ClientHello is a message of its own, without a header; it is hashed as it stands (RFC
 * 5246, E.2). */
static enum hs_result take_v2_hello(SSL *s)
{
    struct hs *h = s->hs;
    build_slice(&h->in, s->in.data);
    if (h->in.failed)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
    record_used(s, s->in.data.len);
    struct slice whole = slice_of(h->in.ptr, h->in.len);
    h->message = (struct hs_message){SSL3_MT_CLIENT_HELLO, whole, whole};
    h->have_message = true;
    return HS_OK;
}

/* Whether h->in holds a whole message; then h->message is it. */
static bool message_is_whole(SSL *s)
{
    struct hs *h = s->hs;
    struct slice in = slice_of(h->in.ptr, h->in.len), body;
    uint8_t type;
    if (!read_u8(&in, &type) || !read_vector(&in, 3, &body))
        return false;
    h->message = (struct hs_message){type, body, slice_of(h->in.ptr, h->in.len)};
    h->have_message = true;
    conn_msg(s, false, s->version, SSL3_RT_HANDSHAKE, h->message.whole);
    return true;
}

/* A change_cipher_spec: a message of its own below TLS 1.3; above, at most tolerated while the
 * handshake goes on (RFC 8446, 5). */
static enum hs_result take_ccs(SSL *s)
{
    struct hs *h = s->hs;
    bool is_sound = slice_is(s->in.data, "\x01", 1);
    if (h->in.len > 0)
        return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_UNEXPECTED_MESSAGE);
    if (s->in.data.len == 0) {
        record_used(s, 0);
        return HS_OK;
    }
    if (!is_sound) /* RFC 8446, 5 */
        return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE,
                     conn_is_tls13(s) ? SSL_R_INVALID_CCS_MESSAGE : SSL_R_BAD_CHANGE_CIPHER_SPEC);
    if (s->stateless && h->state == S_WAIT_CLIENT_HELLO) { /* before a second hello (D.4) */
        record_used(s, 1);
        return HS_IO_ERROR; /* the program tries again */
    }
    if (h->ccs_allowed) {
        record_used(s, 1);
        return HS_OK;
    }
    if (conn_is_tls13(s))
        return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_UNEXPECTED_MESSAGE);
    record_used(s, 1);
    h->message = (struct hs_message){.type = HS_CCS};
    h->have_message = true;
    h->hashed = true; /* it is no handshake message */
    return HS_OK;
}

/* The peer is gone amidst a handshake; a program may have said that this is an end like another. */
static enum hs_result end_of_file(SSL *s)
{
    if ((s->set.options & SSL_OP_IGNORE_UNEXPECTED_EOF) == 0)
        return FATAL(s, -1, SSL_R_UNEXPECTED_EOF_WHILE_READING);
    s->shutdown |= SSL_RECEIVED_SHUTDOWN;
    return HS_IO_ERROR;
}

enum hs_result hs_receive(SSL *s)
{
    struct hs *h = s->hs;
    if (conn_is_dtls(s))
        return dtls_receive(s);
    while (!h->have_message) {
        if (h->in.len > 0 && message_is_whole(s))
            break;
        enum io_result io = record_next(s);
        if (io != IO_OK)
            return io == IO_EOF ? end_of_file(s) : hs_io(io);
        enum hs_result r;
        switch (s->in.type) {
        case SSL3_RT_HANDSHAKE:
            if (s->in.data.len == 0) /* RFC 8446, 5.1 */
                return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_BAD_LENGTH);
            r = s->in.is_v2 ? take_v2_hello(s) : take_handshake(s);
            break;
        case SSL3_RT_ALERT:
            r = hs_io(conn_alert(s));
            break;
        case SSL3_RT_CHANGE_CIPHER_SPEC:
            r = take_ccs(s);
            break;
        case SSL3_RT_APPLICATION_DATA:
            r = hs_early_record(s);
            break;
        default:
            r = FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_UNEXPECTED_RECORD);
        }
        if (r != HS_OK)
            return r;
    }
    return HS_OK;
}
