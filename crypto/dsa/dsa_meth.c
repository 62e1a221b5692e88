/* Methods of DSA: DSA_meth_new(3), DSA_set_method(3). */
#include <openssl/crypto.h>
#include <stdatomic.h>

#include "crypto/base/raise.h"
#include "crypto/dsa/dsa.h"
#include "crypto/engine/engine.h"

static char own_name[] = "OpenSSL DSA method";
static const DSA_METHOD own = {
    .name = own_name,
    .flags = DSA_FLAG_FIPS_METHOD,
    .sign = dsa_do_sign,
    .sign_setup = dsa_sign_setup,
    .verify = dsa_do_verify,
};

static _Atomic(const DSA_METHOD *) default_method = &own;

const DSA_METHOD *DSA_OpenSSL(void)
{
    return &own;
}

void DSA_set_default_method(const DSA_METHOD *meth)
{
    atomic_store(&default_method, meth);
}

const DSA_METHOD *DSA_get_default_method(void)
{
    return atomic_load(&default_method);
}

static void finish(void *key)
{
    DSA *dsa = key;
    if (dsa->method != NULL && dsa->method->finish != NULL)
        dsa->method->finish(dsa);
    ENGINE_finish(dsa->engine);
    dsa->engine = NULL;
}

static DSA *new_with(const DSA_METHOD *method, ENGINE *engine)
{
    int flags = DSA_FLAG_CACHE_MONT_P | (method->flags & ~DSA_FLAG_NON_FIPS_ALLOW);
    DSA *dsa = ffc_key_new(sizeof(*dsa), CRYPTO_EX_INDEX_DSA, flags, NULL);
    if (dsa == NULL) {
        ENGINE_finish(engine);
        return NULL;
    }
    dsa->method = method;
    dsa->engine = engine;
    dsa->key.finish = finish; /* also of one whose init fails, as with RSA's and EC's */
    if (method->init != NULL && !method->init(dsa)) {
        ERR_raise(ERR_LIB_DSA, ERR_R_INIT_FAIL);
        ffc_key_free(dsa);
        return NULL;
    }
    return dsa;
}

DSA *DSA_new_method(ENGINE *engine)
{
    const void *method = DSA_get_default_method();
    ENGINE *used;
    if (!engine_for_key(ENGINE_KIND_DSA, engine, &used, &method)) {
        ERR_raise(ERR_LIB_DSA, ERR_R_ENGINE_LIB);
        return NULL;
    }
    return new_with(method, used);
}

const DSA_METHOD *DSA_get_method(DSA *d)
{
    return d->method;
}

int DSA_sign_setup(DSA *dsa, BN_CTX *ctx_in, BIGNUM **kinvp, BIGNUM **rp)
{
    dsa_sign_setup_fn *fn = dsa->method->sign_setup;
    return fn != NULL ? fn(dsa, ctx_in, kinvp, rp) : dsa_sign_setup(dsa, ctx_in, kinvp, rp);
}

int DSA_set_method(DSA *dsa, const DSA_METHOD *meth)
{
    finish(dsa);
    dsa->method = meth;
    if (meth->init != NULL)
        meth->init(dsa);
    return 1;
}

/* ---- Methods of programs ---- */

DSA_METHOD *DSA_meth_new(const char *name, int flags)
{
    DSA_METHOD *m = OPENSSL_zalloc(sizeof(*m));
    if (m != NULL && DSA_meth_set1_name(m, name)) {
        m->flags = flags;
        return m;
    }
    OPENSSL_free(m);
    ERR_raise(ERR_LIB_DSA, ERR_R_MALLOC_FAILURE);
    return NULL;
}

void DSA_meth_free(DSA_METHOD *dsam)
{
    if (dsam == NULL)
        return;
    OPENSSL_free(dsam->name);
    OPENSSL_free(dsam);
}

DSA_METHOD *DSA_meth_dup(const DSA_METHOD *dsam)
{
    DSA_METHOD *m = DSA_meth_new(dsam->name, dsam->flags);
    if (m == NULL)
        return NULL;
    char *name = m->name;
    *m = *dsam;
    m->name = name;
    return m;
}

const char *DSA_meth_get0_name(const DSA_METHOD *dsam)
{
    return dsam->name;
}

int DSA_meth_set1_name(DSA_METHOD *dsam, const char *name)
{
    char *copy = OPENSSL_strdup(name);
    if (copy == NULL)
        return FAIL(ERR_LIB_DSA, ERR_R_MALLOC_FAILURE);
    OPENSSL_free(dsam->name);
    dsam->name = copy;
    return 1;
}

int DSA_meth_get_flags(const DSA_METHOD *dsam)
{
    return dsam->flags;
}

int DSA_meth_set_flags(DSA_METHOD *dsam, int flags)
{
    dsam->flags = flags;
    return 1;
}

void *DSA_meth_get0_app_data(const DSA_METHOD *dsam)
{
    return dsam->app_data;
}

int DSA_meth_set0_app_data(DSA_METHOD *dsam, void *app_data)
{
    dsam->app_data = app_data;
    return 1;
}

/* clang-format off: a function a line */
#define FUNCTION(field)                                              \
    dsa_##field##_fn *DSA_meth_get_##field(const DSA_METHOD *dsam)   \
    {                                                                \
        return dsam->field;                                          \
    }                                                                \
    int DSA_meth_set_##field(DSA_METHOD *dsam, dsa_##field##_fn *fn) \
    {                                                                \
        dsam->field = fn;                                            \
        return 1;                                                    \
    }

FUNCTION(sign)
FUNCTION(sign_setup)
FUNCTION(verify)
FUNCTION(mod_exp)
FUNCTION(bn_mod_exp)
FUNCTION(init)
FUNCTION(finish)
FUNCTION(paramgen)
FUNCTION(keygen)
/* clang-format on */
