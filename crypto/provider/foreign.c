/* The life of a provider that isn't part of the library: known, begun, in use, ended. It ends when
 * neither its context nor a load nor a method holds it. */
#include "crypto/provider/foreign.h"

#include <openssl/crypto.h>
#include <string.h>

#include "crypto/base/library.h"
#include "crypto/base/raise.h"

/* ---- A context's: a list that grows at its end, and is read without a lock ---- */

struct foreign *foreign_find(OSSL_LIB_CTX *ctx, const char *name)
{
    struct foreign *f = atomic_load_explicit(&lib_ctx(ctx)->foreign, memory_order_acquire);
    while (f != NULL && strcmp(f->name, name) != 0)
        f = atomic_load_explicit(&f->next, memory_order_acquire);
    return f;
}

void foreign_add(struct foreign *f)
{
    struct foreign *_Atomic *end = &f->provider.ctx->foreign;
    struct foreign *there = NULL;
    while (!atomic_compare_exchange_strong(end, &there, f)) {
        end = &there->next;
        there = NULL;
    }
}

struct foreign *foreign_new(OSSL_LIB_CTX *ctx, const char *name)
{
    struct foreign *f = OPENSSL_zalloc(sizeof(*f));
    char *copy = OPENSSL_strdup(name);
    if (f == NULL || copy == NULL) {
        OPENSSL_free(f);
        OPENSSL_free(copy);
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    f->name = copy;
    f->provider.ctx = ctx;
    atomic_init(&f->holders, 1);
    return f;
}

bool foreign_set(struct foreign *f, const char *name, const char *value)
{
    struct foreign_setting *s = OPENSSL_zalloc(sizeof(*s));
    if (s != NULL) {
        s->name = OPENSSL_strdup(name);
        s->value = OPENSSL_strdup(value);
    }
    if (s == NULL || s->name == NULL || s->value == NULL) {
        if (s != NULL) {
            OPENSSL_free(s->name);
            OPENSSL_free(s->value);
        }
        OPENSSL_free(s);
        return FAIL(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
    }
    s->next = f->settings;
    f->settings = s;
    return true;
}

/* ---- Beginning ---- */

/* Its reasons under a number of their own, and under its name. */
static bool take_reasons(struct foreign *f, OSSL_FUNC_provider_get_reason_strings_fn *get)
{
    const OSSL_ITEM *item = get != NULL ? get(f->ctx) : NULL;
    size_t n = 0;
    while (item != NULL && item[n].id != 0)
        n++;
    f->reasons = OPENSSL_zalloc((n + 2) * sizeof(*f->reasons));
    if (f->reasons == NULL)
        return FAIL(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
    f->reasons[0] = (ERR_STRING_DATA){ERR_PACK(f->error_lib, 0, 0), f->name};
    for (size_t i = 0; i < n; i++)
        f->reasons[i + 1] = (ERR_STRING_DATA){item[i].id, item[i].ptr};
    return ERR_load_strings(f->error_lib, f->reasons) != 0;
}

/* Its functions by their numbers; what it doesn't have stays NULL. */
void foreign_take_functions(struct foreign *f)
{
    for (const OSSL_DISPATCH *d = f->dispatch; d != NULL && d->function_id != 0; d++)
        switch (d->function_id) {
        case OSSL_FUNC_PROVIDER_TEARDOWN:
            f->teardown = OSSL_FUNC_provider_teardown(d);
            break;
        case OSSL_FUNC_PROVIDER_GETTABLE_PARAMS:
            f->gettable_params = OSSL_FUNC_provider_gettable_params(d);
            break;
        case OSSL_FUNC_PROVIDER_GET_PARAMS:
            f->get_params = OSSL_FUNC_provider_get_params(d);
            break;
        case OSSL_FUNC_PROVIDER_QUERY_OPERATION:
            f->query = OSSL_FUNC_provider_query_operation(d);
            break;
        case OSSL_FUNC_PROVIDER_UNQUERY_OPERATION:
            f->unquery = OSSL_FUNC_provider_unquery_operation(d);
            break;
        case OSSL_FUNC_PROVIDER_GET_CAPABILITIES:
            f->get_capabilities = OSSL_FUNC_provider_get_capabilities(d);
            break;
        case OSSL_FUNC_PROVIDER_SELF_TEST:
            f->self_test = OSSL_FUNC_provider_self_test(d);
            break;
        }
}

static OSSL_FUNC_provider_get_reason_strings_fn *reasons_function(const OSSL_DISPATCH *d)
{
    for (; d != NULL && d->function_id != 0; d++)
        if (d->function_id == OSSL_FUNC_PROVIDER_GET_REASON_STRINGS)
            return OSSL_FUNC_provider_get_reason_strings(d);
    return NULL;
}

static OSSL_provider_init_fn *init_of_file(struct foreign *f)
{
    union {
        library_symbol_fn *symbol;
        OSSL_provider_init_fn *init;
    } found = {NULL};
    char *path = provider_search(f->provider.ctx, f->name, f->module);
    if (path == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    OPENSSL_free(f->module);
    f->module = path;
    f->library = library_open(path);
    if (f->library == NULL) {
        ERR_raise(ERR_LIB_DSO, 103); /* could not load the shared library */
        ERR_raise_data(ERR_LIB_CRYPTO, ERR_R_DSO_LIB, "name=%s", f->name);
        return NULL;
    }
    found.symbol = library_symbol(f->library, "OSSL_provider_init");
    return found.init;
}

static void forget_functions(struct foreign *f)
{
    if (f->reasons != NULL)
        ERR_unload_strings(f->error_lib, f->reasons);
    OPENSSL_free(f->reasons);
    f->reasons = NULL;
    f->dispatch = NULL;
    f->ctx = NULL;
    f->teardown = NULL;
    f->gettable_params = NULL;
    f->get_params = NULL;
    f->query = NULL;
    f->unquery = NULL;
    f->get_capabilities = NULL;
    f->self_test = NULL;
    library_drop(f->library);
    f->library = NULL;
}

static bool begin(struct foreign *f)
{
    if (f->error_lib == 0) /* it may have reasons to fail */
        f->error_lib = ERR_get_next_error_library();
    OSSL_provider_init_fn *init = f->own != NULL ? f->own : init_of_file(f);
    if (init == NULL && f->library == NULL)
        return false;
    if (init == NULL) {
        ERR_raise_data(ERR_LIB_CRYPTO, ERR_R_UNSUPPORTED, "name=%s", f->name);
        forget_functions(f);
        return false;
    }
    if (!init((const OSSL_CORE_HANDLE *)&f->provider, core_functions, &f->dispatch, &f->ctx)) {
        ERR_raise_data(ERR_LIB_CRYPTO, ERR_R_INIT_FAIL, "name=%s", f->name);
        forget_functions(f);
        return false;
    }
    foreign_take_functions(f);
    if (take_reasons(f, reasons_function(f->dispatch)))
        return true;
    if (f->teardown != NULL)
        f->teardown(f->ctx);
    forget_functions(f);
    return false;
}

bool foreign_begin(struct foreign *f)
{
    f->begun = f->begun || begin(f);
    return f->begun;
}

/* ---- Ending ---- */

struct foreign *foreign_hold(struct foreign *f)
{
    atomic_fetch_add(&f->holders, 1);
    return f;
}

void foreign_drop(struct foreign *f)
{
    if (atomic_fetch_sub(&f->holders, 1) > 1)
        return;
    provider_thread_forget(f);
    if (f->teardown != NULL)
        f->teardown(f->ctx);
    forget_functions(f);
    for (struct foreign_setting *s = f->settings, *next; s != NULL; s = next) {
        next = s->next;
        OPENSSL_free(s->name);
        OPENSSL_free(s->value);
        OPENSSL_free(s);
    }
    OPENSSL_free(f->name);
    OPENSSL_free(f->module);
    OPENSSL_free(f);
}

void foreign_end_all(OSSL_LIB_CTX *ctx)
{
    struct foreign *f = atomic_exchange(&ctx->foreign, NULL), *next;
    ctx->foreign_active = 0;
    for (; f != NULL; f = next) {
        next = f->next;
        f->provider.ctx = NULL; /* what still holds it can't reach there */
        f->provider.loaded = 0;
        foreign_drop(f);
    }
}
