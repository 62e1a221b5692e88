/* Polynomials over GF(2) inside: words whose bit i is the coefficient of x^i, modulo a polynomial
 * that is known to all. Nothing but that one decides a branch or an address, unless said. */
#ifndef ASSAY_BN_GF2M_H
#define ASSAY_BN_GF2M_H

#include "crypto/bn/bignum.h"

#define GF2M_SPARE 4

/* A modulus, and room for one computation with it. */
struct gf2m {
    const int *p; /* its exponents from the degree down, and -1 */
    int m;        /* its degree */
    size_t n;     /* words of an element: bits 0 to m */
    uint64_t *a, *b, *r;
    uint64_t *spare[GF2M_SPARE]; /* elements for whoever computes r */
    uint64_t *product;           /* 2 n + 1 words */
    uint64_t *reversed;          /* 2 n words */
    uint64_t *all;
    bool secret; /* a number has BN_FLG_CONSTTIME: so the result keeps its width */
};

/* r of the elements a and b; false: there is none (raised, if Debian's library raises). */
typedef bool gf2m_op(struct gf2m *f);

/* r = op(a, b) mod p; b may be NULL: none. r may be any of the others. The first takes the
 * exponents, which go down (or BN_R_INVALID_LENGTH); the second the polynomial, which has the term
 * 1 (the same). */
int gf2m_arr(gf2m_op *op, BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const int p[]);
int gf2m_poly(gf2m_op *op, BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *p);

/* What gf2m_arr is made of. */
bool gf2m_open(struct gf2m *f, const int p[]);
void gf2m_close(struct gf2m *f);
bool gf2m_load(struct gf2m *f, uint64_t *e, const BIGNUM *a);
int gf2m_store(const struct gf2m *f, BIGNUM *r);

/* The exponents of p, to be freed; NULL: no memory, or no term 1 (raised). */
int *gf2m_exponents(const BIGNUM *p);

/* z mod p, of `words` words and a zero above them. */
void gf2m_reduce(const struct gf2m *f, uint64_t *z, size_t words);

/* r = a b, r = a^2: elements, in place too. */
void gf2m_mul(const struct gf2m *f, uint64_t *r, const uint64_t *a, const uint64_t *b);
void gf2m_sqr(const struct gf2m *f, uint64_t *r, const uint64_t *a);

/* r ^= a */
static inline void gf2m_xor(const struct gf2m *f, uint64_t *r, const uint64_t *a)
{
    for (size_t i = 0; i < f->n; i++)
        r[i] ^= a[i];
}

/* r = 1 / f->a, of f->spare; false: there is none. */
bool gf2m_inverse(struct gf2m *f, uint64_t *r);

/* f->r^2 + f->r = f->a, of f->spare; false: there is no such r. p is irreducible. */
bool gf2m_quadratic(struct gf2m *f);

#endif
