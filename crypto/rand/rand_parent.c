/* The library's own generators as a foreign one sees them that has one for its parent. */
#include <openssl/crypto.h>

#include "crypto/rand/rand_foreign.h"

static int generate(void *ctx, unsigned char *out, size_t len, unsigned strength,
                    int prediction_resistance, const unsigned char *addin, size_t addin_len)
{
    return EVP_RAND_generate(ctx, out, len, strength, prediction_resistance, addin, addin_len);
}

static int get_params(void *ctx, OSSL_PARAM params[])
{
    return EVP_RAND_CTX_get_params(ctx, params);
}

static int enable_locking(void *ctx)
{
    return EVP_RAND_enable_locking(ctx);
}

/* Each function locks for itself. */
static int lock(void *ctx)
{
    (void)ctx;
    return 1;
}

static void unlock(void *ctx)
{
    (void)ctx;
}

static size_t nonce(void *ctx, unsigned char *out, unsigned strength, size_t min_len,
                    size_t max_len)
{
    size_t len = strength / 8 > min_len ? strength / 8 : min_len;
    if (len > max_len)
        len = max_len;
    return EVP_RAND_nonce(ctx, out, len) ? len : 0;
}

static size_t get_seed(void *ctx, unsigned char **out, int entropy, size_t min_len, size_t max_len,
                       int prediction_resistance, const unsigned char *addin, size_t addin_len)
{
    size_t len = entropy > 0 ? ((size_t)entropy + 7) / 8 : 0;
    if (len < min_len)
        len = min_len;
    if (len > max_len || (*out = OPENSSL_malloc(len)) == NULL)
        return 0;
    if (EVP_RAND_generate(ctx, *out, len, 0, prediction_resistance, addin, addin_len))
        return len;
    OPENSSL_clear_free(*out, len);
    *out = NULL;
    return 0;
}

static void clear_seed(void *ctx, unsigned char *buf, size_t len)
{
    (void)ctx;
    OPENSSL_clear_free(buf, len);
}

#define FUNCTION(id, function)         \
    {                                  \
        id, (void (*)(void))(function) \
    }

const OSSL_DISPATCH rand_parent_functions[] = {
    FUNCTION(OSSL_FUNC_RAND_GENERATE, generate),
    FUNCTION(OSSL_FUNC_RAND_GET_CTX_PARAMS, get_params),
    FUNCTION(OSSL_FUNC_RAND_ENABLE_LOCKING, enable_locking),
    FUNCTION(OSSL_FUNC_RAND_LOCK, lock),
    FUNCTION(OSSL_FUNC_RAND_UNLOCK, unlock),
    FUNCTION(OSSL_FUNC_RAND_NONCE, nonce),
    FUNCTION(OSSL_FUNC_RAND_GET_SEED, get_seed),
    FUNCTION(OSSL_FUNC_RAND_CLEAR_SEED, clear_seed),
    {0, NULL},
};
