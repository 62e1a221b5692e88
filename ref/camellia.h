/* Camellia: the key structure; ref/block_cipher.h has the contract. */
#ifndef ASSAY_REF_CAMELLIA_H
#define ASSAY_REF_CAMELLIA_H

#include "ref/block_cipher.h"

#define CAMELLIA_BLOCK_LEN 16

/* The subkeys in the order of encryption: kw1 kw2, k1 .. k6, ke1 ke2, k7 .. k12, ke3 ke4, k13 ..
 * k18, for keys longer than 128 bits ke5 ke6, k19 .. k24, and kw3 kw4. grand_rounds, of six rounds
 * each, is 3 or 4. */
struct camellia_key {
    uint64_t k[34];
    int grand_rounds;
};

/* RFC 3713, 2.4.1: SBOX1. */
extern const uint8_t camellia_sbox1[256];

/* Keys of 16, 24 and 32 bytes. */
block_expand_fn camellia_expand_ref;
block_ecb_fn camellia_encrypt_ref, camellia_decrypt_ref;
block_cbc_fn camellia_cbc_encrypt_ref;

#endif
