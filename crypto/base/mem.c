/* Memory: OPENSSL_malloc(3). All of the library's allocations come through here, so that a program
 * may put functions of its own in place, and a test may make any of them fail. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static CRYPTO_malloc_fn malloc_fn = CRYPTO_malloc;
static CRYPTO_realloc_fn realloc_fn = CRYPTO_realloc;
static CRYPTO_free_fn free_fn = CRYPTO_free;

/* Once memory has been given out, the functions stay, since they must take it back. */
static atomic_bool in_use;

int CRYPTO_set_mem_functions(CRYPTO_malloc_fn new_malloc, CRYPTO_realloc_fn new_realloc,
                             CRYPTO_free_fn new_free)
{
    if (in_use)
        return 0;
    if (new_malloc != NULL)
        malloc_fn = new_malloc;
    if (new_realloc != NULL)
        realloc_fn = new_realloc;
    if (new_free != NULL)
        free_fn = new_free;
    return 1;
}

void CRYPTO_get_mem_functions(CRYPTO_malloc_fn *malloc_out, CRYPTO_realloc_fn *realloc_out,
                              CRYPTO_free_fn *free_out)
{
    if (malloc_out != NULL)
        *malloc_out = malloc_fn;
    if (realloc_out != NULL)
        *realloc_out = realloc_fn;
    if (free_out != NULL)
        *free_out = free_fn;
}

void *CRYPTO_malloc(size_t num, const char *file, int line)
{
    if (malloc_fn != CRYPTO_malloc)
        return malloc_fn(num, file, line);
    if (num == 0)
        return NULL;
    if (!atomic_load_explicit(&in_use, memory_order_relaxed))
        in_use = 1;
    return malloc(num);
}

void *CRYPTO_zalloc(size_t num, const char *file, int line)
{
    void *p = CRYPTO_malloc(num, file, line);
    if (p != NULL)
        memset(p, 0, num);
    return p;
}

void CRYPTO_free(void *ptr, const char *file, int line)
{
    if (free_fn != CRYPTO_free)
        free_fn(ptr, file, line);
    else
        free(ptr);
}

void *CRYPTO_realloc(void *addr, size_t num, const char *file, int line)
{
    if (realloc_fn != CRYPTO_realloc)
        return realloc_fn(addr, num, file, line);
    if (addr == NULL)
        return CRYPTO_malloc(num, file, line);
    if (num == 0) {
        CRYPTO_free(addr, file, line);
        return NULL;
    }
    return realloc(addr, num);
}

void CRYPTO_clear_free(void *ptr, size_t num, const char *file, int line)
{
    if (ptr == NULL)
        return;
    OPENSSL_cleanse(ptr, num);
    CRYPTO_free(ptr, file, line);
}

void *CRYPTO_clear_realloc(void *addr, size_t old_num, size_t num, const char *file, int line)
{
    if (addr == NULL)
        return CRYPTO_malloc(num, file, line);
    if (num == 0) {
        CRYPTO_clear_free(addr, old_num, file, line);
        return NULL;
    }
    if (num < old_num) { /* it fits already */
        OPENSSL_cleanse((char *)addr + num, old_num - num);
        return addr;
    }
    void *p = CRYPTO_malloc(num, file, line);
    if (p != NULL) {
        memcpy(p, addr, old_num);
        CRYPTO_clear_free(addr, old_num, file, line);
    }
    return p;
}

void *CRYPTO_memdup(const void *str, size_t siz, const char *file, int line)
{
    if (str == NULL || siz >= INT_MAX)
        return NULL;
    void *p = CRYPTO_malloc(siz, file, line);
    if (p == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    return memcpy(p, str, siz);
}

char *CRYPTO_strndup(const char *str, size_t s, const char *file, int line)
{
    if (str == NULL)
        return NULL;
    size_t len = strnlen(str, s);
    char *p = CRYPTO_malloc(len + 1, file, line);
    if (p == NULL)
        return NULL;
    memcpy(p, str, len);
    p[len] = '\0';
    return p;
}

char *CRYPTO_strdup(const char *str, const char *file, int line)
{
    return CRYPTO_strndup(str, SIZE_MAX, file, line);
}
