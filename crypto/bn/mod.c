/* Modular sums and products: BN_mod_mul(3), BN_mod_add(3). */
#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

int BN_nnmod(BIGNUM *r, const BIGNUM *a, const BIGNUM *m, BN_CTX *ctx)
{
    if (r == m)
        return FAIL(ERR_LIB_BN, ERR_R_PASSED_INVALID_ARGUMENT);
    if (!BN_mod(r, a, m, ctx))
        return 0;
    if (!r->neg)
        return 1;
    return m->neg ? BN_sub(r, r, m) : BN_add(r, r, m);
}

/* r = op(a, b) mod m, where r may be m. */
static int reduced(BIGNUM *r, BIGNUM *t, int ok, const BIGNUM *m, BN_CTX *ctx)
{
    ok = ok && BN_nnmod(t, t, m, ctx) && BN_copy(r, t) != NULL;
    BN_clear_free(t);
    return ok;
}

int BN_mod_add(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *m, BN_CTX *ctx)
{
    BIGNUM t = {0};
    return reduced(r, &t, BN_add(&t, a, b), m, ctx);
}

int BN_mod_sub(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *m, BN_CTX *ctx)
{
    BIGNUM t = {0};
    return reduced(r, &t, BN_sub(&t, a, b), m, ctx);
}

int BN_mod_mul(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *m, BN_CTX *ctx)
{
    BIGNUM t = {0};
    return reduced(r, &t, BN_mul(&t, a, b, ctx), m, ctx);
}

int BN_mod_sqr(BIGNUM *r, const BIGNUM *a, const BIGNUM *m, BN_CTX *ctx)
{
    BIGNUM t = {0};
    return reduced(r, &t, BN_sqr(&t, a, ctx), m, ctx);
}

int BN_mod_lshift(BIGNUM *r, const BIGNUM *a, int n, const BIGNUM *m, BN_CTX *ctx)
{
    BIGNUM t = {0};
    return reduced(r, &t, BN_lshift(&t, a, n), m, ctx);
}

int BN_mod_lshift1(BIGNUM *r, const BIGNUM *a, const BIGNUM *m, BN_CTX *ctx)
{
    return BN_mod_lshift(r, a, 1, m, ctx);
}

int BN_mod_add_quick(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *m)
{
    BIGNUM t = {0};
    int ok =
        BN_uadd(&t, a, b) && (BN_ucmp(&t, m) < 0 || BN_usub(&t, &t, m)) && BN_copy(r, &t) != NULL;
    BN_clear_free(&t);
    return ok;
}

int BN_mod_sub_quick(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *m)
{
    BIGNUM t = {0};
    int ok = BN_sub(&t, a, b) && (!t.neg || BN_add(&t, &t, m)) && BN_copy(r, &t) != NULL;
    BN_clear_free(&t);
    return ok;
}

int BN_mod_lshift1_quick(BIGNUM *r, const BIGNUM *a, const BIGNUM *m)
{
    return BN_mod_add_quick(r, a, a, m);
}

int BN_mod_lshift_quick(BIGNUM *r, const BIGNUM *a, int n, const BIGNUM *m)
{
    if (n < 0)
        return FAIL(ERR_LIB_BN, BN_R_INVALID_SHIFT);
    return BN_mod_lshift(r, a, n, m, NULL);
}
