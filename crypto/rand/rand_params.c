/* A generator's parameters: EVP_RAND-CTR-DRBG(7), EVP_RAND-HASH-DRBG(7), EVP_RAND-HMAC-DRBG(7),
 * EVP_RAND-SEED-SRC(7), EVP_RAND-TEST-RAND(7). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/rand/rand.h"

#define INPUT_MAX INT_MAX

/* SP 800-90A Rev. 1, table 3: what CTR_DRBG takes and is worth, by its key. */
static void ctr_limits(EVP_RAND_CTX *c)
{
    size_t key = c->u.ctr.key_len;
    int df = c->u.ctr.df;
    c->strength = (unsigned)key * 8;
    c->min_entropy = df || key == 0 ? key : key + 16;
    c->min_nonce = df ? key / 2 : 0;
    c->max_entropy = c->max_input = df || key == 0 ? INPUT_MAX : key + 16;
    c->max_nonce = df || key == 0 ? INPUT_MAX : 0;
}

/* Table 2, with the strengths of SP 800-57 Part 1 Rev. 5, table 3. */
static void digest_limits(EVP_RAND_CTX *c)
{
    size_t size = c->md->size;
    c->strength = size >= 32 ? 256 : size >= 28 ? 192 : 128;
    c->min_entropy = c->strength / 8;
    c->min_nonce = c->strength / 16;
    if (c->row->kind == RAND_KIND_HASH)
        c->u.hash.md = c->md;
    else
        c->u.hmac.md = c->md;
}

void rand_ctx_begin(EVP_RAND_CTX *c)
{
    int is_test = c->row->kind == RAND_KIND_TEST;
    c->max_request = c->row->kind == RAND_KIND_SEED ? 128 : is_test ? INPUT_MAX : 1 << 16;
    c->strength = c->row->kind == RAND_KIND_SEED ? 1024 : 0;
    c->max_entropy = c->max_nonce = c->max_input = INPUT_MAX;
    c->reseed_requests = 1 << 8;
    c->reseed_interval = 60 * 60;
    c->counter = 1;
    c->u.ctr.df = c->row->kind == RAND_KIND_CTR;
}

/* ---- Setting ---- */

static int set_cipher(EVP_RAND_CTX *c, const OSSL_PARAM *p)
{
    static const struct {
        const char *name;
        unsigned key_len;
    } ciphers[] = {{"AES-128-CTR", 16}, {"AES-192-CTR", 24}, {"AES-256-CTR", 32}};
    const char *name;
    if (!OSSL_PARAM_get_utf8_string_ptr(p, &name) || name == NULL)
        return 0;
    for (size_t i = 0; i < sizeof(ciphers) / sizeof(ciphers[0]); i++)
        if (name_equal(ciphers[i].name, name)) {
            c->u.ctr.key_len = ciphers[i].key_len;
            return 1;
        }
    EVP_CIPHER *other = EVP_CIPHER_fetch(NULL, name, NULL);
    EVP_CIPHER_free(other);
    return FAIL(ERR_LIB_PROV,
                other != NULL ? PROV_R_REQUIRE_CTR_MODE_CIPHER : PROV_R_UNABLE_TO_FIND_CIPHERS);
}

static int set_digest(EVP_RAND_CTX *c, const OSSL_PARAM *p)
{
    const char *name;
    if (!OSSL_PARAM_get_utf8_string_ptr(p, &name) || name == NULL)
        return 0;
    const struct evp_md_st *md = md_fetch(name, NULL);
    if (md == NULL)
        return 0;
    if (md->flags & EVP_MD_FLAG_XOF)
        return FAIL(ERR_LIB_PROV, PROV_R_XOF_DIGESTS_NOT_ALLOWED);
    c->md = md;
    digest_limits(c);
    return 1;
}

static int set_bytes(const OSSL_PARAM *p, uint8_t **bytes, size_t *len)
{
    void *copy = NULL;
    if (!OSSL_PARAM_get_octet_string(p, &copy, 0, len))
        return 0;
    OPENSSL_free(*bytes);
    *bytes = copy;
    return 1;
}

static int set_test(EVP_RAND_CTX *c, const OSSL_PARAM params[])
{
    struct test_rand *t = &c->u.test;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_RAND_PARAM_TEST_ENTROPY);
    if (p != NULL) {
        t->used = 0;
        if (!set_bytes(p, &t->entropy, &t->entropy_len))
            return 0;
    }
    p = OSSL_PARAM_locate_const(params, OSSL_RAND_PARAM_TEST_NONCE);
    if (p != NULL && !set_bytes(p, &t->nonce, &t->nonce_len))
        return 0;
    p = OSSL_PARAM_locate_const(params, OSSL_RAND_PARAM_STRENGTH);
    if (p != NULL && !OSSL_PARAM_get_uint(p, &c->strength))
        return 0;
    p = OSSL_PARAM_locate_const(params, OSSL_RAND_PARAM_MAX_REQUEST);
    return p == NULL || OSSL_PARAM_get_size_t(p, &c->max_request);
}

static int set_ctr(EVP_RAND_CTX *c, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_DRBG_PARAM_USE_DF);
    int df = c->u.ctr.df;
    if (p != NULL && !OSSL_PARAM_get_int(p, &df))
        return 0;
    c->u.ctr.df = df != 0;
    p = OSSL_PARAM_locate_const(params, OSSL_DRBG_PARAM_CIPHER);
    int ok = p == NULL || set_cipher(c, p);
    ctr_limits(c);
    return ok;
}

static int set_hash(EVP_RAND_CTX *c, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_DRBG_PARAM_MAC);
    const char *mac;
    if (p != NULL && c->row->kind == RAND_KIND_HMAC &&
        (!OSSL_PARAM_get_utf8_string_ptr(p, &mac) || mac == NULL || !name_equal("HMAC", mac)))
        return FAIL(ERR_LIB_PROV, PROV_R_UNSUPPORTED_MAC_TYPE);
    p = OSSL_PARAM_locate_const(params, OSSL_DRBG_PARAM_DIGEST);
    return p == NULL || set_digest(c, p);
}

int rand_ctx_set(EVP_RAND_CTX *c, const OSSL_PARAM params[])
{
    if (params == NULL || c->row->kind == RAND_KIND_SEED)
        return 1;
    if (c->row->kind == RAND_KIND_TEST)
        return set_test(c, params);
    if (!(c->row->kind == RAND_KIND_CTR ? set_ctr(c, params) : set_hash(c, params)))
        return 0;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_DRBG_PARAM_RESEED_REQUESTS);
    if (p != NULL && !OSSL_PARAM_get_uint(p, &c->reseed_requests))
        return 0;
    p = OSSL_PARAM_locate_const(params, OSSL_DRBG_PARAM_RESEED_TIME_INTERVAL);
    return p == NULL || OSSL_PARAM_get_time_t(p, &c->reseed_interval);
}

/* ---- Getting ---- */

static int put_size(OSSL_PARAM params[], const char *key, size_t value)
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, key);
    return p == NULL || OSSL_PARAM_set_size_t(p, value);
}

static int put_text(OSSL_PARAM params[], const char *key, const char *value)
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, key);
    return p == NULL || value == NULL || OSSL_PARAM_set_utf8_string(p, value);
}

static int get_mechanism(EVP_RAND_CTX *c, OSSL_PARAM params[])
{
    static const char *const ciphers[] = {"AES-128-CTR", "AES-192-CTR", "AES-256-CTR"};
    if (c->row->kind != RAND_KIND_CTR)
        return put_text(params, OSSL_DRBG_PARAM_DIGEST, c->md != NULL ? c->md->name : NULL) &&
               (c->row->kind == RAND_KIND_HASH || put_text(params, OSSL_DRBG_PARAM_MAC, "HMAC"));
    unsigned len = c->u.ctr.key_len;
    return put_text(params, OSSL_DRBG_PARAM_CIPHER, len != 0 ? ciphers[len / 8 - 2] : NULL) &&
           put_size(params, OSSL_DRBG_PARAM_USE_DF, c->u.ctr.df);
}

int rand_ctx_get(EVP_RAND_CTX *c, OSSL_PARAM params[])
{
    if (!put_size(params, OSSL_RAND_PARAM_STATE, (size_t)c->state) ||
        !put_size(params, OSSL_RAND_PARAM_STRENGTH, c->strength) ||
        !put_size(params, OSSL_RAND_PARAM_MAX_REQUEST, c->max_request))
        return 0;
    if (c->row->kind == RAND_KIND_SEED || c->row->kind == RAND_KIND_TEST)
        return 1;
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_DRBG_PARAM_RESEED_TIME);
    return (p == NULL || OSSL_PARAM_set_time_t(p, c->seeded_at)) &&
           put_size(params, OSSL_DRBG_PARAM_MIN_ENTROPYLEN, c->min_entropy) &&
           put_size(params, OSSL_DRBG_PARAM_MAX_ENTROPYLEN, c->max_entropy) &&
           put_size(params, OSSL_DRBG_PARAM_MIN_NONCELEN, c->min_nonce) &&
           put_size(params, OSSL_DRBG_PARAM_MAX_NONCELEN, c->max_nonce) &&
           put_size(params, OSSL_DRBG_PARAM_MAX_PERSLEN, c->max_input) &&
           put_size(params, OSSL_DRBG_PARAM_MAX_ADINLEN, c->max_input) &&
           put_size(params, OSSL_DRBG_PARAM_RESEED_COUNTER, c->reseeds + 1) &&
           put_size(params, OSSL_DRBG_PARAM_RESEED_REQUESTS, c->reseed_requests) &&
           put_size(params, OSSL_DRBG_PARAM_RESEED_TIME_INTERVAL, (size_t)c->reseed_interval) &&
           get_mechanism(c, params);
}
