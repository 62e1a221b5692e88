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
words_residues_fn words_residues_u128;
words_div_fn words_div_u128;

/* opt/asm/x86_64/words_adx.S says what these do. */
words_add_fn words_add_adx;
words_sub_fn words_sub_adx;
void words_mul8_adx(uint64_t *r, const uint64_t *a, size_t an8, const uint64_t *b, size_t bn8);
void words_sqr8_adx(uint64_t *r, const uint64_t *a, size_t n8);
void words_sub_if8_adx(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t n8, uint64_t bit);
uint64_t mont_reduce8_adx(uint64_t *t, const uint64_t *m, uint64_t m0, size_t n8);

/* With the u128 row's for other lengths. */
words_mul_fn words_mul_adx;
words_sqr_fn words_sqr_adx;
mont_mul_fn mont_mul_adx;
mont_sqr_fn mont_sqr_adx;
mont_reduce_fn mont_reduce_adx;
mont_exp_fn mont_exp_adx;
mont_exp2_fn mont_exp2_adx;
mont_exp_public_fn mont_exp_public_adx;
mont_rr_fn mont_rr_adx;

/* With the adx row's products, and its functions for lengths without a kernel of this row's. */
mont_exp_fn mont_exp_ifma;
mont_exp_scratch_fn mont_exp_scratch_ifma;
mont_exp2_fn mont_exp2_ifma;
mont_exp_public_fn mont_exp_public_ifma;

/* Of any row with a window of five bits. */
mont_exp_scratch_fn mont_exp_scratch_5;

#endif
