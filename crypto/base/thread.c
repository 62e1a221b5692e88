/* Threads: CRYPTO_THREAD_run_once(3), thin over POSIX. */
#include <openssl/crypto.h>
#include <pthread.h>

CRYPTO_RWLOCK *CRYPTO_THREAD_lock_new(void)
{
    pthread_rwlock_t *lock = OPENSSL_zalloc(sizeof(*lock));
    if (lock != NULL && pthread_rwlock_init(lock, NULL) != 0) {
        OPENSSL_free(lock);
        lock = NULL;
    }
    return lock;
}

int CRYPTO_THREAD_read_lock(CRYPTO_RWLOCK *lock)
{
    return pthread_rwlock_rdlock(lock) == 0;
}

int CRYPTO_THREAD_write_lock(CRYPTO_RWLOCK *lock)
{
    return pthread_rwlock_wrlock(lock) == 0;
}

int CRYPTO_THREAD_unlock(CRYPTO_RWLOCK *lock)
{
    return pthread_rwlock_unlock(lock) == 0;
}

void CRYPTO_THREAD_lock_free(CRYPTO_RWLOCK *lock)
{
    if (lock == NULL)
        return;
    pthread_rwlock_destroy(lock);
    OPENSSL_free(lock);
}

int CRYPTO_atomic_add(int *val, int amount, int *ret, CRYPTO_RWLOCK *lock)
{
    (void)lock;
    *ret = __atomic_add_fetch(val, amount, __ATOMIC_ACQ_REL);
    return 1;
}

int CRYPTO_atomic_or(uint64_t *val, uint64_t op, uint64_t *ret, CRYPTO_RWLOCK *lock)
{
    (void)lock;
    *ret = __atomic_or_fetch(val, op, __ATOMIC_ACQ_REL);
    return 1;
}

int CRYPTO_atomic_load(uint64_t *val, uint64_t *ret, CRYPTO_RWLOCK *lock)
{
    (void)lock;
    *ret = __atomic_load_n(val, __ATOMIC_ACQUIRE);
    return 1;
}

int CRYPTO_THREAD_run_once(CRYPTO_ONCE *once, void (*init)(void))
{
    return pthread_once(once, init) == 0;
}

int CRYPTO_THREAD_init_local(CRYPTO_THREAD_LOCAL *key, void (*cleanup)(void *))
{
    return pthread_key_create(key, cleanup) == 0;
}

void *CRYPTO_THREAD_get_local(CRYPTO_THREAD_LOCAL *key)
{
    return pthread_getspecific(*key);
}

int CRYPTO_THREAD_set_local(CRYPTO_THREAD_LOCAL *key, void *val)
{
    return pthread_setspecific(*key, val) == 0;
}

int CRYPTO_THREAD_cleanup_local(CRYPTO_THREAD_LOCAL *key)
{
    return pthread_key_delete(*key) == 0;
}

CRYPTO_THREAD_ID CRYPTO_THREAD_get_current_id(void)
{
    return pthread_self();
}

int CRYPTO_THREAD_compare_id(CRYPTO_THREAD_ID a, CRYPTO_THREAD_ID b)
{
    return pthread_equal(a, b) != 0;
}
