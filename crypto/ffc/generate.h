/* The steps that generation and validation of domain parameters share. */
#ifndef ASSAY_FFC_GENERATE_H
#define ASSAY_FFC_GENERATE_H

#include "crypto/digest/digest.h"
#include "crypto/ffc/ffc.h"

/* Seed, lengths and digest from which p and q are computed. */
struct ffc_seeded {
    const struct evp_md_st *md;
    int p_bits, q_bits;
    bool legacy;   /* FIPS 186-2, appendix 2.2 */
    uint8_t *seed; /* FFC_SEED_MAX bytes at most */
    size_t seed_len;
};

/* Whether DSA or DH (186-4, 4.2; SP 800-56A, table 1) has these lengths. */
bool ffc_lengths_approved(int p_bits, int q_bits, bool legacy, bool for_dh);

/* The digest for a q of so many bits. */
const struct evp_md_st *ffc_default_md(int q_bits);

/* q of the seed: steps 6 and 7 of A.1.1.2; 186-2: steps 2 and 3. */
bool ffc_q_of_seed(const struct ffc_seeded *s, BIGNUM *q);

/* p: step 11. 1 found, and *counter says when; 0 none up to `last`; -1 failure. */
int ffc_p_of_seed(const struct ffc_seeded *s, const BIGNUM *q, BIGNUM *p, int last, int *counter,
                  BN_GENCB *cb);

/* A.2.3: g of the seed by its index. 1, 0 (there is none), -1. */
int ffc_g_of_seed(const struct ffc_seeded *s, const BIGNUM *p, const BIGNUM *q, int gindex,
                  BIGNUM *g);

/* A.2.1: g = h^((p - 1) / q), from *h on. 1, or -1. */
int ffc_g_of_h(const BIGNUM *p, const BIGNUM *q, int *h, BIGNUM *g);

#endif
