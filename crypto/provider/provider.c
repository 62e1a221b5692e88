/* OSSL_PROVIDER(3): loading, unloading and asking the providers that are part of the library. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <pthread.h>
#include <string.h>

#include "crypto/conf/load.h"
#include "crypto/impl/describe.h"
#include "crypto/provider/provider.h"

/* A parameter of our own, which `openssl list -implementations` prints. */
#define IMPLEMENTATIONS "assay-implementations"

static const struct {
    const char *name, *title;
} rows[N_PROVIDERS] = {
    {"default", "OpenSSL Default Provider"},
    {"legacy", "OpenSSL Legacy Provider"},
    {"base", "OpenSSL Base Provider"},
    {"null", "OpenSSL Null Provider"},
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; /* for `loaded` */

static unsigned index_of(const OSSL_PROVIDER *prov)
{
    return (unsigned)__builtin_ctz(prov->bit);
}

OSSL_PROVIDER *provider_of(OSSL_LIB_CTX *ctx, unsigned bit)
{
    return &lib_ctx(ctx)->providers[__builtin_ctz(bit)];
}

/* ---- What is active ---- */

/* Makes the provider active, or takes it back; the lock is held. */
static void load(OSSL_PROVIDER *prov)
{
    prov->loaded++;
    prov->ctx->active |= prov->bit;
}

static void unload(OSSL_PROVIDER *prov)
{
    if (prov->loaded > 0 && --prov->loaded == 0)
        prov->ctx->active &= ~prov->bit;
}

/* The configuration file may load providers into the default context: it comes before any need of
 * them. */
static OSSL_LIB_CTX *configured(OSSL_LIB_CTX *ctx)
{
    ctx = lib_ctx(ctx);
    if (ctx == OSSL_LIB_CTX_get0_global_default())
        conf_load_default();
    return ctx;
}

/* The default provider is loaded by the first need of any, unless some provider was loaded before.
 */
static void load_fallback(OSSL_LIB_CTX *ctx)
{
    configured(ctx);
    pthread_mutex_lock(&lock);
    if (ctx->fallback) {
        load(&ctx->providers[0]);
        ctx->fallback = 0;
    }
    pthread_mutex_unlock(&lock);
}

unsigned providers_active(OSSL_LIB_CTX *ctx)
{
    ctx = lib_ctx(ctx);
    if (atomic_load_explicit(&ctx->fallback, memory_order_acquire))
        load_fallback(ctx);
    return atomic_load_explicit(&ctx->active, memory_order_acquire);
}

/* ---- Loading ---- */

static OSSL_PROVIDER *find(OSSL_LIB_CTX *ctx, const char *name)
{
    for (unsigned i = 0; i < N_PROVIDERS; i++)
        if (strcmp(rows[i].name, name) == 0)
            return &lib_ctx(ctx)->providers[i];
    return NULL;
}

OSSL_PROVIDER *OSSL_PROVIDER_try_load(OSSL_LIB_CTX *ctx, const char *name, int retain_fallbacks)
{
    OSSL_PROVIDER *prov = find(configured(ctx), name);
    if (prov == NULL) {
        provider_raise_missing(lib_ctx(ctx), name);
        return NULL;
    }
    pthread_mutex_lock(&lock);
    load(prov);
    if (!retain_fallbacks)
        prov->ctx->fallback = 0;
    pthread_mutex_unlock(&lock);
    return prov;
}

/* Unlike that, it does without the fallback from now on even if it fails. */
OSSL_PROVIDER *OSSL_PROVIDER_load(OSSL_LIB_CTX *ctx, const char *name)
{
    OSSL_PROVIDER *prov = OSSL_PROVIDER_try_load(ctx, name, 0);
    if (prov == NULL)
        lib_ctx(ctx)->fallback = 0;
    return prov;
}

int OSSL_PROVIDER_unload(OSSL_PROVIDER *prov)
{
    if (prov == NULL)
        return 0;
    pthread_mutex_lock(&lock);
    unload(prov);
    pthread_mutex_unlock(&lock);
    return 1;
}

int OSSL_PROVIDER_available(OSSL_LIB_CTX *ctx, const char *name)
{
    const OSSL_PROVIDER *prov = find(ctx, name);
    return prov != NULL && (providers_active(ctx) & prov->bit) != 0;
}

int OSSL_PROVIDER_do_all(OSSL_LIB_CTX *ctx, int (*cb)(OSSL_PROVIDER *provider, void *cbdata),
                         void *cbdata)
{
    unsigned active = providers_active(ctx);
    for (unsigned i = 0; i < N_PROVIDERS; i++) {
        OSSL_PROVIDER *prov = &lib_ctx(ctx)->providers[i];
        if (active & prov->bit && !cb(prov, cbdata))
            return 0;
    }
    return 1;
}

/* ---- Asking ---- */

const char *OSSL_PROVIDER_get0_name(const OSSL_PROVIDER *prov)
{
    return rows[index_of(prov)].name;
}

const OSSL_PARAM *OSSL_PROVIDER_gettable_params(const OSSL_PROVIDER *prov)
{
    static const OSSL_PARAM gettable[] = {
        {OSSL_PROV_PARAM_NAME, OSSL_PARAM_UTF8_PTR, NULL, 0, 0},
        {OSSL_PROV_PARAM_VERSION, OSSL_PARAM_UTF8_PTR, NULL, 0, 0},
        {OSSL_PROV_PARAM_BUILDINFO, OSSL_PARAM_UTF8_PTR, NULL, 0, 0},
        {OSSL_PROV_PARAM_STATUS, OSSL_PARAM_INTEGER, NULL, 0, 0},
        {IMPLEMENTATIONS, OSSL_PARAM_UTF8_STRING, NULL, 0, 0},
        OSSL_PARAM_END,
    };
    return prov != NULL ? gettable : NULL;
}

static int answer(OSSL_PARAM params[], const char *key, const char *value)
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, key);
    return p == NULL || OSSL_PARAM_set_utf8_ptr(p, value);
}

/* The rows of the library as text, written where the caller says; without a buffer, its size. */
static int answer_implementations(OSSL_PARAM params[])
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, IMPLEMENTATIONS);
    if (p == NULL)
        return 1;
    p->return_size = impl_describe(NULL, 0);
    if (p->data == NULL)
        return 1;
    if (p->data_type != OSSL_PARAM_UTF8_STRING || p->data_size <= p->return_size)
        return 0;
    impl_describe(p->data, p->data_size);
    return 1;
}

int OSSL_PROVIDER_get_params(const OSSL_PROVIDER *prov, OSSL_PARAM params[])
{
    const char *title = rows[index_of(prov)].title;
    OSSL_PARAM *status = OSSL_PARAM_locate(params, OSSL_PROV_PARAM_STATUS);
    return answer(params, OSSL_PROV_PARAM_NAME, title) &&
           answer(params, OSSL_PROV_PARAM_VERSION, OPENSSL_VERSION_STR) &&
           answer(params, OSSL_PROV_PARAM_BUILDINFO, OPENSSL_FULL_VERSION_STR) &&
           answer_implementations(params) && (status == NULL || OSSL_PARAM_set_int(status, 1));
}

/* The rows are tested where they are built, not at run time: there is nothing that could fail here.
 */
int OSSL_PROVIDER_self_test(const OSSL_PROVIDER *prov)
{
    (void)prov;
    return 1;
}
