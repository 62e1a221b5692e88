/* The optimized rows of Camellia; ref/camellia.h has the contract. */
#ifndef ASSAY_OPT_CAMELLIA_H
#define ASSAY_OPT_CAMELLIA_H

#include "ref/camellia.h"

block_ecb_fn camellia_encrypt_gfni, camellia_decrypt_gfni;
block_cbc_fn camellia_cbc_encrypt_gfni;

#endif
