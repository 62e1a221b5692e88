#include "crypto/impl/words.h"

const struct words_impl words_impls[] = {
    {{"ref", "ref/words.c", 0, IMPL_REF | IMPL_CT},
     words_add_ref,
     words_sub_ref,
     words_mul1_ref,
     words_addmul1_ref,
     words_mul_ref,
     words_sqr_ref,
     mont_mul_ref,
     mont_sqr_ref,
     mont_reduce_ref,
     mont_exp_ref,
     mont_exp_scratch_ref,
     mont_exp2_ref,
     mont_exp_public_ref,
     mont_rr},
};
