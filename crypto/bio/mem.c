/* BIO_s_mem(3). What is unread is data[at .. length) of a BUF_MEM. */
#include "crypto/bio/bio.h"

#include <limits.h>
#include <openssl/buffer.h>
#include <openssl/err.h>
#include <stdbool.h>
#include <string.h>

struct mem {
    BUF_MEM *buf;
    size_t at;      /* the next byte to be read */
    size_t rewound; /* what a reset that keeps the data goes back to */
    size_t skipped; /* read-only: buf->data is so far into what was given */
    int eof_return;
};

static struct mem *mem(const BIO *b)
{
    return b->data;
}

static bool read_only(const BIO *b)
{
    return (b->flags & BIO_FLAGS_MEM_RDONLY) != 0;
}

static size_t unread(const struct mem *m)
{
    return m->buf->length > m->at ? m->buf->length - m->at : 0;
}

/* ---- Life ---- */

static int create(BIO *b, unsigned long flags)
{
    struct mem *m = OPENSSL_zalloc(sizeof(*m));
    BUF_MEM *buf = BUF_MEM_new_ex(flags);
    if (m == NULL || buf == NULL) {
        BUF_MEM_free(buf);
        OPENSSL_free(m);
        return 0;
    }
    m->buf = buf;
    m->eof_return = -1;
    b->data = m;
    b->init = 1;
    return 1;
}

static int mem_create(BIO *b)
{
    return create(b, 0);
}

static int secmem_create(BIO *b)
{
    return create(b, BUF_MEM_FLAG_SECURE);
}

static void drop_buf(BIO *b)
{
    if (!b->shutdown || mem(b)->buf == NULL)
        return;
    if (read_only(b))
        mem(b)->buf->data = NULL;
    BUF_MEM_free(mem(b)->buf);
}

static int mem_destroy(BIO *b)
{
    drop_buf(b);
    OPENSSL_free(b->data);
    return 1;
}

/* ---- Reading and writing ---- */

static int mem_read(BIO *b, char *out, int len)
{
    struct mem *m = mem(b);
    size_t n = unread(m), max = len > 0 ? (size_t)len : 0;
    BIO_clear_retry_flags(b);
    if (n > max)
        n = max;
    if (n > 0) {
        memcpy(out, m->buf->data + m->at, n);
        m->at += n;
        return (int)n;
    }
    if (unread(m) > 0)
        return 0; /* nothing was asked for */
    if (m->eof_return != 0)
        BIO_set_retry_read(b);
    return m->eof_return;
}

static int mem_gets(BIO *b, char *out, int size)
{
    struct mem *m = mem(b);
    BIO_clear_retry_flags(b);
    if (size <= 0)
        return 0;
    size_t n = unread(m) < (size_t)size - 1 ? unread(m) : (size_t)size - 1;
    if (n > 0) {
        const char *from = m->buf->data + m->at, *end = memchr(from, '\n', n);
        if (end != NULL)
            n = (size_t)(end - from) + 1;
        memcpy(out, from, n);
        m->at += n;
    }
    out[n] = '\0';
    return (int)n;
}

/* What is unread goes to the front. */
static void compact(struct mem *m)
{
    size_t n = unread(m);
    if (m->at > 0 && n > 0)
        memmove(m->buf->data, m->buf->data + m->at, n);
    m->buf->length = n;
    m->at = m->rewound = 0;
}

/* Room for n bytes more. Within what there is, nothing is zeroed that is overwritten next. */
static bool extend(BUF_MEM *buf, size_t n)
{
    if (n > buf->max - buf->length)
        return BUF_MEM_grow_clean(buf, buf->length + n) != 0;
    buf->length += n;
    return true;
}

static int mem_write(BIO *b, const char *in, int len)
{
    struct mem *m = mem(b);
    if (read_only(b)) {
        ERR_raise(ERR_LIB_BIO, BIO_R_WRITE_TO_READ_ONLY_BIO);
        return -1;
    }
    BIO_clear_retry_flags(b);
    if (len <= 0)
        return 0;
    if (in == NULL) {
        ERR_raise(ERR_LIB_BIO, ERR_R_PASSED_NULL_PARAMETER);
        return -1;
    }
    if (unread(m) <= m->at) /* no more is moved than was read */
        compact(m);
    size_t have = m->buf->length;
    if (!extend(m->buf, (size_t)len))
        return -1;
    memcpy(m->buf->data + have, in, (size_t)len);
    m->rewound = m->at;
    return len;
}

static int mem_puts(BIO *b, const char *text)
{
    size_t len = strlen(text);
    return len <= INT_MAX ? mem_write(b, text, (int)len) : -1;
}

/* ---- Control ---- */

/* Read-only data as it was given. */
static void unskip(struct mem *m)
{
    if (m->skipped > 0) {
        m->buf->data -= m->skipped;
        m->buf->length += m->skipped;
        m->at += m->skipped;
        m->skipped = 0;
    }
}

static long reset(BIO *b)
{
    struct mem *m = mem(b);
    if (read_only(b)) {
        unskip(m);
        m->at = 0;
    } else if (b->flags & BIO_FLAGS_NONCLEAR_RST) {
        m->at = m->rewound;
    } else {
        if (m->buf->data != NULL)
            OPENSSL_cleanse(m->buf->data, m->buf->length);
        m->buf->length = m->at = m->rewound = 0;
    }
    return 1;
}

static long seek(BIO *b, long to)
{
    struct mem *m = mem(b);
    unskip(m);
    size_t start = read_only(b) ? 0 : m->rewound;
    if (to < 0 || (size_t)to > m->buf->length - start)
        return -1;
    m->at = start + (size_t)to;
    return to;
}

static long tell(const BIO *b)
{
    const struct mem *m = mem(b);
    return (long)(read_only(b) ? m->skipped + m->at : m->at - m->rewound);
}

/* The BUF_MEM, with what is unread and nothing else. */
static BUF_MEM *show_buf(BIO *b)
{
    struct mem *m = mem(b);
    if (read_only(b)) {
        m->buf->data += m->at;
        m->buf->length -= m->at;
        m->skipped += m->at;
        m->at = 0;
    } else {
        compact(m);
    }
    return m->buf;
}

static long info(const struct mem *m, char **data)
{
    if (data != NULL)
        *data = m->buf->data != NULL ? m->buf->data + m->at : NULL;
    return (long)unread(m);
}

static long set_buf(BIO *b, BUF_MEM *buf, long close)
{
    struct mem *m = mem(b);
    drop_buf(b);
    b->shutdown = (int)close;
    m->buf = buf;
    m->at = m->rewound = m->skipped = 0;
    return 1;
}

static long mem_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    struct mem *m = mem(b);
    switch (cmd) {
    case BIO_CTRL_RESET:
        return reset(b);
    case BIO_C_FILE_SEEK:
        return seek(b, larg);
    case BIO_C_FILE_TELL:
        return tell(b);
    case BIO_CTRL_EOF:
        return unread(m) == 0;
    case BIO_CTRL_PENDING:
        return (long)unread(m);
    case BIO_CTRL_INFO:
        return info(m, parg);
    case BIO_C_SET_BUF_MEM_EOF_RETURN:
        m->eof_return = (int)larg;
        return 1;
    case BIO_C_SET_BUF_MEM:
        return set_buf(b, parg, larg);
    case BIO_C_GET_BUF_MEM_PTR:
        if (parg != NULL)
            *(BUF_MEM **)parg = show_buf(b);
        return 1;
    case BIO_CTRL_GET_CLOSE:
        return b->shutdown;
    case BIO_CTRL_SET_CLOSE:
        b->shutdown = (int)larg;
        return 1;
    case BIO_CTRL_DUP:
    case BIO_CTRL_FLUSH:
        return 1;
    default:
        return 0;
    }
}

#define MEM_METHOD(how_created, how_called)                                                        \
    {                                                                                              \
        .type = BIO_TYPE_MEM, .name = (how_called), .write_ex = bio_old_write, .write = mem_write, \
        .read_ex = bio_old_read, .read = mem_read, .puts = mem_puts, .gets = mem_gets,             \
        .ctrl = mem_ctrl, .create = (how_created), .destroy = mem_destroy,                         \
    }

static const BIO_METHOD plain = MEM_METHOD(mem_create, "memory buffer");
static const BIO_METHOD secure = MEM_METHOD(secmem_create, "secure memory buffer");

const BIO_METHOD *BIO_s_mem(void)
{
    return &plain;
}

const BIO_METHOD *BIO_s_secmem(void)
{
    return &secure;
}

BIO *BIO_new_mem_buf(const void *buf, int len)
{
    if (buf == NULL) {
        ERR_raise(ERR_LIB_BIO, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    BIO *b = BIO_new(&plain);
    if (b == NULL)
        return NULL;
    struct mem *m = mem(b);
    m->buf->data = (char *)buf; /* read, never written: BIO_FLAGS_MEM_RDONLY */
    m->buf->length = m->buf->max = len < 0 ? strlen(buf) : (size_t)len;
    m->eof_return = 0;
    b->flags |= BIO_FLAGS_MEM_RDONLY;
    return b;
}
