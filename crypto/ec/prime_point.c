/* The group law on y^2 = x^3 + a x + b.
 *
 * Sums are by the formulas of Renes, Costello and Batina (Complete addition formulas for prime
 * order elliptic curves, EUROCRYPT 2016, section 3), right for any q and s unless q - s is a point
 * of order two; such points exist where the number of points is even (secp112r2 and secp128r2 with
 * their cofactor of 4, and what explicit parameters may say). There, the result would be (0, 0, 0),
 * and a second law steps in, the chord's, which is right for q != s, both finite (Bosma and
 * Lenstra, J. Number Theory 53 (1995), theorem 2: two laws suffice). */
#include "crypto/ec/prime_point.h"

#include <string.h>

void pp_infinity(const struct curve *c, struct prime_point *r)
{
    memset(r, 0, sizeof(*r));
    pf_copy(&c->prime.p, r->y, c->prime.p.one);
}

void pp_load(const struct curve *c, struct prime_point *r, const uint64_t *xy)
{
    pf_enter(&c->prime.p, r->x, xy);
    pf_enter(&c->prime.p, r->y, xy + c->n);
    pf_copy(&c->prime.p, r->z, c->prime.p.one);
}

void pp_base(const struct curve *c, struct prime_point *r)
{
    pf_copy(&c->prime.p, r->x, c->prime.gx);
    pf_copy(&c->prime.p, r->y, c->prime.gy);
    pf_copy(&c->prime.p, r->z, c->prime.p.one);
}

void pp_select(const struct curve *c, struct prime_point *r, uint64_t mask,
               const struct prime_point *q)
{
    pf_select(&c->prime.p, r->x, mask, q->x);
    pf_select(&c->prime.p, r->y, mask, q->y);
    pf_select(&c->prime.p, r->z, mask, q->z);
}

/* q1 s2 + q2 s1 = (q1 + q2)(s1 + s2) - q1 s1 - q2 s2 */
static void cross(const struct prime_modulus *p, uint64_t *r, const uint64_t *q1,
                  const uint64_t *q2, const uint64_t *s1, const uint64_t *s2, const uint64_t *q1s1,
                  const uint64_t *q2s2)
{
    ec_number t;
    pf_add(p, t, q1, q2);
    pf_add(p, r, s1, s2);
    pf_mul(p, r, r, t);
    pf_sub(p, r, r, q1s1);
    pf_sub(p, r, r, q2s2);
}

/* With xy = X1 Y2 + X2 Y1 and so on, t = a xz + 3 b zz, u = a (xx - a zz) + 3 b xz and
 * m = 3 xx + a zz:  X3 = xy (yy - t) - yz u,  Y3 = (yy + t)(yy - t) + m u,
 * Z3 = yz (yy + t) + xy m. */
static void add_complete(const struct curve *c, struct prime_point *r, const struct prime_point *q,
                         const struct prime_point *s)
{
    const struct prime_modulus *p = &c->prime.p;
    ec_number xx, yy, zz, xy, xz, yz, t, u, m, w;
    pf_mul(p, xx, q->x, s->x);
    pf_mul(p, yy, q->y, s->y);
    pf_mul(p, zz, q->z, s->z);
    cross(p, xy, q->x, q->y, s->x, s->y, xx, yy);
    cross(p, xz, q->x, q->z, s->x, s->z, xx, zz);
    cross(p, yz, q->y, q->z, s->y, s->z, yy, zz);
    pf_mul(p, t, c->prime.a, xz);
    pf_mul(p, w, c->prime.b3, zz);
    pf_add(p, t, t, w);
    pf_mul(p, zz, c->prime.a, zz);
    pf_sub(p, u, xx, zz);
    pf_mul(p, u, c->prime.a, u);
    pf_mul(p, w, c->prime.b3, xz);
    pf_add(p, u, u, w);
    pf_add(p, m, xx, xx);
    pf_add(p, m, m, xx);
    pf_add(p, m, m, zz);
    pf_sub(p, w, yy, t);
    pf_add(p, t, yy, t);
    pf_mul(p, r->x, xy, w);
    pf_mul(p, zz, yz, u);
    pf_sub(p, r->x, r->x, zz);
    pf_mul(p, r->y, t, w);
    pf_mul(p, zz, m, u);
    pf_add(p, r->y, r->y, zz);
    pf_mul(p, r->z, yz, t);
    pf_mul(p, zz, xy, m);
    pf_add(p, r->z, r->z, zz);
}

/* With u = Y2 Z1 - Y1 Z2, v = X2 Z1 - X1 Z2 and w = u^2 Z1 Z2 - v^3 - 2 v^2 X1 Z2:
 * X3 = v w,  Y3 = u (v^2 X1 Z2 - w) - v^3 Y1 Z2,  Z3 = v^3 Z1 Z2. */
static void add_chord(const struct curve *c, struct prime_point *r, const struct prime_point *q,
                      const struct prime_point *s)
{
    const struct prime_modulus *p = &c->prime.p;
    ec_number u, v, vv, vvv, w, x, y, zz;
    pf_mul(p, x, q->x, s->z);
    pf_mul(p, y, q->y, s->z);
    pf_mul(p, zz, q->z, s->z);
    pf_mul(p, u, s->y, q->z);
    pf_sub(p, u, u, y);
    pf_mul(p, v, s->x, q->z);
    pf_sub(p, v, v, x);
    pf_sqr(p, vv, v);
    pf_mul(p, vvv, vv, v);
    pf_mul(p, x, vv, x);
    pf_sqr(p, w, u);
    pf_mul(p, w, w, zz);
    pf_sub(p, w, w, vvv);
    pf_sub(p, w, w, x);
    pf_sub(p, w, w, x);
    pf_mul(p, r->x, v, w);
    pf_sub(p, x, x, w);
    pf_mul(p, r->y, u, x);
    pf_mul(p, y, vvv, y);
    pf_sub(p, r->y, r->y, y);
    pf_mul(p, r->z, vvv, zz);
}

void pp_add(const struct curve *c, struct prime_point *r, const struct prime_point *q,
            const struct prime_point *s)
{
    struct prime_point sum, other;
    add_complete(c, &sum, q, s);
    if (c->prime.maybe_even) {
        const struct prime_modulus *p = &c->prime.p;
        add_chord(c, &other, q, s);
        uint64_t failed = pf_is_zero(p, sum.x) & pf_is_zero(p, sum.y) & pf_is_zero(p, sum.z);
        pp_select(c, &sum, failed, &other);
        pp_select(c, &sum, pf_is_zero(p, q->z), s);
        pp_select(c, &sum, pf_is_zero(p, s->z), q);
    }
    *r = sum;
}

/* With w = 3 X^2 + a Z^2, s = 2 Y Z, t = Y s, b = 2 X t and h = w^2 - 2 b:
 * X3 = h s,  Y3 = w (b - h) - 2 t^2,  Z3 = s^3;  a point of order two, where s = t = b = 0, gives
 * (0 : -w^3 : 0). Only the point at infinity gives (0, 0, 0) and needs a Y other than 0. */
void pp_double(const struct curve *c, struct prime_point *r, const struct prime_point *q)
{
    const struct prime_modulus *p = &c->prime.p;
    ec_number w, s, t, b, h;
    pf_sqr(p, h, q->x);
    pf_add(p, w, h, h);
    pf_add(p, w, w, h);
    pf_sqr(p, h, q->z);
    pf_mul(p, h, c->prime.a, h);
    pf_add(p, w, w, h);
    pf_mul(p, s, q->y, q->z);
    pf_add(p, s, s, s);
    pf_mul(p, t, q->y, s);
    pf_mul(p, b, q->x, t);
    pf_add(p, b, b, b);
    pf_sqr(p, h, w);
    pf_sub(p, h, h, b);
    pf_sub(p, h, h, b);
    uint64_t infinite = pf_is_zero(p, q->z);
    pf_mul(p, r->x, h, s);
    pf_sub(p, b, b, h);
    pf_mul(p, r->y, w, b);
    pf_sqr(p, t, t);
    pf_add(p, t, t, t);
    pf_sub(p, r->y, r->y, t);
    pf_sqr(p, t, s);
    pf_mul(p, r->z, t, s);
    pf_select(p, r->y, infinite, p->one);
}

uint64_t pp_store(const struct curve *c, uint64_t *xy, const struct prime_point *q)
{
    const struct prime_modulus *p = &c->prime.p;
    ec_number inverse, t;
    pf_inverse(p, inverse, q->z); /* 0 of 0 */
    pf_mul(p, t, q->x, inverse);
    pf_leave(p, xy, t);
    pf_mul(p, t, q->y, inverse);
    pf_leave(p, xy + c->n, t);
    return pf_is_zero(p, q->z);
}
