/* What providers want called when a thread ends: core_thread_start of provider-base(7). */
#include <openssl/crypto.h>
#include <pthread.h>

#include "crypto/base/cleanup.h"
#include "crypto/base/raise.h"
#include "crypto/provider/foreign.h"

struct stop {
    struct stop *next;
    const void *thread;
    const struct foreign *of;
    OSSL_thread_stop_handler_fn call;
    void *arg;
};

static _Thread_local char this_thread;                   /* its address is */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; /* for the list, the last one first */
static struct stop *stops;

static pthread_once_t key_once = PTHREAD_ONCE_INIT;
static pthread_key_t key;

static void at_thread_end(void *unused)
{
    (void)unused;
    provider_thread_stop(NULL);
}

static void make_key(void)
{
    if (pthread_key_create(&key, at_thread_end) != 0)
        OPENSSL_die("no key for the ends of threads", __FILE__, __LINE__);
}

int core_thread_start(const OSSL_CORE_HANDLE *handle, OSSL_thread_stop_handler_fn handler,
                      void *arg)
{
    struct stop *s = OPENSSL_malloc(sizeof(*s));
    if (s == NULL)
        return FAIL(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
    *s = (struct stop){.thread = &this_thread,
                       .of = foreign_of((const OSSL_PROVIDER *)handle),
                       .call = handler,
                       .arg = arg};
    pthread_once(&key_once, make_key);
    pthread_setspecific(key, &this_thread);
    pthread_mutex_lock(&lock);
    s->next = stops;
    stops = s;
    pthread_mutex_unlock(&lock);
    return 1;
}

/* Takes the first of the list that belongs to this thread and that context, or to that provider, if
 * there is one, out. */
static struct stop *take(const OSSL_LIB_CTX *ctx, const struct foreign *of)
{
    struct stop **at = &stops, *s;
    pthread_mutex_lock(&lock);
    while ((s = *at) != NULL) {
        bool wanted =
            of != NULL ? s->of == of
                       : s->thread == &this_thread && (ctx == NULL || s->of->provider.ctx == ctx);
        if (wanted) {
            *at = s->next;
            break;
        }
        at = &s->next;
    }
    pthread_mutex_unlock(&lock);
    return s;
}

void provider_thread_stop(OSSL_LIB_CTX *ctx)
{
    for (struct stop *s; (s = take(ctx, NULL)) != NULL;) {
        s->call(s->arg);
        OPENSSL_free(s);
    }
}

void provider_thread_forget(const struct foreign *f)
{
    for (struct stop *s; (s = take(NULL, f)) != NULL;)
        OPENSSL_free(s);
}
