/* GHASH without carry-less multiplication instructions; see the .c file. The contract is that of
 * aes_gcm_init_fn and aes_gcm_hash_fn in ref/aes.h. */
#ifndef ASSAY_OPT_GHASH_CTMUL_H
#define ASSAY_OPT_GHASH_CTMUL_H

#include "ref/aes.h"

aes_gcm_init_fn ghash_ctmul_init;
aes_gcm_hash_fn ghash_ctmul;

#endif
