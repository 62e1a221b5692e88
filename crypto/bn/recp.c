/* Division by the same number many times: BN_RECP_CTX_new(3), BN_div_recp(3). Every division here
 * goes by a reciprocal of the divisor's top, so that the context holds the divisor alone. */
#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

struct bn_recp_ctx_st {
    BIGNUM divisor;
};

BN_RECP_CTX *BN_RECP_CTX_new(void)
{
    BN_RECP_CTX *recp = OPENSSL_zalloc(sizeof(*recp));
    if (recp == NULL)
        ERR_raise(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
    return recp;
}

void BN_RECP_CTX_free(BN_RECP_CTX *recp)
{
    if (recp == NULL)
        return;
    BN_clear_free(&recp->divisor);
    OPENSSL_free(recp);
}

int BN_RECP_CTX_set(BN_RECP_CTX *recp, const BIGNUM *rdiv, BN_CTX *ctx)
{
    (void)ctx;
    return BN_copy(&recp->divisor, rdiv) != NULL;
}

int BN_div_recp(BIGNUM *dv, BIGNUM *rem, const BIGNUM *m, BN_RECP_CTX *recp, BN_CTX *ctx)
{
    return BN_div(dv, rem, m, &recp->divisor, ctx);
}

int BN_reciprocal(BIGNUM *r, const BIGNUM *m, int len, BN_CTX *ctx)
{
    BIGNUM t = {0};
    int ok = BN_set_bit(&t, len) && BN_div(r, NULL, &t, m, ctx);
    BN_clear_free(&t);
    return ok ? len : -1;
}

/* The remainder has the sign of the product. */
int BN_mod_mul_reciprocal(BIGNUM *r, const BIGNUM *x, const BIGNUM *y, BN_RECP_CTX *recp,
                          BN_CTX *ctx)
{
    BIGNUM t = {0};
    int ok = y != NULL ? BN_mul(&t, x, y, ctx) : BN_copy(&t, x) != NULL;
    ok = ok && BN_div_recp(NULL, r, &t, recp, ctx);
    BN_clear_free(&t);
    return ok;
}

int BN_mod_exp_recp(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx)
{
    return BN_mod_exp_simple(r, a, p, m, ctx);
}
