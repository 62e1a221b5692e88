/* BIO_f_prefix(3). */
#include <limits.h>
#include <openssl/err.h>
#include <stdbool.h>
#include <string.h>

#include "crypto/bio/hold.h"

struct prefix {
    char *text; /* or null */
    unsigned indent;
    bool inside; /* a line whose beginning was written */
};

static int prefix_create(BIO *b)
{
    b->data = OPENSSL_zalloc(sizeof(struct prefix));
    if (b->data == NULL)
        return 0;
    b->init = 1;
    return 1;
}

static int prefix_destroy(BIO *b)
{
    struct prefix *p = b->data;
    OPENSSL_free(p->text);
    OPENSSL_free(p);
    return 1;
}

static int prefix_read(BIO *b, char *out, size_t len, size_t *done)
{
    return BIO_read_ex(b->next, out, len, done);
}

static int prefix_gets(BIO *b, char *out, int size)
{
    return BIO_gets(b->next, out, size);
}

static bool begin_line(BIO *b, const struct prefix *p)
{
    size_t done;
    if (p->text != NULL && !BIO_write_ex(b->next, p->text, strlen(p->text), &done))
        return false;
    return BIO_printf(b->next, "%*s", (int)p->indent, "") == (int)p->indent;
}

static int prefix_write(BIO *b, const char *data, size_t len, size_t *done)
{
    struct prefix *p = b->data;
    *done = 0;
    if ((p->text == NULL || *p->text == '\0') && p->indent == 0) {
        if (len > 0)
            p->inside = data[len - 1] != '\n';
        return BIO_write_ex(b->next, data, len, done);
    }
    while (*done < len) {
        const char *line = data + *done, *end = memchr(line, '\n', len - *done);
        size_t n = end != NULL ? (size_t)(end - line) + 1 : len - *done;
        if (!p->inside && !begin_line(b, p))
            return 0;
        p->inside = true;
        for (size_t part; n > 0; n -= part) {
            if (!BIO_write_ex(b->next, data + *done, n, &part))
                return 0;
            *done += part;
        }
        p->inside = end == NULL;
    }
    return 1;
}

static int prefix_puts(BIO *b, const char *text)
{
    return BIO_write(b, text, (int)strlen(text));
}

static long set_text(struct prefix *p, const char *text)
{
    char *copy = text != NULL ? OPENSSL_strdup(text) : NULL;
    OPENSSL_free(p->text);
    p->text = copy;
    return copy != NULL || text == NULL;
}

static long prefix_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    struct prefix *p = b->data;
    switch (cmd) {
    case BIO_CTRL_SET_PREFIX:
        return set_text(p, parg);
    case BIO_CTRL_SET_INDENT:
        if (larg < 0)
            return 0;
        p->indent = (unsigned)larg;
        return 1;
    case BIO_CTRL_GET_INDENT:
        return (long)p->indent;
    case BIO_CTRL_RESET:
        p->inside = false;
        return bio_pass(b, cmd, larg, parg);
    default:
        return bio_pass(b, cmd, larg, parg);
    }
}

static const BIO_METHOD method = {
    .type = BIO_TYPE_BUFFER,
    .name = "prefix",
    .write_ex = prefix_write,
    .read_ex = prefix_read,
    .puts = prefix_puts,
    .gets = prefix_gets,
    .ctrl = prefix_ctrl,
    .create = prefix_create,
    .destroy = prefix_destroy,
    .callback_ctrl = bio_pass_callback,
};

const BIO_METHOD *BIO_f_prefix(void)
{
    return &method;
}
