/* Numbers in Montgomery form modulo p or the order. */
#ifndef ASSAY_EC_PRIME_FIELD_H
#define ASSAY_EC_PRIME_FIELD_H

#include "crypto/ec/curve.h"
#include "crypto/impl/words.h"
#include "ref/ct.h"

static inline void pf_mul(const struct prime_modulus *m, uint64_t *r, const uint64_t *a,
                          const uint64_t *b)
{
    IMPL(words)->mont_mul(r, a, b, m->m, m->m0, m->n);
}

static inline void pf_sqr(const struct prime_modulus *m, uint64_t *r, const uint64_t *a)
{
    IMPL(words)->mont_sqr(r, a, m->m, m->m0, m->n);
}

static inline void pf_copy(const struct prime_modulus *m, uint64_t *r, const uint64_t *a)
{
    for (size_t i = 0; i < m->n; i++)
        r[i] = a[i];
}

/* r = a where the mask is set. */
static inline void pf_select(const struct prime_modulus *m, uint64_t *r, uint64_t mask,
                             const uint64_t *a)
{
    for (size_t i = 0; i < m->n; i++)
        r[i] = ct_select(mask, a[i], r[i]);
}

static inline uint64_t pf_is_zero(const struct prime_modulus *m, const uint64_t *a)
{
    uint64_t any = 0;
    for (size_t i = 0; i < m->n; i++)
        any |= a[i];
    return ct_is_zero(any);
}

static inline uint64_t pf_same(const struct prime_modulus *m, const uint64_t *a, const uint64_t *b)
{
    uint64_t differ = 0;
    for (size_t i = 0; i < m->n; i++)
        differ |= a[i] ^ b[i];
    return ct_is_zero(differ);
}

/* A mask: a < m. */
uint64_t pf_below(const struct prime_modulus *m, const uint64_t *a);

/* a + b, a - b for a, b < m. */
void pf_add(const struct prime_modulus *m, uint64_t *r, const uint64_t *a, const uint64_t *b);
void pf_sub(const struct prime_modulus *m, uint64_t *r, const uint64_t *a, const uint64_t *b);

/* Into Montgomery form, of any a of n words, and out of it. */
void pf_enter(const struct prime_modulus *m, uint64_t *r, const uint64_t *a);
void pf_leave(const struct prime_modulus *m, uint64_t *r, const uint64_t *a);

/* r = a^e in Montgomery form; e of n words is public. */
void pf_power(const struct prime_modulus *m, uint64_t *r, const uint64_t *a, const uint64_t *e);

/* r = a^-1 = a^(m - 2) in Montgomery form: m is a prime. 0 of 0. */
void pf_inverse(const struct prime_modulus *m, uint64_t *r, const uint64_t *a);

/* r^2 = a in Montgomery form: a mask, 0 if a is no square. Variable time. */
uint64_t pf_root(const struct prime_modulus *m, uint64_t *r, const uint64_t *a);

/* A modulus, even or odd. */
void pf_set(struct prime_modulus *m, const uint64_t *value, size_t words);

/* An odd one above 3; false if it isn't that. */
bool pf_init(struct prime_modulus *m, const uint64_t *value, size_t words);

#endif
