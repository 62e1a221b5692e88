/* Points of curves over prime fields in homogeneous coordinates, (X : Y : Z) for (X / Z, Y / Z), in
 * Montgomery form; (0 : Y : 0) is the point at infinity. Constant time. */
#ifndef ASSAY_EC_PRIME_POINT_H
#define ASSAY_EC_PRIME_POINT_H

#include "crypto/ec/prime.h"
#include "crypto/ec/prime_field.h"

struct prime_point {
    ec_number x, y, z;
};

void pp_infinity(const struct curve *c, struct prime_point *r);
void pp_load(const struct curve *c, struct prime_point *r, const uint64_t *xy);
void pp_base(const struct curve *c, struct prime_point *r);
void pp_select(const struct curve *c, struct prime_point *r, uint64_t mask,
               const struct prime_point *q);

/* The sum of any two points, the double of any point. r may be q or s. */
void pp_add(const struct curve *c, struct prime_point *r, const struct prime_point *q,
            const struct prime_point *s);
void pp_double(const struct curve *c, struct prime_point *r, const struct prime_point *q);

/* x and y, plain; zeros and all ones for the point at infinity, else 0. */
uint64_t pp_store(const struct curve *c, uint64_t *xy, const struct prime_point *q);

#endif
