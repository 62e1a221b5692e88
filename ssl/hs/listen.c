/* DTLSv1_listen(3): a server answers ClientHellos without keeping anything of them, until one
 * brings a cookie that shows that its sender can be reached (RFC 6347, 4.2.1). What is sent before
 * that is one HelloVerifyRequest for each hello. */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>

#include "ssl/dtls.h"
#include "ssl/hs/hello_verify.h"

enum {
    DATAGRAM_MAX = DTLS_HEADER_LEN + RECORD_MAX_CIPHERTEXT,
    HELLO_SEQ_MAX = 2, /* message_seq of a hello: a second one answers a HelloVerifyRequest */
};

/* The one hello of a datagram, all of it. */
struct first {
    uint16_t seq;
    uint64_t sequence; /* of the record */
    struct msg_client_hello hello;
};

static bool read_message(struct slice body, struct first *f)
{
    uint8_t type;
    uint64_t len, offset, n;
    struct slice message;
    if (!read_u8(&body, &type) || !read_uint(&body, 3, &len) || !read_u16(&body, &f->seq) ||
        !read_uint(&body, 3, &offset) || !read_uint(&body, 3, &n) ||
        !read_slice(&body, (size_t)n, &message))
        return FAIL(ERR_LIB_SSL, SSL_R_LENGTH_TOO_SHORT);
    if (type != SSL3_MT_CLIENT_HELLO || f->seq > HELLO_SEQ_MAX)
        return FAIL(ERR_LIB_SSL, SSL_R_UNEXPECTED_MESSAGE);
    if (offset != 0 || n != len) /* to put it together something would have to be kept */
        return FAIL(ERR_LIB_SSL, SSL_R_FRAGMENTED_CLIENT_HELLO);
    return (msg_client_hello_parse(message, true, &f->hello) &&
            f->hello.version >> 8 == DTLS1_VERSION_MAJOR) ||
           FAIL(ERR_LIB_SSL, SSL_R_LENGTH_MISMATCH);
}

static bool read_datagram(SSL *s, struct slice datagram, struct first *f)
{
    uint8_t type;
    uint16_t version, epoch;
    struct slice body, header = slice_of(datagram.ptr, DTLS_HEADER_LEN);
    if (!read_u8(&datagram, &type) || !read_u16(&datagram, &version) ||
        !read_u16(&datagram, &epoch) || !read_uint(&datagram, 6, &f->sequence) ||
        !read_vector(&datagram, 2, &body))
        return FAIL(ERR_LIB_SSL, SSL_R_LENGTH_TOO_SHORT);
    conn_msg(s, false, version, SSL3_RT_HEADER, header);
    if (type != SSL3_RT_HANDSHAKE || epoch != 0)
        return FAIL(ERR_LIB_SSL, SSL_R_UNEXPECTED_MESSAGE);
    if (version >> 8 != DTLS1_VERSION_MAJOR)
        return FAIL(ERR_LIB_SSL, SSL_R_BAD_PROTOCOL_VERSION_NUMBER);
    return read_message(body, f);
}

/* 1: read; 0: nothing there, or not yet; -1: failed. */
static int read_first(SSL *s, struct first *f)
{
    struct record_in *in = &s->in;
    if (in->buf == NULL && (in->buf = OPENSSL_malloc(DATAGRAM_MAX)) == NULL) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return -1;
    }
    in->room = DATAGRAM_MAX;
    in->start = 0;
    s->rwstate = SSL_READING;
    int n = BIO_read(s->rbio, in->buf, DATAGRAM_MAX);
    if (n <= 0)
        return BIO_should_retry(s->rbio) ? 0 : -1;
    s->rwstate = SSL_NOTHING;
    in->len = (size_t)n;
    return read_datagram(s, slice_of(in->buf, in->len), f) ? 1 : 0;
}

/* A BIO that isn't connected sends where the hello came from; most have one peer, and no address.
 */
static bool aim(SSL *s)
{
    BIO_ADDR *peer = BIO_ADDR_new();
    if (peer == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    if (s->wbio != s->rbio && BIO_dgram_get_peer(s->rbio, peer) > 0)
        (void)BIO_dgram_set_peer(s->wbio, peer);
    BIO_ADDR_free(peer);
    return true;
}

/* The answer takes the numbers of what it answers, so that nothing needs to be counted. */
static int answer(SSL *s, const struct first *f)
{
    uint8_t cookie[DTLS1_COOKIE_LENGTH];
    unsigned int len;
    struct builder b;
    if (!verify_make_cookie(s, cookie, &len) || !aim(s))
        return -1;
    build_init(&b);
    build_u8(&b, SSL3_RT_HANDSHAKE);
    build_uint(&b, DTLS1_VERSION, 2);
    build_uint(&b, f->sequence, 8); /* epoch 0 */
    size_t record = build_open(&b, 2), body_len = 2 + 1 + (size_t)len;
    build_u8(&b, DTLS1_MT_HELLO_VERIFY_REQUEST);
    build_uint(&b, body_len, 3);
    build_uint(&b, 0, 2 + 3);
    build_uint(&b, body_len, 3);
    verify_build(&b, cookie, len);
    build_close(&b, record, 2);
    s->rwstate = SSL_WRITING;
    int n = b.failed ? -1 : BIO_write(s->wbio, b.ptr, (int)b.len);
    bool ok = n > 0 && BIO_flush(s->wbio) > 0;
    if (ok)
        conn_msg(s, true, DTLS1_VERSION, SSL3_RT_HEADER, slice_of(b.ptr, DTLS_HEADER_LEN));
    build_free(&b);
    if (!ok)
        return BIO_should_retry(s->wbio) ? 0 : -1;
    s->rwstate = SSL_NOTHING;
    return 1;
}

static bool is_verified(SSL *s, const struct first *f)
{
    struct slice cookie = f->hello.cookie;
    return cookie.len > 0 && s->ctx->cookie_verify(s, cookie.ptr, (unsigned int)cookie.len) != 0;
}

/* The datagram stays in the buffer: SSL_accept finds it there. */
static int go_on(SSL *s, const struct first *f, BIO_ADDR *client)
{
    struct dtls *d = s->dtls;
    d->next_send = d->next_receive = f->seq;
    d->write_sequence = f->sequence;
    if (client != NULL && BIO_dgram_get_peer(s->rbio, client) <= 0)
        BIO_ADDR_clear(client);
    return 1;
}

int DTLSv1_listen(SSL *s, BIO_ADDR *client)
{
    struct first f;
    ERR_clear_error();
    if (!conn_is_dtls(s) || (s->role_set && !s->is_server)) {
        ERR_raise(ERR_LIB_SSL, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
        return -1;
    }
    if (!SSL_clear(s))
        return -1;
    if (!s->role_set)
        SSL_set_accept_state(s);
    SSL_set_options(s, SSL_OP_COOKIE_EXCHANGE);
    int lacks = s->rbio == NULL || s->wbio == NULL ? SSL_R_BIO_NOT_SET
                : s->ctx->cookie_generate == NULL  ? SSL_R_NO_COOKIE_CALLBACK_SET
                : s->ctx->cookie_verify == NULL    ? SSL_R_NO_VERIFY_COOKIE_CALLBACK
                                                   : 0;
    if (lacks != 0) {
        ERR_raise(ERR_LIB_SSL, lacks);
        return -1;
    }
    for (;;) {
        int r = read_first(s, &f);
        if (r > 0 && is_verified(s, &f))
            return go_on(s, &f, client);
        if (r > 0)
            r = answer(s, &f);
        if (r <= 0) {
            record_forget_buffer(s);
            return r;
        }
    }
}
