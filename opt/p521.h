/* The optimized kernels of P-521; ref/nistp.h has the contract. */
#ifndef ASSAY_OPT_P521_H
#define ASSAY_OPT_P521_H

#include "ref/nistp.h"

/* Where the compiler has unsigned __int128. */
nistp_base_fn p521_base_u128;
nistp_mul_fn p521_mul_u128;
nistp_double_fn p521_mul_double_u128;
nistp_on_curve_fn p521_on_curve_u128;
nistp_decompress_fn p521_decompress_u128;
nistp_scalar_mul_fn p521_scalar_mul_u128;
nistp_scalar_inverse_fn p521_scalar_inverse_u128;
nistp_scalar_reduce_fn p521_scalar_reduce_u128;

/* With the u128 row's scalars, and its tests of coordinates. */
nistp_base_fn p521_base_avx2;
nistp_mul_fn p521_mul_avx2;
nistp_double_fn p521_mul_double_avx2;
nistp_decompress_fn p521_decompress_avx2;

/* Likewise. */
nistp_base_fn p521_base_ifma;
nistp_mul_fn p521_mul_ifma;
nistp_double_fn p521_mul_double_ifma;
nistp_decompress_fn p521_decompress_ifma;

#endif
