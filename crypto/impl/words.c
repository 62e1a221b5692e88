#include "crypto/impl/words.h"

#include "opt/words.h"

const struct words_impl words_impls[] = {
#if defined(__SIZEOF_INT128__)
    {{"u128", "opt/words_u128.c", 0, IMPL_CT},
     words_add_u128,
     words_sub_u128,
     words_mul1_u128,
     words_addmul1_u128,
     words_mul_u128,
     words_sqr_u128,
     mont_mul_u128,
     mont_sqr_u128,
     mont_reduce_u128,
     mont_exp_u128,
     mont_exp_scratch_5,
     mont_exp2_u128,
     mont_exp_public_u128,
     mont_rr_u128},
#endif
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
