/* SM4: the key structure; ref/block_cipher.h has the contract. */
#ifndef ASSAY_REF_SM4_H
#define ASSAY_REF_SM4_H

#include "ref/block_cipher.h"

#define SM4_BLOCK_LEN 16

/* The round keys rk0 .. rk31. */
struct sm4_key {
    uint32_t rk[32];
};

extern const uint8_t sm4_sbox[256];

/* Keys of 16 bytes. */
block_expand_fn sm4_expand_ref;
block_ecb_fn sm4_encrypt_ref, sm4_decrypt_ref;
block_cbc_fn sm4_cbc_encrypt_ref;

#endif
