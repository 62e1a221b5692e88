#include "bench/heap.h"

#include <errno.h>
#include <malloc.h>

/* Of glibc. */
void *__libc_malloc(size_t n);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t n);
void *__libc_memalign(size_t alignment, size_t n);
void __libc_free(void *p);

static size_t bytes, requests;

size_t heap_bytes(void)
{
    return bytes;
}

size_t heap_requests(void)
{
    return requests;
}

static size_t size(void *p)
{
    return p != NULL ? malloc_usable_size(p) + sizeof(size_t) : 0;
}

static void *given(void *p)
{
    bytes += size(p);
    requests++;
    return p;
}

void *malloc(size_t n)
{
    return given(__libc_malloc(n));
}

void *calloc(size_t n, size_t each)
{
    return given(__libc_calloc(n, each));
}

void *realloc(void *p, size_t n)
{
    size_t before = size(p);
    void *q = __libc_realloc(p, n);
    if (q != NULL || n == 0)
        bytes -= before;
    return given(q);
}

void *memalign(size_t alignment, size_t n)
{
    return given(__libc_memalign(alignment, n));
}

void *aligned_alloc(size_t alignment, size_t n)
{
    return memalign(alignment, n);
}

int posix_memalign(void **p, size_t alignment, size_t n)
{
    void *q = memalign(alignment, n);
    if (q == NULL)
        return ENOMEM;
    *p = q;
    return 0;
}

void free(void *p)
{
    bytes -= size(p);
    __libc_free(p);
}
