/* The optimized rows of DES and TDEA; ref/des.h has the contract. */
#ifndef ASSAY_OPT_DES_H
#define ASSAY_OPT_DES_H

#include "ref/des.h"

block_ecb_fn des_encrypt_bitslice, des_decrypt_bitslice, des_encrypt_gfni, des_decrypt_gfni;
block_cbc_fn des_cbc_encrypt_bitslice, des_cbc_encrypt_gfni;

#endif
