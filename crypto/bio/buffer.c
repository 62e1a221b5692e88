/* BIO_f_buffer(3). */
#include <openssl/err.h>
#include <string.h>

#include "crypto/bio/hold.h"

enum { USUAL_ROOM = 4096 };

struct buffers {
    struct hold in, out; /* read ahead, and to be written */
};

static struct buffers *buffers(const BIO *b)
{
    return b->data;
}

static int buffer_create(BIO *b)
{
    struct buffers *bufs = OPENSSL_zalloc(sizeof(*bufs));
    if (bufs == NULL)
        return 0;
    if (!hold_init(&bufs->in, USUAL_ROOM) || !hold_init(&bufs->out, USUAL_ROOM)) {
        OPENSSL_free(bufs->in.data);
        OPENSSL_free(bufs);
        return 0;
    }
    b->data = bufs;
    b->init = 1;
    return 1;
}

static int buffer_destroy(BIO *b)
{
    OPENSSL_free(buffers(b)->in.data);
    OPENSSL_free(buffers(b)->out.data);
    OPENSSL_free(b->data);
    return 1;
}

/* ---- Reading and writing ---- */

/* The bytes that were had before a failure count. */
static int so_far(int done, int ret)
{
    return done > 0 ? done : ret;
}

static int read_all(BIO *b, char *out, int len, int done)
{
    while (done < len) {
        int ret = hold_read(b, out + done, len - done);
        if (ret <= 0)
            return so_far(done, ret);
        done += ret;
    }
    return done;
}

static int buffer_read(BIO *b, char *out, int len)
{
    struct hold *in = &buffers(b)->in;
    if (out == NULL || b->next == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    for (int done = 0;;) {
        if (in->len > 0) {
            done += (int)hold_take(in, out + done, (size_t)(len - done));
            if (done == len)
                return done;
        }
        if ((size_t)(len - done) > in->room) /* straight to where it is wanted */
            return read_all(b, out, len, done);
        int ret = hold_fill(b, in);
        if (ret <= 0)
            return so_far(done, ret);
    }
}

static int buffer_write(BIO *b, const char *data, int len)
{
    struct hold *out = &buffers(b)->out;
    if (data == NULL || len <= 0 || b->next == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    int done = 0;
    while ((size_t)(len - done) > hold_vacant(out)) {
        if (out->len > 0)
            done += (int)hold_put(out, data + done, (size_t)(len - done));
        int ret = hold_drain(b, out);
        while (ret > 0 && (size_t)(len - done) >= out->room) { /* more than a filling */
            ret = hold_write(b, data + done, len - done);
            done += ret > 0 ? ret : 0;
        }
        if (ret <= 0)
            return so_far(done, ret);
    }
    return done + (int)hold_put(out, data + done, (size_t)(len - done));
}

static int buffer_gets(BIO *b, char *out, int size)
{
    struct hold *in = &buffers(b)->in;
    BIO_clear_retry_flags(b);
    if (size <= 0)
        return 0;
    size_t done = 0, max = (size_t)size - 1;
    int ret = 1;
    bool line = false;
    do {
        if ((ret = hold_fill(b, in)) <= 0)
            break;
        size_t n = in->len < max - done ? in->len : max - done;
        const char *from = in->data + in->at, *end = memchr(from, '\n', n);
        line = end != NULL;
        done += hold_take(in, out + done, line ? (size_t)(end - from) + 1 : n);
    } while (!line && done < max);
    out[done] = '\0';
    return done > 0 || ret > 0 ? (int)done : ret;
}

/* ---- Control ---- */

static long lines(const struct hold *h)
{
    long n = 0;
    for (size_t i = 0; i < h->len; i++)
        n += h->data[h->at + i] == '\n';
    return n;
}

/* What is read ahead is still at most in->room. */
static long set_read_data(struct hold *in, const char *data, long len)
{
    if (len < 0)
        return 0;
    if ((size_t)len > in->room) {
        char *larger = OPENSSL_realloc(in->data, (size_t)len);
        if (larger == NULL)
            return 0;
        in->data = larger;
    }
    memcpy(in->data, data, (size_t)len);
    in->at = 0;
    in->len = (size_t)len;
    return 1;
}

/* `which` says for which of both; null: for both. */
static long set_size(struct buffers *bufs, long size, const int *which)
{
    size_t room = (size_t)size;
    if (size <= USUAL_ROOM) /* not smaller: ignored */
        return 1;
    bool for_in = which == NULL || *which == 0, for_out = which == NULL || *which != 0;
    if (for_in && room != bufs->in.room && !hold_init(&bufs->in, room))
        return 0;
    if (for_out && room != bufs->out.room && !hold_init(&bufs->out, room))
        return 0;
    return 1;
}

static long peek(BIO *b, char *out, long len)
{
    struct hold *in = &buffers(b)->in;
    BIO_clear_retry_flags(b);
    if (hold_fill(b, in) <= 0)
        return 0;
    size_t n = (size_t)len < in->len ? (size_t)len : in->len;
    memcpy(out, in->data + in->at, n);
    return (long)n;
}

static long buffer_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    struct buffers *bufs = buffers(b);
    size_t held;
    switch (cmd) {
    case BIO_CTRL_RESET:
        hold_clear(&bufs->in);
        hold_clear(&bufs->out);
        return bio_pass(b, cmd, larg, parg);
    case BIO_CTRL_EOF:
        return bufs->in.len > 0 ? 0 : BIO_eof(b->next);
    case BIO_CTRL_INFO:
        return (long)bufs->out.len;
    case BIO_C_GET_BUFF_NUM_LINES:
        return lines(&bufs->in);
    case BIO_CTRL_PENDING:
    case BIO_CTRL_WPENDING:
        held = cmd == BIO_CTRL_PENDING ? bufs->in.len : bufs->out.len;
        return held > 0 ? (long)held : bio_pass(b, cmd, larg, parg);
    case BIO_C_SET_BUFF_READ_DATA:
        return set_read_data(&bufs->in, parg, larg);
    case BIO_C_SET_BUFF_SIZE:
        return set_size(bufs, larg, parg);
    case BIO_C_DO_STATE_MACHINE:
        return bio_pass_retry(b, cmd, larg, parg);
    case BIO_CTRL_FLUSH:
        return hold_flush(b, &buffers(b)->out);
    case BIO_CTRL_DUP:
        return BIO_set_read_buffer_size(parg, (int)bufs->in.room) > 0 &&
               BIO_set_write_buffer_size(parg, (int)bufs->out.room) > 0;
    case BIO_CTRL_PEEK:
        return peek(b, parg, larg);
    default:
        return bio_pass(b, cmd, larg, parg);
    }
}

static const BIO_METHOD method = {
    .type = BIO_TYPE_BUFFER,
    .name = "buffer",
    .write_ex = bio_old_write,
    .write = buffer_write,
    .read_ex = bio_old_read,
    .read = buffer_read,
    .puts = bio_puts_by_write,
    .gets = buffer_gets,
    .ctrl = buffer_ctrl,
    .create = buffer_create,
    .destroy = buffer_destroy,
    .callback_ctrl = bio_pass_callback,
};

const BIO_METHOD *BIO_f_buffer(void)
{
    return &method;
}
