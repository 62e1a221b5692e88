/* Records out of datagrams (RFC 6347, 4.1). Whatever is wrong with one, it is dropped without a
 * word (4.1.2.7): anybody may have sent it. */
#include <errno.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <string.h>

#include "ssl/dtls.h"
#include "ssl/hs/hs.h"
#include "ssl/record/io.h"

enum {
    HEADER_SHIFT = DTLS_HEADER_LEN - RECORD_HEADER_LEN, /* what protection sees begins here */
    DATAGRAM_MAX = DTLS_HEADER_LEN + RECORD_MAX_CIPHERTEXT,
    WINDOW = 64, /* 4.1.2.6 */
    HELD_RECORDS = 8,
    HELD_BYTES = 1 << 15, /* of all of them */
};

struct header {
    uint8_t type;
    uint16_t version, epoch;
    uint64_t sequence;
    struct slice record; /* with its header */
};

/* ---- replays (4.1.2.6) ---- */

static bool is_replayed(const struct dtls *d, uint64_t sequence)
{
    if (d->read_window == 0 || sequence > d->read_top)
        return false;
    uint64_t age = d->read_top - sequence;
    return age >= WINDOW || (d->read_window >> age & 1) != 0;
}

static void remember(struct dtls *d, uint64_t sequence)
{
    if (d->read_window != 0 && sequence <= d->read_top) {
        d->read_window |= (uint64_t)1 << (d->read_top - sequence);
        return;
    }
    uint64_t by = sequence - d->read_top;
    d->read_window = d->read_window != 0 && by < WINDOW ? d->read_window << by | 1 : 1;
    d->read_top = sequence;
}

/* ---- records that came too early ---- */

static bool is_open(const SSL *s)
{
    return s->established && (s->hs == NULL || s->hs->is_post);
}

/* What overtook the change_cipher_spec before it, and data that overtook a Finished. */
static bool is_early(const SSL *s, const struct header *h)
{
    const struct dtls *d = s->dtls;
    if (is_open(s))
        return false;
    return h->epoch == d->read_epoch + 1 ||
           (h->epoch == d->read_epoch && h->epoch > 0 && h->type == SSL3_RT_APPLICATION_DATA &&
            !s->renegotiating);
}

/* As many as a flight may have; those that are too many will come again, or were data. */
static void hold(struct dtls *d, const struct header *h)
{
    struct dtls_held **end = &d->held;
    size_t n = 0, bytes = h->record.len;
    for (; *end != NULL; end = &(*end)->next, n++)
        bytes += (*end)->len;
    if (n >= HELD_RECORDS || bytes > HELD_BYTES)
        return;
    struct dtls_held *held = OPENSSL_malloc(sizeof(*held) + h->record.len);
    if (held == NULL)
        return; /* as if it were lost */
    held->next = NULL;
    held->len = h->record.len;
    memcpy(held->bytes, h->record.ptr, h->record.len);
    *end = held;
}

void datagram_forget_held(struct dtls *d)
{
    while (d->held != NULL) {
        struct dtls_held *next = d->held->next;
        OPENSSL_free(d->held);
        d->held = next;
    }
}

/* ---- headers ---- */

static bool read_header(struct slice *datagram, struct header *h)
{
    struct slice body, whole = *datagram;
    uint64_t epoch;
    if (!read_u8(datagram, &h->type) || !read_u16(datagram, &h->version) ||
        !read_uint(datagram, 2, &epoch) || !read_uint(datagram, 6, &h->sequence) ||
        !read_vector(datagram, 2, &body))
        return false;
    h->epoch = (uint16_t)epoch;
    h->record = slice_of(whole.ptr, whole.len - datagram->len);
    return true;
}

static bool is_sound(const SSL *s, const struct header *h)
{
    size_t len = h->record.len - DTLS_HEADER_LEN;
    return h->type != 0 && h->version >> 8 == DTLS1_VERSION_MAJOR && len <= RECORD_MAX_CIPHERTEXT &&
           (h->epoch == 0 || h->version == conn_wire(s, s->version));
}

/* ---- bytes from the BIO ---- */

static void drop_buffer(struct record_in *in)
{
    if (in->type == 0 && in->len == 0) {
        OPENSSL_free(in->buf);
        in->buf = NULL;
        in->room = in->start = 0;
    }
}

/* The first of those that were held which may be opened now; those of epochs gone by go. */
static bool take_held(SSL *s)
{
    struct dtls *d = s->dtls;
    struct dtls_held **at = &d->held;
    while (*at != NULL) {
        struct dtls_held *held = *at;
        struct slice bytes = slice_of(held->bytes, held->len);
        struct header h;
        bool ok = read_header(&bytes, &h);
        if (ok && is_early(s, &h)) {
            at = &held->next;
            continue;
        }
        ok = ok && h.epoch == d->read_epoch && held->len <= s->in.room;
        if (ok) {
            memcpy(s->in.buf, held->bytes, held->len);
            s->in.len = held->len;
        }
        *at = held->next;
        OPENSSL_free(held);
        if (ok)
            return true;
    }
    return false;
}

/* Whether the BIO gave an empty datagram, which isn't an end. */
static bool is_empty_datagram(BIO *b, int got)
{
    return got == 0 && BIO_method_type(b) == BIO_TYPE_DGRAM;
}

/* A read that gave nothing: the flight's time may be over. */
static enum io_result waited(SSL *s)
{
    if (!BIO_should_retry(s->rbio))
        return BIO_eof(s->rbio) ? IO_EOF : IO_ERROR;
    int r = timer_handle(s);
    if (r < 0)
        return s->failed ? IO_FATAL : s->rwstate == SSL_WRITING ? IO_WANT_WRITE : IO_ERROR;
    return r > 0 ? IO_OK : IO_WANT_READ;
}

/* A datagram into the buffer; none though IO_OK: look again. */
static enum io_result fill(SSL *s)
{
    struct record_in *in = &s->in;
    if (s->rbio == NULL) {
        FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_READ_BIO_NOT_SET);
        return IO_FATAL;
    }
    if (in->buf == NULL && (in->buf = OPENSSL_malloc(DATAGRAM_MAX)) == NULL) {
        FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
        return IO_FATAL;
    }
    in->room = DATAGRAM_MAX;
    in->start = 0;
    if (s->dtls->held != NULL && take_held(s))
        return IO_OK;
    errno = 0;
    s->rwstate = SSL_READING;
    int got = BIO_read(s->rbio, in->buf, DATAGRAM_MAX);
    if (got > 0 || is_empty_datagram(s->rbio, got)) {
        s->rwstate = SSL_NOTHING;
        in->len = (size_t)got;
        return IO_OK;
    }
    drop_buffer(in);
    return waited(s);
}

/* ---- what the body holds ---- */

/* Opens it in place: protection sees a header of TLS just before the body. */
static bool open_record(SSL *s, const struct header *h, uint8_t *record)
{
    struct record_in *in = &s->in;
    uint8_t *at = record + HEADER_SHIFT;
    at[0] = record[0];
    at[1] = record[1];
    at[2] = record[2];
    protect_set_sequence(in->protect, (uint64_t)h->epoch << 48 | h->sequence);
    ERR_set_mark(); /* what libcrypto says of forgeries isn't the program's business */
    enum open_result r =
        protect_open(in->protect, at, h->record.len - DTLS_HEADER_LEN,
                     record_max_plain(s, s->record_limit_in, false), &in->type, &in->data);
    ERR_pop_to_mark();
    if (r != OPEN_OK)
        in->type = 0;
    return r == OPEN_OK;
}

/* The record at the front; in->type stays 0 if it is dropped. */
static void take_record(SSL *s)
{
    struct record_in *in = &s->in;
    struct dtls *d = s->dtls;
    struct slice datagram = slice_of(in->buf + in->start, in->len);
    uint8_t *record = in->buf + in->start;
    struct header h;
    if (!read_header(&datagram, &h)) {
        in->len = 0;
        return;
    }
    in->start += h.record.len;
    in->len = datagram.len;
    if (!is_sound(s, &h))
        return;
    if (is_early(s, &h)) {
        hold(d, &h);
        return;
    }
    if (h.epoch != d->read_epoch || is_replayed(d, h.sequence) ||
        (h.epoch == 0 && h.type == SSL3_RT_APPLICATION_DATA))
        return;
    conn_msg(s, false, h.version, SSL3_RT_HEADER, slice_of(record, DTLS_HEADER_LEN));
    if (!open_record(s, &h, record))
        return;
    remember(d, h.sequence);
    in->seen = true;
    if (in->data.len == 0)
        in->type = 0;
    else if (in->type == SSL3_RT_APPLICATION_DATA && is_open(s))
        flight_free(d); /* who sends data has our Finished */
}

enum io_result datagram_next(SSL *s)
{
    struct record_in *in = &s->in;
    while (in->type == 0) {
        enum io_result r = in->len > 0 ? IO_OK : fill(s);
        if (r != IO_OK)
            return r;
        if (in->len > 0)
            take_record(s);
        drop_buffer(in);
    }
    return IO_OK;
}

bool datagram_set_read(SSL *s, struct protect *p)
{
    struct dtls *d = s->dtls;
    if (d->read_epoch == UINT16_MAX) {
        protect_free(p);
        return FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
    }
    protect_free(s->in.protect);
    s->in.protect = p;
    d->read_epoch++;
    d->read_top = d->read_window = 0;
    d->ccs_came = false;
    return true;
}
