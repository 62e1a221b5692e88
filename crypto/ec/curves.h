/* The named curves over prime fields as const data. */
#ifndef ASSAY_EC_CURVES_H
#define ASSAY_EC_CURVES_H

#include <stdint.h>

struct ec_curve {
    int nid;
    const char *comment;    /* as EC_get_builtin_curves(3) gives it */
    const uint64_t *number; /* p, a, b, x and y of the generator, n: `words` words each, the least
                             * significant first, plain */
    uint8_t words;
    uint16_t field_bits, order_bits; /* of p, of n */
    uint8_t cofactor;
    const uint8_t *seed; /* that b was made from, or NULL */
    uint8_t seed_len;
};

/* Ends with NID 0. */
extern const struct ec_curve ec_curves[];

#endif
