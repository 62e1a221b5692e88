/* The kinds of generators: EVP_RAND(3). */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/rand/rand_foreign.h"

/* clang-format off: a parameter a line */
#define TEXT(key)                                                   \
    {                                                               \
        key, OSSL_PARAM_UTF8_STRING, NULL, 0, OSSL_PARAM_UNMODIFIED \
    }
#define BYTES(key)                                                   \
    {                                                                \
        key, OSSL_PARAM_OCTET_STRING, NULL, 0, OSSL_PARAM_UNMODIFIED \
    }
#define COMMON                                                                                    \
    OSSL_PARAM_int(OSSL_RAND_PARAM_STATE, NULL), OSSL_PARAM_uint(OSSL_RAND_PARAM_STRENGTH, NULL), \
        OSSL_PARAM_size_t(OSSL_RAND_PARAM_MAX_REQUEST, NULL)
#define DRBG                                                         \
    COMMON, OSSL_PARAM_size_t(OSSL_DRBG_PARAM_MIN_ENTROPYLEN, NULL), \
        OSSL_PARAM_size_t(OSSL_DRBG_PARAM_MAX_ENTROPYLEN, NULL),     \
        OSSL_PARAM_size_t(OSSL_DRBG_PARAM_MIN_NONCELEN, NULL),       \
        OSSL_PARAM_size_t(OSSL_DRBG_PARAM_MAX_NONCELEN, NULL),       \
        OSSL_PARAM_size_t(OSSL_DRBG_PARAM_MAX_PERSLEN, NULL),        \
        OSSL_PARAM_size_t(OSSL_DRBG_PARAM_MAX_ADINLEN, NULL),        \
        OSSL_PARAM_uint(OSSL_DRBG_PARAM_RESEED_COUNTER, NULL),       \
        OSSL_PARAM_time_t(OSSL_DRBG_PARAM_RESEED_TIME, NULL),        \
        OSSL_PARAM_uint(OSSL_DRBG_PARAM_RESEED_REQUESTS, NULL),      \
        OSSL_PARAM_uint64(OSSL_DRBG_PARAM_RESEED_TIME_INTERVAL, NULL)
#define SETTABLE                                            \
    OSSL_PARAM_uint(OSSL_DRBG_PARAM_RESEED_REQUESTS, NULL), \
        OSSL_PARAM_uint64(OSSL_DRBG_PARAM_RESEED_TIME_INTERVAL, NULL)

static const OSSL_PARAM ctr_gettable[] = {TEXT(OSSL_DRBG_PARAM_CIPHER),
                                          OSSL_PARAM_int(OSSL_DRBG_PARAM_USE_DF, NULL), DRBG,
                                          OSSL_PARAM_END};
static const OSSL_PARAM ctr_settable[] = {
    TEXT(OSSL_DRBG_PARAM_PROPERTIES), TEXT(OSSL_DRBG_PARAM_CIPHER),
    OSSL_PARAM_int(OSSL_DRBG_PARAM_USE_DF, NULL), SETTABLE, OSSL_PARAM_END};
static const OSSL_PARAM hash_gettable[] = {TEXT(OSSL_DRBG_PARAM_DIGEST), DRBG, OSSL_PARAM_END};
static const OSSL_PARAM hash_settable[] = {TEXT(OSSL_DRBG_PARAM_PROPERTIES),
                                           TEXT(OSSL_DRBG_PARAM_DIGEST), SETTABLE, OSSL_PARAM_END};
static const OSSL_PARAM hmac_gettable[] = {TEXT(OSSL_DRBG_PARAM_MAC), TEXT(OSSL_DRBG_PARAM_DIGEST),
                                           DRBG, OSSL_PARAM_END};
static const OSSL_PARAM hmac_settable[] = {TEXT(OSSL_DRBG_PARAM_PROPERTIES),
                                           TEXT(OSSL_DRBG_PARAM_DIGEST), TEXT(OSSL_DRBG_PARAM_MAC),
                                           SETTABLE, OSSL_PARAM_END};
static const OSSL_PARAM common[] = {COMMON, OSSL_PARAM_END};
static const OSSL_PARAM test_settable[] = {
    BYTES(OSSL_RAND_PARAM_TEST_ENTROPY),
    BYTES(OSSL_RAND_PARAM_TEST_NONCE),
    OSSL_PARAM_uint(OSSL_RAND_PARAM_STRENGTH, NULL),
    OSSL_PARAM_size_t(OSSL_RAND_PARAM_MAX_REQUEST, NULL),
    OSSL_PARAM_END,
};

static const EVP_RAND rows[] = {
    {"CTR-DRBG", RAND_KIND_CTR, ctr_gettable, ctr_settable, NULL},
    {"HASH-DRBG", RAND_KIND_HASH, hash_gettable, hash_settable, NULL},
    {"HMAC-DRBG", RAND_KIND_HMAC, hmac_gettable, hmac_settable, NULL},
    {"SEED-SRC", RAND_KIND_SEED, common, NULL, NULL},
    {"TEST-RAND", RAND_KIND_TEST, common, test_settable, NULL},
};
/* clang-format on */

#define N_ROWS (sizeof(rows) / sizeof(rows[0]))

EVP_RAND *EVP_RAND_fetch(OSSL_LIB_CTX *libctx, const char *algorithm, const char *properties)
{
    size_t i = 0;
    while (i < N_ROWS && !name_equal(rows[i].name, algorithm))
        i++;
    struct foreign_algorithm a;
    EVP_RAND *rand = NULL;
    switch (fetch_from(libctx, i < N_ROWS ? PROVIDER_DEFAULT : 0, OSSL_OP_RAND, algorithm,
                       properties, &a)) {
    case FETCHED_OWN:
        return (EVP_RAND *)(uintptr_t)&rows[i];
    case FETCHED_FOREIGN:
        rand = rand_foreign_new(&a);
        break;
    case FETCHED_NOTHING:
        break;
    }
    if (rand == NULL)
        fetch_unsupported(libctx, algorithm, properties);
    return rand;
}

int EVP_RAND_up_ref(EVP_RAND *rand)
{
    if (rand->foreign != NULL)
        rand_foreign_hold(rand->foreign);
    return 1;
}

void EVP_RAND_free(EVP_RAND *rand)
{
    if (rand != NULL && rand->foreign != NULL)
        rand_foreign_drop(rand->foreign);
}

const char *EVP_RAND_get0_name(const EVP_RAND *rand)
{
    return rand->name;
}

const char *EVP_RAND_get0_description(const EVP_RAND *md)
{
    return md->foreign != NULL ? md->foreign->method.description : NULL;
}

int EVP_RAND_is_a(const EVP_RAND *rand, const char *name)
{
    return rand != NULL &&
           (name_equal(rand->name, name) ||
            (rand->foreign != NULL && name_in_list(foreign_aliases(&rand->foreign->method), name)));
}

const OSSL_PROVIDER *EVP_RAND_get0_provider(const EVP_RAND *rand)
{
    if (rand->foreign != NULL)
        return &rand->foreign->method.provider->provider;
    return provider_of(NULL, PROVIDER_DEFAULT);
}

int EVP_RAND_names_do_all(const EVP_RAND *rand, void (*fn)(const char *name, void *data),
                          void *data)
{
    name_each(rand->name, rand->foreign != NULL ? foreign_aliases(&rand->foreign->method) : NULL,
              fn, data);
    return 1;
}

struct visit {
    void (*fn)(EVP_RAND *rand, void *arg);
    void *arg;
};

static void visit_foreign(const struct foreign_algorithm *a, void *arg)
{
    const struct visit *v = arg;
    ERR_set_mark();
    EVP_RAND *rand = rand_foreign_new(a);
    ERR_pop_to_mark();
    if (rand != NULL)
        v->fn(rand, v->arg);
    EVP_RAND_free(rand);
}

void EVP_RAND_do_all_provided(OSSL_LIB_CTX *libctx, void (*fn)(EVP_RAND *rand, void *arg),
                              void *arg)
{
    if (providers_active(libctx) & PROVIDER_DEFAULT)
        for (size_t i = 0; i < N_ROWS; i++)
            fn((EVP_RAND *)(uintptr_t)&rows[i], arg);
    struct visit v = {fn, arg};
    foreign_each(libctx, OSSL_OP_RAND, visit_foreign, &v);
}

/* The library's own kinds have no parameters. */
int EVP_RAND_get_params(EVP_RAND *rand, OSSL_PARAM params[])
{
    const struct rand_foreign *f = rand->foreign;
    return f == NULL || f->get_params == NULL || f->get_params(params);
}

const OSSL_PARAM *EVP_RAND_gettable_params(const EVP_RAND *rand)
{
    const struct rand_foreign *f = rand->foreign;
    return f != NULL && f->gettable_params != NULL ? f->gettable_params(f->method.provider->ctx)
                                                   : NULL;
}

const OSSL_PARAM *EVP_RAND_gettable_ctx_params(const EVP_RAND *rand)
{
    const struct rand_foreign *f = rand->foreign;
    return f != NULL && f->gettable_ctx_params != NULL
               ? f->gettable_ctx_params(NULL, f->method.provider->ctx)
               : rand->gettable;
}

const OSSL_PARAM *EVP_RAND_settable_ctx_params(const EVP_RAND *rand)
{
    const struct rand_foreign *f = rand->foreign;
    return f != NULL && f->settable_ctx_params != NULL
               ? f->settable_ctx_params(NULL, f->method.provider->ctx)
               : rand->settable;
}
