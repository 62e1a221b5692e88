/* The optimized kernels of multi-word and Montgomery arithmetic; ref/words.h has the contract. */
#ifndef ASSAY_OPT_WORDS_H
#define ASSAY_OPT_WORDS_H

#include "ref/words.h"

/* Where the compiler has unsigned __int128. */
words_add_fn words_add_u128;
words_sub_fn words_sub_u128;
words_mul1_fn words_mul1_u128;
words_addmul1_fn words_addmul1_u128;
words_mul_fn words_mul_u128;
words_sqr_fn words_sqr_u128;
mont_mul_fn mont_mul_u128;
mont_sqr_fn mont_sqr_u128;
mont_reduce_fn mont_reduce_u128;
mont_exp_fn mont_exp_u128;
mont_exp2_fn mont_exp2_u128;
mont_exp_public_fn mont_exp_public_u128;
mont_rr_fn mont_rr_u128;

/* Of any row with a window of five bits. */
mont_exp_scratch_fn mont_exp_scratch_5;

#endif
