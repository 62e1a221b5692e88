/* X448 and Ed448 in limbs of 56 bits; nothing in it where the compiler has no integer of 128 bits.
 * Names are those of RFC 7748, section 5, and RFC 8032, section 5.2. */
#if defined(__SIZEOF_INT128__)
#include "opt/curve448.h"
#include "opt/fe448_u128.h"

static const fe one = {{1}}, zero = {{0}};

/* a^((p-3)/4): 223 ones, a zero and 222 ones, by doubling the number of ones. */
static void fe_pow_p34(fe *r, const fe *a)
{
    fe x3, x9, x37, x111, x222, t;
    fe_square(&t, a);
    fe_mul(&t, &t, a);
    fe_square(&t, &t);
    fe_mul(&x3, &t, a);
    fe_square_times(&t, &x3, 3);
    fe_mul(&t, &t, &x3);
    fe_square_times(&t, &t, 3);
    fe_mul(&x9, &t, &x3);
    fe_square_times(&t, &x9, 9);
    fe_mul(&x37, &t, &x9); /* 18 ones */
    fe_square_times(&t, &x37, 18);
    fe_mul(&t, &t, &x37);
    fe_square(&t, &t);
    fe_mul(&x37, &t, a);
    fe_square_times(&t, &x37, 37);
    fe_mul(&t, &t, &x37);
    fe_square_times(&t, &t, 37);
    fe_mul(&x111, &t, &x37);
    fe_square_times(&t, &x111, 111);
    fe_mul(&x222, &t, &x111);
    fe_square(&t, &x222);
    fe_mul(&t, &t, a);
    fe_square_times(&t, &t, 223);
    fe_mul(r, &t, &x222);
}

/* a^(p-2), p - 2 = 4 (p - 3) / 4 + 1. */
static void fe_invert(fe *r, const fe *a)
{
    fe t;
    fe_pow_p34(&t, a);
    fe_square_times(&t, &t, 2);
    fe_mul(r, &t, a);
}

static void clamp(uint8_t k[56], const uint8_t in[56])
{
    memcpy(k, in, 56);
    k[0] &= 252;
    k[55] |= 128;
}

static inline void ladder_step(const fe *x_1, fe *x_2, fe *z_2, fe *x_3, fe *z_3)
{
    fe A, AA, B, BB, E, C, D, DA, CB, t;
    fe_add(&A, x_2, z_2);
    fe_sub(&B, x_2, z_2);
    fe_add(&C, x_3, z_3);
    fe_sub(&D, x_3, z_3);
    fe_mul(&DA, &D, &A);
    fe_mul(&CB, &C, &B);
    fe_square(&AA, &A);
    fe_square(&BB, &B);
    fe_add(&t, &DA, &CB);
    fe_square(x_3, &t);
    fe_sub(&t, &DA, &CB);
    fe_square(&t, &t);
    fe_mul(z_3, x_1, &t);
    fe_sub(&E, &AA, &BB);
    fe_mul(x_2, &AA, &BB);
    fe_mul_small(&t, &E, 39081);
    fe_add(&t, &AA, &t);
    fe_mul(z_2, &E, &t);
}

uint64_t x448_u128(uint8_t out[56], const uint8_t scalar[56], const uint8_t u[56])
{
    uint8_t k[56];
    clamp(k, scalar);
    fe x_1, x_2 = one, z_2 = zero, x_3, z_3 = one;
    fe_decode(&x_1, u);
    x_3 = x_1;
    uint64_t swap = 0;
    for (int t = 447; t >= 0; t--) {
        uint64_t k_t = k[t / 8] >> (t % 8) & 1;
        fe_swap(0 - (swap ^ k_t), &x_2, &x_3);
        fe_swap(0 - (swap ^ k_t), &z_2, &z_3);
        swap = k_t;
        ladder_step(&x_1, &x_2, &z_2, &x_3, &z_3);
    }
    /* Bit 0 of a clamped scalar is clear: nothing to swap back. */
    fe_invert(&z_2, &z_2);
    fe_mul(&x_2, &x_2, &z_2);
    return ct_is_zero(fe_encode(out, &x_2));
}

/* Extended coordinates: x = X/Z, y = Y/Z, x y = T/Z. T is only there where the next step is an
 * addition. */
struct point {
    fe X, Y, Z, T;
};

enum { WITHOUT_T, WITH_T };

/* A point to be added: affine x, y and d x y; or X, Y, d T, and Z beside them. */
struct addend {
    fe x, y, dxy;
};

/* Hisil, Wong, Carter, Dawson: Twisted Edwards curves revisited, 2008, section 3.1, a = 1; D is the
 * product of both Z. */
static inline void point_add(struct point *p, const struct addend *q, const fe *D, int with_T)
{
    fe A, B, C, E, F, G, H, t;
    fe_mul(&A, &p->X, &q->x);
    fe_mul(&B, &p->Y, &q->y);
    fe_mul(&C, &p->T, &q->dxy);
    fe_add(&E, &p->X, &p->Y);
    fe_add(&t, &q->x, &q->y);
    fe_mul(&E, &E, &t);
    fe_sub(&E, &E, &A);
    fe_sub(&E, &E, &B);
    fe_weak(&E);
    fe_sub(&F, D, &C);
    fe_add(&G, D, &C);
    fe_sub(&H, &B, &A);
    fe_mul(&p->X, &E, &F);
    fe_mul(&p->Y, &G, &H);
    fe_mul(&p->Z, &F, &G);
    if (with_T)
        fe_mul(&p->T, &E, &H);
}

static inline void point_double(struct point *p, int with_T)
{
    fe B, C, D, E, G, H, J;
    fe_square(&C, &p->X);
    fe_square(&D, &p->Y);
    fe_square(&H, &p->Z);
    fe_add(&B, &p->X, &p->Y);
    fe_square(&B, &B);
    fe_sub(&B, &B, &C);
    fe_sub(&B, &B, &D);
    fe_weak(&B);
    fe_add(&E, &C, &D);
    fe_sub(&J, &E, &H);
    fe_sub(&J, &J, &H);
    fe_weak(&J);
    fe_sub(&G, &C, &D);
    fe_mul(&p->X, &B, &J);
    fe_mul(&p->Y, &E, &G);
    fe_mul(&p->Z, &E, &J);
    if (with_T)
        fe_mul(&p->T, &B, &G);
}

static void negate(fe *r)
{
    fe_sub(r, &zero, r);
    fe_weak(r);
}

/* s = sum of d[i] 32^i with -16 < d[i] <= 16. */
static void digits_of(int8_t d[90], const uint8_t s[56])
{
    unsigned carry = 0;
    for (unsigned i = 0; i < 90; i++) {
        unsigned at = 5 * i / 8, pair = s[at] | (at < 55 ? (unsigned)s[at + 1] << 8 : 0);
        unsigned v = (pair >> (5 * i % 8) & 31) + carry;
        carry = (v + 15) >> 5;
        d[i] = (int8_t)((int)v - (int)(carry << 5));
    }
}

/* digit 2^(10 place) B, looking at every entry of the place; the neutral element for 0. */
static void comb_select(struct addend *q, int place, int8_t digit)
{
    uint64_t sign = (uint64_t)(int64_t)digit >> 63;
    uint64_t n = ((uint64_t)(int64_t)digit ^ (0 - sign)) + sign;
    const uint64_t(*entry)[24] = curve448_comb + place * CURVE448_COMB_ENTRIES;
    uint64_t w[24] = {[8] = ct_is_zero(n) & 1};
    for (uint64_t j = 0; j < CURVE448_COMB_ENTRIES; j++) {
        uint64_t mask = ct_barrier(ct_eq(n, j + 1));
        for (int i = 0; i < 24; i++)
            w[i] |= mask & entry[j][i];
    }
    memcpy(q->x.v, w, sizeof(q->x.v));
    memcpy(q->y.v, w + 8, sizeof(q->y.v));
    memcpy(q->dxy.v, w + 16, sizeof(q->dxy.v));
    fe x = q->x, dxy = q->dxy; /* -(x, y) = (-x, y) */
    negate(&x);
    negate(&dxy);
    fe_swap(0 - sign, &q->x, &x);
    fe_swap(0 - sign, &q->dxy, &dxy);
}

static void base_multiply(struct point *p, const uint8_t s[56])
{
    int8_t digits[90];
    struct addend q;
    digits_of(digits, s);
    *p = (struct point){zero, one, one, zero};
    for (int odd = 1; odd >= 0; odd--) {
        for (int i = 0; i < CURVE448_COMB_PLACES; i++) {
            comb_select(&q, i, digits[2 * i + odd]);
            point_add(p, &q, &p->Z, WITH_T);
        }
        for (int i = 0; odd && i < 5; i++)
            point_double(p, i == 4);
    }
}

void ed448_base_u128(uint8_t out[57], const uint8_t s[56])
{
    struct point p;
    fe z;
    uint8_t x[56];
    base_multiply(&p, s);
    fe_invert(&z, &p.Z);
    fe_mul(&p.X, &p.X, &z);
    fe_mul(&p.Y, &p.Y, &z);
    (void)fe_encode(x, &p.X);
    (void)fe_encode(out, &p.Y);
    out[56] = (uint8_t)(x[0] << 7);
}

/* RFC 7748, section 4.2: u = y^2 / x^2. */
void x448_base_u128(uint8_t out[56], const uint8_t scalar[56])
{
    uint8_t k[56];
    struct point p;
    clamp(k, scalar);
    base_multiply(&p, k);
    fe_invert(&p.X, &p.X);
    fe_mul(&p.Y, &p.Y, &p.X);
    fe_square(&p.Y, &p.Y);
    (void)fe_encode(out, &p.Y);
}

/* From here on all is public. */

/* 5.2.3, but x = 0 is refused. Gives -R'. */
static int point_decode_negative(struct point *p, const uint8_t in[57])
{
    uint8_t bytes[56];
    fe u, v, t, u2, u3;
    fe_decode(&p->Y, in);
    (void)fe_encode(bytes, &p->Y);
    if ((in[56] & 0x7f) != 0 || memcmp(bytes, in, 56) != 0)
        return 0;
    fe_square(&t, &p->Y);
    fe_sub(&u, &one, &t);
    fe_weak(&u);
    fe_mul_small(&v, &t, 39081);
    fe_add(&v, &v, &one);
    fe_square(&u2, &u);
    fe_mul(&u3, &u2, &u);
    fe_mul(&u3, &u3, &v);
    fe_mul(&t, &u3, &u2);
    fe_mul(&t, &t, &v);
    fe_mul(&t, &t, &v);
    fe_pow_p34(&t, &t);
    fe_mul(&p->X, &u3, &t);

    fe_square(&t, &p->X);
    fe_mul(&t, &t, &v);
    fe_sub(&t, &t, &u);
    if (fe_encode(bytes, &t) != 0 || fe_encode(bytes, &p->X) == 0)
        return 0;
    if ((bytes[0] & 1) == in[56] >> 7)
        negate(&p->X);
    p->Z = one;
    fe_mul(&p->T, &p->X, &p->Y);
    return 1;
}

static void addend_from_point(struct addend *q, const struct point *p)
{
    q->x = p->X;
    q->y = p->Y;
    fe_mul_small(&q->dxy, &p->T, 39081);
    negate(&q->dxy);
}

static void addend_negate(struct addend *q)
{
    negate(&q->x);
    negate(&q->dxy);
}

/* n B for an odd n below 64. */
static struct addend base_multiple(int n)
{
    const uint64_t *entry = curve448_odd[n / 2];
    struct addend q;
    memcpy(q.x.v, entry, sizeof(q.x.v));
    memcpy(q.y.v, entry + 8, sizeof(q.y.v));
    memcpy(q.dxy.v, entry + 16, sizeof(q.dxy.v));
    return q;
}

/* s = sum of d[i] 2^i, each d[i] zero or odd and below 2^(w-1) in magnitude, w - 1 zeros behind it
 * at least. */
static void windows(int8_t d[449], const uint8_t s[56], unsigned w)
{
    uint8_t bytes[59] = {0};
    unsigned carry = 0;
    memcpy(bytes, s, 56);
    memset(d, 0, 449);
    for (unsigned i = 0; i < 449;) {
        unsigned v = (bytes[i / 8] | (unsigned)bytes[i / 8 + 1] << 8) >> i % 8;
        if (((v ^ carry) & 1) == 0) {
            i++;
            continue;
        }
        v = (v & ((1u << w) - 1)) + carry;
        carry = v >> (w - 1);
        d[i] = (int8_t)((int)v - (int)(carry << w));
        i += w;
    }
}

/* P, 3P, 5P, ... 15P, and their Z. */
static void odd_multiples(struct addend q[8], fe Z[8], const struct point *P)
{
    struct point p = *P, p2 = *P;
    struct addend twice;
    fe D;
    point_double(&p2, WITH_T);
    addend_from_point(&twice, &p2);
    for (int i = 0; i < 8; i++) {
        addend_from_point(&q[i], &p);
        Z[i] = p.Z;
        fe_mul(&D, &p.Z, &p2.Z);
        point_add(&p, &twice, &D, WITH_T);
    }
}

/* [S]B + [k](-A'): windows of both over one chain of doublings. */
static void double_multiply(struct point *p, const uint8_t S[56], const uint8_t k[56],
                            const struct point *minus_A)
{
    int8_t of_b[449], of_a[449];
    struct addend odd[8], q;
    fe Z[8], D;
    odd_multiples(odd, Z, minus_A);
    windows(of_b, S, 7);
    windows(of_a, k, 5);
    int i = 448;
    while (i > 0 && of_a[i] == 0 && of_b[i] == 0)
        i--;
    *p = (struct point){zero, one, one, zero};
    for (; i >= 0; i--) {
        int a = of_a[i], b = of_b[i];
        point_double(p, a != 0 || b != 0 || i == 0);
        if (a != 0) {
            int n = (a < 0 ? -a : a) / 2;
            q = odd[n];
            if (a < 0)
                addend_negate(&q);
            fe_mul(&D, &p->Z, &Z[n]);
            point_add(p, &q, &D, b != 0 || i == 0);
        }
        if (b != 0) {
            q = base_multiple(b < 0 ? -b : b);
            if (b < 0)
                addend_negate(&q);
            point_add(p, &q, &p->Z, i == 0);
        }
    }
}

int ed448_check_u128(const uint8_t R[57], const uint8_t S[56], const uint8_t k[56],
                     const uint8_t A[57])
{
    struct point p, minus_A, minus_R;
    struct addend q;
    uint8_t bytes[56];
    if (!point_decode_negative(&minus_A, A) || !point_decode_negative(&minus_R, R))
        return 0;
    double_multiply(&p, S, k, &minus_A);
    addend_from_point(&q, &minus_R);
    point_add(&p, &q, &p.Z, WITHOUT_T);
    point_double(&p, WITHOUT_T);
    point_double(&p, WITHOUT_T);
    fe_sub(&p.Y, &p.Y, &p.Z);
    return fe_encode(bytes, &p.X) == 0 && fe_encode(bytes, &p.Y) == 0;
}
#else
typedef int curve448_u128_is_not_here;
#endif
