/* Blowfish: the key structure; ref/block_cipher.h has the contract. */
#ifndef ASSAY_REF_BLOWFISH_H
#define ASSAY_REF_BLOWFISH_H

#include "ref/block_cipher.h"

#define BLOWFISH_BLOCK_LEN 8

/* The subkeys: P1 .. P18, and the four S-boxes. */
struct blowfish_key {
    uint32_t P[18];
    uint32_t S[4][256];
};

/* The fraction of pi, which P and S begin as. */
extern const struct blowfish_key blowfish_pi;

/* Keys of 1 .. 72 bytes; the paper has 4 .. 56. */
block_expand_fn blowfish_expand_ref;
block_ecb_fn blowfish_encrypt_ref, blowfish_decrypt_ref;
block_cbc_fn blowfish_cbc_encrypt_ref;

#endif
