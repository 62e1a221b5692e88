/* Elements of the binary field that a curve is over, in c->n words. Constant time. */
#ifndef ASSAY_EC_BINARY_H
#define ASSAY_EC_BINARY_H

#include <string.h>

#include "crypto/bn/gf2m.h"
#include "crypto/ec/curve.h"
#include "ref/ct.h"

/* crypto/bn's modulus, and its room. */
struct binary_field {
    struct gf2m f;
    ec_number a, r, spare[GF2M_SPARE];
    uint64_t product[2 * EC_WORDS_MAX + 1], reversed[2 * EC_WORDS_MAX];
};

void bf_open(struct binary_field *w, const struct curve *c);
void bf_close(struct binary_field *w); /* wipes */

static inline void bf_mul(struct binary_field *w, uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    gf2m_mul(&w->f, r, a, b);
}

static inline void bf_sqr(struct binary_field *w, uint64_t *r, const uint64_t *a)
{
    gf2m_sqr(&w->f, r, a);
}

static inline void bf_add(struct binary_field *w, uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    for (size_t i = 0; i < w->f.n; i++)
        r[i] = a[i] ^ b[i];
}

static inline void bf_copy(struct binary_field *w, uint64_t *r, const uint64_t *a)
{
    memcpy(r, a, w->f.n * sizeof(*r));
}

static inline uint64_t bf_is_zero(const struct binary_field *w, const uint64_t *a)
{
    uint64_t any = 0;
    for (size_t i = 0; i < w->f.n; i++)
        any |= a[i];
    return ct_is_zero(any);
}

/* r = a where the mask is set. */
static inline void bf_select(struct binary_field *w, uint64_t *r, uint64_t mask, const uint64_t *a)
{
    for (size_t i = 0; i < w->f.n; i++)
        r[i] = ct_select(mask, a[i], r[i]);
}

/* r = 1 / a; of 0, it is 1. */
void bf_inverse(struct binary_field *w, uint64_t *r, const uint64_t *a);

/* The root of a: there is one of every element. */
void bf_root(struct binary_field *w, uint64_t *r, const uint64_t *a);

/* A mask: is it an element, with no term of the degree or above? */
uint64_t bf_is_element(const struct curve *c, const uint64_t *a);

#endif
