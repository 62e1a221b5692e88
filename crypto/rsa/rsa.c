/* An RSA key as an object: RSA_new(3), RSA_get0_key(3), RSA_size(3). */
#include "crypto/rsa/rsa.h"

#include <openssl/crypto.h>

#include "crypto/base/raise.h"
#include "crypto/engine/engine.h"

static RSA *new_key(OSSL_LIB_CTX *libctx, int type_flag, ENGINE *engine)
{
    RSA *rsa = OPENSSL_zalloc(sizeof(*rsa));
    if (rsa == NULL) {
        ERR_raise(ERR_LIB_RSA, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    const void *method = RSA_get_default_method();
    if (!engine_for_key(ENGINE_KIND_RSA, engine, &rsa->engine, &method)) {
        ERR_raise(ERR_LIB_RSA, ERR_R_ENGINE_LIB);
        OPENSSL_free(rsa);
        return NULL;
    }
    rsa->libctx = libctx;
    rsa->meth = method;
    rsa->flags = (rsa->meth->flags & ~RSA_FLAG_NON_FIPS_ALLOW) | type_flag;
    atomic_init(&rsa->references, 1);
    if (!CRYPTO_new_ex_data(CRYPTO_EX_INDEX_RSA, rsa, &rsa->ex_data)) {
        ENGINE_finish(rsa->engine);
        OPENSSL_free(rsa);
        return NULL;
    }
    if (rsa->meth->init != NULL && !rsa->meth->init(rsa)) {
        ERR_raise(ERR_LIB_RSA, ERR_R_INIT_FAIL);
        RSA_free(rsa);
        return NULL;
    }
    return rsa;
}

RSA *rsa_new(OSSL_LIB_CTX *libctx, int type_flag)
{
    return new_key(libctx, type_flag, NULL);
}

RSA *RSA_new(void)
{
    return rsa_new(NULL, RSA_FLAG_TYPE_RSA);
}

RSA *RSA_new_method(ENGINE *engine)
{
    return new_key(NULL, RSA_FLAG_TYPE_RSA, engine);
}

ENGINE *RSA_get0_engine(const RSA *r)
{
    return r->engine;
}

int RSA_up_ref(RSA *r)
{
    atomic_fetch_add(&r->references, 1);
    return 1;
}

void rsa_free_extra(RSA *r)
{
    for (int i = 0; i < r->extra_count; i++) {
        BN_clear_free(r->extra[i].r);
        BN_clear_free(r->extra[i].d);
        BN_clear_free(r->extra[i].t);
    }
    r->extra_count = 0;
}

void rsa_changed(RSA *rsa)
{
    BN_MONT_CTX_free(atomic_exchange(&rsa->mont_n, NULL));
    rsa_private_free(atomic_exchange(&rsa->precomputed, NULL));
    RSA_PSS_PARAMS_free(atomic_exchange(&rsa->pss_object, NULL));
}

void RSA_free(RSA *r)
{
    if (r == NULL || atomic_fetch_sub(&r->references, 1) > 1)
        return;
    if (r->meth->finish != NULL)
        r->meth->finish(r);
    ENGINE_finish(r->engine);
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_RSA, r, &r->ex_data);
    rsa_changed(r);
    BN_free(r->n);
    BN_free(r->e);
    BIGNUM *const secrets[] = {r->d, r->p, r->q, r->dmp1, r->dmq1, r->iqmp};
    for (size_t i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++)
        BN_clear_free(secrets[i]);
    rsa_free_extra(r);
    OPENSSL_free(r);
}

/* ---- Numbers put in, the key's own from then on ---- */

static void replace(BIGNUM **to, BIGNUM *by, bool secret)
{
    if (by == NULL)
        return;
    if (*to != by)
        BN_clear_free(*to);
    if (secret)
        BN_set_flags(by, BN_FLG_CONSTTIME);
    *to = by;
}

/* Each must be there before or come now. */
int RSA_set0_key(RSA *r, BIGNUM *n, BIGNUM *e, BIGNUM *d)
{
    if ((r->n == NULL && n == NULL) || (r->e == NULL && e == NULL))
        return 0;
    replace(&r->n, n, false);
    replace(&r->e, e, false);
    replace(&r->d, d, true);
    rsa_changed(r);
    return 1;
}

int RSA_set0_factors(RSA *r, BIGNUM *p, BIGNUM *q)
{
    if ((r->p == NULL && p == NULL) || (r->q == NULL && q == NULL))
        return 0;
    replace(&r->p, p, true);
    replace(&r->q, q, true);
    rsa_changed(r);
    return 1;
}

int RSA_set0_crt_params(RSA *r, BIGNUM *dmp1, BIGNUM *dmq1, BIGNUM *iqmp)
{
    if ((r->dmp1 == NULL && dmp1 == NULL) || (r->dmq1 == NULL && dmq1 == NULL) ||
        (r->iqmp == NULL && iqmp == NULL))
        return 0;
    replace(&r->dmp1, dmp1, true);
    replace(&r->dmq1, dmq1, true);
    replace(&r->iqmp, iqmp, true);
    rsa_changed(r);
    return 1;
}

int RSA_set0_multi_prime_params(RSA *r, BIGNUM *primes[], BIGNUM *exps[], BIGNUM *coeffs[],
                                int pnum)
{
    if (primes == NULL || exps == NULL || coeffs == NULL || pnum <= 0 || pnum > RSA_EXTRA_MAX)
        return 0;
    for (int i = 0; i < pnum; i++)
        if (primes[i] == NULL || exps[i] == NULL || coeffs[i] == NULL)
            return 0;
    rsa_free_extra(r);
    for (int i = 0; i < pnum; i++) {
        r->extra[i] = (struct rsa_extra){NULL, NULL, NULL};
        replace(&r->extra[i].r, primes[i], true);
        replace(&r->extra[i].d, exps[i], true);
        replace(&r->extra[i].t, coeffs[i], true);
    }
    r->extra_count = pnum;
    rsa_changed(r);
    return 1;
}

BIGNUM *rsa_number(BIGNUM **number, bool secret)
{
    if (*number == NULL)
        *number = secret ? BN_secure_new() : BN_new();
    if (*number != NULL && secret)
        BN_set_flags(*number, BN_FLG_CONSTTIME);
    return *number;
}

/* ---- Copies ---- */

static bool copy_number(BIGNUM **to, const BIGNUM *from, bool secret)
{
    return from == NULL || (rsa_number(to, secret) != NULL && BN_copy(*to, from) != NULL);
}

static bool copy_private(RSA *to, const RSA *from)
{
    bool ok = copy_number(&to->d, from->d, true) && copy_number(&to->p, from->p, true) &&
              copy_number(&to->q, from->q, true) && copy_number(&to->dmp1, from->dmp1, true) &&
              copy_number(&to->dmq1, from->dmq1, true) && copy_number(&to->iqmp, from->iqmp, true);
    for (int i = 0; ok && i < from->extra_count; i++) {
        to->extra_count = i + 1;
        ok = copy_number(&to->extra[i].r, from->extra[i].r, true) &&
             copy_number(&to->extra[i].d, from->extra[i].d, true) &&
             copy_number(&to->extra[i].t, from->extra[i].t, true);
    }
    return ok;
}

RSA *rsa_copy(const RSA *rsa, bool with_private)
{
    RSA *copy = rsa_new(rsa->libctx, rsa->flags & RSA_FLAG_TYPE_MASK);
    if (copy == NULL)
        return NULL;
    copy->pss = rsa->pss;
    if (copy_number(&copy->n, rsa->n, false) && copy_number(&copy->e, rsa->e, false) &&
        (!with_private || copy_private(copy, rsa)))
        return copy;
    RSA_free(copy);
    return NULL;
}

RSA *RSAPublicKey_dup(const RSA *a)
{
    return a != NULL ? rsa_copy(a, false) : NULL;
}

RSA *RSAPrivateKey_dup(const RSA *a)
{
    return a != NULL ? rsa_copy(a, true) : NULL;
}

/* ---- Flags, data of the program's own ---- */

void RSA_clear_flags(RSA *r, int flags)
{
    r->flags &= ~flags;
}

int RSA_test_flags(const RSA *r, int flags)
{
    return r->flags & flags;
}

void RSA_set_flags(RSA *r, int flags)
{
    r->flags |= flags;
}

int RSA_flags(const RSA *r)
{
    return r != NULL ? r->meth->flags : 0;
}

int RSA_set_ex_data(RSA *r, int idx, void *arg)
{
    return CRYPTO_set_ex_data(&r->ex_data, idx, arg);
}

void *RSA_get_ex_data(const RSA *r, int idx)
{
    return CRYPTO_get_ex_data(&r->ex_data, idx);
}
