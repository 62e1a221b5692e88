/* The kinds of generators: EVP_RAND(3). */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/evp/property.h"
#include "crypto/provider/provider.h"
#include "crypto/rand/rand.h"

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
    {"CTR-DRBG", RAND_KIND_CTR, ctr_gettable, ctr_settable},
    {"HASH-DRBG", RAND_KIND_HASH, hash_gettable, hash_settable},
    {"HMAC-DRBG", RAND_KIND_HMAC, hmac_gettable, hmac_settable},
    {"SEED-SRC", RAND_KIND_SEED, common, NULL},
    {"TEST-RAND", RAND_KIND_TEST, common, test_settable},
};
/* clang-format on */

#define N_ROWS (sizeof(rows) / sizeof(rows[0]))

EVP_RAND *EVP_RAND_fetch(OSSL_LIB_CTX *libctx, const char *algorithm, const char *properties)
{
    if (providers_active(libctx) & PROVIDER_DEFAULT &&
        property_match(properties, default_properties(libctx), "default"))
        for (size_t i = 0; i < N_ROWS; i++)
            if (name_equal(rows[i].name, algorithm))
                return (EVP_RAND *)(uintptr_t)&rows[i];
    fetch_unsupported(libctx, algorithm, properties);
    return NULL;
}

int EVP_RAND_up_ref(EVP_RAND *rand)
{
    (void)rand;
    return 1;
}

void EVP_RAND_free(EVP_RAND *rand)
{
    (void)rand;
}

const char *EVP_RAND_get0_name(const EVP_RAND *rand)
{
    return rand->name;
}

const char *EVP_RAND_get0_description(const EVP_RAND *md)
{
    (void)md;
    return NULL;
}

int EVP_RAND_is_a(const EVP_RAND *rand, const char *name)
{
    return rand != NULL && name_equal(rand->name, name);
}

const OSSL_PROVIDER *EVP_RAND_get0_provider(const EVP_RAND *rand)
{
    (void)rand;
    return provider_of(NULL, PROVIDER_DEFAULT);
}

int EVP_RAND_names_do_all(const EVP_RAND *rand, void (*fn)(const char *name, void *data),
                          void *data)
{
    fn(rand->name, data);
    return 1;
}

void EVP_RAND_do_all_provided(OSSL_LIB_CTX *libctx, void (*fn)(EVP_RAND *rand, void *arg),
                              void *arg)
{
    if (providers_active(libctx) & PROVIDER_DEFAULT)
        for (size_t i = 0; i < N_ROWS; i++)
            fn((EVP_RAND *)(uintptr_t)&rows[i], arg);
}

/* There are no parameters of a kind. */
int EVP_RAND_get_params(EVP_RAND *rand, OSSL_PARAM params[])
{
    (void)rand;
    (void)params;
    return 1;
}

const OSSL_PARAM *EVP_RAND_gettable_params(const EVP_RAND *rand)
{
    (void)rand;
    return NULL;
}

const OSSL_PARAM *EVP_RAND_gettable_ctx_params(const EVP_RAND *rand)
{
    return rand->gettable;
}

const OSSL_PARAM *EVP_RAND_settable_ctx_params(const EVP_RAND *rand)
{
    return rand->settable;
}
