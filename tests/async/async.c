/* Jobs that pause and go on, several at once, on their own stacks; what they wait for. */
#include <openssl/async.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <pthread.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

/* 3.0 wants one where a job pauses; here NULL will do, as the manual has it. */
static ASYNC_WAIT_CTX *wait_ctx;

struct work {
    int pauses, *counter;
};

/* Sums on a stack that has to survive the pauses. */
static int work(void *args)
{
    struct work w = *(struct work *)args;
    volatile unsigned char stack[20000];
    int sum = 0;
    for (size_t i = 0; i < sizeof(stack); i++)
        stack[i] = (unsigned char)(i * 7 + (size_t)w.pauses);
    for (int i = 0; i < w.pauses; i++) {
        ++*w.counter;
        check(ASYNC_get_current_job() != NULL, "in a job");
        if (!ASYNC_pause_job())
            return -1;
    }
    for (size_t i = 0; i < sizeof(stack); i++)
        sum += stack[i] != (unsigned char)(i * 7 + (size_t)w.pauses);
    return sum == 0 ? w.pauses : -2;
}

static int blocked(void *args)
{
    int *step = *(int **)args;
    ASYNC_block_pause();
    ASYNC_block_pause();
    ASYNC_unblock_pause();
    ASYNC_pause_job();
    *step = 1;
    ASYNC_unblock_pause();
    ASYNC_pause_job();
    *step = 2;
    return 3;
}

static int no_args(void *args)
{
    return args == NULL ? 7 : 8;
}

/* A computation of the library's. */
static int power(void *args)
{
    BIGNUM *r = *(BIGNUM **)args, *m = BN_new(), *e = BN_new(), *a = BN_new();
    BN_CTX *ctx = BN_CTX_new();
    ASYNC_pause_job();
    BN_set_bit(m, 521);
    BN_sub_word(m, 1); /* a prime */
    BN_copy(e, m);
    BN_set_word(a, 3);
    int ok = BN_mod_exp(r, a, e, m, ctx); /* 3, by Fermat */
    BN_CTX_free(ctx);
    BN_free(m);
    BN_free(e);
    BN_free(a);
    return ok;
}

static void start_blocked(void)
{
    ASYNC_JOB *job = NULL;
    int ret = 0, step = 0, *at = &step;
    check(ASYNC_start_job(&job, wait_ctx, &ret, blocked, &at, sizeof(at)) == ASYNC_PAUSE &&
              step == 1,
          "paused when it may");
    check(ASYNC_start_job(&job, wait_ctx, &ret, NULL, NULL, 0) == ASYNC_FINISH && step == 2 &&
              ret == 3,
          "finished");
    check(ASYNC_start_job(&job, wait_ctx, &ret, no_args, NULL, 0) == ASYNC_FINISH && ret == 7,
          "no arguments");
}

static void start_many(void)
{
    enum { JOBS = 5 };
    ASYNC_JOB *job[JOBS] = {NULL};
    int ret[JOBS], counter = 0, running = JOBS, rounds = 0;
    for (int i = 0; i < JOBS; i++) {
        struct work w = {i + 1, &counter};
        check(ASYNC_start_job(&job[i], wait_ctx, &ret[i], work, &w, sizeof(w)) == ASYNC_PAUSE,
              "job %d pauses", i);
        memset(&w, 0, sizeof(w)); /* it has a copy */
    }
    check(ASYNC_get_current_job() == NULL, "none is running");
    for (; running > 0 && rounds < 20; rounds++)
        for (int i = JOBS - 1; i >= 0; i--)
            if (job[i] != NULL &&
                ASYNC_start_job(&job[i], wait_ctx, &ret[i], NULL, NULL, 0) == ASYNC_FINISH) {
                check(ret[i] == i + 1 && job[i] == NULL, "job %d gives %d", i, ret[i]);
                running--;
            }
    check(running == 0 && rounds == JOBS && counter == 1 + 2 + 3 + 4 + 5, "%d rounds, %d pauses",
          rounds, counter);
}

static void *in_thread(void *unused)
{
    (void)unused;
    start_many();
    return NULL; /* the pool goes with the thread */
}

#ifndef ASSAY_TWIN /* 3.0 loses them */
/* A job that is paused goes with its wait context, and leaves its place to another. */
static void start_dropped(void)
{
    struct work w[2];
    int ret = 0, counter = 0;
    check(ASYNC_init_thread(2, 0) == 1, "two jobs");
    for (int i = 0; i < 3; i++) {
        ASYNC_WAIT_CTX *ctx = ASYNC_WAIT_CTX_new();
        ASYNC_JOB *job[3] = {NULL};
        for (int k = 0; k < 3; k++) {
            w[k % 2] = (struct work){2, &counter};
            check(ASYNC_start_job(&job[k], ctx, &ret, work, &w[k % 2], sizeof(w[0])) ==
                      (k < 2 ? ASYNC_PAUSE : ASYNC_NO_JOBS),
                  "job %d", k);
        }
        check(ASYNC_start_job(&job[i % 2], ctx, &ret, NULL, NULL, 0) == ASYNC_PAUSE, "goes on");
        ASYNC_WAIT_CTX_free(ctx);
    }
    check(counter == 9, "%d pauses", counter);
    ASYNC_cleanup_thread();
    check(ASYNC_init_thread(0, 0) == 1, "any number");
}
#endif

void test_async_job(void)
{
    ASYNC_JOB *one = NULL, *two = NULL;
    int ret = 0, counter = 0;
    struct work w = {1, &counter};
#ifdef ASSAY_TWIN
    wait_ctx = ASYNC_WAIT_CTX_new();
#endif
    check(ASYNC_is_capable() == 1, "there are jobs");
    check(ASYNC_pause_job() == 1 && ASYNC_get_current_job() == NULL, "not in a job");
    ASYNC_block_pause();
    start_blocked();
    start_many();
    ASYNC_cleanup_thread();

    check(ASYNC_init_thread(2, 5) == 0, "more than the most");
    check(ERR_GET_REASON(ERR_peek_last_error()) == ASYNC_R_INVALID_POOL_SIZE, "why");
    ERR_clear_error();
    check(ASYNC_init_thread(1, 1) == 1, "one job");
    check(ASYNC_start_job(&one, wait_ctx, &ret, work, &w, sizeof(w)) == ASYNC_PAUSE,
          "the only job");
    check(ASYNC_start_job(&two, wait_ctx, &ret, work, &w, sizeof(w)) == ASYNC_NO_JOBS &&
              two == NULL,
          "no other");
    check(ASYNC_start_job(&one, wait_ctx, &ret, NULL, NULL, 0) == ASYNC_FINISH, "done");
    check(ASYNC_start_job(&two, wait_ctx, &ret, work, &w, sizeof(w)) == ASYNC_PAUSE,
          "the next one");
    check(ASYNC_start_job(&two, wait_ctx, &ret, NULL, NULL, 0) == ASYNC_FINISH, "done");
    ASYNC_cleanup_thread();
    check(ASYNC_init_thread(0, 0) == 1, "any number");

    BIGNUM *r = BN_new();
    check(ASYNC_start_job(&one, wait_ctx, &ret, power, &r, sizeof(r)) == ASYNC_PAUSE, "a power");
    check(ASYNC_start_job(&one, wait_ctx, &ret, NULL, NULL, 0) == ASYNC_FINISH && ret == 1 &&
              BN_is_word(r, 3),
          "3");
    BN_free(r);
    ASYNC_cleanup_thread();
#ifndef ASSAY_TWIN
    start_dropped();
#endif
    pthread_t t;
    if (check(pthread_create(&t, NULL, in_thread, NULL) == 0, "a thread"))
        pthread_join(t, NULL);
    ASYNC_WAIT_CTX_free(wait_ctx);
    wait_ctx = NULL;
}

/* ---- Wait contexts ---- */

static int cleaned;

static void clean(ASYNC_WAIT_CTX *ctx, const void *key, OSSL_ASYNC_FD fd, void *data)
{
    (void)ctx;
    (void)key;
    cleaned += fd;
    ++*(int *)data;
}

static int waits(void *args)
{
    int *data = *(int **)args;
    ASYNC_WAIT_CTX *ctx = ASYNC_get_wait_ctx(ASYNC_get_current_job());
    ASYNC_WAIT_CTX_set_wait_fd(ctx, "a", 10, data, clean);
    ASYNC_WAIT_CTX_set_wait_fd(ctx, "b", 20, data, clean);
    ASYNC_pause_job();
    ASYNC_WAIT_CTX_clear_fd(ctx, "a");
    ASYNC_WAIT_CTX_set_wait_fd(ctx, "c", 30, data, NULL);
    ASYNC_WAIT_CTX_clear_fd(ctx, "c"); /* as if it had never been */
    ASYNC_pause_job();
    return 1;
}

static int called(void *arg)
{
    return ++*(int *)arg;
}

static void changed(ASYNC_WAIT_CTX *ctx, size_t all, size_t added, size_t deleted)
{
    OSSL_ASYNC_FD add[4] = {0}, del[4] = {0}, fds[4];
    size_t n = 9, n_add = 9, n_del = 9;
    check(ASYNC_WAIT_CTX_get_all_fds(ctx, NULL, &n) == 1 && n == all, "%zu descriptors", n);
    check(ASYNC_WAIT_CTX_get_all_fds(ctx, fds, &n) == 1 && n == all, "%zu descriptors", n);
    check(ASYNC_WAIT_CTX_get_changed_fds(ctx, NULL, &n_add, NULL, &n_del) == 1, "numbers");
    check(ASYNC_WAIT_CTX_get_changed_fds(ctx, add, &n_add, del, &n_del) == 1 && n_add == added &&
              n_del == deleted,
          "%zu came, %zu went", n_add, n_del);
    check(added != 2 || add[0] + add[1] == 30, "which came");
    check(deleted != 1 || del[0] == 10, "which went");
}

void test_async_wait(void)
{
    ASYNC_WAIT_CTX *ctx = ASYNC_WAIT_CTX_new();
    ASYNC_JOB *job = NULL;
    ASYNC_callback_fn f = NULL;
    OSSL_ASYNC_FD fd = 0;
    void *arg = NULL;
    int ret = 0, data = 0, *at = &data;
    check(ASYNC_WAIT_CTX_get_fd(ctx, "a", &fd, &arg) == 0, "nothing yet");
    check(ASYNC_start_job(&job, ctx, &ret, waits, &at, sizeof(at)) == ASYNC_PAUSE, "waits");
    changed(ctx, 2, 2, 0);
    check(ASYNC_start_job(&job, ctx, &ret, NULL, NULL, 0) == ASYNC_PAUSE, "waits again");
    changed(ctx, 1, 0, 1);
    check(ASYNC_start_job(&job, ctx, &ret, NULL, NULL, 0) == ASYNC_FINISH, "done");
    changed(ctx, 1, 0, 0);

    check(ASYNC_WAIT_CTX_get_status(ctx) == ASYNC_STATUS_UNSUPPORTED, "no status");
    check(ASYNC_WAIT_CTX_set_status(ctx, ASYNC_STATUS_OK) == 1 &&
              ASYNC_WAIT_CTX_get_status(ctx) == ASYNC_STATUS_OK,
          "a status");
    check(ASYNC_WAIT_CTX_get_callback(ctx, &f, &arg) == 0, "no callback");
    check(ASYNC_WAIT_CTX_set_callback(ctx, called, &data) == 1 &&
              ASYNC_WAIT_CTX_get_callback(ctx, &f, &arg) == 1 && f == called && arg == &data,
          "a callback");
    cleaned = 0;
    ASYNC_WAIT_CTX_free(ctx);
    check(cleaned == 20 && data == 1, "the one that was left");
    ASYNC_WAIT_CTX_free(NULL);
    ASYNC_cleanup_thread();
}
