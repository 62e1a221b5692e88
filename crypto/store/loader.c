/* OSSL_STORE_LOADER(3): the list of loaders that programs registered, and those of providers. */
#include <ctype.h>
#include <openssl/err.h>
#include <openssl/provider.h>
#include <openssl/storeerr.h>
#include <pthread.h>
#include <string.h>

#include "crypto/base/cleanup.h"
#include "crypto/base/raise.h"
#include "crypto/evp/name.h"
#include "crypto/evp/property.h"
#include "crypto/provider/provider.h"
#include "crypto/store/foreign.h"

struct registered {
    struct registered *next;
    OSSL_STORE_LOADER *loader;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct registered *first;

/* ---- A program's own ---- */

OSSL_STORE_LOADER *OSSL_STORE_LOADER_new(ENGINE *e, const char *scheme)
{
    OSSL_STORE_LOADER *loader;
    if (scheme == NULL) {
        ERR_raise(ERR_LIB_OSSL_STORE, OSSL_STORE_R_INVALID_SCHEME);
        return NULL;
    }
    if ((loader = OPENSSL_zalloc(sizeof(*loader))) == NULL)
        return NULL;
    loader->engine = e;
    loader->scheme = scheme;
    loader->references = 1;
    return loader;
}

int OSSL_STORE_LOADER_up_ref(OSSL_STORE_LOADER *loader)
{
    if (loader->provider == 0)
        loader->references++;
    return 1;
}

void OSSL_STORE_LOADER_free(OSSL_STORE_LOADER *loader)
{
    if (loader == NULL || loader->provider != 0 || --loader->references > 0)
        return;
    if (loader->foreign != NULL)
        store_foreign_end(loader->foreign);
    else
        OPENSSL_free(loader);
}

int OSSL_STORE_LOADER_set_open(OSSL_STORE_LOADER *loader, OSSL_STORE_open_fn open_function)
{
    loader->open = open_function;
    return 1;
}

int OSSL_STORE_LOADER_set_open_ex(OSSL_STORE_LOADER *loader, OSSL_STORE_open_ex_fn open_ex_function)
{
    loader->open_ex = open_ex_function;
    return 1;
}

int OSSL_STORE_LOADER_set_attach(OSSL_STORE_LOADER *loader, OSSL_STORE_attach_fn attach_function)
{
    loader->attach = attach_function;
    return 1;
}

int OSSL_STORE_LOADER_set_ctrl(OSSL_STORE_LOADER *loader, OSSL_STORE_ctrl_fn ctrl_function)
{
    loader->ctrl = ctrl_function;
    return 1;
}

int OSSL_STORE_LOADER_set_expect(OSSL_STORE_LOADER *loader, OSSL_STORE_expect_fn expect_function)
{
    loader->expect = expect_function;
    return 1;
}

int OSSL_STORE_LOADER_set_find(OSSL_STORE_LOADER *loader, OSSL_STORE_find_fn find_function)
{
    loader->find = find_function;
    return 1;
}

int OSSL_STORE_LOADER_set_load(OSSL_STORE_LOADER *loader, OSSL_STORE_load_fn load_function)
{
    loader->load = load_function;
    return 1;
}

int OSSL_STORE_LOADER_set_eof(OSSL_STORE_LOADER *loader, OSSL_STORE_eof_fn eof_function)
{
    loader->eof = eof_function;
    return 1;
}

int OSSL_STORE_LOADER_set_error(OSSL_STORE_LOADER *loader, OSSL_STORE_error_fn error_function)
{
    loader->error = error_function;
    return 1;
}

int OSSL_STORE_LOADER_set_close(OSSL_STORE_LOADER *loader, OSSL_STORE_close_fn close_function)
{
    loader->close = close_function;
    return 1;
}

const ENGINE *OSSL_STORE_LOADER_get0_engine(const OSSL_STORE_LOADER *loader)
{
    return loader->engine;
}

const char *OSSL_STORE_LOADER_get0_scheme(const OSSL_STORE_LOADER *loader)
{
    return loader->provider == 0 && loader->foreign == NULL ? loader->scheme : NULL;
}

/* ---- The list ---- */

/* scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." ): RFC 3986, 3.1. */
static bool is_scheme(const char *s)
{
    if (!isalpha((unsigned char)*s))
        return false;
    while (isalpha((unsigned char)*s) || isdigit((unsigned char)*s) ||
           (*s != '\0' && strchr("+-.", *s)))
        s++;
    return *s == '\0';
}

/* Where in the list a scheme is, or the list's end; the lock is held. */
static struct registered **place_of(const char *scheme)
{
    struct registered **at = &first;
    while (*at != NULL && OPENSSL_strcasecmp((*at)->loader->scheme, scheme) != 0)
        at = &(*at)->next;
    return at;
}

static bool is_complete(const OSSL_STORE_LOADER *l)
{
    return (l->open != NULL || l->open_ex != NULL) && l->load != NULL && l->eof != NULL &&
           l->error != NULL && l->close != NULL;
}

int OSSL_STORE_register_loader(OSSL_STORE_LOADER *loader)
{
    if (!is_scheme(loader->scheme)) {
        ERR_raise_data(ERR_LIB_OSSL_STORE, OSSL_STORE_R_INVALID_SCHEME, "scheme=%s",
                       loader->scheme);
        return 0;
    }
    if (!is_complete(loader))
        return FAIL(ERR_LIB_OSSL_STORE, OSSL_STORE_R_LOADER_INCOMPLETE);
    struct registered *made = OPENSSL_zalloc(sizeof(*made));
    if (made == NULL)
        return 0;
    pthread_mutex_lock(&lock);
    struct registered **at = place_of(loader->scheme);
    if (*at == NULL) {
        *at = made;
        made = NULL;
    }
    (*at)->loader = loader; /* the newest of a scheme counts */
    pthread_mutex_unlock(&lock);
    OPENSSL_free(made);
    return 1;
}

static int unregistered(const char *scheme)
{
    ERR_raise_data(ERR_LIB_OSSL_STORE, OSSL_STORE_R_UNREGISTERED_SCHEME, "scheme=%s", scheme);
    return 0;
}

OSSL_STORE_LOADER *OSSL_STORE_unregister_loader(const char *scheme)
{
    OSSL_STORE_LOADER *loader = NULL;
    pthread_mutex_lock(&lock);
    struct registered **at = place_of(scheme), *gone = *at;
    if (gone != NULL) {
        loader = gone->loader;
        *at = gone->next;
    }
    pthread_mutex_unlock(&lock);
    OPENSSL_free(gone);
    if (loader == NULL)
        unregistered(scheme);
    return loader;
}

int OSSL_STORE_do_all_loaders(void (*do_function)(const OSSL_STORE_LOADER *loader, void *do_arg),
                              void *do_arg)
{
    for (const struct registered *r = first; r != NULL; r = r->next)
        do_function(r->loader, do_arg);
    return 1;
}

void store_loaders_cleanup(void)
{
    for (struct registered *next; first != NULL; first = next) {
        next = first->next;
        OPENSSL_free(first);
    }
}

/* ---- Those of providers ---- */

static const char *provider_name(const OSSL_STORE_LOADER *loader)
{
    return OSSL_PROVIDER_get0_name(provider_of(NULL, loader->provider));
}

/* Which of the library's own providers have a loader of that scheme. */
static unsigned owners(const char *scheme)
{
    unsigned own = 0;
    for (size_t i = 0; i < N_FILE_LOADERS; i++)
        if (OPENSSL_strcasecmp(store_file_loaders[i].scheme, scheme) == 0)
            own |= store_file_loaders[i].provider;
    return own;
}

static const OSSL_STORE_LOADER *provided(OSSL_LIB_CTX *libctx, const char *scheme,
                                         const char *properties)
{
    struct foreign_algorithm a;
    providers_active(libctx);
    if (foreign_active(libctx) && fetch_from(libctx, owners(scheme), OSSL_OP_STORE, scheme,
                                             properties, &a) == FETCHED_FOREIGN)
        return store_foreign_new(&a);
    for (size_t i = 0; i < N_FILE_LOADERS; i++) {
        const OSSL_STORE_LOADER *l = &store_file_loaders[i];
        if ((providers_active(libctx) & l->provider) != 0 &&
            OPENSSL_strcasecmp(l->scheme, scheme) == 0 &&
            property_match(properties, default_properties(libctx), provider_name(l)))
            return l;
    }
    ERR_raise_data(ERR_LIB_OSSL_STORE, ERR_R_UNSUPPORTED,
                   "No store loader found: scheme %s, properties %s", scheme,
                   properties != NULL ? properties : "<null>");
    return NULL;
}

OSSL_STORE_LOADER *OSSL_STORE_LOADER_fetch(OSSL_LIB_CTX *libctx, const char *scheme,
                                           const char *properties)
{
    return (OSSL_STORE_LOADER *)(uintptr_t)provided(libctx, scheme, properties);
}

const OSSL_STORE_LOADER *store_loader(OSSL_LIB_CTX *libctx, const char *scheme, const char *propq)
{
    pthread_mutex_lock(&lock);
    struct registered *r = *place_of(scheme);
    const OSSL_STORE_LOADER *loader = r != NULL ? r->loader : NULL;
    pthread_mutex_unlock(&lock);
    if (loader != NULL)
        return loader;
    unregistered(scheme);
    return provided(libctx, scheme, propq);
}

const OSSL_PROVIDER *OSSL_STORE_LOADER_get0_provider(const OSSL_STORE_LOADER *loader)
{
    if (loader->foreign != NULL)
        return &loader->foreign->method.provider->provider;
    return loader->provider != 0 ? provider_of(NULL, loader->provider) : NULL;
}

const char *OSSL_STORE_LOADER_get0_properties(const OSSL_STORE_LOADER *loader)
{
    return loader->properties;
}

const char *OSSL_STORE_LOADER_get0_description(const OSSL_STORE_LOADER *loader)
{
    return loader->foreign != NULL ? loader->foreign->method.description : NULL;
}

int OSSL_STORE_LOADER_is_a(const OSSL_STORE_LOADER *loader, const char *scheme)
{
    if (loader->foreign != NULL && name_in_list(foreign_aliases(&loader->foreign->method), scheme))
        return 1;
    return (loader->provider != 0 || loader->foreign != NULL) &&
           OPENSSL_strcasecmp(loader->scheme, scheme) == 0;
}

struct visit {
    void (*fn)(OSSL_STORE_LOADER *loader, void *arg);
    void *arg;
};

static void visit_foreign(const struct foreign_algorithm *a, void *arg)
{
    const struct visit *v = arg;
    ERR_set_mark();
    OSSL_STORE_LOADER *loader = store_foreign_new(a);
    ERR_pop_to_mark();
    if (loader != NULL)
        v->fn(loader, v->arg);
    OSSL_STORE_LOADER_free(loader);
}

void OSSL_STORE_LOADER_do_all_provided(OSSL_LIB_CTX *libctx,
                                       void (*fn)(OSSL_STORE_LOADER *loader, void *arg), void *arg)
{
    for (size_t i = 0; i < N_FILE_LOADERS; i++)
        if ((providers_active(libctx) & store_file_loaders[i].provider) != 0)
            fn((OSSL_STORE_LOADER *)(uintptr_t)&store_file_loaders[i], arg);
    struct visit v = {fn, arg};
    foreign_each(libctx, OSSL_OP_STORE, visit_foreign, &v);
}

int OSSL_STORE_LOADER_names_do_all(const OSSL_STORE_LOADER *loader,
                                   void (*fn)(const char *name, void *data), void *data)
{
    if (loader->provider == 0 && loader->foreign == NULL)
        return 0;
    name_each(loader->scheme,
              loader->foreign != NULL ? foreign_aliases(&loader->foreign->method) : NULL, fn, data);
    return 1;
}
