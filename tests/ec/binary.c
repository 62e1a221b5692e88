/* Curves over binary fields: the named ones' numbers by arithmetic of the test's own; what holds of
 * any curve; points outside the generator's group, of which every such curve has some. */
#include <openssl/obj_mac.h>
#include <string.h>

#include "crypto/ec/curves.h"
#include "tests/check.h"
#include "tests/ec/arith.h"
#include "tests/gen.h"
#include "tests/suite.h"

/* ---- Slow, plain, variable time ---- */

struct poly {
    uint64_t w[10]; /* one word more than any modulus has */
};

static struct poly modulus;
static int degree;

static struct poly load(const struct ec_curve *c, unsigned i)
{
    struct poly r = {{0}};
    memcpy(r.w, c->number + i * c->words, c->words * sizeof(uint64_t));
    return r;
}

static bool bit(const struct poly *a, int i)
{
    return a->w[i / 64] >> i % 64 & 1;
}

static struct poly add(struct poly a, struct poly b)
{
    for (unsigned i = 0; i < 10; i++)
        a.w[i] ^= b.w[i];
    return a;
}

static struct poly times_x(struct poly a)
{
    for (unsigned i = 10; i-- > 0;)
        a.w[i] = a.w[i] << 1 | (i > 0 ? a.w[i - 1] >> 63 : 0);
    return a;
}

static struct poly mul(struct poly a, struct poly b)
{
    struct poly r = {{0}};
    for (int i = degree - 1; i >= 0; i--) {
        r = times_x(r);
        if (bit(&r, degree))
            r = add(r, modulus);
        if (bit(&b, i))
            r = add(r, a);
    }
    return r;
}

static bool equal(struct poly a, struct poly b)
{
    return memcmp(&a, &b, sizeof(a)) == 0;
}

/* (X : Y : Z) is (X / Z, Y / Z^2), after Lopez and Dahab (SAC 1998): with b the curve's,
 * Z3 = X^2 Z^2, X3 = X^4 + b Z^4, Y3 = b Z^4 Z3 + X3 (a Z3 + Y^2 + b Z^4). */
struct point {
    struct poly x, y, z;
};

static struct point twice(struct point q, struct poly a, struct poly b)
{
    struct poly xx = mul(q.x, q.x), zz = mul(q.z, q.z), bz = mul(b, mul(zz, zz));
    struct point r = {.x = add(mul(xx, xx), bz), .z = mul(xx, zz)};
    r.y = add(mul(bz, r.z), mul(r.x, add(add(mul(a, r.z), mul(q.y, q.y)), bz)));
    return r;
}

/* q + (x, y), neither equal nor opposite: u = y Z^2 + Y, v = x Z + X, w = Z v; Z3 = w^2,
 * X3 = u^2 + u w + v^2 (w + a Z^2), Y3 = (X3 + x Z3) (u w + Z3) + (x + y) Z3^2. */
static struct point sum(struct point q, struct poly x, struct poly y, struct poly a)
{
    struct poly zz = mul(q.z, q.z), u = add(mul(y, zz), q.y), v = add(mul(x, q.z), q.x),
                w = mul(q.z, v), uw = mul(u, w);
    struct point r = {.z = mul(w, w)};
    r.x = add(add(mul(u, u), uw), mul(mul(v, v), add(w, mul(a, zz))));
    r.y = add(mul(add(r.x, mul(x, r.z)), add(uw, r.z)), mul(add(x, y), mul(r.z, r.z)));
    return r;
}

/* G is on the curve, and [n - 1]G = -G: so its order divides n. */
static void numbers(const struct ec_curve *c)
{
    static const struct poly unit = {{1}};
    struct poly a = load(c, 1), b = load(c, 2), x = load(c, 3), y = load(c, 4), n = load(c, 5);
    modulus = load(c, 0);
    degree = c->field_bits;
    check(bit(&modulus, degree) && bit(&n, c->order_bits - 1), "bits");
    struct poly xx = mul(x, x);
    check(equal(add(mul(y, y), mul(x, y)), add(mul(xx, add(x, a)), b)), "G is on the curve");
    struct point q = {x, y, unit};
    n.w[0]--; /* no order ends in a word of zeros */
    for (int i = c->order_bits - 2; i >= 0; i--) {
        q = twice(q, a, b);
        if (bit(&n, i))
            q = sum(q, x, y, a);
    }
    struct poly zz = mul(q.z, q.z);
    check(!equal(zz, (struct poly){{0}}) && equal(q.x, mul(x, q.z)) &&
              equal(q.y, mul(add(x, y), zz)),
          "[n - 1]G = -G");
}

/* ---- The library's ---- */

/* (0, sqrt b) is of order two. */
static void order_two(const struct curve *c, const uint64_t *q)
{
    arith_point t = {0}, r, s;
    ec_number k = {2}, odd = {5};
    check(curve_decompress(c, t + c->n, t, 0) && curve_on_curve(c, t), "x = 0");
    check(curve_decompress(c, r, t, 1) && same(r, t + c->n, c->n) && curve_y_bit(c, t) == 0,
          "x = 0, the other bit");
    check(curve_mul(c, r, k, t) && is_zero(r, 2 * c->n), "[2]t");
    check(curve_add(c, r, t, t) && is_zero(r, 2 * c->n), "t + t");
    check(!curve_mul(c, r, odd, t) && same(r, t, 2 * c->n), "[5]t");
    memset(k, 0xff, sizeof(k));
    check(!curve_mul(c, r, k, t) && same(r, t, 2 * c->n), "all ones times t");
    memcpy(r, t, sizeof(r));
    curve_negate(c, r);
    check(same(r, t, 2 * c->n), "-t");
    check(!curve_add(c, r, q, t) && curve_on_curve(c, r), "q + t");
    check(!curve_add(c, s, t, q) && same(r, s, 2 * c->n), "t + q");
    check(!curve_add(c, s, r, t) && same(s, q, 2 * c->n), "q + t + t");
    memset(k, 0, sizeof(k));
    k[0] = 2;
    check(!curve_mul(c, s, k, r) && !curve_mul(c, r, k, q) && same(r, s, 2 * c->n),
          "[2](q + t) = [2]q");
    arith_both(c, odd, k, t);
    arith_both(c, odd, odd, t);
}

/* Of any point: [n]p has an order that divides the cofactor, and the ladder agrees with sums. */
static void outside(const struct curve *c, const struct ec_curve *e)
{
    ec_number x = {0}, h = {e->cofactor}, k;
    arith_point p, t, r, s;
    unsigned found = 0, other = 0;
    for (x[0] = 1; x[0] < 32 && found < 16; x[0]++) {
        memcpy(p, x, c->n * sizeof(*p));
        if (!curve_decompress(c, p + c->n, x, 0))
            continue;
        found++;
        check(curve_on_curve(c, p), "on the curve");
        memcpy(k, c->order.m, sizeof(k));
        if (curve_mul(c, t, k, p))
            continue;
        other++;
        check(curve_mul(c, r, h, t), "[h][n]p");
        k[0] ^= 1; /* n + 1, or n - 1 of an odd n */
        bool less = c->order.m[0] & 1;
        memcpy(s, p, sizeof(s));
        if (less)
            curve_negate(c, s);
        uint64_t none = curve_add(c, s, t, s);
        check(curve_mul(c, r, k, p) == none && same(r, s, 2 * c->n), "[n]p +- p");
        arith_both(c, x, k, p);
    }
    check(found > 1 && other > 0, "%u points, %u outside", found, other);
}

static void one(const struct ec_curve *e)
{
    struct curve c;
    struct gen gen = {(uint64_t)e->nid};
    ec_number u;
    arith_point q;
    if (!arith_load(&c, e->nid))
        return;
    numbers(e);
    for (size_t i = 0; i < c.n; i++)
        u[i] = gen_u64(&gen);
    check(!curve_base(&c, q, u), "[u]G");
    arith_decompression(&c, q);
    arith_edges(&c, q);
    arith_laws(&c, q);
    order_two(&c, q);
    outside(&c, e);
}

/* What is no curve: other terms, no constant one, numbers that are no elements. */
static void refused(void)
{
    uint64_t number[6][2] = {{0x201, UINT64_C(1) << 49}, {1}, {1}, {0}, {1}, {13}};
    struct curve c;
    const EC_METHOD *method = &ec_binary_method;
    check_context("no binary curves");
    check(curve_init(&c, method, number[0], 2, false) && c.field_bits == 113, "a curve");
    for (unsigned bit = 0; bit < 49; bit++) {
        number[0][1] ^= UINT64_C(1) << bit;
        check(!curve_init(&c, method, number[0], 2, false), "four terms");
        number[0][1] ^= UINT64_C(1) << bit;
    }
    number[0][0] ^= 1;
    check(!curve_init(&c, method, number[0], 2, false), "no constant term");
    number[0][0] = 0x20e;
    check(!curve_init(&c, method, number[0], 2, false), "five terms without it");
    number[0][0] = 0x231;
    check(curve_init(&c, method, number[0], 2, false), "five terms");
    number[0][0] |= 0xc0;
    check(!curve_init(&c, method, number[0], 2, false), "seven terms");
    number[0][0] = 0x201;
    for (unsigned i = 1; i < 5; i++) {
        number[i][1] = UINT64_C(1) << 49;
        check(!curve_init(&c, method, number[0], 2, false), "number %u is no element", i);
        number[i][1] = 0;
    }
    number[0][1] = 0;
    check(!curve_init(&c, method, number[0], 2, false), "two terms");
    check(!curve_init(&c, method, number[0], 0, false), "no words");
}

void test_ec_binary(void)
{
    unsigned n = 0;
    for (const struct ec_curve *e = ec_curves; e->nid != 0; e++)
        if (e->method == &ec_binary_method && n++ % gen_step(11) == 0)
            one(e);
    check(n == 42, "%u curves", n);
    refused();
}
