/* Messages out of fragments (RFC 6347, 4.2.3), which come in any order, overlap, or come again.
 * What can't be of the handshake is dropped; so is what would take more memory than a flight does.
 */
#include <openssl/crypto.h>
#include <string.h>

#include "ssl/dtls.h"
#include "ssl/hs/hs.h"

enum {
    AHEAD_BYTES = 1 << 17, /* of messages that aren't due yet */
    REPEATS_MAX = 16,      /* of a flight, because the other end repeats its own */
};

struct fragment {
    uint8_t type;
    uint16_t seq;
    size_t len, offset;
    struct slice header, body;
};

static struct dtls_partial *partial_of(struct dtls *d, uint16_t seq)
{
    return &d->partial[seq % DTLS_AHEAD];
}

static void drop(struct dtls_partial *p)
{
    OPENSSL_free(p->bytes);
    *p = (struct dtls_partial){.bytes = NULL};
}

void reassemble_forget(struct dtls *d)
{
    for (size_t i = 0; i < DTLS_AHEAD; i++)
        drop(&d->partial[i]);
}

/* ---- fragments ---- */

static bool read_fragment(struct slice *data, struct fragment *f)
{
    struct slice whole = *data;
    uint64_t len, offset, n;
    if (!read_u8(data, &f->type) || !read_uint(data, 3, &len) || !read_u16(data, &f->seq) ||
        !read_uint(data, 3, &offset) || !read_uint(data, 3, &n) ||
        !read_slice(data, (size_t)n, &f->body))
        return false;
    f->header = slice_of(whole.ptr, DTLS_MESSAGE_HEADER_LEN);
    f->len = (size_t)len;
    f->offset = (size_t)offset;
    return offset <= len && n <= len - offset && (n > 0 || len == 0);
}

static size_t bytes_ahead(const struct dtls *d)
{
    size_t n = 0;
    for (size_t i = 0; i < DTLS_AHEAD; i++)
        n += d->partial[i].bytes != NULL ? d->partial[i].len : 0;
    return n;
}

/* Room for the message that the fragment is of. */
static bool begin(SSL *s, struct dtls_partial *p, const struct fragment *f)
{
    struct dtls *d = s->dtls;
    bool is_due = f->seq == d->next_receive;
    if (f->len > hs_longest_body(s, f->type))
        return !is_due || FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_EXCESSIVE_MESSAGE_SIZE);
    if (!is_due && bytes_ahead(d) + f->len > AHEAD_BYTES)
        return true;
    p->bytes = OPENSSL_zalloc(DTLS_MESSAGE_HEADER_LEN + f->len + f->len / 8 + 1);
    if (p->bytes == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
    p->map = p->bytes + DTLS_MESSAGE_HEADER_LEN + f->len;
    p->len = f->len;
    p->have = 0;
    memcpy(p->bytes, f->header.ptr, 6); /* the transcript has it as if it were one (4.2.6) */
    memset(p->bytes + 6, 0, 3);
    memcpy(p->bytes + 9, f->header.ptr + 1, 3);
    return true;
}

static bool store(SSL *s, const struct fragment *f)
{
    struct dtls_partial *p = partial_of(s->dtls, f->seq);
    if (p->bytes == NULL && !begin(s, p, f))
        return false;
    if (p->bytes == NULL || p->bytes[0] != f->type || p->len != f->len)
        return true;
    for (size_t i = 0; i < f->body.len; i++) {
        size_t at = f->offset + i;
        if ((p->map[at / 8] >> at % 8 & 1) != 0)
            continue; /* what came first stays */
        p->map[at / 8] |= (uint8_t)(1 << at % 8);
        p->bytes[DTLS_MESSAGE_HEADER_LEN + at] = f->body.ptr[i];
        p->have++;
    }
    return true;
}

/* ---- what comes again ---- */

/* The end of the other end's last flight: it hasn't seen what answers it (4.2.4). */
static void repeat(SSL *s)
{
    struct dtls *d = s->dtls;
    if (d->flight == NULL || d->at != NULL || d->repeats >= REPEATS_MAX)
        return;
    d->repeats++;
    flight_again(s); /* what can't go now goes with the next */
}

/* Once the connection is open only what begins another handshake is a message. */
static bool take_open(SSL *s, const struct fragment *f)
{
    if (f->type == SSL3_MT_FINISHED)
        repeat(s);
    return f->type != (s->is_server ? SSL3_MT_CLIENT_HELLO : SSL3_MT_HELLO_REQUEST) || store(s, f);
}

static bool take(SSL *s, const struct fragment *f)
{
    struct dtls *d = s->dtls;
    if (f->seq < d->next_receive) {
        if (f->seq + 1 == d->next_receive && f->offset == 0 && !d->flight_over)
            repeat(s);
        return true;
    }
    if (f->seq - d->next_receive >= DTLS_AHEAD)
        return true;
    return s->established && (s->hs == NULL || s->hs->is_post) ? take_open(s, f) : store(s, f);
}

bool reassemble_record(SSL *s)
{
    struct slice data = s->in.data;
    struct fragment f;
    bool ok = true;
    while (ok && data.len > 0 && read_fragment(&data, &f))
        ok = take(s, &f);
    record_used(s, s->in.data.len);
    return ok;
}

/* ---- whole messages ---- */

bool reassemble_has_next(const SSL *s)
{
    const struct dtls_partial *p = partial_of(s->dtls, s->dtls->next_receive);
    return p->bytes != NULL && p->have == p->len;
}

bool reassemble_take(SSL *s, struct builder *out)
{
    struct dtls *d = s->dtls;
    struct dtls_partial *p = partial_of(d, d->next_receive);
    build_bytes(out, p->bytes, DTLS_MESSAGE_HEADER_LEN + p->len);
    drop(p);
    d->next_receive++;
    d->flight_over = true; /* an answer has begun */
    return !out->failed;
}
