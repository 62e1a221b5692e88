#ifndef ASSAY_IMPL_WORDS_H
#define ASSAY_IMPL_WORDS_H

#include "crypto/impl/impl.h"
#include "ref/words.h"

struct words_impl {
    struct impl head;
    words_add_fn *add;
    words_sub_fn *sub;
    words_mul1_fn *mul1;
    words_addmul1_fn *addmul1;
    words_mul_fn *mul;
    words_sqr_fn *sqr;
    mont_mul_fn *mont_mul;
    mont_sqr_fn *mont_sqr;
    mont_reduce_fn *mont_reduce;
    mont_exp_fn *mont_exp;
    mont_exp_scratch_fn *mont_exp_scratch;
    mont_exp2_fn *mont_exp2; /* both halves of RSA at once; one after the other if nothing wins */
    mont_exp_public_fn *mont_exp_public;
    mont_rr_fn *mont_rr;
    words_residues_fn *residues;
    words_div_fn *div; /* variable time */
};

extern const struct words_impl words_impls[];

#endif
