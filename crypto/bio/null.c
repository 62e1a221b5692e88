/* BIO_s_null(3): takes all and has nothing. BIO_f_null(3): passes everything on. */
#include "crypto/bio/bio.h"

#include <string.h>

/* ---- The sink ---- */

static int sink_read(BIO *b, char *data, int len)
{
    (void)b;
    (void)data;
    (void)len;
    return 0;
}

static int sink_write(BIO *b, const char *data, int len)
{
    (void)b;
    (void)data;
    return len;
}

static int sink_puts(BIO *b, const char *text)
{
    (void)b;
    return text != NULL ? (int)strlen(text) : 0;
}

static int sink_gets(BIO *b, char *buf, int size)
{
    (void)b;
    (void)buf;
    (void)size;
    return 0;
}

static long sink_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    (void)b;
    (void)larg;
    (void)parg;
    return cmd == BIO_CTRL_RESET || cmd == BIO_CTRL_EOF || cmd == BIO_CTRL_SET ||
           cmd == BIO_CTRL_SET_CLOSE || cmd == BIO_CTRL_FLUSH || cmd == BIO_CTRL_DUP;
}

static const BIO_METHOD sink = {
    .type = BIO_TYPE_NULL,
    .name = "NULL",
    .write_ex = bio_old_write,
    .write = sink_write,
    .read_ex = bio_old_read,
    .read = sink_read,
    .puts = sink_puts,
    .gets = sink_gets,
    .ctrl = sink_ctrl,
};

const BIO_METHOD *BIO_s_null(void)
{
    return &sink;
}

/* ---- The filter ---- */

static int pass_read(BIO *b, char *data, int len)
{
    if (b->next == NULL || data == NULL)
        return 0;
    int n = BIO_read(b->next, data, len);
    BIO_clear_retry_flags(b);
    BIO_copy_next_retry(b);
    return n;
}

static int pass_write(BIO *b, const char *data, int len)
{
    if (b->next == NULL || data == NULL || len <= 0)
        return 0;
    int n = BIO_write(b->next, data, len);
    BIO_clear_retry_flags(b);
    BIO_copy_next_retry(b);
    return n;
}

static int pass_puts(BIO *b, const char *text)
{
    return b->next != NULL ? BIO_puts(b->next, text) : 0;
}

static int pass_gets(BIO *b, char *buf, int size)
{
    return b->next != NULL ? BIO_gets(b->next, buf, size) : 0;
}

static long pass_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    if (b->next == NULL || cmd == BIO_CTRL_DUP)
        return 0;
    return BIO_ctrl(b->next, cmd, larg, parg);
}

static long pass_callback_ctrl(BIO *b, int cmd, BIO_info_cb *fp)
{
    return b->next != NULL ? BIO_callback_ctrl(b->next, cmd, fp) : 0;
}

static const BIO_METHOD pass = {
    .type = BIO_TYPE_NULL_FILTER,
    .name = "NULL filter",
    .write_ex = bio_old_write,
    .write = pass_write,
    .read_ex = bio_old_read,
    .read = pass_read,
    .puts = pass_puts,
    .gets = pass_gets,
    .ctrl = pass_ctrl,
    .callback_ctrl = pass_callback_ctrl,
};

const BIO_METHOD *BIO_f_null(void)
{
    return &pass;
}
