/* Points by Jacobian coordinates, which are public: EC_POINT_set_Jprojective_coordinates_GFp(3). */
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/ec/group.h"

/* x = x / z^2 and y = y / z^3 modulo p. */
static bool to_affine(BIGNUM *x, BIGNUM *y, const BIGNUM *z, const BIGNUM *p, BN_CTX *ctx)
{
    BN_CTX_start(ctx);
    BIGNUM *inverse = BN_CTX_get(ctx), *power = BN_CTX_get(ctx);
    bool ok = power != NULL && BN_mod_inverse(inverse, z, p, ctx) != NULL &&
              BN_mod_sqr(power, inverse, p, ctx) && BN_mod_mul(x, x, power, p, ctx) &&
              BN_mod_mul(power, power, inverse, p, ctx) && BN_mod_mul(y, y, power, p, ctx);
    BN_CTX_end(ctx);
    return ok;
}

int EC_POINT_set_Jprojective_coordinates_GFp(const EC_GROUP *group, EC_POINT *point,
                                             const BIGNUM *x, const BIGNUM *y, const BIGNUM *z,
                                             BN_CTX *ctx)
{
    if (ec_method_of(group) != &ec_prime_method)
        return FAIL(ERR_LIB_EC, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    if (x == NULL || y == NULL || z == NULL)
        return FAIL(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
    BN_CTX *own = ctx == NULL ? BN_CTX_new() : NULL;
    BN_CTX *use = ctx != NULL ? ctx : own;
    BIGNUM *p = BN_new(), *rest = BN_new(), *ax = BN_dup(x), *ay = BN_dup(y);
    int ok = use != NULL && p != NULL && rest != NULL && ax != NULL && ay != NULL &&
             EC_GROUP_get_curve(group, p, NULL, NULL, use) && BN_nnmod(rest, z, p, use);
    if (ok && BN_is_zero(rest))
        ok = EC_POINT_set_to_infinity(group, point);
    else
        ok = ok && to_affine(ax, ay, rest, p, use) &&
             EC_POINT_set_affine_coordinates(group, point, ax, ay, use);
    BN_free(p);
    BN_free(rest);
    BN_free(ax);
    BN_free(ay);
    BN_CTX_free(own);
    return ok;
}

int EC_POINT_get_Jprojective_coordinates_GFp(const EC_GROUP *group, const EC_POINT *point,
                                             BIGNUM *x, BIGNUM *y, BIGNUM *z, BN_CTX *ctx)
{
    if (ec_method_of(group) != &ec_prime_method)
        return FAIL(ERR_LIB_EC, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    bool infinite = EC_POINT_is_at_infinity(group, point);
    if (z != NULL && !BN_set_word(z, infinite ? 0 : 1))
        return 0;
    if (!infinite)
        return EC_POINT_get_affine_coordinates(group, point, x, y, ctx);
    if (x != NULL)
        BN_zero(x);
    if (y != NULL)
        BN_zero(y);
    return 1;
}
