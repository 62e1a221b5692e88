/* The drip of script.h: a filter that gives and takes a little at a time. */
#include "tests/bio/script.h"

#include <stdlib.h>

struct drip {
    struct gen gen;
    FILE *trace;
    unsigned mode;
};

enum { PASSES, ONE_BYTE, RANDOM, RARELY };

/* How much of len goes now; 0: ask for a retry. */
static size_t portion(struct drip *d, size_t len)
{
    switch (d->mode) {
    case ONE_BYTE:
        return gen_below(&d->gen, 2);
    case RANDOM:
        return gen_below(&d->gen, 3) == 0 ? 0 : 1 + gen_below(&d->gen, len);
    case RARELY:
        return gen_below(&d->gen, 8) == 0 ? gen_below(&d->gen, len < 3 ? len : 3) : len;
    default:
        return len;
    }
}

static int drip_read(BIO *b, char *out, int len)
{
    struct drip *d = BIO_get_data(b);
    size_t n = len > 0 ? portion(d, (size_t)len) : 0;
    BIO_clear_retry_flags(b);
    int ret = -1;
    if (n > 0) {
        ret = BIO_read(BIO_next(b), out, (int)n);
        BIO_copy_next_retry(b);
    } else {
        BIO_set_retry_read(b);
    }
    fprintf(d->trace, "    read %d: %d\n", len, ret);
    return ret;
}

static int drip_write(BIO *b, const char *in, int len)
{
    struct drip *d = BIO_get_data(b);
    size_t n = len > 0 ? portion(d, (size_t)len) : 0;
    BIO_clear_retry_flags(b);
    int ret = -1;
    if (n > 0) {
        ret = BIO_write(BIO_next(b), in, (int)n);
        BIO_copy_next_retry(b);
    } else {
        BIO_set_retry_write(b);
    }
    fprintf(d->trace, "    write %d: %d\n", len, ret);
    return ret;
}

static int drip_puts(BIO *b, const char *text)
{
    struct drip *d = BIO_get_data(b);
    fprintf(d->trace, "    puts\n");
    return BIO_puts(BIO_next(b), text);
}

static int drip_gets(BIO *b, char *out, int len)
{
    struct drip *d = BIO_get_data(b);
    fprintf(d->trace, "    gets %d\n", len);
    return BIO_gets(BIO_next(b), out, len);
}

static long drip_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    struct drip *d = BIO_get_data(b);
    if (cmd == BIO_CTRL_PUSH || cmd == BIO_CTRL_POP || cmd == BIO_CTRL_DUP || BIO_next(b) == NULL)
        return 0;
    long ret = BIO_ctrl(BIO_next(b), cmd, larg, parg);
    fprintf(d->trace, "    ctrl %d %ld: %ld\n", cmd, larg, ret);
    return ret;
}

static int drip_create(BIO *b)
{
    BIO_set_data(b, calloc(1, sizeof(struct drip)));
    BIO_set_init(b, 1);
    return 1;
}

static int drip_destroy(BIO *b)
{
    free(BIO_get_data(b));
    return 1;
}

const BIO_METHOD *script_drip(void)
{
    static BIO_METHOD *m;
    if (m != NULL)
        return m;
    m = BIO_meth_new(200 | BIO_TYPE_FILTER, "drip");
    BIO_meth_set_read(m, drip_read);
    BIO_meth_set_write(m, drip_write);
    BIO_meth_set_puts(m, drip_puts);
    BIO_meth_set_gets(m, drip_gets);
    BIO_meth_set_ctrl(m, drip_ctrl);
    BIO_meth_set_create(m, drip_create);
    BIO_meth_set_destroy(m, drip_destroy);
    return m;
}

void script_drip_set(BIO *b, FILE *trace, unsigned mode, uint64_t seed)
{
    struct drip *d = BIO_get_data(b);
    d->gen.state = seed;
    d->trace = trace;
    d->mode = mode;
}
