/* Shared objects by dlopen(3). */
#include "crypto/base/library.h"

#include <dlfcn.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdatomic.h>
#include <string.h>

enum { LOAD_FAILED = 103, SYMBOL_FAILED = 106 }; /* err_reasons_dso[] */

struct library {
    void *handle;
    atomic_uint holders;
};

struct library *library_open(const char *path)
{
    struct library *l = OPENSSL_malloc(sizeof(*l));
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

struct library *library_hold(struct library *l)
{
    if (l != NULL)
        atomic_fetch_add(&l->holders, 1);
    return l;
}

void library_drop(struct library *l)
{
    if (l == NULL || atomic_fetch_sub(&l->holders, 1) > 1)
        return;
    dlclose(l->handle);
    OPENSSL_free(l);
}

library_symbol_fn *library_symbol(struct library *l, const char *name)
{
    library_symbol_fn *function = NULL;
    void *address = dlsym(l->handle, name);
    memcpy(&function, &address, sizeof(function)); /* as POSIX has it; C has no such cast */
    if (address == NULL)
        ERR_raise_data(ERR_LIB_DSO, SYMBOL_FAILED, "symname(%s): %s", name, dlerror());
    return function;
}
