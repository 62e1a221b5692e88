/* Start and end of the library: OPENSSL_init_crypto(3). Nothing needs loading but the
 * configuration; the end gives back what other parts of the library hold. */
#include <openssl/async.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/auxv.h>

#include "crypto/base/cleanup.h"
#include "crypto/base/err_queue.h"
#include "crypto/base/err_strings.h"
#include "crypto/base/init.h"
#include "crypto/conf/load.h"
#include "crypto/engine/dynamic.h"

struct handler {
    void (*call)(void);
    struct handler *next;
};

static struct handler *_Atomic handlers;
static atomic_bool stopped, no_atexit;

int OPENSSL_init_crypto(uint64_t opts, const OPENSSL_INIT_SETTINGS *settings)
{
    if (stopped) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_INIT_FAIL);
        return 0;
    }
    if (opts & OPENSSL_INIT_NO_ATEXIT)
        no_atexit = 1;
    if (opts & OPENSSL_INIT_NO_LOAD_CONFIG)
        conf_never_load();
    if (opts & OPENSSL_INIT_ENGINE_DYNAMIC)
        engine_add_dynamic();
    return !(opts & OPENSSL_INIT_LOAD_CONFIG) || init_load_config(settings);
}

void OPENSSL_init(void)
{
}

int OPENSSL_atexit(void (*handler)(void))
{
    struct handler *h = OPENSSL_malloc(sizeof(*h));
    if (h == NULL)
        return 0;
    h->call = handler;
    h->next = handlers;
    while (!atomic_compare_exchange_weak(&handlers, &h->next, h))
        continue;
    return 1;
}

void OPENSSL_thread_stop(void)
{
    ASYNC_cleanup_thread();
    provider_thread_stop(NULL);
    rand_thread_free();
    err_thread_free();
}

void OPENSSL_thread_stop_ex(OSSL_LIB_CTX *ctx)
{
    if (ctx == NULL) {
        OPENSSL_thread_stop();
        return;
    }
    provider_thread_stop(ctx);
    rand_thread_free_ctx(ctx);
}

void OPENSSL_cleanup(void)
{
    if (atomic_exchange(&stopped, 1))
        return;
    for (struct handler *h = atomic_exchange(&handlers, NULL), *next; h != NULL; h = next) {
        next = h->next;
        h->call();
        OPENSSL_free(h);
    }
    conf_cleanup();
    engines_cleanup();
    store_loaders_cleanup();
    methods_cleanup();
    asn1_methods_cleanup();
    rand_cleanup();
    provider_cleanup();
    cipher_names_cleanup();
    ffc_cleanup();
    OBJ_sigid_free();
    obj_names_cleanup();
    obj_cleanup();
    ex_data_cleanup();
    err_loaded_free();
    OPENSSL_thread_stop();
}

/* After the program's own atexit functions, which may still use the library. */
__attribute__((destructor)) static void at_exit(void)
{
    if (!no_atexit)
        OPENSSL_cleanup();
}

int OPENSSL_issetugid(void)
{
    return getauxval(AT_SECURE) != 0;
}

int OPENSSL_isservice(void)
{
    return -1;
}

void OPENSSL_die(const char *assertion, const char *file, int line)
{
    fprintf(stderr, "%s:%d: OpenSSL internal error: %s\n", file, line, assertion);
    abort();
}

/* The library follows forks by itself. */
void OPENSSL_fork_prepare(void)
{
}

void OPENSSL_fork_parent(void)
{
}

void OPENSSL_fork_child(void)
{
}
