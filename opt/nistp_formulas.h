/* Doubling and addition of points of a NIST curve in Jacobian coordinates, after the header of a
 * field. Constant time. */
#ifndef ASSAY_OPT_NISTP_FORMULAS_H
#define ASSAY_OPT_NISTP_FORMULAS_H

struct affine {
    fe x, y;
};

struct point {
    fe X, Y, Z;
};

/* 2P: S = 2Y, M = 3 (X - Z^2)(X + Z^2), B = S^2 X, X3 = M^2 - 2B, Y3 = M (B - X3) - S^4 / 2, Z3 = S
 * Z. Infinity stays infinity. */
static inline void point_double_once(struct point *r, const struct point *p)
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

static inline void point_double(struct point *p, int n)
{
    while (n-- > 0)
        point_double_once(p, p);
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

#endif
