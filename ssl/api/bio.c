/* A BIO that is a TLS connection: BIO_f_ssl(3). The transport is what SSL_set_bio gave, or the next
 * of the chain. */
#include <openssl/bio.h>
#include <string.h>
#include <time.h>

#include "ssl/api/owner.h"

struct filter {
    SSL *ssl;
    int renegotiations;
    size_t every_bytes, bytes; /* every so many bytes the handshake is done again; 0: never */
    time_t every_seconds, last;
};

static struct filter *filter_of(BIO *b)
{
    return BIO_get_data(b);
}

static int create(BIO *b)
{
    struct filter *f = OPENSSL_zalloc(sizeof(*f));
    if (f == NULL)
        return FAIL(ERR_LIB_BIO, ERR_R_MALLOC_FAILURE);
    BIO_set_init(b, 0);
    BIO_set_data(b, f);
    BIO_clear_flags(b, ~0);
    return 1;
}

static int destroy(BIO *b)
{
    struct filter *f = b != NULL ? filter_of(b) : NULL;
    if (f == NULL)
        return 0;
    if (f->ssl != NULL)
        SSL_shutdown(f->ssl);
    if (BIO_get_shutdown(b)) {
        if (BIO_get_init(b))
            SSL_free(f->ssl);
        BIO_clear_flags(b, ~0);
        BIO_set_init(b, 0);
    }
    BIO_set_data(b, NULL);
    OPENSSL_free(f);
    return 1;
}

/* ---- reading and writing ---- */

/* What stopped the connection, as BIOs say it. */
static void set_retry(BIO *b, int error)
{
    BIO_set_retry_reason(b, 0);
    switch (error) {
    case SSL_ERROR_WANT_READ:
        BIO_set_retry_read(b);
        break;
    case SSL_ERROR_WANT_WRITE:
        BIO_set_retry_write(b);
        break;
    case SSL_ERROR_WANT_X509_LOOKUP:
        BIO_set_retry_special(b);
        BIO_set_retry_reason(b, BIO_RR_SSL_X509_LOOKUP);
        break;
    case SSL_ERROR_WANT_ACCEPT:
        BIO_set_retry_special(b);
        BIO_set_retry_reason(b, BIO_RR_ACCEPT);
        break;
    case SSL_ERROR_WANT_CONNECT:
        BIO_set_retry_special(b);
        BIO_set_retry_reason(b, BIO_RR_CONNECT);
        break;
    default:
        break;
    }
}

/* After n bytes: is it time for another handshake? */
static void renegotiate(struct filter *f, size_t n)
{
    bool due = false;
    if (f->every_bytes > 0 && (f->bytes += n) > f->every_bytes) {
        f->bytes = 0;
        due = true;
    }
    time_t now = f->every_seconds > 0 ? time(NULL) : 0;
    if (f->every_seconds > 0 && !due && now > f->last + f->every_seconds)
        due = true;
    if (!due)
        return;
    f->last = now;
    f->renegotiations++;
    SSL_renegotiate(f->ssl);
}

static int read_some(BIO *b, char *buf, size_t len, size_t *done)
{
    struct filter *f = filter_of(b);
    if (buf == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    int r = SSL_read_ex(f->ssl, buf, len, done);
    if (r > 0)
        renegotiate(f, *done);
    else
        set_retry(b, SSL_get_error(f->ssl, r));
    return r;
}

static int write_some(BIO *b, const char *buf, size_t len, size_t *done)
{
    struct filter *f = filter_of(b);
    if (buf == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    int r = SSL_write_ex(f->ssl, buf, len, done);
    if (r > 0)
        renegotiate(f, *done);
    else
        set_retry(b, SSL_get_error(f->ssl, r));
    return r;
}

static int put_string(BIO *b, const char *s)
{
    return BIO_write(b, s, (int)strlen(s));
}

/* ---- control ---- */

static long reset(BIO *b, struct filter *f, int cmd, long num, void *ptr)
{
    SSL *s = f->ssl;
    SSL_shutdown(s);
    if (s->role_set && s->is_server)
        SSL_set_accept_state(s);
    else if (s->role_set)
        SSL_set_connect_state(s);
    if (!SSL_clear(s))
        return 0;
    if (BIO_next(b) != NULL)
        return BIO_ctrl(BIO_next(b), cmd, num, ptr);
    return SSL_get_rbio(s) != NULL ? BIO_ctrl(SSL_get_rbio(s), cmd, num, ptr) : 1;
}

/* The connection's transport becomes the rest of the chain. */
static long set_ssl(BIO *b, struct filter **f, SSL *s, int close)
{
    BIO *next = BIO_next(b), *transport = SSL_get_rbio(s);
    if ((*f)->ssl != NULL) {
        if (!destroy(b) || !create(b))
            return 0;
        *f = filter_of(b);
    }
    BIO_set_shutdown(b, close);
    (*f)->ssl = s;
    if (transport != NULL) {
        if (next != NULL)
            BIO_push(transport, next);
        BIO_set_next(b, transport);
        BIO_up_ref(transport);
    }
    BIO_set_init(b, 1);
    return 1;
}

static long handshake(BIO *b, struct filter *f)
{
    BIO_clear_retry_flags(b);
    int r = SSL_do_handshake(f->ssl), error = SSL_get_error(f->ssl, r);
    set_retry(b, error);
    if (error == SSL_ERROR_WANT_CONNECT && BIO_next(b) != NULL)
        BIO_set_retry_reason(b, BIO_get_retry_reason(BIO_next(b)));
    return r;
}

static long pending(const SSL *s)
{
    long n = SSL_pending(s);
    return n != 0 ? n : BIO_pending(SSL_get_rbio(s));
}

/* What the chain's links do to the connection. */
static long link_changed(BIO *b, SSL *s, int cmd, const void *ptr)
{
    BIO *next = BIO_next(b);
    if (cmd == BIO_CTRL_POP) {
        if (b == ptr)
            SSL_set_bio(s, NULL, NULL);
    } else if (next != NULL && next != SSL_get_rbio(s)) {
        BIO_up_ref(next);
        SSL_set_bio(s, next, next);
    }
    return 1;
}

static long duplicate(const struct filter *f, BIO *to)
{
    struct filter *t = filter_of(to);
    SSL_free(t->ssl);
    *t = *f;
    t->ssl = SSL_dup(f->ssl);
    return t->ssl != NULL;
}

/* Settings of the BIO's own. */
static long set_number(struct filter *f, int cmd, long num)
{
    long before;
    switch (cmd) {
    case BIO_C_SET_SSL_RENEGOTIATE_TIMEOUT:
        before = (long)f->every_seconds;
        f->every_seconds = num < 60 ? 5 : num; /* no storm of them */
        f->last = time(NULL);
        return before;
    case BIO_C_SET_SSL_RENEGOTIATE_BYTES:
        before = (long)f->every_bytes;
        if (num >= 512)
            f->every_bytes = (size_t)num;
        return before;
    default:
        return f->renegotiations;
    }
}

static long control(BIO *b, int cmd, long num, void *ptr)
{
    struct filter *f = filter_of(b);
    SSL *s = f->ssl;
    if (s == NULL && cmd != BIO_C_SET_SSL)
        return 0;
    switch (cmd) {
    case BIO_CTRL_RESET:
        return reset(b, f, cmd, num, ptr);
    case BIO_CTRL_INFO:
        return 0;
    case BIO_C_SSL_MODE:
        if (num != 0)
            SSL_set_connect_state(s);
        else
            SSL_set_accept_state(s);
        return 1;
    case BIO_C_SET_SSL_RENEGOTIATE_TIMEOUT:
    case BIO_C_SET_SSL_RENEGOTIATE_BYTES:
    case BIO_C_GET_SSL_NUM_RENEGOTIATES:
        return set_number(f, cmd, num);
    case BIO_C_SET_SSL:
        return set_ssl(b, &f, ptr, (int)num);
    case BIO_C_GET_SSL:
        if (ptr == NULL)
            return 0;
        *(SSL **)ptr = s;
        return 1;
    case BIO_CTRL_GET_CLOSE:
        return BIO_get_shutdown(b);
    case BIO_CTRL_SET_CLOSE:
        BIO_set_shutdown(b, (int)num);
        return 1;
    case BIO_CTRL_WPENDING:
        return BIO_ctrl(SSL_get_wbio(s), cmd, num, ptr);
    case BIO_CTRL_PENDING:
        return pending(s);
    case BIO_CTRL_FLUSH: {
        BIO_clear_retry_flags(b);
        long r = BIO_ctrl(SSL_get_wbio(s), cmd, num, ptr);
        BIO_copy_next_retry(b);
        return r;
    }
    case BIO_CTRL_PUSH:
    case BIO_CTRL_POP:
        return link_changed(b, s, cmd, ptr);
    case BIO_C_DO_STATE_MACHINE:
        return handshake(b, f);
    case BIO_CTRL_DUP:
        return duplicate(f, ptr);
    case BIO_CTRL_SET_CALLBACK:
        return 0;
    default:
        return BIO_ctrl(SSL_get_rbio(s), cmd, num, ptr);
    }
}

static long callback_control(BIO *b, int cmd, BIO_info_cb *cb)
{
    const struct filter *f = filter_of(b);
    return cmd == BIO_CTRL_SET_CALLBACK && f->ssl != NULL
               ? BIO_callback_ctrl(SSL_get_rbio(f->ssl), cmd, cb)
               : 0;
}

/* ---- the method ---- */

static BIO_METHOD *method;
static CRYPTO_ONCE method_once = CRYPTO_ONCE_STATIC_INIT;

static void end_method(void)
{
    BIO_meth_free(method);
    method = NULL;
}

static void make_method(void)
{
    BIO_METHOD *m = BIO_meth_new(BIO_TYPE_SSL, "ssl");
    if (m == NULL || !BIO_meth_set_write_ex(m, write_some) || !BIO_meth_set_read_ex(m, read_some) ||
        !BIO_meth_set_puts(m, put_string) || !BIO_meth_set_ctrl(m, control) ||
        !BIO_meth_set_create(m, create) || !BIO_meth_set_destroy(m, destroy) ||
        !BIO_meth_set_callback_ctrl(m, callback_control)) {
        BIO_meth_free(m);
        return;
    }
    method = m;
    OPENSSL_atexit(end_method);
}

const BIO_METHOD *BIO_f_ssl(void)
{
    return CRYPTO_THREAD_run_once(&method_once, make_method) ? method : NULL;
}

/* ---- chains ---- */

BIO *BIO_new_ssl(SSL_CTX *ctx, int client)
{
    BIO *b = BIO_new(BIO_f_ssl());
    SSL *s = b != NULL ? SSL_new(ctx) : NULL;
    if (s == NULL) {
        BIO_free(b);
        return NULL;
    }
    if (client)
        SSL_set_connect_state(s);
    else
        SSL_set_accept_state(s);
    BIO_set_ssl(b, s, BIO_CLOSE);
    return b;
}

BIO *BIO_new_ssl_connect(SSL_CTX *ctx)
{
    BIO *transport = BIO_new(BIO_s_connect());
    BIO *b = transport != NULL ? BIO_new_ssl(ctx, 1) : NULL;
    if (b != NULL && BIO_push(b, transport) != NULL)
        return b;
    BIO_free(b);
    BIO_free(transport);
    return NULL;
}

BIO *BIO_new_buffer_ssl_connect(SSL_CTX *ctx)
{
    BIO *buffer = BIO_new(BIO_f_buffer());
    BIO *b = buffer != NULL ? BIO_new_ssl_connect(ctx) : NULL;
    if (b != NULL && BIO_push(buffer, b) != NULL)
        return buffer;
    BIO_free(buffer);
    BIO_free_all(b);
    return NULL;
}

static SSL *ssl_in(BIO *chain)
{
    BIO *b = BIO_find_type(chain, BIO_TYPE_SSL);
    return b != NULL ? filter_of(b)->ssl : NULL;
}

int BIO_ssl_copy_session_id(BIO *to, BIO *from)
{
    SSL *t = ssl_in(to), *f = ssl_in(from);
    return t != NULL && f != NULL && SSL_copy_session_id(t, f);
}

void BIO_ssl_shutdown(BIO *b)
{
    for (; b != NULL; b = BIO_next(b))
        if (BIO_method_type(b) == BIO_TYPE_SSL && filter_of(b) != NULL) {
            SSL_shutdown(filter_of(b)->ssl);
            return;
        }
}
