/* CRYPTO_THREAD_run_once(3): locks, once, thread-local values and atomics, by several threads. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

enum { THREADS = 4, ROUNDS = 2000 };

static CRYPTO_RWLOCK *lock;
static CRYPTO_ONCE once = CRYPTO_ONCE_STATIC_INIT;
static CRYPTO_THREAD_LOCAL key;
static int counted, added, begun;
static uint64_t bits;
static atomic_int cleaned, wrong;

static void begin(void)
{
    begun++;
}

static void clean(void *value)
{
    cleaned += value == &added;
}

static void *work(void *arg)
{
    uint64_t mine = (uint64_t)1 << *(const int *)arg, seen;
    int ret;
    wrong += !CRYPTO_THREAD_run_once(&once, begin) || begun != 1;
    wrong += CRYPTO_THREAD_get_local(&key) != NULL;
    wrong += !CRYPTO_THREAD_set_local(&key, &added) || CRYPTO_THREAD_get_local(&key) != &added;
    for (int i = 0; i < ROUNDS; i++) {
        wrong += !CRYPTO_THREAD_write_lock(lock);
        counted++;
        wrong += !CRYPTO_THREAD_unlock(lock);
        wrong += !CRYPTO_atomic_add(&added, 3, &ret, lock);
        wrong += ret % 3 != 0 || ret <= 0;
    }
    wrong += !CRYPTO_atomic_or(&bits, mine, &seen, lock) || (seen & mine) == 0;
    wrong += !CRYPTO_atomic_load(&bits, &seen, lock) || (seen & mine) == 0;
    ERR_raise_data(ERR_LIB_CRYPTO, ERR_R_INTERNAL_ERROR,
                   "left in the queue"); /* freed at the end */
    unsigned char random[8];
    wrong += RAND_bytes(random, sizeof(random)) != 1; /* so are the generators */
    return NULL;
}

static void *identity(void *arg)
{
    *(CRYPTO_THREAD_ID *)arg = CRYPTO_THREAD_get_current_id();
    return NULL;
}

void test_thread(void)
{
    pthread_t threads[THREADS];
    int numbers[THREADS];
    counted = added = 0;
    bits = 0;
    cleaned = wrong = 0;
    lock = CRYPTO_THREAD_lock_new();
    check(lock != NULL && CRYPTO_THREAD_init_local(&key, clean), "lock and key");
    for (int i = 0; i < THREADS; i++) {
        numbers[i] = i * 9;
        check(pthread_create(&threads[i], NULL, work, &numbers[i]) == 0, "thread %d", i);
    }
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    check(wrong == 0, "%d wrong in the threads", wrong);
    check(counted == THREADS * ROUNDS && added == 3 * THREADS * ROUNDS, "%d, %d", counted, added);
    check(bits == 0x8040201, "bits %#llx", (unsigned long long)bits);
    check(begun == 1 && cleaned == THREADS, "once %d, cleaned %d", begun, cleaned);
    check(CRYPTO_THREAD_cleanup_local(&key), "key");
    check(CRYPTO_THREAD_read_lock(lock) && CRYPTO_THREAD_read_lock(lock) &&
              CRYPTO_THREAD_unlock(lock) && CRYPTO_THREAD_unlock(lock),
          "two readers");
    CRYPTO_THREAD_lock_free(lock);
    CRYPTO_THREAD_lock_free(NULL);

    CRYPTO_THREAD_ID me = CRYPTO_THREAD_get_current_id(), other;
    check(pthread_create(&threads[0], NULL, identity, &other) == 0 &&
              pthread_join(threads[0], NULL) == 0,
          "thread");
    check(CRYPTO_THREAD_compare_id(me, CRYPTO_THREAD_get_current_id()) &&
              !CRYPTO_THREAD_compare_id(me, other),
          "identities");
}
