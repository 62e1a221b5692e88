/* The polynomial of a binary field: EC_GROUP_get_basis_type(3). */
#include <openssl/ec.h>
#include <openssl/obj_mac.h>

#include "crypto/base/raise.h"
#include "crypto/ec/group.h"

int EC_GROUP_get_basis_type(const EC_GROUP *group)
{
    const struct curve *c = ec_curve_of(group);
    if (c->method != &ec_binary_method || c->n == 0)
        return 0;
    return c->binary.exponents[3] < 0 ? NID_X9_62_tpBasis : NID_X9_62_ppBasis;
}

/* Its exponents, if it is of that kind. */
static const int *exponents(const EC_GROUP *group, int basis)
{
    if (EC_GROUP_get_basis_type(group) == basis)
        return ec_curve_of(group)->binary.exponents;
    ERR_raise(ERR_LIB_EC, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    return NULL;
}

static void give(unsigned int *to, int exponent)
{
    if (to != NULL)
        *to = (unsigned)exponent;
}

int EC_GROUP_get_trinomial_basis(const EC_GROUP *group, unsigned int *k)
{
    const int *e = exponents(group, NID_X9_62_tpBasis);
    if (e == NULL)
        return 0;
    give(k, e[1]);
    return 1;
}

int EC_GROUP_get_pentanomial_basis(const EC_GROUP *group, unsigned int *k1, unsigned int *k2,
                                   unsigned int *k3)
{
    const int *e = exponents(group, NID_X9_62_ppBasis);
    if (e == NULL)
        return 0;
    give(k1, e[3]);
    give(k2, e[2]);
    give(k3, e[1]);
    return 1;
}
