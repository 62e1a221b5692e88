#ifndef ASSAY_EC_BINARY_LADDER_H
#define ASSAY_EC_BINARY_LADDER_H

#include "crypto/ec/curve.h"

/* curve_mul of a curve over a binary field. */
uint64_t binary_ladder(const struct curve *c, uint64_t *r, const uint64_t *k, const uint64_t *q);

#endif
