/* BIO_f_base64(3): Base64 (RFC 4648, section 4) in lines, or on one line with
 * BIO_FLAGS_BASE64_NO_NL. What comes before the first line of Base64 is skipped when reading. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "crypto/bio/hold.h"

enum {
    BLOCK = 1024, /* characters read, or bytes encoded, at a time */
    ROOM = BLOCK + BLOCK / 2 + 100,
};

struct base64 {
    enum { NEITHER, ENCODES, DECODES } direction;
    struct hold out;  /* what is through: bytes to be read, or characters to be written */
    struct hold text; /* characters to be decoded, or with NO_NL bytes to be encoded */
    EVP_ENCODE_CTX *ctx;
    bool begun;     /* decoding: the first line was found */
    bool skip_line; /* the rest of a line that is too long to be Base64 */
    int status;     /* of EVP_DecodeUpdate: <= 0 at the end, or an error */
};

static int base64_destroy(BIO *b)
{
    struct base64 *s = b->data;
    if (s != NULL) {
        EVP_ENCODE_CTX_free(s->ctx);
        OPENSSL_free(s->out.data);
        OPENSSL_free(s->text.data);
        OPENSSL_free(s);
    }
    return 1;
}

static int base64_create(BIO *b)
{
    struct base64 *s = b->data = OPENSSL_zalloc(sizeof(*s));
    if (s == NULL || (s->ctx = EVP_ENCODE_CTX_new()) == NULL || !hold_init(&s->out, ROOM) ||
        !hold_init(&s->text, BLOCK)) {
        base64_destroy(b);
        return 0;
    }
    s->status = 1;
    b->init = 1;
    return 1;
}

static void turn(struct base64 *s, int direction)
{
    if (direction == ENCODES)
        EVP_EncodeInit(s->ctx);
    else
        EVP_DecodeInit(s->ctx);
    s->direction = direction;
    hold_clear(&s->out);
    hold_clear(&s->text);
}

static bool on_one_line(const BIO *b)
{
    return (b->flags & BIO_FLAGS_BASE64_NO_NL) != 0;
}

static void drop(struct hold *h, size_t n)
{
    h->at += n;
    h->len -= n;
}

/* ---- Reading ---- */

/* What is in h goes to the front, so that there is room behind it. */
static void compact(struct hold *h)
{
    memmove(h->data, h->data + h->at, h->len);
    h->at = 0;
}

static void decode(struct base64 *s, size_t len)
{
    int n = 0;
    hold_clear(&s->out);
    s->status = EVP_DecodeUpdate(s->ctx, (unsigned char *)s->out.data, &n,
                                 (unsigned char *)s->text.data + s->text.at, (int)len);
    s->out.len = n > 0 ? (size_t)n : 0;
}

static size_t pads(const char *end, size_t len)
{
    return len < 4 || end[-1] != '=' ? 0 : end[-2] != '=' ? 1 : 2;
}

/* The same without a care for lines: as many whole groups of four as there are. */
static void decode_fours(struct base64 *s)
{
    struct hold *t = &s->text;
    size_t len = t->len & ~(size_t)3;
    int n =
        EVP_DecodeBlock((unsigned char *)s->out.data, (unsigned char *)t->data + t->at, (int)len);
    hold_clear(&s->out);
    s->status = n;
    drop(t, len);
    if (n > 0)
        s->out.len = (size_t)n - pads(t->data + t->at, len);
}

/* Drops lines until one is Base64. False if there is none yet. */
static bool find_first_line(struct base64 *s)
{
    struct hold *t = &s->text;
    bool any = false;
    int before = s->status;
    for (char *end; t->len > 0 && (end = memchr(t->data + t->at, '\n', t->len)) != NULL;) {
        size_t n = (size_t)(end - (t->data + t->at)) + 1;
        any = true;
        if (s->skip_line) {
            s->skip_line = false;
        } else {
            decode(s, n);
            EVP_DecodeInit(s->ctx);
            if (s->status > 0 || s->out.len > 0)
                return true;
        }
        drop(t, n);
    }
    s->status = before;
    s->out.len = 0;
    if (any && t->len == 0 && t->at < t->room) { /* tried again together with what comes next */
        t->len = t->at;
        t->at = 0;
    }
    if (!any && t->len == t->room) {
        s->skip_line = true;
        hold_clear(t);
    }
    return false;
}

/* Some characters from the next BIO, as many bytes out of them as there are. */
static int refill(BIO *b, struct base64 *s)
{
    struct hold *t = &s->text;
    compact(t);
    int ret = BIO_read(b->next, t->data + t->len, (int)hold_vacant(t));
    bool ended = ret <= 0 && !BIO_should_retry(b->next);
    if (ret <= 0 && !ended)
        return ret;
    if (ended)
        s->status = ret;
    if (ended && t->len == 0)
        return ret;
    t->len += ret > 0 ? (size_t)ret : 0;
    if (on_one_line(b)) {
        decode_fours(s);
        return 1;
    }
    /* The first line is decoded as soon as it is there, what follows by blocks. */
    bool ready = s->begun ? ended || t->len == BLOCK : find_first_line(s);
    if (ready) {
        s->begun = true;
        decode(s, t->len);
        hold_clear(t);
        if (s->status < 0)
            hold_clear(&s->out);
    }
    return 1;
}

static int base64_read(BIO *b, char *out, int len)
{
    struct base64 *s = b->data;
    if (out == NULL || b->next == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    if (s->direction != DECODES)
        turn(s, DECODES);
    int done = 0, ret = 0;
    if (s->out.len > 0)
        done = (int)hold_take(&s->out, out, (size_t)len);
    while (done < len && s->status > 0) {
        ret = refill(b, s);
        if (ret <= 0)
            break;
        done += (int)hold_take(&s->out, out + done, (size_t)(len - done));
    }
    BIO_copy_next_retry(b);
    return done > 0 ? done : ret < 0 ? ret : 0;
}

/* ---- Writing ---- */

/* One piece more of the data, encoded: how much was taken. */
static int encode(BIO *b, struct base64 *s, const char *data, int len)
{
    int n = 0, took = len < BLOCK ? len : BLOCK;
    hold_clear(&s->out);
    if (!on_one_line(b)) {
        EVP_EncodeUpdate(s->ctx, (unsigned char *)s->out.data, &n, (const unsigned char *)data,
                         took);
    } else if (s->text.len > 0 || took < 3) { /* by threes: the bytes that were left over first */
        size_t wanted = 3 - s->text.len;
        took = (int)hold_put(&s->text, data, (size_t)took < wanted ? (size_t)took : wanted);
        if (s->text.len == 3) {
            n = EVP_EncodeBlock((unsigned char *)s->out.data, (unsigned char *)s->text.data, 3);
            hold_clear(&s->text);
        }
    } else {
        took -= took % 3;
        n = EVP_EncodeBlock((unsigned char *)s->out.data, (const unsigned char *)data, took);
    }
    s->out.len = (size_t)n;
    return took;
}

static int base64_write(BIO *b, const char *data, int len)
{
    struct base64 *s = b->data;
    if (b->next == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    if (s->direction != ENCODES)
        turn(s, ENCODES);
    int ret = hold_drain(b, &s->out), done = 0;
    if (ret <= 0)
        return ret;
    if (data == NULL || len <= 0)
        return 0;
    while (done < len) {
        done += encode(b, s, data + done, len - done);
        ret = hold_drain(b, &s->out);
        if (ret <= 0)
            return done > 0 ? done : ret;
    }
    return done;
}

/* The end of the text, and what waits, to the next BIO. */
static long flush(BIO *b, struct base64 *s)
{
    for (;;) {
        int n = 0, ret = hold_drain(b, &s->out);
        if (ret <= 0)
            return ret;
        if (on_one_line(b) && s->direction == ENCODES && s->text.len > 0) {
            n = EVP_EncodeBlock((unsigned char *)s->out.data, (unsigned char *)s->text.data,
                                (int)s->text.len);
            hold_clear(&s->text);
        } else if (s->direction == ENCODES && EVP_ENCODE_CTX_num(s->ctx) > 0) {
            EVP_EncodeFinal(s->ctx, (unsigned char *)s->out.data, &n);
        } else {
            return bio_pass(b, BIO_CTRL_FLUSH, 0, NULL);
        }
        s->out.len = (size_t)n;
    }
}

/* ---- Control ---- */

static long base64_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    struct base64 *s = b->data;
    if (b->next == NULL)
        return 0;
    switch (cmd) {
    case BIO_CTRL_RESET:
        s->status = 1;
        s->begun = false;
        s->direction = NEITHER;
        return bio_pass(b, cmd, larg, parg);
    case BIO_CTRL_EOF:
        return s->status <= 0 ? 1 : bio_pass(b, cmd, larg, parg);
    case BIO_CTRL_WPENDING:
        if (s->out.len == 0 && s->direction != NEITHER && EVP_ENCODE_CTX_num(s->ctx) != 0)
            return 1;
        return s->out.len > 0 ? (long)s->out.len : bio_pass(b, cmd, larg, parg);
    case BIO_CTRL_PENDING:
        return s->out.len > 0 ? (long)s->out.len : bio_pass(b, cmd, larg, parg);
    case BIO_CTRL_FLUSH:
        return flush(b, s);
    case BIO_C_DO_STATE_MACHINE:
        return bio_pass_retry(b, cmd, larg, parg);
    case BIO_CTRL_DUP:
        return 1; /* a new one is a copy: nothing can be set */
    default:
        return bio_pass(b, cmd, larg, parg);
    }
}

static int base64_puts(BIO *b, const char *text)
{
    return base64_write(b, text, (int)strlen(text));
}

static const BIO_METHOD method = {
    .type = BIO_TYPE_BASE64,
    .name = "base64 encoding",
    .write_ex = bio_old_write,
    .write = base64_write,
    .read_ex = bio_old_read,
    .read = base64_read,
    .puts = base64_puts,
    .ctrl = base64_ctrl,
    .create = base64_create,
    .destroy = base64_destroy,
    .callback_ctrl = bio_pass_callback,
};

const BIO_METHOD *BIO_f_base64(void)
{
    return &method;
}
