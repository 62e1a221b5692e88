/* The named curves as const data. */
#ifndef ASSAY_EC_CURVES_H
#define ASSAY_EC_CURVES_H

#include <openssl/ec.h>
#include <stdint.h>

struct ec_curve {
    int nid;
    const EC_METHOD *method;
    const char *comment;    /* as EC_get_builtin_curves(3) gives it */
    const uint64_t *number; /* p, a, b, x and y of the generator, n: `words` words each, the least
                             * significant first, plain */
    uint8_t words;
    uint16_t field_bits, order_bits; /* of the field, of n */
    uint16_t cofactor;
    const uint8_t *seed; /* that b was made from, or NULL */
    uint8_t seed_len;
};

/* Ends with NID 0. */
extern const struct ec_curve ec_curves[];

#endif
