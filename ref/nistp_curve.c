/* The group of a NIST curve: SP 800-186 (February 2023), 3.2.1 and appendix A; FIPS 186-5. Points
 * are homogeneous, (X : Y : Z) for x = X/Z, y = Y/Z, and the one formula for their sum has no
 * exception: J. Renes, C. Costello, L. Batina, "Complete addition formulas for prime order elliptic
 * curves", EUROCRYPT 2016, equation (2) with a = -3. Not here: encodings, hashing, signatures.
 * Constant time, mul_double and decompress too. */
#include "ref/nistp_curve.h"

#include "ref/ct.h"

struct point {
    nistp_number X, Y, Z;
};

static void point_from_words(struct point *r, const uint64_t *q, const struct nistp_modulus *p)
{
    static const uint64_t one[NISTP_WORDS_MAX] = {1};
    nistp_from_words(&r->X, q, p);
    nistp_from_words(&r->Y, q + p->words, p);
    nistp_from_words(&r->Z, one, p);
}

/* (0 : 1 : 0) */
static void point_infinity(struct point *r, const struct nistp_modulus *p)
{
    static const uint64_t y1[2 * NISTP_WORDS_MAX] = {[NISTP_WORDS_MAX] = 1};
    static const uint64_t zero[NISTP_WORDS_MAX] = {0};
    nistp_from_words(&r->X, zero, p);
    nistp_from_words(&r->Y, y1 + NISTP_WORDS_MAX, p);
    nistp_from_words(&r->Z, zero, p);
}

/* r = a1 b2 + a2 b1 */
static void cross_sum(nistp_number *r, const nistp_number *a1, const nistp_number *b2,
                      const nistp_number *a2, const nistp_number *b1, const struct nistp_modulus *p)
{
    nistp_number s, t;
    nistp_mul(&s, a1, b2, p);
    nistp_mul(&t, a2, b1, p);
    nistp_add(r, &s, &t, p);
}

static void times3(nistp_number *r, const nistp_number *a, const struct nistp_modulus *p)
{
    nistp_number t;
    nistp_add(&t, a, a, p);
    nistp_add(r, &t, a, p);
}

/*  X3 = xy (yy + c) - yz d      with  c = 3 (xz - b zz),          xx = X1 X2,
 *  Y3 = e d + (yy - c)(yy + c)        d = 3 (b xz - xx - 3 zz),   xy = X1 Y2 + X2 Y1,
 *  Z3 = yz (yy - c) + e xy            e = 3 (xx - zz),            and so on.           */
static void point_add(struct point *r, const struct point *p1, const struct point *p2,
                      const nistp_number *b, const struct nistp_modulus *p)
{
    nistp_number xx, yy, zz, xy, yz, xz, c, d, e, plus, minus, s, t;
    nistp_mul(&xx, &p1->X, &p2->X, p);
    nistp_mul(&yy, &p1->Y, &p2->Y, p);
    nistp_mul(&zz, &p1->Z, &p2->Z, p);
    cross_sum(&xy, &p1->X, &p2->Y, &p2->X, &p1->Y, p);
    cross_sum(&yz, &p1->Y, &p2->Z, &p2->Y, &p1->Z, p);
    cross_sum(&xz, &p1->X, &p2->Z, &p2->X, &p1->Z, p);

    nistp_mul(&t, b, &zz, p);
    nistp_sub(&c, &xz, &t, p);
    times3(&c, &c, p);
    nistp_mul(&d, b, &xz, p);
    nistp_sub(&d, &d, &xx, p);
    times3(&t, &zz, p);
    nistp_sub(&d, &d, &t, p);
    times3(&d, &d, p);
    nistp_sub(&e, &xx, &zz, p);
    times3(&e, &e, p);
    nistp_add(&plus, &yy, &c, p);
    nistp_sub(&minus, &yy, &c, p);

    nistp_mul(&s, &xy, &plus, p);
    nistp_mul(&t, &yz, &d, p);
    nistp_sub(&r->X, &s, &t, p);
    nistp_mul(&s, &e, &d, p);
    nistp_mul(&t, &minus, &plus, p);
    nistp_add(&r->Y, &s, &t, p);
    nistp_mul(&s, &yz, &minus, p);
    nistp_mul(&t, &e, &xy, p);
    nistp_add(&r->Z, &s, &t, p);
}

static void point_select(struct point *r, uint64_t mask, const struct point *a)
{
    for (size_t i = 0; i < NISTP_DIGITS_MAX; i++) {
        r->X.v[i] = (uint32_t)ct_select(mask, a->X.v[i], r->X.v[i]);
        r->Y.v[i] = (uint32_t)ct_select(mask, a->Y.v[i], r->Y.v[i]);
        r->Z.v[i] = (uint32_t)ct_select(mask, a->Z.v[i], r->Z.v[i]);
    }
}

/* [k]q, from the highest bit of k down: doubled and added at every bit, one of the two taken. */
static void point_mul(struct point *r, const uint64_t *k, const struct point *q,
                      const nistp_number *b, const struct nistp_modulus *p)
{
    struct point t;
    point_infinity(r, p);
    for (size_t i = 64 * p->words; i-- > 0;) {
        point_add(r, r, r, b, p);
        point_add(&t, r, q, b, p);
        point_select(r, 0 - (k[i / 64] >> i % 64 & 1), &t);
    }
}

/* x and y; infinity has Z = 0, and so has its inverse here. */
static uint64_t point_to_words(uint64_t *r, const struct point *a, const struct nistp_modulus *p)
{
    static const nistp_number zero = {{0}};
    nistp_number z, x, y;
    nistp_invert(&z, &a->Z, p);
    nistp_mul(&x, &a->X, &z, p);
    nistp_mul(&y, &a->Y, &z, p);
    nistp_to_words(r, &x, p);
    nistp_to_words(r + p->words, &y, p);
    return nistp_equal(&z, &zero);
}

uint64_t nistp_mul_ref(const struct nistp_curve *c, uint64_t *r, const uint64_t *k,
                       const uint64_t *q)
{
    nistp_number b;
    struct point a, t;
    nistp_from_words(&b, c->b, &c->p);
    point_from_words(&a, q, &c->p);
    point_mul(&t, k, &a, &b, &c->p);
    return point_to_words(r, &t, &c->p);
}

uint64_t nistp_mul_double_ref(const struct nistp_curve *c, uint64_t *r, const uint64_t *u,
                              const uint64_t *v, const uint64_t *q)
{
    nistp_number b;
    struct point g, a, s, t;
    nistp_from_words(&b, c->b, &c->p);
    point_from_words(&g, c->g, &c->p);
    point_from_words(&a, q, &c->p);
    point_mul(&s, u, &g, &b, &c->p);
    point_mul(&t, v, &a, &b, &c->p);
    point_add(&s, &s, &t, &b, &c->p);
    return point_to_words(r, &s, &c->p);
}

/* x^3 - 3 x + b */
static void right_side(nistp_number *r, const nistp_number *x, const struct nistp_curve *c)
{
    nistp_number b, t;
    nistp_from_words(&b, c->b, &c->p);
    nistp_mul(&t, x, x, &c->p);
    nistp_mul(&t, &t, x, &c->p);
    nistp_add(&t, &t, &b, &c->p);
    times3(&b, x, &c->p);
    nistp_sub(r, &t, &b, &c->p);
}

uint64_t nistp_on_curve_ref(const struct nistp_curve *c, const uint64_t *q)
{
    nistp_number x, y, z;
    nistp_from_words(&x, q, &c->p);
    nistp_from_words(&y, q + c->p.words, &c->p);
    right_side(&z, &x, c);
    nistp_mul(&y, &y, &y, &c->p);
    return nistp_equal(&y, &z) & nistp_is_reduced(q, &c->p) &
           nistp_is_reduced(q + c->p.words, &c->p);
}

/* No curve of prime order has a point with y = 0, which has but one root. */
uint64_t nistp_decompress_ref(const struct nistp_curve *c, uint64_t *y, const uint64_t *x,
                              unsigned odd)
{
    static const nistp_number zero = {{0}};
    uint64_t reduced = nistp_is_reduced(x, &c->p);
    nistp_number a, root, square;
    nistp_from_words(&a, x, &c->p);
    right_side(&a, &a, c);
    nistp_root(&root, &a, &c->p);
    nistp_mul(&square, &root, &root, &c->p);
    nistp_to_words(y, &root, &c->p);
    if ((y[0] & 1) != (odd & 1)) {
        nistp_sub(&root, &zero, &root, &c->p);
        nistp_to_words(y, &root, &c->p);
    }
    return nistp_equal(&square, &a) & reduced;
}

void nistp_scalar_mul_ref(const struct nistp_curve *c, uint64_t *r, const uint64_t *a,
                          const uint64_t *b)
{
    nistp_number s, t;
    nistp_from_words(&s, a, &c->n);
    nistp_from_words(&t, b, &c->n);
    nistp_mul(&s, &s, &t, &c->n);
    nistp_to_words(r, &s, &c->n);
}

void nistp_scalar_inverse_ref(const struct nistp_curve *c, uint64_t *r, const uint64_t *a)
{
    nistp_number t;
    nistp_from_words(&t, a, &c->n);
    nistp_invert(&t, &t, &c->n);
    nistp_to_words(r, &t, &c->n);
}

void nistp_scalar_reduce_ref(const struct nistp_curve *c, uint64_t *r, const uint64_t *a)
{
    nistp_number t;
    nistp_from_words(&t, a, &c->n);
    nistp_to_words(r, &t, &c->n);
}
