/* Random generators without memory. RAND_bytes() must have none of it to do without. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <string.h>

#include "tests/alloc/alloc.h"

static unsigned char out[64];

static bool generate(const char *name, const char *param, const char *value)
{
    EVP_RAND *seed = EVP_RAND_fetch(NULL, "SEED-SRC", NULL),
             *drbg = EVP_RAND_fetch(NULL, name, NULL);
    EVP_RAND_CTX *parent = seed != NULL ? EVP_RAND_CTX_new(seed, NULL) : NULL;
    EVP_RAND_CTX *c = parent != NULL ? EVP_RAND_CTX_new(drbg, parent) : NULL;
    OSSL_PARAM p[] = {OSSL_PARAM_construct_utf8_string(param, (char *)(size_t)value, 0),
                      OSSL_PARAM_construct_utf8_string(OSSL_DRBG_PARAM_MAC, (char *)"HMAC", 0),
                      OSSL_PARAM_END};
    bool ok = c != NULL && EVP_RAND_instantiate(parent, 0, 0, NULL, 0, NULL) &&
              EVP_RAND_enable_locking(c) && EVP_RAND_instantiate(c, 0, 0, NULL, 0, p) &&
              EVP_RAND_generate(c, out, sizeof(out), 0, 0, out, 8) &&
              EVP_RAND_reseed(c, 0, NULL, 0, NULL, 0) && EVP_RAND_uninstantiate(c);
    EVP_RAND_CTX_free(c);
    EVP_RAND_CTX_free(parent);
    EVP_RAND_free(drbg);
    EVP_RAND_free(seed);
    return ok;
}

static bool ctr_drbg(void)
{
    return generate("CTR-DRBG", "cipher", "AES-256-CTR");
}

static bool hash_drbg(void)
{
    return generate("HASH-DRBG", "digest", "SHA2-256");
}

static bool hmac_drbg(void)
{
    return generate("HMAC-DRBG", "digest", "SHA2-256");
}

static bool test_rand(void)
{
    EVP_RAND *t = EVP_RAND_fetch(NULL, "TEST-RAND", NULL);
    EVP_RAND_CTX *c = t != NULL ? EVP_RAND_CTX_new(t, NULL) : NULL;
    unsigned strength = 256;
    static unsigned char entropy[40], nonce[20];
    OSSL_PARAM p[] = {OSSL_PARAM_uint(OSSL_RAND_PARAM_STRENGTH, &strength),
                      OSSL_PARAM_octet_string(OSSL_RAND_PARAM_TEST_ENTROPY, entropy, 40),
                      OSSL_PARAM_octet_string(OSSL_RAND_PARAM_TEST_NONCE, nonce, 20),
                      OSSL_PARAM_END};
    bool ok = c != NULL && EVP_RAND_CTX_set_params(c, p) &&
              EVP_RAND_instantiate(c, 256, 0, NULL, 0, NULL) &&
              EVP_RAND_generate(c, out, 20, 256, 0, NULL, 0) && EVP_RAND_nonce(c, out, 20);
    EVP_RAND_CTX_free(c);
    EVP_RAND_free(t);
    return ok;
}

static bool bytes(void)
{
    bool ok = RAND_bytes(out, sizeof(out)) == 1 && RAND_priv_bytes(out, sizeof(out)) == 1;
    RAND_add(out, sizeof(out), 1.0);
    return ok && RAND_status() == 1;
}

static bool of_context(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    bool ok = ctx != NULL && RAND_bytes_ex(ctx, out, sizeof(out), 0) == 1 &&
              RAND_get0_primary(ctx) != NULL && RAND_get0_public(ctx) != NULL &&
              RAND_get0_private(ctx) != NULL;
    OPENSSL_thread_stop_ex(ctx);
    OSSL_LIB_CTX_free(ctx);
    return ok;
}

static bool chosen_types(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    bool ok = ctx != NULL && RAND_set_DRBG_type(ctx, "HASH-DRBG", NULL, NULL, "SHA256") == 1 &&
              RAND_set_seed_source_type(ctx, "SEED-SRC", NULL) == 1;
    OSSL_LIB_CTX_free(ctx);
    return ok;
}

const struct scenario scenarios_rand[] = {
    {"CTR-DRBG", ctr_drbg, 0},
    {"HASH-DRBG", hash_drbg, 0},
    {"HMAC-DRBG", hmac_drbg, 0},
    {"TEST-RAND", test_rand, 0},
    {"RAND_bytes, RAND_priv_bytes, RAND_add", bytes, ABSORBS},
    {"RAND_bytes_ex, RAND_get0_primary", of_context, ABSORBS},
    {"RAND_set_DRBG_type, RAND_set_seed_source_type", chosen_types, 0},
    {NULL, NULL, 0},
};
