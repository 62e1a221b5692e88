/* BIO_f_asn1: each write becomes an OCTET STRING; a prefix before the first and a suffix at a flush
 * come from functions that BIO_asn1_set_prefix and BIO_asn1_set_suffix were given. */
#include <limits.h>
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdbool.h>
#include <string.h>

#include "crypto/bio/hold.h"

enum state { BEGIN, INSIDE, END };

/* One makes bytes, at pbuf; the other gets rid of them. */
struct edge {
    asn1_ps_func *make, *free;
};

struct asn1_filter {
    enum state state;
    struct edge prefix, suffix;
    void *ex_arg;
    const struct edge *from; /* whose the bytes are; NULL: the header below */
    unsigned char *bytes;    /* to be written before anything else */
    int len, written;
    unsigned char header[16];
    size_t left; /* of the contents after the last header */
};

static int asn1_create(BIO *b)
{
    b->data = OPENSSL_zalloc(sizeof(struct asn1_filter));
    if (b->data == NULL)
        return 0;
    b->init = 1;
    return 1;
}

/* The bytes of an edge are gone. */
static void drop(BIO *b, struct asn1_filter *f)
{
    if (f->from != NULL && f->from->free != NULL)
        f->from->free(b, &f->bytes, &f->len, &f->ex_arg);
    f->from = NULL;
    f->len = f->written = 0;
}

static int asn1_destroy(BIO *b)
{
    struct asn1_filter *f = b->data;
    if (f == NULL)
        return 0;
    if (f->from == NULL) {
        f->bytes = NULL;
        f->len = 0;
    }
    if (f->prefix.free != NULL)
        f->prefix.free(b, &f->bytes, &f->len, &f->ex_arg);
    if (f->suffix.free != NULL)
        f->suffix.free(b, &f->bytes, &f->len, &f->ex_arg);
    OPENSSL_free(f);
    b->data = NULL;
    b->init = 0;
    return 1;
}

/* Lets the edge make its bytes. */
static bool make(BIO *b, struct asn1_filter *f, const struct edge *edge)
{
    if (edge->make == NULL)
        return true;
    if (!edge->make(b, &f->bytes, &f->len, &f->ex_arg))
        return false;
    f->from = edge;
    f->written = 0;
    return true;
}

/* Writes what comes before anything else: above 0, or what the next BIO answered. */
static int write_bytes(BIO *b, struct asn1_filter *f)
{
    while (f->written < f->len) {
        int n = BIO_write(b->next, f->bytes + f->written, f->len - f->written);
        if (n <= 0) {
            BIO_copy_next_retry(b);
            return n;
        }
        f->written += n;
    }
    drop(b, f);
    return 1;
}

static int asn1_write(BIO *b, const char *data, int len)
{
    struct asn1_filter *f = b->data;
    int ret, total = 0;
    if (data == NULL || len < 0 || f == NULL || b->next == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    if (f->state == BEGIN) {
        if (!make(b, f, &f->prefix))
            return 0;
        f->state = INSIDE;
    }
    if (f->state == END)
        return 0;
    while (total < len) {
        if ((ret = write_bytes(b, f)) <= 0)
            return total > 0 ? total : ret;
        if (f->left == 0) {
            f->bytes = f->header;
            ASN1_put_object(&f->bytes, 0, len - total, V_ASN1_OCTET_STRING, V_ASN1_UNIVERSAL);
            f->len = (int)(f->bytes - f->header);
            f->bytes = f->header;
            f->left = (size_t)(len - total);
            continue;
        }
        size_t n = f->left < (size_t)(len - total) ? f->left : (size_t)(len - total);
        ret = BIO_write(b->next, data + total, (int)n);
        if (ret <= 0) {
            BIO_copy_next_retry(b);
            return total > 0 ? total : ret;
        }
        f->left -= (size_t)ret;
        total += ret;
    }
    BIO_clear_retry_flags(b);
    return total;
}

/* The end: what there is of prefix and suffix, then the next one's flush. */
static long flush(BIO *b, struct asn1_filter *f, int cmd, long num, void *ptr)
{
    BIO_clear_retry_flags(b);
    if (f->state == BEGIN) {
        if (!make(b, f, &f->prefix))
            return 0;
        f->state = INSIDE;
    }
    if (f->state == INSIDE) {
        int ret = write_bytes(b, f);
        if (ret <= 0)
            return ret;
        if (!make(b, f, &f->suffix))
            return 0;
        f->state = END;
    }
    int ret = write_bytes(b, f);
    return ret <= 0 ? ret : BIO_ctrl(b->next, cmd, num, ptr);
}

static long asn1_ctrl(BIO *b, int cmd, long num, void *ptr)
{
    struct asn1_filter *f = b->data;
    switch (cmd) {
    case BIO_C_SET_PREFIX:
        f->prefix = *(const struct edge *)ptr;
        return 1;
    case BIO_C_GET_PREFIX:
        *(struct edge *)ptr = f->prefix;
        return 1;
    case BIO_C_SET_SUFFIX:
        f->suffix = *(const struct edge *)ptr;
        return 1;
    case BIO_C_GET_SUFFIX:
        *(struct edge *)ptr = f->suffix;
        return 1;
    case BIO_C_SET_EX_ARG:
        f->ex_arg = ptr;
        return 1;
    case BIO_C_GET_EX_ARG:
        *(void **)ptr = f->ex_arg;
        return 1;
    case BIO_CTRL_FLUSH:
        return b->next != NULL ? flush(b, f, cmd, num, ptr) : 0;
    default:
        return bio_pass(b, cmd, num, ptr);
    }
}

static int asn1_read(BIO *b, char *out, int len)
{
    return b->next != NULL ? BIO_read(b->next, out, len) : 0;
}

static int asn1_gets(BIO *b, char *out, int size)
{
    return b->next != NULL ? BIO_gets(b->next, out, size) : 0;
}

static int asn1_puts(BIO *b, const char *text)
{
    return asn1_write(b, text, (int)strlen(text));
}

const BIO_METHOD *BIO_f_asn1(void)
{
    static const BIO_METHOD method = {
        .type = BIO_TYPE_ASN1,
        .name = "asn1",
        .write_ex = bio_old_write,
        .write = asn1_write,
        .read_ex = bio_old_read,
        .read = asn1_read,
        .puts = asn1_puts,
        .gets = asn1_gets,
        .ctrl = asn1_ctrl,
        .create = asn1_create,
        .destroy = asn1_destroy,
        .callback_ctrl = bio_pass_callback,
    };
    return &method;
}

/* ---- The edges ---- */

static int get_edge(BIO *b, int cmd, asn1_ps_func **fn, asn1_ps_func **fn_free)
{
    struct edge edge;
    long ok = BIO_ctrl(b, cmd, 0, &edge);
    if (ok > 0) {
        *fn = edge.make;
        *fn_free = edge.free;
    }
    return (int)ok;
}

int BIO_asn1_set_prefix(BIO *b, asn1_ps_func *prefix, asn1_ps_func *prefix_free)
{
    return (int)BIO_ctrl(b, BIO_C_SET_PREFIX, 0, &(struct edge){prefix, prefix_free});
}

int BIO_asn1_get_prefix(BIO *b, asn1_ps_func **pprefix, asn1_ps_func **pprefix_free)
{
    return get_edge(b, BIO_C_GET_PREFIX, pprefix, pprefix_free);
}

int BIO_asn1_set_suffix(BIO *b, asn1_ps_func *suffix, asn1_ps_func *suffix_free)
{
    return (int)BIO_ctrl(b, BIO_C_SET_SUFFIX, 0, &(struct edge){suffix, suffix_free});
}

int BIO_asn1_get_suffix(BIO *b, asn1_ps_func **psuffix, asn1_ps_func **psuffix_free)
{
    return get_edge(b, BIO_C_GET_SUFFIX, psuffix, psuffix_free);
}
