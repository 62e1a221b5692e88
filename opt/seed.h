/* The optimized rows of SEED; ref/seed.h has the contract. */
#ifndef ASSAY_OPT_SEED_H
#define ASSAY_OPT_SEED_H

#include "ref/seed.h"

block_ecb_fn seed_encrypt_gfni, seed_decrypt_gfni;
block_cbc_fn seed_cbc_encrypt_gfni;

#endif
