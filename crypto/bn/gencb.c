/* Callbacks that tell of progress: BN_GENCB_new(3). */
#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

struct bn_gencb_st {
    void *arg;
    int (*call)(int, int, BN_GENCB *);
    void (*call_old)(int, int, void *);
};

BN_GENCB *BN_GENCB_new(void)
{
    BN_GENCB *cb = OPENSSL_zalloc(sizeof(*cb));
    if (cb == NULL)
        ERR_raise(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
    return cb;
}

void BN_GENCB_free(BN_GENCB *cb)
{
    OPENSSL_free(cb);
}

int BN_GENCB_call(BN_GENCB *cb, int a, int b)
{
    if (cb == NULL)
        return 1;
    if (cb->call != NULL)
        return cb->call(a, b, cb);
    if (cb->call_old != NULL)
        cb->call_old(a, b, cb->arg);
    return 1;
}

void BN_GENCB_set_old(BN_GENCB *gencb, void (*callback)(int, int, void *), void *cb_arg)
{
    *gencb = (BN_GENCB){.arg = cb_arg, .call_old = callback};
}

void BN_GENCB_set(BN_GENCB *gencb, int (*callback)(int, int, BN_GENCB *), void *cb_arg)
{
    *gencb = (BN_GENCB){.arg = cb_arg, .call = callback};
}

void *BN_GENCB_get_arg(BN_GENCB *cb)
{
    return cb->arg;
}
