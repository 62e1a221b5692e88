/* Comparing and checking groups: EC_GROUP_cmp(3), EC_GROUP_check(3). */
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ec/group.h"

static bool same_generator(const struct ec_domain *a, const struct ec_domain *b)
{
    return a->has_generator && b->has_generator &&
           memcmp(a->generator.x, b->generator.x, sizeof(ec_number)) == 0 &&
           memcmp(a->generator.y, b->generator.y, sizeof(ec_number)) == 0;
}

/* 0 if they are the same, 1 if not, -1 if that can't be said. */
int EC_GROUP_cmp(const EC_GROUP *a, const EC_GROUP *b, BN_CTX *ctx)
{
    (void)ctx;
    const struct ec_domain *x = a->domain, *y = b->domain;
    if (a->nid != NID_undef && b->nid != NID_undef && a->nid != b->nid)
        return 1;
    if (x == y)
        return x->has_generator ? 0 : -1;
    if (ec_method_of(a) != ec_method_of(b) || BN_cmp(&x->p, &y->p) != 0 ||
        BN_cmp(&x->a, &y->a) != 0 || BN_cmp(&x->b, &y->b) != 0)
        return 1;
    if (!x->has_generator || !y->has_generator)
        return -1;
    if (!same_generator(x, y) || BN_cmp(&x->order, &y->order) != 0)
        return 1;
    return !BN_is_zero(&x->cofactor) && !BN_is_zero(&y->cofactor) &&
           BN_cmp(&x->cofactor, &y->cofactor) != 0;
}

int EC_GROUP_check_discriminant(const EC_GROUP *group, BN_CTX *ctx)
{
    (void)ctx;
    const struct curve *c = ec_curve_of(group);
    return c->n != 0 && !curve_singular(c);
}

int EC_GROUP_check(const EC_GROUP *group, BN_CTX *ctx)
{
    uint64_t xy[2 * EC_WORDS_MAX];
    const struct ec_domain *d = group->domain;
    if (!EC_GROUP_check_discriminant(group, ctx))
        return FAIL(ERR_LIB_EC, EC_R_DISCRIMINANT_IS_ZERO);
    if (!d->has_generator)
        return FAIL(ERR_LIB_EC, EC_R_UNDEFINED_GENERATOR);
    ec_point_get(&d->curve, xy, &d->generator);
    if (!curve_on_curve(&d->curve, xy))
        return FAIL(ERR_LIB_EC, EC_R_POINT_IS_NOT_ON_CURVE);
    return curve_base(&d->curve, xy, d->curve.order.m) ||
           FAIL(ERR_LIB_EC, EC_R_INVALID_GROUP_ORDER);
}

int EC_GROUP_check_named_curve(const EC_GROUP *group, int nist_only, BN_CTX *ctx)
{
    (void)ctx;
    const struct ec_domain *d = group->domain;
    int nid = d->named == NULL || d->curve.n == 0 ? NID_undef
              : group->nid != NID_undef           ? group->nid
                                                  : d->named->nid;
    return nist_only && EC_curve_nid2nist(nid) == NULL ? NID_undef : nid;
}

/* ---- Names ---- */

size_t EC_get_builtin_curves(EC_builtin_curve *r, size_t nitems)
{
    size_t n = 0;
    for (; ec_curves[n].nid != 0; n++)
        if (r != NULL && n < nitems)
            r[n] = (EC_builtin_curve){ec_curves[n].nid, ec_curves[n].comment};
    return n;
}

/* FIPS 186-4, appendix D.1. */
static const struct {
    const char *name;
    int nid;
} nist[] = {
    {"B-163", NID_sect163r2},        {"B-233", NID_sect233r1},        {"B-283", NID_sect283r1},
    {"B-409", NID_sect409r1},        {"B-571", NID_sect571r1},        {"K-163", NID_sect163k1},
    {"K-233", NID_sect233k1},        {"K-283", NID_sect283k1},        {"K-409", NID_sect409k1},
    {"K-571", NID_sect571k1},        {"P-192", NID_X9_62_prime192v1}, {"P-224", NID_secp224r1},
    {"P-256", NID_X9_62_prime256v1}, {"P-384", NID_secp384r1},        {"P-521", NID_secp521r1},
};

const char *EC_curve_nid2nist(int nid)
{
    for (size_t i = 0; i < sizeof(nist) / sizeof(*nist); i++)
        if (nist[i].nid == nid)
            return nist[i].name;
    return NULL;
}

int EC_curve_nist2nid(const char *name)
{
    for (size_t i = 0; i < sizeof(nist) / sizeof(*nist); i++)
        if (strcmp(nist[i].name, name) == 0)
            return nist[i].nid;
    return NID_undef;
}

const char *OSSL_EC_curve_nid2name(int nid)
{
    for (const struct ec_curve *c = ec_curves; nid != NID_undef && c->nid != 0; c++)
        if (c->nid == nid)
            return OBJ_nid2sn(nid);
    return NULL;
}
