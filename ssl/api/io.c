/* SSL_connect, SSL_read, SSL_write, SSL_shutdown and their like, and what SSL_get_error says of
 * them. */
#include <limits.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>

#include "ssl/api/async.h"
#include "ssl/dtls.h"
#include "ssl/hs/hs.h"

/* ---- the handshake ---- */

void SSL_set_connect_state(SSL *s)
{
    s->is_server = false;
    s->role_set = true;
    s->shutdown = 0;
    hs_free(s);
    s->established = false;
    record_forget_keys(s);
}

void SSL_set_accept_state(SSL *s)
{
    SSL_set_connect_state(s);
    s->is_server = true;
}

static int call_handshake(const struct async_call *call, size_t *done)
{
    *done = 0;
    return conn_handshake(call->s);
}

int SSL_do_handshake(SSL *s)
{
    const struct async_call call = {.s = s, .run = call_handshake};
    return async_run(&call, NULL);
}

int SSL_connect(SSL *s)
{
    if (!s->role_set)
        SSL_set_connect_state(s);
    return SSL_do_handshake(s);
}

int SSL_accept(SSL *s)
{
    if (!s->role_set)
        SSL_set_accept_state(s);
    return SSL_do_handshake(s);
}

/* ---- reading ---- */

static bool in_handshake(const SSL *s)
{
    return s->renegotiating || !s->established || s->tickets_due ||
           (s->hs != NULL && !s->hs->is_post);
}

/* What an end of reading gives to SSL_read's caller: 0 closed or broken off by the peer, -1 the
 * rest. */
static int ended(SSL *s, enum io_result r)
{
    if (r == IO_CLOSED)
        return 0;
    if (r == IO_FATAL && (s->shutdown & SSL_RECEIVED_SHUTDOWN) != 0) /* the peer's fatal alert */
        return 0;
    if (r == IO_EOF && (s->set.options & SSL_OP_IGNORE_UNEXPECTED_EOF) != 0) {
        s->shutdown |= SSL_RECEIVED_SHUTDOWN;
        return 0;
    }
    if (r == IO_EOF) {
        FATAL(s, -1, SSL_R_UNEXPECTED_EOF_WHILE_READING);
        return -1;
    }
    return -1;
}

/* A handshake amidst reading, which a record of application data may interrupt. */
static enum io_result handshake_amid(SSL *s)
{
    int r = conn_handshake(s);
    if (r > 0 || s->data_amid == DATA_THERE)
        return IO_OK;
    return r == 0 ? IO_CLOSED : IO_ERROR;
}

/* Makes the record at hand one of application data with something in it. */
static enum io_result next_data(SSL *s)
{
    for (;;) {
        enum io_result r = record_next(s);
        if (r != IO_OK)
            return r;
        switch (s->in.type) {
        case SSL3_RT_APPLICATION_DATA:
            if (!hs_may_break_off(s))
                return IO_FATAL;
            s->warnings = 0;
            if (s->in.data.len > 0)
                return IO_OK;
            record_used(s, 0);
            break;
        case SSL3_RT_ALERT:
            r = conn_alert(s);
            break;
        case SSL3_RT_HANDSHAKE:
            if (conn_is_dtls(s)) { /* perhaps there is no whole message yet */
                if (!reassemble_record(s))
                    return IO_FATAL;
                if (!reassemble_has_next(s))
                    break;
            }
            r = conn_post_handshake(s);
            if (r == IO_OK && s->renegotiating) /* as the server has asked for */
                r = handshake_amid(s);
            if (r == IO_OK && s->data_amid != DATA_THERE &&
                (s->set.mode & SSL_MODE_AUTO_RETRY) == 0) {
                s->rwstate = SSL_READING;
                BIO_clear_retry_flags(s->rbio);
                BIO_set_retry_read(s->rbio);
                return IO_WANT_READ;
            }
            break;
        default:
            if (!conn_is_dtls(s)) {
                FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_UNEXPECTED_RECORD);
                return IO_FATAL;
            }
            record_used(s, s->in.data.len);
        }
        if (r != IO_OK)
            return r;
    }
}

static int read_some(SSL *s, void *buf, size_t len, size_t *done, bool peek)
{
    *done = 0;
    if (!s->role_set) {
        ERR_raise(ERR_LIB_SSL, SSL_R_UNINITIALIZED);
        return -1;
    }
    s->rwstate = SSL_NOTHING;
    if ((s->shutdown & SSL_RECEIVED_SHUTDOWN) != 0)
        return 0;
    if (s->failed)
        return -1;
    if (in_handshake(s)) {
        enum io_result r = handshake_amid(s);
        if (r != IO_OK)
            return r == IO_CLOSED ? 0 : -1;
    }
    if ((s->key_update_pending || s->hello_request == HELLO_REQUEST_DUE) &&
        s->out.retry_buf == NULL && conn_before_write(s) != IO_OK)
        return -1;
    uint8_t *to = buf;
    do {
        enum io_result r = next_data(s);
        if (r != IO_OK)
            return ended(s, r);
        size_t n = s->in.data.len < len ? s->in.data.len : len;
        if (n > 0)
            memcpy(to, s->in.data.ptr, n);
        *done = n;
        if (!peek)
            record_used(s, n);
    } while (*done == 0 && len > 0);
    return 1;
}

static int read_data(const struct async_call *call, size_t *done, bool peek)
{
    call->s->data_amid = DATA_WELCOME;
    int r = read_some(call->s, call->buf, call->len, done, peek);
    call->s->data_amid = DATA_REFUSED;
    return r;
}

static int call_read(const struct async_call *call, size_t *done)
{
    return read_data(call, done, false);
}

static int call_peek(const struct async_call *call, size_t *done)
{
    return read_data(call, done, true);
}

static int read_or_peek(SSL *s, void *buf, size_t len, size_t *done, bool peek)
{
    const struct async_call call = {
        .s = s, .run = peek ? call_peek : call_read, .buf = buf, .len = len};
    return async_run(&call, done);
}

int SSL_read_ex(SSL *s, void *buf, size_t len, size_t *done)
{
    return read_or_peek(s, buf, len, done, false) > 0;
}

int SSL_peek_ex(SSL *s, void *buf, size_t len, size_t *done)
{
    return read_or_peek(s, buf, len, done, true) > 0;
}

static int read_int(SSL *s, void *buf, int len, bool peek)
{
    size_t done;
    if (len < 0) {
        ERR_raise(ERR_LIB_SSL, SSL_R_BAD_LENGTH);
        return -1;
    }
    int r = read_or_peek(s, buf, (size_t)len, &done, peek);
    return r > 0 ? (int)done : r;
}

int SSL_read(SSL *s, void *buf, int len)
{
    return read_int(s, buf, len, false);
}

int SSL_peek(SSL *s, void *buf, int len)
{
    return read_int(s, buf, len, true);
}

int SSL_pending(const SSL *s)
{
    size_t n = record_pending(s);
    return n > INT_MAX ? INT_MAX : (int)n;
}

int SSL_has_pending(const SSL *s)
{
    return record_has_pending(s);
}

/* ---- writing ---- */

static int write_some(SSL *s, const void *buf, size_t len, size_t *done)
{
    if (!s->role_set) {
        ERR_raise(ERR_LIB_SSL, SSL_R_UNINITIALIZED);
        return -1;
    }
    if ((s->shutdown & SSL_SENT_SHUTDOWN) != 0) {
        s->rwstate = SSL_NOTHING;
        ERR_raise(ERR_LIB_SSL, SSL_R_PROTOCOL_IS_SHUTDOWN);
        return -1;
    }
    s->rwstate = SSL_NOTHING;
    if (s->failed)
        return -1;
    if (in_handshake(s)) {
        int r = conn_handshake(s);
        if (r <= 0)
            return r;
    }
    if (conn_before_write(s) != IO_OK)
        return -1;
    size_t n;
    if (record_write(s, buf, len, &n) != IO_OK)
        return -1;
    *done = n; /* which stays as it was where nothing was written */
    return 1;
}

static int call_write(const struct async_call *call, size_t *done)
{
    return write_some(call->s, call->from, call->len, done);
}

static int write_whole(SSL *s, const void *buf, size_t len, size_t *done)
{
    const struct async_call call = {.s = s, .run = call_write, .from = buf, .len = len};
    return async_run(&call, done);
}

int SSL_write_ex(SSL *s, const void *buf, size_t len, size_t *done)
{
    return write_whole(s, buf, len, done) > 0;
}

int SSL_write(SSL *s, const void *buf, int len)
{
    size_t done;
    if (len < 0) {
        ERR_raise(ERR_LIB_SSL, SSL_R_BAD_LENGTH);
        return -1;
    }
    int r = write_whole(s, buf, (size_t)len, &done);
    return r > 0 ? (int)done : r;
}

/* For a program whose BIO has the kernel encrypt (BIO_get_ktls_send), which none of this library's
 * does: the others write. */
ossl_ssize_t SSL_sendfile(SSL *s, int fd, off_t offset, size_t size, int flags)
{
    (void)fd;
    (void)offset;
    (void)size;
    (void)flags;
    bool closed = s->role_set && (s->shutdown & SSL_SENT_SHUTDOWN) != 0;
    s->rwstate = SSL_NOTHING;
    ERR_raise(ERR_LIB_SSL, closed ? SSL_R_PROTOCOL_IS_SHUTDOWN : SSL_R_UNINITIALIZED);
    return -1;
}

/* ---- shutting down ---- */

static int call_shutdown(const struct async_call *call, size_t *done)
{
    SSL *s = call->s;
    *done = 0;
    s->rwstate = SSL_NOTHING;
    if ((s->shutdown & SSL_SENT_SHUTDOWN) == 0) {
        s->shutdown |= SSL_SENT_SHUTDOWN;
        conn_warn(s, SSL_AD_CLOSE_NOTIFY);
        if (record_flush(s) != IO_OK)
            return -1;
    } else if (record_flush(s) != IO_OK) {
        return -1;
    } else if ((s->shutdown & SSL_RECEIVED_SHUTDOWN) == 0) {
        enum io_result r = next_data(s);
        if (r == IO_OK) { /* data that nobody read */
            ERR_raise(ERR_LIB_SSL, SSL_R_APPLICATION_DATA_AFTER_CLOSE_NOTIFY);
            return -1;
        }
        if (r != IO_CLOSED)
            return r != IO_FATAL && ended(s, r) == 0 ? 1 : -1;
    }
    return s->shutdown == (SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN) ? 1 : 0;
}

/* SSL_shutdown(3): the first call sends close_notify, the second waits for the peer's. */
int SSL_shutdown(SSL *s)
{
    if (!s->role_set) {
        ERR_raise(ERR_LIB_SSL, SSL_R_UNINITIALIZED);
        return -1;
    }
    if (s->set.quiet_shutdown || (!s->established && !s->failed && s->hs == NULL)) {
        s->shutdown = SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN;
        return 1;
    }
    if (s->failed || in_handshake(s)) {
        ERR_raise(ERR_LIB_SSL, SSL_R_SHUTDOWN_WHILE_IN_INIT);
        return -1;
    }
    const struct async_call call = {.s = s, .run = call_shutdown};
    return async_run(&call, NULL);
}

/* ---- what happened ---- */

/* The BIO that stopped us says whether it can go on. */
static int transport_error(BIO *b, bool reading)
{
    if (reading ? BIO_should_read(b) : BIO_should_write(b))
        return reading ? SSL_ERROR_WANT_READ : SSL_ERROR_WANT_WRITE;
    if (reading ? BIO_should_write(b) : BIO_should_read(b)) /* a BIO may turn things round */
        return reading ? SSL_ERROR_WANT_WRITE : SSL_ERROR_WANT_READ;
    if (BIO_should_io_special(b)) {
        int reason = BIO_get_retry_reason(b);
        return reason == BIO_RR_CONNECT  ? SSL_ERROR_WANT_CONNECT
               : reason == BIO_RR_ACCEPT ? SSL_ERROR_WANT_ACCEPT
                                         : SSL_ERROR_SYSCALL;
    }
    return SSL_ERROR_NONE;
}

int SSL_get_error(const SSL *s, int r)
{
    if (r > 0)
        return SSL_ERROR_NONE;
    unsigned long e = ERR_peek_error();
    if (e != 0)
        return ERR_GET_LIB(e) == ERR_LIB_SYS ? SSL_ERROR_SYSCALL : SSL_ERROR_SSL;
    int transport = SSL_ERROR_NONE;
    switch (s->rwstate) {
    case SSL_READING:
        transport = transport_error(s->rbio, true);
        break;
    case SSL_WRITING:
        transport = transport_error(s->wbio, false);
        break;
    case SSL_X509_LOOKUP:
        return SSL_ERROR_WANT_X509_LOOKUP;
    case SSL_RETRY_VERIFY:
        return SSL_ERROR_WANT_RETRY_VERIFY;
    case SSL_ASYNC_PAUSED:
        return SSL_ERROR_WANT_ASYNC;
    case SSL_ASYNC_NO_JOBS:
        return SSL_ERROR_WANT_ASYNC_JOB;
    case SSL_CLIENT_HELLO_CB:
        return SSL_ERROR_WANT_CLIENT_HELLO_CB;
    default:
        break;
    }
    if (transport != SSL_ERROR_NONE)
        return transport;
    return (s->shutdown & SSL_RECEIVED_SHUTDOWN) != 0 ? SSL_ERROR_ZERO_RETURN : SSL_ERROR_SYSCALL;
}

int SSL_want(const SSL *s)
{
    return s->rwstate;
}

/* ---- where the bytes go ---- */

void SSL_set0_rbio(SSL *s, BIO *rbio)
{
    BIO_free_all(s->rbio);
    s->rbio = rbio;
}

void SSL_set0_wbio(SSL *s, BIO *wbio)
{
    BIO_free_all(s->wbio);
    s->wbio = wbio;
}

/* SSL_set_bio(3): which references are taken over depends on what is there already. */
void SSL_set_bio(SSL *s, BIO *rbio, BIO *wbio)
{
    if (rbio == s->rbio && wbio == s->wbio)
        return;
    if (rbio != NULL && rbio == wbio)
        BIO_up_ref(rbio);
    if (rbio == s->rbio) {
        SSL_set0_wbio(s, wbio);
        return;
    }
    if (wbio == s->wbio && s->rbio != s->wbio) {
        SSL_set0_rbio(s, rbio);
        return;
    }
    SSL_set0_rbio(s, rbio);
    SSL_set0_wbio(s, wbio);
}

BIO *SSL_get_rbio(const SSL *s)
{
    return s->rbio;
}

BIO *SSL_get_wbio(const SSL *s)
{
    return s->wbio;
}

static BIO *socket_bio(int fd)
{
    BIO *b = BIO_new(BIO_s_socket());
    if (b == NULL)
        ERR_raise(ERR_LIB_SSL, ERR_R_BUF_LIB);
    else
        BIO_set_fd(b, fd, BIO_NOCLOSE);
    return b;
}

int SSL_set_fd(SSL *s, int fd)
{
    BIO *b = socket_bio(fd);
    if (b == NULL)
        return 0;
    SSL_set_bio(s, b, b);
    return 1;
}

/* One descriptor for both directions is one BIO: the other direction's, if that is it. */
static BIO *bio_of_fd(BIO *other, int fd)
{
    if (other == NULL || BIO_method_type(other) != BIO_TYPE_SOCKET || BIO_get_fd(other, NULL) != fd)
        return socket_bio(fd);
    BIO_up_ref(other);
    return other;
}

int SSL_set_wfd(SSL *s, int fd)
{
    BIO *b = bio_of_fd(s->rbio, fd);
    if (b != NULL)
        SSL_set0_wbio(s, b);
    return b != NULL;
}

int SSL_set_rfd(SSL *s, int fd)
{
    BIO *b = bio_of_fd(s->wbio, fd);
    if (b != NULL)
        SSL_set0_rbio(s, b);
    return b != NULL;
}

static int fd_of(BIO *b)
{
    int fd = -1;
    BIO *found = BIO_find_type(b, BIO_TYPE_DESCRIPTOR);
    if (found != NULL)
        BIO_get_fd(found, &fd);
    return fd;
}

int SSL_get_rfd(const SSL *s)
{
    return fd_of(s->rbio);
}

int SSL_get_wfd(const SSL *s)
{
    return fd_of(s->wbio);
}

int SSL_get_fd(const SSL *s)
{
    return SSL_get_rfd(s);
}
