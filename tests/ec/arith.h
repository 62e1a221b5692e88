#ifndef ASSAY_TESTS_EC_ARITH_H
#define ASSAY_TESTS_EC_ARITH_H

#include <string.h>

#include "crypto/ec/curve.h"

typedef uint64_t arith_point[2 * EC_WORDS_MAX];

static inline bool is_zero(const uint64_t *a, size_t n)
{
    uint64_t any = 0;
    for (size_t i = 0; i < n; i++)
        any |= a[i];
    return any == 0;
}

static inline bool same(const uint64_t *a, const uint64_t *b, size_t n)
{
    return memcmp(a, b, n * sizeof(*a)) == 0;
}

/* A named curve, and the context of the checks. */
bool arith_load(struct curve *c, int nid);

/* q is a multiple of the generator. */
void arith_decompression(const struct curve *c, const uint64_t *q);
void arith_edges(const struct curve *c, const uint64_t *q); /* [0], [1], [n - 1], ... */
void arith_laws(const struct curve *c, const uint64_t *q);

/* [u]G + [v]q, of any q, by its own algorithm and by the others. */
void arith_both(const struct curve *c, const uint64_t *u, const uint64_t *v, const uint64_t *q);

#endif
