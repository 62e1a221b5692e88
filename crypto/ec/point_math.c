/* The group law on EC_POINT: EC_POINT_add(3), EC_POINT_mul(3). Points are in affine coordinates
 * already, so that making them so does nothing. */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ec/group.h"
#include "ref/ct.h"

struct operand {
    uint64_t xy[2 * EC_WORDS_MAX];
    bool infinite;
};

static bool load(const EC_GROUP *g, struct operand *to, const EC_POINT *p)
{
    to->infinite = p->infinite;
    return p->infinite ? ec_point_belongs(g, p) : ec_point_load(g, to->xy, p);
}

static void store(const EC_GROUP *g, EC_POINT *p, const struct operand *from)
{
    if (from->infinite)
        ec_point_set_infinite(g, p);
    else
        ec_point_set(g, p, from->xy, 0);
}

static void add(const struct curve *c, struct operand *r, const struct operand *a,
                const struct operand *b)
{
    if (a->infinite)
        *r = *b;
    else if (b->infinite)
        *r = *a;
    else
        r->infinite = curve_add(c, r->xy, a->xy, b->xy) != 0;
}

int EC_POINT_add(const EC_GROUP *group, EC_POINT *r, const EC_POINT *a, const EC_POINT *b,
                 BN_CTX *ctx)
{
    (void)ctx;
    struct operand x, y;
    if (!ec_point_belongs(group, r) || !load(group, &x, a) || !load(group, &y, b))
        return 0;
    add(ec_curve_of(group), &x, &x, &y);
    store(group, r, &x);
    return 1;
}

int EC_POINT_dbl(const EC_GROUP *group, EC_POINT *r, const EC_POINT *a, BN_CTX *ctx)
{
    return EC_POINT_add(group, r, a, a, ctx);
}

int EC_POINT_invert(const EC_GROUP *group, EC_POINT *a, BN_CTX *ctx)
{
    (void)ctx;
    struct operand x;
    if (!load(group, &x, a))
        return 0;
    if (!x.infinite)
        curve_negate(ec_curve_of(group), x.xy);
    store(group, a, &x);
    return 1;
}

int EC_POINT_make_affine(const EC_GROUP *group, EC_POINT *point, BN_CTX *ctx)
{
    (void)ctx;
    return ec_point_belongs(group, point);
}

int EC_POINTs_make_affine(const EC_GROUP *group, size_t num, EC_POINT *points[], BN_CTX *ctx)
{
    for (size_t i = 0; i < num; i++)
        if (!EC_POINT_make_affine(group, points[i], ctx))
            return 0;
    return 1;
}

/* ---- Multiplication ---- */

static void mul_words(const struct curve *c, struct operand *r, const uint64_t *k,
                      const struct operand *q, bool base)
{
    uint64_t infinite = base ? curve_base(c, r->xy, k) : curve_mul(c, r->xy, k, q->xy);
    ct_public(&infinite, sizeof(infinite));
    r->infinite = infinite != 0;
}

/* r = [2^(64 n)] r */
static void shift(const struct curve *c, struct operand *r)
{
    ec_number k = {0};
    k[c->n - 1] = UINT64_C(1) << 63;
    if (!r->infinite)
        mul_words(c, r, k, r, false);
    add(c, r, r, r);
}

/* r = [|k|]q, for any number k, by as many words at a time as the curve has: the time depends on
 * the width of k alone. */
static bool multiply(const struct curve *c, struct operand *r, const BIGNUM *k,
                     const struct operand *q, bool base)
{
    struct operand sum = {.infinite = true}, part;
    ec_number piece;
    size_t n = c->n, width = k->top > 0 ? (size_t)k->top : 1, pieces = (width + n - 1) / n;
    while (pieces-- > 0) {
        for (size_t i = 0; i < n; i++)
            piece[i] = pieces * n + i < (size_t)k->top ? k->d[pieces * n + i] : 0;
        if (!sum.infinite)
            shift(c, &sum);
        mul_words(c, &part, piece, q, base);
        add(c, &sum, &sum, &part);
    }
    if (BN_is_negative(k) && !sum.infinite)
        curve_negate(c, sum.xy);
    *r = sum;
    OPENSSL_cleanse(&sum, sizeof(sum));
    OPENSSL_cleanse(&part, sizeof(part));
    OPENSSL_cleanse(piece, sizeof(piece));
    return true;
}

/* sum += [k]p, where p NULL stands for the generator. */
static bool accumulate(const EC_GROUP *g, struct operand *sum, const BIGNUM *k, const EC_POINT *p)
{
    struct operand q = {.infinite = false}, product = {.infinite = true};
    if (p == NULL && !g->domain->has_generator)
        return FAIL(ERR_LIB_EC, EC_R_UNDEFINED_GENERATOR);
    if (p != NULL && !load(g, &q, p))
        return false;
    if (!q.infinite)
        multiply(ec_curve_of(g), &product, k, &q, p == NULL);
    add(ec_curve_of(g), sum, sum, &product);
    OPENSSL_cleanse(&product, sizeof(product));
    return true;
}

int EC_POINTs_mul(const EC_GROUP *group, EC_POINT *r, const BIGNUM *n, size_t num,
                  const EC_POINT *p[], const BIGNUM *m[], BN_CTX *ctx)
{
    (void)ctx;
    struct operand sum = {.infinite = true};
    bool ok = ec_point_belongs(group, r) && (n == NULL || accumulate(group, &sum, n, NULL));
    for (size_t i = 0; i < num && ok; i++)
        ok = accumulate(group, &sum, m[i], p[i]);
    if (ok)
        store(group, r, &sum);
    OPENSSL_cleanse(&sum, sizeof(sum));
    return ok;
}

int EC_POINT_mul(const EC_GROUP *group, EC_POINT *r, const BIGNUM *n, const EC_POINT *q,
                 const BIGNUM *m, BN_CTX *ctx)
{
    return EC_POINTs_mul(group, r, n, q != NULL && m != NULL, &q, &m, ctx);
}

/* Tables of the generators that the library has are constant. */
int EC_GROUP_precompute_mult(EC_GROUP *group, BN_CTX *ctx)
{
    (void)group;
    (void)ctx;
    return 1;
}

int EC_GROUP_have_precompute_mult(const EC_GROUP *group)
{
    return ec_curve_of(group)->kernels != NULL;
}
