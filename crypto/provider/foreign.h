/* Providers that aren't part of the library: of shared objects, or built into the program:
 * provider(7), provider-base(7). */
#ifndef ASSAY_PROVIDER_FOREIGN_H
#define ASSAY_PROVIDER_FOREIGN_H

#include <openssl/core_dispatch.h>
#include <openssl/err.h>

#include "crypto/provider/provider.h"

/* A parameter of its section in the configuration, which it can ask for. */
struct foreign_setting {
    struct foreign_setting *next;
    char *name, *value;
};

struct foreign {
    struct ossl_provider_st provider; /* what a program sees */
    struct foreign *_Atomic next;     /* in its context */
    atomic_uint holders;              /* the context, each load, each method that was fetched */
    char *name;
    char *module; /* its file as the configuration has it, then as it was found; or NULL */
    struct foreign_setting *settings;
    struct library *library;    /* or NULL */
    OSSL_provider_init_fn *own; /* of one that is built into the program, or NULL */

    /* From its beginning on */
    bool begun;
    const OSSL_DISPATCH *dispatch;
    void *ctx;
    OSSL_FUNC_provider_teardown_fn *teardown;
    OSSL_FUNC_provider_gettable_params_fn *gettable_params;
    OSSL_FUNC_provider_get_params_fn *get_params;
    OSSL_FUNC_provider_query_operation_fn *query;
    OSSL_FUNC_provider_unquery_operation_fn *unquery;
    OSSL_FUNC_provider_get_capabilities_fn *get_capabilities;
    OSSL_FUNC_provider_self_test_fn *self_test;
    int error_lib; /* the number of its reasons */
    ERR_STRING_DATA *reasons;
};

/* NULL if the provider is the library's own. */
static inline struct foreign *foreign_of(const OSSL_PROVIDER *prov)
{
    return prov->bit == 0 ? (struct foreign *)(uintptr_t)prov : NULL; /* its first member */
}

/* The context's of that name, or NULL. */
struct foreign *foreign_find(OSSL_LIB_CTX *ctx, const char *name);

/* A new one for the context, held by the caller; NULL without memory. Now the context knows it, and
 * is what holds it. */
struct foreign *foreign_new(OSSL_LIB_CTX *ctx, const char *name);
void foreign_add(struct foreign *f);

bool foreign_set(struct foreign *f, const char *name, const char *value);

/* Loads and calls it, unless that was done: one thread at a time. */
bool foreign_begin(struct foreign *f);

/* Takes its functions out of the table. */
void foreign_take_functions(struct foreign *f);

struct foreign *foreign_hold(struct foreign *f);
void foreign_drop(struct foreign *f);

/* The last of a context's. */
void foreign_end_all(OSSL_LIB_CTX *ctx);

/* What the library offers to a provider: core.c. */
extern const OSSL_DISPATCH core_functions[];

/* What a provider wants called when this thread ends, and no longer: thread_stop.c. */
int core_thread_start(const OSSL_CORE_HANDLE *handle, OSSL_thread_stop_handler_fn handler,
                      void *arg);
void provider_thread_forget(const struct foreign *f);

/* ---- Algorithms: algorithm.c ---- */

struct foreign_algorithm {
    struct foreign *provider; /* NULL: it isn't a foreign one that answers */
    OSSL_ALGORITHM row;       /* a copy: a table may go when it isn't asked for any more */
};

/* What a fetch gives: the library's own row, which belongs to one of `own` (PROVIDER_*; 0: there is
 * none of that name), or the algorithm that is put there, or nothing. */
enum fetched { FETCHED_NOTHING, FETCHED_OWN, FETCHED_FOREIGN };
enum fetched fetch_from(OSSL_LIB_CTX *ctx, unsigned own, int operation, const char *name,
                        const char *properties, struct foreign_algorithm *found);

/* Whether others than the library's own are active in the context. */
static inline bool foreign_active(OSSL_LIB_CTX *ctx)
{
    return atomic_load_explicit(&lib_ctx(ctx)->foreign_active, memory_order_acquire) > 0;
}

/* Whether that is one of the algorithm's names. */
bool foreign_algorithm_is(const struct foreign_algorithm *a, const char *name);

/* The provider's algorithm of that name. */
bool foreign_algorithm_of(struct foreign *f, int operation, const char *name,
                          struct foreign_algorithm *found);

/* Calls fn for each algorithm of an operation that the context's foreign providers have. */
void foreign_each(OSSL_LIB_CTX *ctx, int operation,
                  void (*fn)(const struct foreign_algorithm *a, void *arg), void *arg);

/* What the objects of foreign algorithms have in common. */
struct foreign_method {
    struct foreign *provider; /* held */
    atomic_uint holders;
    const char *description; /* or NULL */
    char *names;             /* a list of crypto/evp/name.h */
};

/* false without memory. */
bool foreign_method_begin(struct foreign_method *m, const struct foreign_algorithm *a);
void foreign_method_end(struct foreign_method *m);

/* The names after the first; whether `name` is one; the number that one of them has as an object's,
 * or NID_undef. */
const char *foreign_aliases(const struct foreign_method *m);
int foreign_nid(const struct foreign_method *m);

/* Its function of that number, or NULL. */
void (*foreign_function_of(const OSSL_DISPATCH *functions, int number))(void);

#endif
