/* BIO_printf(3), over the C library's formatter. */
#include <limits.h>
#include <openssl/err.h>
#include <stdio.h>

#include "crypto/bio/bio.h"

enum { USUAL_ROOM = 512 };

int BIO_vprintf(BIO *bio, const char *format, va_list args)
{
    char usual[USUAL_ROOM], *text = usual;
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(usual, sizeof(usual), format, args);
    if (len >= USUAL_ROOM) {
        text = OPENSSL_malloc((size_t)len + 1);
        if (text != NULL)
            vsnprintf(text, (size_t)len + 1, format, again);
        else
            ERR_raise(ERR_LIB_BIO, ERR_R_MALLOC_FAILURE);
    }
    va_end(again);
    int ret = len < 0 || text == NULL ? -1 : BIO_write(bio, text, len);
    if (text != usual)
        OPENSSL_clear_free(text, (size_t)len + 1);
    return ret;
}

int BIO_printf(BIO *bio, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int ret = BIO_vprintf(bio, format, args);
    va_end(args);
    return ret;
}

int BIO_vsnprintf(char *buf, size_t n, const char *format, va_list args)
{
    int len = vsnprintf(buf, n, format, args);
    return len >= 0 && (size_t)len < n ? len : -1;
}

int BIO_snprintf(char *buf, size_t n, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int ret = BIO_vsnprintf(buf, n, format, args);
    va_end(args);
    return ret;
}
