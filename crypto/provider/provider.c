/* OSSL_PROVIDER(3): loading, unloading and asking the providers. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <pthread.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/conf/load.h"
#include "crypto/impl/describe.h"
#include "crypto/provider/foreign.h"

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
    if (prov->loaded++ > 0)
        return;
    prov->order = ++prov->ctx->activations;
    prov->ctx->active |= prov->bit;
    prov->ctx->foreign_active += prov->bit == 0;
}

static void unload(OSSL_PROVIDER *prov)
{
    if (prov->loaded == 0 || --prov->loaded > 0)
        return;
    prov->ctx->active &= ~prov->bit;
    prov->ctx->foreign_active -= prov->bit == 0;
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

bool provider_is_own(const char *name)
{
    for (unsigned i = 0; i < N_PROVIDERS; i++)
        if (strcmp(rows[i].name, name) == 0)
            return true;
    return false;
}

/* One of the library's own, or another that the context has heard of; or NULL. */
static OSSL_PROVIDER *find(OSSL_LIB_CTX *ctx, const char *name)
{
    for (unsigned i = 0; i < N_PROVIDERS; i++)
        if (strcmp(rows[i].name, name) == 0)
            return &lib_ctx(ctx)->providers[i];
    struct foreign *f = foreign_find(ctx, name);
    return f != NULL ? &f->provider : NULL;
}

/* Begun, and held by the load; a new one is among the context's from then on, or gone. */
static bool begin_foreign(struct foreign *f, bool is_new)
{
    bool ok = foreign_begin(f);
    if (ok && is_new)
        foreign_add(f);
    if (ok)
        foreign_hold(f);
    else if (is_new)
        foreign_drop(f);
    return ok;
}

/* The provider of that name, begun if it isn't the library's own; or NULL. The lock may be taken
 * again by what the provider calls. */
static OSSL_PROVIDER *begin(OSSL_LIB_CTX *ctx, const char *name)
{
    static pthread_mutex_t loading = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
    pthread_mutex_lock(&loading);
    OSSL_PROVIDER *prov = find(ctx, name);
    struct foreign *f = prov == NULL ? foreign_new(ctx, name) : foreign_of(prov);
    if (f != NULL)
        prov = begin_foreign(f, prov == NULL) ? &f->provider : NULL;
    pthread_mutex_unlock(&loading);
    return prov;
}

OSSL_PROVIDER *OSSL_PROVIDER_try_load(OSSL_LIB_CTX *ctx, const char *name, int retain_fallbacks)
{
    OSSL_PROVIDER *prov = begin(configured(ctx), name);
    if (prov == NULL)
        return NULL;
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
    if (prov->ctx != NULL) /* that of one that outlived it is gone */
        unload(prov);
    pthread_mutex_unlock(&lock);
    struct foreign *f = foreign_of(prov);
    if (f != NULL)
        foreign_drop(f);
    return 1;
}

int OSSL_PROVIDER_add_builtin(OSSL_LIB_CTX *ctx, const char *name, OSSL_provider_init_fn *init_fn)
{
    if (name == NULL || init_fn == NULL)
        return FAIL(ERR_LIB_CRYPTO, ERR_R_PASSED_NULL_PARAMETER);
    struct foreign *f = foreign_new(lib_ctx(ctx), name);
    if (f == NULL)
        return 0;
    f->own = init_fn;
    foreign_add(f);
    return 1;
}

int OSSL_PROVIDER_available(OSSL_LIB_CTX *ctx, const char *name)
{
    providers_active(ctx);
    const OSSL_PROVIDER *prov = find(ctx, name);
    return prov != NULL && prov->loaded > 0;
}

static OSSL_PROVIDER *earlier(OSSL_PROVIDER *a, OSSL_PROVIDER *b, unsigned than)
{
    bool candidate = b->loaded > 0 && b->order > than;
    return candidate && (a == NULL || b->order < a->order) ? b : a;
}

/* The first to become active of those after that one, or NULL. */
static OSSL_PROVIDER *active_after(OSSL_LIB_CTX *ctx, unsigned order)
{
    OSSL_PROVIDER *first = NULL;
    for (unsigned i = 0; i < N_PROVIDERS; i++)
        first = earlier(first, &ctx->providers[i], order);
    for (struct foreign *f = ctx->foreign; f != NULL; f = f->next)
        first = earlier(first, &f->provider, order);
    return first;
}

int OSSL_PROVIDER_do_all(OSSL_LIB_CTX *ctx, int (*cb)(OSSL_PROVIDER *provider, void *cbdata),
                         void *cbdata)
{
    providers_active(ctx);
    OSSL_PROVIDER *prov = NULL;
    for (unsigned order = 0; (prov = active_after(lib_ctx(ctx), order)) != NULL;
         order = prov->order)
        if (!cb(prov, cbdata))
            return 0;
    return 1;
}

/* ---- Asking ---- */

const char *OSSL_PROVIDER_get0_name(const OSSL_PROVIDER *prov)
{
    const struct foreign *f = foreign_of(prov);
    return f != NULL ? f->name : rows[index_of(prov)].name;
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
    const struct foreign *f = prov != NULL ? foreign_of(prov) : NULL;
    if (f != NULL)
        return f->gettable_params != NULL ? f->gettable_params(f->ctx) : NULL;
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
    const struct foreign *f = foreign_of(prov);
    if (f != NULL)
        return f->get_params != NULL && f->get_params(f->ctx, params);
    const char *title = rows[index_of(prov)].title;
    OSSL_PARAM *status = OSSL_PARAM_locate(params, OSSL_PROV_PARAM_STATUS);
    return answer(params, OSSL_PROV_PARAM_NAME, title) &&
           answer(params, OSSL_PROV_PARAM_VERSION, OPENSSL_VERSION_STR) &&
           answer(params, OSSL_PROV_PARAM_BUILDINFO, OPENSSL_FULL_VERSION_STR) &&
           answer_implementations(params) && (status == NULL || OSSL_PARAM_set_int(status, 1));
}

/* The library's rows are tested where they are built, not at run time: there is nothing that could
 * fail here. */
int OSSL_PROVIDER_self_test(const OSSL_PROVIDER *prov)
{
    const struct foreign *f = foreign_of(prov);
    return f == NULL || f->self_test == NULL || f->self_test(f->ctx);
}

/* That of the library's own ones is the object itself. */
void *OSSL_PROVIDER_get0_provider_ctx(const OSSL_PROVIDER *prov)
{
    const struct foreign *f = foreign_of(prov);
    return f != NULL ? f->ctx : (void *)(uintptr_t)prov;
}
