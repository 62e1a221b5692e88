#ifndef ASSAY_IMPL_MLKEM_H
#define ASSAY_IMPL_MLKEM_H

#include "crypto/impl/impl.h"
#include "ref/mlkem.h"

struct mlkem_impl {
    struct impl head;
    mlkem_keygen_fn *keygen;
    mlkem_encaps_fn *encaps;
    mlkem_decaps_fn *decaps;
    mlkem_check_ek_fn *check_ek;
    mlkem_check_dk_fn *check_dk;
};

extern const struct mlkem_impl mlkem_impls[];

#endif
