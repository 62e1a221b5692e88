/* What 0.9.8 had, under its old prototypes, and what tells of the build: BN_generate_prime(3). */
#include <stdatomic.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

/* With a callback of the old form, or none. */
static BN_GENCB *old_callback(void (*callback)(int, int, void *), void *cb_arg)
{
    BN_GENCB *cb = BN_GENCB_new();
    if (cb != NULL)
        BN_GENCB_set_old(cb, callback, cb_arg);
    return cb;
}

BIGNUM *BN_generate_prime(BIGNUM *ret, int bits, int safe, const BIGNUM *add, const BIGNUM *rem,
                          void (*callback)(int, int, void *), void *cb_arg)
{
    BN_GENCB *cb = old_callback(callback, cb_arg);
    BIGNUM *r = ret != NULL ? ret : BN_new();
    if (cb == NULL || r == NULL || !BN_generate_prime_ex(r, bits, safe, add, rem, cb)) {
        if (ret == NULL)
            BN_free(r);
        r = NULL;
    }
    BN_GENCB_free(cb);
    return r;
}

int BN_is_prime_fasttest(const BIGNUM *p, int nchecks, void (*callback)(int, int, void *),
                         BN_CTX *ctx, void *cb_arg, int do_trial_division)
{
    BN_GENCB *cb = old_callback(callback, cb_arg);
    int result = cb != NULL ? BN_is_prime_fasttest_ex(p, nchecks, ctx, do_trial_division, cb) : -1;
    BN_GENCB_free(cb);
    return result;
}

int BN_is_prime(const BIGNUM *p, int nchecks, void (*callback)(int, int, void *), BN_CTX *ctx,
                void *cb_arg)
{
    return BN_is_prime_fasttest(p, nchecks, callback, ctx, cb_arg, 0);
}

char *BN_options(void)
{
    static char text[] = "bn(64,64)";
    return text;
}

/* ---- Numbers that steered multiplication before 1.0: they are kept, and nothing looks at them
 * ---- */

enum { PARAMS = 4, PARAM_MAX = 31 };
static atomic_int sizes[PARAMS];

void BN_set_params(int mul, int high, int low, int mont)
{
    const int given[PARAMS] = {mul, high, low, mont};
    for (int i = 0; i < PARAMS; i++)
        if (given[i] >= 0)
            atomic_store(&sizes[i], given[i] < PARAM_MAX ? given[i] : PARAM_MAX);
}

int BN_get_params(int which)
{
    return which >= 0 && which < PARAMS ? atomic_load(&sizes[which]) : 0;
}
