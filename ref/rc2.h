/* RC2: the key structure; ref/block_cipher.h has the contract. */
#ifndef ASSAY_REF_RC2_H
#define ASSAY_REF_RC2_H

#include "ref/block_cipher.h"

#define RC2_BLOCK_LEN 8

/* K[0] .. K[63], words of 16 bits. */
struct rc2_key {
    uint32_t K[64];
};

/* RFC 2268, section 2. */
extern const uint8_t rc2_pitable[256];

/* Keys of 1 .. 128 bytes, limited to 1 .. 1024 bits (T1 of the RFC). */
block_expand_fn rc2_expand_ref;
block_ecb_fn rc2_encrypt_ref, rc2_decrypt_ref;
block_cbc_fn rc2_cbc_encrypt_ref;

#endif
