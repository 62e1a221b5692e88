/* A DSA key as an object: DSA_new(3), DSA_get0_pqg(3), DSA_generate_key(3). */
#include "crypto/dsa/dsa.h"

#include <openssl/core_dispatch.h>

#include "crypto/base/raise.h"
#include "crypto/dh/dh.h"

DSA *DSA_new(void)
{
    return DSA_new_method(NULL);
}

void DSA_free(DSA *r)
{
    ffc_key_free(r);
}

int DSA_up_ref(DSA *r)
{
    return ffc_key_up_ref(r);
}

int DSA_bits(const DSA *d)
{
    return d->key.params.p != NULL ? BN_num_bits(d->key.params.p) : -1;
}

int DSA_security_bits(const DSA *d)
{
    const struct ffc *f = &d->key.params;
    return f->p != NULL && f->q != NULL ? BN_security_bits(BN_num_bits(f->p), BN_num_bits(f->q))
                                        : -1;
}

int DSA_set_ex_data(DSA *d, int idx, void *arg)
{
    return CRYPTO_set_ex_data(&d->key.ex_data, idx, arg);
}

void *DSA_get_ex_data(const DSA *d, int idx)
{
    return CRYPTO_get_ex_data(&d->key.ex_data, idx);
}

void DSA_get0_pqg(const DSA *d, const BIGNUM **p, const BIGNUM **q, const BIGNUM **g)
{
    if (p != NULL)
        *p = d->key.params.p;
    if (q != NULL)
        *q = d->key.params.q;
    if (g != NULL)
        *g = d->key.params.g;
}

/* All three must be known afterwards. */
int DSA_set0_pqg(DSA *d, BIGNUM *p, BIGNUM *q, BIGNUM *g)
{
    struct ffc *f = &d->key.params;
    if ((f->p == NULL && p == NULL) || (f->q == NULL && q == NULL) || (f->g == NULL && g == NULL))
        return 0;
    ffc_set0(f, p, q, g);
    return 1;
}

void DSA_get0_key(const DSA *d, const BIGNUM **pub_key, const BIGNUM **priv_key)
{
    if (pub_key != NULL)
        *pub_key = d->key.pub;
    if (priv_key != NULL)
        *priv_key = d->key.priv;
}

int DSA_set0_key(DSA *d, BIGNUM *pub_key, BIGNUM *priv_key)
{
    ffc_key_set0(&d->key, pub_key, priv_key);
    return 1;
}

const BIGNUM *DSA_get0_p(const DSA *d)
{
    return d->key.params.p;
}

const BIGNUM *DSA_get0_q(const DSA *d)
{
    return d->key.params.q;
}

const BIGNUM *DSA_get0_g(const DSA *d)
{
    return d->key.params.g;
}

const BIGNUM *DSA_get0_pub_key(const DSA *d)
{
    return d->key.pub;
}

const BIGNUM *DSA_get0_priv_key(const DSA *d)
{
    return d->key.priv;
}

void DSA_clear_flags(DSA *d, int flags)
{
    d->key.flags &= ~flags;
}

int DSA_test_flags(const DSA *d, int flags)
{
    return d->key.flags & flags;
}

void DSA_set_flags(DSA *d, int flags)
{
    d->key.flags |= flags;
}

ENGINE *DSA_get0_engine(DSA *d)
{
    return d->engine;
}

/* FIPS 186-4, B.1.2: x in [1, q - 1]. */
int dsa_keygen(DSA *a)
{
    const struct ffc *f = &a->key.params;
    if (f->p == NULL || f->q == NULL || f->g == NULL)
        return FAIL(ERR_LIB_DSA, DSA_R_MISSING_PARAMETERS);
    int bits = BN_num_bits(f->q);
    if (BN_num_bits(f->p) > FFC_BITS_MAX)
        return FAIL(ERR_LIB_DSA, DSA_R_MODULUS_TOO_LARGE);
    if (bits < 2 || BN_is_negative(f->q) || BN_cmp(f->q, f->p) >= 0)
        return FAIL(ERR_LIB_DSA, DSA_R_BAD_Q_VALUE);
    BIGNUM *x = BN_secure_new(), *y = BN_new();
    if (x == NULL || y == NULL || !ffc_private_key(f, x, bits, a->key.libctx) ||
        !ffc_public_key(f, y, x)) {
        BN_clear_free(x);
        BN_free(y);
        return FAIL(ERR_LIB_DSA, ERR_R_BN_LIB);
    }
    ffc_key_set0(&a->key, y, x);
    return 1;
}

int DSA_generate_key(DSA *a)
{
    dsa_keygen_fn *own = a->method->keygen;
    return own != NULL ? own(a) : dsa_keygen(a);
}

DH *DSA_dup_DH(const DSA *r)
{
    DH *dh = r != NULL ? DH_new() : NULL;
    if (dh == NULL)
        return NULL;
    int flags = dh->key.flags;
    if (!ffc_key_copy(&dh->key, &r->key, OSSL_KEYMGMT_SELECT_ALL)) {
        DH_free(dh);
        return NULL;
    }
    dh->key.flags = flags;
    return dh;
}
