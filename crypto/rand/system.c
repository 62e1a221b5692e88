/* The operating system's entropy, and forks. */
#include <errno.h>
#include <openssl/err.h>
#include <openssl/randerr.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/random.h>

#include "crypto/rand/rand.h"

/* getrandom(2) gives up to 256 bytes whole; more may be interrupted. */
int rand_system(uint8_t *out, size_t len)
{
    while (len > 0) {
        ssize_t n = getrandom(out, len < 256 ? len : 256, 0);
        if (n < 0 && errno != EINTR) {
            ERR_raise_data(ERR_LIB_SYS, errno, "getrandom");
            ERR_raise(ERR_LIB_RAND, RAND_R_ERROR_RETRIEVING_ENTROPY);
            return 0;
        }
        if (n > 0) {
            out += n;
            len -= (size_t)n;
        }
    }
    return 1;
}

static pthread_once_t once = PTHREAD_ONCE_INIT;
static _Atomic uint64_t generation = 1;
static _Atomic int watching;

static void in_child(void)
{
    atomic_fetch_add_explicit(&generation, 1, memory_order_relaxed);
}

static void watch(void)
{
    pthread_atfork(NULL, NULL, in_child);
    atomic_store_explicit(&watching, 1, memory_order_release);
}

uint64_t rand_fork_generation(void)
{
    if (!atomic_load_explicit(&watching, memory_order_acquire))
        pthread_once(&once, watch);
    return atomic_load_explicit(&generation, memory_order_relaxed);
}
