/* The secure heap: OPENSSL_secure_malloc(3). A buddy allocator over one mapping that is locked into
 * memory, left out of core dumps, and has a page without access on either side.
 *
 * Blocks are powers of two from `min` to `size`. order[i] describes the block that starts at unit i
 * (units of `min` bytes): 1 + log2 of its length in units, in use; minus that, free; 0, no block
 * starts here. Free blocks of an order are found by scanning: there are few, and what is kept here
 * is small. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct {
    unsigned char *base; /* NULL: there is no heap */
    size_t size, min, used;
    void *map;
    size_t map_len;
    int8_t *order;
} heap;

static int power_of_two(size_t n)
{
    return n > 0 && (n & (n - 1)) == 0;
}

static size_t units(void)
{
    return heap.size / heap.min;
}

static size_t order_size(int order)
{
    return heap.min << (order - 1);
}

/* The order of the whole heap, or of the smallest block of at least n bytes. */
static int order_of(size_t n)
{
    int order = 1;
    while (order_size(order) < n)
        order++;
    return order;
}

static int inside(const void *ptr)
{
    uintptr_t p = (uintptr_t)ptr, base = (uintptr_t)heap.base;
    return heap.base != NULL && p >= base && p - base < heap.size;
}

/* ---- Begin and end ---- */

/* 1; 2 if some protection could not be had; 0 if there is no memory. */
static int map(size_t size)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE), len = (size + page - 1) / page * page;
    heap.map_len = len + 2 * page;
    heap.map = mmap(NULL, heap.map_len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (heap.map == MAP_FAILED)
        return 0;
    heap.base = (unsigned char *)heap.map + page;
    int guarded =
        mprotect(heap.map, page, PROT_NONE) == 0 && mprotect(heap.base + len, page, PROT_NONE) == 0;
    int locked = mlock(heap.base, len) == 0;
    int undumped = madvise(heap.base, len, MADV_DONTDUMP) == 0;
    return guarded && locked && undumped ? 1 : 2;
}

static int begin(size_t size, size_t min)
{
    heap.size = size;
    heap.min = min < 16 ? 16 : min; /* 16: what any type needs */
    heap.order = OPENSSL_zalloc(units());
    int ok = heap.order != NULL ? map(size) : 0;
    if (ok == 0) {
        OPENSSL_free(heap.order);
        memset(&heap, 0, sizeof(heap));
        return 0;
    }
    heap.order[0] = (int8_t)-order_of(size);
    return ok;
}

int CRYPTO_secure_malloc_init(size_t sz, size_t minsize)
{
    if (!power_of_two(sz) || (minsize != 0 && (!power_of_two(minsize) || minsize >= sz / 4)) ||
        sz < 64)
        return 0;
    pthread_mutex_lock(&lock);
    int ok = heap.base == NULL ? begin(sz, minsize) : 0;
    pthread_mutex_unlock(&lock);
    return ok;
}

int CRYPTO_secure_malloc_done(void)
{
    int ok = 0;
    pthread_mutex_lock(&lock);
    if (heap.used == 0 && heap.base != NULL) {
        munmap(heap.map, heap.map_len);
        OPENSSL_free(heap.order);
        memset(&heap, 0, sizeof(heap));
        ok = 1;
    }
    pthread_mutex_unlock(&lock);
    return ok;
}

int CRYPTO_secure_malloc_initialized(void)
{
    return __atomic_load_n(&heap.base, __ATOMIC_ACQUIRE) != NULL;
}

/* ---- Blocks; the lock is held ---- */

static size_t unit_of(const void *ptr)
{
    return (size_t)((const unsigned char *)ptr - heap.base) / heap.min;
}

/* The free block of the least order that will do, or units(). */
static size_t find_free(int order)
{
    size_t best = units();
    for (size_t i = 0; i < units();
         i += (size_t)1 << ((heap.order[i] < 0 ? -heap.order[i] : heap.order[i]) - 1))
        if (-heap.order[i] >= order && (best == units() || heap.order[i] > heap.order[best]))
            best = i;
    return best;
}

static void *take(size_t n)
{
    if (n == 0 || n > heap.size)
        return NULL;
    int order = order_of(n);
    size_t i = find_free(order);
    if (i == units())
        return NULL;
    for (int o = -heap.order[i]; o > order; o--) /* split: the upper half stays free */
        heap.order[i + ((size_t)1 << (o - 2))] = (int8_t) - (o - 1);
    heap.order[i] = (int8_t)order;
    heap.used += order_size(order);
    return heap.base + i * heap.min;
}

static void give_back(void *ptr)
{
    size_t i = unit_of(ptr);
    int order = heap.order[i];
    OPENSSL_assert(order > 0);
    heap.used -= order_size(order);
    OPENSSL_cleanse(ptr, order_size(order));
    for (;; order++) { /* join with the buddy while that is free and whole */
        size_t buddy = i ^ (size_t)1 << (order - 1);
        if (buddy >= units() || heap.order[buddy] != -order)
            break;
        heap.order[buddy > i ? buddy : i] = 0;
        i = buddy < i ? buddy : i;
    }
    heap.order[i] = (int8_t)-order;
}

/* ---- The interface ---- */

void *CRYPTO_secure_malloc(size_t num, const char *file, int line)
{
    if (!CRYPTO_secure_malloc_initialized())
        return CRYPTO_malloc(num, file, line);
    pthread_mutex_lock(&lock);
    void *p = take(num);
    pthread_mutex_unlock(&lock);
    if (p == NULL) {
        ERR_new();
        ERR_set_debug(file != NULL ? file : OPENSSL_FILE, line, NULL);
        ERR_set_error(ERR_LIB_CRYPTO, CRYPTO_R_SECURE_MALLOC_FAILURE, NULL);
    }
    return p;
}

void *CRYPTO_secure_zalloc(size_t num, const char *file, int line)
{
    void *p = CRYPTO_secure_malloc(num, file, line);
    if (p != NULL)
        memset(p, 0, num);
    return p;
}

int CRYPTO_secure_allocated(const void *ptr)
{
    if (!CRYPTO_secure_malloc_initialized())
        return 0;
    pthread_mutex_lock(&lock);
    int yes = inside(ptr);
    pthread_mutex_unlock(&lock);
    return yes;
}

void CRYPTO_secure_clear_free(void *ptr, size_t num, const char *file, int line)
{
    if (ptr == NULL)
        return;
    if (!CRYPTO_secure_allocated(ptr)) {
        CRYPTO_clear_free(ptr, num, file, line);
        return;
    }
    pthread_mutex_lock(&lock);
    give_back(ptr);
    pthread_mutex_unlock(&lock);
}

void CRYPTO_secure_free(void *ptr, const char *file, int line)
{
    CRYPTO_secure_clear_free(ptr, 0, file, line); /* the heap wipes its blocks itself */
}

size_t CRYPTO_secure_actual_size(void *ptr)
{
    size_t size = 0;
    pthread_mutex_lock(&lock);
    if (inside(ptr))
        size = order_size(heap.order[unit_of(ptr)]);
    pthread_mutex_unlock(&lock);
    return size;
}

size_t CRYPTO_secure_used(void)
{
    pthread_mutex_lock(&lock);
    size_t used = heap.used;
    pthread_mutex_unlock(&lock);
    return used;
}
