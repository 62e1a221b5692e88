/* Shared objects by dlopen(3). */
#include "crypto/engine/library.h"

#include <dlfcn.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdatomic.h>
#include <string.h>

enum { LOAD_FAILED = 103, SYMBOL_FAILED = 106 }; /* err_reasons_dso[] */

struct engine_library {
    void *handle;
    atomic_uint holders;
};

struct engine_library *engine_library_open(const char *path)
{
    struct engine_library *l = OPENSSL_malloc(sizeof(*l));
    if (l == NULL) {
        ERR_raise(ERR_LIB_DSO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    l->handle = dlopen(path, RTLD_NOW);
    if (l->handle == NULL) {
        ERR_raise_data(ERR_LIB_DSO, LOAD_FAILED, "filename(%s): %s", path, dlerror());
        OPENSSL_free(l);
        return NULL;
    }
    atomic_init(&l->holders, 1);
    return l;
}

struct engine_library *engine_library_hold(struct engine_library *l)
{
    if (l != NULL)
        atomic_fetch_add(&l->holders, 1);
    return l;
}

void engine_library_drop(struct engine_library *l)
{
    if (l == NULL || atomic_fetch_sub(&l->holders, 1) > 1)
        return;
    dlclose(l->handle);
    OPENSSL_free(l);
}

engine_symbol *engine_library_symbol(struct engine_library *l, const char *name)
{
    engine_symbol *function = NULL;
    void *address = dlsym(l->handle, name);
    memcpy(&function, &address, sizeof(function)); /* as POSIX has it; C has no such cast */
    if (address == NULL)
        ERR_raise_data(ERR_LIB_DSO, SYMBOL_FAILED, "symname(%s): %s", name, dlerror());
    return function;
}
