/* DER and BER that an item's tables describe, at random; and damage to it. Public headers alone. */
#ifndef ASSAY_TESTS_ASN1_DER_GEN_H
#define ASSAY_TESTS_ASN1_DER_GEN_H

#include <openssl/asn1t.h>
#include <stdint.h>

#include "tests/gen.h"

enum { DER_GEN_MAX = 2048 };

struct der {
    uint8_t bytes[DER_GEN_MAX];
    size_t len;
};

/* A value of this item; `ber`: with indefinite lengths, strings in pieces, long lengths. */
void der_gen(struct gen *g, struct der *out, const ASN1_ITEM *it, int ber);

/* Changes, removes, repeats some bytes, or cuts the end off. */
void der_damage(struct gen *g, struct der *d);

#endif
