/* BIO_s_file(3), over stdio. */
#include "crypto/bio/bio.h"

#include <errno.h>
#include <openssl/err.h>
#include <stdio.h>
#include <string.h>

static FILE *file(const BIO *b)
{
    return b->data;
}

/* The call that failed, and then what that means here. */
static int failed(int reason, const char *call)
{
    ERR_raise_data(ERR_LIB_SYS, errno, "calling %s()", call);
    ERR_raise(ERR_LIB_BIO, reason);
    return -1;
}

static int file_create(BIO *b)
{
    (void)b; /* it has no file yet */
    return 1;
}

static int drop_file(BIO *b)
{
    if (b->shutdown && b->init && b->data != NULL)
        fclose(file(b));
    b->data = NULL;
    b->init = 0;
    return 1;
}

static int file_read(BIO *b, char *out, int len)
{
    size_t n = out != NULL && len > 0 ? fread(out, 1, (size_t)len, file(b)) : 0;
    if (n > 0)
        return (int)n;
    return out != NULL && ferror(file(b)) ? failed(ERR_R_SYS_LIB, "fread") : 0;
}

static int file_write(BIO *b, const char *in, int len)
{
    return in != NULL && len > 0 && fwrite(in, (size_t)len, 1, file(b)) == 1 ? len : 0;
}

static int file_gets(BIO *b, char *buf, int size)
{
    if (size <= 0)
        return 0;
    buf[0] = '\0';
    if (fgets(buf, size, file(b)) == NULL)
        return 0;
    return (int)strlen(buf);
}

static int file_puts(BIO *b, const char *text)
{
    return file_write(b, text, (int)strlen(text));
}

static const char *mode_of(long flags)
{
    const char *append = flags & BIO_FP_READ ? "a+" : "a";
    const char *both = flags & BIO_FP_WRITE ? "r+" : "r";
    return flags & BIO_FP_APPEND  ? append
           : flags & BIO_FP_READ  ? both
           : flags & BIO_FP_WRITE ? "w"
                                  : NULL;
}

static FILE *open_file(const char *name, const char *mode, int if_missing)
{
    FILE *f = fopen(name, mode);
    if (f == NULL) {
        int error = errno;
        ERR_raise_data(ERR_LIB_SYS, error, "calling fopen(%s, %s)", name, mode);
        ERR_raise(ERR_LIB_BIO, error == ENOENT ? if_missing : ERR_R_SYS_LIB);
    }
    return f;
}

static long set_file(BIO *b, FILE *f, int close)
{
    drop_file(b);
    b->shutdown = close;
    b->data = f;
    b->init = 1;
    return 1;
}

static long set_name(BIO *b, const char *name, long flags)
{
    const char *mode = mode_of(flags);
    drop_file(b);
    b->shutdown = (int)flags & BIO_CLOSE;
    if (mode == NULL) {
        ERR_raise(ERR_LIB_BIO, BIO_R_BAD_FOPEN_MODE);
        return 0;
    }
    FILE *f = open_file(name, mode, ERR_R_SYS_LIB);
    return f != NULL ? set_file(b, f, b->shutdown) : 0;
}

static long flush(BIO *b)
{
    if (fflush(file(b)) == 0)
        return 1;
    failed(ERR_R_SYS_LIB, "fflush");
    return 0;
}

static long file_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    switch (cmd) {
    case BIO_C_SET_FILENAME:
        return set_name(b, parg, larg);
    case BIO_C_SET_FILE_PTR:
        return set_file(b, parg, (int)larg & BIO_CLOSE);
    case BIO_C_GET_FILE_PTR:
        if (parg != NULL)
            *(FILE **)parg = file(b);
        return 1;
    case BIO_CTRL_GET_CLOSE:
        return b->shutdown;
    case BIO_CTRL_SET_CLOSE:
        b->shutdown = (int)larg;
        return 1;
    case BIO_CTRL_DUP:
        return 1;
    default:
        break;
    }
    if (b->data == NULL) /* the rest needs a file */
        return 0;
    switch (cmd) {
    case BIO_C_FILE_SEEK:
    case BIO_CTRL_RESET:
        return fseek(file(b), cmd == BIO_CTRL_RESET ? 0 : larg, SEEK_SET);
    case BIO_C_FILE_TELL:
    case BIO_CTRL_INFO:
        return ftell(file(b));
    case BIO_CTRL_EOF:
        return feof(file(b)) != 0;
    case BIO_CTRL_FLUSH:
        return flush(b);
    default:
        return 0;
    }
}

static const BIO_METHOD method = {
    .type = BIO_TYPE_FILE,
    .name = "FILE pointer",
    .write_ex = bio_old_write,
    .write = file_write,
    .read_ex = bio_old_read,
    .read = file_read,
    .puts = file_puts,
    .gets = file_gets,
    .ctrl = file_ctrl,
    .create = file_create,
    .destroy = drop_file,
};

const BIO_METHOD *BIO_s_file(void)
{
    return &method;
}

BIO *BIO_new_fp(FILE *stream, int close_flag)
{
    BIO *b = BIO_new(&method);
    if (b != NULL)
        set_file(b, stream, close_flag & BIO_CLOSE);
    return b;
}

BIO *BIO_new_file(const char *filename, const char *mode)
{
    FILE *f = open_file(filename, mode, BIO_R_NO_SUCH_FILE);
    if (f == NULL)
        return NULL;
    BIO *b = BIO_new_fp(f, BIO_CLOSE);
    if (b == NULL)
        fclose(f);
    return b;
}
