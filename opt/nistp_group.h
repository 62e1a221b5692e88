/* Points of a NIST curve over any field, after the headers of
 *   the field:    the type fe, an array v of words; fe_add, fe_sub, fe_mul, fe_square,
 *                 fe_square_times;
 *   the points:   struct point and affine, point_double, point_add, point_add_affine
 *                 (opt/nistp_formulas.h, or in assembly);
 *   the curve:    WORDS, curve_p, curve_n; fe_zero, fe_one, fe_b, fe_from_words, fe_to_words,
 *                 fe_is_zero, fe_invert, fe_root; scalar_reduce; comb, its COMB_BITS and
 *                 comb_point.
 * Points are in Jacobian coordinates, x = X/Z^2 and y = Y/Z^3; Z = 0 is infinity. Constant time. */
#ifndef ASSAY_OPT_NISTP_GROUP_H
#define ASSAY_OPT_NISTP_GROUP_H

/* r = a - b - borrow; the borrow out. */
static inline uint64_t borrow_step(uint64_t *r, uint64_t a, uint64_t b, uint64_t borrow)
{
    uint64_t d = a - b, under = (a < b) | (d < borrow);
    *r = d - borrow;
    return under;
}

static inline void fe_select(fe *r, uint64_t mask, const fe *a)
{
#pragma GCC unroll 9
    for (size_t i = 0; i < sizeof(fe) / sizeof(r->v[0]); i++)
        r->v[i] ^= mask & (r->v[i] ^ a->v[i]);
}

/* -a if the mask is all ones. */
static inline void fe_negate_if(fe *a, uint64_t mask)
{
    fe t;
    fe_sub(&t, &fe_zero, a);
    fe_select(a, mask, &t);
}

/* r[i] = (2 i + 1) q for q with Z = 1. The sums of 2q and r[i] are made with one Z, which 2q then
 * takes from the sum (N. Meloni, "New point addition formulae for ECC applications", WAIFI 2007).
 */
static inline void odd_multiples(struct point *r, const struct point *q, int n)
{
    struct point a = *q, b;
    fe H, D, C, W, t;
    r[0] = *q;
    b = *q;
    point_double(&b, 1); /* 2q has Z = 2y */
    fe_square(&C, &b.Z);
    fe_mul(&a.X, &a.X, &C);
    fe_mul(&C, &C, &b.Z);
    fe_mul(&a.Y, &a.Y, &C);
    a.Z = b.Z;
    for (int i = 1; i < n; i++) {
        fe_sub(&H, &b.X, &a.X);
        fe_square(&C, &H);
        fe_sub(&D, &b.Y, &a.Y);
        fe_mul(&r[i].Z, &a.Z, &H);
        fe_mul(&W, &a.X, &C);
        fe_mul(&b.X, &b.X, &C);
        fe_square(&t, &D);
        fe_sub(&t, &t, &W);
        fe_sub(&r[i].X, &t, &b.X);
        fe_sub(&W, &b.X, &W);
        fe_mul(&b.Y, &b.Y, &W);
        fe_sub(&t, &b.X, &r[i].X);
        fe_mul(&t, &t, &D);
        fe_sub(&r[i].Y, &t, &b.Y);
        a = r[i];
    }
}

static inline void point_select(struct point *r, uint64_t mask, const struct point *a)
{
    fe_select(&r->X, mask, &a->X);
    fe_select(&r->Y, mask, &a->Y);
    fe_select(&r->Z, mask, &a->Z);
}

/* P + Q, whatever they are. */
static inline void point_add_any(struct point *r, const struct point *p, const struct point *q)
{
    struct point sum, twice = *p, a = *p, b = *q;
    fe zz1, zz2, t, u;
    point_double(&twice, 1);
    point_add(&sum, p, q);
    fe_square(&zz1, &p->Z);
    fe_square(&zz2, &q->Z);
    fe_mul(&t, &p->X, &zz2);
    fe_mul(&u, &q->X, &zz1);
    fe_sub(&t, &t, &u);
    uint64_t same = fe_is_zero(&t);
    fe_mul(&t, &p->Y, &q->Z);
    fe_mul(&t, &t, &zz2);
    fe_mul(&u, &q->Y, &p->Z);
    fe_mul(&u, &u, &zz1);
    fe_sub(&t, &t, &u);
    same &= fe_is_zero(&t);
    uint64_t no_p = fe_is_zero(&p->Z), no_q = fe_is_zero(&q->Z);
    point_select(&sum, same, &twice);
    point_select(&sum, no_q, &a);
    point_select(&sum, no_p, &b);
    *r = sum;
}

static inline uint64_t point_to_words(uint64_t r[2 * WORDS], const struct point *p)
{
    fe z, zz, t;
    fe_invert(&z, &p->Z);
    fe_square(&zz, &z);
    fe_mul(&t, &p->X, &zz);
    fe_to_words(r, &t);
    fe_mul(&z, &z, &zz);
    fe_mul(&t, &p->Y, &z);
    fe_to_words(r + WORDS, &t);
    return fe_is_zero(&p->Z);
}

static inline void point_from_words(struct point *p, const uint64_t q[2 * WORDS])
{
    fe_from_words(&p->X, q);
    fe_from_words(&p->Y, q + WORDS);
    p->Z = fe_one;
}

/* All ones if x < p, else 0. */
static inline uint64_t is_reduced(const uint64_t x[WORDS])
{
    uint64_t borrow = 0, unused;
    for (int i = 0; i < WORDS; i++)
        borrow = borrow_step(&unused, x[i], curve_p[i], borrow);
    return 0 - borrow;
}

/* x^3 - 3 x + b; r may be x. */
static inline void right_side(fe *r, const fe *x)
{
    fe t, x3;
    fe_square(&t, x);
    fe_mul(&t, &t, x);
    fe_add(&x3, x, x);
    fe_add(&x3, &x3, x);
    fe_sub(&t, &t, &x3);
    fe_add(r, &t, &fe_b);
}

static inline uint64_t on_curve(const uint64_t q[2 * WORDS])
{
    fe x, y;
    fe_from_words(&x, q);
    fe_from_words(&y, q + WORDS);
    right_side(&x, &x);
    fe_square(&y, &y);
    fe_sub(&x, &x, &y);
    return fe_is_zero(&x) & is_reduced(q) & is_reduced(q + WORDS);
}

#endif
