/* Early data: SSL_read_early_data(3), SSL_write_early_data(3). The handshake pauses where the
 * program may send or read some (HS_EARLY_DATA); it goes on with the next function that completes
 * it. */
#include <string.h>

#include "ssl/api/owner.h"
#include "ssl/hs/hs.h"

static int misplaced(void)
{
    return FAIL(ERR_LIB_SSL, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
}

static bool is_before(const SSL *s)
{
    return s->hs == NULL && !s->established;
}

/* ---- reading ---- */

static int finished(SSL *s)
{
    s->early_state = EARLY_READ_DONE;
    return SSL_READ_EARLY_DATA_FINISH;
}

/* RFC 8446, 4.2.10: what the ticket promised, and what this end takes at most. */
static bool may_take(const SSL *s, size_t n)
{
    uint32_t max = s->hs->psk->max_early_data;
    if (s->set.recv_max_early_data < max)
        max = s->set.recv_max_early_data;
    return s->early_data_count <= max && n <= max - s->early_data_count;
}

/* The record at hand is one of early data. */
static int take_data(SSL *s, void *buf, size_t num, size_t *done)
{
    size_t n = s->in.data.len < num ? s->in.data.len : num;
    if (!may_take(s, n)) {
        FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_TOO_MUCH_EARLY_DATA);
        return SSL_READ_EARLY_DATA_ERROR;
    }
    if (n > 0)
        memcpy(buf, s->in.data.ptr, n);
    s->early_data_count += (uint32_t)n;
    record_used(s, n);
    *done = n;
    return SSL_READ_EARLY_DATA_SUCCESS;
}

static int read_data(SSL *s, void *buf, size_t num, size_t *done)
{
    for (;;) {
        s->rwstate = SSL_NOTHING;
        enum io_result r = record_next(s);
        if (r != IO_OK)
            return SSL_READ_EARLY_DATA_ERROR;
        switch (s->in.type) {
        case SSL3_RT_APPLICATION_DATA:
            if (!hs_may_break_off(s))
                return SSL_READ_EARLY_DATA_ERROR;
            if (s->in.data.len > 0)
                return take_data(s, buf, num, done);
            record_used(s, 0);
            break;
        case SSL3_RT_HANDSHAKE: { /* EndOfEarlyData (4.5); what comes after it may wait */
            int ended = conn_handshake(s);
            if (ended > 0 || s->early_state == EARLY_READ_DONE)
                return s->failed ? SSL_READ_EARLY_DATA_ERROR : finished(s);
            return SSL_READ_EARLY_DATA_ERROR;
        }
        case SSL3_RT_CHANGE_CIPHER_SPEC: /* for middleboxes' sake (RFC 8446, D.4) */
            if (!slice_is(s->in.data, "\x01", 1)) {
                FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_BAD_CHANGE_CIPHER_SPEC);
                return SSL_READ_EARLY_DATA_ERROR;
            }
            record_used(s, 1);
            break;
        default:
            if (conn_alert(s) != IO_OK)
                return SSL_READ_EARLY_DATA_ERROR;
        }
    }
}

int SSL_read_early_data(SSL *s, void *buf, size_t num, size_t *readbytes)
{
    *readbytes = 0;
    if (!s->is_server)
        return misplaced();
    if (s->failed) /* what there was to say has been said */
        return SSL_READ_EARLY_DATA_ERROR;
    switch (s->early_state) {
    case EARLY_NONE:
        if (!is_before(s))
            return misplaced();
        s->early_state = EARLY_ACCEPT;
        /* fall through */
    case EARLY_ACCEPT:
        if (SSL_accept(s) <= 0) {
            if (s->failed)
                s->early_state = EARLY_NONE;
            return SSL_READ_EARLY_DATA_ERROR;
        }
        if (s->hs == NULL || s->hs->state != S13_EARLY_DATA || !s->hs->early_data_accepted)
            return finished(s);
        s->early_state = EARLY_READING;
        /* fall through */
    case EARLY_READING:
        return read_data(s, buf, num, readbytes);
    default:
        return misplaced();
    }
}

/* ---- writing ---- */

static int write_now(SSL *s, const void *buf, size_t num, size_t *written)
{
    s->rwstate = SSL_NOTHING;
    return record_write(s, buf, num, written) == IO_OK && record_flush(s) == IO_OK;
}

static uint32_t most(const SSL *s)
{
    return s->hs->psk != NULL ? s->hs->psk->max_early_data : 0;
}

/* Till EndOfEarlyData is sent the keys are those of early data. */
static int client_write(SSL *s, const void *buf, size_t num, size_t *written)
{
    if (s->hs == NULL || s->hs->state >= C13_SEND_END_OF_EARLY_DATA)
        return misplaced();
    if (s->out.retry_buf == NULL && num > most(s) - s->early_data_count)
        return FAIL(ERR_LIB_SSL, SSL_R_TOO_MUCH_EARLY_DATA);
    if (!write_now(s, buf, num, written))
        return 0;
    s->early_data_count += (uint32_t)*written;
    return 1;
}

static int client_begin(SSL *s, const void *buf, size_t num, size_t *written)
{
    if (SSL_connect(s) <= 0)
        return 0;
    if (s->hs == NULL || s->hs->state != C_EARLY_DATA) { /* no early data in this handshake */
        s->early_state = EARLY_WRITE_DONE;
        return SSL_write_ex(s, buf, num, written);
    }
    s->early_state = EARLY_WRITING;
    return client_write(s, buf, num, written);
}

/* The session, or one that the program has, allows some. */
static bool may_offer(const SSL *s)
{
    return (s->session != NULL && s->session->max_early_data > 0) || s->set.psk_use_session != NULL;
}

int SSL_write_early_data(SSL *s, const void *buf, size_t num, size_t *written)
{
    *written = 0;
    if (s->failed)
        return 0;
    switch (s->early_state) {
    case EARLY_NONE:
        if (s->is_server || !is_before(s) || !may_offer(s))
            return misplaced();
        s->early_state = EARLY_CONNECT;
        /* fall through */
    case EARLY_CONNECT:
        return client_begin(s, buf, num, written);
    case EARLY_WRITING:
        return client_write(s, buf, num, written);
    case EARLY_READING:
    case EARLY_READ_DONE: /* a server, to a client that isn't authenticated yet */
        return s->hs != NULL && !s->hs->is_post ? write_now(s, buf, num, written) : misplaced();
    default:
        return misplaced();
    }
}
