#include "crypto/bio/hold.h"

#include <limits.h>
#include <openssl/err.h>
#include <string.h>

bool hold_init(struct hold *h, size_t room)
{
    char *data = OPENSSL_malloc(room);
    if (data == NULL) {
        ERR_raise(ERR_LIB_BIO, ERR_R_MALLOC_FAILURE);
        return false;
    }
    OPENSSL_free(h->data);
    h->data = data;
    h->room = room;
    hold_clear(h);
    return true;
}

void hold_clear(struct hold *h)
{
    h->at = h->len = 0;
}

size_t hold_vacant(const struct hold *h)
{
    return h->room - h->at - h->len;
}

size_t hold_put(struct hold *h, const char *in, size_t len)
{
    size_t n = len < hold_vacant(h) ? len : hold_vacant(h);
    if (n > 0)
        memcpy(h->data + h->at + h->len, in, n);
    h->len += n;
    return n;
}

size_t hold_take(struct hold *h, char *out, size_t len)
{
    size_t n = len < h->len ? len : h->len;
    if (n > 0)
        memcpy(out, h->data + h->at, n);
    h->at += n;
    h->len -= n;
    return n;
}

int hold_read(BIO *b, char *out, int len)
{
    if (b->next == NULL)
        return 0;
    int n = BIO_read(b->next, out, len);
    if (n <= 0)
        BIO_copy_next_retry(b);
    return n;
}

int hold_write(BIO *b, const char *in, int len)
{
    int n = BIO_write(b->next, in, len);
    if (n <= 0)
        BIO_copy_next_retry(b);
    return n < len ? n : len; /* a program's own method may tell of more */
}

int hold_fill(BIO *b, struct hold *h)
{
    if (h->len > 0)
        return 1;
    hold_clear(h);
    int n = hold_read(b, h->data, h->room < INT_MAX ? (int)h->room : INT_MAX);
    if (n <= 0)
        return n;
    h->len = (size_t)n;
    return 1;
}

int hold_drain(BIO *b, struct hold *h)
{
    if (h->len > 0)
        BIO_clear_retry_flags(b);
    while (h->len > 0) {
        int n = hold_write(b, h->data + h->at, (int)h->len);
        if (n <= 0)
            return n;
        h->at += (size_t)n;
        h->len -= (size_t)n;
    }
    hold_clear(h);
    return 1;
}

long bio_pass(BIO *b, int cmd, long larg, void *parg)
{
    return b->next != NULL ? BIO_ctrl(b->next, cmd, larg, parg) : 0;
}

long bio_pass_retry(BIO *b, int cmd, long larg, void *parg)
{
    if (b->next == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    long ret = BIO_ctrl(b->next, cmd, larg, parg);
    BIO_copy_next_retry(b);
    return ret;
}

long bio_pass_callback(BIO *b, int cmd, BIO_info_cb *fp)
{
    return b->next != NULL ? BIO_callback_ctrl(b->next, cmd, fp) : 0;
}

int bio_puts_by_write(BIO *b, const char *text)
{
    size_t done;
    int ret = b->method->write_ex(b, text, strlen(text), &done);
    return ret > 0 ? (int)done : ret;
}

long hold_flush(BIO *b, struct hold *h)
{
    if (b->next == NULL)
        return 0;
    int ret = hold_drain(b, h);
    return ret > 0 ? bio_pass(b, BIO_CTRL_FLUSH, 0, NULL) : ret;
}
