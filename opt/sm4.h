/* The optimized rows of SM4; ref/sm4.h has the contract. */
#ifndef ASSAY_OPT_SM4_H
#define ASSAY_OPT_SM4_H

#include "ref/sm4.h"

block_expand_fn sm4_expand_gfni;
block_ecb_fn sm4_encrypt_gfni, sm4_decrypt_gfni;
block_cbc_fn sm4_cbc_encrypt_gfni;

#endif
