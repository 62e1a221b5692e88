/* What prime.c and prime_double.c share. */
#ifndef ASSAY_EC_PRIME_H
#define ASSAY_EC_PRIME_H

#include "crypto/ec/curve.h"

/* curve_mul_double of a curve over a prime field. */
uint64_t prime_mul_double(const struct curve *c, uint64_t *r, const uint64_t *u, const uint64_t *v,
                          const uint64_t *q);

#endif
