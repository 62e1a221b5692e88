/* The heap as the whole process uses it: malloc and its like, put before the C library's (glibc's
 * own names for them are __libc_malloc and so on). For one thread. */
#ifndef ASSAY_BENCH_HEAP_H
#define ASSAY_BENCH_HEAP_H

#include <stddef.h>

/* Bytes that are in use, with what malloc rounds up to and its header. */
size_t heap_bytes(void);

/* How often memory was asked for; realloc counts. */
size_t heap_requests(void);

#endif
