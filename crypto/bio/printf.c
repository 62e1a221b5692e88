/* BIO_printf(3), over the C library's formatter. */
#include <limits.h>
#include <openssl/err.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "crypto/bio/bio.h"
#include "crypto/bio/printf.h"

enum { USUAL_ROOM = 512 };

/* The C library's word for a string that isn't there; where it stands all is written anew. */
static bool has_null(const char *text)
{
    return text != NULL && strstr(text, "(null)") != NULL;
}

/* In memory that is OPENSSL_malloc's, *len bytes and a zero; NULL: `text` will do. */
static char *with_nulls(const char *text, const char *format, va_list *args, int *len)
{
    struct builder b;
    uint8_t *out = NULL;
    size_t n = 0;
    if (!has_null(text))
        return NULL;
    build_init_secret(&b);
    bool ok = printf_each(&b, format, args) && b.len < INT_MAX;
    build_u8(&b, 0);
    if (ok && !b.failed)
        build_take(&b, &out, &n);
    build_free(&b);
    if (out != NULL)
        *len = (int)n - 1;
    return (char *)out;
}

int BIO_vprintf(BIO *bio, const char *format, va_list args)
{
    char usual[USUAL_ROOM], *text = usual;
    va_list again, once_more;
    va_copy(again, args);
    va_copy(once_more, args);
    int len = vsnprintf(usual, sizeof(usual), format, args), size = len + 1;
    if (len >= USUAL_ROOM) {
        text = OPENSSL_malloc((size_t)size);
        if (text != NULL)
            vsnprintf(text, (size_t)size, format, again);
        else
            ERR_raise(ERR_LIB_BIO, ERR_R_MALLOC_FAILURE);
    }
    char *other = len >= 0 ? with_nulls(text, format, &once_more, &len) : NULL;
    va_end(once_more);
    va_end(again);
    int ret = len < 0 || text == NULL ? -1 : BIO_write(bio, other != NULL ? other : text, len);
    OPENSSL_free(other);
    if (text != usual)
        OPENSSL_clear_free(text, (size_t)size);
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
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(buf, n, format, args);
    char *other = n > 0 && len >= 0 ? with_nulls(buf, format, &again, &len) : NULL;
    va_end(again);
    if (other != NULL)
        OPENSSL_strlcpy(buf, other, n);
    OPENSSL_free(other);
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
