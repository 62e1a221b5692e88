/* ARIA: the key structure; ref/block_cipher.h has the contract. */
#ifndef ASSAY_REF_ARIA_H
#define ASSAY_REF_ARIA_H

#include "ref/block_cipher.h"

#define ARIA_BLOCK_LEN 16

/* The round keys ek1 .. ek(rounds + 1) of encryption, and dk1 .. of decryption; 12, 14 or 16
 * rounds. */
struct aria_key {
    uint8_t ek[17][16], dk[17][16];
    unsigned rounds;
};

/* RFC 5794, 2.4.2: S1, S2 and their inverses X1, X2. */
extern const uint8_t aria_s[4][256];

/* Keys of 16, 24 and 32 bytes. */
block_expand_fn aria_expand_ref;
block_ecb_fn aria_encrypt_ref, aria_decrypt_ref;
block_cbc_fn aria_cbc_encrypt_ref;

#endif
