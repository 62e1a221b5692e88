/* Keys of ML-KEM (FIPS 203) as EVP_PKEY has them, and their parameters, which OpenSSL 3.0's headers
 * don't name; the texts are 3.5's. */
#ifndef ASSAY_PKEY_MLKEM_H
#define ASSAY_PKEY_MLKEM_H

#include <stdatomic.h>

#include "crypto/impl/mlkem.h"
#include "crypto/pkey/pkey.h"

#define OSSL_PKEY_PARAM_ML_KEM_SEED "seed" /* d and z */
#define OSSL_KEM_PARAM_IKME         "ikme" /* m */

#define MLKEM_KEY_SEED (2 * MLKEM_SEED) /* d and z of section 7.1 */

/* pkey_row.detail */
struct mlkem_kind {
    const struct mlkem_params *params;
    int bits, security_bits;
};

struct mlkem_key {
    const struct mlkem_kind *kind;
    const struct pkey_row *row;
    atomic_int references;
    bool has_ek, has_dk, has_seed;
    uint8_t ek[MLKEM_EK_MAX], dk[MLKEM_DK_MAX], seed[MLKEM_KEY_SEED];
};

/* The key of the seed that is in it. */
void mlkem_from_seed(struct mlkem_key *key);

/* A key that comes: checked as sections 7.2 and 7.3 have it; false and an error if it fails. */
bool mlkem_take_dk(struct mlkem_key *key, const uint8_t *dk);
bool mlkem_take_ek(struct mlkem_key *key, const uint8_t *ek);

extern const struct pkey_coding mlkem_coding; /* mlkem_coding.c */

#endif
