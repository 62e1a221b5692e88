/* X448 and what is below the hashing of Ed448: the contract of the kernels.
 *
 * RFC 7748 (January 2016), sections 4.2 and 5; RFC 8032 (January 2017), section 5.2; FIPS 186-5.
 * All numbers are 56 little-endian bytes; points of Ed448 are encoded in 57 (RFC 8032, 5.2.2), the
 * last of which holds the sign of x alone. Outputs may be any of the inputs.
 * p = 2^448 - 2^224 - 1,
 * L = 2^446 - 13818066809895115352007386748515426880336692474882178609894547503885. */
#ifndef ASSAY_REF_CURVE448_H
#define ASSAY_REF_CURVE448_H

#include <stdint.h>

/* X448(k, u), RFC 7748, section 5: k is clamped here; numbers from p on are taken modulo p. Returns
 * all ones if the result is zero (u of small order), else 0: what is to be done then is the
 * caller's choice (6.2). Constant time. */
typedef uint64_t x448_fn(uint8_t out[56], const uint8_t k[56], const uint8_t u[56]);

/* X448(k, 5). Constant time. */
typedef void x448_base_fn(uint8_t out[56], const uint8_t k[56]);

/* The encoding of [s]B, for any s below 2^448. Constant time. */
typedef void ed448_base_fn(uint8_t out[57], const uint8_t s[56]);

/* 1 if [4][S]B = [4]R' + [4][k]A', where R and A encode R' and A' (5.2.3 and step 3 of 5.2.7), else
 * 0; for any S and k below 2^448. As OpenSSL has it, R and A must not be one of the two points
 * whose x is zero. For verification: all is public, the time varies. */
typedef int ed448_check_fn(const uint8_t R[57], const uint8_t S[56], const uint8_t k[56],
                           const uint8_t A[57]);

/* x modulo L; a b + c modulo L, for any a, b and c below 2^448. Constant time. */
typedef void ed448_reduce_fn(uint8_t out[56], const uint8_t x[114]);
typedef void ed448_muladd_fn(uint8_t out[56], const uint8_t a[56], const uint8_t b[56],
                             const uint8_t c[56]);

x448_fn x448_ref;
x448_base_fn x448_base_ref;
ed448_base_fn ed448_base_ref;
ed448_check_fn ed448_check_ref;
ed448_reduce_fn ed448_reduce_ref;
ed448_muladd_fn ed448_muladd_ref;

#endif
