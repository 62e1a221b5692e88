/* CAST-128: the key structure; ref/block_cipher.h has the contract. */
#ifndef ASSAY_REF_CAST5_H
#define ASSAY_REF_CAST5_H

#include "ref/block_cipher.h"

#define CAST5_BLOCK_LEN 8

/* The masking subkeys Km1 .. Km16 and the rotations Kr1 .. Kr16; keys up to 80 bits have 12 rounds.
 */
struct cast5_key {
    uint32_t Km[16], Kr[16];
    int short_key;
};

/* RFC 2144, appendix A: S1 .. S8. */
extern const uint32_t cast5_s[8][256];

/* Keys of 5 .. 16 bytes; shorter ones are filled with zeros. */
block_expand_fn cast5_expand_ref;
block_ecb_fn cast5_encrypt_ref, cast5_decrypt_ref;
block_cbc_fn cast5_cbc_encrypt_ref;

#endif
