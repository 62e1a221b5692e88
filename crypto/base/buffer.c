/* A buffer that grows: BUF_MEM_new(3). */
#include <openssl/buffer.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"

/* Room is made for a third more than is asked for; from this on that would pass INT_MAX. */
#define LENGTH_MAX 0x5ffffffc

BUF_MEM *BUF_MEM_new_ex(unsigned long flags)
{
    BUF_MEM *b = BUF_MEM_new();
    if (b != NULL)
        b->flags = flags;
    return b;
}

BUF_MEM *BUF_MEM_new(void)
{
    BUF_MEM *b = OPENSSL_zalloc(sizeof(*b));
    if (b == NULL)
        ERR_raise(ERR_LIB_BUF, ERR_R_MALLOC_FAILURE);
    return b;
}

void BUF_MEM_free(BUF_MEM *a)
{
    if (a == NULL)
        return;
    if (a->flags & BUF_MEM_FLAG_SECURE)
        OPENSSL_secure_clear_free(a->data, a->max);
    else
        OPENSSL_clear_free(a->data, a->max);
    OPENSSL_free(a);
}

/* Secure memory doesn't grow in place. */
static char *secure_realloc(BUF_MEM *b, size_t size)
{
    char *data = OPENSSL_secure_malloc(size);
    if (data != NULL && b->data != NULL) {
        memcpy(data, b->data, b->length);
        OPENSSL_secure_clear_free(b->data, b->max);
    }
    return data;
}

static size_t grow(BUF_MEM *b, size_t len, int clean)
{
    if (len <= b->max) {
        if (b->data != NULL && len > b->length)
            memset(b->data + b->length, 0, len - b->length);
        else if (b->data != NULL && clean)
            OPENSSL_cleanse(b->data + len, b->length - len);
        b->length = len;
        return len;
    }
    if (len > LENGTH_MAX)
        return FAIL(ERR_LIB_BUF, ERR_R_MALLOC_FAILURE);
    size_t size = (len + 3) / 3 * 4;
    char *data = b->flags & BUF_MEM_FLAG_SECURE ? secure_realloc(b, size)
                 : clean                        ? OPENSSL_clear_realloc(b->data, b->max, size)
                                                : OPENSSL_realloc(b->data, size);
    if (data == NULL)
        return FAIL(ERR_LIB_BUF, ERR_R_MALLOC_FAILURE);
    memset(data + b->length, 0, len - b->length);
    b->data = data;
    b->max = size;
    b->length = len;
    return len;
}

size_t BUF_MEM_grow(BUF_MEM *str, size_t len)
{
    return grow(str, len, 0);
}

size_t BUF_MEM_grow_clean(BUF_MEM *str, size_t len)
{
    return grow(str, len, 1);
}

void BUF_reverse(unsigned char *out, const unsigned char *in, size_t siz)
{
    for (size_t i = 0; in != NULL && i < siz; i++)
        out[siz - 1 - i] = in[i];
    for (size_t i = 0; in == NULL && i < siz / 2; i++) {
        unsigned char c = out[i];
        out[i] = out[siz - 1 - i];
        out[siz - 1 - i] = c;
    }
}
