/* Adding to the text of the last error. */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/err_queue.h"

void ERR_add_error_vdata(int num, va_list args)
{
    for (int i = 0; i < num; i++) {
        const char *s = va_arg(args, const char *);
        if (s == NULL)
            s = "<NULL>";
        err_data_append(s, strlen(s));
    }
}

void ERR_add_error_data(int num, ...)
{
    va_list args;
    va_start(args, num);
    ERR_add_error_vdata(num, args);
    va_end(args);
}

/* How much of `txt` goes into `room` bytes: all of it, or up to the end of the last separator that
 * fits, or, without any, what fits. */
static size_t piece_len(const char *txt, const char *sep, size_t room)
{
    size_t len = strnlen(txt, room + 1), sep_len = strlen(sep);
    if (len <= room)
        return len;
    for (size_t at = room; sep_len > 0 && at > sep_len; at--)
        if (memcmp(txt + at - sep_len, sep, sep_len) == 0)
            return at;
    return room;
}

void ERR_add_error_txt(const char *sepr, const char *txt)
{
    const char *sep = sepr != NULL ? sepr : "";
    const size_t sep_len = strlen(sep);
    if (ERR_peek_last_error() == 0)
        ERR_put_error(ERR_LIB_NONE, 0, 0, "", 0);
    for (;;) {
        size_t have = err_data_len(), glue = have > 0 ? sep_len : 0;
        if (have + glue >= ERR_DATA_MAX) {
            err_duplicate_last();
            have = glue = 0;
        }
        size_t len = piece_len(txt, sep, ERR_DATA_MAX - have - glue), shown = len;
        if (shown >= sep_len && memcmp(txt + shown - sep_len, sep, sep_len) == 0)
            shown -= sep_len; /* no separator at the end of a text */
        if (err_data_append(sep, glue) < glue || err_data_append(txt, shown) < shown)
            return; /* no memory */
        txt += len;
        if (*txt == '\0')
            return;
        err_duplicate_last();
    }
}

void ERR_add_error_mem_bio(const char *sep, BIO *bio)
{
    char *text = NULL;
    long len = bio != NULL ? BIO_get_mem_data(bio, &text) : 0;
    if (len <= 0)
        return;
    if (text[len - 1] != '\0') {
        if (BIO_write(bio, "", 1) <= 0)
            return;
        len = BIO_get_mem_data(bio, &text);
    }
    if (len > 1)
        ERR_add_error_txt(sep, text);
}
