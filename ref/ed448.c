/* Ed448 below its hashing, written next to RFC 8032 (January 2017), section 5.2, whose names these
 * are: points, their encoding and their multiplication, and scalars modulo L. Signing and verifying
 * in the RFC's steps is crypto/ec/ed448.c. Constant time but for ed448_check_ref, whose inputs are
 * public (and which has no reason to be faster than that). */
#include "ref/bytes.h"
#include "ref/ct.h"
#include "ref/curve448.h"
#include "ref/fe448.h"

/* Table 2 of section 5.2: d = -39081, kept as its opposite; B. */
static const fe448 minus_d = {{39081}},
                   B_x = {{0x70cc05e, 0x26a82bc, 0x0938e26, 0x80e18b0, 0x511433b, 0xf72ab66,
                           0x412ae1a, 0xa3d3a46, 0xa6de324, 0x0f1767e, 0x4657047, 0x36da9e1,
                           0x5a622bf, 0xed221d1, 0x66bed0d, 0x4f1970c}},
                   B_y = {{0x230fa14, 0x08795bf, 0x7c8ad98, 0x132c4ed, 0x9c4fdbd, 0x1ce67c3,
                           0x73ad3ff, 0x05a0c2d, 0x7789c1e, 0xa398408, 0xa73736c, 0xc7624be,
                           0x03756c9, 0x2488762, 0x16eb6bc, 0x693f467}};

/* 5.2.4: x = X/Z, y = Y/Z. */
struct point {
    fe448 X, Y, Z;
};

static void point_add(struct point *p3, const struct point *p1, const struct point *p2)
{
    fe448 A, B, C, D, E, F, G, H, t;
    fe448_mul(&A, &p1->Z, &p2->Z);
    fe448_square(&B, &A);
    fe448_mul(&C, &p1->X, &p2->X);
    fe448_mul(&D, &p1->Y, &p2->Y);
    fe448_mul(&E, &minus_d, &C);
    fe448_mul(&E, &E, &D);
    fe448_add(&F, &B, &E); /* B - E with the RFC's E, which is -E here */
    fe448_sub(&G, &B, &E);
    fe448_add(&H, &p1->X, &p1->Y);
    fe448_add(&t, &p2->X, &p2->Y);
    fe448_mul(&H, &H, &t);
    fe448_sub(&H, &H, &C);
    fe448_sub(&H, &H, &D);
    fe448_mul(&t, &A, &F);
    fe448_mul(&p3->X, &t, &H);
    fe448_sub(&H, &D, &C);
    fe448_mul(&t, &A, &G);
    fe448_mul(&p3->Y, &t, &H);
    fe448_mul(&p3->Z, &F, &G);
}

static void point_double(struct point *p)
{
    fe448 B, C, D, E, H, J;
    fe448_add(&B, &p->X, &p->Y);
    fe448_square(&B, &B);
    fe448_square(&C, &p->X);
    fe448_square(&D, &p->Y);
    fe448_add(&E, &C, &D);
    fe448_square(&H, &p->Z);
    fe448_sub(&J, &E, &H);
    fe448_sub(&J, &J, &H);
    fe448_sub(&B, &B, &E);
    fe448_mul(&p->X, &B, &J);
    fe448_sub(&C, &C, &D);
    fe448_mul(&p->Y, &E, &C);
    fe448_mul(&p->Z, &E, &J);
}

/* 5.2.2: y, and the lowest bit of x in the highest place of the last byte. */
static void point_encode(uint8_t out[57], const struct point *p)
{
    fe448 x, y, z;
    fe448_invert(&z, &p->Z);
    fe448_mul(&x, &p->X, &z);
    fe448_mul(&y, &p->Y, &z);
    fe448_encode(out, &y);
    out[56] = (uint8_t)(fe448_is_odd(&x) << 7);
}

/* 5.2.3, but x = 0 is refused as the contract says; 1 if there is such a point. */
static int point_decode(struct point *p, const uint8_t in[57])
{
    /* Step 1. */
    uint64_t x_0 = in[56] >> 7;
    uint8_t again[56];
    fe448_decode(&p->Y, in);
    fe448_encode(again, &p->Y);
    if ((in[56] & 0x7f) != 0 || memcmp(again, in, 56) != 0)
        return 0;

    /* Step 2: x^2 = u/v, both with the other sign. */
    fe448 u, v, x, t, u2, u3;
    fe448_square(&t, &p->Y);
    fe448_sub(&u, &fe448_one, &t);
    fe448_mul(&v, &minus_d, &t);
    fe448_add(&v, &v, &fe448_one);

    /* x = u^3 v (u^5 v^3)^((p-3)/4). */
    fe448_square(&u2, &u);
    fe448_mul(&u3, &u2, &u);
    fe448_mul(&u3, &u3, &v);
    fe448_mul(&t, &u3, &u2);
    fe448_mul(&t, &t, &v);
    fe448_mul(&t, &t, &v);
    fe448_pow_p34(&t, &t);
    fe448_mul(&x, &u3, &t);

    /* Step 3. */
    fe448_square(&t, &x);
    fe448_mul(&t, &t, &v);
    fe448_sub(&t, &t, &u);
    if (fe448_is_zero(&t) == 0)
        return 0;

    /* Step 4. */
    if (fe448_is_zero(&x) != 0)
        return 0;
    if (fe448_is_odd(&x) != x_0)
        fe448_sub(&x, &fe448_zero, &x);
    p->X = x;
    p->Z = fe448_one;
    return 1;
}

static void point_select(struct point *p, uint64_t mask, const struct point *q)
{
    fe448_select(&p->X, mask, &q->X);
    fe448_select(&p->Y, mask, &q->Y);
    fe448_select(&p->Z, mask, &q->Z);
}

/* [s]P: a doubling and an addition for each bit, the addition's result taken or not. */
static void point_multiply(struct point *r, const uint8_t s[56], const struct point *P)
{
    struct point sum;
    r->X = fe448_zero;
    r->Y = r->Z = fe448_one;
    for (int i = 447; i >= 0; i--) {
        point_double(r);
        point_add(&sum, r, P);
        point_select(r, 0 - (uint64_t)(s[i / 8] >> (i % 8) & 1), &sum);
    }
}

void ed448_base_ref(uint8_t out[57], const uint8_t s[56])
{
    const struct point B = {B_x, B_y, fe448_one};
    struct point r;
    point_multiply(&r, s, &B);
    point_encode(out, &r);
}

int ed448_check_ref(const uint8_t R[57], const uint8_t S[56], const uint8_t k[56],
                    const uint8_t A[57])
{
    const struct point B = {B_x, B_y, fe448_one};
    struct point minus_A, minus_R, r, t;
    if (!point_decode(&minus_A, A) || !point_decode(&minus_R, R))
        return 0;
    fe448_sub(&minus_A.X, &fe448_zero, &minus_A.X);
    fe448_sub(&minus_R.X, &fe448_zero, &minus_R.X);
    point_multiply(&r, S, &B);
    point_multiply(&t, k, &minus_A);
    point_add(&r, &r, &t);
    point_add(&r, &r, &minus_R);

    /* [4] of it is the neutral element, (0, 1). */
    point_double(&r);
    point_double(&r);
    fe448_sub(&r.Y, &r.Y, &r.Z);
    return fe448_is_zero(&r.X) != 0 && fe448_is_zero(&r.Y) != 0;
}

/* Table 2: L. */
static const uint32_t L[14] = {0xab5844f3, 0x2378c292, 0x8dc58f55, 0x216cc272, 0xaed63690,
                               0xc44edb49, 0x7cca23e9, 0xffffffff, 0xffffffff, 0xffffffff,
                               0xffffffff, 0xffffffff, 0xffffffff, 0x3fffffff};

/* r = 2 r + bit modulo L, for r < L < 2^446. */
static void scalar_shift_in(uint32_t r[14], uint32_t bit)
{
    uint32_t t[14];
    uint64_t borrow = 0;
    for (int i = 0; i < 14; i++) {
        uint32_t top = r[i] >> 31;
        r[i] = r[i] << 1 | bit;
        bit = top;
        uint64_t difference = (uint64_t)r[i] - L[i] - borrow;
        t[i] = (uint32_t)difference;
        borrow = difference >> 63;
    }
    for (int i = 0; i < 14; i++)
        r[i] = (uint32_t)ct_select(borrow - 1, t[i], r[i]);
}

/* x of n words modulo L, bit by bit from the highest. */
static void scalar_reduce(uint8_t out[56], const uint32_t *x, int n)
{
    uint32_t r[14] = {0};
    for (int i = 32 * n - 1; i >= 0; i--)
        scalar_shift_in(r, x[i / 32] >> (i % 32) & 1);
    for (int i = 0; i < 14; i++)
        store32_le(out + 4 * i, r[i]);
}

void ed448_reduce_ref(uint8_t out[56], const uint8_t x[114])
{
    uint32_t words[29];
    for (int i = 0; i < 28; i++)
        words[i] = load32_le(x + 4 * i);
    words[28] = x[112] | (uint32_t)x[113] << 8;
    scalar_reduce(out, words, 29);
}

void ed448_muladd_ref(uint8_t out[56], const uint8_t a[56], const uint8_t b[56],
                      const uint8_t c[56])
{
    uint32_t x[28] = {0};
    for (int i = 0; i < 14; i++)
        x[i] = load32_le(c + 4 * i);
    for (int i = 0; i < 14; i++) {
        uint64_t t = 0, a_i = load32_le(a + 4 * i);
        for (int j = 0; j < 14; j++) {
            t += a_i * load32_le(b + 4 * j) + x[i + j];
            x[i + j] = (uint32_t)t;
            t >>= 32;
        }
        x[i + 14] = (uint32_t)t;
    }
    scalar_reduce(out, x, 28);
}
