/* Random generators of foreign providers: provider-rand(7). */
#include "crypto/rand/rand_foreign.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>

#include "crypto/base/raise.h"

static struct rand_foreign *of(const EVP_RAND_CTX *c)
{
    return c->row->foreign;
}

/* ---- The object ---- */

static void take_functions(struct rand_foreign *f, const OSSL_DISPATCH *d)
{
    for (; d->function_id != 0; d++)
        switch (d->function_id) {
#define TAKE(number, name)                  \
    case number:                            \
        f->name = OSSL_FUNC_rand_##name(d); \
        break
            TAKE(OSSL_FUNC_RAND_NEWCTX, newctx);
            TAKE(OSSL_FUNC_RAND_FREECTX, freectx);
            TAKE(OSSL_FUNC_RAND_INSTANTIATE, instantiate);
            TAKE(OSSL_FUNC_RAND_UNINSTANTIATE, uninstantiate);
            TAKE(OSSL_FUNC_RAND_GENERATE, generate);
            TAKE(OSSL_FUNC_RAND_RESEED, reseed);
            TAKE(OSSL_FUNC_RAND_NONCE, nonce);
            TAKE(OSSL_FUNC_RAND_ENABLE_LOCKING, enable_locking);
            TAKE(OSSL_FUNC_RAND_LOCK, lock);
            TAKE(OSSL_FUNC_RAND_UNLOCK, unlock);
            TAKE(OSSL_FUNC_RAND_VERIFY_ZEROIZATION, verify_zeroization);
            TAKE(OSSL_FUNC_RAND_GET_PARAMS, get_params);
            TAKE(OSSL_FUNC_RAND_GETTABLE_PARAMS, gettable_params);
            TAKE(OSSL_FUNC_RAND_SET_CTX_PARAMS, set_ctx_params);
            TAKE(OSSL_FUNC_RAND_GET_CTX_PARAMS, get_ctx_params);
            TAKE(OSSL_FUNC_RAND_SETTABLE_CTX_PARAMS, settable_ctx_params);
            TAKE(OSSL_FUNC_RAND_GETTABLE_CTX_PARAMS, gettable_ctx_params);
#undef TAKE
        }
}

static bool has_functions(const struct rand_foreign *f)
{
    bool locks = f->enable_locking != NULL, locked = f->lock != NULL && f->unlock != NULL;
    return f->newctx != NULL && f->freectx != NULL && f->instantiate != NULL &&
           f->uninstantiate != NULL && f->generate != NULL && f->get_ctx_params != NULL &&
           (!locks || locked);
}

static void free_method(struct rand_foreign *f)
{
    foreign_method_end(&f->method);
    OPENSSL_free(f);
}

EVP_RAND *rand_foreign_new(const struct foreign_algorithm *a)
{
    struct rand_foreign *f = OPENSSL_zalloc(sizeof(*f));
    if (f == NULL || !foreign_method_begin(&f->method, a)) {
        OPENSSL_free(f);
        return NULL;
    }
    f->functions = a->row.implementation;
    take_functions(f, f->functions);
    if (!has_functions(f)) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_PROVIDER_FUNCTIONS);
        free_method(f);
        return NULL;
    }
    f->rand.name = f->method.names;
    f->rand.kind = RAND_KIND_FOREIGN;
    f->rand.foreign = f;
    return &f->rand;
}

void rand_foreign_hold(struct rand_foreign *f)
{
    atomic_fetch_add(&f->method.holders, 1);
}

void rand_foreign_drop(struct rand_foreign *f)
{
    if (atomic_fetch_sub(&f->method.holders, 1) == 1)
        free_method(f);
}

/* ---- A context's life ---- */

bool rand_foreign_begin(EVP_RAND_CTX *c)
{
    struct rand_foreign *f = of(c);
    EVP_RAND_CTX *parent = c->parent;
    void *parent_ctx = parent;
    const OSSL_DISPATCH *functions = parent != NULL ? rand_parent_functions : NULL;
    if (parent != NULL && parent->row->foreign != NULL) {
        parent_ctx = parent->foreign;
        functions = of(parent)->functions;
    }
    c->foreign = f->newctx(f->method.provider->ctx, parent_ctx, functions);
    if (c->foreign == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
    rand_foreign_hold(f);
    return true;
}

void rand_foreign_end(EVP_RAND_CTX *c)
{
    of(c)->freectx(c->foreign);
    rand_foreign_drop(of(c));
}

/* ---- Its functions ---- */

static int lock(EVP_RAND_CTX *c)
{
    return of(c)->lock == NULL || of(c)->lock(c->foreign);
}

static int unlock(EVP_RAND_CTX *c, int result)
{
    if (of(c)->unlock != NULL)
        of(c)->unlock(c->foreign);
    return result;
}

int rand_foreign_get(EVP_RAND_CTX *c, OSSL_PARAM params[])
{
    return lock(c) && unlock(c, of(c)->get_ctx_params(c->foreign, params));
}

int rand_foreign_set(EVP_RAND_CTX *c, const OSSL_PARAM params[])
{
    return of(c)->set_ctx_params == NULL ||
           (lock(c) && unlock(c, of(c)->set_ctx_params(c->foreign, params)));
}

int rand_foreign_instantiate(EVP_RAND_CTX *c, unsigned strength, int prediction_resistance,
                             const unsigned char *pers, size_t pers_len, const OSSL_PARAM params[])
{
    return lock(c) && unlock(c, of(c)->instantiate(c->foreign, strength, prediction_resistance,
                                                   pers, pers_len, params));
}

int rand_foreign_uninstantiate(EVP_RAND_CTX *c)
{
    return lock(c) && unlock(c, of(c)->uninstantiate(c->foreign));
}

/* In pieces of as much as it gives at once; the lock is held. */
static int generate(EVP_RAND_CTX *c, unsigned char *out, size_t len, unsigned strength,
                    int prediction_resistance, const unsigned char *addin, size_t addin_len)
{
    size_t most = 0;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_size_t(OSSL_RAND_PARAM_MAX_REQUEST, &most),
                           OSSL_PARAM_END};
    if (!of(c)->get_ctx_params(c->foreign, params) || most == 0)
        return FAIL(ERR_LIB_EVP, EVP_R_UNABLE_TO_GET_MAXIMUM_REQUEST_SIZE);
    while (len > 0) {
        size_t n = len < most ? len : most;
        if (!of(c)->generate(c->foreign, out, n, strength, prediction_resistance, addin, addin_len))
            return FAIL(ERR_LIB_EVP, EVP_R_GENERATE_ERROR);
        prediction_resistance = 0;
        out += n;
        len -= n;
    }
    return 1;
}

int rand_foreign_generate(EVP_RAND_CTX *c, unsigned char *out, size_t len, unsigned strength,
                          int prediction_resistance, const unsigned char *addin, size_t addin_len)
{
    return lock(c) &&
           unlock(c, generate(c, out, len, strength, prediction_resistance, addin, addin_len));
}

int rand_foreign_reseed(EVP_RAND_CTX *c, int prediction_resistance, const unsigned char *ent,
                        size_t ent_len, const unsigned char *addin, size_t addin_len)
{
    return of(c)->reseed == NULL ||
           (lock(c) && unlock(c, of(c)->reseed(c->foreign, prediction_resistance, ent, ent_len,
                                               addin, addin_len)));
}

int rand_foreign_nonce(EVP_RAND_CTX *c, unsigned char *out, size_t len)
{
    if (of(c)->nonce == NULL)
        return rand_foreign_generate(c, out, len, 0, 0, NULL, 0);
    return lock(c) && unlock(c, of(c)->nonce(c->foreign, out, 0, len, len) >= len);
}

int rand_foreign_enable_locking(EVP_RAND_CTX *c)
{
    return of(c)->enable_locking != NULL ? of(c)->enable_locking(c->foreign)
                                         : FAIL(ERR_LIB_EVP, EVP_R_LOCKING_NOT_SUPPORTED);
}

int rand_foreign_verify_zeroization(EVP_RAND_CTX *c)
{
    return of(c)->verify_zeroization != NULL && lock(c) &&
           unlock(c, of(c)->verify_zeroization(c->foreign));
}

unsigned rand_foreign_strength(EVP_RAND_CTX *c)
{
    unsigned strength = 0;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_uint(OSSL_RAND_PARAM_STRENGTH, &strength),
                           OSSL_PARAM_END};
    return rand_foreign_get(c, params) ? strength : 0;
}

int rand_foreign_state(EVP_RAND_CTX *c)
{
    int state = EVP_RAND_STATE_ERROR;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_int(OSSL_RAND_PARAM_STATE, &state), OSSL_PARAM_END};
    return rand_foreign_get(c, params) ? state : EVP_RAND_STATE_ERROR;
}
