/* Reading records. What a record's header says is checked before its body is read or room is made
 * for it. */
#include <errno.h>
#include <limits.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <string.h>

#include "ssl/conn.h"
#include "ssl/dtls.h"
#include "ssl/record/io.h"

enum {
    MAX_EMPTY_RECORDS = 32, /* in a row */
    V2_HEADER_LEN = 2,
    V2_MIN_LEN = 9, /* type, version, three lengths (RFC 5246, E.2) */
    TLS13_MAX_CIPHERTEXT = RECORD_MAX_PLAIN + 256,
    SKIPPED_OVERHEAD = 17, /* of a record of early data: its type and tag */
};

/* -- bytes from the BIO -- */

static void drop_buffer(struct record_in *in)
{
    if (in->type == 0 && in->len == 0) {
        OPENSSL_free(in->buf);
        in->buf = NULL;
        in->room = in->start = 0;
    }
}

static uint8_t *front(struct record_in *in)
{
    return in->buf != NULL ? in->buf + in->start : in->header;
}

static size_t capacity(const struct record_in *in)
{
    return in->buf != NULL ? in->room - in->start : sizeof in->header;
}

/* Room for n bytes from the front on, or for as many as may be read ahead. */
static bool make_room(SSL *s, size_t n)
{
    struct record_in *in = &s->in;
    bool ahead = s->set.read_ahead;
    if (n <= capacity(in) && (!ahead || in->buf != NULL))
        return true;
    if (in->buf != NULL && n <= in->room) {
        memmove(in->buf, in->buf + in->start, in->len);
        in->start = 0;
        return true;
    }
    size_t room = n;
    if (ahead) {
        size_t usual = RECORD_HEADER_LEN + RECORD_MAX_CIPHERTEXT;
        room = s->set.read_buffer_len > usual ? s->set.read_buffer_len : usual;
    }
    uint8_t *buf = OPENSSL_malloc(room);
    if (buf == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
    memcpy(buf, front(in), in->len);
    OPENSSL_free(in->buf);
    in->buf = buf;
    in->room = room;
    in->start = 0;
    return true;
}

static enum io_result read_some(SSL *s, size_t n)
{
    struct record_in *in = &s->in;
    if (s->rbio == NULL) {
        FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_READ_BIO_NOT_SET);
        return IO_FATAL;
    }
    errno = 0; /* for who asks after SSL_ERROR_SYSCALL */
    s->rwstate = SSL_READING;
    int got = BIO_read(s->rbio, front(in) + in->len, n < INT_MAX ? (int)n : INT_MAX);
    if (got > 0) {
        s->rwstate = SSL_NOTHING;
        in->len += (size_t)got;
        return IO_OK;
    }
    drop_buffer(in);
    if (BIO_should_retry(s->rbio))
        return IO_WANT_READ;
    return BIO_eof(s->rbio) ? IO_EOF : IO_ERROR;
}

/* At least n bytes at the front; more only if the program lets us read ahead. */
static enum io_result need(SSL *s, size_t n)
{
    struct record_in *in = &s->in;
    enum io_result r = IO_OK;
    while (in->len < n && r == IO_OK) {
        if (!make_room(s, n))
            return IO_FATAL;
        r = read_some(s, (s->set.read_ahead ? capacity(in) : n) - in->len);
    }
    return r;
}

/* -- what the header says -- */

struct header {
    uint8_t type;
    uint16_t version;
    size_t header_len, len;
    bool is_v2;
};

/* Something else than TLS came first: what the program's user may want to be told. */
static int not_tls(SSL *s, const uint8_t *bytes)
{
    static const char http[][5] = {"GET ", "POST", "HEAD", "PUT "};
    for (size_t i = 0; i < sizeof http / sizeof *http; i++)
        if (memcmp(bytes, http[i], 4) == 0)
            return FATAL(s, -1, SSL_R_HTTP_REQUEST);
    if (memcmp(bytes, "CONNE", 5) == 0)
        return FATAL(s, -1, SSL_R_HTTPS_PROXY_REQUEST);
    return FATAL(s, -1, SSL_R_WRONG_VERSION_NUMBER);
}

/* RFC 5246, E.2: a server may be greeted so once. */
static bool parse_v2(SSL *s, const uint8_t *bytes, struct header *h)
{
    *h = (struct header){.type = SSL3_RT_HANDSHAKE,
                         .version = SSL2_VERSION,
                         .header_len = V2_HEADER_LEN,
                         .len = (size_t)(bytes[0] & 0x7f) << 8 | bytes[1],
                         .is_v2 = true};
    if (h->len > RECORD_MAX_PLAIN)
        return FATAL(s, SSL_AD_RECORD_OVERFLOW, SSL_R_PACKET_LENGTH_TOO_LONG);
    if (h->len < V2_MIN_LEN)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_TOO_SHORT);
    return true;
}

/* Whoever doesn't know our version may say so in an alert of another. */
static bool check_version(SSL *s, const struct header *h)
{
    const struct protect *p = s->in.protect;
    bool is_early_alert = h->type == SSL3_RT_ALERT && protect_is_null(p);
    if (h->version >> 8 != SSL3_VERSION_MAJOR)
        return FATAL(s, SSL_AD_PROTOCOL_VERSION, SSL_R_WRONG_VERSION_NUMBER);
    if (protect_is_tls13(p) && h->version != TLS1_2_VERSION) /* RFC 8446, 5.2 */
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_WRONG_VERSION_NUMBER);
    if (s->in.version != 0 && h->version != s->in.version && !is_early_alert)
        return FATAL(s, SSL_AD_PROTOCOL_VERSION, SSL_R_WRONG_VERSION_NUMBER);
    return true;
}

/* The four types, of which a client begins with no alert; once TLS 1.3 has keys (RFC 8446, 5)
 * protected ones, in a handshake the change_cipher_spec for middleboxes' sake, and the alert of a
 * client that couldn't make its keys. */
static bool check_type(SSL *s, uint8_t type)
{
    if (type < SSL3_RT_CHANGE_CIPHER_SPEC || type > SSL3_RT_APPLICATION_DATA ||
        (type == SSL3_RT_ALERT && s->is_server && !s->in.seen))
        return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_UNEXPECTED_RECORD);
    if (!protect_is_tls13(s->in.protect) || type == SSL3_RT_APPLICATION_DATA ||
        (type == SSL3_RT_CHANGE_CIPHER_SPEC && !s->established) ||
        (type == SSL3_RT_ALERT && s->is_server && !s->established &&
         protect_sequence(s->in.protect) == 0))
        return true;
    return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_BAD_RECORD_TYPE);
}

static bool check_length(SSL *s, size_t len)
{
    const struct protect *p = s->in.protect;
    if (len > RECORD_MAX_CIPHERTEXT)
        return FATAL(s, SSL_AD_RECORD_OVERFLOW, SSL_R_PACKET_LENGTH_TOO_LONG);
    if (protect_is_null(p) && len > RECORD_MAX_PLAIN)
        return FATAL(s, SSL_AD_RECORD_OVERFLOW, SSL_R_DATA_LENGTH_TOO_LONG);
    if (protect_is_tls13(p) && len > TLS13_MAX_CIPHERTEXT)
        return FATAL(s, SSL_AD_RECORD_OVERFLOW, SSL_R_ENCRYPTED_LENGTH_TOO_LONG);
    return true;
}

static bool parse_header(SSL *s, struct header *h)
{
    struct record_in *in = &s->in;
    const uint8_t *bytes = front(in);
    if (s->is_server && !in->seen && (bytes[0] & 0x80) != 0 && bytes[2] == SSL2_MT_CLIENT_HELLO)
        return parse_v2(s, bytes, h);
    struct slice rest = slice_of(bytes, RECORD_HEADER_LEN);
    uint16_t len = 0;
    *h = (struct header){.header_len = RECORD_HEADER_LEN};
    read_u8(&rest, &h->type);
    read_u16(&rest, &h->version);
    read_u16(&rest, &len);
    h->len = len;
    if (!in->seen && h->version >> 8 != SSL3_VERSION_MAJOR)
        return not_tls(s, bytes);
    return check_version(s, h) && check_type(s, h->type) && check_length(s, h->len);
}

/* -- what the body holds -- */

/* Early data that was refused is passed over, up to what would have been accepted (RFC 8446,
 * 4.2.10): as records that don't open, or, before a second ClientHello, by their type. Empty ones
 * count, too, or there would be no end to them. */
static enum io_result skip(SSL *s, size_t len)
{
    struct record_in *in = &s->in;
    in->skipped += (uint32_t)(len > SKIPPED_OVERHEAD ? len - SKIPPED_OVERHEAD : 1);
    if (in->skipped <= s->set.recv_max_early_data)
        return IO_OK;
    FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_TOO_MUCH_EARLY_DATA);
    return IO_FATAL;
}

static int open_failed(SSL *s, enum open_result r)
{
    switch (r) {
    case OPEN_TOO_SHORT:
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_TOO_SHORT);
    case OPEN_TOO_LONG:
        return FATAL(s, SSL_AD_RECORD_OVERFLOW, SSL_R_DATA_LENGTH_TOO_LONG);
    case OPEN_NO_TYPE:
        return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_BAD_RECORD_TYPE);
    case OPEN_LIMIT:
    case OPEN_MEMORY:
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    default:
        return FATAL(s, SSL_AD_BAD_RECORD_MAC, SSL_R_DECRYPTION_FAILED_OR_BAD_RECORD_MAC);
    }
}

/* Opens the record at the front; in->type stays 0 if it is to be passed over. */
static enum io_result open_record(SSL *s, const struct header *h, uint8_t *record)
{
    struct record_in *in = &s->in;
    struct protect *p = in->protect;
    bool is_tls13 = protect_is_tls13(p);
    if (in->skip_undecryptable && protect_is_null(p) && h->type == SSL3_RT_APPLICATION_DATA)
        return skip(s, h->len);
    if (h->is_v2 || (is_tls13 && h->type != SSL3_RT_APPLICATION_DATA)) { /* in clear */
        in->type = h->type;
        in->data = slice_of(record + h->header_len, h->len);
        return IO_OK;
    }
    if (in->skip_undecryptable)
        ERR_set_mark(); /* what libcrypto says of it isn't the program's business */
    enum open_result r = protect_open(
        p, record, h->len, record_max_plain(s, s->record_limit_in, is_tls13), &in->type, &in->data);
    if (in->skip_undecryptable)
        ERR_pop_to_mark();
    if (r == OPEN_BAD && in->skip_undecryptable)
        return skip(s, h->len);
    if (r != OPEN_OK) {
        in->type = 0;
        open_failed(s, r);
        return IO_FATAL;
    }
    if (!protect_is_null(p))
        in->skip_undecryptable = false;
    if (is_tls13)
        conn_msg(s, false, s->version, SSL3_RT_INNER_CONTENT_TYPE, slice_of(&in->type, 1));
    if (is_tls13 && in->type == SSL3_RT_CHANGE_CIPHER_SPEC) { /* 5: never protected */
        in->type = 0;
        FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_BAD_RECORD_TYPE);
        return IO_FATAL;
    }
    return IO_OK;
}

/* Empty records, and change_cipher_spec, in TLS 1.3 an empty gesture, cost us more than who sends
 * them: so many in a row are enough. An empty one of the handshake or of protected data goes away;
 * others are for those who read such records to judge. */
static enum io_result count_empty(SSL *s)
{
    struct record_in *in = &s->in;
    bool is_tls13 = protect_is_tls13(in->protect);
    if (in->data.len > 0 && in->type != SSL3_RT_CHANGE_CIPHER_SPEC) {
        in->empty_records = 0;
        return IO_OK;
    }
    if (is_tls13 && in->type != SSL3_RT_APPLICATION_DATA && in->data.len == 0) { /* RFC 8446, 5.4 */
        FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_BAD_LENGTH);
        return IO_FATAL;
    }
    if (++in->empty_records > MAX_EMPTY_RECORDS) {
        FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_RECORD_TOO_SMALL);
        return IO_FATAL;
    }
    if (in->data.len == 0 &&
        (in->type == SSL3_RT_HANDSHAKE ||
         (in->type == SSL3_RT_APPLICATION_DATA && !protect_is_null(in->protect))))
        in->type = 0;
    return IO_OK;
}

static enum io_result next(SSL *s)
{
    struct record_in *in = &s->in;
    struct header h;
    enum io_result r = need(s, RECORD_HEADER_LEN);
    if (r != IO_OK)
        return r;
    if (!parse_header(s, &h))
        return IO_FATAL;
    size_t whole = h.header_len + h.len;
    if (!make_room(s, whole)) /* a record without a body too is in the buffer */
        return IO_FATAL;
    r = need(s, whole);
    if (r != IO_OK)
        return r;
    uint8_t *record = front(in);
    conn_msg(s, false, h.version, h.is_v2 ? 0 : SSL3_RT_HEADER,
             slice_of(record, h.is_v2 ? whole : h.header_len));
    in->seen = true;
    in->is_v2 = h.is_v2;
    r = open_record(s, &h, record);
    if (in->buf != NULL)
        in->start += whole;
    in->len -= whole;
    if (r == IO_OK && in->type != 0)
        r = count_empty(s);
    drop_buffer(in);
    return r;
}

enum io_result record_next(SSL *s)
{
    struct record_in *in = &s->in;
    enum io_result r = IO_OK;
    if (conn_is_dtls(s))
        return datagram_next(s);
    while (in->type == 0 && r == IO_OK)
        r = next(s);
    return r;
}

void record_forget_buffer(SSL *s)
{
    s->in.len = 0;
    drop_buffer(&s->in);
}

void record_used(SSL *s, size_t n)
{
    struct record_in *in = &s->in;
    struct slice used;
    if (!read_slice(&in->data, n, &used))
        return;
    if ((s->set.options & SSL_OP_CLEANSE_PLAINTEXT) != 0 && in->buf != NULL)
        OPENSSL_cleanse(in->buf + (used.ptr - in->buf), used.len);
    if (in->data.len == 0) {
        in->type = 0;
        drop_buffer(in);
    }
}

size_t record_pending(const SSL *s)
{
    return s->in.type == SSL3_RT_APPLICATION_DATA ? s->in.data.len : 0;
}

bool record_has_pending(const SSL *s)
{
    return s->in.data.len > 0 || s->in.len > 0 || (conn_is_dtls(s) && s->dtls->held != NULL);
}
