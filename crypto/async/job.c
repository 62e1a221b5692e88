/* ASYNC_start_job(3): jobs, each with a stack of its own, between which a thread changes by
 * swapcontext(3). A finished job's stack waits in the thread's pool for the next one. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>

#include "crypto/async/async.h"
#include "crypto/base/cleanup.h"
#include "crypto/base/raise.h"

enum { STACK_SIZE = 1 << 18, GUARD_SIZE = 1 << 16 }; /* pages are no larger than 64 KiB */

enum state { RUNNING, PAUSED, FINISHED };

struct async_job_st {
    ucontext_t own, starter;
    uint8_t *stack; /* a guard is below it */
    int (*func)(void *);
    void *args;
    int ret;
    enum state state;
    ASYNC_WAIT_CTX *wait;
    unsigned blocks; /* of pauses */
    ASYNC_JOB *next; /* in the pool, or among those that are paused with one wait context */
    unsigned thread; /* the number of the one that made it */
};

static _Thread_local struct {
    ASYNC_JOB *current;
    ASYNC_JOB *pool; /* free ones */
    size_t made, max;
    unsigned number; /* 0: has made no job */
} thread;

static atomic_uint threads;

/* ---- The end of a thread ---- */

static pthread_once_t key_once = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static bool have_key;

static void at_thread_end(void *unused)
{
    (void)unused;
    ASYNC_cleanup_thread();
}

static void make_key(void)
{
    have_key = pthread_key_create(&key, at_thread_end) == 0;
}

/* ---- Making them ---- */

static ASYNC_JOB *job_new(void)
{
    ASYNC_JOB *job = OPENSSL_zalloc(sizeof(*job));
    if (job == NULL)
        return NULL;
    void *area = mmap(NULL, GUARD_SIZE + STACK_SIZE, PROT_NONE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
    if (area != MAP_FAILED) {
        job->stack = (uint8_t *)area + GUARD_SIZE;
        if (mprotect(job->stack, STACK_SIZE, PROT_READ | PROT_WRITE) == 0)
            return job;
        munmap(area, GUARD_SIZE + STACK_SIZE);
    }
    OPENSSL_free(job);
    return NULL;
}

static void job_free(ASYNC_JOB *job)
{
    munmap(job->stack - GUARD_SIZE, GUARD_SIZE + STACK_SIZE);
    OPENSSL_free(job);
}

static void put_back(ASYNC_JOB *job)
{
    OPENSSL_free(job->args);
    job->args = NULL;
    job->wait = NULL;
    job->blocks = 0;
    job->next = thread.pool;
    thread.pool = job;
}

/* Another one for the pool, if it may have one. */
static bool grow(void)
{
    if (thread.max != 0 && thread.made >= thread.max)
        return false;
    pthread_once(&key_once, make_key);
    if (!have_key || pthread_setspecific(key, &thread) != 0)
        return false;
    ASYNC_JOB *job = job_new();
    if (job == NULL)
        return false;
    if (thread.number == 0)
        thread.number = atomic_fetch_add_explicit(&threads, 1, memory_order_relaxed) + 1;
    job->thread = thread.number;
    thread.made++;
    put_back(job);
    return true;
}

int ASYNC_is_capable(void)
{
    return 1;
}

int ASYNC_init_thread(size_t max_size, size_t init_size)
{
    if (init_size > max_size)
        return FAIL(ERR_LIB_ASYNC, ASYNC_R_INVALID_POOL_SIZE);
    thread.max = max_size;
    while (thread.made < init_size)
        if (!grow())
            return FAIL(ERR_LIB_ASYNC, ASYNC_R_INIT_FAILED);
    return 1;
}

void ASYNC_cleanup_thread(void)
{
    while (thread.pool != NULL) {
        ASYNC_JOB *job = thread.pool;
        thread.pool = job->next;
        thread.made--;
        job_free(job);
    }
}

/* ---- Running them ---- */

/* Where a new stack begins. It is never left: it goes on with the pool's next use of the job. */
static void run(void)
{
    for (;;) {
        ASYNC_JOB *job = thread.current;
        job->ret = job->func(job->args);
        job->state = FINISHED;
        if (swapcontext(&job->own, &job->starter) != 0)
            OPENSSL_die("swapcontext", __FILE__, __LINE__);
    }
}

static ASYNC_JOB *take(int (*func)(void *), const void *args, size_t size)
{
    if (thread.pool == NULL && !grow())
        return NULL;
    ASYNC_JOB *job = thread.pool;
    thread.pool = job->next;
    job->next = NULL;
    job->func = func;
    if (args != NULL && (job->args = OPENSSL_memdup(args, size)) == NULL) {
        ERR_raise(ERR_LIB_ASYNC, ERR_R_MALLOC_FAILURE);
        put_back(job);
        return NULL;
    }
    if (job->own.uc_stack.ss_sp == NULL && getcontext(&job->own) == 0) {
        job->own.uc_stack.ss_sp = job->stack;
        job->own.uc_stack.ss_size = STACK_SIZE;
        job->own.uc_link = NULL;
        makecontext(&job->own, run, 0);
    }
    return job;
}

/* While it is paused it hangs at its wait context, with which it is freed. */
static void hang(ASYNC_JOB *job)
{
    if (job->wait == NULL)
        return;
    ASYNC_JOB **list = async_wait_paused(job->wait);
    job->next = *list;
    *list = job;
}

static void unhang(ASYNC_JOB *job)
{
    if (job->wait == NULL)
        return;
    ASYNC_JOB **at = async_wait_paused(job->wait);
    while (*at != job)
        at = &(*at)->next;
    *at = job->next;
    job->next = NULL;
}

/* One that another thread made stays counted there. */
void async_jobs_abandon(ASYNC_JOB *first)
{
    for (ASYNC_JOB *job = first, *next; job != NULL; job = next) {
        next = job->next;
        if (job->thread == thread.number)
            thread.made--;
        OPENSSL_free(job->args);
        job_free(job);
    }
}

/* Until it pauses or is finished. */
static int go_on(ASYNC_JOB **at, int *ret)
{
    ASYNC_JOB *job = *at;
    thread.current = job;
    job->state = RUNNING;
    int swapped = swapcontext(&job->starter, &job->own);
    thread.current = NULL;
    if (swapped != 0)
        return FAIL(ERR_LIB_ASYNC, ASYNC_R_FAILED_TO_SWAP_CONTEXT);
    if (job->state == PAUSED) {
        hang(job);
        return ASYNC_PAUSE;
    }
    *ret = job->ret;
    *at = NULL;
    put_back(job);
    return ASYNC_FINISH;
}

int ASYNC_start_job(ASYNC_JOB **job, ASYNC_WAIT_CTX *wctx, int *ret, int (*func)(void *),
                    void *args, size_t size)
{
    if (thread.current != NULL || (*job != NULL && (*job)->state != PAUSED))
        return FAIL(ERR_LIB_ASYNC, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    if (*job != NULL) {
        unhang(*job);
        if ((*job)->wait != NULL)
            async_wait_settle((*job)->wait);
        return go_on(job, ret);
    }
    *job = take(func, args, size);
    if (*job == NULL)
        return ASYNC_NO_JOBS;
    (*job)->wait = wctx;
    return go_on(job, ret);
}

int ASYNC_pause_job(void)
{
    ASYNC_JOB *job = thread.current;
    if (job == NULL || job->blocks > 0)
        return 1;
    job->state = PAUSED;
    if (swapcontext(&job->own, &job->starter) != 0) {
        job->state = RUNNING;
        return FAIL(ERR_LIB_ASYNC, ASYNC_R_FAILED_TO_SWAP_CONTEXT);
    }
    return 1;
}

ASYNC_JOB *ASYNC_get_current_job(void)
{
    return thread.current;
}

ASYNC_WAIT_CTX *ASYNC_get_wait_ctx(ASYNC_JOB *job)
{
    return job->wait;
}

void ASYNC_block_pause(void)
{
    if (thread.current != NULL)
        thread.current->blocks++;
}

void ASYNC_unblock_pause(void)
{
    if (thread.current != NULL && thread.current->blocks > 0)
        thread.current->blocks--;
}
