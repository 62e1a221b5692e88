/* Modular inverses by division steps: D. J. Bernstein, B.-Y. Yang, "Fast constant-time gcd
 * computation and modular inversion", TCHES 2019(3), with the steps that begin at delta = 1/2
 * (P. Wuille, 2021), of which 590 are enough for 256 bits, 886 for 384 and 1202 for 521. Constant
 * time.
 *
 * Numbers are signed, in limbs of 60 bits; the steps are made 60 at a time on the low limb alone,
 * and what they come to, a matrix, is then applied to all limbs. */
#ifndef ASSAY_OPT_NISTP_INVERSE_H
#define ASSAY_OPT_NISTP_INVERSE_H

#include "ref/ct.h"
#include "ref/nistp.h"

__extension__ typedef __int128 nistp_i128;

#define NISTP_LIMB_BITS 60
#define NISTP_LIMB_MASK (~0ull >> 4)
#define NISTP_LIMBS_MAX 9

struct nistp_matrix {
    int64_t u, v, q, r;
};

/* 20 division steps: G is halved, after F or -F is added if it is odd; where zeta is negative too,
 * F takes the place of G as it was and zeta is turned round. */
#if defined(__x86_64__) && !defined(CT_BARRIER_OFF)
/* By conditional moves: what follows a negative zeta is chosen by its sign, on the flags of the
 * subtraction, and taken on the bit that G loses. 3.5 cycles a step; the other form takes 7. */
static inline void nistp_steps(uint64_t *F, uint64_t *G, uint64_t *z)
{
    uint64_t sum, minus_F, new_F, new_z, not_z;
    __asm__(
        "mov %[F], %[minus_F]\n\tneg %[minus_F]\n\t"
        "mov %[z], %[not_z]\n\tnot %[not_z]\n\ttest %[z], %[z]\n\t"
        ".rept 20\n\t"
        "mov %[F], %[sum]\n\tcmovs %[minus_F], %[sum]\n\t"
        "mov %[F], %[new_F]\n\tcmovs %[G], %[new_F]\n\t"
        "mov %[z], %[new_z]\n\tcmovs %[not_z], %[new_z]\n\t"
        "add %[G], %[sum]\n\tsar $1, %[sum]\n\tsar $1, %[G]\n\t"
        "cmovc %[sum], %[G]\n\tcmovc %[new_F], %[F]\n\tcmovc %[new_z], %[z]\n\t"
        "mov %[F], %[minus_F]\n\tneg %[minus_F]\n\tsub $1, %[z]\n\t"
        "mov %[z], %[not_z]\n\tnot %[not_z]\n\t"
        ".endr"
        : [F] "+&r"(*F), [G] "+&r"(*G), [z] "+&r"(*z), [sum] "=&r"(sum), [minus_F] "=&r"(minus_F),
          [new_F] "=&r"(new_F), [new_z] "=&r"(new_z), [not_z] "=&r"(not_z)
        :
        : "cc");
}
#else
static inline void nistp_steps(uint64_t *f, uint64_t *g, uint64_t *zeta)
{
    uint64_t F = *f, G = *g, z = *zeta;
#pragma GCC unroll 20
    for (int i = 0; i < 20; i++) {
        uint64_t odd = ct_barrier(0 - (G & 1)), positive = (uint64_t)((int64_t)z >> 63);
        uint64_t swap = odd & positive, signed_F = (F ^ positive) - positive;
        F ^= (F ^ G) & swap;
        G = (uint64_t)((int64_t)(G + (signed_F & odd)) >> 1);
        z = (z ^ swap) - 1;
    }
    *f = F;
    *g = G;
    *zeta = z;
}
#endif

/* 20 steps on the low 20 bits of f and g. A row of the matrix rides on the same word as its number:
 * F = f + 2^41 u + 2^62 v, so that one sum is the sum of all three. A step halves G, so u and v
 * come down to 2^21 and 2^42 while they get up to 20 bits. Returns zeta, -(delta + 1/2). */
static inline int64_t nistp_steps20(struct nistp_matrix *m, uint64_t f, uint64_t g, int64_t zeta)
{
    uint64_t F = (f & 0xfffff) + (1ull << 41), G = (g & 0xfffff) + (1ull << 62);
    uint64_t z = (uint64_t)zeta;
    nistp_steps(&F, &G, &z);
    /* u is in (-2^20, 2^20], f in [-2^20, 2^20): rounding takes each off what is above it. */
    const uint64_t round = (1ull << 20) - 1;
    uint64_t row[2] = {F, G};
    int64_t *out[2][2] = {{&m->u, &m->v}, {&m->q, &m->r}};
    for (int i = 0; i < 2; i++) {
        uint64_t t = (uint64_t)((int64_t)(row[i] + (1ull << 20)) >> 21) + round;
        *out[i][0] = (int64_t)((t & 0x1fffff) - round);
        *out[i][1] = (int64_t)t >> 21;
    }
    return (int64_t)z;
}

/* m = a m */
static inline void nistp_matrix_mul(struct nistp_matrix *m, const struct nistp_matrix *a)
{
    const struct nistp_matrix t = *m;
    m->u = a->u * t.u + a->v * t.q;
    m->v = a->u * t.v + a->v * t.r;
    m->q = a->q * t.u + a->r * t.q;
    m->r = a->q * t.v + a->r * t.r;
}

static inline int64_t nistp_steps60(struct nistp_matrix *m, uint64_t f, uint64_t g, int64_t zeta)
{
    struct nistp_matrix a;
    zeta = nistp_steps20(m, f, g, zeta);
    for (int i = 0; i < 2; i++) {
        const struct nistp_matrix *b = i == 0 ? m : &a;
        uint64_t next = (uint64_t)b->u * f + (uint64_t)b->v * g;
        g = (uint64_t)((int64_t)((uint64_t)b->q * f + (uint64_t)b->r * g) >> 20);
        f = (uint64_t)((int64_t)next >> 20);
        zeta = nistp_steps20(&a, f, g, zeta);
        nistp_matrix_mul(m, &a);
    }
    return zeta;
}

/* (a, b) = m (a, b) / 2^60, which is exact if so many times the modulus are added first; m0 is the
 * modulus' -1/m modulo 2^60, or 0 where the division is exact as it is. */
static inline void nistp_apply(int64_t *a, int64_t *b, const struct nistp_matrix *m,
                               const int64_t *modulus, uint64_t m0, int limbs)
{
    const int64_t rows[2][2] = {{m->u, m->v}, {m->q, m->r}};
    int64_t out[2][NISTP_LIMBS_MAX];
#pragma GCC unroll 2
    for (int i = 0; i < 2; i++) {
        int64_t u = rows[i][0], v = rows[i][1], k = 0;
        k = (int64_t)(((uint64_t)u * (uint64_t)a[0] + (uint64_t)v * (uint64_t)b[0]) * m0 &
                      NISTP_LIMB_MASK);
        nistp_i128 c = 0;
#pragma GCC unroll 9
        for (int j = 0; j < limbs; j++) {
            c += (nistp_i128)u * a[j] + (nistp_i128)v * b[j];
            if (m0 != 0)
                c += (nistp_i128)k * modulus[j];
            if (j > 0)
                out[i][j - 1] = (int64_t)((uint64_t)c & NISTP_LIMB_MASK);
            c >>= NISTP_LIMB_BITS;
        }
        out[i][limbs - 1] = (int64_t)c;
    }
    for (int j = 0; j < limbs; j++) {
        a[j] = out[0][j];
        b[j] = out[1][j];
    }
}

static inline void nistp_to_limbs(int64_t *r, const uint64_t *w, int words, int limbs)
{
    for (int i = 0; i < limbs; i++) {
        int bit = NISTP_LIMB_BITS * i, at = bit / 64, by = bit % 64;
        uint64_t v = at < words ? w[at] >> by : 0;
        if (by > 4 && at + 1 < words)
            v |= w[at + 1] << (64 - by);
        r[i] = (int64_t)(v & NISTP_LIMB_MASK);
    }
}

/* r = a + times m; all ones if that is negative, else 0. */
static inline uint64_t nistp_add_multiple(int64_t *r, const int64_t *a, const int64_t *m, int times,
                                          int limbs)
{
    nistp_i128 c = 0;
    for (int i = 0; i < limbs; i++) {
        c += a[i] + (nistp_i128)times * m[i];
        r[i] = (int64_t)((uint64_t)c & NISTP_LIMB_MASK);
        c >>= NISTP_LIMB_BITS;
    }
    /* The top limb has room to spare: c is what its sign says. */
    return (uint64_t)(int64_t)c;
}

/* The modulus in words, m0 = -1/m modulo 2^60, 60 rounds >= the steps for its size; rounds < 31. */
struct nistp_inverse {
    const uint64_t *m;
    uint64_t m0;
    int words, limbs, rounds;
};

/* r = e / a modulo m, for a, e < m; 0 for a = 0. d and e are multiples of 1/a, d a = f e_0 and e a
 * = g e_0; they grow by m a round and no more. */
static inline void nistp_divide(uint64_t *r, const uint64_t *e_0, const uint64_t *a,
                                const struct nistp_inverse *c)
{
    int64_t m[NISTP_LIMBS_MAX], f[NISTP_LIMBS_MAX], g[NISTP_LIMBS_MAX],
        d[NISTP_LIMBS_MAX] = {0}, e[NISTP_LIMBS_MAX], zeta = -1;
    nistp_to_limbs(m, c->m, c->words, c->limbs);
    nistp_to_limbs(f, c->m, c->words, c->limbs);
    nistp_to_limbs(g, a, c->words, c->limbs);
    nistp_to_limbs(e, e_0, c->words, c->limbs);
    for (int i = 0; i < c->rounds; i++) {
        struct nistp_matrix t;
        zeta = nistp_steps60(&t, (uint64_t)f[0], (uint64_t)g[0], zeta);
        nistp_apply(f, g, &t, m, 0, c->limbs);
        nistp_apply(d, e, &t, m, c->m0, c->limbs);
    }
    /* f is 1 or -1 now, and d f + 32 m above 0; of 32 m down to m what can go away does. */
    int64_t minus = f[c->limbs - 1] >> 63, t[NISTP_LIMBS_MAX];
    for (int i = 0; i < c->limbs; i++)
        d[i] = (d[i] ^ minus) - minus;
    (void)nistp_add_multiple(d, d, m, 32, c->limbs);
    for (int times = 32; times > 0; times /= 2) {
        uint64_t less = nistp_add_multiple(t, d, m, -times, c->limbs);
        for (int i = 0; i < c->limbs; i++)
            d[i] = (int64_t)ct_select(less, (uint64_t)d[i], (uint64_t)t[i]);
    }
    for (int i = 0; i < c->words; i++) {
        int at = 64 * i / NISTP_LIMB_BITS, by = 64 * i % NISTP_LIMB_BITS;
        r[i] = (uint64_t)d[at] >> by;
        if (at + 1 < c->limbs)
            r[i] |= (uint64_t)d[at + 1] << (NISTP_LIMB_BITS - by);
        if (by > 56 && at + 2 < c->limbs)
            r[i] |= (uint64_t)d[at + 2] << (2 * NISTP_LIMB_BITS - by);
    }
}

#endif
