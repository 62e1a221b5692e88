/* Forks, so that parent and child never draw the same bytes.
 *
 * A page that the kernel hands to every child as zeros tells the child by a mere load, however it
 * was made: a child by clone(2) or _Fork(3) runs none of pthread_atfork's handlers. Where the
 * kernel has no such page the process's number is compared; the handler stays beside both, for
 * kernels and emulators that take the advice and forget it. */
#include <pthread.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <unistd.h>

#include "crypto/rand/rand.h"

static pthread_once_t once = PTHREAD_ONCE_INIT;
static _Atomic uint64_t generation = 1;
static _Atomic int watching;
static _Atomic int *same_process; /* in the page; null if there is none */
static _Atomic pid_t process;

static void in_child(void)
{
    atomic_fetch_add(&generation, 1);
}

static void map_page(void)
{
#ifdef MADV_WIPEONFORK
    size_t len = sizeof(*same_process);
    void *page = mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED)
        return;
    if (madvise(page, len, MADV_WIPEONFORK) != 0) {
        munmap(page, len);
        return;
    }
    same_process = page;
    atomic_store(same_process, 1);
#endif
}

static void watch(void)
{
    map_page();
    atomic_store(&process, getpid());
    pthread_atfork(NULL, NULL, in_child);
    atomic_store_explicit(&watching, 1, memory_order_release);
}

/* The generation moves on first: whoever sees that the child is known must see its generation too.
 */
static void look(void)
{
    if (same_process != NULL) {
        if (atomic_load_explicit(same_process, memory_order_acquire))
            return;
        in_child();
        atomic_store_explicit(same_process, 1, memory_order_release);
    } else if (atomic_load(&process) != getpid()) {
        in_child();
        atomic_store(&process, getpid());
    }
}

uint64_t rand_fork_generation(void)
{
    if (!atomic_load_explicit(&watching, memory_order_acquire))
        pthread_once(&once, watch);
    look();
    return atomic_load_explicit(&generation, memory_order_relaxed);
}
