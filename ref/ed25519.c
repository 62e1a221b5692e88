/* Ed25519 below its hashing, written next to RFC 8032 (January 2017), section 5.1, whose names
 * these are: points, their encoding and their multiplication, and scalars modulo L. Signing and
 * verifying in the RFC's steps is crypto/ec/ed25519.c. Constant time but for ed25519_double_ref,
 * whose inputs are public (and which has no reason to be faster than that). */
#include "ref/bytes.h"
#include "ref/ct.h"
#include "ref/curve25519.h"
#include "ref/fe25519.h"

/* Table 1 of section 5.1: d = -121665/121666; and 2d; sqrt(-1) = 2^((p-1)/4). */
static const fe25519 d = {{0x78a3, 0x1359, 0x4dca, 0x75eb, 0xd8ab, 0x4141, 0x0a4d, 0x0070, 0xe898,
                           0x7779, 0x4079, 0x8cc7, 0xfe73, 0x2b6f, 0x6cee, 0x5203}},
                     d2 = {{0xf159, 0x26b2, 0x9b94, 0xebd6, 0xb156, 0x8283, 0x149a, 0x00e0, 0xd130,
                            0xeef3, 0x80f2, 0x198e, 0xfce7, 0x56df, 0xd9dc, 0x2406}},
                     sqrt_m1 = {{0xa0b0, 0x4a0e, 0x1b27, 0xc4ee, 0xe478, 0xad2f, 0x1806, 0x2f43,
                                 0xd7a7, 0x3dfb, 0x0099, 0x2b4d, 0xdf0b, 0x4fc1, 0x2480, 0x2b83}};

/* B as it is encoded: y = 4/5, x even. */
static const uint8_t base_point[32] = {
    0x58, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66,
    0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66};

/* 5.1.4: x = X/Z, y = Y/Z, x y = T/Z. */
struct point {
    fe25519 X, Y, Z, T;
};

static void point_neutral(struct point *p)
{
    p->X = p->T = fe25519_zero;
    p->Y = p->Z = fe25519_one;
}

static void point_add(struct point *p3, const struct point *p1, const struct point *p2)
{
    fe25519 A, B, C, D, E, F, G, H, t;
    fe25519_sub(&A, &p1->Y, &p1->X);
    fe25519_sub(&t, &p2->Y, &p2->X);
    fe25519_mul(&A, &A, &t);
    fe25519_add(&B, &p1->Y, &p1->X);
    fe25519_add(&t, &p2->Y, &p2->X);
    fe25519_mul(&B, &B, &t);
    fe25519_mul(&C, &p1->T, &d2);
    fe25519_mul(&C, &C, &p2->T);
    fe25519_add(&D, &p1->Z, &p1->Z);
    fe25519_mul(&D, &D, &p2->Z);
    fe25519_sub(&E, &B, &A);
    fe25519_sub(&F, &D, &C);
    fe25519_add(&G, &D, &C);
    fe25519_add(&H, &B, &A);
    fe25519_mul(&p3->X, &E, &F);
    fe25519_mul(&p3->Y, &G, &H);
    fe25519_mul(&p3->T, &E, &H);
    fe25519_mul(&p3->Z, &F, &G);
}

static void point_double(struct point *p)
{
    fe25519 A, B, C, H, E, G, F;
    fe25519_square(&A, &p->X);
    fe25519_square(&B, &p->Y);
    fe25519_square(&C, &p->Z);
    fe25519_add(&C, &C, &C);
    fe25519_add(&H, &A, &B);
    fe25519_add(&E, &p->X, &p->Y);
    fe25519_square(&E, &E);
    fe25519_sub(&E, &H, &E);
    fe25519_sub(&G, &A, &B);
    fe25519_add(&F, &C, &G);
    fe25519_mul(&p->X, &E, &F);
    fe25519_mul(&p->Y, &G, &H);
    fe25519_mul(&p->T, &E, &H);
    fe25519_mul(&p->Z, &F, &G);
}

/* 5.1.2: y, and the lowest bit of x in the highest place. */
static void point_encode(uint8_t out[32], const struct point *p)
{
    fe25519 x, y, z;
    fe25519_invert(&z, &p->Z);
    fe25519_mul(&x, &p->X, &z);
    fe25519_mul(&y, &p->Y, &z);
    fe25519_encode(out, &y);
    out[31] |= (uint8_t)(fe25519_is_odd(&x) << 7);
}

/* 5.1.3, but lenient in steps 1 and 4 as the contract says; all ones if there is such a point. */
static uint64_t point_decode(struct point *p, const uint8_t in[32])
{
    /* Step 1. */
    uint64_t x_0 = in[31] >> 7;
    fe25519_decode(&p->Y, in);

    /* Step 2: x^2 = u/v. */
    fe25519 u, v, x, t;
    fe25519_square(&t, &p->Y);
    fe25519_sub(&u, &t, &fe25519_one);
    fe25519_mul(&v, &d, &t);
    fe25519_add(&v, &v, &fe25519_one);

    /* x = u v^3 (u v^7)^((p-5)/8). */
    fe25519 v3;
    fe25519_square(&v3, &v);
    fe25519_mul(&v3, &v3, &v);
    fe25519_square(&t, &v3);
    fe25519_mul(&t, &t, &v);
    fe25519_mul(&t, &t, &u);
    fe25519_pow_p58(&t, &t);
    fe25519_mul(&x, &u, &v3);
    fe25519_mul(&x, &x, &t);

    /* Step 3: v x^2 is u, or -u and then x takes a root of -1, or there is none. */
    fe25519 vxx;
    fe25519_square(&vxx, &x);
    fe25519_mul(&vxx, &vxx, &v);
    fe25519_sub(&t, &vxx, &u);
    uint64_t found = fe25519_is_zero(&t);
    fe25519_add(&t, &vxx, &u);
    uint64_t negative = fe25519_is_zero(&t);
    fe25519_mul(&t, &x, &sqrt_m1);
    fe25519_select(&x, negative, &t);

    /* Step 4. */
    fe25519_sub(&t, &fe25519_zero, &x);
    fe25519_select(&x, 0 - (fe25519_is_odd(&x) ^ x_0), &t);
    p->X = x;
    p->Z = fe25519_one;
    fe25519_mul(&p->T, &p->X, &p->Y);
    return found | negative;
}

static void point_select(struct point *p, uint64_t mask, const struct point *q)
{
    fe25519_select(&p->X, mask, &q->X);
    fe25519_select(&p->Y, mask, &q->Y);
    fe25519_select(&p->Z, mask, &q->Z);
    fe25519_select(&p->T, mask, &q->T);
}

/* [s]P: a doubling and an addition for each bit, the addition's result taken or not. */
static void point_multiply(struct point *r, const uint8_t s[32], const struct point *P)
{
    struct point sum;
    point_neutral(r);
    for (int i = 255; i >= 0; i--) {
        point_double(r);
        point_add(&sum, r, P);
        point_select(r, 0 - (uint64_t)(s[i / 8] >> (i % 8) & 1), &sum);
    }
}

void ed25519_base_ref(uint8_t out[32], const uint8_t s[32])
{
    struct point B, r;
    (void)point_decode(&B, base_point);
    point_multiply(&r, s, &B);
    point_encode(out, &r);
}

int ed25519_double_ref(uint8_t out[32], const uint8_t S[32], const uint8_t k[32],
                       const uint8_t A[32])
{
    struct point B, minus_A, r, t;
    if (point_decode(&minus_A, A) == 0)
        return 0;
    fe25519_sub(&minus_A.X, &fe25519_zero, &minus_A.X);
    fe25519_sub(&minus_A.T, &fe25519_zero, &minus_A.T);
    (void)point_decode(&B, base_point);
    point_multiply(&r, S, &B);
    point_multiply(&t, k, &minus_A);
    point_add(&r, &r, &t);
    point_encode(out, &r);
    return 1;
}

/* Table 1: L = 2^252 + 27742317777372353535851937790883648493. */
static const uint32_t L[8] = {0x5cf5d3ed, 0x5812631a, 0xa2f79cd6, 0x14def9de, 0, 0, 0, 0x10000000};

/* r = 2 r + bit modulo L, for r < L < 2^253. */
static void scalar_shift_in(uint32_t r[8], uint32_t bit)
{
    uint32_t t[8];
    uint64_t borrow = 0;
    for (int i = 0; i < 8; i++) {
        uint32_t top = r[i] >> 31;
        r[i] = r[i] << 1 | bit;
        bit = top;
        uint64_t difference = (uint64_t)r[i] - L[i] - borrow;
        t[i] = (uint32_t)difference;
        borrow = difference >> 63;
    }
    for (int i = 0; i < 8; i++)
        r[i] = (uint32_t)ct_select(borrow - 1, t[i], r[i]);
}

/* x modulo L, bit by bit from the highest. */
static void scalar_reduce(uint8_t out[32], const uint32_t x[16])
{
    uint32_t r[8] = {0};
    for (int i = 511; i >= 0; i--)
        scalar_shift_in(r, x[i / 32] >> (i % 32) & 1);
    for (int i = 0; i < 8; i++)
        store32_le(out + 4 * i, r[i]);
}

void ed25519_reduce_ref(uint8_t out[32], const uint8_t x[64])
{
    uint32_t words[16];
    for (int i = 0; i < 16; i++)
        words[i] = load32_le(x + 4 * i);
    scalar_reduce(out, words);
}

void ed25519_muladd_ref(uint8_t out[32], const uint8_t a[32], const uint8_t b[32],
                        const uint8_t c[32])
{
    uint32_t x[16] = {0};
    for (int i = 0; i < 8; i++)
        x[i] = load32_le(c + 4 * i);
    for (int i = 0; i < 8; i++) {
        uint64_t t = 0, a_i = load32_le(a + 4 * i);
        for (int j = 0; j < 8; j++) {
            t += a_i * load32_le(b + 4 * j) + x[i + j];
            x[i + j] = (uint32_t)t;
            t >>= 32;
        }
        x[i + 8] = (uint32_t)t;
    }
    scalar_reduce(out, x);
}
