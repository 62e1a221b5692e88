/* EC_POINT: EC_POINT_new(3), their coordinates. */
#include <openssl/crypto.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ec/group.h"

void ec_point_set_infinite(const EC_GROUP *g, EC_POINT *p)
{
    *p = (EC_POINT){.method = ec_method_of(g), .nid = g->nid, .infinite = true};
}

void ec_point_get(const struct curve *c, uint64_t *xy, const EC_POINT *p)
{
    memcpy(xy, p->x, c->n * sizeof(*xy));
    memcpy(xy + c->n, p->y, c->n * sizeof(*xy));
}

void ec_point_set(const EC_GROUP *g, EC_POINT *p, const uint64_t *xy, uint64_t infinite)
{
    size_t n = ec_curve_of(g)->n;
    ec_point_set_infinite(g, p);
    p->infinite = infinite != 0;
    memcpy(p->x, xy, n * sizeof(*xy));
    memcpy(p->y, xy + n, n * sizeof(*xy));
}

bool ec_point_belongs(const EC_GROUP *g, const EC_POINT *p)
{
    if (ec_method_of(g) == p->method &&
        (g->nid == NID_undef || p->nid == NID_undef || g->nid == p->nid))
        return true;
    return FAIL(ERR_LIB_EC, EC_R_INCOMPATIBLE_OBJECTS);
}

/* Anything above the curve's words? */
static bool fits(const struct curve *c, const EC_POINT *p)
{
    uint64_t above = 0;
    for (size_t i = c->n; i < EC_WORDS_MAX; i++)
        above |= p->x[i] | p->y[i];
    return above == 0;
}

/* Of a finite point. */
static bool on_curve(const EC_GROUP *g, uint64_t *xy, const EC_POINT *p)
{
    const struct curve *c = ec_curve_of(g);
    if (c->n == 0 || !fits(c, p))
        return false;
    ec_point_get(c, xy, p);
    return curve_on_curve(c, xy) != 0;
}

bool ec_point_load(const EC_GROUP *g, uint64_t *xy, const EC_POINT *p)
{
    if (!ec_point_belongs(g, p))
        return false;
    if (p->infinite)
        return FAIL(ERR_LIB_EC, EC_R_POINT_AT_INFINITY);
    return on_curve(g, xy, p) || FAIL(ERR_LIB_EC, EC_R_POINT_IS_NOT_ON_CURVE);
}

EC_POINT *EC_POINT_new(const EC_GROUP *group)
{
    if (group == NULL) {
        ERR_raise(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    EC_POINT *p = OPENSSL_malloc(sizeof(*p));
    if (p != NULL)
        ec_point_set_infinite(group, p);
    return p;
}

void EC_POINT_free(EC_POINT *point)
{
    OPENSSL_free(point);
}

void EC_POINT_clear_free(EC_POINT *point)
{
    OPENSSL_clear_free(point, sizeof(*point));
}

int EC_POINT_copy(EC_POINT *dst, const EC_POINT *src)
{
    if (src->method != dst->method ||
        (src->nid != dst->nid && src->nid != NID_undef && dst->nid != NID_undef))
        return FAIL(ERR_LIB_EC, EC_R_INCOMPATIBLE_OBJECTS);
    *dst = *src;
    return 1;
}

EC_POINT *EC_POINT_dup(const EC_POINT *src, const EC_GROUP *group)
{
    EC_POINT *p = src != NULL ? EC_POINT_new(group) : NULL;
    if (p != NULL && !EC_POINT_copy(p, src)) {
        EC_POINT_free(p);
        return NULL;
    }
    return p;
}

int EC_POINT_set_to_infinity(const EC_GROUP *group, EC_POINT *point)
{
    if (!ec_point_belongs(group, point))
        return 0;
    ec_point_set_infinite(group, point);
    return 1;
}

int EC_POINT_is_at_infinity(const EC_GROUP *group, const EC_POINT *p)
{
    return ec_point_belongs(group, p) && p->infinite;
}

int EC_POINT_is_on_curve(const EC_GROUP *group, const EC_POINT *point, BN_CTX *ctx)
{
    (void)ctx;
    uint64_t xy[2 * EC_WORDS_MAX];
    return ec_point_belongs(group, point) && (point->infinite || on_curve(group, xy, point));
}

int EC_POINT_cmp(const EC_GROUP *group, const EC_POINT *a, const EC_POINT *b, BN_CTX *ctx)
{
    (void)ctx;
    if (!ec_point_belongs(group, a) || !ec_point_belongs(group, b))
        return -1;
    return a->infinite != b->infinite || memcmp(a->x, b->x, sizeof(a->x)) != 0 ||
           memcmp(a->y, b->y, sizeof(a->y)) != 0;
}

/* ---- Coordinates ---- */

/* A coordinate, modulo p. */
static bool take(const EC_GROUP *g, uint64_t *words, const BIGNUM *a)
{
    const BIGNUM *p = &g->domain->p;
    size_t n = ec_curve_of(g)->n;
    if (!BN_is_negative(a) && BN_num_bits(a) <= EC_GROUP_get_degree(g) && BN_ucmp(a, p) < 0)
        return bn_get_words(words, n, a);
    BIGNUM r = {0};
    bool ok = ec_method_of(g)->reduce(&r, a, p) && bn_get_words(words, n, &r);
    BN_clear_free(&r);
    return ok;
}

int EC_POINT_set_affine_coordinates(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x,
                                    const BIGNUM *y, BN_CTX *ctx)
{
    (void)ctx;
    const struct curve *c = ec_curve_of(group);
    uint64_t xy[2 * EC_WORDS_MAX];
    if (!ec_point_belongs(group, p))
        return 0;
    if (x == NULL || y == NULL)
        return FAIL(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
    if (c->n == 0 || !take(group, xy, x) || !take(group, xy + c->n, y) || !curve_on_curve(c, xy))
        return FAIL(ERR_LIB_EC, EC_R_POINT_IS_NOT_ON_CURVE);
    ec_point_set(group, p, xy, 0);
    return 1;
}

int EC_POINT_get_affine_coordinates(const EC_GROUP *group, const EC_POINT *p, BIGNUM *x, BIGNUM *y,
                                    BN_CTX *ctx)
{
    (void)ctx;
    size_t n = ec_curve_of(group)->n;
    if (!ec_point_belongs(group, p))
        return 0;
    if (p->infinite)
        return FAIL(ERR_LIB_EC, EC_R_POINT_AT_INFINITY);
    if (x != NULL) {
        if (!bn_set_words(x, p->x, n))
            return 0;
        bn_trim(x);
    }
    if (y != NULL) {
        if (!bn_set_words(y, p->y, n))
            return 0;
        bn_trim(y);
    }
    return 1;
}

int EC_POINT_set_affine_coordinates_GFp(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x,
                                        const BIGNUM *y, BN_CTX *ctx)
{
    return EC_POINT_set_affine_coordinates(group, p, x, y, ctx);
}

int EC_POINT_get_affine_coordinates_GFp(const EC_GROUP *group, const EC_POINT *p, BIGNUM *x,
                                        BIGNUM *y, BN_CTX *ctx)
{
    return EC_POINT_get_affine_coordinates(group, p, x, y, ctx);
}

int EC_POINT_set_compressed_coordinates(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x,
                                        int y_bit, BN_CTX *ctx)
{
    (void)ctx;
    const struct curve *c = ec_curve_of(group);
    uint64_t xy[2 * EC_WORDS_MAX];
    if (!ec_point_belongs(group, p))
        return 0;
    if (c->n == 0 || !take(group, xy, x) || !curve_decompress(c, xy + c->n, xy, y_bit != 0))
        return FAIL(ERR_LIB_EC, EC_R_INVALID_COMPRESSED_POINT);
    ec_point_set(group, p, xy, 0);
    return 1;
}

int EC_POINT_set_compressed_coordinates_GFp(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x,
                                            int y_bit, BN_CTX *ctx)
{
    return EC_POINT_set_compressed_coordinates(group, p, x, y_bit, ctx);
}

int EC_POINT_set_affine_coordinates_GF2m(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x,
                                         const BIGNUM *y, BN_CTX *ctx)
{
    return EC_POINT_set_affine_coordinates(group, p, x, y, ctx);
}

int EC_POINT_get_affine_coordinates_GF2m(const EC_GROUP *group, const EC_POINT *p, BIGNUM *x,
                                         BIGNUM *y, BN_CTX *ctx)
{
    return EC_POINT_get_affine_coordinates(group, p, x, y, ctx);
}

int EC_POINT_set_compressed_coordinates_GF2m(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x,
                                             int y_bit, BN_CTX *ctx)
{
    return EC_POINT_set_compressed_coordinates(group, p, x, y_bit, ctx);
}
