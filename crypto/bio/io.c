/* BIO_read(3), BIO_ctrl(3): operations, and the callback round each. */
#include "crypto/bio/bio.h"

#include <limits.h>
#include <openssl/err.h>
#include <string.h>

static int refuse(int reason, int ret)
{
    ERR_raise(ERR_LIB_BIO, reason);
    return ret;
}

/* What the callback says before an operation: <= 0 forbids it. */
static long before(BIO *b, int oper, const void *argp, size_t len, int argi, long argl)
{
    return bio_has_callback(b) ? bio_callback(b, oper, argp, len, argi, argl, 1L, NULL) : 1;
}

/* What it makes of the result. */
static int after(BIO *b, int oper, const void *argp, size_t len, int ret, size_t *done)
{
    if (!bio_has_callback(b))
        return ret;
    return (int)bio_callback(b, oper | BIO_CB_RETURN, argp, len, 0, 0L, ret, done);
}

/* ---- Reading and writing ---- */

int bio_old_read(BIO *b, char *data, size_t len, size_t *done)
{
    int n = b->method->read(b, data, len < INT_MAX ? (int)len : INT_MAX);
    *done = n > 0 ? (size_t)n : 0;
    return n > 0 ? 1 : n;
}

int bio_old_write(BIO *b, const char *data, size_t len, size_t *done)
{
    int n = b->method->write(b, data, len < INT_MAX ? (int)len : INT_MAX);
    *done = n > 0 ? (size_t)n : 0;
    return n > 0 ? 1 : n;
}

static int read_some(BIO *b, void *data, size_t len, size_t *done)
{
    *done = 0;
    if (b == NULL)
        return refuse(ERR_R_PASSED_NULL_PARAMETER, -1);
    if (b->method == NULL || b->method->read_ex == NULL)
        return refuse(BIO_R_UNSUPPORTED_METHOD, -2);
    int ret = (int)before(b, BIO_CB_READ, data, len, 0, 0L);
    if (ret <= 0)
        return ret;
    if (!b->init)
        return refuse(BIO_R_UNINITIALIZED, -1);
    ret = b->method->read_ex(b, data, len, done);
    if (ret > 0)
        b->number_read += *done;
    ret = after(b, BIO_CB_READ, data, len, ret, done);
    if (ret > 0 && *done > len)
        return refuse(ERR_R_INTERNAL_ERROR, -1);
    return ret;
}

int BIO_read(BIO *b, void *data, int dlen)
{
    size_t done;
    if (dlen < 0)
        return 0;
    int ret = read_some(b, data, (size_t)dlen, &done);
    return ret > 0 ? (int)done : ret;
}

int BIO_read_ex(BIO *b, void *data, size_t dlen, size_t *readbytes)
{
    return read_some(b, data, dlen, readbytes) > 0;
}

static int write_some(BIO *b, const void *data, size_t len, size_t *done)
{
    *done = 0;
    if (b == NULL)
        return 0;
    if (b->method == NULL || b->method->write_ex == NULL)
        return refuse(BIO_R_UNSUPPORTED_METHOD, -2);
    int ret = (int)before(b, BIO_CB_WRITE, data, len, 0, 0L);
    if (ret <= 0)
        return ret;
    if (!b->init)
        return refuse(BIO_R_UNINITIALIZED, -1);
    ret = b->method->write_ex(b, data, len, done);
    if (ret > 0)
        b->number_written += *done;
    return after(b, BIO_CB_WRITE, data, len, ret, done);
}

int BIO_write(BIO *b, const void *data, int dlen)
{
    size_t done;
    if (dlen <= 0)
        return 0;
    int ret = write_some(b, data, (size_t)dlen, &done);
    return ret > 0 ? (int)done : ret;
}

int BIO_write_ex(BIO *b, const void *data, size_t dlen, size_t *written)
{
    size_t done;
    int ret = write_some(b, data, dlen, &done);
    if (written != NULL)
        *written = done;
    return ret > 0 || (b != NULL && dlen == 0);
}

/* ---- Lines ---- */

/* The end of gets and puts, whose methods give a number of bytes. */
static int counted(BIO *b, int oper, const char *buf, size_t size, int n)
{
    size_t done = n > 0 ? (size_t)n : 0;
    int ret = after(b, oper, buf, size, n > 0 ? 1 : n, &done);
    if (ret <= 0)
        return ret;
    return done <= INT_MAX ? (int)done : -1;
}

int BIO_puts(BIO *bp, const char *buf)
{
    if (bp == NULL)
        return refuse(ERR_R_PASSED_NULL_PARAMETER, -1);
    if (bp->method == NULL || bp->method->puts == NULL)
        return refuse(BIO_R_UNSUPPORTED_METHOD, -2);
    int ret = (int)before(bp, BIO_CB_PUTS, buf, 0, 0, 0L);
    if (ret <= 0)
        return ret;
    if (!bp->init)
        return refuse(BIO_R_UNINITIALIZED, -1);
    ret = bp->method->puts(bp, buf);
    if (ret > 0)
        bp->number_written += (uint64_t)ret;
    return counted(bp, BIO_CB_PUTS, buf, 0, ret);
}

int BIO_gets(BIO *bp, char *buf, int size)
{
    if (bp == NULL)
        return refuse(ERR_R_PASSED_NULL_PARAMETER, -1);
    if (bp->method == NULL || bp->method->gets == NULL)
        return refuse(BIO_R_UNSUPPORTED_METHOD, -2);
    if (size < 0)
        return refuse(BIO_R_INVALID_ARGUMENT, -1);
    int ret = (int)before(bp, BIO_CB_GETS, buf, (size_t)size, 0, 0L);
    if (ret <= 0)
        return ret;
    if (!bp->init)
        return refuse(BIO_R_UNINITIALIZED, -1);
    return counted(bp, BIO_CB_GETS, buf, (size_t)size, bp->method->gets(bp, buf, size));
}

int BIO_get_line(BIO *bio, char *buf, int size)
{
    if (buf == NULL || bio == NULL)
        return refuse(ERR_R_PASSED_NULL_PARAMETER, -1);
    if (size <= 0)
        return refuse(BIO_R_INVALID_ARGUMENT, -1);
    buf[0] = '\0';
    if (!bio->init)
        return refuse(BIO_R_UNINITIALIZED, -1);
    int n = 0, ret = 1;
    while (n < size - 1 && (ret = BIO_read(bio, buf + n, 1)) > 0)
        if (buf[n++] == '\n')
            break;
    buf[n] = '\0';
    return ret > 0 || BIO_eof(bio) ? n : ret;
}

int BIO_indent(BIO *b, int indent, int max)
{
    int n = indent < max ? indent : max;
    while (n-- > 0)
        if (BIO_puts(b, " ") != 1)
            return 0;
    return 1;
}

/* ---- Control ---- */

static long after_ctrl(BIO *b, const void *parg, int cmd, long larg, long ret)
{
    if (!bio_has_callback(b))
        return ret;
    return bio_callback(b, BIO_CB_CTRL | BIO_CB_RETURN, parg, 0, cmd, larg, ret, NULL);
}

long BIO_ctrl(BIO *bp, int cmd, long larg, void *parg)
{
    if (bp == NULL)
        return -1;
    if (bp->method == NULL || bp->method->ctrl == NULL)
        return refuse(BIO_R_UNSUPPORTED_METHOD, -2);
    long ret = before(bp, BIO_CB_CTRL, parg, 0, cmd, larg);
    if (ret <= 0)
        return ret;
    return after_ctrl(bp, parg, cmd, larg, bp->method->ctrl(bp, cmd, larg, parg));
}

long BIO_callback_ctrl(BIO *b, int cmd, BIO_info_cb *fp)
{
    if (b == NULL)
        return -2;
    if (b->method == NULL || b->method->callback_ctrl == NULL || cmd != BIO_CTRL_SET_CALLBACK)
        return refuse(BIO_R_UNSUPPORTED_METHOD, -2);
    long ret = before(b, BIO_CB_CTRL, &fp, 0, cmd, 0);
    if (ret <= 0)
        return ret;
    return after_ctrl(b, &fp, cmd, 0, b->method->callback_ctrl(b, cmd, fp));
}

void *BIO_ptr_ctrl(BIO *bp, int cmd, long larg)
{
    void *p = NULL;
    return BIO_ctrl(bp, cmd, larg, &p) > 0 ? p : NULL;
}

long BIO_int_ctrl(BIO *bp, int cmd, long larg, int iarg)
{
    return BIO_ctrl(bp, cmd, larg, &iarg);
}

size_t BIO_ctrl_pending(BIO *b)
{
    long n = BIO_ctrl(b, BIO_CTRL_PENDING, 0, NULL);
    return n > 0 ? (size_t)n : 0;
}

size_t BIO_ctrl_wpending(BIO *b)
{
    long n = BIO_ctrl(b, BIO_CTRL_WPENDING, 0, NULL);
    return n > 0 ? (size_t)n : 0;
}
