/* BIO_set_callback(3): the call itself, and the callback that tells of every operation. */
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "crypto/bio/bio.h"

/* The operations for which the length that is asked for, and the one that came out, count. */
static bool has_length(int oper)
{
    return oper == BIO_CB_READ || oper == BIO_CB_WRITE || oper == BIO_CB_GETS;
}

/* An old callback takes the length as argi, and gives it as its result. */
static long call_old(BIO *b, int oper, const char *argp, size_t len, int argi, long argl, long ret,
                     size_t *processed)
{
    int bare = oper & ~BIO_CB_RETURN;
    bool counts = (oper & BIO_CB_RETURN) && bare != BIO_CB_CTRL;
    if (has_length(bare)) {
        if (len > INT_MAX)
            return -1;
        argi = (int)len;
    }
    if (ret > 0 && counts) {
        if (*processed > INT_MAX)
            return -1;
        ret = (long)*processed;
    }
    ret = b->old_callback(b, oper, argp, argi, argl, ret);
    if (ret > 0 && counts) {
        *processed = (size_t)ret;
        ret = 1;
    }
    return ret;
}

long bio_callback(BIO *b, int oper, const char *argp, size_t len, int argi, long argl, long ret,
                  size_t *processed)
{
    if (b->callback != NULL)
        return b->callback(b, oper, argp, len, argi, argl, (int)ret, processed);
    return call_old(b, oper, argp, len, argi, argl, ret, processed);
}

/* ---- Telling ---- */

static const char *what(int oper)
{
    switch (oper) {
    case BIO_CB_READ:
        return "read";
    case BIO_CB_WRITE:
        return "write";
    case BIO_CB_PUTS:
        return "puts";
    case BIO_CB_GETS:
        return "gets";
    default:
        return "ctrl";
    }
}

/* The descriptor, if it is over one; memory and the rest have none. */
static int number_of(BIO *b)
{
    int type = BIO_method_type(b);
    return type & BIO_TYPE_DESCRIPTOR ? (int)b->method->ctrl(b, BIO_C_GET_FD, 0, NULL)
           : type == BIO_TYPE_MEM     ? -1
                                      : 0;
}

static size_t describe(char *out, size_t room, BIO *b, int oper, size_t len, int argi, int ret,
                       size_t processed)
{
    const char *name = BIO_method_name(b);
    int bare = oper & ~BIO_CB_RETURN, n;
    if (bare < BIO_CB_FREE || bare > BIO_CB_CTRL || oper == (BIO_CB_FREE | BIO_CB_RETURN))
        n = snprintf(out, room, "bio callback - unknown type (%d)\n", oper);
    else if (oper == BIO_CB_FREE)
        n = snprintf(out, room, "Free - %s\n", name);
    else if ((oper & BIO_CB_RETURN) && bare == BIO_CB_CTRL)
        n = snprintf(out, room, "ctrl return %d\n", ret);
    else if (oper & BIO_CB_RETURN)
        n = snprintf(out, room, "%s return %d processed: %zu\n", what(bare), ret, processed);
    else if (bare == BIO_CB_PUTS)
        n = snprintf(out, room, "puts() - %s\n", name);
    else if (bare == BIO_CB_GETS)
        n = snprintf(out, room, "gets(%zu) - %s\n", len, name);
    else if (bare == BIO_CB_CTRL)
        n = snprintf(out, room, "ctrl(%d) - %s\n", argi, name);
    else if (BIO_method_type(b) & BIO_TYPE_DESCRIPTOR)
        n = snprintf(out, room, "%s(%d,%zu) - %s fd=%d\n", what(bare), number_of(b), len, name,
                     number_of(b));
    else
        n = snprintf(out, room, "%s(%d,%zu) - %s\n", what(bare), number_of(b), len, name);
    return n > 0 && (size_t)n < room ? (size_t)n : 0;
}

long BIO_debug_callback_ex(BIO *bio, int oper, const char *argp, size_t len, int argi, long argl,
                           int ret, size_t *processed)
{
    char text[256];
    (void)argp;
    (void)argl;
    int head = snprintf(text, sizeof(text), "BIO[%p]: ", (void *)bio);
    size_t n = (size_t)head;
    n += describe(text + n, sizeof(text) - n, bio, oper, len, argi, ret,
                  processed != NULL ? *processed : 0);
    BIO *out = (BIO *)BIO_get_callback_arg(bio);
    if (out != NULL)
        BIO_write(out, text, (int)n);
    else
        fwrite(text, 1, n, stderr);
    return ret;
}

long BIO_debug_callback(BIO *bio, int cmd, const char *argp, int argi, long argl, long ret)
{
    size_t processed = ret > 0 ? (size_t)ret : 0;
    BIO_debug_callback_ex(bio, cmd, argp, (size_t)argi, argi, argl, ret > 0 ? 1 : (int)ret,
                          &processed);
    return ret;
}
