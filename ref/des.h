/* DES and TDEA: the key structure and the constants; ref/block_cipher.h has the contract. */
#ifndef ASSAY_REF_DES_H
#define ASSAY_REF_DES_H

#include "ref/block_cipher.h"

#define DES_BLOCK_LEN 8

/* One or three schedules of DES: K(1) .. K(16), each as its eight groups of six bits, in the order
 * of the S-boxes that they meet. With three, encryption is under the first, decryption under the
 * second, encryption under the third (SP 800-67, 3.1). A key of 8 bytes makes one, of 16 bytes
 * three (the third is the first), of 24 bytes three. The eighth bit of each byte of a key is
 * ignored. */
struct des_key {
    uint8_t k[3][16][8];
    unsigned stages; /* 1 or 3 */
};

/* FIPS 46-3's S-boxes, S1 .. S8 by rows, and its permutations IP, E, P, PC-1, PC-2, whose entries
 * number bits from 1, the leftmost. */
extern const uint8_t des_s[8][64], des_ip[64], des_e[48], des_p[32], des_pc1[56], des_pc2[48];

block_expand_fn des_expand;
block_ecb_fn des_encrypt_ref, des_decrypt_ref;
block_cbc_fn des_cbc_encrypt_ref;

#endif
