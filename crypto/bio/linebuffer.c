/* BIO_f_linebuffer: writes whole lines, and holds the beginning of the next one back. Reading goes
 * through. */
#include <string.h>

#include "crypto/bio/hold.h"

enum { ROOM = 10 * 1024 };

static int line_create(BIO *b)
{
    struct hold *h = OPENSSL_zalloc(sizeof(*h));
    if (h == NULL)
        return 0;
    if (!hold_init(h, ROOM)) {
        OPENSSL_free(h);
        return 0;
    }
    b->data = h;
    b->init = 1;
    return 1;
}

static int line_destroy(BIO *b)
{
    struct hold *h = b->data;
    OPENSSL_free(h->data);
    OPENSSL_free(h);
    return 1;
}

static int line_read(BIO *b, char *out, int len)
{
    if (out == NULL || b->next == NULL)
        return 0;
    int ret = BIO_read(b->next, out, len);
    BIO_clear_retry_flags(b);
    BIO_copy_next_retry(b);
    return ret;
}

static int line_gets(BIO *b, char *out, int size)
{
    return b->next != NULL ? BIO_gets(b->next, out, size) : 0;
}

static int line_write(BIO *b, const char *data, int len)
{
    struct hold *h = b->data;
    if (data == NULL || len <= 0 || b->next == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    int done = 0, ret = 1;
    while (done < len && ret > 0) {
        const char *line = data + done, *end = memchr(line, '\n', (size_t)(len - done));
        size_t n = end != NULL ? (size_t)(end - line) + 1 : (size_t)(len - done);
        if (end != NULL && h->len == 0) {
            ret = hold_write(b, line, (int)n);
            done += ret > 0 ? ret : 0;
        } else {
            size_t part = hold_put(h, line, n);
            done += (int)part;
            if (end != NULL || part < n)
                ret = hold_drain(b, h);
        }
    }
    return done > 0 ? done : ret;
}

/* A copy begins with what is held back here. */
static long copy_to(const struct hold *h, BIO *copy)
{
    struct hold *to = copy->data;
    if (to->room < h->room && !hold_init(to, h->room))
        return 0;
    hold_clear(to);
    hold_put(to, h->data + h->at, h->len);
    return 1;
}

static long line_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    struct hold *h = b->data;
    switch (cmd) {
    case BIO_CTRL_RESET:
        hold_clear(h);
        return bio_pass(b, cmd, larg, parg);
    case BIO_CTRL_INFO:
        return (long)h->len;
    case BIO_CTRL_WPENDING:
        return h->len > 0 ? (long)h->len : bio_pass(b, cmd, larg, parg);
    case BIO_C_DO_STATE_MACHINE:
        return bio_pass_retry(b, cmd, larg, parg);
    case BIO_CTRL_FLUSH:
        return hold_flush(b, h);
    case BIO_CTRL_DUP:
        return copy_to(h, parg);
    default:
        return bio_pass(b, cmd, larg, parg);
    }
}

static const BIO_METHOD method = {
    .type = BIO_TYPE_LINEBUFFER,
    .name = "linebuffer",
    .write_ex = bio_old_write,
    .write = line_write,
    .read_ex = bio_old_read,
    .read = line_read,
    .puts = bio_puts_by_write,
    .gets = line_gets,
    .ctrl = line_ctrl,
    .create = line_create,
    .destroy = line_destroy,
    .callback_ctrl = bio_pass_callback,
};

const BIO_METHOD *BIO_f_linebuffer(void)
{
    return &method;
}
