#include "crypto/impl/mlkem.h"

const struct mlkem_impl mlkem_impls[] = {
    {{"ref", "ref/mlkem.c", 0, IMPL_REF | IMPL_CT},
     mlkem_keygen_ref,
     mlkem_encaps_ref,
     mlkem_decaps_ref,
     mlkem_check_ek_ref,
     mlkem_check_dk_ref},
};
