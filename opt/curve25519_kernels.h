/* The kernels of curve25519 over any field: a row's file includes its field's header (type fe;
 * fe_add, fe_sub, fe_mul, fe_square, fe_square_times, fe_mul_small, fe_from_words, fe_to_words,
 * fe_swap) and then this. Names are those of RFC 7748, section 5, and RFC 8032, section 5.1. */
#ifndef ASSAY_OPT_CURVE25519_KERNELS_H
#define ASSAY_OPT_CURVE25519_KERNELS_H

#include "opt/curve25519.h"
#include "opt/curve25519_digits.h"
#include "opt/curve25519_table.h"

static inline void fe_decode(fe *r, const uint8_t in[32])
{
    uint64_t w[4];
    for (int i = 0; i < 4; i++)
        w[i] = load64_le(in + 8 * i);
    w[3] &= ~0ull >> 1;
    fe_from_words(r, w);
}

/* Returns the bits of all words together, 0 for zero. */
static inline uint64_t fe_encode(uint8_t out[32], const fe *a)
{
    uint64_t w[4];
    fe_to_words(w, a);
    for (int i = 0; i < 4; i++)
        store64_le(out + 8 * i, w[i]);
    return w[0] | w[1] | w[2] | w[3];
}

/* t = a^(2^250 - 1) and a11 = a^11, by doubling the number of ones. */
static void fe_power_250(fe *t, fe *a11, const fe *a)
{
    fe a2, a9, x5, x10, x50, x100, u;
    fe_square(&a2, a);
    fe_square_times(&u, &a2, 2);
    fe_mul(&a9, &u, a);
    fe_mul(a11, &a9, &a2);
    fe_square(&u, a11);
    fe_mul(&x5, &u, &a9); /* 31 = 22 + 9 */
    fe_square_times(&u, &x5, 5);
    fe_mul(&x10, &u, &x5);
    fe_square_times(&u, &x10, 10);
    fe_mul(t, &u, &x10); /* 20 ones */
    fe_square_times(&u, t, 20);
    fe_mul(t, &u, t);
    fe_square_times(&u, t, 10);
    fe_mul(&x50, &u, &x10);
    fe_square_times(&u, &x50, 50);
    fe_mul(&x100, &u, &x50);
    fe_square_times(&u, &x100, 100);
    fe_mul(t, &u, &x100);
    fe_square_times(&u, t, 50);
    fe_mul(t, &u, &x50);
}

/* a^(p-2), p - 2 = (2^250 - 1) 2^5 + 11. */
static void fe_invert(fe *r, const fe *a)
{
    fe t, a11;
    fe_power_250(&t, &a11, a);
    fe_square_times(&t, &t, 5);
    fe_mul(r, &t, &a11);
}

/* a^((p-5)/8), (p - 5) / 8 = (2^250 - 1) 2^2 + 1. */
static void fe_pow_p58(fe *r, const fe *a)
{
    fe t, a11;
    fe_power_250(&t, &a11, a);
    fe_square_times(&t, &t, 2);
    fe_mul(r, &t, a);
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
    fe_mul_small(&t, &E, 121665);
    fe_add(&t, &AA, &t);
    fe_mul(z_2, &E, &t);
}

static inline uint64_t x25519_ladder(uint8_t out[32], const uint8_t scalar[32], const uint8_t u[32])
{
    static const uint64_t one[4] = {1}, zero[4] = {0};
    uint8_t k[32];
    curve25519_clamp(k, scalar);
    fe x_1, x_2, z_2, x_3, z_3;
    fe_decode(&x_1, u);
    fe_from_words(&x_2, one);
    fe_from_words(&z_2, zero);
    x_3 = x_1;
    z_3 = x_2;
    uint64_t swap = 0;
    for (int t = 254; t >= 0; t--) {
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

/* Extended coordinates; T is only there where the next step is an addition. */
struct point {
    fe X, Y, Z, T;
};

/* A point to be added: y + x, y - x, 2 d x y of an affine one; with 2Z of another. */
struct niels {
    fe sum, difference, xy2d;
};

struct cached {
    struct niels n;
    fe Z2;
};

enum { WITHOUT_T, WITH_T };

static inline void point_neutral(struct point *p)
{
    static const uint64_t one[4] = {1}, zero[4] = {0};
    fe_from_words(&p->X, zero);
    fe_from_words(&p->T, zero);
    fe_from_words(&p->Y, one);
    fe_from_words(&p->Z, one);
}

static inline void point_finish(struct point *p, const fe *E, const fe *F, const fe *G, const fe *H,
                                int with_t)
{
    fe_mul(&p->X, E, F);
    fe_mul(&p->Y, G, H);
    fe_mul(&p->Z, F, G);
    if (with_t)
        fe_mul(&p->T, E, H);
}

static inline void point_double(struct point *p, int with_t)
{
    fe A, B, C, H, E, G, F;
    fe_square(&A, &p->X);
    fe_square(&B, &p->Y);
    fe_square(&C, &p->Z);
    fe_add(&C, &C, &C);
    fe_add(&E, &p->X, &p->Y);
    fe_square(&E, &E);
    fe_add(&H, &A, &B);
    fe_sub(&E, &H, &E);
    fe_sub(&G, &A, &B);
    fe_add(&F, &C, &A);
    fe_sub(&F, &F, &B); /* C + G, without the sum of a difference */
    point_finish(p, &E, &F, &G, &H, with_t);
}

/* p + q, or p - q if `minus`, which is public; D is 2 Z_1 Z_2. */
static inline void point_add_niels(struct point *p, const struct niels *q, const fe *D, int minus,
                                   int with_t)
{
    fe A, B, C, E, F, G, H;
    fe_sub(&A, &p->Y, &p->X);
    fe_add(&B, &p->Y, &p->X);
    fe_mul(&A, &A, minus ? &q->sum : &q->difference);
    fe_mul(&B, &B, minus ? &q->difference : &q->sum);
    fe_mul(&C, &p->T, &q->xy2d);
    fe_sub(&E, &B, &A);
    fe_add(&H, &B, &A);
    if (minus) {
        fe_add(&F, D, &C);
        fe_sub(&G, D, &C);
    } else {
        fe_sub(&F, D, &C);
        fe_add(&G, D, &C);
    }
    point_finish(p, &E, &F, &G, &H, with_t);
}

static inline void point_add_affine(struct point *p, const struct niels *q, int minus, int with_t)
{
    fe D;
    fe_add(&D, &p->Z, &p->Z);
    point_add_niels(p, q, &D, minus, with_t);
}

static inline void point_add_cached(struct point *p, const struct cached *q, int minus, int with_t)
{
    fe D;
    fe_mul(&D, &p->Z, &q->Z2);
    point_add_niels(p, &q->n, &D, minus, with_t);
}

static void point_encode(uint8_t out[32], const struct point *p)
{
    fe x, y, z;
    uint64_t w[4];
    fe_invert(&z, &p->Z);
    fe_mul(&x, &p->X, &z);
    fe_mul(&y, &p->Y, &z);
    fe_to_words(w, &x);
    (void)fe_encode(out, &y);
    out[31] |= (uint8_t)((w[0] & 1) << 7);
}

static void niels_from_words(struct niels *q, const uint64_t w[12])
{
    fe_from_words(&q->sum, w);
    fe_from_words(&q->difference, w + 4);
    fe_from_words(&q->xy2d, w + 8);
}

/* digit 2^(10 place) B, looking at every entry of the place. */
static void comb_select(struct niels *q, int place, int8_t digit)
{
    static const uint64_t zero[4] = {0};
    uint64_t w[12];
    fe negative;
    curve25519_comb_lookup(w, place, digit);
    niels_from_words(q, w);
    /* -(x, y) = (-x, y): y + x and y - x trade places. */
    uint64_t minus = 0 - ((uint64_t)(int64_t)digit >> 63);
    fe_swap(minus, &q->sum, &q->difference);
    fe_from_words(&negative, zero);
    fe_sub(&negative, &negative, &q->xy2d);
    fe_swap(minus, &negative, &q->xy2d);
}

static void base_multiply(struct point *p, const uint8_t s[32])
{
    int8_t digits[52];
    struct niels q;
    curve25519_digits(digits, s);
    point_neutral(p);
    for (int odd = 1; odd >= 0; odd--) {
        for (int i = 0; i < CURVE25519_COMB_PLACES; i++) {
            comb_select(&q, i, digits[2 * i + odd]);
            point_add_affine(p, &q, 0, WITH_T);
        }
        for (int i = 0; odd && i < 5; i++)
            point_double(p, i == 4);
    }
}

static inline void ed25519_base(uint8_t out[32], const uint8_t s[32])
{
    struct point p;
    base_multiply(&p, s);
    point_encode(out, &p);
}

/* RFC 7748, section 4.1: u = (1 + y) / (1 - y). */
static inline void x25519_base(uint8_t out[32], const uint8_t scalar[32])
{
    uint8_t k[32];
    struct point p;
    fe n, z;
    curve25519_clamp(k, scalar);
    base_multiply(&p, k);
    fe_add(&n, &p.Z, &p.Y);
    fe_sub(&z, &p.Z, &p.Y);
    fe_invert(&z, &z);
    fe_mul(&n, &n, &z);
    (void)fe_encode(out, &n);
}

/* From here on all is public. */
static int fe_equal_vartime(const fe *a, const fe *b)
{
    uint64_t x[4], y[4];
    fe_to_words(x, a);
    fe_to_words(y, b);
    return memcmp(x, y, sizeof(x)) == 0;
}

static const uint64_t d_words[4] = {0x75eb4dca135978a3, 0x00700a4d4141d8ab, 0x8cc740797779e898,
                                    0x52036cee2b6ffe73},
                      sqrt_m1_words[4] = {0xc4ee1b274a0ea0b0, 0x2f431806ad2fe478,
                                          0x2b4d00993dfbd7a7, 0x2b8324804fc1df0b};

/* 5.1.3, lenient in steps 1 and 4; but gives -A', and needs no comparison with zero for that. */
static int point_decode_negative(struct point *p, const uint8_t in[32])
{
    static const uint64_t zero[4] = {0};
    fe u, v, v3, x, t, d, minus_u;
    point_neutral(p);
    fe_decode(&p->Y, in);
    fe_from_words(&d, d_words);
    fe_square(&t, &p->Y);
    fe_sub(&u, &t, &p->Z);
    fe_mul(&v, &d, &t);
    fe_add(&v, &v, &p->Z);

    fe_square(&v3, &v);
    fe_mul(&v3, &v3, &v);
    fe_square(&t, &v3);
    fe_mul(&t, &t, &v);
    fe_mul(&t, &t, &u);
    fe_pow_p58(&t, &t);
    fe_mul(&x, &u, &v3);
    fe_mul(&x, &x, &t);

    fe_square(&t, &x);
    fe_mul(&t, &t, &v);
    if (!fe_equal_vartime(&t, &u)) {
        fe_from_words(&minus_u, zero);
        fe_mul_small(&u, &u, 1);
        fe_sub(&minus_u, &minus_u, &u);
        if (!fe_equal_vartime(&t, &minus_u))
            return 0;
        fe_from_words(&t, sqrt_m1_words);
        fe_mul(&x, &x, &t);
    }
    uint64_t w[4];
    fe_to_words(w, &x);
    if ((w[0] & 1) == in[31] >> 7)
        fe_sub(&p->X, &p->X, &x);
    else
        p->X = x;
    fe_mul(&p->T, &p->X, &p->Y);
    return 1;
}

static void cached_from_point(struct cached *q, const struct point *p)
{
    fe d;
    fe_from_words(&d, d_words);
    fe_add(&q->n.sum, &p->Y, &p->X);
    fe_sub(&q->n.difference, &p->Y, &p->X);
    fe_add(&q->Z2, &p->Z, &p->Z);
    fe_mul(&d, &p->T, &d);
    fe_add(&q->n.xy2d, &d, &d);
}

/* P, 3P, 5P, ... 15P. */
static void odd_multiples(struct cached q[8], const struct point *P)
{
    struct point p = *P, p2 = *P;
    struct cached c2;
    point_double(&p2, WITH_T);
    cached_from_point(&c2, &p2);
    cached_from_point(&q[0], P);
    for (int i = 1; i < 8; i++) {
        point_add_cached(&p, &c2, 0, WITH_T);
        cached_from_point(&q[i], &p);
    }
}

/* [S]B + [k](-A'): windows of both over one chain of doublings. */
static inline int ed25519_double(uint8_t out[32], const uint8_t S[32], const uint8_t k[32],
                                 const uint8_t A[32])
{
    int8_t of_b[257], of_a[257];
    struct cached odd[8];
    struct niels q;
    struct point p;
    if (!point_decode_negative(&p, A))
        return 0;
    odd_multiples(odd, &p);
    curve25519_windows(of_b, S, 8);
    curve25519_windows(of_a, k, 5);

    int i = 256;
    while (i > 0 && of_a[i] == 0 && of_b[i] == 0)
        i--;
    point_neutral(&p);
    for (; i >= 0; i--) {
        int a = of_a[i], b = of_b[i];
        point_double(&p, a != 0 || b != 0);
        if (a != 0)
            point_add_cached(&p, &odd[(a < 0 ? -a : a) / 2], a < 0, b != 0);
        if (b != 0) {
            niels_from_words(&q, curve25519_odd[(b < 0 ? -b : b) / 2]);
            point_add_affine(&p, &q, b < 0, WITHOUT_T);
        }
    }
    point_encode(out, &p);
    return 1;
}

#endif
