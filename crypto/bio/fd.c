/* BIO_s_fd(3), BIO_s_socket(3): descriptors. */
#include <errno.h>
#include <openssl/err.h>
#include <string.h>
#include <unistd.h>

#include "crypto/bio/sock.h"

/* The descriptor is what b->data points at. */
static int fd_of(const BIO *b)
{
    return *(const int *)b->data;
}

int bio_descriptor_read(BIO *b, int n)
{
    BIO_clear_retry_flags(b);
    if (n <= 0 && BIO_fd_should_retry(n))
        BIO_set_retry_read(b);
    else if (n == 0)
        b->flags |= BIO_FLAGS_IN_EOF;
    return n;
}

int bio_descriptor_written(BIO *b, int n)
{
    BIO_clear_retry_flags(b);
    if (n <= 0 && BIO_fd_should_retry(n))
        BIO_set_retry_write(b);
    return n;
}

long bio_show_fd(const BIO *b, int fd, int *to)
{
    if (!b->init)
        return -1;
    if (to != NULL)
        *to = fd;
    return fd;
}

/* ---- Life ---- */

static int fd_create(BIO *b)
{
    int *fd = OPENSSL_malloc(sizeof(*fd));
    if (fd == NULL)
        return 0;
    *fd = -1;
    b->data = fd;
    return 1;
}

static void drop(BIO *b)
{
    if (b->shutdown && b->init)
        close(fd_of(b));
    b->init = 0;
    b->flags = 0;
}

static int fd_destroy(BIO *b)
{
    drop(b);
    OPENSSL_free(b->data);
    return 1;
}

/* ---- Reading and writing ---- */

static int fd_read(BIO *b, char *out, int len)
{
    if (out == NULL || len < 0)
        return 0;
    errno = 0;
    return bio_descriptor_read(b, (int)read(fd_of(b), out, (size_t)len));
}

static int fd_write(BIO *b, const char *data, int len)
{
    errno = 0;
    return bio_descriptor_written(b, (int)write(fd_of(b), data, (size_t)len));
}

static int fd_puts(BIO *b, const char *text)
{
    return fd_write(b, text, (int)strlen(text));
}

/* Byte by byte, since nothing can be given back. */
static int fd_gets(BIO *b, char *out, int size)
{
    int n = 0;
    while (n < size - 1 && fd_read(b, out + n, 1) > 0)
        if (out[n++] == '\n')
            break;
    if (size > 0)
        out[n] = '\0';
    return n;
}

/* ---- Control ---- */

static long set_fd(BIO *b, long close_flag, const int *fd)
{
    drop(b);
    *(int *)b->data = *fd;
    b->shutdown = (int)close_flag;
    b->init = 1;
    return 1;
}

/* What all descriptors have. */
static long common_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    switch (cmd) {
    case BIO_C_SET_FD:
        return set_fd(b, larg, parg);
    case BIO_C_GET_FD:
        return bio_show_fd(b, fd_of(b), parg);
    case BIO_CTRL_GET_CLOSE:
        return b->shutdown;
    case BIO_CTRL_SET_CLOSE:
        b->shutdown = (int)larg;
        return 1;
    case BIO_CTRL_DUP:
    case BIO_CTRL_FLUSH:
        return 1;
    case BIO_CTRL_EOF:
        return (b->flags & BIO_FLAGS_IN_EOF) != 0;
    default:
        return 0;
    }
}

static long fd_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    switch (cmd) {
    case BIO_CTRL_RESET:
        return (long)lseek(fd_of(b), 0, SEEK_SET);
    case BIO_C_FILE_SEEK:
        return (long)lseek(fd_of(b), larg, SEEK_SET);
    case BIO_C_FILE_TELL:
    case BIO_CTRL_INFO:
        return (long)lseek(fd_of(b), 0, SEEK_CUR);
    default:
        return common_ctrl(b, cmd, larg, parg);
    }
}

static const BIO_METHOD fd_method = {
    .type = BIO_TYPE_FD,
    .name = "file descriptor",
    .write_ex = bio_old_write,
    .write = fd_write,
    .read_ex = bio_old_read,
    .read = fd_read,
    .puts = fd_puts,
    .gets = fd_gets,
    .ctrl = fd_ctrl,
    .create = fd_create,
    .destroy = fd_destroy,
};

static const BIO_METHOD socket_method = {
    .type = BIO_TYPE_SOCKET,
    .name = "socket",
    .write_ex = bio_old_write,
    .write = fd_write,
    .read_ex = bio_old_read,
    .read = fd_read,
    .puts = fd_puts,
    .ctrl = common_ctrl,
    .create = fd_create,
    .destroy = fd_destroy,
};

const BIO_METHOD *BIO_s_fd(void)
{
    return &fd_method;
}

const BIO_METHOD *BIO_s_socket(void)
{
    return &socket_method;
}

static BIO *over(const BIO_METHOD *method, int fd, int close_flag)
{
    BIO *b = BIO_new(method);
    if (b != NULL)
        set_fd(b, close_flag, &fd);
    return b;
}

BIO *BIO_new_fd(int fd, int close_flag)
{
    return over(&fd_method, fd, close_flag);
}

BIO *BIO_new_socket(int sock, int close_flag)
{
    return over(&socket_method, sock, close_flag);
}
