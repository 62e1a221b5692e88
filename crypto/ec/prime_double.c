/* Two scalars and two points at once, for verification: all is public, so this file takes time that
 * depends on everything. The scalars become signed digits, odd and at most 15 or zero, with four
 * zeros at least between two others (wNAF; Hankerson, Menezes and Vanstone, Guide to Elliptic Curve
 * Cryptography, algorithm 3.35), added over the same doublings (algorithm 3.51).
 *
 * Points are (X : Y : Z) for (X / Z^2, Y / Z^3) here, in Montgomery form; Z = 0 is the point at
 * infinity. */
#include "crypto/ec/prime_point.h"

#define WIDTH      5
#define ODD_POINTS 8 /* q, 3 q, ... 15 q */
#define DIGITS_MAX (64 * EC_WORDS_MAX + 1)

struct jacobian {
    ec_number x, y, z;
};

/* What points are on: y^2 = x^3 + a x + b with any b. */
struct scaled {
    const struct prime_modulus *p;
    ec_number a, zero;
    bool a_is_zero;
    struct jacobian infinity;
};

static bool below(const struct prime_modulus *m, const uint64_t *a)
{
    for (size_t i = m->n; i-- > 0;)
        if (a[i] != m->m[i])
            return a[i] < m->m[i];
    return false;
}

static void add(const struct prime_modulus *m, uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    uint64_t carry = IMPL(words)->add(r, a, b, m->n);
    if (carry != 0 || !below(m, r))
        IMPL(words)->sub(r, r, m->m, m->n);
}

static void sub(const struct prime_modulus *m, uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    if (IMPL(words)->sub(r, a, b, m->n) != 0)
        IMPL(words)->add(r, r, m->m, m->n);
}

/* With s = 4 X Y^2 and w = 3 X^2 + a Z^4: X3 = w^2 - 2 s, Y3 = w (s - X3) - 8 Y^4, Z3 = 2 Y Z
 * (the Guide, 3.2.2, for any a); a Z3^4 = 2 (8 Y^4) (a Z^4), which saves a square or two where
 * doublings follow each other. A point of order two and the one at infinity give Z3 = 0. */
static void twice(const struct scaled *c, struct jacobian *r, unsigned times)
{
    const struct prime_modulus *p = c->p;
    ec_number w, s, t, yy, az;
    if (!c->a_is_zero) {
        pf_sqr(p, az, r->z);
        pf_sqr(p, az, az);
        pf_mul(p, az, az, c->a);
    }
    while (times-- > 0) {
        pf_sqr(p, t, r->x);
        add(p, w, t, t);
        add(p, w, w, t);
        if (!c->a_is_zero)
            add(p, w, w, az);
        add(p, t, r->y, r->y);
        pf_mul(p, r->z, r->z, t);
        pf_sqr(p, yy, t); /* 4 Y^2 */
        pf_mul(p, s, yy, r->x);
        pf_mul(p, yy, yy, t); /* 8 Y^3 */
        pf_mul(p, yy, yy, r->y);
        pf_sqr(p, r->x, w);
        sub(p, r->x, r->x, s);
        sub(p, r->x, r->x, s);
        sub(p, s, s, r->x);
        pf_mul(p, w, w, s);
        sub(p, r->y, w, yy);
        if (!c->a_is_zero && times > 0) {
            pf_mul(p, az, az, yy);
            add(p, az, az, az);
        }
    }
}

/* r += q, or r -= q, for a q whose Z is 1 if it is `affine`. With u = X1 Z2^2, h = X2 Z1^2 - u,
 * v = Y1 Z2^3 and d = Y2 Z1^3 - v: X3 = d^2 - h^3 - 2 u h^2, Y3 = d (u h^2 - X3) - v h^3,
 * Z3 = h Z1 Z2. Both at the same x (h = 0), they are equal, or opposite. */
static void plus(const struct scaled *c, struct jacobian *r, const struct jacobian *q, bool affine,
                 bool negative)
{
    const struct prime_modulus *p = c->p;
    ec_number u, v, h, d, t, y;
    if (pf_is_zero(p, q->z))
        return;
    pf_copy(p, y, q->y);
    if (negative)
        sub(p, y, c->zero, y);
    if (pf_is_zero(p, r->z)) {
        *r = *q;
        pf_copy(p, r->y, y);
        return;
    }
    pf_copy(p, u, r->x);
    pf_copy(p, v, r->y);
    if (!affine) {
        pf_sqr(p, t, q->z);
        pf_mul(p, u, u, t);
        pf_mul(p, t, t, q->z);
        pf_mul(p, v, v, t);
    }
    pf_sqr(p, t, r->z);
    pf_mul(p, h, q->x, t);
    sub(p, h, h, u);
    pf_mul(p, t, t, r->z);
    pf_mul(p, d, y, t);
    sub(p, d, d, v);
    if (pf_is_zero(p, h)) {
        if (pf_is_zero(p, d))
            twice(c, r, 1);
        else
            *r = c->infinity;
        return;
    }
    if (!affine)
        pf_mul(p, r->z, r->z, q->z);
    pf_mul(p, r->z, r->z, h);
    pf_sqr(p, t, h);
    pf_mul(p, h, h, t);
    pf_mul(p, u, u, t);
    pf_sqr(p, r->x, d);
    sub(p, r->x, r->x, h);
    sub(p, r->x, r->x, u);
    sub(p, r->x, r->x, u);
    sub(p, u, u, r->x);
    pf_mul(p, u, u, d);
    pf_mul(p, v, v, h);
    sub(p, r->y, u, v);
}

/* The odd multiples of q. */
static void odd_multiples(const struct scaled *c, struct jacobian *multiple,
                          const struct prime_point *q)
{
    struct jacobian two;
    pf_copy(c->p, multiple->x, q->x);
    pf_copy(c->p, multiple->y, q->y);
    pf_copy(c->p, multiple->z, q->z);
    two = *multiple;
    twice(c, &two, 1);
    for (unsigned i = 1; i < ODD_POINTS; i++) {
        multiple[i] = multiple[i - 1];
        plus(c, &multiple[i], &two, false, false);
    }
}

/* All points to a Z of 1, without an inverse: with z the product of their Z, (X : Y : Z) is
 * (X (z / Z)^2 : Y (z / Z)^3 : 1) of the curve with a z^4 instead of a, where a point (x, y) stands
 * for (x / z^2, y / z^3) of ours. Points at infinity stay. */
static void same_z(struct scaled *c, uint64_t *z, struct jacobian *point, size_t count)
{
    const struct prime_modulus *p = c->p;
    ec_number before[2 * ODD_POINTS], after, t, u;
    pf_copy(p, z, p->one);
    for (size_t i = 0; i < count; i++) {
        pf_copy(p, before[i], z);
        if (!pf_is_zero(p, point[i].z))
            pf_mul(p, z, z, point[i].z);
    }
    pf_copy(p, after, p->one);
    for (size_t i = count; i-- > 0;) {
        if (pf_is_zero(p, point[i].z))
            continue;
        pf_mul(p, t, before[i], after);
        pf_mul(p, after, after, point[i].z);
        pf_sqr(p, u, t);
        pf_mul(p, point[i].x, point[i].x, u);
        pf_mul(p, u, u, t);
        pf_mul(p, point[i].y, point[i].y, u);
        pf_copy(p, point[i].z, p->one);
    }
    pf_sqr(p, t, z);
    pf_sqr(p, t, t);
    pf_mul(p, c->a, c->a, t);
}

static unsigned bits_at(const uint64_t *k, size_t n, size_t at, unsigned count)
{
    unsigned value = 0;
    for (unsigned i = 0; i < count; i++)
        if (at + i < 64 * n)
            value |= (unsigned)(k[(at + i) / 64] >> (at + i) % 64 & 1) << i;
    return value;
}

/* k = the sum of digit[i] 2^i, of 64 n + 1 digits. */
static void recode(int8_t *digit, const uint64_t *k, size_t n)
{
    unsigned carry = 0;
    for (size_t i = 0; i <= 64 * n;) {
        digit[i] = 0;
        if (bits_at(k, n, i, 1) == carry) {
            i++;
            continue;
        }
        int value = (int)(bits_at(k, n, i, WIDTH) + carry);
        carry = value > 1 << (WIDTH - 1);
        digit[i++] = (int8_t)(value - (int)(carry << WIDTH));
        for (unsigned j = 1; j < WIDTH && i <= 64 * n; j++)
            digit[i++] = 0;
    }
}

static void add_digit(const struct scaled *c, struct jacobian *sum, const struct jacobian *multiple,
                      int digit)
{
    if (digit != 0)
        plus(c, sum, &multiple[(digit < 0 ? -digit : digit) / 2], true, digit < 0);
}

/* The sum over both scalars' digits, from the highest. Doublings wait for the next addition. */
static void sum_digits(const struct scaled *c, struct jacobian *sum,
                       const struct jacobian *multiple, const uint64_t *u, const uint64_t *v)
{
    int8_t of_u[DIGITS_MAX], of_v[DIGITS_MAX];
    unsigned waiting = 0;
    recode(of_u, u, c->p->n);
    recode(of_v, v, c->p->n);
    *sum = c->infinity;
    for (size_t i = 64 * c->p->n + 1; i-- > 0; waiting++) {
        if (of_u[i] == 0 && of_v[i] == 0)
            continue;
        twice(c, sum, waiting);
        waiting = 0;
        add_digit(c, sum, multiple, of_u[i]);
        add_digit(c, sum, multiple + ODD_POINTS, of_v[i]);
    }
    twice(c, sum, waiting - 1);
}

uint64_t prime_mul_double(const struct curve *c, uint64_t *r, const uint64_t *u, const uint64_t *v,
                          const uint64_t *q)
{
    if (c->kernels != NULL)
        return c->kernels->mul_double(r, u, v, q);
    const struct prime_modulus *p = &c->prime.p;
    struct scaled curve = {.p = p, .a_is_zero = pf_is_zero(p, c->prime.a) != 0};
    struct jacobian multiple[2 * ODD_POINTS], sum;
    struct prime_point point;
    ec_number z;
    pf_copy(p, curve.a, c->prime.a);
    pf_copy(p, curve.infinity.x, p->one);
    pf_copy(p, curve.infinity.y, p->one);
    pp_base(c, &point);
    odd_multiples(&curve, multiple, &point);
    pp_load(c, &point, q);
    odd_multiples(&curve, multiple + ODD_POINTS, &point);
    same_z(&curve, z, multiple, 2 * ODD_POINTS);
    sum_digits(&curve, &sum, multiple, u, v);
    pf_mul(p, sum.z, sum.z, z); /* back on our curve; and as pp_store takes it: X / Z, Y / Z */
    pf_mul(p, point.x, sum.x, sum.z);
    pf_copy(p, point.y, sum.y);
    pf_sqr(p, point.z, sum.z);
    pf_mul(p, point.z, point.z, sum.z);
    return pp_store(c, r, &point);
}
