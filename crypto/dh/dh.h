/* DH inside. */
#ifndef ASSAY_DH_DH_H
#define ASSAY_DH_DH_H

#include <openssl/dh.h>

#include "crypto/ffc/key.h"

typedef int dh_generate_key_fn(DH *dh);
typedef int dh_compute_key_fn(unsigned char *key, const BIGNUM *pub_key, DH *dh);
typedef int dh_bn_mod_exp_fn(const DH *dh, BIGNUM *r, const BIGNUM *a, const BIGNUM *p,
                             const BIGNUM *m, BN_CTX *ctx, BN_MONT_CTX *m_ctx);
typedef int dh_init_fn(DH *dh);
typedef int dh_finish_fn(DH *dh);
typedef int dh_generate_params_fn(DH *dh, int prime_len, int generator, BN_GENCB *cb);

/* DH_meth_new(3). What is NULL is the library's own. */
struct dh_method {
    char *name;
    int flags;
    void *app_data;
    dh_generate_key_fn *generate_key;
    dh_compute_key_fn *compute_key;
    dh_bn_mod_exp_fn *bn_mod_exp;
    dh_init_fn *init;
    dh_finish_fn *finish;
    dh_generate_params_fn *generate_params;
};

struct dh_st {
    struct ffc_key key; /* first, so that what takes any such key takes this one */
    const DH_METHOD *method;
    ENGINE *engine; /* whose method it is, in use; or NULL */
};

/* The library's own: what DH_OpenSSL() has. */
dh_generate_key_fn dh_generate_key;
dh_compute_key_fn dh_compute_key;
dh_generate_params_fn dh_generate_params;
dh_bn_mod_exp_fn dh_bn_mod_exp;

static inline bool dh_is_x942(const DH *dh)
{
    return (dh->key.flags & DH_FLAG_TYPE_MASK) == DH_FLAG_TYPE_DHX;
}

/* The shared secret as DH_size bytes: their number, 0 or -1. */
int dh_compute(uint8_t *secret, const BIGNUM *peer, const DH *dh);

/* p, g and what else their standard has; a new DH's own. */
bool dh_read_params(DH *dh, struct slice der);
bool dh_write_params(const DH *dh, bool x942, struct builder *b);

#endif
