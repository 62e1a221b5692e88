/* Flights (RFC 6347, 4.2.4): what was sent is kept until the other end has answered it, and goes
 * out again when it hasn't in time; messages are cut to what the path takes (4.2.3). */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <string.h>

#include "ssl/dtls.h"
#include "ssl/hs/hs.h"
#include "ssl/record/io.h"
#include "ssl/record/kinds.h"

enum { SCRAP = 32 }; /* no fragment is so short but a message's last: the next datagram has it */

void flight_free(struct dtls *d)
{
    while (d->flight != NULL) {
        struct dtls_sent *next = d->flight->next;
        OPENSSL_free(d->flight);
        d->flight = next;
    }
    d->at = NULL;
    d->at_offset = 0;
    protect_free(d->old_write);
    d->old_write = NULL;
}

/* ---- what belongs to it ---- */

static void put_u24(uint8_t *at, size_t v)
{
    at[0] = (uint8_t)(v >> 16);
    put_u16(at + 1, v);
}

void flight_number(SSL *s, uint8_t *message, size_t len)
{
    put_u16(message + 4, s->dtls->next_send++);
    put_u24(message + 6, 0);
    put_u24(message + 9, len - DTLS_MESSAGE_HEADER_LEN);
}

bool flight_add(SSL *s, uint8_t type, struct slice bytes)
{
    struct dtls *d = s->dtls;
    if (d->flight_over) {
        flight_free(d);
        timer_stop(s);
        d->flight_over = false;
        d->repeats = 0;
    }
    struct dtls_sent *sent = OPENSSL_malloc(sizeof(*sent) + bytes.len), **end = &d->flight;
    if (sent == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
    sent->next = NULL;
    sent->epoch = d->write_epoch;
    sent->type = type;
    sent->len = bytes.len;
    memcpy(sent->bytes, bytes.ptr, bytes.len);
    while (*end != NULL)
        end = &(*end)->next;
    *end = sent;
    if (d->at == NULL)
        d->at = sent;
    return true;
}

/* ---- into datagrams ---- */

static bool is_message(const struct dtls_sent *sent)
{
    return sent->type == SSL3_RT_HANDSHAKE;
}

static void went(SSL *s, const struct dtls_sent *sent)
{
    s->dtls->at = sent->next;
    s->dtls->at_offset = 0;
    conn_msg(s, true, conn_wire(s, s->version), sent->type, slice_of(sent->bytes, sent->len));
}

/* As much of the message at hand as `room` has for plaintext. */
static bool seal_fragment(SSL *s, const struct dtls_sent *sent, size_t room)
{
    struct dtls *d = s->dtls;
    uint8_t header[DTLS_MESSAGE_HEADER_LEN];
    size_t len = sent->len - DTLS_MESSAGE_HEADER_LEN, left = len - d->at_offset;
    size_t n = left < room - DTLS_MESSAGE_HEADER_LEN ? left : room - DTLS_MESSAGE_HEADER_LEN;
    memcpy(header, sent->bytes, sizeof(header));
    put_u24(header + 6, d->at_offset);
    put_u24(header + 9, n);
    if (!datagram_seal(s, sent->epoch, sent->type, slice_of(header, sizeof(header)),
                       slice_of(sent->bytes + DTLS_MESSAGE_HEADER_LEN + d->at_offset, n)))
        return false;
    d->at_offset += n;
    if (n == left)
        went(s, sent);
    return true;
}

/* Fills one datagram. */
static bool fill(SSL *s)
{
    struct dtls *d = s->dtls;
    size_t path = path_mtu(s), mtu = path < DTLS_DATAGRAM_MAX ? path : DTLS_DATAGRAM_MAX;
    size_t most = record_max_plain(s, s->record_limit_out, false);
    while (d->at != NULL) {
        const struct dtls_sent *sent = d->at;
        size_t used = s->out.sealed.len + datagram_overhead(s, sent->epoch);
        size_t room = mtu > used ? mtu - used : 0;
        size_t left = sent->len - d->at_offset; /* a message's header goes with each fragment */
        if (room > most)
            room = most;
        size_t least = is_message(sent) ? DTLS_MESSAGE_HEADER_LEN + SCRAP : sent->len;
        if (room < left && room < least) {
            if (s->out.sealed.len > 0)
                return true;
            room = least; /* a path so narrow isn't there */
        }
        if (is_message(sent)) {
            if (!seal_fragment(s, sent, room))
                return false;
        } else {
            if (!datagram_seal(s, sent->epoch, sent->type, slice_of(NULL, 0),
                               slice_of(sent->bytes, sent->len)))
                return false;
            went(s, sent);
        }
    }
    return true;
}

/* Whether an answer is waited for: then the flight's time runs. */
static bool is_waiting(const SSL *s)
{
    const struct hs *h = s->hs;
    return h != NULL && !h->is_post && s->dtls->flight != NULL &&
           h->state != S_FLUSH_HELLO_VERIFY; /* 4.2.1: nothing is kept for whom isn't known */
}

static enum io_result flush_bio(SSL *s)
{
    if (s->wbio == NULL) {
        FATAL(s, -1, SSL_R_BIO_NOT_SET);
        return IO_FATAL;
    }
    s->rwstate = SSL_WRITING;
    if (BIO_flush(s->wbio) <= 0)
        return BIO_should_retry(s->wbio) ? IO_WANT_WRITE : IO_ERROR;
    s->rwstate = SSL_NOTHING;
    return IO_OK;
}

enum io_result flight_flush(SSL *s)
{
    struct dtls *d = s->dtls;
    enum io_result r = datagram_push(s); /* one that waits */
    bool any = d->at != NULL;
    while (r == IO_OK && d->at != NULL) {
        struct dtls_sent *at = d->at;
        size_t offset = d->at_offset;
        if (!fill(s))
            return IO_FATAL;
        r = datagram_push(s);
        if (r == IO_ERROR && path_mtu_shrank(s)) {
            build_free(&s->out.sealed);
            d->at = at;
            d->at_offset = offset;
            r = IO_OK;
        }
    }
    if (r != IO_OK)
        return r;
    if (any && d->deadline.tv_sec == 0 && is_waiting(s))
        timer_start(s);
    return flush_bio(s);
}

enum io_result flight_again(SSL *s)
{
    struct dtls *d = s->dtls;
    build_free(&s->out.sealed);
    d->at = d->flight;
    d->at_offset = 0;
    return flight_flush(s);
}

/* Who sent the last flight keeps it: the other end may ask for it again (4.2.4). */
void flight_end(SSL *s)
{
    struct dtls *d = s->dtls;
    timer_stop(s);
    if (s->is_server == s->hit)
        flight_free(d);
    d->flight_over = true;
    d->next_send = d->next_receive = 0;
    d->ccs_came = false;
    reassemble_forget(d);
}
