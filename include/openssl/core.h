/* What the library and its providers hand one another: provider(7), OSSL_PARAM(3). */
#ifndef OPENSSL_CORE_H
#define OPENSSL_CORE_H

#include <openssl/types.h>
#include <stddef.h>

ASSAY_API_BEGIN

/* The library's own objects, as a provider sees them. */
typedef struct ossl_core_handle_st OSSL_CORE_HANDLE;
typedef struct openssl_core_ctx_st OPENSSL_CORE_CTX;
typedef struct ossl_core_bio_st OSSL_CORE_BIO;

/* A function by its number in core_dispatch.h; a table of them ends with number 0. */
struct ossl_dispatch_st {
    int function_id;
    void (*function)(void);
};

/* A number and a pointer; a table ends with 0 and NULL. */
struct ossl_item_st {
    unsigned int id;
    void *ptr;
};

/* An algorithm: names with ':' between, properties, functions; a table ends with a null name. */
struct ossl_algorithm_st {
    const char *algorithm_names;
    const char *property_definition;
    const OSSL_DISPATCH *implementation;
    const char *algorithm_description;
};

/* A named value of any type, in or out; an array ends with a null key. */
struct ossl_param_st {
    const char *key;
    unsigned int data_type; /* one of the types below */
    void *data;
    size_t data_size;   /* of the buffer at data */
    size_t return_size; /* how much was put there, or would have been */
};

#define OSSL_PARAM_INTEGER          1 /* any length, in the machine's byte order */
#define OSSL_PARAM_UNSIGNED_INTEGER 2
#define OSSL_PARAM_REAL             3 /* a double */
#define OSSL_PARAM_UTF8_STRING      4
#define OSSL_PARAM_OCTET_STRING     5
#define OSSL_PARAM_UTF8_PTR         6 /* data is the address of a pointer to the string */
#define OSSL_PARAM_OCTET_PTR        7

/* Called with arg when a thread ends. */
typedef void (*OSSL_thread_stop_handler_fn)(void *arg);

/* A provider's one entry: takes the library's functions, gives its own, and its context. 1 or 0. */
typedef int(OSSL_provider_init_fn)(const OSSL_CORE_HANDLE *handle, const OSSL_DISPATCH *in,
                                   const OSSL_DISPATCH **out, void **provctx);
OPENSSL_EXPORT OSSL_provider_init_fn OSSL_provider_init;

/* Callbacks that are given parameters, give some back, or give a passphrase. 1 or 0. */
typedef int(OSSL_CALLBACK)(const OSSL_PARAM params[], void *arg);
typedef int(OSSL_INOUT_CALLBACK)(const OSSL_PARAM in_params[], OSSL_PARAM out_params[], void *arg);
typedef int(OSSL_PASSPHRASE_CALLBACK)(char *pass, size_t pass_size, size_t *pass_len,
                                      const OSSL_PARAM params[], void *arg);

ASSAY_API_END

#endif
