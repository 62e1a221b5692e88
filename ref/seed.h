/* SEED: the key structure; ref/block_cipher.h has the contract. */
#ifndef ASSAY_REF_SEED_H
#define ASSAY_REF_SEED_H

#include "ref/block_cipher.h"

#define SEED_BLOCK_LEN 16

/* K(1,0), K(1,1), K(2,0), ... */
struct seed_key {
    uint32_t K[32];
};

/* RFC 4269, appendix A. */
extern const uint8_t seed_s1[256], seed_s2[256];

/* Keys of 16 bytes. */
block_expand_fn seed_expand_ref;
block_ecb_fn seed_encrypt_ref, seed_decrypt_ref;
block_cbc_fn seed_cbc_encrypt_ref;

#endif
