/* Generators at work: EVP_RAND(3), the frame of SP 800-90A Rev. 1, chapter 9: seeding and
 * reseeding, limits and states round the mechanisms. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <stdatomic.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/rand/rand_foreign.h"

#define SEED_MAX 64 /* bytes of entropy, or of a nonce, that are asked for at once */

static void lock(EVP_RAND_CTX *c)
{
    if (c->lock != NULL)
        pthread_mutex_lock(c->lock);
}

static void unlock(EVP_RAND_CTX *c)
{
    if (c->lock != NULL)
        pthread_mutex_unlock(c->lock);
}

/* ---- The mechanisms by kind ---- */

static void instantiate(EVP_RAND_CTX *c, const struct slice in[3])
{
    if (c->row->kind == RAND_KIND_CTR)
        ctr_instantiate(&c->u.ctr, in);
    else if (c->row->kind == RAND_KIND_HASH)
        hash_instantiate(&c->u.hash, in);
    else
        hmac_drbg_instantiate(&c->u.hmac, in);
}

static void reseed(EVP_RAND_CTX *c, const struct slice in[2])
{
    if (c->row->kind == RAND_KIND_CTR)
        ctr_reseed(&c->u.ctr, in);
    else if (c->row->kind == RAND_KIND_HASH)
        hash_reseed(&c->u.hash, in);
    else
        hmac_drbg_reseed(&c->u.hmac, in);
}

static void generate(EVP_RAND_CTX *c, uint8_t *out, size_t len, struct slice additional)
{
    if (c->row->kind == RAND_KIND_CTR)
        ctr_generate(&c->u.ctr, out, len, additional);
    else if (c->row->kind == RAND_KIND_HASH)
        hash_generate(&c->u.hash, out, len, additional, c->counter);
    else
        hmac_drbg_generate(&c->u.hmac, out, len, additional);
}

/* Where the mechanism's secrets are. */
static uint8_t *secrets(EVP_RAND_CTX *c, size_t *len)
{
    if (c->row->kind == RAND_KIND_CTR) {
        *len = offsetof(struct drbg_ctr, key_len);
        return (uint8_t *)&c->u.ctr;
    }
    if (c->row->kind == RAND_KIND_HASH) {
        *len = sizeof(c->u.hash.V) + sizeof(c->u.hash.C);
        return c->u.hash.V;
    }
    *len = sizeof(c->u.hmac.Key) + sizeof(c->u.hmac.V);
    return c->u.hmac.Key;
}

static int is_drbg(const EVP_RAND_CTX *c)
{
    return c->row->kind <= RAND_KIND_HMAC;
}

/* ---- Entropy ---- */

static struct test_rand *test_parent(const EVP_RAND_CTX *c)
{
    return c->parent != NULL && c->parent->row->kind == RAND_KIND_TEST ? &c->parent->u.test : NULL;
}

static int seed_bytes(EVP_RAND_CTX *c, uint8_t *out, size_t len, int prediction_resistance)
{
    int ok = c->parent != NULL ? EVP_RAND_generate(c->parent, out, len, c->strength,
                                                   prediction_resistance, NULL, 0)
                               : rand_system(out, len);
    return ok || FAIL(ERR_LIB_PROV, PROV_R_ERROR_RETRIEVING_ENTROPY);
}

/* The entropy for a seed, put into buf; but a TEST-RAND parent shows all of its own each time. */
static int entropy_input(EVP_RAND_CTX *c, uint8_t buf[SEED_MAX], int prediction_resistance,
                         struct slice *entropy)
{
    const struct test_rand *t = test_parent(c);
    if (t == NULL) {
        *entropy = (struct slice){buf, c->min_entropy};
        return seed_bytes(c, buf, c->min_entropy, prediction_resistance);
    }
    size_t len = t->entropy_len < c->max_entropy ? t->entropy_len : c->max_entropy;
    *entropy = (struct slice){t->entropy, len};
    return (c->parent->state == EVP_RAND_STATE_READY && len >= c->min_entropy) ||
           FAIL(ERR_LIB_PROV, PROV_R_ERROR_RETRIEVING_ENTROPY);
}

static int nonce_bytes(EVP_RAND_CTX *c, uint8_t *out, size_t *len)
{
    *len = c->min_nonce;
    const struct test_rand *t = test_parent(c);
    if (t != NULL) {
        *len = t->nonce_len < SEED_MAX ? t->nonce_len : SEED_MAX;
        if (*len > c->max_nonce)
            *len = c->max_nonce;
        if (*len > 0)
            memcpy(out, t->nonce, *len);
        return 1;
    }
    return *len == 0 || seed_bytes(c, out, *len, 0) ||
           FAIL(ERR_LIB_PROV, PROV_R_ERROR_RETRIEVING_NONCE);
}

/* How often the parent was seeded: a child follows its parent's new seed. */
static unsigned parent_reseeds(const EVP_RAND_CTX *c)
{
    return c->parent != NULL && is_drbg(c->parent) ? c->parent->reseeds : 0;
}

static void seeded(EVP_RAND_CTX *c)
{
    c->state = EVP_RAND_STATE_READY;
    c->counter = 1;
    c->reseeds++;
    c->parent_reseeds = parent_reseeds(c);
    c->seeded_at = time(NULL);
    c->fork_generation = rand_fork_generation();
}

/* What stands for a personalization string if there is none (a null pointer), with its end. */
static const char default_pers[] = "OpenSSL NIST SP 800-90A DRBG";

static int first_seed(EVP_RAND_CTX *c, unsigned strength, int prediction_resistance,
                      struct slice pers)
{
    if (strength > c->strength)
        return FAIL(ERR_LIB_PROV, PROV_R_INSUFFICIENT_DRBG_STRENGTH);
    if (pers.ptr == NULL)
        pers = (struct slice){(const uint8_t *)default_pers, sizeof(default_pers)};
    if (pers.len > c->max_input)
        return FAIL(ERR_LIB_PROV, PROV_R_PERSONALISATION_STRING_TOO_LONG);
    if (c->state != EVP_RAND_STATE_UNINITIALISED)
        return FAIL(ERR_LIB_PROV, c->state == EVP_RAND_STATE_ERROR ? PROV_R_IN_ERROR_STATE
                                                                   : PROV_R_ALREADY_INSTANTIATED);
    if (c->strength == 0) { /* no cipher or digest was chosen */
        c->state = EVP_RAND_STATE_ERROR;
        return FAIL(ERR_LIB_PROV, PROV_R_ERROR_INSTANTIATING_DRBG);
    }
    c->state = EVP_RAND_STATE_ERROR; /* unless it goes well */
    uint8_t buf[SEED_MAX], nonce[SEED_MAX];
    struct slice entropy;
    size_t nonce_len;
    int ok =
        entropy_input(c, buf, prediction_resistance, &entropy) && nonce_bytes(c, nonce, &nonce_len);
    if (ok) {
        const struct slice in[] = {entropy, {nonce, nonce_len}, pers};
        instantiate(c, in);
        seeded(c);
    }
    OPENSSL_cleanse(buf, sizeof(buf));
    OPENSSL_cleanse(nonce, sizeof(nonce));
    return ok;
}

/* `ent` is the caller's, on top of what the parent or the system gives. */
static int next_seed(EVP_RAND_CTX *c, int prediction_resistance, struct slice ent,
                     struct slice additional)
{
    uint8_t buf[SEED_MAX];
    struct slice entropy;
    if (ent.len > 0) {
        const struct slice given[] = {ent, additional};
        if (ent.len < c->min_entropy || ent.len > c->max_entropy)
            return FAIL(ERR_LIB_PROV, ent.len < c->min_entropy ? PROV_R_ERROR_RETRIEVING_ENTROPY
                                                               : PROV_R_LENGTH_TOO_LARGE);
        reseed(c, given);
        additional.len = 0;
    }
    int ok = entropy_input(c, buf, prediction_resistance, &entropy);
    if (ok) {
        const struct slice in[] = {entropy, additional};
        reseed(c, in);
        seeded(c);
    } else {
        c->state = EVP_RAND_STATE_ERROR;
    }
    OPENSSL_cleanse(buf, sizeof(buf));
    return ok;
}

static int stale(const EVP_RAND_CTX *c)
{
    if (c->fork_generation != rand_fork_generation() || c->parent_reseeds != parent_reseeds(c))
        return 1;
    if (c->reseed_requests > 0 && c->counter >= c->reseed_requests)
        return 1;
    if (c->reseed_interval == 0)
        return 0;
    time_t now = time(NULL);
    return now < c->seeded_at || now - c->seeded_at >= c->reseed_interval;
}

/* ---- One request ---- */

static int request_test(struct test_rand *t, uint8_t *out, size_t len)
{
    if (len > t->entropy_len - t->used)
        return 0;
    memcpy(out, t->entropy + t->used, len);
    t->used += len;
    return 1;
}

/* A DRBG that isn't ready, because its seeding failed or never was asked for, is seeded now. */
static int ready(EVP_RAND_CTX *c)
{
    if (c->state != EVP_RAND_STATE_READY && is_drbg(c)) {
        c->state = EVP_RAND_STATE_UNINITIALISED;
        first_seed(c, c->strength, 0, (struct slice){NULL, 0});
    }
    if (c->state == EVP_RAND_STATE_READY)
        return 1;
    return FAIL(ERR_LIB_PROV,
                c->state == EVP_RAND_STATE_ERROR ? PROV_R_IN_ERROR_STATE : PROV_R_NOT_INSTANTIATED);
}

/* len is at most max_request. */
static int request(EVP_RAND_CTX *c, uint8_t *out, size_t len, unsigned strength,
                   int prediction_resistance, struct slice additional)
{
    if (!ready(c))
        return 0;
    if (c->row->kind == RAND_KIND_TEST)
        return request_test(&c->u.test, out, len);
    if (c->row->kind == RAND_KIND_SEED)
        return rand_system(out, len);
    if (strength > c->strength)
        return FAIL(ERR_LIB_PROV, PROV_R_INSUFFICIENT_DRBG_STRENGTH);
    if (additional.len > c->max_input)
        return FAIL(ERR_LIB_PROV, PROV_R_ADDITIONAL_INPUT_TOO_LONG);
    if (prediction_resistance || stale(c)) {
        if (!next_seed(c, prediction_resistance, (struct slice){NULL, 0}, additional))
            return FAIL(ERR_LIB_PROV, PROV_R_RESEED_ERROR);
        additional.len = 0; /* 9.3.1, step 7.4 */
    }
    generate(c, out, len, additional);
    c->counter++;
    return 1;
}

/* ---- EVP ---- */

EVP_RAND_CTX *EVP_RAND_CTX_new(EVP_RAND *rand, EVP_RAND_CTX *parent)
{
    if (rand == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_NULL_ALGORITHM);
        return NULL;
    }
    if (rand->kind == RAND_KIND_SEED && parent != NULL) {
        ERR_raise(ERR_LIB_PROV, PROV_R_SEED_SOURCES_MUST_NOT_HAVE_A_PARENT);
        return NULL;
    }
    EVP_RAND_CTX *c = OPENSSL_zalloc(sizeof(*c));
    if (c == NULL) {
        ERR_raise(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    c->row = rand;
    c->references = 1;
    c->parent = parent;
    if (rand->foreign == NULL) {
        rand_ctx_begin(c);
    } else if (!rand_foreign_begin(c)) {
        OPENSSL_free(c);
        return NULL;
    }
    if (parent != NULL)
        parent->references++;
    return c;
}

void EVP_RAND_CTX_free(EVP_RAND_CTX *ctx)
{
    if (ctx == NULL || --ctx->references > 0)
        return;
    EVP_RAND_CTX *parent = ctx->parent;
    if (ctx->row->foreign != NULL)
        rand_foreign_end(ctx);
    else if (ctx->row->kind == RAND_KIND_TEST) {
        OPENSSL_clear_free(ctx->u.test.entropy, ctx->u.test.entropy_len);
        OPENSSL_clear_free(ctx->u.test.nonce, ctx->u.test.nonce_len);
    }
    if (ctx->lock != NULL)
        pthread_mutex_destroy(ctx->lock);
    OPENSSL_free(ctx->lock);
    OPENSSL_clear_free(ctx, sizeof(*ctx));
    EVP_RAND_CTX_free(parent);
}

EVP_RAND *EVP_RAND_CTX_get0_rand(EVP_RAND_CTX *ctx)
{
    return (EVP_RAND *)(uintptr_t)ctx->row;
}

const OSSL_PARAM *EVP_RAND_CTX_gettable_params(EVP_RAND_CTX *ctx)
{
    const struct rand_foreign *f = ctx->row->foreign;
    return f != NULL && f->gettable_ctx_params != NULL
               ? f->gettable_ctx_params(ctx->foreign, f->method.provider->ctx)
               : ctx->row->gettable;
}

const OSSL_PARAM *EVP_RAND_CTX_settable_params(EVP_RAND_CTX *ctx)
{
    const struct rand_foreign *f = ctx->row->foreign;
    return f != NULL && f->settable_ctx_params != NULL
               ? f->settable_ctx_params(ctx->foreign, f->method.provider->ctx)
               : ctx->row->settable;
}

int EVP_RAND_CTX_get_params(EVP_RAND_CTX *ctx, OSSL_PARAM params[])
{
    if (ctx->row->foreign != NULL)
        return rand_foreign_get(ctx, params);
    lock(ctx);
    int ok = rand_ctx_get(ctx, params);
    unlock(ctx);
    return ok;
}

int EVP_RAND_CTX_set_params(EVP_RAND_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx->row->foreign != NULL)
        return rand_foreign_set(ctx, params);
    lock(ctx);
    int ok = rand_ctx_set(ctx, params);
    unlock(ctx);
    return ok;
}

int EVP_RAND_instantiate(EVP_RAND_CTX *ctx, unsigned int strength, int prediction_resistance,
                         const unsigned char *pstr, size_t pstr_len, const OSSL_PARAM params[])
{
    if (ctx->row->foreign != NULL)
        return rand_foreign_instantiate(ctx, strength, prediction_resistance, pstr, pstr_len,
                                        params);
    lock(ctx);
    int ok = rand_ctx_set(ctx, params);
    if (ok && is_drbg(ctx))
        ok = first_seed(ctx, strength, prediction_resistance, (struct slice){pstr, pstr_len});
    else if (ok && strength > ctx->strength)
        ok = 0;
    else if (ok)
        ctx->state = EVP_RAND_STATE_READY;
    unlock(ctx);
    return ok;
}

int EVP_RAND_uninstantiate(EVP_RAND_CTX *ctx)
{
    if (ctx->row->foreign != NULL)
        return rand_foreign_uninstantiate(ctx);
    lock(ctx);
    if (is_drbg(ctx)) {
        size_t len;
        uint8_t *p = secrets(ctx, &len);
        OPENSSL_cleanse(p, len);
    }
    ctx->state = EVP_RAND_STATE_UNINITIALISED;
    unlock(ctx);
    return 1;
}

int EVP_RAND_generate(EVP_RAND_CTX *ctx, unsigned char *out, size_t outlen, unsigned int strength,
                      int prediction_resistance, const unsigned char *addin, size_t addin_len)
{
    int ok = 1;
    if (ctx->row->foreign != NULL)
        return rand_foreign_generate(ctx, out, outlen, strength, prediction_resistance, addin,
                                     addin_len);
    lock(ctx);
    while (ok && outlen > 0) {
        size_t n = outlen < ctx->max_request ? outlen : ctx->max_request;
        ok =
            request(ctx, out, n, strength, prediction_resistance, (struct slice){addin, addin_len});
        prediction_resistance = 0; /* the first reseeding has seen to it */
        out += n;
        outlen -= n;
    }
    unlock(ctx);
    if (!ok)
        ERR_raise(ERR_LIB_EVP, EVP_R_GENERATE_ERROR);
    return ok;
}

int EVP_RAND_reseed(EVP_RAND_CTX *ctx, int prediction_resistance, const unsigned char *ent,
                    size_t ent_len, const unsigned char *addin, size_t addin_len)
{
    if (ctx->row->foreign != NULL)
        return rand_foreign_reseed(ctx, prediction_resistance, ent, ent_len, addin, addin_len);
    lock(ctx);
    int ok = ready(ctx);
    if (ok && is_drbg(ctx)) {
        if (addin_len > ctx->max_input)
            ok = FAIL(ERR_LIB_PROV, PROV_R_ADDITIONAL_INPUT_TOO_LONG);
        else
            ok = next_seed(ctx, prediction_resistance, (struct slice){ent, ent_len},
                           (struct slice){addin, addin_len});
    }
    unlock(ctx);
    return ok;
}

int EVP_RAND_nonce(EVP_RAND_CTX *ctx, unsigned char *out, size_t outlen)
{
    if (ctx->row->foreign != NULL)
        return rand_foreign_nonce(ctx, out, outlen);
    if (ctx->row->kind != RAND_KIND_TEST)
        return EVP_RAND_generate(ctx, out, outlen, 0, 0, NULL, 0);
    const struct test_rand *t = &ctx->u.test;
    if (t->nonce == NULL || t->nonce_len < outlen)
        return 0;
    memcpy(out, t->nonce, outlen);
    return 1;
}

int EVP_RAND_enable_locking(EVP_RAND_CTX *ctx)
{
    if (ctx->parent != NULL && !EVP_RAND_enable_locking(ctx->parent))
        return 0;
    if (ctx->row->foreign != NULL)
        return rand_foreign_enable_locking(ctx);
    if (ctx->lock != NULL)
        return 1;
    ctx->lock = OPENSSL_malloc(sizeof(*ctx->lock));
    if (ctx->lock == NULL || pthread_mutex_init(ctx->lock, NULL) != 0) {
        OPENSSL_free(ctx->lock);
        ctx->lock = NULL;
        ERR_raise(ERR_LIB_EVP, EVP_R_UNABLE_TO_ENABLE_LOCKING);
        return 0;
    }
    return 1;
}

int EVP_RAND_verify_zeroization(EVP_RAND_CTX *ctx)
{
    if (ctx->row->foreign != NULL)
        return rand_foreign_verify_zeroization(ctx);
    if (!is_drbg(ctx))
        return 1;
    size_t len;
    uint8_t any = 0;
    lock(ctx);
    const uint8_t *p = secrets(ctx, &len);
    for (size_t i = 0; i < len; i++)
        any |= p[i];
    unlock(ctx);
    return any == 0;
}

unsigned int EVP_RAND_get_strength(EVP_RAND_CTX *ctx)
{
    return ctx->row->foreign != NULL ? rand_foreign_strength(ctx) : ctx->strength;
}

int EVP_RAND_get_state(EVP_RAND_CTX *ctx)
{
    return ctx->row->foreign != NULL ? rand_foreign_state(ctx) : ctx->state;
}
