/* Points of P-256 over any field: a row's file includes its field's header (type fe; fe_add,
 * fe_sub, fe_half, fe_mul, fe_square, fe_square_times on numbers in Montgomery form; fe_borrow) and
 * then this. Points are in Jacobian coordinates, x = X/Z^2 and y = Y/Z^3; Z = 0 is infinity.
 * Constant time. */
#ifndef ASSAY_OPT_P256_GROUP_H
#define ASSAY_OPT_P256_GROUP_H

#include "opt/nistp_inverse.h"
#include "opt/p256.h"
#include "opt/p256_table.h"

struct affine {
    fe x, y;
};

struct point {
    fe X, Y, Z;
};

static const uint64_t p256_p[4] = {0xffffffffffffffff, 0x00000000ffffffff, 0, 0xffffffff00000001},
                      p256_n[4] = {0xf3b9cac2fc632551, 0xbce6faada7179e84, 0xffffffffffffffff,
                                   0xffffffff00000000};

static const fe fe_zero = {{0}}, /* 1, R and b in Montgomery form */
    fe_one = {{0x0000000000000001, 0xffffffff00000000, 0xffffffffffffffff, 0x00000000fffffffe}},
                fe_rr = {{0x0000000000000003, 0xfffffffbffffffff, 0xfffffffffffffffe,
                          0x00000004fffffffd}},
                fe_b = {{0xd89cdf6229c4bddf, 0xacf005cd78843090, 0xe5a220abf7212ed6,
                         0xdc30061d04874834}};

static inline void fe_from_words(fe *r, const uint64_t w[4])
{
    memcpy(r->v, w, sizeof(r->v));
    fe_mul(r, r, &fe_rr);
}

static inline void fe_to_words(uint64_t w[4], const fe *a)
{
    static const fe one = {{1}};
    fe t;
    fe_mul(&t, a, &one);
    memcpy(w, t.v, sizeof(t.v));
}

static inline uint64_t fe_is_zero(const fe *a)
{
    return ct_is_zero(a->v[0] | a->v[1] | a->v[2] | a->v[3]);
}

static inline void fe_select(fe *r, uint64_t mask, const fe *a)
{
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        r->v[i] ^= mask & (r->v[i] ^ a->v[i]);
}

/* -a if the mask is all ones. */
static inline void fe_negate_if(fe *a, uint64_t mask)
{
    fe t;
    fe_sub(&t, &fe_zero, a);
    fe_select(a, mask, &t);
}

/* R^2 / (a R) is 1/a times R. */
static inline void fe_invert(fe *r, const fe *a)
{
    static const struct nistp_inverse inverse = {
        .m = p256_p, .m0 = 1, .words = 4, .limbs = 5, .rounds = 10};
    nistp_divide(r->v, fe_rr.v, a->v, &inverse);
}

/* 2P: S = 2Y, M = 3 (X - Z^2)(X + Z^2), B = S^2 X, X3 = M^2 - 2B, Y3 = M (B - X3) - S^4 / 2, Z3 = S
 * Z. Infinity stays infinity. */
static inline void point_double(struct point *r, const struct point *p)
{
    fe S, M, B, t, u;
    fe_add(&S, &p->Y, &p->Y);
    fe_square(&u, &p->Z);
    fe_mul(&r->Z, &S, &p->Z);
    fe_square(&S, &S);
    fe_sub(&t, &p->X, &u);
    fe_add(&u, &p->X, &u);
    fe_mul(&M, &t, &u);
    fe_mul(&B, &S, &p->X);
    fe_square(&S, &S);
    fe_add(&t, &M, &M);
    fe_add(&M, &M, &t);
    fe_square(&u, &M);
    fe_add(&t, &B, &B);
    fe_sub(&r->X, &u, &t);
    fe_half(&S, &S);
    fe_sub(&B, &B, &r->X);
    fe_mul(&M, &M, &B);
    fe_sub(&r->Y, &M, &S);
}

/* The end of both additions, with H = U2 - U1, D = S2 - S1, W = Z1 Z2. */
static inline void point_add_end(struct point *r, const fe *U1, const fe *S1, const fe *H,
                                 const fe *D, const fe *W)
{
    fe HH, HHH, V, t;
    fe_square(&HH, H);
    fe_mul(&r->Z, W, H);
    fe_mul(&HHH, &HH, H);
    fe_mul(&V, &HH, U1);
    fe_square(&t, D);
    fe_sub(&t, &t, &HHH);
    fe_mul(&HHH, &HHH, S1);
    fe_sub(&t, &t, &V);
    fe_sub(&r->X, &t, &V);
    fe_sub(&V, &V, &r->X);
    fe_mul(&V, &V, D);
    fe_sub(&r->Y, &V, &HHH);
}

/* P + Q, for P not Q and neither infinity; for P = -Q too. */
static inline void point_add_affine(struct point *r, const struct point *p, const struct affine *q)
{
    fe zz, U2, S2, H, D;
    fe_square(&zz, &p->Z);
    fe_mul(&S2, &p->Z, &q->y);
    fe_mul(&U2, &q->x, &zz);
    fe_mul(&S2, &S2, &zz);
    fe_sub(&H, &U2, &p->X);
    fe_sub(&D, &S2, &p->Y);
    const fe X = p->X, Y = p->Y, Z = p->Z;
    point_add_end(r, &X, &Y, &H, &D, &Z);
}

static inline void point_add(struct point *r, const struct point *p, const struct point *q)
{
    fe zz1, zz2, U1, U2, S1, S2, H, D, W;
    fe_square(&zz1, &p->Z);
    fe_square(&zz2, &q->Z);
    fe_mul(&S1, &p->Y, &q->Z);
    fe_mul(&S2, &q->Y, &p->Z);
    fe_mul(&U1, &p->X, &zz2);
    fe_mul(&U2, &q->X, &zz1);
    fe_mul(&S1, &S1, &zz2);
    fe_mul(&S2, &S2, &zz1);
    fe_mul(&W, &p->Z, &q->Z);
    fe_sub(&H, &U2, &U1);
    fe_sub(&D, &S2, &S1);
    point_add_end(r, &U1, &S1, &H, &D, &W);
}

/* P + Q, whatever they are. */
static inline void point_add_any(struct point *r, const struct point *p, const struct point *q)
{
    struct point sum, twice, a = *p, b = *q;
    fe zz1, zz2, t, u;
    point_double(&twice, p);
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
    fe *out[3] = {&sum.X, &sum.Y, &sum.Z};
    const fe *other[3][3] = {
        {&twice.X, &twice.Y, &twice.Z}, {&a.X, &a.Y, &a.Z}, {&b.X, &b.Y, &b.Z}};
    const uint64_t masks[3] = {same, no_q, no_p};
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            fe_select(out[j], masks[i], other[i][j]);
    *r = sum;
}

static inline uint64_t point_to_words(uint64_t r[8], const struct point *p)
{
    fe z, zz, t;
    fe_invert(&z, &p->Z);
    fe_square(&zz, &z);
    fe_mul(&t, &p->X, &zz);
    fe_to_words(r, &t);
    fe_mul(&z, &z, &zz);
    fe_mul(&t, &p->Y, &z);
    fe_to_words(r + 4, &t);
    return fe_is_zero(&p->Z);
}

/* All ones if x < p, else 0. */
static inline uint64_t p256_is_reduced(const uint64_t x[4])
{
    uint64_t borrow = 0, unused;
    for (int i = 0; i < 4; i++)
        borrow = fe_borrow(&unused, x[i], p256_p[i], borrow);
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

static inline void point_from_words(struct point *p, const uint64_t q[8])
{
    fe_from_words(&p->X, q);
    fe_from_words(&p->Y, q + 4);
    p->Z = fe_one;
}

#endif
