/* The optimized kernels of X25519 and Ed25519; ref/curve25519.h has the contract. */
#ifndef ASSAY_OPT_CURVE25519_H
#define ASSAY_OPT_CURVE25519_H

#include "ref/curve25519.h"

/* Where the compiler has unsigned __int128. */
x25519_fn x25519_u128;
x25519_base_fn x25519_base_u128;
ed25519_base_fn ed25519_base_u128;
ed25519_double_fn ed25519_double_u128;
ed25519_reduce_fn ed25519_reduce_u128;
ed25519_muladd_fn ed25519_muladd_u128;

/* With the u128 row's scalars. */
x25519_fn x25519_adx;
x25519_base_fn x25519_base_adx;
ed25519_base_fn ed25519_base_adx;
ed25519_double_fn ed25519_double_adx;

/* With the adx row's kernels. */
x25519_fn x25519_ifma;

/* The encoding of x/z modulo p, of words of numbers below 2^256; all ones if it is zero, else 0. */
uint64_t fe25519_divide_adx(uint8_t out[32], const uint64_t x[4], const uint64_t z[4]);

#endif
