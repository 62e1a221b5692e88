/* The numbers of named curves over prime fields by arithmetic of the test's own: the generator is
 * on the curve, and [n - 1]G = -G, so that its order divides n. Slow, plain, variable time. */
#include <string.h>

#include "crypto/ec/curve.h"
#include "crypto/ec/curves.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"

#define WORDS 9

struct number {
    uint64_t w[WORDS];
};

static struct number p; /* of the curve under test */

static struct number load(const struct ec_curve *c, unsigned i)
{
    struct number r = {{0}};
    memcpy(r.w, c->number + i * c->words, c->words * sizeof(uint64_t));
    return r;
}

static bool same(struct number a, struct number b)
{
    return memcmp(&a, &b, sizeof(a)) == 0;
}

/* a + b, a - b; the carry or borrow is in *out. */
static struct number plus(struct number a, struct number b, unsigned *out)
{
    *out = 0;
    for (int i = 0; i < WORDS; i++) {
        uint64_t s = a.w[i] + b.w[i], t = s + *out;
        *out = (s < b.w[i]) | (t < s);
        a.w[i] = t;
    }
    return a;
}

static struct number minus(struct number a, struct number b, unsigned *out)
{
    *out = 0;
    for (int i = 0; i < WORDS; i++) {
        uint64_t s = a.w[i] - b.w[i], t = s - *out;
        *out = (a.w[i] < b.w[i]) | (s < t);
        a.w[i] = t;
    }
    return a;
}

/* Modulo p, which is below 2^575: sums don't carry. */
static struct number add(struct number a, struct number b)
{
    unsigned below;
    struct number s = plus(a, b, &below), t = minus(s, p, &below);
    return below ? s : t;
}

static struct number sub(struct number a, struct number b)
{
    unsigned below, carry;
    struct number d = minus(a, b, &below);
    return below ? plus(d, p, &carry) : d;
}

static bool bit(struct number a, int i)
{
    return a.w[i / 64] >> i % 64 & 1;
}

static struct number mul(struct number a, struct number b)
{
    struct number r = {{0}};
    for (int i = 64 * WORDS - 1; i >= 0; i--) {
        r = add(r, r);
        if (bit(b, i))
            r = add(r, a);
    }
    return r;
}

/* (X : Y : Z) stands for (X / Z^2, Y / Z^3). */
struct point {
    struct number x, y, z;
};

static struct point twice(struct point q, struct number a)
{
    struct number yy = mul(q.y, q.y), zz = mul(q.z, q.z), s = mul(q.x, yy), xx = mul(q.x, q.x);
    s = add(add(s, s), add(s, s));
    struct number m = add(add(add(xx, xx), xx), mul(a, mul(zz, zz))), y4 = mul(yy, yy), t;
    y4 = add(y4, y4), y4 = add(y4, y4), y4 = add(y4, y4);
    t = sub(mul(m, m), add(s, s));
    struct number yz = mul(q.y, q.z);
    return (struct point){t, sub(mul(m, sub(s, t)), y4), add(yz, yz)};
}

/* q + (x, y), which are neither equal nor opposite. */
static struct point sum(struct point q, struct number x, struct number y)
{
    struct number zz = mul(q.z, q.z), h = sub(mul(x, zz), q.x), r = sub(mul(y, mul(zz, q.z)), q.y),
                  hh = mul(h, h), hhh = mul(h, hh), v = mul(q.x, hh),
                  t = sub(sub(mul(r, r), hhh), add(v, v));
    return (struct point){t, sub(mul(r, sub(v, t)), mul(q.y, hhh)), mul(q.z, h)};
}

static void one(const struct ec_curve *c)
{
    static const struct number unit = {{1}};
    struct number a = load(c, 1), b = load(c, 2), x = load(c, 3), y = load(c, 4), n = load(c, 5);
    p = load(c, 0);
    check_context("curve %d", c->nid);
    check(bit(p, c->field_bits - 1) && bit(n, c->order_bits - 1), "bits");
    check(same(mul(y, y), add(add(mul(mul(x, x), x), mul(a, x)), b)), "G is on the curve");
    struct point q = {x, y, unit};
    n.w[0]--; /* n is odd */
    for (int i = c->order_bits - 2; i >= 0; i--) {
        q = twice(q, a);
        if (bit(n, i))
            q = sum(q, x, y);
    }
    struct number zz = mul(q.z, q.z), zero = {{0}};
    check(!same(zz, zero) && same(q.x, mul(x, zz)) && same(sub(zero, q.y), mul(y, mul(zz, q.z))),
          "[n - 1]G = -G");
}

void test_ec_curves(void)
{
    size_t n = 0;
    for (const struct ec_curve *c = ec_curves; c->nid != 0; c++)
        if (c->method == &ec_prime_method && n++ % gen_step(13) == 0)
            one(c);
    check(n == 40, "%zu curves", n);
}
