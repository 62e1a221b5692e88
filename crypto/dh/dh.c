/* A DH key as an object: DH_new(3), DH_get0_pqg(3), DH_new_by_nid(3). */
#include "crypto/dh/dh.h"

#include <openssl/objects.h>

#include "crypto/base/raise.h"

DH *DH_new(void)
{
    return DH_new_method(NULL);
}

void DH_free(DH *dh)
{
    ffc_key_free(dh);
}

int DH_up_ref(DH *dh)
{
    return ffc_key_up_ref(dh);
}

int DH_bits(const DH *dh)
{
    return dh->key.params.p != NULL ? BN_num_bits(dh->key.params.p) : -1;
}

int DH_size(const DH *dh)
{
    return dh->key.params.p != NULL ? BN_num_bytes(dh->key.params.p) : -1;
}

int DH_security_bits(const DH *dh)
{
    const struct ffc *f = &dh->key.params;
    int n = f->q != NULL ? BN_num_bits(f->q) : dh->key.length > 0 ? dh->key.length : -1;
    return f->p != NULL ? BN_security_bits(BN_num_bits(f->p), n) : -1;
}

int DH_set_ex_data(DH *d, int idx, void *arg)
{
    return CRYPTO_set_ex_data(&d->key.ex_data, idx, arg);
}

void *DH_get_ex_data(const DH *d, int idx)
{
    return CRYPTO_get_ex_data(&d->key.ex_data, idx);
}

void DH_get0_pqg(const DH *dh, const BIGNUM **p, const BIGNUM **q, const BIGNUM **g)
{
    if (p != NULL)
        *p = dh->key.params.p;
    if (q != NULL)
        *q = dh->key.params.q;
    if (g != NULL)
        *g = dh->key.params.g;
}

/* p and g must be known afterwards. */
int DH_set0_pqg(DH *dh, BIGNUM *p, BIGNUM *q, BIGNUM *g)
{
    struct ffc *f = &dh->key.params;
    if ((f->p == NULL && p == NULL) || (f->g == NULL && g == NULL))
        return 0;
    ffc_set0(f, p, q, g);
    return ffc_name_group(f, true);
}

void DH_get0_key(const DH *dh, const BIGNUM **pub_key, const BIGNUM **priv_key)
{
    if (pub_key != NULL)
        *pub_key = dh->key.pub;
    if (priv_key != NULL)
        *priv_key = dh->key.priv;
}

int DH_set0_key(DH *dh, BIGNUM *pub_key, BIGNUM *priv_key)
{
    ffc_key_set0(&dh->key, pub_key, priv_key);
    return 1;
}

const BIGNUM *DH_get0_p(const DH *dh)
{
    return dh->key.params.p;
}

const BIGNUM *DH_get0_q(const DH *dh)
{
    return dh->key.params.q;
}

const BIGNUM *DH_get0_g(const DH *dh)
{
    return dh->key.params.g;
}

const BIGNUM *DH_get0_priv_key(const DH *dh)
{
    return dh->key.priv;
}

const BIGNUM *DH_get0_pub_key(const DH *dh)
{
    return dh->key.pub;
}

void DH_clear_flags(DH *dh, int flags)
{
    dh->key.flags &= ~flags;
}

int DH_test_flags(const DH *dh, int flags)
{
    return dh->key.flags & flags;
}

void DH_set_flags(DH *dh, int flags)
{
    dh->key.flags |= flags;
}

ENGINE *DH_get0_engine(DH *d)
{
    return d->engine;
}

long DH_get_length(const DH *dh)
{
    return dh->key.length;
}

int DH_set_length(DH *dh, long length)
{
    if (length < 0 || length > FFC_BITS_MAX)
        return 0;
    dh->key.length = (int)length;
    return 1;
}

/* ---- Groups ---- */

static DH *new_with(const struct ffc_group *g)
{
    DH *dh = DH_new();
    if (dh != NULL && ffc_set_group(&dh->key.params, g))
        return dh;
    DH_free(dh);
    return NULL;
}

DH *DH_new_by_nid(int nid)
{
    const struct ffc_group *g = nid != NID_undef ? ffc_group_by_nid(nid) : NULL;
    if (g != NULL)
        return new_with(g);
    ERR_raise(ERR_LIB_DH, DH_R_INVALID_PARAMETER_NID);
    return NULL;
}

int DH_get_nid(const DH *dh)
{
    return dh != NULL && dh->key.params.group != NULL ? dh->key.params.group->nid : NID_undef;
}

/* These don't tell their number. */
static DH *rfc5114(int nid)
{
    DH *dh = DH_new_by_nid(nid);
    if (dh != NULL)
        dh->key.params.group = NULL;
    return dh;
}

DH *DH_get_1024_160(void)
{
    return rfc5114(1);
}

DH *DH_get_2048_224(void)
{
    return rfc5114(2);
}

DH *DH_get_2048_256(void)
{
    return rfc5114(3);
}
