/* BIO_f_nbio_test: what a slow connection does to a program. Reads and writes at most seven bytes
 * at a time, and one time in eight none. */
#include <openssl/rand.h>
#include <string.h>

#include "crypto/bio/hold.h"

struct nbio {
    int promised; /* a write that was refused is taken when it comes again */
};

static int nbio_create(BIO *b)
{
    b->data = OPENSSL_zalloc(sizeof(struct nbio));
    b->init = b->data != NULL;
    return b->init;
}

static int nbio_destroy(BIO *b)
{
    OPENSSL_free(b->data);
    return 1;
}

/* 0 to 7, or -1. */
static int some(void)
{
    unsigned char byte;
    return RAND_priv_bytes(&byte, 1) > 0 ? byte & 7 : -1;
}

static int nbio_read(BIO *b, char *out, int len)
{
    if (out == NULL || b->next == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    int n = some();
    if (n < 0)
        return -1;
    if (n == 0) {
        BIO_set_retry_read(b);
        return -1;
    }
    int ret = BIO_read(b->next, out, len < n ? len : n);
    if (ret < 0)
        BIO_copy_next_retry(b);
    return ret;
}

static int nbio_write(BIO *b, const char *data, int len)
{
    struct nbio *s = b->data;
    if (data == NULL || len <= 0 || b->next == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    int n = s->promised > 0 ? s->promised : some();
    s->promised = 0;
    if (n < 0)
        return -1;
    if (n == 0) {
        BIO_set_retry_write(b);
        return -1;
    }
    if (n > len)
        n = len;
    int ret = BIO_write(b->next, data, n);
    if (ret < 0) {
        BIO_copy_next_retry(b);
        s->promised = n;
    }
    return ret;
}

static int nbio_puts(BIO *b, const char *text)
{
    return b->next != NULL ? BIO_puts(b->next, text) : 0;
}

static int nbio_gets(BIO *b, char *out, int size)
{
    return b->next != NULL ? BIO_gets(b->next, out, size) : 0;
}

static long nbio_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    if (cmd == BIO_CTRL_DUP)
        return 0;
    if (cmd == BIO_C_DO_STATE_MACHINE)
        return bio_pass_retry(b, cmd, larg, parg);
    return bio_pass(b, cmd, larg, parg);
}

static const BIO_METHOD method = {
    .type = BIO_TYPE_NBIO_TEST,
    .name = "non-blocking IO test filter",
    .write_ex = bio_old_write,
    .write = nbio_write,
    .read_ex = bio_old_read,
    .read = nbio_read,
    .puts = nbio_puts,
    .gets = nbio_gets,
    .ctrl = nbio_ctrl,
    .create = nbio_create,
    .destroy = nbio_destroy,
    .callback_ctrl = bio_pass_callback,
};

const BIO_METHOD *BIO_f_nbio_test(void)
{
    return &method;
}
