/* A buffer that grows: BUF_MEM_new(3). */
#ifndef OPENSSL_BUFFER_H
#define OPENSSL_BUFFER_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_BUFFER_H
#endif

#include <openssl/buffererr.h>
#include <openssl/crypto.h>
#include <openssl/types.h>
#include <stddef.h>
#include <sys/types.h>

ASSAY_API_BEGIN

#ifndef OPENSSL_NO_DEPRECATED_3_0
#define BUF_strdup(s)               OPENSSL_strdup(s)
#define BUF_strndup(s, size)        OPENSSL_strndup(s, size)
#define BUF_memdup(data, size)      OPENSSL_memdup(data, size)
#define BUF_strlcpy(dst, src, size) OPENSSL_strlcpy(dst, src, size)
#define BUF_strlcat(dst, src, size) OPENSSL_strlcat(dst, src, size)
#define BUF_strnlen(str, maxlen)    OPENSSL_strnlen(str, maxlen)
#endif

struct buf_mem_st {
    size_t length; /* bytes in use */
    char *data;
    size_t max; /* bytes that there are */
    unsigned long flags;
};

/* The data is on the secure heap. */
#define BUF_MEM_FLAG_SECURE 0x01

/* An empty buffer, or NULL. */
BUF_MEM *BUF_MEM_new(void);
BUF_MEM *BUF_MEM_new_ex(unsigned long flags);
/* Wipes and frees it, and its data. */
void BUF_MEM_free(BUF_MEM *a);

/* Makes it len bytes long, what is new being zero: len, or 0 without memory. The clean one wipes
 * what it gives back or cuts off. */
size_t BUF_MEM_grow(BUF_MEM *str, size_t len);
size_t BUF_MEM_grow_clean(BUF_MEM *str, size_t len);

/* Copies siz bytes in the opposite order; with a null `in`, turns `out` round in place. */
void BUF_reverse(unsigned char *out, const unsigned char *in, size_t siz);

ASSAY_API_END

#endif
