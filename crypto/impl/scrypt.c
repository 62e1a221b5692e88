#include "crypto/impl/scrypt.h"

#include "opt/scrypt.h"

const struct scrypt_impl scrypt_impls[] = {
#if defined(__x86_64__)
    {{"avx512", "opt/scrypt_x86_64_avx512.c", CPU_AVX512 | CPU_AVX2 | CPU_BMI, 0},
     scrypt_romix_avx512},
    {{"sse2", "opt/scrypt_x86_64_sse2.c", 0, 0}, scrypt_romix_sse2},
#endif
    {{"ref", "ref/scrypt.c", 0, IMPL_REF}, scrypt_romix_ref},
};
