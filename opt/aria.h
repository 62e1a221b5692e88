/* The optimized rows of ARIA; ref/aria.h has the contract. */
#ifndef ASSAY_OPT_ARIA_H
#define ASSAY_OPT_ARIA_H

#include "ref/aria.h"

block_ecb_fn aria_encrypt_gfni, aria_decrypt_gfni;
block_cbc_fn aria_cbc_encrypt_gfni;

#endif
