/* Library contexts and the providers that are active in them. The algorithms themselves are static
 * rows, the same in every context: a context only says which providers' rows may be fetched. */
#ifndef ASSAY_PROVIDER_PROVIDER_H
#define ASSAY_PROVIDER_PROVIDER_H

#include <openssl/core.h>
#include <openssl/types.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

/* A set of providers, one bit each, in the order of the table in provider.c. */
enum {
    PROVIDER_DEFAULT = 1u << 0,
    PROVIDER_LEGACY = 1u << 1,
    PROVIDER_BASE = 1u << 2,
    PROVIDER_NULL = 1u << 3,
    N_PROVIDERS = 4,
};

struct ossl_provider_st {
    OSSL_LIB_CTX *ctx;
    unsigned bit;            /* 0: it is a struct foreign's (foreign.h) */
    _Atomic unsigned loaded; /* how often */
    _Atomic unsigned order;  /* among the active ones: which was active before which */
};

/* A context's random generators; rand.c's. */
enum {
    CHOICE_DRBG,
    CHOICE_PROPERTIES,
    CHOICE_CIPHER,
    CHOICE_DIGEST,
    CHOICE_SEED,
    CHOICE_SEED_PROPERTIES
};
struct rand_choice {
    uint64_t id;                     /* of the context, from 1; 0: the default one */
    _Atomic(EVP_RAND_CTX *) primary; /* RAND_get0_primary's, once asked for */
    atomic_bool begun;               /* there is a generator: too late to choose another kind */
    char *names[6];                  /* chosen by the program, or NULL */
};

/* A default property query; those before it are kept. */
struct property_text {
    struct property_text *before;
    char text[];
};

struct ossl_lib_ctx_st {
    _Atomic unsigned active;         /* PROVIDER_* */
    _Atomic unsigned foreign_active; /* how many others are */
    _Atomic unsigned
        fallback; /* 1: none was loaded yet, so that the default one is active when needed */
    struct ossl_provider_st providers[N_PROVIDERS];
    struct rand_choice rand;
    struct property_text *_Atomic properties; /* NULL: none were set */
    OSSL_CALLBACK *self_test;                 /* OSSL_SELF_TEST_set_callback's, and its argument */
    void *self_test_arg;
    char *search_path; /* OSSL_PROVIDER_set_default_search_path's, or NULL */
    unsigned activations;
    struct foreign *_Atomic foreign; /* the first; they stay until the context goes */
    struct core_link *core;          /* to the library that this one is a provider's in; or NULL */
};

/* A context: the caller's, or, for NULL, the thread's default one. */
OSSL_LIB_CTX *lib_ctx(OSSL_LIB_CTX *ctx);

/* Which of the library's own providers are active in the context (NULL: the default one).
 * Lock-free: two loads. */
unsigned providers_active(OSSL_LIB_CTX *ctx);

/* The provider object of that bit in the context, and its name: what EVP_MD_get0_provider returns.
 */
OSSL_PROVIDER *provider_of(OSSL_LIB_CTX *ctx, unsigned bit);

/* Is it the name of one of the library's own? */
bool provider_is_own(const char *name);

/* The file of the provider of that name, or where `module` is (NULL: it is named after that), on
 * the heap; NULL without memory. Away with the context's search path. */
char *provider_search(OSSL_LIB_CTX *ctx, const char *name, const char *module);
void provider_search_end(OSSL_LIB_CTX *ctx);

/* What every fetch in the context asks for, or NULL; away with that: crypto/evp's. */
const char *default_properties(OSSL_LIB_CTX *ctx);
void default_properties_free(OSSL_LIB_CTX *ctx);

/* Prepares a context's providers; gives back what a context holds. */
void lib_ctx_begin(OSSL_LIB_CTX *ctx);
void lib_ctx_end(OSSL_LIB_CTX *ctx);

#endif
