#include "crypto/impl/keccak.h"

#include "opt/keccak.h"

const struct keccak_impl keccak_impls[] = {
#if defined(__x86_64__)
    {{"avx512", "opt/keccak_x86_64_avx512.c", CPU_AVX512 | CPU_AVX2 | CPU_BMI, IMPL_CT},
     keccak_permute_avx512,
     keccak_absorb_avx512,
     keccak_squeeze_avx512,
     keccak_permute_x4_avx512},
    {{"avx2", "opt/keccak_x86_64_avx2.c", CPU_AVX2 | CPU_BMI, IMPL_CT},
     keccak_permute_avx2,
     keccak_absorb_avx2,
     keccak_squeeze_avx2,
     keccak_permute_x4_avx2},
#endif
    {{"64", "opt/keccak_64.c", 0, IMPL_CT},
     keccak_permute_64,
     keccak_absorb_64,
     keccak_squeeze_64,
     keccak_permute_x4_64},
    {{"ref", "ref/keccak.c", 0, IMPL_REF | IMPL_CT},
     keccak_permute_ref,
     keccak_absorb_ref,
     keccak_squeeze_ref,
     keccak_permute_x4_ref},
};
