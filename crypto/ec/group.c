/* EC_GROUP: EC_GROUP_new(3), EC_GROUP_copy(3). */
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ec/group.h"

void ec_group_init(EC_GROUP *g, const struct ec_domain *domain)
{
    *g = (EC_GROUP){.domain = domain,
                    .asn1_flag = OPENSSL_EC_EXPLICIT_CURVE,
                    .form = POINT_CONVERSION_UNCOMPRESSED};
}

bool ec_group_init_named(EC_GROUP *g, int nid)
{
    const struct ec_domain *d = ec_domain_named(nid);
    if (d == NULL)
        return FAIL(ERR_LIB_EC, EC_R_UNKNOWN_GROUP);
    ec_group_init(g, d);
    g->nid = nid;
    if (OBJ_length(OBJ_nid2obj(nid)) > 0) /* Oakley's have no identifier to be written */
        g->asn1_flag = OPENSSL_EC_NAMED_CURVE;
    g->seed = (uint8_t *)(uintptr_t)d->named->seed;
    g->seed_len = d->named->seed_len;
    return true;
}

static bool copy_seed(EC_GROUP *g, const uint8_t *seed, size_t len)
{
    g->seed = len > 0 ? OPENSSL_memdup(seed, len) : NULL;
    g->seed_len = g->seed != NULL ? len : 0;
    g->own_seed = g->seed != NULL;
    return g->seed != NULL || len == 0;
}

bool ec_group_init_copy(EC_GROUP *g, const EC_GROUP *from)
{
    EC_GROUP copy = *from;
    if (from->own_seed && !copy_seed(&copy, from->seed, from->seed_len))
        return false;
    ec_domain_hold(copy.domain);
    *g = copy;
    return true;
}

void ec_group_end(EC_GROUP *g)
{
    ec_domain_release(g->domain);
    if (g->own_seed)
        OPENSSL_free(g->seed);
}

/* ---- New ones ---- */

/* Takes the reference over, also if it fails; NULL: there is no domain, or no memory. */
static EC_GROUP *new_group(const struct ec_domain *d)
{
    EC_GROUP *g = d != NULL ? OPENSSL_malloc(sizeof(*g)) : NULL;
    if (g != NULL)
        ec_group_init(g, d);
    else
        ec_domain_release(d);
    return g;
}

EC_GROUP *EC_GROUP_new(const EC_METHOD *meth)
{
    if (meth == NULL) {
        ERR_raise(ERR_LIB_EC, EC_R_SLOT_FULL);
        return NULL;
    }
    return new_group(ec_domain_empty(meth));
}

EC_GROUP *EC_GROUP_new_curve_GFp(const BIGNUM *p, const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx)
{
    (void)ctx;
    return new_group(ec_domain_of_curve(&ec_prime_method, p, a, b));
}

EC_GROUP *EC_GROUP_new_curve_GF2m(const BIGNUM *p, const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx)
{
    (void)ctx;
    return new_group(ec_domain_of_curve(&ec_binary_method, p, a, b));
}

EC_GROUP *EC_GROUP_new_by_curve_name_ex(OSSL_LIB_CTX *libctx, const char *propq, int nid)
{
    (void)libctx;
    (void)propq;
    EC_GROUP *g = OPENSSL_malloc(sizeof(*g));
    if (g != NULL && !ec_group_init_named(g, nid)) {
        OPENSSL_free(g);
        return NULL;
    }
    return g;
}

EC_GROUP *EC_GROUP_new_by_curve_name(int nid)
{
    return EC_GROUP_new_by_curve_name_ex(NULL, NULL, nid);
}

EC_GROUP *EC_GROUP_dup(const EC_GROUP *src)
{
    EC_GROUP *g = src != NULL ? OPENSSL_malloc(sizeof(*g)) : NULL;
    if (g != NULL && !ec_group_init_copy(g, src)) {
        OPENSSL_free(g);
        return NULL;
    }
    return g;
}

int EC_GROUP_copy(EC_GROUP *dst, const EC_GROUP *src)
{
    EC_GROUP copy;
    if (dst == src)
        return 1;
    if (ec_method_of(dst) != ec_method_of(src))
        return FAIL(ERR_LIB_EC, EC_R_INCOMPATIBLE_OBJECTS);
    if (!ec_group_init_copy(&copy, src))
        return 0;
    ec_group_end(dst);
    *dst = copy;
    return 1;
}

void EC_GROUP_free(EC_GROUP *group)
{
    if (group == NULL)
        return;
    ec_group_end(group);
    OPENSSL_free(group);
}

/* All of a group is public. */
void EC_GROUP_clear_free(EC_GROUP *group)
{
    EC_GROUP_free(group);
}

/* ---- The curve and its generator ---- */

static int set_domain(EC_GROUP *g, const struct ec_domain *d)
{
    if (d == NULL)
        return 0;
    ec_domain_release(g->domain);
    g->domain = d;
    return 1;
}

int EC_GROUP_set_curve(EC_GROUP *group, const BIGNUM *p, const BIGNUM *a, const BIGNUM *b,
                       BN_CTX *ctx)
{
    (void)ctx;
    return set_domain(group, ec_domain_of_curve(ec_method_of(group), p, a, b));
}

int EC_GROUP_set_curve_GFp(EC_GROUP *group, const BIGNUM *p, const BIGNUM *a, const BIGNUM *b,
                           BN_CTX *ctx)
{
    return EC_GROUP_set_curve(group, p, a, b, ctx);
}

int EC_GROUP_get_curve(const EC_GROUP *group, BIGNUM *p, BIGNUM *a, BIGNUM *b, BN_CTX *ctx)
{
    (void)ctx;
    const struct ec_domain *d = group->domain;
    return (p == NULL || BN_copy(p, &d->p) != NULL) && (a == NULL || BN_copy(a, &d->a) != NULL) &&
           (b == NULL || BN_copy(b, &d->b) != NULL);
}

int EC_GROUP_get_curve_GFp(const EC_GROUP *group, BIGNUM *p, BIGNUM *a, BIGNUM *b, BN_CTX *ctx)
{
    return EC_GROUP_get_curve(group, p, a, b, ctx);
}

/* The group's method says of which kind the curve is, not which of these is called. */
int EC_GROUP_set_curve_GF2m(EC_GROUP *group, const BIGNUM *p, const BIGNUM *a, const BIGNUM *b,
                            BN_CTX *ctx)
{
    return EC_GROUP_set_curve(group, p, a, b, ctx);
}

int EC_GROUP_get_curve_GF2m(const EC_GROUP *group, BIGNUM *p, BIGNUM *a, BIGNUM *b, BN_CTX *ctx)
{
    return EC_GROUP_get_curve(group, p, a, b, ctx);
}

int EC_GROUP_set_generator(EC_GROUP *group, const EC_POINT *generator, const BIGNUM *order,
                           const BIGNUM *cofactor)
{
    if (generator == NULL || order == NULL)
        return FAIL(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
    uint64_t xy[2 * EC_WORDS_MAX];
    return ec_point_load(group, xy, generator) &&
           set_domain(group, ec_domain_with_generator(group->domain, generator, order, cofactor));
}

const EC_POINT *EC_GROUP_get0_generator(const EC_GROUP *group)
{
    return group->domain->has_generator ? &group->domain->generator : NULL;
}

BN_MONT_CTX *EC_GROUP_get_mont_data(const EC_GROUP *group)
{
    const struct ec_domain *d = group->domain;
    return d->has_generator && curve_has_scalars(&d->curve) ? (BN_MONT_CTX *)(uintptr_t)&d->mont
                                                            : NULL;
}

const BIGNUM *EC_GROUP_get0_field(const EC_GROUP *group)
{
    return &group->domain->p;
}

const BIGNUM *EC_GROUP_get0_order(const EC_GROUP *group)
{
    return &group->domain->order;
}

const BIGNUM *EC_GROUP_get0_cofactor(const EC_GROUP *group)
{
    return &group->domain->cofactor;
}

int EC_GROUP_get_order(const EC_GROUP *group, BIGNUM *order, BN_CTX *ctx)
{
    (void)ctx;
    return BN_copy(order, &group->domain->order) != NULL && !BN_is_zero(order);
}

int EC_GROUP_get_cofactor(const EC_GROUP *group, BIGNUM *cofactor, BN_CTX *ctx)
{
    (void)ctx;
    return BN_copy(cofactor, &group->domain->cofactor) != NULL && !BN_is_zero(cofactor);
}

int EC_GROUP_order_bits(const EC_GROUP *group)
{
    return group->domain->has_generator ? (int)group->domain->curve.order.bits : 0;
}

int EC_GROUP_get_degree(const EC_GROUP *group)
{
    return (int)group->domain->curve.field_bits;
}

int EC_GROUP_get_field_type(const EC_GROUP *group)
{
    return ec_method_of(group)->field_type;
}

/* ---- What is told and written of it ---- */

void EC_GROUP_set_curve_name(EC_GROUP *group, int nid)
{
    group->nid = nid;
    group->asn1_flag = nid != NID_undef ? OPENSSL_EC_NAMED_CURVE : OPENSSL_EC_EXPLICIT_CURVE;
}

int EC_GROUP_get_curve_name(const EC_GROUP *group)
{
    return group->nid;
}

void EC_GROUP_set_asn1_flag(EC_GROUP *group, int flag)
{
    group->asn1_flag = flag;
}

int EC_GROUP_get_asn1_flag(const EC_GROUP *group)
{
    return group->asn1_flag;
}

void EC_GROUP_set_point_conversion_form(EC_GROUP *group, point_conversion_form_t form)
{
    group->form = form;
}

point_conversion_form_t EC_GROUP_get_point_conversion_form(const EC_GROUP *group)
{
    return group->form;
}

size_t EC_GROUP_set_seed(EC_GROUP *group, const unsigned char *p, size_t len)
{
    if (group->own_seed)
        OPENSSL_free(group->seed);
    group->seed = NULL;
    group->seed_len = 0;
    group->own_seed = false;
    if (p == NULL || len == 0)
        return 1;
    return copy_seed(group, p, len) ? len : 0;
}

unsigned char *EC_GROUP_get0_seed(const EC_GROUP *group)
{
    return group->seed;
}

size_t EC_GROUP_get_seed_len(const EC_GROUP *group)
{
    return group->seed_len;
}

/* ---- Methods ---- */

const EC_METHOD *EC_GFp_simple_method(void)
{
    return &ec_prime_method;
}

const EC_METHOD *EC_GFp_mont_method(void)
{
    return &ec_prime_method;
}

const EC_METHOD *EC_GFp_nist_method(void)
{
    return &ec_prime_method;
}

/* A group's arithmetic is chosen by its curve: these are no faster than the others. */
const EC_METHOD *EC_GFp_nistp224_method(void)
{
    return &ec_prime_method;
}

const EC_METHOD *EC_GFp_nistp256_method(void)
{
    return &ec_prime_method;
}

const EC_METHOD *EC_GFp_nistp521_method(void)
{
    return &ec_prime_method;
}

const EC_METHOD *EC_GF2m_simple_method(void)
{
    return &ec_binary_method;
}

const EC_METHOD *EC_GROUP_method_of(const EC_GROUP *group)
{
    return ec_method_of(group);
}

const EC_METHOD *EC_POINT_method_of(const EC_POINT *point)
{
    return point->method;
}

int EC_METHOD_get_field_type(const EC_METHOD *meth)
{
    return meth->field_type;
}
