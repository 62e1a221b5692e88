/* Writing records: sealed into a buffer, which goes out as a whole when it can. */
#include <errno.h>
#include <limits.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>

#include "ssl/conn.h"
#include "ssl/dtls.h"
#include "ssl/record/io.h"

enum { BATCH = 4 * RECORD_MAX_PLAIN }; /* application data that is sealed before a BIO_write */

/* -- sealing -- */

/* Before a version is agreed on a client's records say 3.1 (RFC 8446, D.4 and 5.1), but those that
 * go with early data. */
static uint16_t header_version(const SSL *s, uint8_t type)
{
    if (!s->is_server && !s->in.seen && (s->early_state == EARLY_NONE || type == SSL3_RT_HANDSHAKE))
        return TLS1_VERSION;
    return (uint16_t)(conn_is_tls13(s) ? TLS1_2_VERSION : s->version);
}

static size_t max_out(const SSL *s)
{
    size_t max = record_max_plain(s, s->record_limit_out, protect_is_tls13(s->out.protect));
    return s->set.max_send_fragment > 0 && s->set.max_send_fragment < max ? s->set.max_send_fragment
                                                                          : max;
}

/* How many zeros go behind len bytes of a type (RFC 8446, 5.4), as the program wishes. */
static size_t padding_of(SSL *s, uint8_t type, size_t len)
{
    size_t inner = len + 1, max = max_out(s), n = 0;
    if (!protect_is_tls13(s->out.protect) || inner >= max)
        return 0;
    if (s->set.record_padding != NULL)
        n = s->set.record_padding(s, type, inner, s->set.record_padding_arg);
    else if (s->set.block_padding > 1)
        n = (s->set.block_padding - inner % s->set.block_padding) % s->set.block_padding;
    return n < max - inner ? n : max - inner;
}

static void tell(SSL *s, const struct protect *p, const uint8_t *record, uint8_t type)
{
    uint16_t version = (uint16_t)(record[1] << 8 | record[2]);
    conn_msg(s, true, version, SSL3_RT_HEADER, slice_of(record, RECORD_HEADER_LEN));
    if (protect_is_tls13(p))
        conn_msg(s, true, version, SSL3_RT_INNER_CONTENT_TYPE, slice_of(&type, 1));
}

/* One record behind those that wait. */
static bool seal(SSL *s, uint8_t type, const uint8_t *bytes, size_t len)
{
    struct record_out *out = &s->out;
    struct protect *p = out->protect;
    if (type == SSL3_RT_CHANGE_CIPHER_SPEC && protect_is_tls13(p))
        p = protect_null(); /* RFC 8446, 5: it is never encrypted */
    size_t padding = p == out->protect ? padding_of(s, type, len) : 0;
    size_t room = protect_overhead(p) + len + padding;
    uint8_t *record = build_room(&out->sealed, room);
    if (record == NULL)
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    size_t n =
        protect_seal_from(p, type, header_version(s, type), record, room, bytes, len, padding);
    out->sealed.len -= room - n;
    if (n == 0)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    tell(s, p, record, type);
    if (type == SSL3_RT_ALERT || type == SSL3_RT_CHANGE_CIPHER_SPEC)
        conn_msg(s, true, s->version, type, slice_of(bytes, len));
    if (protect_is_tls13(p) && protect_update_due(p))
        s->key_update_pending = true; /* RFC 8446, 5.5 */
    return true;
}

bool record_put_handshake(SSL *s, const void *bytes, size_t len)
{
    build_bytes(&s->out.plain, bytes, len);
    return !s->out.plain.failed || conn_fatal(s, SSL_AD_INTERNAL_ERROR);
}

/* Each handshake message, when the records that hold them were told of. */
static void tell_messages(SSL *s, struct slice messages)
{
    struct slice rest = messages, body;
    uint8_t type;
    while (read_u8(&rest, &type) && read_vector(&rest, 3, &body)) {
        conn_msg(s, true, s->version, SSL3_RT_HANDSHAKE,
                 slice_of(messages.ptr, messages.len - rest.len));
        messages = rest;
    }
}

bool record_seal_waiting(SSL *s)
{
    struct builder *plain = &s->out.plain;
    size_t max = max_out(s);
    for (size_t at = 0, n; at < plain->len; at += n) {
        n = plain->len - at < max ? plain->len - at : max;
        if (!seal(s, SSL3_RT_HANDSHAKE, plain->ptr + at, n))
            return false;
    }
    tell_messages(s, slice_of(plain->ptr, plain->len));
    build_free(plain);
    return true;
}

bool record_put(SSL *s, uint8_t type, const void *bytes, size_t len)
{
    if (conn_is_dtls(s))
        return datagram_put(s, type, bytes, len);
    return record_seal_waiting(s) && seal(s, type, bytes, len);
}

/* -- writing -- */

static enum io_result blocked(const SSL *s)
{
    return BIO_should_retry(s->wbio) ? IO_WANT_WRITE : IO_ERROR;
}

/* All that is sealed to the BIO. */
static enum io_result push(SSL *s)
{
    struct record_out *out = &s->out;
    if (s->wbio == NULL) {
        FATAL(s, -1, SSL_R_BIO_NOT_SET);
        return IO_FATAL;
    }
    while (out->written < out->sealed.len) {
        size_t left = out->sealed.len - out->written;
        errno = 0;
        s->rwstate = SSL_WRITING;
        int n = BIO_write(s->wbio, out->sealed.ptr + out->written,
                          left < INT_MAX ? (int)left : INT_MAX);
        if (n <= 0)
            return blocked(s);
        out->written += (size_t)n;
    }
    s->rwstate = SSL_NOTHING;
    out->written = 0;
    out->retry_done += out->retry_pending;
    out->retry_pending = 0;
    build_free(&out->sealed);
    return IO_OK;
}

enum io_result record_flush(SSL *s)
{
    if (conn_is_dtls(s))
        return flight_flush(s);
    if (!record_seal_waiting(s))
        return IO_FATAL;
    enum io_result r = push(s);
    if (r != IO_OK)
        return r;
    s->rwstate = SSL_WRITING;
    if (BIO_flush(s->wbio) <= 0)
        return blocked(s);
    s->rwstate = SSL_NOTHING;
    return IO_OK;
}

/* -- application data -- */

static bool is_partial(const SSL *s)
{
    return (s->set.mode & SSL_MODE_ENABLE_PARTIAL_WRITE) != 0;
}

/* Room for len bytes in records of `max`, so that the buffer grows once. */
static void reserve(struct record_out *out, size_t len, size_t max)
{
    size_t room = len + (len / max + 1) * protect_overhead(out->protect);
    if (build_room(&out->sealed, room) != NULL)
        out->sealed.len -= room;
}

/* Seals what follows the retry_done bytes of buf: as many records as go out together. */
static bool seal_batch(SSL *s, const uint8_t *buf, size_t len)
{
    struct record_out *out = &s->out;
    bool empty_first =
        protect_chains(out->protect) && (s->set.options & SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS) == 0;
    size_t max = max_out(s);
    if (s->set.split_send_fragment > 0 && s->set.split_send_fragment < max)
        max = s->set.split_send_fragment;
    size_t batch = is_partial(s) ? max : BATCH;
    reserve(out, len - out->retry_done < batch ? len - out->retry_done : batch, max);
    while (out->retry_done + out->retry_pending < len && out->retry_pending < batch) {
        size_t at = out->retry_done + out->retry_pending;
        size_t n = len - at < max ? len - at : max;
        if (empty_first && !seal(s, SSL3_RT_APPLICATION_DATA, buf + at, 0))
            return false;
        if (!seal(s, SSL3_RT_APPLICATION_DATA, buf + at, n))
            return false;
        out->retry_pending += n;
    }
    return true;
}

/* Whether this is the write that was interrupted, as SSL_write(3) asks: the same bytes, or more,
 * and, unless the buffer may move, in the same place. Else nobody knows what was sent: it ends. */
static bool retry_fits(SSL *s, const uint8_t *buf, size_t len)
{
    const struct record_out *out = &s->out;
    if (len < out->retry_done + out->retry_pending)
        return FATAL(s, -1, SSL_R_BAD_LENGTH);
    if (out->retry_buf == NULL || out->retry_buf == buf ||
        (s->set.mode & SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER) != 0)
        return true;
    return FATAL(s, -1, SSL_R_BAD_WRITE_RETRY);
}

/* The write is over: how much of it is taken. */
static enum io_result end_write(struct record_out *out, size_t *done)
{
    *done = out->retry_done;
    out->retry_buf = NULL;
    out->retry_done = 0;
    return IO_OK;
}

enum io_result record_write(SSL *s, const void *buf, size_t len, size_t *done)
{
    struct record_out *out = &s->out;
    *done = 0;
    if (conn_is_dtls(s))
        return datagram_write(s, buf, len, done);
    if (!retry_fits(s, buf, len))
        return IO_ERROR;
    if (!record_seal_waiting(s))
        return IO_FATAL;
    if (out->retry_buf == NULL && len > 0)
        out->retry_buf = buf;
    /* A partial write ends with a record, but not with one that was due before. */
    enum io_result r = IO_OK;
    bool is_enough = false;
    while (r == IO_OK && (out->sealed.len > 0 || (out->retry_done < len && !is_enough))) {
        if (out->retry_pending == 0 && out->retry_done < len) {
            if (!seal_batch(s, buf, len))
                return IO_FATAL;
            is_enough = is_partial(s);
        }
        r = push(s);
    }
    return r == IO_OK ? end_write(out, done) : r;
}
