/* Records into datagrams: as many of a flight as the path takes at once, one of data each. */
#include <errno.h>
#include <limits.h>
#include <openssl/bio.h>
#include <string.h>

#include "ssl/dtls.h"
#include "ssl/record/io.h"
#include "ssl/record/kinds.h"

enum { HEADER_SHIFT = DTLS_HEADER_LEN - RECORD_HEADER_LEN };

#define SEQUENCE_MAX ((UINT64_C(1) << 48) - 1) /* RFC 6347, 4.1: it must not wrap */

static struct protect *protect_of(const SSL *s, uint16_t epoch)
{
    const struct dtls *d = s->dtls;
    return epoch == d->write_epoch || d->old_write == NULL ? s->out.protect : d->old_write;
}

size_t datagram_overhead(const SSL *s, uint16_t epoch)
{
    return HEADER_SHIFT + protect_overhead(protect_of(s, epoch));
}

/* Until the version is agreed on it is the oldest that there is (4.2.1). */
static uint16_t header_version(const SSL *s)
{
    return (uint16_t)(s->cipher == NULL && s->method->is_any ? DTLS1_VERSION
                                                             : conn_wire(s, s->version));
}

/* Protection makes a record of TLS, in front of whose body the longer header is put. */
bool datagram_seal(SSL *s, uint16_t epoch, uint8_t type, struct slice head, struct slice body)
{
    struct dtls *d = s->dtls;
    struct builder *sealed = &s->out.sealed;
    struct protect *p = protect_of(s, epoch);
    uint64_t *sequence = epoch == d->write_epoch ? &d->write_sequence : &d->old_sequence;
    size_t len = head.len + body.len, room = HEADER_SHIFT + protect_overhead(p) + len;
    uint8_t *record = build_room(sealed, room);
    if (record == NULL)
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    uint8_t *at = record + HEADER_SHIFT, *plain = at + protect_prefix(p);
    if (head.len > 0)
        memcpy(plain, head.ptr, head.len);
    if (body.len > 0)
        memcpy(plain + head.len, body.ptr, body.len);
    size_t n = 0;
    if (*sequence < SEQUENCE_MAX) {
        protect_set_sequence(p, (uint64_t)epoch << 48 | *sequence);
        n = protect_seal(p, type, header_version(s), at, room - HEADER_SHIFT, len, 0);
    }
    sealed->len -= n > 0 ? room - HEADER_SHIFT - n : room;
    if (n == 0)
        return FATAL(s, -1, ERR_R_INTERNAL_ERROR);
    record[0] = at[0];
    record[1] = at[1];
    record[2] = at[2];
    put_u64(record + 3, (uint64_t)epoch << 48 | *sequence);
    ++*sequence;
    conn_msg(s, true, header_version(s), SSL3_RT_HEADER, slice_of(record, DTLS_HEADER_LEN));
    return true;
}

enum io_result datagram_push(SSL *s)
{
    struct record_out *out = &s->out;
    if (out->sealed.len == 0)
        return IO_OK;
    if (s->wbio == NULL) {
        FATAL(s, -1, SSL_R_BIO_NOT_SET);
        return IO_FATAL;
    }
    errno = 0;
    s->rwstate = SSL_WRITING;
    size_t len = out->sealed.len;
    int n = BIO_write(s->wbio, out->sealed.ptr, len < INT_MAX ? (int)len : INT_MAX);
    if (n <= 0)
        return BIO_should_retry(s->wbio) ? IO_WANT_WRITE : IO_ERROR;
    s->rwstate = SSL_NOTHING;
    build_free(&out->sealed);
    return IO_OK;
}

/* An alert goes out with what is being made, at once; a change_cipher_spec is part of a flight. */
bool datagram_put(SSL *s, uint8_t type, const void *bytes, size_t len)
{
    struct slice body = slice_of(bytes, len);
    if (type == SSL3_RT_CHANGE_CIPHER_SPEC)
        return flight_add(s, type, body);
    if (!datagram_seal(s, s->dtls->write_epoch, type, slice_of(NULL, 0), body))
        return false;
    conn_msg(s, true, conn_wire(s, s->version), type, body);
    return true;
}

/* One record, one datagram; one that can't be written now is as good as lost. */
enum io_result datagram_write(SSL *s, const void *buf, size_t len, size_t *done)
{
    enum io_result r = flight_flush(s);
    *done = 0;
    if (r != IO_OK || len == 0)
        return r;
    if (len > record_max_plain(s, s->record_limit_out, false)) {
        ERR_raise(ERR_LIB_SSL, SSL_R_DTLS_MESSAGE_TOO_BIG);
        return IO_ERROR;
    }
    if (!datagram_seal(s, s->dtls->write_epoch, SSL3_RT_APPLICATION_DATA, slice_of(NULL, 0),
                       slice_of(buf, len)))
        return IO_FATAL;
    r = datagram_push(s);
    if (r == IO_OK)
        *done = len;
    build_free(&s->out.sealed);
    return r;
}

bool datagram_set_write(SSL *s, struct protect *p)
{
    struct dtls *d = s->dtls;
    if (d->write_epoch == UINT16_MAX) {
        protect_free(p);
        return FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
    }
    protect_free(d->old_write);
    d->old_write = s->out.protect;
    d->old_sequence = d->write_sequence;
    s->out.protect = p;
    d->write_epoch++;
    d->write_sequence = 0;
    return true;
}
