/* BIO_f_readbuffer(3): keeps all that was read, so that one can go back. */
#include <openssl/err.h>
#include <string.h>

#include "crypto/bio/hold.h"

enum { STEP = 4096 };

static int keep_create(BIO *b)
{
    struct hold *h = OPENSSL_zalloc(sizeof(*h));
    if (h == NULL)
        return 0;
    if (!hold_init(h, STEP)) {
        OPENSSL_free(h);
        return 0;
    }
    b->data = h;
    b->init = 1;
    return 1;
}

static int keep_destroy(BIO *b)
{
    struct hold *h = b->data;
    OPENSSL_free(h->data);
    OPENSSL_free(h);
    return 1;
}

/* Room for n bytes more behind what is there, which stays. */
static bool grow(struct hold *h, size_t n)
{
    if (n <= hold_vacant(h))
        return true;
    size_t room = (h->at + h->len + n + STEP - 1) / STEP * STEP;
    char *data = OPENSSL_realloc(h->data, room);
    if (data == NULL) {
        ERR_raise(ERR_LIB_BIO, ERR_R_MALLOC_FAILURE);
        return false;
    }
    h->data = data;
    h->room = room;
    return true;
}

/* Up to n bytes more from the next one. */
static int more(BIO *b, struct hold *h, int n)
{
    if (!grow(h, (size_t)n))
        return 0;
    int ret = hold_read(b, h->data + h->at + h->len, n);
    h->len += ret > 0 ? (size_t)ret : 0;
    return ret;
}

static int keep_read(BIO *b, char *out, int len)
{
    struct hold *h = b->data;
    if (out == NULL || len <= 0 || b->next == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    for (int done = 0;;) {
        done += (int)hold_take(h, out + done, (size_t)(len - done));
        if (done == len)
            return done;
        int ret = more(b, h, len - done);
        if (ret <= 0)
            return done > 0 ? done : ret;
    }
}

/* Byte by byte: what comes after the line is for others. */
static int keep_gets(BIO *b, char *out, int size)
{
    struct hold *h = b->data;
    if (size <= 0 || b->next == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    size_t done = 0, max = (size_t)size - 1;
    int ret = 1;
    while (done < max && (h->len > 0 || (ret = more(b, h, 1)) > 0)) {
        hold_take(h, out + done, 1);
        if (out[done++] == '\n')
            break;
    }
    out[done] = '\0';
    return done > 0 || ret > 0 ? (int)done : ret;
}

static int keep_write(BIO *b, const char *data, int len)
{
    (void)b;
    (void)data;
    (void)len;
    return 0; /* it only reads */
}

static int keep_puts(BIO *b, const char *text)
{
    (void)b;
    (void)text;
    return 0;
}

static long seek(struct hold *h, long to)
{
    size_t end = h->at + h->len;
    if (to < 0 || (size_t)to > end)
        return 0;
    h->at = (size_t)to;
    h->len = end - h->at;
    return 1;
}

static long keep_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    struct hold *h = b->data;
    switch (cmd) {
    case BIO_CTRL_EOF:
        return h->len == 0 && (b->next == NULL || BIO_eof(b->next));
    case BIO_C_FILE_SEEK:
    case BIO_CTRL_RESET:
        return seek(h, larg);
    case BIO_C_FILE_TELL:
    case BIO_CTRL_INFO:
        return (long)h->at;
    case BIO_CTRL_PENDING:
        return h->len > 0 ? (long)h->len : bio_pass(b, cmd, larg, parg);
    case BIO_CTRL_DUP:
    case BIO_CTRL_FLUSH:
        return 1;
    default:
        return 0;
    }
}

static const BIO_METHOD method = {
    .type = BIO_TYPE_BUFFER,
    .name = "readbuffer",
    .write_ex = bio_old_write,
    .write = keep_write,
    .read_ex = bio_old_read,
    .read = keep_read,
    .puts = keep_puts,
    .gets = keep_gets,
    .ctrl = keep_ctrl,
    .create = keep_create,
    .destroy = keep_destroy,
    .callback_ctrl = bio_pass_callback,
};

const BIO_METHOD *BIO_f_readbuffer(void)
{
    return &method;
}
