/* Methods of DH: DH_meth_new(3), DH_set_method(3). */
#include <openssl/crypto.h>
#include <stdatomic.h>

#include "crypto/base/raise.h"
#include "crypto/dh/dh.h"
#include "crypto/engine/engine.h"

static char own_name[] = "OpenSSL DH Method";
static const DH_METHOD own = {
    .name = own_name,
    .flags = DH_FLAG_FIPS_METHOD,
    .generate_key = dh_generate_key,
    .compute_key = dh_compute_key,
    .bn_mod_exp = dh_bn_mod_exp,
};

static _Atomic(const DH_METHOD *) default_method = &own;

const DH_METHOD *DH_OpenSSL(void)
{
    return &own;
}

void DH_set_default_method(const DH_METHOD *meth)
{
    atomic_store(&default_method, meth);
}

const DH_METHOD *DH_get_default_method(void)
{
    return atomic_load(&default_method);
}

static void finish(void *key)
{
    DH *dh = key;
    if (dh->method != NULL && dh->method->finish != NULL)
        dh->method->finish(dh);
    ENGINE_finish(dh->engine);
    dh->engine = NULL;
}

static DH *new_with(const DH_METHOD *method, ENGINE *engine)
{
    DH *dh =
        ffc_key_new(sizeof(*dh), CRYPTO_EX_INDEX_DH, DH_FLAG_CACHE_MONT_P | method->flags, NULL);
    if (dh == NULL) {
        ENGINE_finish(engine);
        return NULL;
    }
    dh->method = method;
    dh->engine = engine;
    dh->key.finish = finish; /* also of one whose init fails, as with RSA's and EC's */
    if (method->init != NULL && !method->init(dh)) {
        ERR_raise(ERR_LIB_DH, ERR_R_INIT_FAIL);
        ffc_key_free(dh);
        return NULL;
    }
    return dh;
}

DH *DH_new_method(ENGINE *engine)
{
    const void *method = DH_get_default_method();
    ENGINE *used;
    if (!engine_for_key(ENGINE_KIND_DH, engine, &used, &method)) {
        ERR_raise(ERR_LIB_DH, ERR_R_ENGINE_LIB);
        return NULL;
    }
    return new_with(method, used);
}

int DH_set_method(DH *dh, const DH_METHOD *meth)
{
    finish(dh);
    dh->method = meth;
    if (meth->init != NULL)
        meth->init(dh);
    return 1;
}

/* ---- Methods of programs ---- */

DH_METHOD *DH_meth_new(const char *name, int flags)
{
    DH_METHOD *m = OPENSSL_zalloc(sizeof(*m));
    if (m != NULL && DH_meth_set1_name(m, name)) {
        m->flags = flags;
        return m;
    }
    OPENSSL_free(m);
    ERR_raise(ERR_LIB_DH, ERR_R_MALLOC_FAILURE);
    return NULL;
}

void DH_meth_free(DH_METHOD *dhm)
{
    if (dhm == NULL)
        return;
    OPENSSL_free(dhm->name);
    OPENSSL_free(dhm);
}

DH_METHOD *DH_meth_dup(const DH_METHOD *dhm)
{
    DH_METHOD *m = DH_meth_new(dhm->name, dhm->flags);
    if (m == NULL)
        return NULL;
    char *name = m->name;
    *m = *dhm;
    m->name = name;
    return m;
}

const char *DH_meth_get0_name(const DH_METHOD *dhm)
{
    return dhm->name;
}

int DH_meth_set1_name(DH_METHOD *dhm, const char *name)
{
    char *copy = OPENSSL_strdup(name);
    if (copy == NULL)
        return FAIL(ERR_LIB_DH, ERR_R_MALLOC_FAILURE);
    OPENSSL_free(dhm->name);
    dhm->name = copy;
    return 1;
}

int DH_meth_get_flags(const DH_METHOD *dhm)
{
    return dhm->flags;
}

int DH_meth_set_flags(DH_METHOD *dhm, int flags)
{
    dhm->flags = flags;
    return 1;
}

void *DH_meth_get0_app_data(const DH_METHOD *dhm)
{
    return dhm->app_data;
}

int DH_meth_set0_app_data(DH_METHOD *dhm, void *app_data)
{
    dhm->app_data = app_data;
    return 1;
}

/* clang-format off: a function a line */
#define FUNCTION(field)                                          \
    dh_##field##_fn *DH_meth_get_##field(const DH_METHOD *dhm)   \
    {                                                            \
        return dhm->field;                                       \
    }                                                            \
    int DH_meth_set_##field(DH_METHOD *dhm, dh_##field##_fn *fn) \
    {                                                            \
        dhm->field = fn;                                         \
        return 1;                                                \
    }

FUNCTION(generate_key)
FUNCTION(compute_key)
FUNCTION(bn_mod_exp)
FUNCTION(init)
FUNCTION(finish)
FUNCTION(generate_params)
/* clang-format on */
